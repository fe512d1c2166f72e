"""What a report's cover says: title, unit, year, and the part of the year that it covers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.content import ReportContent
from schemas.wording.headers import period_in, years_in

_UNIT = re.compile(
    r"\b(?:sekretariat|inspektorat|deputi|direktorat|biro|pusat|balai(?:\s+besar)?|loka|badan|kementerian|lembaga|komisi)"
    r"\b[^.,;:()\d]*",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:laporan|survei|monitoring|evaluasi|statistik|rencana|hasil|tahunan|kinerja)\b", re.IGNORECASE
)
# A name that a line's end cuts.
_UNFINISHED = re.compile(r"\b(?:dan|di|dan/atau|serta|atau|untuk|atas|bidang|besar)$|,$", re.IGNORECASE)
# What a first page without a cover goes on with: numbered headings, captions.
_BELOW_TITLE = re.compile(
    r"(?:(?:tabel|gambar|grafik|lampiran|bab)\s+[\dIVX]+|(?:[A-Z]|\d{1,2}|[IVX]+)[.)]\s)", re.IGNORECASE
)
_ONLY_TIME = re.compile(
    r"\W*(?:(?:tahun(?:\s+anggaran)?|ta|semester|triwulan|tw|periode|i{1,3}v?|iv|[1-4]|(?:19|20)\d\d)\W*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Identification:
    """Title, unit, year (None when no page says it) and period ("" for a whole year)."""

    title: str
    unit: str
    year: int | None
    period: str


def identify(content: ReportContent) -> Identification:
    """What the first page's largest lines say; a year that they leave out is the one that most captions name.

    A unit's name goes on in the next line where it is unfinished, or where the text of the report prints both as one.
    """
    lines = _above_text([" ".join(line.split()) for line in content.title_lines if line.strip()])
    title: list[str] = []
    unit = ""
    text = _plain(" ".join(sentence.text for sentence in content.sentences))
    for line in lines:
        if _ONLY_TIME.fullmatch(line):
            continue
        if _TITLE.search(line) or (title and not _UNIT.match(line) and not unit):
            # Below a title in capitals a line in small letters is text that names the report too.
            if not (title and title[0].isupper() and not line.isupper()):
                title.append(line)
            continue
        if _UNIT.match(line) and title and not unit:
            unit = line
        elif _UNFINISHED.search(unit) or (unit and not _UNIT.match(line) and _plain(f"{unit} {line}") in text):
            unit = f"{unit} {line}"
    named = _unit_in(" ".join(title))
    if named:
        # "LAPORAN KINERJA SEKRETARIAT UTAMA": the unit is in the title, the line below is its house.
        unit = named
    return Identification(" ".join(title or lines[:1]), unit, _year(lines, title, content), _period(lines))


def _above_text(lines: Sequence[str]) -> list[str]:
    """The lines of a first page down to the first heading or caption below the title: what follows is no title."""
    begun = next((at for at, line in enumerate(lines) if _TITLE.search(line)), len(lines))
    below = (at for at, line in enumerate(lines) if at > begun and _BELOW_TITLE.match(line))
    return list(lines[: next(below, len(lines))])


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _unit_in(title: str) -> str:
    units = list(_UNIT.finditer(title))
    found = units[-1].group().strip() if units else ""
    return re.split(r"\s+(?:tahun|semester|triwulan|periode)\b", found, flags=re.IGNORECASE)[0].strip()


def _period(lines: Sequence[str]) -> str:
    return next((period for line in lines if (period := period_in(line))), "")


def _year(lines: Sequence[str], title: Sequence[str], content: ReportContent) -> int | None:
    """The year beside the period; else the latest that the title names, or a line of its own; else the cover's latest;
    else the year that most captions name.
    """
    for line in lines:
        if period_in(line) and years_in(line):
            return years_in(line)[-1]
    titled = [year for line in lines if line in title or _ONLY_TIME.fullmatch(line) for year in years_in(line)]
    cover = titled or [year for line in lines for year in years_in(line)]
    if cover:
        return max(cover)
    captions = Counter(year for table in content.tables for year in years_in(table.caption))
    headings = Counter(year for sentence in content.sentences for h in sentence.headings for year in years_in(h))
    ranked = (captions or headings).most_common(1)
    return ranked[0][0] if ranked else None
