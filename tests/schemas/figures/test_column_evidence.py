"""Ambiguous figures decided by their column, or left ambiguous."""

from decimal import Decimal

import pytest

from schemas.figures.column_evidence import decide, gather
from schemas.figures.number_grammar import Piece, read_cell


def piece(text: str) -> Piece:
    (found,) = read_cell(text)
    return found


def values(text: str, *column: str, counts: bool = False) -> set[Decimal]:
    evidence = gather((piece(other) for other in column), counts)
    return {reading.value for reading in decide(piece(text), evidence)[0]}


DECIMAL, GROUPED = {Decimal("1.652")}, {Decimal(1652)}


@pytest.mark.parametrize(
    ("text", "column", "expected"),
    [
        ("1.652", ("2.14", "0.9"), DECIMAL),
        ("1.652", ("2.500,00", "1.900,50"), GROUPED),
        ("1,652", ("0,008", "0,15", "1,01"), DECIMAL),
        ("1.652", ("1.234.567", "12.345.678"), GROUPED),
        ("1,652", ("15,525.00", "1665.36"), GROUPED),
    ],
)
def test_the_other_figures_decide(text: str, column: tuple[str, ...], expected: set[Decimal]) -> None:
    assert values(text, *column) == expected


def test_an_amount_in_rupiah_has_no_three_decimals() -> None:
    assert values("Rp1.652") == GROUPED


def test_a_column_that_counts_holds_whole_numbers() -> None:
    assert values("1.652", counts=True) == GROUPED


def test_without_evidence_both_readings_stay() -> None:
    assert values("1.652") == DECIMAL | GROUPED


def test_where_the_evidence_disagrees_both_readings_stay() -> None:
    assert values("1.652", "1700,25", "1583,50", "2.14") == DECIMAL | GROUPED


def test_a_column_of_whole_numbers_without_signs_makes_no_decimal_of_its_total() -> None:
    assert values("12.006", "607", "-185", "704", "-37") == {Decimal("12.006"), Decimal(12006)}
    # Twelve times about 900 is more than ten times the largest of them.
    assert values("11.430", *(str(900 + 10 * n) for n in range(12))) == {Decimal(11430)}


def test_the_reason_of_a_decision_is_kept() -> None:
    assert "decimals" in decide(piece("1.652"), gather([piece("2.14")]))[1]
