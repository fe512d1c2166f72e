"""Slips that a sentence shows by itself: one year named twice, a noun in the place of a spelled number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.content import Sentence
from schemas.figures.dates import MONTH_NAMES
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_PAIR = re.compile(
    r"(?<![/\-–\d.])\b(?P<one>20\d\d)\s+(?:dan|serta)\s+(?:tahun\s+)?(?P<other>20\d\d)\b"
    r"(?!\s*(?:[/\-–]|s\.?d\b|sampai|hingga))",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(?:triwulan|tw|semester|smt|bulan|kuartal|caturwulan|minggu|tanggal|awal|akhir|pertengahan|{MONTH_NAMES})\b|"
    r"\b[IVX]+\s*$",
    re.IGNORECASE,
)
"""A part of a year and the year itself are two things."""
_LAW = re.compile(r"\b(?:nomor|no\.?)\s*\S+\s+(?:tahun\s+)?$", re.IGNORECASE)
_NOUN = re.compile(r"\s*\(\s*(?P<noun>[A-Za-z]{3,})\s*\)\s+(?P<again>[A-Za-z]{3,})\b")


def year_pairs(sentence: Sentence) -> Iterator[Claim]:
    """A claim for each two years that a sentence names one after the other, as `2022 dan 2023`: value is the second.

    The operand `before` is the first. Years of which one is that of a part of a year, or of a law, are left out.
    """
    for match in _PAIR.finditer(sentence.text):
        before = sentence.text[max(0, match.start() - 40) : match.start()]
        if _LAW.search(before) or _PART.search(before):
            continue
        one, other = (_figure(sentence, *match.span(name)) for name in ("one", "other"))
        yield Claim(
            "", "year_pair", f"{match['one']} dan {match['other']}", "tahun", other, {"before": one}, sentence.id,
            other.place.page,
        )  # fmt: skip


def nouns_for_numbers(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each number in whose brackets, where it is spelled elsewhere, the noun behind it stands.

    `5 (unit) unit kerja` spells no number. Texts: spelled (the noun).
    """
    text = read.sentence.text
    for number, figure in enumerate(read.figures):
        match = _NOUN.match(text, figure.end)
        if match and match["noun"].casefold() == match["again"].casefold() and figure.piece.unit == "":
            subject = text[figure.start : match.end()]
            yield Claim(
                "", "noun_for_number", subject, "", read.figure(number, exact=True), {}, read.sentence.id,
                read.sentence.page, texts={"spelled": match["noun"]},
            )  # fmt: skip


def _figure(sentence: Sentence, start: int, end: int) -> PrintedFigure:
    page, box = sentence.place_of(start, end)
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
    # A year is no figure: it has no value, only its text.
    return PrintedFigure(sentence.text[start:end], None, 0, "", True, place)
