"""Records and figures of a report's tables: those that a dataset claims, and those that none does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.content import Table
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import Record, Value
from schemas.figures.dates import parse_date
from schemas.figures.figure import PrintedFigure
from schemas.figures.figure_ids import figure_id
from schemas.figures.number_grammar import is_blank
from schemas.names import identity
from schemas.published import PublishedFigure
from schemas.tables.layouts import LAYOUTS, VOCABULARY
from schemas.tables.recognition import NearMiss, numbering_columns, recognise, view_of
from schemas.tables.table_view import TableView
from schemas.wording.labels import split_numbering

_IDENTIFIED = {"unit": "unit_id", "indikator": "indikator_id", "sasaran": "sasaran_id"}
_SUBJECTS = ("indikator", "komponen", "unsur", "unit", "uraian", "output", "sasaran", "jabatan", "golongan")
_MOSTLY = 0.7
_HEADER_FIGURE = re.compile(r"\d[.,]\d|(?<!\d)\d{5,}|^\W*\d{1,3}\W*$")


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What one table became: records, figures, the datasets that claim it, and those that it nearly fits.

    `left_over` are the cells with words that those datasets have no column for, as records of other_tables. `data_rows`
    are the rows of its body that print a figure beside their number. `is_partly_taken` says that those datasets have no
    column for what a column of the table prints, its numbering aside.
    """

    table: Table
    records: tuple[Record, ...]
    figures: tuple[PublishedFigure, ...]
    datasets: tuple[str, ...]
    near: tuple[NearMiss, ...]
    left_over: tuple[Record, ...] = ()
    data_rows: tuple[int, ...] = ()
    is_partly_taken: bool = False


def table_facts(table: Table, year: int | None) -> TableFacts:
    """The facts of a table in a report about a year."""
    view = view_of(table, year, VOCABULARY)
    recognition = recognise(view, LAYOUTS)
    if not recognition.claims:
        for headed in _headed_otherwise(table):
            other = view_of(headed, year, VOCABULARY)
            found = recognise(other, LAYOUTS)
            if found.claims:
                view, recognition = other, found
                break
    records = [record for layout, columns in recognition.claims for record in layout.read(view, columns)]
    datasets = tuple(dict.fromkeys(record.dataset for record in records))
    records = [_with_ids(record) for record in records] if records else list(_kept(view))
    left_over = tuple(_kept(view, records)) if datasets else ()
    figures = tuple(_figures(view, records))
    partly = bool(datasets) and _leaves_a_column(view, figures)
    return TableFacts(table, tuple(records), figures, datasets, recognition.near, left_over, _data_rows(view), partly)


_A_COLUMN = 3
"""Figures that make a column: fewer are notes."""


def _leaves_a_column(view: TableView, figures: Sequence[PublishedFigure]) -> bool:
    left = Counter(f.figure.place.col for f in figures if not f.dataset)
    return any(left[column] >= _A_COLUMN for column in left.keys() - set(numbering_columns(view).values()))


def _headed_otherwise(table: Table) -> Iterable[Table]:
    """The table with one to three header rows instead of those that were found: as long as they hold no figures."""
    for count in (1, 2, 3):
        if count >= len(table.rows):
            return
        texts = [text for text in table.rows[count - 1] if text.strip()]
        if any(_HEADER_FIGURE.search(text) for text in texts):
            return
        if count != table.header_rows:
            yield replace(table, header_rows=count)


def _with_ids(record: Record) -> Record:
    """A record with the ids of the names in it."""
    names = {column.name for column in DATASETS[record.dataset].columns}
    ids: dict[str, Value] = {
        target: identity(record.text(source))
        for source, target in _IDENTIFIED.items()
        if target in names and record.text(source)
    }
    values = dict(record.values) | ids
    return Record(record.dataset, values, record.source, record.page, record.row, record.notes, record.places)


