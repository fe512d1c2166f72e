"""Columns of tables that the text defines by others: `Indeks efisiensi (IE) adalah NPS dibagi persentase serapan`.

What is defined and what it is defined by must each be the name of one column. A row is accused where all others keep
the definition, or all but it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from expectations.kinds.evaluation import evaluate
from expectations.named.labelled_grid import LabelledGrid, labelled_grid
from expectations.relation import Kind, Relation
from expectations.repairs.repairs import figures_of
from expectations.rule import Rule, place_key, relation
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import stem, tokens

NAME = "kolom_terdefinisi"
_FEWEST_ROWS = 4
_MORE_ROWS = 5
"""So many rows, all but the wrong one of them as defined."""
_CAPS = (100, 110, 120, 125, 150, 200)
_SHARES = frozenset(map(stem, ("persen", "persentase", "prosentase", "presentase")))
_NAMES = {
    "ratio": ("numerator", "denominator"), "difference": ("later", "earlier"), "product": ("x1", "x2"),
    "sum": ("x1", "x2"),
}  # fmt: skip
_KINDS: dict[str, Kind] = {
    "ratio": "ratio", "difference": "difference", "product": "weighted_mean", "sum": "sum"
}  # fmt: skip


def defined_columns(report: TypedReport, known: Iterable[Relation]) -> Iterator[Relation]:
    """The relations by definitions of the text; none of figures that a relation of `known` holds together already."""
    claims = [claim for claim in report.claims if claim.kind == "column_definition"]
    if not claims:
        return
    together = {frozenset(map(place_key, figures_of(one))) for one in known}
    for table in report.tables:
        grid = labelled_grid(report.view(table))
        for claim in claims:
            formed = [*_of_table(claim, grid, table)]
            if _is_kept(formed):
                for one in formed:
                    if evaluate(one).verdict == "inconsistent" and _may_be_right(one, formed):
                        continue
                    held = frozenset(place_key(figure) for figure in figures_of(one) if figure.place.table)
                    if not any(held <= other for other in together):
                        yield one


def _of_table(claim: Claim, grid: LabelledGrid, table: Table) -> Iterator[Relation]:
    texts = claim.texts
    result = _column(grid, texts["nama"], texts["singkatan"])
    first = _column(grid, texts["pertama"], texts["pertama_singkatan"])
    second = None if "second" in claim.operands else _column(grid, texts["kedua"], texts["kedua_singkatan"])
    if result is None or first is None or (second is None and "second" not in claim.operands):
        return
    if len({result, first, second}) < len([result, first, second]):
        return
    names = _NAMES[texts["operasi"]]
    for row in grid.rows:
        published, one = grid.figures.get((row, result)), grid.figures.get((row, first))
        other = claim.operands.get("second") if second is None else grid.figures.get((row, second))
        if published is None or one is None or other is None or other.value is None:
            continue
        if texts["operasi"] == "ratio" and other.value == 0:
            continue
        yield relation(
            NAME,
            _KINDS[texts["operasi"]],
            published,
            tuple(zip(names, (one, other), strict=True)),
            grid.row_labels[row].leaf,
            _given(claim, grid, result, (one, other)),
        )


def _given(claim: Claim, grid: LabelledGrid, result: int, operands: Sequence[PrintedFigure]) -> dict[str, str]:
    """The parameters of a definition: a quotient is multiplied by a hundred where that is said or printed."""
    operation = claim.texts["operasi"]
    if operation == "product":
        return {"product": "yes", "wording": "product"}
    if operation != "ratio":
        return {}
    is_share = "share" in grid.column_labels[result].roles and "%" in grid.column_labels[result].whole
    is_of_shares = any(operand.unit == "%" for operand in operands)
    return {"scale": "100" if claim.texts["kali"] == "100" or (is_share and not is_of_shares) else "1"}


def _column(grid: LabelledGrid, name: str, short: str) -> int | None:
    """The one column that is called by a name or its abbreviation, None where none is, or several are."""
    called = {column: label.leaf for column, label in grid.column_labels.items()}
    if short:
        held = [column for column, leaf in called.items() if short.casefold() in re.findall(r"\w+", leaf.casefold())]
        if len(held) == 1:
            return held[0]
    named = _key(name)
    if not named:
        return None
    held = [column for column, leaf in called.items() if _key(leaf) == named]
    return held[0] if len(held) == 1 else None


def _key(name: str) -> frozenset[str]:
    """The words of a name, without units in brackets and what calls it a share."""
    return frozenset(tokens(re.sub(r"\([^()]*\)", " ", name))) - _SHARES


def _is_kept(formed: Sequence[Relation]) -> bool:
    """Whether four rows keep a definition at least, and at most one breaks it."""
    broken = [one for one in formed if evaluate(one).verdict == "inconsistent"]
    return len(broken) <= 1 and len(formed) >= (_MORE_ROWS if broken else _FEWEST_ROWS)


def _may_be_right(broken: Relation, formed: Sequence[Relation]) -> bool:
    """Whether a row that breaks a definition is capped, one where less is better, noted, or a sum or mean of others."""
    value, first, second, *_ = (Fraction(figure.value or 0) for figure in figures_of(broken))
    if any("*" in figure.text for figure in figures_of(broken)):
        return True
    unit = Fraction(1, 10 ** max(broken.published.decimals, 0))
    if broken.kind == "ratio" and first and second:
        scale = Fraction(broken.parameters["scale"])
        quotient = scale * first / second
        is_capped = value * 100 / scale in _CAPS and quotient > value
        if is_capped or min(abs(value - scale * second / first), abs(value + quotient - 2 * scale)) <= unit:
            return True
    others = [Fraction(one.published.value or 0) for one in formed if one is not broken]
    added = sum(others, Fraction(0))
    return min(abs(value - added), abs(value - added / len(others))) <= unit


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations are formed after all others."""
    return ()


RULES = (
    Rule(
        NAME,
        "other_tables",
        ("ratio", "difference", "weighted_mean", "sum"),
        "a figure of a column = what the text defines the column by, where all rows but one keep the definition",
        (),
        "the sentence that defines the column by two others",
        _nothing,
    ),
)
