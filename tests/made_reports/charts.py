"""Charts of made reports as SVG: what is printed at bars and slices may be wrong, what is drawn is right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

_COLOURS = ("#4472c4", "#ed7d31", "#a5a5a5", "#ffc000", "#5b9bd5")
_TEXT = 'font-size="8" font-family="Liberation Sans"'


def column_chart(names: Sequence[str], values: Sequence[int], printed: Sequence[str]) -> str:
    """Standing bars over their names, the tallest 90 points high, each with what is printed over it."""
    slot, foot, tallest = 420 / len(names), 120.0, max(values)
    parts = [f'<line x1="40" y1="{foot}" x2="460" y2="{foot}" stroke="#888" stroke-width="0.7"/>']
    for n, (name, value, text) in enumerate(zip(names, values, printed, strict=True)):
        middle, top = 40 + (n + 0.5) * slot, foot - 90 * value / tallest
        parts.append(f'<rect x="{middle - 20}" y="{top}" width="40" height="{foot - top}" fill="{_COLOURS[0]}"/>')
        parts.append(f'<text x="{middle}" y="{top - 4}" text-anchor="middle" {_TEXT}>{text}</text>')
        parts.append(f'<text x="{middle}" y="{foot + 12}" text-anchor="middle" {_TEXT}>{name}</text>')
    return _drawing(parts, 140)


def pie_chart(names: Sequence[str], values: Sequence[int], printed: Sequence[str]) -> str:
    """Slices clockwise from the top, each with what is printed outside it, and a legend."""
    whole, begin = Decimal(sum(values)), 0.0
    parts = []
    for n, (name, value, text) in enumerate(zip(names, values, printed, strict=True)):
        turn = 2 * math.pi * float(value / whole)
        (x0, y0), (x1, y1) = (_at(60, begin), _at(60, begin + turn))
        large = int(turn > math.pi)
        path = f"M150 90 L{x0:.2f} {y0:.2f} A60 60 0 {large} 1 {x1:.2f} {y1:.2f} Z"
        parts.append(f'<path d="{path}" fill="{_COLOURS[n]}"/>')
        x, y = _at(82, begin + turn / 2)
        parts.append(f'<text x="{x:.2f}" y="{y + 3:.2f}" text-anchor="middle" {_TEXT}>{text}</text>')
        parts.append(f'<rect x="300" y="{40 + 16 * n}" width="7" height="7" fill="{_COLOURS[n]}"/>')
        parts.append(f'<text x="312" y="{47 + 16 * n}" {_TEXT}>{name}</text>')
        begin += turn
    return _drawing(parts, 185)


def _at(radius: float, angle: float) -> tuple[float, float]:
    return 150 + radius * math.sin(angle), 90 - radius * math.cos(angle)


def _drawing(parts: Sequence[str], height: int) -> str:
    return f'<svg width="500" height="{height}">{"".join(parts)}</svg>'
