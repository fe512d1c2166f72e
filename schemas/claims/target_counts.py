"""Claims of how many indicators reached their target: `terdapat 6 (enam) indikator yang belum mencapai target`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.statement_scope import of_one_target
from schemas.published import Claim

_COUNT = re.compile(
    r"(?:#(?P<part>\d+)\s+(?:dari|di\s*antara)\s+(?:(?:total|seluruh|keseluruhan|ke)\s+)*)?"
    r"#(?P<value>\d+)(?![\d%])\s+indikator(?:\s+(?:kinerja|sasaran|program|kegiatan|utama|strategis|IKU|lainnya))*\s+"
    r"(?:(?:yang|dengan\s+capaian(?:\s+yang)?|(?:ber)?status)\s+)?(?:(?P<state>tidak|belum|sudah|telah|berhasil)\s+)?"
    r"(?:(?:dapat|berhasil)\s+)?(?P<verb>mencapai|memenuhi|melampaui|melebihi)"
    r"(?:\s*(?:atau|dan|/)\s*(?:melampaui|melebihi))?\s+target\b"
    r"(?!\s+(?:(?:pada|tahun)\s+)*(?:akhir|renstra|jangka|nasional|RPJMN|antara))",
    re.IGNORECASE,
)
_AMONG = re.compile(r"#(?P<among>\d+)(?![\d%])\s+indikator\b", re.IGNORECASE)
_OF = re.compile(r"\b(?:dari|antara)\s+(?:(?:total|seluruh|keseluruhan|ke)\s+)*$", re.IGNORECASE)
"""What stands before the number of all, where that of the part is none that was read: `dua dari #0 indikator`."""
_GRADED = re.compile(
    r"\b(?:dari|pada|antara)\s+#\d+\s+indikator\b(?:\s+(?:kinerja|utama|yang|dengan|memperoleh|mendapat))*\s+"
    r"(?:ber)?(?:kategori\s+|kriteria\s+|predikat\s+)?(?P<kategori>[^#,;:()]{3,30}?)\s*,",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\b(?:triwulan|semester|bulan|TW|jangka\s+menengah|renstra|akhir\s+periode|sasaran\s+(?:program|kegiatan|strategis)?"
    r"\s*(?:ke|\d|ini|tersebut))\b",
    re.IGNORECASE,
)


def target_counts(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each number of indicators of the whole report that reached, passed or missed their targets.

    Texts: tercapai (ya, lebih, tidak), kategori (of the indicators among which they are counted, "" for all). The
    operand `among` is how many these are, where the sentence says so. Parts of a year, single targets and plans of
    several years are left out.
    """
    text = read.masked
    if _PARTS.search(text) or of_one_target(read):
        return
    counts = {match["value"] for match in _COUNT.finditer(text)}
    for match in _COUNT.finditer(text):
        if match["part"] is None and _OF.search(text[: match.start()]):
            continue
        graded = _GRADED.search(text[: match.start()])
        value = read.figure(int(match["part"] or match["value"]), exact=True)
        missed = (match["state"] or "").casefold() in ("tidak", "belum")
        passed = match["verb"].casefold() in ("melampaui", "melebihi")
        texts = {
            "tercapai": "tidak" if missed else "lebih" if passed else "ya",
            "kategori": graded["kategori"].strip() if graded else "",
        }
        among = [m["among"] for m in _AMONG.finditer(text[: match.start()]) if m["among"] not in counts]
        among = [match["value"]] if match["part"] else among
        operands = {"among": read.figure(int(among[0]), exact=True)} if among else {}
        year = set(read.years)
        yield Claim(
            "", "count_reached", "indikator", "jumlah", value, operands, read.sentence.id, value.place.page,
            year.pop() if len(year) == 1 else None, texts,
        )  # fmt: skip
