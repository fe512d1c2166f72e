"""Shares of which the words behind them name the whole: the column of a table, its target, or the count before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import NAMED, WORDED, Derivation, larger, share, together
from schemas.figures.figure import PrintedFigure
from schemas.mentions.figure_surroundings import Surroundings, kind_of
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem, telling, tokens

_OF = re.compile(r"^\W*dari\s+(?P<what>[^#.;,()]{2,80}?)\s*(?:[#.;,()]|\b(?:dan|serta|sedangkan|dengan)\b|$)", re.I)
_BESIDE = re.compile(
    r"^\s*(?:[a-z]+\s*){0,3},?\s*(?:\(|(?:atau|setara|yang\s+berarti|yakni|yaitu)\s+)"
    r"(?:(?:setara|sebesar|mencapai|dengan)\s+)*$",
    re.IGNORECASE,
)
_AMONG = re.compile(r"^\s*(?:[a-z]+\s+)?di\s?antaranya\s*(?:\(|,?\s*atau\s+(?:sebesar\s+|setara\s+)?)$", re.IGNORECASE)
_TARGET = re.compile(r"\btarget\s+(?:sebesar\s+|sebanyak\s+)?$", re.IGNORECASE)
_PORTION = re.compile(
    r"\b(?:porsi|pangsa|proporsi|kontribusi)(?:nya)?\s+(?:(?:sebesar|mencapai|hanya|adalah)\s+)*$", re.I
)
_BOTH = re.compile(
    r"\b(?:bersama-sama|bersama|keduanya|ketiganya|secara\s+gabungan|digabung\w*|sekaligus)\b[^#]{0,40}$", re.IGNORECASE
)
_FEWEST = 2
_LONG = 4
"""Digits of a count that a table prints by no chance."""
_COLUMNS = 6
"""Columns of a table, of which one is meant where the words do not say of which a share is told."""
_FROM = re.compile(r"^\W*(?:dari|terhadap)\b", re.IGNORECASE)
_CHANGE = re.compile(r"\b(?:perubahan|selisih|naik|turun|kenaikan|penurunan|tren|pertumbuhan)\b", re.IGNORECASE)
_SMALL = frozenset(
    tokens("seluruh seluruhnya total keseluruhan jumlah semua yang di pada telah sudah ini itu tersebut tahun dan")
)
_MONEY = frozenset(tokens("rp rupiah ribu juta miliar"))
_PLANNED = re.compile(r"\b(?:target|rencana|pagu|sasaran)\b", re.IGNORECASE)


def worded_shares(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """What a percentage must be by the words for its whole; `before` are the figures of the sentence before it."""
    if s.kind != "share" or s.changed:
        return
    yield from _among(s, before)
    yield from _of_target(s)
    yield from _portion(s)
    yield from _together(s)
    yield from _of_told_cell(s)
    found = _OF.match(s.one.after)
    words = frozenset(tokens(found["what"])) - _SMALL if found else frozenset()
    if found and words:
        part = _beside(s)
        yield from _of_part(s, part, words) if part is not None else _of_row(s, words)
        yield from _of_named_row(s, part, found["what"])


def _beside(s: Surroundings) -> Spoken | None:
    """The count or amount right before the share, of which it is told."""
    other = s.spoken[s.one.number - 1] if s.one.number and _BESIDE.match(s.one.before) else None
    return other if other is not None and kind_of(other) != "share" and other.figure.value is not None else None


def _of_row(s: Surroundings, words: frozenset[str]) -> Iterator[Derivation]:
    """The share of the row that is named in the one column that the words behind it name."""
    found: dict[object, Derivation] = {}
    for table in s.tables:
        row = s.row_of(table) if table.total is not None else None
        for column in _columns(s, table, words) if row is not None and row != table.total else ():
            assert row is not None
            assert table.total is not None
            cell, whole = (table.held.cells(r).get(column) for r in (row, table.total))
            if cell is not None and whole is not None and whole.value:
                found[cell.value, whole.value] = share(cell, whole, WORDED)
    if len(found) == 1:
        yield from found.values()


def _of_told_cell(s: Surroundings) -> Iterator[Derivation]:
    """The share that stands behind a count which a table prints, in what its row and its column print that is larger.

    `ditolak 2.988 (2,76%)`: by chance no other of so few has a share so near the printed one.
    """
    part = _beside(s)
    if part is None or part.digits < _LONG or s.one.figure.decimals < _FEWEST or _FROM.match(s.one.after):
        return
    wholes: dict[object, PrintedFigure] = {}
    said: dict[object, PrintedFigure] = {}
    spots, words = 0, frozenset(tokens(s.lead))
    for table in s.tables if not s.elsewhere else ():
        for row in table.held.view.body:
            cells = {c: f for c, f in table.held.cells(row).items() if c not in table.shares and f.decimals <= 0}
            at = [c for c, f in cells.items() if f.value == part.figure.value]
            spots += len(at)
            beside = [f for c, f in cells.items() if at and c not in at]
            total = table.held.cells(table.total) if table.total is not None else {}
            wholes |= {f.value: f for f in (*beside, *(total[c] for c in at if c in total)) if larger(f, part.figure)}
            named = [c for c in cells if at and c not in at and table.of_report_year(c) and table.leaf(c) <= words]
            said |= {cells[c].value: cells[c] for c in named if larger(cells[c], part.figure)}
    if len(said) == 1:
        yield share(part.told, next(iter(said.values())), WORDED)
    elif spots and len(wholes) <= _COLUMNS:
        for whole in wholes.values():
            yield share(part.told, whole, NAMED)


def _of_named_row(s: Surroundings, part: Spoken | None, what: str) -> Iterator[Derivation]:
    """The share of a count, or of the named row, in the row that the words behind it name: `dari perkara perdata`.

    In each column that may be meant: of several only by chance more than one fits.
    """
    found: dict[object, tuple[PrintedFigure, PrintedFigure]] = {}
    for table in s.tables:
        row = table.rows.named(tokens(what))
        if row is None or row == table.total:
            continue
        own = table.rows.named(tokens(s.one.before))
        columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
        for column in columns:
            whole = table.held.cells(row).get(column)
            figure = part.told if part is not None else table.held.cells(own).get(column) if own is not None else None
            counts = part is None or not part.counted or stem(part.counted) in table.units[column]
            if own != row and counts and whole is not None and figure is not None and larger(whole, figure):
                found.setdefault((figure.value, whole.value), (figure, whole))
    for figure, whole in found.values() if len(found) <= _COLUMNS else ():
        yield share(figure, whole, WORDED if len(found) == 1 else NAMED)


def _portion(s: Surroundings) -> Iterator[Derivation]:
    """The share of the row that is named in the one column of a table that may be meant: `dengan porsi 41,15%`."""
    if not _PORTION.search(s.one.before) or _FROM.match(s.one.after):
        return
    found: dict[object, Derivation] = {}
    for table in s.tables if not s.elsewhere else ():
        row = s.row_of(table) if table.total is not None else None
        columns = [c for c in table.columns if c not in table.shares and not _CHANGE.search(table.headers[c])]
        columns = [c for c in columns if table.of_report_year(c)]
        if row is None or table.total in (None, row) or len(columns) != 1:
            continue
        assert table.total is not None
        cell, whole = (table.held.cells(r).get(columns[0]) for r in (row, table.total))
        if cell is not None and whole is not None and whole.value:
            found[cell.value, whole.value] = share(cell, whole, WORDED)
    if len(found) == 1:
        yield from found.values()


def _of_part(s: Surroundings, part: Spoken, words: frozenset[str]) -> Iterator[Derivation]:
    """The share of a figure beside it in the total of the one column of any table that the words behind it name."""
    figure, found = part.told, dict[object, PrintedFigure]()
    for table in s.every:
        for column in _columns(s, table, words) if table.total is not None else ():
            assert table.total is not None
            cell = table.cell(table.total, column, frozenset(), by_row=False, rupiah=figure.unit == "Rp")
            if cell is not None and (cell.money or not table.money) == (figure.unit == "Rp" or not table.money):
                found.setdefault(cell.figure.value, cell.figure)
    wholes = [whole for whole in found.values() if larger(whole, figure)]
    if len(wholes) == len(found) == 1:
        yield share(figure, wholes[0], WORDED)


def _columns(s: Surroundings, table: NamedTable, words: frozenset[str]) -> list[int]:
    """The one column that words behind `dari` name: they say all of its header, or its header all of them.

    What they say beyond the header is what some table is about, and no row of any. Where they are the name of the row
    that sums up all others, it is the only column that this row counts.
    """
    held = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
    assert table.total is not None
    if any(words <= frozenset(name) for name in table.rows.names[table.total]):
        return only if len(only := [c for c in held if c in table.held.cells(table.total)]) == 1 else []
    about = frozenset(word for other in s.every for word in other.caption)
    chosen = []
    for column in held:
        header = frozenset(w for w in table.units[column] if not w.isdigit()) - _SMALL - _MONEY
        all_said = bool(header & telling(table.headers[column])) and header <= words and words - header <= about
        if all_said or (words <= header and not _PLANNED.search(table.headers[column])):
            chosen.append(column)
    if not chosen and words <= frozenset(_title(table)[: len(words)]):
        # What the table is called after is counted in the column of which nothing is said.
        chosen = [column for column in held if not table.columns[column]]
    others = words - table.caption
    named = any(row != table.total and others & table.rows.words[row] for row in table.held.view.body)
    return chosen if len(chosen) == 1 and not named else []


def _title(table: NamedTable) -> tuple[str, ...]:
    """The telling stems of a caption in order, without its number."""
    text = re.sub(r"^\W*(?:tabel|table)\s+[\d.]+\W*", "", table.held.table.caption, flags=re.IGNORECASE)
    said = telling(text)
    return tuple(word for word in tokens(text) if word in said)


def _together(s: Surroundings) -> Iterator[Derivation]:
    """The share of rows whose counts stand in brackets behind their names, of the total of the column that prints both.

    `Jawa Timur (183 sarana) dan Jawa Barat (168 sarana) bersama-sama menyumbang 56,70%`
    """
    parts = s.spoken[: s.one.number]
    if not _BOTH.search(s.one.before) or len(parts) < _FEWEST or any(not o.before.endswith("(") for o in parts):
        return
    wholes: dict[object, PrintedFigure] = {}
    for table in s.tables if not s.elsewhere else ():
        rows = [table.rows.named(tokens(o.before)) for o in parts]
        for column in table.columns if table.total is not None and None not in rows else ():
            cells = [table.held.cells(row).get(column) for row in rows if row is not None]
            whole = table.held.cells(table.total).get(column) if table.total is not None else None
            printed = [cell.value if cell is not None else None for cell in cells]
            if whole is not None and sum(v == o.figure.value for v, o in zip(printed, parts, strict=True)) == len(
                parts
            ):
                wholes.setdefault(whole.value, whole)
    if len(wholes) == 1:
        yield share(together([part.told for part in parts]), next(iter(wholes.values())), WORDED)


def _among(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """The share of a count of which the text says that it is among those just counted: `50 di antaranya (73,5%)`."""
    at = s.one.number - 1
    if at < 0 or not _AMONG.match(s.one.before):
        return
    part = s.spoken[at]
    counts = [o for o in s.spoken[:at] if kind_of(o) == "count"] or [o for o in before if kind_of(o) == "count"]
    if len(counts) == 1 and kind_of(part) == "count" and larger(counts[0].figure, part.figure):
        whole = counts[0]
        yield share(part.told, whole.told, WORDED)


def _of_target(s: Surroundings) -> Iterator[Derivation]:
    """What was reached of the target right before it, as told before: `348 izin, target 325 (107,1%)`."""
    at = s.one.number
    if at < 2 or not s.one.before.rstrip().endswith("("):
        return
    result, target = s.spoken[at - 2 : at]
    alike = kind_of(result) == kind_of(target) != "share" and result.figure.decimals == target.figure.decimals
    same = not target.counted or stem(target.counted) in tokens(result.after)
    if (
        alike
        and same
        and at == 2
        and _TARGET.search(target.before)
        and target.before.count("(") == target.before.count(")")
    ):
        yield share(result.told, target.told, WORDED)
