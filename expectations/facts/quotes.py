"""Figures that are quoted from a longer cell: what another reading of the cell says of them."""

from __future__ import annotations

import re

from schemas.figures.figure import PrintedFigure

QUOTED_FROM = "quoted from: "
"""Begins the note that holds the whole text of the cell."""


def reading_of(figure: PrintedFigure, text: str | None) -> str | None:
    """What another engine read, None where that is only the beginning of the cell that the figure is quoted from.

    The box of a cell that a page break cuts holds its first part; what is quoted from the rest is not read there.
    """
    whole = next((note.removeprefix(QUOTED_FROM) for note in figure.notes if note.startswith(QUOTED_FROM)), "")
    if text is None or not whole:
        return text
    read, quoted = _squeezed(text), _squeezed(figure.text)
    return None if quoted not in read and _squeezed(whole).startswith(read) else text


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()
