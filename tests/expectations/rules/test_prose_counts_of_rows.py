"""How many rows the text says are in a state, in full sections and in summaries. Values by hand."""

from __future__ import annotations

import pytest

from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.written_sections import Found, said, section
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

AUDITS = [
    "No | Unit | Temuan | Rekomendasi | Nilai Temuan (Rp)",
    "1 | Balai di Ambon | 31 | 52 | 301.250.000",
    "2 | Balai di Sofifi | 19 | 37 | 214.923.550",
    "3 | Loka di Tual | 28 | 48 | 180.000.000",
    "Jumlah | < | 78 | 137 | 696.173.550",
]


def of_summary(text: str) -> list[Found]:
    """What is wrong in a sentence of another section than the table of audits."""
    content = ReportContent(
        "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",),
        (table_of(AUDITS, caption="Tabel 1. Temuan tahun 2022", headings=("B. Hasil",)),),
        (sentence_of(text, "s1", headings=("Ringkasan",)),), (), "", 0.0,
    )  # fmt: skip
    return [found for found in said(normalise(content), "turunan_prosa") if found[1] == "inconsistent"]


def test_small_figure_of_a_summary_is_of_the_total_that_another_figure_of_its_sentence_is_of() -> None:
    text = "Dari pengawasan diperoleh {} temuan dengan {} rekomendasi."
    assert of_summary(text.format("78", "137")) == []
    assert of_summary(text.format("70", "137")) == [("70", "inconsistent", "78")]
    # With two figures that are not the total's the sentence may speak of other audits.
    assert of_summary(text.format("70", "214")) == []


REACHED = [
    "No | Indikator | Target | Hasil | Capaian (%) | Keterangan",
    "1 | Sarana aman | 80,00 | 84,00 | 105,00 | Tercapai",
    "2 | Produk bermutu | 90,00 | 88,20 | 98,00 | Belum tercapai",
    "3 | Layanan cepat | 75,00 | 79,50 | 106,00 | Tercapai",
    "4 | Informasi sampai | 85,00 | 86,70 | 102,00 | Tercapai",
    "5 | Pelaku terbina | 70,00 | 66,50 | 95,00 | Belum tercapai",
]
COUNTS = ("turunan_prosa", "jumlah_keadaan", "jumlah_target")


@pytest.mark.parametrize(
    ("text", "right", "wrong_number"),
    [
        ("{} dari 5 indikator mencapai target.", "3", "4"),
        ("{} dari lima indikator mencapai target.", "Tiga", "Empat"),
        ("Sebanyak {} dari 5 indikator belum mencapai target.", "2", "4"),
        ("{} dari lima indikator belum mencapai target.", "Dua", "Tiga"),
    ],
)
def test_number_among_all_is_that_of_the_rows_in_the_state_and_the_other_that_of_all(
    text: str, right: str, wrong_number: str
) -> None:
    def found(number: str) -> list[Found]:
        report = section(text.format(number), table=REACHED, caption="Tabel 1. Capaian indikator tahun 2022")
        return [held for held in said(report, *COUNTS) if held[1] == "inconsistent"]

    derived = "2" if "belum" in text else "3"
    assert found(right) == []
    assert set(found(wrong_number)) == {(wrong_number, "inconsistent", derived)}


def test_indicators_that_reach_their_target_are_counted_where_achievements_are_printed_capped_too() -> None:
    table = [
        "No | Indikator | Target | Hasil | Capaian (%) | Capaian penyesuaian (%)",
        "1 | Sarana aman | 80,00 | 84,00 | 105,00 | 105,00",
        "2 | Produk bermutu | 90,00 | 88,20 | 98,00 | 98,00",
        "3 | Layanan cepat | 60,00 | 78,00 | 130,00 | 120,00",
        "4 | Informasi sampai | 85,00 | 86,70 | 102,00 | 102,00",
    ]

    def found(reached: str, missed: str) -> set[Found]:
        text = f"Sebanyak {reached} indikator mencapai target dan {missed} indikator belum."
        report = section(text, table=table, caption="Tabel 1. Capaian indikator tahun 2022")
        return {held for held in said(report, *COUNTS) if held[1] == "inconsistent"}

    # Rows 1, 3 and 4 reach 100%; what the second number leaves out is told by the first.
    assert found("tiga", "satu") == set()
    assert found("empat", "satu") == {("empat", "inconsistent", "3")}
    assert found("tiga", "dua") == {("dua", "inconsistent", "1")}


def test_spelled_number_of_a_summary_is_of_the_table_that_its_words_name() -> None:
    def found(text: str) -> list[Found]:
        content = ReportContent(
            "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",),
            (table_of(REACHED, caption="Tabel 1. Capaian indikator tahun 2022", headings=("B. Capaian",)),),
            (sentence_of(text, "s1", headings=("Ringkasan",)),), (), "", 0.0,
        )  # fmt: skip
        return [held for held in said(normalise(content), *COUNTS) if held[1] == "inconsistent"]

    assert found("Sebanyak tiga indikator mencapai target.") == []
    assert found("Sebanyak empat indikator mencapai target.") == [("empat", "inconsistent", "3")]
    # The staff of the year before are not counted by this table.
    assert found("Sebanyak empat pegawai mencapai target.") == []


