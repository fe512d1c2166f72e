from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure, stated


def numbers(*values: int):
    return [figure(str(v), exact=True) for v in values]


def test_numbers_that_run_on_are_consistent() -> None:
    held = numbers(1, 2, 3, 4)
    assert evaluate(stated("sequence", held[-1], *held)).verdict == "consistent"


def test_a_repeat_and_the_gap_after_it_are_one_break_in_the_numbering() -> None:
    held = numbers(41, 42, 43, 42, 43, 44, 45, 46, 49)
    outcome = evaluate(stated("sequence", held[3], *held))
    assert (outcome.verdict, outcome.derived) == ("inconsistent", Decimal(44))
    assert outcome.note == "twice: 42, 43; missing: 47, 48"


def test_an_order_that_falls_is_consistent_and_one_that_rises_somewhere_is_not() -> None:
    assert (
        evaluate(stated("rank", figure("84,02"), figure("84,02"), figure("83,57"), figure("83,57"))).verdict
        == "consistent"
    )
    outcome = evaluate(stated("rank", figure("85.3"), figure("85.11"), figure("85.3"), figure("83.71")))
    assert (outcome.verdict, outcome.derived) == ("inconsistent", "85.3 > 85.11")


def test_a_stated_rank_counts_those_that_are_better() -> None:
    values = [figure(v) for v in ("85.11", "85.3", "83.71", "77.37")]
    assert evaluate(stated("rank", figure("4", exact=True), *values, of="x4")).verdict == "consistent"
    assert evaluate(stated("rank", figure("3", exact=True), *values, of="x4")).derived == Decimal(4)
