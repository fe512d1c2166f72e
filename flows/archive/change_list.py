"""What a corrected report changed, as a list for spreadsheets and in lines for a terminal."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from flows.archive.data_changes import ChangedRow, DatasetChanges, described
from flows.archive.dataset_tables import csv_cell
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.published import TEXT_SUFFIX

COLUMNS = ("dataset", "perubahan", "baris", "kolom", "sebelum", "sesudah", "halaman_sebelum", "halaman_sesudah")
ADDED, GONE, CHANGED = "baris baru", "baris hilang", "nilai berubah"


def changes_csv(changes: Sequence[DatasetChanges]) -> bytes:
    """The changes as CSV in UTF-8 with its mark, one line per row that was added or is gone and per changed value."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([csv_cell(cell) for cell in line] for line in change_lines(changes))
    return text.getvalue().encode("utf-8-sig")


def change_lines(changes: Iterable[DatasetChanges]) -> Iterator[tuple[Any, ...]]:
    """The lines of that list."""
    for found in changes:
        for row in found.rows:
            yield from _lines(found.dataset, row)


def _lines(dataset: str, row: ChangedRow) -> Iterator[tuple[Any, ...]]:
    shown = row.new if row.new is not None else row.old
    if shown is None:
        return
    what = described(shown, DATASETS[dataset])
    pages = (row.old and row.old["halaman"], row.new and row.new["halaman"])
    if row.old is None or row.new is None:
        yield (dataset, ADDED if row.old is None else GONE, what, None, None, None, *pages)
        return
    for column in row.columns:
        yield (dataset, CHANGED, what, column.removesuffix(TEXT_SUFFIX), row.old[column], row.new[column], *pages)
