"""The working paper as a spreadsheet: lead schedule, printed figures, and formulas that derive them again."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import xlsxwriter

from expectations.reconciliation import Check
from expectations.register import Decision
from expectations.rules import BY_NAME
from schemas.figure import PrintedFigure
from workpapers.finding_entry import FindingEntry, with_followers
from workpapers.live_formulas import live_formula, verdict_formula
from workpapers.paper import Paper
from workpapers.review_words import state_words
from workpapers.sheet_layout import (
    CHECKS,
    CLOSED,
    DECISION,
    FIGURES,
    HEADER_ROW,
    LEAD,
    PlainFormulas,
    height_of,
    hide,
    lay_out,
)  # fmt: skip
from workpapers.short_text import shortened
from workpapers.tick_marks import tick_of

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

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
        held = {figure: None for checks in groups.values() for check in checks for figure in _figures(check)}
        self._rows = {figure: HEADER_ROW + 1 + i for i, figure in enumerate(held)}
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

    def _sheet(self, name: str, columns: tuple[str, ...]) -> Worksheet:
        sheet = self._book.add_worksheet(name, PlainFormulas)
        sheet.write_string(0, 0, name, self._formats["title"])
        title = self._paper.typed.title or self._paper.content.file
        sheet.write_string(1, 0, f"{title} ({self._paper.content.file})", self._formats["soft"])
        for column, key in enumerate(columns):
            sheet.write_string(HEADER_ROW, column, self._words.text("sheet", key), self._formats["header"])
        lay_out(sheet, columns)
        return sheet

    def _write_row(self, sheet: Worksheet, row: int, columns: tuple[str, ...], given: Mapping[str, Any]) -> None:
        height = height_of(given)
        if height is not None:
            sheet.set_row(row, height)
        for column, key in enumerate(columns):
            match given.get(key):
                case None | "":
                    if key in ("conclusion", "answer", "initials", "date"):
                        sheet.write_blank(row, column, None, self._formats["entry"])
                case Decimal() | int() as number:
                    sheet.write_number(row, column, number, self._formats["number"])
                case text:
                    sheet.write_string(row, column, str(text), self._formats["text"])

    def _write_lead(self, sheet: Worksheet) -> None:
        words = self._words
        entries = self._entries()
        for entry in entries:
            row = self._lead_rows[entry.number]
            target = self._at.get(entry.finding.relation.id)
            given = {
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
                **self._state(entry),
            }
            self._write_row(sheet, row, LEAD, given)
            if target:
                link = f"internal:'{target[0]}'!A{target[1] + 1}"
                sheet.write_url(row, LEAD.index("sheet"), link, self._formats["link"], target[0])
        sheet.autofilter(HEADER_ROW, 0, HEADER_ROW + max(len(entries), 1), len(LEAD) - 1)
        for key in DECISION:
            if not any(self._state(entry).get(key) for entry in entries):
                hide(sheet, LEAD, key)

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
        sheet = self._sheet(self._words.text("sheet", "closed"), CLOSED)
        for row, decision in enumerate(closed, start=HEADER_ROW + 1):
            given = {
                "state": self._words.label("state", decision.state),
                "about": decision.about or decision.finding,
                "printed": decision.basis.printed,
                "follows": decision.basis.expected,
                "decided_by": decision.by,
                "decided_on": decision.on.isoformat(),
                "until": decision.until and decision.until.isoformat(),
                "decision_reason": decision.reason,
            }
            self._write_row(sheet, row, CLOSED, given)

    def _write_figures(self, sheet: Worksheet) -> None:
        for figure, row in self._rows.items():
            given = {
                "figure_number": row - HEADER_ROW,
                "page": figure.place.page,
                "figure_place": self._paper.places.of(figure),
                "printed": figure.text,
                "value": figure.value if _fits(figure) else None,
                "decimals": max(figure.decimals, 0),
                "half": figure.half_unit,
            }
            self._write_row(sheet, row, FIGURES, given)

    def _write_checks(self, sheet: Worksheet, checks: list[Check]) -> None:
        for check in checks:
            self._write_check(sheet, self._at[check.relation.id][1], check)
        last = HEADER_ROW + len(checks)
        sheet.autofilter(HEADER_ROW, 0, last, len(CHECKS) - 1)
        bad = {"type": "cell", "criteria": "==", "value": f'"{self._words.label("verdict", "inconsistent")}"'}
        for key in ("live", "verdict"):
            column = CHECKS.index(key)
            sheet.conditional_format(HEADER_ROW + 1, column, last, column, {**bad, "format": self._formats["bad"]})

    def _write_check(self, sheet: Worksheet, row: int, check: Check) -> None:
        words, relation, outcome = self._words, check.relation, check.outcome
        entry = self._findings.get(relation.id)
        live = live_formula(relation, self._value, self._half) if all(_fits(f) for f in _figures(check)) else None
        derived = outcome.derived if live is None else None
        given = {
            "check_number": row - HEADER_ROW,
            "page": relation.published.place.page,
            "place": self._paper.places.of(relation.published),
            "subject": shortened(relation.subject, 200),
            "printed": relation.published.text,
            "derived": words.number(derived) if isinstance(derived, Decimal) else derived,
            "verdict": words.label("verdict", outcome.verdict),
            "reading": words.phrase(outcome.reading or outcome.problem or outcome.note),
            "tick": TICKS[tick_of(check, None if entry is None else entry.finding)],
            "formula": outcome.formula,
        }
        self._write_row(sheet, row, CHECKS, given)
        at = row + 1
        if live is not None:
            columns = {key: f"{_letter(CHECKS.index(key))}{at}" for key in ("value", "derived", "difference", "slack")}
            published = relation.published
            self._formula(sheet, row, "value", self._value(published), published.value)
            self._formula(sheet, row, "derived", live.derived, outcome.derived)
            gap = (
                published.value - outcome.derived
                if isinstance(outcome.derived, Decimal) and published.value is not None
                else None
            )
            self._formula(sheet, row, "difference", f"{columns['value']}-{columns['derived']}", gap)
            self._formula(sheet, row, "slack", f"{live.slack}+{self._half(published)}", None)
            if outcome.verdict in ("consistent", "inconsistent") or not _named_reading(outcome.reading):
                verdict = verdict_formula(columns, relation, words)
                self._formula(sheet, row, "live", verdict, words.label("verdict", outcome.verdict))
        if entry is not None:
            link = f"internal:'{words.text('sheet', 'lead')}'!A{self._lead_rows[entry.number] + 1}"
            sheet.write_url(row, CHECKS.index("finding"), link, self._formats["link"], entry.number)

    def _formula(self, sheet: Worksheet, row: int, key: str, formula: str, known: Decimal | str | None) -> None:
        value = float(known) if isinstance(known, Decimal) else known if known is not None else 0
        sheet.write_formula(row, CHECKS.index(key), f"={formula}", self._formats["number"], value)

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
