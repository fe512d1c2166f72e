"""Disaster relief of a regency: revised figures beside first ones, cumulative days, stock that ends below nothing."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 22mm }
body { font: 11pt/1.4 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; text-align: left } th { text-align: center }
th, td { border: .6pt solid #000; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# district: people, killed, hurt, fled at the peak (of them under five), houses: badly, slightly damaged
_AREAS = {"Tanjung": (48_210, 3, 41, 2_864, 291, 312, 508), "Gangga": (45_376, 2, 27, 1_950, 204, 187, 441),
          "Bayan": (51_902, 0, 12, 873, 88, 64, 229), "Kayangan": (39_844, 2, 18, 1_236, 131, 140, 355),
          "Pemenang": (36_115, 0, 4, 305, 27, 21, 96)}  # fmt: skip
# day: who came to the shelters, who went home
_SHELTER = {"11 Februari": (4_120, 0), "12 Februari": (2_655, 310), "13 Februari": (763, 0), "14 Februari": (0, 1_918),
            "15 Februari": (0, 2_406)}  # fmt: skip
# goods: unit, at first, received, handed out
_GOODS = {"Beras": ("kg", 12_500, 38_000, 44_350), "Mi instan": ("dus", 840, 3_600, 4_102),
          "Selimut": ("lembar", 1_150, 2_500, 3_650), "Tenda keluarga": ("unit", 96, 120, 188),
          "Obat-obatan": ("paket", 60, 275, 291)}  # fmt: skip
# source of money: ceiling, spent, in rupiah
_MONEY = {"Belanja tidak terduga": (6_500_000_000, 6_912_480_500), "Dana siap pakai BNPB": (2_000_000_000,
          1_868_225_000), "Bantuan provinsi": (750_000_000, 641_910_000)}  # fmt: skip


def _sum(at: int) -> int:
    return sum(row[at] for row in _AREAS.values())


def bantuan_logistik_bencana() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("LAPORAN PENANGANAN DARURAT BANJIR BANDANG", "Masa Tanggap Darurat 11–24 Februari 2025")
    people, dead, hurt, fled, small, heavy, slight = (_sum(at) for at in range(7))
    w.heading("1. Dampak")
    rows: list[Row] = [[str(at), name, whole(row[0]), str(row[1]), str(row[2]), whole(row[3]), str(row[4]), str(row[5]),
                        str(row[6]), dec(_D(row[3]) * 1_000 / row[0], 1)]
                       for at, (name, row) in enumerate(_AREAS.items(), 1)]  # fmt: skip
    rows.append(["", "Jumlah", whole(people), str(dead), str(hurt), whole(fled), str(small), str(heavy),
                 whole(slight), dec(_D(fled) * 1_000 / people, 1)])  # fmt: skip
    w.table("Tabel 1. Korban dan kerusakan rumah menurut kecamatan (data akhir per 24 Februari 2025)",
            [["No", "Kecamatan", "Penduduk", "Meninggal", "Luka", "Mengungsi", "di antaranya balita", "Rusak berat",
              "Rusak ringan", "Pengungsi per 1.000 penduduk"]], rows)  # fmt: skip
    hit = [name for name, row in _AREAS.items() if row[1]]
    w.paragraph(
        f"Korban meninggal {words(dead)} orang, semuanya di {words(len(hit))} kecamatan. Laporan situasi pertama",
        "tanggal",
        f"12 Februari menyebut {words(9)} orang meninggal; {words(9 - dead)} orang yang semula dinyatakan meninggal",
        f"ditemukan selamat di Kayangan. Pengungsi terbanyak berasal dari Tanjung, {whole(2_864)} orang. Angka",
        f"pengungsi per 1.000 penduduk untuk kabupaten {dec(_D(fled) * 1_000 / people, 1)}; hanya Tanjung dan Gangga",
        "yang berada di atasnya. Di antara kecamatan tanpa korban meninggal, pengungsi paling sedikit berasal dari",
        f"Pemenang. Balita {dec(percent(small, fled))}% dari pengungsi. Rumah yang rusak {whole(heavy + slight)}",
        f"unit, {dec(percent(heavy, heavy + slight))}% di antaranya rusak berat.",
    )
    each = {name: _D(row[3]) / row[0] for name, row in _AREAS.items()}
    assert [name for name in each if each[name] > _D(fled) / people] == ["Tanjung", "Gangga"]
    assert len(hit) == 3
    w.heading("2. Pengungsi di posko")
    rows, stays = [], []
    came = gone = 0
    for at, (day, (inn, out)) in enumerate(_SHELTER.items(), 1):
        came, gone = came + inn, gone + out
        stays.append(came - gone)
        rows.append([str(at), day, whole(inn), f"({whole(out)})" if out else "-", whole(came), whole(came - gone)])
    assert max(stays) == fled == 7_228
    rest = stays[-1]
    w.table("Tabel 2. Pengungsi yang datang dan pulang, lima hari pertama (orang)",
            [["No", "Tanggal", "Datang", "(Pulang)", "Datang kumulatif", "Masih di posko"]], rows)  # fmt: skip
    w.paragraph(
        f"Selama lima hari {whole(came)} orang datang dan {whole(gone)} orang pulang. Puncak pengungsian,",
        f"{whole(fled)}",
        f"orang, terjadi pada 13 Februari dan itulah yang dicatat pada Tabel 1; {words(2)} hari kemudian masih ada",
        f"{whole(rest)} orang, turun {dec(-growth(rest, fled))}% dari puncak dan turun {whole(stays[3] - rest)} orang",
        "dari hari sebelumnya. Sampai 24 Februari mereka semua telah pulang atau menempati hunian sementara, yang",
        f"terakhir {whole(1_148)} orang.",
    )
    w.heading("3. Logistik")
    rows = [[str(at), name, unit, whole(a), whole(b), whole(a + b), whole(c), whole(a + b - c) if a + b - c else "0"]
            for at, (name, (unit, a, b, c)) in enumerate(_GOODS.items(), 1)]  # fmt: skip
    w.table("Tabel 3. Persediaan dan penyaluran", [["No", "Barang", "Satuan", "Persediaan awal", "Diterima", "Tersedia",
            "Disalurkan", "Sisa"]], rows)  # fmt: skip
    rice = _GOODS["Beras"]
    w.paragraph(
        f"Beras yang tersedia {dec(_D(rice[1] + rice[2]) / 1000, 1)} ton dan yang disalurkan",
        f"{dec(_D(rice[3]) / 1000)} ton, atau {dec(percent(rice[3], rice[1] + rice[2]))}%. Rata-rata beras",
        f"{dec(_D(rice[3]) / fled, 1)} kg untuk setiap pengungsi pada saat puncak. Selimut habis disalurkan. Sisa",
        "tenda",
        f"{96 + 120 - 188} unit tidak termasuk {words(12)} unit yang rusak dan masih dicatat sebagai disalurkan.",
        "Bantuan masyarakat, antara lain 400 dus air minum dan 65 kasur, tidak dicatat pada tabel.",
    )
    w.heading("4. Anggaran")
    ceiling, spent = (sum(row[at] for row in _MONEY.values()) for at in (0, 1))
    rows = []
    for at, (name, (a, b)) in enumerate(_MONEY.items(), 1):
        left = whole(a - b) if a >= b else f"({whole(b - a)})"
        rows.append([str(at), name, whole(a), whole(b), left, dec(percent(b, a))])
    rows.append(
        ["", "Jumlah", whole(ceiling), whole(spent), f"({whole(spent - ceiling)})", dec(percent(spent, ceiling))]
    )
    w.table("Tabel 4. Anggaran dan realisasi (rupiah; angka dalam kurung berarti kekurangan)",
            [["No", "Sumber", "Pagu", "Realisasi", "Sisa (kekurangan)", "%"]], rows)  # fmt: skip
    first = _MONEY["Belanja tidak terduga"]
    assert spent > ceiling
    w.paragraph(
        f"Belanja tidak terduga kurang Rp{dec(_D(first[1] - first[0]) / 10**6, 1)} juta, sedangkan kedua sumber lain",
        f"bersisa Rp{dec(_D(2_750_000_000 - 1_868_225_000 - 641_910_000) / 10**6, 1)} juta, sehingga secara",
        "keseluruhan",
        f"kurang sekitar Rp{whole(rounded(_D(spent - ceiling) / 10**6, 0))} juta. Kekurangan ditutup dengan pergeseran",
        "anggaran berdasarkan Keputusan Bupati Nomor 188.45/77/2025. Biaya per pengungsi",
        f"Rp{dec(_D(spent) / fled / 10**6)} juta, dihitung atas {whole(fled)} orang.",
    )
    w.heading("5. Perbandingan")
    w.paragraph(
        f"Banjir bandang Januari 2021 menyebabkan {words(11)} orang meninggal dan {whole(5_940)} orang mengungsi.",
        f"Dibandingkan dengan kejadian itu, korban meninggal berkurang {words(11 - dead)} orang, tetapi pengungsi",
        f"bertambah {whole(fled - 5_940)} orang ({dec(growth(fled, 5_940))}%). Waktu dari peringatan dini sampai air",
        f"datang 1 jam 50 menit; pada tahun 2021 hanya 35 menit, jadi {110 - 35} menit lebih lama. Masa tanggap",
        f"darurat {words(14)} hari berakhir 24 Februari dan tidak diperpanjang.",
    )
    return w.report()
