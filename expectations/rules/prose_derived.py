"""The rule of figures of the text that no other rule explains: what figures around them and tables give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from expectations.facts.long_amounts import LongAmounts
from expectations.facts.operands_one_slip_off import grown_from, mended, mended_whole, one_slip, tells_whole
from expectations.kinds.evaluation import evaluate
from expectations.kinds.rounding import half_up
from expectations.relation import Relation
from expectations.repairs.repairs import figures_of
from expectations.repairs.worded_slips import by_one_slip, by_operand_slip
from expectations.rule import Rule, place_key, relation
from expectations.rules.prose_arithmetic import DIRECTION
from expectations.rules.worded_operations import NAME as OPERATION
from schemas.derivation import CERTAIN, CHANCE, LIKELY, NAMED, WORDED, Derivable, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

NAME = "turunan_prosa"
_HELD = ("consistent", "rounding")
_LEAST_POWER = Decimal("0.8")


def derived_relations(report: TypedReport, formed: Sequence[Relation]) -> Iterator[Relation]:
    """What the figures of the text that no relation `formed` before explains are derived from."""
    explained, firmly = _explained(formed)
    printed = Counter(f.figure.value for f in report.figures if f.figure.value is not None)
    beside: dict[str | None, set[Decimal]] = defaultdict(set)
    for held in report.figures:
        if held.figure.value is not None:
            beside[held.figure.place.sentence].add(abs(held.figure.value))
    amounts = LongAmounts(report)
    open_sentences = _with_open_figures(report, firmly)
    for one in report.derivable:
        spot = place_key(one.figure)
        if spot in firmly:
            if (
                one.figure.place.sentence in open_sentences
                and (wrong := _wrong_operand(one, firmly)) is not None
                and not _doubtful(wrong, formed)
            ):
                yield wrong
            continue
        found = (
            _worded(one, firmly)
            if spot in explained
            else _decided(one, printed, beside[one.figure.place.sentence], firmly)
        )
        if found is not None and spot in explained and not _breaks(found):
            continue
        if found is None and spot not in explained and (given := amounts.derivation(one)) is not None:
            found = relation(NAME, given.kind, one.figure, given.operands, one.subject, given.parameters)
        if found is not None and not (_breaks(found) and _doubtful(found, formed)):
            yield found


def _with_open_figures(report: TypedReport, firmly: Set[str]) -> set[str | None]:
    """The sentences that print a figure which nothing explains, and those right behind them."""
    order = list(dict.fromkeys(one.figure.place.sentence for one in report.derivable))
    held = {one.figure.place.sentence for one in report.derivable if place_key(one.figure) not in firmly}
    return held | {later for before, later in pairwise(order) if before in held}


def _breaks(found: Relation) -> bool:
    return evaluate(found).verdict == "inconsistent"


def _doubtful(found: Relation, formed: Sequence[Relation]) -> bool:
    """Whether a cell that the figure is held against breaks a relation itself: then that is what is wrong."""
    cells = {place_key(o.figure) for o in found.operands if o.figure.place.table is not None}
    return any(
        cells & {place_key(f) for f in figures_of(r)} and _breaks(r)
        for r in formed
        if r.published.place.table is not None
    )


def _explained(formed: Sequence[Relation]) -> tuple[set[str], set[str]]:
    """The figures of the text in other relations, and those in one that holds as printed, or does not hold.

    Of a sentence's own operation only the result, where it holds: its operands are still to be explained. That
    something rose or fell, as its figures do, says of neither what it is.
    """
    explained: set[str] = set()
    firmly: set[str] = set()
    for one in formed:
        figures = [*figures_of(one)]
        if one.rule == OPERATION:
            figures = [] if _breaks(one) else figures[:1]
        spots = {place_key(f) for f in figures if f.place.sentence is not None}
        explained |= spots
        if spots and evaluate(one).verdict != "rounding" and one.rule != DIRECTION:
            firmly |= spots
    return explained, firmly


def _decided(one: Derivable, printed: Counter[Decimal], beside: Set[Decimal], firmly: Set[str]) -> Relation | None:
    """The derivation that holds, if that tells something; else the only one that a slip of the pen explains.

    What gives another figure of the sentence (`beside`) explains that one, and not this.
    """
    digits = sum(sign.isdigit() for sign in one.figure.text)
    worded = _worded(one, firmly)
    if worded is not None:
        return worded
    failing: list[tuple[Derivation, Relation, Decimal]] = []
    cell: Relation | None = None
    for derivation in one.derivations:
        if derivation.tie == CHANCE and (
            _coarser(derivation, one.figure) or (digits <= _LONG and _far(derivation, one.figure))
        ):
            continue
        formed = relation(NAME, derivation.kind, one.figure, derivation.operands, one.subject, derivation.parameters)
        outcome = evaluate(formed)
        if outcome.verdict in _HELD:
            telling = outcome.power is None or outcome.power >= _LEAST_POWER
            if telling or derivation.tie > CHANCE:
                # One that only holds by another rounding explains the figure, and is nothing to remark.
                sure = telling and derivation.tie > CHANCE and outcome.verdict == "consistent"
                if sure and derivation.kind == "crossref" and one.figure.unit == "%" and not one.approximate:
                    cell = cell or formed
                    continue
                return (formed if sure and not one.approximate else None) if cell is None else cell
        elif derivation.kind == "count":
            return formed
        elif (
            outcome.verdict == "inconsistent"
            and isinstance(outcome.derived, Decimal)
            and not _less_precise(derivation, one.figure)
        ):
            failing.append((derivation, formed, outcome.derived))
    if cell is not None:
        return _wrong_part(one, failing) or cell
    if one.approximate or (digits > 2 and printed[one.figure.value or Decimal(0)] > 1):
        return None
    slips: dict[Decimal, tuple[Derivation, Relation]] = {}
    values = set()
    for derivation, formed, derived in failing:
        if derivation.tie < _needed(digits, derivation):
            continue
        rounded = half_up(Fraction(abs(derived)), one.figure.decimals)
        if _of_like_size(rounded, one.figure):
            values.add(rounded)
        if derivation.kind == "difference" and rounded in beside:
            continue
        if one_slip(one.figure, derived, last=digits > _LONG or derivation.tie == CERTAIN):
            slips.setdefault(rounded, (derivation, formed))
    certain = {
        value: (d, r)
        for value, (d, r) in slips.items()
        if d.tie == CERTAIN and (len(values) <= _FEW or one_slip(one.figure, value, last=False))
    }
    if certain and digits < _TELLING:
        # Where the wording leaves one meaning, what else the figure might be by other words says nothing against it.
        slips, values = certain, set(certain)
    if not slips:
        return _other_operand(one, failing)
    if len(slips) != 1 or (digits < _TELLING and len(values) > _FEW):
        return None
    return next(iter(slips.values()))[1]


def _of_like_size(value: Decimal, figure: PrintedFigure) -> bool:
    """Whether a figure might be meant to be a value: one of them has no two digits more than the other."""
    return not value or not figure.value or abs(value.adjusted() - abs(figure.value).adjusted()) < 2


def _coarser(derivation: Derivation, figure: PrintedFigure) -> bool:
    """Whether a cell prints fewer decimals than the figure: by chance many figures round to it."""
    return derivation.kind == "crossref" and any(f.decimals < figure.decimals for _, f in derivation.operands)


def _less_precise(derivation: Derivation, figure: PrintedFigure) -> bool:
    """Whether a figure with decimals would be the difference (or sum) of one that has none, and be so by chance."""
    added = derivation.kind in ("difference", "sum") and derivation.tie < CERTAIN
    return added and any(f.decimals <= 0 < figure.decimals for _, f in derivation.operands)


def _far(derivation: Derivation, figure: PrintedFigure) -> bool:
    """Whether no rounding brings a derivation to the figure: seen at once, while evaluating all of them takes long."""
    values = [operand.value for _, operand in derivation.operands]
    if figure.value is None or not values or any(value is None for value in values):
        return False
    first, *others = [value for value in values if value is not None]
    room, *rooms = (Decimal(1).scaleb(-operand.decimals) for _, operand in derivation.operands)
    unit = 2 * Decimal(1).scaleb(-figure.decimals)
    if derivation.kind == "crossref" and not others:
        return abs(first - figure.value) > room + unit
    if derivation.kind == "difference" and len(others) == 1:
        return abs(abs(first - others[0]) - abs(figure.value)) > room + rooms[0] + unit
    if derivation.kind == "ratio" and len(others) == 1 and not derivation.parameters:
        reach = 100 * room + abs(figure.value) * rooms[0] + unit * (abs(others[0]) + rooms[0])
        return abs(100 * first - figure.value * others[0]) > reach
    return False


def _worded(one: Derivable, firmly: Set[str]) -> Relation | None:
    """The derivation by a wording that names each operand, where it holds or one slip of the pen explains why not.

    None where several such give different values. Where other words of the figure say for sure what it is, and it is
    that, only a slip in what it is derived from.
    """
    if one.approximate or all(derivation.tie != WORDED for derivation in one.derivations):
        return None
    formed = [
        (d.tie, relation(NAME, d.kind, one.figure, d.operands, one.subject, d.parameters)) for d in one.derivations
    ]
    own = [r for tie, r in formed if tie == WORDED]
    outcomes = [evaluate(r) for r in own]
    holding = [r for r, outcome in zip(own, outcomes, strict=True) if outcome.verdict in _HELD]
    if holding:
        return next((r for r in holding if evaluate(r).verdict == "consistent"), None)
    outcome = outcomes[0]
    if outcome.verdict != "inconsistent" or not isinstance(outcome.derived, Decimal):
        return None
    if len({other.derived for other in outcomes}) > 1:
        return None
    if any(tie in (NAMED, CERTAIN) and evaluate(r).verdict in _HELD for tie, r in formed):
        return _wrong_operand(one, firmly)
    return own[0] if any(by_one_slip(one.figure, r) for r in own) else None


def _wrong_operand(one: Derivable, firmly: Set[str]) -> Relation | None:
    """What the wording of a figure that is right gives, where one slip in a figure of its sentence explains why not.

    That figure must be one that nothing else explains; None where another wording holds.
    """
    if one.approximate or sum(sign.isdigit() for sign in one.figure.text) < _LEAST_DIGITS:
        return None
    formed = [
        relation(NAME, d.kind, one.figure, d.operands, one.subject, d.parameters) for d in one.worded if d.tie == WORDED
    ]
    outcomes = [evaluate(r) for r in formed]
    if len({outcome.derived for outcome in outcomes}) != 1 or outcomes[0].verdict != "inconsistent":
        return None
    return formed[0] if by_operand_slip(formed[0], firmly) else None


def _other_operand(one: Derivable, failing: Sequence[tuple[Derivation, Relation, Decimal]]) -> Relation | None:
    """The share whose part, by one slip, is not what it is of; or one whose wording leaves no other meaning."""
    found: dict[Decimal, Relation] = {}
    wholes = Counter(d.operands[1][1].value for d, _, _ in failing if d.kind == "ratio" and d.tie >= LIKELY)
    for derivation, formed, derived in failing:
        if derivation.kind == "growth" and derivation.tie >= NAMED:
            grown = grown_from(one.figure, *(figure for _, figure in derivation.operands))
            if grown is not None:
                found.setdefault(grown, formed)
        if derivation.kind != "ratio" or "scale" in derivation.parameters or derivation.tie < LIKELY:
            continue
        part, whole = (figure for _, figure in derivation.operands)
        if (
            derivation.tie == CERTAIN
            and one.figure.value
            and _HALF <= Fraction(derived) / Fraction(one.figure.value) <= 2
        ):
            return formed
        sure = derivation.tie > LIKELY or wholes[whole.value] > 1 or tells_whole(one.figure, part, whole, len(wholes))
        value = mended(one.figure, part, whole) if sure else None
        if value is not None:
            found.setdefault(value, formed)
    return next(iter(found.values())) if len(found) == 1 else None


def _wrong_part(one: Derivable, failing: Sequence[tuple[Derivation, Relation, Decimal]]) -> Relation | None:
    """The share that a table prints too, of a count of the text that is one slip from the count it is of."""
    wholes = {d.operands[1][1].value for d, _, _ in failing if d.kind == "ratio" and d.tie >= LIKELY}
    found: dict[Decimal, Relation] = {}
    for derivation, formed, _ in failing:
        if derivation.kind == "ratio" and "scale" not in derivation.parameters and derivation.tie >= LIKELY:
            part, whole = (figure for _, figure in derivation.operands)
            value = mended(one.figure, part, whole)
            if value is not None and (derivation.tie == WORDED or tells_whole(one.figure, part, whole, len(wholes))):
                found.setdefault(value, formed)
            elif derivation.tie == WORDED and mended_whole(one.figure, part, whole):
                found.setdefault(whole.value or Decimal(0), formed)
    return next(iter(found.values())) if len(found) == 1 else None


_HALF = Fraction(1, 2)
_LEAST_DIGITS = 2
_TELLING = 4
"""Digits of a figure of which a slip tells what was meant."""
_LONG = 6
"""Digits of a figure that is like no other by chance."""
_FEW = 2


def _needed(digits: int, derivation: Derivation) -> int:
    """How surely a derivation must be tied to a figure of so many digits before it may be called wrong."""
    if digits > _LONG:
        return LIKELY if derivation.kind == "crossref" else CHANCE
    if digits >= _TELLING:
        return LIKELY
    return NAMED if digits == _TELLING - 1 else CERTAIN


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations are formed after all others."""
    return ()


RULES = (
    Rule(
        NAME,
        "claims",
        ("ratio", "growth", "difference", "sum", "mean", "crossref", "count"),
        "a figure of the text = what its words say of figures around it or of cells that they name: their share, "
        "change, difference, sum, mean or quotient, the cell itself, or the number of rows in a state; called wrong "
        "only where it is one slip from all that they can give, or the wording leaves no other meaning; a long amount "
        "also where it is one slip from what a cell or two cells of any table give; a figure that is right itself also "
        "where one slip in another one of its sentence explains why it is not what the words make of that",
        ("claims.nilai",),
        "the text and its tables",
        _nothing,
    ),
)
