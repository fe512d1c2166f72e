from decimal import Decimal
from typing import Any

from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Explanation, Finding, Operand, Outcome, Relation
from extractors.content import Box, Cell, ReportContent, Sentence, SignatureState, Table, Word
from schemas.figure import Place, PrintedFigure
from schemas.typed_report import TypedReport
from workpapers.contract import check_document, tables_document

BOX = Box(10.004, 20, 30, 40)
SENTENCE = Sentence("s0001", "Capaiannya 95,12%.", 9, BOX, (), "", None, (Word("Capaiannya", BOX),), (9,))
TABLE = Table(
    "t001", "", ("1. Nilai RB",), "", (8,), 1, (("No", "No"), ("1", "228")),
    (
        Cell(0, 0, 1, 2, "No", 8, BOX), Cell(1, 0, 1, 1, "1", 8, BOX), Cell(1, 1, 1, 1, "228", 8, BOX),
    ),
    "pdfium, ruling lines",
)  # fmt: skip
CONTENT = ReportContent("laporan.pdf", "ab" * 32, 12, (), (), (TABLE,), (SENTENCE,), (), "", 0.1)
PUBLISHED = PrintedFigure("95,12%", Decimal("95.12"), 2, "%", False, Place(9, BOX, sentence="s0001"))
COUNT = PrintedFigure("228", Decimal(228), 0, "", True, Place(8, BOX, "t001", 1, 1, "Total", "Jumlah"))
RELATION = Relation("rasio-1", "rasio", "ratio", PUBLISHED, (Operand("sesuai", COUNT),), "tindak lanjut")
OUTCOME = Outcome("inconsistent", Decimal("90.12"), "228 / 253 × 100")
FINDING = Finding("rasio-1", RELATION, OUTCOME, "material", Explanation("Tidak sesuai.", "Does not follow.", None, ()))
SIGNATURE = SignatureState(False, None, "", ())


def document(all_checks: bool = False) -> dict[str, Any]:
    typed = TypedReport("Laporan", "BPOM", 2022, "", {}, (), (), {}, (), ())
    summary = {"consistent": 0, "rounding": 0, "inconsistent": 1, "unverifiable": 0}
    reconciliation = Reconciliation((Check(RELATION, OUTCOME),), (FINDING,), summary, (), ())
    return check_document(CONTENT, typed, SIGNATURE, reconciliation, all_checks)


def test_a_figure_in_prose_carries_the_text_of_its_sentence() -> None:
    finding = document()["findings"][0]
    assert finding["published"]["sentence"] == "Capaiannya 95,12%."
    assert finding["published"]["table"] is None


def test_published_figures_keep_their_spelling_and_computed_ones_have_a_dot() -> None:
    finding = document()["findings"][0]
    assert (finding["published"]["text"], finding["published"]["value"]) == ("95,12%", "95.12")
    assert finding["derived"] == "90.12"
    operand = finding["operands"][0]
    assert (operand["text"], operand["table"], operand["row"], operand["col"]) == ("228", "t001", 1, 1)
    assert operand["bbox"] == [10.0, 20, 30, 40]


def test_a_finding_has_every_field_of_the_contract() -> None:
    finding = document()["findings"][0]
    assert {
        "id",
        "rule",
        "verdict",
        "severity",
        "published",
        "derived",
        "formula",
        "operands",
        "explanation",
        "root",
    } <= (finding.keys())
    assert finding["rule"] == "ratio"
    assert {"id", "en", "cause", "evidence"} <= finding["explanation"].keys()


def test_checks_are_listed_only_when_asked_for() -> None:
    assert "checks" not in document()
    assert [check["id"] for check in document(all_checks=True)["checks"]] == ["rasio-1"]


def test_a_table_prints_its_grid_and_cells_and_stands_under_its_heading() -> None:
    table = tables_document(CONTENT)["tables"][0]
    assert table["rows"] == [["No", "No"], ["1", "228"]]
    assert table["cells"][0] == {
        "row": 0, "col": 0, "rowspan": 1, "colspan": 2, "text": "No", "page": 8, "bbox": [10.0, 20, 30, 40],
    }  # fmt: skip
    assert (table["id"], table["caption"], table["pages"], table["header_rows"]) == ("t001", "1. Nilai RB", [8], 1)
