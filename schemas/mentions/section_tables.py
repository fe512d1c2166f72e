"""The tables that a sentence may speak of, those of its section near by, as words name their rows."""

from __future__ import annotations

from collections.abc import Sequence

from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.named_cells import NamedTable
from schemas.tables.labelled_tables import LabelledTable

_PAGES = 2


class SectionTables:
    """The tables of a report by the headings that they stand under."""

    def __init__(self, tables: Sequence[LabelledTable]) -> None:
        self.every = [NamedTable(table) for table in tables if table.columns]
        self._sections: dict[tuple[str, ...], list[NamedTable]] = {}
        for table in self.every:
            self._sections.setdefault(table.held.table.headings, []).append(table)

    def near(self, read: ReadSentence) -> list[NamedTable]:
        """The tables under the headings of a sentence, up to two pages behind it and one before it."""
        return [
            table
            for table in self._sections.get(read.sentence.headings, ())
            if table.held.table.pages[0] - _PAGES <= read.sentence.page <= table.held.table.pages[-1] + 1
        ]

    def has_none(self, read: ReadSentence) -> bool:
        """Whether no table stands under the headings of a sentence: a summary may speak of those of others."""
        return read.sentence.headings not in self._sections
