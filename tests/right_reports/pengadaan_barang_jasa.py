"""A year's procurement: failed tenders outside the savings, changed contracts, one package in two categories."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 16mm 20mm }
body { font: 10pt/1.4 "Liberation Serif", "Times New Roman", serif } h1 { font-size: 14pt; text-align: left }
h2 { font-size: 11.5pt; text-transform: uppercase } table { border-collapse: collapse; width: 100%; font-size: 9pt }
th, td { border: .75pt solid #000; padding: 2px 5px } th { background: #d9d9d9 } td.right { text-align: right }
td:first-child { text-align: center } .caption { margin: 10px 0 3px; font-size: 9pt } .break { break-before: page }
"""

# method: packages planned, their budget, packages contracted, budget of those, owner's estimates, contracts
_METHODS = {
    "Tender": (18, 61_840_000_000, 16, 57_290_000_000, 56_412_880_000, 48_903_115_400),
    "Tender cepat": (4, 5_120_000_000, 4, 5_120_000_000, 5_087_250_000, 4_466_902_100),
    "Seleksi": (9, 6_733_500_000, 8, 6_283_500_000, 6_201_744_000, 5_874_330_250),
    "E-purchasing": (142, 28_915_250_000, 142, 28_915_250_000, 28_460_117_300, 27_981_664_900),
    "Penunjukan langsung": (3, 2_450_000_000, 3, 2_450_000_000, 2_450_000_000, 2_438_500_000),
    "Pengadaan langsung": (317, 24_106_775_000, 311, 23_781_775_000, 23_502_410_600, 22_947_218_330),
}
# package: contract as signed, change by addendum, paid by 31 December, physical progress
_LARGE = {
    "Pembangunan Gedung Layanan Terpadu (tahun jamak 2023–2024)": (21_480_600_000, 0, 9_235_410_000, "46.20"),
    "Peningkatan Jalan Ruas Sumber–Kedungwaru": (8_114_275_000, 611_300_000, 8_725_575_000, "100"),
    "Rehabilitasi Jaringan Irigasi Way Tuba": (5_402_118_000, -187_450_000, 5_214_668_000, "100"),
    "Pengadaan Alat Kesehatan Puskesmas": (3_966_240_000, 0, 3_966_240_000, "100"),
    "Pembangunan Pasar Rakyat Tahap II": (3_718_904_000, 92_600_000, 3_430_353_600, "93.75"),
}
_KINDS = {"Produk dalam negeri": (451, 98_774_120_400), "Usaha mikro, kecil, dan koperasi": (398, 52_116_809_750),
          "Pengadaan berkelanjutan": (37, 7_402_550_000)}  # fmt: skip
_DAYS = {"Tender": (45, "41", "38"), "Tender cepat": (10, "9", "9"), "Seleksi": (60, "63", "58"),
         "Pengadaan langsung": (14, "8", "7")}  # fmt: skip


