"""Words that say that something became more or less, or lies above or below another: parts of regular expressions."""

from __future__ import annotations

import re

RISES = r"naik|meningkat|bertambah|tumbuh|melonjak|melesat|kenaikan|peningkatan|pertumbuhan|penambahan|pertambahan"
FALLS = r"turun|menurun|berkurang|menyusut|merosot|terkontraksi|anjlok|penurunan|pengurangan|penyusutan"
MORE = r"lebih\s+(?:tinggi|besar|banyak)"
LESS = r"lebih\s+(?:rendah|kecil|sedikit)"
HOW = r"(?:\s+(?:paling\s+\w+|tajam|signifikan|drastis|cukup\s+\w+|sangat\s+\w+|secara\s+\w+))?"
"""In which way, behind a word of change."""
RANK = r"(?:peringkat|ranking|rangking|rank|urutan|posisi)(?:nya)?"
"""What the place of something in an order is called."""
NO_SIZE = rf"minus|negatif|kontraksi|terkontraksi|defisit|deflasi|{RANK}"
"""Of figures that are called higher where they are printed smaller, or the like."""
DENIED = re.compile(
    r"\b(?:tidak|belum|bukan|tanpa|mencegah|menekan|menahan|mengurangi|memperlambat)\s*$", re.IGNORECASE
)
"""Words right before what does not happen."""
LESS_IS_BETTER = re.compile(
    r"\b(?:risiko|pencemaran|cemaran|deviasi|keluhan|pengaduan|waktu|hari|lama|menit|jam|temuan|kasus|biaya|kesalahan|kematian|"
    r"sakit|terlambat|keterlambatan|rawan|belanja|pengeluaran|angka\s+(?:kejadian|kesakitan)|TMS|TMK)\b",
    re.IGNORECASE,
)
"""Words of what is better the less of it there is."""
