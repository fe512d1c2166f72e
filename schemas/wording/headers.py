"""The header of a table's column as words that can be compared: spelling mended, abbreviations written out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extractors.content import Table
from schemas.wording.column_numbers import column_numbers

ONLY_YEARS = "#tahun"
"""Stands for the words of a header that prints nothing but a year."""

SYNONYMS: dict[str, str] = {
    "%": "persen",
    "presentase": "persen",
    "prosentase": "persen",
    "persentase": "persen",
    "percentage": "persen",
    "nomor": "no",
    "nomer": "no",
    "jml": "jumlah",
    "thd": "terhadap",
    "dibanding": "terhadap",
    "dibandingkan": "terhadap",
    "perspective": "perspektif",
    "pencapaian": "capaian",
    "achievement": "capaian",
    "ketercapaian": "capaian",
    "c": "capaian",
    "t": "target",
    "r": "realisasi",
    "tw": "triwulan",
    "eksisting": "existing",
    "kriteria": "kategori",
    "predikat": "kategori",
    "refocussing": "refocusing",
    "rekomendasinya": "rekomendasi",
    "rerata": "rata",
    "rata2": "rata",
    "satker": "satuankerja",
    "upp": "upp",
    "rupiah": "rp",
    "jenjang": "tingkat",
}
_WORD = re.compile(r"%|[a-z0-9]+")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_PERIOD = re.compile(
    r"(?P<upto>s\.?\s?/?\s?d\.?\s*)?(?P<kind>tw|triwulan|semester|smt|bulan)\s*(?P<number>iv|i{1,3}|[1-4])\b",
    re.IGNORECASE,
)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


@dataclass(frozen=True, slots=True)
class Header:
    """A column's header: `text` over all levels, its comparable `words`, the years and the period that it names."""

    text: str
    words: frozenset[str]
    years: tuple[int, ...]
    period: str

    @property
    def year(self) -> int | None:
        """The last year that the header names, None when it names none."""
        return self.years[-1] if self.years else None


def years_in(text: str) -> tuple[int, ...]:
    """The years that a text names, in order; `2020-2024` names two."""
    return tuple(int(year) for year in _YEAR.findall(text))


def period_in(text: str) -> str:
    """The part of the year that a text names, written `TW 2`, `s/d TW 3`, `Semester 1`; "" when it names none."""
    match = _PERIOD.search(text)
    if match is None:
        return ""
    number = _ROMAN.get(match["number"].lower(), match["number"])
    kind = "Semester" if match["kind"].lower() in ("semester", "smt") else "TW"
    if match["kind"].lower() == "bulan":
        kind = "Bulan"
    return f"{'s/d ' if match['upto'] else ''}{kind} {number}"


def words_of(text: str, vocabulary: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The comparable words of a text, in order: lower case, abbreviations written out, misspellings mended.

    Words that a narrow column has broken ("Reko mendasi") are put together when that gives a word of `vocabulary`.
    """
    raw = _WORD.findall(text.lower())
    words: list[str] = []
    at = 0
    while at < len(raw):
        pair = raw[at] + raw[at + 1] if at + 1 < len(raw) else ""
        if pair and raw[at] not in vocabulary and SYNONYMS.get(pair, pair) in vocabulary:
            words.append(SYNONYMS.get(pair, pair))
            at += 2
            continue
        word = SYNONYMS.get(raw[at], raw[at])
        words.append(word if word in vocabulary else _mended(word, vocabulary))
        at += 1
    return tuple(words)


def column_headers(table: Table, vocabulary: frozenset[str] = frozenset()) -> tuple[Header, ...]:
    """The header of each column of a table, over all its header rows that name columns."""
    rows = naming_rows(table)
    return tuple(
        header_of(_levels(table.rows[row][column] for row in rows), vocabulary)
        for column in range(len(table.rows[0]) if table.rows else 0)
    )


def naming_rows(table: Table) -> tuple[int, ...]:
    """The header rows of a table but for those that number its columns: `(1) | (2) | (3) | (4) = (2) - (3)`."""
    rows = range(table.header_rows)
    return tuple(row for row in rows if not row or column_numbers(table.rows[row]) is None)


def header_of(levels: tuple[str, ...], vocabulary: frozenset[str] = frozenset()) -> Header:
    """A header from its levels, outermost first."""
    text = " / ".join(levels)
    years = years_in(text)
    without = _PERIOD.sub(" ", _YEAR.sub(" ", text))
    words = frozenset(words_of(without, vocabulary))
    if not words and years:
        words = frozenset({ONLY_YEARS})
    elif years and words <= {"tahun"}:
        words |= {ONLY_YEARS}
    return Header(text, words, years, period_in(text))


def _levels(texts: Iterable[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for text in texts:
        clean = " ".join(text.split())
        if clean and clean not in kept:
            kept.append(clean)
    return tuple(kept)


@lru_cache(maxsize=1 << 14)
def _mended(word: str, vocabulary: frozenset[str]) -> str:
    """The one word of the vocabulary that a misspelled long word is a letter away from; the word itself otherwise."""
    if len(word) < 5:
        return word
    near = [
        known for known in vocabulary if len(known) >= 6 and abs(len(known) - len(word)) <= 1 and _one_off(word, known)
    ]
    return near[0] if len(near) == 1 else word


def _one_off(one: str, other: str) -> bool:
    """Whether two words differ by one letter put in, left out, replaced or swapped with its neighbour."""
    if len(one) > len(other):
        one, other = other, one
    start = 0
    while start < len(one) and one[start] == other[start]:
        start += 1
    if len(one) == len(other):
        swapped = one[start + 1 : start + 2] + one[start : start + 1] + one[start + 2 :]
        return one[start + 1 :] == other[start + 1 :] or swapped == other[start:]
    return one[start:] == other[start + 1 :]
