"""Findings from validation results: one cause, one finding; what only follows from it names it as its root."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from expectations.causes.band_causes import other_band
from expectations.causes.causes import cause_of
from expectations.causes.long_slips import long_slip
from expectations.causes.part_causes import left_out, other_parts, repeated_part
from expectations.causes.share_causes import is_share_of_counts, settled
from expectations.causes.word_causes import word_cause
from expectations.facts.facts import Fact
from expectations.facts.scales import Scale
from expectations.findings.explanations import explain
from expectations.findings.joins import BOUNDS, JOINS, TIE_OUT, Root, same_fact, top_of
from expectations.findings.materiality import consequence, severity
from expectations.kinds.slips import SLIPS, slip
from expectations.reconciliation import Check
from expectations.relation import Finding
from expectations.repairs.repairs import Repair, checks_around, figures_of, repairs
from expectations.repairs.row_repairs import row_repairs
from expectations.repairs.slip_repairs import Slip, cause_of_slip, moved_sign, slips_of
from expectations.repairs.surroundings import Cause, Surroundings
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure


@dataclass(frozen=True, slots=True)
class _Judged:
    roots: Mapping[str, str]
    causes: Mapping[str, Cause]
    either: Mapping[str, Sequence[Slip]]


def findings(checks: Sequence[Check], around: Surroundings, scale: Scale | None) -> list[Finding]:
    """The findings among checks: inconsistent ones with cause and root, those explained by rounding after them."""
    failing = [c for c in checks if c.outcome.verdict == "inconsistent"]
    judged = _judge(checks, around)
    found = _with_common_severity([_finding(c, judged, around, scale) for c in failing])
    found += _roundings([c for c in checks if c.outcome.verdict == "rounding"], around, scale)
    return sorted(found, key=_order)


def _order(finding: Finding) -> tuple[bool, bool, bool, int, float, str]:
    place = finding.relation.published.place
    return (
        finding.outcome.verdict != "inconsistent",
        finding.root is not None,
        finding.severity != "material",
        place.page,
        place.box.top,
        finding.id,
    )


def _finding(check: Check, judged: _Judged, around: Surroundings, scale: Scale | None) -> Finding:
    relation, outcome = check.relation, check.outcome
    cause = judged.causes.get(relation.id)
    follows = consequence(relation, outcome, scale, _target_of(relation.published, around))
    if cause is not None and cause.name == "other_parts" and follows == "total":
        follows = "conclusion"
    text = explain(relation, outcome, cause, follows, judged.either.get(relation.id, ()))
    return Finding(relation.id, relation, outcome, severity(follows), text, judged.roots.get(relation.id))


def _with_common_severity(found: Sequence[Finding]) -> list[Finding]:
    """A root is as severe as the severest of what follows from it."""
    material = {f.root for f in found if f.root is not None and f.severity == "material"}
    return [replace(f, severity="material") if f.id in material else f for f in found]


def _target_of(figure: PrintedFigure, around: Surroundings) -> PrintedFigure | None:
    fact = around.fact_of.get(place_key(figure))
    if fact is None or fact.measure != "realisasi":
        return None
    held = around.facts.get(Fact("target", fact.kind, fact.subject, fact.period), ())
    return held[0].figure if held else None


def _judge(checks: Sequence[Check], around: Surroundings) -> _Judged:
    failing = [c for c in checks if c.outcome.verdict == "inconsistent"]
    single = repairs(checks)
    # One figure that mends what a whole row would is the smaller repair.
    rows = [r for r in row_repairs(checks) if r.cause or not any(set(r.mends) <= set(one.mends) for one in single)]
    by_id = {c.relation.id: c for c in failing}
    roots: Root = {}
    causes: dict[str, Cause] = {}
    for row in rows:
        roots.update(dict.fromkeys(row.mends[1:], row.mends[0]))
        if row.cause is not None:
            causes.update(dict.fromkeys(row.mends, Cause(row.cause, row.evidence)))
    heads = {row.mends[0] for row in rows}
    explained = set(causes)
    of_rows = {i for row in rows for i in row.mends}
    for repair in single:
        if of_rows.intersection(repair.mends):
            continue
        first = _first(repair, by_id)
        for other in repair.mends:
            if other != first and top_of(first, roots) != other:
                roots[other] = first
        cause = cause_of(by_id[first].relation, repair.figure, repair.value, around) or _agreed_slip(repair, by_id)
        if cause is not None:
            causes.update(dict.fromkeys(repair.mends, replace(cause, figure=repair.figure, value=repair.value)))
    for join in JOINS:
        for first, others, cause in join(failing, around, roots):
            if cause is not None:
                free = [i for i in (first, *others) if i not in explained]
                causes.update({i: cause for i in free if i not in causes or cause.name in _WHOLE_ROWS})
            if first in roots and roots[first] in others:
                continue
            for other in others:
                if (
                    other != first
                    and other not in roots
                    and top_of(first, roots) != other
                    and (other not in heads or join is same_fact)
                ):
                    roots[other] = first
    either = _own_causes(failing, causes, around, checks_around(checks), roots, of_rows)
    _adopt(failing, causes, roots)
    tops = {i: top_of(i, roots) for i in roots}
    return _Judged({i: top for i, top in tops.items() if top != i}, causes, either)


def _agreed_slip(repair: Repair, by_id: Mapping[str, Check]) -> Cause | None:
    """A slip in a figure for which relations of different rules ask for one value: what they publish proves it."""
    mended = [by_id[i].relation for i in repair.mends]
    name = slip(repair.figure, repair.value)
    if name not in SLIPS or len({relation.rule for relation in mended}) < _TWO:
        return None
    own = place_key(repair.figure)
    proof = {place_key(f): f for relation in mended for f in figures_of(relation) if place_key(f) != own}
    return Cause(name, tuple(proof.values())[:6])


def _own_causes(
    failing: Sequence[Check],
    causes: dict[str, Cause],
    around: Surroundings,
    beside: Mapping[str, Sequence[Check]],
    roots: Root,
    of_rows: Set[str],
) -> dict[str, list[Slip]]:
    """Adds the causes of findings that no repair explains; gives those for which two slips would do as well."""
    either: dict[str, list[Slip]] = {}
    for check in failing:
        relation, derived = check.relation, check.outcome.derived
        borne_out = other_parts(relation, beside.get(place_key(relation.published), ()))
        known = causes.get(relation.id)
        if relation.id not in of_rows and (proved := long_slip(check, around)) is not None:
            causes[relation.id] = proved
            continue
        if is_share_of_counts(relation) and relation.id not in of_rows:
            settled_cause, several = settled(relation, check.outcome, around, known)
            if several or settled_cause != known:
                causes.pop(relation.id, None)
                if settled_cause is not None:
                    causes[relation.id] = settled_cause
                if several:
                    either[relation.id] = several
                continue
        if known is not None and (borne_out is None or known.name not in _WEAK):
            continue
        found = (
            word_cause(relation, check.outcome)
            or moved_sign(relation, check.outcome)
            or other_band(relation, beside)
            or repeated_part(relation, around)
        )
        if found is None and isinstance(derived, Decimal):
            own = cause_of(relation, relation.published, derived, around)
            found = own if own is not None and own.name in _OWN else None
        if (found is None or found.name in _WEAK) and relation.id not in roots:
            slips = slips_of(check, beside)
            found = None if slips else found
            found = found or cause_of_slip(check, slips)
            if len(slips) == _TWO:
                either[relation.id] = slips
        if borne_out is not None and (found is None or found.name in _WEAK):
            found = borne_out
        found = found or left_out(relation)
        if found is not None:
            causes[relation.id] = found
    return either


def _adopt(failing: Sequence[Check], causes: dict[str, Cause], roots: Root) -> None:
    """A finding without a cause takes that of another one on the same figure which follows from it."""
    for check in failing:
        top = top_of(check.relation.id, roots)
        cause = causes.get(check.relation.id)
        if top == check.relation.id or top in causes or cause is None or cause.name in _WEAK:
            continue
        first = next((c.relation for c in failing if c.relation.id == top), None)
        if first is not None and place_key(first.published) == place_key(check.relation.published):
            causes[top] = cause


_TWO = 2
_WEAK = ("other_version",)
"""A total that other places print too may be right, and one of its parts wrong: no cause where a slip would do."""
_OWN = ("uncapped", "wrong_denominator", "stale_total", "other_version", "rounded", "mislabelled")
"""Causes of a figure itself, whatever else fails with it."""
_WHOLE_ROWS = ("swapped_rows", "copied_row")


def _first(repair: Repair, by_id: Mapping[str, Check]) -> str:
    """The relation that states the repair best: about the mended figure itself, arithmetic before a tie-out."""
    key = place_key(repair.figure)

    def rank(relation_id: str) -> tuple[bool, bool, bool]:
        relation = by_id[relation_id].relation
        return place_key(relation.published) != key, relation.kind in BOUNDS, relation.kind in TIE_OUT

    return min(repair.mends, key=rank)


def _roundings(checks: Sequence[Check], around: Surroundings, scale: Scale | None) -> list[Finding]:
    """One remark for a whole column that one reading explains: the first is the root of the others."""
    first: dict[tuple[object, ...], str] = {}
    found = []
    for check in checks:
        relation, place = check.relation, check.relation.published.place
        key = (relation.rule, place.table or relation.id, place.col, check.outcome.reading)
        root = first.setdefault(key, relation.id)
        text = explain(relation, check.outcome, None, "none")
        own = None if root == relation.id else root
        found.append(Finding(relation.id, relation, check.outcome, "minor", text, own))
    return found
