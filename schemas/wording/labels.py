"""What a label carries beside its words: leading numbering, a level of education, a heading that is an indicator."""

from __future__ import annotations

import re

_NUMBERING = re.compile(
    r"""
    (?:
        (?P<indicator>IK[UKSP]*)[\s.-]*(?P<indicator_no>\d{1,3})\s*[-–.:)]\s*   # IK1-, IKU 3.
      | (?:S[KPS]|Sasaran(?:\s(?:Kegiatan|Program|Strategis))?)[\s.-]*(?P<target>\d{1,2})(?:\s*[-–.:)]\s*|\s+)  # SK 1.
      | (?P<code>\d{1,3}(?:\.\d{1,3})+)[.)]?\s+                                 # 1.1
      | (?P<number>\d{1,3})\s?[.)]\s*(?=[^\d\s])                                # 1. 1)
      | (?P<letter>[A-Z]|[a-z]|[IVX]{1,5})\s?[.)]\s+                            # A. b) IV.
      | (?P<element>U\d{1,2})\s*[-–.:]?\s+                                      # U1 (a service element)
    )
    """,
    re.VERBOSE,
)
_EDUCATION = re.compile(
    r"\b(?:SD|SMP|SLTP|SLTA|SMA|SMK|D\s?-?\s?(?:I{1,3}|IV|[1-4])|Diploma|S\s?-?\s?[123]|Sarjana|Magister|Doktor|"
    r"Profesi|Apoteker|Spesialis)\b"
)
_INDICATOR = re.compile(
    r"^(?:indikator(?:\s+kinerja)?(?:\s+(?:utama|kegiatan|program|sasaran))?|IK[UKSP]*)\s*(?:ke-?\s?)?\d*\s*[.:–-]\s*"
    r"(?=\S{4})",
    re.IGNORECASE,
)
_COMPARING = re.compile(
    r"\b(?:perbandingan|dibandingkan|realisasi|capaian|analisis|tabel|lampiran|bab)\b"
    r"|^(?:kegiatan yang|upaya|tindak lanjut|rekomendasi|kendala|hambatan)\b",
    re.IGNORECASE,
)


def split_numbering(text: str) -> tuple[str, str]:
    """The leading numbering of a label without its punctuation, and the label without it ("" when it has none)."""
    match = _NUMBERING.match(text.strip())
    if match is None:
        return "", text.strip()
    found = match.groupdict()
    number = (
        found["indicator_no"]
        or found["target"]
        or found["code"]
        or found["number"]
        or found["letter"]
        or found["element"]
    )
    return number, text.strip()[match.end() :].strip()


def number_text(text: str) -> str:
    """A printed number of a row without the punctuation after it: "1," and "A." give "1" and "A"."""
    return text.strip().rstrip(".,)").strip()


def is_education(text: str) -> bool:
    """Whether a label is a level of education."""
    return _EDUCATION.search(text) is not None and len(text.split()) <= 6


def subject_heading(headings: tuple[str, ...]) -> str:
    """The innermost heading that names a subject instead of what is compared or listed under it.

    Numbering and the word that calls it an indicator are no part of the name.
    """
    for heading in reversed(headings):
        _, words = split_numbering(heading)
        words = _INDICATOR.sub("", words)
        if words and not _COMPARING.search(words):
            return words.strip(" \"'“”")
    return ""
