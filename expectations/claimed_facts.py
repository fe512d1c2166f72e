"""Facts that the running text states."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.facts import Printing
from schemas.typed_report import TypedReport


def claimed_printings(report: TypedReport) -> Iterator[Printing]:
    """Every printing, in the sentences of a report, of a fact that its tables print too."""
    yield from ()
