"""Counts that a sentence takes apart into parts, and those whose parts do not exhaust them."""

import pytest

from tests.schemas.claims.written_claims import claims, printed
from tests.schemas.sentences import sentence_of


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        (
            "Pemantauan mencakup 63 unit kerja, terdiri atas 15 (lima belas) unit pusat, 34 (tiga puluh empat) Balai, "
            "serta 14 (empat belas) Loka.",
            "63",
            ["15", "34", "14"],
        ),
        ("Penyetaraan berjumlah 502 jabatan: Administrator 156 orang, Pengawas 346 orang.", "502", ["156", "346"]),
        (
            "Dari 27 indikator, terdapat 1 indikator dengan kategori kurang, 25 indikator dengan kategori baik, dan 1 "
            "indikator dengan kategori sangat baik.",
            "27",
            ["1", "25", "1"],
        ),
        (
            "Dilaksanakan 38 kegiatan KIE, terdiri atas 21 kegiatan tatap muka (2.870 peserta), 12 kegiatan bersama "
            "tokoh (1.100 peserta) dan 5 kegiatan daring (245 peserta).",
            "38",
            ["21", "12", "5"],
        ),
        (
            "Kegiatan diikuti 4.215 peserta, terdiri atas 21 kegiatan tatap muka (2.870 peserta), 12 kegiatan bersama "
            "tokoh (1.100 peserta) dan 5 kegiatan daring (245 peserta).",
            "4.215",
            ["2.870", "1.100", "245"],
        ),
    ],
)
def test_a_count_that_is_taken_apart(text: str, whole: str, parts: list[str]) -> None:
    (claim,) = claims(sentence_of(text), kind="partition")
    assert claim.value is not None
    assert claim.value.text == whole
    assert [figure.text for figure in claim.operands.values()] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Dari 12 sasaran, terdapat 2 sasaran yang tidak efisien.",
        "Rencana 2021 adalah 105 unit, termasuk 19 Loka dan 3 UPT yang didampingi.",
        "Dilaksanakan 64 kegiatan, yaitu kegiatan yang menghabiskan 80% dari pagu dan 3 rapat.",
        "Masih ada 2 jenis toko yang kurang diperiksa, yaitu kios (kurang 4 toko) dan gerai (kurang 5 toko).",
        "Barang sitaan terdiri dari 3 kelompok produk, meliputi 120 kemasan obat dan 75 kemasan jamu.",
    ],
)
def test_counts_that_do_not_exhaust_the_whole_are_no_partition(text: str) -> None:
    assert claims(sentence_of(text), kind="partition") == []


def test_what_a_count_consists_of_is_not_what_it_is_a_share_of() -> None:
    text = "Kuesioner diisi 137 orang yang terdiri dari 61 orang laki-laki (44,5%) dan 76 orang perempuan (55,5%)."
    assert [printed(c) for c in claims(sentence_of(text), kind="share")] == []
    assert [printed(c)["part"] for c in claims(sentence_of(text), kind="share_of_named")] == ["61", "76"]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 13 unit telah selesai, yaitu masing-masing 5 unit pusat dan Balai Besar serta 3 Balai dan Loka.",
        "Dibentuk 11 tim, terdiri atas masing-masing 4 tim di pusat dan daerah serta 3 tim gabungan.",
    ],
)
def test_number_for_each_of_several_parts_makes_no_partition(text: str) -> None:
    # 5 + 5 + 3 = 13, 4 + 4 + 3 = 11
    assert claims(sentence_of(text), kind="partition") == []


def test_parts_of_which_each_has_its_own_number_make_a_partition() -> None:
    text = "Sebanyak 8 unit telah selesai, yaitu masing-masing 5 unit pusat dan 3 unit daerah."
    (claim,) = claims(sentence_of(text), kind="partition")
    assert [figure.text for figure in claim.operands.values()] == ["5", "3"]


def test_last_part_that_is_named_without_a_number_is_one() -> None:
    # 7 + 2 and the bank itself are ten.
    text = "Sosialisasi dihadiri 10 lembaga, yakni {} kabupaten, dua kota, dan Bankpapua."
    assert claims(sentence_of(text.format(7)), kind="partition") == []
    # 5 + 2 and the bank are eight.
    (claim,) = claims(sentence_of(text.format(5)), kind="partition")
    assert [figure.text for figure in claim.operands.values()] == ["5", "dua"]
    # What belongs to the last number is no part of its own.
    (claim,) = claims(sentence_of("Diperiksa 10 unit, terdiri atas 7 Balai dan 2 Loka."), kind="partition")
    assert claim.value is not None
    assert claim.value.text == "10"


def test_list_that_the_next_sentence_goes_on_with_is_left_open() -> None:
    # 140 + 95 + 51 = 286; with the 14 of the next sentence it is 300.
    first = "Masuk 300 aduan yang terdiri dari 140 aduan lewat surat, 95 aduan lewat pos, {} 51 aduan lewat aplikasi."
    after = sentence_of("Sedangkan 14 aduan disampaikan langsung.", "s2")
    assert [c.value for c in claims(sentence_of(first.format("")), after, kind="partition")] == []
    # A list that ends is complete, and so is one that something else follows.
    assert len(claims(sentence_of(first.format("dan")), after, kind="partition")) == 1
    other = sentence_of("Sedangkan 14 pegawai mengikuti pelatihan.", "s2")
    assert len(claims(sentence_of(first.format("")), other, kind="partition")) == 1


def test_number_of_the_next_place_is_no_part_of_the_one_before() -> None:
    text = "Kota Ternate mencatat 312 aduan, disusul Kota Tidore yaitu 217 aduan, Sanana 106 aduan, Labuha 76 aduan."
    assert claims(sentence_of(text), kind="partition") == []
