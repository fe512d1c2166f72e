"""Performance report of an inspectorate: capped indicators, plan of audits, findings, follow-up, SPIP, IACM, hours.

Caladea, full grid with a double line under an orange head, numbers flush right, captions 'Tabel 1.1' above at the left.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 24mm 20mm 22mm 25mm; }
body { font: 10.6pt/1.45 Caladea, Cambria, serif; }
h1 { font-size: 16pt; text-align: center; margin: 4mm 0 11mm; line-height: 1.5; }
h2 { font-size: 12.5pt; text-align: center; margin: 15pt 0 7pt; break-after: avoid; }
h3 { font-size: 11pt; margin: 10pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-size: 9.4pt; font-weight: bold; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; margin-bottom: 7pt; }
th, td { border: 0.5pt solid #222; padding: 2.5pt 4pt; } th { background: #f6c99a; }
thead tr:last-child th { border-bottom: 2.2pt double #222; } td:nth-child(1) { text-align: center; }
td.right { text-align: right; } tr { break-inside: avoid; } ol { margin: 0 0 6pt; } li { text-align: justify; }
"""

D = Decimal
# kind of oversight, planned, done, reports, days planned, days used
WORK = (("Audit kinerja", 12, 12, 12, 960, 984), ("Audit tujuan tertentu", 6, 9, 8, 420, 611),
        ("Reviu", 28, 31, 31, 840, 872),
        ("Evaluasi", 16, 16, 16, 640, 603), ("Pemantauan tindak lanjut", 8, 8, 8, 240, 228),
        ("Konsultansi", 10, 13, 12, 200, 247))  # fmt: skip
PLANNED, DONE, REPORTS, DAYS, USED = (column_sum(WORK, at) for at in range(1, 6))
# group of findings, findings, recommendations, value
FINDINGS = (("Ketidakpatuhan terhadap peraturan", 41, 76, 1_284_610_500),
            ("Kelemahan sistem pengendalian intern", 53, 98, 0),
            ("Ketidakhematan dan ketidakefisienan", 17, 29, 468_735_250),
            ("Ketidakefektifan", 24, 37, 215_980_000))  # fmt: skip
FOUND, ADVICE, VALUE = (column_sum(FINDINGS, at) for at in (1, 2, 3))
LAST_FOUND = 162
# year, recommendations, settled, not yet in line, not yet followed up, value, value settled
FOLLOW = (("2020", 214, 212, 2, 0, 1_506_284_000, 1_494_184_000),
          ("2021", 236, 229, 6, 1, 2_118_473_600, 2_035_912_400),
          ("2022", 259, 243, 12, 4, 1_872_905_300, 1_690_358_750),
          ("2023", 271, 239, 21, 11, 2_340_167_900, 1_911_420_315),
          ("2024", ADVICE, 148, 58, 34, VALUE, 1_102_483_620))  # fmt: skip
assert all(row[1] == row[2] + row[3] + row[4] for row in FOLLOW)
ALL, SETTLED, PARTLY, NOTHING, OWED, PAID = (column_sum(FOLLOW, at) for at in range(1, 7))
# component of SPIP, weight, score, last year's
SPIP = (("Penetapan tujuan", 40, D("4.05"), D("3.82")), ("Struktur dan proses", 30, D("3.64"), D("3.51")),
        ("Pencapaian tujuan", 30, D("3.87"), D("3.90")))  # fmt: skip
MATURE, MATURE_LAST = (rounded(sum(row[1] * row[at] for row in SPIP) / 100) for at in (2, 3))
# element of APIP capability, weight, score
IACM = (("Pengelolaan SDM", 12, D("3.20")), ("Praktik profesional", 14, D("3.50")),
        ("Akuntabilitas dan manajemen kinerja", 12, D("3.00")), ("Budaya dan hubungan organisasi", 10, D("3.75")),
        ("Struktur tata kelola", 12, D("3.50")), ("Peran dan layanan", 40, D("3.20")))  # fmt: skip
