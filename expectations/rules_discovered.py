"""Relations of tables that no dataset takes: what most of their own lines obey."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.discovery import Discovered, discover
from expectations.discovery_grid import Grid, PrintedNumber
from expectations.evaluation import evaluate
from expectations.relation import Kind, Relation
from expectations.rule import Rule, relation
from extractors.content import Table
from schemas.figure import PrintedFigure
from schemas.headers import column_headers
from schemas.number_grammar import is_blank
from schemas.table_view import TableView
from schemas.typed_report import TypedReport

NAME = "pola_tabel"

_FEWEST_OBEYING = 5
_LEAST_SHARE = 0.8
_LEAST_BITS = 40
"""A line that breaks a pattern is accused only where this many lines, this share of them, and this evidence speak."""

_KINDS: dict[str, Kind] = {"Sum": "sum", "Average": "mean", "Division": "ratio", "RelativeChange": "growth"}


def _patterns(report: TypedReport) -> Iterator[Relation]:
    for table in report.unclaimed:
        yield from table_relations(table, report.year)


def table_relations(table: Table, year: int | None) -> Iterator[Relation]:
    """The relations that a table's lines obey, and those that a line breaks against strong evidence.

    `subject` says how many of the lines obey the pattern ("9/10").
    """
    view = TableView(table, column_headers(table), frozenset(), year)
    figures = _figures(view)
    width = len(view.headers)
    texts = [[view.text(row, c) if width else "" for c in range(width)] for row in range(len(table.rows))]
    numbers = [
        [
            None if (f := figures.get((row, c))) is None or f.value is None
            else PrintedNumber(f.value, f.decimals, f.exact)
            for c in range(width)
        ]
        for row in range(len(table.rows))
    ]  # fmt: skip
    for found in discover(Grid(numbers, texts)):
        formed = _relation(found, figures)
        # Where a table rounds more coarsely than it prints, a line can hold for discovery and not by its digits.
        if _is_strong(found) if not found.holds else evaluate(formed).verdict != "inconsistent":
            yield formed


def _figures(view: TableView) -> dict[tuple[int, int], PrintedFigure]:
    """The figures of cells that print one figure and nothing else, a merged cell once."""
    held = {}
    for row in view.body:
        for column in range(len(view.headers)):
            cell = view.cell(row, column)
            if cell.row != row or cell.col != column or is_blank(view.text(row, column)):
                continue
            figures = view.figures(row, column)
            if len(figures) == 1 and figures[0].text.strip("* ") == view.text(row, column).strip("* "):
                held[row, column] = figures[0]
    return held


def _is_strong(found: Discovered) -> bool:
    return (
        found.obeying >= _FEWEST_OBEYING and found.obeying >= _LEAST_SHARE * found.lines and found.bits >= _LEAST_BITS
    )


def _relation(found: Discovered, figures: dict[tuple[int, int], PrintedFigure]) -> Relation:
    published = figures[found.result]
    names = ("numerator", "denominator") if found.operator == "Division" else ("later", "earlier")
    held = [figures[cell] for cell in found.operands if cell in figures]
    if found.operator in ("Sum", "Average"):
        operands = [(f"x{i}", figure) for i, figure in enumerate(held, start=1)]
    else:
        operands = list(zip(names, held, strict=True))
    kind, given = _KINDS[found.operator], {}
    if found.operator == "Division":
        given = {"scale": str(found.scale)}
    elif found.operator == "RelativeChange" and found.scale == 1:
        kind, given = "difference", {"relative": "yes"}
    label = published.place.row_label if found.orientation == "row" else published.place.col_label
    return relation(NAME, kind, published, operands, f"{label} ({found.obeying}/{found.lines})", given)


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        "other_tables",
        ("sum", "mean", "ratio", "growth", "difference"),
        "a row or column is the sum, mean, ratio or change of others, where enough lines of its table obey it",
        (),
        "the table itself: what its other lines obey",
        _patterns,
    ),
)
