"""Audit tick marks: which marks a printed figure gets from the checks on it, and their shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Finding, Kind
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

Tick = Literal["inconsistent", "consequence", "unverifiable", "rounding", "recalculated", "footed", "agrees"]
TICKS: tuple[Tick, ...] = get_args(Tick)

_ALONE: tuple[Tick, ...] = ("inconsistent", "consequence")
_AGREED: Mapping[Kind, Tick] = {"sum": "footed", "crossref": "agrees", "copy": "agrees"}

RED, AMBER, GREEN, BLUE, GREY = (0.69, 0.09, 0.13), (0.6, 0.36, 0.0), (0.1, 0.42, 0.22), (0.08, 0.36, 0.6), (0.35,) * 3
COLOURS: Mapping[Tick, Sequence[float]] = {
    "recalculated": GREEN,
    "footed": GREEN,
    "agrees": BLUE,
    "rounding": AMBER,
    "inconsistent": RED,
    "consequence": RED,
    "unverifiable": GREY,
}
SHAPES: Mapping[Tick, str] = {
    "recalculated": "1 5 m 4 1.4 l 9 9 l S",
    "footed": "8.6 7.6 m 8.6 9 l 1.6 9 l 5.4 5 l 1.6 1 l 8.6 1 l 8.6 2.4 l S",
    "agrees": "1 6.8 m 9 6.8 l S 1 3.2 m 9 3.2 l S",
    "rounding": "1 5.9 m 2.7 8.3 4 8 5 6.8 c 6 5.6 7.3 5.3 9 7.7 c S "
    "1 2.1 m 2.7 4.5 4 4.2 5 3 c 6 1.8 7.3 1.5 9 3.9 c S",
    "inconsistent": "1.4 1.4 m 8.6 8.6 l S 1.4 8.6 m 8.6 1.4 l S",
    "consequence": "1 5 m 9 5 l S 5.6 8.4 m 9 5 l 5.6 1.6 l S",
    "unverifiable": "2.4 7 m 2.4 10 7.8 10 7.8 7 c 7.8 5 5 5.2 5 3.2 c S 5 1.3 m 5 0.5 l S",
}
"""Strokes of each mark in PDF's drawing words, in a square of 10 by 10; they differ in shape, not in colour only."""


@dataclass(frozen=True, slots=True)
class TickedFigure:
    """A printed figure with the marks that the checks on it give, in the order of TICKS, and those checks.

    One that does not agree, or is wrong by another figure that does not, has no other mark: what agrees about it must
    not seem to settle it.
    """

    figure: PrintedFigure
    ticks: tuple[Tick, ...]
    checks: tuple[Check, ...]


def tick_of(check: Check, finding: Finding | None = None) -> Tick:
    """The mark that a check gives to its published figure; `finding` is the one that was made of it."""
    match check.outcome.verdict:
        case "inconsistent" if finding is not None and finding.accused is not finding.relation.published:
            return "consequence"
        case "consistent":
            return _AGREED.get(check.relation.kind, "recalculated")
        case verdict:
            return verdict


def ticked_figures(reconciliation: Reconciliation) -> tuple[TickedFigure, ...]:
    """Every printed figure that a check is about, by page and place; checks of the whole file are left out.

    Where a finding proves that another figure than the published one does not fit, that one has the mark, and the
    published one the mark of a consequence.
    """
    findings = {finding.relation.id: finding for finding in reconciliation.findings}
    held: dict[str, list[tuple[PrintedFigure, Tick, Check]]] = {}
    for check in reconciliation.checks:
        if check.relation.kind == "signature":
            continue
        finding, published = findings.get(check.relation.id), check.relation.published
        tick = tick_of(check, finding)
        held.setdefault(_spot(published), []).append((published, tick, check))
        if finding is not None and tick == "consequence":
            held.setdefault(_spot(finding.accused), []).append((finding.accused, "inconsistent", check))
    figures = [
        TickedFigure(given[0][0], _marks({tick for _, tick, _ in given}), tuple(check for *_, check in given))
        for given in held.values()
    ]
    return tuple(sorted(figures, key=lambda f: (f.figure.place.page, f.figure.place.box.top, f.figure.place.box.x0)))


def _marks(given: set[Tick]) -> tuple[Tick, ...]:
    return next(((tick,) for tick in _ALONE if tick in given), tuple(tick for tick in TICKS if tick in given))


def _spot(figure: PrintedFigure) -> str:
    box = figure.place.box
    return f"{figure.place.page}/{box.x0:.0f}/{box.top:.0f}/{box.x1:.0f}/{place_key(figure)}"
