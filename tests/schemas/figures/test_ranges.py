"""Printed ranges."""

from decimal import Decimal

import pytest

from schemas.figures.ranges import find_range, read_range


@pytest.mark.parametrize(
    ("text", "lower", "upper", "lower_closed", "upper_closed"),
    [
        ("88,31 – 100,00", "88.31", "100.00", True, True),
        ("76,61 - 88,30", "76.61", "88.30", True, True),
        ("0 – 25", "0", "25", True, True),
        ("<50%", None, "50", False, False),
        ("< 65,00", None, "65.00", False, False),
        ("50% ≤ χ ˂70%", "50", "70", True, False),
        ("90% ≤ x < 110%", "90", "110", True, False),
        ("> 120%", "120", None, False, False),
        ("≥ 90", "90", None, True, False),
        ("90-<110", "90", "110", True, False),
        ("110-120", "110", "120", True, True),
        (">80 – 90", "80", "90", False, True),
        ("50 s.d. 70", "50", "70", True, True),
        ("50 s/d <70", "50", "70", True, False),
        ("x < 50", None, "50", False, False),
        ("lebih dari 120", "120", None, False, False),
        ("110 > x ≥ 90", "90", "110", True, False),
        ("76% ≤ 90%", "76", "90", True, True),
        ("90 < 110", "90", "110", True, False),
    ],
)
def test_each_way_of_printing_a_range(
    text: str, lower: str | None, upper: str | None, lower_closed: bool, upper_closed: bool
) -> None:
    found = read_range(text)
    assert found is not None
    assert (found.lower.value if found.lower else None) == (Decimal(lower) if lower else None)
    assert (found.upper.value if found.upper else None) == (Decimal(upper) if upper else None)
    assert (found.lower_closed, found.upper_closed) == (lower_closed, upper_closed)


@pytest.mark.parametrize("text", ["", "86,57", "- 5,75", "baik", "12 Agustus 2022", "1-2-3", "1988-92", "2020 – 2024"])
def test_other_text_is_no_range(text: str) -> None:
    assert read_range(text) is None


def test_a_range_is_found_in_words_around_it() -> None:
    found = find_range(": Mutu Pelayanan A (Sangat Baik; 88,31 – 100,00)")
    assert found is not None
    assert found.text == "88,31 – 100,00"
