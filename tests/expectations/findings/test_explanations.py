from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest

from expectations.findings.explanations import catalogue, explain, number
from expectations.kinds.evaluation import evaluate
from expectations.kinds.mean import MEAN_OF_ROUNDED, WEIGHT_ROUNDED
from expectations.kinds.verdicts import HALF_EVEN, ROUNDED_TWICE, TRUNCATED, UNROUNDED_OPERANDS
from expectations.relation import Kind
from expectations.repairs.surroundings import Cause
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
    ("word", "order", "indonesian", "english"),
    [
        ("terendah", {"lowest_first": "yes"}, "urutan ke-2 dari yang terendah", "number 2 from the lowest"),
        ("paling tinggi", {}, "urutan ke-3 dari yang tertinggi", "number 3 from the highest"),
    ],
)
def test_what_is_called_an_end_of_an_order_is_told_its_place(
    word: str, order: dict[str, str], indonesian: str, english: str
) -> None:
    # Of 3, 5 and 7 the 3 is the third from above; 5 is the second from below.
    said = replace(figure("1"), text=word)
    own = "x2" if order else "x1"
    relation = stated("rank", said, figure("3"), figure("5"), figure("7"), of=own, **order)
    text = explain(relation, evaluate(relation), None, "none")
    assert indonesian in text.id
    assert english in text.en


def test_a_statement_without_a_subject_is_known_by_its_sentence() -> None:
    relation = stated("ratio", figure("95,12", page=9), figure("228", exact=True), figure("253", exact=True))
    place = replace(relation.published.place, row_label="Selama tahun 2025 diperiksa 253 sarana")
    bare = replace(relation, subject="", published=replace(relation.published, place=place))
    assert explain(bare, evaluate(bare), None, "none").id.startswith("Selama tahun 2025 diperiksa 253 sarana: tercetak")


def test_a_rounding_is_named_in_the_readers_language() -> None:
    # 83,57 / 91 = 0,918351...: printed as 91,83, which is cut off and not rounded.
    relation = stated("ratio", figure("91,83", page=89), figure("83,57", exact=True), figure("91", exact=True))
    text = explain(relation, evaluate(relation), None, "none")
    assert text.id.endswith("Selisihnya dapat dijelaskan oleh pembulatan (dipotong, tidak dibulatkan).")
    assert text.en.endswith("Rounding explains the difference (truncated).")


def test_every_rounding_that_a_verdict_may_name_has_its_words() -> None:
    named = {HALF_EVEN, ROUNDED_TWICE, TRUNCATED, UNROUNDED_OPERANDS, WEIGHT_ROUNDED, MEAN_OF_ROUNDED}
    assert named <= set(catalogue()["reading_name"])


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


def test_a_cause_in_another_figure_than_the_published_one_names_it_and_what_fits() -> None:
    # 228 / 253 = 90,12 is what is printed; the denominator reads 153.
    below = figure("153", page=9, exact=True)
    relation = stated("ratio", figure("90,12", page=9), figure("228", page=9, exact=True), below)
    cause = Cause("digit", (figure("90,12", page=9),), below, Decimal(253))
    text = explain(relation, evaluate(relation), cause, "none")
    assert "Angka yang tidak cocok adalah 153 hal. 9: dengan 253 semuanya sesuai." in text.id
    own = Cause("digit", (below,), relation.published, Decimal("149.02"))
    assert "tidak cocok" not in explain(relation, evaluate(relation), own, "none").id
