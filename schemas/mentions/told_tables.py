"""Which tables a sentence speaks of by the figures that it tells, wherever they stand: in an annex, elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken

_TELLING = 3
_LONG = 5
"""Digits of a figure that takes part in telling a table, and of one that tells a table by itself."""
_MOST = 3
"""A figure that more tables print tells none of them."""
_FEWEST = 2


class ToldTables:
    """The tables of a report by the figures that they print."""

    def __init__(self, tables: Sequence[NamedTable]) -> None:
        self._tables = tables

    def of(self, spoken: Sequence[Spoken]) -> list[NamedTable]:
        """The tables that print two figures of a sentence, or a long one."""
        told: Counter[int] = Counter()
        for figure in {one.figure.value: one for one in spoken if one.digits >= _TELLING}.values():
            held = self._printing.get(abs(figure.figure.value or Decimal(0)), ())
            if len(held) <= _MOST:
                told.update(dict.fromkeys(held, _FEWEST if figure.digits >= _LONG else 1))
        return [self._tables[at] for at in sorted(told) if told[at] >= _FEWEST]

    @cached_property
    def _printing(self) -> Mapping[Decimal, Sequence[int]]:
        found: dict[Decimal, dict[int, None]] = defaultdict(dict)
        for at, table in enumerate(self._tables):
            for row in table.held.view.body:
                for cell in table.held.cells(row).values():
                    if cell.value is not None:
                        found[abs(cell.value)][at] = None
        return {value: tuple(held) for value, held in found.items()}
