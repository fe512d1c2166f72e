"""Groups of rows that have a number and a name beside it: both are of the same rows."""

from __future__ import annotations

from extractors.content import Box, Word
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.group_spans import span_groups

XS = [60.0, 90.0, 200.0, 400.0, 450.0]
HEIGHT = 12.0


def word(text: str, x: float, top: float) -> Word:
    return Word(text, Box(x, top, x + 5 * len(text), top + 8), 8.0, False, 0)


def part(rows: list[float], texts: dict[int, list[tuple[float, str]]]) -> TablePart:
    """A part with rows of so many lines each, and in each column texts at their tops."""
    ys = [100.0]
    for lines in rows:
        ys.append(ys[-1] + HEIGHT * lines)
    cells = [PartCell(r, c, 1, 1, Box(XS[c], ys[r], XS[c + 1], ys[r + 1])) for r in range(len(rows)) for c in range(4)]
    for col, held in texts.items():
        for top, text in held:
            cell = next(c for c in cells if c.col == col and c.box.top <= top + 4 < c.box.bottom)
            cell.words.append(word(text, XS[col] + 4, top))
    return TablePart(2, XS, ys, cells, ruled=False, rows_ruled=False)


def spans(found: TablePart, col: int) -> list[tuple[int, int]]:
    return [(c.row, c.rowspan) for c in sorted(found.cells, key=lambda c: c.row) if c.col == col]


def actions(rows: list[float]) -> dict[int, list[tuple[float, str]]]:
    """A text that fills each row, and a figure in it."""
    tops, top = [], 100.0
    for lines in rows:
        tops.append(top)
        top += HEIGHT * lines
    texts = [
        (at + HEIGHT * i + 2, "Sosialisasi") for at, lines in zip(tops, rows, strict=True) for i in range(int(lines))
    ]
    return {2: texts, 3: [(at + 2, "2,50") for at in tops]}


def test_a_number_in_the_middle_of_the_page_begins_its_group_where_the_name_beside_it_does() -> None:
    rows = [3.0, 3.0, 3.0, 3.0]
    first = part([3.0, 3.0], {0: [(134.0, "1")], 1: [(134.0, "Biro")], **actions([3.0, 3.0])})
    # What is above the number goes on from the page before; the number stands in the middle of both groups together.
    name = [(170.0 + 10 * i, "Biro") for i in range(5)]
    second = part(rows, {0: [(170.0, "2")], 1: name, **actions(rows)})
    span_groups([first, second], 5.0)
    assert spans(second, 1) == [(0, 2), (2, 2)]
    assert spans(second, 0) == spans(second, 1)
