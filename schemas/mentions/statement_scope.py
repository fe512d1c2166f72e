"""Of what a statement speaks: of the whole report and its year, or of one programme target and of another year."""

from __future__ import annotations

import re

from schemas.figures.prose_figures import ReadSentence
from schemas.wording.labels import subject_heading

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
_NAMED_TARGET = re.compile(r"\b(?:Ter|Me)[a-z]{4,}nya\b|\bper[sc]\w{0,2}pe[ck]ti[fv]e?\b", re.IGNORECASE)
_TARGET_CODE = re.compile(r"\bS[KPS]\s?[.-]?\s?\d{1,2}\b")
_CODE = re.compile(r"^\W*(?:[A-Z]{1,3}\s?[.-]?\s?\d{1,2}|\d{1,2}|[A-Za-z])?\s*[.):–-]*\s+(?=\S{4})")
_LINK = re.compile(
    r"[\s,:]*(?:\b(?:dengan|memperoleh|memiliki|mencapai|tercapai|nilai|rata|rerata|total|sebesar)\b[\s,:-]*)*$"
)
_YEAR = re.compile(r"\b(?:tahun|TA)\.?\s+((?:19|20)\d\d)(?!\d)", re.IGNORECASE)


_NAMED_UNIT = re.compile(r"\b(?:Balai(?:\s+Besar)?|Loka|UPT)\s+(?:POM\s+)?di\s+(?:Kabupaten\s+|Kota\s+)?[A-Z]\w+")
_BESIDE_OWN = re.compile(r"\bmelaporkan\b|\b(?:Balai|Loka|UPT|unit)\s+(?:kami|ini)\b", re.IGNORECASE)
_OTHER_UNITS = re.compile(
    r"\b(?:dua|tiga|empat|lima|beberapa|kedua|ketiga|keempat)\s+(?:balai|loka|unit|satker|UPT)\b|"
    r"\b(?:balai|loka|unit|satker|UPT)\s+lain(?:nya)?\b",
    re.IGNORECASE,
)


def of_another_unit(read: ReadSentence, before: str) -> bool:
    """Whether the words before a figure name a unit that the sentence sets beside the report's own, or several."""
    if _OTHER_UNITS.search(re.split(r"[;.]\s", before)[-1]):
        return True
    return _NAMED_UNIT.search(before) is not None and _BESIDE_OWN.search(read.sentence.text) is not None


def of_one_target(read: ReadSentence) -> bool:
    """Whether a sentence speaks of one programme target: it points to it, or stands under the heading of one."""
    heading = subject_heading(read.sentence.headings)
    return _ONE_TARGET.search(read.sentence.text) is not None or _TARGET_HEADING.match(heading) is not None


def target_of_heading(read: ReadSentence) -> str:
    """The heading that a sentence stands under, without the word and number that call it a programme target."""
    heading = subject_heading(read.sentence.headings)
    match = _TARGET_HEADING.match(heading)
    return match["name"].strip() if match else heading


def named_target(read: ReadSentence, before: str) -> str | None:
    """The programme target (or perspective) that the words before its achievement name; None where they name none.

    An item of a list names what it is about; elsewhere the names of targets say what is to come true (`Terwujudnya`).
    Where no name stands behind a target's code, the code names it.
    """
    clause = re.split(r"#\d+%?\)?|;|\.\s", before)[-1]
    match = _NAMED_TARGET.search(clause)
    if match is None and (code := _TARGET_CODE.search(clause)):
        rest = _LINK.sub("", clause[code.end() :]).strip(" ,.:)–-")
        return rest if len(rest) > 3 else code[0]
    if match is None and read.sentence.lead_in is None:
        return None
    name = clause[match.start() :] if match else _CODE.sub("", clause)
    name = _LINK.sub("", name).strip(" ,:“”\"'")
    return name if len(name) > 3 else None


def year_of(read: ReadSentence, number: int) -> int | None:
    """The year that a figure of a sentence is of: the last one named before it, else the only one of the sentence."""
    before = _YEAR.findall(read.sentence.text[: read.figures[number].start])
    if before:
        return int(before[-1])
    years = set(read.years)
    return years.pop() if len(years) == 1 else None
