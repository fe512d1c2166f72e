"""Which unit an activity's indicator is about: the one its name ends with, or the one its activity belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from schemas.datasets.dataset import Record
from schemas.typed_report import TypedReport

_JOINTS = ("-di-lingkup", "-di-lingkungan", "-di", "-pada")
_PRAISE = ("-yang-optimal", "-yang-baik")
"""What reports add to a unit's indicator in one table and leave out in another."""
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class UnitScope:
    """Identities of units that a report names, and the unit of each activity of each table."""

    units: frozenset[str]
    of_activity: Mapping[tuple[str, str], str]

    def split(self, indicator: str) -> tuple[str, str]:
        """An indicator's identity without the unit that it ends with, and that unit ("" where it ends with none)."""
        return _split(indicator, self.units)

    def subject(self, record: Record) -> tuple[str, str]:
        """The indicator of a record without its unit, and its unit."""
        base, unit = self.split(record.text("indikator_id"))
        unit = unit or record.text("unit_id")
        return base, unit or self.of_activity.get((record.source, record.text("kegiatan")), "")


def unit_scope(report: TypedReport) -> UnitScope:
    """The units of a report: those that any table lists; an activity has a unit when all its indicators name one."""
    units: set[str] = set()
    for dataset in ("headcount", "component_scores", "peer_comparison", "satisfaction_scores", "followup_summary"):
        units |= {r.text("unit_id") for r in report.of(dataset)}
    units = {u for u in units if u.count("-") >= _SHORTEST - 1}
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record in report.of("indicator_achievement"):
        unit = _split(record.text("indikator_id"), units)[1]
        if unit and record.text("kegiatan"):
            named[record.source, record.text("kegiatan")].add(unit)
    return UnitScope(frozenset(units), {key: next(iter(u)) for key, u in named.items() if len(u) == 1})


def _split(indicator: str, units: Iterable[str]) -> tuple[str, str]:
    for ending in ("", *_PRAISE):
        named = indicator.removesuffix(ending)
        if ending and named == indicator:
            continue
        best = max((u for u in units if named.endswith("-" + u)), key=len, default="")
        if best:
            base = named[: -len(best) - 1]
            for joint in _JOINTS:
                base = base.removesuffix(joint)
            return base, best
    return indicator, ""
