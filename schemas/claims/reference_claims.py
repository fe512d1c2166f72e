"""References of the running text to numbered titles: `Rencana Strategis ... dapat dilihat pada Lampiran 1`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.content import Sentence
from schemas.figures.figure import Place, PrintedFigure
from schemas.published import Claim

_NUMBERED = re.compile(r"\b(?:lampiran|tabel|gambar|grafik|diagram)\s+[\dIVX]", re.IGNORECASE)
"""What stands in few sentences, and is quickly looked for."""
_REFERENCE = re.compile(
    r"(?P<what>[^.;:()]{0,200}?)\b(?:dilihat|ditunjukkan|disajikan|diuraikan|dirinci|ditampilkan|digambarkan|tercantum|"
    r"termuat|terlihat|tersaji|terlampir|tertuang|dituangkan|dijelaskan|sebagaimana|seperti)\s+(?:(?:pada|dalam|di)\s+)?"
    r"(?P<words>(?P<word>lampiran|tabel|gambar|grafik|diagram)\s+(?P<chapter>(?:[\dIVX]{1,4}[.\-])*)(?P<number>\d{1,3}))"
    r"(?![\d.\-,]*\d)(?!\s*(?:dan|s/?d|sampai|hingga|serta)\b)"
    r"(?!\s*(?:(?:pada|dalam|dari|di)\s+)?(?:peraturan|keputusan|surat|undang|permen\w*|perka|perpres|dokumen|renstra|"
    r"laporan(?!\s+(?:ini|kinerja\s+ini)))\b)",
    re.IGNORECASE,
)


_CALLED = re.compile(
    r"\s+(?:(?:Matriks|Tabel|Daftar|Rincian|Dokumen|Formulir)\s+)?(?P<name>(?:[A-Z][\w\-]+\s+){1,9}?[A-Z][\w\-]+)"
    r"(?=\s+(?:Tahun\b|TA\b|[a-z(]|\d)|\s*[.,;:]|\s*$)"
)
"""What the text itself calls the annex, right behind its number, in capitals."""


def reference_claims(sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """A claim for each reference to one annex, table or picture of this report: its number.

    The text `klausa` is the clause as printed, `tentang` its words that say what is to be found there, `sebutan` what
    the clause calls it by name behind the number ("" where it does not).
    """
    for sentence in sentences:
        if not _NUMBERED.search(sentence.text):
            continue
        for match in _REFERENCE.finditer(sentence.text):
            start, end = match.span("words")
            page, box = sentence.place_of(start, end)
            place = Place(page, box, sentence=sentence.id, confidence=sentence.confidence_of(start, end))
            value = PrintedFigure(match["words"], Decimal(match["number"]), 0, "", True, place)
            texts = {
                "jenis": match["word"].casefold(),
                "bab": match["chapter"],
                "tentang": match["what"].strip(),
                "klausa": match.group().strip(),
                "sebutan": called["name"] if (called := _CALLED.match(sentence.text, match.end())) else "",
            }
            yield Claim("", "reference", match["words"], "nomor", value, {}, sentence.id, page, None, texts)
