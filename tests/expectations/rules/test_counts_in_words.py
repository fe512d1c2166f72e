"""Small numbers in words, and words for all rows or one only, held against tables. Values were counted by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

UNITS = [
    "No | Laporan Hasil Pemeriksaan | Rekomendasi | Sesuai | % sesuai",
    "1 | LK Tahun 2019 | 36 | 34 | 94,44",
    "2 | LK Tahun 2020 | 50 | 44 | 88,00",
    "3 | LK Tahun 2021 | 40 | 30 | 75,00",
    "4 | LK Tahun 2022 | 20 | 8 | 40,00",
    "Jumlah | < | 146 | 116 | 79,45",
]
KINDS = [
    "No | Jenis Sarana | Target | Diperiksa | MK",
    "1 | Toko obat | 60 | 58 | 40",
    "2 | Apotek | 110 | 118 | 90",
    "3 | Industri pangan | 30 | 24 | 20",
    "Jumlah | < | 200 | 200 | 150",
]
CASES = [
    "No | Jenis Perkara | 2021 | 2022",
    "1 | Pencurian | 61 | 68",
    "2 | Narkotika | 40 | 43",
    "3 | Penggelapan | 33 | 18",
    "Jumlah | < | 134 | 129",
]
PARTS = [
    "No | Komponen | 2021 | 2022 | Naik/Turun",
    "1 | Pemenuhan | 26,50 | 27,10 | 0,60",
    "2 | Reform | 21,64 | 23,25 | 1,61",
    "3 | Hasil | 35,43 | 36,80 | 1,37",
]


def wrong(text: str, table: list[str], caption: str) -> list[Found]:
    report = section(text, table=table, caption=caption)
    return [found for found in said(report, "jumlah_keadaan", "turunan_prosa") if found[1] == "inconsistent"]


def of_units(text: str) -> list[Found]:
    return wrong(text, UNITS, "Tabel 1. Status tindak lanjut per LHP tahun 2022")


def test_rows_past_a_percentage_are_counted_by_the_abbreviation_of_what_they_are() -> None:
    text = "Sebanyak {} dari empat LHP telah melampaui angka 85%."
    assert of_units(text.format("dua")) == []
    assert of_units(text.format("tiga")) == [("tiga", "inconsistent", "2")]


def test_how_far_a_row_is_from_its_target() -> None:
    # 60 - 58 = 2
    text = "Beberapa jenis belum memenuhi target, antara lain toko obat (kurang {} sarana)."
    caption = "Tabel 2. Pemeriksaan sarana tahun 2022"
    assert wrong(text.format("dua"), KINDS, caption) == []
    assert wrong(text.format("tiga"), KINDS, caption) == [("tiga", "inconsistent", "2")]


def test_by_how_much_a_row_changed_since_last_year() -> None:
    # 33 - 18 = 15
    text = "Perkara penggelapan berkurang {} perkara dibandingkan tahun sebelumnya."
    caption = "Tabel 3. Perkara menurut jenis tahun 2021 dan 2022"
    assert wrong(text.format("lima belas"), CASES, caption) == []
    assert wrong(text.format("enam belas"), CASES, caption) == [("enam belas", "inconsistent", "15")]


def of_parts(text: str, table: list[str] = PARTS) -> list[Found]:
    return wrong(text, table, "Tabel 4. Nilai komponen tahun 2021 dan 2022")


def test_what_is_said_of_all_rows_is_so_of_all() -> None:
    assert of_parts("Seluruh komponen meningkat.") == []
    assert of_parts("Seluruh komponen menurun.") == [("Seluruh", "inconsistent", "0")]


def test_the_only_row_of_its_kind_is_the_only_one() -> None:
    fallen = [*PARTS[:-1], "3 | Hasil | 37,43 | 36,80 | -0,63"]
    assert of_parts("Satu-satunya komponen yang menurun yaitu hasil.", fallen) == []
    assert of_parts("Satu-satunya komponen yang meningkat yaitu hasil.", fallen) == [
        ("Satu-satunya", "inconsistent", "2")
    ]


@pytest.mark.parametrize(
    "text",
    [
        # Of some, of others, of things that the table does not have, or of another time.
        "Untuk seluruh komponen meningkat disediakan anggaran.",
        "Seluruh pegawai meningkat kompetensinya.",
        "Seluruh komponen pengungkit pada unit lain menurun.",
        "Seluruh komponen diharapkan menurun.",
    ],
)
def test_what_is_not_said_of_all_rows_is_left_alone(text: str) -> None:
    assert of_parts(text) == []


def test_a_number_of_another_period_is_left_alone() -> None:
    text = "Perkara penggelapan berkurang dua perkara dibandingkan triwulan sebelumnya."
    assert wrong(text, CASES, "Tabel 3. Perkara menurut jenis tahun 2021 dan 2022") == []
