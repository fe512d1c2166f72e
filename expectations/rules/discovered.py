"""Relations of charts, and of tables, or parts of them, that no dataset takes: what most of their own lines obey."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from expectations.discovery.crossed_breaks import Cell, crossed, deviating
from expectations.discovery.discovery import Discovered, discover
from expectations.discovery.discovery_grid import Grid, Orientation, PrintedNumber
from expectations.discovery.footing_candidates import footing_candidates
from expectations.discovery.other_shares import is_formed_otherwise
from expectations.discovery.strong_lines import MEAN, NOT_ADDED, TOTAL, is_strong
from expectations.kinds.evaluation import evaluate
from expectations.named.bracketed_figures import is_borne_out, read_as_negative, told_by_header
from expectations.named.label_roles import roles_of
from expectations.named.labelled_grid import LabelledGrid, code_columns, with_values
from expectations.named.named_relations import as_discovered, named_lines, named_relation
from expectations.relation import Kind, Relation
from expectations.repairs.repairs import figures_of
from expectations.rule import Rule, place_key, relation
from schemas.figures.figure import PrintedFigure
from schemas.tables.recognition import numbering_columns
from schemas.tables.shares_apart import with_shares_apart
from schemas.tables.table_view import TableView, plain_view
from schemas.typed_report import TypedReport

NAME = "pola_tabel"
SUITE = "other_tables"

_LEAST_POWER = Decimal("0.5")
"""Where fewer wrong digits than these would be noticed, rounding explains too much."""
_FEWEST_ROUNDED = 2
"""So many sums that hold by rounding alone say that the figures of a table are rounded, the small ones too."""

_KINDS: dict[str, Kind] = {"Sum": "sum", "Average": "mean", "Division": "ratio", "RelativeChange": "growth"}


def _patterns(report: TypedReport) -> Iterator[Relation]:
    for table in (*report.unclaimed, *report.charts):
        yield from table_relations(report.view(table))
    if report.partly_claimed:
        taken = {place_key(figure.figure) for figure in report.figures if figure.dataset}
        for table in report.partly_claimed:
            for formed in table_relations(report.view(table)):
                held = [formed.published, *(operand.figure for operand in formed.operands)]
                if any(place_key(figure) not in taken for figure in held):
                    yield formed


def beyond_rules(report: TypedReport, known: Iterable[Relation]) -> Iterator[Relation]:
    """What the tables of datasets obey of figures that no relation of a rule (`known`) derives.

    A layout may have columns that its dataset's rules hold against nothing. What only rounding explains there is no
    pattern that anybody meant, and neither is what relates the rows of records to each other, totals apart.
    """
    derived, together = set(), set()
    for stated in known:
        derived.add(place_key(stated.published))
        together.add(frozenset(map(place_key, figures_of(stated))))
    for table in report.wholly_claimed:
        for formed in table_relations(report.view(table), only="row"):
            label = formed.published.place.row_label
            if not _is_of_one_row(formed) and not TOTAL.match(label) and not MEAN.match(label):
                continue
            if place_key(formed.published) in derived or evaluate(formed).verdict == "rounding":
                continue
            if not any(frozenset(map(place_key, figures_of(formed))) <= held for held in together):
                yield formed


def _is_of_one_row(formed: Relation) -> bool:
    return len({figure.place.row for figure in figures_of(formed)}) == 1


def table_relations(view: TableView, *, only: Orientation | None = None) -> Iterator[Relation]:
    """The relations that a table's lines obey, and those that a line breaks against strong evidence.

    `subject` says how many of the lines obey the pattern ("9/10"). With `only` patterns that no label names are looked
    for within rows, or within columns, alone.
    """
    parted, added = with_shares_apart(view.table)
    seen = plain_view(parted, view.report_year) if added else view
    formed = [_put_back(one, added) if added else one for one in _formed(seen, only)]
    signed = {r.published.place.col for r in formed if r.published.value is not None and r.published.value < 0}
    formed = [r for r in formed if not is_formed_otherwise(r, seen)]
    yield from _as_rounded([r for r in formed if r.published.place.col in signed or not _ends_at_zero(r)])


def _put_back(formed: Relation, added: Mapping[int, int]) -> Relation:
    """The relation with its figures where they are printed: in columns that were not `added`."""

    def placed(figure: PrintedFigure) -> PrintedFigure:
        column = added.get(figure.place.col if figure.place.col is not None else -1)
        return figure if column is None else replace(figure, place=replace(figure.place, col=column))

    operands = tuple(replace(operand, figure=placed(operand.figure)) for operand in formed.operands)
    return replace(formed, published=placed(formed.published), operands=operands)


def _ends_at_zero(formed: Relation) -> bool:
    """Whether a figure is 0 where a difference falls below: what is still to be done is never less than nothing."""
    if formed.kind != "difference" or formed.published.value != 0:
        return False
    derived = evaluate(formed).derived
    return isinstance(derived, Decimal) and derived < 0


def _as_rounded(formed: Sequence[Relation]) -> Iterator[Relation]:
    """The relations, whole figures of sums as rounded ones where two others of the table hold by rounding alone.

    Estimates from a sample are rounded one by one to whole persons, and look like counts.
    """
    counts = [r for r in formed if r.kind == "sum" and r.published.decimals == 0 and r.published.unit != "%"]
    broken = [r for r in counts if evaluate(r).verdict == "inconsistent"]
    if not broken or sum(evaluate(r).verdict == "rounding" for r in counts) < _FEWEST_ROUNDED:
        yield from formed
        return
    for one in formed:
        loose = _loose(one) if one in broken else one
        yield loose if evaluate(loose).verdict == "rounding" else one


def _loose(formed: Relation) -> Relation:
    operands = tuple(replace(o, figure=replace(o.figure, exact=False)) for o in formed.operands)
    return replace(formed, published=replace(formed.published, exact=False), operands=operands)


def _formed(view: TableView, only: Orientation | None) -> Iterator[Relation]:
    figures, negative = read_as_negative(view.single_figures)
    negative -= told_by_header(negative, [header.text for header in view.headers])
    figures |= with_values(figures, view.table.grouping)
    width = len(view.headers)
    texts = [[view.text(row, c) if width else "" for c in range(width)] for row in range(len(view.table.rows))]
    numbering = {*numbering_columns(view).values(), *code_columns(view)}
    numbers = [
        [
            None if (f := figures.get((row, c))) is None or f.value is None or c in numbering
            else PrintedNumber(f.value, f.decimals, f.exact)
            for c in range(width)
        ]
        for row in range(len(view.table.rows))
    ]  # fmt: skip
    apart = [NOT_ADDED.search(header.text) is not None for header in view.headers]
    lines = [line for line in _lines(numbers, texts, apart, only) if line.holds or _is_read(line, view, figures)]
    lines = [line for line in lines if not _mixes(line, view)]
    candidates = footing_candidates(
        numbers, [view.label(row) for row in range(len(view.table.rows))], [not a for a in apart]
    )
    labelled = LabelledGrid(view, figures)
    named = named_lines(labelled)
    candidates += [
        found for line in named if not line.is_excepted and (found := as_discovered(labelled, line)) is not None
    ]
    known = {_cells(line, figures) for line in lines}
    settled = {**figures, **labelled.figures}
    proved = crossed(deviating([*lines, *(c for c in candidates if _cells(c, figures) not in known)], settled), settled)
    said = {_cells(crossing.line, figures)[1] for crossing in proved}
    if negative and not is_borne_out(negative, [line.cells for line in named if line.holds and line.judged.telling]):
        # What a line with brackets would have to be is not known: it is neither said to hold nor to break.
        named = [line for line in named if not line.cells & negative]
        lines = [line for line in lines if not _cells(line, figures)[1] & negative]
        proved = [crossing for crossing in proved if not _cells(crossing.line, figures)[1] & negative]
    for line in named:
        if line.cells in said:
            continue
        if line.is_excepted:
            said.add(line.cells)
        elif line.holds or line.is_asserted:
            said.add(line.cells)
            formed = named_relation(NAME, labelled, line.judged, line.instance)
            if not line.holds or _holds_tellingly(formed):
                yield formed
    # A mean of so many figures is by chance one of others, too.
    means = {line.instance.result for line in named if line.holds and line.judged.pattern.formula == "mean"}
    for found in lines:
        if _cells(found, figures)[1] in said or (found.operator == "Average" and found.result in means):
            continue
        formed = _relation(found, figures)
        # Where a table rounds more coarsely than it prints, a line can hold for discovery and not by its digits.
        if is_strong(found, formed) if not found.holds else _holds_tellingly(formed):
            yield formed
    for crossing in proved:
        yield _relation(crossing.line, settled, crossing.cell)


def _is_read(line: Discovered, view: TableView, figures: Mapping[Cell, PrintedFigure]) -> bool:
    """Whether all that a line prints where it has its operands is read as a figure."""
    return all(cell in figures or not re.search(r"\d", view.text(*cell)) for cell in line.operands)


def _mixes(line: Discovered, view: TableView) -> bool:
    """Whether a growth is one of a share against an amount, which nothing but the shares' own making bears out."""
    if line.operator != "RelativeChange" or line.orientation != "row":
        return False
    return len({"share" in roles_of(view.headers[column].text) for _, column in line.operands}) > 1


