"""Rows of means that no other column bears out: a mean lies among its figures, that of questions is the plain one.

However its figures are weighted, a mean lies between the lowest and the highest. Of the questions of a survey, which
all are asked alike, none weighs more than another. A mean that differs from the plain one in one digit before the sign,
and in none behind it, is a slip: weights that nothing prints would change the digits behind it, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.discovery.strong_lines import MEAN
from expectations.kinds.evaluation import evaluate
from expectations.kinds.rounding import half_up
from expectations.named.labelled_grid import LabelledGrid, labelled_grid
from expectations.relation import Relation
from expectations.rule import Rule, relation
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import tokens

NAME = "rerata_baris"
_FEWEST = 3
_FEWEST_QUESTIONS = 5
_FEWEST_ITEMS = 4
_FEWEST_SECTIONS = 2
"""So many means of other sections must be plain ones."""
_NEAR = 3
"""So many units of its last digit a mean of rounded scores may be off."""
_CUT_OFF = Decimal("0.02")
"""Weights that were cut off may bring a mean so much below its lowest figure."""
_FAR = 2
"""What is more than so many times the highest figure, or less than that part of the lowest, is of another scale."""
_NAMELESS = frozenset(
    tokens("nilai skor capaian kinerja indeks persentase persen indikator unsur sasaran total keseluruhan seluruh rata "
           "rerata rataan pernyataan pertanyaan butir")
)  # fmt: skip
"""Words that do not say of what other things a row is the mean."""
_INDEX = re.compile(r"\W*(?:nilai\s+)?(?:indeks|ikm|skm|ipk|ipkp|ipak)\b[^\d]*", re.IGNORECASE)
"""The last row of a survey's table, by the survey's name: the mean of those above where another column shows it."""
_QUESTIONS = re.compile(r"\b(?:pernyataan|pertanyaan|unsur|butir)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\bter(?:tinggi|besar|banyak|baik|atas|rendah|kecil|sedikit|bawah|buruk)\b|\bsebagian\b|\bcontoh\b", re.I
)
"""Words of a table that lists some rows only: the mean may be that of all."""
_WEIGHTS = (2, 3)
"""Decimals to which the weight of one question among n, 1 / n, is cut off before scores are multiplied by it."""
_WHOLE = Decimal(100)


def _means(report: TypedReport) -> Iterator[Relation]:
    for table in report.tables:
        if not any(MEAN.match(text) or _INDEX.fullmatch(text) for row in table.rows for text in row[:3]):
            continue
        if not _is_whole(table):
            continue
        grid = labelled_grid(report.view(table))
        if grid.lists_some or _SOME.search(table.caption):
            continue
        for row in grid.rows:
            yield from filter(None, (_of_row(grid, table, row, column) for column in grid.columns))
        for column in grid.columns:
            yield from _of_sections(grid, column)


def _of_sections(grid: LabelledGrid, column: int) -> Iterator[Relation]:
    """The means below each section of a table: the one that is a digit off where all others are plain means."""
    formed: list[Relation] = []
    section: list[PrintedFigure] = []
    for row in grid.rows:
        figure = grid.figures.get((row, column))
        if figure is None:
            continue
        if not MEAN.match(grid.row_labels[row].leaf):
            section.append(figure)
            continue
        if len(section) > 1 and (mean := _mean(figure, section)) is not None:
            formed.append(mean)
        section = []
    broken = [held for held in formed if evaluate(held).verdict == "inconsistent"]
    if len(broken) == 1 and len(formed) > _FEWEST_SECTIONS:
        least = Decimal(10).scaleb(-broken[0].published.decimals)
        if (off := _digit_off(broken[0])) is not None and abs(off) >= least:
            yield broken[0]


def _of_row(grid: LabelledGrid, table: Table, row: int, column: int) -> Relation | None:
    """What a figure of a row of means is held against; None where it may be right, and where its row is none."""
    label, published = grid.row_labels[row], grid.figures.get((row, column))
    if published is None or "per" in label.roles or grid.is_numbered(row):
        return None
    if MEAN.match(label.leaf) and _names_nothing_else(grid, row, column):
        held = [figure for (r, c), figure in grid.figures.items() if c == column and r != row]
        return _within(published, held) or _of_questions(grid, table, row, column) or _slipped(grid, row, column)
    if row == grid.rows[-1] and _INDEX.fullmatch(label.leaf) and _is_borne_out(grid, row, column):
        return _slipped(grid, row, column)
    return None


def _is_whole(table: Table) -> bool:
    """Whether a table is none that goes on from the page before: it has a caption, and its numbers begin with 1."""
    first = next((row[0] for row in table.rows[table.header_rows :]), "")
    number = re.fullmatch(r"\W*(\d{1,3})\W*", first)
    return bool(table.caption) and "lanjutan" not in table.caption.casefold() and (not number or int(number[1]) == 1)


def _names_nothing_else(grid: LabelledGrid, row: int, column: int) -> bool:
    """Whether a row's label says no more than that it is the mean of the column: none of a year or of the country."""
    words = set(tokens(grid.row_labels[row].leaf)) - _NAMELESS
    return words <= set(tokens(grid.column_labels[column].whole))


