"""Rules of the whole: what is said of all targets together in one table and in another."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.facts.claimed_facts import WHOLE
from expectations.facts.record_groups import by
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules.efficiency import averages
from expectations.rules.programme import overall_relation
from schemas.datasets.dataset import Record
from schemas.typed_report import TypedReport


def _wholes(report: TypedReport) -> Iterator[Relation]:
    """The output of the whole is its NPS: of both numbers, where the total is a mean and not a sum.

    The NPS of the whole may be the mean of perspectives and the output that of targets; then the perspectives are
    operands too, and show why the two differ.
    """
    stated = [f for r in report.of("programme_achievement") if _is_whole(r) and (f := r.figure("nps_pct")) is not None]
    of_whole = [c for c in report.claims if c.measure == "nps_pct" and c.kind == "value" and c.subject == WHOLE]
    stated += [c.value for c in of_whole if c.value is not None]
    tables = [rows for rows in by(report.of("programme_achievement"), "sumber").values() if len(rows) > 1]
    if not stated or not tables:
        return
    overall = overall_relation(stated[0], max(tables, key=len))
    by_perspective = overall.parameters.get("level") == "perspektif" and evaluate(overall).verdict in _HOLDS
    for mean in averages(report):
        if mean.parameters.get("column") == "output_pct" and evaluate(mean).verdict in _HOLDS:
            shown = overall.operands if by_perspective else ()
            operands = [("nps", stated[0]), *((o.name, o.figure) for o in shown)]
            given = {"measure": "nps_pct", **({"means": "perspektif"} if by_perspective else {})}
            yield relation("output_keseluruhan", "crossref", mean.published, operands, "Capaian keseluruhan", given)


def _is_whole(record: Record) -> bool:
    return record.text("tingkat") == "keseluruhan"


_HOLDS = ("consistent", "rounding")


RULES = (
    Rule(
        "output_keseluruhan",
        "efficiency",
        ("crossref",),
        "the output of the whole is the NPS of the whole",
        ("efficiency.output_pct", "programme_achievement.nps_pct"),
        "the performance report itself: the output of a target is its NPS",
        _wholes,
    ),
)
