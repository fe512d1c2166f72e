from expectations.kinds.evaluation import evaluate
from expectations.rule import relation
from tests.expectations.printed import figure, stated


def test_an_achievement_is_lowered_to_the_cap_and_no_other() -> None:
    assert evaluate(stated("range", figure("120,00"), figure("120,61"), cap="120")).verdict == "consistent"
    assert evaluate(stated("range", figure("120,61"), figure("120,61"), cap="120")).verdict == "inconsistent"
    assert evaluate(stated("range", figure("98,41"), figure("98,41"), cap="120")).verdict == "consistent"


def test_a_part_is_never_more_than_the_whole() -> None:
    part, whole = figure("4", exact=True), figure("3", exact=True)
    assert evaluate(relation("r", "range", part, [("high", whole)], "")).verdict == "inconsistent"
    assert evaluate(relation("r", "range", whole, [("high", part)], "")).verdict == "consistent"


def test_a_fixed_limit() -> None:
    assert evaluate(stated("range", figure("100,00"), at_least="100")).verdict == "consistent"
    assert evaluate(stated("range", figure("66,67"), at_least="100")).verdict == "inconsistent"
    assert evaluate(stated("range", figure("100,00"), below="100")).verdict == "inconsistent"
