"""Numbers of rows that exceed another column or a limit, that changed, or that are left. Counted by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.expectations.written_sections import Found, said, section

MONTHS = [
    "No | Bulan | RPD | Realisasi | Deviasi (%)",
    "1 | Januari | 200 | 190 | 5,00",
    "2 | Februari | 250 | 270 | 8,00",
    "3 | Maret | 300 | 309 | 3,00",
    "4 | April | 400 | 360 | 10,00",
    "5 | Mei | 500 | 520 | 4,00",
    "Jumlah | < | 1.650 | 1.649 | 6,00",
]
YEARS = [
    "No | Indikator | Bobot | Nilai 2021 | Nilai 2022 | Nilai akhir",
    "1 | Revisi anggaran | 30 | 98,20 | 99,10 | 29,73",
    "2 | Penyelesaian tagihan | 30 | 95,00 | 95,00 | 28,50",
    "3 | Capaian keluaran | 20 | 92,40 | 90,30 | 18,06",
    "4 | Belanja kontraktual | 20 | 88,00 | 91,25 | 18,25",
    " | Nilai total | 100 | | | 94,54",
]
QUARTERS = [
    "Kode | Unsur | TW I 2022 | TW II 2022 | Selisih",
    "U1 | Persyaratan | 85,10 | 86,20 | 1,10",
    "U2 | Prosedur | 84,00 | 83,50 | -0,50",
    "U3 | Waktu | 80,30 | 81,00 | 0,70",
    "U4 | Biaya | 93,10 | 94,00 | 0,90",
    " | IKM | 85,63 | 86,18 | 0,55",
]
NUMBERED = [
    "Sasaran | Pagu | Realisasi | Kategori",
    "1 | 200 | 190 | Efisien",
    "2 | 250 | 270 | Tidak Efisien",
    "3 | 300 | 209 | Efisien",
    "4 | 400 | 360 | Efisien",
]


def wrong(text: str, table: Sequence[str], caption: str = "Tabel 1. Rincian tahun 2022") -> list[tuple[str, str]]:
    found: list[Found] = said(
        section(*text.split(" | "), table=table, caption=caption), "turunan_prosa", "jumlah_keadaan"
    )
    return [(printed, derived) for printed, verdict, derived in found if verdict == "inconsistent"]


@pytest.mark.parametrize(
    ("text", "table", "right", "slip"),
    [
        ("Realisasi melampaui RPD pada {} bulan.", MONTHS, "3", "4"),
        (
            "Realisasi melebihi RPD pada {} bulan, selebihnya realisasi lebih kecil dari rencana.",
            MONTHS,
            "tiga",
            "empat",
        ),
        ("Realisasi berada di bawah RPD pada {} bulan.", MONTHS, "dua", "tiga"),
        ("Ambang 4,5% terlampaui dalam {} bulan.", MONTHS, "tiga", "empat"),
        ("Deviasi melebihi batas 6% terjadi pada {} bulan.", MONTHS, "dua", "tiga"),
        ("Terdapat {} bulan dengan deviasi di atas 6%.", MONTHS, "dua", "tiga"),
        ("Ambang 6% terlampaui dalam dua bulan; {} bulan lainnya berada di bawah ambang.", MONTHS, "tiga", "dua"),
        ("Dibandingkan tahun 2021, {} indikator membaik, satu tetap, dan satu menurun.", YEARS, "dua", "tiga"),
        ("Dibandingkan tahun 2021, dua indikator membaik, {} tetap, dan satu menurun.", YEARS, "satu", "dua"),
        ("Dibandingkan tahun 2021, dua indikator naik, satu tetap, dan {} menurun.", YEARS, "satu", "dua"),
        ("Terdapat {} unsur yang nilainya naik dan 1 unsur yang turun.", QUARTERS, "3", "4"),
        ("Terdapat 3 unsur yang nilainya naik dan {} unsur yang turun.", QUARTERS, "1", "2"),
        ("Dengan demikian {} dari empat sasaran dinyatakan efisien.", NUMBERED, "tiga", "dua"),
    ],
)
def test_number_of_rows_is_counted_in_the_table(text: str, table: Sequence[str], right: str, slip: str) -> None:
    assert not wrong(text.format(right), table)
    assert [printed for printed, _ in wrong(text.format(slip), table)] == [slip]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Realisasi belanja modal melampaui RPD pada 4 bulan.", MONTHS),
        ("Realisasi melampaui rencana semula pada 4 bulan.", MONTHS),
        ("Realisasi melampaui RPD pada 4 triwulan.", MONTHS),
        ("Realisasi melampaui RPD pada sekitar empat bulan terakhir semester.", QUARTERS),
        ("Ambang 5% terlampaui dalam empat bulan.", MONTHS),
        ("Realisasi diharapkan melampaui RPD pada empat bulan.", MONTHS),
        ("Dibandingkan tahun 2019, empat indikator naik.", YEARS),
        ("Dibandingkan tahun 2021, empat indikator keuangan naik.", YEARS),
        ("Terdapat 2 unsur yang nilainya naik sejak tahun 2020.", QUARTERS),
        ("Terdapat 2 unsur pada layanan pengujian yang nilainya naik.", QUARTERS),
    ],
)
def test_other_columns_times_and_parts_are_left_alone(text: str, table: Sequence[str]) -> None:
    assert not wrong(text, table)


def test_what_is_better_the_less_it_is_does_not_become_better_by_rising() -> None:
    table = [
        "No | Titik | IP 2021 | IP 2022 | Perubahan",
        "1 | Hulu | 1,20 | 1,10 | -0,10",
        "2 | Tengah | 2,40 | 2,10 | -0,30",
        "3 | Hilir | 3,00 | 2,90 | -0,10",
        "4 | Muara | 5,10 | 5,20 | 0,10",
    ]
    assert not wrong("Tiga titik membaik dan satu titik memburuk.", table, "Tabel 2. Indeks pencemaran")


def test_indicators_of_which_some_are_better_the_less_are_not_counted_as_better() -> None:
    # Five rose; with fewer days and fewer findings seven became better, as the achievement beside them does not say.
    table = [
        "No | Indikator | Realisasi 2021 | Realisasi 2022 | Naik (turun) | Capaian thd. target (%)",
        "1 | Obat yang aman | 95,84 | 96,12 | 0,28 | 98,58",
        "2 | Makanan yang aman | 86,31 | 85,74 | (0,57) | 93,20",
        "3 | Hari pengujian | 18,90 | 17,50 | (1,40) | 83,33",
        "4 | Perkara selesai | 7,00 | 9,00 | 2,00 | 112,50",
    ]
    assert not wrong("Dibandingkan tahun 2021, tiga indikator membaik dan satu memburuk.", table)
