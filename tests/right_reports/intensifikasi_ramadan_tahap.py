"""A report on the stepped-up control of food before Ramadan's end: stages, places, findings, value, street food."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart, pie_chart
from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm 19mm }
body { font: 11pt/1.55 "Carlito", "Liberation Sans", sans-serif; color: #222 } .break { break-before: page }
h1 { font-size: 19pt; color: #b03a2e; margin: 36px 0 20px } h2 { font-size: 13pt; color: #b03a2e }
table { width: 100%; font-size: 9.8pt; border-spacing: 0 }
th { color: #b03a2e; padding: 4px 5px; text-align: left; border-bottom: 1pt solid #b03a2e }
td { padding: 3px 5px; text-align: left } td.right { text-align: right }
.caption { font-weight: bold; margin: 14px 0 3px; font-size: 10pt }
"""

# stage: dates, places seen, places not in order
_STAGES = {
    "I": ("4–8 Maret", 318, 96), "II": ("11–15 Maret", 427, 131), "III": ("18–22 Maret", 502, 149),
    "IV": ("25–28 Maret", 396, 104), "V": ("1–5 April", 361, 83),
}  # fmt: skip
# place: seen, not in order, the same in 2023
_PLACES = {
    "Gudang importir": (87, 9, 74, 12), "Gudang distributor": (352, 81, 318, 87), "Ritel modern": (704, 158, 690, 181),
    "Ritel tradisional": (828, 314, 871, 362), "Gudang lokapasar": (33, 1, 28, 0),
}  # fmt: skip
# finding: kinds, pieces and value by stage (pieces; thousand rupiah)
_FINDINGS = {
    "Tanpa izin edar": (412, (11_204, 17_630, 15_918, 8_447, 5_206), (318_640, 502_115, 447_380, 236_905, 149_260)),
    "Kedaluwarsa": (936, (7_318, 9_205, 10_077, 6_941, 4_883), (104_225, 131_870, 152_640, 97_315, 66_430)),
    "Rusak": (271, (1_406, 2_118, 1_975, 1_230, 844), (15_870, 24_360, 22_915, 13_480, 9_125)),
}
# province: places seen, not in order, value in thousand rupiah
_PROVINCES = {"Kepulauan Riau": (96, 41, 486_120), "Kalimantan Utara": (58, 27, 318_745), "DKI Jakarta": (142, 38,
 302_990),
              "Papua": (77, 36, 207_415), "Jawa Timur": (168, 40, 184_260), "Provinsi lain": (1_463, 381,
                793_000)}  # fmt: skip
# street food: samples, with formalin, borax, rhodamine B, methanil yellow
_SNACKS = {"Kudapan": (2_418, 4, 11, 9, 0), "Minuman berwarna": (1_905, 0, 0, 17, 1), "Mi dan lauk": (2_237, 19, 8, 0,
 0),
           "Agar-agar dan bubur": (1_340, 0, 3, 6, 0), "Lainnya": (612, 2, 1, 0, 0)}  # fmt: skip
_DYES = ("Formalin", "Boraks", "Rhodamin B", "Kuning metanil")
_LAST = (1_981, 642, 78_415, 2_506_300)


