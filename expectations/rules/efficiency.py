"""Rules of efficiency: index, degree, grade, averages, and where output and input come from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from expectations.facts.budget_columns import CEILINGS
from expectations.facts.record_groups import by, distinct_figures, label, numbered
from expectations.facts.target_identity import target_key
from expectations.kinds.band import Band, written
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

EFFICIENT = (
    Band("Tidak Efisien", None, Decimal(1), True, False),
    Band("Efisien", Decimal(1), None),
)
"""Efficient when the index reaches the standard of 1 (the LKj itself)."""


def _index(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("efficiency"):
        index, output, used = record.figure("ie"), record.figure("output_pct"), record.figure("input_pct")
        if index is not None and output is not None and used is not None:
            operands = (("output", output), ("input", used))
            yield relation("indeks_efisiensi", "ratio", index, operands, label(record, "sasaran", "no"), {"scale": "1"})


def _degree(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("efficiency"):
        degree, output, used = record.figure("te"), record.figure("output_pct"), record.figure("input_pct")
        if degree is not None and output is not None and used is not None:
            operands = (("output", output), ("input", used))
            about = label(record, "sasaran", "no")
            yield relation("tingkat_efisiensi", "difference", degree, operands, about, {"relative": "yes"})


def _grades(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("efficiency"):
        category, index, degree = record.printed("kategori"), record.figure("ie"), record.figure("te")
        about = label(record, "sasaran", "no")
        if category is not None and index is not None:
            # The degree has no tie at 0,00 when it is printed; an index of 1,00 may stand for 0,999.
            operands = (("ie", index), *(() if degree is None else (("te", degree),)))
            yield relation("kategori_efisiensi", "category", category, operands, about, {"bands": written(EFFICIENT)})


def _degree_grades(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("efficiency"), "sumber").values():
        yield from _grades_of_degrees(rows)


def _grades_of_degrees(rows: Sequence[Record]) -> Iterator[Relation]:
    """The grades of a table's degrees; one that is on no scale where all others, three at least, are as theirs says."""
    formed = [
        relation("capaian_te", "category", _as_words(grade), (("te", degree),), label(record, "sasaran", "no"), {
            "bands": written(DEGREE_GRADES)
        })
        for record in rows
        if (grade := record.figure("capaian_te_pct")) is not None and (degree := record.figure("te")) is not None
    ]  # fmt: skip
    verdicts = [evaluate(one).verdict for one in formed]
    others = [one for one, verdict in zip(formed, verdicts, strict=True) if verdict == "unverifiable"]
    yield from (one for one in formed if one not in others)
    if len(others) == 1 and len(formed) > _FEWEST and "inconsistent" not in verdicts:
        yield replace(others[0], parameters={**others[0].parameters, "closed": "yes"})


_FEWEST = 3
"""Grades on the scale, before one that is on no scale is called wrong."""
DEGREE_GRADES = (
    Band("75", None, Decimal(0), True, False),
    Band("100", Decimal(0), Decimal("0.2"), True, True),
)
"""Grade by degree of efficiency: 0 to 0,2 earns 100%, below 0 earns 75% (the LKj itself; other ranges: verify)."""


def _as_words(grade: PrintedFigure) -> PrintedFigure:
    return PrintedFigure(grade.text, None, 0, "", True, grade.place)


def averages(report: TypedReport) -> Iterator[Relation]:
    """Output and input of the whole as means over the targets; the parameter `column` says which of the two.

    The input of a row that adds up the money is the share of its sums, and no mean; that it is, the amounts in the row
    show, too, where no dataset holds them.
    """
    added_up = {(r.source, r.row) for r in report.of("budget") if any(r.figure(column) for column in CEILINGS)}
    for rows in by(report.of("efficiency"), "sumber").values():
        items = [r for r in rows if r.text("peran") in ("", "rincian")]
        for total in (r for r in rows if r.text("peran") == "total"):
            for column in ("output_pct", "input_pct"):
                published, figures = total.figure(column), distinct_figures(items, column)
                of_money = (total.source, total.row) in added_up or _is_share_of_amounts(report, published)
                is_share = column == "input_pct" and of_money
                if published is not None and len(figures) > 1 and not is_share:
                    about, given = f"rata-rata {column}", {"column": column}
                    yield relation("rata_rata_efisiensi", "mean", published, numbered(figures), about, given)


def _is_share_of_amounts(report: TypedReport, published: PrintedFigure | None) -> bool:
    """Whether a percentage is the share that one amount of its row is of another."""
    beside = [] if published is None else [f for f in report.beside(published) if (f.value or 0) >= _AMOUNT]
    return published is not None and any(
        evaluate(relation("rata_rata_efisiensi", "ratio", published, (("realisasi", a), ("pagu", b)), "")).verdict
        in ("consistent", "rounding")
        for a, b in permutations(beside, 2)
    )


_AMOUNT = 1000
"""No percentage is so high: a figure of this size is an amount."""


def _inputs(report: TypedReport) -> Iterator[Relation]:
    key = target_key(report)
    shares: dict[tuple[str, str], list[Record]] = {}
    for row in report.of("budget"):
        if row.text("tingkat") == "indikator" and row.figure("realisasi_pct") is not None:
            shares.setdefault((row.source, key(row)), []).append(row)
    for record in report.of("efficiency"):
        published = record.figure("input_pct")
        if published is None or not key(record):
            continue
        for (_, target), rows in shares.items():
            if target == key(record):
                figures = [f for row in rows if (f := row.figure("realisasi_pct")) is not None]
                yield relation("input_sasaran", "mean", published, numbered(figures), label(record, "sasaran"))


RULES = (
    Rule(
        "indeks_efisiensi",
        "efficiency",
        ("ratio",),
        "IE = output / input",
        ("efficiency.ie", "efficiency.output_pct", "efficiency.input_pct"),
        "the performance report itself",
        _index,
    ),
    Rule(
        "tingkat_efisiensi",
        "efficiency",
        ("difference",),
        "TE = (IE - SE) / SE with SE = 1",
        ("efficiency.te", "efficiency.output_pct", "efficiency.input_pct"),
        "the performance report itself",
        _degree,
    ),
    Rule(
        "kategori_efisiensi",
        "efficiency",
        ("category",),
        "efisien when IE ≥ 1, else tidak efisien",
        ("efficiency.kategori", "efficiency.ie", "efficiency.te"),
        "the performance report itself",
        _grades,
    ),
    Rule(
        "capaian_te",
        "efficiency",
        ("category",),
        "grade 100% for TE from 0 to 0,2, 75% below 0; one on no scale where three others at least are as theirs says",
        ("efficiency.capaian_te_pct", "efficiency.te"),
        "the performance report itself",
        _degree_grades,
    ),
    Rule(
        "rata_rata_efisiensi",
        "efficiency",
        ("mean",),
        "output and input of the whole = mean over the targets (printed as Jumlah)",
        ("efficiency.output_pct", "efficiency.input_pct", "efficiency.peran"),
        "the performance report itself",
        averages,
    ),
    Rule(
        "input_sasaran",
        "efficiency",
        ("mean",),
        "input of a target = mean of its indicators' absorption",
        ("efficiency.input_pct", "budget.realisasi_pct"),
        "the performance report itself",
        _inputs,
    ),
)
