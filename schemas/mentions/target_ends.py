"""The columns of a table that print its targets and what was reached of them."""

from __future__ import annotations

import re
from fractions import Fraction

from schemas.mentions.named_cells import NamedTable

_TARGET = re.compile(r"\btarget\b", re.IGNORECASE)
_RESULT = re.compile(r"\brealisasi\b", re.IGNORECASE)
_FEWEST = 3


def target_ends(table: NamedTable) -> tuple[int, int] | None:
    """The only target of a table and its result: so called, or what the table's percentages are of that target."""
    target = table.only_of_year(_TARGET, shares=False)
    if target is None:
        return None
    result = table.only_of_year(_RESULT, shares=False)
    if result is not None:
        return target, result
    found = [c for c in table.columns if c != target and c not in table.shares and _achieved(table, target, c)]
    return (target, found[0]) if len(found) == 1 else None


def _achieved(table: NamedTable, target: int, result: int) -> bool:
    """Whether a column of percentages prints in all rows, but one at most, what a column is of the target."""
    for column in table.shares:
        held = 0
        rows = 0
        for row in table.held.view.body:
            cells = table.held.cells(row)
            one, whole, of = (cells.get(c) for c in (result, target, column))
            if one is None or whole is None or of is None:
                continue
            rows += 1
            if one.value is not None and whole.value and of.value is not None:
                apart = abs(Fraction(one.value) / Fraction(whole.value) * 100 - Fraction(of.value))
                held += apart * 2 <= Fraction(1, 10**of.decimals)
        if held >= _FEWEST and held >= rows - 1:
            return True
    return False
