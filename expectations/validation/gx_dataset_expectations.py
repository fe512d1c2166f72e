"""The project's expectations about datasets themselves: types, filled cells, closed sets, limits, keys, completeness.

Importing this module imports Great Expectations (seconds of CPU); only dataset_checks does, when it is called.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine.execution_engine import ExecutionEngine
from great_expectations.execution_engine.pandas_execution_engine import PandasExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from expectations.validation.dataset_cells import KEY, ROWS

if TYPE_CHECKING:
    import pandas as pd

METRIC = "table.dataset_cells_at_fault"
_HELD = {"figure": ("figure", "text"), "integer": ("integer",), "date": ("date",), "text": ("text", "integer")}


def _of_wrong_type(cells: pd.DataFrame) -> pd.DataFrame:
    values = cells[(cells["kind"] != "") & (cells["holds"] != "")]
    fitting = [holds in _HELD[kind] for kind, holds in zip(values["kind"], values["holds"], strict=True)]
    return values[[not fits for fits in fitting]]


def _not_filled(cells: pd.DataFrame) -> pd.DataFrame:
    return cells[(cells["kind"] != "") & cells["required"].eq(True) & (cells["holds"] == "")]


def _outside_set(cells: pd.DataFrame) -> pd.DataFrame:
    values = cells[(cells["allowed"] != "") & (cells["text"] != "")]
    known = [text in allowed.split("|") for text, allowed in zip(values["text"], values["allowed"], strict=True)]
    return values[[not one for one in known]]


def _beyond_limits(cells: pd.DataFrame) -> pd.DataFrame:
    values = cells[cells["value"].notna() & (cells["low"].notna() | cells["high"].notna())]
    triples = zip(values["value"], values["low"], values["high"], strict=True)
    beyond = [(low == low and low is not None and v < low) or (high == high and high is not None and v > high)
              for v, low, high in triples]  # fmt: skip
    return values[beyond]


def _with_a_key_twice(cells: pd.DataFrame) -> pd.DataFrame:
    keys = cells[cells["column"] == KEY]
    return keys[keys.duplicated(["dataset", "key"])]


def _without_record(cells: pd.DataFrame) -> pd.DataFrame:
    return cells[(cells["column"] == ROWS) & (cells["holds"] == "")]


FAULTS: dict[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "type": _of_wrong_type,
    "filled": _not_filled,
    "allowed": _outside_set,
    "limits": _beyond_limits,
    "key": _with_a_key_twice,
    "complete": _without_record,
}


class DatasetCellsAtFault(TableMetricProvider):
    """The lines of a frame of cells that break one kind of expectation, and how many were looked at."""

    metric_name = METRIC
    value_keys = ("fault",)

    @metric_value(engine=PandasExecutionEngine)
    def _pandas(
        cls,
        execution_engine: PandasExecutionEngine,
        metric_domain_kwargs: dict[str, Any],
        metric_value_kwargs: dict[str, Any],
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any],
    ) -> list[dict[str, Any]]:
        cells, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        found = FAULTS[metric_value_kwargs["fault"]](cells)
        if found.empty:
            return []
        names = ["dataset", "column", "text", "source", "row", "page"]
        return [{name: str(row[name]) for name in names} for row in found[names].to_dict("records")]


class ExpectDatasetsToKeepTheirSchema(BatchExpectation):
    """Base of the expectations: no cell of the records breaks what its dataset declares.

    `fault` has no default: Great Expectations would leave one out of the result, which is told by it.
    """

    fault: str
    metric_dependencies: ClassVar[tuple[str, ...]] = (METRIC,)
    success_keys: ClassVar[tuple[str, ...]] = ("fault",)
    args_keys: ClassVar[tuple[str, ...]] = ("fault",)
    domain_keys: ClassVar[tuple[str, ...]] = ("batch_id", "table", "row_condition", "condition_parser")

    def _validate(
        self,
        metrics: dict[str, Any],
        runtime_configuration: dict[str, Any] | None = None,
        execution_engine: ExecutionEngine[Any] | None = None,
    ) -> dict[str, Any]:
        found = metrics[METRIC]
        return {"success": not found, "result": {"observed_value": len(found), "details": {"cells": found}}}


class ExpectCellsToBeOfTheirType(ExpectDatasetsToKeepTheirSchema):
    """What a column declares as figure, whole number or date was read as one."""


class ExpectRequiredCellsToBeFilled(ExpectDatasetsToKeepTheirSchema):
    """A required column is filled."""


class ExpectCellsToBeOfTheirSet(ExpectDatasetsToKeepTheirSchema):
    """A column with a closed set of values holds no other."""


class ExpectCellsWithinLimits(ExpectDatasetsToKeepTheirSchema):
    """No value lies beyond what its column can hold at all."""


class ExpectKeysToBeUnique(ExpectDatasetsToKeepTheirSchema):
    """No two records of a dataset have one key."""


class ExpectTablesToBeComplete(ExpectDatasetsToKeepTheirSchema):
    """Every row of a claimed table that prints a figure became a record."""


EXPECTATIONS: dict[str, type[ExpectDatasetsToKeepTheirSchema]] = {
    "type": ExpectCellsToBeOfTheirType,
    "filled": ExpectRequiredCellsToBeFilled,
    "allowed": ExpectCellsToBeOfTheirSet,
    "limits": ExpectCellsWithinLimits,
    "key": ExpectKeysToBeUnique,
    "complete": ExpectTablesToBeComplete,
}