def _within(published: PrintedFigure, held: Sequence[PrintedFigure]) -> Relation | None:
    """A mean below or above all other figures of its column; None where it may be right."""
    values = [figure.value for figure in held if figure.value is not None]
    value = published.value
    if value is None or len(values) < len(held) or len(values) < _FEWEST:
        return None
    low, high = min(values), max(values)
    if any(figure.decimals <= 0 for figure in (published, *held)) or low <= 0:
        return None
    if low * (1 - _CUT_OFF) <= value <= high * (1 + _CUT_OFF):
        return None
    # Above the whole, a mean may be that of figures lowered to a limit.
    if (value < low and low >= _WHOLE) or not low / _FAR <= value <= high * _FAR or value == sum(values):
        return None
    lowest, highest = (next(f for f in held if f.value == limit) for limit in (low, high))
    formed = relation(NAME, "range", published, (("low", lowest), ("high", highest)), published.place.row_label)
    return formed if evaluate(formed).verdict == "inconsistent" else None


def _of_questions(grid: LabelledGrid, table: Table, row: int, column: int) -> Relation | None:
    """The plain mean of questions in the only column of figures, where it is printed or missed by far."""
    if len(grid.columns) != 1 or grid.is_nested or row != grid.rows[-1]:
        return None
    heads = {" ".join(texts) for texts in table.rows[: table.header_rows]}
    if not any(_QUESTIONS.search(text) for text in heads):
        return None
    items = [r for r in grid.rows if r != row]
    if len(items) < _FEWEST_QUESTIONS or not all(grid.is_numbered(r) for r in items):
        return None
    figures = [grid.figures[r, column] for r in items if (r, column) in grid.figures]
    published = grid.figures[row, column]
    formed = _mean(published, figures) if len(figures) == len(items) else None
    if formed is None:
        return None
    outcome = evaluate(formed)
    if outcome.verdict != "inconsistent":
        return formed
    values = [figure.value for figure in figures if figure.value is not None]
    value = published.value
    if not isinstance(outcome.derived, Decimal) or value is None or not min(values) <= value <= max(values):
        return None
    cut = [Decimal(10**decimals // len(values)).scaleb(-decimals) for decimals in _WEIGHTS]
    likely = [outcome.derived, *(sum(values, Decimal(0)) * weight for weight in cut)]
    return formed if min(abs(other - value) for other in likely) * 10**published.decimals > _NEAR else None


def _slipped(grid: LabelledGrid, row: int, column: int) -> Relation | None:
    """A mean of one digit more or less than the plain one; None where it may be right.

    Where the same row holds the plain mean of another column, the digit may stand behind the sign, but not at the end.
    """
    formed = _plain(grid, row, column)
    if formed is None or evaluate(formed).verdict != "inconsistent":
        return None
    off, decimals = _digit_off(formed), formed.published.decimals
    least = Decimal(10).scaleb(-decimals) if _is_borne_out(grid, row, column) else Decimal(1)
    return formed if off is not None and abs(off) >= least else None


def _digit_off(formed: Relation) -> Decimal | None:
    """By how much a mean is more than the plain one, where they differ in a single digit."""
    published, derived = formed.published, evaluate(formed).derived
    if not isinstance(derived, Decimal) or published.value is None:
        return None
    off = published.value - half_up(Fraction(derived), published.decimals)
    return off if len(off.normalize().as_tuple().digits) == 1 else None


def _is_borne_out(grid: LabelledGrid, row: int, column: int) -> bool:
    """Whether the row holds the plain mean of another column."""
    others = [held for c in grid.columns if c != column and (held := _plain(grid, row, c)) is not None]
    return any(evaluate(other).verdict == "consistent" for other in others)


def _plain(grid: LabelledGrid, row: int, column: int) -> Relation | None:
    """The plain mean of all rows above, each with a score of its own in the column."""
    items = [r for r in grid.rows if r < row]
    figures = [grid.figures[r, column] for r in items if (r, column) in grid.figures]
    if grid.is_nested or len(figures) < max(_FEWEST_ITEMS, len(items)) or (row, column) not in grid.figures:
        return None
    if any(grid.row_labels[r].roles & {"total", "mean"} for r in items):
        return None
    return _mean(grid.figures[row, column], figures)


def _mean(published: PrintedFigure, figures: Sequence[PrintedFigure]) -> Relation | None:
    """The plain mean of scores; None where a figure is no score."""
    if any(figure.decimals <= 0 or figure.value is None for figure in (published, *figures)):
        return None
    operands = [(f"x{n}", figure) for n, figure in enumerate(figures, start=1)]
    return relation(NAME, "mean", published, operands, published.place.row_label)


RULES = (
    Rule(
        NAME,
        "other_tables",
        ("range", "mean"),
        "a row's mean lies between the lowest and the highest figure of its column; that of the questions of a survey "
        "is their plain mean, and so is one that differs from it in a single leading digit",
        (),
        "what a mean is, whatever its weights; questions that are all asked alike",
        _means,
    ),
)
