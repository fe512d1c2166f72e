"""Figures that the text says again of the same thing, under other headings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas.derivation import CERTAIN, LIKELY, NAMED, Derivation
from schemas.figures.dates import MONTH_NAMES
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.figure_surroundings import DIGITS, kind_of
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.wording.word_stems import telling, tokens


class SaidAgain:
    """The figures of a whole text, to find those that are said again of the same thing.

    A figure of no year is one of the report's year.
    """

    def __init__(self, reads: Sequence[ReadSentence], year: int | None = None) -> None:
        self._year = frozenset(filter(None, [year]))
        self._held: dict[tuple[str, int], list[tuple[frozenset[str], Spoken]]] = defaultdict(list)
        self._every: dict[tuple[str, int, int], list[tuple[frozenset[str], Spoken]]] = defaultdict(list)
        for read in reads:
            for one in spoken_figures(read) if read.figures else ():
                if one.figure.value is not None and one.digits >= _FEWEST:
                    lead = read.masked.split(f"#{one.number}", 1)[0]
                    words = telling(re.sub(r"(?:Rp)?#\d+%?", " ", f"{lead} {one.right}"))
                    self._every[kind_of(one), one.digits, one.figure.decimals].append((words, one))
                if one.figure.value is not None and one.digits >= DIGITS:
                    self._held[kind_of(one), one.digits].append((_about(one), one))

    def elsewhere(self, one: Spoken) -> Iterator[Derivation]:
        """The figures under other headings of which most of the same words are said, and that are printed again."""
        if one.digits < DIGITS:
            return
        about, kind = _about(one), kind_of(one)
        found = []
        for words, other in self._held[kind, one.digits]:
            shared = len(words & about)
            value = other.figure.value
            if (
                shared >= _SHARED and 2 * shared >= len(words | about) and value is not None
                and other.read.sentence.headings != one.read.sentence.headings
                and _times(other) == _times(one)
                and (other.years or self._year) == (one.years or self._year)
            ):  # fmt: skip
                found.append((shared, other.figure))
        found.sort(key=lambda pair: -pair[0])
        for _, figure in found[:_SAID]:
            yield Derivation("crossref", (("teks", figure),), LIKELY)

    def in_summary(self, one: Spoken) -> Iterator[Derivation]:
        """The figures that a summary or a closing may say again: all that is said of it is said of them.

        For sure where they are all the same figure, and where the summary counts the same things.
        """
        headings = one.read.sentence.headings
        if one.digits < _FEWEST or not headings or not _SUMMARY.search(headings[-1]):
            return
        clause = re.split(r"[,;:]\s", one.before)[-1]
        about = telling(re.sub(r"(?:Rp)?#\d+%?", " ", f"{clause} {one.right}")) - _LINKS
        about = frozenset(word for word in about if not word.isdigit() and len(word) > 1)
        found: dict[object, PrintedFigure] = {}
        for words, other in self._every[kind_of(one), one.digits, one.figure.decimals]:
            same = other.counted == one.counted and (other.years or self._year) == (one.years or self._year)
            if other.read is not one.read and same and about and about <= words:
                found.setdefault(other.figure.value, other.figure)
        if one.figure.value in found:
            return
        few = len(about) >= _SHARED
        tie = CERTAIN if few and len(found) == 1 and one.counted else NAMED if few else LIKELY
        for figure in found.values():
            yield Derivation("crossref", (("teks", figure),), tie)


def _about(one: Spoken) -> frozenset[str]:
    return telling(f"{one.before} {one.right}")


def _times(one: Spoken) -> frozenset[str]:
    """The months and other parts of years that its words name, each with its number: `Oktober`, `triwulan ii`."""
    return frozenset(" ".join(found.lower().split()) for found in _TIME.findall(f"{one.before} {one.right}"))


_TIME = re.compile(
    rf"\b(?:{MONTH_NAMES}|(?:triwulan|semester|kuartal|minggu|pekan|tahap|periode|caturwulan)\s+(?:ke-?\s?)?"
    r"(?:[ivx]+|\d+|pertama|kedua|ketiga|keempat))\b",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"\b(?:ringkasan|ikhtisar|rangkuman|sari|penutup|(?:ke)?simpulan|executive|eksekutif)\b", re.IGNORECASE
)
_LINKS = frozenset(
    tokens("sementara sedangkan serta masih telah sudah ini tersebut sebesar sebanyak mencapai dan atau")
)
_FEWEST = 2
_SHARED = 2
_SAID = 6
