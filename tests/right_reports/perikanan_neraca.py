"""Fish caught, farmed and eaten: years as columns, quarters, surplus and deficit, ranks, a country's figures beside."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 18mm 20mm }
body { font: 10.5pt/1.4 "Liberation Serif", serif } h1 { font-size: 13pt; text-align: left }
h2 { font-size: 11pt; break-after: avoid } tr { break-inside: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 8px }
th { border-top: 1.5px solid #2e7d32; border-bottom: 1px solid #2e7d32; padding: 2px 4px }
td { padding: 2px 4px; border-bottom: 1px dotted #999 } td.right { text-align: right }
.caption { margin: 10px 0 3px; font-style: italic; break-after: avoid }
"""

# kind: tonnes in 2020, 2021, 2022, 2023
_KINDS = {
    "Perikanan tangkap": {"Laut": (61_240, 63_118, 66_902, 64_377), "Perairan umum": (4_811, 4_690, 4_925, 5_102)},
    "Perikanan budi daya": {"Tambak": (22_305, 24_871, 28_416, 31_250), "Kolam": (12_914, 13_207, 13_880, 14_655),
                            "Keramba dan jaring apung": (6_020, 5_744, 5_310, 5_310)},
}  # fmt: skip
# the largest caught at sea in 2023: tonnes, thousands of rupiah for a tonne
_FISH = {"Cakalang": (14_812, 19_400),
         "Layang": (11_305, 16_250), "Tongkol": (9_770, 17_900), "Tembang": (6_418, 8_600),
         "Tuna sirip kuning": (4_126, 43_750)}  # fmt: skip
# district: production, people, tonnes eaten
_DISTRICTS = {
    "Kab. Pesisir Utara": (48_216, 612_400, 24_190), "Kab. Pesisir Selatan": (39_874, 498_730, 21_944),
    "Kab. Bukit Tengah": (18_095, 701_250, 20_336), "Kota Bahari": (12_318, 386_910, 18_185),
    "Kab. Hulu Sungai": (2_191, 240_560, 6_255),
}  # fmt: skip
_QUARTERS = (27_410, 31_066, 33_805, 28_413)


def _balance(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value)


