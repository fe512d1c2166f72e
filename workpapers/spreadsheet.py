"""The working paper as a spreadsheet: lead schedule, printed figures, and formulas that derive them again."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import xlsxwriter

from expectations.decisions.register import Decision
from expectations.reconciliation import Check
from expectations.rules.catalogue import BY_NAME
from schemas.figures.figure import PrintedFigure
from workpapers.finding_entry import FindingEntry, with_followers
from workpapers.live_formulas import LiveFormula, live_formula, verdict_formula
from workpapers.paper import Paper
from workpapers.plain_sheet import Cell, Formula, Link, Looks, PlainSheet
from workpapers.review_words import state_words
from workpapers.sheet_layout import (
    CHECKS,
    CLOSED,
    DECISION,
    FIGURES,
    HEADER_ROW,
    LEAD,
    TO_FILL,
    height_of,
    hide,
    lay_out,
)  # fmt: skip
from workpapers.short_text import shortened
from workpapers.tick_marks import tick_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook

TICKS = {"recalculated": "✓", "footed": "Σ", "agrees": "=", "rounding": "≈", "inconsistent": "✗", "consequence": "→",
         "unverifiable": "?"}  # fmt: skip
MOST_DIGITS = 15
"""Digits that a spreadsheet keeps of a number; longer figures are shown and not computed with."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_NO_DATE = datetime(2000, 1, 1)


