"""A report with as many ticks and findings as a long report has, and as many pictures as a paper may hold."""

from __future__ import annotations

import base64
import io
import random
from dataclasses import replace
from decimal import Decimal

from PIL import Image

from expectations.decisions.noted_report import noted_report
from expectations.decisions.register import Register
from expectations.decisions.review import review
from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Explanation, Finding, Operand, Outcome, Relation
from tests.workpapers.example import CONTENT, SIGNED, TYPED, figure
from tests.workpapers.reviewed import TODAY
from workpapers.cutouts import BUDGET_BYTES, PICTURES_PER_FINDING, Cutout
from workpapers.finding_order import finding_numbers
from workpapers.page import page_html
from workpapers.paper import build_paper

PAGES = 150


def large_page(ticks: int = 2000, findings: int = 100) -> str:
    """The paper of a report with so many checks, of which so many are findings, with its whole budget of pictures."""
    checks, found = [], []
    for number in range(ticks):
        relation = _relation(number)
        agrees = number >= findings
        outcome = Outcome("consistent" if agrees else "inconsistent", Decimal("94.48"), "91,00 / 96,32 × 100")
        checks.append(Check(relation, outcome))
        if not agrees:
            words = f"Capaian {number}: tercetak 102,27, sedangkan 91,00 / 96,32 × 100 = 94,48. " * 2
            found.append(
                Finding(f"f-{number}", relation, outcome, "material" if number % 3 else "minor",
                        Explanation(words, words, "wrong_period", (relation.operands[0].figure,)))
            )  # fmt: skip
    content = replace(CONTENT, page_count=PAGES, page_sizes=((595.0, 842.0),) * PAGES)
    reconciled = Reconciliation(tuple(checks), tuple(found), {"consistent": ticks - findings, "inconsistent": findings})
    noted = noted_report(content, TYPED, reconciled, finding_numbers(found))
    picture = _picture(BUDGET_BYTES // (findings * PICTURES_PER_FINDING))
    cutouts = {one.id: (picture,) * PICTURES_PER_FINDING for one in found}
    paper = build_paper(content, TYPED, SIGNED, reconciled, review=review(noted, Register(), TODAY))
    return page_html(paper, cutouts)


def _relation(number: int) -> Relation:
    row = f"Persentase keputusan penilaian sarana yang diselesaikan tepat waktu oleh unit kerja nomor {number}"
    page = 1 + number % PAGES
    given = {"page": page, "row": number, "row_label": row}
    result, target = figure("91,00", "91.00", **given), figure("96,32", "96.32", **given)
    operands = (Operand("realisasi", result), Operand("target", target))
    return Relation(f"r-{number}", "capaian", "ratio", figure("102,27", "102.27", **given), operands, row)


def _picture(size: int) -> Cutout:
    """A picture whose text in the page takes nearly `size` bytes: noise, which no compression makes smaller."""
    width, height = 200, max(size * 3 // 4 // 200 - 4, 1)
    noise = Image.frombytes("L", (width, height), random.Random(0).randbytes(width * height))
    held = io.BytesIO()
    noise.save(held, "PNG")
    return Cutout(1, "102,27", f"data:image/png;base64,{base64.b64encode(held.getvalue()).decode()}", width, height)
