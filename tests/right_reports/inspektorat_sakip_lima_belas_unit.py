"""An inspectorate's evaluation of SAKIP in fifteen units: components with weights, parts, grades, recommendations."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import pie_chart
from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 20mm }
@page wide { size: A4 landscape; margin: 18mm }
body { font: 11pt/1.55 "Carlito", "Liberation Sans", sans-serif } .break { break-before: page }
h1 { font-size: 16pt; text-align: center; text-transform: uppercase; margin: 30px 0 } h2 { font-size: 13pt }
table { border-collapse: collapse; width: 100%; font-size: 9.8pt }
th { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000; padding: 4px; text-align: center }
td { padding: 3px 5px; text-align: left } td.right { text-align: center } tbody { border-bottom: 1.2pt solid #000 }
.caption { font-weight: bold; text-align: left; margin: 14px 0 3px }
"""

_WEIGHTS = {"Perencanaan Kinerja": 30, "Pengukuran Kinerja": 30, "Pelaporan Kinerja": 15,
            "Evaluasi Akuntabilitas Kinerja Internal": 25}  # fmt: skip
# unit: scores of the four components, score of 2022, recommendations of 2022, of these done, recommendations of 2023
_UNITS: dict[str, tuple[tuple[str, str, str, str], str, int, int, int]] = {
    "Sekretariat Utama": (("25.20", "24.60", "12.75", "20.25"), "81.15", 9, 9, 7),
    "Deputi Bidang Pengawasan Obat": (("25.80", "24.90", "12.90", "19.75"), "82.40", 8, 7, 6),
    "Deputi Bidang Pengawasan Obat Tradisional": (("24.60", "23.70", "12.30", "18.50"), "78.35", 11, 9, 9),
    "Deputi Bidang Pengawasan Pangan Olahan": (("26.10", "25.20", "12.45", "20.75"), "83.05", 7, 7, 5),
    "Deputi Bidang Penindakan": (("24.00", "23.10", "11.85", "18.00"), "76.20", 12, 9, 10),
    "Inspektorat Utama": (("26.40", "25.50", "13.05", "21.50"), "85.60", 6, 6, 4),
    "Pusat Pengujian Nasional": (("25.50", "24.30", "12.60", "19.25"), "79.75", 9, 8, 7),
    "Pusat Data dan Informasi": (("23.70", "22.80", "11.70", "17.25"), "75.80", 13, 9, 11),
    "Pusat Pengembangan SDM": (("24.90", "24.00", "12.15", "18.75"), "79.90", 10, 9, 8),
    "Balai Besar POM di Medan": (("26.10", "25.80", "12.90", "20.50"), "84.10", 7, 7, 5),
    "Balai Besar POM di Surabaya": (("26.70", "26.10", "13.20", "21.25"), "86.45", 5, 5, 4),
    "Balai Besar POM di Makassar": (("25.50", "24.90", "12.60", "19.50"), "82.75", 8, 7, 7),
    "Balai POM di Kendari": (("24.30", "22.50", "11.55", "16.75"), "", 0, 0, 10),
    "Balai POM di Ambon": (("23.40", "21.60", "11.25", "16.25"), "71.90", 14, 8, 12),
    "Loka POM di Sorong": (("21.90", "20.70", "10.80", "14.50"), "68.30", 15, 7, 14),
}
_PARTS = {"Keberadaan": "0.20", "Kualitas": "0.30", "Pemanfaatan": "0.50"}
# component: mean of its parts, in percent of what can be had
_PART_SCORES = (("92.00", "84.00", "80.00"), ("90.00", "80.00", "78.00"), ("94.00", "82.00", "78.00"),
                ("86.00", "76.00", "70.00"))  # fmt: skip


def _grade(value: Decimal) -> str:
    return "AA" if value > 90 else "A" if value > 80 else "BB" if value > 70 else "B" if value > 60 else "CC"


