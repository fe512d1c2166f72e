"""Counts of a text that are said again: parts of one whole in the same state, and shares of the only whole named."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from schemas.derivation import WORDED, Derivation, share
from schemas.figures.dates import MONTH_NAMES
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.figure_surroundings import kind_of
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem, telling, tokens

_ALL = r"(?:(?:total|seluruh|keseluruhan|sebanyak|sejumlah|jumlah|semua)\s+)*"
_PART_FIRST = re.compile(
    rf"#(?P<part>\d+)(?![\d%])(?:\s+\w+){{0,2}}?\s+dari\s+{_ALL}#(?P<whole>\d+)(?![\d%])\s+(?P<noun>[a-z]+)", re.I
)
_WHOLE_FIRST = re.compile(
    rf"\bdari\s+{_ALL}#(?P<whole>\d+)(?![\d%])\s+(?P<noun>[a-z]+)[^#;.]{{0,40}}?#(?P<part>\d+)(?![\d%])", re.IGNORECASE
)
_WHOLE = re.compile(rf"\bdari\s+{_ALL}#(?P<whole>\d+)(?![\d%])\s+(?P<noun>[a-z]+)", re.IGNORECASE)
_NO = frozenset(tokens("tidak belum masih bukan sisanya"))
_WHEN = re.compile(
    rf"\b(?:triwulan|semester|bulan|tahun)\s+(?:[IVX]+|\d+|lalu|sebelumnya)\b|\b(?:{MONTH_NAMES})\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\b(?P<of>[A-Za-z]{3,})\s+(?P<number>#?\d+)(?![\d%])|\b(?P<code>[A-Z]{1,3}[-.]?\d+)\b")
_WHERE = frozenset(["tabel", "gambar", "grafik", "lampiran", "halaman", "bab", "tahun", "tanggal", "nomor", "pasal"])
_FROM = re.compile(r"\b(?:dari|terhadap)\b", re.IGNORECASE)
_BESIDE = re.compile(r"^\s*(?:\w+\s*){1,5},?\s*(?:\(|atau\s+(?:sebesar\s+|setara\s+)?)$", re.IGNORECASE)
_SHARED = 2


@dataclass(frozen=True, slots=True)
class _Pair:
    part: PrintedFigure
    whole: PrintedFigure
    noun: str
    about: frozenset[str]
    denied: bool
    when: frozenset[str]
    numbered: frozenset[str]
    """The things that the sentence calls by a number (`skor 4`, `Q7`)."""


class SaidCounts:
    """The parts and wholes that the sentences of a text name with `dari`."""

    def __init__(self, reads: Sequence[ReadSentence]) -> None:
        self._pairs: dict[str, list[_Pair]] = defaultdict(list)
        self._wholes: dict[str, dict[object, PrintedFigure]] = defaultdict(dict)
        self._of: dict[str, list[_Pair]] = defaultdict(list)
        for read in reads:
            if "dari" not in read.lowered or not read.figures:
                continue
            for match in _WHOLE.finditer(read.masked):
                whole = read.figure(int(match["whole"]), exact=True)
                self._wholes[stem(match["noun"].lower())].setdefault(whole.value, whole)
            for match in (*_PART_FIRST.finditer(read.masked), *_WHOLE_FIRST.finditer(read.masked)):
                pair = _pair(read, match)
                self._pairs[pair.noun].append(pair)
                self._of[read.sentence.id].append(pair)

    def again(self, one: Spoken) -> Iterator[Derivation]:
        """The part, or the whole, that another sentence names of the same things in the same state and time."""
        for own in self._of.get(one.read.sentence.id, ()):
            for other in self._pairs[own.noun]:
                if other.part.place.sentence == own.part.place.sentence or not _alike(own, other):
                    continue
                if one.figure.place == own.part.place and own.whole.value == other.whole.value:
                    yield Derivation("crossref", (("teks", other.part),), WORDED)
                elif one.figure.place == own.whole.place and own.part.value == other.part.value:
                    yield Derivation("crossref", (("teks", other.whole),), WORDED)

    def share_of_all(self, one: Spoken, spoken: Sequence[Spoken]) -> Iterator[Derivation]:
        """The share of the count right before it of the only whole of these things that the text names."""
        if kind_of(one) != "share" or not one.number or _FROM.search(one.read.masked):
            return
        part = spoken[one.number - 1]
        noun = stem(part.counted)
        wholes = self._wholes.get(noun, {}) if noun and _BESIDE.match(part.after) else {}
        named = [o for o in spoken if stem(o.counted) == noun and o.number != part.number]
        if len(wholes) == 1 and not named and kind_of(part) == "count" and part.figure.value is not None:
            whole = next(iter(wholes.values()))
            if whole.value is not None and whole.value > part.figure.value:
                yield share(part.read.figure(part.number, exact=True), whole, WORDED)


def _pair(read: ReadSentence, match: re.Match[str]) -> _Pair:
    noun = stem(match["noun"].lower())
    text = re.split(r"[;.]\s", read.masked[match.start() :])[0]
    before = re.split(r"[;.,]\s", read.masked[: match.start()])[-1]
    words = frozenset(tokens(re.sub(r"(?:Rp)?#\d+%?", " ", f"{before} {text}")))
    about = telling(re.sub(r"(?:Rp)?#\d+%?", " ", f"{before} {text}")) - {noun}
    when = frozenset(found.lower() for found in _WHEN.findall(read.sentence.text))
    part, whole = (read.figure(int(match[name]), exact=True) for name in ("part", "whole"))
    numbered = frozenset(_numbered(read, {int(match["part"]), int(match["whole"])}))
    return _Pair(part, whole, noun, about, bool(words & _NO), when, numbered)


def _numbered(read: ReadSentence, counts: Set[int]) -> Iterator[str]:
    for match in _NUMBERED.finditer(read.masked):
        number = match["number"] or ""
        if match["code"] is not None:
            yield match["code"]
        elif match["of"].lower() not in _WHERE:
            figure = read.figures[int(number[1:])] if number.startswith("#") else None
            if figure is None:
                yield f"{match['of'].lower()} {number}"
            elif not figure.counted and int(number[1:]) not in counts:
                yield f"{match['of'].lower()} {read.sentence.text[figure.start : figure.end]}"


def _alike(one: _Pair, other: _Pair) -> bool:
    """Whether two statements say the same of the same things."""
    shared = len(one.about & other.about)
    fewest = min(len(one.about), len(other.about))
    alike = (one.denied, one.when, one.numbered) == (other.denied, other.when, other.numbered)
    return alike and shared >= _SHARED and shared == fewest
