from decimal import Decimal

from expectations.kinds.band import Band, written
from expectations.kinds.evaluation import evaluate
from tests.expectations.printed import figure, stated

BANDS = written(
    (
        Band("Sangat kurang", None, Decimal(50), True, False),
        Band("Kurang", Decimal(50), Decimal(70), True, False),
        Band("Cukup", Decimal(70), Decimal(90), True, False),
        Band("Baik", Decimal(90), Decimal(110), True, False),
        Band("Sangat Baik", Decimal(110), Decimal(120), True, False),
        Band("Tidak Dapat Disimpulkan", Decimal(120), None, False, True),
    )
)


def graded(value: str, name: str, *, exact: bool = False):
    return evaluate(stated("category", figure(name), figure(value, exact=exact), bands=BANDS))


def test_a_value_in_its_band_is_consistent_whatever_the_case_of_the_name() -> None:
    assert graded("86,68", "cukup").verdict == "consistent"
    assert graded("120,61", "Tidak dapat disimpulkan").verdict == "consistent"


def test_a_value_in_another_band_is_inconsistent_and_the_band_is_named() -> None:
    outcome = graded("86,68", "Baik")
    assert (outcome.verdict, outcome.derived) == ("inconsistent", "Cukup")


def test_a_limit_belongs_to_the_band_that_says_so() -> None:
    assert graded("90,00", "Baik", exact=True).verdict == "consistent"
    assert graded("90,00", "Cukup", exact=True).verdict == "inconsistent"


def test_a_rounded_value_at_a_limit_may_belong_to_either_band() -> None:
    assert graded("90,00", "Cukup").verdict == "rounding"


def test_a_value_in_a_gap_has_no_band_and_none_is_chosen() -> None:
    outcome = graded("120,00", "Sangat Baik", exact=True)
    assert outcome.verdict == "unverifiable"
    assert "gap" in outcome.problem


def test_a_name_that_the_scale_does_not_have_cannot_be_checked() -> None:
    assert graded("95,00", "Memuaskan").verdict == "unverifiable"
