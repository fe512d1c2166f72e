from decimal import Decimal

import pytest

from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure, stated


def test_a_difference_keeps_its_sign() -> None:
    assert evaluate(stated("difference", figure("-5,75"), figure("84,13"), figure("89,88"))).verdict == "consistent"
    assert evaluate(stated("difference", figure("5,75"), figure("84,13"), figure("89,88"))).verdict == "inconsistent"
    unsigned = stated("difference", figure("5,75"), figure("84,13"), figure("89,88"), absolute="yes")
    assert evaluate(unsigned).verdict == "consistent"


def test_the_degree_of_efficiency_is_the_index_less_one() -> None:
    # 112,26 / 94,57 - 1 = 0,18705...
    outcome = evaluate(stated("difference", figure("0,19"), figure("112,26"), figure("94,57"), relative="yes"))
    assert (outcome.verdict, outcome.derived) == ("consistent", Decimal("0.19"))


def test_growth_as_a_percentage() -> None:
    # (330 - 300) / 300 = 10%
    outcome = evaluate(stated("growth", figure("10,00"), figure("330", exact=True), figure("300", exact=True)))
    assert outcome.verdict == "consistent"


@pytest.mark.parametrize(
    ("claimed", "verdict"), [("naik", "consistent"), ("turun", "inconsistent"), ("tetap", "inconsistent")]
)
def test_a_claimed_direction(claimed: str, verdict: str) -> None:
    outcome = evaluate(stated("growth", figure("meningkat"), figure("91,47"), figure("88,14"), direction=claimed))
    assert (outcome.verdict, outcome.derived) == (verdict, "naik")


def test_growth_of_a_negative_figure_may_have_the_sign_of_its_change() -> None:
    # ((648.200.802) / (18.015.430.121)) is 3,598...%: the deficit grew, and the account fell by so much.
    later, earlier = figure("-18663630923", exact=True), figure("-18015430121", exact=True)
    for printed, verdict in (("-3,60", "consistent"), ("3,60", "consistent"), ("-3,70", "inconsistent")):
        assert evaluate(stated("growth", figure(printed), later, earlier)).verdict == verdict
    told = evaluate(stated("growth", figure("-3,60"), later, earlier)).formula
    assert told == "(-18663630923 - -18015430121) / |-18015430121| × 100"
    # What grew from a positive figure has one sign alone.
    assert evaluate(stated("growth", figure("-10,00"), figure("330"), figure("300"))).verdict == "inconsistent"
