"""Inflation of a town: monthly, year to date and yearly; contributions, prices of mixed units, producer indices."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm }
body { font: 9.5pt/1.4 "Liberation Sans", Arial, sans-serif } h1 { font-size: 14pt; color: #00529b }
h2 { font-size: 11pt; color: #00529b } table { border-collapse: collapse; width: 100%; font-size: 8pt }
thead th { background: #00529b; color: #fff; padding: 4px; border-right: 1px solid #fff } td { padding: 3px 6px }
td { border-bottom: .5pt solid #bcd; text-align: right } td:first-child { text-align: left; white-space: nowrap }
.caption { font-size: 8.5pt; margin: 8px 0 2px; text-align: center; color: #00529b } .break { break-before: page }
"""

# group: weight in the basket (2018), index of November 2022, December 2022, November 2023, December 2023
_GROUPS = {
    "Makanan, minuman, dan tembakau": ("26.14", "115.62", "116.90", "122.71", "123.86"),
    "Pakaian dan alas kaki": ("5.37", "107.15", "107.22", "108.16", "108.19"),
    "Perumahan, air, listrik, dan bahan bakar": ("19.86", "105.40", "105.48", "106.31", "106.33"),
    "Perlengkapan rumah tangga": ("6.02", "110.93", "111.05", "113.24", "113.20"),
    "Kesehatan": ("2.71", "111.38", "111.44", "113.87", "113.98"),
    "Transportasi": ("12.95", "119.71", "120.44", "121.63", "121.95"),
    "Informasi, komunikasi, dan jasa keuangan": ("5.78", "100.02", "99.97", "99.85", "99.85"),
    "Rekreasi, olahraga, dan budaya": ("2.34", "106.77", "106.80", "108.41", "108.44"),
    "Pendidikan": ("5.11", "110.20", "110.20", "112.68", "112.68"),
    "Penyediaan makanan dan minuman": ("8.03", "109.94", "110.31", "113.62", "113.90"),
    "Perawatan pribadi dan jasa lainnya": ("5.69", "115.03", "115.48", "119.30", "119.86"),
}
_PRICES = {
    "Beras medium (kg)": ("11850", "13750", "13800"), "Cabai merah (kg)": ("34200", "71500", "58300"),
    "Telur ayam ras (kg)": ("28900", "26400", "28100"), "Minyak goreng (liter)": ("18300", "17650", "17650"),
    "Bawang putih (ons)": ("2650", "3700", "3780"), "Emas perhiasan (gram)": ("865000", "982000", "991000"),
    "Angkutan udara (tiket)": ("1284000", "1167000", "1352000"),
}  # fmt: skip
_MONTHS = ["0.31", "0.14", "0.18", "0.36", "0.08", "0.11", "0.24", "-0.05", "0.21", "0.19"]  # January to October


def _change(later: Decimal, earlier: Decimal) -> Decimal:
    return (later / earlier - 1) * 100


