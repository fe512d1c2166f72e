"""Tables on a terminal."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from rich.console import Console, RenderableType

from expectations.relation import Explanation, Finding
from tests.workpapers.example import (
    CAPAIAN_OUTCOME,
    CAPAIAN_RELATION,
    CONTENT,
    NOTHING_FOUND,
    RECONCILED,
    RIGHT_TARGET,
    SIGNATURE,
    SIGNED,
    TARGET,
    TARGET_FINDING,
    TARGET_RELATION,
    TYPED,
)
from workpapers.paper import build_paper
from workpapers.terminal import RunLine, findings_table, page_list, run_table
from workpapers.wording import wording


def shown(renderable: RenderableType) -> str:
    console = Console(file=io.StringIO(), width=160)
    console.print(renderable)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_findings_are_listed_with_what_is_printed_and_what_follows() -> None:
    text = shown(findings_table(build_paper(CONTENT, TYPED, SIGNED, RECONCILED)))
    (line,) = [line for line in text.splitlines() if line.startswith("T-02")]
    assert line.split() == [
        "T-02",
        "material",
        "2",
        "102,27",
        "94,48",
        "Persentase",
        "layanan,",
        "Capaian",
        "←",
        "T-01",
    ]


def test_counts_unread_pages_and_doubtful_readings_are_said() -> None:
    text = shown(findings_table(build_paper(CONTENT, TYPED, SIGNED, RECONCILED, "en")))
    assert "Checked 5: 1 agree, 1 rounding, 2 do not agree, 1 could not be checked." in text
    assert "Not read: page that is a picture 4." in text
    assert "1 doubtful readings" in text


def test_a_broken_signature_is_said() -> None:
    broken = replace(SIGNED, signatures=(replace(SIGNATURE, intact=False),))
    assert "not intact" in shown(findings_table(build_paper(CONTENT, TYPED, broken, NOTHING_FOUND, "en")))


def test_brackets_in_a_report_are_not_taken_for_markup() -> None:
    relation = replace(TARGET_RELATION, subject="[red]Layanan[/red] [link=x]")
    findings = (replace(TARGET_FINDING, relation=relation),)
    paper = build_paper(CONTENT, TYPED, SIGNED, replace(RECONCILED, findings=findings))
    assert "[red]Layanan[/red] [link=x]" in shown(findings_table(paper))


def test_a_run_lists_each_file_with_its_counts_or_its_reason() -> None:
    lines = [
        RunLine("a.pdf", "diproses", False, "", 26, 4, 571, 1122, 17, 4, 0, 12.34),
        RunLine("[b].pdf", "gagal", True, "damaged: it ends in the middle"),
    ]
    rows = shown(run_table(wording("id"), lines)).splitlines()[2:]
    assert rows[0].split() == ["a.pdf", "26", "4", "571", "1.122", "17", "4", "0", "12,3", "diproses"]
    assert rows[1].split() == ["[b].pdf", "gagal:", "damaged:", "it", "ends", "in", "the", "middle"]


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([], ""),
        ([3], "3"),
        ([9, 7, 8, 3], "3, 7–9"),
        (list(range(1, 60, 2)), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, …"),
    ],
)
def test_pages_in_a_row_are_drawn_together(pages: list[int], text: str) -> None:
    assert page_list(pages) == text


def test_a_figure_that_is_proved_not_to_fit_is_listed_in_place_of_what_was_derived_from_it() -> None:
    # The achievement 102,27 is derived from the target 96.32, in whose place 88,98 fits.
    explained = Explanation("", "", "digit", (RIGHT_TARGET,), TARGET, Decimal("88.98"))
    found = Finding("f-capaian", CAPAIAN_RELATION, CAPAIAN_OUTCOME, "material", explained)
    paper = build_paper(CONTENT, TYPED, SIGNED, replace(RECONCILED, findings=(found,)))
    (line,) = [line for line in shown(findings_table(paper)).splitlines() if line.startswith("T-01")]
    assert "96.32" in line
    assert "88,98" in line
    assert "102,27" not in line
    assert "96.32" in paper.findings[0].title
