"""Performance report of an inspectorate, 2023, told in prose: audit plan, follow-up by year, maturity, declarations.

Caladea, striped rows without rules, a head in dark red, captions in bold centred, years across, totals in the last row.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 25mm 24mm 24mm 28mm; }
body { font: 11pt/1.55 Caladea, 'Liberation Serif', serif; }
h1 { font-size: 16pt; text-align: center; margin: 22mm 0 18mm; line-height: 1.6; }
h2 { font-size: 12.5pt; text-align: center; margin: 15pt 0 8pt; } h3 { font-size: 11pt; margin: 9pt 0 4pt; }
h2, h3 { break-after: avoid; } p { text-align: justify; margin: 0 0 8pt; text-indent: 9mm; }
p.caption { text-align: center; text-indent: 0; font-weight: bold; font-size: 9.8pt; margin: 9pt 0 3pt; }
p.caption { break-after: avoid; } li { text-align: justify; }
table { border-collapse: collapse; width: 100%; font-size: 9.2pt; margin-bottom: 10pt; line-height: 1.35; }
th { background: #6d1a1a; color: #fff; } th, td { padding: 3pt 4pt; text-align: right; }
th { text-align: center; } td:first-child { text-align: left; } tbody tr:nth-child(even) { background: #f3e9e7; }
tr { break-inside: avoid; }
"""

D = Decimal
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
          "November", "Desember")  # fmt: skip
# rank of auditor, needed, present, certified
AUDITORS = (("Auditor Ahli Utama", 2, 1, 1), ("Auditor Ahli Madya", 9, 7, 6), ("Auditor Ahli Muda", 16, 13, 11),
            ("Auditor Ahli Pertama", 18, 15, 9), ("Auditor Terampil", 5, 3, 2))  # fmt: skip
NEEDED, PRESENT, CERTIFIED = (column_sum(AUDITORS, at) for at in (1, 2, 3))
# kind of oversight, planned, done, days of audit, findings, recommendations
OVERSIGHT = (("Audit kinerja", 14, 14, 312, 87, 164), ("Audit dengan tujuan tertentu", 6, 8, 145, 41, 76),
             ("Reviu", 28, 29, 236, 58, 93), ("Evaluasi", 22, 22, 198, 66, 121),
             ("Pemantauan", 12, 11, 84, 9, 17), ("Konsultansi", 10, 13, 67, 0, 0))  # fmt: skip
PLAN, DONE, DAYS, FINDINGS, ADVICE = (column_sum(OVERSIGHT, at) for at in range(1, 6))
EARLIER_DONE, EARLIER_ADVICE = 89, 438
# year of the report, recommendations, in line, not yet in line, not followed up
FOLLOW = (("2019", 236, 233, 3, 0), ("2020", 284, 276, 7, 1), ("2021", 352, 331, 16, 5), ("2022", 438, 391, 35, 12),
          ("2023", ADVICE, 362, 74, 35))  # fmt: skip
ADVISED, INLINE, PARTLY, UNTOUCHED = (column_sum(FOLLOW, at) for at in range(1, 5))
# kind of finding, findings, worth in rupiah, returned
WORTH = (("Kelebihan pembayaran perjalanan dinas", 38, 214_385_700, 196_240_500),
         ("Kekurangan volume pekerjaan", 21, 376_918_250, 301_447_900),
         ("Denda keterlambatan belum dipungut", 14, 88_462_150, 88_462_150),
         ("Pajak belum disetor", 9, 41_720_300, 37_905_100))  # fmt: skip
CASES, MONEY, RETURNED = (column_sum(WORTH, at) for at in (1, 2, 3))
# component of SPIP maturity, weight, score of 2022, score of 2023
SPIP = (("Penetapan tujuan", 40, "3.850", "4.025"), ("Struktur dan proses", 30, "3.620", "3.740"),
        ("Pencapaian tujuan SPIP", 30, "3.900", "3.980"))  # fmt: skip
SPIP_OLD, SPIP_NEW = (rounded(sum((D(row[at]) * row[1] for row in SPIP), D(0)) / 100, 3) for at in (2, 3))
# who must declare, obliged, in time, late
DECLARED = (("LHKPN pejabat", 64, 62, 2), ("LHKASN pegawai", 412, 398, 9), ("Benturan kepentingan", 476, 455, 14))
OBLIGED, TIMELY, LATE = (column_sum(DECLARED, at) for at in (1, 2, 3))
# channel of complaints, received by quarter, finished
REPORTS = (("Aplikasi WBS", (6, 9, 7, 11), 30), ("Surat", (3, 2, 4, 1), 10), ("Tatap muka", (1, 3, 2, 2), 8),
           ("LAPOR!", (4, 5, 8, 6), 21))  # fmt: skip
