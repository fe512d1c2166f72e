"""What the text calls the highest, the lowest or the number of the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from schemas.figures.figure import Place, PrintedFigure
from schemas.mentions.cell_claims import Spot, cell_claim, same_figure
from schemas.mentions.spoken_figures import Spoken
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable, plain

_HIGH = re.compile(
    r"\b(?:tertinggi|terbesar|terbanyak|paling\s+(?:banyak|tinggi|besar|sering|dominan))\b", re.IGNORECASE
)
_LOW = re.compile(r"\b(?:terendah|terkecil|tersedikit|paling\s+(?:sedikit|rendah|kecil|jarang))\b", re.IGNORECASE)


def extreme(one: Spoken, row: int, spot: Spot | None, table: LabelledTable) -> Iterator[Claim]:
    """The claim that a row is the highest or the lowest of a column: that of its figure, where a cell prints that.

    A row that is the highest (lowest) of another column may be called so for that. It is certain (texts: sure) that the
    row is compared with all others where the words say so of what the rows are.
    """
    found = order_in(one.before)
    if found is None:
        return
    match, high = found
    rows = [r for r in table.items if r == row or r not in table.summaries]
    columns = {c: {r: f for r in rows if (f := table.cells(r).get(c)) is not None} for c in table.columns}
    leading = [c for c, held in columns.items() if row in held and _leads(row, held, high)]
    if spot is None and leading:
        cells = [columns[c][row] for c in leading if one.figure.unit in ("", columns[c][row].unit)]
        if cells:
            yield cell_claim(one, cells, "near")
        return
    column = spot[1] if spot is not None else _column_led_with(one, row, columns, high)
    if column is None or (leading and column not in leading) or row not in columns[column]:
        return
    operands = {f"row{r}": f for r, f in columns[column].items()}
    if len(operands) < _FEWEST or any(f.value is None for f in operands.values()):
        return
    value = _words(one, match.group())
    texts = {"of": f"row{row}", "order": "high" if high else "low", "sure": _of_all(one.before, match, table)}
    sentence = one.read.sentence.id
    yield Claim(
        "", "extreme", table.view.label(row), "peringkat", value, operands, sentence, value.place.page, None, texts
    )


_CONDITION = re.compile(
    r"\b(?:melebihi|melampaui|terlampaui|mencapai|tercapai|di\s?atas|di\s?bawah|naik|turun|meningkat|menurun|bertambah|"
    r"berkurang|tetap|tidak|belum|sudah|telah|hanya|baru|masih|lebih|kurang|sesuai|tanpa|selain|kecuali|yang|"
    r"dengan\s+(?:nilai|capaian|kategori|kriteria|hasil|status|realisasi|tingkat))\b",
    re.IGNORECASE,
)
"""Words beside a count that say that only some of the things are counted."""
_FEWEST = 3
"""Rows among which one can be called the highest."""


def order_in(text: str) -> tuple[re.Match[str], bool] | None:
    """The last words before a figure that name an end of an order, and whether it is the upper one."""
    return next(reversed(orders_in(text)), None)


def orders_in(text: str) -> list[tuple[re.Match[str], bool]]:
    """The words of a text that name an end of an order, in order, and whether it is the upper one."""
    found = [(m, high) for pattern, high in ((_HIGH, True), (_LOW, False)) for m in pattern.finditer(text)]
    return sorted(found, key=lambda pair: pair[0].start())


def _column_led_with(
    one: Spoken, row: int, columns: Mapping[int, Mapping[int, PrintedFigure]], high: bool
) -> int | None:
    """The only column that another row leads with this very figure: then the row is named wrongly."""
    found = [
        column
        for column, held in columns.items()
        if any(r != row and same_figure(one, figure) and _leads(r, held, high) for r, figure in held.items())
    ]
    return found[0] if len(found) == 1 else None


def _of_all(text: str, order: re.Match[str], table: LabelledTable) -> str:
    """Whether a clause begins with what the rows are and goes on with the order, and names no second or third."""
    counted = re.escape(table.counted)
    begins = re.search(
        rf"(?:^|[,;.:]\s|\b(?:dan|serta|sedangkan|sementara)\s)\W*{counted}(?:\s+[a-z]+)?\s+(?:yang|dengan)\s+(?:[a-z]+\s+){{0,3}}$",
        text[: order.start()],
        re.IGNORECASE,
    )
    after = re.match(r"\s+(?:ke-?\s?\d|kedua|ketiga|berikutnya)", text[order.end() :], re.IGNORECASE)
    return "yes" if counted and begins and not after else "no"


def _words(one: Spoken, words: str) -> PrintedFigure:
    """Words before a figure at their place."""
    sentence = one.read.sentence
    start = sentence.text.rfind(words, 0, one.read.figures[one.number].start)
    page, box = sentence.place_of(start, start + len(words))
    sure = sentence.confidence_of(start, start + len(words))
    return PrintedFigure(words, None, 0, "", True, Place(page, box, sentence=sentence.id, confidence=sure))


def _leads(row: int, held: Mapping[int, PrintedFigure], high: bool) -> bool:
    values = [f.value for f in held.values() if f.value is not None]
    own = held[row].value
    return own is not None and len(values) == len(held) > 2 and own == (max(values) if high else min(values))


def counted_rows(one: Spoken, spoken: Sequence[Spoken], table: LabelledTable, tied: Sequence[Spot]) -> Iterator[Claim]:
    """How many rows a table has whose total the section states: `di 5 kabupaten/kota`.

    `spoken` are the section's figures: where they count the same things in another number, or the number is more than
    twice that of the rows, the things are what the cells count (`1.992 sarana`), and the rows are kinds of them.
    """
    totals = [spot for spot in tied if spot[0] == table.total_row]
    if not table.counted or not f"{plain(one.after)} ".startswith(f"{table.counted} ") or not totals:
        return
    if one.figure.value is None or one.figure.unit or one.figure.decimals or one.approximate:
        return
    clause = plain(re.split(r"[,;.]", one.after)[0]).removeprefix(table.counted)
    if _CONDITION.search(one.before) or _CONDITION.search(clause):
        return
    if one.figure.value > 2 * len(table.items) or any(
        other.figure.value != one.figure.value and f"{plain(other.after)} ".startswith(f"{table.counted} ")
        for other in spoken
    ):
        return
    texts = {"items": str(len(table.items)), "noun": table.counted}
    sentence = one.read.sentence.id
    yield Claim(
        "", "rows_of_table", table.counted, "jumlah", one.figure, {}, sentence, one.figure.place.page, None, texts
    )
