"""What was read of a report as JSON and back: between processes, never pickled."""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from typing import Any

from extractors.content import ReportContent

_names: dict[type, tuple[str, ...]] = {}


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(ReportContent)


def to_json(content: ReportContent) -> bytes:
    """The content as one line of JSON; the standard library does it, since loading more costs time."""
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), check_circular=False, default=_fields).encode(
        "utf-8", "surrogatepass"
    )


def _fields(part: Any) -> dict[str, Any]:
    kind = type(part)
    if kind not in _names:
        _names[kind] = tuple(field.name for field in fields(kind) if field.init)
    return {name: getattr(part, name) for name in _names[kind]}


def from_json(packed: bytes) -> ReportContent:
    """The content that `to_json` packed; raises ValueError when the JSON does not have the form of a report."""
    content: ReportContent = _adapter().validate_json(packed)
    return content