def intensifikasi_ramadan_tahap() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    seen, wrong = (column_sum(_STAGES.values(), at) for at in (1, 2))
    places = [column_sum(_PLACES.values(), at) for at in range(4)]
    found = {name: (row[0], sum(row[1]), sum(row[2])) for name, row in _FINDINGS.items()}
    kinds, pieces, value = (column_sum(found.values(), at) for at in range(3))
    there = [column_sum(_PROVINCES.values(), at) for at in range(3)]
    if places != [seen, wrong, _LAST[0], _LAST[1]] or there != [seen, wrong, value]:
        raise ValueError(f"{places} and {there} beside {seen}, {wrong}, {value}")
    samples = column_sum(_SNACKS.values(), 0)
    dyes = [column_sum(_SNACKS.values(), at) for at in range(1, 5)]
    bad = sum(dyes)
    writer.title("Laporan Intensifikasi Pengawasan Pangan", "Ramadan dan Menjelang Idulfitri 1445 H/2024")
    writer.heading("Pengantar")
    writer.paragraph(
        "Permintaan pangan meningkat selama Ramadan. Oleh karena itu, Badan POM melaksanakan intensifikasi pengawasan",
        f"dalam {words(len(_STAGES))} tahap, mulai 4 Maret sampai dengan 5 April 2024, melalui 76 unit pelaksana",
        "teknis",
        "dengan fokus pada pangan tanpa izin edar (TIE), kedaluwarsa, dan rusak.",
    )
    writer.heading("Pokok-pokok Hasil")
    writer.items([
        f"Sarana yang diperiksa berjumlah {whole(seen)}; {whole(seen - wrong)} ({dec(percent(seen - wrong, seen))}%) "
        f"memenuhi ketentuan (MK) dan {wrong} ({dec(percent(wrong, seen))}%) tidak memenuhi ketentuan (TMK).",
        f"Temuan sebanyak {whole(pieces)} kemasan dari {whole(kinds)} jenis dengan nilai ekonomi sekitar "
        f"Rp{dec(Decimal(value) / 10**6, 2)} miliar.",
        f"Dari {whole(samples)} sampel takjil, {whole(samples - bad)} memenuhi syarat dan {bad} tidak memenuhi syarat "
        f"({dec(percent(bad, samples))}%).",
        f"Persentase sarana TMK turun {dec(percent(_LAST[1], _LAST[0]) - percent(wrong, seen))} poin dari tahun 2023 "
        f"({dec(percent(_LAST[1], _LAST[0]))}%).",
    ])  # fmt: skip
    writer.new_page()
    writer.heading("1. Hasil Pemeriksaan menurut Tahap")
    rows, so_far, so_wrong = [], 0, 0
    for name, (dates, a, b) in _STAGES.items():
        so_far, so_wrong = so_far + a, so_wrong + b
        rows.append([name, dates, whole(a), whole(a - b), whole(b), dec(percent(b, a)), whole(so_far), whole(so_wrong),
                     dec(percent(so_wrong, so_far))])  # fmt: skip
    writer.table(
        "Tabel 1. Sarana yang diperiksa menurut tahap, 2024",
        [[Spanning("Tahap", rows=2), Spanning("Tanggal", rows=2), Spanning("Tahap ini", columns=4),
          Spanning("Kumulatif", columns=3)], ["Diperiksa", "MK", "TMK", "% TMK", "Diperiksa", "TMK", "% TMK"]],
        [*rows, ["", "<b>Jumlah</b>", whole(seen), whole(seen - wrong), whole(wrong), dec(percent(wrong, seen)), "", "",
                 ""]],
    )  # fmt: skip
    rate = {name: percent(b, a) for name, (_, a, b) in _STAGES.items()}
    most = max(_STAGES, key=lambda k: _STAGES[k][1])
    writer.paragraph(
        f"Pemeriksaan terbanyak dilakukan pada Tahap {most} ({_STAGES[most][1]} sarana) dan paling sedikit pada",
        "Tahap I",
        f"({_STAGES['I'][1]} sarana). Persentase TMK tertinggi terdapat pada Tahap {max(rate, key=lambda k: rate[k])}",
        f"({dec(max(rate.values()))}%), kemudian menurun hingga {dec(rate['V'])}% pada Tahap V. Sampai dengan Tahap",
        "III",
        f"telah diperiksa {whole(sum(_STAGES[k][1] for k in ('I', 'II', 'III')))} sarana atau",
        f"{dec(percent(sum(_STAGES[k][1] for k in ('I', 'II', 'III')), seen))}% dari seluruh sarana.",
    )
    writer.heading("2. Hasil menurut Jenis Sarana")
    writer.table(
        "Tabel 2. Sarana menurut jenis, 2023 dan 2024",
        [[Spanning("No", rows=2), Spanning("Jenis sarana", rows=2), Spanning("2023", columns=3),
          Spanning("2024", columns=4)], ["Diperiksa", "TMK", "% TMK", "Diperiksa", "MK", "TMK", "% TMK"]],
        [[str(n), name, whole(c), whole(d) if d else "-", dec(percent(d, c)) if d else "-", whole(a), whole(a - b),
          whole(b), dec(percent(b, a))] for n, (name, (a, b, c, d)) in enumerate(_PLACES.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(places[2]), whole(places[3]), dec(percent(places[3], places[2])),
            whole(places[0]), whole(places[0] - places[1]), whole(places[1]), dec(percent(places[1], places[0]))]],
    )  # fmt: skip
    shops = _PLACES["Ritel tradisional"]
    both = [name for name in _PLACES if "Ritel" in name]
    writer.paragraph(
        f"Ritel tradisional merupakan sarana terbanyak, yaitu {shops[0]} sarana, dan {shops[1]} di antaranya TMK.",
        "Lebih",
        f"dari separuh seluruh sarana TMK ({dec(percent(shops[1], wrong))}%) adalah ritel tradisional. Ritel modern",
        "dan",
        f"tradisional bersama-sama mencakup {dec(percent(sum(_PLACES[k][0] for k in both), seen))}% sarana. Jumlah",
        "sarana",
        f"yang diperiksa bertambah {seen - _LAST[0]} ({dec(growth(seen, _LAST[0]))}%) dibandingkan dengan tahun 2023,",
        f"sedangkan sarana TMK turun dari {_LAST[1]} menjadi {wrong} ({dec(-growth(wrong, _LAST[1]))}%). Hanya satu",
        "gudang",
        "lokapasar yang TMK; pada tahun 2023 tidak ada.",
    )
    writer.heading("3. Temuan Produk")
    writer.table(
        "Tabel 3. Temuan menurut jenis pelanggaran",
        [["No", "Pelanggaran", "Jenis produk", "Kemasan", "% kemasan", "Nilai (ribu Rp)", "% nilai", "Rp per kemasan"]],
        [[str(n), name, whole(a), whole(b), dec(percent(b, pieces)), whole(c), dec(percent(c, value)),
          whole(Decimal(c) * 1000 / b)] for n, (name, (a, b, c)) in enumerate(found.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(kinds), whole(pieces), "100,00", whole(value), "100,00",
            whole(Decimal(value) * 1000 / pieces)]],
    )  # fmt: skip
    writer.chart(
        "Gambar 1. Temuan menurut pelanggaran (kemasan)",
        pie_chart(
            list(found), [row[1] for row in found.values()], [dec(percent(r[1], pieces)) + "%" for r in found.values()]
        ),
    )
    none, late, harm = (found[name] for name in found)
    writer.paragraph(
        f"Pangan TIE paling banyak ditemukan, yaitu {whole(none[1])} kemasan ({dec(percent(none[1], pieces))}%),",
        "diikuti",
        f"kedaluwarsa {whole(late[1])} kemasan dan rusak {whole(harm[1])} kemasan. Menurut jumlah jenis produk,",
        "kedaluwarsa",
        f"justru terbanyak ({late[0]} jenis), lebih dari dua kali TIE ({none[0]} jenis). Nilai pangan TIE",
        f"Rp{whole(none[2] * 1000)} atau {dec(percent(none[2], value))}% dari nilai temuan, sekitar",
        f"{dec(Decimal(none[2]) / late[2], 1)} kali nilai pangan kedaluwarsa. Dibandingkan dengan tahun 2023, jumlah",
        f"kemasan {'naik' if pieces > _LAST[2] else 'turun'} {dec(abs(growth(pieces, _LAST[2])))}% (dari",
        f"{whole(_LAST[2])}) dan nilai {'naik' if value > _LAST[3] else 'turun'}",
        f"{dec(abs(growth(value, _LAST[3])))}% (dari",
        f"Rp{dec(Decimal(_LAST[3]) / 10**6)} miliar).",
    )
    by_stage = [sum(row[1][at] for row in _FINDINGS.values()) for at in range(5)]
    worth = [sum(row[2][at] for row in _FINDINGS.values()) for at in range(5)]
    writer.table(
        "Tabel 4. Temuan menurut tahap (kemasan) dan nilai ekonomi (juta Rp)",
        [["Tahap", "Sarana TMK", *_FINDINGS, "Jumlah", "Nilai tahap ini", "Nilai kumulatif"]],
        [[name, str(_STAGES[name][2]), *(whole(row[1][at]) for row in _FINDINGS.values()), whole(by_stage[at]),
          dec(Decimal(worth[at]) / 1000), dec(Decimal(sum(worth[: at + 1])) / 1000)] for at, name in enumerate(_STAGES)]
        + [["<b>Jumlah</b>", str(wrong), *(whole(row[1]) for row in found.values()), whole(pieces),
            dec(Decimal(value) / 1000), ""]],
    )  # fmt: skip
    writer.chart(
        "Gambar 2. Temuan menurut tahap (kemasan)",
        column_chart([f"Tahap {name}" for name in _STAGES], by_stage, [*map(whole, by_stage)]),
    )
    peak = by_stage.index(max(by_stage))
    writer.paragraph(
        f"Temuan terbesar terjadi pada Tahap {list(_STAGES)[peak]} sebanyak {whole(by_stage[peak])} kemasan senilai",
        f"Rp{dec(Decimal(worth[peak]) / 1000)} juta. Pada Tahap V temuan tinggal {whole(by_stage[4])} kemasan, turun",
        f"{dec(-growth(by_stage[4], by_stage[3]))}% dari Tahap IV. Rata-rata temuan per sarana TMK",
        f"{dec(rounded(Decimal(pieces) / wrong, 1), 1)} kemasan.",
    )
    writer.heading("4. Sebaran Wilayah")
    writer.table(
        "Tabel 5. Lima provinsi dengan nilai temuan terbesar",
        [["No", "Provinsi", "Diperiksa", "TMK", "% TMK", "Nilai (ribu Rp)", "% nilai"]],
        [[str(n) if n < 6 else "", name, whole(a), whole(b), dec(percent(b, a)), whole(c), dec(percent(c, value))]
         for n, (name, (a, b, c)) in enumerate(_PROVINCES.items(), 1)]
        + [["", "<b>Indonesia</b>", whole(seen), whole(wrong), dec(percent(wrong, seen)), whole(value), "100,00"]],
    )  # fmt: skip
    five = value - _PROVINCES["Provinsi lain"][2]
    part = {name: percent(b, a) for name, (a, b, _) in _PROVINCES.items() if name != "Provinsi lain"}
    high = max(part, key=lambda k: part[k])
    writer.paragraph(
        f"Kelima provinsi tersebut menyumbang {dec(percent(five, value))}% nilai temuan. Nilai terbesar di Kepulauan",
        "Riau,",
        f"yaitu Rp{dec(Decimal(486_120) / 1000)} juta. Di antara lima provinsi itu, persentase TMK tertinggi",
        "terdapat di",
        f"{high} ({dec(part[high])}%) dan terendah di {min(part, key=lambda k: part[k])} ({dec(min(part.values()))}%).",
    )
    writer.heading("5. Pengujian Takjil")
    writer.table(
        "Tabel 6. Hasil uji cepat takjil",
        [["No", "Kelompok pangan", "Sampel", *_DYES, "TMS", "% TMS"]],
        [[str(n), name, whole(a), *(str(v) if v else "-" for v in row), str(sum(row)), dec(percent(sum(row), a))]
         for n, (name, (a, *row)) in enumerate(_SNACKS.items(), 1)]
        + [["", "<b>Jumlah</b>", whole(samples), *map(str, dyes), str(bad), dec(percent(bad, samples))]],
    )  # fmt: skip
    first = dyes.index(max(dyes))
    writer.paragraph(
        "Sampel diambil dari 3.106 pedagang di 584 lokasi. Bahan berbahaya yang paling banyak ditemukan adalah",
        f"{_DYES[first].replace('Rhodamin', 'rhodamin')} ({dyes[first]} sampel), disusul formalin ({dyes[0]}) dan",
        "boraks",
        f"({dyes[1]}); kuning metanil hanya ditemukan pada {words(dyes[3])} sampel. Setiap sampel TMS mengandung",
        "satu bahan",
        f"berbahaya. Formalin terutama ditemukan pada mi dan lauk, yaitu {_SNACKS['Mi dan lauk'][1]} dari {dyes[0]}",
        "sampel.",
    )
    writer.heading("6. Tindak Lanjut")
    acts = {"Pembinaan": 241, "Peringatan": 205, "Peringatan keras": 88, "Pengembalian kepada pemasok": 22,
            "Penelusuran bersama penyidik": 7}  # fmt: skip
    if sum(acts.values()) != wrong:
        raise ValueError(f"{sum(acts.values())} of {wrong}")
    writer.table(
        "Tabel 7. Tindak lanjut terhadap sarana TMK",
        [["No", "Tindak lanjut", "Sarana", "%"]],
        [[str(n), name, str(v), dec(percent(v, wrong))] for n, (name, v) in enumerate(acts.items(), 1)]
        + [["", "<b>Jumlah</b>", str(wrong), "100,00"]],
    )  # fmt: skip
    writer.paragraph(
        "Pembinaan dan peringatan diberikan kepada masing-masing 241 dan 205 sarana, sehingga keduanya mencakup",
        f"{dec(percent(446, wrong))}% sarana TMK. Sebanyak {words(7)} sarana ditelusuri bersama penyidik. Patroli",
        "siber",
        "pada masa yang sama menemukan 8.312 tautan penjualan pangan TIE, yang tidak termasuk dalam nilai ekonomi di",
        "atas.",
    )  # fmt: skip
    return writer.report()
