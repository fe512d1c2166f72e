"""A press release on adulterated herbal products: periods, bases and near figures, kinds that overlap, stages."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 24mm 24mm }
body { font: 11pt/1.5 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14.5pt; text-align: left }
h2 { font-size: 11.5pt; border-left: 4pt solid #2e7d32; padding-left: 6px } h2, .caption { break-after: avoid }
tr { break-inside: avoid } table { border-collapse: collapse; width: 100%; font-size: 9.4pt; text-align: left }
th { border-top: 1pt solid #2e7d32; border-bottom: 1pt solid #2e7d32; padding: 3px; text-align: center }
td { padding: 2px 5px }
tbody tr:last-child td { border-top: .5pt solid #2e7d32; border-bottom: 1pt solid #2e7d32 }
td.right { text-align: right } .caption { margin: 10px 0 3px; font-size: 9.4pt; font-style: italic }
"""

_D = Decimal
# quarter from the last one of 2023: samples tested, with a medicinal chemical
_QUARTERS = {
    "IV 2023": (1_842, 61), "I 2024": (1_508, 44), "II 2024": (1_796, 57), "III 2024": (1_931, 55),
    "IV 2024": (2_114, 58),
}  # fmt: skip
# claim of the product: products found 2024, of them never registered, products found 2023
_CLAIMS = {
    "Pegal linu dan rematik": (83, 76, 88),
    "Penambah stamina pria": (79, 75, 64),
    "Pelangsing": (31, 22, 38),
    "Penurun gula darah": (14, 9, 11),
    "Lainnya": (7, 4, 12),
}
# substance found: products in which it was found
_SUBSTANCES = {
    "Sildenafil sitrat atau turunannya": 81, "Parasetamol": 54, "Deksametason": 46, "Natrium diklofenak": 30,
    "Sibutramin hidroklorida": 27, "Fenilbutason": 13, "Glibenklamid": 12,
}  # fmt: skip
# operation: date searched, place, packages, value in rupiah, stage by 31 December 2024
_RAIDS = (
    ("6 Maret 2024", "Banyuwangi", 41_250, 2_062_500_000, "Vonis"),
    ("14 Mei 2024", "Cilacap", 62_808, 4_710_600_000, "P-21"),
    ("27 Agustus 2024", "Bandung Barat", 62_880, 3_930_000_000, "P-21"),
    ("3 September 2024", "Sidoarjo", 8_415, 631_125_000, "Penyidikan"),
    ("19 November 2024", "Banyuwangi", 17_064, 1_194_480_000, "Penyidikan"),
)