CAPABLE = rounded(sum(weight * score for _, weight, score in IACM) / 100)
# rank, people, hours of training, hours of oversight
STAFF = (("Auditor Ahli Utama", 2, 68, 2_310), ("Auditor Ahli Madya", 9, 412, 10_935),
         ("Auditor Ahli Muda", 14, 873, 17_248),
         ("Auditor Ahli Pertama", 11, 927, 12_760), ("Auditor Terampil", 4, 256, 4_212))  # fmt: skip
PEOPLE, TAUGHT, HOURS = (column_sum(STAFF, at) for at in (1, 2, 3))
# output, unit, aimed at, made, ceiling, spent
BUDGET = (("Laporan audit", "laporan", 18, 20, 3_264_750_000, 3_187_460_000),
          ("Laporan reviu dan evaluasi", "laporan", 44, 47, 2_418_300_000, 2_346_147_000),
          ("Laporan pemantauan dan konsultansi", "laporan", 18, 20, 863_500_000, 829_480_000),
          ("Pelatihan auditor", "orang", 38, 40, 745_200_000, 731_560_000),
          ("Layanan perkantoran", "layanan", 1, 1, 1_306_850_000, 1_268_914_300))  # fmt: skip
CEILING, SPENT = column_sum(BUDGET, 4), column_sum(BUDGET, 5)
assert [row[3] for row in BUDGET[:3]] == [WORK[0][3] + WORK[1][3], WORK[2][3] + WORK[3][3], WORK[4][3] + WORK[5][3]]
# key, name, target, results of 2022 and 2023, of 2024
IK = tuple((key, name, D(target), D(old), D(last), D(now)) for key, name, target, old, last, now in (
    ("tl", "Persentase rekomendasi selesai ditindaklanjuti", "86.00", "83.45", "85.92", percent(SETTLED, ALL)),
    ("spip", "Maturitas SPIP", "3.80", "3.58", MATURE_LAST, MATURE),
    ("iacm", "Kapabilitas APIP (IACM)", "3.30", "3.04", "3.18", CAPABLE),
    ("pkpt", "Persentase realisasi PKPT", "90.00", "96.15", "101.32", percent(DONE, PLANNED)),
    ("puas", "Indeks kepuasan auditi", "3.40", "3.31", "3.36", "3.47"),
    ("tepat", "Persentase laporan terbit tepat waktu", "95.00", "84.62", "88.31", percent(79, REPORTS)),
    ("latih", "Persentase auditor berpelatihan minimal 20 jam", "90.00", "82.05", "87.50", percent(37, PEOPLE)),
    ("serap", "Persentase realisasi anggaran", "97.00", "95.38", "96.74", percent(SPENT, CEILING)),
))  # fmt: skip
RATE = {key: percent(now, target) for key, _, target, _, _, now in IK}
USE = {key: min(rate, D(120)) for key, rate in RATE.items()}
MEAN = rounded(sum(USE.values()) / len(USE))
NOW = {row[0]: row[5] for row in IK}
SHORT = [key for key, rate in RATE.items() if rate < 100]


def _id(value: Decimal | int) -> str:
    return indonesian(value)


def _rate(part: int, total: int) -> str:
    return _id(percent(part, total))


