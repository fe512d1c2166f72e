"""Shares, means and differences of figures that stand in two tables with the same rows."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.written_sections import inconsistent, said, written
from tests.schemas.grids import changed, table_of

CASES = ["Pos | Perkara", "Barat | 214", "Timur | 96", "Utara | 153", "Selatan | 187", "Tengah | 122", "Total | 772"]
# 1.862 / 214 = 8,7; 912 / 96 = 9,5; 1.117 / 153 = 7,3; 2.113 / 187 = 11,3; 1.196 / 122 = 9,8; 7.200 / 772 = 9,3
TIMES = ["Pos | Jam kerja | Jam/perkara", "Barat | 1.862 | 8,7", "Timur | 912 | 9,5", "Utara | 1.117 | 7,3",
         "Selatan | 2.113 | 11,3", "Tengah | 1.196 | 9,8", "Total | 7.200 | 9,3"]  # fmt: skip
# 640 - 214 = 426, 520 - 96 = 424, 470 - 153 = 317, 600 - 187 = 413, 540 - 122 = 418, 2.770 - 772 = 1.998
YEAR = ["Pos | Rencana setahun | Sisa", "Barat | 640 | 426", "Timur | 520 | 424", "Utara | 470 | 317",
        "Selatan | 600 | 413", "Tengah | 540 | 418", "Total | 2.770 | 1.998"]  # fmt: skip


def wrong(first: Sequence[str], second: Sequence[str]) -> set[tuple[str, str]]:
    """Printed text and derived value of what is inconsistent between two tables."""
    tables = table_of(first, name="t001"), table_of(second, name="t002")
    report = written(*tables)
    assert said(report, "pola_antartabel")
    return inconsistent(report, "pola_antartabel")


def test_mean_is_held_against_the_counts_of_the_other_table() -> None:
    assert wrong(CASES, TIMES) == set()
    assert wrong(CASES, changed(TIMES, "7,3", "7,8")) == {("7,8", "7.30")}
    assert wrong(TIMES, CASES) == set()


def test_what_is_left_is_held_against_what_the_other_table_has_done() -> None:
    assert wrong(CASES, YEAR) == set()
    assert wrong(CASES, changed(YEAR, "413", "473")) == {("473", "413")}


def test_figure_that_is_no_slip_may_have_been_counted_on_another_day() -> None:
    # 193 cases when the hours were summed up: 2.113 / 193 = 10,9.
    assert wrong(CASES, changed(TIMES, "11,3", "10,9")) == set()
    assert wrong(CASES, changed(YEAR, "413", "391")) == set()


def test_two_rows_that_differ_say_that_the_tables_do_not_belong_together() -> None:
    differing = changed(changed(TIMES, "7,3", "7,8"), "9,8", "9,3")
    tables = table_of(CASES, name="t001"), table_of(differing, name="t002")
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",), tables, (), (), "", 0.0)
    assert said(normalise(content), "pola_antartabel") == []


def test_tables_of_other_rows_are_not_held_against_each_other() -> None:
    others = ["Pos | Perkara", *(f"Cabang {row}" for row in CASES[1:])]
    tables = table_of(others, name="t001"), table_of(TIMES, name="t002")
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",), tables, (), (), "", 0.0)
    assert said(normalise(content), "pola_antartabel") == []
