from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure, stated


def counts(*numbers: int) -> list:
    return [figure(str(n), exact=True) for n in numbers]


def test_a_total_that_its_parts_do_not_give_is_inconsistent() -> None:
    outcome = evaluate(stated("sum", figure("275", exact=True), *counts(49, 37, 27, 63, 103)))
    assert (outcome.verdict, outcome.derived) == ("inconsistent", Decimal(279))
    assert outcome.formula == "49 + 37 + 27 + 63 + 103"


def test_rounded_parts_may_miss_the_total_by_their_intervals() -> None:
    # three thirds of 100 printed as 33,33 make 99,99, and 100,00 is within 3 × 0,005 of it
    parts = [figure("33,33"), figure("33,33"), figure("33,33")]
    assert evaluate(stated("sum", figure("100,00"), *parts)).verdict == "rounding"
    assert evaluate(stated("sum", figure("100,10"), *parts)).verdict == "inconsistent"


def test_rupiah_are_exact_to_the_last_one() -> None:
    parts = [figure("1.207.337.714", exact=True), figure("1.594.923.012", exact=True)]
    parts = [p.__class__(p.text, Decimal(p.text.replace(".", "")), 0, "Rp", True, p.place) for p in parts]
    total = figure("2802260726", exact=True)
    assert evaluate(stated("sum", total, *parts)).verdict == "consistent"
    assert evaluate(stated("sum", figure("2802260926", exact=True), *parts)).verdict == "inconsistent"


def test_a_part_that_is_taken_off() -> None:
    outcome = evaluate(stated("sum", figure("30", exact=True), *counts(50, 20), minus="x2"))
    assert (outcome.verdict, outcome.formula) == ("consistent", "50 - 20")


def test_a_part_without_value_makes_the_total_unverifiable() -> None:
    outcome = evaluate(stated("sum", figure("30", exact=True), *counts(10), figure("Feb 2021")))
    assert outcome.verdict == "unverifiable"
    assert "Feb 2021" in outcome.problem
