"""Sentences with the numbers that stand in them as words alone (`sisanya empat kegiatan`) among their figures."""

from __future__ import annotations

import re
from functools import cached_property

from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import Piece, Reading
from schemas.figures.prose_figures import NOT_COUNTED, ProseFigure, ReadSentence
from schemas.figures.spelled_numbers import read_spelled

_UNIT = r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_ALONE = re.compile(
    rf"(?<![\w(-])(?<!salah )(?<!ke )"
    rf"(?P<words>(?:{_UNIT})\s+(?:belas|puluh(?:\s+(?:{_UNIT}))?)|sepuluh|sebelas|{_UNIT})\s+(?P<noun>[a-z]{{3,}})",
    re.IGNORECASE,
)
_NO_NUMBER = frozenset(
    [
        "kali",
        "belas",
        "puluh",
        "ratus",
        "ribu",
        "juta",
        "miliar",
        "triliun",
        "koma",
        "persen",
        "pintu",
        "atap",
        "arah",
        "sama",
        "lagi",
        "hal",
    ]
)
"""What stands behind number words that count nothing, or of which more is to come."""


class SpelledOut(ReadSentence):
    """A sentence whose figures are its numbers in digits and those in words alone."""

    @cached_property
    def figures(self) -> tuple[ProseFigure, ...]:
        """The figures of the text, in order."""
        digits = super().figures
        taken = [figure.spelled_span for figure in digits if figure.spelled_span is not None]
        words = [one for one in _in_words(self.sentence.text) if not any(a <= one.start < b for a, b in taken)]
        return tuple(sorted((*digits, *words), key=lambda figure: figure.start))


def in_words(figure: PrintedFigure) -> bool:
    """Whether a figure is a number that stands in its sentence as words alone."""
    return figure.unit == "" and figure.text[:1].isalpha()


def spelled_out(read: ReadSentence) -> SpelledOut | None:
    """The sentence with its numbers in words; None where it has none."""
    return SpelledOut(read.sentence, read.evidence) if any(True for _ in _in_words(read.sentence.text)) else None


def _in_words(text: str) -> list[ProseFigure]:
    found = []
    for match in _ALONE.finditer(text):
        noun, value = match["noun"].lower(), read_spelled(match["words"])
        if value is not None and noun not in _NO_NUMBER and noun not in NOT_COUNTED:
            start, end = match.span("words")
            piece = Piece(match["words"], start, end, (Reading(value, 0, "indonesian"),), "", "", "", ())
            found.append(ProseFigure(start, end, piece, noun, "", None))
    return found
