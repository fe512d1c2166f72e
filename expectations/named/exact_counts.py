"""Which figures of a table are exact: counts are, but no shares, means or scores, and nothing in thousands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from expectations.named.label_roles import Label, Role, counts_things, is_coarse, unit_notes
from schemas.figures.figure import PrintedFigure

_LONG = 6
_AN_AMOUNT = 10**4
"""Larger whole numbers may be estimates, or amounts that were rounded: a unit more or less is no error."""
_WEIGHT = re.compile(r"\bbobot\b", re.IGNORECASE)
"""Weights are set, not measured."""
_INEXACT: frozenset[Role] = frozenset({"share", "mean", "measure", "per"})


class Counts:
    """What a table's figures say of which of them are counts.

    `means` are rows of means or shares below counts, `shares` columns of shares, changes and means, `scores` columns of
    scores that are whole by the table's own arithmetic.
    """

    def __init__(
        self,
        figures: Mapping[tuple[int, int], PrintedFigure],
        means: Collection[int],
        shares: Collection[int],
        scores: Collection[int] = (),
    ) -> None:
        self._scores = frozenset(scores)
        self._with_decimals = {c for (row, c), f in figures.items() if f.decimals > 0 and row not in means}
        kinds: dict[int, set[bool]] = defaultdict(set)
        for (row, column), figure in figures.items():
            if column not in shares:
                kinds[row].add(figure.decimals > 0)
        self._whole_rows = {row for row, held in kinds.items() if held == {False}} if _are_apart(kinds.values()) else ()

    def is_exact(
        self, cell: tuple[int, int], figure: PrintedFigure, row: Label, column: Label, texts: tuple[str, str]
    ) -> bool:
        """Whether a figure is a count or a weight; `texts` are the table's caption and the text before it."""
        among_decimals = cell[1] in self._with_decimals
        if not among_decimals and is_weight(column.leaf):
            return True
        whole = figure.decimals <= 0 and figure.unit != "%" and (not among_decimals or cell[0] in self._whole_rows)
        if not whole or abs(figure.value or Decimal(0)) >= _AN_AMOUNT:
            return False
        if cell[1] in self._scores and not row.roles & _INEXACT - {"measure"}:
            return True
        if any(label.roles & _INEXACT and not _is_a_name(label) for label in (row, column)):
            return False
        # Of packages and of people there are no thousands where money is printed in thousands.
        over = () if counts_things(column.leaf) else (texts[0], *unit_notes(texts[1]))
        return not any(is_coarse(text) for text in (*over, row.whole, column.whole))


def is_weight(label: str) -> bool:
    """Whether a label names weights."""
    return _WEIGHT.search(label) is not None


def _are_apart(kinds: Iterable[set[bool]]) -> bool:
    """Whether each row prints figures of its own kind: all with decimals or all without, two rows or more each."""
    held = list(kinds)
    return all(len(kind) < 2 for kind in held) and held.count({True}) > 1 and held.count({False}) > 1


def _is_a_name(label: Label) -> bool:
    """Whether the label is a name, whose words say nothing of how exact a figure is ("Jumlah desa per kabupaten")."""
    return label.group == "" and len(label.leaf.split()) > _LONG
