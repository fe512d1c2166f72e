"""The figures of a sentence with their places, and the sentence with its figures masked for patterns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from extractors.content import Box, Sentence
from schemas.figures.column_evidence import ColumnEvidence, gather, to_figure
from schemas.figures.dates import days_of_months, find_dates
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.number_grammar import Piece, find_figures
from schemas.figures.numbers_that_name import goes_on, is_reference
from schemas.figures.ranges import read_range
from schemas.figures.spelled_numbers import spells
from schemas.wording.headers import years_in

_SPELLED = re.compile(r"\s*\((?P<words>[^()\d]{3,200}?)(?:\s+(?i:rupiah)\s*)?\)")
_SLIP = 10
_COUNTED = re.compile(r"(?:\s+total(?=\s+[a-z]{3}))?\s+(?P<noun>[A-Za-z][a-z]{2,}|K/L|[A-Z]{3,8}\b)")
NOT_COUNTED = frozenset(
    [
        "tidak",
        "belum",
        "dari",
        "dan",
        "atau",
        "yang",
        "dengan",
        "pada",
        "serta",
        "untuk",
        "karena",
        "sehingga",
        "maka",
        "adalah",
        "yaitu",
        "sebesar",
        "dibandingkan",
        "poin",
        "persen",
        "menjadi",
        "dalam",
        "terhadap",
        "termasuk",
        "meningkat",
        "menurun",
        "naik",
        "turun",
        "sampai",
        "hingga",
        "lebih",
        "kurang",
        "kategori",
        "tahun",
        "mengalami",
        "mencapai",
        "bertambah",
        "berkurang",
        "bila",
        "jika",
        "apabila",
        "dibanding",
        "sedangkan",
        "sementara",
        "yakni",
        "terdiri",
        "meliputi",
        "selama",
        "telah",
        "belum",
        "masih",
        "tersebut",
        "memenuhi",
        "disetujui",
        "diterima",
        "ditolak",
        "selesai",
        "diselesaikan",
        "diuji",
        "diperiksa",
        "dinyatakan",
        "ditindaklanjuti",
        "diterbitkan",
        "dilaksanakan",
        "berasal",
        "berupa",
        "merupakan",
        "terdapat",
        "lulus",
        "memperoleh",
        "mendapat",
        "melampaui",
        "melebihi",
        "terlambat",
        "sudah",
        "dapat",
        "akan",
        "tms",
        "tmk",
        "wib",
        "wit",
        "wita",
        "iii",
        "vii",
        "viii",
    ]
)


@dataclass(frozen=True, slots=True)
class ProseFigure:
    """A figure of a sentence: its span in the sentence's text, the piece, and the words that spell it ("" if none)."""

    start: int
    end: int
    piece: Piece
    counted: str
    spelled: str
    spelled_span: tuple[int, int] | None


