"""Sentences written out in a test, their words set on one line."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import Box, Sentence


def sentence_of(
    text: str,
    name: str = "s1",
    headings: tuple[str, ...] = (),
    marker: str = "",
    lead_in: str | None = None,
) -> Sentence:
    """A sentence on page 1 with six points for each character."""
    boxes = []
    at = 0
    for word in text.split():
        boxes.append(Box(at * 6.0, 0, (at + len(word)) * 6.0, 10))
        at += len(word) + 1
    clean = " ".join(text.split())
    box = Box(0, 0, max(at * 6.0, 6.0), 10)
    return Sentence(name, clean, 1, box, headings, marker, lead_in, tuple(boxes), (1,) * len(boxes))


def list_of(lead_in: str, items: Sequence[str], marker: str = "{})") -> list[Sentence]:
    """A sentence that introduces a list, and its items numbered from 1."""
    first = sentence_of(lead_in, "s1")
    numbered = enumerate(items, start=1)
    return [first, *(sentence_of(text, f"s{n + 1}", marker=marker.format(n), lead_in="s1") for n, text in numbered)]
