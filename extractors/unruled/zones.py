"""Outlines of tables that rules or shading mark on a page without closing them into a grid."""

from __future__ import annotations

from collections.abc import Sequence, Set

from extractors.box import Box, holds
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill
from extractors.pages.straight_lines import Ruling
from extractors.text.running_lines import place_of
from extractors.text.text_lines import (
    ROWS_APART,
    WIDE,
    TextLine,
    is_caption_line,
)
from extractors.unruled.bands import TALL_BAND, band_kind, is_head, same_type
from extractors.unruled.zone_ends import SAME_END, is_text, with_foot, with_head, with_open_ends, with_open_rows


def find_zones(
    page: PageContent, taken: Sequence[Box], lines: Sequence[TextLine], frame: Set[tuple[int, int, int]]
) -> list[Box]:
    """Outlines of tables that rules or shading mark without closing them into a grid."""
    bands = _shaded(page.fills, taken)
    ruled = [with_open_rows(zone, lines, taken) for zone in _between_rules(page.rulings, taken, lines, frame, bands)]
    ruled = [z for z in ruled if not any(z is not w and w.top <= z.top and w.bottom >= z.bottom for w in ruled)]
    across = [r for r in page.rulings if r.horizontal]
    ruled = [
        with_head(
            zone, [b for b in bands if not any(z is not zone and holds(z, b) for z in ruled)], lines, taken, across
        )
        for zone in ruled
    ]
    ruled = [with_foot(zone, bands, lines, taken) for zone in ruled]
    shaded = [band for band in bands if not any(holds(zone, band) for zone in ruled)]
    zones: list[Box] = []
    for band in sorted(shaded, key=lambda b: b.top):
        held = next((i for i, z in enumerate(zones) if _follows(z, band, lines)), None)
        if held is None:
            zones.append(band)
        else:
            zones[held] = Box.around((zones[held], band))
    return ruled + _put_together([with_open_ends(zone, lines, across) for zone in zones])


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


def _follows(zone: Box, band: Box, lines: Sequence[TextLine]) -> bool:
    """Whether a shaded band goes on where the zone ends, or after rows that are not shaded."""
    if min(zone.x1, band.x1) - max(zone.x0, band.x0) < 0.5 * min(zone.width, band.width):
        return False
    if not same_type(zone, band, lines) and any(is_text(box, lines) for box in (zone, band)):
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
        and not any(
            is_caption_line(x)
            or (len(x.pieces) == 1 and x.box.width > WIDE * zone.width and not _is_beside_others(x, between))
            for x in between
        )
    )


def _is_beside_others(line: TextLine, others: Sequence[TextLine]) -> bool:
    """Whether a line reaches, in part, to the height of one in columns: in a row whose cells are set in the middle."""
    return any(
        other is not line
        and len(other.pieces) > 1
        and min(line.box.bottom, other.box.bottom) - max(line.box.top, other.box.top) > 0.1 * line.size
        for other in others
    )


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
            below = _last_of_cut(rule, rules[index + 1 :], lines)
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


def _last_of_cut(rule: Ruling, rules: Sequence[Ruling], lines: Sequence[TextLine]) -> Ruling | None:
    """The last of the rules below that has an end in common with one, if what stands right below that is a row."""
    sharing = [r for r in rules if _shares_end(r, rule)]
    if not sharing or band_kind(Box(rule.start, rule.position, rule.end, sharing[0].position), lines) != "table":
        return None
    return sharing[-1]


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
