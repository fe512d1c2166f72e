"""Columns of a table without vertical rules: white space that runs down through its lines."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.regions import TextLine

# Lines of one piece that are wider than this share of the table name a section, and say nothing about columns.
SECTION = 0.45
# Share of the lines that may cross the white space between two columns: headers and labels over several columns.
CROSSING = 0.12
# Share of the lines that must have text on both sides of it.
SUPPORT = 0.03
# Words nearer than this many times the font size are of one piece when white space is looked for.
BLANK = 0.42


def separators(lines: Sequence[TextLine], x0: float, x1: float, size: float) -> list[float]:
    """Places across between the columns of `lines`, from left to right; the table reaches from `x0` to `x1`."""
    telling = [line for line in lines if len(line.pieces) > 1 or line.box.width <= SECTION * (x1 - x0)]
    if not telling:
        return []
    spans = [_spans(line, size) for line in telling]
    allowed = int(CROSSING * len(spans)) if len(spans) > 3 else 0
    least = size * (1.2 if len(spans) <= 2 else 0.9 if len(spans) < 6 else 0.6)
    events = sorted((place, step) for row in spans for a, b in row for place, step in ((a, 1), (b, -1)))
    gaps: list[tuple[float, float, int]] = []
    depth = 0
    start: float | None = None
    for index, (place, step) in enumerate(events):
        depth += step
        if depth <= allowed and index + 1 < len(events):
            end = events[index + 1][0]
            if gaps and gaps[-1][1] >= place - 1e-6:
                gaps[-1] = (gaps[-1][0], end, min(gaps[-1][2], depth))
            elif end > place:
                gaps.append((place, end, depth))
    result = []
    for start, end, _ in gaps:
        if end - start < least:
            continue
        at = _clearest(start, end, spans)
        if _supported(at, spans):
            result.append(at)
    return result


def _spans(line: TextLine, size: float) -> list[tuple[float, float]]:
    """The stretches of a line that are covered with words, blanks between words included."""
    spans: list[tuple[float, float]] = []
    for word in line.words:
        if spans and word.box.x0 - spans[-1][1] <= BLANK * size:
            spans[-1] = (spans[-1][0], max(spans[-1][1], word.box.x1))
        else:
            spans.append((word.box.x0, word.box.x1))
    return spans


def _clearest(start: float, end: float, spans: Sequence[Sequence[tuple[float, float]]]) -> float:
    """The middle of the widest stretch between `start` and `end` that fewest lines cross."""
    inner = sorted({start, end, *(p for row in spans for span in row for p in span if start < p < end)})
    best: tuple[int, float, float] | None = None
    for a, b in itertools.pairwise(inner):
        middle = (a + b) / 2
        crossing = sum(1 for row in spans for s, e in row if s < middle < e)
        if best is None or (crossing, a - b) < best[:2]:
            best = (crossing, a - b, middle)
    return best[2] if best else (start + end) / 2


def _supported(at: float, spans: Sequence[Sequence[tuple[float, float]]]) -> bool:
    both = sum(1 for row in spans if any(e <= at for _, e in row) and any(s >= at for s, _ in row))
    return both >= max(2 if len(spans) > 2 else 1, SUPPORT * len(spans))
