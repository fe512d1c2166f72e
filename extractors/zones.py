"""Outlines of tables that rules or shading mark on a page without closing them into a grid."""

from __future__ import annotations

from collections.abc import Sequence, Set

from extractors.bands import TALL_BAND, band_kind, belongs, is_head, same_type
from extractors.content import Box
from extractors.header_rows import is_figure
from extractors.pdf_pages import PageContent
from extractors.rulings import Fill
from extractors.running_lines import place_of
from extractors.straight_lines import Ruling
from extractors.text_lines import (
    FAR,
    ROWS_APART,
    WIDE,
    TextLine,
    ends_label,
    heads_text,
    is_caption_line,
    is_running_text,
    without_marker,
)

# Rules and shaded bands of one table have the same ends, up to this many points.
SAME_END = 4.0
# Spaces between rows of one table differ by no more than this (points).
SLACK = 1.0


def find_zones(
    page: PageContent, taken: Sequence[Box], lines: Sequence[TextLine], frame: Set[tuple[int, int, int]]
) -> list[Box]:
    """Outlines of tables that rules or shading mark without closing them into a grid."""
    bands = _shaded(page.fills, taken)
    ruled = [_with_open_rows(zone, lines, taken) for zone in _between_rules(page.rulings, taken, lines, frame, bands)]
    ruled = [z for z in ruled if not any(z is not w and w.top <= z.top and w.bottom >= z.bottom for w in ruled)]
    ruled = [
        _with_head(zone, [b for b in bands if not any(z is not zone and holds(z, b) for z in ruled)], lines, taken)
        for zone in ruled
    ]
    ruled = [_with_foot(zone, bands, lines, taken) for zone in ruled]
    shaded = [band for band in bands if not any(holds(zone, band) for zone in ruled)]
    zones: list[Box] = []
    for band in sorted(shaded, key=lambda b: b.top):
        held = next((i for i, z in enumerate(zones) if _follows(z, band, lines)), None)
        if held is None:
            zones.append(band)
        else:
            zones[held] = Box.around((zones[held], band))
    return ruled + _put_together([_with_open_ends(zone, lines) for zone in zones])


def _put_together(zones: Sequence[Box]) -> list[Box]:
    """The zones of shading, those as one that stand at the same height and overlap or touch across.

    Cells over several rows are shaded as their first row is, so that stripes step from column to column.
    """
    apart: list[Box] = []
    for zone in zones:
        while same := next((z for z in apart if _touch(z, zone)), None):
            apart.remove(same)
            zone = Box.around((same, zone))
        apart.append(zone)
    return apart


def _touch(a: Box, b: Box) -> bool:
    beside = min(a.bottom, b.bottom) - max(a.top, b.top) > SAME_END
    return beside and max(a.x0, b.x0) - min(a.x1, b.x1) <= SAME_END


def _lies_between(zone: Box, bands: Sequence[Box], lines: Sequence[TextLine]) -> bool:
    """Whether a zone is what stands between two tables: a caption, and the shaded header of the next one at its end."""
    heads = [b for b in bands if b.top > zone.top + SAME_END and abs(b.bottom - zone.bottom) <= SAME_END]
    captions = [line.box.top for line in lines if is_caption_line(line)]
    return any(zone.top < caption < head.top for head in heads for caption in captions)


