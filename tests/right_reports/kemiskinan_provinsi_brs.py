"""Poverty of a province: thousands rounded, points beside percent, an older series, ties, shares of few commodities."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 26mm 22mm }
body { font: 11pt/1.75 "Carlito", sans-serif; columns: 2; column-gap: 9mm }
h1, h2, table, .caption, div { column-span: all }
h1 { font-size: 16pt; color: #00429d; border-top: 5px solid #f39c12; padding-top: 8px }
h2 { font-size: 12pt; color: #00429d } h2, .caption { break-after: avoid } ol { padding-left: 16px }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th { border-top: 1.5px solid #00429d;
border-bottom: 1px solid #00429d } th, td { padding: 7px 6px; text-align: right } td:first-child { text-align: left }
tbody { border-bottom: 1.5px solid #00429d } tr { break-inside: avoid } .caption { margin: 12px 0 4px }
"""

_WHEN = ("Maret 2022", "September 2022", "Maret 2023")
# people and poor people at the three dates
_PEOPLE = {
    "Perkotaan": ((2_412_310, 176_840), (2_431_880, 181_214), (2_452_140, 172_366)),
    "Perdesaan": ((1_906_420, 243_616), (1_899_730, 245_483), (1_892_650, 236_908)),
}
# poverty line, rupiah a head and month: food and other, September 2022 and March 2023
_LINE = {"Perkotaan": ((389_412, 141_905), (401_336, 147_218)), "Perdesaan": ((377_860, 112_447), (391_204, 115_930))}
_SIZE = {"Perkotaan": "4.71", "Perdesaan": "4.96", "Provinsi": "4.85"}
_DEPTH = {"Perkotaan": ("1.214", "1.128", "0.284", "0.261"), "Perdesaan": ("2.146", "2.012", "0.517", "0.488"),
          "Provinsi": ("1.623", "1.513", "0.386", "0.360")}  # fmt: skip
_GOODS = (("Beras", "19.84", "23.61"), ("Rokok kretek filter", "12.37", "10.92"), ("Telur ayam ras", "4.46", "3.38"),
          ("Daging ayam ras", "4.12", "2.67"), ("Mi instan", "2.48", "2.25"))  # fmt: skip
_OTHER_GOODS = (("Perumahan", "8.91", "7.74"), ("Bensin", "4.38", "3.90"), ("Listrik", "2.65", "1.71"),
                ("Pendidikan", "2.02", "1.26"))  # fmt: skip
# regency: people, poor people in March 2023; percentage of March 2022
_REGENCIES = {
    "Kab. Ambarita": (812_450, 91_620, "11.74"), "Kab. Belantara": (604_300, 69_495, "11.92"),
    "Kab. Cendana": (455_180, 52_344, "11.86"), "Kab. Danau Raya": (731_900, 61_842, "8.66"),
    "Kota Embun": (1_138_240, 74_213, "7.08"), "Kota Fajar": (602_720, 0, "9.60"),
}  # fmt: skip
# share of spending of the lowest 40, the middle 40 and the top 20 percent, Gini
_SHARES = {"September 2022": ("18.62", "37.05", "44.33", "0.352"), "Maret 2023": ("18.94", "37.31", "43.75", "0.347")}


def _thousands(value: int) -> str:
    return dec(Decimal(value) / 1000, 2)


