"""What is left at the end of each period: what was left before, with what came in and less what went out since.

Stock and flows stand in columns (or rows) of one table, with a line for each period. Which flows come in and which go
out their words say, or the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, permutations

from expectations.named.label_roles import Role
from expectations.named.labelled_grid import Axis, Cell, LabelledGrid
from expectations.named.named_balances import LESS, MORE
from expectations.named.named_formulas import miss

Flow = tuple[list[tuple[int, Cell, tuple[Cell, Cell, Cell]]], int]
"""For each line but the first its number, its stock, and what it follows from; and how many pairs were tried."""

_STOCK = re.compile(r"\b(?:akhir|saldo|sisa|tunggakan|stok|persediaan|posisi|outstanding|backlog)\b", re.IGNORECASE)
_NEAR = 3
_FEWEST_LINES = 4
_FEWEST_TOLD = 3
"""Lines that hold, and that do where words tell what comes in and what goes out."""
_NO_AMOUNT: frozenset[Role] = frozenset({"share", "growth", "mean", "per", "total"})


def stock_flows(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[Flow]:
    """The stocks that a position may print, where its label says so."""
    if not _STOCK.search(axis.labels[result].leaf):
        return
    at = axis.positions.index(result)
    near = [p for p in axis.positions[max(at - _NEAR, 0) : at + 1 + _NEAR] if p != result]
    flows = [p for p in near if not axis.labels[p].roles & _NO_AMOUNT]
    words = {p: axis.labels[p].leaf for p in flows}
    more = [p for p, word in words.items() if MORE.search(word) and not LESS.search(word)]
    less = [p for p, word in words.items() if LESS.search(word) and not MORE.search(word)]
    told = len(more) == 1 and len(less) == 1
    pairs = [(more[0], less[0])] if told else list(permutations(flows, 2))
    lines = [line for line in axis.lines if "total" not in axis.line_labels[line].roles]
    for into, out in pairs:
        found = []
        for before, line in pairwise(lines):
            cells = axis.cell(before, result), axis.cell(line, into), axis.cell(line, out)
            if axis.cell(line, result) in grid.values and all(cell in grid.values for cell in cells):
                found.append((line, axis.cell(line, result), cells))
        held = [miss(grid, "balance", 1, cell, cells, 1) for _, cell, cells in found]
        if sum(m is not None and m[0] <= m[1] for m in held) >= (_FEWEST_TOLD if told else _FEWEST_LINES):
            yield found, 0 if told else len(pairs)
