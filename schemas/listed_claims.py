"""Claims that lists make: bands of the listed names, and how many names a list should have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.content import Sentence
from schemas.prose_figures import ReadSentence
from schemas.typed_report import Claim

_BAND_WORDS = r"(?:sangat|tidak|dapat|kurang|cukup|baik|efisien|disimpulkan|memuaskan|optimal|efektif)"
_BAND = re.compile(rf"kategori\s+(?P<kategori>{_BAND_WORDS}(?:\s+{_BAND_WORDS})*)", re.IGNORECASE)
_COUNTED_BAND = re.compile(
    r"#(?P<number>\d+)\s+(?P<noun>indikator|sasaran(?:\s+program)?|unsur|unit)\b(?P<between>[^#;]{0,80}?)"
    rf"(?:ber|dengan\s+|masuk\s+|dalam\s+)*kategori\s+(?P<kategori>{_BAND_WORDS}(?:\s+{_BAND_WORDS})*)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"#(?P<number>\d+)\s+(?P<noun>(?:unit|upp|satker|indikator|sasaran|kegiatan|biro|balai|loka|direktorat|komponen|unsur|"
    r"dimensi|aspek|perspektif)\w*)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"^(?P<subject>.{{4,300}}?)(?:\s*[:,]?\s*(?:tercapai\s+)?(?:dengan\s+)?kategori\s+"
    rf"(?P<kategori>{_BAND_WORDS}(?:\s+{_BAND_WORDS})*))?\s*\((?:kategori[^#)]*)?#(?P<number>\d+)%?\)\s*[.;,]?"
    r"(?:\s*(?:dan|serta))?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_MARKER = re.compile(r"(?:^|(?<=[\s(]))(?:\d{1,2}|[a-z])\)\s+")


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list: the sentence it stands in, its masked text."""

    read: ReadSentence
    masked: str


def listed_claims(sentences: Sequence[Sentence], read: Mapping[str, ReadSentence]) -> Iterator[Claim]:
    """Claims of the lists of a report: printed as lists, or running on inside a sentence (`1) ...; 2) ...`)."""
    items: dict[str, list[_Item]] = defaultdict(list)
    for sentence in sentences:
        if sentence.lead_in is not None and sentence.lead_in in read:
            items[sentence.lead_in].append(_Item(read[sentence.id], read[sentence.id].masked))
    for sentence in sentences:
        current = read[sentence.id]
        printed = items.get(sentence.id, [])
        inline = printed or sentence.lead_in is not None
        yield from _of_lead_in(current, printed)
        for segment in _segments(current.masked) if not inline or _MARKER.search(current.masked) else []:
            yield from _of_segment(current, segment)
        if sentence.lead_in is not None and sentence.lead_in in read and not _MARKER.search(current.masked):
            yield from _of_item(_Item(current, current.masked), _band_of(read[sentence.lead_in]))


def _band_of(lead_in: ReadSentence) -> str:
    """The one band that the line before a list names: of all its items."""
    found = {match["kategori"].lower() for match in _BAND.finditer(lead_in.masked)}
    return found.pop() if len(found) == 1 else ""


def _of_lead_in(current: ReadSentence, printed: list[_Item]) -> Iterator[Claim]:
    """The count of a line before a printed list, and counts of bands anywhere."""
    banded = list(_COUNTED_BAND.finditer(current.masked))
    for match in banded:
        texts = {"noun": match["noun"].lower(), "kategori": match["kategori"].lower()}
        if printed and len(banded) == 1:
            texts["items"] = str(len(printed))
        yield _count(current, int(match["number"]), texts)
    if banded or not printed:
        return
    counted = list(_COUNTED.finditer(current.masked))
    if len(counted) == 1:
        texts = {"noun": counted[0]["noun"].lower(), "items": str(len(printed))}
        yield _count(current, int(counted[0]["number"]), texts)


def _count(current: ReadSentence, number: int, texts: Mapping[str, str]) -> Claim:
    value = current.figure(number, exact=True)
    subject = " ".join(part for part in (texts["noun"], texts.get("kategori", "")) if part)
    sentence = current.sentence
    return Claim("", "count", subject, "jumlah", value, {}, sentence.id, value.place.page, None, dict(texts))


def _segments(masked: str) -> list[str]:
    """The parts of a sentence between semicolons, each with the list that runs on in it."""
    return [
        part
        for part in re.split(r";\s*(?:dan\s+)?(?=#\d+\s+(?:indikator|sasaran))|(?<=\));\s*(?=\d{1,2}\)\s)", masked)
        if part
    ]


def _of_segment(current: ReadSentence, segment: str) -> Iterator[Claim]:
    """The items of a list that runs on in a sentence, with the band that is named before it."""
    markers = list(_MARKER.finditer(segment))
    lead_in = segment[: markers[0].start()] if markers else segment
    band = next((match["kategori"].lower() for match in _BAND.finditer(lead_in)), "")
    if not markers:
        # "terdapat 1 indikator dengan kategori sangat kurang yaitu NAME (13,25%)"
        tail = re.split(r"\byaitu\b|\byakni\b", segment)
        if band and len(tail) == 2:
            yield from _of_item(_Item(current, tail[1].strip()), band)
        return
    for marker, following in zip(markers, [*markers[1:], None], strict=True):
        text = segment[marker.end() : following.start() if following else len(segment)].strip(" ,;")
        text = re.sub(r"[\s,;]+(?:dan|serta)$", "", text)
        yield from _of_item(_Item(current, text), band)


def _of_item(item: _Item, band: str) -> Iterator[Claim]:
    """The claim of one item: its name, the band (its own or the list's) and its achievement."""
    match = _ITEM.match(item.masked.strip())
    if match is None or "#" in match["subject"]:
        return
    kategori = (match["kategori"] or band).strip()
    if not kategori:
        return
    value = item.read.figure(int(match["number"]))
    subject = match["subject"].strip(" :,;“”\"'")
    sentence = item.read.sentence
    yield Claim(
        "", "category", subject, "capaian_pct", value, {}, sentence.id, value.place.page, None, {"kategori": kategori}
    )
