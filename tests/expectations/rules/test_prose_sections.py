"""Figures of the text and the tables of their section. Expected values stand in the tables written out here."""

import pytest

from tests.expectations.written_sections import Found, said, section

SERVICES = [
    "No | Sarana | 2021 | 2022",
    "1 | Datang langsung | 214 | 187",
    "2 | Telepon | 455 | 512",
    "3 | WhatsApp | 1.287 | 1.904",
    "4 | Media sosial | 301 | 377",
    "Total | < | 2.257 | 2.980",
]
CAPTION = "Tabel 2. Layanan menurut sarana"
TEXT = (
    "Jumlah layanan tahun 2022 sebanyak {} layanan, terdiri atas {} layanan WhatsApp, {} layanan Telepon, dan lainnya."
)


def cells(*sentences: str, table: list[str] = SERVICES) -> list[Found]:
    return said(section(*sentences, table=table, caption=CAPTION), "tabel_prosa")


def test_total_and_named_rows_are_tied_to_their_cells() -> None:
    assert cells(TEXT.format("2.980", "1.904", "512")) == [
        ("2.980", "consistent", "2980"),
        ("1.904", "consistent", "1904"),
        ("512", "consistent", "512"),
    ]


def test_wrong_total_is_found_where_the_parts_stand_in_its_column() -> None:
    assert ("2.080", "inconsistent", "2980") in cells(TEXT.format("2.080", "1.904", "512"))


def test_wrong_part_is_found_where_the_others_stand_in_its_column() -> None:
    assert ("1.004", "inconsistent", "1904") in cells(TEXT.format("2.980", "1.004", "512"))


def test_a_row_that_is_called_effective_is_tied_like_any_other() -> None:
    table = ["Indikator | Target 2022 | Realisasi 2022", "Persentase Advokasi Hukum yang Efektif | 82 | 96,43"]
    text = "Realisasi Persentase Advokasi Hukum yang efektif tahun 2022 sebesar 96,43 dari target 82."
    assert ("96,43", "consistent", "96.43") in cells(text, table=table)


@pytest.mark.parametrize(
    "text",
    [
        "Target layanan tahun 2022 sebanyak 2.880 layanan, dengan 512 layanan Telepon dan 377 layanan Media sosial.",
        "Pada tahun 2020 terdapat 2.880 layanan.",
        "Terdapat lebih dari 2.900 layanan.",
        "Balai menguji 2.880 sampel.",
    ],
)
def test_figure_of_a_target_another_year_an_approximation_or_another_thing_is_left_alone(text: str) -> None:
    assert [found for found in cells(text) if found[1] != "consistent"] == []


def test_figure_that_nothing_else_of_the_section_supports_is_left_alone() -> None:
    assert cells("Terdapat 2.880 layanan.") == []


def test_table_of_another_section_is_not_asked() -> None:
    report = section(TEXT.format("2.980", "1.904", "512"), table=SERVICES, caption=CAPTION)
    assert said(report, "tabel_prosa")
    elsewhere = section("Terdapat 2.980 layanan.", table=[])
    assert said(elsewhere, "tabel_prosa") == []


ELEMENTS = [
    "Kode | Unsur | NRR",
    "U1 | Persyaratan | 3,51",
    "U2 | Waktu Penyelesaian | 3,39",
    "U3 | Biaya/Tarif | 3,72",
    "U4 | Perilaku Pelaksana | 3,66",
]


def extremes(text: str) -> list[Found]:
    return said(section(text, table=ELEMENTS, caption="Tabel 4. Nilai unsur"), "terbesar_prosa", "tabel_prosa")


def test_highest_and_lowest_are_those_of_the_column() -> None:
    text = (
        "Unsur dengan nilai tertinggi adalah Biaya/Tarif (3,72) dan unsur dengan nilai terendah adalah Waktu "
        "Penyelesaian (3,39)."
    )
    assert [verdict for _, verdict, _ in extremes(text)] == ["consistent"] * 4


def test_another_row_than_the_highest_is_found() -> None:
    # 3,72 and 3,66 are higher than the 3,51 of Persyaratan
    assert ("tertinggi", "inconsistent", "3") in extremes("Unsur dengan nilai tertinggi adalah Persyaratan (3,51).")
    assert ("tertinggi", "inconsistent", "3") in extremes("Unsur dengan nilai tertinggi adalah Persyaratan (3,72).")


def test_wrong_value_of_the_highest_is_found() -> None:
    assert extremes("Unsur dengan nilai tertinggi adalah Biaya/Tarif (3,92).") == [("3,92", "inconsistent", "3.72")]


