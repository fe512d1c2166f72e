from decimal import Decimal

from expectations.evaluation import evaluate
from tests.expectations.printed import figure, stated


def test_a_count_against_the_things_counted() -> None:
    outcome = evaluate(stated("count", figure("3", exact=True), counted="12", what="baris rencana aksi"))
    assert (outcome.verdict, outcome.derived, outcome.formula) == (
        "inconsistent",
        Decimal(12),
        "baris rencana aksi = 12",
    )
    assert evaluate(stated("count", figure("12", exact=True), counted="12")).verdict == "consistent"
