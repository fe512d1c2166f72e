"""Formulas that derive a published figure again in a spreadsheet, and how far rounding may carry the result.

Each follows the evaluation of its kind in expectations/ (ratio.py, footing.py, mean.py, difference.py, tie_out.py). A
kind that a spreadsheet cannot compute from figures alone (counts, categories, ranks, dates, texts) has no formula.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from expectations.relation import Relation
from schemas.figures.figure import PrintedFigure
from workpapers.wording import Wording

LONGEST = 8000
"""Characters that a spreadsheet takes in one formula."""

Reference = Callable[[PrintedFigure], str]
"""Gives the cell that holds a printed figure's value."""


@dataclass(frozen=True, slots=True)
class LiveFormula:
    """Without the sign that begins a formula: what follows from the operands, and half-width of its interval."""

    derived: str
    slack: str


def live_formula(relation: Relation, value: Reference, half: Reference) -> LiveFormula | None:
    """The formula of a relation, None where there is none; `value` and `half` name cells by their figures."""
    figures = [operand.figure for operand in relation.operands]
    if not figures or any(figure.value is None for figure in (*figures, relation.published)):
        return None
    cells, halves = [value(f) for f in figures], [half(f) for f in figures]
    match relation.kind:
        case "ratio":
            made = _ratio(relation, cells, halves)
        case "sum":
            made = _sum(relation, cells, halves)
        case "mean":
            made = _mean(relation, cells, halves)
        case "weighted_mean":
            made = _weighted_mean(relation, cells, halves)
        case "difference":
            made = _difference(relation, cells, halves)
        case "growth":
            made = _growth(relation, cells, halves)
        case "crossref" if not relation.parameters.get("words"):
            made = LiveFormula(cells[0], halves[0])
        case _:
            return None
    return made if made and max(len(made.derived), len(made.slack)) <= LONGEST else None


def verdict_formula(at: Mapping[str, str], relation: Relation, words: Wording) -> str:
    """The formula of the verdict; `at` names the cells of `value`, `derived`, `difference` and `slack` in its row."""
    published, other, tied = relation.published, relation.operands[0].figure, relation.kind == "crossref"
    coarse = other if tied and other.decimals < published.decimals else published
    decimals = max(coarse.decimals, 0)
    rounded = f"ROUND({at['derived']},{decimals})=ROUND({at['value']},{decimals})"
    # A 0 without decimals says that there is none, and is no rounded 0,25.
    nothing = tied and coarse.value == 0 and decimals == 0
    if tied and (coarse.exact or nothing):
        rounded = f"ABS({at['difference']})<=0.000000001"
    near = f"ABS({at['difference']})<={at['slack']}+0.000000001"
    cut = f"TRUNC({at['derived']},{decimals})=ROUND({at['value']},{decimals})"
    consistent, rounding, inconsistent = (
        words.label("verdict", verdict) for verdict in ("consistent", "rounding", "inconsistent")
    )
    if nothing:
        return f'IF({rounded},"{consistent}","{inconsistent}")'
    return f'IF({rounded},"{consistent}",IF(OR({near},{cut}),"{rounding}","{inconsistent}"))'


def _ratio(relation: Relation, cells: Sequence[str], halves: Sequence[str]) -> LiveFormula | None:
    names = [operand.name for operand in relation.operands]
    if len(names) < 2:
        return None
    above = names.index(relation.parameters.get("numerator", names[0]))
    below = names.index(relation.parameters.get("denominator", names[1]))
    a, b, ha, hb = cells[above], cells[below], halves[above], halves[below]
    if "whole" in relation.parameters:
        first = 0 if relation.parameters["whole"] == "added" else 1
        b, hb = f"({'+'.join(cells[first:])})", f"({'+'.join(halves[first:])})"
    scale = relation.parameters.get("scale", "100")
    derived, most = f"{a}/{b}*{scale}", f"(ABS({a})+{ha})/(ABS({b})-{hb})*{scale}"
    slack = f"{most}-ABS({derived})"
    if "mirrored" in relation.parameters:
        derived = f"2*{scale}-{derived}"
    cap = relation.parameters.get("cap")
    if cap is not None:
        slack = slack if "mirrored" in relation.parameters else f"MIN({most},{cap})-ABS(MIN({derived},{cap}))"
        derived = f"MIN({derived},{cap})"
    return LiveFormula(derived, slack)


def _sum(relation: Relation, cells: Sequence[str], halves: Sequence[str]) -> LiveFormula:
    slack = "+".join(halves)
    if "rounded_parts" in relation.parameters:
        # Each part was rounded on its own, also where it is exact for all else.
        units = [Decimal(1).scaleb(-max(operand.figure.decimals, 0)) for operand in relation.operands]
        slack += f"+{sum(units) / 2:f}"
    minus = set(relation.parameters.get("minus", "").split())
    terms = "".join(("-" if o.name in minus else "+") + cell for o, cell in zip(relation.operands, cells, strict=True))
    return LiveFormula(terms.removeprefix("+"), slack)


def _mean(relation: Relation, cells: Sequence[str], halves: Sequence[str]) -> LiveFormula:
    scale, count = relation.parameters.get("scale", "1"), len(cells)
    return LiveFormula(f"({'+'.join(cells)})/{count}*{scale}", f"({'+'.join(halves)})/{count}*{scale}")


def _weighted_mean(relation: Relation, cells: Sequence[str], halves: Sequence[str]) -> LiveFormula | None:
    if "product" in relation.parameters:
        (a, b), (ha, hb), scale = cells[:2], halves[:2], relation.parameters.get("scale", "1")
        return LiveFormula(f"{a}*{b}/{scale}", f"(ABS({a})*{hb}+ABS({b})*{ha}+{ha}*{hb})/{scale}")
    weights = relation.parameters.get("weights", "").split()
    if len(weights) != len(cells):
        return None
    whole = "1" if "sum" in relation.parameters else f"({'+'.join(weights)})"
    derived = "+".join(f"{w}*{c}" for w, c in zip(weights, cells, strict=True))
    slack = "+".join(f"{w}*{h}" for w, h in zip(weights, halves, strict=True))
    return LiveFormula(f"({derived})/{whole}", f"({slack})/{whole}")


def _difference(relation: Relation, cells: Sequence[str], halves: Sequence[str]) -> LiveFormula:
    (a, b), (ha, hb) = cells[:2], halves[:2]
    if "relative" in relation.parameters:
        derived, slack = f"{a}/{b}-1", f"(ABS({a})+{ha})/(ABS({b})-{hb})-ABS({a}/{b})"
    else:
        derived, slack = f"{a}-{b}", f"{ha}+{hb}"
    return LiveFormula(f"ABS({derived})" if "absolute" in relation.parameters else derived, slack)


def _growth(relation: Relation, cells: Sequence[str], halves: Sequence[str]) -> LiveFormula | None:
    if "direction" in relation.parameters:
        return None
    (a, b), (ha, hb) = cells[:2], halves[:2]
    return LiveFormula(f"({a}-{b})/{b}*100", f"((ABS({a})+{ha})/(ABS({b})-{hb})-ABS({a}/{b}))*100")
