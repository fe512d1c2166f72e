"""Words of a table's column that grade the figures of another: by a scale that the report or the caption prints, or
by a target.

The target stands in the caption, or in a column of its own. Which column is graded no schema knows: the one whose
figures fall in the bands that the words name, on all rows but one at most. Words of a row that grade the figures of
another row are read the same way, by the report's scales.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from expectations.facts.caption_bands import bands_of_caption
from expectations.facts.scales import scales
from expectations.kinds.band import Band, read, written
from expectations.kinds.evaluation import evaluate
from expectations.named.labelled_grid import with_values
from expectations.relation import Relation
from expectations.rule import Rule, relation
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.figures.number_grammar import readings_of
from schemas.tables.table_view import TableView
from schemas.typed_report import TypedReport

NAME = "kategori_kolom"
SUITE = "other_tables"

_FEWEST_ROWS = 4
_FEWEST_NAMES = 2
_ROWS_OF_ONE_GRADE = 5
_TARGET = re.compile(r"\btarget\s*:?\s*(?:\w+\s+)?(?P<value>\d+(?:[.,]\d+)*)", re.IGNORECASE)
_YEARS = range(1990, 2100)
_WITH_COMMA = re.compile(r"[\d.]+,\d{1,2}")
_TARGETS = re.compile(r"\b(?:target|standar|batas|rencana|baku mutu|nasional|min(?:imal|imum)?)\b", re.IGNORECASE)
_ACHIEVED = re.compile(r"\b(?:capaian|pencapaian)\b.*(?:%|\bpersen)", re.IGNORECASE)
_WHOLE = Decimal(100)
_LEAST = re.compile(r"\b(?:min(?:imal|imum)?|batas\s+bawah|ambang)\b", re.IGNORECASE)
_MOST = re.compile(r"\b(?:ma(?:ks|x)(?:imal|imum)?|batas\s+atas|tertinggi)\b", re.IGNORECASE)
_STATE = re.compile(
    r"(?:sudah\s+|telah\s+)?(?:(?P<not>(?:tidak|belum|hampir)(?:\s+(?:tercapai|mencapai|memenuhi|melampaui))?|di\s?bawah)|tercapai|"
    r"mencapai|memenuhi|melampaui|melebihi|di\s?atas)(?:\s+(?:target|standar|syarat))?",
    re.IGNORECASE,
)
_REACHED, _MISSED = "Tercapai", ("Tidak Tercapai", "Belum Tercapai")

Told = Literal["", "scale", "least"]
"""What says how words are graded: nothing, the report's only scale, or the least that a column requires of each row."""
Words = Mapping[int, PrintedFigure]
Figures = Mapping[int, PrintedFigure]


def _graded(report: TypedReport) -> Iterator[Relation]:
    by_scale = {scale.source: scale.bands for scale in scales(report)}
    taken = _taken(report)
    proved: set[tuple[str, str]] = set()
    left: list[list[Relation]] = []
    for table in report.tables:
        view = report.view(table)
        figures = view.single_figures
        if any(_WITH_COMMA.fullmatch(figure.text.strip(" %")) for figure in figures.values()):
            # Where a comma is the sign for decimals a point parts thousands.
            figures = {**figures, **with_values(figures, view.table.grouping)}
        columns = {
            column: {row: f for (row, c), f in figures.items() if c == column} for column in {c for _, c in figures}
        }
        for column in range(len(view.headers)):
            words = _words(view, column) if (table.id, column) not in taken else {}
            tried = _by_column(words, columns, view, column)
            named_above = [*_by_target(table), *filter(None, [bands_of_caption(table.caption)])]
            for source, bands in [*by_scale.items(), *(("", bands) for bands in named_above)]:
                named = {row: word for row, word in words.items() if any(b.is_called(word.text) for b in bands)}
                if len(named) >= max(_FEWEST_ROWS, len(words) - 1):
                    told: Told = "scale" if source != "" and len(by_scale) == 1 else ""
                    tried += [(_with(named, figures, bands), told) for figures in columns.values()]
            best = [*_best(tried)]
            yield from best
            if len(by_scale) == 1:
                if best and not _broken(best):
                    proved.add(_headers(best))
                elif not best:
                    left += [formed for formed, told in tried if told == "scale" and formed]
        yield from _graded_rows(view, figures, by_scale)
    for formed in left:
        # The same headers, side by side, of which another table shows that the report's only scale grades the one.
        if _headers(formed) in proved and _steps(formed) == {1} and len(_broken(formed)) == 1:
            yield from formed


