"""Words of a line that was read on a scanned page: where one ends, how large and how bold it is, where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from extractors.content import Box, Word
from extractors.pages.words import ASCENT, DESCENT
from extractors.scans.scan_image import Pixels, ScanImage
from extractors.scans.text_engine import ReadLine

UNREAD = "\ufffd"
"""Stands for ink that no reading was made of."""
# Heights of letters as shares of the font size, for the size and the baseline of a line.
CAPITAL, SMALL, BELOW = 0.69, 0.5, 0.2
# Room between the ink of two letters, and of two digits or signs, that is a blank (shares of the font size): digits
# stand on equal widths, so that a 1 has more room around it.
LETTER_GAP, FIGURE_GAP = 0.27, 0.42
# Half of a blank between two words, which is free of the boxes of both (share of the font size).
HALF_BLANK = 0.12
# Font size of a page on which no line has letters (points).
SIZE_OF_NOTHING = 10.0
# No blank stands before these.
CLOSING = (",", ".", ":", ";", ")", "%", ">")
# Strokes this much thicker than those of most text are bold; lines with few letters vary more.
BOLD, BOLD_SHORT, SHORT_LINE = 1.2, 1.32, 4
# Contrast below this is noise, and so is darkness below this share of it.
FAINT, BLUR = 40.0, 0.15

_DEEP = frozenset("gjpqy,;()[]{}|Q@_$/")
_HIGH = frozenset("bdfhijklt!?()[]{}|/\\%&*'\"“”‘’#@$§")


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line as read: its box in pixels (of its ink), what it says, the direction it reads in."""

    x0: float
    top: float
    x1: float
    bottom: float
    line: ReadLine
    angle: int = 0


def with_blanks(found: FoundLine, ink: Pixels, scale: float) -> FoundLine:
    """The line with the blanks that its ink shows, too; `scale` is how many pixels a point has."""
    return replace(found, line=replace(found.line, gaps=found.line.gaps | _blanks(found, ink, scale)))


def words_of(found: Sequence[FoundLine], image: ScanImage) -> Iterator[Word]:
    """The words of a page's lines, in points, each with the engine's confidence in its least sure character.

    A line of which nothing could be read is one word UNREAD of confidence 0. How large and thick most lines are says
    which are bold, and how large one without letters is taken to be.
    """
    sizes = [_font_size(f, image.scale) for f in found if f.line.chars and not f.angle]
    usual_size = median(sizes) if sizes else SIZE_OF_NOTHING
    strokes = _strokes(found, image)
    usual_stroke = _usual_stroke(found, strokes)
    for line, stroke in zip(found, strokes, strict=True):
        yield from _words(line, image, usual_size, bold=_is_bold(line, stroke, usual_stroke))


def _blanks(found: FoundLine, ink: Pixels, scale: float) -> frozenset[int]:
    """Characters before which the ink leaves room for a blank, which the engine does not always read."""
    chars = found.line.chars
    if found.angle or len(chars) < 2:
        return frozenset()
    top, bottom, left = round(found.top), round(found.bottom), round(found.x0)
    columns = np.flatnonzero(ink[top:bottom, left : round(found.x1)].any(axis=0)) + left
    em = _font_size(found, scale) * scale
    blanks = set()
    for at in np.flatnonzero(np.diff(columns) > LETTER_GAP * em):
        middle, width = (columns[at] + columns[at + 1]) / 2, columns[at + 1] - columns[at]
        number = next((n for n in range(1, len(chars)) if chars[n - 1].at < middle < chars[n].at), None)
        # The engine's places of narrow letters are off by one: a blank that it read beside this one is the same.
        if number is None or chars[number].text in CLOSING or {number - 1, number, number + 1} & found.line.gaps:
            continue
        figures = not (chars[number - 1].text.isalpha() or chars[number].text.isalpha())
        if width > (FIGURE_GAP if figures else LETTER_GAP) * em:
            blanks.add(number)
    return frozenset(blanks)


def _font_size(found: FoundLine, scale: float) -> float:
    """Font size in points, from the height of the ink and the letters that it is the height of."""
    text = found.line.text
    high = CAPITAL if any(c.isupper() or c.isdigit() or c in _HIGH for c in text) else SMALL
    low = BELOW if any(c in _DEEP for c in text) else 0.0
    return (found.bottom - found.top) / scale / (high + low)


