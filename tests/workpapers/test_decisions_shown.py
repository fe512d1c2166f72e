"""Working papers show who decided what, when and why; what is settled stands apart; text of persons stays text."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from rich.console import Console

from expectations.decisions.noted_report import Basis
from expectations.decisions.register import Register
from expectations.decisions.review import decided, review
from tests.expectations.decided import HOSTILE
from tests.workpapers.example import CONTENT, RECONCILED, SIGNED, TYPED
from tests.workpapers.reviewed import CAPAIAN, NOTED, TARGET, TODAY, example_review
from tests.workpapers.test_page import Outline
from workpapers.contract import check_document
from workpapers.findings_list import findings_csv
from workpapers.marked_pdf import _note
from workpapers.page import page_html
from workpapers.paper import Paper, build_paper
from workpapers.review_screen import review_table
from workpapers.spreadsheet import spreadsheet
from workpapers.terminal import findings_table
from workpapers.wording import wording

BOTH = example_review(T_01="accepted", T_02="explained")
ROOT_ONLY = example_review(T_01="accepted")
OLD = decided(
    NOTED, replace(TARGET, basis=Basis("96,32", "88.98", ("88,98",))), "accepted", "Ani", date(2026, 1, 2), "x"
)
REOPENED = review(NOTED, Register((OLD,)), TODAY)
GONE = review(NOTED, Register((replace(OLD, finding="nps-000000000000", about="Sasaran 9"),)), TODAY)


def paper(held: object, language: str = "id") -> Paper:
    return build_paper(CONTENT, TYPED, SIGNED, RECONCILED, language, review=held)


def written(renderable: object) -> str:
    console = Console(width=200, file=io.StringIO())
    console.print(renderable)
    return console.file.getvalue()


def test_a_cause_is_settled_only_with_all_that_follows_from_it() -> None:
    assert [len(p.open_findings) for p in (paper(None), paper(ROOT_ONLY), paper(BOTH))] == [1, 1, 0]
    assert [p.settled for p in (paper(None), paper(ROOT_ONLY), paper(BOTH))] == [0, 1, 2]
    assert paper(BOTH).material == 0
    assert paper(BOTH).kinds() == []
    assert paper(ROOT_ONLY).kinds() == [("ratio", 1, 0)]


def test_settled_findings_stand_in_a_section_of_their_own() -> None:
    page = page_html(paper(BOTH))
    open_part, _, settled_part = page.partition('<section id="selesai"')
    assert '<article class="finding' not in open_part
    assert "Tidak ada temuan terbuka." in open_part
    assert '<article class="finding material" data-severity="material"' in settled_part
    assert "2 temuan telah dijelaskan atau diterima" in open_part
    assert 'id="selesai"' not in page_html(paper(ROOT_ONLY))


def test_the_page_says_who_decided_what_when_and_why() -> None:
    text = Outline(page_html(paper(BOTH))).text
    assert "diterima Ani, 2026-11-28" in " ".join(text.split())
    assert "Target tahun lain." in text


def test_a_reopened_finding_says_what_changed_and_what_was_decided_before() -> None:
    text = " ".join(Outline(page_html(paper(REOPENED))).text.split())
    assert "dibuka kembali keputusan sebelumnya: diterima, Ani, 2026-01-02" in text
    assert "Yang tercetak berubah: 96,32 menjadi 96.32." in text
    assert len(paper(REOPENED).open_findings) == 1


def test_decisions_whose_finding_is_gone_are_listed() -> None:
    page = page_html(paper(GONE))
    assert "Sasaran 9" in page.partition('id="tidak-ada-lagi"')[2]
    assert "tidak ditemukan lagi 1" in written(findings_table(paper(GONE)))
    assert check_document(CONTENT, TYPED, SIGNED, RECONCILED, review=GONE)["closed"][0]["about"] == "Sasaran 9"


def test_the_json_adds_key_state_and_decision_and_counts_states() -> None:
    document = check_document(CONTENT, TYPED, SIGNED, RECONCILED, all_checks=True, review=ROOT_ONLY)
    by_id = {finding["id"]: finding for finding in document["findings"]}
    assert by_id["f-target"]["state"] == "accepted"
    assert by_id["f-target"]["decision"]["by"] == "Ani"
    assert by_id["f-target"]["key"] == TARGET.key
    assert by_id["f-capaian"]["state"] == "open"
    assert "state" not in by_id["f-mean"]
    assert document["states"] == {"open": 1, "confirmed": 0, "explained": 0, "corrected": 0, "accepted": 1}
    assert document["summary"]["inconsistent"] == 2
    json.dumps(document)


def test_the_note_of_the_marked_copy_has_the_decision() -> None:
    shown = paper(BOTH)
    assert _note(shown, shown.settled_findings[0]).splitlines()[-1] == (
        "Keadaan: diterima (Ani, 2026-11-28): Target tahun lain."
    )


def test_the_terminal_lists_open_findings_first_with_a_column_of_states() -> None:
    lines = written(findings_table(paper(ROOT_ONLY)))
    assert "diterima" in lines
    assert "terbuka 1, diterima 1" in lines
    assert "Keadaan" not in written(findings_table(paper(None)))


@pytest.mark.parametrize("language", ["id", "en"])
def test_hostile_reasons_are_text_on_the_page(language: str) -> None:
    hostile = example_review(HOSTILE, T_01="confirmed")
    outline = Outline(page_html(paper(hostile, language)))
    assert [tag for tag, _ in outline.tags].count("script") == 1
    assert HOSTILE in outline.text


def test_hostile_reasons_are_text_in_the_csv_the_spreadsheet_and_the_terminal() -> None:
    hostile = example_review("=cmd|'/C calc'!A0\n[red]x[/red]", T_01="confirmed")
    rows = list(csv.DictReader(io.StringIO(findings_csv(paper(hostile)).decode("utf-8-sig"), newline="")))
    assert rows[0]["alasan_keputusan"].startswith("'=cmd")
    assert rows[0]["keadaan"] == "dipastikan"
    sheet = openpyxl.load_workbook(io.BytesIO(spreadsheet(paper(hostile)))).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row if "=cmd" in str(cell.value)]
    assert [cell.data_type for cell in cells] == ["s"]
    assert "[red]x[/red]" in written(review_table(wording("id"), "lkj", hostile, hostile.findings, True))


def test_the_spreadsheet_lists_states_and_decisions_whose_finding_is_gone() -> None:
    book = openpyxl.load_workbook(io.BytesIO(spreadsheet(paper(GONE, "en"))))
    assert book.worksheets[-1].title == "No longer found"
    assert "Sasaran 9" in [cell.value for cell in book.worksheets[-1]["B"]]
    lead = openpyxl.load_workbook(io.BytesIO(spreadsheet(paper(BOTH, "en")))).worksheets[0]
    assert [cell.value for cell in lead["C"]][3:6] == ["State", "accepted", "explained"]


def test_every_finding_of_the_page_carries_what_the_register_says_of_it() -> None:
    entries = [json.loads(entry) for entry in Outline(page_html(paper(BOTH))).values("data-entry")]
    assert [(e["finding"], e["printed"], e["expected"], e["figures"]) for e in entries] == [
        (f.key, f.basis.printed, f.basis.expected, list(f.basis.figures)) for f in (TARGET, CAPAIAN)
    ]
