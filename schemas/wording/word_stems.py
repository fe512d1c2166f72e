"""Words of a text as stems: `diterima`, `penerimaan` and `menerima` are the same, and `TMS` is what it stands for.

Stems are for comparing only: they are cut by rule and need not be words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PHRASES = tuple(
    (re.compile(rf"\b{phrase}\b"), short)
    for phrase, short in (
        (r"tidak memenuhi syarat", "tms"),
        (r"memenuhi syarat", "ms"),
        (r"tidak memenuhi ketentuan", "tmk"),
        (r"memenuhi ketentuan", "mk"),
        (r"triwulan", "tw"),
        (r"(tw|semester) i", r"\1 1"),
        (r"(tw|semester) ii", r"\1 2"),
        (r"tw iii", "tw 3"),
        (r"tw iv", "tw 4"),
        (r"s d(?= (?:tw|semester) \d)", "sampai dengan"),
        (r"laki laki", "l"),
        (r"pria", "l"),
        (r"(?:perempuan|wanita)", "p"),
        (r"post tes", "posttest"),
        (r"(post|pre) tes(?:t)?", r"\1test"),
        (r"pagu", "anggaran"),
        (r"kab", "kabupaten"),
        (r"bezetting", "terpenuhi"),
        (r"kedaluwarsa|kadaluarsa|kadaluwarsa", "daluwarsa"),
    )
)
_PREFIX = re.compile(
    r"(?:me(?:ng|ny|m|n)(?=[a-z]{3})|me(?=[lrwy][a-z]{3})|pe(?:ng|ny|m|n)(?=[a-z]{3})|pe(?=[lwy][aeiou][a-z]{3})|"
    r"be(?:r|l)(?=[a-z]{4})|te(?=re)|ter(?!bit)(?=[^e][a-z]{3})|di(?=[a-z]{3})|ke(?=[a-z]{4,}an$))"
)
_SUFFIX = re.compile(r"(?<=[a-z]{3})(?:nya|kan|an|i)$")
_VOWELS = "aeiou"
GENERIC = frozenset(
    [
        "tabel", "jumlah", "total", "nomor", "no", "menurut", "berdasarkan", "per", "tahun", "semester", "bulan",
        "dan", "yang", "di", "pada", "dengan", "dari", "jenis", "hasil", "data", "nilai", "banyaknya", "untuk", "atas",
        "uraian", "keterangan", "persen", "persentase", "rp", "rupiah", "dalam", "atau", "ke", "s", "d", "orang",
    ]
)  # fmt: skip
"""Words that say nothing of what a row, a column or a figure is about."""


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a word in lower case: without prefixes, suffix and the first letter that a prefix swallows."""
    if len(word) < 5 or not word.isalpha():
        return word
    cut = word
    for _ in range(2):
        cut = _PREFIX.sub("", cut, count=1) if _PREFIX.match(cut) else cut
    for _ in range(2):
        cut = _SUFFIX.sub("", cut)
    return cut[1:] if len(cut) > 3 and cut[0] in "kpts" and cut[1] in _VOWELS else cut


@lru_cache(maxsize=65536)
def tokens(text: str) -> tuple[str, ...]:
    """The stems of a text's words in order, figures among them."""
    words = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    for phrase, short in _PHRASES:
        words = phrase.sub(short, words)
    return tuple(stem(word) for word in words.split())


_GENERIC_STEMS = frozenset(stem(word) for word in GENERIC)


@lru_cache(maxsize=65536)
def telling(text: str) -> frozenset[str]:
    """The stems of a text that say what it is about."""
    return frozenset(tokens(text)) - _GENERIC_STEMS
