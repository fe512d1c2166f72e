"""Claims of change: that something rose or fell by so much against another year or quarter that the sentence gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.claims.way_claims import mask_number, way_claim
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ProseFigure, ReadSentence
from schemas.published import Claim
from schemas.wording.word_stems import GENERIC, stem, tokens
from schemas.wording.words_of_change import FALLS, LESS, MORE, NO_SIZE, RISES

_UP = rf"(?:mengalami\s+)?(?:{RISES})"
_DOWN = rf"(?:mengalami\s+)?(?:{FALLS})"
# Only words that name no other thing may stand between the comparison and the figure that is compared with.
_PERIOD = (
    r"(?:\s+(?:dengan|tahun|periode|semester|triwulan|bulan|tw|sebelumnya|lalu|yang|sebesar|sebanyak|mencapai|berjumlah|"
    r"adalah|yaitu|hanya|pada|di|nilai|capaian|realisasi|jumlah|(?:19|20)\d\d|I{1,3}|IV))*"
)
# What is compared with may be named where words say that its figure follows.
_FIGURE_FOLLOWS = r"(?:sebesar|sebanyak|mencapai|seluas|sejumlah|berjumlah|yaitu|yakni|hanya)"
_NAMED = rf"(?:{_PERIOD}|(?:\s+[^\s#;.,()]+){{1,9}}?\s+{_FIGURE_FOLLOWS})"
_HOW = r"(?:\s+(?:sebesar|sebanyak|cukup|sangat|signifikan|tajam|drastis|secara))*"
_CHANGE = re.compile(
    rf"\b(?P<arah>(?P<up>{_UP})|(?P<down>{_DOWN})){_HOW}\s+(?P<value>(?:Rp)?#\d+)(?P<unit>%?)"
    rf"(?:\s+\w+)?(?:\s*(?:,?\s*atau(?:\s+(?:sebesar|sebanyak|setara))?\s+|\()(?P<other>(?:Rp)?#\d+)(?P<other_unit>%?)"
    rf"(?:\s+\w+)?\)?)?\s*,?\s*(?:(?:(?:bila|jika|apabila)\s+)?(?:di|per)?banding(?:kan|an)?\b|"
    rf"dari(?=(?:\s+(?:nilai|capaian|realisasi|hasil))?\s+(?:tahun|semester|triwulan)\b|"
    rf"\s+(?:Rp)?#\d+%?(?:\s+\w+)?\s+(?:pada|di)\s+(?:tahun|semester|triwulan)\b|"
    rf"(?:\s+[^\s#;.,()]+){{1,6}}?\s+(?:lalu|sebelumnya|(?:19|20)\d\d)\b)){_NAMED}\s*\(?\s*"
    rf"(?P<before>(?:Rp)?#\d+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b(?:di|per)?banding(?:kan|an)?\b{_PERIOD}\s*\(?\s*(?P<before>(?:Rp)?#\d+)(?P<unit>%?)\)?,?(?P<between>[^#;]{{0,80}}?)"
    rf"\b(?P<arah>(?P<up>{_UP})|(?P<down>{_DOWN})){_HOW}\s+(?P<value>(?:Rp)?#\d+)(?![\d%])",
    re.IGNORECASE,
)
_WAYS = (
    re.compile(
        rf"\b(?P<arah>(?P<up>{_UP}|{MORE})|(?P<down>{_DOWN}|{LESS}))(?:\s+(?:bila|jika|apabila|kalau|tipis|signifikan))*\s+"
        rf"(?:(?:di)?banding(?:kan)?|daripada)\b{_NAMED}\s*\(?\s*(?P<before>(?:Rp)?#\d+)(?P<unit>%?)"
        r"(?:\s+[^\W\d_]+)??(?=\s*(?:[.,;)]|$)|\s+(?:pada|di|tahun|bulan|atau|dan|serta|sehingga|karena)\b)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?P<arah>(?P<up>{_UP})|(?P<down>{_DOWN}))\s+menjadi{_PERIOD}\s+(?P<after>(?:Rp)?#\d+)(?P<unit>%?)",
        re.IGNORECASE,
    ),
)
_NEXT_TO = re.compile(
    r"%?(?:\s+[^\W\d_]+)?(?:\s*\([^()#]*\))?\s*,?(?:\s+(?:atau|dan|yang|juga|masih|jauh|sedikit|serta|mengalami|cenderung|"
    r"kemudian|lalu|sempat|angka|nilai|capaian|jumlah|persentase|ini|tersebut|pada|di|tahun|bulan|(?:19|20)\d\d),?)*\s*"
)
"""Words between a figure and the word that says which way it lies: no other thing is named there."""
_OTHER_WAY = re.compile(rf"\b(?:{NO_SIZE}|selisih)\b|:", re.IGNORECASE)
"""Words of figures that are called higher where they are printed smaller, or the like."""
_COMPARED = re.compile(
    rf"\bbanding|\b(?:di|per)banding|\bdaripada\b|\b(?:{_UP}|{_DOWN}|{MORE}|{LESS})\b", re.IGNORECASE
)
"""Words before a figure that may be what another thing is compared with."""
_POINTS_BACK = re.compile(r"\b(?:tersebut|ini|itu|hal)\b", re.IGNORECASE)
_NO_RESULT = re.compile(
    r"\b(?:dari|target|pagu|alokasi|rencana|standar|batas)(?:nya)?(?:\s+(?:pagu|target|alokasi|anggaran|yang|sebesar|sebanyak|"
    r"tahun|ini|(?:19|20)\d\d))*\s*(?:Rp)?$",
    re.IGNORECASE,
)
_BECAME = re.compile(r"%?[^#;]{0,60}?\bmenjadi\b", re.IGNORECASE)
"""What something changed to follows what it changed from: nothing named before is that."""
_OF_LAST = re.compile(
    r"^\W*(?:(?:adapun|namun|sementara)\s+)?[^\s#;.,()]+(?:\s+[^\s#;.,()]+)?"
    r"(?<!tahun)(?<!bulan)(?<!triwulan)(?<!kuartal)(?<!semester)(?<!periode)(?<!minggu)(?<!hari)\s+(?:tersebut|ini|itu)\b",
    re.IGNORECASE,
)
"""A sentence that opens with what the one before told of: `Realisasi itu`, `Angka tersebut`."""


def change_claims(
    read: ReadSentence, last: ReadSentence | None = None, earlier: Sequence[ReadSentence] = ()
) -> Iterator[Claim]:
    """A claim for each figure by which the sentence says that something changed.

    `before` is what it changed from; after1, after2, ... are what it may have changed to: the figures named before,
    nearest first, that count the same things (or nothing) in the same unit. A sentence that names none and points back
    may speak of those of the `last` one (texts: elsewhere), any other of what `earlier` ones call by the same words.
    """
    for match in _CHANGE.finditer(read.masked):
        if _BECAME.match(read.masked, match.end()):
            continue
        before = mask_number(match["before"])
        after = [n for n in reversed(range(mask_number(match["value"]))) if _alike(read, n, before, match)]
        yield from _of_before(read, match)
        figures = [read.figure(n) for n in after]
        of_last = last is not None and (_OF_LAST if after else _POINTS_BACK).search(read.masked) is not None
        if of_last and last is not None:
            figures += _of_last(last, read.figures[before])
        if not figures:
            figures, of_last = _told_earlier(read, match, before, earlier), True
        if not figures:
            continue
        operands = {f"after{k}": figure for k, figure in enumerate(figures, start=1)} | {"before": read.figure(before)}
        texts = {"arah": "naik" if match["up"] else "turun"} | ({"elsewhere": "ya"} if of_last else {})
        for name in ("value", "other"):
            if match[name]:
                value = read.figure(mask_number(match[name]))
                yield Claim(
                    "", "change", "", "perubahan", value, operands, read.sentence.id, value.place.page, None, texts
                )
        if after:
            yield way_claim(read, match, operands)
    for match in _AGAINST.finditer(read.masked):
        # "Dibandingkan tahun 2021 (89,44), realisasi naik sebesar 4,73": what it rose to is said before.
        figures = _of_last(last, read.figures[mask_number(match["before"])]) if last is not None else []
        if figures:
            held = {f"after{k}": figure for k, figure in enumerate(figures, start=1)}
            held["before"] = read.figure(mask_number(match["before"]))
            value, sentence = read.figure(mask_number(match["value"])), read.sentence.id
            texts = {"arah": "naik" if match["up"] else "turun", "elsewhere": "ya"}
            yield Claim("", "change", "", "perubahan", value, held, sentence, value.place.page, None, texts)
    yield from _ways(read)


def _ways(read: ReadSentence) -> Iterator[Claim]:
    """That something lies above or below another thing, of the only two figures of their kind of a sentence."""
    if len(read.figures) < _TWO or _OTHER_WAY.search(read.masked) or _OF_LAST.match(read.masked):
        return
    for wording in _WAYS:
        for match in wording.finditer(read.masked):
            if _COMPARED.search(read.masked[: match.start()]):
                continue
            named = "before" if "before" in match.groupdict() else "after"
            one = mask_number(match[named])
            like = read.figures[one]
            alike = [
                n
                for n, figure in enumerate(read.figures)
                if figure.piece.unit == like.piece.unit and figure.counted in ("", like.counted)
            ]
            figures = [read.figure(n) for n in alike]
            if len(alike) == _TWO and alike[1] == one and len({f.decimals for f in figures}) == 1:
                before, _, gap = read.masked[: match.start()].partition(f"#{alike[0]}")
                if not _NEXT_TO.fullmatch(gap) or (named == "before" and _NO_RESULT.search(before)):
                    continue
                first, second = figures
                operands = (
                    {"after1": first, "before": second} if named == "before" else {"after1": second, "before": first}
                )
                yield way_claim(read, match, operands)


_TWO = 2


def _told_earlier(
    read: ReadSentence, match: re.Match[str], before: int, earlier: Sequence[ReadSentence]
) -> list[PrintedFigure]:
    """The figures that earlier sentences call by all words by which this one calls what changed, the nearest first.

    The words say more than what the figures count.
    """
    like = read.figures[before]
    subject = _telling(re.split(r"[,;]\s", read.masked[: match.start()])[-1])
    if not subject - {stem(like.counted)}:
        return []
    found: dict[object, PrintedFigure] = {}
    for held in reversed(earlier):
        for n, figure in reversed(list(enumerate(held.figures))):
            if figure.counted in ("", like.counted) and figure.piece.unit == like.piece.unit:
                words = held.masked.split(f"#{n}")[0].split("#")[-1]
                if subject <= _telling(words) | {stem(like.counted)}:
                    found.setdefault(held.figure(n).value, held.figure(n))
    return list(found.values())


def _telling(text: str) -> frozenset[str]:
    return frozenset(word for word in tokens(text) if word.isalpha() and word not in GENERIC)


def _of_last(last: ReadSentence, like: ProseFigure) -> list[PrintedFigure]:
    """The figures of the sentence before that count what a figure counts, in its unit, the nearest first."""
    return [
        last.figure(n)
        for n, figure in reversed(list(enumerate(last.figures)))
        if figure.counted == like.counted and figure.piece.unit == like.piece.unit
    ]


def _of_before(read: ReadSentence, match: re.Match[str]) -> Iterator[Claim]:
    """The change as a share of what it changed from, where the sentence names it both ways: `naik 120 atau 8,75%`."""
    if not match["other"] or match["unit"] or not match["other_unit"]:
        return
    part, whole, value = (read.figure(mask_number(match[name])) for name in ("value", "before", "other"))
    if part.unit == whole.unit:
        operands = {"part": part, "whole": whole}
        sentence = read.sentence.id
        yield Claim("", "share", "perubahan", "persen", value, operands, sentence, value.place.page)


def _alike(read: ReadSentence, number: int, before: int, match: re.Match[str]) -> bool:
    """Whether a figure can be what a change leads to from the figure `before`."""
    one, other = read.figures[number], read.figures[before]
    if one.piece.unit != other.piece.unit or one.counted != other.counted:
        return False
    spot = re.search(rf"#{number}(?!\d)", match.string)
    return spot is not None and _NO_RESULT.search(match.string[: spot.start()]) is None
