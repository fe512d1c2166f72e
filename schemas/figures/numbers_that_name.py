"""Numbers that name something and count nothing: years, numbers of lists, of tables, of targets (`Tabel 5`, `SK 6`)."""

from __future__ import annotations

import re

from schemas.figures.number_grammar import Piece

_YEAR = re.compile(r"(?:19|20)\d\d")
_REFERENCE = re.compile(
    r"(?:\b(?:nomor|no|pasal|ayat|tabel|gambar|grafik|lampiran|bab|halaman|butir|angka|huruf|eselon|level|sub|versi|iso|"
    r"kategori|(?<!jumlah )(?<!total )(?<!sebanyak )indikator|perpres|undang-undang|tahap|stage|poin|rekomendasi|"
    r"sasaran(?:\s+(?:kegiatan|program|strategis))?|tw|triwulan|semester|romawi|ke)\.?\s*|\bke-)$",
    re.IGNORECASE,
)
_CODED = re.compile(r"\b(?:SS|SP|SK|SU|IKU|IKK|IKP|IK|IKSS|IKSP|IKSK|KPI|RO|KRO)\.?\s*$")
"""What stands before the number of a target, an indicator or an output: `SK 6`."""
_DOTTED = re.compile(r"[1-9]\d?\.\d{1,2}")
_BEFORE_DOTTED = re.compile(
    r"\b(?:indikator|sasaran|tujuan|butir|bagian|subbagian|subbab|bab|tabel|gambar|lampiran|SS|SP|SK|IKU|IKK|IKP|IKSS|IKSP|IKSK)"
    r"\.?\s+$",
    re.IGNORECASE,
)
"""What stands before a code of two numbers: `indikator 1.1`."""
_JOINS = re.compile(r"\s*(?:,|,?\s*(?:dan|serta|atau|hingga|sampai\s+dengan|s\.?d\.?)|&|[-–])\s*", re.IGNORECASE)
"""What stands between the numbers of several things: `nomor 2, 8, dan 12`."""
_LISTED = re.compile(r"\s*(?:[),;:.]|$|(?:dan|serta|atau)\s+\d{1,3}\b)", re.IGNORECASE)
_STATES = frozenset(["tetap", "stabil", "sama", "membaik", "memburuk", "tercapai"])
"""Words that follow things named by their numbers, and count nothing: `nomor 2 dan 7 tetap`."""


def is_reference(text: str, piece: Piece) -> bool:
    """Whether a number is a year, the number of a list item, or names something (Tabel 5, Nomor 14)."""
    before, after = text[: piece.start], text[piece.end :]
    plain = piece.text.isdigit()
    if plain and _YEAR.fullmatch(piece.text) and not re.match(r"\s*(?:orang|unit|responden|dokumen)\b", after):
        return True
    if plain and after.startswith(")") and before.count("(") <= before.count(")"):
        return True
    if plain and re.match(r"\.\s+[A-Z]", after) and (not before.strip() or before.rstrip()[-1] in ";:,."):
        return True
    if not piece.unit and _DOTTED.fullmatch(piece.text) and _BEFORE_DOTTED.search(before):
        return True
    if piece.unit or not plain or len(piece.text) > _LONGEST_REFERENCE:
        return False
    coded = len(piece.text) <= _LONGEST_CODE and _CODED.search(before) is not None
    return coded or _REFERENCE.search(before) is not None


_LONGEST_REFERENCE, _LONGEST_CODE = 4, 2
"""Digits of the number that names a thing."""


def goes_on(text: str, named: Piece, piece: Piece, counted: str) -> bool:
    """Whether a number names one more of the things of which the number before (`named`) names one.

    `counted` is what would be counted behind it. What stands between commas is a number of the list only where no
    thing is counted.
    """
    joined, after = _JOINS.fullmatch(text, named.end, piece.start), text[piece.end :]
    if joined is not None and not piece.unit and _DOTTED.fullmatch(named.text) and _DOTTED.fullmatch(piece.text):
        return True
    if joined is None or piece.unit or not piece.text.isdigit() or len(piece.text) > _LONGEST_REFERENCE:
        return False
    if _YEAR.fullmatch(named.text) or _LISTED.match(after):
        return _YEAR.fullmatch(named.text) is None
    counts = counted not in {"", *_STATES}
    return "," not in joined.group() and not counts and not re.match(r"\s+dari\b|\s*\(|\s*/", after)
