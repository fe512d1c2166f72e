"""Glyphs to words: joined by nearness on a common baseline, split at blanks, gaps and ruling lines."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractors.content import Box, Word
from extractors.pages.letters import with_ligatures
from extractors.pages.straight_lines import Ruling

# Share of the font size above and below the baseline that a word's box holds, the same for all words of a line.
ASCENT = 0.75
DESCENT = 0.22
# A gap wider than this share of the font size parts two words.
WORD_GAP = 0.17
# Behind a printed blank a narrower gap does, since a glyph's box may lean over the blank ("f").
PRINTED_BLANK = 0.04
# Height of the bands in which a second strike is looked for, in points.
BAND = 2.0
# Glyphs of one word may overlap by this share of the font size (kerning).
OVERLAP = 0.35
# A smaller glyph whose baseline is raised or lowered by no more than this share of the size still is of the word.
RAISE = 0.55
# A glyph counts as smaller than another when its size is at most this share of the other's.
SMALLER = 0.85


@dataclass(slots=True)
class Fragment:
    """Glyphs that follow one another in one text object without a blank: texts, left and right edges, style.

    `lean` is how far the first glyph's box reaches before the place where the glyph is set (as that of a slanted "j"
    does), `blank_after` says that the text object goes on with a printed blank.
    """

    texts: list[str]
    lefts: list[float]
    rights: list[float]
    baseline: float
    size: float
    bold: bool
    angle: int = 0
    blank_after: bool = False
    lean: float = 0.0

    @property
    def x0(self) -> float:
        """Left edge."""
        return self.lefts[0]

    @property
    def x1(self) -> float:
        """Right edge."""
        return max(self.rights[-1], self.rights[0])


def words_of(fragments: Iterable[Fragment], rulings: Sequence[Ruling]) -> list[Word]:
    """The words of upright fragments in lines from top to bottom, each line from left to right.

    Text that is struck twice (bold made by the producer) is kept once; words are split where a vertical ruling
    passes between two of their glyphs.
    """
    verticals = sorted((r for r in rulings if not r.horizontal), key=lambda r: r.position)
    places = [r.position for r in verticals]
    words: list[Word] = []
    for line in _lines(_struck_once(list(fragments))):
        for piece in _joined(line):
            words.extend(_split(piece, verticals, places))
    return in_lines(words)


def in_lines(words: Iterable[Word]) -> list[Word]:
    """Words in lines from top to bottom, each line from left to right."""
    return [word for line in lines_of(words) for word in line]


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words grouped into lines from top to bottom, each from left to right: those whose middles lie at one height."""
    lines: list[list[Word]] = []
    line: list[Word] = []
    middle = height = 0.0
    for word in sorted(words, key=_twice_middle):
        box = word.box
        own, tall = (box.top + box.bottom) / 2, box.bottom - box.top
        if line and abs(own - middle) <= 0.35 * min(height, tall):
            line.append(word)
        else:
            line = [word]
            lines.append(line)
            middle, height = own, tall
    for line in lines:
        if len(line) > 1:
            line.sort(key=_left)
    return lines


def _twice_middle(word: Word) -> float:
    return word.box.top + word.box.bottom


def _left(word: Word) -> float:
    return word.box.x0


