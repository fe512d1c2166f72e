"""An integrity zone's self-assessment: areas with weights, two scales, floors besides the total, a reviewer's marks."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, words

_STYLE = """
@page { size: A4; margin: 20mm 20mm }
body { font: 10.8pt/1.45 "Liberation Serif", serif; text-align: justify } h1 { font-size: 14pt; text-align: center }
h2 { font-size: 11.5pt } tr { break-inside: avoid } h2, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; text-align: left }
th, td { border: 1px solid #222; padding: 2px 4px } th { background: #fff2cc } td.right { text-align: right }
.caption { margin: 10px 0 3px; text-align: center; font-weight: bold }
"""

# area: weight, marks of fulfilment and of reform by the unit itself, and by the reviewers (each of half the weight),
# mark of the year before
_AREAS = {
    "Manajemen perubahan": (8, "3.72", "3.40", "3.61", "3.05", "6.12"),
    "Penataan tata laksana": (7, "3.18", "2.94", "3.18", "2.71", "5.94"),
    "Penataan sistem manajemen SDM": (10, "4.63", "4.12", "4.51", "3.88", "8.20"),
    "Penguatan akuntabilitas": (10, "4.70", "4.35", "4.70", "4.35", "8.77"),
    "Penguatan pengawasan": (15, "6.84", "5.91", "6.42", "5.50", "11.36"),
    "Peningkatan kualitas pelayanan publik": (10, "4.55", "4.28", "4.40", "4.09", "8.49"),
}
# result: weight, index out of 4 (or a mark out of 5 for performance), last year's mark
_CORRUPTION, _SERVICE = "3.62", "3.71"
_PERFORMANCE = ("3.75", "5")  # mark and its most
_ITEMS = {"U1 Persyaratan": "3.68", "U2 Prosedur": "3.64", "U3 Waktu": "3.52", "U4 Biaya": "3.90", "U5 Produk": "3.74",
          "U6 Kompetensi pelaksana": "3.76", "U7 Perilaku pelaksana": "3.79", "U8 Sarana": "3.63",
          "U9 Pengaduan": "3.73"}  # fmt: skip
_OTHERS = (("Balai A", "81.46", "47.90", "3.55"), ("Balai B", "78.20", "44.12", "3.66"),
           ("Balai C", "84.03", "50.21", "3.70"), ("Loka D", "74.12", "41.33", "3.61"))  # fmt: skip
_ACTIONS = {"Sudah dilaksanakan": 31, "Sedang berjalan": 6, "Belum dilaksanakan": 2}


def zona_integritas_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    own = {name: Decimal(row[1]) + Decimal(row[2]) for name, row in _AREAS.items()}
    seen = {name: Decimal(row[3]) + Decimal(row[4]) for name, row in _AREAS.items()}
    before = {name: Decimal(row[5]) for name, row in _AREAS.items()}
    levers = {"own": sum(own.values()), "seen": sum(seen.values()), "before": sum(before.values())}
    honest = rounded(Decimal(_CORRUPTION) / 4 * Decimal("17.5"))
    served = rounded(Decimal(_SERVICE) / 4 * Decimal("17.5"))
    good = Decimal(_PERFORMANCE[0])
    results = honest + good + served
    total = {"own": levers["own"] + results, "seen": levers["seen"] + results}
    last_total = levers["before"] + Decimal("32.64")
    cut = levers["own"] - levers["seen"]
    assert total["seen"] > 85
    assert levers["seen"] > 40
    weight = {name: Decimal(row[0]) for name, row in _AREAS.items()}
    rates = {name: seen[name] / weight[name] * 100 for name in seen}
    low = min(rates, key=rates.__getitem__)
    index = sum((Decimal(v) for v in _ITEMS.values()), Decimal(0)) / 9
    weighed = sum((Decimal(v) * Decimal("0.11") for v in _ITEMS.values()), Decimal(0))
    assert rounded(index) == Decimal(_SERVICE)
    writer.title("LAPORAN PENILAIAN MANDIRI PEMBANGUNAN ZONA INTEGRITAS", "BALAI POM DI TELUK SELATAN TAHUN 2024")
    writer.heading("I. Hasil")
    writer.paragraph(
        f"Penilaian mandiri menghasilkan nilai {dec(total['own'])}. Setelah telaah Tim Penilai Internal (TPI) nilai",
        f"komponen pengungkit turun {dec(cut)} poin, dari {dec(levers['own'])} menjadi {dec(levers['seen'])}, "
        f"sedangkan",
        f"komponen hasil tetap {dec(results)}; nilai akhir {dec(total['seen'])}, masih di atas batas WBK 75,00 dan",
        f"{dec(total['seen'] - last_total)} poin di atas nilai tahun 2023 ({dec(last_total)}). Nilai tersebut juga "
        f"melewati",
        f"ambang WBBM 85,00 dengan selisih {dec(total['seen'] - 85)} poin, tetapi unit belum pernah berpredikat WBK",
        "sehingga pada tahun ini hanya dapat diusulkan untuk WBK.",
    )
    writer.heading("II. Komponen pengungkit (bobot 60)")
    rows: list[Row] = [
        [str(at), name, str(row[0]), dec(Decimal(row[1])), dec(Decimal(row[2])), dec(own[name]), dec(seen[name]),
         dec(rates[name]), dec(before[name])]
        for at, (name, row) in enumerate(_AREAS.items(), 1)
    ]  # fmt: skip
    half = [sum((Decimal(row[at]) for row in _AREAS.values()), Decimal(0)) for at in (1, 2, 3, 4)]
    writer.table(
        "Tabel 1. Nilai enam area perubahan",
        [[Spanning("No", rows=2), Spanning("Area", rows=2), Spanning("Bobot", rows=2),
          Spanning("Penilaian mandiri", columns=3), Spanning("TPI", columns=2), Spanning("TPI 2023", rows=2)],
         ["Pemenuhan", "Reform", "Nilai", "Nilai", "% bobot"]],
        [*rows, ["", "Pengungkit", "60", dec(half[0]), dec(half[1]), dec(levers["own"]), dec(levers["seen"]),
                 dec(percent(levers["seen"], 60)), dec(levers["before"])]],
    )  # fmt: skip
    plain = sum(rates.values(), Decimal(0)) / 6
    same = [name for name in own if own[name] == seen[name]]
    assert same == ["Penguatan akuntabilitas"]
    assert all(rate >= 60 for rate in rates.values())
    writer.paragraph(
        f"Menurut TPI enam area mencapai {dec(percent(levers['seen'], 60))}% dari bobot; rata-rata sederhana keenam",
        f"persentase area {dec(plain)}%. Persentase terendah pada area {low.lower()} ({dec(rates[low])}%), meskipun",
        "nilai terendah dalam poin ada pada penataan tata laksana, yang bobotnya paling kecil."
        if low != "Penataan tata laksana"
        else f"yang nilainya dalam poin juga paling kecil ({dec(seen[low])}).",
        "Semua area melewati 60% bobot sebagaimana dipersyaratkan. TPI tidak mengubah nilai area penguatan",
        f"akuntabilitas. Koreksi terbesar, {dec(own['Penguatan pengawasan'] - seen['Penguatan pengawasan'])} poin,",
        "dikenakan pada penguatan pengawasan. Menurut TPI aspek pemenuhan bernilai",
        f"{dec(half[2])} dari 30 dan aspek reform {dec(half[3])} dari 30; selisih keduanya {dec(half[2] - half[3])}.",
        f"Dibandingkan TPI 2023 {words(sum(seen[n] > before[n] for n in seen))} area naik, satu tetap (pelayanan "
        f"publik,",
        f"8,49), dan satu turun {dec(Decimal('5.94') - seen['Penataan tata laksana'])} poin (tata laksana).",
    )
    assert max(own[n] - seen[n] for n in own) == own["Penguatan pengawasan"] - seen["Penguatan pengawasan"]
    writer.heading("III. Komponen hasil (bobot 40)")
    writer.table(
        "Tabel 2. Nilai komponen hasil",
        [["No", "Unsur", "Bobot", "Hasil ukur", "Skala", "Nilai", "Batas WBK", "Status"]],
        [
            ["1", "Survei persepsi anti korupsi", "17,5", dec(Decimal(_CORRUPTION)), "1–4", dec(honest), "15,75",
             "Memenuhi"],
            ["2", "Capaian kinerja lebih baik", "5,0", "75,00", "0–100", dec(good), "2,50", "Memenuhi"],
            ["3", "Survei persepsi kualitas pelayanan", "17,5", dec(Decimal(_SERVICE)), "1–4", dec(served), "14,00",
             "Memenuhi"],
            ["", "Hasil", "40,0", "", "", dec(results), "", ""],
        ],
    )  # fmt: skip
    assert honest > Decimal("15.75")
    writer.paragraph(
        "Nilai survei diperoleh dari indeks dibagi 4 dikali bobot. Indeks anti korupsi 3,62 hanya 0,02 di atas batas",
        f"3,60 (setara 15,75), sehingga nilainya {dec(honest)}; pada skala 0–100 indeks itu setara",
        f"{dec(Decimal(_CORRUPTION) * 25)}. Tahun 2023 indeksnya 3,58, yang belum memenuhi batas. Nilai komponen hasil",
        f"tahun 2023 sebesar 32,64, jadi naik {dec(results - Decimal('32.64'))} poin.",
    )
    writer.heading("IV. Survei persepsi kualitas pelayanan")
    writer.table(
        "Tabel 3. Nilai rata-rata (NRR) sembilan unsur",
        [["No", "Unsur", "NRR (1–4)", "Konversi (25–100)", "NRR tertimbang (0,11)", "Peringkat"]],
        [[str(at), name, dec(Decimal(v)), dec(Decimal(v) * 25), dec(Decimal(v) * Decimal("0.11"), 4),
          str(1 + sum(Decimal(w) > Decimal(v) for w in _ITEMS.values()))]
         for at, (name, v) in enumerate(_ITEMS.items(), 1)]
        + [["", "Indeks (rata-rata)", dec(index), dec(index * 25), "", ""],
           ["", "Jumlah tertimbang", "", "", dec(weighed, 4), ""]],
    )  # fmt: skip
    writer.paragraph(
        f"Indeks yang dipakai adalah rata-rata sembilan NRR, {dec(index)} (konversi {dec(index * 25)}, mutu A karena",
        f"di atas 88,30). Dengan bobot 0,11 per unsur, yang jumlahnya 0,99, hasilnya {dec(weighed, 2)} atau",
        f"{dec(weighed * 25)} setelah konversi; angka ini disajikan untuk perbandingan saja. Responden 214 orang dari",
        f"populasi 480 ({dec(percent(214, 480, 1), 1)}%). Tertinggi U4 (3,90) dan terendah U3 (3,52), selisihnya",
        f"{dec(Decimal('3.90') - Decimal('3.52'))}; {words(sum(Decimal(v) > index for v in _ITEMS.values()))} unsur di",
        "atas indeks. Biaya dinilai tinggi antara lain karena 61 dari 214 responden mendapat tarif nol rupiah bagi "
        "UMKM.",
    )
    writer.heading("V. Perbandingan dan rencana tindak lanjut")
    units = [*_OTHERS, ("Balai Teluk Selatan", str(total["seen"]), str(levers["seen"]), _CORRUPTION)]
    fits = {r[0]: Decimal(r[1]) >= 75 and Decimal(r[2]) >= 40 and Decimal(r[3]) >= Decimal("3.60") for r in units}
    writer.table(
        "Tabel 4. Lima unit yang dinilai TPI",
        [["No", "Unit", "Nilai total", "Pengungkit", "Indeks anti korupsi", "Diusulkan"]],
        [[str(at), r[0], dec(Decimal(r[1])), dec(Decimal(r[2])), dec(Decimal(r[3])), "Ya" if fits[r[0]] else "Tidak"]
         for at, r in enumerate(units, 1)],
    )  # fmt: skip
    assert [name for name, fit in fits.items() if not fit] == ["Balai A", "Loka D"]
    ahead = sum(Decimal(r[1]) > total["seen"] for r in units)
    writer.paragraph(
        "Dari lima unit, tiga diusulkan ke Tim Penilai Nasional. Balai A tidak diusulkan walaupun nilai totalnya 81,46",
        "karena indeks anti korupsinya di bawah 3,60; Loka D karena nilai totalnya di bawah 75. Balai Teluk Selatan",
        f"berada pada urutan ke-{ahead + 1} menurut nilai total, tetapi ke-3 menurut indeks anti korupsi.",
    )
    tasks = sum(_ACTIONS.values())
    done = _ACTIONS["Sudah dilaksanakan"]
    writer.table(
        "Tabel 5. Status rencana tindak lanjut TPI per 30 September 2024",
        [["No", "Status", "Rencana aksi", "%"]],
        [[str(at), name, str(n), dec(percent(n, tasks, 1), 1)] for at, (name, n) in enumerate(_ACTIONS.items(), 1)]
        + [["", "Jumlah", str(tasks), "100,0"]],
    )
    writer.paragraph(
        f"Dari {tasks} rencana aksi, {done} ({dec(percent(done, tasks, 1), 1)}%) sudah dilaksanakan, lebih dari "
        f"target 75%",
        f"pada triwulan III. Dari yang sudah dilaksanakan, {words(12)} menyangkut penguatan pengawasan. Bila enam yang",
        f"sedang berjalan selesai pada Desember, pelaksanaan menjadi {dec(percent(done + 6, tasks, 1), 1)}%.",
    )
    assert percent(done, tasks) > 75
    writer.heading("VI. Kesimpulan")
    rise, gain = levers["seen"] - levers["before"], results - Decimal("32.64")
    assert rise + gain == total["seen"] - last_total
    writer.paragraph(
        f"Kenaikan {dec(rise + gain)} poin terdiri atas {dec(rise)} poin komponen pengungkit dan {dec(gain)} poin "
        f"komponen",
        f"hasil, yang berarti sekitar dua pertiga ({dec(percent(gain, rise + gain, 1), 1)}%) berasal dari komponen "
        f"hasil. Terhadap",
        f"bobotnya, komponen hasil mencapai {dec(percent(results, 40))}% dan pengungkit "
        f"{dec(percent(levers['seen'], 60))}%.",
        f"Rata-rata nilai total keempat unit lain {dec(sum((Decimal(r[1]) for r in _OTHERS), Decimal(0)) / 4)}; "
        f"rata-rata",
        f"unit yang diusulkan {dec(sum((Decimal(r[1]) for r in units if fits[r[0]]), Decimal(0)) / 3)}. Target nilai "
        f"total",
        "tahun 2025 adalah 87,00.",
    )
    return writer.report()
