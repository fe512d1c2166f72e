"""Errors as writers make them, put into a report that was reconciled: what changes where, and the right cause of it."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from decimal import Decimal

from benchmarks.reconcile.injected_errors import Injected, spot_of, text_at
from expectations.kinds.rounding import half_up
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.repairs import figures_of
from extractors.content import ReportContent, Table
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_TRIES = 1000


def printed_like(value: object, figure: PrintedFigure) -> str:
    """A value in the spelling of a printed figure: its decimal sign, grouping and unit."""
    plain = f"{half_up(Decimal(str(value)), max(figure.decimals, 0)):f}"
    whole, _, fraction = plain.partition(".")
    text = figure.text.strip("% *")
    sign = max(text.rfind(","), text.rfind(".")) if figure.decimals > 0 else len(text)
    if figure.decimals <= 0 and "." in text:
        whole = f"{int(whole):,}".replace(",", ".")
    return whole + (text[sign] + fraction if fraction else "") + ("%" if "%" in figure.text else "")


class Maker:
    """Makes errors in a report that was reconciled; raises ValueError when the report has no place for a kind."""

    def __init__(self, content: ReportContent, typed: TypedReport, checks: Sequence[Check], seed: int) -> None:
        """`checks` are those of the report as it is: only figures of what holds are changed."""
        self.content, self.typed = content, typed
        self.random = random.Random(seed)
        self.failing = {
            spot
            for c in checks
            if c.outcome.verdict == "inconsistent"
            for f in figures_of(c.relation)
            if (spot := spot_of(f) or f.place.sentence) is not None
        }
        self.made: set[str] = set()
        self.holding = [
            c.relation
            for c in checks
            if c.outcome.verdict == "consistent"
            and c.relation.kind in ("ratio", "sum", "mean", "weighted_mean", "difference", "crossref")
            and not any((spot_of(f) or f.place.sentence) in self.failing for f in figures_of(c.relation))
        ]
        self.banded = [
            c.relation for c in checks if c.outcome.verdict == "consistent" and c.relation.rule == "kategori_capaian"
        ]

    def make(self, kind: str) -> Injected:
        """One error of a kind, another at each call."""
        for _ in range(_TRIES):
            found: Injected | None = getattr(self, f"_{kind}")()
            if found is not None and repr(found) not in self.made:
                self.made.add(repr(found))
                return found
        raise ValueError(f"no place for {kind}")

    def _figure(self, *, table: bool = True, digits: int = 3, decimals: bool = False) -> PrintedFigure | None:
        relation = self.random.choice(self.holding)
        figure = self.random.choice(list(figures_of(relation)))
        if figure.value is None or sum(ch.isdigit() for ch in figure.text) < digits:
            return None
        if decimals and figure.decimals < 1:
            return None
        return figure if (spot_of(figure) is not None) == table else None

    def _changed(self, kind: str, causes: tuple[str, ...], figure: PrintedFigure, text: str) -> Injected | None:
        if text == figure.text:
            return None
        spot = spot_of(figure)
        if spot is not None:
            old = text_at(self.content, spot)
            if figure.text not in old:
                return None
            return Injected(kind, causes, {spot: old.replace(figure.text, text, 1)})
        if figure.place.sentence is None:
            return None
        return Injected(kind, causes, {}, (figure.place.sentence, figure.text, text))

    def _digit(self) -> Injected | None:
        figure = self._figure()
        return None if figure is None else self._changed("digit", ("digit",), figure, self._other_digit(figure.text))

    def _prose(self) -> Injected | None:
        figure = self._figure(table=False)
        return None if figure is None else self._changed("prose", ("digit",), figure, self._other_digit(figure.text))

    def _other_digit(self, text: str) -> str:
        at = self.random.choice([i for i, ch in enumerate(text) if ch.isdigit()])
        digit = self.random.choice([d for d in "123456789" if d != text[at]])
        return text[:at] + digit + text[at + 1 :]

    def _transposed(self) -> Injected | None:
        figure = self._figure()
        if figure is None:
            return None
        text = figure.text
        digits = [i for i, ch in enumerate(text) if ch.isdigit()]
        pairs = [(a, b) for a, b in itertools.pairwise(digits) if text[a] != text[b] and (a > 0 or text[b] != "0")]
        if not pairs:
            return None
        a, b = self.random.choice(pairs)
        new = text[:a] + text[b] + text[a + 1 : b] + text[a] + text[b + 1 :]
        return self._changed("transposed", ("transposed",), figure, new)

    def _decimal_shift(self) -> Injected | None:
        figure = self._figure(decimals=True)
        if figure is None or figure.value is None or figure.value <= 1:
            return None
        sign = max(figure.text.rfind(","), figure.text.rfind("."))
        if sign < 2 or not figure.text[sign - 1].isdigit():
            return None
        new = figure.text[: sign - 1] + figure.text[sign] + figure.text[sign - 1] + figure.text[sign + 1 :]
        return self._changed("decimal_shift", ("decimal_shift",), figure, new)

    def _two_rows(self) -> tuple[Table, int, int, list[int]] | None:
        """Two rows of a table and the columns in which both print figures that are used, and that differ."""
        figure = self._figure()
        spot = None if figure is None else spot_of(figure)
        if spot is None:
            return None
        used: dict[int, set[int]] = {}
        for published in self.typed.figures:
            place = spot_of(published.figure)
            is_number = published.figure.value is not None and not published.measure.startswith("no")
            if place is not None and place[0] == spot[0] and is_number:
                used.setdefault(place[1], set()).add(place[2])
        checked = {s[1] for r in self.holding for f in figures_of(r) if (s := spot_of(f)) and s[0] == spot[0]}
        used = {row: columns for row, columns in used.items() if row in checked}
        others = [r for r in used if r != spot[1]]
        if not others:
            return None
        other = self.random.choice(others)
        table = next(t for t in (*self.content.tables, *self.content.charts) if t.id == spot[0])
        columns = sorted(used.get(spot[1], set()) & used[other])
        columns = [c for c in columns if table.rows[spot[1]][c] != table.rows[other][c]]
        whole = all(table.cell_at(r, c).rowspan == 1 for r in (spot[1], other) for c in columns)
        numbered = [c for c in columns if c > 0]
        return (table, spot[1], other, numbered) if len(numbered) >= 2 and whole else None

    def _swapped_rows(self) -> Injected | None:
        found = self._two_rows()
        if found is None:
            return None
        table, a, b, columns = found
        if not columns:
            return None
        cells = {(table.id, a, c): table.rows[b][c] for c in columns} | {
            (table.id, b, c): table.rows[a][c] for c in columns
        }
        return Injected("swapped_rows", ("swapped_rows",), cells)

    def _copied_row(self) -> Injected | None:
        found = self._two_rows()
        if found is None:
            return None
        table, a, b, columns = found
        return Injected("copied_row", ("copied_row",), {(table.id, a, c): table.rows[b][c] for c in columns})

    def _relation(self, kind: str) -> Relation | None:
        held = [r for r in self.holding if r.kind == kind and spot_of(r.published) is not None]
        return self.random.choice(held) if held else None

    def _stale_total(self) -> Injected | None:
        """A total that still holds what the row of one addend prints in another column."""
        relation = self._relation("sum")
        if relation is None or relation.published.value is None:
            return None
        addend = self.random.choice(relation.operands).figure
        spot = spot_of(addend)
        if spot is None or not addend.value:
            return None
        beside = [
            p.figure
            for p in self.typed.figures
            if (p.figure.place.table, p.figure.place.row) == spot[:2]
            and p.figure.place.col != spot[2]
            and p.figure.value is not None
            and p.figure.value != addend.value
            and p.figure.unit == addend.unit
            and addend.value / 2 < p.figure.value < addend.value * 2
        ]
        if not beside:
            return None
        old = self.random.choice(beside).value
        assert old is not None
        text = printed_like(relation.published.value - addend.value + old, relation.published)
        # Of a total of one part, what its row prints in another column is that column's total.
        whole = relation.published.value - addend.value + old
        causes = ("stale_total", "mislabelled") if self._sum_beside(relation, old) == whole else ("stale_total",)
        return self._changed("stale_total", causes, relation.published, text)

    def _sum_beside(self, relation: Relation, old: Decimal) -> Decimal | None:
        """What the rows of a total's parts print in the column in which one of them prints `old`, added up."""
        rows = {(f.place.table, f.place.row) for o in relation.operands if (f := o.figure).place.table}
        beside = [p.figure for p in self.typed.figures if (p.figure.place.table, p.figure.place.row) in rows]
        columns = {f.place.col for f in beside if f.value == old}
        sums = {c: sum((f.value or Decimal(0) for f in beside if f.place.col == c), Decimal(0)) for c in columns}
        return next(iter(sums.values())) if len(sums) == 1 else None

    def _wrong_denominator(self) -> Injected | None:
        relation = self._relation("ratio")
        if relation is None or relation.published.decimals < 1:
            return None
        above, below = relation.operands[0].figure, relation.operands[1].figure
        beside = [
            p.figure
            for p in self.typed.figures
            if p.figure.place.table == below.place.table is not None
            and (p.figure.place.row == below.place.row) != (p.figure.place.col == below.place.col)
            and p.figure.unit == below.unit
            and p.figure.value
            and p.figure.value != below.value
        ]
        if not beside or not above.value or not below.value:
            return None
        other = self.random.choice(beside).value
        assert other is not None
        share = above.value / other * (100 if "scale" not in relation.parameters else 1)
        if not 1 <= share <= 1000:
            return None
        return self._changed(
            "wrong_denominator", ("wrong_denominator",), relation.published, printed_like(share, relation.published)
        )

    def _stale_band(self) -> Injected | None:
        if not self.banded:
            return None
        relation = self.random.choice(self.banded)
        names = sorted({r.published.text for r in self.banded} - {relation.published.text})
        if not names:
            return None
        return self._changed("stale_band", ("mislabelled",), relation.published, self.random.choice(names))

    def _wrong_period(self) -> Injected | None:
        """The target or result of an indicator as it was, or will be, in another year."""
        rows = [r for r in self.typed.of("indicator_achievement") if r.text("indikator_id")]
        record = self.random.choice(rows) if rows else None
        column = self.random.choice(("target", "realisasi"))
        figure = None if record is None else record.figure(column)
        if record is None or figure is None or spot_of(figure) in self.failing:
            return None
        others = [
            f
            for r in (*rows, *self.typed.of("indicator_targets"))
            if r.text("indikator_id") == record.text("indikator_id") and r.text("tahun") != record.text("tahun")
            if (f := r.figure(column)) is not None and f.value != figure.value and r.source != record.source
        ]
        return (
            self._changed("wrong_period", ("wrong_period",), figure, self.random.choice(others).text)
            if others
            else None
        )


def kinds() -> Iterator[str]:
    """The kinds of errors, in the order in which they are reported."""
    yield from (
        *("digit", "transposed", "decimal_shift", "swapped_rows", "copied_row", "stale_total", "wrong_denominator"),
        *("stale_band", "wrong_period", "prose"),
    )
