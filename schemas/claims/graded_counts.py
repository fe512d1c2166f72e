"""Claims of how many indicators have each grade, or have reached the target of the plan's end.

`indikator berkriteria Sangat Baik sebanyak 1 indikator, Baik 8 indikator, dan Cukup 1 indikator`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.statement_scope import of_one_target
from schemas.published import Claim

_WORD = r"(?i:ber)?(?i:kriteria|kategori|predikat)\s+"
_NAME = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_NUMBER = r"(?i:(?:sebanyak|berjumlah|ada)\s+)?#\d+(?![\d%])(?:\s+indikator\b)?"
_NEXT = rf"\s*,?\s*(?:(?:dan|serta|sedangkan|sementara)\s+)?(?:{_WORD})?{_NAME}\s+{_NUMBER}"
_LISTED = re.compile(
    r"(?:^|[,;]\s)\s*(?i:(?:(?:berdasarkan|menurut|sesuai|dari)\s+tabel\s+[\d.]+\s*,\s*)?(?:jumlah\s+)?indikator\s+"
    rf"(?:kinerja\s+)?(?:yang\s+|dengan\s+)?){_WORD}(?P<list>{_NAME}\s+{_NUMBER}(?:{_NEXT})*)\s*(?:[;.]|$)",
)
_GRADE = re.compile(rf"(?P<name>{_NAME})\s+(?:(?i:sebanyak|berjumlah|ada)\s+)?#(?P<value>\d+)")
_PART = re.compile(
    r"\b(?:triwulan|semester|bulan|TW|beberapa|sebagian|nasional|(?:dari|antara|pada)\s+(?:seluruh\s+)?#\d+)\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"^\W*target\s+(?:pada\s+)?akhir\s+(?:periode\s+)?(?:renstra|RPJMN|rencana\s+strategis)(?:\s+20\d\d(?:\s?[-–]\s?20\d\d)?)?"
    r"\s+(?:sudah|telah)\s+(?:dapat\s+|berhasil\s+)?(?:dicapai|tercapai|terlampaui|dilampaui|dipenuhi)"
    r"(?:\s+lebih\s+(?:awal|cepat|dini))?\s+(?:oleh|pada|untuk)\s+#(?P<value>\d+)(?![\d%])\s+indikator(?:\s+kinerja)?\W*$",
    re.IGNORECASE,
)


def graded_counts(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each number of indicators with a grade, and of those past the target of the plan's end.

    Sentences on parts of the year, of the indicators or of the plan, and on single targets, are left out.
    """
    if "indikator" not in read.lowered or _PART.search(read.masked) or of_one_target(read):
        return
    years = set(read.years)
    for listed in _LISTED.finditer(read.masked):
        for match in _GRADE.finditer(listed["list"]):
            value = read.figure(int(match["value"]), exact=True)
            texts = {"noun": "indikator", "kategori": match["name"]}
            yield _claim("count", read, value, years.copy().pop() if len(years) == 1 else None, texts)
    ended = _END.search(read.masked)
    if ended:
        value = read.figure(int(ended["value"]), exact=True)
        yield _claim("count_reached", read, value, None, {"tercapai": "ya", "kategori": "", "rencana": "akhir"})


def _claim(kind: str, read: ReadSentence, value: PrintedFigure, year: int | None, texts: dict[str, str]) -> Claim:
    page = value.place.page
    return Claim("", kind, "indikator", "jumlah", value, {}, read.sentence.id, page, year, texts)
