"""Rules of survey scores as they are turned into an index: conversion to 100, the weight of each element, their sum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from expectations.discovery.strong_lines import MEAN
from expectations.facts.record_groups import by, distinct_figures, label, numbered
from expectations.kinds.band import written
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules.prose_grades import SERVICE_BANDS
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

# A score of 1 to 4 times this is one of 25 to 100.
TO_A_HUNDRED = 25
HIGHEST_SCORE = Decimal(4)
_ELEMENTS = 5


def _conversions(report: TypedReport) -> Iterator[Relation]:
    for rows in _surveys(report):
        for record in rows:
            score, converted = record.figure("nilai"), record.figure("nilai_konversi")
            if score is not None and converted is not None and is_score(score):
                yield _times("konversi_unsur", converted, score, Fraction(TO_A_HUNDRED), record)


def _weights(report: TypedReport) -> Iterator[Relation]:
    """Each score by the number of elements, or by that weight as printed with two or three decimals (0,11; 0,111)."""
    for rows in _surveys(report):
        elements = [r for r in rows if r.text("peran") == "rincian"]
        pairs = [(r, r.figure("nilai"), r.figure("nilai_tertimbang")) for r in elements]
        printed = [(r, score, weighted) for r, score, weighted in pairs if score is not None and weighted is not None]
        if len(printed) < 2 or not all(is_score(score) for _, score, _ in printed):
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


def _means_of_answers(report: TypedReport) -> Iterator[Relation]:
    """Each element's score as its answers added up, by the one number of persons that most rows follow from.

    The report must print that number somewhere: it is what the rows are held against.
    """
    printed = {f.figure.value: f.figure for f in report.figures if f.figure.value is not None}
    for rows in _surveys(report):
        pairs = [
            (record, score, added)
            for record in rows
            if (score := record.figure("nilai")) is not None and (added := record.figure("jumlah_nilai")) is not None
            if score.value and added.value and record.text("peran") == "rincian" and is_score(score)
        ]
        choices = [
            [
                relation(
                    "nilai_rata_rata", "ratio", score, (("jumlah", added), ("responden", replace(persons, exact=True))),
                    label(record, "unsur"), {"scale": "1"},
                )
                for record, score, added in pairs
            ]
            for count in {round(added.value / score.value) + step for _, score, added in pairs for step in (-1, 0, 1)
                          if added.value and score.value}
            if (persons := printed.get(Decimal(count))) is not None
        ]  # fmt: skip
        best = max(choices, key=lambda held: sum(_holds(r) for r in held), default=[])
        if len(best) >= _ELEMENTS and 3 * sum(_holds(r) for r in best) >= 2 * len(best):
            for formed in best:
                yield formed if _holds(formed) else _by_own_persons(report, formed) or formed


def _by_own_persons(report: TypedReport, formed: Relation) -> Relation | None:
    """The score by another number of persons that its own row prints, of an element that not all were asked about."""
    added, asked = formed.operands
    for figure in report.beside(added.figure):
        own = replace(formed, operands=(added, replace(asked, figure=replace(figure, exact=True))))
        if figure.value and figure.value > HIGHEST_SCORE and _holds(own):
            return own
    return None


def _indices_of_means(report: TypedReport) -> Iterator[Relation]:
    """The index as the mean of the elements' scores × 25, where that is not said by their weighted scores.

    A table that weighs its elements otherwise is left alone: most of its indices must follow.
    """
    tables: dict[str, list[Relation]] = defaultdict(list)
    others = _indices_above(report)
    for rows in _surveys(report):
        parts = distinct_figures((r for r in rows if r.text("peran") == "rincian"), "nilai")
        for record in (r for r in rows if r.text("peran") == "total"):
            index = record.figure("nilai_konversi")
            if index is not None and len(parts) > 1 and _are_scores(parts):
                if MEAN.match(record.text("unit")) and _is_mean(index, others[record.source, record.row]):
                    continue
                about = label(record, "unit", "unsur")
                given = {"scale": str(TO_A_HUNDRED)}
                tables[record.source].append(
                    relation("indeks_unsur", "mean", index, numbered(parts, "U"), about, given)
                )
    for formed in tables.values():
        yield from formed if 2 * sum(_holds(r) for r in formed) > len(formed) else ()


def _indices_above(report: TypedReport) -> dict[tuple[str, int | None], list[PrintedFigure]]:
    """By table and row: the indices of the units above it, which a last row may give the mean of."""
    above: dict[tuple[str, int | None], list[PrintedFigure]] = defaultdict(list)
    for rows in by(report.of("satisfaction_scores"), "sumber").values():
        indices: list[PrintedFigure] = []
        for record in sorted((r for r in rows if r.text("peran") == "total"), key=lambda r: r.row or 0):
            above[record.source, record.row] = [*indices]
            index = record.figure("nilai_konversi")
            if index is not None and not MEAN.search(record.text("unit")) and "tertimbang" not in record.text("unit"):
                indices.append(index)
    return above


def _is_mean(index: PrintedFigure, indices: Sequence[PrintedFigure]) -> bool:
    return len(indices) > 1 and _holds(relation("indeks_unsur", "mean", index, numbered(indices, "U"), ""))


def _grades(report: TypedReport) -> Iterator[Relation]:
    """The letter of an index, in tables most of whose letters are the bands' of the regulation."""
    for rows in by(report.of("satisfaction_scores"), "sumber").values():
        formed = []
        for record in rows:
            index, grade = record.figure("nilai_konversi") or record.figure("nilai"), record.printed("mutu")
            named = grade is not None and any(band.is_called(grade.text) for band in SERVICE_BANDS)
            if grade is not None and named and index is not None and (index.value or 0) >= TO_A_HUNDRED:
                about = label(record, "unit", "unsur")
                given = {"bands": written(SERVICE_BANDS)}
                formed.append(relation("mutu_unsur", "category", grade, (("nilai", index),), about, given))
        yield from formed if 2 * sum(_holds(r) for r in formed) > len(formed) else ()


def _surveys(report: TypedReport) -> Iterable[Sequence[Record]]:
    return by(report.of("satisfaction_scores"), "sumber", "tahun", "unit_id").values()


def is_score(figure: PrintedFigure) -> bool:
    """Whether a figure is a score of 1 to 4."""
    return figure.value is not None and 1 <= figure.value <= HIGHEST_SCORE


def _are_scores(figures: Sequence[PrintedFigure]) -> bool:
    """Whether figures are scores of 1 to 4, a wrong one among them aside."""
    return sum(is_score(figure) for figure in figures) >= max(len(figures) - 1, 2)


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
    Rule(
        "nilai_rata_rata",
        "satisfaction_scores",
        ("ratio",),
        "score = answers added up / persons asked, a number that the report prints",
        ("satisfaction_scores.nilai", "satisfaction_scores.jumlah_nilai"),
        "PermenPANRB 14/2017",
        _means_of_answers,
        first_year=2017,
    ),
    Rule(
        "indeks_unsur",
        "satisfaction_scores",
        ("mean",),
        "index = mean of the elements' scores × 25",
        ("satisfaction_scores.nilai", "satisfaction_scores.nilai_konversi"),
        "PermenPANRB 14/2017",
        _indices_of_means,
        first_year=2017,
    ),
    Rule(
        "mutu_unsur",
        "satisfaction_scores",
        ("category",),
        "the letter is the band of the index of 25 to 100: A from 88,31, B from 76,61, C from 65,00",
        ("satisfaction_scores.mutu", "satisfaction_scores.nilai_konversi"),
        "PermenPANRB 14/2017",
        _grades,
        first_year=2017,
    ),
)
