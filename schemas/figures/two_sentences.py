"""Two sentences that follow each other, read as one: the second may say `dari jumlah tersebut` of the first."""

from __future__ import annotations

import re
from functools import cached_property

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ProseFigure, ReadSentence


class TwoSentences(ReadSentence):
    """A sentence behind the one before it, whose figures come first; in `masked`, `|` stands between them."""

    def __init__(self, before: ReadSentence, read: ReadSentence) -> None:
        super().__init__(read.sentence, read.evidence)
        self._reads = (before, read)

    @cached_property
    def figures(self) -> tuple[ProseFigure, ...]:
        """The figures of both; their places are those in their own sentences."""
        return tuple(figure for read in self._reads for figure in read.figures)

    @cached_property
    def masked(self) -> str:
        """The text of both with their figures masked, numbered through."""
        before, read = self._reads
        apart = len(before.figures)
        return f"{before.masked} | " + re.sub(r"#(\d+)", lambda m: f"#{int(m[1]) + apart}", read.masked)

    @cached_property
    def lowered(self) -> str:
        """The text of the second in lower case: what goes over two sentences is worded in it."""
        return self._reads[1].lowered

    def figure(self, number: int, exact: bool | None = None) -> PrintedFigure:
        """A figure at its place in its own sentence."""
        read, own = self._own(number)
        return read.figure(own, exact)

    def text_before(self, number: int) -> str:
        """The text of its sentence before a figure."""
        read, own = self._own(number)
        return read.text_before(own)

    def text_behind(self, number: int) -> str:
        """The text of its sentence behind a figure."""
        read, own = self._own(number)
        return read.text_behind(own)

    def _own(self, number: int) -> tuple[ReadSentence, int]:
        before, read = self._reads
        apart = len(before.figures)
        return (before, number) if number < apart else (read, number - apart)
