"""Balances that labels name: what there was at the beginning, more and less, and what is left at the end.

Signs are told by marks that the labels print ("(+)", "(–)"), or found: for each run of neighbours before a closing
figure they are solved on one line, two at most, so that what is tried grows with the positions and not with the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from expectations.named.label_roles import Role
from expectations.named.labelled_grid import Axis, Cell, LabelledGrid
from expectations.named.named_formulas import obeys

Balance = tuple[list[tuple[int, Cell, tuple[Cell, ...], tuple[Cell, ...]]], int]
"""For each line its number, its closing figure, what is added and what is taken off; and how many were tried."""

OPENING = re.compile(
    r"\b(?:awal|semula|sebelumnya|(?:tahun|bulan|triwulan|semester)\s+lalu|opening|beginning)\b", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:akhir|menjadi|sisa|saldo|closing|ending|end)\b", re.I)
MORE = re.compile(
    r"\b(?:masuk|tambah\w*|penambahan|penerimaan|diterima|terima|pembelian|perolehan|baru|pengadaan|in)\b", re.I
)
LESS = re.compile(
    r"\b(?:keluar|kurang|pengurangan|pengeluaran|pemakaian|penggunaan|dipakai|digunakan|terpakai|selesai|diselesaikan|"
    r"musnah|pemusnahan|dimusnahkan|penghapusan|dihapus|rusak|disalurkan|didistribusikan|disetor|dikirim|dicabut|pensiun|"
    r"dibayar|pembayaran|pelunasan|out)\b",
    re.I,
)
"""Words of what comes in, and of what goes out."""
_SIGN = re.compile(r"\(\s*([+\-–−])\s*\)\s*\W*$|^\s*\(?\s*([+\-–−])\s*\)?\s+(?=\D)")
_FEWEST, _MOST = 3, 6
_FEWEST_LINES = 3
_SAMPLES = 2
_NO_AMOUNT: frozenset[Role] = frozenset({"share", "growth", "mean", "per"})


def is_stock(label: str) -> bool:
    """Whether a label names what there is at a time, the beginning or the end: over periods nobody adds it up."""
    return OPENING.search(label) is not None or re.search(r"\bakhir\b", label, re.I) is not None


def balances(grid: LabelledGrid, axis: Axis, result: int) -> Iterator[Balance]:
    """The balances that may end at a position whose label says that it closes one."""
    if not _CLOSING.search(axis.labels[result].leaf):
        return
    before = axis.positions[: axis.positions.index(result)]
    marked = _marked(axis, before)
    if marked is not None:
        yield _over(grid, axis, result, *marked, 0)
        return
    told = _told(axis, before)
    if told is not None:
        yield _over(grid, axis, result, *told, 0)
        return
    runs = list(_runs(axis, before))
    tried = sum(2 ** (len(run) - 1) for run in runs)
    for run in runs:
        for plus, minus in _signs(grid, axis, result, run):
            yield _over(grid, axis, result, plus, minus, tried)


def _marked(axis: Axis, before: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """What is added and what is taken off by the signs that all labels but the first print."""
    signs = {p: "".join(sign.groups("")) for p in before if (sign := _SIGN.search(axis.labels[p].leaf))}
    if len(before) < _FEWEST or before[0] in signs or len(signs) < len(before) - 1:
        return None
    minus = tuple(p for p, sign in signs.items() if sign != "+")
    return tuple(p for p in before if p not in minus), minus


def _told(axis: Axis, before: Sequence[int]) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
    """What is added and what is taken off by the words of all labels from the opening one on."""
    openings = [at for at, p in enumerate(before) if OPENING.search(axis.labels[p].leaf)]
    run = before[openings[-1] :] if openings else ()
    if not _FEWEST <= len(run) <= _MOST:
        return None
    labels = [axis.labels[p].leaf for p in run[1:]]
    if any(bool(MORE.search(label)) == bool(LESS.search(label)) for label in labels):
        return None
    minus = tuple(p for p, label in zip(run[1:], labels, strict=True) if LESS.search(label))
    return (tuple(p for p in run if p not in minus), minus) if minus else None


def _runs(axis: Axis, before: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The neighbours that lead up to a closing figure: from an opening one on, or any few where none is so called."""
    openings = [at for at, p in enumerate(before) if OPENING.search(axis.labels[p].leaf)]
    starts = openings[-1:] or range(len(before) - _FEWEST, -1, -1)
    for start in starts:
        run = tuple(before[start:])
        if _FEWEST <= len(run) <= _MOST and not any(axis.labels[p].roles & _NO_AMOUNT for p in run):
            yield run


def _signs(
    grid: LabelledGrid, axis: Axis, result: int, run: Sequence[int]
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """What is added and what is taken off, as it gives the result on a line that tells much."""
    first, *others = run
    whole = [line for line in axis.lines if all(axis.cell(line, p) in grid.values for p in (*run, result))]
    if len(whole) < _FEWEST_LINES:
        return
    telling = sorted(whole, key=lambda line: -len({grid.values[axis.cell(line, p)] for p in others} - {0}))
    seen = set()
    for line in telling[:_SAMPLES]:
        for signs in product((1, -1), repeat=len(others)):
            plus = (first, *(p for p, sign in zip(others, signs, strict=True) if sign > 0))
            minus = tuple(p for p in others if p not in plus)
            cells = [axis.cell(line, p) for p in (*plus, *minus)]
            if minus and minus not in seen and obeys(grid, "balance", 1, axis.cell(line, result), cells, len(minus)):
                seen.add(minus)
                yield plus, minus


def _over(
    grid: LabelledGrid, axis: Axis, result: int, plus: Sequence[int], minus: Sequence[int], tried: int
) -> Balance:
    """The balance on all lines that print its end and its beginning; what is blank is nothing."""
    found = []
    for line in axis.lines:
        closing, opening = axis.cell(line, result), axis.cell(line, plus[0])
        if closing in grid.values and opening in grid.values:
            more = tuple(cell for p in plus if (cell := axis.cell(line, p)) in grid.values)
            less = tuple(cell for p in minus if (cell := axis.cell(line, p)) in grid.values)
            found.append((line, closing, more, less))
    return found, tried
