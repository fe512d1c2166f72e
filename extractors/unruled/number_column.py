"""Labels in the column of row numbers that name a whole row ("Total"), told where no rule shows their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.content import Box, Word
from extractors.ruled.header_rows import is_figure
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.label_spans import CENTRED, SAME_START, first_body_row

# A row number is no longer than this: "12.", "A,", "VIII", "U9".
LONGEST = 4
# Letters alone that number nothing: "IKM", "SKM".
_WORD = re.compile(r"(?![IVXL]+$)[^\W\d_]{3,}")
# The first column numbers rows when at least this share of its texts do, and these are at least so many.
NUMBERS, FEWEST = 0.6, 2
# A column holds texts when no more than this share of its cells are figures, and names rows when it is filled so often.
FIGURES, FILLED = 0.5, 0.6


def span_row_labels(parts: Sequence[TablePart], starts: Mapping[int, float]) -> None:
    """Makes labels in the rows of a table that have no number reach over the number and the texts beside it.

    `parts` are those of one table, `starts` is where texts begin in columns that are set to the left. A label stands
    in the column of numbers beside an empty text, or in the middle of the texts beside an empty number.
    """
    body = [(part, cell) for part in parts for cell in _body(part, begins=part is parts[0])]
    first = [c.words for _, c in body if c.col == 0 and c.words]
    if sum(map(_is_number, map(_text, first))) < max(FEWEST, NUMBERS * len(first)):
        return
    named = list(_text_columns([cell for _, cell in body], max(part.width for part in parts)))
    names = Names.of(body, named[0], starts[named[0]]) if named and named[0] in starts else None
    for part in parts:
        for row in range(part.height):
            cells = {c.col: c for c in part.cells if c.row == row and c.rowspan == c.colspan == 1}
            _span(part, cells, named, names)


def _body(part: TablePart, *, begins: bool) -> Iterator[PartCell]:
    head = first_body_row(part) if begins else 0
    return (c for c in part.cells if c.row >= head and c.colspan == 1)


def _text_columns(cells: Sequence[PartCell], width: int) -> Iterator[int]:
    """The columns beside the first one that hold texts in most rows."""
    for col in range(1, width):
        own = [c for c in cells if c.col == col]
        texts = [_text(c.words) for c in own if c.words]
        if not texts or len(texts) < FILLED * len(own) or sum(map(is_figure, texts)) > FIGURES * len(texts):
            return
        yield col


@dataclass(frozen=True, slots=True)
class Names:
    """Where the names of rows begin beside numbers (`begun`) and all of them, how far they and what is beside reach."""

    begun: frozenset[float]
    every: tuple[float, ...]
    left: float
    end: float
    beside: float

    @classmethod
    def of(cls, body: Sequence[tuple[TablePart, PartCell]], col: int, start: float) -> Names:
        """The names in a column of a table's body, most of which begin at `start`."""
        numbered = {(part.page, c.row) for part, c in body if c.col == 0 and c.words}
        named = [(part.page, c) for part, c in body if c.col == col and c.words]
        starts = tuple(min(w.box.x0 for w in c.words) for _, c in named)
        begun = {x for x, (page, c) in zip(starts, named, strict=True) if (page, c.row) in numbered}
        end = max(w.box.x1 for page, c in named for w in c.words if (page, c.row) in numbered)
        beside = min((w.box.x0 for part, c in body if c.col == col + 1 for w in c.words), default=end)
        return cls(frozenset({*begun, start}), starts, body[0][0].xs[0], end, beside)


def _span(part: TablePart, row: Mapping[int, PartCell], named: Sequence[int], names: Names | None) -> None:
    if not named or 0 not in row or named[0] not in row:
        return
    number, name = row[0], row[named[0]]
    if number.words and not name.words and (not _is_number(text := _text(number.words)) or _WORD.fullmatch(text)):
        reach = [number]
        for col in named:
            if col not in row or row[col].words:
                break
            reach.append(row[col])
    elif name.words and not number.words and names and (name.bold or _is_between(name, names)):
        if name.row < first_body_row(part) and not _has_room(part, name):
            return
        if any(abs(min(w.box.x0 for w in name.words) - start) <= SAME_START for start in names.begun):
            return
        reach = [number, name]
    else:
        return
    if not any(c.words for col, c in row.items() if col > reach[-1].col):
        return
    number.words = number.words or name.words
    number.colspan = len(reach)
    number.box = Box(number.box.x0, number.box.top, reach[-1].box.x1, number.box.bottom)
    part.cells = [c for c in part.cells if not any(c is other for other in reach[1:])]


def _is_between(name: PartCell, names: Names) -> bool:
    """Whether a text, the only one that begins there, may stand in the middle of the first columns together.

    Their right side is somewhere between the texts in them and those beside them.
    """
    text = Box.around(w.box for w in name.words)
    if sum(abs(start - text.x0) <= SAME_START for start in names.every) > 1:
        return False
    near = CENTRED * max(w.size for w in name.words)
    return names.end - near <= text.x0 + text.x1 - names.left <= names.beside + near


def _has_room(part: TablePart, name: PartCell) -> bool:
    """Whether the first columns, if a text stands in their middle, end before the texts beside them begin."""
    text = Box.around(w.box for w in name.words)
    beside = [w.box.x0 for c in part.cells if c.col == name.col + 1 for w in c.words]
    return text.x0 + text.x1 - part.xs[0] <= min(beside, default=part.xs[-1])


def _is_number(text: str) -> bool:
    return is_figure(text) or len(text) <= LONGEST


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
