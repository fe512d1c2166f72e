"""Words beside counts in sentences, by what they say of what is counted."""

from __future__ import annotations

CONTRAST = frozenset(
    [
        "target", "sebelumnya", "lalu", "rencana", "semula", "kumulatif", "minimal", "maksimal",
        "standar", "blokir",
    ]
)  # fmt: skip
"""Words that set a figure apart from what a column holds that does not name them."""
STATES = frozenset(
    [
        "memenuhi", "tidak", "belum", "sesuai", "selesai", "diselesaikan", "lulus", "gagal", "ditolak", "disetujui",
        "terbit", "diterbitkan", "ditindaklanjuti", "aktif", "positif", "negatif", "rusak", "ilegal", "palsu",
        "tersisa", "sisa", "baru", "lama", "tepat", "terlambat", "melanggar", "daring", "luring", "online",
        "prioritas", "rutin", "khusus",
    ]
)  # fmt: skip
"""Words that say of which of the things counted a figure is."""
NEUTRAL = frozenset(
    [
        "yang", "telah", "diuji", "diperiksa", "dilakukan", "diterima", "terdapat", "ditangani", "dilayani",
        "dilaksanakan", "digunakan", "diadukan", "orang", "pada", "tahun", "periode", "ini", "tersebut", "di",
        "terhadap", "dari", "dengan", "hasil", "sebanyak", "sebesar", "jumlah", "total", "seluruh", "seluruhnya",
        "keseluruhan", "selama", "sepanjang", "untuk", "oleh", "adalah", "yaitu", "yakni", "ialah", "mencapai",
        "sejumlah", "atau", "dan", "serta", "paling", "banyak", "sering", "tinggi", "rendah", "sedikit", "tertinggi",
        "terendah", "terbanyak", "terbesar", "terkecil", "terdiri", "atas", "nilai", "dibandingkan", "dibanding",
        "sehingga", "rata", "per", "kali", "rp",
        *(str(year) for year in range(2010, 2040)),
    ]
)  # fmt: skip
"""Words that leave open nothing of what a figure counts."""
PERSONS = frozenset(["orang", "responden", "pegawai", "peserta", "personel", "asn"])
"""What persons are called in one text."""
TIMES = frozenset(["detik", "menit", "jam", "hari", "minggu", "bulan", "triwulan", "semester", "tahun"])
"""What a length of time counts."""
