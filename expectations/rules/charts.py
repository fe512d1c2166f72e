"""Rules for the numbers that charts print: against tables and other charts, and the shares of pies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from expectations.facts.same_lines import Pair, agreeing, same_figures
from expectations.kinds.tie_out import agree
from expectations.relation import Relation
from expectations.rule import Rule, relation
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.names import same
from schemas.tables.chart_view import ChartView
from schemas.tables.figure_lines import FigureLine, chart_lines, paired, table_lines
from schemas.typed_report import TypedReport

_NEAR = 2
"""Pages between a chart and the tables that may list what it draws."""


def _drawn_and_listed(report: TypedReport) -> Iterator[Relation]:
    """The numbers of a chart against the line of each near table, and later chart, that lists the same under the same
    names."""
    charts = [line for chart in report.charts for line in chart_lines(chart, report.year)]
    if not charts:
        return
    held = {table.id: table for table in (*report.charts, *report.tables)}
    tables = [
        line
        for table in report.tables
        if any(_is_near(table, chart) for chart in report.charts)
        for line in table_lines(table, report.year)
    ]
    near = [
        [line for line in (*tables, *charts[position + 1 :]) if _is_near(held[line.table], held[drawn.table])]
        for position, drawn in enumerate(charts)
    ]
    found = [
        {line: pairs for line in lines if (pairs := same_figures(drawn, held[drawn.table], line, held[line.table]))}
        for drawn, lines in zip(charts, near, strict=True)
    ]
    listing = {
        (drawn.table, line.table) for drawn, lines_of_it in zip(charts, found, strict=True) for line in lines_of_it
    }
    for drawn, lines, listing_it in zip(charts, near, found, strict=True):
        if not listing_it:
            listing_it.update(_under_one_name(drawn, [line for line in lines if (drawn.table, line.table) in listing]))
        by_table: dict[str, list[list[Pair]]] = defaultdict(list)
        for line, pairs in listing_it.items():
            by_table[line.table].append(pairs)
        listed: dict[PrintedFigure, list[PrintedFigure]] = defaultdict(list)
        for candidates in by_table.values():
            for number, other in max(candidates, key=agreeing):
                listed[number].append(other)
        for number, others in listed.items():
            yield from _tied(number, others)


def _under_one_name(drawn: FigureLine, lines: Iterable[FigureLine]) -> dict[FigureLine, list[Pair]]:
    """The line of the series' own name in a table that lists other series of its chart, whatever its figures are."""
    named = [line for line in lines if drawn.label and same(drawn.label, line.label)]
    pairs = {line: held for line in named if len(held := paired(drawn, line)) == len(drawn.names)}
    return pairs if len(pairs) == 1 else {}


def _is_near(one: Table, other: Table) -> bool:
    """Whether two things stand within a few pages, and are two."""
    return one.id != other.id and max(one.pages[0] - other.pages[-1], other.pages[0] - one.pages[-1]) <= _NEAR


def _tied(number: PrintedFigure, others: Sequence[PrintedFigure]) -> Iterator[Relation]:
    """A number of a chart against each other printing of it.

    Where most printings agree with the number, one that does not is what the relation is about, else the number is.
    """
    borne_out = sum(agree(number, other) for other in others) >= sum(not agree(number, other) for other in others) > 0
    for other in others:
        published, reference = (other, number) if borne_out and not agree(number, other) else (number, other)
        also = [f for f in (number, *others) if f not in (published, reference) and agree(f, reference)]
        operands = [("tabel", reference), *((f"juga{n}", f) for n, f in enumerate(also, start=1))]
        yield relation("grafik_tabel", "crossref", published, operands, _subject(number))


def _subject(figure: PrintedFigure) -> str:
    return " ".join(part for part in (figure.place.col_label, figure.place.row_label) if part)


def _shares(report: TypedReport) -> Iterator[Relation]:
    """The shares of a pie's slices, of the sum of the numbers that stand beside them."""
    for chart in report.charts:
        view = ChartView(chart, report.year)
        columns = [[_single(view.figures(row, column)) for row in view.body] for column in range(1, len(view.headers))]
        percents = [column for column in columns if _has_percent(column)]
        numbers = [column for column in columns if not _has_percent(column)]
        if len(numbers) != 1 or len(percents) != 1 or any(f is None or f.value is None for f in numbers[0]):
            continue
        whole = [figure for figure in numbers[0] if figure is not None]
        for figure, share in zip(whole, percents[0], strict=True):
            if share is not None:
                operands = [("bagian", figure)] + [
                    (f"x{n}", other) for n, other in enumerate(whole, 1) if other is not figure
                ]
                yield relation("grafik_bagian", "ratio", share, operands, _subject(share), {"whole": "added"})


def _single(figures: Sequence[PrintedFigure]) -> PrintedFigure | None:
    return figures[0] if len(figures) == 1 else None


def _has_percent(column: Iterable[PrintedFigure | None]) -> bool:
    return any(figure is not None and figure.unit == "%" for figure in column)


RULES = (
    Rule(
        "grafik_tabel",
        "chart_values",
        ("crossref",),
        "a number in a chart is the number that a table, or another chart, prints under the same name",
        ("chart_values.nilai",),
        "the report itself: a chart draws what a table lists; at least three equal numbers show that it does",
        _drawn_and_listed,
    ),
    Rule(
        "grafik_bagian",
        "chart_values",
        ("ratio",),
        "the share of a slice is its number of the sum of all slices' numbers × 100",
        ("chart_values.nilai",),
        "arithmetic: the slices of a pie make up its whole",
        _shares,
    ),
)
