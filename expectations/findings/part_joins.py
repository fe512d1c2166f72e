"""Findings about a whole that follow from one about a part: the whole is the mean of its parts with either value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from expectations.facts.facts import OF_UNIT, Fact
from expectations.kinds.rounding import half_up, truncated
from expectations.kinds.tie_out import agree
from expectations.reconciliation import Check
from expectations.repairs.surroundings import Cause, Surroundings
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_FEWEST = 2
"""Parts beside the one that has two values."""
_DECIMALS = 2


def of_a_part(
    failing: Sequence[Check], around: Surroundings, roots: dict[str, str]
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """Two values of an indicator that are the means of its units' results with the one and the other value of a unit.

    What is the matter is then the unit's value; the whole's second value, and the achievement that follows from it,
    are not a second fault.
    """
    ties = [c for c in failing if c.relation.rule == "fakta_berulang"]
    for part in ties:
        fact = around.fact_of.get(place_key(part.relation.published))
        if fact is None or (fact.kind, fact.measure) != (OF_UNIT, "realisasi"):
            continue
        printed, fits = part.relation.published, part.relation.operands[0].figure
        base = fact.subject.partition(" / ")[0]
        others = _parts_beside(fact, base, around)
        for means in _means(others, printed, fits):
            followers = [c.relation.id for c in ties if c is not part and _follows(c, base, fact.period, means, around)]
            if any(_is_pair(c, base, means, around) for c in ties if c.relation.id in followers):
                yield part.relation.id, followers, None
                break


def _means(
    others: Sequence[PrintedFigure], printed: PrintedFigure, fits: PrintedFigure
) -> Iterable[tuple[Fraction, Fraction]]:
    """The means with either value of the part: of all, or without one, for the whole may stand among its parts."""
    for left_out in (None, *range(len(others))):
        kept = [figure for n, figure in enumerate(others) if n != left_out]
        one, other = _mean([*kept, printed]), _mean([*kept, fits])
        if len(kept) >= _FEWEST and one is not None and other is not None:
            yield one, other


def _parts_beside(fact: Fact, base: str, around: Surroundings) -> list[PrintedFigure]:
    """One printing of the result of each other unit, those with one value only."""
    found = []
    for other, held in around.facts.items():
        if (other.kind, other.measure, other.period) != (fact.kind, fact.measure, fact.period) or other == fact:
            continue
        figures = [p.figure for p in held if p.figure.value is not None]
        if other.subject.startswith(f"{base} / ") and figures and all(agree(figures[0], f) for f in figures):
            found.append(max(figures, key=lambda f: f.decimals))
    return found


def _mean(figures: Sequence[PrintedFigure]) -> Fraction | None:
    values = [Fraction(f.value) for f in figures if f.value is not None]
    return sum(values, Fraction(0)) / len(values) if len(values) == len(figures) else None


def _is(figure: PrintedFigure, value: Fraction) -> bool:
    return figure.value is not None and figure.decimals >= _DECIMALS and figure.value == half_up(value, figure.decimals)


def _is_pair(check: Check, base: str, means: tuple[Fraction, Fraction], around: Surroundings) -> bool:
    """Whether a finding holds the two means against each other, as results of the indicator."""
    one, other = check.relation.published, check.relation.operands[0].figure
    fact = around.fact_of.get(place_key(one))
    if fact is None or fact.measure != "realisasi" or not fact.subject.startswith(base):
        return False
    first, second = means
    return (_is(one, first) and _is(other, second)) or (_is(one, second) and _is(other, first))


def _follows(check: Check, base: str, period: str, means: tuple[Fraction, Fraction], around: Surroundings) -> bool:
    """Whether a finding is about the whole's result, or about an achievement that one of the means gives."""
    if _is_pair(check, base, means, around):
        return True
    figure = check.relation.published
    fact = around.fact_of.get(place_key(figure))
    if fact is None or fact.measure != "capaian_pct" or not fact.subject.startswith(base) or figure.value is None:
        return False
    year, _, against = fact.period.partition("/")
    targets = around.facts.get(Fact("target", fact.kind, fact.subject, against), ()) if year == period else ()
    shares = [half_up(mean, _DECIMALS) / p.figure.value * 100 for p in targets if p.figure.value for mean in means]
    return any(
        figure.value in (half_up(Fraction(share), figure.decimals), truncated(Fraction(share), figure.decimals))
        for share in shares
    )
