"""Half a year of market control of herbal products: rules broken together, the five largest of 22, follow-up."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 20mm }
body { font: 9.6pt/1.5 "Noto Sans", sans-serif } h1 { font-size: 13pt; background: #1b5e20; color: #fff; padding: 8px }
h2 { font-size: 11pt; color: #1b5e20 } h2, .caption { break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8pt } th { background: #c8e6c9; border: .6pt solid #81c784 }
td { border: .6pt solid #c8e6c9; padding: 2px 5px } td.right { text-align: right }
.caption { margin: 9px 0 3px; font-weight: bold } .break { break-before: page }
"""

# unit: outlets visited, products checked in the first and second quarter, of these not in order in each quarter
_UNITS = {
    "Balai Besar POM di Arga Mulya": (64, 148, 171, 17, 24), "Balai Besar POM di Sindangraja": (58, 133, 140, 14, 15),
    "Balai Besar POM di Tirta Kencana": (61, 139, 152, 12, 19),
    "Balai Besar POM di Pulau Batang": (49, 117, 121, 9, 11),
    "Balai Besar POM di Muara Landak": (44, 102, 118, 8, 12), "Balai POM di Giri Wening": (37, 85, 94, 6, 9),
    "Balai POM di Kota Selasih": (35, 80, 91, 7, 8), "Balai POM di Teluk Bayur": (33, 78, 76, 5, 6),
    "Balai POM di Danau Biru": (30, 71, 77, 5, 7), "Balai POM di Rawa Intan": (29, 69, 73, 4, 5),
    "Balai POM di Wonosalam": (32, 75, 80, 6, 9), "Balai POM di Bukit Lantang": (28, 66, 71, 4, 6),
    "Balai POM di Tanah Rencong": (27, 61, 66, 5, 4), "Loka POM di Kabupaten Sungai Ara": (18, 40, 44, 3, 4),
    "Loka POM di Kabupaten Merbau": (17, 37, 41, 2, 5), "Loka POM di Kota Jatiluhung": (19, 43, 47, 4, 6),
    "Loka POM di Kabupaten Ranah Pasisia": (16, 34, 38, 1, 3), "Loka POM di Kabupaten Lembang": (15, 33, 36, 2, 2),
    "Loka POM di Kota Batu Tiga": (14, 31, 33, 3, 1), "Loka POM di Kabupaten Ulu Sakti": (13, 28, 30, 0, 2),
    "Loka POM di Kabupaten Kayu Agung": (12, 26, 29, 1, 4), "Loka POM di Kabupaten Cempaka": (11, 24, 26, 0, 1),
}  # fmt: skip
_RULES = {"Label tidak sesuai ketentuan": 132, "Tanpa izin edar (TIE)": 109, "Klaim berlebihan": 88,
          "Mengandung bahan kimia obat (BKO)": 61, "Kedaluwarsa": 22}  # fmt: skip
_DRUGS = {"Sildenafil sitrat": 29, "Parasetamol": 14, "Deksametason": 12, "Tadalafil": 9, "Sibutramin HCl": 7,
          "Fenilbutazon": 5}  # fmt: skip
_STEPS = {"Peringatan kepada pelaku usaha": 208, "Penarikan dari peredaran": 133, "Pemusnahan": 101,
          "Pemblokiran tautan penjualan": 49, "Diteruskan ke penyidikan": 9}  # fmt: skip
_WORTH = {"Obat bahan alam": (167, 1_284_640_500), "Obat kuasi": (28, 94_242_000),
          "Suplemen kesehatan": (86, 873_390_750)}  # fmt: skip


