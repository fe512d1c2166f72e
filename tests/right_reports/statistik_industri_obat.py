"""Statistics of the making of medicines in a province: an index on two bases, tonnes, medians beside means, trade."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.42 "Liberation Sans", sans-serif } h1 { font-size: 14pt; color: #6e2c00 }
h2 { font-size: 11.5pt; color: #6e2c00; break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { background: #fae5d3 }
th, td { border: .6pt solid #a04000; padding: 2px 5px } .caption { margin: 9px 0 3px; break-after: avoid }
"""

_D = Decimal
# year: index of production, 2010 = 100
_INDEX = {"2019": "148.0", "2020": "160.0", "2021": "172.8", "2022": "168.0", "2023": "179.2"}
# group: makers, workers, output in tonnes in 2022 and 2023, value in billion rupiah 2022 and 2023
_GROUPS = {"Tablet dan kapsul": (31, 6_840, "2410.5", "2586.0", "3182.4", "3527.1"),
           "Sirup dan cairan": (18, 2_915, "1875.0", "1622.4", "941.7", "902.3"),
           "Salep dan krim": (12, 1_104, "412.8", "439.6", "388.0", "417.5"),
           "Obat suntik": (7, 1_876, "96.4", "118.3", "1206.9", "1498.0"),
           "Obat bahan alam": (54, 3_240, "3120.0", "3398.7", "612.2", "655.8")}  # fmt: skip
# class of makers by workers: makers, share of wages above the minimum (percent), mean and median wage in thousands
_WAGES = {"20–49 orang": (58, "61.2", 3_412, 3_250), "50–99 orang": (27, "74.8", 3_968, 3_700),
          "100–499 orang": (29, "88.5", 4_735, 4_310), "500 orang atau lebih": (8, "96.1", 5_890, 5_020)}  # fmt: skip
# year: exports, imports, in million dollars
_TRADE = {"2021": ("61.4", "118.9"), "2022": ("74.2", "126.5"), "2023": ("82.7", "121.3")}


