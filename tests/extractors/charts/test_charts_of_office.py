"""Charts as an office program draws them: made as a spreadsheet, printed by LibreOffice, read back."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, PieChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.text import RichText
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RichTextProperties

from extractors.content import Table
from extractors.reading import read_report
from tests.extractors.made_charts import grid_of

OFFICE = shutil.which("soffice")
UNITS = ("Balai Besar POM di Ambon", "Loka POM di Kota Tual", "Balai POM di Sofifi", "Loka POM di Merauke")
# Percentages of three decimals would round away; none of these does.
FIRST, SECOND = ("91.2", "88.75", "75", "98.1"), ("93.45", "87.1", "80.4", "99.7")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")


def _printed(folder: Path, chart: BarChart | LineChart | PieChart, series: int) -> Table:
    """The only chart that is read of a sheet on which `chart` draws so many series."""
    book = Workbook()
    data = book.active
    data.append(("Unit", "TW I", "TW II"))
    for name, first, second in zip(UNITS, FIRST, SECOND, strict=True):
        data.append((name, float(first), float(second)))
    chart.add_data(Reference(data, min_col=2, max_col=1 + series, min_row=1, max_row=5), titles_from_data=True)
    chart.set_categories(Reference(data, min_col=1, min_row=2, max_row=5))
    chart.width, chart.height = 16, 8
    for axis in ("x_axis", "y_axis"):
        if hasattr(chart, axis):
            getattr(chart, axis).delete = False
    book.create_sheet("grafik").add_chart(chart, "A1")
    path = folder / "grafik.xlsx"
    book.save(path)
    profile = (folder / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(folder), str(path)], check=True, capture_output=True, timeout=180)
    (found,) = read_report(path.with_suffix(".pdf")).charts
    return found


def _labelled(place: str, **shown: bool) -> DataLabelList:
    parts = {"showVal": True, "showSerName": False, "showCatName": False, "showLegendKey": False, "showPercent": False}
    return DataLabelList(dLblPos=place, **(parts | shown))


@pytest.mark.parametrize(("kind", "place"), [("col", "outEnd"), ("bar", "outEnd"), ("col", "inEnd")])
def test_two_series_of_bars(tmp_path: Path, kind: str, place: str) -> None:
    chart = BarChart()
    chart.type, chart.dataLabels = kind, _labelled(place)
    grid = grid_of(_printed(tmp_path, chart, 2))
    columns = {
        name: dict(zip((row[0] for row in grid[1:]), held, strict=True)) for name, *held in zip(*grid, strict=True)
    }
    assert {name: columns[name] for name in UNITS} == {
        name: {"TW I": one, "TW II": two} for name, one, two in zip(UNITS, FIRST, SECOND, strict=True)
    }


def test_names_that_stand_sideways(tmp_path: Path) -> None:
    chart = BarChart()
    chart.type, chart.dataLabels = "col", _labelled("outEnd")
    upwards = RichTextProperties(rot=-90 * 60_000)
    plain = Paragraph(pPr=ParagraphProperties(defRPr=CharacterProperties()), endParaRPr=CharacterProperties())
    chart.x_axis.txPr = RichText(bodyPr=upwards, p=[plain])
    assert grid_of(_printed(tmp_path, chart, 1)) == [["", *UNITS], ["TW I", *FIRST]]


def test_bars_stacked_on_each_other(tmp_path: Path) -> None:
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.dataLabels = "col", "stacked", 100, _labelled("ctr")
    grid = grid_of(_printed(tmp_path, chart, 2))
    assert grid == [["", *UNITS], ["TW I", *FIRST], ["TW II", *SECOND]]


def test_points_of_a_line(tmp_path: Path) -> None:
    chart = LineChart()
    chart.dataLabels = _labelled("t")
    assert grid_of(_printed(tmp_path, chart, 1)) == [["", *UNITS], ["", *FIRST]]


def test_a_pie_with_numbers_and_shares(tmp_path: Path) -> None:
    # 91.2 + 88.75 + 75 + 98.1 = 353.05, of which they are 25.8, 25.1, 21.2 and 27.8 per cent.
    chart = PieChart()
    chart.dataLabels = _labelled("outEnd", showPercent=True)
    assert grid_of(_printed(tmp_path, chart, 1)) == [["", *UNITS], ["", *FIRST], ["", "26%", "25%", "21%", "28%"]]
