"""What rows are called that say of each column by itself what it has: its largest figure, its smallest, the middle."""

from __future__ import annotations

import re

EXTREMES = (
    r"ter(?:tinggi|endah|besar|kecil|lama|cepat|banyak|sedikit|baik|buruk|mahal|murah|tua|muda|jauh|dekat|singkat)|"
    r"paling\s+(?:tinggi|rendah|besar|kecil|lama|cepat|banyak|sedikit)"
)
"""Words for the ends of an order: a part of a regular expression."""
_EXTREME_ROW = re.compile(
    rf"\W*(?:(?:nilai|angka|skor|capaian|realisasi|persentase|jumlah)\s+)?(?:{EXTREMES}|min(?:imum|imal)?|"
    r"ma(?:ks|x)(?:imum|imal)?|median|tengah|modus|rentang|kisaran|jangkauan|simpangan(?:\s+baku)?|std(?:ev)?|"
    r"standar\s+deviasi|kuartil\s+\w+)\W*(?:\([^()]*\)\W*)?",
    re.IGNORECASE,
)


def is_extreme(text: str) -> bool:
    """Whether a row is called by what it picks of each column: `Tertinggi`, `Nilai terendah`, `Median`."""
    return _EXTREME_ROW.fullmatch(text) is not None