def statistik_industri_obat() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("STATISTIK INDUSTRI FARMASI DAN OBAT BAHAN ALAM", "Provinsi Tegal Arum, 2023")
    w.heading("1. Indeks produksi")
    index = {year: _D(value) for year, value in _INDEX.items()}
    based = {year: value / index["2020"] * 100 for year, value in index.items()}
    rows: list[Row] = []
    years = list(index)
    for at, year in enumerate(years, 1):
        change = dec(growth(index[year], index[years[at - 2]])) if at > 1 else "-"
        rows.append([str(at), year, dec(index[year], 1), dec(based[year], 1), change])
    w.table("Tabel 1. Indeks produksi dengan dua tahun dasar", [["No", "Tahun", "2010 = 100", "2020 = 100",
            "Pertumbuhan (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Indeks tahun 2023 dengan tahun dasar 2020 sebesar {dec(based['2023'], 1)}, artinya produksi",
        f"{dec(based['2023'] - 100, 1)}% di atas tahun 2020. Dengan dasar lama indeksnya {dec(index['2023'], 1)}, naik",
        f"{dec(index['2023'] - index['2022'], 1)} poin dari tahun sebelumnya; dengan dasar baru kenaikan yang sama",
        f"adalah {dec(based['2023'] - based['2022'], 1)} poin. Pertumbuhan",
        f"{dec(growth(index['2023'], index['2022']))}%",
        "tidak bergantung pada tahun dasar. Tahun 2022 adalah satu-satunya tahun yang turun. Sejak 2019 produksi",
        f"tumbuh rata-rata {dec(rounded(((index['2023'] / index['2019']) ** (_D(1) / 4) - 1) * 100))}% setahun",
        "(rata-rata geometrik). Indeks menimbang produksi menurut nilai tambah, sehingga pertumbuhannya berbeda dari",
        "pertumbuhan berat pada Tabel 2.",
    )
    w.heading("2. Produksi dan nilai")
    rows = []
    data = {name: tuple(map(_D, row[2:])) for name, row in _GROUPS.items()}
    for at, (name, (a, b, c, d)) in enumerate(data.items(), 1):
        rows.append([str(at), name, str(_GROUPS[name][0]), dec(a, 1), dec(b, 1), dec(growth(b, a)), dec(c, 1),
                     dec(d, 1), dec(growth(d, c))])  # fmt: skip
    t = [sum((row[at] for row in data.values()), _D(0)) for at in range(4)]
    makers, workers = (sum(row[at] for row in _GROUPS.values()) for at in range(2))
    rows.append(["", "Jumlah", str(makers), dec(t[0], 1), dec(t[1], 1), dec(growth(t[1], t[0])), dec(t[2], 1),
                 dec(t[3], 1), dec(growth(t[3], t[2]))])  # fmt: skip
    herbal = data["Obat bahan alam"]
    drugs = [t[at] - herbal[at] for at in range(4)]
    rows.append(["", "Jumlah tanpa obat bahan alam", str(makers - 54), dec(drugs[0], 1), dec(drugs[1], 1),
                 dec(growth(drugs[1], drugs[0])), dec(drugs[2], 1), dec(drugs[3], 1),
                 dec(growth(drugs[3], drugs[2]))])  # fmt: skip
    w.table("Tabel 2. Perusahaan, produksi (ton), dan nilai (miliar rupiah) menurut golongan",
            [["No", "Golongan", "Perusahaan", "Ton 2022", "Ton 2023", "Perubahan (%)", "Nilai 2022", "Nilai 2023",
              "Perubahan (%)"]], rows)  # fmt: skip
    shot = data["Obat suntik"]
    w.paragraph(
        f"{makers} perusahaan menghasilkan {dec(t[1], 1)} ton senilai Rp{dec(t[3] / 1000)} triliun. Obat suntik hanya",
        f"{dec(percent(shot[1], t[1]))}% dari berat, {whole(shot[1] * 1000)} kg, tetapi {dec(percent(shot[3], t[3]))}%",
        f"dari nilai. Nilainya Rp{dec(shot[3] * 10**9 / (shot[1] * 1000) / 10**6)} juta per kilogram, sedangkan obat",
        f"bahan alam sekitar Rp{whole(rounded(herbal[3] * 10**6 / herbal[1] / 1000, 0))} ribu. Dari kelima",
        "golongan hanya sirup",
        f"dan cairan yang turun: beratnya {dec(-growth(_D('1622.4'), _D('1875')))}% dan nilainya",
        f"{dec(-growth(_D('902.3'), _D('941.7')))}%. Di antara golongan obat tanpa obat bahan alam, perusahaan",
        "terbanyak",
        f"membuat tablet dan kapsul ({31} dari {makers - 54}); secara keseluruhan obat bahan alam lebih banyak lagi.",
        f"Tanpa obat bahan alam berat produksi turun {dec(-growth(drugs[1], drugs[0]))}% walaupun nilainya naik",
        f"{dec(growth(drugs[3], drugs[2]))}%. Dengan {whole(workers)} pekerja, produksi per pekerja",
        f"{dec(t[1] * 1000 / workers, 1)} kg.",
    )
    w.heading("3. Upah")
    counts = {name: row[0] for name, row in _WAGES.items()}
    assert sum(counts.values()) == makers
    rows = [[str(at), name, str(n), dec(_D(above), 1), whole(mean), whole(middle), whole(mean - middle)]
            for at, (name, (n, above, mean, middle)) in enumerate(_WAGES.items(), 1)]  # fmt: skip
    plain = rounded(_D(sum(row[2] for row in _WAGES.values())) / 4, 0)
    heavy = rounded(_D(sum(row[0] * row[2] for row in _WAGES.values())) / makers, 0)
    w.table("Tabel 3. Upah sebulan menurut kelas perusahaan (ribu rupiah)", [["No", "Kelas", "Perusahaan",
            "Pekerja di atas UMP (%)", "Rata-rata", "Median", "Selisih"]], rows)  # fmt: skip
    w.paragraph(
        f"Upah rata-rata keempat kelas bila dirata-ratakan begitu saja Rp{whole(plain)} ribu; ditimbang menurut jumlah",
        f"perusahaan hanya Rp{whole(heavy)} ribu karena {words(2)} kelas terkecil mencakup {58 + 27} dari {makers}",
        f"perusahaan ({dec(percent(58 + 27, makers))}%). Di setiap kelas median di bawah rata-rata; selisihnya makin",
        f"lebar dengan makin besarnya perusahaan, dari Rp{3_412 - 3_250} ribu menjadi Rp{5_890 - 5_020} ribu.",
        "UMP tahun 2023 sebesar Rp2.958.000 ditetapkan dengan Keputusan Gubernur Nomor 561/812 Tahun 2022.",
    )
    w.heading("4. Ekspor dan impor")
    trade = {year: tuple(map(_D, row)) for year, row in _TRADE.items()}
    rows = [[str(at), year, dec(a, 1), dec(b, 1), f"({dec(b - a, 1)})", dec(percent(a, b, 1), 1)]
            for at, (year, (a, b)) in enumerate(trade.items(), 1)]  # fmt: skip
    w.table("Tabel 4. Perdagangan luar negeri produk farmasi (juta dolar AS)", [["No", "Tahun", "Ekspor", "Impor",
            "Neraca", "Ekspor terhadap impor (%)"]], rows)  # fmt: skip
    (out, into), (out2, into2), (out1, into1) = trade["2023"], trade["2022"], trade["2021"]
    gap, gap2, gap1 = into - out, into2 - out2, into1 - out1
    assert gap < gap2 < gap1
    w.paragraph(
        f"Defisit tahun 2023 sebesar {dec(gap, 1)} juta dolar, menyempit {dec(gap2 - gap, 1)} juta dari tahun 2022",
        f"({dec(percent(gap2 - gap, gap2))}%) dan {dec(gap1 - gap, 1)} juta dari tahun 2021. Impor turun",
        f"{dec(-growth(into, into2))}% dari tahun 2022 tetapi masih {dec(growth(into, into1))}% di atas tahun 2021.",
        f"Ekspor naik dua tahun berturut-turut, {dec(growth(out2, out1))}% dan {dec(growth(out, out2))}%. Negara",
        "tujuan",
        f"utama antara lain Filipina ({dec(_D('21.6'), 1)} juta dolar) dan Kamboja ({dec(_D('14.9'), 1)} juta dolar),",
        f"bersama-sama {dec(percent(_D('36.5'), out))}% dari ekspor. Rilis 3 Januari 2024 menyebut ekspor 2023 sebesar",
        f"{dec(_D('81.9'), 1)} juta dolar; angka itu sementara dan direvisi naik {dec(out - _D('81.9'), 1)} juta.",
    )
    return w.report()
