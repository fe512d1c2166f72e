"""What is left at the end of each period: what was left before, with what came in and less what went out since.

Stock and flows stand in columns (or rows) of one table, with a line for each period. Which flows come in and which go
out their words say, or the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from expectations.named.label_roles import Role
from expectations.named.labelled_grid import Axis, Cell, LabelledGrid
from expectations.named.named_balances import LESS, MORE
from expectations.named.named_formulas import miss

Flow = tuple[list[tuple[int, Cell, tuple[Cell, ...], int]], int]
"""For each line but the first its number, its stock, what it follows from and how much of that is taken off; and how
many pairs were tried."""

_STOCK = re.compile(r"\b(?:akhir|saldo|sisa|tunggakan|stok|persediaan|posisi|outstanding|backlog)\b", re.IGNORECASE)
_BOOKED = re.compile(r"\W*(?:debe?t|kredit|penerimaan|pengeluaran|masuk|keluar)\b\W*(?:\(?rp\.?\)?)?\W*", re.IGNORECASE)
"""Both sides of a book: which of them adds to the balance depends on whose book it is."""
_PAIR = 2
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
    booked = [p for p, word in words.items() if _BOOKED.fullmatch(word)]
    is_ledger = len(booked) == _PAIR
    told = is_ledger or (len(more) == 1 and len(less) == 1)
    pairs = list(permutations(booked if is_ledger else flows, 2)) if not told or is_ledger else [(more[0], less[0])]
    lines = [line for line in axis.lines if "total" not in axis.line_labels[line].roles]
    for into, out in pairs:
        found = list(_flows(grid, axis, result, lines, into, out, with_blanks=told))
        held = [miss(grid, "balance", 1, cell, cells, minus) for _, cell, cells, minus in found]
        if sum(m is not None and m[0] <= m[1] for m in held) >= (_FEWEST_TOLD if told else _FEWEST_LINES):
            yield found, 0 if told else len(pairs)


def _flows(
    grid: LabelledGrid, axis: Axis, result: int, lines: Sequence[int], into: int, out: int, *, with_blanks: bool
) -> Iterator[tuple[int, Cell, tuple[Cell, ...], int]]:
    """Each line but the first with what its stock follows from; a blank flow is nothing, where one of both is there."""
    for before, line in pairwise(lines):
        own, stock = axis.cell(line, result), axis.cell(before, result)
        more, less = axis.cell(line, into), axis.cell(line, out)
        flows = [cell for cell in (more, less) if cell in grid.values]
        is_whole = len(flows) == _PAIR or (with_blanks and bool(flows) and not any(map(grid.is_unread, (more, less))))
        if own in grid.values and stock in grid.values and is_whole:
            yield line, own, (stock, *flows), int(less in flows)