def inflasi_harga() -> MadeReport:
    writer = Writer(_STYLE)
    weights = {name: Decimal(row[0]) for name, row in _GROUPS.items()}
    levels = {name: [Decimal(value) for value in row[1:]] for name, row in _GROUPS.items()}
    general = [sum((weights[name] * levels[name][at] for name in levels), start=Decimal(0)) / 100 for at in range(4)]
    shown = [rounded(value) for value in general]
    monthly, yearly = _change(shown[3], shown[2]), _change(shown[3], shown[1])
    shares = {name: weights[name] * (level[3] - level[2]) / general[2] for name, level in levels.items()}
    over_year = {name: weights[name] * (level[3] - level[1]) / general[1] for name, level in levels.items()}
    falling = [name for name, level in levels.items() if level[3] < level[2]]
    same = [name for name, level in levels.items() if level[3] == level[2]]
    cheaper = [name for name, (old, _, new) in _PRICES.items() if int(new) < int(old)]

    writer.title("Perkembangan Indeks Harga Konsumen Kota Sibolango", "Desember 2023")
    writer.paragraph(
        f"Pada Desember 2023 terjadi inflasi month-to-month (m-to-m) sebesar {dec(monthly)} persen dengan Indeks Harga",
        f"Konsumen (IHK) {dec(shown[3])}. Inflasi year-on-year (y-on-y) sebesar {dec(yearly)} persen, sama dengan",
        f"inflasi year-to-date, sedangkan pada Desember 2022 inflasi m-to-m sebesar {dec(_change(shown[1], shown[0]))}",
        "persen.",
    )
    writer.table(
        "Tabel 1. IHK dan inflasi menurut kelompok pengeluaran (2018=100)",
        [["Kelompok", "Bobot (%)", "Des 2022", "Nov 2023", "Des 2023", "m-to-m (%)", "y-on-y (%)", "Andil m-to-m",
          "Andil y-on-y"]],
        [["<b>Umum</b>", "100,00", *map(dec, shown[1:]), dec(monthly), dec(yearly),
          dec(sum(shares.values(), Decimal(0))), dec(sum(over_year.values(), Decimal(0)))]]
        + [[name, dec(weights[name]), *map(dec, level[1:]), dec(_change(level[3], level[2])),
            dec(_change(level[3], level[1])), dec(shares[name]), dec(over_year[name])]
           for name, level in levels.items()],
    )  # fmt: skip
    food = "Makanan, minuman, dan tembakau"
    writer.paragraph(
        f"Kelompok makanan memberi andil {dec(shares[food])} persen, lebih dari separuh inflasi bulan ini. Kelompok",
        f"{falling[0].lower()} mengalami deflasi; {words(len(same))} kelompok, yaitu {same[0].lower()} serta",
        f"{same[1].lower()}, tidak berubah. Dari {len(levels)} kelompok, {len(levels) - len(falling) - len(same)}",
        "kelompok mengalami inflasi.",
    )
    writer.heading("Inflasi bulanan 2023")
    months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
    known = [Decimal(value) for value in _MONTHS]
    start, level, rows = shown[1], shown[1], []
    for name, value in zip(months, known, strict=False):
        level = rounded(level * (1 + value / 100))
        rows.append((name, level))
    rows += [("Nov", shown[2]), ("Des", shown[3])]
    before = [start, *(value for _, value in rows)]
    writer.table(
        "Tabel 2. IHK, inflasi bulanan, dan inflasi tahun kalender 2023",
        [["", *months]],
        [["IHK", *(dec(value) for _, value in rows)],
         ["Bulanan (%)", *(dec(_change(later, earlier)) for earlier, later in pairwise(before))],
         ["Y-to-d (%)", *(dec(_change(value, start)) for _, value in rows)]],
    )  # fmt: skip
    writer.new_page()
    writer.heading("Harga eceran")
    writer.paragraph(
        "Dari tujuh komoditas yang dipantau, hanya",
        " dan ".join(name.split(" (")[0].lower() for name in cheaper),
        "yang lebih murah daripada setahun sebelumnya. Harga cabai merah turun dari puncaknya pada November, namun",
        f"masih {dec(growth(58300, 34200))} persen di atas Desember 2022.",
    )
    writer.table(
        "Tabel 3. Harga rata-rata komoditas terpilih (rupiah)",
        [["Komoditas", "Des 2022", "Nov 2023", "Des 2023", "m-to-m (%)", "y-on-y (%)", "Selisih setahun (Rp)"]],
        [[name, *(whole(int(value)) for value in row), dec(growth(int(row[2]), int(row[1]))),
          dec(growth(int(row[2]), int(row[0]))), whole(int(row[2]) - int(row[0]))] for name, row in _PRICES.items()],
    )  # fmt: skip
    writer.heading("Perbandingan antarkota")
    ranked = {"Padang Lumut": Decimal("5.02"), "Muara Labuh": Decimal("4.37"), "Sibolango": rounded(yearly),
              "Gunung Tua": Decimal("2.61"), "Bukit Raya": Decimal("2.61"), "Teluk Dalam": Decimal("1.98")}  # fmt: skip
    writer.table(
        "Tabel 4. Inflasi y-on-y kota IHK di provinsi, Desember 2023",
        [["Kota", "y-on-y (%)", "Peringkat (tertinggi = 1)", "Selisih terhadap nasional (poin persentase)"]],
        [[name, dec(value), str(1 + sum(other > value for other in ranked.values())), dec(value - Decimal("2.61"))]
         for name, value in sorted(ranked.items(), key=lambda item: -item[1])],
    )  # fmt: skip
    writer.paragraph(
        "Inflasi nasional pada Desember 2023 sebesar 2,61 persen (y-on-y). Dua kota berinflasi sama dengan nasional,",
        "dan satu kota lebih rendah. Angka provinsi, yang ditimbang menurut biaya hidup tiap kota, sebesar 3,42",
        "persen.",
    )
    writer.paragraph(
        f"Kelompok makanan menyumbang {dec(over_year[food])} poin dari inflasi tahunan Sibolango, atau sekitar",
        f"{whole(rounded(over_year[food] / sum(over_year.values(), Decimal(0)) * 100, 0))} persen. Sepanjang 2023",
        "hanya sekali terjadi",
        "deflasi, yaitu pada Agustus. Inflasi inti tercatat 1,98 persen, sedangkan komponen harga bergejolak 7,41",
        "persen.",
        "Inflasi berada dalam sasaran 3,0±1 persen.",
    )
    return writer.report()
