"""Figures of a sentence with the words that belong to each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.tables.labelled_tables import plain
from schemas.wording.approximate import is_approximate
from schemas.wording.headers import years_in

_SEPARATOR = re.compile(
    r"[,;.:]\s|\s(?:dan|serta|sedangkan|sementara)\s|\s(?=dibanding|(?:yang\s+)?terdiri\b|yaitu\b|yakni\b|sehingga\b|"
    r"(?:dari|terhadap)\s+(?:target|rencana)\b|"
    r"dengan\s+(?:realisasi|hasil|nilai|capaian|rincian)\b)",
    re.IGNORECASE,
)
_LAST_SEPARATOR = re.compile(r"[,;.:]\s", re.IGNORECASE)
_NEAR_BY = re.compile(r"\b(?:hampir|lebih|kurang|sekitar|kira|rata)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"\b(?:minimal|minimum|maksimal|maksimum|paling\s+(?:sedikit|kurang|lambat)|sekurang-kurangnya|sedikitnya|setidaknya|"
    r"selambat-lambatnya)(?:\s+(?:sebesar|sebanyak))?\s+(?:Rp)?$",
    re.IGNORECASE,
)
"""Words of what is asked for: `indeks efisiensi paling sedikit 1,00`."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A figure of a sentence with the words that belong to it (`around`), of which `right` stands after it.

    `before` and `after` reach to the figures beside it.
    """

    read: ReadSentence
    number: int
    around: str
    right: str
    before: str
    after: str

    @property
    def figure(self) -> PrintedFigure:
        """The figure itself."""
        return self.read.figure(self.number)

    @property
    def told(self) -> PrintedFigure:
        """The figure as what is said to be counted: a whole number is exact, whatever noun follows it."""
        return self.read.figure(self.number, exact=True if self.figure.decimals <= 0 else None)

    @property
    def words(self) -> frozenset[str]:
        """The words that belong to it, in lower case."""
        return frozenset(plain(self.around).split())

    @property
    def counted(self) -> str:
        """The thing that it counts, "" when it counts none."""
        return self.read.figures[self.number].counted

    @property
    def approximate(self) -> bool:
        """Whether the sentence says that it is not exact (hampir, lebih dari), or a limit (paling sedikit)."""
        loose = _NEAR_BY.search(self.before) is not None or _LIMIT.search(self.before) is not None
        return loose or is_approximate(self.before, self.after)

    @property
    def digits(self) -> int:
        """How many digits it prints."""
        return sum(sign.isdigit() for sign in self.read.figures[self.number].piece.text)

    @property
    def years(self) -> frozenset[int]:
        """The years that its words name, else those of the sentence."""
        return frozenset(years_in(self.around)) or frozenset(self.read.years)


def spoken_figures(read: ReadSentence) -> Iterator[Spoken]:
    """The figures of a sentence, each with its words: up to the first separator after it, from the last one before."""
    pieces = re.split(r"(?:Rp)?#\d+%?", read.masked)
    rights = [_left_part(piece, last=k == len(pieces) - 2) for k, piece in enumerate(pieces[1:])]
    for number in range(len(read.figures)):
        gap = pieces[number]
        taken = len(rights[number - 1]) if number else 0
        before = gap[taken:] if number else _right_part(gap)
        yield Spoken(read, number, f"{before} {rights[number]}", rights[number], gap, pieces[number + 1])


def _left_part(gap: str, *, last: bool) -> str:
    separator = (_LAST_SEPARATOR if last else _SEPARATOR).search(gap)
    if separator is None:
        return gap if last or len(gap.split()) > 1 else ""
    return gap[: separator.start()]


def _right_part(gap: str) -> str:
    return re.split(r"[;:]\s|,\s", gap)[-1]
