"""Where in the white space between two columns one ends and the other begins: no text is cut, and none is misplaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.unruled.line_spans import Gap, Span

# The names that a label heads together stand in one of so many lines below it.
LINES_OF_NAMES = 4
# Lines of one name begin, end or have their middle at the same place, up to this (points).
SAME_PLACE = 1.5

Rows = Sequence[Sequence[Span]]


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a table line by line: those `within` a column, and labels `over` several."""

    within: Rows
    over: Rows

    @classmethod
    def of(cls, rows: Rows, gaps: Sequence[Gap], head: int) -> Texts:
        """The texts of lines, the first `head` of which are a header's, by the white space between columns."""
        over = []
        for at, row in enumerate(rows):
            below = rows[at + 1 : at + 1 + LINES_OF_NAMES]
            header = rows[at + 1 : head]
            over.append([s for s in row if _covers(s, gaps) or _heads_names(s, below) or _heads_another(s, header)])
        return cls([[s for s in row if s not in labels] for row, labels in zip(rows, over, strict=True)], over)

    def clearest(self, start: float, end: float) -> float:
        """The middle of the widest stretch between `start` and `end` that fewest lines cross.

        Labels over several columns count where others do not tell.
        """
        within, labels = (
            [s for row in rows for s in row if s.start < end and s.end > start] for rows in (self.within, self.over)
        )
        inner = sorted({start, end, *(p for s in (*within, *labels) for p in (s.start, s.end) if start < p < end)})
        best: tuple[int, int, float, float] | None = None
        for a, b in pairwise(inner):
            middle = (a + b) / 2
            crossing, above = (sum(s.start < middle < s.end for s in held) for held in (within, labels))
            if best is None or (crossing, above, a - b) < best[:3]:
                best = (crossing, above, a - b, middle)
        return best[3] if best else (start + end) / 2

    def narrowed(self, gaps: Sequence[Gap]) -> list[Gap]:
        """The gaps, those cut down to where a line has one text in each column.

        A header that is set off from its figures may stand wholly between two columns of them. It is of the one that
        has no other text in its line; a line with as many texts as there are columns has one in each.
        """
        result = []
        for index, (start, end) in enumerate(gaps):
            after, until = self._own_room(gaps, index)
            at = self.clearest(start, end)
            stays = after >= until or after <= at <= until
            worse = not stays and self._crossing(self.clearest(after, until)) > self._crossing(at)
            result.append((start, end) if stays or worse else (after, until))
        return result

    def _own_room(self, gaps: Sequence[Gap], index: int) -> Gap:
        """What is left of a gap when each text in it is given to the column that has no other one in its line."""
        start, end = after, until = gaps[index]
        before = gaps[index - 1][1] if index else float("-inf")
        beyond = gaps[index + 1][0] if index + 1 < len(gaps) else float("inf")
        for at, row in enumerate(self.within):
            if len(row) == len(gaps) + 1:
                after, until = max(after, row[index].end), min(until, row[index + 1].start)
                continue
            for span in (s for s in row if start <= s.start and s.end <= end):
                lines = (*self.within[max(0, at - 1) : at + 2], *self.over[max(0, at - 1) : at + 2])
                near = [s for held in lines for s in held if _at_one_height(s, span)]
                left = any(before < s.end <= span.start and s.start < start for s in near)
                right = any(span.end <= s.start < beyond and s.end > end for s in near)
                if left and not right:
                    until = min(until, span.start)
                elif right and not left:
                    after = max(after, span.end)
        return after, until

    def _crossing(self, at: float) -> int:
        return sum(s.start < at < s.end for row in self.within for s in row)


def _covers(label: Span, gaps: Sequence[Gap]) -> bool:
    """Whether a text reaches over the whole white space between two columns."""
    return any(label.start <= a and b <= label.end for a, b in gaps)


def _heads_names(label: Span, below: Rows) -> bool:
    """Whether a text has texts side by side under it, in the lines `below`, which it heads together."""
    under = [s for row in below for s in row if _is_under(s, label)]
    return any(a.end <= b.start and _at_one_height(a, b) for a in under for b in under)


def _heads_another(label: Span, header: Rows) -> bool:
    """Whether a name begins, ends and has its middle elsewhere than a text above it in the lines of a header.

    Lines of one name are set to one side or in the middle: the text above is no line of that name.
    """
    return any(
        min(abs(s.start - label.start), abs(s.end - label.end), abs(s.start + s.end - label.start - label.end) / 2)
        > SAME_PLACE
        for row in header
        for s in row
        if _is_under(s, label)
    )


def _is_under(text: Span, label: Span) -> bool:
    return text.end > label.start and text.start < label.end and text.top >= label.bottom - 1


def _at_one_height(a: Span, b: Span) -> bool:
    return a.top < b.bottom and b.top < a.bottom
