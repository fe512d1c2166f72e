"""Findings in short and decisions for tests, and strategies that make them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from expectations.decisions.noted_report import Basis, NotedFinding, NotedReport
from expectations.decisions.register import STATES, Decision

REPORT = "laporan kinerja | biro umum | 2020 | "
DAY = date(2026, 11, 28)
BASIS = Basis("102,27", "94.48", ("91,00", "96.32"))
DECISION = Decision(REPORT, "capaian-0123456789ab", "explained", "Ani", DAY, "Target tahun lain.", BASIS)

HOSTILE = (
    "satu \"dua\"\n''' \"\"\"\n[[decision]]\n=cmd|'/C calc'!A0\t"
    "<script>alert(1)</script> {{ 7 * 7 }} \\u0041 # \U0001f600"
)


def finding(key: str = DECISION.finding, basis: Basis = BASIS, number: int = 1, **given: object) -> NotedFinding:
    """A finding in short."""
    made = NotedFinding(
        key, f"{key}-id", f"T-{number:02d}", "capaian", "ratio", "material", "Persentase layanan", 10,
        "Capaian / Persentase layanan / Capaian", basis, {"id": "Penjelasan.", "en": "Explanation."},
    )  # fmt: skip
    return replace(made, **given)


def report(*findings: NotedFinding, identity: str = REPORT) -> NotedReport:
    """A report in short with those findings."""
    return NotedReport(identity, "Laporan Kinerja", "Biro Umum", 2020, "", "lkj.pdf", "ab" * 32, 44, 100, findings)


FIGURES = st.text(st.sampled_from("0123456789.,%* -"), max_size=6)
BASES = st.builds(Basis, FIGURES, FIGURES, st.lists(FIGURES, max_size=4).map(tuple))
_SIGNS = "ab é\"'\\\n\t=@+-[]{}<>#,|&%\u00a0\u2028\U0001f600"
SAID = st.text(st.sampled_from(_SIGNS), min_size=1, max_size=30).filter(lambda text: bool(text.strip()))
"""What a person may write, whatever it looks like to a program."""
KEYS = st.sampled_from(["capaian-0123456789ab", "capaian-0123456789ab-2", "capaian-0123456789ab-3", "nps-ba9876543210"])
DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    """Any decision that a register may hold."""
    on = draw(DAYS)
    until = draw(st.none() | st.dates(on, date(2035, 1, 1)))
    return Decision(
        draw(st.sampled_from([REPORT, "laporan lain | | 2021 | "]) | SAID), draw(KEYS), draw(st.sampled_from(STATES)),
        draw(SAID), on, draw(SAID | st.just(HOSTILE)), draw(BASES), until, draw(st.just("") | SAID),
    )  # fmt: skip
