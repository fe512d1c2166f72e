"""Charts as the readers of tables see them."""

from dataclasses import replace

from schemas.figures.figure import PrintedFigure
from schemas.tables.chart_view import ChartView, chart_records
from tests.schemas.grids import table_of


def test_a_number_stands_at_its_name_and_series_in_the_chart() -> None:
    chart = table_of([" | Biro Umum | Biro Hukum", "2019 | 73,76 | 73,40", "2020 | 72,40 | 83,36"], name="c001")
    (figure,) = ChartView(chart, 2020).figures(2, 1)
    place = figure.place
    assert figure.text == "73,40"
    assert (place.table, place.row, place.col, place.row_label, place.col_label) == ("c001", 1, 2, "2019", "Biro Hukum")


def test_whole_numbers_are_counts_where_no_number_of_the_series_has_decimals() -> None:
    chart = table_of([" | A unit | B unit", " | 49 | 37", " | 57% | 43%", " | 3 | 2,5"], name="c001")
    view = ChartView(chart, 2020)
    exact = [[view.figures(row, column)[0].exact for row in (1, 2)] for column in (1, 2, 3)]
    assert exact == [[True, True], [False, False], [False, False]]


def test_every_number_of_a_chart_is_a_record_with_its_name_and_series() -> None:
    chart = table_of([" | Pria | Wanita", " | 50 | 30", " | 62,5% | "], name="c001", caption="Grafik 1. Pegawai")
    records = list(chart_records(replace(chart, engine="pdfium, pie"), 2020))
    held = [(r.text("label"), r.values["urutan_seri"], r.values["nilai"]) for r in records]
    printed = [(label, series, n.text) for label, series, n in held if isinstance(n, PrintedFigure)]
    assert printed == [("Pria", 1, "50"), ("Pria", 2, "62,5%"), ("Wanita", 1, "30")]
    assert {(r.text("judul_grafik"), r.text("jenis")) for r in records} == {("Grafik 1. Pegawai", "lingkaran")}
