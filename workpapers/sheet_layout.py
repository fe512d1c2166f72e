"""How the sheets of the workbook are laid out: their columns, how wide these are, how high rows are, and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter.worksheet import Worksheet

LEAD = ("number", "severity", "state", "kind", "page", "place", "published", "follows", "explanation", "cause", "root",
        "sheet", "decided_by", "decided_on", "until", "decision_reason", "reopened", "conclusion", "answer", "initials",
        "date")  # fmt: skip
CLOSED = ("state", "about", "printed", "follows", "decided_by", "decided_on", "until", "decision_reason")
FIGURES = ("figure_number", "page", "figure_place", "printed", "value", "decimals", "half")
CHECKS = ("check_number", "page", "place", "subject", "printed", "value", "derived", "difference", "slack", "live",
          "verdict", "reading", "tick", "finding", "formula", "conclusion", "answer", "initials", "date")  # fmt: skip
WIDTHS = {"number": 7, "figure_number": 7, "check_number": 7, "page": 6, "finding": 8, "tick": 7, "decimals": 8,
          "place": 42, "figure_place": 80, "subject": 36, "explanation": 56, "cause": 22, "conclusion": 26,
          "answer": 26, "formula": 36,
          "published": 17, "follows": 17, "printed": 17, "value": 17, "derived": 17, "difference": 13, "live": 14,
          "verdict": 13, "reading": 24, "kind": 20, "sheet": 20, "severity": 10, "root": 10, "date": 11, "half": 14,
          "slack": 12, "state": 11, "decided_by": 20, "decided_on": 12, "until": 12, "decision_reason": 40,
          "reopened": 40, "about": 46}  # fmt: skip
TO_FILL = ("conclusion", "answer", "initials", "date")
"""Columns that are left to who reviews the findings and who answers them."""
USUAL_WIDTH = 9
DECISION = ("decided_by", "decided_on", "until", "decision_reason", "reopened")
"""Columns that are hidden where no decision has anything in them."""
ONE_PAGE = 150
"""Widths of columns, in characters, that can be read on one page."""
LINE_HEIGHT, MOST_LINES = 15, 12
"""Points of a line of text, and lines that a row is made high for; not every program makes room for text by itself."""
FILLED = 0.92
"""Share of its column that a line of text fills where it is broken at blanks."""
HEADER_ROW = 3


def width_of(column: str) -> int:
    """The width of a column in characters."""
    return WIDTHS.get(column, USUAL_WIDTH)


def height_of(given: Mapping[str, object]) -> int | None:
    """The height in points of a row with these cells, None where a single line holds each of its texts."""
    lines = 1
    for column, text in given.items():
        if isinstance(text, str) and len(text) > (width := WIDTHS.get(column, USUAL_WIDTH)):
            lines = max(lines, -(-len(text) // int(width * FILLED)))
    return min(lines, MOST_LINES) * LINE_HEIGHT if lines > 1 else None


def lay_out(sheet: Worksheet, columns: Sequence[str]) -> None:
    """Widths of the columns, what stays in view, and how the sheet is printed."""
    for at, column in enumerate(columns):
        sheet.set_column(at, at, width_of(column))
    sheet.freeze_panes(HEADER_ROW + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    # Two pages side by side: all columns on one could not be read.
    sheet.fit_to_pages(2 if sum(map(width_of, columns)) > ONE_PAGE else 1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
    sheet.repeat_rows(HEADER_ROW)
    sheet.repeat_columns(0)
    sheet.set_footer("&L&8&F, &A&R&8&P / &N")
    sheet.set_row(HEADER_ROW, 2 * LINE_HEIGHT)


def hide(sheet: Worksheet, columns: Sequence[str], column: str) -> None:
    """Hides a column, which keeps its place and can be shown again."""
    at = columns.index(column)
    sheet.set_column(at, at, width_of(column), None, {"hidden": True})
