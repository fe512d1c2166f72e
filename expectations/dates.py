"""Dates: valid, complete, in order, before the cut-off."""

from __future__ import annotations

import re
from datetime import date

from expectations.relation import Outcome, Relation
from expectations.verdicts import unverifiable

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari pebruari feb", "maret mar", "april apr", "mei", "juni jun", "juli jul",
            "agustus agt agu ags", "september sep sept", "oktober okt", "november nopember nov nop", "desember des",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


def date_of(text: str) -> date | None:
    """A date printed as 14/02/2022, 14-02-2022, 14.02.2022 or 14 Februari (tahun) 2022; None for anything else."""
    figures = re.fullmatch(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*", text)
    words = re.fullmatch(r"\s*(\d{1,2})\s+([A-Za-z]+)\s+(?:tahun\s+)?(\d{4})\s*", text)
    try:
        if figures:
            return date(int(figures[3]), int(figures[2]), int(figures[1]))
        if words and words[2].casefold() in _MONTHS:
            return date(int(words[3]), _MONTHS[words[2].casefold()], int(words[1]))
    except ValueError:
        return None
    return None


def evaluate(relation: Relation) -> Outcome:
    """Whether the published text is a date; with operands, whether it is not after the first of them.

    The parameter `empty` says what a blank means: "missing" (a date is due here) or nothing. `order` set to "after"
    turns the comparison round.
    """
    text = relation.published.text.strip()
    if text in ("", "-"):
        if relation.parameters.get("empty") == "missing":
            return Outcome("inconsistent", "", "a date is due", note="empty")
        return unverifiable("no date is printed")
    found = date_of(text)
    if found is None:
        return Outcome("inconsistent", "", f"{text} ≠ dd/mm/yyyy", note="no date")
    if not relation.operands:
        return Outcome("consistent", found.isoformat(), text)
    limit = date_of(relation.operands[0].figure.text)
    if limit is None:
        return unverifiable(f"{relation.operands[0].figure.text!r} is no date")
    after = relation.parameters.get("order") == "after"
    formula = f"{text} {'≥' if after else '≤'} {relation.operands[0].figure.text}"
    fits = found >= limit if after else found <= limit
    return Outcome("consistent" if fits else "inconsistent", found.isoformat(), formula)
