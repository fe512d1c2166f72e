"""A small report with two findings, one that follows from the other, made by hand."""

from dataclasses import replace
from decimal import Decimal

from expectations.reconciliation import Check, DoubtfulReading, NotChecked, Reconciliation
from expectations.relation import Explanation, Finding, Operand, Outcome, Relation, Verdict
from extractors.content import Box, Cell, ReportContent, Sentence, Signature, SignatureState, Table, UnreadPart
from schemas.figures.figure import Place, PrintedFigure
from schemas.typed_report import TypedReport

BOX = Box(300, 200, 340, 212)

SIGNATURE = Signature(
    "TTE1", "Inspektur (uji)", "2026-11-22T01:39:28+00:00", True, "whole document", False, "", True, ""
)
SIGNED = SignatureState(True, 1, "ditandatangani secara elektronik", (SIGNATURE,))
UNSIGNED = SignatureState(False, None, "", ())


def figure(text: str, value: str | None, page: int = 2, **place: object) -> PrintedFigure:
    at = replace(Place(page, BOX), **{"table": "t001", "row": 1, "col": 2, **place})
    return PrintedFigure(text, None if value is None else Decimal(value), 2, "", False, at)


TARGET = figure("96.32", "96.32", row_label="Persentase layanan", col_label="Target")
RESULT = figure("91,00", "91.00", row_label="Persentase layanan", col_label="Realisasi")
CAPAIAN = figure("102,27", "102.27", row_label="Persentase layanan", col_label="Capaian")
RIGHT_TARGET = figure("88,98", "88.98", page=3, row_label="Persentase layanan", col_label="Target 2020")
MEAN = figure("104,40", "104.40", page=1, table=None, row=None, col=None, sentence="s001")

TARGET_RELATION = Relation(
    "r-target", "fakta_berulang", "crossref", TARGET, (Operand("acuan", RIGHT_TARGET),), "Persentase layanan"
)
CAPAIAN_RELATION = Relation(
    "r-capaian",
    "capaian",
    "ratio",
    CAPAIAN,
    (Operand("realisasi", RESULT), Operand("target", TARGET)),
    "Persentase layanan",
)
MEAN_RELATION = Relation("r-mean", "nps", "mean", MEAN, (Operand("x1", CAPAIAN),), "Sasaran 1")
GOOD_RELATION = Relation("r-good", "capaian", "ratio", RIGHT_TARGET, (Operand("x", RESULT),), "Baris yang sesuai")
UNKNOWN_RELATION = Relation("r-unknown", "capaian", "ratio", RESULT, (), "Baris tanpa target")

TARGET_OUTCOME = Outcome("inconsistent", Decimal("88.98"), "96.32 = 88,98")
CAPAIAN_OUTCOME = Outcome("inconsistent", Decimal("94.48"), "91,00 / 96.32 × 100")
MEAN_OUTCOME = Outcome("rounding", Decimal("104.39"), "(102,27) / 1", reading="truncated")
GOOD_OUTCOME = Outcome("consistent", Decimal("88.98"), "88,98 = 88,98")
UNKNOWN_OUTCOME = Outcome("unverifiable", None, "", problem="a limit has no value")

TARGET_FINDING = Finding(
    "f-target", TARGET_RELATION, TARGET_OUTCOME, "material",
    Explanation("Target yang tercetak 96.32 tidak sesuai dengan 88,98 pada hal. 3.",
                "The printed target 96.32 does not agree with 88,98 on page 3.", "wrong_period", (RIGHT_TARGET,)),
    confirmed_by="second reading",
)  # fmt: skip
CAPAIAN_FINDING = Finding(
    "f-capaian", CAPAIAN_RELATION, CAPAIAN_OUTCOME, "material",
    Explanation("Capaian mengikuti target.", "The achievement follows the target.", None, ()), root="f-target",
)  # fmt: skip
MEAN_FINDING = Finding(
    "f-mean", MEAN_RELATION, MEAN_OUTCOME, "minor", Explanation("Terpotong.", "Truncated.", None, ())
)

SUMMARY: dict[Verdict, int] = {"consistent": 1, "rounding": 1, "inconsistent": 2, "unverifiable": 1}
RECONCILED = Reconciliation(
    checks=(
        Check(TARGET_RELATION, TARGET_OUTCOME),
        Check(CAPAIAN_RELATION, CAPAIAN_OUTCOME),
        Check(MEAN_RELATION, MEAN_OUTCOME),
        Check(GOOD_RELATION, GOOD_OUTCOME),
        Check(UNKNOWN_RELATION, UNKNOWN_OUTCOME),
    ),
    findings=(CAPAIAN_FINDING, MEAN_FINDING, TARGET_FINDING),
    summary=SUMMARY,
    doubtful=(DoubtfulReading(RESULT, "91,80", UNKNOWN_RELATION),),
    not_checked=(NotChecked("budget: sum", "2 pemeriksaan tidak dijalankan", "2 checks did not run"),),
)
NOTHING_FOUND = Reconciliation((Check(GOOD_RELATION, GOOD_OUTCOME),), (), {"consistent": 1})

TABLE = Table(
    id="t001", caption="Tabel 5. Capaian <indikator>", headings=("BAB III",), lead_in="", pages=(2,), header_rows=1,
    rows=(("Indikator", "Target", "Capaian"), ("Persentase layanan", "96.32", "102,27")),
    cells=(Cell(0, 0, 1, 1, "Indikator", 2, Box(50, 180, 200, 195)), Cell(1, 2, 1, 1, "102,27", 2, BOX)),
    engine="rulings",
)  # fmt: skip
SENTENCE = Sentence(
    "s001", "NPS sebesar 104,40 tercapai.", 1, Box(50, 90, 300, 102), (), "", None,
    (Box(50, 90, 70, 102), Box(72, 90, 110, 102), Box(112, 90, 150, 102), Box(152, 90, 200, 102)), (1, 1, 1, 1),
)  # fmt: skip
CONTENT = ReportContent(
    file="lkj.pdf", sha256="ab" * 32, page_count=4, page_sizes=((595.0, 842.0),) * 4, title_lines=("Laporan Kinerja",),
    tables=(TABLE,), sentences=(SENTENCE,), unread=(UnreadPart(4, "picture page", "the page is a picture"),),
    producer="", seconds=1.0,
)  # fmt: skip
TYPED = TypedReport("Laporan Kinerja", "Sekretariat Utama", 2020, "", {}, (), (), {}, (), ())
