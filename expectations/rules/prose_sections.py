"""Rules of figures of the text that the tables of their section print: cells, extremes, means, numbers of rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import slip
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport

ORDERED = "urutan_baris"


def _cells(report: TypedReport) -> Iterator[Relation]:
    """A figure against the cell that prints it; else against the only one of which it is a slip."""
    agreed: set[PrintedFigure] = set()
    for claim in report.claims:
        if claim.kind == "of_table" and claim.value is not None and claim.texts["tied"] == "same":
            agreed.add(claim.value)
            yield _tied(claim, claim.operands["cell1"])
    for claim in report.claims:
        if claim.kind != "of_table" or claim.value is None or claim.value in agreed:
            continue
        cells = list(claim.operands.values())
        meant = [cell for cell in cells if cell.value is not None and slip(claim.value, cell.value) in _SLIPS]
        if not meant and claim.texts["tied"] == "sure":
            meant = [cell for cell in cells if _of_one_size(claim.value, cell)]
        if len(meant) == 1:
            yield _tied(claim, meant[0])


_SLIPS = ("digit", "transposed")
"""What shows that a cell was meant; a decimal sign elsewhere or a digit less is found too often by chance."""


def _tied(claim: Claim, cell: PrintedFigure) -> Relation:
    assert claim.value is not None
    return relation("tabel_prosa", "crossref", claim.value, (("tabel", cell),), claim.subject)


def _of_one_size(one: PrintedFigure, other: PrintedFigure) -> bool:
    if not one.value or not other.value or one.decimals != other.decimals:
        return False
    return Fraction(1, 2) <= abs(Fraction(one.value) / Fraction(other.value)) <= 2


def _extremes(report: TypedReport) -> Iterator[Relation]:
    """What is called the highest or the lowest, in the column of the figure beside it."""
    for claim in report.claims:
        if claim.kind != "extreme" or claim.value is None:
            continue
        given = {"of": claim.texts["of"]} | ({"lowest_first": "yes"} if claim.texts["order"] == "low" else {})
        formed = relation("terbesar_prosa", "rank", _first(claim.value), claim.operands.items(), claim.subject, given)
        if claim.texts["sure"] == "yes" or evaluate(formed).verdict == "consistent":
            yield formed


def _ordered(report: TypedReport) -> Iterator[Relation]:
    """What is called the first or the last of all rows, in the one column that the sentence means."""
    told = {(r.published.place.sentence, r.published.text) for r in _extremes(report)}
    for claim in report.claims:
        if claim.kind == "ordered_row" and claim.value is not None and (claim.sentence, claim.value.text) not in told:
            given = {"of": claim.texts["of"]} | ({"lowest_first": "yes"} if claim.texts["order"] == "low" else {})
            words = replace(claim.value, value=Decimal(claim.texts["rank"]))
            yield relation(ORDERED, "rank", words, claim.operands.items(), claim.subject, given)


def _first(words: PrintedFigure) -> PrintedFigure:
    """Words that call something the highest or lowest, as the rank that they state."""
    return PrintedFigure(words.text, Decimal(1), 0, "", True, words.place)


def _row_counts(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "rows_of_table" and claim.value is not None:
            given = {"counted": claim.texts["items"], "what": f"baris tabel ({claim.texts['noun']})"}
            formed = relation("baris_tabel", "count", claim.value, (), claim.subject, given)
            if evaluate(formed).verdict == "consistent" or int(claim.texts["items"]) >= _FEWEST:
                yield formed


def _means(report: TypedReport) -> Iterator[Relation]:
    """A mean that the text states, of the column or series that it is taken of."""
    for claim in report.claims:
        if claim.kind == "mean_of_rows" and claim.value is not None:
            formed = relation("rerata_tabel", "mean", claim.value, claim.operands.items(), claim.subject)
            if claim.texts["sure"] == "yes" or evaluate(formed).verdict == "consistent":
                yield formed


_FEWEST = 3
"""Rows that a table has before a number that is not theirs is said to be wrong."""


RULES = (
    Rule(
        "tabel_prosa",
        "claims",
        ("crossref",),
        "a figure in the text is the cell of a table of its section whose row and column its words name; in a summary, "
        "of the total row of the table that it speaks of; an amount of more digits, of any table",
        ("claims.nilai",),
        "the report itself: one fact has one value",
        _cells,
    ),
    Rule(
        "terbesar_prosa",
        "claims",
        ("rank",),
        "what the text calls the highest (lowest) is the highest (lowest) of its column in a table of its section",
        ("claims.nilai",),
        "the table",
        _extremes,
    ),
    Rule(
        ORDERED,
        "claims",
        ("rank",),
        "the row of a table of the section that the text calls the highest (lowest) is that of the column whose figure "
        "or header it says; called wrong only where no column of the section's tables bears it out",
        ("claims.nilai",),
        "the table",
        _ordered,
    ),
    Rule(
        "rerata_tabel",
        "claims",
        ("mean",),
        "a mean in the text = the mean of a column of a table, or a series of a chart, of its section",
        ("claims.nilai",),
        "the table or chart: a figure that is no mean of it is called wrong only where the sentence says of what each",
        _means,
    ),
    Rule(
        "baris_tabel",
        "claims",
        ("count",),
        "the stated number of things = rows of the table of the section that lists them under a total",
        ("claims.nilai",),
        "the table",
        _row_counts,
    ),
)