def _cells(found: Discovered, figures: Mapping[Cell, PrintedFigure]) -> tuple[str, frozenset[Cell]]:
    """The operator of a line and the figures that it takes in, blank cells left out."""
    return found.operator, frozenset(cell for cell in (found.result, *found.operands) if cell in figures)


def _lines(
    numbers: Sequence[Sequence[PrintedNumber | None]],
    texts: Sequence[Sequence[str]],
    apart: Sequence[bool],
    only: Orientation | None,
) -> list[Discovered]:
    """What discovery finds; in columns that are set `apart`, shares or means, nothing is expected to add up."""
    found = discover(Grid(numbers, texts), only=only)
    if not any(apart) or only == "row":
        return found
    added = [[None if out else number for number, out in zip(row, apart, strict=True)] for row in numbers]
    return [line for line in found if line.orientation == "row" or line.operator != "Sum"] + [
        line for line in discover(Grid(added, texts)) if line.orientation == "column" and line.operator == "Sum"
    ]


def _holds_tellingly(formed: Relation) -> bool:
    """Whether a line holds, and not only because its operands leave room for nearly any figure."""
    outcome = evaluate(formed)
    weak = outcome.verdict == "rounding" and outcome.power is not None and outcome.power < _LEAST_POWER
    return outcome.verdict != "inconsistent" and not weak


