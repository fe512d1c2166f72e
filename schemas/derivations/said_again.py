"""Figures that the text says again of the same thing, under other headings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas.derivation import LIKELY, Derivation
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.figure_surroundings import DIGITS, kind_of
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.wording.word_stems import telling


class SaidAgain:
    """The figures of a whole text, to find those that are said again of the same thing.

    A figure of no year is one of the report's year.
    """

    def __init__(self, reads: Sequence[ReadSentence], year: int | None = None) -> None:
        self._year = frozenset(filter(None, [year]))
        self._held: dict[tuple[str, int], list[tuple[frozenset[str], Spoken]]] = defaultdict(list)
        for read in reads:
            for one in spoken_figures(read) if read.figures else ():
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
                and (other.years or self._year) == (one.years or self._year)
            ):  # fmt: skip
                found.append((shared, other.figure))
        found.sort(key=lambda pair: -pair[0])
        for _, figure in found[:_SAID]:
            yield Derivation("crossref", (("teks", figure),), LIKELY)


def _about(one: Spoken) -> frozenset[str]:
    return telling(f"{one.before} {one.right}")


_SHARED = 2
_SAID = 6