def test_achievements_against_the_target_of_the_plans_end_do_not_say_whether_this_years_was_reached() -> None:
    table = [
        "No | Indikator | Realisasi 2022 | Target 2024 | Capaian 2022 thd 2024 (%)",
        "1 | Obat aman | 91,20 | 94,00 | 97,02",
        "2 | Makanan aman | 82,40 | 88,00 | 93,64",
        "3 | Layanan cepat | 86,90 | 86,00 | 101,05",
    ]
    text = "Pada tahun ini hanya {} indikator yang belum mencapai target."
    for number in ("1", "satu"):
        report = section(text.format(number), table=table, caption="Tabel 2. Perbandingan dengan target akhir Renstra")
        assert [held for held in said(report, *COUNTS) if held[1] == "inconsistent"] == []


UNITS_OF_TWO_YEARS = [
    "No | Unit | 2021 / Semester I | 2021 / Semester II | 2022 / Semester I | 2022 / Semester II | Perubahan terakhir",
    "1 | Obat | 84,17 | 85,02 | 85,88 | 87,14 | 1,26",
    "2 | Pangan | 82,36 | 83,91 | 83,47 | 84,97 | 1,50",
    "3 | Kosmetik | 86,40 | 86,95 | 87,61 | 87,50 | -0,11",
    "4 | Ekspor | 83,05 | 84,66 | 85,29 | 86,81 | 1,52",
]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # Only Kosmetik fell in the last half-year; what fell in the one before is not in the column of changes.
        ("Terdapat {} unit yang turun.", True),
        ("Pada semester II 2022 terdapat {} unit yang turun.", True),
        ("Pada semester I 2022 terdapat {} unit yang turun.", False),
    ],
)
def test_rows_that_fell_in_an_earlier_half_year_are_not_counted_by_the_last_change(text: str, wrong: bool) -> None:
    def found(number: str) -> list[Found]:
        caption = "Tabel 1. Indeks per unit"
        report = section(text.format(number), table=UNITS_OF_TWO_YEARS, caption=caption)
        return [held for held in said(report, *COUNTS) if held[1] == "inconsistent"]

    assert found("satu") == []
    assert bool(found("tiga")) == wrong


FOUR_YEARS = [
    "No | Indikator | 2019 | 2020 | 2021 | 2022 | {}",
    "1 | Sarana aman | 80,00 | 84,00 | 85,00 | 86,00 | 6,00",
    "2 | Produk bermutu | 90,00 | 91,20 | 92,00 | 91,00 | 1,00",
    "3 | Layanan cepat | 75,00 | 79,50 | 81,00 | 83,00 | 8,00",
    "4 | Informasi sampai | 85,00 | 85,00 | 85,00 | 86,00 | 1,00",
    "5 | Pelaku terbina | 70,00 | 66,50 | 68,00 | 67,00 | -3,00",
]


def of_years(text: str, header: str = "Selisih 2022-2019") -> list[Found]:
    """What is wrong in a sentence above a table of four years."""
    table = [FOUR_YEARS[0].format(header), *FOUR_YEARS[1:]]
    report = section(text, table=table, caption="Tabel 1. Realisasi indikator tahun 2019-2022")
    return [held for held in said(report, *COUNTS) if held[1] == "inconsistent"]


@pytest.mark.parametrize("header", ["Selisih 2022-2019", "Kenaikan (poin)"])
@pytest.mark.parametrize(
    "text",
    [
        # Rows 1, 3 and 4 rose from 2021, 1 to 4 from 2019; 2 and 5 fell from 2021, 5 alone from 2019.
        "Dibandingkan tahun 2021, {} indikator naik.",
        "Terhadap tahun 2021, {} indikator naik.",
        "Sebanyak {} indikator naik.",
    ],
)
def test_rows_that_rose_since_last_year_are_not_counted_by_a_change_over_several_years(header: str, text: str) -> None:
    assert of_years(text.format("3"), header) == []
    if "tahun 2021" in text:
        assert of_years(text.format("5"), header) == [("5", "inconsistent", "3")]


@pytest.mark.parametrize(
    "text",
    [
        "Dibandingkan tahun 2019, 4 indikator naik.",
        "Terhadap tahun 2019, 4 indikator naik dan 1 indikator turun.",
        "Dalam tiga tahun, 4 indikator naik.",
        "Selama 2019-2022 sebanyak 4 indikator naik.",
        "Sejak tahun 2019 sebanyak 4 indikator naik.",
    ],
)
@pytest.mark.parametrize("header", ["Selisih 2022-2019", "Kenaikan (poin)", "Selisih 2022-2021"])
def test_rows_that_rose_over_several_years_are_not_counted_by_the_last_change(text: str, header: str) -> None:
    assert of_years(text, header) == []


def test_numbers_that_name_rows_count_nothing() -> None:
    text = "Dua indikator lebih rendah (nomor 2 dan 5), dan satu indikator sama, yaitu informasi sampai."
    assert of_years(text) == []
