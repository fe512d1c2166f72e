"""Sums of what a sentence lists part by part, or of rows that it names as so many: `seluruhnya 74 sampel`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.derivation import WORDED, Derivation, added
from schemas.figures.spelled_numbers import read_spelled
from schemas.mentions.figure_surroundings import Surroundings, kind_of
from schemas.mentions.named_cells import NamedCell, NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import tokens

_SUM = re.compile(
    r"^(?:(?!\bdari\b)[^#]){0,25}?[,)]?\s*(?:dengan\s+|sehingga\s+|maka\s+|atau\s+)?(?:jumlah(?:nya)?|total(?:nya)?|seluruhnya|"
    r"berjumlah|secara\s+keseluruhan|keseluruhannya)"
    r"(?:\s+(?:nilai|skor|seluruhnya|keseluruhan|berjumlah|sebesar|sebanyak|adalah|mencapai|menjadi|ada))*\s*(?:Rp)?$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:terdiri\s+(?:dari|atas)|meliputi|adalah|ialah|yaitu|yakni|berupa|rincian|berturut-turut)\b|:", re.I
)
_OTHER = re.compile(
    r"\b(?:dari|target|rencana|total|jumlah|dibanding\w*|menjadi|tahun|semester|triwulan|termasuk|di\s?antaranya|"
    r"antara\s+lain|seperti|terutama|naik|turun|lebih|kurang)\b",
    re.IGNORECASE,
)
"""Words of what is no part of a sum beside the others."""
_EITHER = re.compile(
    r"\bbaik\s+(?:yang\s+)?(?P<one>[^#,;.]{3,50}?)\s+maupun\s+(?:yang\s+)?(?P<other>[^#,;.]{3,60}?)\s*,?\s+"
    r"(?:seluruhnya|berjumlah|sebanyak|mencapai|totalnya|jumlahnya|adalah)\b[^#,;]*$",
    re.IGNORECASE,
)
_TO = frozenset(tokens("ke kepada di yang oleh"))
_NUMBER = re.compile(r"\b((?:ke)?(?:dua|tiga|empat)(?:nya)?)\b", re.IGNORECASE)
_FEWEST, _WORDS = 3, 7


def listed_sums(s: Surroundings) -> Iterator[Derivation]:
    """The sum of all figures of the sentence before it, each with a name of its own, figures in brackets aside."""
    if s.kind == "share" or not _SUM.match(s.one.before):
        return
    parts = [o for o in s.spoken[: s.one.number] if not _bracketed(o)]
    alike = all(kind_of(o) == s.kind and o.figure.decimals == s.one.figure.decimals for o in parts)
    if len(parts) >= _FEWEST and alike and _listed(parts):
        yield added([part.told for part in parts], WORDED)


def named_together(s: Surroundings) -> Iterator[Derivation]:
    """The sum of the rows that stand before it, as many as a word says: `Bangunan dan modal, dua kendala, ... 50`."""
    numbers = [read_spelled(word.removeprefix("ke").removesuffix("nya")) for word in _NUMBER.findall(s.lead)]
    if s.kind not in ("count", "amount") or s.one.number or len(numbers) != 1 or _OTHER.search(s.lead):
        return
    sums: dict[object, Derivation] = {}
    for table in s.tables if not s.elsewhere else ():
        rows = table.rows.all_begun(tokens(s.lead))
        cells = [cell for row in rows if (cell := _only_cell(s, table, row)) is not None]
        if len(rows) == numbers[0] == len(cells) and table.total not in rows and len(table.held.items) > len(rows):
            derived = added([cell.figure for cell in cells], WORDED)
            sums[sum(cell.figure.value or 0 for cell in cells)] = derived
    if len(sums) == 1:
        yield from sums.values()


def both_columns(s: Surroundings) -> Iterator[Derivation]:
    """The sum of two columns of the total or the named row: `baik dimusnahkan maupun diserahkan, seluruhnya 156`."""
    found = _EITHER.search(s.lead)
    if s.kind not in ("count", "amount") or found is None or s.lead.count("#"):
        return
    sums: dict[object, Derivation] = {}
    for table in s.tables if not s.elsewhere else ():
        row = s.row_of(table)
        at = table.total if row is None else row
        sides = [frozenset(tokens(found[side])) for side in ("one", "other")]
        columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
        named = [[c for c in columns if table.leaf(c) <= side | _TO] for side in sides]
        if at is None or any(len(held) != 1 for held in named) or named[0] == named[1]:
            continue
        cells = [table.cell(at, held[0], frozenset(), by_row=False, rupiah=s.kind == "amount") for held in named]
        figures = [cell.figure for cell in cells if cell is not None]
        if len(figures) == len(named):
            sums[figures[0].value, figures[1].value] = added(figures, WORDED)
    if len(sums) == 1:
        yield from sums.values()


def _only_cell(s: Surroundings, table: NamedTable, row: int) -> NamedCell | None:
    """The cell of a row in the column that may be meant: of what is counted, else of the words, else the only one."""
    columns = [c for c in table.columns if c not in table.shares and table.of_report_year(c)]
    counting = [c for c in columns if s.counted and s.counted in table.units[c]]
    said = [c for c in columns if table.columns[c] and table.columns[c] <= frozenset(tokens(s.lead))]
    chosen = next((held for held in (counting, said, columns) if len(held) == 1), [])
    if not chosen or (chosen == columns and s.counted and s.counted not in table.known_words):
        return None
    return table.cell(row, chosen[0], frozenset(), by_row=True, rupiah=s.kind == "amount")


def _bracketed(one: Spoken) -> bool:
    """Whether a figure stands in brackets, as what another is at most, or its share, does."""
    return "(" in one.before[one.before.rfind(")") + 1 :]


def _listed(parts: Sequence[Spoken]) -> bool:
    """Whether each part is named in few words, after words that open a list."""
    names = [re.sub(r"^[^,]*?\)", "", part.before) for part in parts]
    opened = [*_OPENS.finditer(names[0])]
    if not opened:
        return False
    names[0] = names[0][opened[-1].end() :]
    # What stands behind the figure before belongs to it: `34 sampel, kadar zat aktif 27`.
    names = [names[0], *(name.split(",", 1)[-1] for name in names[1:])]
    return all(re.search(r"[^\W\d]{2}", n) and len(n.split()) <= _WORDS and not _OTHER.search(n) for n in names)
