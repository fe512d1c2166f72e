"""What is left of a whole that a table or the sentence before names: a rest, all but one row, those not in a state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from schemas.derivation import WORDED, Derivation, change, larger
from schemas.figures.figure import PrintedFigure
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.figure_surroundings import Surroundings, kind_of
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import stem, tokens

_REST = re.compile(
    r"\b(?:sisanya|selebihnya|tersisa|menyisakan|(?:sedangkan|sementara)\s+sisa)"
    r"(?:\s*,?\s*(?:yaitu|yakni|sebanyak|sejumlah|adalah|masih|hanya|tinggal|ada))*\s*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:antara\s+lain|di\s?antaranya|misalnya|seperti|terutama|termasuk|masing-masing|ditambah|sebagian)\b", re.I
)
"""Words of sentences that tell not all parts of a whole."""
_OUTSIDE = re.compile(
    r"\b(?P<number>[a-z]+|\d+)\s+(?P<kind>[a-z]+)(?:\s+lain(?:nya)?)?\s+(?:di\s+luar|selain)\s+(?P<row>[^#.;:]{3,60}?)\s+"
    r"(?:secara\s+)?(?:bersama-sama|bersama|secara\s+keseluruhan|seluruhnya|digabung\w*|jika\s+digabung\w*|bila\s+\w+)\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"^\s*(?P<whole>[a-z][^#.;,]{2,50}?)\s+(?:yang\s+)?(?:belum|tidak)\s+(?P<state>[^#.;,()]{3,50})", re.I
)
_LINKS = re.compile(r"\b(?:serta|dan|atau|sehingga|karena|untuk|agar)\b", re.IGNORECASE)
_SMALL = frozenset(tokens("yang di pada telah sudah dari nomor jumlah"))
_PLANNED = re.compile(r"\b(?:target|rencana|sasaran)\b", re.IGNORECASE)
_FEWEST = 2


def worded_rests(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """What a count or an amount must be as what something leaves; `before` are the figures of the sentence before."""
    if s.kind not in ("count", "amount"):
        return
    yield from _rest(s, before)
    yield from _all_but_one(s)
    yield from _not_yet(s)


def _rest(s: Surroundings, before: Sequence[Spoken]) -> Iterator[Derivation]:
    """What the only part that the sentence counts leaves of what tables, or the sentence before, count of these things.

    Where it is what the part leaves of one of several, it is that rest.
    """
    text = s.one.read.masked
    if not _REST.search(s.one.before) or _MORE.search(text) or s.one.number + 1 < len(s.spoken):
        return
    parts = [o for o in s.spoken[: s.one.number] if kind_of(o) == s.kind]
    noun = stem(parts[0].counted) if len(parts) == 1 else ""
    if len(parts) != 1 or (s.kind == "count" and (not noun or s.counted not in ("", noun, *_verbs(s)))):
        return
    part = parts[0].told
    told = [o.told for o in before if kind_of(o) == s.kind and stem(o.counted) == noun]
    printed = [cell for table in s.tables for cell in _totals(s, table, noun)]
    wholes = {w.value: w for w in (*told, *printed) if larger(w, part)}
    exact = [w for w in wholes.values() if (w.value or 0) - (part.value or 0) == s.one.figure.value]
    chosen = exact[0] if exact else next(iter(wholes.values())) if len(wholes) == 1 else None
    if chosen is not None:
        yield change("difference", chosen, part, WORDED)


def _verbs(s: Surroundings) -> Sequence[str]:
    """What stands right behind a figure that counts what was counted before, where it is no noun of a table."""
    known = any(s.counted in table.known_words for table in s.tables)
    return () if known else (s.counted,)


def _totals(s: Surroundings, table: NamedTable, noun: str) -> Iterable[PrintedFigure]:
    """The totals of the columns that may count these things: of those whose whole header is said, else of all."""
    if table.total is None:
        return
    held = table.held.cells(table.total)
    columns = [c for c in table.columns if c in held and c not in table.shares and table.of_report_year(c)]
    columns = [c for c in columns if not _PLANNED.search(table.headers[c])]
    said = frozenset(tokens(s.lead))
    counting = [c for c in columns if (not noun or noun in table.units[c]) and table.columns[c] <= said]
    if not counting and noun in table.caption | table.held_about:
        counting = [c for c in columns if not table.columns[c]]
    for column in counting or [c for c in columns if noun and noun in table.units[c]]:
        cell = table.cell(table.total, column, frozenset(), by_row=False, rupiah=s.kind == "amount")
        if cell is not None:
            yield cell.figure


def _all_but_one(s: Surroundings) -> Iterator[Derivation]:
    """The total without the one row that is named: `Tiga lokasi di luar Surabaya bersama-sama memusnahkan 81.638`."""
    found = _OUTSIDE.search(s.lead)
    number = read_spelled(found["number"]) or (int(found["number"]) if found["number"].isdigit() else 0) if found else 0
    values: dict[object, Derivation] = {}
    for table in s.tables if found is not None and not s.elsewhere else ():
        if table.total is None or len([r for r in table.held.items if r != table.total]) != number + 1:
            continue
        assert found is not None
        words = tokens(found["row"])
        row = table.rows.named(words)
        row = table.rows.begun(words) if row is None else row
        columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
        counting = [c for c in columns if s.counted and s.counted in table.units[c]]
        said = [c for c in columns if table.columns[c] and table.columns[c] <= frozenset(tokens(s.lead))]
        chosen = counting or said
        if row is None or row == table.total or len(chosen) != 1:
            continue
        cells = [
            table.cell(r, chosen[0], frozenset(), by_row=True, rupiah=s.kind == "amount") for r in (table.total, row)
        ]
        figures = [cell.figure for cell in cells if cell is not None]
        if len(figures) == _FEWEST:
            values[figures[0].value, figures[1].value] = change("difference", figures[0], figures[1], WORDED)
    if len(values) == 1:
        yield from values.values()


def _not_yet(s: Surroundings) -> Iterator[Derivation]:
    """What one column of the total has more than another: `111 UMKM didampingi yang belum memiliki NIE`.

    The words before the denial are all of the one header, those behind it have all of the other's.
    """
    found = _NOT_YET.match(s.one.after) if s.kind == "count" else None
    if found is None or _MORE.search(s.one.read.masked):
        return
    whole = frozenset(tokens(found["whole"])) - _SMALL
    state = frozenset(tokens(_LINKS.split(found["state"])[0])) - _SMALL
    values: dict[object, Derivation] = {}
    for table in s.every:
        if table.total is None or len(whole) < _FEWEST:
            continue
        row = table.rows.named(tokens(s.lead))
        at = table.total if row is None else row
        headers = {c: table.units[c] - _SMALL for c in table.columns if c not in table.shares}
        wholes = [c for c, words in headers.items() if words == whole]
        states = [c for c, words in headers.items() if words and words <= state]
        cells = [table.held.cells(at).get(c) for c in (*wholes, *states)]
        if len(wholes) == len(states) == 1 and None not in cells:
            one, other = (cell for cell in cells if cell is not None)
            if larger(one, other):
                values[one.value, other.value] = change("difference", one, other, WORDED)
    if len(values) == 1:
        yield from values.values()
