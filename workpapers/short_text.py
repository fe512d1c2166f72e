"""Long texts of a report, cut for a line of a working paper."""

from __future__ import annotations


def shortened(text: str, length: int = 120) -> str:
    """`text` on one line, cut at a blank to about `length` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else f"{flat[:length].rsplit(' ', 1)[0]} …"