def siaran_pers_bko() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    year = {name: row for name, row in _QUARTERS.items() if name.endswith("2024")}
    tested, caught = (sum(row[at] for row in year.values()) for at in (0, 1))
    found, unlisted, found_old = (sum(row[at] for row in _CLAIMS.values()) for at in range(3))
    assert found == caught == 214, (found, caught)
    assert found_old == 213
    share, share_old = percent(caught, tested), percent(found_old, 6_898)
    w.title("BPOM Temukan 214 Produk Obat Bahan Alam Mengandung BKO Sepanjang 2024, Persentasenya Turun")
    w.paragraph(
        "<b>SIARAN PERS</b><br>Nomor HM.01.1.2.01.25.09 Tanggal 16 Januari 2025<br>tentang Hasil Pengawasan Obat Bahan",
        "Alam yang Mengandung Bahan Kimia Obat Tahun 2024",
    )
    w.paragraph(
        f"<b>Jakarta</b> – Sepanjang tahun 2024 BPOM menguji {whole(tested)} sampel obat bahan alam dan menemukan",
        f"{caught} produk ({dec(share)}%) mengandung bahan kimia obat (BKO). Pada tahun 2023 ditemukan {found_old}",
        f"produk dari {whole(6_898)} sampel ({dec(share_old)}%). Jumlah temuan bertambah satu produk, sedangkan",
        f"persentasenya turun {dec(share_old - share)} poin karena sampel yang diuji bertambah {whole(tested - 6_898)}",
        f"sampel ({dec(growth(tested, 6_898))}%).",
    )
    assert share < share_old
    assert rounded((_D(found_old) / 6_898 - _D(caught) / tested) * 100) == share_old - share
    rows: list[Row] = [
        [name, whole(a), str(b), dec(percent(b, a)), whole(sum(r[0] for r in list(year.values())[: at + 1])),
         str(sum(r[1] for r in list(year.values())[: at + 1]))]
        for at, (name, (a, b)) in enumerate(year.items())
    ]  # fmt: skip
    rows.insert(0, ["IV 2023*", whole(1_842), "61", dec(percent(61, 1_842)), "-", "-"])
    rows.append(["Tahun 2024", whole(tested), str(caught), dec(share), whole(tested), str(caught)])
    w.table(
        "Tabel 1. Sampel obat bahan alam dan temuan BKO menurut triwulan",
        [[Spanning("Triwulan", rows=2), Spanning("Dalam triwulan", columns=3),
          Spanning("Kumulatif tahun 2024", columns=2)],
         ["Diuji", "Mengandung BKO", "%", "Diuji", "Mengandung BKO"]], rows)  # fmt: skip
    rates = {name: percent(b, a) for name, (a, b) in _QUARTERS.items()}
    assert rates["III 2024"] > rates["IV 2024"]
    assert max(year, key=lambda name: rates[name]) == "II 2024"
    w.paragraph(
        "* Triwulan IV tahun 2023 hanya sebagai pembanding dan tidak termasuk dalam baris Tahun 2024. Dari triwulan",
        f"III ke triwulan IV tahun 2024 jumlah temuan naik dari {55} menjadi {58} produk, tetapi persentasenya turun",
        f"dari {dec(rates['III 2024'])}% menjadi {dec(rates['IV 2024'])}%. Dibandingkan dengan triwulan yang sama",
        "tahun",
        f"sebelumnya, jumlah temuan triwulan IV turun {dec(-growth(58, 61))}% dan persentasenya turun",
        f"{dec(rates['IV 2023'] - rates['IV 2024'])} poin. Persentase tertinggi tahun 2024 tercatat pada triwulan II",
        f"({dec(rates['II 2024'])}%).",
    )
    w.heading("Klaim produk dan izin edar")
    rows = [
        [str(at), name, str(a), dec(percent(a, found)), str(b), dec(percent(b, a)), str(c), dec(growth(a, c))]
        for at, (name, (a, b, c)) in enumerate(_CLAIMS.items(), 1)
    ]
    rows.append(["", "<b>Jumlah</b>", str(found), "100,00", str(unlisted), dec(percent(unlisted, found)),
                 str(found_old), dec(growth(found, found_old))])  # fmt: skip
    assert sum((percent(a, found) for a, _, _ in _CLAIMS.values()), _D(0)) == _D("100.01")
    w.table(
        "Tabel 2. Produk yang mengandung BKO menurut klaim (persentase dibulatkan; bila dijumlahkan menjadi 100,01)",
        [["No", "Klaim", "Produk 2024", "% dari seluruh produk", "Tanpa izin edar", "% tanpa izin edar per klaim",
          "Produk 2023", "Perubahan (%)"]],
        rows,
    )  # fmt: skip
    stamina, ache = _CLAIMS["Penambah stamina pria"], _CLAIMS["Pegal linu dan rematik"]
    bare = {name: percent(b, a) for name, (a, b, _) in _CLAIMS.items()}
    assert max(bare, key=lambda name: bare[name]) == "Penambah stamina pria"
    fall = [name for name, (a, _, c) in _CLAIMS.items() if a < c]
    assert fall == ["Pegal linu dan rematik", "Pelangsing", "Lainnya"]
    w.paragraph(
        f"Klaim pegal linu dan rematik tetap terbanyak ({ache[0]} produk), walaupun turun {words(ache[2] - ache[0])}",
        f"produk, disusul penambah stamina pria ({stamina[0]} produk), yang justru naik {stamina[0] - stamina[2]}",
        f"produk atau {dec(growth(stamina[0], stamina[2]))}%. Dari {found} produk, {unlisted} produk",
        f"({dec(percent(unlisted, found))}%) tidak mempunyai izin edar dan {found - unlisted} produk terdaftar.",
        "Menurut",
        f"jumlah, produk tanpa izin edar terbanyak berklaim pegal linu ({ache[1]} produk); menurut persentase, yang",
        f"tertinggi adalah penambah stamina pria ({dec(bare['Penambah stamina pria'])}%). Izin edar {found - unlisted}",
        "produk yang terdaftar telah dibatalkan.",
    )
    hits = sum(_SUBSTANCES.values())
    rows = [[str(at), name, str(n), dec(percent(n, found))] for at, (name, n) in enumerate(_SUBSTANCES.items(), 1)]
    w.table(
        "Tabel 3. Tujuh BKO yang paling sering ditemukan (satu produk dapat mengandung lebih dari satu BKO)",
        [["No", "BKO", "Produk", f"% dari {found} produk"]],
        rows,
    )
    assert hits > found
    assert found == 168 + 34 + 12
    w.paragraph(
        "Karena satu produk dapat mengandung lebih dari satu BKO, angka pada Tabel 3 tidak dijumlahkan. Sebanyak",
        f"{168}",
        f"produk mengandung satu BKO, {34} produk mengandung dua BKO, dan {12} produk mengandung tiga BKO, sehingga",
        f"tercatat {168 + 2 * 34 + 3 * 12} temuan zat; {hits} temuan di antaranya adalah ketujuh BKO tersebut dan",
        "sisanya,",
        f"{168 + 2 * 34 + 3 * 12 - hits} temuan, zat lain. Sildenafil ditemukan pada {81} produk, dua lebih banyak",
        f"daripada jumlah produk berklaim stamina ({79}): seluruh produk stamina dan dua produk pelangsing",
        "mengandungnya.",
    )
    assert 168 + 2 * 34 + 3 * 12 - hits == 9
    w.heading("Penindakan")
    packs, value = sum(row[2] for row in _RAIDS), sum(row[3] for row in _RAIDS)
    rows = [[str(at), day, place, whole(n), whole(rounded(_D(worth) / 1000, 0)), whole(rounded(_D(worth) / n, 0)),
             stage] for at, (day, place, n, worth, stage) in enumerate(_RAIDS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "", whole(packs), whole(rounded(_D(value) / 1000, 0)),
                 whole(rounded(_D(value) / packs, 0)), ""])  # fmt: skip
    w.table(
        "Tabel 4. Penggeledahan sarana produksi obat bahan alam ber-BKO tahun 2024",
        [["No", "Tanggal", "Lokasi", "Kemasan", "Nilai (ribu rupiah)", "Nilai per kemasan (rupiah)",
          "Tahap per 31 Desember 2024"]],
        rows,
    )  # fmt: skip
    big = max(_RAIDS, key=lambda row: row[2])
    dear = max(_RAIDS, key=lambda row: row[3])
    assert (big[1], dear[1]) == ("Bandung Barat", "Cilacap")
    w.paragraph(
        f"BPOM menggeledah {words(len(_RAIDS))} sarana produksi di {words(4)} kabupaten; dua di antaranya di",
        "Banyuwangi.",
        f"Barang bukti {whole(packs)} kemasan bernilai sekitar Rp{dec(_D(value) / 10**9, 1)} miliar",
        f"(Rp{whole(value)}). Jumlah kemasan terbanyak disita di Bandung Barat ({whole(big[2])} kemasan, hanya",
        f"{big[2] - dear[2]} kemasan lebih banyak daripada di Cilacap), tetapi nilai tertinggi di Cilacap",
        f"(Rp{dec(_D(dear[3]) / 10**9)} miliar). Harga per kemasan di tabel adalah nilai dibagi jumlah kemasan; angka",
        "pada baris jumlah adalah rata-rata tertimbang.",
    )
    assert big[2] - dear[2] == 72
    stages = [row[4] for row in _RAIDS]
    assert (stages.count("P-21"), stages.count("Penyidikan"), stages.count("Vonis")) == (2, 2, 1)
    w.paragraph(
        f"Sampai 31 Desember 2024 berkas {words(3)} perkara telah dinyatakan lengkap (P-21), termasuk satu perkara",
        "yang",
        "telah divonis, yaitu perkara Banyuwangi yang digeledah pada 6 Maret 2024: berkasnya lengkap pada 12 Juni",
        "2024,",
        "tersangka dan barang bukti diserahkan pada 26 Juni 2024, dan putusan pengadilan dijatuhkan pada 17 Oktober",
        "2024 dengan pidana penjara satu tahun dua bulan dan denda Rp50 juta. Dua perkara lainnya masih dalam",
        "penyidikan. Selain itu, satu perkara tahun 2023 juga divonis pada tahun 2024, sehingga putusan yang",
        "dijatuhkan sepanjang tahun 2024 berjumlah dua.",
    )
    w.paragraph(
        f"Patroli siber menurunkan {whole(9_214)} tautan dari {whole(9_241)} tautan yang dilaporkan kepada lokapasar",
        f"({dec(percent(9_214, 9_241))}%); {9_241 - 9_214} tautan lagi masih diproses. Masyarakat diimbau memeriksa",
        "izin",
        "edar melalui aplikasi BPOM Mobile dan melaporkan produk yang dicurigai ke HALOBPOM 1500533.",
    )
    return w.report()
