"""Ids of figures and claims: the same in a later run over the same report."""

from __future__ import annotations

from hashlib import sha1

from schemas.figures.figure import PrintedFigure


def figure_id(figure: PrintedFigure) -> str:
    """An id from the place (table, row and column, or sentence and box) and the printed text."""
    place = figure.place
    where = (
        (place.table, place.row, place.col)
        if place.table is not None
        else (place.sentence, place.page, *place.box.as_list())
    )
    return "f" + short_hash(*where, figure.text)


def short_hash(*parts: object) -> str:
    """Twelve hexadecimal digits of the parts; used as a name, not for security."""
    return sha1("\x1f".join(str(part) for part in parts).encode(), usedforsecurity=False).hexdigest()[:12]
