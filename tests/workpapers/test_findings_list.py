"""The list of findings as CSV."""

import csv
import io
from dataclasses import replace

from tests.workpapers.example import CONTENT, RECONCILED, SIGNED, TARGET_FINDING, TARGET_RELATION, TYPED
from workpapers.findings_list import findings_csv
from workpapers.paper import build_paper


def rows(**changed: object) -> list[dict[str, str]]:
    reconciliation = replace(RECONCILED, **changed)
    content = findings_csv(build_paper(CONTENT, TYPED, SIGNED, reconciliation))
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def test_each_finding_is_a_row_in_the_order_of_the_paper() -> None:
    assert [(row["nomor"], row["id"], row["mengikuti_temuan"]) for row in rows()] == [
        ("T-01", "f-target", ""),
        ("T-02", "f-capaian", "T-01"),
        ("T-03", "f-mean", ""),
    ]


def test_a_row_says_what_is_printed_what_follows_and_where() -> None:
    row = rows()[1]
    assert (row["tercetak"], row["menurut_perhitungan"], row["halaman"]) == ("102,27", "94,48", "2")
    assert (row["tabel"], row["baris"], row["kolom"]) == (
        "Tabel 5. Capaian <indikator>",
        "Persentase layanan",
        "Capaian",
    )


def test_text_that_a_spreadsheet_would_run_is_neutralised() -> None:
    place = replace(TARGET_RELATION.published.place, row_label="=1+1")
    relation = replace(TARGET_RELATION, published=replace(TARGET_RELATION.published, place=place))
    (row,) = rows(findings=(replace(TARGET_FINDING, relation=relation),))
    assert row["baris"] == "'=1+1"