def _headers(formed: Sequence[Relation]) -> tuple[str, str]:
    """The last lines of the headers of figures and words."""
    places = formed[0].operands[0].figure.place, formed[0].published.place
    figure, word = (place.col_label.rsplit(" / ", 1)[-1].strip().casefold() for place in places)
    return figure, word


def _graded_rows(
    view: TableView, figures: Mapping[tuple[int, int], PrintedFigure], by_scale: Mapping[str, tuple[Band, ...]]
) -> Iterator[Relation]:
    """The words of each row that name bands of a scale, with the row of figures that they grade."""
    lines = {row: {c: f for (r, c), f in figures.items() if r == row} for row in {r for r, _ in figures}}
    for row in view.body:
        columns = [
            c
            for c in range(len(view.headers))
            if view.cell(row, c).col == c and re.search(r"[^\W\d]", view.text(row, c))
        ]
        if len(columns) < _FEWEST_ROWS:
            continue
        words = {c: PrintedFigure(view.text(row, c), None, 0, "", True, view.place(row, c)) for c in columns}
        tried: list[tuple[list[Relation], Told]] = []
        for bands in by_scale.values():
            named = {c: word for c, word in words.items() if any(b.is_called(word.text) for b in bands)}
            if len(named) >= _FEWEST_ROWS:
                tried += [(_with(named, line, bands), "") for line in lines.values()]
        yield from _best(tried)


def _taken(report: TypedReport) -> set[tuple[str, int | None]]:
    """Tables and columns whose words a dataset holds: rules of its own judge them."""
    records = (record for dataset, held in report.records.items() if dataset != "other_tables" for record in held)
    return {
        (record.source, place.col)
        for record in records
        for name, place in record.places.items()
        if isinstance(record.values.get(name), str)
    }


def _words(view: TableView, column: int) -> Words:
    """The texts without digits of a column's cells, by row."""
    found = {}
    for row in view.body:
        text, cell = view.text(row, column), view.cell(row, column)
        if cell.row == row and cell.col == column and re.search(r"[^\W\d]", text) and not re.search(r"\d", text):
            found[row] = PrintedFigure(text, None, 0, "", True, view.place(row, column))
    return found


def _by_target(table: Table) -> Iterator[tuple[Band, ...]]:
    """Whether a target was reached, where the caption names one."""
    named = {match["value"] for match in _TARGET.finditer(table.caption)}
    values = {value for text in named for reading in readings_of(text) if (value := reading.value) not in _YEARS}
    if len(values) == 1:
        (target,) = values
        for missed in _MISSED:
            yield Band(_REACHED, target, None), Band(missed, None, target, high_closed=False)


def _by_column(
    words: Words, columns: Mapping[int, Figures], view: TableView, column: int
) -> list[tuple[list[Relation], Told]]:
    """For each column of targets and each other one: whether the latter's figures reach those of their rows.

    A column of achievements reaches them with 100%. With each goes whether the targets are minima that stand right
    before the words, or 100%.
    """
    if len(words) < _FEWEST_ROWS or not all(_reached(word.text) for word in words.values()):
        return []
    achieved = [figures for c, figures in columns.items() if _ACHIEVED.search(view.headers[c].text)]
    if len(achieved) == 1:
        whole = {row: replace(figure, value=_WHOLE) for row, figure in achieved[0].items()}
        return [(_against(words, achieved[0], whole, ends=True), "least")]
    if any(_MOST.search(header.text) for header in view.headers):
        # What must lie between two limits may miss either.
        return []
    targets = [c for c in columns if _TARGETS.search(view.headers[c].text)]
    pairs = [(c, target) for target in targets for c in columns if c not in targets]
    least = {c for c in targets if c == column - 1 and _LEAST.search(view.headers[c].text)}
    return [(_against(words, columns[c], columns[target]), "least" if target in least else "") for c, target in pairs]


