"""Imports watched after the border: dollars in thousands, index numbers, channels, an appendix in English decimals."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import english, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 22mm }
body { font: 10pt/1.4 "Liberation Serif", serif } h1 { font-size: 12pt; text-align: left } h2 { font-size: 10.5pt }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
th { background: #000; color: #fff; padding: 2px 4px; font-weight: normal } td { padding: 2px 4px }
tbody tr:nth-child(even) td { background: #eee } td.right { text-align: right }
.caption { margin: 10px 0 3px; break-after: avoid } .break { break-before: page }
"""

# commodity: declarations, checked, wrong, value in dollars this quarter; declarations one quarter and one year before
_GOODS = {
    "Bahan obat": (1_204, 241, 6, 48_216_350, 1_188, 1_102),
    "Obat tradisional": (96, 40, 4, 1_904_218, 96, 81),
    "Suplemen kesehatan": (311, 93, 15, 6_330_742, 290, 262),
    "Kosmetik": (2_518, 504, 62, 21_077_915, 2_601, 2_240),
    "Pangan olahan": (1_873, 375, 41, 33_418_060, 1_794, 1_688),
}
_PORTS = {  # port: declarations, documents released within a day
    "Tanjung Priok": (3_411, 3_290), "Soekarno-Hatta": (1_520, 1_508), "Tanjung Perak": (702, 671),
    "Belawan": (148, 140), "Tanjung Emas": (148, 147),
}  # fmt: skip
_WRONG = {"tanpa SKI": 71, "tidak sesuai SKI": 38, "label tidak berbahasa Indonesia": 19}
_YEAR = {"TW III 2023": 5_373, "TW IV 2023": 5_640, "TW I 2024": 5_812, "TW II 2024": 5_969}
_RATE = 15_842  # rupiah for a dollar


