"""Rules of survey scores as they are turned into an index: conversion to 100, the weight of each element, their sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.evaluation import evaluate
from expectations.record_groups import by, distinct_figures, label, numbered
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.dataset import Record
from schemas.figure import PrintedFigure
from schemas.typed_report import TypedReport

# A score of 1 to 4 times this is one of 25 to 100.
TO_A_HUNDRED = 25
HIGHEST_SCORE = Decimal(4)


def _conversions(report: TypedReport) -> Iterator[Relation]:
    for rows in _surveys(report):
        for record in rows:
            score, converted = record.figure("nilai"), record.figure("nilai_konversi")
            if score is not None and converted is not None and _is_score(score):
                yield _times("konversi_unsur", converted, score, Fraction(TO_A_HUNDRED), record)


def _weights(report: TypedReport) -> Iterator[Relation]:
    """Each score by the number of elements, or by that weight as printed with two or three decimals (0,11; 0,111)."""
    for rows in _surveys(report):
        elements = [r for r in rows if r.text("peran") == "rincian"]
        pairs = [(r, r.figure("nilai"), r.figure("nilai_tertimbang")) for r in elements]
        printed = [(r, score, weighted) for r, score, weighted in pairs if score is not None and weighted is not None]
        if len(printed) < 2 or not all(_is_score(score) for _, score, _ in printed):
            continue
        exact = Fraction(1, len(elements))
        choices = [
            [_times("nilai_tertimbang", weighted, score, weight, record) for record, score, weighted in printed]
            for weight in (exact, *(Fraction(round(exact * 10**d), 10**d) for d in (3, 2)))
        ]
        # One weight serves the whole column.
        yield from max(choices, key=lambda held: sum(_holds(r) for r in held))


def _indices(report: TypedReport) -> Iterator[Relation]:
    """The sum of weighted scores, and the index as that sum turned into one of 25 to 100."""
    for rows in _surveys(report):
        parts = distinct_figures((r for r in rows if r.text("peran") == "rincian"), "nilai_tertimbang")
        added: PrintedFigure | None = None
        for record in rows:
            figure = record.figure("nilai_tertimbang")
            if record.text("peran") == "rincian" or figure is None or figure.value is None or len(parts) < 2:
                continue
            if figure.value <= HIGHEST_SCORE:
                added = figure
                yield relation("indeks_tertimbang", "sum", figure, numbered(parts, "U"), label(record, "unsur"))
            elif added is not None:
                yield _times("indeks_tertimbang", figure, added, Fraction(TO_A_HUNDRED), record)


def _surveys(report: TypedReport) -> Iterable[Sequence[Record]]:
    return by(report.of("satisfaction_scores"), "sumber", "tahun", "unit_id").values()


def _is_score(figure: PrintedFigure) -> bool:
    return figure.value is not None and 1 <= figure.value <= HIGHEST_SCORE


def _times(rule: str, published: PrintedFigure, score: PrintedFigure, factor: Fraction, record: Record) -> Relation:
    return relation(rule, "mean", published, (("nilai", score),), label(record, "unsur"), {"scale": str(factor)})


def _holds(formed: Relation) -> bool:
    return evaluate(formed).verdict in ("consistent", "rounding")


RULES = (
    Rule(
        "konversi_unsur",
        "satisfaction_scores",
        ("mean",),
        "converted score = score × 25",
        ("satisfaction_scores.nilai", "satisfaction_scores.nilai_konversi"),
        "PermenPANRB 14/2017",
        _conversions,
        first_year=2017,
    ),
    Rule(
        "nilai_tertimbang",
        "satisfaction_scores",
        ("mean",),
        "weighted score = score / number of elements; the weight may be printed with two or three decimals",
        ("satisfaction_scores.nilai", "satisfaction_scores.nilai_tertimbang"),
        "PermenPANRB 14/2017",
        _weights,
        first_year=2017,
    ),
    Rule(
        "indeks_tertimbang",
        "satisfaction_scores",
        ("sum", "mean"),
        "sum of the weighted scores; index = that sum × 25",
        ("satisfaction_scores.nilai_tertimbang", "satisfaction_scores.peran"),
        "PermenPANRB 14/2017",
        _indices,
        first_year=2017,
    ),
)