def _with_head(zone: Box, bands: Sequence[Box], lines: Sequence[TextLine], taken: Sequence[Box]) -> Box:
    """The zone with what no rule closes above its first one: a shaded header, or bold lines that name its columns.

    Between a shaded header and the first rule stands the first row of the table's body.
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
        if line.box.bottom > reached + 2 or any(holds(box, line.box) for box in taken):
            continue
        if not belongs(zone, line, reached - line.box.bottom) or not all(word.bold for word in line.words):
            break
        # Above the names of columns between rules may stand what several of them have in common, but no row.
        if head and any(is_figure("".join(w.text for w in piece)) for piece in line.pieces):
            break
        reached = line.box.top
        if len(line.pieces) > 1:
            top = reached - 1
    return Box(zone.x0, top, zone.x1, zone.bottom)


def _with_foot(zone: Box, bands: Sequence[Box], lines: Sequence[TextLine], taken: Sequence[Box]) -> Box:
    """The zone with rows of figures below its last rule: shaded ones right below it, and bold ones, as totals are."""
    foot = zone
    for line in lines:
        if line.box.top < foot.bottom - 2:
            continue
        if not belongs(zone, line, line.box.top - foot.bottom) or any(holds(box, line.box) for box in taken):
            break
        band = next((b for b in bands if holds(b, line.box) and _same_sides(b, zone)), None)
        shaded = band is not None and band.top - foot.bottom <= SAME_END
        if not shaded and not all(word.bold for word in line.words):
            break
        if len(line.pieces) == 1 or not any(is_figure("".join(w.text for w in piece)) for piece in line.pieces):
            break
        foot = Box.around((foot, band if band is not None and shaded else line.box))
    return zone if foot is zone else Box(zone.x0, zone.top, zone.x1, foot.bottom + 1)


def _same_sides(a: Box, b: Box) -> bool:
    return abs(a.x0 - b.x0) <= SAME_END and abs(a.x1 - b.x1) <= SAME_END


def _heads_rows(band: Box, zone: Box, lines: Sequence[TextLine]) -> bool:
    """Whether nothing but one row's lines in columns stands between a shaded band and the first rule below it."""
    if abs(band.bottom - zone.top) <= SAME_END:
        return True
    between = [x for x in lines if band.bottom - 1 < (x.box.top + x.box.bottom) / 2 < zone.top + 1]
    first = Box(zone.x0, band.bottom, zone.x1, zone.top)
    if any(is_caption_line(line) for line in between) or not 0 < first.height < TALL_BAND:
        return False
    return bool(between) and band_kind(first, lines) == "table"


def holds(outer: Box, inner: Box) -> bool:
    """Whether the middle of one box lies inside another one, a point around it included."""
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 - 1 <= x <= outer.x1 + 1 and outer.top - 1 <= y <= outer.bottom + 1


def _follows(zone: Box, band: Box, lines: Sequence[TextLine]) -> bool:
    """Whether a shaded band goes on where the zone ends, or after rows that are not shaded."""
    if min(zone.x1, band.x1) - max(zone.x0, band.x0) < 0.5 * min(zone.width, band.width):
        return False
    if not same_type(zone, band, lines) and any(_is_text(box, lines) for box in (zone, band)):
        # The shaded heading of a text, in larger type than the table above or below it.
        return False
    if band.top - zone.bottom <= 1.5:
        return True
    if band.x0 < zone.x0 - SAME_END or band.x1 > zone.x1 + SAME_END:
        return False
    between = [x for x in lines if zone.bottom - 2 < (x.box.top + x.box.bottom) / 2 < band.top + 2]
    apart = [b.box.top - max(x.box.bottom for x in between[: i + 1]) for i, b in enumerate(between[1:])]
    if not same_type(zone, Box(zone.x0, zone.bottom, zone.x1, band.top), lines):
        return False
    return (
        all(room < ROWS_APART * x.size for room, x in zip(apart, between[1:], strict=True))
        and (any(len(x.pieces) > 1 for x in between) or all(x.box.x0 > zone.x0 + 2 * x.size for x in between))
        and all(x.box.x0 >= zone.x0 - 6 and x.box.x1 <= zone.x1 + 6 for x in between)
        and not any(is_caption_line(x) or (len(x.pieces) == 1 and x.box.width > WIDE * zone.width) for x in between)
    )


def _is_text(box: Box, lines: Sequence[TextLine]) -> bool:
    """Whether what stands in a box is not set in columns."""
    held = [line for line in lines if box.top - 1 < (line.box.top + line.box.bottom) / 2 < box.bottom + 1]
    return all(len(without_marker(line)) == 1 for line in held)


