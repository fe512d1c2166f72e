"""Figures of the text that stand in a table of the same section: tied to its cells by the names of rows and columns.

A figure is tied to a cell that prints the same, where the words around it name the row, or the row is the total and
they name what is counted. A figure that no cell prints is tied to those it may have been meant for only when others of
the section are tied to the same row or column; which of them it is, and whether that is certain, is decided later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from schemas.claims.change_words import says_change
from schemas.claims.summary_mentions import summaries
from schemas.claims.table_means import stated_mean
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.band_limits import is_limit
from schemas.mentions.cell_claims import Spot, cell_claim, same_figure
from schemas.mentions.figure_surroundings import is_rank
from schemas.mentions.former_figures import what_it_became
from schemas.mentions.named_cells import RANKS
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.mentions.table_extremes import counted_rows, extreme
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable, plain
from schemas.wording.words_around_counts import CONTRAST, NEUTRAL, STATES
from schemas.wording.words_of_change import FALLS, RISES

_WHOLE = re.compile(r"\bdari\s+(?:(?:sebanyak|seluruh|total)\s+)*$", re.IGNORECASE)
_CHANGES = re.compile(rf"\b(?:{RISES}|{FALLS}|perubahan|selisih|deviasi|kesenjangan|gap|sisa)\b|[+±]", re.IGNORECASE)
_PAGES = 2
_TELLING = 2
_LONG = 8
"""Digits of an amount of which a single one that differs tells enough."""


def table_mentions(reads: Sequence[ReadSentence], tables: Sequence[LabelledTable]) -> Iterator[Claim]:
    """The claims of a report's sentences about the tables of their sections.

    Kinds: of_table (`cell1`, `cell2`, ...: the cells that the figure is or may be; texts: `tied`, how), extreme (the
    row that a sentence calls the highest or the lowest), mean_of_rows (of a column) and rows_of_table (how many rows
    the table has).
    """
    sections: dict[tuple[str, ...], list[ReadSentence]] = defaultdict(list)
    for read in reads:
        sections[read.sentence.headings].append(read)
    for table in tables:
        first, last = table.table.pages[0], table.table.pages[-1]
        near = [
            read
            for read in sections.get(table.table.headings, ())
            if first - _PAGES <= read.sentence.page <= last + 1 and read.figures
        ]
        if near and table.columns:
            yield from _of_table([s for read in near for s in spoken_figures(read)], table)
    for spoken, table in summaries(reads, tables):
        yield from _of_table(spoken, table)


def _of_table(spoken: Sequence[Spoken], table: LabelledTable) -> Iterator[Claim]:
    rows = _rows(spoken, table)
    tied: dict[int, Spot] = {}
    for n, one in enumerate(spoken):
        row = rows[n]
        at = row if row is not None else table.total_row
        if at is None or one.figure.value is None or not _may_be_this_year(one, table):
            continue
        same = [c for c, cell in table.cells(at).items() if same_figure(one, cell) and _unlike_contrast(one, table, c)]
        if row is None:
            same = [c for c in same if one.digits > 1 and _speaks_of(one, table, c)]
        if is_rank(one):
            same = [c for c in same if RANKS.search(table.header(c).text)]
        if same:
            tied[n] = (at, max(same, key=lambda c: len(table.header_words(c) & one.words)))
    for n, (row, column) in tied.items():
        yield cell_claim(spoken[n], [table.cells(row)[column]], "same")
    for n, one in enumerate(spoken):
        if n in tied or is_limit(one) or (says_change(one) and not one.figure.unit and not _shows_changes(table)):
            continue
        if one.figure.value is not None and not one.approximate and not is_rank(one):
            yield from _untied(n, spoken, rows, tied, table)
    for n, one in enumerate(spoken):
        row = rows[n]
        if row is not None and row in table.items:
            yield from extreme(one, row, tied.get(n), table)
        elif row is None:
            yield from counted_rows(one, spoken, table, list(tied.values()))
            yield from stated_mean(one, table)


def _shows_changes(table: LabelledTable) -> bool:
    """Whether a column says by its header that it holds changes or distances."""
    return any(_CHANGES.search(table.header(column).text) for column in table.columns)


def _rows(spoken: Sequence[Spoken], table: LabelledTable) -> list[int | None]:
    """The row that the words of each figure name; a figure in brackets has that of the figure before it."""
    found: list[int | None] = []
    for n, one in enumerate(spoken):
        row = _named(one.around, table)
        beside = n > 0 and spoken[n - 1].read is one.read and len(one.before.split()) <= 2 and "(" in one.before
        found.append(found[-1] if row is None and beside else row)
    return found


def _named(text: str, table: LabelledTable) -> int | None:
    """The row whose name, the longest one, stands in a text as a whole; None where two rows' names do."""
    words = f" {plain(text)} "
    held: list[tuple[int, int]] = []
    for row in table.items:
        for name in table.names[row]:
            at = words.find(f" {name} ")
            # A name that goes on with "dan" is part of a longer one.
            if len(name) > 2 and at >= 0 and not words[at + len(name) + 1 :].startswith(" dan "):
                held.append((len(name), row))
    held.sort(reverse=True)
    if not held or (len(held) > 1 and not _within(held, table)):
        return None
    return held[0][1]


def _within(held: list[tuple[int, int]], table: LabelledTable) -> bool:
    """Whether the longest name contains all others that were found."""
    longest = " ".join(max(table.names[held[0][1]], key=len).split())
    return all(any(name in longest for name in table.names[row]) for _, row in held[1:])


