"""What belongs to a table beyond its outermost rules and stripes: headers above, totals and open rows below."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.box import Box, holds
from extractors.pages.straight_lines import Ruling
from extractors.ruled.header_rows import is_figure, names_period
from extractors.text.text_lines import (
    FAR,
    ROWS_APART,
    WITHIN,
    TextLine,
    ends_label,
    heads_text,
    is_caption_line,
    is_running_text,
    without_marker,
)
from extractors.unruled.bands import TALL_BAND, band_kind, belongs, is_head, same_type

# Rules and shaded bands of one table have the same ends, up to this many points.
SAME_END = 4.0
# The names of columns that are not set in bold have no more lines than this.
MOST_OF_HEAD = 3
# Spaces between rows of one table differ by no more than this (points).
SLACK = 1.0


def with_head(
    zone: Box, bands: Sequence[Box], lines: Sequence[TextLine], taken: Sequence[Box], rules: Sequence[Ruling] = ()
) -> Box:
    """The zone with what no rule closes above its first one: a shaded header, or bold lines that name its columns.

    Between a shaded header and the first rule stands the first row of the table's body. `rules` are the horizontal
    ones of the page: one that is drawn under a label over several columns keeps room to what stands below it.
    """
    shaded = zone
    for band in sorted(bands, key=lambda b: -b.top):
        if _same_sides(band, zone) and band.top < shaded.top - SAME_END and _heads_rows(band, shaded, lines):
            shaded = Box.around((band, shaded))
    for box in taken:
        if _same_sides(box, zone) and box.bottom < zone.top - SAME_END and _heads_rows(box, zone, lines):
            # The header is a grid of its own; the row below it is none.
            return Box(zone.x0, box.bottom, zone.x1, zone.bottom)
    if shaded is not zone:
        return shaded
    top = reached = zone.top
    head = is_head(zone, lines)
    for line in reversed(lines):
        own = _rule_under(line, zone, rules)
        if line.box.bottom > (reached + 2 if own is None else zone.top) or any(holds(box, line.box) for box in taken):
            continue
        room = (reached if own is None else min(own.position, reached)) - line.box.bottom
        if _ends_name(line, lines) and room < ROWS_APART * line.size:
            room = 0.0
        if not belongs(zone, line, room) or not line.is_bold:
            break
        # Above the names of columns between rules may stand what several of them have in common, but no row.
        texts = ["".join(w.text for w in piece) for piece in line.pieces]
        if head and any(is_figure(text) and not names_period(text) for text in texts):
            break
        reached = min(reached, line.box.top)
        if len(line.pieces) > 1 or own is not None:
            top = reached - 1
    if top == zone.top and (first := _above_first_rule(zone, lines, taken)) is not None:
        top = first - 1
    return Box(zone.x0, top, zone.x1, zone.bottom)


def _above_first_rule(zone: Box, lines: Sequence[TextLine], taken: Sequence[Box]) -> float | None:
    """Where the names of columns in plain type, or the row, begin that stand right above a zone's first rule."""
    inside = [line for line in lines if zone.top - 1 < (line.box.top + line.box.bottom) / 2 < zone.bottom + 1]
    above = [line for line in lines if line.box.bottom <= zone.top + 2]
    if not inside or not above:
        return None
    first, row = above[-1], max(inside[:MOST_OF_HEAD], key=lambda line: len(line.pieces))

    def near(line: TextLine, reached: float) -> bool:
        alike = same_type(zone, line.box, lines) and not any(holds(box, line.box) for box in taken)
        return alike and belongs(zone, line, reached - line.box.bottom)

    if _states_figures(first):
        fits = len(first.pieces) > 1 and _in_columns_of(first, inside[0])
        return first.box.top if fits and near(first, zone.top) else None
    reached, names = zone.top, list[TextLine]()
    for line in reversed(above):
        ends = _states_figures(line) or len(names) > MOST_OF_HEAD or is_running_text(line, zone.x0, zone.x1)
        if ends or not near(line, reached):
            break
        names.append(line)
        reached = line.box.top
    # A column may be without a name: the one of the rows' own names often is.
    most = max((len(line.pieces) for line in names), default=0)
    return reached if most > 1 and len(row.pieces) - 1 <= most else None


