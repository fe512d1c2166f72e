"""Relations that a table writes out: formulas in the row that numbers its columns, in headers and in labels of rows.

`(5) = (3) - (4)` under a header, `Sisa (c = a - b)` beside `Pagu (a)`, `C. Surplus (A - B)` below rows A and B.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from expectations.named.labelled_grid import NOT_ADDED, Axis, LabelledGrid
from expectations.named.named_formulas import Formula
from expectations.named.named_instances import Instance, NamedPattern
from schemas.wording.column_numbers import column_numbers, numbering_row
from schemas.wording.labels import number_text, split_numbering
from schemas.wording.written_formulas import WrittenFormula, read_formula

_NAME = r"(?:\d{1,2}[a-z]?|[A-Za-z]|[IVX]{1,4})"
_CALLED = re.compile(rf"[(\[]\s*({_NAME})\s*[)\]]\s*$")
"""A label with what it is called by behind it: `Pagu (a)`."""
_WRITTEN = re.compile(rf"(?:(?:^|[\s(\[])(?P<name>{_NAME})\s*[)\]]?\s*=\s*(?P<behind>[^=]+)|(?P<bracketed>[(\[].*))$")
_OPERATOR = re.compile(r"[-+:/*×÷–−xX]")
_NUMBER = re.compile(rf"\W*({_NAME})[\s.,)]*")
_SCALES = (1, 100)
_PAIR = 2


def written_patterns(grid: LabelledGrid, axis: Axis) -> Iterator[NamedPattern]:
    """The patterns that the labels along an axis write as formulas of each other."""
    names, formulas = _of_columns(grid) if axis.orientation == "row" else _of_rows(grid, axis)
    done = set()
    for position, text in formulas:
        if position not in axis.positions or position in done:
            continue
        called = _called_from(names, position, axis)
        # `c` may be written for C.
        folded = {name.casefold(): place for name, place in called.items()}
        read = read_formula(text, frozenset({*called, *(n.upper() for n in folded), *folded}).__contains__)
        if read is None:
            continue
        places = {name: folded[name.casefold()] for name in read.names}
        if position in places.values() or not set(places.values()) <= set(axis.positions):
            continue
        done.add(position)
        for formula, scale in _as_formulas(read):
            found = tuple(_instances(grid, axis, position, read, places))
            yield NamedPattern(formula, scale, axis.orientation, position, found, is_written=True)


def _of_columns(grid: LabelledGrid) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """What each column is called by, and what is written of it, by the row of numbers or else by the headers."""
    table = grid.view.table
    row = numbering_row(table)
    numbered = column_numbers(table.rows[row]) if row is not None else None
    if numbered is not None:
        names = [(column, name) for column, (name, _) in enumerate(numbered) if name]
        formulas = [(column, formula) for column, (_, formula) in enumerate(numbered) if formula]
    else:
        names, formulas = [], []
    labels = {column: grid.column_labels[column].leaf for column in grid.columns}
    if not names:
        names = [(column, name) for column, label in labels.items() if (name := _name_behind(label))]
    return names, formulas or _written(labels)


def _of_rows(grid: LabelledGrid, axis: Axis) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """What each row is called by, its number or letter or what stands behind its label, and what its label writes."""
    labels = {row: axis.labels[row].leaf for row in axis.positions}
    formulas = _written(labels)
    if not formulas:
        return [], []
    names = []
    for row, label in labels.items():
        own = _name_behind(label) or split_numbering(label)[0] or _number_before(grid, row)
        if own:
            names.append((row, own))
    return names, formulas


def _number_before(grid: LabelledGrid, row: int) -> str:
    """The number or letter of a row in its first cell."""
    text = grid.view.text(row, 0)
    return number_text(text).strip("( ") if _NUMBER.fullmatch(text) else ""


def _name_behind(label: str) -> str:
    match = _CALLED.search(label) or re.search(rf"[(\[\s]({_NAME})\s*=", label)
    return match[1] if match else ""


def _written(labels: Mapping[int, str]) -> list[tuple[int, str]]:
    """What labels write behind an equal sign or in the brackets at their end."""
    found = []
    for position, label in labels.items():
        for start in (m.start() for m in re.finditer(r"[(\[]|(?<=\s)\S+\s*=|^\S+\s*=", label)):
            match = _WRITTEN.match(label, start)
            text = (match["behind"] or match["bracketed"]) if match else ""
            if match and match["behind"] and text.count(")") > text.count("("):
                text = text[: text.rindex(")")]
            if _OPERATOR.search(text):
                found.append((position, text))
    return found


def _called_from(names: Sequence[tuple[int, str]], position: int, axis: Axis) -> dict[str, int]:
    """Which position each name means at `position`: of several rows the nearest above; columns must have one each."""
    called: dict[str, int] = {}
    doubled = set()
    for place, name in names:
        if place >= position and axis.orientation == "column":
            break
        if name in called and axis.orientation == "row":
            doubled.add(name)
        called[name] = place
    return {name: place for name, place in called.items() if name not in doubled}


def _as_formulas(read: WrittenFormula) -> Iterator[tuple[Formula, int]]:
    """What a written formula is among those of labels, with its scale: a percentage may be written without the 100."""
    match read.operation:
        case "sum" if len(read.plus) == len(read.minus) == 1:
            yield from (("difference", 1), ("apart", 1))
        case "sum":
            yield ("balance" if read.minus else "sum"), 1
        case "mean":
            yield "mean", 1
        case "growth":
            yield from (("growth", 100), ("grown", 100))
        case "product":
            yield from (("product", scale) for scale in _SCALES)
        case "quotient" if len(read.plus) > 1:
            if len(read.below) == 1 and not read.minus:
                yield from (("joined", scale) for scale in _SCALES)
        case "quotient" if not read.minus:
            yield from (("over" if len(read.below) > 1 else "ratio", scale) for scale in _SCALES)


def _instances(
    grid: LabelledGrid, axis: Axis, result: int, read: WrittenFormula, places: Mapping[str, int]
) -> Iterator[Instance]:
    order = [*read.below, *read.plus] if len(read.plus) > 1 and read.below else [*read.plus, *read.minus, *read.below]
    is_added = axis.orientation == "column" and read.operation == "sum"
    for line in axis.lines:
        # Shares and changes of rows follow from their own.
        if is_added and axis.line_labels[line].roles & NOT_ADDED - {"measure"}:
            continue
        own = axis.cell(line, result)
        cells = [axis.cell(line, places[name]) for name in order]
        if own not in grid.values:
            continue
        if read.operation == "sum" and len(cells) > _PAIR:
            # A blank is nothing.
            minus = [cell for cell in cells[len(read.plus) :] if cell in grid.values]
            cells = [cell for cell in cells[: len(read.plus)] if cell in grid.values] + minus
            if len(cells) > len(minus):
                yield Instance(line, own, tuple(cells), len(minus))
        elif all(cell in grid.values for cell in cells):
            yield Instance(line, own, tuple(cells))
