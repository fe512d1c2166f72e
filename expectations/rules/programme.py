"""Rules of programme targets: NPS as the mean of achievements, perspectives, the whole unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from expectations.facts.caps import CAP, cap_of_adjusted
from expectations.facts.record_groups import by, label, numbered
from expectations.facts.target_identity import target_key
from expectations.kinds.evaluation import evaluate
from expectations.kinds.rounding import half_up
from expectations.kinds.slips import variants
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_FEW = 3
"""Fewer means do not show how a report takes them."""
_OF_INDICATORS = re.compile(r"\b(?:indikator|iku|iksk|ikp|ikk)\b", re.IGNORECASE)
"""What a row of an overall mean is called that is one of indicators: `Rata-rata capaian IKU`."""


def indicator_figures(report: TypedReport) -> dict[str, list[PrintedFigure]]:
    """By programme target, the achievements that its mean is taken of: those after the cap, from one whole table.

    The table is the one that prints achievements after the cap for most indicators; where no table does, no mean can be
    re-derived with certainty.
    """
    key = target_key(report)
    sources: dict[str, list[Record]] = {}
    for record in report.of("indicator_achievement"):
        if key(record) and record.figure("capaian_penyesuaian_pct") is not None:
            sources.setdefault(record.source, []).append(record)
    if not sources:
        return {}
    fullest = max(sources.values(), key=len)
    cap = cap_of_adjusted(fullest)
    found: dict[str, list[PrintedFigure]] = {}
    for record in fullest:
        figure = record.figure("capaian_penyesuaian_pct")
        assert figure is not None
        before = record.figure("capaian_pct")
        if figure.value == cap and before is not None and before.value is not None and before.value > cap:
            # What was lowered to the cap is the cap, not a measurement rounded to it.
            figure = replace(figure, exact=True)
        found.setdefault(key(record), []).append(figure)
    return found


def nps_printings(report: TypedReport) -> dict[str, list[tuple[PrintedFigure, str]]]:
    """By programme target, every printing of its NPS, with the target's name there."""
    key = target_key(report)
    found: dict[str, list[tuple[PrintedFigure, str]]] = {}
    for dataset, column in (("programme_achievement", "nps_pct"), ("efficiency", "output_pct")):
        for record in report.of(dataset):
            figure = record.figure(column)
            if figure is None or not key(record):
                continue
            if record.text("tingkat") not in ("", "sasaran") or record.text("peran") not in ("", "rincian"):
                continue
            found.setdefault(key(record), []).append((figure, label(record, "sasaran")))
    return found


def _targets(report: TypedReport) -> Iterator[Relation]:
    means = indicator_figures(report)
    formed = [
        relation("nps_sasaran", "mean", figure, numbered(parts, "indikator"), name)
        for target, printings in nps_printings(report).items()
        if (parts := means.get(target))
        for figure, name in printings
    ]
    if len(formed) < _FEW or _are_plain_means(formed):
        yield from formed
    if not means:
        yield from _means_below_indicators(report)


def _means_below_indicators(report: TypedReport) -> Iterator[Relation]:
    """NPS in rows of the table that prints the achievements, where most of its rows are their means."""
    key = target_key(report)
    indicators = by(report.of("indicator_achievement"), "sumber")
    for source, rows in by(report.of("programme_achievement"), "sumber").items():
        means = []
        for row in rows:
            published = row.figure("nps_pct")
            parts = [
                figure
                for record in indicators.get(source, ())
                if key(record) and key(record) == key(row) and record.text("tahun_target") == record.text("tahun")
                if (figure := record.figure("capaian_pct")) is not None
            ]
            if published is not None and parts and row.text("tingkat") == "sasaran":
                means.append(_mean_as_printed(published, parts, label(row, "sasaran")))
        if len(means) > 1 and _are_plain_means(means):
            yield from means


def _are_plain_means(formed: Sequence[Relation]) -> bool:
    """Whether most hold: targets whose indicators are weighed are no plain means, and nothing says by what."""
    held = sum(evaluate(mean).verdict in ("consistent", "rounding") for mean in formed)
    return 2 * held >= len(formed)


def _mean_as_printed(published: PrintedFigure, parts: Sequence[PrintedFigure], name: str) -> Relation:
    """The mean of achievements as they are or lowered to the cap, whichever fits."""
    lowered = [replace(f, value=CAP, exact=True) if f.value is not None and f.value > CAP else f for f in parts]
    choices = [
        relation("nps_sasaran", "mean", published, numbered(held, "indikator"), name) for held in (parts, lowered)
    ]
    fitting = [choice for choice in choices if evaluate(choice).verdict in ("consistent", "rounding")]
    return (fitting or choices)[0]


