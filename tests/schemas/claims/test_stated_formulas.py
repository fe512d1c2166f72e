"""Weighted sums that a text states, and the sentences that put figures in."""

from __future__ import annotations

from decimal import Decimal

import pytest

from schemas.claims.stated_formulas import formula_claims, formula_in
from schemas.figures.prose_figures import read_sentences
from tests.schemas.sentences import sentence_of

SECTION = ("BAB III AKUNTABILITAS KINERJA", "4. Nilai Kinerja Anggaran")
FORMULA = "Nilai Kinerja Anggaran = (Nilai EKA x 60%) + (Nilai IKPA x 40%)"


def claimed(*texts: str) -> list[tuple[str, dict[str, str], str]]:
    """Value, operands and weights of the claims of sentences of one section."""
    sentences = [sentence_of(text, f"s{n}", SECTION) for n, text in enumerate(texts, start=1)]
    read = read_sentences(sentences)
    found = formula_claims([read[s.id] for s in sentences])
    return [(c.value.text, {n: f.text for n, f in c.operands.items()}, c.texts["bobot"]) for c in found if c.value]


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        (FORMULA, (("EKA", Decimal(60)), ("IKPA", Decimal(40)))),
        ("NKA = (50% x Nilai SMART) + (50% x Nilai IKPA)", (("SMART", Decimal(50)), ("IKPA", Decimal(50)))),
        (
            "Nilai akhir = 35% × aspek perencanaan + 62,5% × aspek pelaksanaan + 2,5% × aspek pelaporan",
            (
                ("aspek perencanaan", Decimal(35)),
                ("aspek pelaksanaan", Decimal("62.5")),
                ("aspek pelaporan", Decimal("2.5")),
            ),
        ),
    ],
)
def test_a_weighted_sum_is_read_in_each_spelling(text: str, weights: tuple[tuple[str, Decimal], ...]) -> None:
    found = formula_in(text)
    assert found is not None
    assert found.weights == weights


@pytest.mark.parametrize(
    "text",
    [
        "%Capaian = (Realisasi/Target) x 100%",
        "Nilai = (Nilai EKA x 60%) + (Nilai IKPA x 30%)",
        "Nilai = (Nilai EKA x 60%) + Nilai IKPA",
        "Nilai EKA x 60% + Nilai IKPA x 40%",
        "Nilai = (Nilai EKA x 60%) + (Nilai EKA x 40%)",
    ],
)
def test_what_is_no_whole_weighted_sum_is_no_formula(text: str) -> None:
    assert formula_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Nilai EKA BPOM adalah 96,17 dan nilai IKPA BPOM adalah 94,16 (nilai reaktivasi), maka nilai kinerja anggaran "
        "tahun 2020 diperoleh angka 95,37 (102,54%).",
        "Dengan nilai EKA sebesar 96,17 dan nilai IKPA sebesar 94,16 diperoleh nilai kinerja anggaran sebesar 95,37.",
        "Nilai EKA 96,17 serta nilai IKPA 94,16 sehingga nilai kinerja anggaran adalah 95,37 atau sangat baik.",
    ],
)
def test_a_sentence_puts_figures_into_the_formula_of_its_section(text: str) -> None:
    assert claimed(FORMULA, text) == [("95,37", {"EKA": "96,17", "IKPA": "94,16"}, "0.6 0.4")]


@pytest.mark.parametrize(
    "text",
    [
        "Nilai EKA adalah 96,17, maka nilai kinerja anggaran diperoleh angka 95,37.",
        "Nilai EKA 96,17 dan IKPA 94,16 melampaui target 94,00.",
        "Nilai EKA 96,17 dari target 95,00 dan IKPA 94,16, maka nilai kinerja anggaran adalah 95,37.",
        "Nilai EKA naik menjadi 96,17 dan EKA eselon I 91,20, nilai IKPA 94,16, maka nilai adalah 95,37.",
    ],
)
def test_figures_that_may_be_something_else_are_not_put_in(text: str) -> None:
    assert claimed(FORMULA, text) == []


def test_a_formula_holds_in_its_section_only() -> None:
    other = sentence_of(
        "Nilai EKA 96,17 dan IKPA 94,16, maka nilai adalah 95,37.", "s2", ("BAB III AKUNTABILITAS KINERJA", "5. Lain")
    )
    sentences = [sentence_of(FORMULA, "s1", SECTION), other]
    read = read_sentences(sentences)
    assert list(formula_claims([read[s.id] for s in sentences])) == []
