"""The register of all datasets, checked as it is loaded."""

from __future__ import annotations

import re
from collections.abc import Iterable

from schemas.datasets.budgeting import BUDGET, EFFICIENCY, OUTPUT_VOLUME
from schemas.datasets.components import COMPONENT_SCORES, PEER_COMPARISON
from schemas.datasets.dataset import DatasetSchema
from schemas.datasets.followup import FOLLOWUP_ACTIONS, FOLLOWUP_SUMMARY, FOLLOWUP_UNITS
from schemas.datasets.performance import BAND_CRITERIA, INDICATOR_ACHIEVEMENT, INDICATOR_TARGETS, PROGRAMME_ACHIEVEMENT
from schemas.datasets.personnel import HEADCOUNT, POSITION_CHANGES
from schemas.datasets.reporting import (
    CHART_VALUES,
    CLAIMS,
    FIGURES,
    FINDINGS,
    NAME_CANDIDATES,
    OTHER_TABLES,
    REPORT_VERSIONS,
    REPORTS,
    TABLES,
)
from schemas.datasets.satisfaction import SATISFACTION_SCORES, SURVEY_SERIES

SOURCE_COLUMNS = ("sumber", "baris")
"""Part of a key that every published row has beside its own columns: the table or sentence, and the row in it."""

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_UNIT_SUFFIXES = {"%": "_pct", "Rp": "_rp"}


def checked(schemas: Iterable[DatasetSchema]) -> dict[str, DatasetSchema]:
    """The datasets by name.

    Raises ValueError when a declaration contradicts itself: a name twice, a name that is not in lower case with
    underscores, a fixed unit that the column's name does not say, a key column that does not exist, a closed set on a
    column that holds no text.
    """
    found: dict[str, DatasetSchema] = {}
    for schema in schemas:
        if schema.name in found:
            raise ValueError(f"dataset {schema.name} is declared twice")
        found[schema.name] = schema
        names = [column.name for column in schema.columns]
        if len(set(names)) != len(names):
            raise ValueError(f"dataset {schema.name} declares a column twice")
        for column in schema.columns:
            where = f"{schema.name}.{column.name}"
            if not _NAME.fullmatch(column.name):
                raise ValueError(f"{where}: names are in lower case with underscores")
            suffix = _UNIT_SUFFIXES.get(column.unit, "")
            if not column.name.endswith(suffix):
                raise ValueError(f"{where}: the name of a column in {column.unit} ends with {suffix}")
            if column.allowed and column.kind != "text":
                raise ValueError(f"{where}: only text can have a closed set of values")
            if not column.meaning:
                raise ValueError(f"{where} says not what it means")
        missing = [name for name in schema.key if name not in names and name not in SOURCE_COLUMNS]
        if missing:
            raise ValueError(f"dataset {schema.name} has no key column {missing[0]}")
    return found


DATASETS: dict[str, DatasetSchema] = checked(
    (
        REPORTS,
        REPORT_VERSIONS,
        FIGURES,
        CLAIMS,
        FINDINGS,
        TABLES,
        NAME_CANDIDATES,
        INDICATOR_ACHIEVEMENT,
        INDICATOR_TARGETS,
        PROGRAMME_ACHIEVEMENT,
        BAND_CRITERIA,
        BUDGET,
        OUTPUT_VOLUME,
        EFFICIENCY,
        SATISFACTION_SCORES,
        SURVEY_SERIES,
        COMPONENT_SCORES,
        PEER_COMPARISON,
        HEADCOUNT,
        POSITION_CHANGES,
        FOLLOWUP_SUMMARY,
        FOLLOWUP_ACTIONS,
        FOLLOWUP_UNITS,
        OTHER_TABLES,
        CHART_VALUES,
    )
)
