"""Which numbers a table of texts prints, its signs for thousands and decimals told by the table itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from expectations.discovery.printed_grid import printed_grid


def values(*texts: str) -> list[Decimal | None]:
    """The values of a column of texts."""
    return [None if row[0] is None else row[0].value for row in printed_grid([[text] for text in texts]).numbers]


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("1204", "1204", 0),
        ("88,00", "88", 2),
        ("1.234,56", "1234.56", 2),
        ("1,234.56", "1234.56", 2),
        ("1 234 567", "1234567", 0),
        ("(250)", "-250", 0),
        ("-10,03", "-10.03", 2),
        ("−7", "-7", 0),
        ("+4", "4", 0),
        ("Rp 1.500.000", "1500000", 0),
        ("$ -12", "-12", 0),
        ("96.5%", "96.5", 1),
        (".75", "0.75", 2),
        ("138,6*", "138.6", 1),
    ],
)
def test_figure_with_its_decimals(text: str, value: str, decimals: int) -> None:
    number = printed_grid([[text]]).numbers[0][0]
    assert number is not None
    assert (number.value, number.decimals) == (Decimal(value), decimals)


@pytest.mark.parametrize("text", ["", "-", "Jumlah", "2 unit", "12/07", "1.2.3", "IV", "5-7"])
def test_text_that_is_no_single_figure_has_no_number(text: str) -> None:
    assert values(text) == [None]


def test_sign_of_thousands_is_told_by_figures_that_have_one_value() -> None:
    assert values("1.652", "88,25") == [Decimal(1652), Decimal("88.25")]
    assert values("1.652", "88.25") == [Decimal("1.652"), Decimal("88.25")]
    assert values("1,652", "88,25") == [Decimal("1.652"), Decimal("88.25")]


def test_groups_of_three_are_thousands_where_nothing_else_is_said() -> None:
    assert values("1.652", "2.411") == [Decimal(1652), Decimal(2411)]
    assert values("1,652", "2,411") == [Decimal(1652), Decimal(2411)]


def test_short_rows_are_filled_up() -> None:
    grid = printed_grid([["a", "1", "2"], ["b"], []])
    assert [len(row) for row in grid.numbers] == [3, 3, 3]
    assert [len(row) for row in grid.texts] == [3, 3, 3]
    assert grid.numbers[1] == [None, None, None]