@pytest.mark.parametrize(
    "text",
    [
        "Di antara unsur petugas, nilai tertinggi adalah Persyaratan (3,51).",
        "Unsur dengan nilai tertinggi kedua adalah Perilaku Pelaksana (3,66).",
        "Tiga nilai tertinggi adalah Perilaku Pelaksana (3,66), Biaya/Tarif (3,72), dan Persyaratan (3,51).",
    ],
)
def test_highest_of_some_rows_only_is_left_alone(text: str) -> None:
    assert [found for found in extremes(text) if found[1] == "inconsistent"] == []


DISTRICTS = [
    "No | Kabupaten/Kota | Kegiatan | Peserta",
    "1 | Kapuas | 6 | 290",
    "2 | Katingan | 8 | 410",
    "3 | Barito Selatan | 4 | 175",
    "Jumlah | < | 18 | 875",
]


def test_number_of_rows_under_a_total_that_the_text_states() -> None:
    text = "Kegiatan dilaksanakan di {} kabupaten/kota dengan {} peserta."
    for number, persons, expected in (
        ("3", "875", [("3", "consistent", "3")]),
        ("5", "875", [("5", "inconsistent", "3")]),
        # Without the table's total the text may speak of more than the table lists.
        ("13", "2.340", []),
    ):
        report = section(text.format(number, persons), table=DISTRICTS, caption="Tabel 6. Kegiatan")
        assert said(report, "baris_tabel") == expected


def test_rows_on_a_condition_that_follows_their_noun_are_some_of_them() -> None:
    text = "Dari 875 peserta, kegiatan diadakan di 2 kabupaten/kota perbatasan yang belum memiliki kader."
    assert said(section(text, table=DISTRICTS, caption="Tabel 6. Kegiatan"), "baris_tabel") == []


SITES = [
    "No | Sarana | Diperiksa | MK",
    "1 | PBF | 310 | 268",
    "2 | Apotek | 1.204 | 901",
    "3 | Klinik | 190 | 140",
    "Jumlah | < | 1.704 | 1.309",
]


def test_things_that_the_cells_count_are_not_the_rows() -> None:
    text = "Diperiksa 1.704 sarana, 1.309 sarana memenuhi ketentuan; 5 sarana di antaranya diperiksa dua kali."
    assert said(section(text, table=SITES, caption="Tabel 1. Hasil pemeriksaan"), "baris_tabel") == []


def test_a_target_named_after_a_figure_is_the_next_figures() -> None:
    table = [
        "Jenis | Target | Realisasi",
        "Audit | 18 | 18",
        "Reviu | 45 | 47",
        "Evaluasi | 30 | 30",
        "Total | 93 | 95",
    ]
    text = "Dilaksanakan 95 penugasan dari target 93 penugasan, yaitu 18 penugasan Audit dan 47 penugasan Reviu."
    found = said(section(text, table=table, caption="Tabel 3. Penugasan"), "tabel_prosa")
    assert {verdict for _, verdict, _ in found} == {"consistent"}


MIXED = [
    "No | Jabatan | Semula | Dialihkan",
    "1 | Administrator | 201 | 161 JF Ahli Madya (80,10%)",
    "2 | Pengawas | 440 | 373 JF Ahli Muda (84,77%)",
    "Total | < | 641 | 534 (83,31%)",
]


def test_shares_that_stand_in_a_cell_with_their_number_are_cells_of_their_own() -> None:
    text = "Terdapat 83,31% jabatan yang dialihkan, terdiri atas {} jabatan Administrator dan 84,77% jabatan Pengawas."
    assert ("80,10%", "consistent", "80.10") in cells(text.format("80,10%"), table=MIXED)
    assert ("81,10%", "inconsistent", "80.10") in cells(text.format("81,10%"), table=MIXED)


SOURCES = [
    "No | Sumber | KLB | % KLB | Sakit",
    "1 | Masakan rumah tangga | 24 | 45,3 | 388",
    "2 | Jasa boga | 13 | 24,5 | 702",
    "3 | Jajanan | 12 | 22,6 | 421",
    "4 | Tidak diketahui | 4 | 7,5 | 415",
    " | Seluruhnya | 53 | 100,0 | 1.926",
]
SHARES = "Masakan rumah tangga menyebabkan 45,3% KLB, jasa boga 24,5% KLB, dan jajanan 22,6% KLB."


def test_shares_of_a_number_that_the_table_does_not_have_are_not_held_against_its_shares() -> None:
    # 13 / 49 = 26,5%, of the four fifths whose source is known; 24,5% of all.
    known = "Dari 49 KLB yang sumbernya diketahui, 49,0% berasal dari masakan rumah tangga dan 26,5% dari jasa boga."
    assert "inconsistent" not in {verdict for _, verdict, _ in cells(SHARES, known, table=SOURCES)}
