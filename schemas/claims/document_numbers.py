"""Numbers of decisions and letters that the running text cites: `Nomor HK.01.02.3.31.07.21.45 tanggal 5 Juli 2021`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.figures.dates import MONTH_NAMES, MONTHS
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim

_FEWEST = 5
"""Parts of a number that names its kind, its office, its month and its place in the year."""
_NUMBER = re.compile(
    r"\b(?:Nomor|No)\b\s*[.:]?\s*(?P<number>[A-Z]{1,2}(?:-[A-Z]{2})?\.\s?(?:\d{1,4}\.){3,9}\d{1,5})(?![.\d]*\d)"
)
_DATED = re.compile(
    rf"\s*(?:,\s*)?(?:tertanggal|tanggal|tgl\.?)\s+(?P<day>\d{{1,2}})\s+(?P<month>{MONTH_NAMES})(?:\s+(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_DATED_LATER = re.compile(
    rf"(?:\s+tahun\s+20\d\d)?\s+tentang\b[^.;()]{{0,160}}?(?<!sejak)(?<!mulai)(?<!pada)"
    rf"\s(?P<words>tanggal\s+(?P<day>\d{{1,2}})\s+(?P<month>{MONTH_NAMES})(?:\s+(?P<year>20\d\d))?)\W*$",
    re.IGNORECASE,
)
"""A date at the end of the sentence, behind the title, is the document's."""


def document_numbers(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each number of a decision or letter with its month and year: the value is the number as printed.

    Texts: bulan, tahun (the last parts but one, two digits each), kalimat (the words of the sentence), tanggal (the
    date that the sentence gives the document, as printed), bulan_tanggal and tahun_tanggal (its month and year, two
    digits; "" where it names none). A number whose parts are no month and year is left out.
    """
    for sentence in sentences:
        for match in _NUMBER.finditer(sentence.text):
            parts = re.split(r"[.\s]+", match["number"])
            if len(parts) < _FEWEST or not (1 <= int(parts[-3] or 0) <= 12 and len(parts[-3]) == len(parts[-2]) == 2):
                continue
            texts = {"bulan": parts[-3], "tahun": parts[-2], "kalimat": sentence.text}
            after = sentence.text[match.end() :]
            dated = _DATED.match(after) or _DATED_LATER.match(after)
            if dated:
                texts["tanggal"] = dated.group().strip(" ,.") if "words" not in dated.groupdict() else dated["words"]
                texts["bulan_tanggal"] = f"{MONTHS[dated['month'].casefold()]:02}"
                texts["tahun_tanggal"] = (dated["year"] or "")[2:]
            yield _claim(sentence, match, texts)


def _claim(sentence: Sentence, match: re.Match[str], texts: dict[str, str]) -> Claim:
    start, end = match.span("number")
    page, box = sentence.place_of(start, end)
    place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
    value = PrintedFigure(match["number"], None, 0, "", True, place)
    return Claim("", "document_number", match.group(), "nomor", value, {}, sentence.id, page, None, texts)
