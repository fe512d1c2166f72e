"""A sheet of a workbook whose rows are written as they come: texts, numbers, formulas and links to other sheets.

XlsxWriter keeps each cell as an object, and asks a dozen questions about it when the sheet is written. That takes three
times as long as all else about a workbook of many thousand cells. Everything but the rows below the header is its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from xlsxwriter.worksheet import Worksheet

if TYPE_CHECKING:
    from xlsxwriter.format import Format

LONGEST_TEXT = 16_000
"""Characters of a cell; a spreadsheet takes 32,767, of which some characters are two."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula, without the sign that begins it, and its result as far as it is known."""

    text: str
    result: Decimal | str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to a row of another sheet, which is counted from 0."""

    text: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class Looks:
    """How cells look: those with text, with a number or formula, with a link, and those that are left to be filled."""

    text: Format
    number: Format
    link: Format
    entry: Format


Cell = str | int | Decimal | Formula | Link | None
"""What stands in a cell; None and "" leave it empty."""


class PlainSheet(Worksheet):
    """A sheet to which whole rows are added below those that are written cell by cell."""

    def __init__(self) -> None:
        super().__init__()
        self._added: list[str] = []

    def put_rows(
        self,
        rows: Mapping[int, tuple[Mapping[str, Cell], int | None]],
        columns: Sequence[str],
        to_fill: Sequence[str],
        looks: Looks,
    ) -> None:
        """Add rows, from the top down: what stands in their columns, by these names, and their heights in points.

        None is the height of one line. Empty cells of the columns `to_fill` have their look.
        """
        text, number, link, entry = (
            look._get_xf_index() for look in (looks.text, looks.number, looks.link, looks.entry)
        )
        filled = set(to_fill)
        lettered = [(chr(ord("A") + at), column, column in filled) for at, column in enumerate(columns)]
        number_of = self.str_table._get_shared_string_index
        written: list[str] = []
        for row, (given, height) in rows.items():
            at = row + 1
            written.append(f'<row r="{at}">' if height is None else f'<row r="{at}" ht="{height}" customHeight="1">')
            for letter, column, is_filled in lettered:
                cell = given.get(column)
                if not cell and cell != 0:
                    if is_filled:
                        written.append(f'<c r="{letter}{at}" s="{entry}"/>')
                elif isinstance(cell, str):
                    shared = number_of(cell[:LONGEST_TEXT])
                    written.append(f'<c r="{letter}{at}" s="{text}" t="s"><v>{shared}</v></c>')
                elif isinstance(cell, Formula):
                    written.append(_formula(f"{letter}{at}", number, cell))
                elif isinstance(cell, Link):
                    written.append(f'<c r="{letter}{at}" s="{link}" t="s"><v>{number_of(cell.text)}</v></c>')
                    self._link(row, columns.index(column), cell)
                else:
                    written.append(f'<c r="{letter}{at}" s="{number}"><v>{cell:.16G}</v></c>')
            written.append("</row>")
        self._added += written
        if rows:
            # The part of the sheet that is used.
            self._check_dimensions(max(rows), len(columns) - 1)

    def _link(self, row: int, column: int, link: Link) -> None:
        self.ignore_write_string = True
        self.write_url(row, column, f"internal:'{link.sheet}'!A{link.row + 1}")
        self.ignore_write_string = False

    def _write_rows(self) -> None:
        super()._write_rows()
        self.fh.write("".join(self._added))


def _formula(cell: str, look: int, formula: Formula) -> str:
    result = formula.result
    if isinstance(result, str):
        return f'<c r="{cell}" s="{look}" t="str"><f>{escape(formula.text)}</f><v>{escape(result)}</v></c>'
    known = 0 if result is None else float(result)
    return f'<c r="{cell}" s="{look}"><f>{escape(formula.text)}</f><v>{known!r}</v></c>'
