"""Dates: valid, complete, in order, before the cut-off."""

from __future__ import annotations

from expectations.kinds.verdicts import unverifiable
from expectations.relation import Outcome, Relation
from schemas.figures.dates import parse_date


def evaluate(relation: Relation) -> Outcome:
    """Whether the published text is a date; with an operand `batas`, whether it is not after that.

    The parameter `empty` says what a blank means: "missing" (a date is due here) or nothing. `order` set to "after"
    turns the comparison round.
    """
    text = relation.published.text.strip()
    if text in ("", "-"):
        if relation.parameters.get("empty") == "missing":
            return Outcome("inconsistent", "", "a date is due", note="empty")
        return unverifiable("no date is printed")
    found = parse_date(text)
    if found is None:
        return Outcome("inconsistent", "", f"{text} ≠ dd/mm/yyyy", note="no date")
    limits = [operand.figure for operand in relation.operands if operand.name == "batas"]
    if not limits:
        return Outcome("consistent", found.isoformat(), text)
    limit = parse_date(limits[0].text)
    if limit is None:
        return unverifiable(f"{limits[0].text!r} is no date")
    after = relation.parameters.get("order") == "after"
    formula = f"{text} {'≥' if after else '≤'} {limits[0].text}"
    fits = found >= limit if after else found <= limit
    return Outcome("consistent" if fits else "inconsistent", found.isoformat(), formula)
