"""Numbers that a table's cells print in digits and spell out beside them: `3 (tiga) unsur`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors.content import Sentence
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.tables.table_view import TableView

_MAY_SPELL = re.compile(r"\d\s*\([^()\d]{3}")


def spelled_cells(view: TableView) -> Iterator[tuple[PrintedFigure, str]]:
    """Each figure of a body's cell that has its words in brackets behind it, at the cell's place, and these words."""
    for row in view.body:
        for column in range(len(view.headers)):
            cell = view.cell(row, column)
            if (cell.row, cell.col) != (row, column) or not _MAY_SPELL.search(cell.text):
                continue
            read = ReadSentence(Sentence("", view.text(row, column), cell.page, cell.box, (), "", None, (), ()))
            for number, found in enumerate(read.figures):
                if found.spelled:
                    yield replace(read.figure(number), place=view.place(row, column)), found.spelled
