"""A small table as a report of its own, and what is found wrong in it."""

from __future__ import annotations

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from expectations.relation import Relation
from expectations.repairs.repairs import figures_of
from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.schemas.grids import table_of
from tests.small_tables.writing import Made


def accused(made: Made) -> list[Relation]:
    """The relations, of all rules, that a table breaks."""
    table = table_of(list(made.rows), made.header_rows, caption=made.caption)
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), (), (table,), (), (), "", 0.0)
    formed = [r for held in relations_by_suite(normalise(content)).values() for r in held]
    return [r for r in formed if evaluate(r).verdict == "inconsistent"]


def takes_in(found: list[Relation], text: str) -> bool:
    """Whether a printed text is among the figures of the relations."""
    return any(figure.text == text for relation in found for figure in figures_of(relation))