def _struck_once(fragments: list[Fragment]) -> list[Fragment]:
    """Without the second strike of text that stands twice at the same place, shifted by a hair."""
    # Held by text and band of the page: some producers write every glyph as a fragment of its own.
    seen: dict[tuple[str, int], list[Fragment]] = {}
    kept: list[Fragment] = []
    for fragment in fragments:
        text = "".join(fragment.texts)
        near = 0.12 * fragment.size
        twin = None
        for band in range(int((fragment.baseline - near) // BAND), int((fragment.baseline + near) // BAND) + 1):
            for other in seen.get((text, band), ()):
                if _same_place(other, fragment, near):
                    twin = other
                    break
            if twin is not None:
                break
        if twin is None:
            seen.setdefault((text, int(fragment.baseline // BAND)), []).append(fragment)
            kept.append(fragment)
        else:
            twin.bold = True
    return kept


def _same_place(a: Fragment, b: Fragment, near: float) -> bool:
    return (
        abs(a.lefts[0] - b.lefts[0]) <= near and abs(a.baseline - b.baseline) <= near and abs(a.size - b.size) <= near
    )


def _lines(fragments: list[Fragment]) -> list[list[Fragment]]:
    """Fragments by baseline; small raised or lowered ones are put into the line that they touch."""
    lines: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: (f.baseline, f.lefts[0])):
        if lines and fragment.baseline - lines[-1][0].baseline <= 0.12 * max(fragment.size, lines[-1][0].size):
            lines[-1].append(fragment)
        else:
            lines.append([fragment])
    for line in lines:
        line.sort(key=_start)
    _place_raised(lines)
    return [line for line in lines if line]


def _start(fragment: Fragment) -> float:
    return fragment.lefts[0]


def _place_raised(lines: list[list[Fragment]]) -> None:
    starts = [[f.lefts[0] for f in line] for line in lines]
    baselines = [line[0].baseline for line in lines]
    # What is moved is smaller than its host, so that these stay the largest sizes.
    largest = [max(f.size for f in line) for line in lines]
    most = max(largest, default=0.0)
    for index, line in enumerate(lines):
        for fragment in list(line):
            if fragment.size > SMALLER * most:
                continue
            low = bisect_left(baselines, fragment.baseline - 3 * fragment.size)
            for other in range(low, len(lines)):
                if baselines[other] - fragment.baseline > 3 * fragment.size:
                    break
                if other == index or fragment.size > SMALLER * largest[other]:
                    continue
                host = _host(fragment, lines[other], starts[other])
                if host is not None:
                    line.remove(fragment)
                    fragment.baseline = host.baseline
                    lines[other].append(fragment)
                    lines[other].sort(key=_start)
                    starts[other] = [f.lefts[0] for f in lines[other]]
                    starts[index] = [f.lefts[0] for f in line]
                    break


def _host(small: Fragment, line: list[Fragment], starts: list[float]) -> Fragment | None:
    """The larger fragment of `line` that `small` is raised or lowered right behind."""
    at = bisect_left(starts, small.lefts[0] + 0.05)
    for host in line[max(0, at - 2) : at]:
        if small.size > SMALLER * host.size or abs(small.baseline - host.baseline) > RAISE * host.size:
            continue
        if -0.2 * host.size <= small.x0 - host.x1 <= 0.15 * host.size:
            return host
    return None


def _joined(line: list[Fragment]) -> Iterable[Fragment]:
    """Fragments of a line, the first of those that touch taking in its neighbours."""
    current: Fragment | None = None
    for fragment in line:
        if current is None:
            current = fragment
            continue
        size = max(fragment.size, current.size)
        widest = PRINTED_BLANK * size if current.blank_after else WORD_GAP * min(size, 1.5 * fragment.size)
        gap = fragment.lefts[0] - current.x1
        if -OVERLAP * size <= gap and gap + fragment.lean <= widest:
            current.blank_after = fragment.blank_after
            current.texts += fragment.texts
            current.lefts += fragment.lefts
            current.rights += fragment.rights
            current.bold = current.bold and fragment.bold
            current.size = size
        else:
            yield current
            current = fragment
    if current is not None:
        yield current


def _split(piece: Fragment, verticals: list[Ruling], places: list[float]) -> list[Word]:
    """The word or, where vertical rulings pass between its glyphs, words."""
    top = piece.baseline - ASCENT * piece.size
    bottom = piece.baseline + DESCENT * piece.size
    first = bisect_left(places, piece.lefts[0])
    if first == len(places) or places[first] >= piece.x1:
        box = Box(piece.lefts[0], top, max(piece.rights), bottom)
        return [Word(with_ligatures("".join(piece.texts)), box, round(piece.size, 2), piece.bold, piece.angle)]
    cuts: list[int] = []
    middle = piece.baseline - 0.3 * piece.size
    for at in range(first, len(places)):
        ruling = verticals[at]
        if ruling.position >= piece.x1:
            break
        if ruling.start > middle or ruling.end < middle or ruling.length < piece.size:
            continue
        cut = next(
            (
                i
                for i in range(1, len(piece.texts))
                if piece.rights[i - 1] - 0.2 * piece.size <= ruling.position <= piece.lefts[i] + 0.2 * piece.size
            ),
            None,
        )
        if cut is not None and cut not in cuts:
            cuts.append(cut)
    bounds = [0, *sorted(cuts), len(piece.texts)]
    return [
        Word(
            with_ligatures("".join(piece.texts[a:b])),
            Box(piece.lefts[a], top, max(piece.rights[a:b]), bottom),
            round(piece.size, 2),
            piece.bold,
            piece.angle,
        )
        for a, b in itertools.pairwise(bounds)
    ]
