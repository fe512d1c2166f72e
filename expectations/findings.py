"""Findings from validation results: one cause, one finding; what only follows from it names it as its root."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from expectations.causes import Cause, Surroundings, cause_of, copied_row
from expectations.explanations import explain
from expectations.facts import Fact
from expectations.materiality import consequence, severity
from expectations.reconciliation import Check
from expectations.relation import Explanation, Finding
from expectations.repairs import Repair, checks_around, repairs
from expectations.row_repairs import row_repairs
from expectations.rule import place_key
from expectations.scales import Scale
from expectations.slip_repairs import Slip, cause_of_slip, slips_of
from expectations.word_causes import word_cause
from schemas.figure import PrintedFigure

Root = dict[str, str]
"""Relation id to the relation id of its root."""

_TIE_OUT = ("crossref", "copy")
_BOUNDS = ("category", "range")


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
    rows = row_repairs(checks)
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
    for repair in repairs(checks):
        if of_rows.intersection(repair.mends):
            continue
        first = _first(repair, by_id)
        for other in repair.mends:
            if other != first:
                roots[other] = first
        cause = cause_of(by_id[first].relation, repair.figure, repair.value, around)
        if cause is not None:
            causes.update(dict.fromkeys(repair.mends, cause))
    for join in (
        _same_published,
        _swapped,
        _same_row,
        _same_fact,
        _shifted_totals,
        _same_operands,
        _same_subject,
        _same_count,
        _same_numbering,
        _same_graded_table,
    ):
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
                    and roots.get(first) != other
                    and (other not in heads or join is _same_fact)
                ):
                    roots[other] = first
    either = _own_causes(failing, causes, around, checks_around(checks), roots)
    return _Judged({i: _top(i, roots) for i in roots}, causes, either)


def _own_causes(
    failing: Sequence[Check],
    causes: dict[str, Cause],
    around: Surroundings,
    beside: Mapping[str, Sequence[Check]],
    roots: Root,
) -> dict[str, list[Slip]]:
    """Adds the causes of findings that no repair explains; gives those for which two slips would do as well."""
    either: dict[str, list[Slip]] = {}
    for check in failing:
        relation, derived = check.relation, check.outcome.derived
        if relation.id in causes:
            continue
        found = word_cause(relation, check.outcome)
        if found is None and isinstance(derived, Decimal):
            own = cause_of(relation, relation.published, derived, around)
            found = own if own is not None and own.name in _OWN else None
        if (found is None or found.name in _WEAK) and relation.id not in roots:
            slips = slips_of(check, beside)
            found = None if slips else found
            found = found or cause_of_slip(check, slips)
            if len(slips) == _TWO:
                either[relation.id] = slips
        if found is not None:
            causes[relation.id] = found
    return either


_TWO = 2
_WEAK = ("other_version",)
"""A total that other places print too may be right, and one of its parts wrong: no cause where a slip would do."""
_OWN = ("uncapped", "wrong_denominator", "stale_total", "other_version", "rounded", "mislabelled")
"""Causes of a figure itself, whatever else fails with it."""
_WHOLE_ROWS = ("swapped_rows", "copied_row")


def _top(relation_id: str, roots: Root) -> str:
    seen = set()
    while relation_id in roots and relation_id not in seen:
        seen.add(relation_id)
        relation_id = roots[relation_id]
    return relation_id


def _first(repair: Repair, by_id: Mapping[str, Check]) -> str:
    """The relation that states the repair best: about the mended figure itself, arithmetic before a tie-out."""
    key = place_key(repair.figure)

    def rank(relation_id: str) -> tuple[bool, bool, bool]:
        relation = by_id[relation_id].relation
        return place_key(relation.published) != key, relation.kind in _BOUNDS, relation.kind in _TIE_OUT

    return min(repair.mends, key=rank)


Join = Callable[[Sequence[Check], Surroundings, Root], Iterable[tuple[str, list[str], Cause | None]]]


def _groups(checks: Iterable[Check], key: Callable[[Check], object]) -> list[list[Check]]:
    found: dict[object, list[Check]] = defaultdict(list)
    for check in checks:
        k = key(check)
        if k is not None:
            found[k].append(check)
    return [held for held in found.values() if len(held) > 1]


def _free(checks: Sequence[Check], roots: Root) -> list[Check]:
    return [c for c in checks if c.relation.id not in roots]


def _same_published(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Several relations say of one figure that it does not follow."""
    for held in _groups(_free(failing, roots), lambda c: place_key(c.relation.published)):
        first = min(held, key=lambda c: (c.relation.kind in (*_TIE_OUT, *_BOUNDS), c.relation.id))
        yield first.relation.id, [c.relation.id for c in held if c is not first], None


