"""A small table with an error in it: a digit of one figure changed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.small_tables.writing import Made

_NUMBERING = ("No", "No.", "Tahun")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is printed instead of a figure, under which header, and the table with it."""

    header: str
    right: str
    printed: str
    table: Made


def errors(made: Made, seed: int) -> Iterator[Wrong]:
    """One error for each figure of a table, its second digit (or only one) raised by one to three."""
    source = random.Random(seed)
    headers = made.rows[made.header_rows - 1].split(" | ")
    for number in range(made.header_rows, len(made.rows)):
        cells = made.rows[number].split(" | ")
        for column, text in enumerate(cells):
            places = [at for at, sign in enumerate(text) if sign.isdigit()]
            if not places or re.search(r"[^\W\d]", text) or headers[column] in _NUMBERING:
                continue
            at = places[min(1, len(places) - 1)]
            printed = text[:at] + str((int(text[at]) + source.choice((1, 2, 3))) % 10) + text[at + 1 :]
            row = " | ".join([*cells[:column], printed, *cells[column + 1 :]])
            yield Wrong(
                headers[column], text, printed,
                replace(made, rows=(*made.rows[:number], row, *made.rows[number + 1 :])),
            )  # fmt: skip
