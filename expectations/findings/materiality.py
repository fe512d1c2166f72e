"""Materiality by consequence (DOMAIN): a band, a target reached, a total, a rank or a conclusion changes."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from expectations.facts.scales import Scale
from expectations.relation import Outcome, Relation, Severity
from schemas.figures.figure import PrintedFigure

Consequence = Literal["band", "target", "total", "conclusion", "signature", "none"]

_ACHIEVEMENTS = {"capaian_pct", "nps_pct", "capaian"}
_REACHED = Decimal(100)
_NOTABLE = Decimal("0.005")
"""A total or amount that is off by less than half a per cent changes no conclusion."""


def consequence(relation: Relation, outcome: Outcome, scale: Scale | None, target: PrintedFigure | None) -> Consequence:
    """What changes in the report when the figure is put right.

    `scale` grades achievements; `target` is the target that a result is measured against, where one is known.
    """
    if relation.kind == "signature":
        return "signature"
    if relation.parameters.get("wording") == "target":
        return "target"
    if relation.kind == "category" or relation.parameters.get("measure") == "kategori":
        return "band"
    if relation.kind == "sequence" or relation.parameters.get("words") in _OF_NAMES:
        return "none"
    published, derived = relation.published.value, outcome.derived
    if published is None or not isinstance(derived, Decimal):
        return "none"
    measure = relation.parameters.get("measure", "")
    if relation.rule in _GRADED_RULES or measure in _ACHIEVEMENTS:
        if scale is not None and _bands(scale, published) != _bands(scale, derived):
            return "band"
        if (published >= _REACHED) != (derived >= _REACHED):
            return "target"
        return "none"
    if measure == "realisasi" and target is not None and target.value is not None:
        return "target" if (published >= target.value) != (derived >= target.value) else _by_size(published, derived)
    if relation.kind == "count":
        return "conclusion" if relation.rule != "nilai_naik" else "none"
    if relation.kind in ("sum", "mean") or "total" in relation.parameters:
        return "total" if _notable(published, derived) else "none"
    return _by_size(published, derived)


_OF_NAMES = {"code", "month", "group"}
"""Comparisons of numbers that name something and measure nothing."""
_GRADED_RULES = {"capaian", "capaian_penyesuaian", "nps_sasaran", "nps_perspektif", "nps_keseluruhan", "nps_prosa"}


def _bands(scale: Scale, value: Decimal) -> list[str]:
    from fractions import Fraction

    return [band.name for band in scale.bands if band.contains(Fraction(value))]


def _notable(published: Decimal, derived: Decimal) -> bool:
    return abs(published - derived) > abs(derived) * _NOTABLE


def _by_size(published: Decimal, derived: Decimal) -> Consequence:
    """A fact stated as two things is a matter of size: a tenth is another fact."""
    return "conclusion" if abs(published - derived) > abs(derived) / 10 else "none"


def severity(found: Consequence) -> Severity:
    """Material where something follows, else minor."""
    return "minor" if found == "none" else "material"
