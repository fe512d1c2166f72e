from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.kinds.intervals import Interval, mean, total, weighted_mean
from tests.expectations.printed import figure

numbers = st.decimals(min_value=-1000, max_value=1000, places=3).map(Fraction)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval and a value inside it."""
    low, high = sorted((draw(numbers), draw(numbers)))
    share = draw(st.fractions(min_value=0, max_value=1, max_denominator=50))
    return Interval(low, high), low + (high - low) * share


def test_a_figure_with_two_decimals_stands_for_half_a_hundredth_either_side() -> None:
    assert Interval.of(figure("90,12")) == Interval(Fraction("90.115"), Fraction("90.125"))


def test_an_exact_figure_stands_for_itself() -> None:
    assert Interval.of(figure("253", exact=True)) == Interval(Fraction(253), Fraction(253))


def test_a_figure_without_value_has_no_interval() -> None:
    with pytest.raises(ValueError, match="WTP"):
        Interval.of(figure("WTP"))


@given(intervals(), intervals())
def test_what_is_computed_with_inner_values_stays_inside(
    a: tuple[Interval, Fraction], b: tuple[Interval, Fraction]
) -> None:
    (x, inner_x), (y, inner_y) = a, b
    assert (x + y).contains(inner_x + inner_y)
    assert (x - y).contains(inner_x - inner_y)
    assert (x * y).contains(inner_x * inner_y)
    if not y.contains(0):
        assert (x / y).contains(inner_x / inner_y)


@given(st.lists(intervals(), min_size=1, max_size=8))
def test_the_mean_of_inner_values_is_inside_the_mean(parts: list[tuple[Interval, Fraction]]) -> None:
    inner = sum((value for _, value in parts), Fraction(0)) / len(parts)
    assert mean([interval for interval, _ in parts]).contains(inner)
    assert weighted_mean([i for i, _ in parts], [1] * len(parts)) == mean([i for i, _ in parts])


def test_division_by_what_may_be_zero_is_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        Interval.exactly(1) / Interval(Fraction(-1), Fraction(1))


def test_division_loses_nothing() -> None:
    third = Interval.exactly(1) / Interval.exactly(3)
    assert (third * Interval.exactly(3)).contains(1)
    assert third.low == Fraction(1, 3)


def test_a_sum_of_nothing_is_zero_and_a_mean_of_nothing_is_refused() -> None:
    assert total([]) == Interval.exactly(0)
    with pytest.raises(ValueError, match="nothing"):
        mean([])


def test_an_interval_the_wrong_way_round_is_refused() -> None:
    with pytest.raises(ValueError, match="holds nothing"):
        Interval(Fraction(2), Fraction(1))


def test_a_cap_lowers_only_what_is_above_it() -> None:
    assert Interval(Fraction(110), Fraction(130)).capped(Decimal(120)) == Interval(Fraction(110), Fraction(120))
