"""Words that call a figure approximate: nothing follows from it to the digit."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"(?:\b(?:hampir|sekitar|kira(?:\s?-?\s?kira)?|kurang\s+lebih|lebih\s+(?:dari|kurang)|kurang\s+dari|minimal|maksimal|"
    r"di\s+atas|di\s+bawah|berkisar(?:\s+antara)?|tak\s+kurang\s+dari|"
    r"setidaknya|sedikitnya)|±|~)\s*(?:Rp\.?\s*)?$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:(?:ribu|ratus|juta|miliar|triliun)\s+)?(?:-?an\b|lebih\b(?!\s+(?:dari(?:pada)?|kurang|tinggi|rendah|banyak|"
    r"sedikit|besar|kecil|baik|buruk|cepat|lambat|lama|awal|jauh|efisien|mahal|murah|lanjut|tua|muda|luas|panjang)\b))",
    re.IGNORECASE,
)
"""Not of what is compared: `85 lebih tinggi daripada target`."""


def is_approximate(before: str, behind: str) -> bool:
    """Whether the words on either side of a figure say that it is not exact: `sekitar 40`, `8 ribu lebih`."""
    return _BEFORE.search(before) is not None or _BEHIND.match(behind) is not None
