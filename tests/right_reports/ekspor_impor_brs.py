"""Exports and imports: month on month and year on year in one sentence, ten largest, deficits in brackets."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded

_STYLE = """
@page { size: A4; margin: 18mm 20mm }
body { font: 10pt/1.45 "Liberation Sans", sans-serif } h1 { font-size: 13pt; color: #00539b }
h2 { font-size: 11pt; break-after: avoid }
tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt } th { background: #00539b; color: #fff; padding: 3px }
td { padding: 2px 4px } tbody tr:nth-child(odd) td { background: #e8f0f8 } td.right { text-align: right }
.caption { margin: 10px 0 3px; font-weight: bold; text-align: center; break-after: avoid }
"""

D = Decimal
# group of goods (HS): May 2024, June 2024, January-June 2023, January-June 2024; million US dollars
_GOODS = {
    "Lemak dan minyak hewani/nabati (15)": ("182.41", "201.07", "1288.35", "1090.62"),
    "Karet dan barang dari karet (40)": ("96.30", "88.14", "561.20", "548.77"),
    "Kopi, teh, dan rempah-rempah (09)": ("41.85", "57.92", "240.06", "281.33"),
    "Bahan bakar mineral (27)": ("38.77", "30.46", "402.91", "231.80"),
    "Ikan dan udang (03)": ("22.16", "24.05", "148.74", "139.48"),
}
_OTHERS = ("47.63", "51.28", "320.44", "301.95")
# sector: June 2023, May 2024, June 2024
_IMPORTS = {"Barang konsumsi": ("18.20", "14.77", "16.35"), "Bahan baku/penolong": ("92.11", "101.48", "84.92"),
            "Barang modal": ("11.46", "20.93", "9.87")}  # fmt: skip
# non-oil and oil: exports, imports in June 2024
_BALANCE = {"Migas": ("12.40", "31.75"), "Nonmigas": ("440.52", "79.39")}
_JUNE_2023, _WEIGHT_MAY, _WEIGHT_JUNE = D("431.76"), D("412.8"), D("439.1")


def _signed(value: Decimal) -> str:
    return f"({dec(-value)})" if value < 0 else dec(value)


def ekspor_impor_brs() -> MadeReport:
    writer = Writer(_STYLE)
    goods = {name: tuple(map(D, row)) for name, row in _GOODS.items()}
    others = tuple(map(D, _OTHERS))
    five = [sum((row[at] for row in goods.values()), D(0)) for at in range(4)]
    may, june, half_old, half = (five[at] + others[at] for at in range(4))
    imports = {name: tuple(map(D, row)) for name, row in _IMPORTS.items()}
    in_old, in_may, in_june = (sum((row[at] for row in imports.values()), D(0)) for at in range(3))
    balance = {name: (D(out), D(into)) for name, (out, into) in _BALANCE.items()}
    assert sum((b[0] for b in balance.values()), D(0)) == june
    assert sum((b[1] for b in balance.values()), D(0)) == in_june
    writer.title("PERKEMBANGAN EKSPOR DAN IMPOR PROVINSI BUMI LADA", "JUNI 2024")
    writer.paragraph("Berita Resmi Statistik No. 41/07/Th. XXII, 15 Juli 2024")
    writer.items(
        [
            f"Nilai ekspor Juni 2024 mencapai US${dec(june)} juta, naik {dec(percent(june - may, may))} "
            f"persen dibanding Mei 2024 dan naik {dec(percent(june - _JUNE_2023, _JUNE_2023))} persen dibanding Juni "
            f"2023.",
            f"Nilai impor Juni 2024 US${dec(in_june)} juta, turun {dec(percent(in_may - in_june, in_may))} "
            f"persen dibanding Mei 2024 dan turun {dec(percent(in_old - in_june, in_old))} persen dibanding Juni 2023.",
            f"Neraca perdagangan Juni 2024 surplus US${dec(june - in_june)} juta: nonmigas surplus "
            f"US${dec(balance['Nonmigas'][0] - balance['Nonmigas'][1])} juta, migas defisit "
            f"US${dec(balance['Migas'][1] - balance['Migas'][0])} juta.",
        ]
    )
    assert june > max(may, _JUNE_2023)
    assert in_june < min(in_may, in_old)
    writer.heading("A. Ekspor")
    growths = {name: percent(row[1] - row[0], row[0]) for name, row in goods.items()}
    writer.table(
        "Tabel 1. Nilai ekspor lima golongan barang utama HS 2 digit (juta US$)",
        [
            [Spanning("Golongan barang", rows=2), Spanning("2024", columns=2),
             Spanning("Perubahan Juni thd. Mei", columns=2),
             Spanning("Januari–Juni", columns=2), Spanning("Perubahan (%)", rows=2),
             Spanning("Peran Jan–Jun 2024 (%)", rows=2)],
            ["Mei", "Juni", "Nilai", "%", "2023", "2024"],
        ],
        [
            [name, dec(a), dec(b), _signed(b - a), _signed(percent(b - a, a)), dec(c), dec(d),
             _signed(percent(d - c, c)), dec(percent(d, half))]
            for name, (a, b, c, d) in [*goods.items(), ("<b>Total 5 golongan</b>", tuple(five)), ("Lainnya", others),
                                       ("<b>Total ekspor</b>", (may, june, half_old, half))]
        ],
    )  # fmt: skip
    best = max(growths, key=growths.__getitem__)
    fell = [name for name, value in growths.items() if value < 0]
    assert best.startswith("Kopi")
    assert len(fell) == 2
    coffee, oil = goods[best], goods["Lemak dan minyak hewani/nabati (15)"]
    fuel = goods["Bahan bakar mineral (27)"]
    writer.paragraph(
        f"Kenaikan terbesar secara nilai terjadi pada lemak dan minyak hewani/nabati (US${dec(oil[1] - oil[0])} juta),",
        f"sedangkan secara persentase pada kopi, teh, dan rempah-rempah ({dec(growths[best])} persen). Dua dari lima",
        "golongan utama turun, yaitu karet dan bahan bakar mineral. Meskipun ekspor Juni naik, secara kumulatif",
        f"(c-to-c) ekspor Januari–Juni 2024 turun {dec(percent(half_old - half, half_old))} persen menjadi",
        f"US${dec(half)} juta, terutama karena lemak dan minyak hewani/nabati yang turun US${dec(oil[2] - oil[3])}",
        f"juta; penurunan persentase terdalam pada bahan bakar mineral ({dec(percent(fuel[2] - fuel[3], fuel[2]))}",
        f"persen), dan hanya kopi, teh, dan rempah-rempah yang naik ({dec(percent(coffee[3] - coffee[2], coffee[2]))}",
        f"persen). Peran lima golongan pada Januari–Juni 2024 {dec(percent(five[3], half))} persen dan pada Juni saja",
        f"{dec(percent(five[1], june))} persen.",
    )
    assert oil[1] - oil[0] > coffee[1] - coffee[0]
    assert half < half_old
    price_may, price_june = may / _WEIGHT_MAY, june / _WEIGHT_JUNE
    writer.paragraph(
        f"Volume ekspor Juni {dec(_WEIGHT_JUNE, 1)} ribu ton, naik",
        f"{dec(percent(_WEIGHT_JUNE - _WEIGHT_MAY, _WEIGHT_MAY))} persen dari {dec(_WEIGHT_MAY, 1)} ribu ton, sehingga",
        f"nilai rata-rata per ton US${dec(rounded(price_june * 1000))} (Mei: US${dec(rounded(price_may * 1000))}).",
        f"Tiongkok menerima US$98,31 juta ({dec(percent(D('98.31'), june))} persen), disusul Amerika Serikat US$71,06",
        f"juta ({dec(percent(D('71.06'), june))} persen) dan India US$55,40 juta ({dec(percent(D('55.40'), june))}",
        f"persen). Kontribusi ketiganya {dec(percent(D('98.31') + D('71.06') + D('55.40'), june))} persen. Ekspor",
        "provinsi ini berada pada peringkat ke-14 dari 38 provinsi.",
    )
    writer.heading("B. Impor dan neraca perdagangan")
    writer.table(
        "Tabel 2. Nilai impor menurut golongan penggunaan barang (juta US$)",
        [["Golongan penggunaan", "Juni 2023", "Mei 2024", "Juni 2024", "m-to-m (%)", "y-on-y (%)",
          "Peran Juni 2024 (%)"]],
        [[name, *map(dec, row), _signed(percent(row[2] - row[1], row[1])), _signed(percent(row[2] - row[0], row[0])),
          dec(percent(row[2], in_june))]
         for name, row in [*imports.items(), ("<b>Total impor</b>", (in_old, in_may, in_june))]],
    )  # fmt: skip
    writer.table(
        "Tabel 3. Neraca perdagangan, Juni 2024 (juta US$)",
        [["Uraian", "Ekspor", "Impor", "Surplus/(defisit)"]],
        [
            [name, dec(out), dec(into), _signed(out - into)]
            for name, (out, into) in [*balance.items(), ("<b>Total</b>", (june, in_june))]
        ],
    )
    raw, capital, use = imports["Bahan baku/penolong"], imports["Barang modal"], imports["Barang konsumsi"]
    writer.paragraph(
        f"Impor barang konsumsi naik {dec(percent(use[2] - use[1], use[1]))} persen dari Mei 2024 tetapi masih",
        f"{dec(percent(use[0] - use[2], use[0]))} persen di bawah Juni 2023. Bahan baku/penolong, tiga perempat lebih",
        f"dari seluruh impor ({dec(percent(raw[2], in_june))} persen), turun {dec(percent(raw[1] - raw[2], raw[1]))}",
        f"persen; barang modal turun separuh lebih ({dec(percent(capital[1] - capital[2], capital[1]))} persen)",
        "setelah pada Mei meningkat karena pembangunan pembangkit. Angka Mei 2024 merupakan angka perbaikan (semula",
        f"ekspor US$427,90 juta menjadi US${dec(may)} juta); angka Juni 2024 angka sementara.",
    )
    return writer.report()
