"""How scales of bands are laid out: a column of ranges beside their names, or a legend with the range in each line."""

from __future__ import annotations

import re
from decimal import Decimal

from schemas.datasets.dataset import Record, Value
from schemas.figures.column_evidence import gather, to_figure
from schemas.figures.figure import Place
from schemas.figures.number_grammar import Piece
from schemas.figures.ranges import PrintedRange, find_range, read_range
from schemas.figures.spoken_ranges import read_spoken_range
from schemas.tables.recognition import Assignment, Layout
from schemas.tables.table_view import TableView
from schemas.wording.labels import subject_heading

_LEGEND = re.compile(r"[:\W]*(?P<before>[^(;:]*?)\s*[(:;]\s*(?P<name>[^;()]*?)\s*[;:,(]\s*(?P<range>[^;()]+?)\s*\)?\W*")
_MOSTLY = 0.6
"""The share of a column's cells that must be ranges."""


def _range(text: str) -> PrintedRange | None:
    """The range that a text prints, with signs or in words: `91 ke atas`."""
    return read_range(text) or read_spoken_range(text)


def range_columns(view: TableView) -> list[int]:
    """The columns whose cells are mostly ranges, at least two of them."""
    found = []
    for column in range(len(view.table.rows[0])):
        texts = [view.text(row, column) for row in view.body]
        ranges = [text for text in texts if text and _range(text) is not None]
        if len(ranges) >= 2 and len(ranges) >= _MOSTLY * len([text for text in texts if text]):
            found.append(column)
    return found


def _scale_column(view: TableView) -> int | None:
    """The column of the ranges: of two scales for the same bands (1 to 4, and of 100) the one of the larger limits."""
    columns = range_columns(view)
    if len(columns) > 2:
        return None
    return max(columns, key=lambda c: _largest(view, c), default=None)


def _largest(view: TableView, column: int) -> Decimal:
    found = [_range(view.text(row, column)) for row in view.body]
    limits = [piece for held in found if held is not None for piece in (held.lower, held.upper) if piece is not None]
    return max((abs(reading.value) for piece in limits for reading in piece.readings[:1]), default=Decimal(0))


def _has_ranges(view: TableView, columns: Assignment) -> bool:
    """Whether the table is a scale: ranges, each with words that name it. Groups of ages beside counts are none."""
    column = _scale_column(view)
    return column is not None and len(view.headers) <= 5 and bool(_naming(view, column))


def _naming(view: TableView, column: int) -> list[int]:
    """The columns that name the ranges of another one, the one with most letters first."""
    letters = {
        other: [sum(sign.isalpha() for sign in view.text(row, other)) for row in view.body]
        for other in range(len(view.headers))
        if other not in range_columns(view) and not view.headers[other].words <= {"no"}
    }
    named = [other for other, counts in letters.items() if sum(map(bool, counts)) * 2 > len(counts)]
    return sorted(named, key=lambda other: -sum(letters[other]))


def _is_legend(view: TableView, columns: Assignment) -> bool:
    rows = [_legend(view, row) for row in range(len(view.table.rows))]
    return len(rows) >= 2 and all(rows)


def _legend(view: TableView, row: int) -> re.Match[str] | None:
    text = next((t for c in range(len(view.headers)) if find_range(t := view.text(row, c))), "")
    return _LEGEND.fullmatch(text)


def graded(view: TableView) -> str:
    """What a scale grades: caption, or what the header of the ranges says, or the line before, or the heading."""
    column = _scale_column(view)
    header = view.headers[column].text if column is not None else ""
    return " | ".join(part for part in (view.table.caption, subject_heading(view.table.headings), header) if part)


def read_scale(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a table with a column of ranges: the column with most letters names the band, another one again."""
    column = _scale_column(view)
    if column is None:
        return []
    others = _naming(view, column)
    records = []
    for row in view.body:
        found = _range(view.text(row, column))
        if found is None or not others:
            continue
        places = {"rentang": column, "kategori": others[0]}
        values = _band(view, found, view.place(row, column)) | {"kategori": view.text(row, others[0])}
        if len(others) > 1:
            values["sebutan"] = view.text(row, others[1])
            places["sebutan"] = others[1]
        places |= {name: column for name in ("batas_bawah", "batas_atas") if name in values}
        records.append(view.record("band_criteria", row, values, places))
    return records


def read_legend(view: TableView, columns: Assignment) -> list[Record]:
    """Records of a legend: `Mutu Pelayanan A (Sangat Baik; 88,31 – 100,00)`."""
    records = []
    for row in range(len(view.table.rows)):
        match = _legend(view, row)
        column = next(c for c in range(len(view.headers)) if find_range(view.text(row, c)))
        found = _range(match["range"].strip()) if match else None
        if match is None or found is None:
            continue
        letter = match["before"].split()[-1] if match["before"].split() else ""
        values = _band(view, found, view.place(row, column)) | {"kategori": match["name"].strip()}
        if len(letter) <= 2:
            values["sebutan"] = letter
        places = dict.fromkeys(values, column)
        records.append(view.record("band_criteria", row, values, places))
    return records


def _band(view: TableView, found: PrintedRange, place: Place) -> dict[str, Value]:
    values: dict[str, Value] = {"ukuran": graded(view), "rentang": found.text.strip()}
    pieces = [piece for piece in (found.lower, found.upper) if piece is not None]
    for name, piece, closed in (
        ("bawah", found.lower, found.lower_closed),
        ("atas", found.upper, found.upper_closed),
    ):
        if piece is not None:
            values[f"batas_{name}"] = _limit(piece, place, pieces)
            values[f"{name}_tertutup"] = "ya" if closed else "tidak"
    return values


def _limit(piece: Piece, place: Place, pieces: list[Piece]) -> Value:
    return to_figure(piece, place, True, gather(other for other in pieces if other is not piece))


LAYOUTS = (
    Layout("scale of bands", "band_criteria", (), read_scale, fits=_has_ranges, takes_rest=True, rank=1),
    Layout("legend of bands", "band_criteria", (), read_legend, fits=_is_legend, takes_rest=True, rank=1),
)
