"""The tables that a sentence may speak of, those of its section near by, as words name their rows."""

from __future__ import annotations

from collections.abc import Sequence, Set

from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.order_clauses import OrderClause
from schemas.tables.labelled_tables import LabelledTable

_PAGES = 2


class SectionTables:
    """The tables of a report by the headings that they stand under."""

    def __init__(self, tables: Sequence[LabelledTable]) -> None:
        self.every = [NamedTable(table) for table in tables if table.columns]
        self._sections: dict[tuple[str, ...], list[NamedTable]] = {}
        for table in self.every:
            self._sections.setdefault(table.held.table.headings, []).append(table)

    @property
    def headings(self) -> Set[tuple[str, ...]]:
        """Those that tables stand under."""
        return self._sections.keys()

    def near(self, read: ReadSentence) -> list[NamedTable]:
        """The tables under the headings of a sentence, up to two pages behind it and one before it.

        All of them, where none stand under its headings, as in a summary.
        """
        if read.sentence.headings not in self._sections:
            return self.every
        return [
            table
            for table in self._sections.get(read.sentence.headings, ())
            if table.held.table.pages[0] - _PAGES <= read.sentence.page <= table.held.table.pages[-1] + 1
        ]

    def prints(self, name: Set[str], clause: OrderClause) -> bool:
        """Whether any table has the figure of a statement in a row of that name."""
        figure = clause.read.figure(clause.number or 0)
        return any(
            cell.value == figure.value
            for table in self.every
            for row, words in table.rows.words.items()
            if words and (name <= words or words <= name)
            for cell in table.held.cells(row).values()
        )