def inspectorate_performance() -> MadeReport:
    """The report of an inspectorate of Badan POM for 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA INSPEKTORAT II", "BADAN PENGAWAS OBAT DAN MAKANAN", "TAHUN ANGGARAN 2024")
    for part in (_summary, _results, _years, _work, _findings, _follow, _mature, _capable, _hours, _budget, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("IKHTISAR EKSEKUTIF")
    w.paragraph(
        f"Kinerja Inspektorat II tahun 2024 diukur melalui {f('p.ik', words(len(IK)))} indikator dengan rata-rata",
        f"capaian penyesuaian {f('p.mean', _id(MEAN))}%. Selama setahun diterbitkan {f('p.reports', str(REPORTS))}",
        f"laporan hasil pengawasan yang memuat {f('p.found', str(FOUND))} temuan dan {f('p.advice', str(ADVICE))}",
        f"rekomendasi, dengan nilai temuan sekitar Rp{f('p.value.bn', _id(D(VALUE) / 10**9))} miliar. Dari rekomendasi",
        f"tahun 2020–2024, {f('p.settled', _rate(SETTLED, ALL))}% telah selesai ditindaklanjuti.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I AKUNTABILITAS KINERJA")
    w.heading("1.1 Capaian Perjanjian Kinerja", 3)
    w.paragraph(
        "Capaian adalah realisasi dibagi target dikalikan 100%. Capaian penyesuaian sama dengan capaian, tetapi",
        "dibatasi paling tinggi 120%, dan digunakan dalam menghitung rata-rata.",
    )
    rows: list[Row] = [[str(at), name, _id(target), _id(now),
                        f(f"t1.{key}", _id(RATE[key])) if at % 2 else _id(RATE[key]),
                        f(f"t1.{key}.use", _id(USE[key])) if at in (3, 4) else _id(USE[key])]
                       for at, (key, name, target, _, _, now) in enumerate(IK, 1)]  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", "", "", "", f("t1.mean", _id(MEAN))])
    w.table("Tabel 1.1 Capaian Indikator Kinerja Tahun 2024",
            [["No.", "Indikator kinerja", "Target", "Realisasi", "Capaian (%)", "Capaian penyesuaian (%)"]],
            rows)  # fmt: skip
    assert [key for key in RATE if RATE[key] > 120] == ["pkpt"]
    w.paragraph(
        f"Sebanyak {f('p.reached', words(len(IK) - len(SHORT)))} indikator mencapai target dan",
        f"{f('p.short', words(len(SHORT)))} indikator belum. Realisasi PKPT memperoleh capaian tertinggi,",
        f"{f('p.pkpt', _id(RATE['pkpt']))}%, sehingga dihitung {f('p.cap', '120')}%. Pada indikator ketepatan waktu,",
        f"79 dari {REPORTS} laporan terbit tepat waktu ({f('p.tepat', _id(NOW['tepat']))}%) atau masih kurang",
        f"{f('p.tepat.gap', _id(95 - NOW['tepat']))} poin persen dari target.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("1.2 Perkembangan Tiga Tahun", 3)
    rows: list[Row] = [[str(at), name, _id(old), _id(last), _id(now),
                        f(f"t2.{key}", _id(now - last)) if at % 2 else _id(now - last)]
                       for at, (key, name, _, old, last, now) in enumerate(IK, 1)]  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Indikator kinerja", rows=2),
                        Spanning("Realisasi", columns=3),
                        Spanning("Selisih 2023–2024", rows=2)], ["2022", "2023", "2024"]]  # fmt: skip
    w.table("Tabel 1.2 Realisasi Indikator Kinerja Tahun 2022–2024", head, rows)
    assert all(now > last > old for _, _, _, old, last, now in IK)
    w.paragraph(
        f"Semua indikator {f('p.up', 'naik', wrong='turun')} setiap tahun. Maturitas SPIP bertambah",
        f"{f('p.spip.up', _id(MATURE - MATURE_LAST))} menjadi {f('p.spip', _id(MATURE))}, sedangkan kapabilitas APIP",
        f"selama dua tahun naik {f('p.iacm.two', _id(CAPABLE - D('3.04')))}.",
    )


def _work(w: Writer) -> None:
    f = w.figure
    w.heading("1.3 Pelaksanaan Program Kerja Pengawasan Tahunan (PKPT)", 3)
    rows: list[Row] = []
    for at, (name, planned, done, reports, days, used) in enumerate(WORK, 1):
        rows.append([str(at), name, str(planned), str(done), f(f"t3.{at}", _rate(done, planned)) if at % 2 else
                     _rate(done, planned), str(reports), str(days), str(used),
                     _rate(used, days) if at % 2 else f(f"t3.{at}.days", _rate(used, days))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.planned", str(PLANNED)), f("t3.done", str(DONE)),
                 f("t3.rate", _rate(DONE, PLANNED)), f("t3.reports", str(REPORTS)), f("t3.days", whole(DAYS)),
                 f("t3.used", whole(USED)), f("t3.days.rate", _rate(USED, DAYS))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Jenis pengawasan", rows=2), Spanning("Penugasan", columns=3),
                        Spanning("Laporan", rows=2), Spanning("Hari pengawasan", columns=3)],
                       ["Rencana", "Realisasi", "%", "Rencana", "Realisasi", "%"]]  # fmt: skip
    w.table("Tabel 1.3 Rencana dan Realisasi Pengawasan Tahun 2024", head, rows)
    w.paragraph(
        f"Realisasi penugasan melampaui rencana sebanyak {f('p.more', words(DONE - PLANNED))} penugasan. Dari {DONE}",
        f"penugasan, {f('p.noreport', words(DONE - REPORTS))} belum menghasilkan laporan sampai akhir tahun. Hari",
        f"pengawasan yang terpakai {f('p.used', whole(USED))} hari, {f('p.days.more', whole(USED - DAYS))} hari di",
        f"atas rencana, atau rata-rata {f('p.days.mean', indonesian(D(USED) / DONE, 1))} hari untuk setiap penugasan.",
        "Pada evaluasi dan pemantauan tindak lanjut, hari yang terpakai justru",
        f"{f('p.less', 'lebih sedikit', wrong='lebih banyak')} daripada rencana.",
    )
    assert [row[0] for row in WORK if row[5] < row[4]] == ["Evaluasi", "Pemantauan tindak lanjut"]


def _findings(w: Writer) -> None:
    f = w.figure
    w.heading("1.4 Temuan Hasil Pengawasan", 3)
    rows: list[Row] = [[str(at), name, str(found),
                        _rate(found, FOUND) if at % 2 else f(f"t4.{at}", _rate(found, FOUND)),
                        str(advice), whole(value)]
                       for at, (name, found, advice, value) in enumerate(FINDINGS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.found", str(FOUND)), "100,00", f("t4.advice", str(ADVICE)),
                 f("t4.value", whole(VALUE))])  # fmt: skip
    w.table("Tabel 1.4 Temuan dan Rekomendasi menurut Kelompok",
            [["No.", "Kelompok temuan", "Temuan", "% temuan", "Rekomendasi", "Nilai (Rp)"]], rows)  # fmt: skip
    assert max(FINDINGS, key=lambda row: row[1]) == FINDINGS[1]
    w.paragraph(
        f"Kelompok terbanyak adalah kelemahan sistem pengendalian intern dengan {f('p.spi', str(FINDINGS[1][1]))}",
        "temuan, meskipun tidak bernilai uang. Dari segi nilai, ketidakpatuhan terhadap peraturan mendominasi, yaitu",
        f"{f('p.law', _rate(FINDINGS[0][3], VALUE))}% dari nilai temuan. Dibanding tahun 2023 yang mencatat",
        f"{LAST_FOUND} temuan, jumlah temuan berkurang {f('p.found.less', str(LAST_FOUND - FOUND))} temuan atau turun",
        f"{f('p.found.fall', _id(-growth(FOUND, LAST_FOUND)))}%. Setiap temuan rata-rata melahirkan",
        f"{f('p.each', _id(D(ADVICE) / FOUND))} rekomendasi.",
    )


def _follow(w: Writer) -> None:
    f = w.figure
    w.heading("1.5 Tindak Lanjut Rekomendasi", 3)
    rows: list[Row] = []
    for at, (year, count, settled, partly, nothing, owed, paid) in enumerate(FOLLOW, 1):
        rows.append([str(at), f"LHP tahun {year}", str(count), str(settled), str(partly), str(nothing),
                     f(f"t5.{year}", _rate(settled, count)), whole(owed),
                     f(f"t5.{year}.left", whole(owed - paid)) if at % 2 else whole(owed - paid)])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.all", whole(ALL)), f("t5.settled", whole(SETTLED)),
                 f("t5.partly", str(PARTLY)),
                 f("t5.nothing", str(NOTHING)), f("t5.rate", _rate(SETTLED, ALL)), f("t5.owed", whole(OWED)),
                 f("t5.left", whole(OWED - PAID))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Asal rekomendasi", rows=2),
                        Spanning("Rekomendasi", columns=5),
                        Spanning("Nilai (Rp)", columns=2)],
                       ["Jumlah", "Selesai", "Belum sesuai", "Belum ditindak-<br>lanjuti", "% selesai", "Temuan",
                        "Sisa"]]  # fmt: skip
    w.table("Tabel 1.5 Status Tindak Lanjut Rekomendasi per 31 Desember 2024", head, rows)
    w.paragraph(
        f"Per 31 Desember 2024 tersisa {f('p.open', str(ALL - SETTLED))} rekomendasi yang belum selesai, terdiri atas",
        f"{f('p.partly', str(PARTLY))} belum sesuai dan {f('p.nothing', str(NOTHING))} belum ditindaklanjuti. Lebih",
        f"dari separuh di antaranya, {f('p.open.new', str(ADVICE - 148))} rekomendasi, berasal dari LHP tahun 2024.",
        f"Pada LHP tahun 2020 hanya tinggal {f('p.open.old', words(2))} rekomendasi. Dari nilai temuan lima tahun",
        f"sebesar Rp{f('p.owed', whole(OWED))} telah dipulihkan Rp{f('p.paid', whole(PAID))} atau",
        f"{f('p.paid.rate', _rate(PAID, OWED))}%.",
    )
    assert 2 * (ADVICE - 148) > ALL - SETTLED


def _mature(w: Writer) -> None:
    f = w.figure
    w.heading("1.6 Maturitas SPIP", 3)
    rows: list[Row] = [[str(at), name, f"{weight}%", _id(last), _id(score),
                        f(f"t6.{at}", indonesian(weight * score / 100, 3))]
                       for at, (name, weight, score, last) in enumerate(SPIP, 1)]  # fmt: skip
    rows.append(["", "<b>Nilai maturitas</b>", "100%", f("t6.last", _id(MATURE_LAST)), f("t6.now", _id(MATURE)),
                 indonesian(sum(row[1] * row[2] for row in SPIP) / 100, 3)])  # fmt: skip
    w.table("Tabel 1.6 Nilai Maturitas SPIP",
            [["No.", "Komponen", "Bobot", "Nilai 2023", "Nilai 2024", "Bobot x nilai 2024"]],
            rows)  # fmt: skip
    assert 3 <= MATURE < 4
    w.paragraph(
        "Tingkat maturitas: 2,00–2,99 berkembang; 3,00–3,99 terdefinisi; 4,00–4,49 terkelola dan terukur. Dengan nilai",
        f"{f('p.mature', _id(MATURE))} maturitas berada pada tingkat",
        f"{f('p.level', 'terdefinisi', wrong='berkembang')}, kurang {f('p.level.gap', _id(4 - MATURE))} untuk naik ke",
        "tingkat berikutnya. Satu-satunya komponen yang turun adalah pencapaian tujuan, sebesar",
        f"{f('p.goal.fall', _id(SPIP[2][3] - SPIP[2][2]))}.",
    )


def _capable(w: Writer) -> None:
    f = w.figure
    w.heading("1.7 Kapabilitas APIP", 3)
    rows: list[Row] = [[str(at), name, f"{weight}%", _id(score), f(f"t7.{at}", indonesian(weight * score / 100, 3))
                        if at % 2 else indonesian(weight * score / 100, 3)]
                       for at, (name, weight, score) in enumerate(IACM, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "100%", "", f("t7.all", indonesian(sum(w * s for _, w, s in IACM) / D(100), 3))])
    w.table("Tabel 1.7 Penilaian Kapabilitas APIP (IACM)", [["No.", "Elemen", "Bobot", "Skor", "Bobot x skor"]], rows)
    assert column_sum(IACM, 1) == 100
    w.paragraph(
        f"Skor kapabilitas APIP setelah dibulatkan adalah {f('p.iacm', _id(CAPABLE))}. Elemen peran dan layanan",
        f"menyumbang {f('p.role', _id(D('1.28')))} dari skor tersebut. Skor elemen tertinggi dimiliki",
        f"{f('p.culture', 'budaya dan hubungan organisasi', wrong='pengelolaan SDM')}.",
    )


def _hours(w: Writer) -> None:
    f = w.figure
    w.heading("1.8 Auditor dan Jam Pengawasan", 3)
    rows: list[Row] = [[str(at), name, str(people), whole(taught), whole(hours),
                        f(f"t8.{at}", indonesian(D(hours) / people, 1)) if at % 2 else indonesian(D(hours) / people, 1)]
                       for at, (name, people, taught, hours) in enumerate(STAFF, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t8.people", str(PEOPLE)), f("t8.taught", whole(TAUGHT)),
                 f("t8.hours", whole(HOURS)),
                 f("t8.mean", indonesian(D(HOURS) / PEOPLE, 1))])  # fmt: skip
    w.table("Tabel 1.8 Jam Pelatihan dan Jam Pengawasan Auditor",
            [["No.", "Jenjang", "Auditor", "Jam pelatihan", "Jam pengawasan", "Jam pengawasan per auditor"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Sebanyak 37 dari {f('p.people', str(PEOPLE))} auditor mengikuti pelatihan paling sedikit 20 jam, sehingga",
        f"{f('p.untaught', words(PEOPLE - 37))} auditor belum memenuhinya. Rata-rata jam pelatihan per auditor",
        f"{f('p.taught', indonesian(D(TAUGHT) / PEOPLE, 1))} jam. Auditor Ahli Muda mencurahkan",
        f"{f('p.junior', _rate(STAFF[2][3], HOURS))}% dari seluruh jam pengawasan.",
    )


def _budget(w: Writer) -> None:
    f = w.figure
    w.heading("1.9 Anggaran dan Keluaran", 3)
    rows: list[Row] = []
    for at, (name, unit, aim, made, ceiling, spent) in enumerate(BUDGET, 1):
        rows.append(
            [str(at), name, f"{aim} {unit}", f"{made} {unit}", whole(ceiling), whole(spent), _rate(spent, ceiling)]
        )
    rows.append(["", "<b>Jumlah</b>", "", "", f("t9.ceiling", whole(CEILING)), f("t9.spent", whole(SPENT)),
                 f("t9.rate", _rate(SPENT, CEILING))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Keluaran", rows=2), Spanning("Volume", columns=2),
                        Spanning("Anggaran (Rp)", columns=3)],
                       ["Target", "Realisasi", "Pagu", "Realisasi", "%"]]  # fmt: skip
    w.table("Tabel 1.9 Realisasi Keluaran dan Anggaran Tahun 2024", head, rows)
    w.paragraph("Beberapa catatan atas pelaksanaan anggaran:")
    audit = BUDGET[0]
    w.items((
        f"sisa anggaran Rp{f('p.left', whole(CEILING - SPENT))}, dengan sisa terbesar pada laporan"
        f" {f('p.left.most', 'audit', wrong='pemantauan dan konsultansi')};",
        f"biaya nyata per laporan audit Rp{f('p.cost', whole(audit[5] // audit[3]))};",
        f"laporan yang dihasilkan seluruhnya {f('p.made', str(sum(row[3] for row in BUDGET[:3])))}, atau"
        f" {f('p.made.over', words(REPORTS - 80))} laporan lebih banyak daripada target.",
    ))  # fmt: skip
    assert audit[5] % audit[3] == 0
    assert max(row[4] - row[5] for row in BUDGET) == audit[4] - audit[5]
    assert sum(row[2] for row in BUDGET[:3]) == 80


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II PENUTUP")
    w.paragraph(
        f"Rata-rata capaian {f('p.end.mean', _id(MEAN))}% menunjukkan kinerja yang baik. Pada 2025 perhatian diarahkan",
        f"pada {f('p.end.open', str(ALL - SETTLED))} rekomendasi yang belum selesai dan ketepatan waktu laporan.",
    )
