"""Claims that lists make: bands of the listed names, and how many names a list should have."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractors.content import Sentence
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.statement_scope import of_one_target, target_of_heading, year_of
from schemas.published import Claim

_BAND_WORDS = r"(?:sangat|tidak|dapat|kurang|cukup|baik|efisien|disimpulkan|memuaskan|optimal|efektif)"
_BAND = re.compile(rf"(?:kategori|kriteria)\s+(?P<kategori>{_BAND_WORDS}(?:\s+{_BAND_WORDS})*)", re.IGNORECASE)
_COUNTED_BAND = re.compile(
    r"#(?P<number>\d+)\s+(?P<noun>indikator|sasaran(?:\s+program)?|unsur|unit)\b"
    r"(?!\s+(?:kinerja\s+)?(?:kegiatan|pendukung|tambahan|bidang|fungsi|nasional)\b)(?P<between>[^#;]{0,80}?)"
    r"(?:(?:ber|dengan\s+|masuk\s+|dalam\s+)+|(?<!,\s))"
    rf"(?:kategori|kriteria)\s+(?P<kategori>{_BAND_WORDS}(?:\s+{_BAND_WORDS})*)\b"
    # "kategori Baik diraih 3 unit": the grade of the next count.
    r"(?!\s+(?!dan\b|serta\b|sedangkan\b)(?:[a-z]+\s+){0,2}#\d)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"#(?P<number>\d+)\s+(?P<noun>(?:unit|upp|satker|indikator|sasaran|kegiatan|biro|balai|loka|direktorat|komponen|unsur|"
    r"dimensi|aspek|perspektif)\w*)",
    re.IGNORECASE,
)
_COUNTED_LAST = re.compile(r"#(?P<number>\d+)\s+(?P<noun>[a-z]+(?:/[a-z]+)?)\s*:\s*$", re.IGNORECASE)
_ITEM = re.compile(
    rf"^(?P<subject>.{{4,300}}?)(?:\s*[:,]?\s*(?:tercapai\s+)?(?:dengan\s+)?kategori\s+"
    rf"(?P<kategori>{_BAND_WORDS}(?:\s+{_BAND_WORDS})*))?\s*\((?:kategori[^#)]*)?#(?P<number>\d+)%?\)\s*[.;,]?"
    r"(?:\s*(?:dan|serta))?\s*$",
    re.IGNORECASE | re.DOTALL,
)
_INTRODUCES = re.compile(r"(?::|\b(?:berikut|yaitu|yakni|meliputi|antara lain))\W*$", re.IGNORECASE)
_POINTS_BACK = re.compile(r"\btersebut\b", re.IGNORECASE)
_BETWEEN_LISTS = re.compile(r";\s*(?:dan\s+)?(?=#\d+\s+(?:indikator|sasaran))")
_MARKER = re.compile(r"(?:^|(?<=[\s(]))(?:\d{1,2}|[a-z])\)\s+")


def listed_claims(sentences: Sequence[Sentence], read: Mapping[str, ReadSentence]) -> Iterator[Claim]:
    """Claims of the lists of a report: printed as lists, or running on inside a sentence (`1) ...; 2) ...`)."""
    items: dict[str, list[ReadSentence]] = defaultdict(list)
    for sentence in sentences:
        if sentence.lead_in is not None and sentence.lead_in in read:
            items[sentence.lead_in].append(read[sentence.id])
    before: ReadSentence | None = None
    for sentence in sentences:
        current = read[sentence.id]
        listed = _in_order(items.get(sentence.id, []))
        yield from _of_lead_in(current, listed, before)
        if _MARKER.search(current.masked) or sentence.lead_in is None:
            measure = _measure(current.masked)
            for segment in _segments(current.masked):
                yield from _of_segment(current, segment, measure)
        elif sentence.lead_in in read:
            lead_in = read[sentence.lead_in]
            yield from _of_item(current, current.masked, _band_of(lead_in), _measure(lead_in.masked))
        before = current


def _in_order(items: list[ReadSentence]) -> list[ReadSentence]:
    """The items from the first on that are numbered (or lettered) one after the other, or all bear one bullet."""
    if not items:
        return []
    markers = [item.sentence.marker.strip("() .") for item in items]
    if len(set(markers)) == 1:
        return items
    first = markers[0]
    if first not in ("1", "a", "A"):
        return []
    kept = []
    for position, (item, marker) in enumerate(zip(items, markers, strict=True)):
        expected = str(position + 1) if first == "1" else chr(ord(first) + position)
        if marker != expected:
            break
        kept.append(item)
    # A number that goes on after a gap may be an item that was read wrongly: then the list is not counted.
    rest = markers[len(kept) :]
    return [] if any(marker.isdigit() == first.isdigit() and marker > first for marker in rest if marker) else kept


def _measure(lead_in: str) -> str:
    """What the figures behind listed names are: of programme targets their NPS, else an achievement."""
    lowered = lead_in.lower()
    return "nps_pct" if "sasaran" in lowered and "indikator" not in lowered else "capaian_pct"


def _band_of(lead_in: ReadSentence) -> str:
    """The one band that the line before a list names: of all its items."""
    found = {match["kategori"].lower() for match in _BAND.finditer(lead_in.masked)}
    return found.pop() if len(found) == 1 else ""


def _of_lead_in(current: ReadSentence, listed: list[ReadSentence], before: ReadSentence | None) -> Iterator[Claim]:
    """Counts of bands, and the count that a line before a printed list gives for it."""
    banded = list(_COUNTED_BAND.finditer(current.masked))
    counted = list(_COUNTED.finditer(current.masked))
    introduces = len(listed) > 1 and _INTRODUCES.search(current.sentence.text) is not None
    for match in banded:
        texts = {"noun": match["noun"].lower(), "kategori": match["kategori"].lower()}
        if introduces and len(counted) == 1:
            texts["items"] = str(len(listed))
        if of_one_target(current):
            texts["scope"] = target_of_heading(current)
        yield _count(current, int(match["number"]), texts)
    if banded or not introduces:
        return
    named = _COUNTED_LAST.search(current.masked)
    if named is not None and not counted:
        words = tuple(f"{word} " for word in named["noun"].lower().split("/"))
        if all(item.lowered.lstrip().startswith(words) for item in listed):
            texts = {"noun": named["noun"].lower(), "items": str(len(listed)), "named": "ya"}
            yield _count(current, int(named["number"]), texts)
        return
    holder = current
    if not counted and before is not None and _POINTS_BACK.search(current.sentence.text):
        holder, counted = before, list(_COUNTED.finditer(before.masked))
    if len(counted) == 1:
        texts = {"noun": counted[0]["noun"].lower(), "items": str(len(listed))}
        yield _count(holder, int(counted[0]["number"]), texts)


def _count(current: ReadSentence, number: int, texts: Mapping[str, str]) -> Claim:
    value = current.figure(number, exact=True)
    subject = " ".join(part for part in (texts["noun"], texts.get("kategori", "")) if part)
    sentence = current.sentence
    year = year_of(current, number)
    return Claim("", "count", subject, "jumlah", value, {}, sentence.id, value.place.page, year, dict(texts))


def _segments(masked: str) -> list[str]:
    """The parts of a sentence between semicolons, each with the list that runs on in it."""
    return [part for part in _BETWEEN_LISTS.split(masked) if part]


def _of_segment(current: ReadSentence, segment: str, measure: str) -> Iterator[Claim]:
    """The items of a list that runs on in a sentence, with the band that is named before it."""
    markers = list(_MARKER.finditer(segment))
    lead_in = segment[: markers[0].start()] if markers else segment
    band = next((match["kategori"].lower() for match in _BAND.finditer(lead_in)), "")
    if not markers:
        # "terdapat 1 indikator dengan kategori sangat kurang yaitu NAME (13,25%)"
        tail = re.split(r"\byaitu\b|\byakni\b", segment)
        if band and len(tail) == 2:
            yield from _of_item(current, tail[1].strip(), band, measure)
        return
    for marker, following in zip(markers, [*markers[1:], None], strict=True):
        text = segment[marker.end() : following.start() if following else len(segment)].strip(" ,;")
        text = re.sub(r"[\s,;]+(?:dan|serta)$", "", text)
        yield from _of_item(current, text, band, measure)


def _of_item(read: ReadSentence, masked: str, band: str, measure: str) -> Iterator[Claim]:
    """The claim of one item: its name, the band (its own or the list's) and its achievement."""
    match = _ITEM.match(masked.strip())
    if match is None or "#" in match["subject"]:
        return
    kategori = (match["kategori"] or band).strip()
    if not kategori:
        return
    value = read.figure(int(match["number"]))
    subject = match["subject"].strip(" :,;“”\"'")
    texts = {"kategori": kategori}
    at = read.place_of_words(kategori, int(match["number"])) if match["kategori"] else None
    yield Claim("", "category", subject, measure, value, {}, read.sentence.id, value.place.page, None, texts, at)
