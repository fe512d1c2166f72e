"""Which programme target a record is about: by its number, where the report numbers its targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from schemas.datasets.dataset import Record
from schemas.typed_report import TypedReport

_DATASETS = ("programme_achievement", "efficiency", "budget", "indicator_achievement", "indicator_targets")


def target_key(report: TypedReport) -> Callable[[Record], str]:
    """A function that names the target of a record, "" where it has none.

    Reports shorten and reword the names of their targets from table to table and keep the numbers. A name that stands
    under two numbers, or has none, is known by itself.
    """
    names = target_names(report)
    return lambda record: names.get(record.text("sasaran_id"), "")


def target_names(report: TypedReport) -> dict[str, str]:
    """The keys of all targets by the ids of their names."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for dataset in _DATASETS:
        for record in report.of(dataset):
            if record.text("sasaran_id"):
                numbers[record.text("sasaran_id")].update(filter(None, (_number(record),)))
    return {name: f"sasaran {next(iter(held))}" if len(held) == 1 else name for name, held in numbers.items()}


def _number(record: Record) -> str:
    number = record.text("sasaran_no") or (record.text("no") if record.dataset == "efficiency" else "")
    return number.strip(" .)")
