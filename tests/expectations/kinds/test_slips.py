from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import is_one_slip, slip, variants
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.repairs import checks_around
from expectations.repairs.slip_repairs import cause_of_slip, slips_of
from tests.expectations.printed import figure, stated


@pytest.mark.parametrize(
    ("printed", "right", "name"),
    [
        ("95,12", "90.12", "digit"),
        ("98,14", "98.41", "transposed"),
        ("901,2", "90.12", "decimal_shift"),
        ("9.528", "95.284", "decimal_shift"),
        ("3", "73", "truncated"),
        ("330708000", "330707800", "rounded"),
        ("74,02", "82.50", None),
        ("12", "17", None),
        ("-1.234", "15.234", None),
    ],
)
def test_slips_are_told_apart(printed: str, right: str, name: str | None) -> None:
    assert slip(figure(printed), Decimal(right)) == name


@given(st.integers(10_001, 99_998))
def test_a_variant_by_one_digit_is_that_slip(number: int) -> None:
    printed = figure(str(number), exact=True)
    for name, value in variants(printed):
        changed = sum(a != b for a, b in zip(str(number), str(value), strict=False))
        if name == "digit" and number % 1000 and value % 1000 and value >= 10_000:
            assert (changed, slip(printed, value)) == (1, "digit")


def test_a_slip_that_only_one_figure_can_have_is_the_cause() -> None:
    # 362442457 / 365216000 = 99,24%; the ceiling is printed with 4 for 6
    ceiling = figure("345216000", exact=True)
    check = stated("ratio", figure("99,24"), figure("362442457", exact=True), ceiling)
    held = [Check(check, evaluate(check))]
    found = slips_of(held[0], checks_around(held))
    cause = cause_of_slip(held[0], found)
    assert [(s.figure, s.value) for s in found if s.figure is ceiling] == [(ceiling, Decimal(365216000))]
    assert cause is None or cause.name == "digit"


def test_where_two_figures_may_have_the_slip_none_is_named() -> None:
    # 30 less than the parts: either part may have a 3 more in its tens
    total = stated("sum", figure("700", exact=True), figure("330", exact=True), figure("400", exact=True))
    held = [Check(total, evaluate(total))]
    found = slips_of(held[0], checks_around(held))
    assert len(found) > 1
    assert cause_of_slip(held[0], found) is None


def slips(check: Relation) -> list[tuple[str, str, Decimal]]:
    held = [Check(check, evaluate(check))]
    return [(s.name, s.figure.text, s.value) for s in slips_of(held[0], checks_around(held))]


def test_a_figure_of_a_mean_whose_sign_moved_is_the_only_one_that_can_be_meant() -> None:
    # (88,13 + 88,56 + 88,62 + 90,80) / 4 = 89,0275; the first is printed 8,813
    parts = [figure("8,813"), figure("88,56"), figure("88,62"), figure("90,80")]
    assert slips(stated("mean", figure("89,03"), *parts)) == [("decimal_shift", "8,813", Decimal("88.13"))]


def test_a_mean_whose_sign_moved_has_the_decimals_that_it_lost() -> None:
    # (98,75 + 119,10 + 118,94) / 3 = 112,263: 11,226 is 112,26
    parts = [figure("98,75"), figure("119,10"), figure("118,94")]
    assert ("decimal_shift", "11,226", Decimal("112.26")) in slips(stated("mean", figure("11,226"), *parts))


def test_a_mean_off_by_one_in_its_last_digit_is_no_slip() -> None:
    # (107,30 + 101,40 + 120 + 102,70) / 4 = 107,85
    parts = [figure("107,30"), figure("101,40"), figure("120,00"), figure("102,70")]
    assert slips(stated("mean", figure("107,86"), *parts)) == []


def test_whole_numbers_that_differ_by_one_slip() -> None:
    assert is_one_slip(Decimal(55), Decimal(53))
    assert is_one_slip(Decimal(41), Decimal(14))
    assert not is_one_slip(Decimal(80), Decimal(53))
    # Any two single digits differ by one: that says nothing.
    assert not is_one_slip(Decimal(5), Decimal(8))
