"""The rule of figures of the text that no other rule explains: what figures around them and tables give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.evaluation import evaluate
from expectations.relation import Relation
from expectations.repairs import figures_of
from expectations.rounding import half_up
from expectations.rule import Rule, place_key, relation
from schemas.derivations import CERTAIN, CHANCE, LIKELY, NAMED, Derivable, Derivation
from schemas.figure import PrintedFigure
from schemas.typed_report import TypedReport

NAME = "turunan_prosa"
_HELD = ("consistent", "rounding")
_LEAST_POWER = Decimal("0.8")


def derived_relations(report: TypedReport, formed: Sequence[Relation]) -> Iterator[Relation]:
    """What the figures of the text that no relation `formed` before explains are derived from."""
    explained = _explained(formed)
    printed = Counter(f.figure.value for f in report.figures if f.figure.value is not None)
    for one in report.derivable:
        if place_key(one.figure) in explained:
            continue
        found = _decided(one, printed)
        if found is not None:
            yield found


def _explained(formed: Sequence[Relation]) -> set[str]:
    return {place_key(f) for r in formed for f in figures_of(r) if f.place.sentence is not None}


def _decided(one: Derivable, printed: Counter[Decimal]) -> Relation | None:
    failing: list[tuple[Derivation, Relation, Decimal]] = []
    for derivation in one.derivations:
        formed = relation(NAME, derivation.kind, one.figure, derivation.operands, one.subject, derivation.parameters)
        outcome = evaluate(formed)
        if outcome.verdict in _HELD:
            telling = outcome.power is None or outcome.power >= _LEAST_POWER
            if telling or derivation.tie > CHANCE:
                return formed if derivation.tie > CHANCE and telling else None
        elif outcome.verdict == "inconsistent" and isinstance(outcome.derived, Decimal) and derivation.tie > CHANCE:
            failing.append((derivation, formed, outcome.derived))
    if one.approximate or not failing:
        return None
    digits = sum(sign.isdigit() for sign in one.figure.text)
    if digits > 2 and printed[one.figure.value] > 1:
        return None
    slips = {}
    for derivation, formed, derived in failing:
        if one_slip(one.figure, derived):
            slips.setdefault(half_up(Fraction(derived), one.figure.decimals), (derivation, formed))
    if len(slips) != 1:
        return None
    derivation, formed = next(iter(slips.values()))
    needed = LIKELY if digits > 3 else NAMED if digits > 2 else CERTAIN
    return formed if derivation.tie >= needed else None


def one_slip(figure: PrintedFigure, right: Decimal) -> bool:
    """Whether a figure is `right`, rounded as it is printed, with one digit changed, dropped or added, or two exchanged."""
    if figure.value is None:
        return False
    written = str(abs(int(figure.value.scaleb(figure.decimals))))
    meant = str(abs(int(half_up(Fraction(right) * Fraction(10) ** figure.decimals, 0))))
    if written == meant:
        return False
    if len(written) == len(meant):
        apart = [n for n, (a, b) in enumerate(zip(written, meant, strict=True)) if a != b]
        if len(apart) == 1:
            return abs(int(written) - int(meant)) > (1 if figure.decimals > 0 else 0)
        return len(apart) == 2 and apart[1] == apart[0] + 1 and written[apart[0]] == meant[apart[1]] and written[apart[1]] == meant[apart[0]]
    short, long = sorted((written, meant), key=len)
    return len(long) == len(short) + 1 and len(short) > 2 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    return ()


RULES = (
    Rule(
        NAME,
        "claims",
        ("ratio", "growth", "difference", "sum", "crossref"),
        "a figure of the text = what its words say of figures around it or of cells that they name: their share, change, "
        "difference, sum, quotient, or the cell itself; called wrong only where it is one slip from all that they can give",
        ("claims.nilai",),
        "the text and its tables",
        _nothing,
    ),
)