QUARTERS = [sum(row[1][at] for row in REPORTS) for at in range(4)]
RECEIVED, CLOSED = sum(QUARTERS), column_sum(REPORTS, 2)
# large engagement, begin, end, report
ENGAGEMENTS = (("Reviu laporan keuangan tahunan", date(2023, 1, 16), date(2023, 2, 3), date(2023, 2, 10)),
               ("Evaluasi AKIP unit kerja", date(2023, 3, 6), date(2023, 4, 14), date(2023, 5, 2)),
               ("Audit kinerja registrasi", date(2023, 5, 15), date(2023, 6, 16), date(2023, 7, 5)),
               ("Penilaian mandiri SPIP", date(2023, 7, 10), date(2023, 7, 28), date(2023, 8, 14)),
               ("Audit pengadaan alat laboratorium", date(2023, 9, 4), date(2023, 10, 13), date(2023, 11, 1)),
               )  # fmt: skip
# activity, ceiling, spent in each half of the year
SPENDING = (("Pengawasan intern", 3_846_500_000, (1_512_306_800, 2_241_118_450)),
            ("Pembinaan integritas", 1_124_750_000, (386_914_300, 697_205_625)),
            ("Pengembangan kompetensi auditor", 968_300_000, (421_780_000, 512_446_900)),
            ("Dukungan manajemen", 742_450_000, (318_622_140, 406_375_215)))  # fmt: skip
CEILING = column_sum(SPENDING, 1)
HALVES = [sum(row[2][at] for row in SPENDING) for at in (0, 1)]
SPENT = sum(HALVES)
# perspective, indicator, results of 2021 and 2022, result of 2023, target of 2023
IKK = [(at, name, D(first), D(second), D(third), D(target)) for at, name, first, second, third, target in (
    (0, "Persentase rekomendasi hasil pengawasan yang tuntas", "84.16", "87.93", percent(INLINE, ADVISED), "88.00"),
    (0, "Indeks kepuasan mitra pengawasan", "85.42", "87.61", "89.14", "87.50"),
    (0, "Nilai maturitas SPIP", "3.68", "3.80", rounded(SPIP_NEW), "3.85"),
    (1, "Persentase penyelesaian PKPT", "96.70", "97.80", percent(DONE, PLAN), "100.00"),
    (1, "Persentase laporan hasil pengawasan tepat waktu", "91.25", "93.26", percent(91, DONE), "95.00"),
    (1, "Persentase pengaduan yang selesai ditangani", "78.57", "82.14", percent(CLOSED, RECEIVED), "85.00"),
    (1, "Persentase kepatuhan pelaporan harta kekayaan tepat waktu", "93.84", "95.27", percent(460, 476), "96.00"),
    (2, "Persentase auditor bersertifikat", "68.42", "71.05", percent(CERTIFIED, PRESENT), "75.00"),
    (2, "Indeks profesionalitas ASN", "82.36", "84.75", "87.28", "85.00"),
    (2, "Nilai kinerja anggaran", "92.48", "94.17", "93.66", "94.00"),
)]  # fmt: skip
VIEWS = ("Perspektif pemangku kepentingan", "Perspektif proses internal", "Perspektif penguatan organisasi")
RATES = [percent(row[4], row[5]) for row in IKK]
MEANS = [rounded(sum(own := [r for row, r in zip(IKK, RATES, strict=True) if row[0] == at]) / D(len(own)))
         for at in range(3)]  # fmt: skip
NPS = rounded(sum(MEANS) / D(3))
SHORT = [row for row, rate in zip(IKK, RATES, strict=True) if rate < 100]
FELL = [row for row in IKK if row[4] < row[3]]