def _swapped(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Two figures of one column, each of which is what belongs in the other's place."""
    ties = [c for c in failing if c.relation.kind == "crossref" and isinstance(c.outcome.derived, Decimal)]
    for held in _groups(ties, lambda c: (c.relation.published.place.table, c.relation.published.place.col)):
        for i, a in enumerate(held):
            for b in held[i + 1 :]:
                pa, pb = a.relation.published, b.relation.published
                if pa.place.table is None or pa.place.row == pb.place.row:
                    continue
                if a.outcome.derived == pb.value and b.outcome.derived == pa.value:
                    proof = (a.relation.operands[0].figure, b.relation.operands[0].figure)
                    yield a.relation.id, [b.relation.id], Cause("swapped_rows", proof)


def _same_row(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Several figures of one row, or of a whole small table, are another subject's."""
    ties = [c for c in failing if c.relation.rule == "fakta_berulang" and c.relation.published.place.table]
    joined: set[str] = set()
    for held in _groups(ties, lambda c: c.relation.published.place.table):
        cause = copied_row([c.relation.published for c in held], around)
        if cause is not None and len(held) <= _SMALL:
            ids = [c.relation.id for c in held]
            joined.update(ids)
            yield ids[0], ids[1:], cause
    for held in _groups(ties, lambda c: (c.relation.published.place.table, c.relation.published.place.row)):
        left = [c for c in held if c.relation.id not in joined]
        if len(left) > 1:
            ids = [c.relation.id for c in left]
            yield ids[0], ids[1:], copied_row([c.relation.published for c in left], around)


_SMALL = 8
"""Failing figures of one table that can still be one fault."""


def _same_fact(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """One deviating value of one fact, printed in several places: what those findings follow from is one fault."""
    ties = [c for c in failing if c.relation.rule == "fakta_berulang"]
    for held in _groups(
        ties, lambda c: (around.fact_of.get(place_key(c.relation.published)), c.relation.published.value)
    ):
        tops = list(dict.fromkeys(_top(c.relation.id, roots) for c in held))
        yield tops[0], tops[1:], None


def _shifted_totals(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """A total that is what another column of its table adds up to: it stands under the wrong header."""
    sums = [c for c in failing if c.relation.kind == "sum" and c.relation.published.place.table]
    for held in _groups(sums, lambda c: (c.relation.published.place.table, c.relation.published.place.row)):
        for check in held:
            for other in held:
                if other is not check and other.outcome.derived == check.relation.published.value:
                    proof = tuple(o.figure for o in other.relation.operands)[:8]
                    yield check.relation.id, [other.relation.id], Cause("mislabelled", proof)


def _same_operands(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """One derivation that several printings of the same thing contradict."""
    derived = [c for c in _free(failing, roots) if c.relation.kind in ("mean", "sum")]
    for held in _groups(derived, lambda c: (c.relation.kind, tuple(place_key(o.figure) for o in c.relation.operands))):
        yield held[0].relation.id, [c.relation.id for c in held[1:]], None


def _same_subject(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Several derivations of one row (its target and its result) that miss parts of the same thing."""
    derived = [
        c for c in _free(failing, roots) if c.relation.kind in ("mean", "sum") and c.relation.published.place.table
    ]
    for held in _groups(derived, lambda c: (c.relation.published.place.table, c.relation.published.place.row)):
        if len({c.relation.subject for c in held}) == 1:
            yield held[0].relation.id, [c.relation.id for c in held[1:]], None


def _same_count(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Two counts of one row that differ by the same rows."""
    counts = [c for c in _free(failing, roots) if c.relation.kind == "count"]
    for held in _groups(
        counts,
        lambda c: (
            (
                c.relation.published.place.table,
                c.relation.published.place.row,
                c.relation.published.value,
                c.outcome.derived,
            )
            if c.relation.published.place.table is not None
            else None
        ),
    ):
        yield held[0].relation.id, [c.relation.id for c in held[1:]], None


def _same_numbering(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Numbers that differ from another list's because the numbering broke before them."""
    for check in failing:
        if check.relation.kind != "sequence":
            continue
        members = {place_key(o.figure) for o in check.relation.operands}
        others = [
            c.relation.id
            for c in failing
            if c.relation.kind == "crossref" and place_key(c.relation.published) in members
        ]
        yield check.relation.id, others, None


def _same_graded_table(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """A number of rows of a kind that is off because a figure by which the rows are sorted is."""
    for check in failing:
        if check.relation.rule == "jumlah_kategori":
            tables = {o.figure.place.table for o in check.relation.operands}
            wrong = [c for c in failing if c.relation.rule == "capaian" and c.relation.published.place.table in tables]
        elif check.relation.rule == "isi_daftar":
            wrong = [c for c in failing if c.relation.rule == "persen_tindak_lanjut" and _leaves_its_list(c)]
        else:
            continue
        if wrong:
            yield wrong[0].relation.id, [check.relation.id], None


def _leaves_its_list(check: Check) -> bool:
    return (check.relation.published.value == _COMPLETE) != (check.outcome.derived == _COMPLETE)


_COMPLETE = Decimal(100)


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


def without_cause(finding: Finding) -> Finding:
    """The finding with its cause taken back (its evidence was read with doubt)."""
    text = finding.explanation
    return replace(finding, explanation=Explanation(text.id, text.en, None, ()))