class ReadSentence:
    """A sentence with its figures.

    `masked` is its text with `#0`, `#1`, ... in the place of figures (followed by `%`, or after `Rp`, as printed) and
    without the words that spell them; patterns are matched on it.
    """

    def __init__(self, sentence: Sentence, evidence: ColumnEvidence | None = None) -> None:
        self.sentence = sentence
        self.evidence = evidence
        self._read: dict[tuple[int, bool | None], PrintedFigure] = {}

    @cached_property
    def figures(self) -> tuple[ProseFigure, ...]:
        """The figures of the text: without years, dates, numbers of laws, tables and list items, and ranges."""
        text = self.sentence.text
        dates = [*((found.start, found.end) for found in find_dates(text)), *days_of_months(text)]
        kept = []
        named: Piece | None = None
        for piece in find_figures(text):
            if any(start < piece.end and piece.start < end for start, end in dates):
                continue
            counted = _counted(text, piece.end)
            if is_reference(text, piece) or (named is not None and goes_on(text, named, piece, counted)):
                named = piece
                continue
            named = None
            spelled = _SPELLED.match(text, piece.end)
            words = spelled["words"] if spelled and spells(spelled["words"]) else ""
            counted = _counted(text, spelled.end()) if spelled and words else counted
            span = (spelled.start("words"), spelled.end() - 1) if spelled and words else None
            kept.append(ProseFigure(piece.start, piece.end, piece, counted, words, span))
        return tuple(_without_ranges(text, kept))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that the text names outside dates."""
        text = self.sentence.text
        for found in reversed(find_dates(text)):
            text = text[: found.start] + text[found.end :]
        return years_in(text)

    @cached_property
    def masked(self) -> str:
        """The text with figures masked."""
        text = self.sentence.text
        parts = []
        at = 0
        for number, figure in enumerate(self.figures):
            unit = figure.piece.unit
            mask = f"#{number}%" if unit == "%" else f"Rp#{number}" if unit == "Rp" else f"#{number}"
            parts += [text[at : figure.start], mask]
            at = figure.end
            if figure.spelled_span is not None:
                at = figure.spelled_span[1] + 1
        return "".join([*parts, text[at:]])

    @cached_property
    def lowered(self) -> str:
        """The text in lower case."""
        return self.sentence.text.lower()

    def may_hold(self, needs: Iterable[str]) -> bool:
        """Whether the text has each of the words that a wording needs; of those between bars one is enough."""
        return all(any(word in self.lowered for word in needed.split("|")) for needed in needs)

    def figure(self, number: int, exact: bool | None = None) -> PrintedFigure:
        """A figure at its place; a whole number of things counted is exact unless `exact` says otherwise.

        One in thousands or millions (`10,66 juta ha`) is not: it is printed to so many digits.
        """
        if (number, exact) not in self._read:
            self._read[number, exact] = self._figure(number, exact)
        return self._read[number, exact]

    def _figure(self, number: int, exact: bool | None) -> PrintedFigure:
        found = self.figures[number]
        page, box = self.sentence.place_of(found.start, found.end)
        end = found.spelled_span[1] if found.spelled_span else found.end
        sure = self.sentence.confidence_of(found.start, end)
        place = Place(page, box, sentence=self.sentence.id, row_label=self.sentence.text[:120], confidence=sure)
        whole = "," not in found.piece.text and found.piece.unit == ""
        counts = bool(found.counted) and whole
        evidence = self.evidence
        if counts and evidence is not None:
            # A thing that is counted has no three decimals, whatever the rest of the text does.
            evidence = ColumnEvidence(frozenset(), frozenset(), None, None, counts=True)
        scaled = any(reading.decimals < 0 for reading in found.piece.readings)
        return to_figure(found.piece, place, not scaled and (counts if exact is None else exact), evidence)

    def place_of_words(self, words: str, number: int) -> Place | None:
        """Where words of the sentence stand, nearest to a figure; of words on two lines those on the first.

        None where the sentence does not hold them.
        """
        figure, text = self.figures[number], self.sentence.text
        wording = r"(?<!\w)" + r"\s+".join(re.escape(word) for word in words.split()) + r"(?!\w)"
        spans = [found.span() for found in re.finditer(wording, text, re.IGNORECASE)]
        if not words.strip() or not spans:
            return None
        start, end = min(spans, key=lambda span: max(figure.start - span[1], span[0] - figure.end))
        placed = [
            self.sentence.place_of(start + word.start(), start + word.end())
            for word in re.finditer(r"\S+", text[start:end])
        ]
        page, first = placed[0]
        box = Box.around(b for p, b in placed if p == page and b.top < first.bottom and first.top < b.bottom)
        sure = self.sentence.confidence_of(start, end)
        return Place(page, box, sentence=self.sentence.id, row_label=text[:120], confidence=sure)

    def text_before(self, number: int) -> str:
        """The text before a figure."""
        return self.sentence.text[: self.figures[number].start]

    def text_behind(self, number: int) -> str:
        """The text behind a figure."""
        return self.sentence.text[self.figures[number].end :]

    def all_figures(self) -> tuple[PrintedFigure, ...]:
        """Every figure of the sentence."""
        return tuple(self.figure(number) for number in range(len(self.figures)))


def prose_evidence(sentences: Iterable[Sentence]) -> ColumnEvidence:
    """How the running text of a report writes decimals and thousands; sizes say nothing there.

    A sign that writes decimals in less than a tenth of the figures is a slip, no way of writing.
    """
    decimals: Counter[str] = Counter()
    groupings: Counter[str] = Counter()
    for sentence in sentences:
        for piece in find_figures(sentence.text):
            found = gather([piece])
            decimals.update(found.decimal_signs)
            groupings.update(found.grouping_signs)
    return ColumnEvidence(_usual(decimals), _usual(groupings), None, None)


def _usual(signs: Counter[str]) -> frozenset[str]:
    return frozenset(sign for sign, times in signs.items() if times * _SLIP >= sum(signs.values()))


def read_sentences(sentences: Iterable[Sentence]) -> Mapping[str, ReadSentence]:
    """The sentences by id, their figures read with the evidence of the whole text."""
    held = tuple(sentences)
    evidence = prose_evidence(held)
    return {sentence.id: ReadSentence(sentence, evidence) for sentence in held}


def _counted(text: str, end: int) -> str:
    """What is counted by a figure that ends there, in lower case; "" for none."""
    noun = _COUNTED.match(text, end)
    return noun["noun"].lower() if noun and noun["noun"].lower() not in NOT_COUNTED else ""


def _without_ranges(text: str, figures: list[ProseFigure]) -> Iterable[ProseFigure]:
    """The figures that are no limits of a range such as (90-<110) or 2,26 – 3."""
    limits: set[int] = set()
    for position, figure in enumerate(figures):
        if figure.piece.comparison:
            limits.add(position)
        if position + 1 < len(figures):
            following = figures[position + 1]
            between = text[figure.end : following.start]
            if len(between) <= 4 and read_range(text[figure.start : following.end]) is not None:
                limits |= {position, position + 1}
    return (figure for position, figure in enumerate(figures) if position not in limits)
