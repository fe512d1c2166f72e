from decimal import Decimal
from fractions import Fraction

import pytest

from expectations.kinds.rounding import half_even, half_up, plain, truncated


@pytest.mark.parametrize(
    ("value", "up", "even", "cut"),
    [
        ("98.325", "98.33", "98.32", "98.32"),
        ("98.335", "98.34", "98.34", "98.33"),
        ("-0.005", "-0.01", "0.00", "0.00"),
        ("-5.756", "-5.76", "-5.76", "-5.75"),
    ],
)
def test_ties_go_up_to_even_or_are_cut(value: str, up: str, even: str, cut: str) -> None:
    assert half_up(Decimal(value), 2) == Decimal(up)
    assert half_even(Decimal(value), 2) == Decimal(even)
    assert truncated(Decimal(value), 2) == Decimal(cut)


def test_a_computed_value_is_written_with_a_dot_and_no_needless_zeros() -> None:
    assert plain(Fraction(22800, 253)) == "90.118577"
    assert plain(Decimal("107.850000")) == "107.85"
    assert plain(Decimal(120)) == "120"
