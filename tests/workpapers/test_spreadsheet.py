"""The spreadsheet: what it holds, and what LibreOffice makes of its formulas without their stored results."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from expectations.kinds.evaluation import evaluate
from expectations.kinds.verdicts import UNROUNDED_OPERANDS
from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Operand, Relation
from schemas.figures.figure import PrintedFigure
from schemas.figures.money_scale import in_rupiah
from tests.workpapers.example import (
    CAPAIAN_RELATION,
    CONTENT,
    GOOD_OUTCOME,
    RECONCILED,
    SIGNED,
    TYPED,
    figure,
)
from tests.workpapers.reviewed import example_review
from workpapers.paper import Paper, build_paper
from workpapers.spreadsheet import spreadsheet

OFFICE = shutil.which("soffice")
HEADER = 4


def book(paper: Paper, values: bool = False) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(spreadsheet(paper)), data_only=values)


def example() -> Paper:
    return build_paper(CONTENT, TYPED, SIGNED, RECONCILED)


def test_the_lead_schedule_lists_every_finding_with_room_for_the_reviewer_and_the_unit() -> None:
    sheet = book(example())["Daftar temuan"]
    header = [cell.value for cell in sheet[HEADER]]
    assert header[-4:] == ["Simpulan pemeriksa", "Tanggapan unit", "Paraf", "Tanggal"]
    assert [sheet.cell(row, 1).value for row in (5, 6, 7)] == ["T-01", "T-02", "T-03"]
    assert sheet.cell(5, header.index("Tercetak") + 1).value == "96.32"


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = book(example())["Daftar temuan"]
    explanation = [cell.value for cell in sheet[HEADER]].index("Penjelasan") + 1
    long = max(range(5, 8), key=lambda row: len(sheet.cell(row, explanation).value))
    # The column is 56 characters wide and a line has 15 points.
    assert len(sheet.cell(long, explanation).value) > 56
    assert sheet.row_dimensions[long].height >= 2 * 15


def test_columns_of_decisions_are_hidden_where_there_are_none() -> None:
    def hidden(paper: Paper) -> list[str]:
        sheet = book(paper)["Daftar temuan"]
        runs = [held for held in sheet.column_dimensions.values() if held.hidden]
        return [sheet.cell(HEADER, at).value for held in runs for at in range(held.min, held.max + 1)]

    decisions = ["Diputuskan oleh", "Diputuskan pada", "Berlaku sampai", "Alasan keputusan", "Dibuka kembali karena"]
    assert hidden(example()) == decisions
    decided = build_paper(CONTENT, TYPED, SIGNED, RECONCILED, review=example_review(T_01="accepted"))
    assert "Diputuskan oleh" not in hidden(decided)


def test_text_that_looks_like_a_formula_stays_text() -> None:
    hostile = '=HYPERLINK("http://example.org")'
    relation = replace(CAPAIAN_RELATION, subject=hostile, published=figure("+1+cmd|' /C calc'!A0", None))
    paper = build_paper(CONTENT, TYPED, SIGNED, Reconciliation((Check(relation, GOOD_OUTCOME),), (), {"consistent": 1}))
    cells = [cell for sheet in book(paper) for row in sheet.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value in (hostile, "+1+cmd|' /C calc'!A0")] == ["s", "s", "s"]


def test_the_same_report_gives_the_same_bytes() -> None:
    assert spreadsheet(example()) == spreadsheet(example())


@pytest.mark.parametrize("language", ["id", "en"])
def test_sheet_names_are_ones_that_a_spreadsheet_takes(language: str) -> None:
    names = book(build_paper(CONTENT, TYPED, SIGNED, RECONCILED, language)).sheetnames
    assert all(0 < len(name) <= 31 for name in names)


def numbers(kind: str, published: str, operands: list[str], **parameters: str) -> Relation:
    """A relation whose figures stand in rows of their own, written with a dot."""
    made = [_plain(text, row) for row, text in enumerate([published, *operands])]
    held = tuple(Operand(f"x{i}", one) for i, one in enumerate(made[1:]))
    name = "-".join(["r", kind, published, *operands, *parameters])
    return Relation(name, "x", kind, made[0], held, "", parameters)


def _plain(text: str, row: int) -> PrintedFigure:
    decimals = len(text.partition(".")[2])
    return replace(figure(text, text, row=row), decimals=decimals, exact=decimals == 0)


def in_millions(relation: Relation) -> Relation:
    """The same, its figures printed in millions of rupiah."""

    def amount(one: PrintedFigure) -> PrintedFigure:
        return in_rupiah(replace(one, unit="Rp"), 6)

    operands = tuple(replace(held, figure=amount(held.figure)) for held in relation.operands)
    return replace(relation, id=f"{relation.id}-millions", published=amount(relation.published), operands=operands)


def to_whole_numbers(relation: Relation) -> Relation:
    """The same, its operands whole numbers that were rounded."""
    operands = tuple(replace(held, figure=replace(held.figure, exact=False)) for held in relation.operands)
    return replace(relation, id=f"{relation.id}-rounded", operands=operands)


# Verdicts by hand: 91/88.98 = 102.270...; 5/3 = 1.6667; 102.265 lies between; 0.11 is 1/9 cut.
CASES = [
    (numbers("ratio", "102.27", ["91.00", "88.98"]), "sesuai"),
    (numbers("ratio", "102.37", ["91.00", "88.98"]), "tidak sesuai"),
    (numbers("ratio", "120.00", ["91", "50"], cap="120"), "sesuai"),
    (numbers("ratio", "66.66", ["2", "3"]), "pembulatan"),
    (numbers("ratio", "25", ["5", "7", "8"], whole="added"), "sesuai"),
    (numbers("ratio", "35", ["5", "7", "8"], whole="added"), "tidak sesuai"),
    (numbers("sum", "6", ["1", "2", "3"]), "sesuai"),
    (numbers("sum", "7", ["1", "2", "3"]), "tidak sesuai"),
    (numbers("sum", "6.1", ["1.5", "2.3", "2.2"]), "pembulatan"),
    (numbers("sum", "4", ["7", "3"], minus="x1"), "sesuai"),
    # Whole rupiah, each rounded on its own: three halves either way, so that 7 may be the sum of 6 and 8 not.
    (numbers("sum", "7", ["1", "2", "3"], rounded_parts="yes"), "pembulatan"),
    (numbers("sum", "8", ["1", "2", "3"], rounded_parts="yes"), "tidak sesuai"),
    # 1.5 + 2.3 + 2.2 million are 6.0; each stands for 0.05 million either way, and so does the total.
    (in_millions(numbers("sum", "6.0", ["1.5", "2.3", "2.2"], rounded_parts="yes")), "sesuai"),
    (in_millions(numbers("sum", "6.1", ["1.5", "2.3", "2.2"], rounded_parts="yes")), "pembulatan"),
    (in_millions(numbers("sum", "6.3", ["1.5", "2.3", "2.2"], rounded_parts="yes")), "tidak sesuai"),
    (in_millions(numbers("sum", "7", ["1", "2", "3"])), "pembulatan"),
    (in_millions(numbers("sum", "9", ["1", "2", "3"])), "tidak sesuai"),
    (in_millions(numbers("difference", "2", ["3", "1"])), "sesuai"),
    (in_millions(numbers("crossref", "3", ["3"])), "sesuai"),
    (numbers("mean", "2.00", ["1", "2", "3"]), "sesuai"),
    (numbers("mean", "2.50", ["1", "2", "3"]), "tidak sesuai"),
    (numbers("weighted_mean", "2.50", ["1", "3"], weights="1 3"), "sesuai"),
    # 2.5 × 3.4 = 8.5; each factor stands for 0.05 either way, so that 8.6 may be their product and 9.5 not.
    (numbers("weighted_mean", "8.5", ["2.5", "3.4"], product="yes"), "sesuai"),
    (numbers("weighted_mean", "8.6", ["2.5", "3.4"], product="yes"), "pembulatan"),
    (numbers("weighted_mean", "9.5", ["2.5", "3.4"], product="yes"), "tidak sesuai"),
    (numbers("weighted_mean", "0.09", ["2.5", "3.4"], product="yes", scale="100"), "sesuai"),
    (numbers("difference", "-2", ["1", "3"]), "sesuai"),
    (numbers("difference", "2", ["1", "3"], absolute="1"), "sesuai"),
    (numbers("growth", "50.00", ["3", "2"]), "sesuai"),
    (numbers("crossref", "88.98", ["96.32"]), "tidak sesuai"),
    (numbers("crossref", "88.98", ["88.98"]), "sesuai"),
    (numbers("crossref", "13.22", ["13.2"]), "sesuai"),
    (to_whole_numbers(numbers("crossref", "12.60", ["13"])), "sesuai"),
    (to_whole_numbers(numbers("crossref", "0.25", ["0"])), "tidak sesuai"),
]


VERDICTS = {"sesuai": "consistent", "pembulatan": "rounding", "tidak sesuai": "inconsistent"}


@pytest.mark.parametrize(("relation", "said"), CASES, ids=lambda given: getattr(given, "id", given))
def test_the_program_comes_to_the_verdicts_that_the_formulas_are_held_against(relation: Relation, said: str) -> None:
    assert evaluate(relation).verdict == VERDICTS[said]


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_the_formulas_come_to_the_verdicts_when_libreoffice_computes_them(tmp_path: Path) -> None:
    outcomes = [
        replace(GOOD_OUTCOME, verdict=VERDICTS[said], derived=Decimal(0), reading=UNROUNDED_OPERANDS)
        for _, said in CASES
    ]
    checks = tuple(Check(relation, outcome) for (relation, _), outcome in zip(CASES, outcomes, strict=True))
    paper = build_paper(CONTENT, TYPED, SIGNED, Reconciliation(checks, (), {}))
    assert recomputed(spreadsheet(paper), tmp_path) == {relation.id: said for relation, said in CASES}


def recomputed(data: bytes, folder: Path) -> dict[str, str]:
    """The verdicts by formula, computed by LibreOffice from a workbook whose stored results are taken out."""
    bare = folder / "bare.xlsx"
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(bare, "w") as kept:
        for name in given.namelist():
            part = given.read(name)
            if name.startswith("xl/worksheets/"):
                part = re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part)
            kept.writestr(name, part)
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir",
         str(folder / "out"), str(bare)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    found = openpyxl.load_workbook(folder / "out" / "bare.xlsx", data_only=True)
    said = [
        row[header.index("Putusan menurut rumus")].value
        for sheet in found
        if "Putusan menurut rumus" in (header := [cell.value for cell in sheet[HEADER]])
        for row in sheet.iter_rows(min_row=HEADER + 1)
    ]
    relations = [relation for relation, _ in sorted(CASES, key=lambda case: case[0].kind)]
    return {relation.id: verdict for relation, verdict in zip(relations, said, strict=True)}
