"""Sums of the rows nearest to a row, against its figures."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from schemas.tables.nearest_sums import sums_of_nearest


def test_a_row_is_told_of_which_nearest_rows_its_figures_are_the_sums() -> None:
    # 30 = 12 + 18 and 7 = 3 + 4 are the two nearest rows; 40 is those three of the second column.
    rows = [{0: 12, 1: 3}, {0: 18, 1: 4}, {0: 5, 1: 33}]
    assert [*sums_of_nearest({0: 30, 1: 7}, rows)] == [(1, []), (2, [30, 7])]
    assert [*sums_of_nearest({1: 40}, rows)] == [(1, []), (2, []), (3, [40])]


def test_a_row_without_a_positive_figure_ends_a_column() -> None:
    assert [*sums_of_nearest({0: 30}, [{0: 12}, {1: 9}, {0: 18}])] == [(1, [])]
    assert [*sums_of_nearest({0: 30}, [{0: 12}, {0: 0}, {0: 18}])] == [(1, [])]
    assert [*sums_of_nearest({0: Decimal(3)}, [{0: Decimal(5)}, {0: Decimal(-2)}])] == []


def test_no_row_is_asked_for_behind_the_one_with_which_all_sums_are_too_large() -> None:
    asked = iter([{0: 4}, {0: 5}, {0: 6}, {0: 7}])
    assert [*sums_of_nearest({0: 8}, asked)] == [(1, [])]
    assert [*asked] == [{0: 6}, {0: 7}]


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=20))
def test_the_sum_of_any_rows_is_found_with_the_last_of_them(parts: list[int]) -> None:
    found = dict(sums_of_nearest({0: sum(parts)}, [{0: part} for part in parts]))
    assert found == {n: [sum(parts)] if n == len(parts) else [] for n in range(1, len(parts) + 1)}
