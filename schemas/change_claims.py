"""Claims of change: that something rose or fell by so much against another year or quarter that the sentence gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figure import Place, PrintedFigure
from schemas.prose_figures import ProseFigure, ReadSentence
from schemas.typed_report import Claim

_UP = r"naik|meningkat|bertambah|(?:mengalami\s+)?(?:kenaikan|peningkatan)"
_DOWN = r"turun|menurun|berkurang|(?:mengalami\s+)?penurunan"
# Only words that name no other thing may stand between the comparison and the figure that is compared with.
_PERIOD = (
    r"(?:\s+(?:dengan|tahun|periode|semester|triwulan|bulan|tw|sebelumnya|lalu|yang|sebesar|sebanyak|mencapai|berjumlah|"
    r"adalah|yaitu|hanya|pada|di|nilai|capaian|realisasi|jumlah|(?:19|20)\d\d|I{1,3}|IV))*"
)
_HOW = r"(?:\s+(?:sebesar|sebanyak|cukup|sangat|signifikan|tajam|drastis|secara))*"
_CHANGE = re.compile(
    rf"\b(?P<arah>(?P<up>{_UP})|(?P<down>{_DOWN})){_HOW}\s+(?P<value>(?:Rp)?#\d+)(?P<unit>%?)"
    rf"(?:\s+\w+)?(?:\s*(?:,?\s*atau(?:\s+(?:sebesar|sebanyak|setara))?\s+|\()(?P<other>(?:Rp)?#\d+)(?P<other_unit>%?)"
    rf"(?:\s+\w+)?\)?)?\s*,?\s*(?:(?:(?:bila|jika|apabila)\s+)?(?:di|per)?banding(?:kan|an)?\b|"
    rf"dari(?=(?:\s+(?:nilai|capaian|realisasi|hasil))?\s+(?:tahun|semester|triwulan)\b|"
    rf"\s+(?:Rp)?#\d+%?(?:\s+\w+)?\s+(?:pada|di)\s+(?:tahun|semester|triwulan)\b)){_PERIOD}\s*\(?\s*"
    rf"(?P<before>(?:Rp)?#\d+)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\b(?P<arah>(?P<up>{_UP})|(?P<down>{_DOWN}))\s+dari{_PERIOD}\s+(?P<before>(?:Rp)?#\d+)(?P<unit>%?)(?:\s+\w+)?"
    rf"(?:\s+(?:pada|di))?(?:\s+tahun\s+(?:19|20)\d\d)?\s+menjadi{_PERIOD}\s+(?P<after>(?:Rp)?#\d+)(?P=unit)(?![\d%])",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    rf"\b(?:di|per)?banding(?:kan|an)?\b{_PERIOD}\s*\(?\s*(?P<before>(?:Rp)?#\d+)(?P<unit>%?)\)?,?(?P<between>[^#;]{{0,80}}?)"
    rf"\b(?P<arah>(?P<up>{_UP})|(?P<down>{_DOWN})){_HOW}\s+(?P<value>(?:Rp)?#\d+)(?![\d%])",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:tersebut|ini|itu|hal)\b", re.IGNORECASE)
_NO_RESULT = re.compile(
    r"\b(?:dari|target)(?:\s+(?:sebesar|sebanyak|tahun|ini|(?:19|20)\d\d))*\s*(?:Rp)?$", re.IGNORECASE
)


def change_claims(read: ReadSentence, last: ReadSentence | None = None) -> Iterator[Claim]:
    """A claim for each figure by which the sentence says that something changed.

    `before` is what it changed from; after1, after2, ... are what it may have changed to: the figures named before,
    nearest first, that count the same things (or nothing) in the same unit. A sentence that names none and points back
    may speak of those of the `last` one (texts: elsewhere).
    """
    for match in _CHANGE.finditer(read.masked):
        before = _number(match["before"])
        after = [n for n in reversed(range(_number(match["value"]))) if _alike(read, n, before, match)]
        yield from _of_before(read, match)
        figures = [read.figure(n) for n in after]
        if not after and last is not None and _POINTS_BACK.search(read.sentence.text):
            figures = _of_last(last, read.figures[before])
        if not figures:
            continue
        operands = {f"after{k}": figure for k, figure in enumerate(figures, start=1)} | {"before": read.figure(before)}
        texts = {"arah": "naik" if match["up"] else "turun"} | ({} if after else {"elsewhere": "ya"})
        for name in ("value", "other"):
            if match[name]:
                value = read.figure(_number(match[name]))
                yield Claim(
                    "", "change", "", "perubahan", value, operands, read.sentence.id, value.place.page, None, texts
                )
        if after:
            yield _way(read, match, operands)
    for match in _AGAINST.finditer(read.masked):
        # "Dibandingkan tahun 2021 (89,44), realisasi naik sebesar 4,73": what it rose to is said before.
        figures = _of_last(last, read.figures[_number(match["before"])]) if last is not None else []
        if figures:
            held = {f"after{k}": figure for k, figure in enumerate(figures, start=1)}
            held["before"] = read.figure(_number(match["before"]))
            value, sentence = read.figure(_number(match["value"])), read.sentence.id
            texts = {"arah": "naik" if match["up"] else "turun", "elsewhere": "ya"}
            yield Claim("", "change", "", "perubahan", value, held, sentence, value.place.page, None, texts)
    for match in _FROM_TO.finditer(read.masked):
        operands = {"after1": read.figure(_number(match["after"])), "before": read.figure(_number(match["before"]))}
        yield _way(read, match, operands)


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
    part, whole, value = (read.figure(_number(match[name])) for name in ("value", "before", "other"))
    if part.unit == whole.unit:
        operands = {"part": part, "whole": whole}
        sentence = read.sentence.id
        yield Claim("", "share", "perubahan", "persen", value, operands, sentence, value.place.page)


def _way(read: ReadSentence, match: re.Match[str], operands: dict[str, PrintedFigure]) -> Claim:
    words = _words(read, match, _number(match["value"] if "value" in match.groupdict() else match["before"]))
    texts = {"arah": "naik" if match["up"] else "turun"}
    return Claim("", "change_way", "", "arah", words, operands, read.sentence.id, words.place.page, None, texts)


def _number(text: str) -> int:
    return int(text.lower().removeprefix("rp").removeprefix("#"))


def _alike(read: ReadSentence, number: int, before: int, match: re.Match[str]) -> bool:
    """Whether a figure can be what a change leads to from the figure `before`."""
    one, other = read.figures[number], read.figures[before]
    if one.piece.unit != other.piece.unit or one.counted != other.counted:
        return False
    spot = re.search(rf"#{number}(?!\d)", match.string)
    return spot is not None and _NO_RESULT.search(match.string[: spot.start()]) is None


def _words(read: ReadSentence, match: re.Match[str], following: int) -> PrintedFigure:
    """The words that say the direction, at their place before the figure that follows them."""
    text = match["arah"]
    start = read.sentence.text.rfind(text, 0, read.figures[following].start)
    page, box = read.sentence.place_of(start, start + len(text))
    sure = read.sentence.confidence_of(start, start + len(text))
    return PrintedFigure(text, None, 0, "", True, Place(page, box, sentence=read.sentence.id, confidence=sure))
