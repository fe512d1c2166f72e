"""The rule of words of direction beside a figure that other rules derive: which way it goes is what the words say.

By how much something changed is derived without a sign; from which of the two figures it is counted tells the way. A
percentage tells that by itself, since it is of what there was before; a difference by the years of its figures, or by
the wording that names both. A figure that a column of changes prints goes the way of its sign.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from expectations.kinds.difference import DOWN, UP
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from expectations.rules.worded_operations import NAME as OPERATION
from schemas.derivation import CHANCE, LIKELY, Derivable, Derivation, unsigned
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport
from schemas.wording.headers import period_in, years_in

NAME = "arah_perubahan"
_TOLD = ("perubahan_prosa", OPERATION)
"""Rules whose wordings say which figure is the later one."""
_CHANGES = re.compile(r"\b(?:perubahan|kenaikan|naik|pertumbuhan|peningkatan|pertambahan|selisih)\b", re.IGNORECASE)
_FALLS = re.compile(r"\b(?:penurunan|turun|pengurangan)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:pre|pra|awal|semula|sebelum|sebelumnya|lalu)\b", re.IGNORECASE)
_AFTER = re.compile(r"\b(?:post|pasca|akhir|menjadi|sesudah|setelah|ini)\b", re.IGNORECASE)
_MINUS = "-–−("
_DIGITS, _TELLING = 2, 3
"""Digits of a figure that its sentence says to be a change, and of one that is the change between two by no chance."""

Pair = tuple[PrintedFigure, PrintedFigure]
"""The later and the earlier figure."""


def change_word_relations(report: TypedReport, formed: Sequence[Relation]) -> Iterator[Relation]:
    """Words that say which way something went, by the figures that the relations `formed` before prove it from."""
    claims = [c for c in report.claims if c.kind == "change_word" and c.value is not None]
    if not claims:
        return
    held: dict[str, list[Relation]] = defaultdict(list)
    for one in formed:
        if one.published.place.sentence is not None and len(one.operands) in (1, 2):
            held[place_key(one.published)].append(one)
    told = {(r.published.place.sentence, r.published.text) for r in formed if "direction" in r.parameters}
    derivable = {place_key(one.figure): one for one in report.derivable}
    for claim in claims:
        by, word = claim.operands["by"], claim.value
        if word is None or (word.place.sentence, word.text) in told or _digits(by) < _DIGITS:
            continue
        spot = place_key(by)
        own = [r for r in held[spot] if evaluate(r).verdict == "consistent"]
        pairs = _Pairs(report, claim, derivable.get(spot))
        ways = {UP: pairs.told(own, UP), DOWN: pairs.told(own, DOWN)}
        said = claim.texts["arah"]
        other = DOWN if said == UP else UP
        pair = ways[said] or (ways[other] if not pairs.may_be(said, ways[other]) else None)
        if pair is not None:
            operands = (("after", pair[0]), ("before", pair[1]))
            yield relation(NAME, "growth", word, operands, claim.subject, {"direction": said})


class _Pairs:
    """The pairs of figures that a change may be counted from, in the order of time."""

    def __init__(self, report: TypedReport, claim: Claim, derivable: Derivable | None) -> None:
        self.report, self.claim = report, claim
        self.by = unsigned(claim.operands["by"])
        self.when = {
            place_key(claim.operands[f"other{n}"]): claim.texts[f"when{n}"]
            for n in range(1, len(claim.operands))
        }  # fmt: skip
        self.derivations = derivable.derivations if derivable is not None else ()

    def told(self, own: Sequence[Relation], way: str) -> Pair | None:
        """A pair that proves that it went that way."""
        for one in own:
            figures = [operand.figure for operand in one.operands]
            if one.kind == "crossref" and len(figures) == 1:
                pair = self._signed(figures[0]) or self._of_row(figures[0])
            elif one.kind in ("difference", "growth") and len(figures) == 2:
                pair = (figures[0], figures[1]) if one.rule in _TOLD else self._in_time(figures[0], figures[1])
                if one.kind == "growth":
                    pair = self._by_growth(figures[0], figures[1]) or pair
                elif one.rule not in _TOLD and not self.by.decimals and _digits(self.by) < _TELLING:
                    continue
            else:
                continue
            if pair is not None and _way(pair) == way:
                return pair
        return next((p for p in self._growths() if _way(p) == way), None) if _digits(self.by) >= _TELLING else None

    def may_be(self, way: str, told: Pair | None) -> bool:
        """Whether any two figures from which it follows, but for those `told`, may have gone that way."""
        known = {place_key(figure) for figure in told or ()}
        for one in self.derivations:
            if one.kind in ("growth", "difference") and len(one.operands) == 2 and self._holds(one):
                a, b = (figure for _, figure in one.operands)
                if {place_key(a), place_key(b)} == known:
                    continue
                pair = self._by_growth(a, b) if one.kind == "growth" else self._in_time(a, b)
                if pair is None and one.tie > CHANCE:
                    return True
                if pair is not None and _way(pair) == way:
                    return True
        return False

    def _growths(self) -> Iterator[Pair]:
        """The pairs of which the percentage is the growth, the one way only.

        Two figures of the text that no words tie to it are by chance of such a growth too often.
        """
        if self.by.unit != "%":
            return
        for one in self.derivations:
            if one.kind in ("growth", "difference") and len(one.operands) == 2 and one.tie > CHANCE:
                a, b = (figure for _, figure in one.operands)
                if one.tie == LIKELY and a.place.table is None and b.place.table is None:
                    continue
                pair = self._by_growth(a, b)
                if pair is not None:
                    yield pair

    def _by_growth(self, one: PrintedFigure, other: PrintedFigure) -> Pair | None:
        """The two figures in the one order in which the percentage is the growth; None where their years deny it."""
        if self.by.unit != "%" or not one.value or not other.value or (one.value < 0) != (other.value < 0):
            return None
        both = [pair for pair in ((one, other), (other, one)) if self._holds(_growth(pair))]
        if len(both) != 1:
            return None
        dated = self._in_time(one, other)
        return both[0] if dated in (None, both[0]) else None

    def _holds(self, one: Derivation) -> bool:
        formed = relation(NAME, one.kind, self.by, one.operands, "", one.parameters)
        return evaluate(formed).verdict in ("consistent", "rounding")

    def _in_time(self, one: PrintedFigure, other: PrintedFigure) -> Pair | None:
        """The two figures, the later one first; None where neither their labels nor their words tell."""
        a, b = self._time(one), self._time(other)
        if a is None or b is None or a == b:
            return None
        return (one, other) if a > b else (other, one)

    def _time(self, figure: PrintedFigure) -> tuple[int, str] | None:
        """When a figure is of: the year and its part; the report's year where it is of no other."""
        place, year = figure.place, self.report.year or 0
        if place.table is None:
            said = self.when.get(place_key(figure))
            if said is None:
                return None
            return (year - 1, "") if said == "earlier" else (int(said), "") if said else (year, "")
        label = f"{place.row_label} / {place.col_label}"
        years = years_in(place.col_label) or years_in(place.row_label)
        if len(set(years)) > 1:
            return None
        if years:
            return years[0], period_in(label)
        if _BEFORE.search(place.col_label) and not _AFTER.search(place.col_label):
            return year, " before"
        if _AFTER.search(place.col_label) and not _BEFORE.search(place.col_label):
            return year, "after"
        return year, period_in(label)

    def _of_row(self, cell: PrintedFigure) -> Pair | None:
        """Two figures of the row of a cell of changes, without signs, that are so far apart."""
        if cell.place.table is None or not _CHANGES.search(cell.place.col_label):
            return None
        for one in self.derivations:
            a, b = [figure for _, figure in one.operands] if len(one.operands) == 2 else [cell, cell]
            beside = all((f.place.table, f.place.row) == (cell.place.table, cell.place.row) for f in (a, b))
            if one.kind == "difference" and beside and self._holds(one) and (pair := self._in_time(a, b)) is not None:
                return pair
        return None

    def _signed(self, cell: PrintedFigure) -> Pair | None:
        """A cell of a column of changes and nought, where the column's signs or its header say which way it went."""
        place = cell.place
        if place.table is None or place.col is None or not cell.value or not _CHANGES.search(place.col_label):
            return None
        if _FALLS.search(place.col_label) or unsigned(cell).value != self.by.value:
            return None
        falls = cell.text.lstrip()[:1] in _MINUS
        nought = replace(cell, text="0", value=Decimal(0), exact=True)
        cell = replace(cell, value=-abs(cell.value)) if falls else cell
        table = next((t for t in self.report.tables if t.id == place.table), None)
        if table is None:
            return None
        column = [f for (_, c), f in self.report.view(table).single_figures.items() if c == place.col]
        signed = any(f.text.lstrip()[:1] in f"+{_MINUS}" or (f.value or 0) < 0 for f in column)
        return (cell, nought) if signed else None


def _growth(pair: Pair) -> Derivation:
    return Derivation("growth", (("after", pair[0]), ("before", pair[1])), CHANCE, {"absolute": "yes"})


def _way(pair: Pair) -> str:
    later, earlier = (figure.value or 0 for figure in pair)
    return UP if later > earlier else DOWN if later < earlier else ""


def _digits(figure: PrintedFigure) -> int:
    return sum(sign.isdigit() for sign in figure.text)


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations are formed after all others."""
    return ()


RULES = (
    Rule(
        NAME,
        "claims",
        ("growth",),
        "what is said to have risen (fallen) by a figure that follows from two others is above (below) the earlier one",
        ("claims.nilai",),
        "the report itself: the two figures of which it is the change, in the order of their years",
        _nothing,
    ),
)
