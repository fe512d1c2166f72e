"""Columns of a table without vertical rules: white space that runs down through its lines."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extractors.content import Box
from extractors.ruled.header_rows import is_figure, names_period
from extractors.text.text_lines import TextLine
from extractors.unruled.column_places import Texts
from extractors.unruled.few_rows import beside_only_row, counts, in_each_line
from extractors.unruled.line_spans import BLANK, Gap, Span, spans_of
from extractors.unruled.named_columns import with_named_columns
from extractors.unruled.numbered_rows import gap_beside_numbers

# Lines of one piece that are wider than this share of the table name a section, and say nothing about columns.
SECTION = 0.45
# Share of the lines that may cross the white space between two columns: headers and labels over several columns.
CROSSING = 0.12
# With so many lines one may.
ONE_MAY_CROSS = 6
# Share of the lines that must have text on both sides of it.
SUPPORT = 0.03
# So many lines are enough where no text crosses it, however long the table is.
ENOUGH = 20
# Of a column that few lines fill so many must stand beside text of the next one, and this share of them.
FEW, NEARLY_ALL = 4, 0.8
# White space beside a column that few lines fill must be this wide, in font sizes.
BESIDE_SPARSE = 0.5
# Most pieces in it must be this far from what stands before them: more than the blanks of a justified line.
ROOM = 0.8
# A table has at least so many lines below its header for figures in all of them to tell columns.
LINES_BELOW = 4
# So many lines with a figure on either side of narrow white space.
PAIRS = 3
# A figure bounds white space when it ends or begins this near to it (points).
SAME_END = 0.5
# Lines of different pages do not stand side by side: for comparing heights, pages lie this far apart (points).
PAGE_APART = 100_000.0


def separators(
    stretches: Sequence[Sequence[TextLine]], x0: float, x1: float, size: float, *, drawn: bool = False
) -> list[float]:
    """Places across between the columns of the lines in `stretches` (one a page), from left to right.

    The table reaches from `x0` to `x1`, its type has the size `size`; `drawn` says that rules or shading outline it, so
    that also narrow white space in few lines parts columns.
    Lines over several columns may cross the white space between two columns if they are few. Where a column is filled
    by few lines, it is told from such lines by pieces that stand wholly within it, beside text of both neighbours.
    """
    spans = [
        spans_of(line, size, page * PAGE_APART)
        for page, lines in enumerate(stretches)
        for line in lines
        if (len(line.pieces) > 1 or line.box.width <= SECTION * (x1 - x0))
        and not _names_section(line, SECTION * (x1 - x0))
    ]
    if not spans:
        return []
    allowed = max(int(len(spans) >= ONE_MAY_CROSS), int(CROSSING * len(spans))) if len(spans) > 3 else 0
    least = size * (0.6 if drawn or len(spans) > 5 else 0.9)
    every_gap = _gaps(spans, allowed)
    gaps = [gap for gap in every_gap if gap[1] - gap[0] >= least]
    if allowed:
        gaps = _with_sparse_columns(gaps, spans, x0, x1, size)
    narrow = [gap for gap in every_gap if BLANK * size <= gap[1] - gap[0] < least and _parts_figures(gap, stretches)]
    narrow += [
        gap for gap in _gaps(spans, 0) if BLANK * size <= gap[1] - gap[0] < least and in_each_line(gap, stretches, size)
    ]
    gaps = _with_column_between(sorted({*gaps, *narrow}), spans)
    gaps = _with_gaps_below_labels(gaps, stretches, spans, ROOM * size)
    numbers = gap_beside_numbers(stretches, size)
    if numbers and not any(a < numbers[1] and b > numbers[0] for a, b in gaps):
        gaps = sorted([*gaps, numbers])
    # What is left out as a name of a section may be a long text of one column: it is not cut where that can be helped.
    rows = [spans_of(line, size, page * PAGE_APART) for page, lines in enumerate(stretches) for line in lines]
    head = next((at for at, line in enumerate(stretches[0]) if _states_figures(line)), 0)
    texts = Texts.of(rows, gaps, head)
    places = [texts.clearest(*gap) for gap in gaps]
    bounds = [float("-inf"), *places, float("inf")]
    gaps = [
        gap
        for at, gap in enumerate(gaps)
        if _supported(spans, *bounds[at : at + 3]) or beside_only_row(places[at], stretches)
    ]
    texts = Texts.of(rows, gaps, head)
    found = _between_neighbours([texts.clearest(*gap) for gap in texts.narrowed(gaps)], spans)
    return with_named_columns(found, stretches, size)


def _names_section(line: TextLine, width: float) -> bool:
    """Whether a line begins with a bold text wider than `width`, maybe behind a plain number, and has other pieces.

    A line in bold type throughout is one only where figures stand behind that text: else it may name columns.
    """
    first, *others = line.pieces
    text = first[1:] if len(first) > 1 and not first[0].bold else first
    wide = text[-1].box.x1 - text[0].box.x0 > width
    named = wide and bool(others) and all(w.bold for w in text)
    return named and (not line.is_bold or any(is_figure("".join(w.text for w in piece)) for piece in others))


def _with_column_between(gaps: Sequence[Gap], spans: Sequence[Sequence[Span]]) -> list[Gap]:
    """The gaps, those as one between which no text stands: only labels over them, side by side, part them."""
    kept: list[Gap] = []
    for start, end in gaps:
        if kept and not any(
            kept[-1][0] <= s.start < start and kept[-1][1] < s.end <= end for row in spans for s in row
        ):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _with_gaps_below_labels(
    gaps: list[Gap], stretches: Sequence[Sequence[TextLine]], spans: Sequence[Sequence[Span]], least: float
) -> list[Gap]:
    """The gaps, and those that only labels of the header cross, which stand over the middle of several columns.

    Where nearly every line below that has several figures has some on both sides, as but a total has, `least` points of
    white space part columns.
    """
    below = [line for lines in stretches for line in _from_first_figures(lines)]
    rows = [row for line in below if len(row := _figures(line)) > 1]
    if len(rows) < LINES_BELOW:
        return gaps
    across = [span for line in below for span in spans_of(line, least / ROOM, 0.0)]
    found = [
        (start, end)
        for start, end in _gaps(rows, 0)
        if end - start >= least
        and _on_both_sides((start, end), rows) >= max(LINES_BELOW, NEARLY_ALL * len(rows))
        and not any(s.start < end and s.end > start for s in across)
        and not any(a < end and b > start for a, b in gaps)
        and any(s.start < end and s.end > start for row in spans for s in row)
    ]
    return sorted([*gaps, *found])


def _on_both_sides(gap: Gap, rows: Sequence[Sequence[Span]]) -> int:
    """In how many rows figures stand on both sides of a gap."""
    start, end = gap
    return sum(any(s.end <= start + 1 for s in row) and any(s.start >= end - 1 for s in row) for row in rows)


def _parts_figures(gap: Gap, stretches: Sequence[Sequence[TextLine]]) -> bool:
    """Whether in several lines one figure ends before a gap and the next one begins behind it, and figures bound it."""
    start, end = gap
    pairs = [
        (a.box.x1, b.box.x0)
        for lines in stretches
        for line in lines
        for a, b in itertools.pairwise(line.words)
        if a.box.x1 <= start + SAME_END and b.box.x0 >= end - SAME_END and counts(a.text) and counts(b.text)
    ]
    bound = any(abs(x - start) <= SAME_END or abs(y - end) <= SAME_END for x, y in pairs)
    return bound and len(pairs) >= PAIRS


def _figures(line: TextLine) -> list[Span]:
    """The pieces of a line that are figures."""
    boxes = (Box.around(w.box for w in p) for p in line.pieces if is_figure(" ".join(w.text for w in p)))
    return [Span(box.x0, box.x1, box.top, box.bottom) for box in boxes]


def _states_figures(line: TextLine) -> bool:
    """Whether a line has figures beside each other that are no years."""
    texts = [" ".join(w.text for w in piece) for piece in line.pieces]
    return sum(is_figure(text) and not names_period(text) for text in texts) > 1


def _from_first_figures(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """The lines of a table's body: those from the first that has figures beside each other."""
    for index, line in enumerate(lines):
        if len(_figures(line)) > 1:
            return lines[index:]
    return ()