def _states_figures(line: TextLine) -> bool:
    texts = ["".join(word.text for word in piece) for piece in line.pieces]
    return any(is_figure(text) and not names_period(text) for text in texts)


def _in_columns_of(one: TextLine, other: TextLine) -> bool:
    """Whether the pieces of two lines stand below each other, one by one."""
    return len(one.pieces) == len(other.pieces) and all(
        a[0].box.x0 < b[-1].box.x1 and b[0].box.x0 < a[-1].box.x1 for a, b in zip(one.pieces, other.pieces, strict=True)
    )


def _rule_under(line: TextLine, zone: Box, rules: Sequence[Ruling]) -> Ruling | None:
    """The rule above the zone that is drawn under a line of a header, over a part of the zone's width."""
    return next(
        (
            r
            for r in rules
            if 0 <= r.position - line.box.bottom < ROWS_APART * line.size
            and zone.x0 - SAME_END <= r.start <= r.end <= zone.x1 + SAME_END
            and r.length < zone.width - SAME_END
            and r.position < zone.top - SAME_END
            and any(r.start <= p[0].box.x0 + 1 and p[-1].box.x1 <= r.end + 1 for p in line.pieces)
        ),
        None,
    )


def _ends_name(line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a bold line of one piece goes on with one of the names of columns in a bold line right above it."""
    above = [x for x in lines if 0 <= line.box.top - x.box.bottom < 0.9 * line.size]
    named = [x for x in above if x.is_bold and len(x.pieces) > 1]
    over = [p for x in named for p in x.pieces if p[0].box.x0 < line.box.x1 and p[-1].box.x1 > line.box.x0]
    return line.is_bold and len(line.pieces) == len(over) == 1


def _heads_rows(band: Box, zone: Box, lines: Sequence[TextLine]) -> bool:
    """Whether nothing but one row's lines in columns stands between a shaded band and the first rule below it."""
    if abs(band.bottom - zone.top) <= SAME_END:
        return True
    between = [x for x in lines if band.bottom - 1 < (x.box.top + x.box.bottom) / 2 < zone.top + 1]
    first = Box(zone.x0, band.bottom, zone.x1, zone.top)
    if any(is_caption_line(line) for line in between) or not 0 < first.height < TALL_BAND:
        return False
    return bool(between) and band_kind(first, lines) == "table"


def with_foot(zone: Box, bands: Sequence[Box], lines: Sequence[TextLine], taken: Sequence[Box]) -> Box:
    """The zone with rows of figures below its last rule: shaded ones right below it, and bold ones, as totals are."""
    foot = zone
    for line in lines:
        if line.box.top < foot.bottom - 2:
            continue
        if not belongs(zone, line, line.box.top - foot.bottom) or any(holds(box, line.box) for box in taken):
            break
        band = next((b for b in bands if holds(b, line.box) and _same_sides(b, zone)), None)
        shaded = band is not None and band.top - foot.bottom <= SAME_END
        if not shaded and not line.is_bold:
            break
        if len(line.pieces) == 1 or not any(is_figure("".join(w.text for w in piece)) for piece in line.pieces):
            break
        foot = Box.around((foot, band if band is not None and shaded else line.box))
    return zone if foot is zone else Box(zone.x0, zone.top, zone.x1, foot.bottom + 1)


def _same_sides(a: Box, b: Box) -> bool:
    return abs(a.x0 - b.x0) <= SAME_END and abs(a.x1 - b.x1) <= SAME_END


def with_open_rows(zone: Box, lines: Sequence[TextLine], taken: Sequence[Box]) -> Box:
    """The zone; if it is a header between rules, with the rows below it that no rule closes at the page's end."""
    head = [line for line in lines if zone.top - 1 < (line.box.top + line.box.bottom) / 2 < zone.bottom + 1]
    bold = is_head(zone, lines) and all(word.bold for line in head for word in line.words)
    if not bold and not _names_columns(head):
        return zone
    reached = bottom = zone.bottom
    end = min((box.top for box in taken if box.top >= zone.bottom - 1), default=float("inf"))
    for line in lines:
        if line.box.top < zone.bottom - 2:
            continue
        outside = line.box.x0 < zone.x0 - 3 or line.box.x1 > zone.x1 + 3 or line.box.bottom > end
        if outside or is_running_text(line, zone.x0, zone.x1) or heads_text(line, head):
            break
        if line.box.top - reached > FAR * line.size:
            break
        reached = max(reached, line.box.bottom)
        if len(line.pieces) > 1 or (bottom > zone.bottom and line.box.x0 > zone.x0 + 2 * line.size):
            bottom = reached + 1
    rows = [x for x in lines if zone.bottom - 2 <= x.box.top < bottom and _prints_figures(x)]
    return Box(zone.x0, zone.top, zone.x1, bottom) if bold or len(rows) > 1 else zone


def _names_columns(head: Sequence[TextLine]) -> bool:
    """Whether a few lines between two rules stand in columns and print no figure: names in plain or slanted type."""
    return (
        0 < len(head) <= MOST_OF_HEAD and any(len(x.pieces) > 1 for x in head) and not any(map(_prints_figures, head))
    )


def _prints_figures(line: TextLine) -> bool:
    return len(line.pieces) > 1 and any(is_figure("".join(w.text for w in piece)) for piece in line.pieces)


def with_open_ends(zone: Box, lines: Sequence[TextLine], rules: Sequence[Ruling] = ()) -> Box:
    """The zone with the lines right above and below it that stand within its sides (rows without shading).

    They end with a line in columns: above it a single piece may be a heading, unless one of the page's horizontal
    `rules` is drawn under it as under a label, below it the text after the table.
    """
    above = [line for line in reversed(lines) if line.box.bottom <= zone.top + 2]
    below = [line for line in lines if line.box.top >= zone.bottom - 2]
    if is_text(zone, lines):
        above, below = ([x for x in rows if same_type(zone, x.box, lines)] for rows in (above, below))
    top, bottom = zone.top, zone.bottom
    reached = top
    held: list[TextLine] = []
    for line in () if is_head(zone, lines) else above:
        room = reached - line.box.bottom
        # Names of columns that leave little room between each other look like one text.
        named = line.is_bold and not any(x.is_bold for x in held) and room < ROWS_APART * line.size
        if not belongs(zone, line, 0.0 if named else room):
            break
        reached = line.box.top
        held.append(line)
        if len(line.pieces) > 1 or (line.is_bold and _rule_under(line, zone, rules) is not None):
            top = reached - 1
    top = _with_first_lines(top, held)
    reached, apart = bottom, 0.0
    for line in below:
        room = line.box.top - reached
        in_columns = len(line.pieces) > 1 and room < ROWS_APART * line.size
        if not belongs(zone, line, 0.0 if in_columns or room <= apart else room):
            break
        # Rows are as far apart as the rows above, at whatever height their texts stand.
        apart = max(apart, room + SLACK) if in_columns else apart
        reached = max(reached, line.box.bottom)
        held = [x for x in lines if top - 1 <= x.box.top < line.box.top and x.box.bottom <= bottom + 1]
        if len(line.pieces) > 1 or line.box.x0 > zone.x0 + 2 * line.size or ends_label(line, held):
            bottom = reached + 1
    return Box(zone.x0, top, zone.x1, bottom)


def _with_first_lines(top: float, above: Sequence[TextLine]) -> float:
    """The top of a header, with the first lines of its names that stand above the others; `above` goes upwards."""
    inside = [line for line in above if line.box.top >= top]
    if not inside or not inside[-1].is_bold:
        return top
    for line in above[len(inside) :]:
        names = [
            box
            for x in inside
            for p in x.pieces
            if (box := Box.around(w.box for w in p)).top - line.box.bottom < WITHIN * line.size
        ]
        if not line.is_bold or not any(box.x0 < line.box.x1 and box.x1 > line.box.x0 for box in names):
            break
        inside.append(line)
    return min(top, inside[-1].box.top - 1)


def is_text(box: Box, lines: Sequence[TextLine]) -> bool:
    """Whether what stands in a box is not set in columns."""
    held = [line for line in lines if box.top - 1 < (line.box.top + line.box.bottom) / 2 < box.bottom + 1]
    return all(len(without_marker(line)) == 1 for line in held)