def _between_rules(
    rulings: Sequence[Ruling],
    taken: Sequence[Box],
    lines: Sequence[TextLine],
    frame: Set[tuple[int, int, int]],
    bands: Sequence[Box],
) -> list[Box]:
    """Outlines of tables between rules of the same ends: what they part holds lines in columns, or names a section."""
    rules = sorted(
        (
            r
            for r in rulings
            if r.horizontal
            and r.length > 60
            and not any(holds(box, Box(r.start, r.position, r.end, r.position)) for box in taken)
        ),
        key=lambda r: r.position,
    )
    zones: list[Box] = []
    waiting: list[Box] = []
    for index, rule in enumerate(rules):
        below = next((r for r in rules[index + 1 :] if _same_ends(r, rule)), None)
        if below is None:
            # A cell over several rows that the page's end cuts leaves the last rule short.
            below = next((r for r in reversed(rules[index + 1 :]) if _shares_end(r, rule)), None)
        if below is None or below.position - rule.position < 6:
            continue
        box = Box(rule.start, rule.position, rule.end, below.position)
        kind = "" if _lies_between(box, bands, lines) else band_kind(box, lines)
        outermost = rule is rules[0] and below is rules[-1]
        furniture = outermost and place_of(rule) in frame and place_of(below) in frame
        if furniture or (box.height >= TALL_BAND and any(_inset(r, box) for r in rulings)):
            kind = ""
        follows = [
            z
            for z in (*zones, *waiting)
            if abs(z.bottom - box.top) <= 1.5 and abs(z.x0 - box.x0) <= SAME_END and same_type(z, box, lines)
        ]
        if kind == "table":
            # A label, then a header of the zone's own kind: the label stands between two tables.
            if is_head(box, lines):
                follows = [z for z in follows if z in zones or not is_head(z, lines)]
            for zone in follows:
                (zones if zone in zones else waiting).remove(zone)
            zones.append(Box.around((*follows, box)))
        elif kind in ("section", "cell") and follows:
            waiting.append(Box.around((*follows, box)))
            if follows[0] in zones:
                # Kept as it was until columns go on below the section's name.
                zones.remove(follows[0])
                zones.append(follows[0])
    return [z for z in zones if not any(z is not w and w.top <= z.top and w.bottom >= z.bottom for w in zones)]


def _inset(rule: Ruling, box: Box) -> bool:
    """Whether a rule of something else, which has neither end in common, stands in a box between two rules."""
    inside = rule.horizontal and rule.length > 60 and box.top + SAME_END < rule.position < box.bottom - SAME_END
    return inside and rule.start > box.x0 + SAME_END and rule.end < box.x1 - SAME_END


def _same_ends(a: Ruling, b: Ruling) -> bool:
    return abs(a.start - b.start) <= SAME_END and abs(a.end - b.end) <= SAME_END


def _shares_end(short: Ruling, whole: Ruling) -> bool:
    """Whether a rule lies within the ends of another one and has one of them in common."""
    left, right = abs(short.start - whole.start) <= SAME_END, abs(short.end - whole.end) <= SAME_END
    return (left or right) and short.start >= whole.start - SAME_END and short.end <= whole.end + SAME_END


def _shaded(fills: Sequence[Fill], taken: Sequence[Box]) -> list[Box]:
    """Shaded rows: fills side by side at one height as one band."""
    rows: list[list[Box]] = []
    held = [
        f.box
        for f in fills
        if not f.is_white and f.box.height > 6 and f.box.width > 10 and not any(holds(box, f.box) for box in taken)
    ]
    for box in sorted(held, key=lambda b: (round(b.top), b.x0)):
        if rows and abs(rows[-1][0].top - box.top) <= 2 and box.x0 <= max(b.x1 for b in rows[-1]) + 3:
            rows[-1].append(box)
        else:
            rows.append([box])
    return [band for row in rows if (band := Box.around(row)).width > 100]


def _with_open_rows(zone: Box, lines: Sequence[TextLine], taken: Sequence[Box]) -> Box:
    """The zone; if it is a header between rules, with the rows below it that no rule closes at the page's end."""
    head = [line for line in lines if zone.top - 1 < (line.box.top + line.box.bottom) / 2 < zone.bottom + 1]
    if not is_head(zone, lines) or not all(word.bold for line in head for word in line.words):
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
    return Box(zone.x0, zone.top, zone.x1, bottom)


def _with_open_ends(zone: Box, lines: Sequence[TextLine]) -> Box:
    """The zone with the lines right above and below it that stand within its sides (rows without shading).

    They end with a line in columns: above it a single piece may be a heading, below it the text after the table.
    """
    above = [line for line in reversed(lines) if line.box.bottom <= zone.top + 2]
    below = [line for line in lines if line.box.top >= zone.bottom - 2]
    if _is_text(zone, lines):
        above, below = ([x for x in rows if same_type(zone, x.box, lines)] for rows in (above, below))
    top, bottom = zone.top, zone.bottom
    reached = top
    for line in () if is_head(zone, lines) else above:
        if not belongs(zone, line, reached - line.box.bottom):
            break
        reached = line.box.top
        if len(line.pieces) > 1:
            top = reached - 1
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