def _gaps(spans: Sequence[Sequence[Span]], allowed: int) -> list[Gap]:
    """Stretches across that no more than `allowed` lines cover."""
    events = sorted((place, step) for row in spans for s in row for place, step in ((s.start, 1), (s.end, -1)))
    gaps: list[Gap] = []
    depth = 0
    for (place, step), (end, _) in itertools.pairwise(events):
        depth += step
        if depth <= allowed:
            if gaps and gaps[-1][1] >= place - 1e-6:
                gaps[-1] = (gaps[-1][0], end)
            elif end > place:
                gaps.append((place, end))
    return gaps


def _with_sparse_columns(
    gaps: Sequence[Gap], spans: Sequence[Sequence[Span]], x0: float, x1: float, size: float
) -> list[Gap]:
    """The gaps, those parted that hold columns which few lines fill."""
    bounds = [(x0 - 1.0, x0), *gaps, (x1, x1 + 1.0)]
    every = [span for row in spans for span in row]
    result: list[Gap] = []
    for before, gap, after in zip(bounds, bounds[1:], bounds[2:], strict=False):
        start, end = gap
        inside = [s for s in every if start - 1 <= s.start and s.end <= end + 1]
        columns = _clusters(inside, BESIDE_SPARSE * size)
        left = [s for s in every if before[0] - 1 <= s.start and s.end <= start + 1]
        for index, column in enumerate(columns):
            beyond = columns[index + 1] if index + 1 < len(columns) else []
            right = beyond or [s for s in every if end - 1 <= s.start and s.end <= after[1] + 1]
            at, until = min(s.start for s in column), max(s.end for s in column)
            apart = 2 * sum(s.room >= ROOM * size for s in column) >= len(column) > 1
            if apart and _side_by_side(left, column) and _side_by_side(column, right):
                if at - start >= BESIDE_SPARSE * size:
                    result.append((start, at))
                start, left = until, column
        if end - start >= BESIDE_SPARSE * size:
            result.append((start, end))
    return result


