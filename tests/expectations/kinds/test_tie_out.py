from dataclasses import replace
from decimal import Decimal

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.kinds.tie_out import agree
from tests.expectations.printed import figure, stated


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("40,35*", "40,35", "consistent"),
        ("85,3", "85,30", "consistent"),
        ("3,80", "3,798", "consistent"),
        ("118,93", "118,94", "rounding"),
        ("82,5", "74,02", "inconsistent"),
        ("107,86", "107,99", "inconsistent"),
        ("63", "103", "inconsistent"),
        ("103", "104", "inconsistent"),
        ("113", "101,40", "inconsistent"),
        ("WTP", "wtp", "consistent"),
        ("WTP", "WDP", "inconsistent"),
    ],
)
def test_two_printings_of_one_fact(one: str, other: str, verdict: str) -> None:
    assert evaluate(stated("crossref", figure(one), figure(other))).verdict == verdict
    assert agree(figure(one), figure(other)) == (verdict != "inconsistent")


def test_an_amount_in_millions_is_rounded_to_as_many_digits() -> None:
    millions = replace(figure("298,6 juta"), value=Decimal(298_600_000), decimals=-5, readings=())
    for amount, verdict in (("298612000", "consistent"), ("298551000", "consistent"), ("299612000", "inconsistent")):
        assert evaluate(stated("crossref", millions, figure(amount, exact=True))).verdict == verdict


def test_exact_amounts_have_no_tolerance() -> None:
    relation = stated("crossref", figure("330137707800", exact=True), figure("330137708000", exact=True))
    assert evaluate(relation).verdict == "inconsistent"


def test_a_name_with_another_comma_is_another_text() -> None:
    relation = stated(
        "crossref", figure("Obat Tradisional, dan Suplemen"), figure("Obat Tradisional dan Suplemen"), words="name"
    )
    assert evaluate(relation).verdict == "inconsistent"


def test_a_name_broken_over_lines_is_the_same_text() -> None:
    relation = stated("copy", figure("Biro Hukum\ndan  Organisasi"), figure("Biro Hukum dan Organisasi"), words="name")
    assert evaluate(relation).verdict == "consistent"
