"""Long texts of a report, cut for a line of a working paper."""

from __future__ import annotations


def excerpt(text: str, about: str, figure: str, length: int) -> str:
    """`text` on one line, about `length` characters of it around `figure`, the first after `about` if that is there."""
    flat = " ".join(text.split())
    if len(flat) <= length:
        return flat
    at = flat.find(figure, max(flat.casefold().find(about.casefold()), 0))
    start = max(at + len(figure) - length // 2, 0) if at > length // 2 else 0
    before = "… " if start else ""
    return before + shortened(flat[start:].partition(" ")[2] if start else flat, length)


def shortened(text: str, length: int = 120) -> str:
    """`text` on one line, cut at a blank to about `length` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else f"{flat[:length].rsplit(' ', 1)[0]} …"
