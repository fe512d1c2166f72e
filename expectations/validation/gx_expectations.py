"""The project's own expectations: one per kind of relation, over frames with one relation per row.

Importing this module imports Great Expectations (seconds of CPU); only gx_validation does, when it is called.
"""

from __future__ import annotations

from typing import Any, ClassVar

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine.execution_engine import ExecutionEngine
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from expectations.kinds.evaluation import evaluate
from expectations.kinds.verdicts import unverifiable
from expectations.relation import Relation

METRIC = "table.published_figure_outcomes"


class PublishedFigureOutcomes(TableMetricProvider):
    """Evaluates every relation of one kind in a frame: a list with the outcome of each row."""

    metric_name = METRIC
    value_keys = ("kind",)

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(
        cls,
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any],
    ) -> list[dict[str, Any]]:
        frame, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        cells = frame["relation"][frame["kind"] == metric_value_kwargs["kind"]]
        return [_outcome_row(cell.relation) for cell in cells]


def _outcome_row(relation: Relation) -> dict[str, Any]:
    try:
        outcome = evaluate(relation)
    except (ArithmeticError, LookupError, ValueError) as problem:
        # One relation that cannot be evaluated must not take the others of its kind with it.
        outcome = unverifiable(f"not evaluated: {type(problem).__name__} {problem}")
    return {
        "relation_id": relation.id,
        "verdict": outcome.verdict,
        "derived": None if outcome.derived is None else str(outcome.derived),
        "derived_is_number": outcome.derived is not None and not isinstance(outcome.derived, str),
        "formula": outcome.formula,
        "reading": outcome.reading,
        "problem": outcome.problem,
        "note": outcome.note,
        "power": None if outcome.power is None else str(outcome.power),
    }


class ExpectPublishedFiguresToFollow(BatchExpectation):
    """Base of the expectations: no relation of the kind is inconsistent.

    `check_id` tells equal expectations of two suites apart: without it the second would be dropped in silence.
    """

    check_id: str
    kind: str = ""
    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("check_id", "kind")
    args_keys: ClassVar[tuple[str, ...]] = ("check_id", "kind")
    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id", "table", "row_condition", "condition_parser")

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: ExecutionEngine[Any] | None = None,
    ) -> dict[str, Any]:
        outcomes = metrics[METRIC]
        failing = [row for row in outcomes if row["verdict"] == "inconsistent"]
        return {"success": not failing, "result": {"observed_value": len(failing), "details": {"outcomes": outcomes}}}


class ExpectRatiosToFollow(ExpectPublishedFiguresToFollow):
    """Every published percentage is its numerator divided by its denominator."""

    kind: str = "ratio"


class ExpectTotalsToFoot(ExpectPublishedFiguresToFollow):
    """Every published total is the sum of its parts."""

    kind: str = "sum"


class ExpectMeansToFollow(ExpectPublishedFiguresToFollow):
    """Every published mean is the mean of its values."""

    kind: str = "mean"


class ExpectWeightedMeansToFollow(ExpectPublishedFiguresToFollow):
    """Every published weighted mean is the weighted mean of its values."""

    kind: str = "weighted_mean"


class ExpectDifferencesToFollow(ExpectPublishedFiguresToFollow):
    """Every published difference is the first value less the second."""

    kind: str = "difference"


class ExpectGrowthToFollow(ExpectPublishedFiguresToFollow):
    """Every published change, or claim of its direction, is the values' own."""

    kind: str = "growth"


class ExpectCategoriesToFollow(ExpectPublishedFiguresToFollow):
    """Every published category is the band of its value."""

    kind: str = "category"


class ExpectCountsToFollow(ExpectPublishedFiguresToFollow):
    """Every published count is the number of the things counted."""

    kind: str = "count"


class ExpectPrintingsToAgree(ExpectPublishedFiguresToFollow):
    """The same fact printed in two places is the same."""

    kind: str = "crossref"


class ExpectCopiesToAgree(ExpectPublishedFiguresToFollow):
    """A text or row that repeats another is the same."""

    kind: str = "copy"


class ExpectRanksToFollow(ExpectPublishedFiguresToFollow):
    """Every published rank or order is that of the values."""

    kind: str = "rank"


class ExpectFiguresWithinLimits(ExpectPublishedFiguresToFollow):
    """Every published figure lies within its limits."""

    kind: str = "range"


class ExpectNumberingToRunOn(ExpectPublishedFiguresToFollow):
    """Printed numbers run on without gap or repeat."""

    kind: str = "sequence"


class ExpectWordsToSpellNumbers(ExpectPublishedFiguresToFollow):
    """Words beside a figure spell it."""

    kind: str = "spelled_number"


class ExpectDatesToBeValid(ExpectPublishedFiguresToFollow):
    """Printed dates exist and stand in order."""

    kind: str = "date"


class ExpectSignatureToHold(ExpectPublishedFiguresToFollow):
    """The electronic signature is what the report says it is."""

    kind: str = "signature"


EXPECTATIONS: dict[str, type[ExpectPublishedFiguresToFollow]] = {
    expectation.model_fields["kind"].default
    if hasattr(expectation, "model_fields")
    else expectation.__fields__["kind"].default: expectation
    for expectation in ExpectPublishedFiguresToFollow.__subclasses__()
}
