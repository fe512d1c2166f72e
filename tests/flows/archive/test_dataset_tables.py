"""Rows, Parquet and CSV of a dataset."""

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pyarrow.parquet as pq

from extractors.content import Box
from flows.archive.dataset_tables import as_csv, as_parquet, rows_of
from schemas.datasets.dataset import Column, DatasetSchema, Record
from schemas.datasets.published import published_columns
from schemas.figures.figure import Place, PrintedFigure

SCHEMA = DatasetSchema(
    "example",
    "an example",
    (Column("indikator", "text", "name"), Column("capaian_pct", "figure", "achievement", unit="%"),
     Column("tahun", "integer", "year")),
    ("sumber", "baris"),
    ("any",),
)  # fmt: skip
PLACE = Place(3, Box(1, 2, 3, 4), "t001", 5, 2)


def record(figure: PrintedFigure | str | None, indikator: str = "Nilai RB") -> Record:
    values = {"indikator": indikator, "tahun": 2020} | ({} if figure is None else {"capaian_pct": figure})
    return Record("example", values, "t001", 3, 5)


def printed(text: str, value: str | None, decimals: int = 2) -> PrintedFigure:
    return PrintedFigure(text, None if value is None else Decimal(value), decimals, "%", False, PLACE)


def test_a_figure_is_published_as_its_value_and_as_it_is_printed() -> None:
    (row,) = rows_of(SCHEMA, "lkj", [record(printed("98,41*", "98.41"))])
    assert (row["capaian_pct"], row["capaian_pct_teks"]) == (Decimal("98.41"), "98,41*")


def test_a_row_says_where_it_was_read() -> None:
    (row,) = rows_of(SCHEMA, "lkj", [record(None)])
    assert (row["laporan"], row["sumber"], row["halaman"], row["baris"]) == ("lkj", "t001", 3, 5)


def test_words_in_place_of_a_figure_are_kept_as_text_without_a_value() -> None:
    (row,) = rows_of(SCHEMA, "lkj", [record("WTP")])
    assert (row["capaian_pct"], row["capaian_pct_teks"]) == (None, "WTP")


def test_an_ambiguous_figure_has_no_value_and_a_note_with_its_readings() -> None:
    figure = PrintedFigure("1.652", None, 0, "", True, PLACE, (Decimal("1652"), Decimal("1.652")))
    (row,) = rows_of(SCHEMA, "lkj", [record(figure)])
    assert row["capaian_pct"] is None
    assert row["catatan"] == "capaian_pct: 1.652 = 1652 / 1.652?"


def test_a_value_that_the_column_cannot_hold_is_noted_and_not_rounded() -> None:
    (row,) = rows_of(SCHEMA, "lkj", [record(printed("0,123456789012", "0.123456789012", 12))])
    assert row["capaian_pct"] is None
    assert "0,123456789012" in row["catatan"]


def test_a_figure_that_ocr_read_is_noted_and_one_that_it_is_not_sure_of_has_no_value() -> None:
    sure, unsure = (replace(printed("98,41", "98.41"), place=replace(PLACE, confidence=c)) for c in (0.97, 0.41))
    first, second = rows_of(SCHEMA, "lkj", [record(sure), record(unsure)])
    assert (first["capaian_pct"], first["catatan"]) == (Decimal("98.41"), "OCR")
    assert (second["capaian_pct"], second["capaian_pct_teks"]) == (None, "98,41")
    assert second["catatan"] == "capaian_pct: 98,41 (0.41)?; OCR"


def test_parquet_gives_back_exact_decimals_and_typed_columns() -> None:
    rows = rows_of(SCHEMA, "lkj", [record(printed("98,41", "98.41")), record(None)])
    table = pq.read_table(io.BytesIO(as_parquet(SCHEMA, rows, "ab")))
    assert table.column_names == [column.name for column in published_columns(SCHEMA)]
    assert table["capaian_pct"].to_pylist() == [Decimal("98.41"), None]
    assert table["tahun"].to_pylist() == [2020, 2020]
    assert table.schema.metadata[b"sha256"] == b"ab"


def test_csv_gives_back_what_was_put_in() -> None:
    rows = rows_of(SCHEMA, "lkj", [record(printed("+ 7,29", "7.29"), 'Nilai "RB", lanjut\nbaris')])
    (read,) = csv.DictReader(io.StringIO(as_csv(SCHEMA, rows).decode("utf-8-sig")))
    assert read["indikator"] == 'Nilai "RB", lanjut\nbaris'
    assert (read["capaian_pct"], read["capaian_pct_teks"]) == ("7.29", "+ 7,29")
