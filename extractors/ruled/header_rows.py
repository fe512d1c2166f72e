"""How many rows at the top of a table are its header: told by shading, bold type, spans, and where figures begin."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from extractors.ruled.table_parts import PartCell, TablePart

# A header has at most so many rows.
TALLEST_HEADER = 4
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGITS = re.compile(r"\d+")
# A figure of several parts, or of a share.
_STATED = re.compile(r"\d[.,]\d|%")


def header_rows(part: TablePart) -> int:
    """The number of header rows of the table that begins with `part`; 0 when its first row is a row like the others."""
    rows = part.owners()
    if len(rows) < 2:
        return 0
    count = _shaded(rows)
    if count is None:
        count = _bold(rows)
    if count is None:
        count = 1 if _names_columns(rows) else 0
    return min(_with_second_levels(rows, count), TALLEST_HEADER, len(rows) - 1)


def is_header_like(row: list[PartCell], header: list[PartCell]) -> bool:
    """Whether a row looks as the header row of the table does: in the same shading, or in bold without figures."""
    named = _distinct(row)
    if len(named) < 2 or any(is_figure(c.text) for c in named):
        return False
    colours = {c.shaded for c in _distinct(header)}
    if colours != {None}:
        return {c.shaded for c in named} == colours and all(c.bold for c in named)
    return all(c.bold for c in named) and all(c.bold for c in _distinct(header))


def heads(row: list[PartCell], below: list[PartCell]) -> bool:
    """Whether a lone row of names in bold stands over a row with figures in several of its columns."""
    named = _distinct(row)
    if len(named) < 2 or not all(c.bold for c in named) or any(is_figure(c.text) for c in named):
        return False
    return sum(is_figure(c.text) for c in _distinct(below)) > 1


def is_figure(text: str) -> bool:
    """Whether a text is mostly digits."""
    packed = text.replace(" ", "")
    return 2 * sum(map(str.isdigit, packed)) >= len(packed) > 0


def names_period(text: str) -> bool:
    """Whether a text names a year, a date or years rather than states a figure: "2024", "TA 2024", "31-12-2024"."""
    runs = [] if _STATED.search(text) else _DIGITS.findall(text)
    return any(_YEAR.fullmatch(run) for run in runs) and all(len(run) < 3 or _YEAR.fullmatch(run) for run in runs)


def _distinct(row: list[PartCell]) -> list[PartCell]:
    """The cells of a row that hold text, each once."""
    seen: dict[int, PartCell] = {id(cell): cell for cell in row if cell.text}
    return list(seen.values())


def _colours(row: list[PartCell]) -> set[tuple[int, int, int] | None]:
    return {c.shaded for c in row if c.text} or {None}


def _states_figures(row: list[PartCell], index: int) -> bool:
    """Whether a row holds figures beside a label, or figures other than plain years and column numbers."""
    own = [c.text for c in _distinct(row) if c.row == index]
    figures = [text for text in own if is_figure(text)]
    return bool(figures) and (len(figures) < len(own) or not all(text.isdigit() for text in figures))


def _shaded(rows: list[list[PartCell]]) -> int | None:
    """Leading rows in the first row's shading; None when shading tells nothing (none, everywhere, or in stripes)."""
    first = _colours(rows[0])
    if None in first:
        return None
    count = 1
    while count < len(rows) and _colours(rows[count]) == first and not _states_figures(rows[count], count):
        count += 1
    if count == len(rows):
        return None
    after = rows[count:]
    same = sum(1 for row in after if _colours(row) == first)
    return None if 3 * same >= len(after) and len(after) > 2 and not all(c.bold for c in _distinct(rows[0])) else count


def _bold(rows: list[list[PartCell]]) -> int | None:
    """Leading rows in bold that name columns; None when bold type tells nothing."""
    if not _distinct(rows[0]) or not all(c.bold for c in _distinct(rows[0])):
        return None
    bold = [bool(_distinct(row)) and all(c.bold for c in _distinct(row)) for row in rows]
    leading = sum(1 for _ in takewhile(bool, bold))
    # More bold rows than others tell a header only where they stand above all of these.
    if 2 * sum(bold) > len(rows) > 2 and not sum(bold) == leading < len(rows):
        return None
    count = 0
    while count < len(rows) - 1 and bold[count]:
        spans_all = len({id(c) for c in rows[count]}) == 1
        if spans_all and not (count + 1 < len(rows) and bold[count + 1] and len(_distinct(rows[count + 1])) > 1):
            break
        if count and _states_figures(rows[count], count):
            break
        count += 1
    return count


def _names_columns(rows: list[list[PartCell]]) -> bool:
    """Whether the first row has no figures, or years alone, while the columns under it have others."""
    named = _distinct(rows[0])
    years = [c for c in named if is_figure(c.text)]
    if not all(names_period(c.text) for c in years):
        return False
    if len(named) - len(years) < 2 and not (_run_on(years) and not any(is_figure(row[0].text) for row in rows)):
        return False
    columns = {c for c, cell in enumerate(rows[0]) if not years or cell in years}
    below = [row[c].text.strip() for row in rows[1:] for c in columns]
    return any(is_figure(text) and not (years and names_period(text)) for text in below)


def _run_on(years: list[PartCell]) -> bool:
    """Whether periods are those of years that follow each other, as columns beside names of rows are."""
    found = [int(year[0]) for cell in years if (year := _YEAR.findall(cell.text))]
    steps = {after - before for before, after in pairwise(found)}
    return len(found) == len(years) > 1 and (steps == {1} or steps == {-1})


def _named_below(rows: list[list[PartCell]], count: int) -> int:
    """How many columns the first header row leaves empty and the next one names, where that one states no figures."""
    if count > 1 or any(is_figure(c.text) and not names_period(c.text) for c in _distinct(rows[count])):
        return 0
    return sum(
        not above.text and above.colspan == 1 and above.row + above.rowspan == count and bool(below.text)
        for above, below in zip(rows[count - 1], rows[count], strict=True)
    )


def _with_second_levels(rows: list[list[PartCell]], count: int) -> int:
    """`count` and the rows below into which header cells over several columns are divided."""
    while 0 < count < len(rows) - 1:
        cells = {id(c): c for c in rows[count - 1]}.values()
        reaching = sum(c.colspan for c in cells if c.row + c.rowspan > count) + _named_below(rows, count)
        divided = sum(c.colspan for c in cells if c.colspan > 1 and c.row + c.rowspan == count)
        if not reaching or not divided or reaching + divided < 0.7 * len(rows[0]):
            break
        count += 1
    return count
