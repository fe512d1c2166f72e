"""Typed reports for tests, typed out row by row."""

from __future__ import annotations

from collections.abc import Mapping

from extractors.content import Box
from schemas.datasets.dataset import Record
from schemas.figures.figure import Place, PrintedFigure
from schemas.names import identity
from schemas.published import Claim, PublishedFigure
from schemas.typed_report import TypedReport
from tests.expectations.printed import figure

_IDS = {"unit": "unit_id", "indikator": "indikator_id", "sasaran": "sasaran_id"}
_EXACT = ("jumlah", "target", "existing", "kebutuhan", "pagu", "realisasi_rp", "no", "bobot", "batas")


def row(dataset: str, table: str, number: int, values: Mapping[str, str], page: int = 1) -> Record:
    """A record as a table prints it; what reads as a figure is one, and names get their ids."""
    held: dict = {}
    places: dict[str, Place] = {}
    for column, (name, text) in enumerate(values.items()):
        made = figure(text, exact=name.startswith(_EXACT), row=number, col=column, table=table, page=page)
        box = Box(column * 50, number * 10, column * 50 + 40, number * 10 + 8)
        places[name] = Place(page, box, table, number, column, next(iter(values.values())), name)
        settled = PrintedFigure(made.text, made.value, made.decimals, "", made.exact, places[name])
        plain = name in ("tahun", "tahun_target", "tahun_pembanding")
        held[name] = int(text) if plain else settled if settled.value is not None and name not in _TEXTS else text
        if name in _IDS:
            held[_IDS[name]] = identity(text)
    return Record(dataset, held, table, page, number, (), places)


_TEXTS = ("unit", "indikator", "sasaran", "timeline", "status", "kategori", "sasaran_no", "kode", "rencana_aksi")


def table(dataset: str, name: str, columns: str, *lines: str, page: int = 1) -> list[Record]:
    """Records of one table: column names by blanks, cells by bars; an empty cell is left out."""
    found = []
    for number, line in enumerate(lines, start=1):
        cells = [cell.strip() for cell in line.split("|")]
        given = {c: cell for c, cell in zip(columns.split(), cells, strict=True) if cell}
        found.append(row(dataset, name, number, given, page))
    return found


def report(*records: Record, claims: tuple[Claim, ...] = (), year: int = 2020, unit: str = "Settama") -> TypedReport:
    """A report of these records."""
    by_dataset: dict[str, list[Record]] = {}
    figures = []
    for record in records:
        by_dataset.setdefault(record.dataset, []).append(record)
        for name, value in record.values.items():
            if isinstance(value, PrintedFigure):
                figures.append(PublishedFigure("f", value, name, "", year, record.dataset))
    held = {name: tuple(rows) for name, rows in by_dataset.items()}
    return TypedReport("Laporan", unit, year, "", held, claims, tuple(figures), {}, (), ())