def pengawasan_bahan_alam() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    places, first, second, bad1, bad2 = (sum(row[at] for row in _UNITS.values()) for at in range(5))
    checked, bad = first + second, bad1 + bad2
    single = bad - 85 - 23
    broken = sum(_RULES.values())
    assert broken == single + 2 * 85 + 3 * 23
    assert bad == sum(row[0] for row in _WORTH.values())
    worth = sum(row[1] for row in _WORTH.values())
    writer.title("LAPORAN PENGAWASAN OBAT BAHAN ALAM, OBAT KUASI, DAN SUPLEMEN KESEHATAN", "SEMESTER I TAHUN 2025")
    writer.heading("1. Hasil pengawasan")
    writer.table(
        "Tabel 1. Produk yang diperiksa menurut periode",
        [[Spanning("No", rows=2), Spanning("Hasil", rows=2), Spanning("Dalam periode", columns=2),
          Spanning("Kumulatif", columns=2), Spanning("% kumulatif", rows=2)],
         ["Triwulan I", "Triwulan II", "s.d. Maret", "s.d. Juni"]],
        [["1", "Memenuhi ketentuan", whole(first - bad1), whole(second - bad2), whole(first - bad1),
          whole(checked - bad), dec(percent(checked - bad, checked))],
         ["2", "Tidak memenuhi ketentuan (TMK)", whole(bad1), whole(bad2), whole(bad1), whole(bad),
          dec(percent(bad, checked))],
         ["", "Jumlah diperiksa", whole(first), whole(second), whole(first), whole(checked), "100,00"]],
    )  # fmt: skip
    writer.paragraph(
        f"Selama Januari–Juni 2025 sebanyak {len(_UNITS)} unit pelaksana teknis (UPT) mendatangi {places} sarana dan",
        f"memeriksa {whole(checked)} produk, rata-rata {dec(Decimal(checked) / places, 1)} produk per sarana. Dari",
        f"jumlah itu {bad} produk ({dec(percent(bad, checked))}%) TMK. Persentase TMK naik dari",
        f"{dec(percent(bad1, first))}% pada triwulan I menjadi {dec(percent(bad2, second))}% pada triwulan II,",
        f"sedangkan jumlah produk yang diperiksa naik {dec(growth(second, first))}%.",
    )
    top = sorted(_UNITS.items(), key=lambda item: -(item[1][3] + item[1][4]))[:5]
    held = [row[3] + row[4] for _, row in top]
    others = sorted((row[3] + row[4] for row in _UNITS.values()), reverse=True)[5:]
    assert held[-1] > others[0]
    assert held == sorted(held, reverse=True)
    assert held[3] == held[4]
    writer.table(
        "Tabel 2. Lima UPT dengan produk TMK terbanyak (dari 22 UPT)",
        [["Peringkat", "UPT", "Diperiksa", "TMK", "% TMK terhadap diperiksa", "% terhadap TMK nasional"]],
        [[str(1 + sum(value > n for value in held)), name, str(row[1] + row[2]), str(n),
          dec(percent(n, row[1] + row[2])), dec(percent(n, bad))] for (name, row), n in zip(top, held, strict=True)]
        + [["", "Nasional (22 UPT)", whole(checked), str(bad), dec(percent(bad, checked)), "100,00"]],
    )  # fmt: skip
    zero = [name for name, row in _UNITS.items() if row[3] == 0]
    assert len(zero) == 2
    writer.paragraph(
        f"Lima UPT tersebut bersama-sama menemukan {sum(held)} produk TMK atau {dec(percent(sum(held), bad))}% dari",
        f"temuan nasional; {sum(others)} produk selebihnya ditemukan oleh {words(17)} UPT lain. Dua UPT, yaitu",
        f"{zero[0]} dan {zero[1]}, tidak mempunyai temuan TMK pada triwulan I. Rincian seluruh UPT ada pada Lampiran.",
    )
    writer.heading("2. Jenis pelanggaran")
    writer.table(
        "Tabel 3. Produk TMK menurut jenis pelanggaran",
        [["No", "Jenis pelanggaran", "Produk", f"% dari {bad} produk TMK", f"% dari {broken} pelanggaran"]],
        [[str(at), name, str(n), dec(percent(n, bad)), dec(percent(n, broken))]
         for at, (name, n) in enumerate(_RULES.items(), 1)]
        + [["", "Jumlah pelanggaran*", str(broken), "", "100,00"]],
    )  # fmt: skip
    apart = sum((percent(n, broken) for n in _RULES.values()), Decimal(0))
    assert apart != 100
    writer.paragraph(
        "* Satu produk dapat melanggar lebih dari satu ketentuan, sehingga jumlah menurut jenis pelanggaran melebihi",
        f"jumlah produk dan persentase terhadap {bad} produk melebihi 100. Persentase kolom terakhir bila",
        f"dijumlahkan menjadi {dec(apart)} karena pembulatan.",
    )
    writer.table(
        "Tabel 4. Produk TMK menurut banyaknya pelanggaran",
        [["No", "Banyaknya pelanggaran", "Produk", "%", "Pelanggaran"]],
        [["a", "Satu", str(single), dec(percent(single, bad, 1), 1), str(single)],
         ["b", "Dua", "85", dec(percent(85, bad, 1), 1), str(2 * 85)],
         ["c", "Tiga", "23", dec(percent(23, bad, 1), 1), str(3 * 23)],
         ["", "Jumlah", str(bad), "100,0", str(broken)]],
    )  # fmt: skip
    assert percent(single, bad, 1) + percent(85, bad, 1) + percent(23, bad, 1) == 100
    drugs = sum(_DRUGS.values())
    double = drugs - 61
    writer.paragraph(
        f"Dengan demikian rata-rata terdapat {dec(Decimal(broken) / bad)} pelanggaran per produk TMK, dan lebih dari",
        f"sepertiga produk ({dec(percent(85 + 23, bad, 1), 1)}%) melanggar dua ketentuan atau lebih. Dari 61 produk",
        f"yang mengandung BKO, {double} produk mengandung dua macam BKO dan {61 - double} produk satu macam, sehingga",
        f"tercatat {drugs} temuan BKO: {', '.join(f'{name} ({n})' for name, n in list(_DRUGS.items())[:-1])}, dan",
        f"Fenilbutazon ({_DRUGS['Fenilbutazon']}). Sildenafil dan tadalafil, yang",
        "ditambahkan pada produk berklaim stamina pria, bersama-sama merupakan separuh dari temuan BKO",
        f"({dec(percent(29 + 9, drugs, 1), 1)}%).",
    )
    assert bad < 3 * (85 + 23)
    assert drugs == 2 * (29 + 9)
    writer.heading("3. Nilai ekonomi dan tindak lanjut")
    writer.table(
        "Tabel 5. Nilai ekonomi produk TMK menurut golongan",
        [["No", "Golongan", "Produk", "Nilai (Rp)", "Nilai (juta Rp)", "% nilai", "Rata-rata per produk (ribu Rp)"]],
        [[str(at), name, str(n), whole(value), dec(Decimal(value) / 10**6, 1), dec(percent(value, worth)),
          whole(Decimal(value) / n / 1000)] for at, (name, (n, value)) in enumerate(_WORTH.items(), 1)]
        + [["", "Jumlah", str(bad), whole(worth), dec(Decimal(worth) / 10**6, 1), "100,00",
            whole(Decimal(worth) / bad / 1000)]],
    )  # fmt: skip
    assert sum(percent(v, worth) for _, v in _WORTH.values()) == 100
    assert sum(rounded(Decimal(v) / 10**6, 1) for _, v in _WORTH.values()) != rounded(Decimal(worth) / 10**6, 1)
    writer.paragraph(
        "Nilai ekonomi dihitung dari harga eceran pada saat pemeriksaan. Jumlah dalam juta rupiah dihitung dari nilai",
        "penuh, bukan dari angka yang telah dibulatkan, sehingga berselisih 0,1 dari jumlah barisnya. Nilai rata-rata",
        f"tertinggi per produk ada pada suplemen kesehatan, sekitar Rp{dec(Decimal(873_390_750) / 86 / 10**6, 1)}",
        "juta.",
    )
    assert Decimal(873_390_750) / 86 > Decimal(1_284_640_500) / 167 > Decimal(94_242_000) / 28
    writer.table(
        "Tabel 6. Tindak lanjut sampai dengan 31 Juli 2025",
        [["No", "Tindakan", "Produk", f"% dari {bad} produk"]],
        [[str(at), name, str(n), dec(percent(n, bad, 1), 1)] for at, (name, n) in enumerate(_STEPS.items(), 1)],
    )  # fmt: skip
    writer.paragraph(
        "Satu produk dapat dikenai beberapa tindakan, karena itu Tabel 6 tidak dijumlahkan. Pada tanggal laporan ini,",
        "15 Agustus 2025, tindak lanjut terhadap 246 produk telah selesai dan terhadap 35 produk masih berjalan,",
        "termasuk 9 produk yang disidik. Pada 31 Juli 2025 yang selesai baru 224 produk.",
    )
    assert bad == 246 + 35
    writer.heading("4. Perbandingan dengan semester I tahun 2024")
    before = {"TMK": (2_961, 237), "TIE": 101, "BKO": 54}
    writer.paragraph(
        f"Pada semester I tahun 2024 diperiksa {whole(2_961)} produk dengan 237 produk TMK",
        f"({dec(percent(237, 2_961))}%). Jumlah produk TIE naik dari {before['TIE']} menjadi 109 (naik",
        f"{dec(growth(109, 101))}%), dan produk ber-BKO dari {before['BKO']} menjadi 61 (naik {dec(growth(61, 54))}%),",
        f"tetapi porsi TIE terhadap produk TMK turun dari {dec(percent(101, 237))}% menjadi {dec(percent(109, bad))}%.",
        "Pelanggaran label tidak dapat dibandingkan karena sejak 1 Januari 2025 digunakan daftar periksa baru, versi",
        "3.1, dengan 27 butir pemeriksaan, sedangkan versi 2.4 memuat 19 butir.",
    )
    writer.new_page()
    writer.heading("Lampiran")
    writer.table(
        "Tabel 7. Hasil pengawasan menurut UPT, semester I tahun 2025",
        [[Spanning("No", rows=2), Spanning("UPT", rows=2), Spanning("Sarana", rows=2), Spanning("Diperiksa", columns=3),
          Spanning("TMK", columns=3), Spanning("% TMK", rows=2)],
         ["TW I", "TW II", "Jumlah", "TW I", "TW II", "Jumlah"]],
        [[str(at), name, str(s), str(a), str(b), str(a + b), str(c) if c else "–", str(d), str(c + d),
          dec(percent(c + d, a + b, 1), 1)] for at, (name, (s, a, b, c, d)) in enumerate(_UNITS.items(), 1)]
        + [["", "Jumlah", str(places), whole(first), whole(second), whole(checked), str(bad1), str(bad2), str(bad),
            dec(percent(bad, checked, 1), 1)]],
    )  # fmt: skip
    writer.paragraph("Tanda – berarti tidak ada. Pengaduan konsumen: HALOBPOM 1500533.")
    return writer.report()
