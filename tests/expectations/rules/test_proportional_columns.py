"""Columns that are another one times a number that the table does not print."""

from __future__ import annotations

from collections.abc import Sequence

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import changed, table_of

# Of a target of 4.500.000.000: 312.450.000 are 6,94%.
SHARES = ["Bulan | Kumulatif (Rp) | % thd Target", "A | 312.450.000 | 6,94", "B | 600.100.000 | 13,34",
          "C | 1.001.330.000 | 22,25", "D | 1.366.810.000 | 30,37", "E | 1.665.570.000 | 37,01"]  # fmt: skip


def wrong(rows: Sequence[str]) -> set[tuple[str, str]]:
    """Printed figure and derived one of what is out of proportion."""
    return inconsistent(written(table_of(rows)), "kolom_sebanding")


def test_share_of_a_target_that_is_not_printed() -> None:
    assert wrong(SHARES) == set()
    assert wrong(changed(SHARES, "30,37", "31,37")) == {("31,37", "30.37")}


def test_what_no_slip_explains_may_be_of_another_target() -> None:
    assert wrong(changed(SHARES, "30,37", "45,56")) == set()


def test_two_rows_out_of_proportion_are_left_alone() -> None:
    assert wrong(changed(changed(SHARES, "30,37", "31,37"), "13,34", "16,34")) == set()


def test_four_rows_do_not_suffice() -> None:
    assert wrong(changed(SHARES[:-1], "30,37", "31,37")) == set()


def test_score_times_its_weight() -> None:
    # 3,341 × 0,11 = 0,3675
    rows = ["Unsur | NRR | NRR tertimbang", "A | 3,412 | 0,375", "B | 3,288 | 0,362", "C | 3,507 | 0,386",
            "D | 3,641 | 0,368", "E | 3,615 | 0,398", "F | 3,472 | 0,382"]  # fmt: skip
    assert {text for text, _ in wrong(rows)} == {"0,368"}
