from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure, stated

ELEMENTS = ("88,13", "88,56", "88,62", "90,80", "89,45", "91,14", "93,00", "90,15", "88,34")


def test_the_mean_of_nine_elements() -> None:
    # their sum is 808,19; a ninth of it 89,7988...
    outcome = evaluate(stated("mean", figure("89,80"), *(figure(e) for e in ELEMENTS)))
    assert (outcome.verdict, outcome.derived) == ("consistent", Decimal("89.80"))


def test_a_weight_printed_as_0_11_is_a_reading_of_its_own() -> None:
    # 808,19 × 0,11 = 88,9009
    outcome = evaluate(stated("mean", figure("88,90"), *(figure(e) for e in ELEMENTS)))
    assert (outcome.verdict, outcome.reading) == ("rounding", "weight rounded to two decimals")


def test_a_mean_that_no_reading_gives_is_inconsistent() -> None:
    # (107,30 + 101,40 + 120,00 + 102,70) / 4 = 107,85
    # 120,00 is the cap and exact; the others leave 107,84625 to 107,85375
    parts = [figure("107,30"), figure("101,40"), figure("120,00", exact=True), figure("102,70")]
    for printed in ("107,86", "107,99", "108,00"):
        outcome = evaluate(stated("mean", figure(printed), *parts))
        assert (outcome.verdict, outcome.derived) == ("inconsistent", Decimal("107.85"))


def test_weights_that_make_up_a_whole() -> None:
    # 0,6 × 96,17 + 0,4 × 94,16 = 57,702 + 37,664 = 95,366
    outcome = evaluate(stated("weighted_mean", figure("95,37"), figure("96,17"), figure("94,16"), weights="0.6 0.4"))
    assert outcome.verdict == "consistent"


def test_a_value_without_weight_cannot_be_checked() -> None:
    outcome = evaluate(stated("weighted_mean", figure("95,37"), figure("96,17"), figure("94,16"), weights="0.6"))
    assert outcome.verdict == "unverifiable"
