"""Claims of the one limit from which something is called so: `dinyatakan Efisien apabila indeksnya minimal 1,00`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.prose_figures import ReadSentence
from schemas.typed_report import Claim

_THRESHOLD = re.compile(
    r"\b(?:dinyatakan|dikatakan|dikategorikan|digolongkan|disebut|tergolong|berkategori)\s+(?P<word>[A-Za-z]+)\s+"
    r"(?:apabila|bila|jika|kalau)\s+(?P<measure>[a-z]+)(?:\s+[a-z-]+){0,3}?\s+"
    r"(?:(?P<least>minimal|paling\s+(?:sedikit|rendah|kurang)|sekurang-kurangnya|sedikitnya)|"
    r"(?P<most>maksimal|paling\s+(?:banyak|tinggi|besar))|(?P<above>lebih\s+dari|di\s?atas)|kurang\s+dari|di\s?bawah)"
    r"\s+#(?P<value>\d+)%?(?![\d%])(?:\s+(?:poin|persen|hari|jam|orang))?(?=\s*(?:[;)]|\.?\s*$))",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:dinyatakan|dikatakan|dikategorikan|digolongkan|disebut|tergolong|berkategori)\s+(?P<word>[A-Za-z]+)\s+"
    r"(?:apabila|bila|jika|kalau)\s+(?P<measure>)"
    r"(?:(?P<least>minimal|paling\s+(?:sedikit|rendah|kurang)|sekurang-kurangnya|sedikitnya)|"
    r"(?P<most>maksimal|paling\s+(?:banyak|tinggi|besar))|(?P<above>lebih\s+dari|di\s?atas)|kurang\s+dari|di\s?bawah)"
    r"\s+#(?P<value>\d+)%?(?:\s+(?!dan\b|atau\b|serta\b|kecuali\b|tetapi\b)[a-z][a-z/-]*){1,12}"
    r"(?=[;,]\s+(?:selain|selebihnya|jika\s+tidak|bila\s+tidak)|[;)]|\.?\s*$)",
    re.IGNORECASE,
)
"""`dinyatakan Tercapai jika paling sedikit 95% berkas selesai tepat waktu`: what is measured is a share."""
_DENIED = re.compile(r"(?:tidak|belum|kurang|bukan|sangat|cukup)", re.IGNORECASE)


def stated_thresholds(read: ReadSentence) -> Iterator[Claim]:
    """A claim for the limit (the value) of a sentence that states just one, for a word that denies nothing.

    Texts: kategori (the word), ukuran (what is measured, as printed; "" where the value is a share of things), arah
    (up, down: on which side of the limit it is called so), tertutup (ya, tidak: whether it is at the limit), bagian
    (the heading of its section).
    """
    found = [*_THRESHOLD.finditer(read.masked)]
    shares = [match for match in _SHARE.finditer(read.masked) if read.figure(int(match["value"])).unit == "%"]
    if len(found) + len(shares) != 1:
        return
    match = (*found, *shares)[0]
    if _DENIED.fullmatch(match["word"]):
        return
    value = read.figure(int(match["value"]), exact=True)
    texts = {
        "kategori": match["word"],
        "ukuran": match["measure"],
        "arah": "up" if match["least"] or match["above"] else "down",
        "bagian": "".join(read.sentence.headings[-1:]),
        "tertutup": "ya" if match["least"] or match["most"] else "tidak",
    }
    page = value.place.page
    yield Claim("", "threshold", match["word"], match["measure"], value, {}, read.sentence.id, page, None, texts)