def _between_neighbours(places: Sequence[float], spans: Sequence[Sequence[Span]]) -> list[float]:
    """The places without those between texts that never stand side by side: they are set off in one column.

    A header that is set off from the texts on both its sides is of the nearer ones: in the middle of its column it is
    nearer to what stands at one of the column's sides than to what stands beyond the other one.
    """
    kept = list(places)
    every = [span for row in spans for span in row]
    index = 0
    while index < len(kept):
        left, right = _held(kept, index, every), _held(kept, index + 1, every)
        if _side_by_side(left, right):
            index += 1
        elif index + 1 < len(kept) and _is_set_off_header(left, right, _held(kept, index + 2, every)):
            del kept[min((index, index + 1), key=lambda at: _parting(kept[at], every))]
        else:
            del kept[index]
    return kept


def _held(places: Sequence[float], column: int, every: Sequence[Span]) -> list[Span]:
    """The texts in one of the columns that `places` part."""
    before = places[column - 1] if column else float("-inf")
    after = places[column] if column < len(places) else float("inf")
    return [s for s in every if before <= (s.start + s.end) / 2 < after]


def _is_set_off_header(left: Sequence[Span], texts: Sequence[Span], right: Sequence[Span]) -> bool:
    """Whether texts stand above those of both their neighbours, which are as many, beside none of them on the right."""
    end = max(s.bottom for s in texts)
    below = all(len(held) >= len(texts) and any(s.top >= end for s in held) for held in (left, right))
    return below and not _side_by_side(texts, right)


def _parting(place: float, every: Sequence[Span]) -> tuple[int, float]:
    """How well white space at a place parts texts: how few cross it, and how wide it is."""
    crossing = sum(s.start < place < s.end for s in every)
    left = max((s.end for s in every if s.end <= place), default=float("-inf"))
    right = min((s.start for s in every if s.start >= place), default=float("inf"))
    return -crossing, right - left


def _clusters(spans: Sequence[Span], blank: float) -> list[list[Span]]:
    """Spans that overlap across, or nearly do, put together, from left to right."""
    clusters: list[list[Span]] = []
    end = float("-inf")
    for span in sorted(spans, key=lambda s: s.start):
        if clusters and span.start < end + blank:
            clusters[-1].append(span)
        else:
            clusters.append([span])
            end = float("-inf")
        end = max(end, span.end)
    return clusters


def _side_by_side(left: Sequence[Span], right: Sequence[Span]) -> bool:
    """Whether some text of both stands at one height: a header that is set off from its own figures does not."""
    return not left or not right or _side_by_side_lines(left, right) > 0


def _side_by_side_lines(left: Sequence[Span], right: Sequence[Span], apart: float = 0.3) -> int:
    """How many lines on the right stand at the height of text on the left, all but a share `apart` of their own."""
    rows = sorted((s.top, s.bottom) for s in left)
    count = at = 0
    for top, bottom in sorted({(s.top, s.bottom) for s in right}):
        while at < len(rows) and rows[at][1] <= top + apart * (bottom - top):
            at += 1
        count += at < len(rows) and rows[at][0] < bottom - apart * (bottom - top)
    return count


def _supported(spans: Sequence[Sequence[Span]], before: float, at: float, after: float) -> bool:
    """Whether enough lines have text on both sides of `at`: in the line itself or at the same height.

    Of a column that few lines fill, to the next places `before` or `after`, nearly all do.
    """
    every = [s for row in spans for s in row]
    left = [s for s in every if s.end <= at]
    right = [row[-1] for row in spans if row[-1].start >= at]
    share = SUPPORT * len(spans)
    if not any(s.start < at < s.end for s in every):
        columns = [s for s in left if s.start >= before], [s for s in every if at <= s.start and s.end <= after]
        beside = _side_by_side_lines(*columns, 0.1)
        few = min(len({s.top for s in column}) for column in columns)
        if beside >= max(FEW, NEARLY_ALL * few):
            return True
        share = min(ENOUGH, share)
    # A name of two lines stands above and below the middle, where the figures of its row are.
    return _side_by_side_lines(left, right, 0.1) >= max(2 if len(spans) > 2 else 1, share)
