"""Values of an abbreviated index that text and tables print, and its changes. Worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.written_sections import Found, said
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

IKPA = [
    "No | Indikator | Bobot (%) | Nilai | Nilai akhir",
    "1 | Revisi DIPA | 40 | 100,00 | 40,00",
    "2 | Capaian Output | 60 | 94,84 | 56,90",
    " | Nilai IKPA | 100 | | 96,90",
]
ROWS, TEXT, END = "III. Nilai IKPA", "I. Ikhtisar", "IV. Simpulan"


def wrong(sections: Mapping[str, str], table: Sequence[str] = (), rule: str = "nilai_indeks") -> list[Found]:
    """What is called wrong of a report with a sentence under each heading, and a table under one of them."""
    read = tuple(
        sentence_of(text, f"s{n}", headings=(heading,)) for n, (heading, text) in enumerate(sections.items(), start=1)
    )
    tables = (table_of(table, caption="Tabel 1. Nilai IKPA tahun 2023", headings=(ROWS,)),) if table else ()
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2023",), tables, read, (), "", 0.0)
    return [found for found in said(normalise(content), rule) if found[1] == "inconsistent"]


@pytest.mark.parametrize(
    "words",
    [
        "Nilai IKPA tahun 2023 adalah {}.",
        "Penyerapan sebesar 97,35% dengan nilai IKPA {}.",
        "IKPA tahun 2023 berpredikat Sangat Baik dengan nilai {}; indikator terendah adalah deviasi.",
        "Realisasi tercapai, sedangkan Indikator Kinerja Pelaksanaan Anggaran (IKPA) mencapai {}.",
        "Nilai Indikator Kinerja Pelaksanaan Anggaran (IKPA) konsolidasi sebesar {} dengan kategori Sangat Baik.",
    ],
)
def test_value_in_the_text_is_that_of_the_row_called_after_the_index(words: str) -> None:
    assert not wrong({TEXT: words.format("96,90")}, IKPA)
    assert wrong({TEXT: words.format("97,90")}, IKPA) == [("97,90", "inconsistent", "96.90")]


def test_row_is_wrong_where_two_places_of_the_text_agree() -> None:
    table = [line.replace("96,90", "98,90") for line in IKPA]
    text = {TEXT: "Nilai IKPA adalah 96,90.", END: "Pada tahun 2023 nilai IKPA sebesar 96,90."}
    assert wrong(text, table) == [("98,90", "inconsistent", "96.90")]


def test_summary_is_held_against_the_only_other_place() -> None:
    text = {
        TEXT: "Keduanya menghasilkan Nilai Kinerja Anggaran (NKA) {}.",
        "II. NKA": "NKA ialah (96,90 + 88,31) / 2 = 92,61.",
    }
    assert not wrong({name: words.format("92,61") for name, words in text.items()})
    assert wrong({name: words.format("95,61") for name, words in text.items()}) == [("95,61", "inconsistent", "92.61")]


@pytest.mark.parametrize(
    "words",
    [
        "Target nilai IKPA tahun 2023 adalah 95,90.",
        "Nilai IKPA tahun 2022 adalah 95,90.",
        "Nilai IKPA naik 95,90 poin.",
        "Nilai IKPA Balai POM di Sukamakmur adalah 95,90.",
        "Pada satuan kerja Sukamakmur, nilai IKPA adalah 95,90.",
        "Pada triwulan III nilai IKPA adalah 95,90.",
        "Rata-rata nilai IKPA adalah 95,90.",
        "Nilai IKPA tertinggi sebesar 95,90.",
        "Nilai IKPA lebih dari 95,90.",
        "Komponen dalam IKPA bernilai 95,90.",
        "Nilai IKPA adalah 92,75.",
    ],
)
def test_values_of_others_or_other_times_and_values_far_off_are_left_alone(words: str) -> None:
    assert not wrong({TEXT: words}, IKPA)


def test_two_sections_that_are_no_summaries_may_speak_of_different_things() -> None:
    assert not wrong({"A. Satker satu": "Nilai IKPA adalah 96,90.", "B. Satker dua": "Nilai IKPA adalah 97,90."})


def test_section_on_a_service_has_a_value_of_its_own() -> None:
    assert not wrong({"2. Layanan pengujian": "Nilai IKPA adalah 95,90."}, IKPA)


def test_value_that_is_printed_elsewhere_too_is_another_ones() -> None:
    table = [*IKPA[:3], "3 | Balai lain | 60 | 95,90 | 57,54", IKPA[3]]
    assert not wrong({TEXT: "Nilai IKPA adalah 95,90."}, table)


def test_three_different_values_say_nothing() -> None:
    assert not wrong({TEXT: "Nilai IKPA adalah 95,90.", END: "Nilai IKPA adalah 94,90."}, IKPA)


CHANGES = [
    "Kode | Unsur | TW I 2023 | TW II 2023 | Selisih",
    "U1 | Persyaratan | 85,92 | 86,35 | +0,43",
    "U2 | Prosedur | 87,48 | 87,61 | +0,13",
    " | IKM | 86,70 | 86,98 | +0,28",
]


def changed(text: str, table: Sequence[str]) -> list[Found]:
    return wrong(dict(zip((ROWS, END), text.split(" | "), strict=False)), table, "perubahan_indeks")


def test_change_of_an_index_is_that_of_its_row_or_from_what_it_was_before() -> None:
    rise = "Dibandingkan triwulan sebelumnya, IKM naik {} poin."
    assert not changed(rise.format("0,28"), CHANGES)
    assert changed(rise.format("0,58"), CHANGES) == [("0,58", "inconsistent", "0.28")]
    # 96,90 - 95,89 = 1,01
    since = "Nilai IKPA adalah 96,90. | Secara keseluruhan nilai IKPA naik {} poin dari {} pada tahun 2022."
    assert not changed(since.format("1,01", "95,89"), IKPA)
    assert changed(since.format("1,31", "95,89"), IKPA) == [("1,31", "inconsistent", "1.01")]
    assert changed(since.format("1,01", "96,89"), IKPA) == [("1,01", "inconsistent", "0.01")]


@pytest.mark.parametrize(
    "text",
    [
        "IKM ditargetkan naik 0,58 poin.",
        "Pada layanan pengujian, IKM naik 0,58 poin.",
        "Sejak tahun 2020 IKM naik 0,58 poin.",
        "IKM naik 1,73 poin.",
        "Pada tahun 2022 nilai IKM naik 0,58 poin dari 86,40 pada tahun 2021.",
    ],
)
def test_changes_of_others_and_other_years_are_left_alone(text: str) -> None:
    assert not changed(text, CHANGES)
