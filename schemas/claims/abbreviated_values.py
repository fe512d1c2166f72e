"""Values that the running text gives an abbreviated score of someone: `nilai ABC Balai Contoh adalah 91,20`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.dates import find_dates
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_STATED = re.compile(
    r"\b[Nn]ilai\s+(?P<short>[A-Z]{3,8})(?:\s*/\s*[A-Z]{3,8})?\s+(?P<owner>[A-Z][\w.]*(?:\s+(?:dan\s+)?[A-Z][\w.]*){0,5})\s+"
    r"(?:[Tt]ahun\s+(?P<year>20\d\d)\s+)?(?:adalah|yaitu|sebesar|mencapai|diperoleh)(?:\s+sebesar)?\s+#(?P<value>\d+)(?![\d%])"
)
_OTHER_TIME = re.compile(
    r"\b(?:(?:triwulan|tw)\s+(?:I{1,3}|[1-3])\b|semester\s+(?:I|1)\b|bulan|sebelum|awal|target|semula|rata-rata)",
    re.IGNORECASE,
)


def abbreviated_values(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each value of an abbreviated score of a named owner.

    Texts: singkatan, pemilik, judul (the headings), tanggal (the dates that the sentence names).

    Parts of a year, targets and sentences that name several years are left out.
    """
    if _OTHER_TIME.search(read.masked) or len(set(read.years)) > 1:
        return
    for match in _STATED.finditer(read.masked):
        value = read.figure(int(match["value"]))
        texts = {
            "singkatan": match["short"],
            "pemilik": match["owner"],
            "judul": " / ".join(read.sentence.headings),
            "tanggal": " ".join(found.text for found in find_dates(read.sentence.text)),
        }
        year = int(match["year"]) if match["year"] else next(iter(read.years), None)
        subject = f"Nilai {match['short']} {match['owner']}"
        yield Claim("", "short_value", subject, "realisasi", value, {}, read.sentence.id, value.place.page, year, texts)