def kemiskinan_provinsi_brs() -> MadeReport:
    writer = Writer(_STYLE)
    people = [sum(r[at][0] for r in _PEOPLE.values()) for at in range(3)]
    poor = [sum(r[at][1] for r in _PEOPLE.values()) for at in range(3)]
    rate = [percent(p, n) for p, n in zip(poor, people, strict=True)]
    by = {n: [percent(p, k) for k, p in r] for n, r in _PEOPLE.items()}
    writer.title("Profil Kemiskinan Provinsi Nusa Lestari Maret 2023", "Berita Resmi Statistik No. 42/07/71/Th. XXVI")
    writer.items([
        f"Persentase penduduk miskin Maret 2023 sebesar {dec(rate[2])}%, turun {dec(rate[1] - rate[2])} persen poin "
        f"terhadap September 2022 dan turun {dec(rate[0] - rate[2])} persen poin terhadap Maret 2022.",
        f"Jumlah penduduk miskin {_thousands(poor[2])} ribu orang, turun {_thousands(poor[1] - poor[2])} ribu orang "
        f"terhadap September 2022 dan turun {_thousands(poor[0] - poor[2])} ribu orang terhadap Maret 2022.",
        f"Di perkotaan persentasenya {dec(by['Perkotaan'][2])}% (September 2022: {dec(by['Perkotaan'][1])}%), "
        f"di perdesaan {dec(by['Perdesaan'][2])}% (September 2022: {dec(by['Perdesaan'][1])}%).",
    ])  # fmt: skip
    writer.heading("1. Perkembangan penduduk miskin")
    rows: list[Row] = []
    for n, held in (*_PEOPLE.items(), ("Provinsi", tuple(zip(people, poor, strict=True)))):
        rows.append([f"<b>{n}</b>", *[""] * 3])
        rows.append(["Penduduk miskin (ribu orang)", *(_thousands(p) for _, p in held)])
        rows.append(["Persentase penduduk miskin", *(dec(percent(p, k)) for k, p in held)])
        rows.append(["Perubahan dari periode sebelumnya (ribu orang)", "...",
                     *(_thousands(held[at][1] - held[at - 1][1]) for at in (1, 2))])  # fmt: skip
    writer.table("Tabel 1. Jumlah dan persentase penduduk miskin menurut daerah", [["Uraian", *_WHEN]], rows)
    city, land = _PEOPLE["Perkotaan"], _PEOPLE["Perdesaan"]
    writer.paragraph(
        "Perubahan dihitung dari angka orang, bukan dari angka ribuan yang sudah dibulatkan, sehingga dapat berbeda",
        "0,01 ribu. Selama September 2022–Maret 2023 penduduk miskin perkotaan turun",
        f"{_thousands(city[1][1] - city[2][1])} ribu orang dan perdesaan turun {_thousands(land[1][1] - land[2][1])}",
        "ribu orang. Sebelumnya, Maret–September 2022, keduanya naik, masing-masing",
        f"{_thousands(city[1][1] - city[0][1])} ribu dan {_thousands(land[1][1] - land[0][1])} ribu orang. Hampir 58%",
        f"penduduk miskin ({dec(percent(land[2][1], poor[2]))}%) tinggal di perdesaan, padahal penduduk perdesaan",
        f"hanya {dec(percent(land[2][0], people[2]))}% dari seluruh penduduk.",
    )
    writer.paragraph(
        f"Persentase Maret 2022 sebesar {dec(rate[0])}% berbeda dengan 9,81% yang dimuat dalam BRS Juli 2022, karena",
        "angka itu memakai proyeksi Sensus Penduduk 2010. Seluruh angka dalam BRS ini memakai proyeksi Sensus",
        "Penduduk 2020. Dengan seri lama, 420,42 ribu orang dari 4.285,7 ribu penduduk; dengan seri baru,",
        f"{_thousands(poor[0])} ribu dari {dec(Decimal(people[0]) / 1000, 1)} ribu penduduk. Secara nasional",
        "persentase penduduk miskin 9,54% (Maret 2022), 9,57% (September 2022), dan 9,36% (Maret 2023), sehingga",
        f"selisih provinsi terhadap nasional pada Maret 2023 {dec(rate[2] - Decimal('9.36'))} persen poin.",
    )
    assert percent(420_420, 4_285_700) == Decimal("9.81")
    assert Decimal(57) < percent(land[2][1], poor[2]) < 58
    writer.heading("2. Garis kemiskinan")
    lines: list[Row] = []
    # a province's line weighs the areas by their people
    weights = {at: {n: Decimal(_PEOPLE[n][at + 1][0]) / people[at + 1] for n in _LINE} for at in (0, 1)}
    whole_line = [
        [rounded(sum(weights[at][n] * _LINE[n][at][part] for n in _LINE), 0) for part in (0, 1)] for at in (0, 1)
    ]
    every = {**_LINE, "Provinsi": tuple(tuple(int(v) for v in pair) for pair in whole_line)}
    for n, (old, new) in every.items():
        lines.append([n, whole(old[0]), whole(old[1]), whole(sum(old)), whole(new[0]), whole(new[1]), whole(sum(new)),
                      dec(growth(sum(new), sum(old)))])  # fmt: skip
    writer.table(
        "Tabel 2. Garis kemiskinan (rupiah per kapita per bulan)",
        [[Spanning("Daerah", rows=2), Spanning("September 2022", columns=3), Spanning("Maret 2023", columns=3),
          Spanning("Perubahan (%)", rows=2)], ["Makanan", "Bukan makanan", "Jumlah"] * 2],
        lines,
    )  # fmt: skip
    total = sum(every["Provinsi"][1])
    house = {n: rounded(sum(every[n][1]) * Decimal(_SIZE[n]), 0) for n in every}
    writer.paragraph(
        f"Garis kemiskinan provinsi Rp{whole(total)} per kapita per bulan, dengan peranan makanan",
        f"{dec(percent(every['Provinsi'][1][0], total))}%. Angka provinsi adalah rata-rata tertimbang penduduk kedua",
        "daerah, bukan rata-rata sederhananya. Rumah tangga miskin rata-rata beranggota",
        f"{dec(Decimal(_SIZE['Provinsi']))} orang (perkotaan {dec(Decimal(_SIZE['Perkotaan']))}, perdesaan",
        f"{dec(Decimal(_SIZE['Perdesaan']))}), sehingga garis kemiskinan per rumah tangga",
        f"Rp{whole(house['Provinsi'])} per bulan: Rp{whole(house['Perkotaan'])} di perkotaan dan",
        f"Rp{whole(house['Perdesaan'])} di perdesaan. Garis per rumah tangga perdesaan mendekati perkotaan karena",
        "anggotanya lebih banyak.",
    )
    writer.table(
        "Tabel 3. Sumbangan komoditas terhadap garis kemiskinan, Maret 2023 (%)",
        [["Komoditas", "Perkotaan", "Perdesaan"]],
        [["<b>Makanan</b>", *(dec(percent(_LINE[n][1][0], sum(_LINE[n][1]))) for n in _LINE)],
         *[[f"di antaranya {n.lower()}", dec(Decimal(a)), dec(Decimal(b))] for n, a, b in _GOODS],
         ["<b>Bukan makanan</b>", *(dec(percent(_LINE[n][1][1], sum(_LINE[n][1]))) for n in _LINE)],
         *[[f"di antaranya {n.lower()}", dec(Decimal(a)), dec(Decimal(b))] for n, a, b in _OTHER_GOODS]],
    )  # fmt: skip
    five = [sum(Decimal(g[at]) for g in _GOODS) for at in (1, 2)]
    writer.paragraph(
        "Hanya komoditas dengan sumbangan terbesar yang dimuat, jadi barisnya tidak berjumlah sama dengan baris",
        f"tebal. Lima komoditas makanan menyumbang {dec(five[0])}% di perkotaan dan {dec(five[1])}% di perdesaan.",
        "Beras menyumbang paling besar di kedua daerah, dan selisihnya antardaerah",
        f"{dec(Decimal('23.61') - Decimal('19.84'))} persen poin.",
    )
    writer.heading("3. Kedalaman dan keparahan")
    writer.table(
        "Tabel 4. Indeks kedalaman (P1) dan keparahan (P2) kemiskinan",
        [[Spanning("Daerah", rows=2), Spanning("P1", columns=2), Spanning("P2", columns=2)],
         ["Sep 2022", "Mar 2023"] * 2],
        [[n, *(v.replace(".", ",") for v in r)] for n, r in _DEPTH.items()],
    )  # fmt: skip
    writer.paragraph(
        "P1 turun 0,110 menjadi 1,513 dan P2 turun 0,026 menjadi 0,360. Makin kecil kedua indeks makin baik. P1",
        f"perdesaan {dec(Decimal('2.012') / Decimal('1.128'), 1)} kali P1 perkotaan.",
    )
    writer.heading("4. Kabupaten dan kota")
    rest = poor[2] - sum(r[1] for r in _REGENCIES.values())
    assert sum(r[0] for r in _REGENCIES.values()) == people[2]
    held = {n: (k, p or rest, Decimal(o)) for n, (k, p, o) in _REGENCIES.items()}
    rates = {n: percent(p, k) for n, (k, p, _) in held.items()}
    writer.table(
        "Tabel 5. Penduduk miskin menurut kabupaten/kota, Maret 2023",
        [["Kabupaten/kota", "Ribu orang", "%", "Peringkat*", "% Maret 2022", "Perubahan (persen poin)"]],
        [[n, _thousands(p), dec(rates[n]), str(1 + sum(v > rates[n] for v in rates.values())), dec(o),
          dec(rates[n] - o)]
         for n, (_, p, o) in held.items()]
        + [["Provinsi", _thousands(poor[2]), dec(rate[2]), "", dec(rate[0]), dec(rate[2] - rate[0])]],
    )  # fmt: skip
    above = [n for n, v in rates.items() if v > rate[2]]
    assert rates["Kab. Belantara"] == rates["Kab. Cendana"] == max(rates.values())
    most = max(held, key=lambda n: held[n][1])
    writer.paragraph(
        f"* Peringkat 1 berarti persentase tertinggi. Belantara dan Cendana sama-sama {dec(rates['Kab. Cendana'])}%,",
        f"keduanya di peringkat 1. Jumlah terbanyak justru ada di {most}, {_thousands(held[most][1])} ribu orang.",
        f"{len(above)} kabupaten/kota berada di atas angka provinsi. Kota Embun terendah,",
        f"{dec(rates['Kota Embun'])}%, tetapi penduduk miskinnya {_thousands(held['Kota Embun'][1])} ribu orang,",
        "kedua terbanyak.",
    )
    assert sorted(held, key=lambda n: -held[n][1])[1] == "Kota Embun"
    assert min(rates, key=rates.__getitem__) == "Kota Embun"
    writer.chart("Gambar 1. Persentase penduduk miskin menurut kabupaten/kota, Maret 2023",
                 column_chart([n.split(" ", 1)[1] for n in rates], [int(v * 100) for v in rates.values()],
                              [dec(v) for v in rates.values()]))  # fmt: skip
    writer.heading("5. Ketimpangan pengeluaran")
    writer.table(
        "Tabel 6. Distribusi pengeluaran (%) dan rasio Gini",
        [["Periode", "40% terbawah", "40% menengah", "20% teratas", "Jumlah", "Rasio Gini"]],
        [[n, *(dec(Decimal(v)) for v in r[:3]), dec(sum(Decimal(v) for v in r[:3])), r[3].replace(".", ",")]
         for n, r in _SHARES.items()],
    )  # fmt: skip
    writer.paragraph(
        "Rasio Gini turun 0,005 poin menjadi 0,347 (nasional 0,388). Bagian pengeluaran kelompok 40% terbawah",
        "18,94%, termasuk ketimpangan rendah menurut Bank Dunia karena di atas 17%. Bagian kelompok 20% teratas",
        f"turun 0,58 persen poin. Rasio Gini bukan persentase; penurunan 0,005 poin setara {dec(percent(5, 352))}%",
        "dari nilai September 2022.",
    )
    writer.heading("6. Catatan teknis")
    writer.paragraph(
        "Susenas Maret 2023 mencakup 6.480 rumah tangga sampel; 6.317 di antaranya berhasil diwawancarai",
        f"({dec(percent(6_317, 6_480))}%). Susenas September 2022 hanya mencakup 1.530 rumah tangga sehingga tidak",
        "menghasilkan angka kabupaten/kota; itulah sebabnya Tabel 5 membandingkan Maret dengan Maret. Galat baku",
        "relatif persentase penduduk miskin 2,9%, dengan selang kepercayaan 95% antara",
        f"{dec(rate[2] - Decimal('0.54'))}% dan {dec(rate[2] + Decimal('0.54'))}%. RPJMD menargetkan 8,75–9,00% pada",
        "tahun 2024 dan di bawah 8% pada tahun 2026.",
    )
    assert rounded(rate[2] * Decimal("0.029") * Decimal("1.96")) == Decimal("0.54")
    return writer.report()