def spreadsheet(paper: Paper) -> bytes:
    """The workbook (XLSX) of a report's paper; the same report gives the same bytes.

    Text stays text, whatever it begins with. Figures are entered once, on their own sheet, to which all formulas
    refer, so that a reviewer who corrects one sees what follows.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": _NO_DATE, "title": paper.words.text("page", "paper")})
    _Workbook(book, paper).write()
    book.close()
    return out.getvalue()


class _Workbook:
    """One workbook while it is written."""

    def __init__(self, book: Workbook, paper: Paper) -> None:
        self._book, self._paper, self._words = book, paper, paper.words
        self._formats: dict[str, Format] = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "soft": book.add_format({"font_color": "#545d62"}),
            "header": book.add_format(
                {"bold": True, "bg_color": "#e8efed", "bottom": 1, "text_wrap": True, "valign": "top"}
            ),
            "text": book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}),
            "number": book.add_format({"valign": "top", "num_format": "#,##0.########"}),
            "entry": book.add_format({"valign": "top", "text_wrap": True, "bg_color": "#fdf8e8", "num_format": "@"}),
            "link": book.add_format({"valign": "top", "font_color": "#14584f", "underline": 1}),
            "bad": book.add_format({"font_color": "#a31621", "bold": True}),
        }
        self._looks = Looks(*(self._formats[name] for name in ("text", "number", "link", "entry")))
        self._findings = {
            entry.finding.relation.id: entry for entry in with_followers((*paper.findings, *paper.roundings))
        }
        self._rows: dict[PrintedFigure, int] = {}
        self._cells: dict[tuple[int, str], str] = {}
        self._at: dict[str, tuple[str, int]] = {}
        self._lead_rows = {entry.number: HEADER_ROW + 1 + i for i, entry in enumerate(self._entries())}

    def write(self) -> None:
        groups = self._groups()
        names = {group: self._sheet_name(group) for group in groups}
        for group, checks in groups.items():
            self._at.update({check.relation.id: (names[group], HEADER_ROW + 1 + i) for i, check in enumerate(checks)})
        lead = self._sheet(self._words.text("sheet", "lead"), LEAD)
        # Figures that are one object are of one value, and telling that by their values takes long.
        held = {id(figure): figure for checks in groups.values() for check in checks for figure in _figures(check)}
        self._rows = {figure: HEADER_ROW + 1 + i for i, figure in enumerate(dict.fromkeys(held.values()))}
        self._write_lead(lead)
        for group, checks in groups.items():
            self._write_checks(self._sheet(names[group], CHECKS), checks)
        self._write_figures(self._sheet(self._figure_sheet, FIGURES))
        if self._paper.review is not None and self._paper.review.closed:
            self._write_closed(self._paper.review.closed)

    @property
    def _figure_sheet(self) -> str:
        return self._words.text("sheet", "figures")

    def _entries(self) -> list[FindingEntry]:
        return with_followers((*self._paper.findings, *self._paper.roundings))

    def _groups(self) -> Mapping[str, list[Check]]:
        groups: dict[str, list[Check]] = {}
        for check in self._paper.reconciliation.checks:
            rule = BY_NAME.get(check.relation.rule)
            groups.setdefault(rule.suite if rule else check.relation.kind, []).append(check)
        return dict(sorted(groups.items()))

    def _sheet_name(self, group: str) -> str:
        return _FORBIDDEN.sub(" ", self._words.label("sheet_group", group))[:31]

    def _sheet(self, name: str, columns: tuple[str, ...]) -> PlainSheet:
        sheet: PlainSheet = self._book.add_worksheet(name, PlainSheet)
        sheet.write_string(0, 0, name, self._formats["title"])
        title = self._paper.typed.title or self._paper.content.file
        sheet.write_string(1, 0, f"{title} ({self._paper.content.file})", self._formats["soft"])
        for column, key in enumerate(columns):
            sheet.write_string(HEADER_ROW, column, self._words.text("sheet", key), self._formats["header"])
        lay_out(sheet, columns)
        return sheet

    def _put(self, sheet: PlainSheet, columns: tuple[str, ...], rows: Mapping[int, Mapping[str, Cell]]) -> None:
        sheet.put_rows({row: (given, height_of(given)) for row, given in rows.items()}, columns, TO_FILL, self._looks)

    def _write_lead(self, sheet: PlainSheet) -> None:
        entries = self._entries()
        self._put(sheet, LEAD, {self._lead_rows[entry.number]: self._lead_row(entry) for entry in entries})
        sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + max(len(entries), 1), len(LEAD) - 1)
        for key in DECISION:
            if not any(self._state(entry).get(key) for entry in entries):
                hide(sheet, LEAD, key)

    def _lead_row(self, entry: FindingEntry) -> Mapping[str, Cell]:
        words, target = self._words, self._at.get(entry.finding.relation.id)
        return {
            "number": entry.number,
            "severity": words.label("severity", entry.finding.severity),
            "kind": words.label("kind", entry.finding.relation.kind),
            "page": entry.page,
            "place": entry.accused.place,
            "published": entry.printed,
            "follows": entry.fits,
            "explanation": entry.explanation,
            "cause": entry.cause,
            "root": entry.root_number,
            "sheet": Link(target[0], *target) if target else None,
            **self._state(entry),
        }

    def _state(self, entry: FindingEntry) -> dict[str, str]:
        if entry.reviewed is None:
            return {}
        state = state_words(entry.reviewed, self._words)
        return {
            "state": state.label,
            "decided_by": state.by,
            "decided_on": state.on,
            "until": state.until,
            "decision_reason": state.reason,
            "reopened": " ".join(state.reopened),
        }

    def _write_closed(self, closed: Sequence[Decision]) -> None:
        rows: dict[int, Mapping[str, Cell]] = {
            row: {
                "state": self._words.label("state", decision.state),
                "about": decision.about or decision.finding,
                "printed": decision.basis.printed,
                "follows": decision.basis.expected,
                "decided_by": decision.by,
                "decided_on": decision.on.isoformat(),
                "until": decision.until.isoformat() if decision.until else "",
                "decision_reason": decision.reason,
            }
            for row, decision in enumerate(closed, start=HEADER_ROW + 1)
        }
        self._put(self._sheet(self._words.text("sheet", "closed"), CLOSED), CLOSED, rows)

    def _write_figures(self, sheet: PlainSheet) -> None:
        rows: dict[int, Mapping[str, Cell]] = {
            row: {
                "figure_number": row - HEADER_ROW,
                "page": figure.place.page,
                "figure_place": self._paper.places.of(figure),
                "printed": figure.text,
                "value": figure.value if _fits(figure) else None,
                "decimals": max(figure.decimals, 0),
                "half": figure.half_unit,
            }
            for figure, row in self._rows.items()
        }
        self._put(sheet, FIGURES, rows)

    def _write_checks(self, sheet: PlainSheet, checks: list[Check]) -> None:
        self._put(sheet, CHECKS, {self._at[check.relation.id][1]: self._check_row(check) for check in checks})
        last = HEADER_ROW + len(checks)
        sheet.autofilter(HEADER_ROW, 0, last, len(CHECKS) - 1)
        bad = {"type": "cell", "criteria": "==", "value": f'"{self._words.label("verdict", "inconsistent")}"'}
        for key in ("live", "verdict"):
            column = CHECKS.index(key)
            sheet.conditional_format(HEADER_ROW + 1, column, last, column, {**bad, "format": self._formats["bad"]})

    def _check_row(self, check: Check) -> Mapping[str, Cell]:
        words, relation, outcome = self._words, check.relation, check.outcome
        row, entry = self._at[relation.id][1], self._findings.get(relation.id)
        live = live_formula(relation, self._value, self._half) if all(_fits(f) for f in _figures(check)) else None
        return {
            "check_number": row - HEADER_ROW,
            "page": relation.published.place.page,
            "place": self._paper.places.of(relation.published),
            "subject": shortened(relation.subject, 200),
            "printed": relation.published.text,
            **(self._live_cells(row, check, live) if live else {"derived": words.number(outcome.derived)}),
            "verdict": words.label("verdict", outcome.verdict),
            "reading": words.phrase(outcome.reading or outcome.problem or outcome.note),
            "tick": TICKS[tick_of(check, None if entry is None else entry.finding)],
            "finding": None if entry is None else self._link(entry),
            "formula": outcome.formula,
        }

    def _link(self, entry: FindingEntry) -> Link:
        return Link(entry.number, self._words.text("sheet", "lead"), self._lead_rows[entry.number])

    def _live_cells(self, row: int, check: Check, live: LiveFormula) -> Mapping[str, Cell]:
        """What derives the figure again: its value, what follows, how far they are apart, and the verdict by that."""
        relation, outcome, published = check.relation, check.outcome, check.relation.published
        at = {key: f"{_letter(CHECKS.index(key))}{row + 1}" for key in ("value", "derived", "difference", "slack")}
        gap = None
        if isinstance(outcome.derived, Decimal) and published.value is not None:
            gap = published.value - outcome.derived
        cells: dict[str, Cell] = {
            "value": Formula(self._value(published), published.value),
            "derived": Formula(live.derived, outcome.derived),
            "difference": Formula(f"{at['value']}-{at['derived']}", gap),
            "slack": Formula(f"{live.slack}+{self._half(published)}"),
        }
        if outcome.verdict in ("consistent", "inconsistent") or not _named_reading(outcome.reading):
            verdict = self._words.label("verdict", outcome.verdict)
            cells["live"] = Formula(verdict_formula(at, relation, self._words), verdict)
        return cells

    def _value(self, figure: PrintedFigure) -> str:
        return self._cell(figure, "value")

    def _half(self, figure: PrintedFigure) -> str:
        return self._cell(figure, "half")

    def _cell(self, figure: PrintedFigure, key: str) -> str:
        # By identity: a figure is asked for many times, and all that it consists of is looked at to know it by value.
        known = self._cells.get((id(figure), key))
        if known is None:
            known = f"'{self._figure_sheet}'!{_letter(FIGURES.index(key))}{self._rows[figure] + 1}"
            self._cells[id(figure), key] = known
        return known


def _figures(check: Check) -> list[PrintedFigure]:
    return [check.relation.published, *(operand.figure for operand in check.relation.operands)]


def _fits(figure: PrintedFigure) -> bool:
    """Whether a spreadsheet keeps the figure's value exactly enough to compute with it."""
    return figure.value is not None and len(figure.value.as_tuple().digits) <= MOST_DIGITS


def _named_reading(reading: str) -> bool:
    """Whether rounding is explained by a reading of its own, which no formula here follows."""
    return reading not in ("half-even", "truncated", "unrounded operands")


def _letter(column: int) -> str:
    return chr(ord("A") + column)
