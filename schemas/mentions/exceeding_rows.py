"""How many rows of a table have a figure above or below that of another column, or a limit that the sentence says.

`Realisasi melampaui RPD pada 4 bulan`, `ambang 5% terlampaui dalam 6 bulan`, `3 balai dengan realisasi di bawah 80%`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from schemas.mentions.changed_rows import column_values
from schemas.mentions.named_cells import NamedTable
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import tokens
from schemas.wording.words_of_change import LESS_IS_BETTER

_OVER = r"(?:melampaui|melebihi|(?:berada\s+)?di\s?atas|lebih\s+(?:tinggi|besar|banyak)\s+(?:dari(?:pada)?))"
_UNDER = (
    r"(?:(?:berada\s+)?di\s?bawah|kurang\s+dari|lebih\s+(?:rendah|kecil|sedikit)\s+(?:dari(?:pada)?)|"
    r"(?:tidak|belum)\s+mencapai)"
)
_VERB = rf"(?:(?P<over>{_OVER})|(?P<under>{_UNDER}))"
_NAME = r"[^\W\d]+(?:\s+[^\W\d]+){0,3}?"
_LIMIT = r"(?:(?:ambang|batas|angka|toleransi|nilai)\s+(?:batas\s+)?)?(?:#(?P<limit>\d+)%?|(?P<other>" + _NAME + "))"
_WHERE = r"(?:\s+(?:terjadi|tercatat))?\s+(?:pada|dalam|di|selama)\s+(?:sebanyak\s+)?$"
_ON_ROWS = re.compile(rf"(?:^|[;.:]\s)\W*(?P<one>{_NAME})\s+(?:yang\s+)?{_VERB}\s+{_LIMIT}{_WHERE}", re.IGNORECASE)
_PASSED = re.compile(
    rf"(?:^|[;.:]\s)\W*(?:ambang|batas|toleransi)(?:\s+(?P<one>{_NAME}))??\s+#(?P<limit>\d+)%?\s+(?P<over>terlampaui|dilampaui|"
    rf"terlewati){_WHERE}",
    re.IGNORECASE,
)
_OF_ROWS = re.compile(
    rf"^\s+(?P<noun>[^\W\d]+(?:\s+[^\W\d]+)?)\s+(?:(?:yang|dengan|telah|sudah|masih|memiliki|mempunyai|mencatat(?:kan)?)\s+){{1,3}}"
    rf"(?:(?:tingkat|nilai)\s+)?(?P<one>{_NAME})\s+{_VERB}\s+{_LIMIT}\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"^\s+(?:(?!(?:yang|telah|sudah|masih|dengan)\b)[^\W\d]+\s+){{1,3}}(?:(?:yang|telah|sudah|masih|berhasil)\s+){{0,3}}"
    rf"(?:(?P<under>{_UNDER})|(?P<over>{_OVER}|mencapai))\s+(?:angka|target|nilai|ambang|batas)\s+#(?P<limit>\d+)%\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
"""Of shares that need no name, where the table has one column of them."""
_FULL = re.compile(
    r"^\s+(?:\w+\s+){0,3}?(?:bernilai|mencapai|memperoleh)\s+(?:nilai\s+)?(?:penuh|#(?P<limit>\d+)%?)\s*(?=[,;.]|$)",
    re.IGNORECASE,
)
_MEASURES = frozenset(tokens("tingkat nilai"))
_ALL = 100


def exceeding(one: Spoken, table: NamedTable, rows: Sequence[int]) -> int | None:
    """How many rows a number may count by such words; None where they do not say, or the table does not tell.

    Figures that just reach the limit are called either: then nothing is said.
    """
    text = one.read.masked
    spot = re.search(rf"(?:Rp)?#{one.number}(?!\d)", text)
    if spot is None:
        return None
    found = _ON_ROWS.search(text[: spot.start()]) or _PASSED.search(text[: spot.start()])
    found = found or _OF_ROWS.match(text[spot.end() :]) or _ALONE.match(_without_whole(text[spot.end() :]))
    if found is None:
        full = _FULL.match(text[spot.end() :])
        return _full(table, rows, None if full["limit"] is None else _value(one, full["limit"])) if full else None
    if found.re is _ALONE and LESS_IS_BETTER.search(f"{one.read.sentence.text} {table.held.table.caption}"):
        return None
    groups = found.groupdict()
    limit = _value(one, groups["limit"]) if groups["limit"] else None
    values = _named(table, rows, groups.get("one"), limit is not None and groups.get("one") is None)
    others = [limit] * len(rows) if limit is not None else _named(table, rows, groups.get("other"), False)
    if not values or not others or any(value == other for value, other in zip(values, others, strict=True)):
        return None
    over = bool(groups.get("over"))
    return sum((value > other) == over for value, other in zip(values, others, strict=True) if other is not None)


def _without_whole(text: str) -> str:
    """What follows a number without the number of all: ` dari 6 LHP telah`."""
    return re.sub(r"^\s+(?:dari|di\s+antara)\s+#\d+(?=\s)", "", text)


def _value(one: Spoken, number: str) -> Decimal | None:
    return one.read.figure(int(number)).value


def _named(table: NamedTable, rows: Sequence[int], name: str | None, share: bool) -> list[Decimal]:
    """The figures of the only column that bears a name, or of the only one of shares where none is said."""
    if name is None:
        found = [*table.shares] if share else []
    else:
        said = frozenset(tokens(name))
        names = {c: (table.leaf(c), table.units[c], _bare(table, c)) for c in table.columns}
        found = [c for c, held in names.items() if said in held or said in [words - _MEASURES for words in held]]
    return column_values(table, rows, found[0]) if len(found) == 1 else []


def _bare(table: NamedTable, column: int) -> frozenset[str]:
    """The stems of a column's header without what stands in brackets."""
    return frozenset(tokens(re.sub(r"\([^()]*\)", " ", table.held.header(column).text.rsplit(" / ", 1)[-1])))


def _full(table: NamedTable, rows: Sequence[int], limit: Decimal | None) -> int | None:
    """How many rows have a hundred in the only column that goes no further."""
    if limit not in (None, _ALL):
        return None
    held = [values for c in table.columns if (values := column_values(table, rows, c)) and max(values) == _ALL]
    counts = {sum(value == _ALL for value in values) for values in held}
    return counts.pop() if len(held) == 1 and len(counts) == 1 else None
