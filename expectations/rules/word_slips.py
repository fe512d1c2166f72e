"""Rules of slips that a text shows by itself: a number beside its words, one year named twice, a noun for a number."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.tables.spelled_cells import spelled_cells
from schemas.typed_report import TypedReport

_SPELLED = 5
"""Numbers that a report spells in brackets, before a noun in such brackets is a slip."""


def _spelled(report: TypedReport) -> Iterator[Relation]:
    """A figure against the words beside it: in sentences, and in the texts of tables' cells."""
    for claim in report.claims:
        if claim.kind == "spelled" and claim.value is not None and claim.texts.get("spelled"):
            given = {"words": claim.texts["spelled"]}
            yield relation("ejaan_bilangan", "spelled_number", claim.value, (), claim.subject, given)
    for table in report.tables:
        for figure, words in spelled_cells(report.view(table)):
            yield relation("ejaan_bilangan", "spelled_number", figure, (), figure.place.row_label, {"words": words})


def _years(report: TypedReport) -> Iterator[Relation]:
    """Two years named together, where they follow one another or are one: others may be what the text compares."""
    for claim in report.claims:
        before = claim.operands.get("before")
        if claim.kind != "year_pair" or claim.value is None or before is None:
            continue
        if int(claim.value.text) - int(before.text) in (0, 1):
            given = {"words": "apart", "wording": "twice"}
            yield relation("pasangan_tahun", "crossref", claim.value, (("sebelumnya", before),), claim.subject, given)


def _nouns(report: TypedReport) -> Iterator[Relation]:
    if sum(claim.kind == "spelled" for claim in report.claims) < _SPELLED:
        return
    for claim in report.claims:
        if claim.kind == "noun_for_number" and claim.value is not None:
            given = {"words": claim.texts["spelled"], "spells": "noun"}
            yield relation("ejaan_kata_benda", "spelled_number", claim.value, (), claim.subject, given)


RULES = (
    Rule(
        "ejaan_bilangan",
        "claims",
        ("spelled_number",),
        "a figure is what the words beside it spell, in sentences and in cells",
        ("claims.nilai",),
        "the report itself",
        _spelled,
    ),
    Rule(
        "pasangan_tahun",
        "claims",
        ("crossref",),
        "two years that are named together are two years",
        ("claims.nilai",),
        "the sentence itself",
        _years,
    ),
    Rule(
        "ejaan_kata_benda",
        "claims",
        ("spelled_number",),
        "the brackets behind a number spell it",
        ("claims.nilai",),
        "the report itself: its other numbers are spelled in brackets; the noun that follows stands there instead",
        _nouns,
    ),
)
