"""Numbers of rows in a state that only miss because a word or a figure of one of the rows is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from expectations.kinds.band import plain_name
from expectations.reconciliation import Check
from expectations.repairs.surroundings import Cause, Surroundings
from schemas.mentions.counted_states import COLUMNS


def counted_rows(
    failing: Sequence[Check], around: Surroundings, roots: dict[str, str]
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """A number in the text is right once the words of the counted table say what the report itself proves.

    The one word, or the one change with another sign, is then the fault; the number follows from it.
    """
    by_table: dict[str, list[Check]] = {}
    for check in failing:
        table = check.relation.published.place.table
        if table is not None:
            by_table.setdefault(table, []).append(check)
    for check in failing:
        given = check.relation.parameters
        if check.relation.kind != "count" or "table" not in given or check.relation.published.value is None:
            continue
        off = int(check.relation.published.value) - int(given["counted"])
        if given["side"] == COLUMNS:
            # One wrong figure of the table can put one row on the other side.
            roots_there = by_table.get(given["table"], []) if abs(off) == 1 else []
            yield from ((held.relation.id, [check.relation.id], None) for held in roots_there[:1])
            continue
        moved = {c.relation.id: _moves(c, given["word"], given["side"]) for c in by_table.get(given["table"], ())}
        wrong = [identity for identity, by in moved.items() if by]
        if wrong and sum(moved[identity] for identity in wrong) == off:
            yield wrong[0], [check.relation.id], None


def _moves(check: Check, word: str, side: str) -> int:
    """By how much a row counts more (1) or less (-1) once it says what is derived."""
    derived, published = check.outcome.derived, check.relation.published
    if word and check.relation.kind == "category" and isinstance(derived, str):
        right, own = (plain_name(text) == plain_name(word) for text in (derived, published.text))
        return right - own
    if side and isinstance(derived, Decimal) and published.value is not None:
        return _is_on(derived, side) - _is_on(published.value, side)
    return 0


def _is_on(value: Decimal, side: str) -> bool:
    sign, limit = side.split()
    return {">": value > Decimal(limit), "<": value < Decimal(limit), ">=": value >= Decimal(limit)}[sign]
