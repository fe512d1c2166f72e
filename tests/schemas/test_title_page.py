"""What covers say."""

from dataclasses import replace

import pytest

from extractors.content import ReportContent
from schemas.title_page import identify
from tests.schemas.sentences import sentence_of


def content(*lines: str) -> ReportContent:
    return ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), lines, (), (), (), "", 0.0)


@pytest.mark.parametrize(
    ("lines", "unit", "year", "period"),
    [
        (
            ("LAPORAN KINERJA", "SEKRETARIAT UTAMA", "BADAN PENGAWAS OBAT DAN MAKANAN", "TAHUN 2020"),
            "SEKRETARIAT UTAMA",
            2020,
            "",
        ),
        (
            ("LAPORAN KINERJA SEKRETARIAT UTAMA", "BADAN PENGAWAS OBAT DAN MAKANAN", "TAHUN 2020"),
            "SEKRETARIAT UTAMA",
            2020,
            "",
        ),
        (
            ("LAPORAN KINERJA INTERIM", "BALAI BESAR POM DI MEDAN", "TRIWULAN III TAHUN 2021"),
            "BALAI BESAR POM DI MEDAN",
            2021,
            "TW 3",
        ),
        (
            (
                "LAPORAN SURVEI KEPUASAN MASYARAKAT TAHUN 2021",
                "BADAN PENGAWAS OBAT DAN MAKANAN",
                "SEMESTER I TAHUN 2022",
            ),
            "BADAN PENGAWAS OBAT DAN MAKANAN",
            2022,
            "Semester 1",
        ),
        (("Laporan Kinerja Tahun 2022", "Kementerian Kesehatan"), "Kementerian Kesehatan", 2022, ""),
    ],
)
def test_unit_year_and_period_of_each_cover(lines: tuple[str, ...], unit: str, year: int, period: str) -> None:
    found = identify(content(*lines))
    assert (found.unit, found.year, found.period) == (unit, year, period)


def test_a_cover_that_says_nothing_leaves_all_open() -> None:
    found = identify(content())
    assert (found.title, found.unit, found.year, found.period) == ("", "", None, "")


def test_a_name_of_a_unit_goes_on_in_the_next_line_where_it_is_not_finished() -> None:
    lines = ("LAPORAN KINERJA", "BALAI BESAR PENGAWAS OBAT DAN", "MAKANAN DI SEMARANG", "TAHUN 2023")
    found = identify(content(*lines))
    assert (found.title, found.unit) == ("LAPORAN KINERJA", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI SEMARANG")


def test_a_name_of_a_unit_goes_on_where_a_comma_or_the_text_of_the_report_says_so() -> None:
    listed = ("LAPORAN KINERJA", "DIREKTORAT PENGAWASAN OBAT, NARKOTIKA,", "DAN PREKURSOR", "TAHUN 2021")
    assert identify(content(*listed)).unit == "DIREKTORAT PENGAWASAN OBAT, NARKOTIKA, DAN PREKURSOR"
    cut = ("LAPORAN KINERJA", "DIREKTORAT STANDARDISASI OBAT", "TRADISIONAL", "BADAN PENGAWAS OBAT DAN MAKANAN", "2024")
    text = "Direktorat Standardisasi Obat Tradisional Badan Pengawas Obat dan Makanan menyusun laporan."
    said = replace(content(*cut), sentences=(sentence_of(text),))
    assert identify(said).unit == "DIREKTORAT STANDARDISASI OBAT TRADISIONAL"
    assert identify(content(*cut)).unit == "DIREKTORAT STANDARDISASI OBAT"


def test_headings_and_captions_on_a_first_page_without_cover_are_no_title() -> None:
    lines = ("LAPORAN KINERJA", "LOKA POM DI MOROWALI", "TAHUN 2023", "A. Capaian Kinerja", "Tabel 1. Hasil tahun 2022")
    found = identify(content(*lines))
    assert (found.title, found.unit, found.year) == ("LAPORAN KINERJA", "LOKA POM DI MOROWALI", 2023)


def test_years_and_periods_of_the_text_below_a_title_are_not_the_reports() -> None:
    found = identify(
        content(
            "LAPORAN KINERJA",
            "BALAI BESAR POM DI MANADO",
            "TAHUN 2023",
            "A. Capaian Kinerja",
            "Sampai dengan Triwulan III tahun 2022 target belum tercapai, dan target tahun 2024 masih jauh.",
        )
    )
    assert (found.unit, found.year, found.period) == ("BALAI BESAR POM DI MANADO", 2023, "")


def test_text_that_speaks_of_the_report_is_no_title() -> None:
    found = identify(
        content("LAPORAN KINERJA", "LOKA POM DI TARAKAN", "Laporan ini disusun oleh unit pelaksana", "TAHUN 2023")
    )
    assert (found.title, found.unit, found.year) == ("LAPORAN KINERJA", "LOKA POM DI TARAKAN", 2023)


def test_year_of_the_title_comes_before_later_ones_of_the_text_below_it() -> None:
    lines = (
        "LAPORAN KINERJA TAHUN 2022",
        "DIREKTORAT PENGAWASAN",
        "Renstra BPOM 2020–2024. Pada tahun 2022 direktorat",
    )
    assert identify(content(*lines)).year == 2022
    assert identify(content("LAPORAN TAHUNAN", "BALAI POM DI X", "TAHUN 2022", "Jakarta, Februari 2023")).year == 2022
