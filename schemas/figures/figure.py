"""The printed figure: spelling, value, decimals, interval, unit and place."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from extractors.content import Box


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure is printed: page and box; table, row and column of the grid, or the sentence.

    `confidence` is how sure OCR is of what is read there (0 to 1), None where the text is in the file.
    """

    page: int
    box: Box
    table: str | None = None
    row: int | None = None
    col: int | None = None
    row_label: str = ""
    col_label: str = ""
    sentence: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """A figure as a report prints it.

    `text` is the printed spelling, never changed. `value` is its exact value, None when the spelling leaves more than
    one (`readings` lists them all). `decimals` counts the printed decimals, so that the figure stands for the interval
    of half a unit of the last digit on either side, unless `exact` (counts, weights, amounts printed in full). `unit`
    is "%", "Rp" or "".
    """

    text: str
    value: Decimal | None
    decimals: int
    unit: str
    exact: bool
    place: Place
    readings: tuple[Decimal, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def half_unit(self) -> Decimal:
        """Half a unit of the last printed digit; 0 for an exact figure."""
        return Decimal(0) if self.exact else Decimal(1).scaleb(-self.decimals) / 2
