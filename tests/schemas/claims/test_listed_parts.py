"""Counts and amounts that a list, or a sentence, takes apart."""

from __future__ import annotations

import pytest

from extractors.content import Sentence
from schemas.claims.claims import find_claims
from schemas.figures.prose_figures import read_sentences
from tests.schemas.sentences import list_of, sentence_of

ITEMS = ["KIE tokoh sebanyak 12 kegiatan dengan 3.600 peserta", "KIE daring sebanyak 41 kegiatan dengan 2.875 peserta"]


def partitions(*sentences: Sentence) -> list[tuple[str, list[str]]]:
    found = [c for c in find_claims(sentences, read_sentences(sentences)) if c.kind == "partition" and c.value]
    return [(c.value.text, [figure.text for figure in c.operands.values()]) for c in found if c.value]


def test_items_are_parts_of_what_the_sentence_before_them_counts() -> None:
    lead_in = "Telah dilaksanakan 53 kegiatan yang dihadiri 6.475 peserta, yaitu:"
    assert partitions(*list_of(lead_in, ITEMS)) == [("53", ["12", "41"]), ("6.475", ["3.600", "2.875"])]


def test_items_are_parts_of_what_the_sentence_after_them_sums_up() -> None:
    after = sentence_of("Seluruhnya terdapat 53 kegiatan.", "s9")
    assert partitions(*list_of("Kegiatan yang dilaksanakan adalah sebagai berikut:", ITEMS), after) == [
        ("53", ["12", "41"])
    ]


@pytest.mark.parametrize(
    "lead_in",
    [
        "Telah dilaksanakan 80 kegiatan, antara lain:",
        "Dari 80 kegiatan, 60 kegiatan dilaksanakan di daerah, yaitu:",
        "Telah dilaksanakan 80 kegiatan dengan hasil yang baik.",
    ],
)
def test_list_that_may_leave_some_out_takes_nothing_apart(lead_in: str) -> None:
    assert partitions(*list_of(lead_in, ITEMS)) == []


def test_amount_is_taken_apart_by_the_amounts_that_follow() -> None:
    text = (
        "Jumlah aset sebesar Rp900.000,00 terdiri dari aset lancar sebesar Rp300.000,00; dan aset tetap Rp600.000,00."
    )
    assert partitions(sentence_of(text)) == [("Rp900.000,00", ["Rp300.000,00", "Rp600.000,00"])]


def test_shares_in_brackets_are_no_parts_of_what_something_consists_of() -> None:
    text = "Responden sebanyak 223 orang, {} 97 laki-laki (43,50%) dan 126 perempuan (56,50%)."
    assert partitions(sentence_of(text.format("terdiri dari"))) == [("223", ["97", "126"])]
    assert partitions(sentence_of(text.format("meliputi"))) == []


FINES = ["reagen, nilai kontrak Rp148.500.000, denda Rp1.782.000", "buku, nilai kontrak Rp64.750.000, denda Rp259.000"]


def test_amounts_called_as_the_sentence_after_the_list_calls_their_sum_are_its_parts() -> None:
    lead_in = "Pengadaan yang terlambat adalah:"
    after = sentence_of("Denda yang disetor seluruhnya Rp2.041.000.", "s9")
    assert partitions(*list_of(lead_in, FINES), after) == [("Rp2.041.000", ["Rp1.782.000", "Rp259.000"])]
    some = sentence_of("Pengadaan yang terlambat seluruhnya Rp2.041.000.", "s9")
    assert partitions(*list_of(lead_in, FINES), some) == []


def counts(lead_in: str, items: list[str]) -> list[str]:
    sentences = list_of(lead_in, items)
    return [c.texts["items"] for c in find_claims(sentences, read_sentences(sentences)) if c.kind == "count"]


def test_items_that_begin_with_what_is_counted_are_all_of_them() -> None:
    lead_in = "Pengaduan tersebar di 3 kabupaten/kota:"
    assert counts(lead_in, ["Kota Karangjati: 58", "Kabupaten Telagasari: 34"]) == ["2"]
    assert counts(lead_in, ["Karangjati: 58", "Telagasari: 34"]) == []
