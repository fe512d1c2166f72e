"""An inspectorate general's year 2020: opinions in letters, levels, follow-up with rupiah, plans cut and added."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 23mm 22mm 27mm }
body { font: 11pt/1.6 "Liberation Sans", sans-serif } h1 { font-size: 16pt; text-align: center; margin-bottom: 24px }
h2 { font-size: 12.5pt; text-transform: uppercase } h3 { font-size: 11pt; text-decoration: underline }
h2, h3, .caption { break-after: avoid } table { border-collapse: collapse; width: 100%; font-size: 8.8pt }
th { border-top: 2px solid #333; border-bottom: 1px solid #333; padding: 6px 4px } td { padding: 4px }
td { vertical-align: top; border-bottom: .4pt dotted #888 } td.right { text-align: right } tr { break-inside: avoid }
.caption { text-align: center; font-size: 9.5pt; margin: 14px 0 4px } p { text-align: justify }
small { font-size: 8.5pt } .break { break-before: page }
"""

_D = Decimal
# indicator: unit, target, result ("" worked out), results of 2018 and 2019, target of 2024
_ITEMS: dict[str, tuple[str, str, str, str, str, str]] = {
    "Opini BPK atas laporan keuangan BPOM": ("Opini", "WTP", "WTP", "WTP", "WTP", "WTP"),
    "Level maturitas SPIP": ("Level", "3.20", "3.35", "3.02", "3.14", "4.00"),
    "Level kapabilitas APIP": ("Level", "3", "3", "3", "3", "4"),
    "Persentase rekomendasi hasil pengawasan yang tuntas": ("%", "86.00", "follow", "81.45", "84.20", "92.00"),
    "Persentase satuan kerja dengan nilai AKIP minimal B": ("%", "75.00", "akip", "58.33", "70.83", "90.00"),
    "Rata-rata waktu penerbitan laporan hasil audit*": ("Hari", "18.00", "16.30", "24.10", "19.75", "15.00"),
    "Indeks kepuasan auditan**": ("Indeks", "82.00", "n/a", "80.36", "83.11", "88.00"),
    "Nilai kinerja anggaran Inspektorat Utama": ("Nilai", "94.00", "95.58", "91.24", "92.87", "96.50"),
}
# kind of work: planned, added, cancelled because of the pandemic, done; man-days
_WORK = {
    "Audit kinerja": (24, 0, 9, 15, 482), "Audit tujuan tertentu": (6, 7, 0, 13, 316),
    "Reviu laporan keuangan": (48, 0, 0, 48, 264), "Reviu RKA-K/L": (36, 22, 0, 58, 198),
    "Evaluasi AKIP": (24, 0, 0, 24, 310), "Evaluasi reformasi birokrasi": (18, 0, 2, 16, 144),
    "Pemantauan tindak lanjut": (12, 0, 0, 12, 96), "Probity audit pengadaan": (5, 3, 1, 7, 133),
    "Pendampingan refocusing PC-PEN": (0, 14, 0, 14, 120),
}  # fmt: skip
# year of the report: recommendations, settled, under way; money to pay in, paid
_FOLLOW = {"2016 dan sebelumnya": (412, 408, 3, 865_420_000, 861_120_000), "2017": (337, 321, 14, 412_877_500,
         391_002_500),
           "2018": (365, 329, 31, 298_114_250, 241_870_250), "2019": (402, 334, 58, 517_346_800, 360_412_300),
           "2020": (294, 187, 71, 188_250_400, 74_901_900)}  # fmt: skip
# inspectorate: auditors of four grades
_MEN = {"Inspektorat I": (3, 11, 14, 8), "Inspektorat II": (2, 10, 15, 9)}
_GRADES = (("AA", 0), ("A", 2), ("BB", 7), ("B", 10), ("CC", 5), ("C", 0))
_MONEY = {"Pengawasan intern wilayah I": (6_420_000_000, 3_874_150_000, 3_841_277_604),
          "Pengawasan intern wilayah II": (6_105_000_000, 3_690_400_000, 3_655_980_115),
          "Dukungan manajemen Inspektorat Utama": (4_218_500_000, 2_986_220_000, 2_974_318_872)}  # fmt: skip


