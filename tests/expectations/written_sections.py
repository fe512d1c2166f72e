"""Sections of a report written out in a test, its text and its tables, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from extractors.content import ReportContent, Sentence, Table
from schemas.normalise import normalise
from schemas.typed_report import TypedReport
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

HEADING = "B. Layanan"
Found = tuple[str, str, str]
"""Printed text, verdict, derived value."""


def section(
    *sentences: str,
    table: Sequence[str] = (),
    caption: str = "",
    title: str = "LAPORAN 2022",
    charts: Sequence[Table] = (),
) -> TypedReport:
    """A report of one section with its sentences, a table below them, and charts."""
    read = tuple(sentence_of(text, f"s{n}", headings=(HEADING,)) for n, text in enumerate(sentences, start=1))
    tables: tuple[Table, ...] = (table_of(table, caption=caption, headings=(HEADING,)),) if table else ()
    held = tuple(replace(chart, headings=(HEADING,)) for chart in charts)
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), (title,), tables, read, (), "", 0.0)
    return normalise(replace(content, charts=held))


def written(*tables: Table, sentences: Sequence[Sentence] = ()) -> TypedReport:
    """A report of one page with its tables and sentences as they are given, each under headings of its own."""
    return normalise(
        ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",), tables, tuple(sentences), (), "", 0.0)
    )


def said(report: TypedReport, *rules: str) -> list[Found]:
    """What some rules say of a report, in the order in which they form their relations."""
    formed = [r for held in relations_by_suite(report).values() for r in held if r.rule in rules]
    outcomes = [(r.published.text, evaluate(r)) for r in formed]
    return [(text, outcome.verdict, str(outcome.derived)) for text, outcome in outcomes]


def inconsistent(report: TypedReport, *rules: str) -> set[tuple[str, str]]:
    """Printed text and derived value of what some rules call inconsistent in a report."""
    return {(text, derived) for text, verdict, derived in said(report, *rules) if verdict == "inconsistent"}
