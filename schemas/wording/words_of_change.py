"""Words that say that something became more or less, or lies above or below another: parts of regular expressions."""

from __future__ import annotations

RISES = r"naik|meningkat|bertambah|tumbuh|melonjak|kenaikan|peningkatan|pertumbuhan|penambahan|pertambahan"
FALLS = r"turun|menurun|berkurang|menyusut|merosot|penurunan|pengurangan|penyusutan"
MORE = r"lebih\s+(?:tinggi|besar|banyak)"
LESS = r"lebih\s+(?:rendah|kecil|sedikit)"