def _against(words: Words, figures: Figures, targets: Figures, *, ends: bool = False) -> list[Relation]:
    """Whether figures reach the targets of their rows; just the target does where it `ends` what is asked."""
    formed = []
    for row, word in words.items():
        figure, target = figures.get(row), targets.get(row)
        if figure is None or target is None or target.value is None:
            continue
        # Of a figure that is just the target, some say that it exceeds it and some that it does not.
        if figure.value == target.value and not ends:
            continue
        names = [w.text for w in words.values()]
        reached = next((n for n in names if _reached(n) == "yes"), _REACHED)
        missed = min((n for n in names if _reached(n) == "no"), key=_is_nearly, default=f"Tidak {reached}")
        bands = (Band(reached, target.value, None), Band(missed, None, target.value, high_closed=False))
        own = [band for band in bands if _reached(band.name) == _reached(word.text)]
        given = {"bands": written([*bands, *(replace(band, name=word.text) for band in own)])}
        formed.append(relation(NAME, "category", word, (("nilai", figure),), word.place.row_label, given))
    return formed


def _is_nearly(word: str) -> bool:
    """Whether a word says by how much a target was missed, beside that it was."""
    return word.casefold().startswith("hampir")


def _reached(text: str) -> str:
    """Whether a word says that a target was reached ("yes") or not ("no"); "" when it says neither."""
    if match := _STATE.fullmatch(text.strip()):
        return "no" if match["not"] else "yes"
    return ""


def _best(tried: Sequence[tuple[list[Relation], Told]]) -> Iterator[Relation]:
    """The relations of a column of words with the one column that it grades, by the scale that fits most rows.

    What is tried is each with what says how the words are graded.
    """
    fitting = [formed for formed, told in tried if _is_graded(formed, told)]
    broken = [_broken(formed) for formed in fitting]
    least = min(map(len, broken), default=0)
    best = [formed for formed, wrong in zip(fitting, broken, strict=True) if len(wrong) == least]
    if least and len({_broken(formed)[0].published.place for formed in best}) > 1:
        best = [formed for formed in best if _steps(formed) == {1}]
        if len({_broken(formed)[0].published.place for formed in best}) > 1:
            return
    if best:
        yield from best[0]


def _with(words: Words, figures: Figures, bands: Sequence[Band]) -> list[Relation]:
    """The relations of words and figures on the same lines, rows or columns."""
    given = {"bands": written(bands)}
    held = [(word, figures[line]) for line, word in words.items() if line in figures]
    return [
        relation(
            NAME, "category", word, (("nilai", figure),),
            word.place.row_label if word.place.row == figure.place.row else word.place.col_label, given,
        )
        for word, figure in held
    ]  # fmt: skip


def _is_graded(formed: Sequence[Relation], told: Told) -> bool:
    """Whether all rows but one are graded rightly, with two grades at least among them.

    One grade will do where it is told how they are graded: by the report's only scale right beside the figures, or by
    the least that each row requires.
    """
    held = [r for r in formed if evaluate(r).verdict in ("consistent", "rounding")]
    names = {r.published.text.casefold() for r in held}
    by_one = told == "least" or (told == "scale" and _beside(formed))
    enough = len(names) >= _FEWEST_NAMES or (len(held) >= _ROWS_OF_ONE_GRADE and by_one)
    return len(formed) >= _FEWEST_ROWS and len(held) >= len(formed) - 1 and enough


def _beside(formed: Sequence[Relation]) -> bool:
    """Whether the figures stand right before the words, and all of a grade with two limits but for one."""
    grades = [band for band in read(formed[0].parameters["bands"]) if band.low is not None and band.high is not None]
    within = [r for r in formed if any(band.is_called(r.published.text) for band in grades)]
    return _steps(formed) == {1} and len(within) >= len(formed) - 1


def _steps(formed: Sequence[Relation]) -> set[int]:
    """How many columns, or rows, the words stand behind their figures."""
    places = [(r.published.place, r.operands[0].figure.place) for r in formed]
    return {(word.col or 0) - (figure.col or 0) + (word.row or 0) - (figure.row or 0) for word, figure in places}


def _broken(formed: Sequence[Relation]) -> list[Relation]:
    return [r for r in formed if evaluate(r).verdict == "inconsistent"]


RULES: tuple[Rule, ...] = (
    Rule(
        NAME,
        SUITE,
        ("category",),
        "a word of a column that grades another is the band of its row's figure, where all rows but one are graded so",
        (),
        "the scale that the report or the table's caption prints, or the target that the caption or a column names",
        _graded,
    ),
)
