"""References to numbered titles: what is there, what is not, and what bears another number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.content import Box, NumberedTitle, ReportContent, TitleKind
from schemas.normalise import normalise
from tests.expectations.written_sections import Found, said
from tests.schemas.sentences import sentence_of

TITLES = {
    "Tabel": ("Perjanjian Kinerja Balai", "Realisasi Anggaran per Sasaran Balai", "Hasil Pengujian Sampel Pangan Balai",
              "Jumlah Pegawai menurut Pendidikan Balai"),
    "Lampiran": ("Rencana Strategis Balai", "Rencana Aksi Balai"),
}  # fmt: skip


def _title(word: str, n: int, text: str) -> NumberedTitle:
    kind: TitleKind = "table" if word == "Tabel" else "annex"
    return NumberedTitle(f"n{word}{n}", f"{word} {n}. {text}", kind, word, "", str(n), text, n, Box(60, 100, 120, 112))


def references(sentence: str) -> list[Found]:
    titles = tuple(_title(word, n, text) for word, held in TITLES.items() for n, text in enumerate(held, start=1))
    content = ReportContent("a.pdf", "0" * 64, 9, ((595.0, 842.0),) * 9, ("LAPORAN 2022",), (), (), (), "", 0.0)
    return said(normalise(replace(content, titles=titles, sentences=(sentence_of(sentence, "s1"),))), "rujukan_judul")


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Realisasi anggaran per sasaran dapat dilihat pada Tabel 2.", "consistent"),
        ("Rencana strategis tahun 2020-2024 dapat dilihat pada Lampiran 1 laporan ini.", "consistent"),
        # The results of testing are the third table.
        ("Hasil pengujian sampel pangan disajikan dalam Tabel 4.", "inconsistent"),
        # The whole title of the second annex stands in the sentence.
        ("Matriks Rencana Aksi Balai dapat dilihat pada Lampiran 1.", "inconsistent"),
        # The name behind the number is the second annex's, or the first's.
        ("Target tahunan dapat dilihat pada Lampiran 1 Rencana Aksi tahun 2022.", "inconsistent"),
        ("Target tahunan dapat dilihat pada Lampiran 2 Matriks Rencana Aksi Tahun 2022 sebagai berikut.", "consistent"),
        # There are four tables.
        ("Rincian lainnya tersaji pada Tabel 7.", "inconsistent"),
    ],
)
def test_a_reference_is_held_against_the_title_of_its_number(sentence: str, verdict: str) -> None:
    assert [found[1] for found in references(sentence)] == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rinciannya dapat dilihat pada Tabel 2.",
        "Kriteria penilaian dapat dilihat pada Tabel 2.",
        "Uraian selengkapnya dapat dilihat pada Lampiran 9.",
        "Data dapat dilihat pada Tabel 2 dan Tabel 7.",
        "Data dapat dilihat pada Tabel 2.1.",
        "Rincian lainnya tersaji pada Tabel 7 Laporan Tahunan 2021.",
        "Hasil pengujian sampel pangan tercantum dalam Tabel 4 pada Peraturan Badan POM Nomor 5 Tahun 2020.",
        "Tabel 7 memuat hal lain.",
        "Target tahunan dapat dilihat pada Lampiran 1 Daftar Pejabat tahun 2022.",
    ],
)
def test_a_reference_that_says_nothing_or_may_lie_elsewhere_is_left_alone(sentence: str) -> None:
    assert references(sentence) == []