def _perspectives(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("programme_achievement"), "sumber").values():
        for head in rows:
            published = head.figure("nps_pct")
            if head.text("tingkat") != "perspektif" or published is None:
                continue
            parts = _figures(r for r in rows if r.text("tingkat") == "sasaran" and _same_perspective(r, head))
            if parts:
                yield relation("nps_perspektif", "mean", published, numbered(parts, "sasaran"), head.text("perspektif"))


def _same_perspective(row: Record, head: Record) -> bool:
    return bool(row.text("perspektif")) and row.text("perspektif") == head.text("perspektif")


def _figures(rows: Iterator[Record] | Sequence[Record]) -> list[PrintedFigure]:
    return [figure for row in rows if (figure := row.figure("nps_pct")) is not None]


def _overall(report: TypedReport) -> Iterator[Relation]:
    records = report.of("programme_achievement")
    tables = [rows for rows in by(records, "sumber").values() if any(r.text("tingkat") == "sasaran" for r in rows)]
    if not tables:
        return
    table = max(tables, key=lambda rows: sum(r.text("tingkat") == "perspektif" for r in rows))
    indicators = by(report.of("indicator_achievement"), "sumber")
    for record in records:
        published = record.figure("nps_pct")
        if record.text("tingkat") != "keseluruhan" or published is None:
            continue
        if not _OF_INDICATORS.search(published.place.row_label):
            yield overall_relation(published, table)
        elif len(parts := _achievements(indicators.get((record.source,), []))) > 1:
            given = {"level": "indikator"}
            operands = numbered(parts, "indikator")
            yield relation("nps_keseluruhan", "mean", published, operands, published.place.row_label, given)


def _achievements(rows: Sequence[Record]) -> list[PrintedFigure]:
    """The achievements of indicators, after the cap where the table prints them so."""
    column = "capaian_penyesuaian_pct" if any(r.figure("capaian_penyesuaian_pct") for r in rows) else "capaian_pct"
    return [figure for row in rows if (figure := row.figure(column)) is not None]


def overall_relation(published: PrintedFigure, table: Sequence[Record]) -> Relation:
    """The overall NPS as the mean of perspectives or of targets: whichever fits, else the one of which a part slipped.

    Where neither says so, of the perspectives.
    """
    choices = []
    for level in ("perspektif", "sasaran"):
        parts = _figures([r for r in table if r.text("tingkat") == level])
        if len(parts) > 1:
            choices.append(
                relation(
                    "nps_keseluruhan",
                    "mean",
                    published,
                    numbered(parts, level),
                    f"NPS keseluruhan (rata-rata {level})",
                    {"level": level},
                )
            )
    fitting = [c for c in choices if evaluate(c).verdict in ("consistent", "rounding")]
    return (fitting or [c for c in choices if _part_slipped(c)] or choices)[0]


def _part_slipped(mean: Relation) -> bool:
    """Whether one of the parts of a mean, changed by a slip, would give it."""
    published, parts = mean.published, [operand.figure for operand in mean.operands]
    if published.value is None or any(part.value is None for part in parts):
        return False
    added = sum((part.value or 0 for part in parts), Decimal(0))
    return any(
        half_up(Fraction(added - (part.value or 0) + meant) / len(parts), max(published.decimals, 0)) == published.value
        for part in parts
        for name, meant in variants(part)
        if name != "decimal_shift"
    )


RULES = (
    Rule(
        "nps_sasaran",
        "programme_achievement",
        ("mean",),
        "NPS = Σ capaian penyesuaian of the target's indicators / number of indicators",
        ("indicator_achievement.capaian_penyesuaian_pct", "programme_achievement.nps_pct", "efficiency.output_pct"),
        "the performance report itself (BAB II, rumus NPS)",
        _targets,
    ),
    Rule(
        "nps_perspektif",
        "programme_achievement",
        ("mean",),
        "NPS of a perspective = mean of its targets' NPS",
        ("programme_achievement.nps_pct", "programme_achievement.perspektif"),
        "the performance report itself",
        _perspectives,
    ),
    Rule(
        "nps_keseluruhan",
        "programme_achievement",
        ("mean",),
        "overall NPS = mean of the perspectives' NPS, or of the targets': whichever fits; of the indicators' "
        "achievements where its row says so",
        ("programme_achievement.nps_pct",),
        "the performance report itself; reports of the same house differ",
        _overall,
    ),
)
