"""Claims of the one limit from which something is called so: `dinyatakan Efisien apabila indeksnya minimal 1,00`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.claims.prose_bands import named_ranges
from schemas.figures.column_evidence import to_figure
from schemas.figures.figure import Place
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

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
_DENIAL = re.compile(r"\b(?:Tidak|Belum)\s+", re.IGNORECASE)
_JOINING = frozenset(["apabila", "bila", "jika", "kalau", "dengan", "untuk", "yaitu", "yakni"])
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


def paired_limits(read: ReadSentence) -> Iterator[Claim]:
    """A claim for the limit between two ranges of which one bears a word and the other denies it.

    `Keterangan: Tercapai apabila capaian ≥ 100%, Tidak Tercapai apabila capaian < 100%`: the word before its range says
    what is measured, where both ranges are of the same.
    """
    text = read.sentence.text
    named = named_ranges(text) if _DENIAL.search(text) and not _THRESHOLD.search(read.masked) else []
    if len(named) != 2:
        return
    (name, found), (denied, other) = sorted(named, key=lambda one: _DENIAL.match(one[0]) is not None)
    limits = [(r.lower, r.lower_closed, "up") if r.lower else (r.upper, r.upper_closed, "down") for r in (found, other)]
    (limit, closed, side), (below, also_closed, other_side) = limits
    one_sided = all((r.lower is None) != (r.upper is None) for r in (found, other))
    if not one_sided or limit is None or below is None or side == other_side or closed == also_closed:
        return
    if _DENIAL.sub("", denied).casefold() != name.casefold() or limit.text.strip(" %") != below.text.strip(" %"):
        return
    measures = {_measure(text, called, printed.text) for called, printed in named}
    if len(measures) != 1:
        return
    measure = measures.pop()
    start = text.index(found.text)
    page, box = read.sentence.place_of(start, start + len(found.text))
    place = Place(page, box, sentence=read.sentence.id, row_label=name)
    value = to_figure(limit, place, True)
    texts = {
        "kategori": name,
        "ukuran": measure,
        "arah": side,
        "bagian": "".join(read.sentence.headings[-1:]),
        "tertutup": "ya" if closed else "tidak",
    }
    yield Claim("", "threshold", name, measure, value, {}, read.sentence.id, page, None, texts)


def _measure(text: str, name: str, printed: str) -> str:
    """The first word of what a range measures, "" where nothing stands between its name and it."""
    between = re.search(rf"{re.escape(name)}(?P<words>[^;,.:]{{0,60}}?)\W*{re.escape(printed)}", text)
    words = re.findall(r"[A-Za-z]+", between["words"]) if between else []
    return next((word.casefold() for word in words if word.casefold() not in _JOINING), "")
