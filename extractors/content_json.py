"""What was read of a report as JSON and back: between processes, never pickled."""

from __future__ import annotations

from functools import cache
from typing import Any

from extractors.content import ReportContent


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(ReportContent)


def to_json(content: ReportContent) -> bytes:
    """The content as one line of JSON."""
    packed: bytes = _adapter().dump_json(content, exclude={"tables": {"__all__": {"_owners"}}})
    return packed


def from_json(packed: bytes) -> ReportContent:
    """The content that `to_json` packed; raises ValueError when the JSON does not have the form of a report."""
    content: ReportContent = _adapter().validate_json(packed)
    return content
