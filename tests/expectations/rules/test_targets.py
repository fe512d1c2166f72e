"""Claims that targets were reached. The table is written out: 98,75 / 100 / 111,79 / 63,5 / 105 per cent in 2022."""

from __future__ import annotations

import pytest

from expectations.reconcile import reconcile
from extractors.content import ReportContent, SignatureState
from schemas.normalise import normalise
from schemas.typed_report import TypedReport
from tests.expectations.written_sections import Found, said
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

NAMES = ("target_tercapai", "jumlah_target")
TABLE = [
    "No | Indikator Kinerja | Target 2022 | Realisasi 2022 | % Capaian | Kriteria",
    "1 | Nilai Pengelolaan BMN | 80 | 79 | 98,75 | Baik",
    "2 | Opini BPK atas laporan keuangan | 95 | 95 | 100 | Baik",
    "3 | Persentase kerja sama yang efektif | 75 | 83,84 | 111,79 | Sangat Baik",
    "4 | Indeks kepuasan internal | 80 | 50,8 | 63,5 | Cukup",
    "5 | Nilai kinerja anggaran | 80 | 84 | 105 | Baik",
]
BANDS = [
    "Kriteria | Rentang Capaian",
    "Cukup | 60% - <90%",
    "Baik | 90% - <110%",
    "Sangat Baik | 110% - 120%",
]


CLAIM = "Indikator ini telah mencapai target yang ditetapkan."
TITLE = "LAPORAN KINERJA TAHUN 2022"


def typed(sentence: str, heading: str = "1. Nilai Pengelolaan BMN", title: str = TITLE) -> TypedReport:
    """A report of the sentence under its heading, the table and the criteria."""
    read = (sentence_of(sentence, "s1", headings=(heading,)),)
    tables = (
        table_of(TABLE, caption="Tabel 1. Capaian Indikator Kinerja Tahun 2022"),
        table_of(BANDS, caption="Tabel 2. Kriteria Capaian Indikator", name="t002"),
    )
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), (title,), tables, read, (), "", 0.0)
    return normalise(content)


def of(sentence: str, heading: str = "1. Nilai Pengelolaan BMN", title: str = TITLE) -> list[Found]:
    """What is said of targets in it."""
    return said(typed(sentence, heading, title), *NAMES)


@pytest.mark.parametrize(
    ("sentence", "heading", "verdict"),
    [
        ("Indikator ini belum mencapai target yang ditetapkan.", "1. Nilai Pengelolaan BMN", "consistent"),
        ("Indikator ini telah mencapai target yang ditetapkan.", "1. Nilai Pengelolaan BMN", "inconsistent"),
        ("Capaian ini telah melampaui target tahun 2022.", "3. Persentase kerja sama yang efektif", "consistent"),
        ("Target tahun 2022 tidak tercapai karena pandemi.", "3. Persentase kerja sama yang efektif", "inconsistent"),
        ("Indikator ini sudah dapat mencapai target.", "2. Opini BPK atas laporan keuangan", "consistent"),
        ("Nilai kinerja anggaran belum mencapai target.", "B. Analisis", "inconsistent"),
    ],
)
def test_what_is_said_of_a_target_is_held_against_the_achievement(sentence: str, heading: str, verdict: str) -> None:
    assert [found[1] for found in of(sentence, heading)] == [verdict]


@pytest.mark.parametrize(
    "sentence",
    [
        "Diperlukan upaya agar indikator ini dapat mencapai target.",
        "Apabila indikator ini telah mencapai target, maka diberikan penghargaan.",
        "Indikator ini telah mencapai target triwulan III.",
        "Indikator ini telah mencapai target Renstra.",
        "Indikator ini telah mencapai target tahun 2024.",
        "Balai Besar POM di Serang telah mencapai target.",
        "Pada tahun 2021 indikator ini telah mencapai target.",
        "Kegiatan yang telah mencapai target dilanjutkan.",
    ],
)
def test_wishes_parts_of_a_year_other_years_and_other_subjects_are_left_alone(sentence: str) -> None:
    assert of(sentence) == []


def test_of_a_report_on_part_of_a_year_nothing_is_said() -> None:
    title = "LAPORAN KINERJA INTERIM TRIWULAN III TAHUN 2022"
    assert of("Indikator ini telah mencapai target yang ditetapkan.", title=title) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # 100, 111,79 and 105 reach it, of which 111,79 and 105 pass it; 98,75 and 63,5 do not.
        ("Dari 5 indikator, terdapat 3 indikator yang telah mencapai target.", ("3", "consistent", "3")),
        ("Dari 5 indikator, terdapat 4 indikator yang telah mencapai target.", ("4", "inconsistent", "3")),
        ("Sebanyak 2 indikator melampaui target.", ("2", "consistent", "2")),
        ("Sebanyak 2 (dua) indikator kinerja belum mencapai target.", ("2", "consistent", "2")),
        ("Sebanyak 1 indikator tidak mencapai target.", ("1", "inconsistent", "2")),
        # One reaches it just so.
        ("Sebanyak 1 indikator mencapai target dan 2 indikator melampaui target.", ("1", "consistent", "1")),
        ("Pada 3 indikator baik, 2 indikator belum mencapai target.", ("2", "inconsistent", "1")),
        # Of the good ones, 98,75, 100 and 105, one does not reach it.
        (
            "Dari 3 indikator dengan kategori baik, terdapat 1 indikator yang belum mencapai target.",
            ("1", "consistent", "1"),
        ),
        (
            "Dari 3 indikator dengan kategori baik, terdapat 2 indikator yang belum mencapai target.",
            ("2", "inconsistent", "1"),
        ),
    ],
)
def test_how_many_reached_their_target_is_counted(sentence: str, expected: Found) -> None:
    assert of(sentence, "B. Analisis")[0] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Sebanyak 4 indikator telah mencapai target triwulan III.",
        "Sebanyak 4 indikator telah mencapai target akhir periode Renstra.",
        "Pada sasaran program ini terdapat 2 indikator yang telah mencapai target.",
        "Pada tahun 2021 terdapat 4 indikator yang telah mencapai target.",
        "Pada 4 indikator utama, 1 indikator belum mencapai target.",
        "Dari 2 indikator perspektif pelanggan, 1 indikator belum mencapai target.",
    ],
)
def test_counts_of_other_times_and_of_one_target_are_left_alone(sentence: str) -> None:
    assert of(sentence, "B. Analisis") == []


def test_the_statement_is_said_to_differ_from_the_achievement_and_what_follows() -> None:
    finding = next(
        f
        for f in reconcile(typed(CLAIM), SignatureState(False, None, "", ())).findings
        if f.relation.rule == "target_tercapai"
    )
    assert finding.severity == "material"
    assert finding.explanation.en.startswith(
        "Nilai Pengelolaan BMN: stated as telah mencapai target (p. 1), while its achievement is 98,75 (p. 1)."
    )
    assert finding.explanation.en.endswith("Whether the target was reached changes.")
