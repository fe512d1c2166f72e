"""The tables of a report from its pages: found page by page, joined over page breaks, numbered in reading order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.box import holds
from extractors.content import WHITE_SPACE, Box, Cell, Table
from extractors.pages.pdf_pages import PageContent
from extractors.ruled.cell_text import Vocabulary, text_of
from extractors.ruled.grids import ruled_parts, stands_alone
from extractors.ruled.heads_above import with_heads_above
from extractors.ruled.joined_table import JoinedCell, JoinedTable
from extractors.ruled.joining import goes_on, joined, started
from extractors.ruled.legends import legends_in
from extractors.ruled.ruled_heads import head_of, with_ruled_head
from extractors.ruled.table_parts import TablePart
from extractors.ruled.unparted import part_columns
from extractors.text.lines import Line, LinesOutside
from extractors.text.running_lines import page_numbers, running_lines, running_rules
from extractors.unruled.carried_on import chains_of
from extractors.unruled.regions import Region, find_regions
from extractors.unruled.row_alignment import unsure_rows
from extractors.unruled.unparted_grids import unparted_row
from extractors.unruled.unruled_tables import parts_of

# What a report prints above the part of a table on a later page; it does not part the table.
_CONTINUED = re.compile(r"(?:tabel|lampiran|table)?[\s\d.]*\W*(?:lanjutan|sambungan|continued).{0,80}", re.I)


@dataclass(frozen=True, slots=True)
class TablesOfReport:
    """The tables of a report, and the parts that they consist of by page, from top to bottom.

    Boxes of parts are in the coordinates of the page as it is read, those of cells of the page as it is shown.
    """

    tables: tuple[Table, ...]
    parts: Mapping[int, tuple[TablePart, ...]]


def find_tables(pages: Sequence[PageContent], outside: LinesOutside | None = None) -> TablesOfReport:
    """All tables of a report in reading order; captions, headings and lead-ins are left empty.

    `outside` gives the lines outside tables, for others to ask for the same.
    """
    outside = outside or LinesOutside({page.number: page.words for page in pages})
    vocabulary = Vocabulary(w for p in pages for w in p.words)
    by_number = {page.number: page for page in pages}
    ruled = {page.number: [(part, unparted_row(part, page)) for part in ruled_parts(page)] for page in pages}
    parts = {number: [part for part, row in held if row is None] for number, held in ruled.items()}
    outlines = {number: [part for part, row in held if row is not None] for number, held in ruled.items()}
    heads = {number: [h for part, row in held if row and (h := head_of(part, row))] for number, held in ruled.items()}
    frame = running_rules([p.rulings for p in pages], [(p.width, p.height) for p in pages])
    every = {p.number: outside.of(p.number, [t.box for t in parts[p.number]]) for p in pages}
    numbers = page_numbers(every, {p.number: p.height for p in pages})
    taken = {n: [t.box for t in held] for n, held in parts.items()}
    for number, line in numbers.items():
        taken[number].append(line.box)
    regions = {p.number: find_regions(p, taken[p.number], outlines[p.number], frame) for p in pages}
    free = _text_outside(pages, outside, parts, regions)
    for number, found in _unruled(pages, parts, regions, free).items():
        found = [with_ruled_head(part, heads[number]) for part in found]
        parts[number] = with_heads_above(_in_order([*parts[number], *found]), by_number[number])
    free = _text_outside(pages, outside, parts, {})
    for number, lines in free.items():
        legends = legends_in(lines)
        parts[number] = _in_order([*parts[number], *legends])
        free[number] = [line for line in lines if not any(holds(legend.box, line.box) for legend in legends)]
    for held in parts.values():
        for part in held:
            part_columns(part)
            for cell in part.cells:
                cell.text = text_of(cell.words, cell.box, vocabulary)
    tables = [t for t in _joined_over_pages(pages, parts, free) if len(t.parts) > 1 or stands_alone(t.parts[0])]
    named = []
    for index, table in enumerate(tables, 1):
        name = f"t{index:03d}"
        for part in table.parts:
            part.table_id = name
        named.append(_table(name, table, by_number))
    kept = {number: tuple(part for part in on_page if part.table_id) for number, on_page in parts.items()}
    return TablesOfReport(tuple(named), kept)


def _in_order(parts: list[TablePart]) -> list[TablePart]:
    return sorted(parts, key=lambda p: (p.ys[0], p.xs[0]))


def _unruled(
    pages: Sequence[PageContent],
    parts: Mapping[int, list[TablePart]],
    regions: Mapping[int, list[Region]],
    free: Mapping[int, list[Line]],
) -> dict[int, list[TablePart]]:
    """Parts of tables without a full grid by page; regions that carry on over pages get the same columns."""
    found: dict[int, list[TablePart]] = {p.number: [] for p in pages}
    for chain in chains_of(pages, parts, regions, free):
        for part in parts_of(chain):
            found[part.page].append(part)
    return found


def _text_outside(
    pages: Sequence[PageContent],
    outside: LinesOutside,
    parts: Mapping[int, list[TablePart]],
    regions: Mapping[int, list[Region]],
) -> dict[int, list[Line]]:
    """The lines of each page outside tables and regions, without running headers, footers, notes of continuation."""
    every = {
        p.number: outside.of(p.number, [*(t.box for t in parts[p.number]), *(r.box for r in regions.get(p.number, ()))])
        for p in pages
    }
    running = running_lines(every, {p.number: p.height for p in pages})
    return {
        number: [x for i, x in enumerate(lines) if (number, i) not in running and not _CONTINUED.fullmatch(x.text)]
        for number, lines in every.items()
    }


def _joined_over_pages(
    pages: Sequence[PageContent], parts: Mapping[int, list[TablePart]], free: Mapping[int, list[Line]]
) -> list[JoinedTable]:
    tables: list[JoinedTable] = []
    for page in pages:
        for index, part in enumerate(parts[page.number]):
            before = tables[-1] if tables else None
            if (
                index == 0
                and before is not None
                and before.parts[-1].page == page.number - 1
                and before.parts[-1] is parts[page.number - 1][-1]
                and not any(line.box.top >= before.parts[-1].ys[-1] - 1 for line in free[page.number - 1])
                and not any(line.box.bottom <= part.ys[0] + 1 for line in free[page.number])
                and goes_on(before, part)
            ):
                joined(before, part)
            else:
                tables.append(started(part))
    return tables


def _table(name: str, table: JoinedTable, pages: Mapping[int, PageContent]) -> Table:
    rows = [["" for _ in range(table.width)] for _ in range(table.height)]
    cells = []
    for cell in sorted(table.cells, key=lambda c: (c.row, c.col)):
        text = cell.text
        page, box = _place(cell, pages)
        cells.append(Cell(cell.row, cell.col, cell.rowspan, cell.colspan, text, page, box, _confidence(cell)))
        for r in range(cell.row, cell.row + cell.rowspan):
            for c in range(cell.col, cell.col + cell.colspan):
                rows[r][c] = text
    told_by = _told_by(table)
    return Table(
        id=name,
        caption="",
        headings=(),
        lead_in="",
        pages=tuple(sorted({part.page for part in table.parts})),
        header_rows=table.header,
        rows=tuple(tuple(row) for row in rows),
        cells=tuple(cells),
        engine=f"{_reader(table, pages)}, {told_by}",
        unsure_rows=tuple(sorted(unsure_rows(table))) if told_by == WHITE_SPACE else (),
    )


def _told_by(table: JoinedTable) -> str:
    """What the grid is told by."""
    if table.parts[0].ruled:
        return "ruling lines"
    if table.parts[0].rows_marked:
        return "leading colons"
    return "horizontal rules" if any(part.rows_ruled for part in table.parts) else WHITE_SPACE


def _place(cell: JoinedCell, pages: Mapping[int, PageContent]) -> tuple[int, Box]:
    """Page and box of the first piece that holds text, on the page as it is shown."""
    page, piece = next((p for p in cell.pieces if p[1].text), cell.pieces[0])
    return page, pages[page].as_shown(piece.box)


def _confidence(cell: JoinedCell) -> float | None:
    """How sure OCR is of the least certain word, None when all the text is in the file."""
    words = (word for _, piece in cell.pieces for word in piece.words)
    return min((word.confidence for word in words if word.confidence is not None), default=None)


def _reader(table: JoinedTable, pages: Mapping[int, PageContent]) -> str:
    """What read the text: that of a table of which any page was recognised is OCR."""
    return next((pages[part.page].read_by for part in table.parts if pages[part.page].recognised), "pdfium")