def pengadaan_barang_jasa() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    planned, budget, done, used, estimate, signed = (sum(row[at] for row in _METHODS.values()) for at in range(6))
    failed = planned - done

    writer.title(
        "Laporan Pengadaan Barang/Jasa Tahun Anggaran 2023", "Bagian Pengadaan Barang/Jasa, Kabupaten Way Sari"
    )
    writer.heading("1. Hasil pemilihan penyedia")
    writer.paragraph(
        f"Sebanyak {planned} paket senilai Rp{dec(Decimal(budget) / 10**9)} miliar diumumkan dalam RUP. Hingga 31",
        f"Desember 2023, {done} paket selesai dikontrak senilai Rp{whole(signed)}, sedangkan {failed} paket gagal atau",
        f"dibatalkan. Penghematan terhadap pagu paket yang dikontrak mencapai Rp{whole(used - signed)} atau",
        f"{dec(percent(used - signed, used))}%, dan terhadap HPS {dec(percent(estimate - signed, estimate))}%.",
    )
    writer.table(
        "Tabel 1. Paket menurut metode pemilihan (rupiah)",
        [["No", "Metode", Spanning("RUP", columns=2), Spanning("Dikontrak", columns=4), "Hemat (%)"],
         ["", "", "Paket", "Pagu", "Paket", "Pagu", "HPS", "Kontrak", "dari pagu"]],
        [[str(at), name, *map(whole, row), dec(percent(row[3] - row[5], row[3]))]
         for at, (name, row) in enumerate(_METHODS.items(), 1)]
        + [["", "Jumlah", *map(whole, (planned, budget, done, used, estimate, signed)),
            dec(percent(used - signed, used))]],
    )  # fmt: skip
    quick = [name for name, row in _METHODS.items() if row[0] == row[2]]
    writer.paragraph(
        f"Pada {len(quick)} dari {len(_METHODS)} metode semua paket terkontrak. Penghematan tertinggi, dalam persen",
        "maupun rupiah, berasal dari tender, sedangkan penunjukan langsung hampir tidak menghasilkan penghematan.",
    )
    writer.heading("2. Kontrak terbesar")
    first, change = sum(row[0] for row in _LARGE.values()), sum(row[1] for row in _LARGE.values())
    paid = sum(row[2] for row in _LARGE.values())
    writer.table(
        "Tabel 2. Lima kontrak terbesar per 31 Desember 2023 (rupiah)",
        [["No", "Paket", "Kontrak awal", "Adendum", "Kontrak akhir", "Dibayar", "Keuangan (%)", "Fisik (%)"]],
        [[str(at), name, whole(a), "-" if b == 0 else whole(b) if b > 0 else f"({whole(-b)})", whole(a + b), whole(c),
          dec(percent(c, a + b)), dec(Decimal(works))]
         for at, (name, (a, b, c, works)) in enumerate(_LARGE.items(), 1)]
        + [["", "Jumlah", whole(first), whole(change), whole(first + change), whole(paid),
            dec(percent(paid, first + change)), ""]],
    )  # fmt: skip
    ready = [name for name, row in _LARGE.items() if row[3] == "100"]
    writer.paragraph(
        f"Kelima kontrak itu bernilai awal {dec(percent(first, signed, 1), 1)}% dari seluruh kontrak.",
        f"{words(len(ready)).capitalize()} paket selesai 100%. Pasar rakyat diberi kesempatan 50 hari kalender sampai",
        "19 Februari 2024 dan dikenai denda. Pembayaran gedung layanan terpadu dibatasi pada alokasi tahun 2023.",
    )
    writer.new_page()
    writer.heading("3. Keberpihakan")
    writer.table(
        "Tabel 3. Kontrak menurut kategori (satu paket dapat masuk lebih dari satu kategori)",
        [["No", "Kategori", "Paket", "% paket", "Nilai (juta rupiah)", "% nilai", "Target (%)"]],
        [[str(at), name, whole(count), dec(percent(count, done)), dec(Decimal(value) / 10**6),
          dec(percent(value, signed)),
          goal] for at, ((name, (count, value)), goal) in enumerate(zip(_KINDS.items(), ("≥ 80", "≥ 40", "-"),
                                                                         strict=True), 1)],
    )  # fmt: skip
    local, small = _KINDS["Produk dalam negeri"], _KINDS["Usaha mikro, kecil, dan koperasi"]
    writer.paragraph(
        f"Belanja produk dalam negeri sebesar {dec(percent(local[1], signed))}% melampaui target 80%, dan belanja",
        "kepada usaha",
        f"kecil {dec(percent(small[1], signed))}% melampaui target 40% sebesar"
        f" {dec(percent(small[1], signed) - 40)} poin persentase. Rata-rata nilai kontrak usaha kecil Rp"
        f"{whole(rounded(Decimal(small[1]) / small[0] / 10**6, 0))} juta, jauh di bawah rata-rata seluruh kontrak"
        " sebesar"
        f" Rp{whole(rounded(Decimal(signed) / done / 10**6, 0))} juta.",
    )
    writer.heading("4. Lama proses")
    writer.table(
        "Tabel 4. Lama proses pemilihan (hari kalender)",
        [["No", "Metode", "Batas waktu", "Rata-rata 2022", "Rata-rata 2023", "Status"]],
        [[str(at), name, f"maks. {limit}", before, now, "Memenuhi"]
         for at, (name, (limit, before, now)) in enumerate(_DAYS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        "Seluruh metode pada Tabel 4 memenuhi batas waktu; pada tahun 2022 seleksi masih melewatinya tiga hari.",
        "Pengukuran e-purchasing dan penunjukan langsung tidak dilakukan.",
    )
    tender, direct = _METHODS["Tender"], _METHODS["Pengadaan langsung"]
    writer.paragraph(
        f"Tender hanya {dec(percent(tender[2], done, 1), 1)}% dari paket yang dikontrak, tetapi"
        f" {dec(percent(tender[5], signed, 1), 1)}% dari nilainya. Sebaliknya, pengadaan langsung mencakup"
        f" {dec(percent(direct[2], done, 1), 1)}% paket dan {dec(percent(direct[5], signed, 1), 1)}% nilai, rata-rata"
        f" Rp{dec(Decimal(direct[5]) / direct[2] / 10**6, 1)} juta per paket, di bawah batas Rp200 juta. Pada tahun"
        " 2022"
        " penghematan terhadap pagu sebesar 8,41%.",
    )
    return writer.report()