def _day(one: date) -> str:
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def inspectorate_prose_account() -> MadeReport:
    """The yearly account of the second inspectorate."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA", "INSPEKTORAT II", "TAHUN ANGGARAN 2023")
    for part in (_foreword, _auditors, _results, _oversight, _engagements, _follow, _spip, _declared, _reports, _money,
                 _end):  # fmt: skip
        part(w)
    return w.report()


def _foreword(w: Writer) -> None:
    f = w.figure
    w.heading("KATA PENGANTAR")
    w.paragraph(
        "Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa atas selesainya Laporan Kinerja Inspektorat II",
        f"Tahun 2023. Sepanjang tahun, Inspektorat II menerbitkan {f('p.done', str(DONE))} laporan hasil pengawasan",
        f"dari {f('p.plan', str(PLAN))} yang direncanakan dalam Program Kerja Pengawasan Tahunan (PKPT) dan",
        f"menyampaikan {f('p.advice', str(ADVICE))} rekomendasi kepada unit kerja. Nilai kinerja Inspektorat II",
        f"sebesar {f('p.nps', _id(NPS))}% dengan penyerapan anggaran {f('p.used', _id(percent(SPENT, CEILING)))}%.",
    )
    w.paragraph(
        f"Dari {f('p.ikk', words(len(IKK)))} indikator, {f('p.met', words(len(IKK) - len(SHORT)))} indikator telah",
        f"mencapai target dan {words(len(SHORT))} indikator masih memerlukan perhatian. Kami berharap laporan ini",
        "bermanfaat bagi perbaikan tata kelola, manajemen risiko, dan pengendalian intern di lingkungan mitra",
        "kerja.",
    )


def _auditors(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I PENDAHULUAN")
    rows: list[Row] = [[name, str(need), str(have), f(f"t1.{at}.gap", str(need - have)) if at == 3 else
                        str(need - have), str(cert),
                        f(f"t1.{at}", _id(percent(cert, have)))] for at, (name, need, have, cert) in
                       enumerate(AUDITORS, 1)]  # fmt: skip
    rows.append(["Jumlah", f("t1.need", str(NEEDED)), str(PRESENT), str(NEEDED - PRESENT),
                 str(CERTIFIED), _id(percent(CERTIFIED, PRESENT))])  # fmt: skip
    w.table("Tabel 1. Kebutuhan, Ketersediaan, dan Sertifikasi Auditor", [[Spanning("Jenjang jabatan", rows=2),
            Spanning("Auditor (orang)", columns=3), Spanning("Bersertifikat sesuai jenjang", columns=2)],
            ["Kebutuhan", "Tersedia", "Kurang", "Orang", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Berdasarkan analisis beban kerja, Inspektorat II membutuhkan {NEEDED!s} auditor, sedangkan yang tersedia",
        f"{PRESENT} orang atau {f('p.have', _id(percent(PRESENT, NEEDED)))}% dari kebutuhan. Kekurangan",
        f"{f('p.gap', words(NEEDED - PRESENT))} auditor sementara diatasi dengan penugasan lintas inspektorat.",
        "Kekurangan terbanyak sama besar pada jenjang Ahli Muda dan Ahli Pertama, masing-masing tiga orang.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II CAPAIAN KINERJA")
    rows: list[Row] = []
    for view, title in enumerate(VIEWS):
        for at, (row, rate) in enumerate(zip(IKK, RATES, strict=True), 1):
            if row[0] == view:
                rows.append([row[1], *map(_id, row[2:4]), f(f"t2.{at}.now", _id(row[4])) if at % 3 else _id(row[4]),
                             _id(row[5]), f(f"t2.{at}", _id(rate)), f(f"t2.{at}.move",
                             _id(row[4] - row[3])) if at % 3 == 1 else _id(row[4] - row[3])])  # fmt: skip
        rows.append([f"<b>Rata-rata {title.lower()}</b>", "", "", "", "", f(f"t2.mean{view}", _id(MEANS[view])), ""])
    w.table("Tabel 2. Realisasi 2021-2023 dan Capaian Tahun 2023", [[Spanning("Indikator kinerja", rows=2),
            Spanning("Realisasi", columns=3), Spanning("Target 2023", rows=2), Spanning("Capaian 2023 (%)", rows=2),
            Spanning("Perubahan dari 2022", rows=2)], ["2021", "2022", "2023"]], rows)  # fmt: skip
    best = max(range(len(IKK)), key=lambda at: RATES[at])
    assert IKK[best][1].startswith("Persentase pengaduan")
    assert [row[1] for row in FELL] == ["Nilai kinerja anggaran"]
    w.paragraph(
        f"Nilai kinerja Inspektorat II sebesar {_id(NPS)}% merupakan rata-rata ketiga perspektif. Perspektif proses",
        f"internal memberi nilai {f('p.view', 'tertinggi', wrong='terendah')}, yakni {_id(MEANS[1])}%, terutama",
        f"berkat penanganan pengaduan yang capaiannya {f('p.best', _id(RATES[best]))}% karena pengaduan ditelaah",
        "sejak hari diterima. Sebaliknya, nilai terendah terdapat pada",
        f"{f('p.worst', VIEWS[MEANS.index(min(MEANS))].lower(), wrong=VIEWS[1].lower())}.",
    )
    w.paragraph(
        f"Dibandingkan tahun 2022, {f('p.rose', words(len(IKK) - len(FELL)))} indikator",
        f"{f('p.rose.word', 'meningkat', wrong='menurun')} dan hanya nilai kinerja anggaran yang menurun, dari",
        f"{f('p.nka.old', _id(FELL[0][3]))} menjadi {_id(FELL[0][4])} atau turun",
        f"{f('p.nka', _id(FELL[0][3] - FELL[0][4]))} poin. Penurunan itu disebabkan oleh deviasi rencana penarikan",
        "dana pada triwulan III. Indikator lain yang belum mencapai target akan ditangani melalui rencana aksi",
        "tahun 2024.",
    )


def _oversight(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III URAIAN KINERJA")
    w.heading("3.1 Pelaksanaan PKPT", 3)
    rows: list[Row] = []
    for at, (name, plan, done, days, found, advice) in enumerate(OVERSIGHT, 1):
        rows.append([name, str(plan), str(done), f(f"t3.{at}", _id(percent(done, plan))), str(days), f(f"t3.{at}.mean",
                     _id(D(days) / done, 1)) if at % 2 else _id(D(days) / done, 1), str(found),
                     str(advice)])  # fmt: skip
    rows.append(["Jumlah", f("t3.plan", str(PLAN)), f("t3.done", str(DONE)), _id(percent(DONE, PLAN)), f("t3.days",
                 whole(DAYS)), _id(D(DAYS) / DONE, 1), str(FINDINGS), str(ADVICE)])  # fmt: skip
    w.table("Tabel 3. Penugasan, Hari Pengawasan, Temuan, dan Rekomendasi", [[Spanning("Jenis pengawasan", rows=2),
            Spanning("Laporan", columns=3), Spanning("Hari pengawasan", columns=2), Spanning("Temuan", rows=2),
            Spanning("Rekomendasi", rows=2)], ["Rencana", "Terbit", "%", "Jumlah", "Per laporan"]], rows)  # fmt: skip
    w.paragraph(
        f"Jumlah laporan yang terbit {f('p.more', words(DONE - PLAN))} lebih banyak daripada rencana dan",
        f"{f('p.growth', _id(growth(DONE, EARLIER_DONE)))}% di atas tahun 2022 ({EARLIER_DONE} laporan). Hanya",
        "pemantauan yang tidak seluruhnya terlaksana, yaitu 11 dari 12 penugasan. Audit kinerja menghasilkan temuan",
        f"{f('p.most', 'paling banyak', wrong='paling sedikit')}, {f('p.audit', '87')} temuan atau",
        f"{f('p.audit.share', _id(percent(87, FINDINGS)))}% dari {FINDINGS} temuan. Rata-rata setiap temuan disertai",
        f"{f('p.ratio', _id(D(ADVICE) / FINDINGS))} rekomendasi. Sebanyak {f('p.late', words(DONE - 91))} laporan",
        "terlambat terbit sehingga laporan yang tepat waktu berjumlah 91 laporan.",
    )


def _engagements(w: Writer) -> None:
    f = w.figure
    w.heading("3.2 Penugasan utama", 3)
    rows: list[Row] = [[name, _day(begin), _day(end), f(f"t4.{at}", str((end - begin).days + 1)),
                        _day(report), f(f"t4.{at}.wait", str((report - end).days)) if at % 2 else
                        str((report - end).days)]
                       for at, (name, begin, end, report) in enumerate(ENGAGEMENTS, 1)]  # fmt: skip
    w.table("Tabel 4. Jadwal Penugasan Utama (hari kalender, hari mulai dan hari selesai ikut dihitung)",
            [["Penugasan", "Mulai", "Selesai", "Lama (hari)", "Laporan terbit", "Selang terbit (hari)"]],
            rows)  # fmt: skip
    longest = max((one[2] - one[1]).days + 1 for one in ENGAGEMENTS)
    total = sum((one[2] - one[1]).days + 1 for one in ENGAGEMENTS)
    w.paragraph(
        f"Kelima penugasan utama memerlukan {total!s} hari kalender. Penugasan terlama berlangsung",
        f"{f('p.longest', str(longest))} hari, sedangkan yang tersingkat {words(19)} hari. Reviu laporan keuangan",
        f"dimulai pada {_day(ENGAGEMENTS[0][1])} dan laporannya terbit pada {_day(ENGAGEMENTS[0][3])}.",
    )


def _follow(w: Writer) -> None:
    f = w.figure
    w.heading("3.3 Tindak lanjut rekomendasi", 3)
    rows: list[Row] = []
    for at, (label, n, right, part, none) in enumerate(FOLLOW, 1):
        rows.append([label, f(f"t5.{at}.all", str(n)) if at > 3 else str(n), str(right), f(f"t5.{at}",
                     _id(percent(right, n))), f(f"t5.{at}.part", str(part)) if at == 3 else str(part),
                     str(none)])  # fmt: skip
    rows.append(["Jumlah", f("t5.all", whole(ADVISED)), f("t5.right", whole(INLINE)), _id(percent(INLINE, ADVISED)),
                 str(PARTLY), str(UNTOUCHED)])  # fmt: skip
    w.table("Tabel 5. Status Tindak Lanjut menurut Tahun Laporan, 31 Desember 2023", [["Tahun", "Rekomendasi", "Sesuai",
            "% sesuai", "Belum sesuai", "Belum ditindaklanjuti"]], rows)  # fmt: skip
    w.paragraph(
        f"Hingga akhir tahun terdapat {f('p.advised', whole(ADVISED))} rekomendasi, dan",
        f"{f('p.inline', whole(INLINE))} di antaranya ({_id(percent(INLINE, ADVISED))}%) telah tuntas. Sisa",
        f"{f('p.open', str(ADVISED - INLINE))} rekomendasi terdiri atas {PARTLY} yang belum sesuai dan {UNTOUCHED}",
        "yang belum ditindaklanjuti. Rekomendasi tahun 2023 bertambah",
        f"{f('p.more.advice', str(ADVICE - EARLIER_ADVICE))} dari tahun sebelumnya, dan sebagian besar sisa tindak",
        "lanjut memang berasal dari tahun tersebut.",
    )
    rows = [[name, str(n), whole(worth), whole(back), f(f"t6.{at}", whole(worth - back)) if at < 4 else
            whole(worth - back), _id(percent(back, worth))] for at, (name, n, worth, back) in
            enumerate(WORTH, 1)]  # fmt: skip
    rows.append(["Jumlah", str(CASES), f("t6.worth", whole(MONEY)), f("t6.back", whole(RETURNED)),
                 whole(MONEY - RETURNED), f("t6.rate", _id(percent(RETURNED, MONEY)))])  # fmt: skip
    w.table("Tabel 6. Temuan Bernilai Uang (Rp)", [["Jenis temuan", "Temuan", "Nilai", "Telah disetor",
            "Sisa", "% disetor"]], rows)  # fmt: skip
    w.paragraph(
        f"Temuan bernilai uang sebesar Rp{f('p.worth', whole(MONEY))} telah disetor Rp{whole(RETURNED)}; yang belum",
        f"disetor Rp{whole(MONEY - RETURNED)}. Denda keterlambatan telah dipungut seluruhnya, sedangkan sisa",
        "terbesar terdapat pada kekurangan volume pekerjaan.",
    )


def _spip(w: Writer) -> None:
    f = w.figure
    w.heading("3.4 Maturitas SPIP", 3)
    rows: list[Row] = []
    for at, (name, weight, old, new) in enumerate(SPIP, 1):
        part = rounded(D(new) * weight / 100, 4)
        rows.append([name, f"{weight}%", _id(D(old), 3), _id(D(new), 3), f(f"t7.{at}", _id(part, 4))])
    rows.append(["Nilai maturitas", "100%", _id(SPIP_OLD, 3), f("t7.new", _id(SPIP_NEW, 3)),
                 _id(sum(rounded(D(row[3]) * row[1] / 100, 4) for row in SPIP), 4)])  # fmt: skip
    w.table("Tabel 7. Nilai Maturitas SPIP", [["Komponen", "Bobot", "Nilai 2022", "Nilai 2023",
            "Nilai tertimbang 2023"]], rows)  # fmt: skip
    w.paragraph(
        f"Nilai maturitas {f('p.spip', 'naik', wrong='turun')} {f('p.spip.by', _id(SPIP_NEW - SPIP_OLD, 3))} poin.",
        "Kenaikan terbesar terjadi pada komponen penetapan tujuan, yaitu",
        f"{f('p.goal', _id(D('4.025') - D('3.850'), 3))} poin.",
    )


def _declared(w: Writer) -> None:
    f = w.figure
    w.heading("3.5 Pelaporan harta kekayaan", 3)
    rows: list[Row] = [[name, str(n), str(good), str(late), f(f"t8.{at}", str(n - good - late)),
                       _id(percent(good, n))] for at, (name, n, good, late) in enumerate(DECLARED, 1)]  # fmt: skip
    w.table("Tabel 8. Kepatuhan Pelaporan", [["Laporan", "Wajib lapor", "Tepat waktu", "Terlambat", "Belum lapor",
            "% tepat waktu"]], rows)  # fmt: skip
    w.paragraph(
        f"Wajib lapor LHKPN dan LHKASN berjumlah {f('p.obliged', '476')} orang, dan 460 orang melapor tepat waktu",
        f"({_id(percent(460, 476))}%). Pejabat yang wajib LHKPN seluruhnya telah melapor, meskipun dua orang",
        "terlambat.",
    )


def _reports(w: Writer) -> None:
    f = w.figure
    w.heading("3.6 Pengaduan", 3)
    rows: list[Row] = [
        [name, *map(str, counts), f(f"t9.{at}", str(sum(counts))) if at % 2 else str(sum(counts)), str(closed)]
        for at, (name, counts, closed) in enumerate(REPORTS, 1)
    ]
    rows.append(["Jumlah", *(f(f"t9.q{at}", str(n)) for at, n in enumerate(QUARTERS, 1)), str(RECEIVED), str(CLOSED)])
    w.table("Tabel 9. Pengaduan menurut Saluran dan Triwulan", [[Spanning("Saluran", rows=2),
            Spanning("Diterima", columns=5), Spanning("Selesai", rows=2)], ["TW I", "TW II", "TW III",
            "TW IV", "Setahun"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {f('p.received', str(RECEIVED))} pengaduan, {CLOSED} selesai ditangani dan",
        f"{f('p.pending', words(RECEIVED - CLOSED))} masih diproses. Saluran yang paling banyak dipakai adalah",
        f"aplikasi WBS ({f('p.wbs', _id(percent(33, RECEIVED)))}%).",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("3.7 Realisasi anggaran", 3)
    rows: list[Row] = [[name, whole(ceiling), *map(whole, halves), f(f"t10.{at}", whole(sum(halves))),
                       f(f"t10.{at}.rate", _id(percent(sum(halves), ceiling)))] for at, (name, ceiling,
                       halves) in enumerate(SPENDING, 1)]  # fmt: skip
    rows.append(["Jumlah", f("t10.ceiling", whole(CEILING)), whole(HALVES[0]), whole(HALVES[1]),
                 whole(SPENT), _id(percent(SPENT, CEILING))])  # fmt: skip
    w.table("Tabel 10. Realisasi Anggaran per Kegiatan (Rp)", [[Spanning("Kegiatan", rows=2),
            Spanning("Pagu", rows=2), Spanning("Realisasi", columns=3), Spanning("%", rows=2)],
            ["Semester I", "Semester II", "Setahun"]], rows)  # fmt: skip
    w.paragraph(
        f"Anggaran Rp{whole(CEILING)} terserap Rp{f('p.spent', whole(SPENT))}. Realisasi semester II mencapai",
        f"{f('p.half', _id(percent(HALVES[1], SPENT)))}% dari realisasi setahun dan lebih besar",
        f"Rp{whole(HALVES[1] - HALVES[0])} daripada semester I. Dana yang tersisa",
        f"Rp{f('p.rest', whole(CEILING - SPENT))}.",
    )


def _end(w: Writer) -> None:
    w.heading("BAB IV PENUTUP")
    w.items(["Memenuhi kekurangan auditor melalui penyesuaian jabatan dan pengangkatan pertama pada tahun 2024.",
            "Mempercepat penuntasan rekomendasi tahun 2023 melalui pemutakhiran data setiap bulan.",
            "Menyusun rencana penarikan dana yang lebih akurat agar deviasi tidak melebihi lima persen."])  # fmt: skip
