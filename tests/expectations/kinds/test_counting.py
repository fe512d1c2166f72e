from decimal import Decimal

from expectations.kinds.band import Band, written
from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure, stated


def test_a_count_against_the_things_counted() -> None:
    outcome = evaluate(stated("count", figure("3", exact=True), counted="12", what="baris rencana aksi"))
    assert (outcome.verdict, outcome.derived, outcome.formula) == (
        "inconsistent",
        Decimal(12),
        "baris rencana aksi = 12",
    )
    assert evaluate(stated("count", figure("12", exact=True), counted="12")).verdict == "consistent"


def test_things_are_counted_by_their_values() -> None:
    shares = [figure("100,00"), figure("66,67"), figure("100,00"), figure("-")]
    assert evaluate(stated("count", figure("2", exact=True), *shares, where="= 100")).verdict == "consistent"
    assert evaluate(stated("count", figure("2", exact=True), *shares, where="!= 100")).derived == Decimal(1)


def test_things_are_counted_by_their_band() -> None:
    bands = written([Band("Baik", Decimal(80), Decimal(100))])
    values = [figure("79,9"), figure("80"), figure("100")]
    assert evaluate(stated("count", figure("3", exact=True), *values, bands=bands)).derived == Decimal(2)
