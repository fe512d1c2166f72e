"""Whether a series of a chart and a line of a table print the same figures: by names, equal numbers and titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from expectations.kinds.tie_out import agree
from extractors.content import Table
from schemas.figures.figure import PrintedFigure
from schemas.names import canonical
from schemas.tables.figure_lines import FigureLine, paired
from schemas.wording.headers import period_in, years_in

Pair = tuple[PrintedFigure, PrintedFigure]

_FEWEST_ALIKE = 3
"""So many names with equal numbers, no two the same, show that a line is the same."""
_DIGITS, _DIGITS_OF_ONE_LIST, _DIGITS_WITH_TITLE = 6, 5, 3
"""Digits that these numbers have together where another one differs; fewer where both list the same names and nothing
else, or bear one title."""
_TITLE_NUMBER = re.compile(r"^\W*(?:tabel|gambar|grafik|diagram)\s*[\dIVX.\-]*", re.IGNORECASE)


def same_figures(drawn: FigureLine, chart: Table, line: FigureLine, table: Table) -> list[Pair]:
    """The numbers of a series with those of a line under the same names; none where the lines are not the same.

    All pairs agree but one, or two are exchanged. Lines of other years or parts of a year are not the same.
    """
    if not _of_one_time(drawn, chart, line, table):
        return []
    pairs = paired(drawn, line)
    has_title = _bear_one_title(chart, table)
    is_one_list = len(pairs) == len(drawn.names) >= len(line.names) - 1
    fewest = _DIGITS_WITH_TITLE if has_title else _DIGITS_OF_ONE_LIST if is_one_list else _DIGITS
    return pairs if _suffice(pairs, drawn, fewest, count_nothing=has_title) else []


def agreeing(pairs: Sequence[Pair]) -> int:
    """How many pairs agree."""
    return sum(agree(*pair) for pair in pairs)


def _suffice(pairs: Sequence[Pair], drawn: FigureLine, fewest_digits: int, *, count_nothing: bool) -> bool:
    alike = [pair for pair in pairs if agree(*pair)]
    off = [pair for pair in pairs if pair not in alike]
    values = {one.value for one, _ in alike if one.value or not off or count_nothing}
    if len(values) < _FEWEST_ALIKE or 2 * len(pairs) <= len(drawn.names):
        return False
    digits = sum(len(str(abs(value)).replace(".", "").strip("0")) for value in values if value is not None)
    if off and digits < fewest_digits:
        return False
    exchanged = Counter(one.value for one, _ in off) == Counter(other.value for _, other in off)
    return len(off) <= 1 or (exchanged and len(off) == 2)


def _bear_one_title(chart: Table, table: Table) -> bool:
    """Whether most words of the one's title stand in that of the other."""
    one, other = (set(canonical(_TITLE_NUMBER.sub("", t.caption)).split()) for t in (chart, table))
    return len(one & other) >= _FEWEST_ALIKE and 3 * len(one & other) >= 2 * min(len(one), len(other))


def _of_one_time(drawn: FigureLine, chart: Table, line: FigureLine, table: Table) -> bool:
    """Whether no year, or part of a year, that the one names is another than the other's."""
    times = [_times(one.label) or _times(held.caption) for one, held in ((drawn, chart), (line, table))]
    kinds = {type(time) for time in times[0]} & {type(time) for time in times[1]}
    return all({t for t in times[0] if type(t) is kind} & {t for t in times[1] if type(t) is kind} for kind in kinds)


def _times(text: str) -> set[int | str]:
    """The years (numbers) and the part of a year (a text) that a text names."""
    part = period_in(text)
    return {*years_in(text), *([part] if part else [])}
