"""Ranks in a column."""

from __future__ import annotations

from collections.abc import Sequence

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import changed, table_of

RUNS = ["Kelas | Nilai | Jarak | Peringkat", "A | 81,5 | 12 | 3", "B | 90,2 | 40 | 1", "C | 77,0 | 31 | 5",
        "D | 85,9 | 25 | 2", "E | 79,3 | 18 | 4", "F | 70,1 | 55 | 6"]  # fmt: skip


def wrong(rows: Sequence[str]) -> set[tuple[str, str]]:
    """Printed rank and derived one of what is ranked wrongly."""
    return inconsistent(written(table_of(rows)), "peringkat_kolom")


def test_rank_that_does_not_follow_is_found() -> None:
    assert wrong(RUNS) == set()
    assert wrong(changed(RUNS, "31 | 5", "31 | 2")) == {("2", "5")}


def test_figure_that_was_changed_shows_in_the_rank_of_its_row() -> None:
    # F with 80,1 would come fourth, before E and C
    assert wrong(changed(RUNS, "70,1", "80,1")) == {("6", "4")}


def test_lowest_first_is_an_order_too() -> None:
    turned = [row.rsplit("|", 1)[0] + f"| {7 - int(row.rsplit('|', 1)[1])}" for row in RUNS[1:]]
    assert wrong([RUNS[0], *turned]) == set()
    assert wrong([RUNS[0], *changed(turned, "31 | 2", "31 | 4")]) == {("4", "2")}


def test_equal_figures_that_share_a_rank_are_ranked_by_their_column_and_no_other() -> None:
    shared = changed(changed(RUNS, "79,3 | 18 | 4", "77,0 | 18 | 4"), "31 | 5", "31 | 4")
    # By the distances, without one of them: 55, 40, 31, 25, 18, 12.
    assert wrong(shared) == set()


def test_ranks_of_another_year_or_with_equal_figures_are_not_judged() -> None:
    assert wrong(changed(changed(RUNS, "Peringkat", "Peringkat 2021"), "31 | 5", "31 | 2")) == set()
    assert wrong(changed(changed(RUNS, "Peringkat", "Peringkat sebelumnya"), "31 | 5", "31 | 2")) == set()
    assert wrong(changed(changed(RUNS, "79,3", "81,5"), "31 | 5", "31 | 4")) == set()


def test_two_rows_out_of_order_are_an_order_of_something_else() -> None:
    assert wrong(changed(changed(RUNS, "31 | 5", "31 | 1"), "40 | 1", "40 | 6")) == set()


def test_rank_that_several_columns_speak_against_is_found() -> None:
    rows = ["Kelas | Teori | Nilai | Peringkat", "A | 41,5 | 81,5 | 3", "B | 50,2 | 90,2 | 1", "C | 37,0 | 77,0 | 5",
            "D | 45,9 | 85,9 | 2", "E | 39,3 | 79,3 | 4", "F | 30,1 | 70,1 | 6"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong(changed(rows, "79,3 | 4", "79,3 | 3")) == {("3", "4")}
    # By the one column it is A that is out of order, by the other E.
    assert wrong(changed(changed(rows, "79,3 | 4", "79,3 | 3"), "A | 41,5", "A | 39,0")) == set()


def test_of_few_rows_a_rank_that_another_row_has_too_is_found() -> None:
    few = [*RUNS[:4], "D | 85,9 | 25 | 2", "E | 79,3 | 18 | 4"]
    assert wrong(few) == set()
    # B with 90,2 is first, and A is third already.
    assert wrong(changed(few, "40 | 1", "40 | 3")) == {("3", "1")}


def test_of_few_rows_ranks_that_each_stand_once_are_an_order_of_something_else() -> None:
    few = [*RUNS[:4], "D | 85,9 | 25 | 2", "E | 79,3 | 18 | 4"]
    assert wrong(changed(changed(few, "40 | 1", "40 | 2"), "25 | 2", "25 | 1")) == set()


def test_ranks_without_a_year_are_those_of_the_newest_figures() -> None:
    rows = ["Unit | Indeks 2023 | Indeks 2024 | Urutan", "A | 84,92 | 85,17 | 4", "B | 86,75 | 87,11 | 3",
            "C | 84,10 | 83,78 | 6", "D | 87,45 | 88,75 | 2", "E | 89,93 | 90,39 | 1",
            "F | 83,95 | 84,69 | 5"]  # fmt: skip
    # 83,95 was the least in 2023 and 83,78 is in 2024.
    assert wrong(rows) == set()
    assert wrong(changed(rows, "88,75 | 2", "88,75 | 4")) == {("4", "2")}


def test_rank_beyond_the_last_is_wrong_by_the_column_that_makes_the_ranks_complete() -> None:
    # By the share F is sixth of six. By the second column D alone would be out of order, and F still seventh.
    rows = ["Unit | Selesai (%) | Belum | Peringkat", "A | 80,28 | 11 | 4", "B | 82,35 | 6 | 3", "C | 84,38 | 4 | 2",
            "D | 91,67 | 3 | 1", "E | 73,08 | 5 | 5", "F | 70,97 | 21 | 7"]  # fmt: skip
    assert wrong(rows) == {("7", "6")}
