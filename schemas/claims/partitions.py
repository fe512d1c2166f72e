"""Counts that a sentence takes apart: `63 unit kerja, terdiri atas 15 unit pusat, 34 Balai, serta 14 Loka`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_numbers import number_words
from schemas.published import Claim
from schemas.wording.words_around_counts import PERSONS, TIMES

_WHOLE = re.compile(
    r"(?P<value>#\d+)(?![%\d])\s+(?P<noun>[^#;.:()]{2,120}?)\s*(?P<how>,?\s*(?:yang\s+)?(?:terdiri(?:\s+(?:atas|dari))?|dengan\s+"
    r"(?:(?:pe)?rincian|komposisi)|meliputi|yakni|yaitu)\b\s*:?|:)\s*(?P<parts>.+)",
    re.IGNORECASE | re.DOTALL,
)
_BY_BAND = re.compile(
    r"dari\s+(?P<value>#\d+)(?![%\d])\s+(?P<noun>[^#;.:()]{2,80}?),?\s*(?:terdapat|ada)\s+(?P<parts>.+)", re.IGNORECASE
)
_PART = re.compile(r"(?P<before>[^#]*)#(?P<number>\d+)(?P<unit>%?)(?P<after>[^#]*)")
_NAME = re.compile(r"\s+[A-Z]{2,}\b|\s{4,}[^\W\d_]{3,}")
"""What is counted: an abbreviation, or the word behind a share in brackets that was left out."""
_SHARE = re.compile(r"\(\s*(?:atau\s+|sebesar\s+)?#\d+%\s*\)", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\((?:[A-Z][A-Za-z]*[A-Z]|[A-Z]{2,}(?:[ /&-][A-Z]{2,})*)\)")
"""What is counted, abbreviated in brackets behind its name: `687 Laporan Hasil Pemeriksaan (LHP)`."""
_COMPLETE = re.compile(r"\b(?:terdiri(?:\s+(?:atas|dari))?|dengan\s+(?:(?:pe)?rincian|komposisi))\b", re.IGNORECASE)
_BANDED = re.compile(r"[^#]*\b(?:kategori|kriteria)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:masing\s?-?\s?masing|sama-sama)(?:\s+(?:sebanyak|sebesar|sejumlah))?\s+#", re.IGNORECASE)
_AMOUNTS = re.compile(
    r"(?P<value>Rp#\d+)(?:,-)?[^#;]{0,40}?\b(?:(?:terdiri|terbagi)\s+(?:atas|dari|(?:ke\s?)?dalam)|dengan\s+(?:pe)?rincian|yang\s+meliputi|meliputi)\b\s*:?"
    r"(?P<parts>[^#]*Rp#.+)",
    re.IGNORECASE | re.DOTALL,
)
NET_CHANGE = (
    r"\b(?:(?:ber|pen|per)?tambah(?:an)?|berkurang|pengurangan|naik|kenaikan|turun|penurunan|selisih|surplus|defisit|neto|"
    r"bersih)\b"
)
_CHANGED = re.compile(rf"{NET_CHANGE}(?:\s+[^\s#;.,:()]+){{0,3}}\s*$", re.IGNORECASE)
"""Words before a number that is what came in less what went out."""
_UNCOUNTED = re.compile(
    r"\b(?:beberapa|berbagai|sejumlah|sisanya|selebihnya)\b(?!(?:\s+[a-z]+)?\s+#)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"#(?P<some>\d+)(?![%\d])(?=\s)[^#;.:()]{0,120}?(?<!terdiri )(?<!berasal )\bdari(?:\s+(?:total|jumlah|seluruh|"
    r"keseluruhan|sebanyak|sejumlah|pagu|anggaran|alokasi|target|sebesar))*\s+$",
    re.IGNORECASE,
)
"""Words before a number out of which so many others are: the sentence may take apart either."""
_CHANGE_FOLLOWS = re.compile(rf"{NET_CHANGE}(?:\s+(?:sebanyak|sebesar|sejumlah))?\s*$", re.IGNORECASE)
"""What is told next is no part: `13 orang, terdiri dari 9 CPNS dan 4 pindahan, serta pengurangan 8 orang`."""
_NAMED_LAST = re.compile(
    r"#\d+(?:\s+[^\s#,;.()]+){1,4}?(?:,\s*(?:dan|serta)|(?<=[a-z])\s+(?:dan|serta))\s+"
    r"[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,4}\s*[.;]?\s*$"
)
"""A list whose last item is one by its name."""
_ANOTHER = re.compile(
    r",\s*(?:kemudian|lalu|selanjutnya|berikutnya|disusul|diikuti|sedangkan|sementara)\b", re.IGNORECASE
)
"""Words behind a count that go on to another one: `di Papua 312 aduan, disusul Maluku yaitu 217 aduan`."""
GOES_ON = re.compile(
    r"^\W*(?:lalu|kemudian|selanjutnya|sedangkan|sementara(?:\s+itu)?|adapun|dan|serta|sisanya)\b", re.IGNORECASE
)
"""How a sentence begins that goes on with the list of the one before."""
_CLOSED = re.compile(r"\b(?:dan|serta)\b[^#]{0,40}#\d+[^#]*$", re.IGNORECASE)
_INCLUDED = re.compile(r"\b(?:termasuk|di\s?antaranya)(?:\s+(?:sebanyak|sebesar|sejumlah))*\s+(?:Rp)?$", re.IGNORECASE)
"""Words before a number that another one includes."""
_SENTENCE_END = re.compile(r"(?<=[^#\d])\.(?:\s|$)")
_END = re.compile(r"(?<=[^#\d])[.;](?:\s|$)")


def partitions(read: ReadSentence, after: ReadSentence | None = None) -> Iterator[Claim]:
    """The counts of a sentence that its parts make up completely, as the sentence says.

    Every figure up to the end of the clause must count things; an amount, a share or a lone part makes it no partition.
    Shares in brackets behind parts of which something consists (`terdiri atas`) are no parts. A list that does not
    add up and that the sentence `after` it goes on with is none.
    """
    text = _ABBREVIATION.sub(_blank, read.masked)
    complete = _COMPLETE.search(text)
    at = complete.end() if complete else len(text)
    masked = text[:at] + _SHARE.sub(_blank, text[at:])
    if match := _BY_BAND.search(masked):
        numbers = _parts(read, match["parts"], banded=True)
        # A list of bands says nothing of completeness unless there are several.
        if len(numbers) >= 3:
            yield _claim(read, int(match["value"][1:]), match["noun"], numbers)
        return
    at = 0
    outer: int | None = None
    while match := _WHOLE.search(masked, at):
        # A part that is taken apart itself begins a partition of its own; whether it is a part of this one, too, or of
        # what follows, is told by what adds up.
        inner = _WHOLE.search(match["parts"])
        value = int(match["value"][1:])
        if _CHANGED.search(masked[: match.start()]):
            return
        loose = match["how"].strip(" ,:").lower() in ("", "yakni", "yaitu", "meliputi")
        ends = (inner.start(), inner.end("value")) if inner else (len(match["parts"]),)
        choices = [_without_included(read, value, _parts(read, match["parts"][:end], banded=False)) for end in ends]
        choices = [kept for numbers in choices for kept in _of_one_kind(read, value, numbers) if len(kept) >= 2]
        choices = [numbers for numbers in choices if not _of_other_things(read, value, numbers, loose)]
        if _EACH.search(match["parts"]):
            # `masing-masing lima di pusat dan daerah`: one number stands for several parts.
            choices = [numbers for numbers in choices if _add_up(read, value, numbers)]
        if _ANOTHER.search(match["noun"]) or (inner is None and _goes_on(read, value, match["parts"], after)):
            choices = [numbers for numbers in choices if _add_up(read, value, numbers)]
        if choices and not (loose and _before_parts(match["parts"][: ends[0]])):
            fitting = [numbers for numbers in choices if _add_up(read, value, numbers)]
            if not fitting and _lacks_what_is_named(read, value, choices, match["parts"][: ends[0]]):
                choices = []
            if fitting or len(choices) == 1:
                numbers = (fitting or choices)[0]
                whole = outer if not fitting and outer is not None and _add_up(read, outer, numbers) else value
                meant = _meant(read, masked[: match.start()], whole, numbers)
                yield _claim(read, meant, match["noun"] if meant == whole else read.figures[meant].counted, numbers)
        if inner is None:
            return
        outer = value if outer is None else outer
        at = match.start("parts") + inner.start()


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def amount_partitions(read: ReadSentence) -> Iterator[Claim]:
    """The amount of rupiah that a sentence says others make up, where nothing but amounts and their shares follows."""
    match = _AMOUNTS.search(read.masked)
    if match is None:
        return
    clause = _SENTENCE_END.split(match["parts"])[0]
    whole = int(match["value"].split("#")[1])
    numbers = _without_included(read, whole, [int(found) for found in re.findall(r"Rp#(\d+)", clause)])
    others = re.findall(r"(?<!Rp)#\d+(?![\d%])", clause)
    if len(numbers) < 2 or others:
        return
    whole = _meant(read, read.masked[: match.start()], whole, numbers)
    value = read.figure(whole)
    operands = {f"x{position}": read.figure(number) for position, number in enumerate(numbers, start=1)}
    texts = {"noun": "Rp", "listed": "ya"}
    yield Claim("", "partition", "Rp", "jumlah", value, operands, read.sentence.id, value.place.page, None, texts)


def _without_included(read: ReadSentence, whole: int, numbers: list[int]) -> list[int]:
    """The parts without one that another part includes: `437 gudang, termasuk 16 gudang sewa, dan 46 gudang impor`.

    `termasuk` may as well add the last part, or include all that follows: as comes nearest to the whole.
    """
    choices = [numbers]
    for at, number in enumerate(numbers):
        if at and _INCLUDED.search(read.masked[: _place(read, number)]):
            choices += [numbers[:at] + numbers[at + 1 :], numbers[:at]]
    value = read.figure(whole, exact=True).value
    if len(choices) == 1 or value is None:
        return numbers

    def apart(kept: list[int]) -> Decimal:
        return abs(sum((read.figure(n, exact=True).value or Decimal(0) for n in kept), Decimal(0)) - value)

    return min((kept for kept in choices if len(kept) > 1), key=apart)


def _place(read: ReadSentence, number: int) -> int:
    found = re.search(rf"#{number}(?!\d)", read.masked)
    return found.start() if found else 0


def _meant(read: ReadSentence, before: str, whole: int, numbers: list[int]) -> int:
    """What parts make up where their whole is what others are out of: `769 izin dari 1.707 permohonan, terdiri atas`.

    The nearer of the two to what they add up to.
    """
    found = _OUT_OF.search(before)
    if found is None:
        return whole
    some = int(found["some"])
    added, out_of, all_of_them = (
        sum((read.figure(number, exact=True).value or Decimal(0) for number in held), Decimal(0))
        for held in (numbers, [some], [whole])
    )
    return some if abs(out_of - added) < abs(all_of_them - added) else whole


def _of_one_kind(read: ReadSentence, whole: int, numbers: list[int]) -> Iterator[list[int]]:
    """The figures of one kind among parts of which some have another figure in brackets behind them.

    `21 kegiatan (2.870 peserta), 12 kegiatan (1.100 peserta)` counts two kinds of things. What neither adds up to the
    whole nor counts the same things as it is left out.
    """
    inside = [n for n in numbers if _bracketed(read.masked, n)]
    outside = [n for n in numbers if n not in inside]
    if not inside or not outside:
        yield numbers
        return
    for kind in (outside, inside):
        same = all(read.figures[n].counted == read.figures[whole].counted for n in kind)
        if _add_up(read, whole, kind) or (same and len(inside) == len(outside)):
            yield kind


_KINDS = frozenset(["jenis", "macam", "kategori", "kelompok", "komoditas", "bidang", "aspek", "kriteria"])
"""What is counted when things are counted by their kinds."""


def _of_other_things(read: ReadSentence, whole: int, numbers: list[int], loose: bool) -> bool:
    """Whether figures that do not add up to the whole count other things than it: so many pieces of two kinds."""
    counted = {read.figures[n].counted for n in numbers}
    noun = read.figures[whole].counted
    if {noun, *counted} <= PERSONS:
        return False
    # `batas waktunya 60 hari: 29 rekomendasi dari tiga laporan belum melewatinya`
    if loose and noun in TIMES and noun not in counted:
        return not _add_up(read, whole, numbers)
    others = len(counted) == 1 and "" not in counted and noun not in counted and noun != ""
    return others and (loose or noun in _KINDS) and not _add_up(read, whole, numbers)


def _goes_on(read: ReadSentence, whole: int, parts: str, after: ReadSentence | None) -> bool:
    """Whether a list has no end (`dan 7 berkas`) and the next sentence goes on counting the same."""
    if after is None or after.sentence.headings != read.sentence.headings or _CLOSED.search(parts):
        return False
    noun = read.figures[whole].counted
    return GOES_ON.search(after.masked) is not None and any(noun == found.counted for found in after.figures)


def _lacks_what_is_named(read: ReadSentence, whole: int, choices: list[list[int]], parts: str) -> bool:
    """Whether parts miss the whole by the one that a list names without a number: `8 kota, dan Bank Jaya`."""
    named = _NAMED_LAST.search(_END.split(parts)[0])
    value = read.figure(whole, exact=True).value
    if named is None or value is None:
        return False
    sums = [sum(read.figure(number, exact=True).value or 0 for number in numbers) for numbers in choices]
    return value - 1 in sums


def _bracketed(masked: str, number: int) -> bool:
    """Whether a figure stands in brackets."""
    found = re.search(rf"#{number}(?!\d)", masked)
    before = masked[: found.start()] if found else ""
    return before.count("(") > before.count(")")


def _add_up(read: ReadSentence, whole: int, numbers: list[int]) -> bool:
    """Whether some figures of a sentence add up to another."""
    values = [read.figure(number, exact=True).value or 0 for number in numbers]
    return sum(values) == read.figure(whole, exact=True).value


def _before_parts(parts: str) -> bool:
    """Whether more than a few words stand before the first part: then the figures are not parts of the count."""
    return len(parts.split("#")[0].split()) > 3


def _parts(read: ReadSentence, text: str, banded: bool) -> list[int]:
    clause = text if banded else _END.split(text)[0]
    if not banded and counts_in_words(clause):
        return []
    numbers = []
    for match in _PART.finditer(clause):
        number = int(match["number"])
        value = read.figure(number, exact=True).value
        whole = value is not None and value == value.to_integral_value() and read.figures[number].piece.unit == ""
        if not whole or match["unit"]:
            return []
        if banded and not _BANDED.match(match["after"]):
            return []
        # A number that is spelled out counts, even where the noun behind it is left out.
        names = read.figures[number].counted or read.figures[number].spelled or _NAME.match(match["after"])
        if not banded and not names and not re.search(r"\w\s*\(?$", match["before"]):
            return []
        numbers.append(number)
        if not banded and _CHANGE_FOLLOWS.search(match["after"]):
            break
    return numbers


def counts_in_words(clause: str) -> bool:
    """Whether a part is counted in words alone: `dan lima gudang`, `dan beberapa gudang`."""
    return _UNCOUNTED.search(clause) is not None or any(
        number_words(word) for word in re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", " ", clause))
    )


def _claim(read: ReadSentence, whole: int, noun: str, numbers: list[int]) -> Claim:
    value = read.figure(whole, exact=True)
    operands = {f"x{position}": read.figure(number, exact=True) for position, number in enumerate(numbers, start=1)}
    texts = {"noun": noun.strip()}
    return Claim(
        "", "partition", noun.strip(), "jumlah", value, operands, read.sentence.id, value.place.page, None, texts
    )
