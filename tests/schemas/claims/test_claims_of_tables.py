"""Statements of the running text about what tables list: ranks, ceilings, totals, counts behind a result."""

import pytest

from tests.schemas.claims.written_claims import claims, printed
from tests.schemas.sentences import sentence_of


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Apabila dibandingkan dengan Eselon I lainnya, maka Settama berada pada peringkat keenam.", 6),
        ("Dibandingkan dengan satker lain, Settama menempati peringkat ke-2.", 2),
        ("Apabila dibandingkan dengan Eselon I, maka Settama mencapai nilai tertinggi.", 1),
    ],
)
def test_a_rank_in_each_wording(text: str, rank: int) -> None:
    (claim,) = claims(sentence_of(text), kind="rank")
    assert claim.value is not None
    assert claim.value.value == rank


def test_a_prize_is_no_rank_among_units() -> None:
    assert claims(sentence_of("Badan POM meraih peringkat ke-5 kategori lembaga negara."), kind="rank") == []


def test_counts_behind_a_result() -> None:
    text = "Pada tahun 2020 diselesaikan 243 layanan dari 252 permintaan yang diterima, sehingga persentase naik."
    (claim,) = claims(sentence_of(text, headings=("16. Persentase Advokasi",)), kind="share_of_heading")
    assert printed(claim) == {"value": "243", "whole": "252"}


def test_the_mean_of_two_named_parts() -> None:
    text = (
        "Capaian adalah Persentase A yang baik (88,4%) dan Persentase B sesuai standar (97,4%), sehingga "
        "Persentase Sarana yang Optimal sebesar 92,9%."
    )
    (claim,) = claims(sentence_of(text), kind="mean_of")
    assert printed(claim) == {"value": "92,9%", "x1": "88,4%", "x2": "97,4%"}
    assert claim.subject == "Persentase Sarana yang Optimal"


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        (
            "Dari anggaran tersebut, direalisasikan sebesar Rp284.410.751.968,00.",
            "realisasi_rp",
            "Rp284.410.751.968,00",
        ),
        ("Sehingga pagu Satker menjadi Rp328.548.378.000,- pada Oktober.", "pagu_rp", "Rp328.548.378.000,-"),
        ("Pagu yang semula adalah Rp391.009.078.000,00 berubah.", "pagu_rp", "Rp391.009.078.000,00"),
    ],
)
def test_amounts_of_the_whole_programme(text: str, measure: str, value: str) -> None:
    (claim,) = [c for c in claims(sentence_of(text), kind="value") if c.measure == measure]
    assert printed(claim) == {"value": value}


def test_a_number_of_all_indicators_and_of_those_in_a_category() -> None:
    text = "Dari 27 (dua puluh tujuh) indikator, terdapat 2 (dua) indikator dengan kategori cukup."
    (claim,) = claims(sentence_of(text), kind="count_all")
    assert printed(claim) == {"value": "27"}
    assert claims(sentence_of("Dari 26 indikator yang tercapai, 3 naik."), kind="count_all") == []
