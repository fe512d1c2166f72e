"""White space between columns in a table of few lines: told by names that stand over figures one by one."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.ruled.header_rows import is_figure
from extractors.text.text_lines import TextLine
from extractors.unruled.line_spans import Gap, spans_of

# So many lines, each with texts on either side of narrow white space, where one of them has figures there.
LINES_ALIKE = 3


def counts(text: str) -> bool:
    """Whether a text is a figure, or the dash for none."""
    return is_figure(text) or text in {"-", "–", "—"}


def in_each_line(gap: Gap, stretches: Sequence[Sequence[TextLine]], size: float) -> bool:
    """Whether in each of several lines a text of the same column stands on either side of a gap, and in one of them
    figures: words of names above figures that follow each other closely.
    """
    middle = (gap[0] + gap[1]) / 2
    lines = [line for held in stretches for line in held]
    beside = [_neighbours(line, middle) for line in lines]
    if len(lines) < LINES_ALIKE or not all(left and right for left, right in beside):
        return False
    spans = [spans_of(line, size, 0.0) for line in lines]
    sides = (
        [[s for s in row if s.end <= middle][-1:] for row in spans],
        [[s for s in row if s.start >= middle][:1] for row in spans],
    )
    for side in sides:
        held = [span for row in side for span in row]
        if len(held) < len(lines) or max(s.start for s in held) >= min(s.end for s in held):
            return False
    return any(counts(left) and counts(right) for left, right in beside)


def _neighbours(line: TextLine, at: float) -> tuple[str, str]:
    """The words of a line right before and behind a place; "" for none."""
    left = [w.text for w in line.words if w.box.x1 <= at]
    right = [w.text for w in line.words if w.box.x0 >= at]
    return (left[-1] if left else "", right[0] if right else "")


def beside_only_row(at: float, stretches: Sequence[Sequence[TextLine]]) -> bool:
    """Whether the only row below a bold header begins before `at`, where the header has no text, and goes on behind it
    with a figure below a name.
    """
    lines = [line for lines in stretches for line in lines]
    head, row = lines[:-1], lines[-1]
    if not head or not all(line.is_bold for line in head) or any(word.bold for word in row.words):
        return False
    left, right = _neighbours(row, at)
    names = [word.box for line in head for word in line.words]
    figure = next((w.box for w in row.words if w.box.x0 >= at), None)
    named = figure is not None and any(box.x0 < figure.x1 and box.x1 > figure.x0 for box in names)
    return bool(left) and counts(right) and named and all(box.x0 > at for box in names)
