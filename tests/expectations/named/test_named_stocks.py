"""What is left at the end of each period, with what came in and what went out. Values were worked out by hand."""

from __future__ import annotations

from tests.expectations.named.small_table import wrong
from tests.schemas.grids import changed

# 482 + 118 - 112 = 488, + 110 - 113 = 485, + 129 - 124 = 490, + 104 - 99 = 495, + 121 - 124 = 492
MONTHS = [
    "Uraian | Jan | Feb | Mar | Apr | Mei | Jun",
    "Masuk | 125 | 118 | 110 | 129 | 104 | 121",
    "Selesai | 119 | 112 | 113 | 124 | 99 | 124",
    "Tunggakan akhir bulan | 482 | 488 | 485 | 490 | 495 | 492",
]
YEARS = [
    "Tahun | Masuk | Selesai | Sisa akhir",
    "2018 | 125 | 119 | 482",
    "2019 | 118 | 112 | 488",
    "2020 | 110 | 113 | 485",
    "2021 | 129 | 124 | 490",
    "2022 | 104 | 99 | 495",
    "2023 | 121 | 124 | 492",
]


def test_stock_is_the_one_before_with_what_came_and_went() -> None:
    for rows in (MONTHS, YEARS):
        assert wrong(rows) == set()
        assert wrong(changed(rows, "490", "470")) == {("470", "490")}


def test_flow_that_does_not_bring_one_stock_to_the_next() -> None:
    longer = [*YEARS, "2024 | 115 | 108 | 499"]
    assert wrong(changed(longer, "2021 | 129 | 124", "2021 | 159 | 124")) == {("490", "520")}


def test_single_year_may_have_something_written_off() -> None:
    # 490 and all after it 17 less; with few years even a round number less.
    longer = [*changed(changed(changed(YEARS, "490", "473"), "495", "478"), "492", "475"), "2024 | 115 | 108 | 482"]
    assert wrong(longer) == set()
    assert wrong(changed(changed(changed(YEARS, "490", "480"), "495", "485"), "492", "482")) == set()


def test_stocks_of_which_others_are_written_off_are_left_alone() -> None:
    # Two years in which something else was taken off.
    other = changed(changed(changed(YEARS, "490", "470"), "495", "475"), "492", "460")
    assert wrong(other) == set()


def test_last_years_first_has_no_balance() -> None:
    assert wrong([YEARS[0], *changed(YEARS[:0:-1], "490", "470")]) == set()