def _relation(found: Discovered, figures: Mapping[Cell, PrintedFigure], accused: Cell | None = None) -> Relation:
    """The relation of a line; where a part of a sum is `accused`, the part as what is left of the total."""
    published = figures[found.result]
    names = ("numerator", "denominator") if found.operator == "Division" else ("later", "earlier")
    held = [(cell, figures[cell]) for cell in found.operands if cell in figures]
    kind, given = _KINDS[found.operator], {}
    if found.operator == "Sum" and accused in found.operands:
        parts = [figure for cell, figure in held if cell != accused]
        operands = [("total", published), *((f"x{i}", figure) for i, figure in enumerate(parts, start=1))]
        given = {"minus": " ".join(name for name, _ in operands[1:])}
        published = figures[accused]
    elif found.operator in ("Sum", "Average"):
        operands = [(f"x{i}", figure) for i, (_, figure) in enumerate(held, start=1)]
    else:
        operands = list(zip(names, (figure for _, figure in held), strict=True))
    if found.operator == "Division":
        given = {"scale": str(found.scale)}
    elif found.operator == "RelativeChange" and found.scale == 1:
        kind, given = "difference", {"relative": "yes"}
    label = published.place.row_label if found.orientation == "row" else published.place.col_label
    return relation(NAME, kind, published, operands, f"{label} ({found.obeying}/{found.lines})", given)


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        SUITE,
        ("sum", "mean", "ratio", "growth", "difference"),
        "a row or column is the sum, mean, ratio or change of others: where enough lines of its table obey it, fewer "
        "where its label names it (Jumlah, %, Selisih, Pertumbuhan, Rata-rata, s.d.), where the table writes it out "
        "((5) = (3) - (4), Surplus (A - B)) or several headers tell it together (Target, Realisasi, Nilai), or where a "
        "row and a column ask for the same value of the cell in which they cross",
        (),
        "the table itself: what its labels say and its other lines obey",
        _patterns,
    ),
)