def post_border_triwulan() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    papers, seen, wrong, value, quarter, year = (sum(row[at] for row in _GOODS.values()) for at in range(6))
    assert papers - 73 == sum(row[0] for row in _PORTS.values())
    assert wrong == sum(_WRONG.values())
    assert (year, quarter) == (_YEAR["TW III 2023"], _YEAR["TW II 2024"])
    series = {**_YEAR, "TW III 2024": papers}
    goods = list(_GOODS.items())
    writer.title(
        "LAPORAN PENGAWASAN POST-BORDER TRIWULAN III 2024", "Direktorat Pengawasan Distribusi, Kelompok Kerja Impor"
    )
    writer.heading("1. Pemberitahuan impor dan pemeriksaan")
    big = max(goods, key=lambda g: g[1][3])
    writer.paragraph(
        f"Pada 1 Juli–30 September 2024 tercatat {whole(papers)} pemberitahuan impor (PI) wajib SKI, naik",
        f"{dec(growth(papers, quarter))}% terhadap triwulan II 2024 ({whole(quarter)}) dan",
        f"{dec(growth(papers, year))}%",
        f"terhadap triwulan III 2023 ({whole(year)}). Nilainya USD {dec(Decimal(value) / 10**6)} juta atau sekitar",
        f"Rp{dec(Decimal(value) * _RATE / 10**12)} triliun pada kurs Rp{whole(_RATE)} per USD; {big[0].lower()}",
        "merupakan",
        f"yang terbesar (USD {dec(Decimal(big[1][3]) / 10**6)} juta). Sebanyak {whole(seen)} PI",
        f"({dec(percent(seen, papers))}%) diperiksa dan {wrong} tidak memenuhi ketentuan (TMK).",
    )
    rows: list[Row] = []
    for at, (name, (n, checked, bad, money, *_)) in enumerate(goods, 1):
        rows.append([str(at), name, whole(n), dec(percent(n, papers)), whole(checked), dec(percent(checked, n)),
                     str(bad), dec(percent(bad, checked)), whole(rounded(Decimal(money) / 1000, 0))])  # fmt: skip
        if at == 1:
            rows.append(["", "– di antaranya bahan baku antibiotik", "208", "", "52", dec(percent(52, 208)), "2",
                         dec(percent(2, 52)), whole(9_114)])  # fmt: skip
    writer.table(
        "Tabel 1. PI menurut komoditas",
        [
            [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("PI", columns=2),
             Spanning("Diperiksa", columns=2), Spanning("TMK", columns=2), Spanning("Nilai (ribu USD)¹", rows=2)],
            ["Jumlah", "% seluruh PI", "Jumlah", "% PI", "Jumlah", "% diperiksa"],
        ],
        [*rows, ["", "<b>Total</b>", whole(papers), "100,00", whole(seen), dec(percent(seen, papers)), str(wrong),
                 dec(percent(wrong, seen)), whole(rounded(Decimal(value) / 1000, 0))]],
    )  # fmt: skip
    writer.paragraph(
        "¹ CIF; dibulatkan dari dolar penuh, sehingga penjumlahan dapat berbeda satu dari total.",
    )
    care, drug = _GOODS["Suplemen kesehatan"], _GOODS["Bahan obat"]
    writer.paragraph(
        f"Proporsi TMK tertinggi terdapat pada suplemen kesehatan ({care[2]} dari {care[1]};",
        f"{dec(percent(care[2], care[1]))}%) dan terendah pada bahan obat ({dec(percent(drug[2], drug[1]))}%).",
        "Kosmetik dan",
        f"pangan olahan menyumbang {62 + 41} dari {wrong} PI TMK ({dec(percent(62 + 41, wrong))}%). Menurut jenis",
        f"pelanggaran: {'; '.join(f'{name} {count}' for name, count in _WRONG.items())}.",
        f"Dari {wrong} PI TMK, 57 direekspor, 22 dimusnahkan (13 di antaranya kosmetik), dan sisanya,",
        f"{wrong - 57 - 22}, dilengkapi dokumennya. Rencana pemeriksaan triwulan ini 1.200 PI, sehingga capaiannya",
        f"{dec(percent(seen, 1_200))}%; rencana triwulan IV adalah 1.250 PI.",
    )
    base = series["TW III 2023"]
    names = list(series)
    writer.table(
        "Tabel 2. Perkembangan jumlah PI",
        [["", *names]],
        [["Jumlah PI", *map(whole, series.values())],
         ["Indeks (TW III 2023 = 100)", *(dec(rounded(Decimal(v) / base * 100, 1), 1) for v in series.values())],
         ["Perubahan triwulanan (%)", "…", *(dec(growth(series[b], series[a])) for a, b in pairwise(names))]],
    )  # fmt: skip
    three = series["TW I 2024"] + series["TW II 2024"] + papers
    writer.paragraph(
        f"Dalam sembilan bulan pertama 2024 terdapat {whole(three)} PI atau rata-rata",
        f"{whole(rounded(Decimal(three) / 9, 0))}",
        "per bulan; pada periode yang sama 2023 tercatat 15.604 sehingga pertumbuhannya",
        f"{dec(growth(three, 15_604))}%.",
    )
    writer.heading("2. Pelabuhan dan waktu layanan")
    ports = list(_PORTS.items())
    total, quick = (sum(row[at] for row in _PORTS.values()) for at in (0, 1))
    late = total - quick
    writer.paragraph(
        f"Lima pelabuhan utama melayani {whole(total)} PI ({dec(percent(total, papers))}%); 73 PI lainnya masuk",
        "melalui",
        f"sebelas pelabuhan kecil. Tanjung Priok menangani {dec(percent(3_411, papers))}% dan Soekarno-Hatta",
        f"{dec(percent(1_520, papers))}% dari seluruh PI. Belawan dan Tanjung Emas berbagi urutan keempat,",
        "masing-masing 148",
        f"PI. Dokumen yang terbit dalam satu hari {whole(quick)} ({dec(percent(quick, total))}% dari lima",
        "pelabuhan; target",
        f"≥96,00%), dan {late} lebih dari satu hari, {words(4)} di antaranya lebih dari tiga hari. Petugas bertambah 4",
        "menjadi 61: 13 masuk, 9 keluar. Beban kerja rata-rata "
        f"{dec(rounded(Decimal(papers) / 61, 1), 1)} PI per petugas (petugas berbanding PI 1 :",
        f"{whole(rounded(Decimal(papers) / 61, 0))}).",
    )
    english_names = ("Pharmaceutical ingredients", "Traditional medicines", "Food supplements", "Cosmetics",
                     "Processed food")  # fmt: skip
    writer.new_page()
    writer.heading("Annex (prepared for the ASEAN working group)")
    writer.table(
        "Table A1. Import notifications by port of entry, third quarter of 2024",
        [["No.", "Port", "Notifications", "Share of five ports (%)", "Cumulative share (%)", "Released in one day",
          "Rate (%)"]],
        [[str(at), name, f"{n:,}", english(percent(n, total)),
          english(percent(sum(row[0] for _, row in ports[:at]), total)), f"{fast:,}", english(percent(fast, n))]
         for at, (name, (n, fast)) in enumerate(ports, 1)]
        + [["", "Five ports", f"{total:,}", "100.00", "", f"{quick:,}", english(percent(quick, total))]],
    )  # fmt: skip
    writer.table(
        "Table A2. Value of imports",
        [["No.", "Commodity", "CIF value (USD)", "Value (million USD)", "Share (%)", "Average per notification (USD)"]],
        [[str(at), name, f"{row[3]:,}", english(Decimal(row[3]) / 10**6, 1), english(percent(row[3], value, 1), 1),
          english(Decimal(row[3]) / row[0])]
         for at, (name, row) in enumerate(zip(english_names, _GOODS.values(), strict=True), 1)]
        + [["", "All commodities", f"{value:,}", english(Decimal(value) / 10**6, 1), "100.0",
            english(Decimal(value) / papers)]],
    )  # fmt: skip
    return writer.report()
