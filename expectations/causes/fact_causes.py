"""Causes that other printings show: a figure of another year, version, subject or column."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from expectations.facts.budget_columns import CEILINGS
from expectations.facts.facts import Fact
from expectations.kinds.slips import slip
from expectations.kinds.verdicts import plain_digits
from expectations.relation import Relation
from expectations.repairs.surroundings import (
    TELLING,
    Cause,
    Surroundings,
    digits,
    in_one_table,
    own_operands,
    proof_of,
)
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_AMOUNTS = ("pagu_apbn_rp", "pagu_apbnp_rp", "pagu_akhir_rp", "pagu_rp", "realisasi_rp")


def other_period(figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """The figure is the same fact's of another year."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None or figure.value is None:
        return None
    proof = proof_of(figure, right, around)
    for other, held in around.facts.items():
        if (other.measure, other.kind, other.subject) == (fact.measure, fact.kind, fact.subject) and other != fact:
            same = [p.figure for p in held if p.figure.value == figure.value and not in_one_table(p.figure, figure)]
            if same and proof:
                return Cause("wrong_period", (*proof[:2], same[0]))
    return None


def other_version(figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """The figure is the amount of another version of the budget."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None or fact.measure not in CEILINGS or figure.value is None:
        return None
    for measure in CEILINGS:
        held = around.facts.get(Fact(measure, fact.kind, fact.subject, fact.period), ())
        same = [p.figure for p in held if p.figure.value == figure.value]
        if measure != fact.measure and same:
            return Cause("other_version", (*proof_of(figure, right, around)[:2], same[0]))
    return None


def other_subject(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """A telling figure that is, for the same measure and year, another subject's, which stands close by."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None or len(set(plain_digits(figure)) - {"0", "."}) < 2 or digits(figure) <= TELLING:
        return None
    if (
        slip(figure, right) in ("digit", "transposed")
        and len(plain_digits(figure).replace(".", "").strip("0")) < TELLING
    ):
        # Round targets are those of many indicators: a changed digit is likelier.
        return None
    printed = proof_of(figure, right, around)
    proof = printed or own_operands(relation, figure)
    found = [
        p.figure
        for other, held in around.facts.items()
        if (other.measure, other.kind, other.period) == (fact.measure, fact.kind, fact.period) and other != fact
        for p in held
        if p.figure.value == figure.value and (p.figure.decimals == figure.decimals or figure.place.table is None)
    ]
    found = [f for f in found if in_one_table(f, figure)] or found
    by_subject = {around.fact_of[place_key(f)].subject: f for f in reversed(found)}
    if not proof or not 1 <= len(by_subject) <= 2:
        return None
    # A sentence that says the same of one subject twice names one of them wrongly. Where two rows print the figure,
    # either may be the source, and both are shown.
    own = figure.place.sentence
    twice = own is not None and any(f.place.sentence == own for f in printed)
    return Cause("mislabelled" if twice else "copied_row", (*proof[:2], *by_subject.values()))


def other_measure(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """A telling figure that is what another column prints of the same subject: an amount spent for the ceiling."""
    if figure.value is None or digits(figure) <= TELLING or len(set(plain_digits(figure)) - {"0", "."}) < 2:
        return None
    proof = proof_of(figure, right, around) or own_operands(relation, figure)
    used = {place_key(f) for f in (figure, *proof)}
    beside = around.neighbours.get((figure.place.table, figure.place.row), ()) if figure.place.table else ()
    held = [f for f in beside if f.place.col != figure.place.col and f.unit == figure.unit]
    fact = around.fact_of.get(place_key(figure))
    if fact is not None and fact.subject:
        for measure in _AMOUNTS if fact.measure in _AMOUNTS else ():
            printed = around.facts.get(Fact(measure, fact.kind, fact.subject, fact.period), ())
            held += [p.figure for p in printed if measure != fact.measure]
    same = [f for f in held if f.value == figure.value and place_key(f) not in used]
    return Cause("mislabelled", (same[0], *proof[:3])) if same and proof else None


def printed_elsewhere(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """The figure is another printing's of the same fact: a total taken over from there, a fact printed in two versions.

    Both versions must be printed in tables; of a fact that is printed in two versions, each at least twice.
    """
    fact = around.fact_of.get(place_key(figure))
    if fact is None or figure.value is None:
        return None
    printed = [p.figure for p in around.facts[fact] if place_key(p.figure) != place_key(figure)]
    printed = [f for f in printed if not in_one_table(f, figure) and f.place.table is not None]
    same = [f for f in printed if f.value == figure.value and digits(f) >= TELLING - 1]
    if place_key(relation.published) == place_key(figure) and relation.kind in ("sum", "mean"):
        return Cause("other_version", tuple(same[:2])) if same else None
    proof = proof_of(figure, right, around)
    return Cause("other_version", (*proof[:2], *same[:2])) if same and len(proof) >= 2 else None


def copied_row(wrong: Sequence[PrintedFigure], around: Surroundings) -> Cause | None:
    """Several wrong figures of one row are, measure by measure, those of one other subject."""
    sources: list[dict[str, PrintedFigure]] = []
    for figure in wrong:
        fact = around.fact_of.get(place_key(figure))
        if fact is None or figure.value is None:
            continue
        matches: dict[str, PrintedFigure] = {}
        for other, held in around.facts.items():
            if (other.measure, other.kind) == (fact.measure, fact.kind) and other.subject != fact.subject:
                for printing in held:
                    if printing.figure.value == figure.value:
                        matches.setdefault(other.subject, printing.figure)
        sources.append(matches)
    if len(sources) < 2:
        return None
    common = set.intersection(*(set(m) for m in sources))
    for subject in sorted(common):
        values = {m[subject].value for m in sources}
        if len(values) > 1:
            return Cause("copied_row", tuple(m[subject] for m in sources))
    return None