def _unlike_contrast(one: Spoken, table: LabelledTable, column: int) -> bool:
    return one.words & CONTRAST <= frozenset(plain(table.header(column).text).split())


def _may_be_this_year(one: Spoken, table: LabelledTable) -> bool:
    named = one.years
    known = {year for column in table.columns for year in table.years(column)} | {table.view.report_year}
    return not named or bool(named & known)


def _of_its_year(one: Spoken, table: LabelledTable, column: int) -> bool:
    named, held = one.years, table.years(column)
    return not named or (named == held if held else named == {table.view.report_year})


def _speaks_of(one: Spoken, table: LabelledTable, column: int) -> bool:
    """Whether the words of a figure say what a column of the table counts."""
    noun = frozenset(one.counted.split())
    return bool((table.header_words(column) & one.words) or (noun & table.about) or (table.about & one.words))


def _is_of_another_whole(one: Spoken, spoken: Sequence[Spoken], table: LabelledTable) -> bool:
    """Whether a share is of a number that the sentence names before it and that is no total of the table's.

    `Dari 49 KLB yang sumbernya diketahui, 49,0% berasal dari ...`, where the table takes its shares of 53.
    """
    if one.figure.unit != "%" or table.total_row is None:
        return False
    totals = {cell.value for cell in table.cells(table.total_row).values()}
    wholes = [o for o in spoken if o.read is one.read and o.number < one.number and _WHOLE.search(o.before)]
    return bool(wholes) and wholes[-1].figure.unit != "%" and wholes[-1].figure.value not in totals


def _untied(
    n: int, spoken: Sequence[Spoken], rows: Sequence[int | None], tied: dict[int, Spot], table: LabelledTable
) -> Iterator[Claim]:
    """The cells that a figure may be meant for, where enough others of the section stand in their row or column."""
    one = spoken[n]
    at = rows[n] if rows[n] is not None else table.total_row
    if at is None or _is_of_another_whole(one, spoken, table):
        return
    # What stands in the total's row is stated once: a like figure elsewhere is of something else.
    own = {tied[m][1] for m in tied if tied[m][0] == at and (spoken[m].read is one.read or rows[n] is None)}
    along = [m for m in tied if tied[m][0] == at]
    if one.digits > _TELLING and any(same_figure(one, c) for row in table.items for c in table.cells(row).values()):
        # The table prints it in another row: of what, the words may say in a way that nothing here understands.
        return
    cells, sure = [], False
    became = what_it_became(one, spoken)
    for column, cell in table.cells(at).items():
        if became is not None and cell.value is not None and abs(cell.value) == abs(became):
            continue
        if column in own or not _of_its_year(one, table, column) or not _unlike_contrast(one, table, column):
            continue
        if (cell.unit == "%") != (one.figure.unit == "%") and "persen" not in table.header(column).words:
            continue
        beside = [m for m in tied if tied[m][1] == column and tied[m][0] != at]
        named = rows[n] is not None or _names_column(one, table, column, beside, spoken)
        beyond = _beyond(one, table, at, column)
        sure_of_row = len([m for m in along if spoken[m].read is one.read and spoken[m].digits > 1]) > 1
        named = named and not beyond & STATES and (sure_of_row or len(beyond) <= (at != table.total_row))
        if named and (len(beside) > 1 or _telling(along, spoken) or one.digits >= _LONG):
            cells.append(cell)
            sure = sure or _is_sure(one, rows[n] is not None, beside, along, spoken)
    if cells:
        yield cell_claim(one, cells, "sure" if sure and len(cells) == 1 else "near")


def _telling(along: Sequence[int], spoken: Sequence[Spoken]) -> bool:
    """Whether enough of a row is printed in the text to say that the text speaks of that row."""
    return len([m for m in along if spoken[m].digits > 1]) > 1 or any(spoken[m].digits > 2 for m in along)


def _is_sure(one: Spoken, named: bool, beside: Sequence[int], along: Sequence[int], spoken: Sequence[Spoken]) -> bool:
    """Whether the same sentence prints so much of the row or the column that a figure can only be the cell's.

    Two others in the column that count the same things, or one of them and another of the row; in the total's row, two
    others of that row.
    """
    alike = [m for m in beside if _alike(spoken[m], one)]
    same = [m for m in along if spoken[m].read is one.read and spoken[m].digits > 1]
    return len(alike) > 1 or (bool(alike) and bool(same) and named) or (len(same) > 1 and not named)


def _beyond(one: Spoken, table: LabelledTable, row: int, column: int) -> frozenset[str]:
    """The words of a figure that row, column, caption and header do not say: of a state, a place, another count.

    Before a figure of the total only words of a state count: a sentence may begin with much.
    """
    names = frozenset(word for name in table.names[row] for word in name.split())
    header = frozenset(plain(table.header(column).text).split())
    known = names | header | table.about | NEUTRAL | frozenset([one.counted])
    said = one.words if row != table.total_row else frozenset(plain(one.right).split())
    return (said - known) | ((one.words & STATES) - header)


def _names_column(
    one: Spoken, table: LabelledTable, column: int, beside: Sequence[int], spoken: Sequence[Spoken]
) -> bool:
    """Whether a figure with no row's name speaks of a column: by its header, or by what others in it count."""
    if table.header_words(column) & one.words:
        return True
    noun = one.counted
    return bool(noun) and any(spoken[m].counted == noun for m in beside)


def _alike(one: Spoken, other: Spoken) -> bool:
    """Whether two figures of one sentence count the same things."""
    nouns = {held.counted for held in (one, other)}
    return one.read is other.read and len(nouns) == 1 and nouns != {""}
