"""How a wrong figure came about, where figures printed elsewhere prove it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction

from expectations.facts import Fact, Printing
from expectations.intervals import exact_sum
from expectations.relation import Relation
from expectations.rounding import half_up
from expectations.rule import place_key
from expectations.slips import slip
from expectations.tie_out import agree
from expectations.verdicts import plain_digits
from schemas.dataset import Record
from schemas.figure import PrintedFigure

_TELLING = 3
"""So many digits say something of where a figure comes from; small numbers are alike by chance."""
_AMOUNTS = ("pagu_apbn_rp", "pagu_apbnp_rp", "pagu_akhir_rp", "pagu_rp", "realisasi_rp")
_CEILINGS = ("pagu_apbn_rp", "pagu_apbnp_rp", "pagu_akhir_rp", "pagu_rp")


@dataclass(frozen=True, slots=True)
class Cause:
    """A proved cause and the figures that prove it."""

    name: str
    evidence: tuple[PrintedFigure, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around the figures: printings by fact, and the fact of each place."""

    facts: Mapping[Fact, Sequence[Printing]]
    fact_of: Mapping[str, Fact]
    neighbours: Mapping[tuple[str | None, int | None], Sequence[PrintedFigure]]
    """Figures of the typed tables by table and row."""
    columns: Mapping[tuple[str | None, int | None], Sequence[PrintedFigure]] = field(default_factory=dict)
    """Figures of the typed tables by table and column."""
    before_cap: Mapping[str, PrintedFigure] = field(default_factory=dict)
    """Achievements before the cap, by the place of those after it."""


def surroundings(
    facts: Mapping[Fact, Sequence[Printing]], figures: Iterable[PrintedFigure], achievements: Iterable[Record] = ()
) -> Surroundings:
    """Surroundings from printings by fact, all figures of a report and its records of achievements."""
    fact_of = {place_key(p.figure): fact for fact, held in facts.items() for p in held}
    rows: dict[tuple[str | None, int | None], list[PrintedFigure]] = {}
    columns: dict[tuple[str | None, int | None], list[PrintedFigure]] = {}
    for figure in figures:
        if figure.place.table is not None:
            columns.setdefault((figure.place.table, figure.place.col), []).append(figure)
            rows.setdefault((figure.place.table, figure.place.row), []).append(figure)
    before: dict[str, PrintedFigure] = {}
    for record in achievements:
        after, uncapped = record.figure("capaian_penyesuaian_pct"), record.figure("capaian_pct")
        if after is not None and uncapped is not None:
            before[place_key(after)] = uncapped
    return Surroundings(facts, fact_of, rows, columns, before)


