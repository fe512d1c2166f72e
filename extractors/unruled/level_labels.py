"""Labels over several columns in a header of two levels: told by the heights at which the header's texts stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from extractors.content import Box
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.label_spans import SAME_LEVEL, cover

# A label begins or ends with the name below it when they differ by no more than this (points).
SAME_END = 1.5


def span_level_labels(part: TablePart) -> None:
    """Makes labels cover the names of the lower level, and the cells beside them both levels, where heights show it.

    Where names stand in the middle of cells over both levels, what stands lower is under a label, wherever across it is
    set: to the left of its names, to the right, or above all that stand side by side. Changes nothing where the heights
    say nothing, or labels side by side do not begin or end with their names.
    """
    header = _Header.of(part)
    if header is None:
        return
    covered: list[tuple[PartCell, range]] = []
    for run in header.runs():
        own = [c for c in header.labels if c.col in run]
        blocks = header.blocks(own, run)
        if not blocks or any(not {*c.cols} <= {*block} for c, block in zip(own, blocks, strict=True)):
            return
        covered += zip(own, blocks, strict=True)
    if len(covered) != len(header.labels):
        return
    for label, block in covered:
        cover(part, label, [c for c in part.cells if c.row == 0 and c.col in block and c is not label])
    for cell in header.both:
        part.cells = [c for c in part.cells if c is cell or c.row > 1 or c.col != cell.col]
        cell.row, cell.rowspan = 0, 2
        cell.box = Box(cell.box.x0, part.ys[0], cell.box.x1, part.ys[2])
    part.cells.sort(key=lambda c: (c.row, c.col))


class _Header:
    """The two bold rows at the top of a part: labels, the names at the lower level by column, cells over both."""

    def __init__(self, labels: Sequence[PartCell], names: Mapping[int, PartCell], both: Sequence[PartCell]) -> None:
        self.labels, self.names, self.both = labels, names, both

    @classmethod
    def of(cls, part: TablePart) -> _Header | None:
        """The header, None where the heights of its texts do not tell its levels."""
        filled = [c for c in part.cells if c.row < 2 and c.words]
        body = [c for c in part.cells if c.row == 2 and c.words]
        if not filled or not body or not all(c.bold for c in filled) or all(c.bold for c in body):
            return None
        upper = sorted((c for c in filled if c.row == 0), key=lambda c: c.col)
        lower = {c.col: c for c in filled if c.row == 1}
        labels = [c for c in upper if c.rowspan == 1 and c.col in lower]
        if not labels or any(c.colspan > 1 or c.rowspan > 1 for c in lower.values()):
            return None
        both = [c for c in upper if c not in labels]
        near = SAME_LEVEL * max(w.size for c in filled for w in c.words)
        top, bottom = _middle(labels[0]), _middle(lower[labels[0].col])
        names = {col: c for col, c in lower.items() if abs(_middle(c) - bottom) <= near}
        both += [c for col, c in lower.items() if col not in names]
        named = {*names, *(c.col for c in both)}
        if len(named) != part.width or len(names) + len(both) != part.width or any(c.colspan > 1 for c in both):
            return None
        level = all(abs(_middle(c) - top) <= near for c in labels)
        return cls(labels, names, both) if level and _stand_between(both, labels, names, near) else None

    def runs(self) -> list[range]:
        """The columns of the lower level, those side by side together."""
        runs: list[range] = []
        for col in sorted(self.names):
            if runs and runs[-1].stop == col:
                runs[-1] = range(runs[-1].start, col + 1)
            else:
                runs.append(range(col, col + 1))
        return runs

    def blocks(self, labels: Sequence[PartCell], run: range) -> list[range]:
        """The columns of each of the labels over columns side by side; empty where it is not told."""
        if len(labels) < 2:
            return [run] * len(labels)
        firsts, ends = [c.col for c in labels], [c.col + c.colspan for c in labels]
        found = []
        if firsts[0] == run.start and all(abs(_text(c).x0 - _text(self.names[c.col]).x0) <= SAME_END for c in labels):
            found.append([range(a, b) for a, b in pairwise([*firsts, run.stop])])
        if ends[-1] == run.stop and all(
            abs(_text(c).x1 - _text(self.names[end - 1]).x1) <= SAME_END for c, end in zip(labels, ends, strict=True)
        ):
            found.append([range(a, b) for a, b in pairwise([run.start, *ends])])
        return found[0] if len(found) == 1 or (found and found[0] == found[1]) else []


def _stand_between(
    both: Sequence[PartCell], labels: Sequence[PartCell], names: Mapping[int, PartCell], near: float
) -> bool:
    """Whether cells beside labels and names have their texts at one height between them, one clear of either."""
    if not both:
        return False
    middles = [_middle(c) for c in both]
    upper, lower = max(_middle(c) for c in labels), min(_middle(c) for c in names.values())
    top, bottom = min(_text(c).top for c in labels), max(_text(c).bottom for c in names.values())
    clear = any(_text(c).top - top > near and bottom - _text(c).bottom > near for c in both)
    return clear and max(middles) - min(middles) <= near and upper + near < min(middles) and max(middles) < lower - near


def _text(cell: PartCell) -> Box:
    return Box.around(w.box for w in cell.words)


def _middle(cell: PartCell) -> float:
    box = _text(cell)
    return (box.top + box.bottom) / 2