def perikanan_neraca() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    groups = {name: [sum(row[at] for row in items.values()) for at in range(4)] for name, items in _KINDS.items()}
    total = [sum(group[at] for group in groups.values()) for at in range(4)]
    made, people, eaten = (sum(row[at] for row in _DISTRICTS.values()) for at in range(3))
    assert made == total[3] == sum(_QUARTERS)
    caught, farmed = (groups[name] for name in _KINDS)
    pond, sea = _KINDS["Perikanan budi daya"]["Tambak"], _KINDS["Perikanan tangkap"]["Laut"]
    writer.title("NERACA PERIKANAN PROVINSI SAMUDRA JAYA TAHUN 2023", "Dinas Kelautan dan Perikanan")
    writer.heading("1. Produksi")
    writer.paragraph(
        f"Produksi perikanan 2023 mencapai {whole(total[3])} ton, naik {dec(percent(total[3] - total[2], total[2]))}",
        f"persen dari 2022 dan {dec(percent(total[3] - total[0], total[0]))} persen dari 2020. Perikanan tangkap turun",
        f"{dec(percent(caught[2] - caught[3], caught[2]))} persen, sedangkan budi daya naik",
        f"{dec(percent(farmed[3] - farmed[2], farmed[2]))} persen. Target 2023 semula 125.000 ton menjadi 120.000 ton",
        f"(Pergub Nomor 31 Tahun 2023), sehingga capaiannya {dec(percent(total[3], 120_000))} persen; target 2024",
        "adalah 124.500 ton.",
    )
    rows: list[Row] = []
    years = ("2020", "2021", "2022", "2023")
    listed = [("<b>Produksi perikanan</b>", total)]
    for name, items in _KINDS.items():
        listed.append((f"<b>{name}</b>", groups[name]))
        listed += [(item, list(values)) for item, values in items.items()]
    for name, values in listed:
        rows.append([name, *map(whole, values), dec(percent(values[3] - values[2], values[2])),
                     dec(percent(values[3], total[3]))])  # fmt: skip
    writer.table(
        "Tabel 1. Produksi perikanan menurut jenis usaha (ton)",
        [["Jenis usaha", *years, "Perubahan 2022–2023 (%)", "Andil 2023 (%)"]],
        rows,
    )
    first, second, third, fourth = _QUARTERS
    writer.paragraph(
        f"Tambak menyumbang {dec(percent(pond[3], farmed[3]))} persen produksi budi daya atau seperempat lebih dari",
        f"seluruh produksi ({dec(percent(pond[3], total[3]))} persen). Produksi per triwulan 2023 berturut-turut",
        f"{whole(first)}, {whole(second)}, {whole(third)}, dan {whole(fourth)} ton. Triwulan IV turun",
        f"{dec(percent(third - fourth, third))} persen dari triwulan III (q-to-q) karena musim barat, tetapi masih",
        f"{dec(percent(fourth - 27_655, 27_655))} persen di atas triwulan IV 2022 (y-on-y; 27.655 ton). Secara",
        f"kumulatif sampai dengan triwulan III diproduksi {whole(first + second + third)} ton,",
        f"{dec(percent(first + second + third, total[3]))} persen dari produksi setahun.",
    )
    five = sum(row[0] for row in _FISH.values())
    worth = sum(row[0] * row[1] for row in _FISH.values())
    all_worth = 1_248_905_000
    writer.table(
        "Tabel 2. Lima besar ikan hasil tangkapan laut, 2023",
        [["Jenis ikan", "Volume (ton)", "% volume", "Harga rata-rata (ribu Rp/ton)", "Nilai (juta Rp)", "% nilai"]],
        [[name, whole(n), dec(percent(n, sea[3], 1), 1), whole(price), whole(rounded(Decimal(n * price) / 1000, 0)),
          dec(percent(n * price, all_worth, 1), 1)] for name, (n, price) in _FISH.items()]
        + [["Semua jenis", whole(sea[3]), "100,0", whole(rounded(Decimal(all_worth) / sea[3], 0)),
            whole(all_worth // 1000), "100,0"]],
    )  # fmt: skip
    tuna = _FISH["Tuna sirip kuning"]
    assert sea[3] > five
    assert all_worth > worth
    writer.paragraph(
        f"Kelima jenis meliputi {whole(five)} ton ({dec(percent(five, sea[3], 1), 1)} persen volume) dan",
        f"{dec(percent(worth, all_worth, 1), 1)} persen nilai. Tuna sirip kuning peringkat kelima menurut volume,",
        "tetapi ketiga menurut nilai. Harga rata-rata kelimanya, ditimbang dengan volume,",
        f"Rp{dec(rounded(Decimal(worth) / five / 1000), 2)} juta per ton; rata-rata sederhananya",
        f"Rp{dec(rounded(Decimal(sum(p for _, p in _FISH.values())) / 5 / 1000), 2)} juta. Nilai tangkapan laut",
        f"Rp{whole(all_worth * 1000)}, tumbuh {dec(growth(all_worth, 1_232_470_500))} persen walaupun volumenya turun",
        f"{dec(percent(sea[2] - sea[3], sea[2]))} persen.",
    )
    by_value = sorted(_FISH, key=lambda n: _FISH[n][0] * _FISH[n][1], reverse=True)
    assert by_value.index("Tuna sirip kuning") == 2
    assert tuna[0] == min(n for n, _ in _FISH.values())
    writer.heading("2. Konsumsi dan neraca")
    ranks = sorted(_DISTRICTS, key=lambda n: Decimal(_DISTRICTS[n][2]) / _DISTRICTS[n][1], reverse=True)
    writer.table(
        "Tabel 3. Neraca ikan menurut kabupaten/kota, 2023",
        [
            [Spanning("Kabupaten/kota", rows=2), Spanning("Penduduk (jiwa)", rows=2), Spanning("Ton", columns=3),
             Spanning("Konsumsi (kg/kapita/tahun)", rows=2), Spanning("Peringkat konsumsi", rows=2)],
            ["Produksi", "Konsumsi", "Surplus/ (defisit)"],
        ],
        [["<b>Provinsi</b>", whole(people), whole(made), whole(eaten), _balance(made - eaten),
          dec(rounded(Decimal(eaten) * 1000 / people)), "–"]]
        + [[name, whole(p), whole(m), whole(e), _balance(m - e), dec(rounded(Decimal(e) * 1000 / p)),
            str(ranks.index(name) + 1)] for name, (m, p, e) in _DISTRICTS.items()],
    )  # fmt: skip
    short = [name for name, (m, _, e) in _DISTRICTS.items() if m < e]
    lack = sum(e - m for m, _, e in _DISTRICTS.values() if m < e)
    each = rounded(Decimal(eaten) * 1000 / people)
    writer.paragraph(
        f"Konsumsi ikan penduduk rata-rata {dec(each)} kg per kapita, di bawah angka nasional 57,61 kg; angka konsumsi",
        f"dihitung dari pembelian rumah tangga sehingga tidak sama dengan penyediaan. {words(len(short)).capitalize()}",
        f"dari lima kabupaten/kota, yaitu {', '.join(short[:-1])}, dan {short[-1]}, kekurangan ikan seluruhnya",
        f"{whole(lack)} ton, yang dipenuhi dari dua kabupaten surplus ({whole(made - eaten + lack)} ton). Surplus",
        f"provinsi {whole(made - eaten)} ton atau {dec(percent(made - eaten, made))} persen produksi; di antaranya",
        "11.240 ton diekspor dan selebihnya dikirim ke provinsi lain, diolah, atau susut. Konsumsi tertinggi per",
        f"kapita di {ranks[0]} dan terendah di {ranks[-1]}. Konsumsi minimum yang dianjurkan 30,00 kg tidak tercapai",
        f"di {words(sum(Decimal(e) * 1000 / p < 30 for _, p, e in _DISTRICTS.values()))} kabupaten.",
    )
    writer.heading("3. Pelaku usaha")
    writer.paragraph(
        "Rumah tangga perikanan 38.415: tangkap 24.906 dan budi daya 16.228; sebanyak",
        f"{whole(24_906 + 16_228 - 38_415)} rumah tangga melakukan keduanya. Nilai tukar nelayan Desember 2023 105,72,",
        f"naik {dec(percent(Decimal('105.72') - Decimal('104.88'), Decimal('104.88')))} persen dari November (104,88),",
        "sedangkan nilai tukar pembudi daya ikan 99,14, masih di bawah 100. Kecelakaan laut 14 kasus, yaitu",
        f"{dec(rounded(Decimal(14) * 100_000 / 61_930, 1), 1)} per 100.000 nelayan (61.930 orang). Produksi tangkap "
        f"per",
        f"nelayan {dec(rounded(Decimal(caught[3]) / 61_930, 2))} ton setahun. Angka 2023 bersifat sementara dan",
        "diperbaiki paling lambat 30 Juni 2024.",
    )
    return writer.report()