def cause_of(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """Why `figure` stands where `right` belongs, the first of the known causes that the report proves."""
    return (
        _other_period(figure, right, around)
        or _other_version(figure, right, around)
        or _uncapped(relation, figure, around)
        or _other_denominator(relation, figure, around)
        or _other_column(relation, figure, around)
        or _other_measure(relation, figure, right, around)
        or _stale_total(relation, figure, around)
        or _other_subject(relation, figure, right, around)
        or _slip(relation, figure, right, around)
        or _printed_elsewhere(relation, figure, right, around)
    )


def _proof(figure: PrintedFigure, right: Decimal, around: Surroundings) -> tuple[PrintedFigure, ...]:
    """Other printings of the same fact that print the right value."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None:
        return ()
    others = [p.figure for p in around.facts[fact] if place_key(p.figure) != place_key(figure)]
    mended = replace(figure, value=right, decimals=max(figure.decimals, 0))
    return tuple(f for f in others if agree(f, mended) and not agree(f, figure))[:4]


def _other_period(figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """The figure is the same fact's of another year."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None or figure.value is None:
        return None
    proof = _proof(figure, right, around)
    for other, held in around.facts.items():
        if (other.measure, other.kind, other.subject) == (fact.measure, fact.kind, fact.subject) and other != fact:
            same = [p.figure for p in held if p.figure.value == figure.value and not _beside(p.figure, figure)]
            if same and proof:
                return Cause("wrong_period", (*proof[:2], same[0]))
    return None


def _beside(one: PrintedFigure, other: PrintedFigure) -> bool:
    """Whether two figures stand in one table: a wrong table proves nothing of itself."""
    return one.place.table is not None and one.place.table == other.place.table


def _other_subject(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """A telling figure that is, for the same measure and year, another subject's, which stands close by."""
    fact = around.fact_of.get(place_key(figure))
    digits = plain_digits(figure)
    if fact is None or len(set(digits) - {"0", "."}) < 2 or sum(d.isdigit() for d in digits) < _TELLING + 1:
        return None
    printed = _proof(figure, right, around)
    proof = printed or _own_operands(relation, figure)
    found = [
        p.figure
        for other, held in around.facts.items()
        if (other.measure, other.kind, other.period) == (fact.measure, fact.kind, fact.period) and other != fact
        for p in held
        if p.figure.value == figure.value and (p.figure.decimals == figure.decimals or figure.place.table is None)
    ]
    found = [f for f in found if _beside(f, figure)] or found
    by_subject = {around.fact_of[place_key(f)].subject: f for f in reversed(found)}
    if not proof or not 1 <= len(by_subject) <= 2:
        return None
    # A sentence that says the same of one subject twice names one of them wrongly. Where two rows print the figure,
    # either may be the source, and both are shown.
    own = figure.place.sentence
    twice = own is not None and any(f.place.sentence == own for f in printed)
    return Cause("mislabelled" if twice else "copied_row", (*proof[:2], *by_subject.values()))


def _other_version(figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """The figure is the amount of another version of the budget."""
    fact = around.fact_of.get(place_key(figure))
    if fact is None or fact.measure not in _CEILINGS or figure.value is None:
        return None
    for measure in _CEILINGS:
        held = around.facts.get(Fact(measure, fact.kind, fact.subject, fact.period), ())
        same = [p.figure for p in held if p.figure.value == figure.value]
        if measure != fact.measure and same:
            return Cause("other_version", (*_proof(figure, right, around)[:2], same[0]))
    return None


def _uncapped(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The mean was taken of achievements before the cap."""
    if relation.rule not in _MEANS_OF_CAPPED or figure.value is None:
        return None
    if place_key(relation.published) != place_key(figure):
        return None
    used = [around.before_cap.get(place_key(o.figure), o.figure) for o in relation.operands]
    changed = tuple(f for f, o in zip(used, relation.operands, strict=True) if f.value != o.figure.value)
    if not changed or any(f.value is None for f in used):
        return None
    mean = exact_sum([f.value or 0 for f in used]) / len(used)
    if abs(half_up(mean, max(figure.decimals, 0)) - figure.value) <= Decimal(1).scaleb(-figure.decimals) * 2:
        return Cause("uncapped", changed)
    return None


_MEANS_OF_CAPPED = ("nps_sasaran", "nps_prosa")


def _other_denominator(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The share was taken of another figure in the same row, or of the same column in another row."""
    if relation.kind != "ratio" or place_key(relation.published) != place_key(figure) or figure.value is None:
        return None
    above, below = relation.operands[0].figure, relation.operands[1].figure
    if above.value is None:
        return None
    scale = Fraction(relation.parameters.get("scale", "100"))
    used = {place_key(above), place_key(below), place_key(figure)}
    beside = around.neighbours.get((below.place.table, below.place.row), ())
    # A percentage of four digits says itself of what it was taken: of a column's small numbers, one gives it.
    column_digits = 1 if _digits(figure) > _TELLING and figure.value != _WHOLE else _TELLING
    for others, least in ((beside, 1), (around.columns.get((below.place.table, below.place.col), ()), column_digits)):
        fitting = [
            other
            for other in others
            if other.value
            and place_key(other) not in used
            and other.value != below.value
            and other.unit == below.unit
            and sum(digit.isdigit() for digit in other.text) >= least
            and figure.decimals > 0
            and half_up(Fraction(above.value) / Fraction(other.value) * scale, figure.decimals) == figure.value
        ]
        if fitting and len({other.value for other in fitting}) == 1:
            return Cause("wrong_denominator", (fitting[0], above))
    return None


_WHOLE = Decimal(100)


def _other_column(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The total of one column stands under another: it is what the neighbouring column adds up to."""
    if relation.kind != "sum" or figure.value is None or place_key(relation.published) != place_key(figure):
        return None
    columns: dict[int | None, list[PrintedFigure]] = {}
    for operand in relation.operands:
        for other in around.neighbours.get((operand.figure.place.table, operand.figure.place.row), ()):
            columns.setdefault(other.place.col, []).append(other)
    for column, held in columns.items():
        whole = sum((f.value for f in held if f.value is not None), Decimal(0))
        if column != figure.place.col and len(held) == len(relation.operands) > 1 and whole == figure.value:
            return Cause("mislabelled", tuple(held))
    return None


def _other_measure(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """A telling figure that is what another column prints of the same subject: an amount spent for the ceiling."""
    if figure.value is None or _digits(figure) <= _TELLING or len(set(plain_digits(figure)) - {"0", "."}) < 2:
        return None
    proof = _proof(figure, right, around) or _own_operands(relation, figure)
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


def _stale_total(relation: Relation, figure: PrintedFigure, around: Surroundings) -> Cause | None:
    """The total is right with another printed version of one addend: of another column of its row, or elsewhere."""
    if relation.kind != "sum" or place_key(relation.published) != place_key(figure) or figure.value is None:
        return None
    if len(relation.operands) < 2 or "minus" in relation.parameters:
        return None
    addends = [operand.figure for operand in relation.operands]
    whole = exact_sum([f.value for f in addends if f.value is not None])
    exact: dict[tuple[str, Decimal], tuple[PrintedFigure, PrintedFigure]] = {}
    rounded: dict[tuple[str, Decimal], tuple[PrintedFigure, PrintedFigure]] = {}
    for addend in addends:
        for other in _versions(addend, around) if addend.value is not None else ():
            if addend.value is None or other.value in (None, addend.value) or _digits(other) < _TELLING:
                continue
            assert other.value is not None
            stale, pair = whole - Fraction(addend.value) + Fraction(other.value), (place_key(addend), other.value)
            if half_up(stale, max(figure.decimals, 0)) == figure.value:
                (exact if stale == figure.value else rounded).setdefault(pair, (other, addend))
    # A total that is printed to fewer decimals than its parts fits more versions: it counts for less.
    found = exact or rounded
    return Cause("stale_total", next(iter(found.values()))) if len(found) == 1 else None


def _versions(addend: PrintedFigure, around: Surroundings) -> Iterable[PrintedFigure]:
    """What else is printed that an addend might have been: in its row, or as the same fact's."""
    for other in around.neighbours.get((addend.place.table, addend.place.row), ()):
        if other.unit == addend.unit and place_key(other) != place_key(addend):
            yield other
    fact = around.fact_of.get(place_key(addend))
    for printing in around.facts.get(fact, ()) if fact is not None else ():
        yield printing.figure
    for measure in _CEILINGS if fact is not None and fact.measure in _CEILINGS else ():
        assert fact is not None
        for printing in around.facts.get(Fact(measure, fact.kind, fact.subject, fact.period), ()):
            yield printing.figure


def _digits(figure: PrintedFigure) -> int:
    return sum(sign.isdigit() for sign in figure.text)


def _printed_elsewhere(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """The figure is another printing's of the same fact: a total taken over from there, a fact printed in two versions.

    Both versions must be printed in tables; of a fact that is printed in two versions, each at least twice.
    """
    fact = around.fact_of.get(place_key(figure))
    if fact is None or figure.value is None:
        return None
    printed = [p.figure for p in around.facts[fact] if place_key(p.figure) != place_key(figure)]
    printed = [f for f in printed if not _beside(f, figure) and f.place.table is not None]
    same = [f for f in printed if f.value == figure.value and _digits(f) >= _TELLING - 1]
    if place_key(relation.published) == place_key(figure) and relation.kind in ("sum", "mean"):
        return Cause("other_version", tuple(same[:2])) if same else None
    proof = _proof(figure, right, around)
    return Cause("other_version", (*proof[:2], *same[:2])) if same and len(proof) >= 2 else None


def _slip(relation: Relation, figure: PrintedFigure, right: Decimal, around: Surroundings) -> Cause | None:
    """A slip: one digit, two digits exchanged, the decimal sign moved; proved by what gives the right value."""
    name = slip(figure, right)
    if name is None:
        return None
    proof = _proof(figure, right, around) or _own_operands(relation, figure)
    return Cause(name, proof) if proof else None


def _own_operands(relation: Relation, figure: PrintedFigure) -> tuple[PrintedFigure, ...]:
    """The operands that prove a published figure's right value; a mean's, rounded as they are, do not."""
    if place_key(relation.published) != place_key(figure) or relation.kind == "mean":
        return ()
    return tuple(o.figure for o in relation.operands)[:6]


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