def _kept(view: TableView, taken: Sequence[Record] = ()) -> Iterable[Record]:
    """Filled cells of a table's body as records of other_tables: all, or the words that no record has `taken`."""
    if not view.table.rows:
        return
    known = _letters(" ".join(record.text(name) for record in taken for name in record.values))
    kinds = [_kind_of_column(view, column) for column in range(len(view.headers))]
    title = view.table.caption or (view.table.headings[-1] if view.table.headings else "")
    for row in view.body:
        for column in range(len(view.headers)):
            cell = view.cell(row, column)
            text = view.text(row, column)
            if not text or (cell.row, cell.col) != (row, column):
                continue
            # Figures are all in `figures`; what could be lost is words.
            if taken and (not _letters(text) or _letters(text) in known):
                continue
            figures = view.figures(row, column) if kinds[column] in ("angka", "persen", "rupiah") else []
            values: dict[str, Value] = {
                "tabel": view.table.id,
                "judul_tabel": title,
                "baris": row,
                "kolom": column,
                "kepala_kolom": view.headers[column].text,
                "label_baris": view.label(row),
                "isi": text,
                "angka": figures[0] if len(figures) == 1 else None,
                "tanggal": _iso(text) if kinds[column] == "tanggal" else None,
                "jenis_kolom": kinds[column],
            }
            yield view.record("other_tables", row, values, {"isi": column, "angka": column})


def _data_rows(view: TableView) -> tuple[int, ...]:
    numbering = set(numbering_columns(view).values())
    return tuple(
        row
        for row in view.body
        if any(
            column not in numbering
            and re.search(r"\d", view.text(row, column))
            and view.is_first_row(row, column)
            and _is_figure(view, row, column)
            and view.figures(row, column)
            for column in range(len(view.headers))
        )
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]+", "", split_numbering(text)[1]).casefold()


def _iso(text: str) -> str | None:
    found = parse_date(text)
    return found.isoformat() if found else None


def _kind_of_column(view: TableView, column: int) -> str:
    """What most filled cells of a column are: persen, rupiah, angka, tanggal or teks."""
    filled = [row for row in view.body if not is_blank(view.text(row, column))]
    if not filled:
        return "teks"
    dates = sum(parse_date(view.text(row, column)) is not None for row in filled)
    if dates >= _MOSTLY * len(filled):
        return "tanggal"
    single = [
        found[0] for row in filled if len(found := view.figures(row, column)) == 1 and _is_figure(view, row, column)
    ]
    if len(single) < _MOSTLY * len(filled):
        return "teks"
    units = [figure.unit for figure in single]
    if units.count("%") * 2 > len(units) or "persen" in view.headers[column].words:
        return "persen"
    return "rupiah" if units.count("Rp") * 2 > len(units) or "rp" in view.headers[column].words else "angka"


def _is_figure(view: TableView, row: int, column: int) -> bool:
    """Whether a cell is more figure than words."""
    text = view.text(row, column)
    return sum(c.isdigit() for c in text) * 2 >= sum(c.isalpha() for c in text)


def _figures(view: TableView, records: Sequence[Record]) -> Iterable[PublishedFigure]:
    """Every figure of a table once: those of the records by their columns, then the other cells that hold figures."""
    seen: set[tuple[int | None, int | None, str]] = set()
    for record in records:
        if record.dataset == "other_tables":
            continue
        subject = next((record.text(name) for name in _SUBJECTS if record.text(name)), "")
        year = record.values.get("tahun")
        for name, value in record.values.items():
            if not isinstance(value, PrintedFigure):
                continue
            key = (value.place.row, value.place.col, value.text)
            if key in seen:
                continue
            seen.add(key)
            yield PublishedFigure(
                figure_id(value), value, name, subject, year if isinstance(year, int) else None, record.dataset
            )
    for row in view.body:
        for column in range(len(view.headers)):
            cell = view.cell(row, column)
            if (
                (cell.row, cell.col) != (row, column)
                or not re.search(r"\d", cell.text)
                or not _is_figure(view, row, column)
            ):
                continue
            for figure in view.figures(row, column):
                if (figure.place.row, figure.place.col, figure.text) not in seen:
                    seen.add((figure.place.row, figure.place.col, figure.text))
                    header = view.headers[column].text
                    yield PublishedFigure(figure_id(figure), figure, header, view.label(row), view.year, "")