def lkj_inspektorat_utama_2020() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    rec, done, run, due, paid = (sum(r[at] for r in _FOLLOW.values()) for at in range(5))
    units = sum(n for _, n in _GRADES)
    good = sum(n for _, n in _GRADES[:4])
    worked = {"follow": percent(done, rec), "akip": percent(good, units)}
    rows: list[Row] = []
    values: dict[int, Decimal] = {}
    real: dict[int, Decimal] = {}
    for at, (name, (unit, goal, got, *_)) in enumerate(_ITEMS.items(), 1):
        if goal == "WTP":
            values[at] = _D(100)
            rows.append([str(at), name, unit, "WTP", "WTP", "100,00", "Baik"])
            continue
        places = 2 if "." in goal else 0
        if got == "n/a":
            rows.append([str(at), name, unit, dec(_D(goal), places), "n/a", "n/a", "Tidak dinilai"])
            continue
        real[at] = worked[got] if got in worked else _D(got)
        values[at] = percent(2 * _D(goal) - real[at], _D(goal)) if at == 6 else percent(real[at], _D(goal))
        grade = "Sangat Baik" if values[at] >= 110 else "Baik" if values[at] >= 90 else "Cukup"
        rows.append([str(at), name, unit, dec(_D(goal), places), dec(real[at], places), dec(values[at]), grade])
    mean = rounded(sum(values.values(), _D(0)) / len(values))
    under = [at for at, v in values.items() if v < 100]
    assert under == [], values
    plan, added, dropped, made, days = (sum(r[at] for r in _WORK.values()) for at in range(5))
    assert all(a + b - c == d for a, b, c, d, _ in _WORK.values())
    w.title("LAPORAN KINERJA INSPEKTORAT UTAMA", "BADAN PENGAWAS OBAT DAN MAKANAN", "TAHUN 2020")
    w.heading("Ringkasan eksekutif")
    w.paragraph(
        "Tahun 2020 adalah tahun pertama Renstra Inspektorat Utama 2020–2024. Perjanjian kinerja memuat delapan",
        f"indikator; tujuh dapat diukur dan seluruhnya mencapai target, dengan rata-rata capaian {dec(mean)}%. Indeks",
        "kepuasan auditan tidak diukur karena survei ditunda ke tahun 2021. Anggaran semula",
        f"Rp{whole(sum(r[0] for r in _MONEY.values()))} dikurangi dua kali untuk penanganan COVID-19 menjadi",
        f"Rp{whole(sum(r[1] for r in _MONEY.values()))}, dan {words(3)} dari sembilan jenis pengawasan mengalami",
        "pembatalan penugasan.",
    )
    assert sum(r[2] > 0 for r in _WORK.values()) == 3
    w.heading("Bab I Pendahuluan")
    grade_sum = [sum(r[i] for r in _MEN.values()) for i in range(4)]
    w.table("Tabel 1.1 Auditor menurut jenjang per 31 Desember 2020",
            [["Unit", "Madya", "Muda", "Pertama", "Terampil", "Jumlah"]],
            [[n, *(str(v) for v in r), str(sum(r))] for n, r in _MEN.items()]
            + [["Jumlah", *(str(v) for v in grade_sum), str(sum(grade_sum))]])  # fmt: skip
    total = sum(grade_sum)
    w.paragraph(
        f"Inspektorat Utama memiliki {total} auditor, masing-masing {sum(_MEN['Inspektorat I'])} pada kedua",
        "inspektorat.",
        f"Auditor madya {grade_sum[0]} orang ({dec(percent(grade_sum[0], total))}%) dan auditor muda {grade_sum[1]}",
        "orang",
        f"({dec(percent(grade_sum[1], total))}%). Sebanyak 61 auditor ({dec(percent(61, total))}%) sudah bersertifikat",
        f"sesuai jenjangnya; {total - 61} lainnya mengikuti diklat pada tahun 2021. Kebutuhan menurut analisis jabatan",
        f"104 auditor, sehingga kurang {104 - total}.",
    )
    assert sum(_MEN["Inspektorat I"]) == sum(_MEN["Inspektorat II"])
    w.heading("Bab III Akuntabilitas kinerja")
    w.table("Tabel 3.1 Capaian kinerja tahun 2020", [["No", "Indikator kinerja", "Satuan", "Target", "Realisasi",
            "% Capaian", "Kriteria"]], rows)  # fmt: skip
    w.paragraph(
        "<small>* Indikator negatif, capaian = [(2 × target) − realisasi]/target × 100%. ** Tidak diukur pada tahun",
        "2020 dan tidak diperhitungkan dalam rata-rata. Opini dinilai 100% bila sesuai target. Kriteria: Sangat Baik ≥",
        "110%, Baik 90% – &lt;110%, Cukup 70% – &lt;90%, Kurang &lt;70%.</small>",
    )
    w.heading("Indikator 2. Level maturitas SPIP", 3)
    spip = (("Lingkungan pengendalian", 30, "3.42"), ("Penilaian risiko", 20, "3.20"), ("Kegiatan pengendalian", 25,
             "3.36"),
            ("Informasi dan komunikasi", 10, "3.50"), ("Pemantauan", 15, "3.28"))  # fmt: skip
    score = sum((_D(b) * _D(s) / 100 for _, b, s in spip), _D(0))
    assert rounded(score) == _D("3.35"), score
    w.table("Tabel 3.2 Nilai maturitas SPIP menurut unsur", [["No", "Unsur", "Bobot (%)", "Skor", "Nilai tertimbang"]],
            [[str(i), n, str(b), dec(_D(s)), dec(_D(b) * _D(s) / 100, 3)] for i, (n, b, s) in enumerate(spip, 1)]
            + [["", "Level maturitas", "100", "", dec(score, 3)]])  # fmt: skip
    w.paragraph(
        "Definisi: tingkat kematangan penyelenggaraan Sistem Pengendalian Intern Pemerintah (PP Nomor 60 Tahun 2008)",
        "pada skala 0–5, dijumlahkan dari skor lima unsur menurut bobotnya. Hasil penjaminan kualitas BPKP menetapkan",
        f"level {dec(real[2])} (terdefinisi). Capaian indikator ini sebesar {dec(real[2])} dari target 3,20, sehingga",
        f"persentase capaian {dec(values[2])}% dengan kriteria Baik. Apabila dibandingkan dengan tahun 2019 (3,14),",
        f"nilai meningkat {dec(real[2] - _D('3.14'))} atau {dec(growth(real[2], _D('3.14')))}%. Skor terendah terdapat",
        "pada penilaian risiko (3,20) dan tertinggi pada informasi dan komunikasi (3,50).",
    )
    w.heading("Indikator 4. Rekomendasi yang tuntas", 3)
    w.table("Tabel 3.3 Tindak lanjut rekomendasi per 31 Desember 2020",
            [[Spanning("Tahun LHP", rows=2), Spanning("Rekomendasi", columns=4), Spanning("% tuntas", rows=2),
              Spanning("Nilai rupiah", columns=3)],
             ["Jumlah", "Tuntas", "Proses", "Belum", "Temuan", "Disetor", "Sisa"]],
            [[y, str(a), str(b), str(c), str(a - b - c), dec(percent(b, a)), whole(m), whole(p), whole(m - p)]
             for y, (a, b, c, m, p) in _FOLLOW.items()]
            + [["Jumlah", whole(rec), whole(done), str(run), str(rec - done - run), dec(percent(done, rec)), whole(due),
                whole(paid), whole(due - paid)]])  # fmt: skip
    old = [sum(r[i] for y, r in _FOLLOW.items() if y != "2020") for i in range(2)]
    w.paragraph(
        f"Sampai 31 Desember 2020 terdapat {whole(rec)} rekomendasi, {whole(done)} di antaranya tuntas",
        f"({dec(worked['follow'])}%), {run} dalam proses, dan {rec - done - run} belum ditindaklanjuti. Target 86,00%",
        f"terlampaui {dec(worked['follow'] - 86)} poin. Bila LHP tahun 2020 tidak dihitung, persentasenya",
        f"{dec(percent(old[1], old[0]))}% ({whole(old[1])} dari {whole(old[0])}). Nilai yang harus disetor",
        f"Rp{whole(due)}; telah disetor Rp{whole(paid)} atau {dec(percent(paid, due))}%, dan sisanya",
        f"Rp{whole(due - paid)}",
        f"terutama berasal dari LHP tahun 2019 (Rp{whole(517_346_800 - 360_412_300)}).",
    )
    w.heading("Indikator 5. Satuan kerja dengan nilai AKIP minimal B", 3)
    w.table("Tabel 3.4 Satuan kerja menurut kategori AKIP", [["Kategori", "Satuan kerja", "%", "Kumulatif (%)"]],
            [[g, str(n) if n else "–", dec(percent(n, units)) if n else "–",
              dec(percent(sum(m for _, m in _GRADES[: i + 1]), units))] for i, (g, n) in enumerate(_GRADES)]
            + [["Jumlah", str(units), "100,00", ""]])  # fmt: skip
    w.paragraph(
        f"Sebanyak {good} dari {units} satuan kerja yang dievaluasi bernilai minimal B, yaitu {_GRADES[1][1]} A,",
        f"{_GRADES[2][1]} BB, dan {_GRADES[3][1]} B. Lima satuan kerja masih berkategori CC. Pada tahun 2019",
        "angkanya 17",
        f"dari 24 satuan kerja ({dec(percent(17, 24))}%) dan tahun 2018 sebanyak 14 ({dec(percent(14, 24))}%).",
    )
    w.new_page()
    w.heading("Pelaksanaan program kerja pengawasan", 3)
    w.table("Tabel 3.5 Penugasan tahun 2020", [["Jenis pengawasan", "PKPT", "Tambahan", "Batal", "Terlaksana",
            "% thd PKPT", "Hari orang"]],
            [[n, str(a) if a else "–", str(b) if b else "–", str(c) if c else "–", str(d),
              dec(percent(d, a)) if a else "n/a", str(e)] for n, (a, b, c, d, e) in _WORK.items()]
            + [["Jumlah", str(plan), str(added), str(dropped), str(made), dec(percent(made, plan)),
                     whole(days)]])  # fmt: skip
    w.paragraph(
        f"Program Kerja Pengawasan Tahunan (PKPT) memuat {plan} penugasan. Ditambah {added} penugasan dan dikurangi",
        f"{dropped} yang batal, terlaksana {made} penugasan ({dec(percent(made, plan))}% terhadap PKPT) dengan",
        f"{whole(days)} hari orang atau rata-rata {dec(Decimal(days) / made, 1)} hari orang per penugasan. Audit",
        "kinerja",
        f"hanya terlaksana {dec(percent(15, 24))}% karena pembatasan perjalanan dinas; {9} audit dialihkan ke tahun",
        f"2021. Reviu RKA-K/L terlaksana {58} kali, {58 - 36} di antaranya akibat revisi anggaran. Penugasan jarak",
        "jauh",
        f"berjumlah 96 atau {dec(percent(96, made))}% dari yang terlaksana.",
    )
    w.heading("Perbandingan realisasi 2018–2020 dengan target akhir Renstra", 3)
    rows = []
    for at, (name, item) in enumerate(_ITEMS.items(), 1):
        places = 0 if at == 3 else 2
        now = "WTP" if at == 1 else "n/a" if at == 7 else dec(real[at], places)
        share = "100,00" if at == 1 else "n/a" if at == 7 else dec(
            percent(2 * _D(item[5]) - real[at], _D(item[5])) if at == 6 else percent(real[at],
                     _D(item[5])))  # fmt: skip
        past = [v if v == "WTP" else dec(_D(v), places) for v in (item[3], item[4], item[5])]
        rows.append([str(at), name, past[0], past[1], now, past[2], share])
    w.table("Tabel 3.6 Realisasi 2018–2020 dan target 2024", [["No", "Indikator", "2018", "2019", "2020", "Target 2024",
            "% thd 2024"]], rows)  # fmt: skip
    w.paragraph(
        "Rata-rata waktu penerbitan laporan turun dari 24,10 hari (2018) menjadi 19,75 hari (2019) dan 16,30 hari",
        "(2020),",
        f"atau {dec(abs(growth(real[6], _D('24.10'))))}% dalam dua tahun. Target 2024 selama 15,00 hari tinggal",
        "berjarak",
        f"{dec(real[6] - 15)} hari. Indikator yang paling jauh dari target 2024 ialah level kapabilitas APIP, yaitu",
        f"{dec(percent(3, 4))}%. Opini WTP diperoleh tujuh kali berturut-turut untuk laporan keuangan 2013–2019.",
    )
    w.heading("Realisasi anggaran dan efisiensi", 3)
    a, b, c = (sum(r[i] for r in _MONEY.values()) for i in range(3))
    w.table("Tabel 3.7 Anggaran menurut kegiatan (Rp)", [["Kegiatan", "Pagu awal", "Pagu akhir", "Realisasi", "%"]],
            [[n, whole(x), whole(y), whole(z), dec(percent(z, y))] for n, (x, y, z) in _MONEY.items()]
            + [["Jumlah", whole(a), whole(b), whole(c), dec(percent(c, b))]])  # fmt: skip
    ie = rounded(mean / percent(c, b), 3)
    w.paragraph(
        f"Pagu berkurang {dec(percent(a - b, a))}% dari Rp{whole(a)} menjadi Rp{whole(b)} (revisi 17 April dan 22 Juni",
        f"2020). Realisasi Rp{whole(c)} atau {dec(percent(c, b))}%. IE = {dec(mean)}% / {dec(percent(c, b))}% =",
        f"{dec(ie, 3)}; dengan SE 1,000 diperoleh TE = {dec(ie - 1, 3)}, sehingga pelaksanaan anggaran efisien.",
    )
    w.heading("Rencana tindak lanjut", 3)
    w.items([
        f"Menuntaskan {rec - done - run} rekomendasi yang belum ditindaklanjuti, {294 - 187 - 71} di antaranya dari LHP"
        " tahun 2020, paling lambat 30 Juni 2021.",
        "Melaksanakan survei kepuasan auditan pada triwulan I 2021 terhadap 48 auditan.",
        f"Mendampingi lima satuan kerja berkategori CC agar {good + 3} satuan kerja ({dec(percent(good + 3, units))}%)"
        " bernilai minimal B pada tahun 2021.",
    ])  # fmt: skip
    return w.report()
