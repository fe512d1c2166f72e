"""Which document a report is a version of: its title, unit, year and period."""

from __future__ import annotations

import re

from schemas.names import canonical
from schemas.typed_report import TypedReport

_CORRECTED = re.compile(r"\(?\b(?:revisi|perbaikan|koreksi|ralat|final)(?:\s+(?:ke\s*-?\s*)?\d+)?\b\)?", re.IGNORECASE)


def document_identity(typed: TypedReport) -> str:
    """The same text for all versions of a document; "" when title, unit or year was not read.

    Words that only say that a version is a corrected one ("Revisi 1") make no difference.
    """
    return identity_of(typed.title, typed.unit, typed.year, typed.period)


def identity_of(title: str, unit: str, year: int | None, period: str) -> str:
    """The same from what is known of a report that was read before."""
    if not (title and unit and year):
        return ""
    parts = (canonical(_CORRECTED.sub(" ", title)), canonical(unit), str(year), canonical(period))
    return " | ".join(parts)
