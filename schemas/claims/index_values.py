"""Values that the running text gives an abbreviated index of the report's own unit: `dengan nilai IKPA 93,94`.

The words around the value must leave no room for another owner, time, part or kind of value than the whole index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.headers import period_in

_SHORT = r"(?P<short>[A-Z]{3,6})"
_OWNER = r"[A-Z][\w.]*(?:\s+(?:dan\s+|di\s+)?[A-Z][\w.]*){0,6}?"
_GRADE = r"(?i:(?:ber|dengan\s+|dengan\s+ber)(?:predikat|kategori|kriteria|mutu))\s+[A-Z][a-z]*(?:\s[A-Z][a-z]+){0,2}"
_IS = (
    r"(?i:adalah|ialah|yaitu|yakni|sebesar|mencapai|tercatat|diperoleh|memperoleh|bernilai|menjadi|dengan\s+nilai|nilai|"
    r"pada\s+angka|di\s+angka)"
)
_YEAR = r"(?i:(?:pada\s+)?(?:tahun\s+(?:anggaran\s+)?|TA\s+))(?P<year>20\d\d)"
_STATED = re.compile(
    rf"\b{_SHORT}\)?(?:\s+(?i:konsolidasi|keseluruhan|akhir|total|kita))?(?:\s+(?P<owner>{_OWNER}))??(?:\s+{_YEAR})?"
    rf"(?:\s+{_GRADE})?(?:\s*:|\s+{_IS}){{0,3}}\s+#(?P<value>\d+)(?![\d%])"
)
_WORKED_OUT = re.compile(
    rf"^\W*(?i:nilai\s+)?{_SHORT}\s+(?:ialah|adalah|=|dihitung|merupakan)\b.*\)?.*=\s*#(?P<value>\d+)\W*$"
)
_SET_APART = re.compile(
    r"\b(?:target\w*|sebelum\w*|lalu|semula|awal|naik|turun|(?:me)?ningkat|menurun|kenaikan|penurunan|peningkatan|selisih|"
    r"jarak|terpaut|tertinggi|terendah|rata\s?-?\s?rata(?!\s+ke(?:dua|tiga|empat))|rerata|komponen|unsur|aspek|dimensi|variabel|standar|ambang|minimal|maksimal|"
    r"nasional|layanan|unit|satker|satuan|menyumbang|kontribusi|bobot|bulan\w*|apabila|jika|bila|agar|untuk|akan|tiap|"
    r"setiap|masing|per|belum|tidak|bukan|hampir|sekitar|responden|laki|perempuan)\b",
    re.IGNORECASE,
)
"""Words before an index that set its value apart from that of the whole in the report's own time."""
_SCOPE = re.compile(
    r"^\W*(?:pada|untuk|di|bagi|menurut|dari)\s+(?!(?:tahun|TA)\s+(?:anggaran\s+)?20\d\d\b)", re.IGNORECASE
)
"""A sentence that opens with whom or what it is about."""
_PART = re.compile(r"\b(?:layanan|loka|balai|satker|satuan\s+kerja|UPT|UPP|triwulan|semester|bulan)\b", re.IGNORECASE)
"""Headings of sections that may be on one part of what the index is of."""
_OTHERWISE = re.compile(r"\s*(?:poin|persen|dari|lebih|kurang|di\s+(?:atas|bawah)|[+×x*/-])(?:\s|$)", re.IGNORECASE)
_FEWEST_DIGITS = 3
_CHANGED = re.compile(
    rf"\b{_SHORT}\)?(?:\s+(?i:konsolidasi|keseluruhan))?\s+(?i:naik|meningkat|bertambah|turun|menurun|berkurang)"
    r"(?:\s+(?i:sebesar|sebanyak))?\s+#(?P<value>\d+)(?![\d%])\s+(?i:poin)\b(?:\s+(?i:dari)\s+#(?P<before>\d+)(?![\d%]))?"
)
_OTHER_CHANGE = re.compile(
    r"\b(?:target\w*|nasional|akan|diharapkan|sejak|selama|rata|layanan|unit|satker)\b", re.IGNORECASE
)


def index_values(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each value of an index, of several digits with decimals.

    Texts: singkatan, pemilik (the owner that its words name, "" for none), periode (the part of the year that the
    sentence names) and judul (the last heading). Sentences that name several years, and sections on a part, are left
    out.
    """
    sentence = read.sentence
    if len(set(read.years)) > 1 or _SCOPE.match(sentence.text) or _PART.search("".join(sentence.headings[-1:])):
        return
    matches = [match for match in _STATED.finditer(read.masked) if not _is_apart(read, match)]
    worked_out = _WORKED_OUT.match(read.masked)
    for match in (*matches, *filter(None, [worked_out])):
        value = read.figure(int(match["value"]))
        digits = sum(sign.isdigit() for sign in value.text)
        if value.decimals < 1 or digits < _FEWEST_DIGITS or value.unit:
            continue
        groups = match.groupdict()
        years = [int(groups["year"])] if groups.get("year") else [*read.years]
        texts = {
            "singkatan": match["short"],
            "pemilik": groups.get("owner") or "",
            "periode": period_in(sentence.text),
            "judul": "".join(sentence.headings[-1:]),
        }
        yield Claim(
            "", "index_value", f"Nilai {match['short']}", "realisasi", value, {}, sentence.id, value.place.page,
            years[0] if years else None, texts,
        )  # fmt: skip


def index_changes(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each change of an index by so many points, with what it was `before` where the text says so.

    Texts: singkatan, and tahun (the years that the sentence names).
    """
    sentence = read.sentence
    for match in _CHANGED.finditer(read.masked):
        clause = re.split(r"[;:]\s", read.masked[: match.start()])[-1]
        if _OTHER_CHANGE.search(clause) or "#" in clause or _PART.search("".join(sentence.headings[-1:])):
            continue
        value = read.figure(int(match["value"]))
        operands = {"before": read.figure(int(match["before"]))} if match["before"] else {}
        texts = {"singkatan": match["short"], "tahun": " ".join(map(str, sorted({*read.years})))}
        yield Claim(
            "", "index_change", f"Nilai {match['short']}", "realisasi", value, operands, sentence.id, value.place.page,
            None, texts,
        )  # fmt: skip


def _is_apart(read: ReadSentence, match: re.Match[str]) -> bool:
    """Whether the words before the index, or right behind the value, say that it is no value of the whole."""
    clause = re.split(r"[;:,]\s|\s(?:sedangkan|sementara|serta|dan|dengan)\s", read.masked[: match.start()])[-1]
    return bool(_SET_APART.search(clause) or "#" in clause or _OTHERWISE.match(read.masked[match.end() :]))
