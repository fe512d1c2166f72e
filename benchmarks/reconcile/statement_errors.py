"""Errors in what a report states: numbers in words, dates, counts, ranks, numbering, one fact in two places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from benchmarks.reconcile.errors import Maker, printed_like
from benchmarks.reconcile.errors import kinds as kinds_of_figures
from benchmarks.reconcile.injected_errors import Injected, spot_of, text_at
from expectations.reconciliation import Check
from expectations.relation import Kind, Relation
from expectations.repairs.repairs import figures_of
from extractors.content import ReportContent
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport


class StatementMaker(Maker):
    """Makes these errors too; those of figures as before."""

    def __init__(self, content: ReportContent, typed: TypedReport, checks: Sequence[Check], seed: int) -> None:
        """`checks` are those of the report as it is, as for the errors of figures."""
        super().__init__(content, typed, checks, seed)
        self.stated = [
            c.relation
            for c in checks
            if c.outcome.verdict == "consistent"
            and not any((spot_of(f) or f.place.sentence) in self.failing for f in figures_of(c.relation))
        ]

    def _of_kind(self, kind: Kind) -> Relation | None:
        held = [r for r in self.stated if r.kind == kind]
        return self.random.choice(held) if held else None

    def _spelled(self) -> Injected | None:
        """The number in digits is one more or less than its words."""
        relation = self._of_kind("spelled_number")
        return None if relation is None else self._off_by_one("spelled", relation.published)

    def _count(self) -> Injected | None:
        relation = self._of_kind("count")
        return None if relation is None else self._off_by_one("count", relation.published)

    def _off_by_one(self, kind: str, figure: PrintedFigure) -> Injected | None:
        if figure.value is None or figure.value < 1 or figure.text != str(figure.value):
            return None
        value = figure.value + self.random.choice((1, -1))
        return self._changed(kind, (), figure, str(value)) if value > 0 else None

    def _restated(self) -> Injected | None:
        """One of two printings of a fact is another figure of the same size: nothing shows how it came there."""
        relation = self._of_kind("crossref")
        figure = None if relation is None else relation.published
        if figure is None or figure.value is None or sum(sign.isdigit() for sign in figure.text) < 3:
            return None
        share = Decimal(self.random.choice(("1.0373", "0.9613", "1.1187", "0.8846")))
        return self._changed("restated", (), figure, printed_like(figure.value * share, figure))

    def _date(self) -> Injected | None:
        """A date loses a digit, has a day or a month that does not exist, or has its month first."""
        relation = self._of_kind("date")
        text = "" if relation is None else relation.published.text.strip()
        if relation is None or len(text) != len("dd/mm/yyyy"):
            return None
        at, day, month = self.random.randrange(6, 10), text[:2], text[3:5]
        slips = [("truncated", text[:at] + text[at + 1 :]), ("digit", "4" + text[1:])]
        if month > "02":
            slips.append(("digit", text[:3] + "2" + text[4:]))
        if day > "12":
            slips.append(("month_first", month + text[2] + day + text[5:]))
        name, new = self.random.choice(slips)
        return self._changed("date", (name,), relation.published, new)

    def _rank(self) -> Injected | None:
        """Two rows of a ranking that follow each other are exchanged in what they are ranked by."""
        relation = self._of_kind("rank")
        spots = [] if relation is None else [spot_of(o.figure) for o in relation.operands]
        known = [s for s in spots if s is not None]
        if len(known) < 3 or len(known) != len(spots):
            return None
        at = self.random.randrange(len(known) - 1)
        one, other = (text_at(self.content, spot) for spot in known[at : at + 2])
        return None if one == other else Injected("rank", ("swapped_rows",), {known[at]: other, known[at + 1]: one})

    def _numbering(self) -> Injected | None:
        """A number is given twice."""
        relation = self._of_kind("sequence")
        if relation is None or len(relation.operands) < 4:
            return None
        at = self.random.randrange(1, len(relation.operands))
        figure, before = relation.operands[at].figure, relation.operands[at - 1].figure
        return self._changed("numbering", (), figure, before.text)


def kinds() -> Iterator[str]:
    """The kinds of errors: of figures, then of statements."""
    yield from kinds_of_figures()
    yield from ("spelled", "count", "restated", "date", "rank", "numbering")
