"""Charts: each number belongs to the name and series whose bar, point or slice it stands at."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_charts import NAMES, charts, columns, grid_of, lying, pie
from tests.pdf_maker import PageMaker


def test_numbers_over_bars_belong_to_the_names_below_them(tmp_path: Path) -> None:
    values = (91.2, 45.5, 70.0, 98.1)
    page = columns(PageMaker(), {"": values}, {"": ("91,2", "45,5", "70,0", "98,1")})
    (chart,) = charts(tmp_path, page)
    assert grid_of(chart) == [["", *NAMES], ["", "91,2", "45,5", "70,0", "98,1"]]


def test_bars_of_one_colour_are_one_series_with_the_name_of_the_legend(tmp_path: Path) -> None:
    series = {"2021": (60.0, 71.0, 55.0, 80.0), "2022": (64.0, 70.0, 59.0, 83.0)}
    printed = {"2021": ("60", "71", "55", "80"), "2022": ("64", "70", "59", "83")}
    (chart,) = charts(tmp_path, columns(PageMaker(), series, printed))
    assert grid_of(chart) == [["", *NAMES], ["2021", "60", "71", "55", "80"], ["2022", "64", "70", "59", "83"]]


def test_a_zero_without_a_bar_is_the_missing_number_of_its_name(tmp_path: Path) -> None:
    page = columns(PageMaker(), {"": (0.0, 75.0, 25.0, 20.0)}, {"": ("0", "75", "25", "20")})
    (chart,) = charts(tmp_path, page)
    assert grid_of(chart)[1] == ["", "0", "75", "25", "20"]


def test_a_scale_that_does_not_begin_at_zero_is_a_scale(tmp_path: Path) -> None:
    values, printed = (38.39, 38.78, 38.63, 40.35), ("38,39", "38,78", "38,63", "40,35")
    page = columns(PageMaker(), {"": values}, {"": printed}, ("2016", "2017", "2018", "2019*"), 40, 37)
    (chart,) = charts(tmp_path, page)
    assert grid_of(chart) == [["", "2016", "2017", "2018", "2019*"], ["", *printed]]


def test_lying_bars_are_read_from_the_top_down(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, lying(PageMaker(), (91, 45, 70, 98), ("91", "45", "70", "98")))
    assert grid_of(chart) == [["", *NAMES], ["", "91", "45", "70", "98"]]


def test_no_table_is_seen_in_a_chart(tmp_path: Path) -> None:
    from extractors.reading import read_report
    from tests.pdf_maker import write_pdf

    page = lying(PageMaker(), (91, 45, 70, 98), ("91", "45", "70", "98"))
    assert read_report(write_pdf(tmp_path / "chart.pdf", page)).tables == ()


def test_a_slice_gets_the_label_that_stands_in_its_direction(tmp_path: Path) -> None:
    page = pie(PageMaker(), (0.5, 0.3, 0.2), ("50; 50%", "30; 30%", "20; 20%"), ("Pria", "Wanita", "Lainnya"))
    (chart,) = charts(tmp_path, page)
    assert grid_of(chart) == [["", "Pria", "Wanita", "Lainnya"], ["", "50", "30", "20"], ["", "50%", "30%", "20%"]]


def test_a_slice_may_bear_its_name_itself(tmp_path: Path) -> None:
    (chart,) = charts(tmp_path, pie(PageMaker(), (0.6, 0.4), ("Pria 60%", "Wanita 40%")))
    assert grid_of(chart) == [["", "Pria", "Wanita"], ["", "60%", "40%"]]


def test_numbers_that_do_not_follow_what_is_drawn_are_left_alone(tmp_path: Path) -> None:
    page = columns(PageMaker(), {"": (91.2, 45.5, 70.0, 98.1)}, {"": ("12", "99", "71", "40")})
    assert charts(tmp_path, page) == ()


def test_one_number_off_the_scale_is_read_as_it_is_printed(tmp_path: Path) -> None:
    page = columns(PageMaker(), {"": (91.2, 45.5, 70.0, 98.1)}, {"": ("91,2", "54,5", "70,0", "98,1")})
    (chart,) = charts(tmp_path, page)
    assert grid_of(chart)[1] == ["", "91,2", "54,5", "70,0", "98,1"]


def test_a_number_that_reaches_over_two_bars_is_given_to_none(tmp_path: Path) -> None:
    series = {"2021": (60.0, 71.0, 85.0, 80.0, 77.0), "2022": (64.0, 70.0, 85.0, 83.0, 91.0)}
    printed = {"2021": ("60", "71", "", "80", "77"), "2022": ("64", "70", "", "83", "91")}
    # The bars of the third of five names reach from 276 to 300 and on to 324.
    page = columns(PageMaker(), series, printed, (*NAMES, "Loka Sorong")).text(277, 212, "85,0085", size=12)
    (chart,) = charts(tmp_path, page)
    assert [row[3] for row in grid_of(chart)[1:]] == ["", ""]


def test_shaded_cells_with_numbers_are_no_chart(tmp_path: Path) -> None:
    page = PageMaker()
    for n, text in enumerate(("12", "12", "12", "12")):
        x = 100.0 + 80 * n
        page.fill(x, 200, x + 80, 220, (0.8, 0.85, 0.9)).text(x + 30, 214, text, size=8)
        page.text(x + 20, 234, f"Triwulan {n}", size=8)
    page.line(100, 220, 420, 220)
    assert charts(tmp_path, page) == ()


def test_charts_have_the_caption_below_them_and_the_heading_above(tmp_path: Path) -> None:
    page = columns(PageMaker(), {"": (91.0, 45.0, 70.0, 98.0)}, {"": ("91", "45", "70", "98")})
    page.text(60, 90, "B. CAPAIAN UNIT", size=11, bold=True).text(
        180, 340, "Gambar 4. Capaian unit", size=10, bold=True
    )
    (chart,) = charts(tmp_path, page)
    assert (chart.caption, chart.headings[-1:]) == ("Gambar 4. Capaian unit", ("B. CAPAIAN UNIT",))
