"""Of what a statement speaks: of the whole report and its year, or of one programme target and of another year."""

from __future__ import annotations

import re

from schemas.labels import subject_heading
from schemas.prose_figures import ReadSentence

_ORDINALS = r"pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh"
_ONE_TARGET = re.compile(
    rf"\b(?:sasaran|perspektif)(?:\s+(?:program|strategis|kegiatan))?\s+(?:ini|tersebut|{_ORDINALS}|ke-?\s?\d+|\d+\b|"
    r"[IVX]+\b)|\bindikator\s+pada\s+(?:sasaran|perspektif)\b",
    re.IGNORECASE,
)
_TARGET_HEADING = re.compile(
    r"(?:\W*(?:sasaran(?:\s+(?:program|strategis|kegiatan))?|S[KPS])\s*(?:ke-?\s?)?(?:\d+|[IVX]+)?\s*[.:)–-]\s*)"
    r"(?P<name>\S.*)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:tahun|TA)\.?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)


def of_one_target(read: ReadSentence) -> bool:
    """Whether a sentence speaks of one programme target: it points to it, or stands under the heading of one."""
    heading = subject_heading(read.sentence.headings)
    return _ONE_TARGET.search(read.sentence.text) is not None or _TARGET_HEADING.match(heading) is not None


def target_of_heading(read: ReadSentence) -> str:
    """The heading that a sentence stands under, without the word and number that call it a programme target."""
    heading = subject_heading(read.sentence.headings)
    match = _TARGET_HEADING.match(heading)
    return match["name"].strip() if match else heading


def year_of(read: ReadSentence, number: int) -> int | None:
    """The year that a figure of a sentence is of: the last one named before it, else the only one of the sentence."""
    before = _YEAR.findall(read.sentence.text[: read.figures[number].start])
    if before:
        return int(before[-1])
    years = set(read.years)
    return years.pop() if len(years) == 1 else None
