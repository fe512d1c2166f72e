"""Labels of grouped rows: a blank cell goes on with the label above it."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.datasets.dataset import Value
from schemas.tables.recognition import Assignment
from schemas.tables.table_view import TableView
from schemas.wording.labels import number_text, split_numbering


@dataclass
class RowLabels:
    """Labels in force while rows are read: a blank cell goes on with the label above it."""

    values: dict[str, Value] = field(default_factory=dict)

    def take(self, view: TableView, row: int, columns: Assignment, names: tuple[str, ...]) -> dict[str, Value]:
        """The labels of a row; a new outer label ends the inner ones."""
        for position, name in enumerate(names):
            column = columns.of(name)
            if column is None:
                continue
            text = view.text(row, column)
            number_column = columns.number_of(name)
            number = number_text(view.text(row, number_column)) if number_column is not None else ""
            inner, words = split_numbering(text)
            number = number or inner
            if not words:
                continue
            if words != self.values.get(name) or (number and number != self.values.get(f"{name}_no")):
                for later in names[position:]:
                    self.values.pop(later, None)
                    self.values.pop(f"{later}_no", None)
            self.values[name] = words
            if number:
                self.values[f"{name}_no"] = number
        return dict(self.values)
