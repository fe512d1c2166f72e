"""What is held against one small table: its rows written as text."""

from __future__ import annotations

from expectations.kinds.evaluation import evaluate
from expectations.rules.discovered import table_relations
from schemas.tables.table_view import plain_view
from tests.schemas.grids import table_of


def wrong(rows: list[str], caption: str = "", header_rows: int = 1) -> set[tuple[str, str]]:
    """Printed text and derived value of what is inconsistent."""
    view = plain_view(table_of(rows, header_rows, caption), 2022)
    found = [(relation.published.text, evaluate(relation)) for relation in table_relations(view)]
    return {(text, str(outcome.derived)) for text, outcome in found if outcome.verdict == "inconsistent"}


def held(rows: list[str], caption: str = "", header_rows: int = 1) -> list[tuple[str, list[str]]]:
    """Printed text of what is derived, and of what it is derived from."""
    view = plain_view(table_of(rows, header_rows, caption), 2022)
    return [(r.published.text, [operand.figure.text for operand in r.operands]) for r in table_relations(view)]
