"""Regulations that the running text cites by kind, number, year and title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim

_CITED = re.compile(
    r"\b(?P<kind>Undang[- ]?Undang|UU|Peraturan Pemerintah|PP|Peraturan Presiden|Perpres|Permen[A-Za-z -]{0,20}?|"
    r"Peraturan Menteri\b[^\d,.;()]{0,110}?|Peraturan (?:Kepala )?(?:Badan POM|BPOM))\s+"
    r"(?:Republik Indonesia\s+|RI\s+)?(?:Nomor|No\.?)\s*(?P<number>\d{1,3})\s+tahun\s+(?P<year>(?:19|20)\d\d)\s+"
    r"tentang\s+(?P<title>[^.,;:()“”\"#]{4,200})",
    re.IGNORECASE,
)
_CLASSES = (
    ("uu", re.compile(r"undang|uu", re.IGNORECASE)),
    ("pp", re.compile(r"peraturan pemerintah|pp", re.IGNORECASE)),
    ("perpres", re.compile(r"peraturan presiden|perpres", re.IGNORECASE)),
    ("permenpan", re.compile(r"(?:peraturan menteri|permen).*pan|peraturan menteri pendayagunaan", re.IGNORECASE)),
    ("bpom", re.compile(r"peraturan (?:kepala )?(?:badan pom|bpom)", re.IGNORECASE)),
)
_PARTICLES = frozenset(
    ["dan", "atas", "di", "terhadap", "atau", "dari", "untuk", "bagi", "dalam", "pada", "kepada", "ke"]
)
_NEXT = re.compile(r"(?:Undang|UU|PP|Per(?:aturan|pres|men)|Keputusan)", re.IGNORECASE)


def regulation_claims(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each citation with a title: the subject is kind, number and year, the value the title's words."""
    for sentence in sentences:
        if "entang" not in sentence.text:
            continue
        for match in _CITED.finditer(sentence.text):
            name = next((name for name, pattern in _CLASSES if pattern.match(match["kind"])), "")
            words = _title(match["title"])
            if not name or not words:
                continue
            start = match.start("title")
            title = " ".join(words)
            page, box = sentence.place_of(start, start + len(title))
            sure = sentence.confidence_of(start, start + len(title))
            place = Place(page, box, sentence=sentence.id, confidence=sure)
            value = PrintedFigure(title, None, 0, "", True, place)
            texts = {"dasar": "ya"} if any("dasar hukum" in h.casefold() for h in sentence.headings) else {}
            subject = f"{match['kind'].strip()} {match['number']}/{match['year']}"
            texts["peraturan"] = f"{name} {match['number']}/{match['year']}"
            yield Claim("", "regulation", subject, "judul", value, {}, sentence.id, page, None, texts)


def _title(text: str) -> list[str]:
    """The words of a title, up to where the sentence goes on: to a word in small letters, an abbreviation, a citation.

    Abbreviations are where citations of one title differ without saying another thing.
    """
    words: list[str] = []
    for word in text.split():
        small = word[:1].islower() and word not in _PARTICLES
        if small or sum(sign.isupper() for sign in word) > 1 or _NEXT.match(word) or not word[:1].isalpha():
            break
        words.append(word)
    while words and words[-1] in _PARTICLES:
        words.pop()
    return words
