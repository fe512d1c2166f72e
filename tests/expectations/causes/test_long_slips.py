"""Which figure of a broken relation is the wrong one, where the report proves it. Values were worked out by hand."""

from __future__ import annotations

from expectations.reconcile import reconcile
from expectations.relation import Finding
from extractors.content import SignatureState
from tests.expectations.written_sections import section

CHANGES = [
    "Uraian | Jumlah (Rp)",
    "Ekuitas Awal | {}",
    "Surplus | 6.204.918.337",
    "Koreksi | 15.370.415",
    "Ekuitas Akhir | 27.398.705.114",
]
"""21.178.416.362 + 6.204.918.337 + 15.370.415 = 27.398.705.114"""
AGAIN = "Ekuitas per 31 Desember 2022 sebesar Rp27.398.705.114, sedangkan setahun sebelumnya Rp21.178.416.362."


def wrong(table: list[str], *sentences: str, caption: str) -> list[Finding]:
    report = section(*sentences, table=table, caption=caption)
    held = reconcile(report, SignatureState(False, None, "", ())).findings
    return [f for f in held if f.outcome.verdict == "inconsistent"]


def of_equity(opening: str, *sentences: str) -> list[Finding]:
    table = [row.format(opening) for row in CHANGES]
    return wrong(table, *sentences, caption="Tabel 1. Laporan Perubahan Ekuitas Tahun 2022")


def test_right_statement_has_no_finding() -> None:
    assert of_equity("21.178.416.362", AGAIN) == []


def test_part_is_accused_where_its_right_value_and_the_result_are_printed_elsewhere() -> None:
    [finding] = [f for f in of_equity("23.178.416.362", AGAIN) if f.relation.rule == "perubahan_saldo"]
    assert (finding.accused.text, finding.explanation.cause) == ("23.178.416.362", "digit")


def test_column_that_two_others_follow_from_is_accused_before_what_follows() -> None:
    # 103,50 / 97,02 = 1,07 and 1,07 - 1 = 0,07: both hold with one figure changed.
    table = [
        "No | Sasaran | Output (%) | Input (%) | IE | TE",
        "1 | Pengawasan | 101,20 | 98,40 | 1,03 | 0,03",
        "2 | Pemberdayaan | 103,50 | 97,02 | 1,37 | 0,07",
        "3 | Penindakan | 99,10 | 95,36 | 1,04 | 0,04",
        "4 | Layanan | 104,30 | 96,11 | 1,09 | 0,09",
    ]
    text = "IE adalah output dibagi input, dan TE adalah IE dikurangi 1."
    found = wrong(table, text, caption="Tabel 1. Efisiensi menurut sasaran tahun 2022")
    roots = [f for f in found if f.root is None]
    assert [f.accused.text for f in roots] == ["1,37"]
