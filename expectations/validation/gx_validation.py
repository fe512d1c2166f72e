"""Running relations through Great Expectations: a frame and a suite per dataset, one expectation per kind in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from expectations.relation import Outcome, Relation
from expectations.validation.gx_context import validate_frame
from expectations.validation.gx_frames import frame_of

# As text, with what Great Expectations makes of it, a relation takes ten times the memory that it takes by itself.
RELATIONS_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Relations that were not evaluated, and why: an expectation raised, was dropped, or skipped rows."""

    suite: str
    kind: str
    relations: int
    reason: str


@dataclass(frozen=True, slots=True)
class Validation:
    """What the validations gave: an outcome by relation id, and what was not checked."""

    outcomes: Mapping[str, Outcome]
    not_checked: tuple[NotChecked, ...]
    expectations: int


def validate(suites: Mapping[str, Sequence[Relation]]) -> Validation:
    """Validates the relations of each suite.

    An expectation that raised counts as not checked, never as inconsistent; one that is missing from the results, or
    that evaluated fewer rows than its frame has, is noticed by count.
    """
    outcomes: dict[str, Outcome] = {}
    missed: list[NotChecked] = []
    count = 0
    for name, relations in _in_batches(suites):
        planned: dict[str, int] = {}
        for relation in relations:
            planned[relation.kind] = planned.get(relation.kind, 0) + 1
        results = _run(name, relations, planned)
        count += len(results)
        for kind, expected in planned.items():
            found, reason = _rows(results.get(f"{name}:{kind}"))
            outcomes.update(found)
            if len(found) < expected:
                missed.append(NotChecked(name, kind, expected - len(found), reason or "rows were skipped"))
    return Validation(outcomes, tuple(missed), count)


def _in_batches(suites: Mapping[str, Sequence[Relation]]) -> Iterator[tuple[str, Sequence[Relation]]]:
    for name, relations in suites.items():
        for start in range(0, len(relations), RELATIONS_AT_ONCE):
            yield name, relations[start : start + RELATIONS_AT_ONCE]


def _run(name: str, relations: Sequence[Relation], kinds: Iterable[str]) -> dict[str, Any]:
    from expectations.validation.gx_expectations import EXPECTATIONS

    expectations = [EXPECTATIONS[kind](check_id=f"{name}:{kind}") for kind in kinds]
    results = validate_frame(frame_of(relations), name, expectations)
    return {r.expectation_config.kwargs["check_id"]: r for r in results}


def _rows(result: Any) -> tuple[dict[str, Outcome], str]:
    """The outcomes that one expectation's result carries, and why there are none."""
    if result is None:
        return {}, "the expectation was dropped"
    rows = (result.result or {}).get("details", {}).get("outcomes")
    if rows is None:
        return {}, f"the expectation raised: {_message(result.exception_info)}"
    return {row["relation_id"]: _outcome(row) for row in rows}, ""


def _message(info: Any) -> str:
    """The first exception message in GX's exception info, which comes in two shapes."""
    if isinstance(info, dict):
        if info.get("exception_message"):
            return str(info["exception_message"])
        for part in info.values():
            if isinstance(part, dict) and part.get("exception_message"):
                return str(part["exception_message"])
    return "unknown"


def _outcome(row: Mapping[str, Any]) -> Outcome:
    derived: Decimal | str | None = row["derived"]
    if row["derived_is_number"] and derived is not None:
        derived = Decimal(derived)
    power = None if row["power"] is None else Decimal(row["power"])
    return Outcome(row["verdict"], derived, row["formula"], row["reading"], row["problem"], row["note"], power)
