"""What a finding is about, in words that a reader understands without the page."""

from dataclasses import replace

import pytest

from expectations.relation import Kind, Relation
from extractors.content import ReportContent
from tests.workpapers.example import CONTENT, SENTENCE, figure
from workpapers.figure_places import Places
from workpapers.finding_title import finding_subject
from workpapers.wording import wording


def about(subject: str, kind: Kind, content: ReportContent = CONTENT, text: str = "2", **place: object) -> str:
    relation = Relation("r", "rule", kind, figure(text, text, **place), (), subject)
    return finding_subject(relation, Places(wording("id"), content), wording("id"))


def in_prose(subject: str, kind: Kind, sentence: str) -> str:
    content = replace(CONTENT, sentences=(replace(SENTENCE, text=sentence),))
    return about(subject, kind, content, table=None, row=None, col=None, sentence="s001", row_label=sentence)


def test_a_rank_says_that_it_is_one_instead_of_naming_the_column_of_numbers() -> None:
    assert about("Ittama", "rank", row_label="Ittama", col_label="No") == "Ittama, peringkat"


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        ("Jumlah", "Output", "Capaian keseluruhan, Output"),
        ("Belanja Pegawai", "Pagu", "Capaian keseluruhan, Belanja Pegawai"),
        ("Jumlah", "No.", "Capaian keseluruhan, Tabel 5. Capaian <indikator>"),
    ],
)
def test_a_short_subject_is_completed_by_the_first_label_that_says_something(
    row: str, column: str, expected: str
) -> None:
    assert about("Capaian keseluruhan", "crossref", row_label=row, col_label=column) == expected


def test_what_is_said_already_is_not_said_again() -> None:
    assert about("Total (target)", "sum", row_label="Total", col_label="Target").startswith("Total (target), Tabel 5.")


def test_a_subject_that_is_long_enough_stays_as_it_is() -> None:
    assert about("Nilai kinerja anggaran", "ratio", row_label="x", col_label="Target") == "Nilai kinerja anggaran"


@pytest.mark.parametrize(
    ("subject", "kind", "sentence", "expected"),
    [
        ("Nilai naik", "count", "Nilai naik pada 8 dari 9 unsur.", "Nilai naik pada 8 dari 9 unsur"),
        ("UPT", "sum", "Ada 3 UPT, yakni 33 balai dan 40 loka.", "Ada 3 UPT, yakni 33 balai dan 40 loka"),
        ("Secara umum, kenaikan terjadi", "count", "Secara umum, kenaikan terjadi pada 8 unsur.",
         "Secara umum, kenaikan terjadi pada 8 unsur"),
        ("Sasaran program baik", "count", "Sebanyak 9 sasaran berkategori baik.", "Sasaran program baik"),
        ("145 (Seratus Empat Lima)", "spelled_number", "Ada 32 peraturan, 145 (Seratus Empat Lima) keputusan, dan 9.",
         "145 (Seratus Empat Lima) keputusan"),
        ("Indeks RB Sekretariat", "crossref", "Indeks RB Sekretariat sebesar 71,56.", "Indeks RB Sekretariat"),
    ],
)  # fmt: skip
def test_in_prose_the_sentence_completes_what_is_too_short_or_only_its_beginning(
    subject: str, kind: Kind, sentence: str, expected: str
) -> None:
    assert in_prose(subject, kind, sentence) == expected
