"""The rule of figures of the text that no other rule explains: what figures around them and tables give."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import pairwise

from expectations.facts.long_amounts import LongAmounts
from expectations.kinds.evaluation import evaluate
from expectations.relation import Outcome, Relation
from expectations.repairs.repairs import figures_of
from expectations.repairs.worded_slips import by_one_slip, by_operand_slip
from expectations.rule import Rule, place_key, relation
from expectations.rules.prose_arithmetic import DIRECTION
from expectations.rules.prose_slips import LONG, Failing, digits_of, missed_by_a_slip, wrong_part
from expectations.rules.worded_operations import NAME as OPERATION
from schemas.derivation import CERTAIN, CHANCE, NAMED, WORDED, Derivable, Derivation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

NAME = "turunan_prosa"
_HELD = ("consistent", "rounding")
_LEAST_POWER = Decimal("0.8")
"""Where fewer wrong digits than these would be noticed, that a derivation holds tells nothing."""
_LEAST_DIGITS = 2
"""A figure of fewer digits is too small for a slip in another one to be told by it."""


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

    What gives another figure of the sentence (`beside`) explains that one, and not this. `printed` says how often each
    value stands in the report.
    """
    worded = _worded(one, firmly)
    if worded is not None:
        return worded
    failing: list[Failing] = []
    cell: Relation | None = None
    for derivation, formed, outcome in _evaluated(one):
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
        return wrong_part(one, failing) or cell
    if one.approximate or (digits_of(one.figure) > 2 and printed[one.figure.value or Decimal(0)] > 1):
        return None
    return missed_by_a_slip(one, failing, beside)


def _evaluated(one: Derivable) -> Iterator[tuple[Derivation, Relation, Outcome]]:
    """The derivations of a figure with what comes of them, without those that chance alone ties and cannot mean it."""
    for derivation in one.derivations:
        if derivation.tie == CHANCE and (
            _coarser(derivation, one.figure) or (digits_of(one.figure) <= LONG and _far(derivation, one.figure))
        ):
            continue
        formed = relation(NAME, derivation.kind, one.figure, derivation.operands, one.subject, derivation.parameters)
        yield derivation, formed, evaluate(formed)


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
    if one.approximate or digits_of(one.figure) < _LEAST_DIGITS:
        return None
    formed = [
        relation(NAME, d.kind, one.figure, d.operands, one.subject, d.parameters) for d in one.worded if d.tie == WORDED
    ]
    outcomes = [evaluate(r) for r in formed]
    if len({outcome.derived for outcome in outcomes}) != 1 or outcomes[0].verdict != "inconsistent":
        return None
    return formed[0] if by_operand_slip(formed[0], firmly) else None


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
