"""Text that a spreadsheet shows as it is, whatever a report prints."""

from __future__ import annotations

import re

# A spreadsheet takes a cell that begins so for a formula. A signed figure ("+ 7,29", "-5,75%") or a lone dash is
# none that can do harm, and its spelling matters.
_FORMULA = re.compile(r"[=+\-@\t\r\n]")
_SIGNED_FIGURE = re.compile(r"[+-]\s*(Rp\.?\s*)?[\d.,]+\s*%?|-")


def safe_for_spreadsheet(text: str) -> str:
    """`text`, with an apostrophe before it when a spreadsheet would take it for a formula."""
    if _FORMULA.match(text) and not _SIGNED_FIGURE.fullmatch(text):
        return f"'{text}"
    return text
