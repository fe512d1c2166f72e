from decimal import Decimal
from typing import get_args

import pytest

from expectations.causes import Cause
from expectations.evaluation import evaluate
from expectations.explanations import catalogue, explain, number
from expectations.relation import Kind
from tests.expectations.printed import figure, stated


def test_every_kind_is_explained_in_both_languages() -> None:
    for kind in get_args(Kind):
        assert set(catalogue()["kind"][kind]) == {"id", "en"}


def test_an_explanation_names_fact_place_figures_and_consequence() -> None:
    relation = stated("ratio", figure("95,12", page=9), figure("228", exact=True), figure("253", exact=True))
    text = explain(relation, evaluate(relation), None, "none")
    assert text.id == "perihal: tercetak 95,12 (hal. 9), sedangkan 228 / 253 × 100 = 90,12."
    assert text.en == "perihal: printed 95,12 (p. 9), while 228 / 253 × 100 = 90.12."
    assert text.cause is None


def test_a_proved_cause_cites_its_evidence() -> None:
    relation = stated("crossref", figure("96.32", page=10), figure("88,98", page=7))
    text = explain(relation, evaluate(relation), Cause("wrong_period", (figure("96,32", page=33),)), "target")
    assert text.cause == "wrong_period"
    assert "96,32 hal. 33" in text.id
    assert text.en.endswith("Whether the target was reached changes.")


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("94.476744", "94,476744", "94.476744"),
        ("330137708000", "330.137.708.000", "330,137,708,000"),
        ("12", "12", "12"),
    ],
)
def test_computed_values_are_written_as_the_language_writes_them(value: str, indonesian: str, english: str) -> None:
    assert number(Decimal(value), "id") == indonesian
    assert number(Decimal(value), "en") == english
