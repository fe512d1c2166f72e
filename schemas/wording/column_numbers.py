"""Rows that number a table's columns, with the formulas that they may write: `(1) | (2) | (3) | (4) = (2) - (3)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.content import Table

_SIGNS = r"-+:/%*()×÷–−\[\].,\s"
_NUMBERED, _LETTERED = (
    re.compile(
        rf"[(\[]?\s*(?P<number>{number})\s*[)\]]?"
        rf"(?:\s*=\s*(?P<formula>[{_SIGNS}{signs}]+)|\s*(?P<bracketed>[(\[][{_SIGNS}{signs}]+))?"
    )
    for number, signs in ((r"\d{1,2}[a-z]?", "xX0-9"), (r"[A-Za-z]", "A-Za-z0-9"))
)
_WORDED = re.compile(r"[^\W\d]{3}")
_PLAIN = re.compile(r"\(?\d{1,2}\)?(?:\s?=.*)?")
_FEWEST = 3
_FEWEST_IN_ORDER = 4


def column_numbers(texts: Sequence[str]) -> list[tuple[str, str]] | None:
    """For each text of a row the number or letter that it gives its column and the formula behind it, "" for none.

    None where the row does not number the columns: three texts at least must, and all that are not blank. Letters must
    follow each other, and stand in all columns where none has a formula.
    """
    if any(map(_WORDED.search, texts)):
        return None
    packed = [text.strip() for text in texts]
    if sum(map(bool, packed)) < _FEWEST:
        return None
    for pattern in (_NUMBERED, _LETTERED):
        found = [pattern.fullmatch(text) for text in packed]
        if any(match is None and text for match, text in zip(found, packed, strict=True)):
            continue
        held = [(m["number"], (m["formula"] or m["bracketed"] or "").strip()) if m else ("", "") for m in found]
        if pattern is _LETTERED and not _are_in_order(held):
            return None
        return held
    return None


def _are_in_order(held: Sequence[tuple[str, str]]) -> bool:
    letters = list(dict.fromkeys(letter for letter, _ in held if letter))
    told = all(letter for letter, _ in held) or any(formula for _, formula in held)
    return told and len(letters) >= _FEWEST and all(ord(b) == ord(a) + 1 for a, b in pairwise(letters))


def is_number_row(texts: Sequence[str]) -> bool:
    """Whether a row below a header numbers the columns: all of them, most in order from 1 on, or with formulas."""
    held = [text.strip() for text in texts if text.strip()]
    if any(formula for _, formula in column_numbers(texts) or ()):
        return True
    if not all(_PLAIN.fullmatch(text) for text in held):
        return False
    in_order = held == [str(n) for n in range(1, len(held) + 1)] and len(held) >= _FEWEST_IN_ORDER
    return len(held) == len(texts) or (in_order and 3 * len(held) > 2 * len(texts))


def numbering_row(table: Table) -> int | None:
    """The row that numbers a table's columns: one of its header, or the first below it."""
    rows = range(1, min(table.header_rows + 1, len(table.rows)))
    return next((row for row in rows if column_numbers(table.rows[row]) is not None), None)