def _words(found: FoundLine, image: ScanImage, usual: float, *, bold: bool) -> Iterator[Word]:
    """The words of one line, parted at its blanks; `usual` is the font size of most lines, in points."""
    scale = image.scale
    box = Box(found.x0 / scale, found.top / scale, found.x1 / scale, found.bottom / scale)
    line = found.line
    if not line.chars:
        size = min(max(box.height, 4.0), 2 * usual)
        yield Word(UNREAD, box, round(size, 1), confidence=0.0)
        return
    starts = [0, *sorted(line.gaps), len(line.chars)]
    if found.angle:
        for first, last in pairwise(starts):
            yield _turned_word(line, first, last, box, found.angle, scale)
        return
    letters = any(c.isalnum() for c in line.text)
    size = min(_font_size(found, scale), 4 * usual) if letters else usual
    size = round(2 * size) / 2
    low = BELOW if any(c in _DEEP for c in line.text) else 0.0
    # Where there are no letters (a dash) the line's middle is taken for the middle of small letters.
    baseline = box.bottom - low * size if letters else (box.top + box.bottom) / 2 + SMALL / 2 * size
    places = [c.at / scale for c in line.chars]
    for first, last in pairwise(starts):
        x0 = box.x0 if first == 0 else (places[first - 1] + places[first]) / 2 + HALF_BLANK * size
        x1 = box.x1 if last == len(places) else (places[last - 1] + places[last]) / 2 - HALF_BLANK * size
        text = "".join(c.text for c in line.chars[first:last])
        sure = min(c.confidence for c in line.chars[first:last])
        at = Box(min(x0, x1 - 0.5), baseline - ASCENT * size, x1, baseline + DESCENT * size)
        yield Word(text, at, size, bold, confidence=round(sure, 3))


def _turned_word(line: ReadLine, first: int, last: int, box: Box, angle: int, scale: float) -> Word:
    places = [c.at / scale for c in line.chars[first:last]]
    half = abs(places[-1] - places[0]) / max(len(places) - 1, 1) / 2 if len(places) > 1 else box.width / 4
    at = Box(box.x0, max(min(places) - half, box.top), box.x1, min(max(places) + half, box.bottom))
    sure = min(c.confidence for c in line.chars[first:last])
    text = "".join(c.text for c in line.chars[first:last])
    return Word(text, at, round(2 * box.width * 0.8) / 2, angle=angle, confidence=round(sure, 3))


def _strokes(found: Sequence[FoundLine], image: ScanImage) -> list[float]:
    """For each line the thickness of its strokes as a share of its font size, 0 where there are no letters."""
    return [_stroke(f, image) if any(c.isalnum() for c in f.line.text) and not f.angle else 0.0 for f in found]


def _stroke(found: FoundLine, image: ScanImage) -> float:
    """Darkness of the ink by half its outline: edges of strokes are blurred, so that grey counts for a part."""
    x0, top, x1, bottom = (round(v) for v in (found.x0, found.top, found.x1, found.bottom))
    grey, ink = image.grey[top:bottom, x0:x1].astype(np.float32), image.ink[top:bottom, x0:x1]
    if not ink.any() or ink.all():
        return 0.0
    ground = float(np.median(grey[ink == 0]))
    dark = np.clip((ground - grey) / max(ground - float(grey.min()), FAINT), 0, 1)
    outline = cv2.morphologyEx(ink, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))
    total = float(dark[dark >= BLUR].sum())
    return 2 * total / max(int((outline > 0).sum()), 1) / (_font_size(found, image.scale) * image.scale)


def _usual_stroke(found: Sequence[FoundLine], strokes: Sequence[float]) -> float:
    """The thickness that most of the text has: half of its characters stand in lines no thicker."""
    known = sorted((s, len(f.line.chars)) for s, f in zip(strokes, found, strict=True) if s > 0)
    left = sum(count for _, count in known) / 2
    for stroke, count in known:
        left -= count
        if left <= 0:
            return stroke
    return 0.0


def _is_bold(found: FoundLine, stroke: float, usual: float) -> bool:
    """Whether a line's strokes are thicker than the usual ones by more than chance makes them."""
    short = sum(c.isalnum() for c in found.line.text) < SHORT_LINE
    return usual > 0 and stroke > (BOLD_SHORT if short else BOLD) * usual
