"""Claims that a figure of the text is one of some cells of a table."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.figures.figure import PrintedFigure
from schemas.mentions.spoken_figures import Spoken
from schemas.published import Claim

Spot = tuple[int, int]
"""Row and column of a cell."""


def same_figure(one: Spoken, cell: PrintedFigure) -> bool:
    """Whether a cell prints what the text prints, a sign of share or currency in one of them aside."""
    figure = one.figure
    values = (cell.value,) if cell.value is not None else cell.readings
    return figure.value in values and {figure.unit, cell.unit} != {"%", "Rp"}


def cell_claim(one: Spoken, cells: Sequence[PrintedFigure], how: str) -> Claim:
    """A claim of kind of_table; `how` says how certain it is (same: a cell prints the figure; sure; near)."""
    operands = {f"cell{k}": cell for k, cell in enumerate(cells, start=1)}
    subject = f"{cells[0].place.row_label}: {cells[0].place.col_label}"
    sentence = one.read.sentence.id
    return Claim(
        "", "of_table", subject, "tabel", one.figure, operands, sentence, one.figure.place.page, None, {"tied": how}
    )
