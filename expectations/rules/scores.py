"""Rules of graded scores: survey elements, components of assessments, sister units in a row."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.facts.record_groups import Footing, by, distinct_figures, footings, label, numbered
from expectations.kinds.evaluation import evaluate
from expectations.kinds.intervals import exact_sum
from expectations.relation import Kind, Relation
from expectations.rule import Rule, relation
from expectations.rules.survey_scores import is_score
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport


def sum_or_mean(rule: str, published: PrintedFigure, figures: Sequence[PrintedFigure], subject: str) -> Relation | None:
    """A total row's figure as the sum or the mean of its parts: a total is sometimes printed over a mean.

    The one that fits; where none fits the one that comes nearer. None when neither is near enough (a tenth of the
    figure) to say that the row adds these parts up at all.
    """
    if published.value is None or len(figures) < 2 or any(f.value is None for f in figures):
        return None
    whole = exact_sum([f.value or 0 for f in figures])
    kinds: list[tuple[Kind, Fraction]] = [("sum", whole), ("mean", whole / len(figures))]
    choices = [(relation(rule, kind, published, numbered(figures), subject), value) for kind, value in kinds]
    for choice, _ in choices:
        if evaluate(choice).verdict in ("consistent", "rounding"):
            return choice
    nearest, value = min(choices, key=lambda c: abs(c[1] - Fraction(published.value or 0)))
    near = abs(value - Fraction(published.value)) <= abs(Fraction(published.value)) / 10
    return nearest if near else None


def _survey_means(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("satisfaction_scores"), "sumber", "tahun", "unit_id").values():
        items = [r for r in rows if r.text("peran") == "rincian"]
        for total in (r for r in rows if r.text("peran") == "total"):
            published, figures = total.figure("nilai"), distinct_figures(items, "nilai")
            if published is not None and len(figures) > 1:
                about = label(total, "unsur") + " " + total.text("tahun")
                # Elements of an assessment that are weighted already are added up.
                added = sum_or_mean("nilai_skm", published, figures, about)
                if added is None or added.kind != "sum":
                    added = relation("nilai_skm", "mean", published, numbered(figures, "U"), about)
                yield added


def _survey_differences(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("satisfaction_scores"), "sumber").values():
        values = {(r.row, r.values.get("tahun")): r.figure("nilai") for r in rows}
        for record in rows:
            published, later = record.figure("selisih"), record.figure("nilai")
            earlier = values.get((record.row, record.values.get("tahun_pembanding")))
            if later is not None and earlier is not None and is_score(later) and not is_score(earlier):
                # The last row may print indices of 25 to 100 beside its score.
                later = record.figure("nilai_konversi")
            if published is not None and later is not None and earlier is not None:
                operands = ((record.text("tahun"), later), (record.text("tahun_pembanding"), earlier))
                yield relation("selisih_nilai", "difference", published, operands, label(record, "unsur"))


def _series(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("survey_series"), "sumber", "survei", "tahun").values():
        means: list[Relation] = []
        for table in by(rows, "unsur").values():
            parts = [r for r in table if r.text("kumulatif") != "ya"]
            for record in (r for r in table if r.text("kumulatif") == "ya"):
                published, figures = record.figure("nilai"), distinct_figures(parts, "nilai")
                if published is not None and len(figures) > 1:
                    about = f"{record.text('unsur')} {record.text('periode')}"
                    means.append(relation("nilai_kumulatif", "mean", published, numbered(figures, "TW"), about))
        yield from _meant_as_means(means)
        for period in by(rows, "periode").values():
            items = [r for r in period if r.text("peran") == "rincian"]
            for record in (r for r in period if r.text("peran") == "total"):
                published, figures = record.figure("nilai"), distinct_figures(items, "nilai")
                if published is None:
                    continue
                found = sum_or_mean(
                    "indeks_survei", published, figures, f"{record.text('unsur')} {record.text('periode')}"
                )
                if found is not None and evaluate(found).verdict in ("consistent", "rounding"):
                    yield found


def _meant_as_means(means: Sequence[Relation]) -> Iterator[Relation]:
    """The means that hold, and the others where more hold than not: elsewhere persons asked may weigh the periods."""
    holding = [mean for mean in means if evaluate(mean).verdict in ("consistent", "rounding")]
    yield from means if len(holding) > 1 and 2 * len(holding) > len(means) else holding


_ADDED = ("bobot", "target", "realisasi", "nilai")


def _component_footings(report: TypedReport) -> Iterator[Relation]:
    # A row of words (the grade below the total) is no part of it.
    held = (r for r in report.of("component_scores") if any(r.figure(column) for column in _ADDED))
    groups = by(held, "sumber", "unit_id", "unit", "tahun").values()
    every = [footing for rows in groups for footing in footings(rows) if not _is_nested(footing)]
    # Where one column adds up, of this year or of another, the row is a total, and the other columns must add up too.
    totals = {
        _row(footing)
        for footing in every
        if any(
            evaluate(relation("jumlah_komponen", "sum", total, numbered(parts), "")).verdict
            in ("consistent", "rounding")
            for _, total, parts in _footing_columns(footing)
        )
    }
    # Weights stand once in a row, whatever year its scores are of.
    weight_of = {(r.source, r.row): f.value for r in report.of("component_scores") if (f := r.figure("bobot"))}
    means = []
    for footing in every:
        weights = [w for part in footing.parts if (w := weight_of.get((part.source, part.row))) is not None]
        for column, total, parts in _footing_columns(footing):
            about = f"{label(footing.total, 'komponen')} ({column})"
            if column != "bobot" and _lies_among(total, parts) and len(weights) == len(parts):
                given = {"weights": " ".join(map(str, weights))}
                means.append(relation("jumlah_komponen", "weighted_mean", total, numbered(parts), about, given))
                continue
            if _row(footing) in totals or len(parts) == 1:
                yield relation("jumlah_komponen", "sum", total, numbered(parts), about)
                continue
            found = sum_or_mean("jumlah_komponen", total, parts, about)
            if found is not None:
                yield found
    yield from _meant_as_means(means)


def _lies_among(total: PrintedFigure, parts: Sequence[PrintedFigure]) -> bool:
    """Whether a figure is none of several parts taken together, but may be their mean."""
    values = [part.value for part in parts if part.value is not None]
    return total.value is not None and len(values) == len(parts) > 1 and min(values) < total.value < max(values)


def _is_nested(footing: Footing) -> bool:
    """Whether a column adds up to twice its total: components and their own parts stand among each other."""
    for _, total, parts in _footing_columns(footing):
        values = [part.value for part in parts if part.value is not None]
        if total.value and len(values) == len(parts) and sum(values) == 2 * total.value:
            return True
    return False


def _row(footing: Footing) -> tuple[str, int | None, str]:
    """The row of a total in its table; its unit sets apart totals of one row."""
    return footing.total.source, footing.total.row, label(footing.total, "unit_id", "unit")


def _footing_columns(footing: Footing) -> list[tuple[str, PrintedFigure, list[PrintedFigure]]]:
    """The columns of a total row in which it and all its parts print a figure: name, total and parts."""
    columns = []
    for column in _ADDED:
        total, parts = footing.total.figure(column), distinct_figures(footing.parts, column)
        if total is not None and len(parts) == len(footing.parts):
            columns.append((column, total, parts))
    return columns


def ranked_units(rows: Sequence[Record]) -> list[Record]:
    """The numbered units of a list with their results, without the row after the last rank, which may be the house."""
    ranked = [r for r in rows if r.figure("no") is not None and r.figure("realisasi") is not None]
    ranked = [r for r in ranked if r.text("peran") in ("", "rincian")]
    values = [f for r in ranked if (f := r.figure("realisasi")) is not None and f.value is not None]
    if len(values) != len(ranked) or len(values) < _LISTED:
        return []
    rises = Fraction(values[-2].value or 0) < Fraction(values[-1].value or 0)
    return ranked[:-1] if rises and len(values) > _LISTED else ranked


_LISTED = 4
"""Units that a list needs before its order says anything."""


def _order(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("peer_comparison"), "sumber").values():
        ranked = ranked_units(rows)
        values = [f for r in ranked if (f := r.figure("realisasi")) is not None]
        # A list that is mostly in order claims an order by its numbers.
        steps = [Fraction(a.value or 0) >= Fraction(b.value or 0) for a, b in itertools.pairwise(values)]
        wrong = [i for i, falling in enumerate(steps) if not falling]
        if not ranked or len(wrong) > max(1, len(steps) // 4):
            continue
        at = wrong[0] + 1 if wrong else 0
        others = [(r.text("unit") or f"x{i}", v) for i, (r, v) in enumerate(zip(ranked, values, strict=True))]
        printed = ranked[at].figure("no")
        assert printed is not None
        yield relation("urutan_satker", "rank", printed, others, label(ranked[at], "unit"))


def _weights(report: TypedReport) -> Iterator[Relation]:
    """Scores that were weighted never pass the weight of their component.

    Whether a table prints weighted scores shows in its rows: nearly all of them must keep to their weights.
    """
    for rows in by(report.of("component_scores"), "sumber").values():
        pairs = []
        for record in rows:
            weight, score = record.figure("bobot"), record.figure("nilai")
            if weight is None or score is None or weight.value is None or score.value is None:
                continue
            if weight.value >= Decimal(1) and record.text("peran") == "rincian":
                pairs.append((record, weight, score))
        within = sum((score.value or 0) <= (weight.value or 0) for _, weight, score in pairs)
        if len(pairs) >= 3 and within >= len(pairs) - 1:
            for record, weight, score in pairs:
                yield relation("nilai_dalam_bobot", "range", score, (("high", weight),), label(record, "komponen"))


RULES = (
    Rule(
        "nilai_skm",
        "satisfaction_scores",
        ("mean", "sum"),
        "SKM index = Σ element scores / number of elements; of scores that are weighted already, their sum",
        ("satisfaction_scores.nilai", "satisfaction_scores.peran"),
        "PermenPANRB 14/2017",
        _survey_means,
        first_year=2017,
    ),
    Rule(
        "selisih_nilai",
        "satisfaction_scores",
        ("difference",),
        "selisih = nilai - nilai of the year before",
        ("satisfaction_scores.selisih", "satisfaction_scores.nilai"),
        "arithmetic",
        _survey_differences,
    ),
    Rule(
        "nilai_kumulatif",
        "survey_series",
        ("mean",),
        "score of the year so far = mean of the periods' scores, where most of its table are",
        ("survey_series.nilai", "survey_series.kumulatif"),
        "the performance report itself",
        _series,
    ),
    Rule(
        "indeks_survei",
        "survey_series",
        ("mean", "sum"),
        "index of a period = mean of its elements, where it fits",
        ("survey_series.nilai", "survey_series.peran"),
        "the performance report itself",
        lambda report: (),
    ),
    Rule(
        "jumlah_komponen",
        "component_scores",
        ("sum", "mean", "weighted_mean"),
        "total of an assessment = Σ components; a group = Σ its components; of scores with weights = Σ weight × score "
        "/ Σ weight, where most of its columns show that",
        ("component_scores.nilai", "component_scores.target", "component_scores.bobot", "component_scores.peran"),
        "PermenPANRB 12/2015 and the report itself",
        _component_footings,
    ),
    Rule(
        "nilai_dalam_bobot",
        "component_scores",
        ("range",),
        "score ≤ weight",
        ("component_scores.nilai", "component_scores.bobot"),
        "PermenPANRB 12/2015",
        _weights,
    ),
    Rule(
        "urutan_satker",
        "peer_comparison",
        ("rank",),
        "numbered rows stand in falling order of the result",
        ("peer_comparison.no", "peer_comparison.realisasi"),
        "the report's own numbering",
        _order,
    ),
)
