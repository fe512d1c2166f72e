"""Findings of one cause: which of several failing relations only follow from another one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.causes.fact_causes import copied_row
from expectations.facts.facts import Fact
from expectations.findings.count_joins import counted_rows
from expectations.findings.part_joins import of_a_part
from expectations.findings.word_joins import same_words
from expectations.kinds.rounding import half_up, truncated
from expectations.reconciliation import Check
from expectations.repairs.surroundings import Cause, Surroundings
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

Root = dict[str, str]
"""Relation id to the relation id of its root."""

TIE_OUT = ("crossref", "copy")
BOUNDS = ("category", "range")
"""Kinds that state a fault less well than arithmetic about the same figure does."""


def top_of(relation_id: str, roots: Root) -> str:
    """The relation that a finding follows from in the end, itself where it follows from none."""
    seen = set()
    while relation_id in roots and relation_id not in seen:
        seen.add(relation_id)
        relation_id = roots[relation_id]
    return relation_id


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
        first = min(held, key=lambda c: (c.relation.kind in (*TIE_OUT, *BOUNDS), c.relation.id))
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
    """Several figures of one row, or of a whole small table, are another subject's; what a row derives follows."""
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
        left.sort(key=lambda c: c.relation.parameters.get("measure") == "capaian_pct")
        if len(left) > 1:
            ids = [c.relation.id for c in left]
            yield ids[0], ids[1:], copied_row([c.relation.published for c in left], around)


_SMALL = 8
"""Failing figures of one table that can still be one fault."""


def same_fact(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """One deviating value of one fact, printed in several places: what those findings follow from is one fault."""
    ties = [c for c in failing if c.relation.rule == "fakta_berulang"]
    for held in _groups(
        ties, lambda c: (around.fact_of.get(place_key(c.relation.published)), c.relation.published.value)
    ):
        tops = list(dict.fromkeys(top_of(c.relation.id, roots) for c in held))
        yield tops[0], tops[1:], None


def _of_another_result(
    failing: Sequence[Check], around: Surroundings, roots: Root
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """An achievement that follows from a deviating printing of the target or the result: that one is the fault."""
    ties = [c for c in failing if c.relation.rule == "fakta_berulang"]
    of_fact: dict[Fact, list[Check]] = defaultdict(list)
    for check in ties:
        fact = around.fact_of.get(place_key(check.relation.published))
        if fact is not None:
            of_fact[fact].append(check)
    for fact in [f for f in of_fact if f.measure == "capaian_pct"]:
        year, _, against = fact.period.partition("/")
        result, target = (Fact(m, fact.kind, fact.subject, p) for m, p in (("realisasi", year), ("target", against)))
        for check in of_fact[fact]:
            figure = check.relation.published
            pairs = [(c, c.relation.published, p.figure) for c in of_fact[result] for p in around.facts.get(target, ())]
            pairs += [
                (c, p.figure, c.relation.published) for c in of_fact[target] for p in around.facts.get(result, ())
            ]
            for other, above, below in pairs:
                if _is_share(figure, above, below):
                    elsewhere = figure.place.table != other.relation.published.place.table
                    proof = Cause("other_version", (figure, above, below)) if elsewhere else None
                    yield other.relation.id, [check.relation.id], proof
                    break


def _is_share(figure: PrintedFigure, above: PrintedFigure, below: PrintedFigure) -> bool:
    if figure.value is None or figure.decimals < 1 or above.value is None or not below.value:
        return False
    share = Fraction(above.value) / Fraction(below.value) * 100
    return figure.value in (half_up(share, figure.decimals), truncated(share, figure.decimals))


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


JOINS: tuple[Join, ...] = (
    _same_published,
    _swapped,
    _same_row,
    same_fact,
    _of_another_result,
    _shifted_totals,
    _same_operands,
    _same_subject,
    _same_count,
    _same_numbering,
    _same_graded_table,
    counted_rows,
    same_words,
    of_a_part,
)
"""In the order in which they are tried: each gives a relation, those that follow from it, and the cause it proves."""