def inspektorat_sakip_lima_belas_unit() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    count = len(_UNITS)
    score = {name: sum(map(Decimal, row[0]), Decimal(0)) for name, row in _UNITS.items()}
    old = {name: Decimal(row[1]) for name, row in _UNITS.items() if row[1]}
    means = [rounded(sum((Decimal(row[0][at]) for row in _UNITS.values()), Decimal(0)) / count) for at in range(4)]
    mean = rounded(sum(score.values(), Decimal(0)) / count)
    mean_old = rounded(sum(old.values(), Decimal(0)) / len(old))
    ranks = sorted(score, key=lambda k: -score[k])
    grades = {g: [n for n in score if _grade(score[n]) == g] for g in ("AA", "A", "BB", "B")}
    given, done, new = (column_sum(_UNITS.values(), at) for at in (2, 3, 4))
    writer.title("Laporan Hasil Evaluasi Internal", "Sistem Akuntabilitas Kinerja Instansi Pemerintah (SAKIP)",
                 "Unit Kerja di Lingkungan Badan POM Tahun 2023")  # fmt: skip
    writer.paragraph("Nomor: PW.01.02.7.72.08.23.41&nbsp;&nbsp;&nbsp;&nbsp; Tanggal: 28 Agustus 2023")
    writer.heading("A. Simpulan")
    writer.paragraph(
        f"Inspektorat Utama telah mengevaluasi {count} ({words(count)}) unit kerja. Nilai rata-rata adalah {dec(mean)}",
        f"dengan predikat {_grade(mean)}. Sebanyak {words(len(grades['A']))} unit memperoleh predikat A,",
        f"{words(len(grades['BB']))} unit BB, dan {words(len(grades['B']))} unit B; belum ada unit dengan predikat AA.",
        f"Nilai tertinggi diraih {ranks[0]} ({dec(score[ranks[0]])}), diikuti {ranks[1]} ({dec(score[ranks[1]])}) dan",
        f"{ranks[2]} ({dec(score[ranks[2]])}). Nilai terendah adalah {ranks[-1]} ({dec(score[ranks[-1]])}), sehingga",
        f"rentang nilai {dec(score[ranks[0]] - score[ranks[-1]])}.",
    )
    writer.paragraph(
        f"Tindak lanjut atas rekomendasi tahun 2022 mencapai {dec(percent(done, given))}%, yaitu {done} dari {given}",
        f"rekomendasi. Untuk tahun 2023 disampaikan {new} rekomendasi, {given - new} lebih sedikit daripada tahun",
        "2022.",
    )
    writer.heading("B. Dasar dan Metode")
    writer.items([
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
        "Peraturan Menteri PANRB Nomor 88 Tahun 2021 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah;",
        "Surat Tugas Inspektur Utama tanggal 5 Juni 2023 untuk pelaksanaan pada 12 Juni–11 Agustus 2023.",
    ])  # fmt: skip
    weights = list(_WEIGHTS.values())
    writer.table(
        "Tabel 1. Komponen, subkomponen, dan bobot",
        [[Spanning("No", rows=2), Spanning("Komponen", rows=2), Spanning("Subkomponen", columns=3),
          Spanning("Bobot", rows=2)], ["Keberadaan (20%)", "Kualitas (30%)", "Pemanfaatan (50%)"]],
        [[str(n), name, *(dec(Decimal(p) * w, 1) for p in _PARTS.values()), dec(w)]
         for n, (name, w) in enumerate(_WEIGHTS.items(), 1)]
        + [["", "<b>Jumlah</b>", *(dec(Decimal(p) * 100, 1) for p in _PARTS.values()), dec(100)]],
    )  # fmt: skip
    writer.paragraph(
        "Predikat: AA (lebih dari 90), A (lebih dari 80 sampai 90), BB (lebih dari 70 sampai 80), B (lebih dari 60",
        "sampai 70), CC (lebih dari 50 sampai 60), C (lebih dari 30 sampai 50), dan D (sampai 30). Evaluasi tahun 2022",
        "telah menggunakan komponen yang sama.",
    )
    writer.new_page()
    writer.heading("C. Hasil Evaluasi")
    writer.table(
        "Tabel 2. Nilai SAKIP menurut unit kerja dan komponen",
        [[Spanning("No", rows=2), Spanning("Unit kerja", rows=2), Spanning("Komponen (bobot)", columns=4),
          Spanning("Nilai", rows=2), Spanning("Predikat", rows=2), Spanning("Peringkat", rows=2)],
         ["Perencanaan (30)", "Pengukuran (30)", "Pelaporan (15)", "Evaluasi (25)"]],
        [[str(n), name, *(dec(Decimal(v)) for v in row[0]), dec(score[name]), _grade(score[name]),
          str(ranks.index(name) + 1)] for n, (name, row) in enumerate(_UNITS.items(), 1)]
        + [["", "<b>Rata-rata</b>", *map(dec, means), dec(mean), _grade(mean), ""]],
    )  # fmt: skip
    share = [percent(m, w) for m, w in zip(means, weights, strict=True)]
    names = list(_WEIGHTS)
    writer.table(
        "Tabel 3. Rata-rata nilai komponen terhadap bobot",
        [["No", "Komponen", "Bobot", "Rata-rata nilai", "% terhadap bobot", "Selisih terhadap bobot"]],
        [[str(n), name, dec(w), dec(m), dec(s), dec(w - m)]
         for n, (name, w, m, s) in enumerate(zip(names, weights, means, share, strict=True), 1)],
    )  # fmt: skip
    best, worst = share.index(max(share)), share.index(min(share))
    writer.paragraph(
        f"Dibandingkan dengan bobotnya, komponen {names[best]} paling tinggi ({dec(share[best])}%), sedangkan",
        f"{names[worst]} paling rendah ({dec(share[worst])}%). Rata-rata nilai Perencanaan Kinerja",
        f"{dec(means[0])} dari bobot 30,00, dan Pengukuran Kinerja {dec(means[1])}, atau lebih rendah",
        f"{dec(means[0] - means[1])}. Pada Evaluasi Akuntabilitas Kinerja Internal, unit dengan nilai di bawah 17,00",
        f"berjumlah {words(sum(Decimal(row[0][3]) < 17 for row in _UNITS.values()))} unit, yaitu",
        f"{', '.join(n for n, row in _UNITS.items() if Decimal(row[0][3]) < 17)}.",
    )
    writer.table(
        "Tabel 4. Sebaran predikat",
        [["No", "Predikat", "Unit", "% unit"]],
        [[str(n), g, str(len(units)) if units else "-", dec(percent(len(units), count)) if units else "-"]
         for n, (g, units) in enumerate(grades.items(), 1)] + [["", "Jumlah", str(count), "100,00"]],
    )  # fmt: skip
    shown = {g: units for g, units in grades.items() if units}
    writer.chart(
        "Gambar 1. Unit kerja menurut predikat",
        pie_chart(list(shown), [len(u) for u in shown.values()], [f"{len(u)} unit" for u in shown.values()]),
    )
    writer.paragraph(
        f"Lebih dari separuh unit ({dec(percent(len(grades['A']), count))}%) berpredikat A. Unit berpredikat B hanya",
        f"{words(len(grades['B']))}, yakni {' dan '.join(grades['B'])}.",
    )
    writer.heading("Perbandingan dengan tahun 2022", 3)
    change = {name: score[name] - old[name] for name in old}
    moved = [name for name in old if _grade(score[name]) != _grade(old[name])]
    writer.table(
        "Tabel 5. Nilai tahun 2022 dan 2023",
        [["No", "Unit kerja", "2022", "Predikat 2022", "2023", "Predikat 2023", "Perubahan"]],
        [[str(n), name, dec(old[name]) if name in old else "n/a", _grade(old[name]) if name in old else "n/a",
          dec(score[name]), _grade(score[name]), dec(change[name]) if name in old else "n/a"]
         for n, name in enumerate(_UNITS, 1)],
    )  # fmt: skip
    up = [name for name in change if change[name] > 0]
    down = [name for name in change if change[name] < 0]
    most = max(change, key=lambda k: change[k])
    ours = rounded(sum((score[name] for name in old), Decimal(0)) / len(old))
    writer.paragraph(
        "Balai POM di Kendari tidak dievaluasi pada tahun 2022 karena perubahan organisasi. Rata-rata",
        f"{words(len(old))} unit lain naik dari {dec(mean_old)} menjadi {dec(ours)} atau {dec(ours - mean_old)} poin.",
        f"Sebanyak {words(len(up))} unit naik dan {words(len(down))} turun",
        f"({', '.join(f'{n} {dec(-change[n])} poin' for n in down)}). Kenaikan terbesar terjadi pada {most}, yaitu",
        f"{dec(change[most])} poin. Predikat berubah pada {words(len(moved))} unit:",
        f"{'; '.join(f'{n} dari {_grade(old[n])} menjadi {_grade(score[n])}' for n in moved)}.",
    )
    writer.new_page()
    writer.heading("D. Capaian Subkomponen")
    parts = [rounded(sum((Decimal(v) * Decimal(p) for v, p in zip(row, _PARTS.values(), strict=True)), Decimal(0)))
             for row in _PART_SCORES]  # fmt: skip
    writer.table(
        "Tabel 6. Uji petik lima unit: pemenuhan kriteria menurut subkomponen (%)",
        [["No", "Komponen", *_PARTS, "Tertimbang"]],
        [[str(n), name, *(dec(Decimal(v)) for v in row), dec(t)]
         for n, (name, row, t) in enumerate(zip(names, _PART_SCORES, parts, strict=True), 1)],
    )  # fmt: skip
    writer.paragraph(
        "Uji petik dilakukan terhadap 85 kriteria pada lima unit. Pada semua komponen, keberadaan lebih tinggi",
        "daripada",
        "kualitas, dan kualitas lebih tinggi daripada pemanfaatan. Pemanfaatan evaluasi internal paling rendah, yaitu",
        "70,00%, atau 16,00 poin di bawah keberadaannya (86,00%). Nilai tertimbang berturut-turut",
        f"{', '.join(map(dec, parts[:3]))}, dan {dec(parts[3])}.",
    )
    writer.heading("E. Rekomendasi dan Tindak Lanjut")
    writer.table(
        "Tabel 7. Rekomendasi tahun 2022 dan 2023",
        [["No", "Unit kerja", "Rekomendasi 2022", "Selesai", "Belum selesai", "% selesai", "Rekomendasi 2023"]],
        [[str(n), name, str(a) if a else "-", str(b) if a else "-", str(a - b) if a > b else "-",
          dec(percent(b, a)) if a else "n/a", str(c)] for n, (name, (_, _, a, b, c)) in enumerate(_UNITS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(given), str(done), str(given - done), dec(percent(done, given)), str(new)]],
    )  # fmt: skip
    full = [name for name, row in _UNITS.items() if row[2] and row[2] == row[3]]
    rate = {name: percent(row[3], row[2]) for name, row in _UNITS.items() if row[2]}
    last = min(rate, key=lambda k: rate[k])
    writer.paragraph(
        f"{words(len(full)).capitalize()} unit telah menyelesaikan seluruh rekomendasi. Persentase terendah terdapat",
        "pada",
        f"{last} ({dec(rate[last])}%). Rekomendasi yang belum selesai berjumlah {given - done}, dan",
        f"{sum(_UNITS[n][2] - _UNITS[n][3] for n in ranks[-2:])} di antaranya pada {ranks[-2]} dan {ranks[-1]}.",
        f"Dari {new} rekomendasi tahun 2023, unit dengan jumlah terbanyak adalah Loka POM di Sorong (14), sedangkan",
        "yang paling sedikit, masing-masing empat, Inspektorat Utama dan Balai Besar POM di Surabaya.",
    )
    return writer.report()
