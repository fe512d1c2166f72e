"""Ruling lines, and the pieces that they are drawn in put together: dashes, dots, borders of neighbouring cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.content import Box

# Dots in a row make a line when no more than this many times their size is free between them, and the line is this many
# times as long as they are.
DOTS_APART, SHORTEST_DOTTED = 3.0, 15.0


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line, horizontal or vertical: its place across (`position`) and its extent along (points)."""

    horizontal: bool
    position: float
    start: float
    end: float
    thickness: float

    @property
    def length(self) -> float:
        """Length in points."""
        return self.end - self.start


def dotted_lines(dots: Sequence[Box]) -> list[Ruling]:
    """The lines that small squares, drawn one by one, make of which each is too small to be a line."""
    if not dots:
        return []
    size = max(max(dot.width, dot.height) for dot in dots)
    pieces = [Ruling(True, (dot.top + dot.bottom) / 2, dot.x0, dot.x1, dot.height) for dot in dots]
    pieces += [Ruling(False, (dot.x0 + dot.x1) / 2, dot.top, dot.bottom, dot.width) for dot in dots]
    return [line for line in joined(pieces, gap=DOTS_APART * size) if line.length >= SHORTEST_DOTTED * size]


def joined(rulings: Iterable[Ruling], apart: float = 1.0, gap: float = 2.0) -> list[Ruling]:
    """Rulings with pieces in one line put together: dashes, borders of neighbouring cells, doubled strokes.

    Pieces belong together when their places across differ by at most `apart` and they touch or leave at most `gap`
    points free along.
    """
    result: list[Ruling] = []
    for horizontal in (True, False):
        held = sorted((r for r in rulings if r.horizontal is horizontal), key=lambda r: r.position)
        row: list[Ruling] = []
        for ruling in held:
            if (row and ruling.position - row[-1].position > apart / 2) or (
                row and ruling.position - row[0].position > apart
            ):
                result.extend(_joined_row(row, gap))
                row = []
            row.append(ruling)
        if row:
            result.extend(_joined_row(row, gap))
    return result


def _joined_row(row: list[Ruling], gap: float) -> Iterator[Ruling]:
    ordered = sorted(row, key=lambda r: r.start)
    pieces = [ordered[0]]
    end = ordered[0].end
    for ruling in ordered[1:]:
        if ruling.start <= end + gap:
            pieces.append(ruling)
            end = max(end, ruling.end)
        else:
            yield _one(pieces, end)
            pieces, end = [ruling], ruling.end
    yield _one(pieces, end)


def _one(pieces: list[Ruling], end: float) -> Ruling:
    if len(pieces) == 1:
        return pieces[0]
    total = sum(p.length for p in pieces) or 1.0
    position = sum(p.position * p.length for p in pieces) / total if total > 1.0 else pieces[0].position
    return Ruling(pieces[0].horizontal, position, pieces[0].start, end, max(p.thickness for p in pieces))
