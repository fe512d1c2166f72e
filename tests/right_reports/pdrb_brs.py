"""Regional product: current and constant prices, three kinds of growth, a deflator, per head, a chain of five years."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole

_STYLE = """
@page { size: A4; margin: 17mm 18mm }
body { font: 10pt/1.45 "Nimbus Sans", "Liberation Sans", sans-serif } h1 { font-size: 15pt; color: #00539b;
border-bottom: 4px solid #f7941d } h2 { font-size: 11pt; color: #00539b }
h2, .caption { break-after: avoid } tr { break-inside: avoid } div { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt } thead { border-top: 1.5px solid #00539b;
border-bottom: 1.5px solid #00539b } table { border-bottom: 1.5px solid #00539b } th, td { padding: 2px 3px }
td.right { text-align: right } .caption { margin: 9px 0 3px; font-weight: bold; font-size: 8.8pt }
"""

# field: constant prices by quarter of 2023 and of 2024, current prices of 2023 and 2024 (billions of rupiah)
_FIELDS = {
    "Pertanian": ("4120.3 4388.6 4512.4 3987.1 4148.9 4401.2 4590.7 4095.5", "27905.1", "29812.4"),
    "Pertambangan": ("1890.5 1902.8 1921.0 1944.6 1905.1 1889.4 1876.3 1868.0", "12418.2", "12004.7"),
    "Industri pengolahan": ("5210.7 5302.1 5377.9 5420.3 5466.2 5561.4 5640.8 5702.6", "36114.0", "38915.6"),
    "Konstruksi": ("2011.4 2088.0 2154.3 2236.9 2120.6 2215.7 2297.2 2391.4", "14873.5", "16220.3"),
    "Perdagangan": ("3304.2 3410.5 3452.8 3531.7 3481.3 3590.1 3644.0 3735.2", "21480.6", "23308.8"),
    "Lapangan usaha lain": ("6022.8 6144.0 6210.5 6318.4 6311.9 6440.3 6528.7 6654.0", "38002.2", "41102.9"),
}
_USES = {"Konsumsi rumah tangga": "86410.2", "Konsumsi LNPRT": "1912.6", "Konsumsi pemerintah": "14806.3",
         "Pembentukan modal tetap bruto": "48377.5", "Perubahan inventori": "1120.8", "Ekspor": "61204.9",
         "Dikurangi: impor": "-51938.4"}  # fmt: skip
_PEOPLE = (Decimal("2914.6"), Decimal("2951.3"))  # thousands in the middle of 2023 and of 2024
_GROWN = {2020: "-1.98", 2021: "3.41", 2022: "4.87", 2023: "5.02"}
_QUARTERS = ("I", "II", "III", "IV")


def _up(later: Decimal, earlier: Decimal) -> Decimal:
    return rounded((later - earlier) / earlier * 100)


def _neg(value: Decimal, decimals: int = 1) -> str:
    return f"({dec(-value, decimals)})" if value < 0 else dec(value, decimals)


def pdrb_brs() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    real = {name: [Decimal(v) for v in row[0].split()] for name, row in _FIELDS.items()}
    year = {name: (sum(row[:4], Decimal(0)), sum(row[4:], Decimal(0))) for name, row in real.items()}
    total = [sum((row[at] for row in real.values()), Decimal(0)) for at in range(8)]
    old, new = sum(total[:4], Decimal(0)), sum(total[4:], Decimal(0))
    cash = [sum((Decimal(row[at]) for row in _FIELDS.values()), Decimal(0)) for at in (1, 2)]
    steady, yearly, quarterly = _up(new, old), _up(total[7], total[3]), _up(total[7], total[6])
    assert quarterly < 0
    writer.title("PERTUMBUHAN EKONOMI PROVINSI MERANTI RAYA TRIWULAN IV-2024")
    writer.paragraph("Berita Resmi Statistik No. 08/02/63/Th. XIX, 5 Februari 2025")
    writer.paragraph(
        f"Produk domestik regional bruto (PDRB) tahun 2024 atas dasar harga berlaku mencapai Rp{dec(cash[1] / 1000)}",
        f"triliun dan atas dasar harga konstan 2010 Rp{dec(new / 1000)} triliun. Ekonomi tahun 2024 tumbuh",
        f"{dec(steady)}% (c-to-c), lebih {'tinggi' if steady > Decimal('5.02') else 'rendah'} daripada tahun 2023",
        "(5,02%). Pada triwulan",
        f"IV-2024 ekonomi tumbuh {dec(yearly)}% dibandingkan triwulan IV-2023 (y-on-y), tetapi",
        f"{'turun' if quarterly < 0 else 'tumbuh'} {dec(abs(quarterly))}% dibandingkan triwulan III-2024 (q-to-q).",
    )
    writer.heading("A. PDRB menurut lapangan usaha")
    writer.table(
        "Tabel 1. PDRB atas dasar harga konstan 2010 (miliar rupiah)",
        [[Spanning("No", rows=2), Spanning("Lapangan usaha", rows=2), Spanning("2023*", columns=2),
          Spanning("2024**", columns=3)], ["Triwulan IV", "Setahun", "Triwulan III", "Triwulan IV", "Setahun"]],
        [[str(at), name, dec(row[3], 1), dec(year[name][0], 1), dec(row[6], 1), dec(row[7], 1), dec(year[name][1], 1)]
         for at, (name, row) in enumerate(real.items(), 1)]
        + [["", "PDRB", dec(total[3], 1), dec(old, 1), dec(total[6], 1), dec(total[7], 1), dec(new, 1)]],
    )  # fmt: skip
    writer.paragraph("* Angka sementara. ** Angka sangat sementara. Setahun mencakup keempat triwulan.")
    gains = {name: (pair[1] - pair[0]) / old * 100 for name, pair in year.items()}
    writer.table(
        "Tabel 2. Pertumbuhan dan sumber pertumbuhan (%)",
        [["No", "Lapangan usaha", "q-to-q TW IV", "y-on-y TW IV", "c-to-c 2024", "Sumber pertumbuhan c-to-c (poin)"]],
        [[str(at), name, dec(_up(row[7], row[6])), dec(_up(row[7], row[3])), dec(_up(year[name][1], year[name][0])),
          dec(gains[name])] for at, (name, row) in enumerate(real.items(), 1)]
        + [["", "PDRB", dec(quarterly), dec(yearly), dec(steady), dec(sum(gains.values(), Decimal(0)))]],
    )  # fmt: skip
    parts = sum((rounded(gain) for gain in gains.values()), Decimal(0))
    fast = max(year, key=lambda name: year[name][1] / year[name][0])
    most = max(list(gains)[:5], key=gains.__getitem__)
    assert fast == "Konstruksi"
    assert most == "Industri pengolahan"
    assert [name for name, pair in year.items() if pair[1] < pair[0]] == ["Pertambangan"]
    less = {name: pair for name, pair in year.items() if name != "Pertambangan"}
    without = _up(sum((p[1] for p in less.values()), Decimal(0)), sum((p[0] for p in less.values()), Decimal(0)))
    falls = [name for name, row in real.items() if row[7] < row[6]]
    assert falls == ["Pertanian", "Pertambangan"]
    writer.paragraph(
        f"Konstruksi tumbuh paling cepat ({dec(_up(year[fast][1], year[fast][0]))}%), tetapi dari lima lapangan",
        f"usaha yang dirinci sumber pertumbuhan terbesar adalah industri pengolahan, {dec(gains[most])} poin dari",
        f"{dec(steady)}%.",
        f"Pertambangan turun dan menahan pertumbuhan {dec(abs(gains['Pertambangan']))} poin; tanpa pertambangan PDRB",
        f"tumbuh {dec(without)}%. Secara q-to-q hanya pertanian dan pertambangan yang turun; penurunan pertanian",
        f"{dec(abs(_up(real['Pertanian'][7], real['Pertanian'][6])))}% bersifat musiman. "
        + ("Jumlah sumber pertumbuhan yang tercetak sama dengan pertumbuhan PDRB." if parts == steady else
           f"Sumber pertumbuhan yang tercetak bila dijumlahkan menjadi {dec(parts)} karena pembulatan."),
    )  # fmt: skip
    writer.chart(
        "Gambar 1. PDRB atas dasar harga konstan 2010 per triwulan (miliar rupiah, dibulatkan)",
        column_chart([f"{_QUARTERS[at % 4]}-{2023 + at // 4}" for at in range(8)], [int(rounded(v, 0)) for v in total],
                     [whole(v) for v in total]),
    )  # fmt: skip
    half = [sum(total[a : a + 2], Decimal(0)) for a in (4, 6)]
    writer.paragraph(
        f"Pada semester II-2024 PDRB Rp{dec(half[1], 1)} miliar, naik {dec(_up(half[1], half[0]))}% dari semester",
        f"I-2024 (Rp{dec(half[0], 1)} miliar) dan {dec(_up(half[1], total[2] + total[3]))}% dari semester II-2023.",
        "Sampai dengan",
        "triwulan III pertumbuhan kumulatif baru",
        f"{dec(_up(sum(total[4:7], Decimal(0)), sum(total[:3], Decimal(0))))}%.",
    )
    writer.heading("B. Harga berlaku, deflator, dan PDRB per kapita")
    assert sum((percent(Decimal(row[2]), cash[1]) for row in _FIELDS.values()), Decimal(0)) == 100
    writer.table(
        "Tabel 3. PDRB atas dasar harga berlaku (miliar rupiah) dan deflator (2010 = 100)",
        [[Spanning("No", rows=2), Spanning("Lapangan usaha", rows=2), Spanning("Harga berlaku", columns=2),
          Spanning("Porsi 2024 (%)", rows=2), Spanning("Deflator", columns=2),
          Spanning("Inflasi implisit (%)", rows=2)],
         ["2023*", "2024**", "2023*", "2024**"]],
        [[str(at), name, dec(Decimal(a), 1), dec(Decimal(b), 1), dec(percent(Decimal(b), cash[1])),
          dec(Decimal(a) / year[name][0] * 100), dec(Decimal(b) / year[name][1] * 100),
          dec(_up(Decimal(b) / year[name][1], Decimal(a) / year[name][0]))]
         for at, (name, (_, a, b)) in enumerate(_FIELDS.items(), 1)]
        + [["", "PDRB", dec(cash[0], 1), dec(cash[1], 1), "100,00", dec(cash[0] / old * 100), dec(cash[1] / new * 100),
            dec(_up(cash[1] / new, cash[0] / old))]],
    )  # fmt: skip
    nominal, prices = _up(cash[1], cash[0]), _up(cash[1] / new, cash[0] / old)
    heads = [cash[at] / _PEOPLE[at] for at in (0, 1)]
    fixed = [value / people for value, people in zip((old, new), _PEOPLE, strict=True)]
    writer.paragraph(
        f"Deflator adalah PDRB harga berlaku dibagi PDRB harga konstan × 100. PDRB harga berlaku naik {dec(nominal)}%,",
        f"yaitu gabungan pertumbuhan riil {dec(steady)}% dan kenaikan deflator {dec(prices)}%; keduanya dikalikan,",
        f"tidak dijumlahkan. Dengan penduduk pertengahan tahun {dec(_PEOPLE[1], 1)} ribu jiwa, PDRB per kapita tahun",
        f"2024 Rp{dec(heads[1])} juta, naik dari Rp{dec(heads[0])} juta ({dec(_PEOPLE[0], 1)} ribu jiwa). Secara riil",
        f"PDRB per kapita tumbuh {dec(_up(fixed[1], fixed[0]))}%, lebih rendah daripada pertumbuhan ekonomi karena",
        f"penduduk bertambah {dec(_up(_PEOPLE[1], _PEOPLE[0]))}%.",
    )
    assert abs((1 + steady / 100) * (1 + prices / 100) * 100 - 100 - nominal) < Decimal("0.02")
    writer.heading("C. PDRB menurut pengeluaran")
    used = sum((Decimal(value) for value in _USES.values()), Decimal(0))
    rest = cash[1] - used
    assert rest < 0
    writer.table(
        "Tabel 4. PDRB harga berlaku menurut pengeluaran, 2024** (miliar rupiah)",
        [["No", "Komponen", "Nilai", "% PDRB"]],
        [[str(at), name, _neg(Decimal(value)), _neg(percent(Decimal(value), cash[1]), 2)]
         for at, (name, value) in enumerate(_USES.items(), 1)]
        + [["8", "Diskrepansi statistik", _neg(rest), _neg(percent(rest, cash[1]), 2)],
           ["", "PDRB", dec(cash[1], 1), "100,00"]],
    )  # fmt: skip
    net = Decimal(_USES["Ekspor"]) + Decimal(_USES["Dikurangi: impor"])
    home = sum((Decimal(_USES[name]) for name in list(_USES)[:3]), Decimal(0))
    writer.paragraph(
        f"Angka dalam kurung adalah negatif. Ekspor neto Rp{dec(net, 1)} miliar atau {dec(percent(net, cash[1]))}%",
        "dari PDRB.",
        f"Ketiga komponen konsumsi bersama-sama Rp{dec(home, 1)} miliar ({dec(percent(home, cash[1]))}%). Tanpa",
        f"diskrepansi statistik, jumlah menurut pengeluaran Rp{dec(used, 1)} miliar, lebih besar Rp{dec(-rest, 1)}",
        "miliar daripada jumlah menurut lapangan usaha.",
    )
    writer.heading("D. Pertumbuhan berantai sejak 2019")
    level, rows = Decimal(100), [["2019", "–", "100,00"]]
    for when, rate in {**_GROWN, 2024: str(steady)}.items():
        level = level * (1 + Decimal(rate) / 100)
        rows.append([str(when), dec(Decimal(rate)), dec(level)])
    chain = level / 100
    pace = (chain.ln() / 5).exp()
    simple = sum((Decimal(rate) for rate in (*_GROWN.values(), str(steady))), Decimal(0)) / 5
    assert rounded((pace - 1) * 100) < rounded(simple)
    writer.table(
        "Tabel 5. Pertumbuhan tahunan (%) dan indeks volume (2019 = 100)", [["Tahun", "Pertumbuhan", "Indeks"]], rows
    )
    writer.paragraph(
        "Indeks dirangkai dari pertumbuhan yang tercetak tanpa membulatkan hasil antara. Ekonomi tahun 2024 lebih",
        f"besar {dec(level - 100)}% daripada tahun 2019; rata-rata pertumbuhan geometrik {dec((pace - 1) * 100)}%",
        f"per tahun, sedangkan rata-rata hitungnya {dec(simple)}%. Indeks tahun 2020 di bawah 100 karena kontraksi",
        "1,98%.",
    )
    writer.paragraph(
        "Diterbitkan oleh BPS Provinsi Meranti Raya, Jalan Demang Lebar 12, telepon (0712) 331254. Rilis berikutnya:",
        "triwulan I-2025 pada 5 Mei 2025.",
    )
    return writer.report()
