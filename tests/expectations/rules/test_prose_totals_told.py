"""Figures of the total row that other figures of the sentence prove to be spoken of, and the number of its rows."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.expectations.written_sections import said, section

SAMPLES = [
    "No | Golongan Obat | Rencana | Realisasi | % Realisasi | MS | TMS | % TMS",
    "1 | Obat keras | 12.150 | 12.208 | 100,48 | 12.167 | 41 | 0,34",
    "2 | Obat bebas | 10.420 | 10.437 | 100,16 | 10.418 | 19 | 0,18",
    "3 | Obat program | 10.640 | 10.651 | 100,10 | 10.628 | 23 | 0,22",
    "Jumlah | < | 33.210 | 33.296 | 100,26 | 33.213 | 83 | 0,25",
]
DEALERS = [
    "No | Provinsi | PBF | Diperiksa | MK | % MK",
    "1 | Jawa Barat | 412 | 168 | 131 | 77,98",
    "2 | Bali | 94 | 46 | 39 | 84,78",
    "3 | Banten | 87 | 41 | 36 | 87,80",
    "Jumlah | < | 593 | 255 | 206 | 80,78",
]
OFFICES = [
    "No | Satuan Kerja | Pagu | Realisasi",
    "1 | Balai Satu | 20.557.577.000 | 10.584.979.000",
    "2 | Balai Dua | 30.000.000.000 | 14.000.000.000",
    "3 | Loka Tiga | 24.000.000.000 | 10.000.000.000",
    "Jumlah | < | 74.557.577.000 | 34.584.979.000",
]


def wrong(text: str, table: Sequence[str], caption: str = "Tabel 1. Rincian tahun 2022") -> list[tuple[str, str]]:
    found = said(section(text, table=table, caption=caption), "turunan_prosa", "jumlah_keadaan", "tabel_prosa")
    return [(printed, derived) for printed, verdict, derived in found if verdict == "inconsistent"]


@pytest.mark.parametrize(
    ("text", "table", "right", "slip"),
    [
        (
            "Sampling terealisasi 33.296 sampel dari rencana 33.210 sampel, dengan hasil {} sampel tidak memenuhi "
            "syarat (TMS).",
            SAMPLES, "83", "93",
        ),
        ("Tingkat kepatuhan PBF sebesar {}, dengan capaian terbaik di Banten (87,80%).", DEALERS, "80,78%", "83,78%"),
        ("Kepatuhan mencapai {}, terendah di Jawa Barat (77,98%).", DEALERS, "80,78%", "81,78%"),
        ("Realisasi anggaran {} satuan kerja Badan POM mencapai Rp34.584.979.000.", OFFICES, "tiga", "empat"),
        ("Sampai dengan Juni, realisasi 3 satuan kerja sebesar Rp34.584.979.000.", OFFICES, "3", "3"),
    ],
)  # fmt: skip
def test_total_and_number_of_rows_follow_from_the_other_figures(
    text: str, table: Sequence[str], right: str, slip: str
) -> None:
    assert not wrong(text.format(right), table)
    assert [printed for printed, _ in wrong(text.format(slip), table)] == ([slip] if slip != right else [])


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Sampling terealisasi 33.296 sampel dari rencana 33.210 sampel, termasuk 86 sampel rokok TMS.", SAMPLES),
        ("Terdapat 86 sampel tidak memenuhi syarat pada uji banding.", SAMPLES),
        ("Target kepatuhan PBF sebesar 83,78%, dengan capaian terbaik di Banten (87,80%).", DEALERS),
        ("Kepatuhan di Sukamakmur 83,78%, dengan capaian terbaik di Banten (87,80%).", DEALERS),
        ("Kepatuhan apotek 85,21%, dengan capaian terbaik di Banten (87,80%).", DEALERS),
        ("Sebanyak dua satuan kerja yang melampaui target menyerap dari total Rp34.584.979.000.", OFFICES),
        ("Realisasi hanya dua satuan kerja di Jawa mencapai Rp34.584.979.000.", OFFICES),
        ("Realisasi dua satuan kerja mencapai Rp17.321.000.000.", OFFICES),
    ],
)
def test_parts_targets_and_others_are_left_alone(text: str, table: Sequence[str]) -> None:
    assert not wrong(text, table)
