"""Performance report of a directorate for food standards, 2021: goals as group rows, outputs under sums, Renstra.

Carlito on F4, all rules in thin grey, a pale green head, captions in italics, codes in a column of their own.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: 215mm 330mm; margin: 24mm 20mm 22mm 26mm; }
body { font: 11pt/1.45 Carlito, 'Liberation Sans', sans-serif; }
h1 { font-size: 18pt; text-align: left; margin: 16mm 0 12mm; line-height: 1.35; color: #1f5c3a; }
h2 { font-size: 13pt; color: #1f5c3a; margin: 13pt 0 6pt; } h3 { font-size: 11.5pt; margin: 9pt 0 4pt; }
h2, h3 { break-after: avoid; } p { text-align: justify; margin: 0 0 7pt; } ol { margin: 0 0 7pt; }
p.caption { text-align: center; font-style: italic; font-size: 10pt; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9.4pt; margin-bottom: 9pt; }
th { background: #dcebdd; } th, td { border: 0.5pt solid #8a8a8a; padding: 2.4pt 4pt; text-align: center; }
td:nth-child(2) { text-align: left; } td[colspan] { text-align: left; font-weight: bold; background: #f4f4f4; }
tr { break-inside: avoid; } .note { font-size: 8.6pt; }
"""

D = Decimal
# region, workshops, participants on the spot, participants online
WORKSHOPS = (("Sumatra", 4, 138, 412), ("Jawa dan Bali", 5, 216, 655), ("Kalimantan", 2, 61, 187),
             ("Sulawesi", 3, 94, 243), ("Nusa Tenggara, Maluku, dan Papua", 2, 47, 129))  # fmt: skip
TIMES, SPOT, ONLINE = (column_sum(WORKSHOPS, at) for at in (1, 2, 3))
PEOPLE = SPOT + ONLINE
# subject of the question, by quarter
QUESTIONS = (("Bahan tambahan pangan", (94, 87, 102, 113)), ("Label dan informasi nilai gizi", (71, 83, 79, 92)),
             ("Kategori pangan", (52, 49, 61, 58)), ("Cemaran", (31, 38, 27, 36)),
             ("Pangan olahan keperluan gizi khusus", (29, 34, 32, 36)))  # fmt: skip
BY_QUARTER = [sum(row[1][at] for row in QUESTIONS) for at in range(4)]
ASKED = sum(BY_QUARTER)
ANSWERED = 1_118
# kind of standard, planned, finished, in harmonisation
DRAFTS = (("Peraturan Badan", 9, 7, 2), ("Keputusan Kepala Badan", 4, 4, 0), ("Pedoman", 6, 6, 0),
          ("Kajian dan naskah urgensi", 5, 5, 0))  # fmt: skip
PLANNED, FINISHED, LEFT = (column_sum(DRAFTS, at) for at in (1, 2, 3))
# education, men, women
STAFF = (("Doktor (S3)", 1, 2), ("Magister (S2)", 4, 15), ("Apoteker/Profesi", 2, 9), ("Sarjana (S1)", 6, 12),
         ("Diploma III", 2, 1))  # fmt: skip
MEN, WOMEN = column_sum(STAFF, 1), column_sum(STAFF, 2)
# goal, code, output, unit, volume aimed at, reached, first ceiling, last ceiling, spent
OUTPUTS = (
    (1, "4116.PBG.001", "Standar pangan olahan", "standar", PLANNED, FINISHED, 3_412_600_000, 2_874_150_000,
     2_801_336_415),
    (1, "4116.PBG.002", "Kajian paparan", "kajian", 3, 3, 1_268_400_000, 1_143_900_000, 1_128_417_230),
    (2, "4116.BDC.003", "Keputusan pengkajian keamanan", "keputusan", 150, 152, 1_876_250_000, 1_655_700_000,
     1_617_802_944),
    (2, "4116.BDC.004", "Layanan konsultasi standar", "jawaban", 1_180, ASKED, 642_300_000, 598_200_000, 588_914_600),
    (3, "4116.BDB.005", "Bimbingan teknis penerapan standar", "kegiatan", 15, TIMES, 2_187_900_000, 1_935_450_000,
     1_894_261_775),
    (4, "4116.EBA.994", "Layanan perkantoran", "bulan", 12, 12, 1_524_800_000, 1_387_600_000, 1_361_045_308),
    (5, "4116.EBD.955", "Layanan manajemen keuangan", "dokumen", 4, 4, 412_750_000, 389_000_000, 379_226_190),
)  # fmt: skip
FIRST, CEILING, SPENT = (column_sum(OUTPUTS, at) for at in (6, 7, 8))
GOALS = ("Tersedianya standar pangan olahan yang dimanfaatkan", "Keputusan dan konsultasi standar yang tepat waktu",
         "Meningkatnya kepuasan dan pemahaman pemangku kepentingan", "Terwujudnya tata kelola direktorat yang optimal",
         "Terkelolanya keuangan direktorat secara akuntabel")  # fmt: skip
BUDGET = {
    goal: [column_sum([row for row in OUTPUTS if row[0] == goal], at) for at in (6, 7, 8)] for goal in range(1, 6)
}
# code, indicator, target, result, result of 2020, Renstra targets of 2020, 2022, 2023 and 2024
IKK = [(code, name, D(target), D(result), D(past), [D(one) for one in aims.split()]) for code, name, target, result,
       past, aims in (
    ("1.1", "Persentase standar pangan olahan yang dimanfaatkan", "82.00", percent(41, 48), "80.43",
     "80.00 84.00 86.00 88.00"),
    ("1.2", "Persentase standar yang selesai disusun sesuai jadwal", "90.00", percent(FINISHED, PLANNED), "95.00",
     "88.00 91.00 92.00 93.00"),
    ("2.1", "Persentase keputusan pengkajian keamanan tepat waktu", "80.00", percent(137, 152), "81.62",
     "78.00 82.00 84.00 86.00"),
    ("2.2", "Persentase konsultasi standar yang dijawab tepat waktu", "94.00", percent(ANSWERED, ASKED), "92.47",
     "93.00 95.00 96.00 97.00"),
    ("3.1", "Indeks kepuasan pemangku kepentingan", "86.00", "86.74", "85.19", "85.00 87.00 88.00 89.00"),
    ("3.2", "Indeks pemahaman peserta bimbingan teknis", "75.00", "83.46", "78.92", "74.00 77.00 79.00 81.00"),
    ("4.1", "Nilai AKIP direktorat", "82.50", "81.36", "79.88", "81.00 83.50 84.50 85.50"),
    ("4.2", "Indeks reformasi birokrasi direktorat", "87.10", "88.42", "86.07", "85.50 88.00 89.00 90.00"),
    ("4.3", "Indeks profesionalitas ASN", "77.00", "86.91", "82.35", "75.00 79.00 81.00 83.00"),
    ("5.1", "Nilai kinerja anggaran", "94.00", "95.62", "93.71", "93.00 94.50 95.00 95.50"),
    ("5.2", "Persentase penyerapan anggaran", "95.00", percent(SPENT, CEILING), "96.18", "94.00 95.50 96.00 96.50"),
)]  # fmt: skip
RATE = {one[0]: percent(one[3], one[2]) for one in IKK}
VALUE = {one[0]: one[3] for one in IKK}
PAST = {one[0]: one[4] for one in IKK}
NPS = [rounded(sum(own := [r for c, r in RATE.items() if c[0] == str(g)]) / D(len(own))) for g in range(1, 6)]
ALL_NPS, PAST_NPS = rounded(sum(NPS) / D(5)), D("102.87")
MET = [code for code, rate in RATE.items() if rate >= 100]
OVER = [code for code, rate in RATE.items() if rate >= 110]


def _band(rate: Decimal) -> str:
    return "Sangat Baik" if rate >= 110 else "Baik" if rate >= 90 else "Cukup"


def food_standards_account() -> MadeReport:
    """The yearly performance report of the directorate."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA TAHUN 2021", "DIREKTORAT STANDARDISASI PANGAN OLAHAN", "BADAN PENGAWAS OBAT DAN MAKANAN")
    for part in (_summary, _staff, _plan, _results, _goal1, _goal2, _goal3, _past, _efficiency, _money, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ikhtisar Eksekutif")
    w.paragraph(
        "Pada tahun kedua Renstra 2020-2024 Direktorat mengukur lima sasaran kegiatan melalui",
        f"{f('p.ikk', words(len(IKK)))} indikator kinerja. NPS direktorat {f('p.nps', _id(ALL_NPS))}% (kategori",
        f"{f('p.band', _band(ALL_NPS))}), {f('p.nps.word', 'naik', wrong='turun')}",
        f"{f('p.nps.by', _id(ALL_NPS - PAST_NPS))} poin dari {_id(PAST_NPS)}% pada tahun 2020. Sebanyak",
        f"{f('p.met', words(len(MET)))} indikator mencapai target, sedangkan",
        f"{f('p.unmet', words(len(IKK) - len(MET)))} indikator lain tidak mencapainya. Pagu sebesar",
        f"Rp{whole(CEILING)} direalisasikan Rp{f('p.spent', whole(SPENT))}",
        f"({f('p.used', _id(percent(SPENT, CEILING)))}%).",
    )


def _staff(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I Pendahuluan")
    w.paragraph(
        "Direktorat menyusun standar, pedoman, dan kajian keamanan pangan olahan serta melayani konsultasi pelaku"
        " usaha. Pandemi COVID-19 pada tahun 2021 masih mengharuskan sebagian pegawai bekerja dari rumah sehingga"
        " rapat pembahasan dan bimbingan teknis diselenggarakan secara luring dan daring sekaligus."
    )
    rows: list[Row] = [[str(at), name, str(men), str(women), f(f"t1.{at}", str(men + women)) if at % 2 == 0
                       else str(men + women), _id(percent(men + women, MEN + WOMEN))] for at, (name, men,
                       women) in enumerate(STAFF, 1)]  # fmt: skip
    rows.append(["", "Jumlah", f("t1.men", str(MEN)), f("t1.women", str(WOMEN)), str(MEN + WOMEN), "100,00"])
    w.table("Tabel 1.1 Pegawai menurut Pendidikan dan Jenis Kelamin, 31 Desember 2021", [["No.",
            "Pendidikan", "Laki-laki", "Perempuan", "Jumlah", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Direktorat didukung {f('p.staff', str(MEN + WOMEN))} pegawai,",
        f"{f('p.women', _id(percent(WOMEN, MEN + WOMEN)))}% di antaranya perempuan. Kelompok terbesar adalah",
        "magister, yaitu 19 orang.",
    )


def _plan(w: Writer) -> None:
    w.heading("BAB II Perencanaan Kinerja")
    rows: list[Row] = [[c, name, _id(a[0]), _id(t), *map(_id, a[1:])] for c, name, t, _, _, a in IKK]
    w.table("Tabel 2.1 Target Renstra 2020-2024", [[Spanning("Kode", rows=2), Spanning("Indikator kinerja kegiatan",
            rows=2), Spanning("Target tahun", columns=5)], ["2020", "2021", "2022", "2023", "2024"]], rows)  # fmt: skip
    w.paragraph("Target 2021 pada Renstra sama dengan target pada Perjanjian Kinerja. Kriteria capaian: Cukup bila 70%"
                " ≤ x &lt; 90%, Baik bila 90% ≤ x &lt; 110%, dan Sangat Baik bila 110% ≤ x ≤ 120%.")  # fmt: skip


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III Akuntabilitas Kinerja")
    w.heading("3.1 Capaian tahun 2021", 3)
    rows: list[Row] = []
    for goal, title in enumerate(GOALS, 1):
        rows.append(
            [Spanning(f"SK {goal} {title}", columns=4), f(f"t2.nps{goal}", _id(NPS[goal - 1])), _band(NPS[goal - 1])]
        )
        for at, (c, name, t, v, *_) in enumerate(IKK):
            if c[0] == str(goal):
                band = f(f"t2.{c}.band", _band(RATE[c])) if at % 4 == 1 else _band(RATE[c])
                rows.append([c, name, f(f"t2.{c}.target", _id(t)) if at % 5 == 0 else _id(t), _id(v), f(f"t2.{c}",
                             _id(RATE[c])), band])  # fmt: skip
    rows.append([Spanning("NPS Direktorat", columns=4), _id(ALL_NPS), _band(ALL_NPS)])
    w.table("Tabel 3.1 Capaian Sasaran dan Indikator Kinerja", [["Kode", "Sasaran/indikator", "Target",
            "Realisasi", "Capaian (%)", "Kategori"]], rows)  # fmt: skip
    top, low = max(RATE, key=lambda c: RATE[c]), min(RATE, key=lambda c: RATE[c])
    assert (top, low) == ("4.3", "4.1")
    w.paragraph(
        "NPS setiap sasaran merupakan rata-rata capaian indikatornya. Capaian tertinggi",
        f"{f('p.top', _id(RATE[top]))}% pada",
        f"{f('p.top.name', 'indeks profesionalitas ASN', wrong='indeks kepuasan pemangku kepentingan')} dan capaian",
        f"terendah {f('p.low', _id(RATE[low]))}% pada nilai AKIP direktorat, sehingga selisih keduanya",
        f"{f('p.range', _id(RATE[top] - RATE[low]))} poin. {words(len(OVER)).capitalize()} indikator berkategori",
        "Sangat Baik dan sisanya Baik.",
    )


def _goal1(w: Writer) -> None:
    f = w.figure
    w.heading("3.2 Penyusunan dan pemanfaatan standar (SK 1)", 3)
    rows: list[Row] = [[f("t3.all", str(PLANNED)), "Seluruh jenis", f("t3.done", str(FINISHED)), str(LEFT),
                       _id(percent(FINISHED, PLANNED))]]  # fmt: skip
    rows += [[str(plan), name, f(f"t3.{at}", str(done)), str(left), _id(percent(done, plan))] for at,
             (name, plan, done, left) in enumerate(DRAFTS, 1)]  # fmt: skip
    w.table("Tabel 3.2 Standar yang Direncanakan dan Selesai", [["Rencana", "Jenis standar", "Selesai",
            "Tahap harmonisasi", "Selesai (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {PLANNED} standar, {f('p.done', str(FINISHED))} selesai; {f('p.left', words(LEFT))} rancangan",
        f"peraturan badan masih diharmonisasi. Survei terhadap {f('p.survey', '48')} standar yang berlaku",
        f"menunjukkan 41 standar dimanfaatkan pelaku usaha ({_id(percent(41, 48))}%) dan {f('p.idle', words(7))}",
        "belum.",
    )


def _goal2(w: Writer) -> None:
    f = w.figure
    w.heading("3.3 Keputusan dan konsultasi (SK 2)", 3)
    rows: list[Row] = []
    for at, (name, counts) in enumerate(QUESTIONS, 1):
        share = _id(percent(sum(counts), ASKED))
        rows.append([str(at), name, *(f(f"t4.{at}.q{q}", str(n)) if at == q + 1 else str(n) for q,
                     n in enumerate(counts, 1)), f(f"t4.{at}", str(sum(counts))), f(f"t4.{at}.share",
                     share) if at % 2 == 0 else share])  # fmt: skip
    rows.append(["", "Jumlah", *(f(f"t4.q{q}", str(n)) for q, n in enumerate(BY_QUARTER, 1)), f("t4.all",
                 whole(ASKED)), "100,00"])  # fmt: skip
    w.table("Tabel 3.3 Konsultasi Standar menurut Topik", [[Spanning("No.", rows=2), Spanning("Topik", rows=2),
            Spanning("Triwulan", columns=4), Spanning("Setahun", columns=2)], ["I", "II", "III", "IV", "Jumlah", "%"]],
            rows)  # fmt: skip
    assert max(BY_QUARTER) == BY_QUARTER[3]
    w.paragraph(
        f"Dari {f('p.asked', whole(ASKED))} konsultasi, {f('p.answered', whole(ANSWERED))} dijawab tepat waktu dan",
        f"{f('p.late', str(ASKED - ANSWERED))} terlambat. Konsultasi terbanyak diterima pada triwulan",
        f"{f('p.busy', 'IV', wrong='III')}, naik {f('p.busy.by', _id(growth(BY_QUARTER[3], BY_QUARTER[2])))}% dari",
        "triwulan sebelumnya. Topik bahan tambahan pangan mencakup",
        f"{f('p.btp', _id(percent(sum(QUESTIONS[0][1]), ASKED)))}%. Pengkajian keamanan menghasilkan 152 keputusan,",
        "137 tepat waktu.",
    )


def _goal3(w: Writer) -> None:
    f = w.figure
    w.heading("3.4 Bimbingan teknis (SK 3)", 3)
    rows: list[Row] = [[str(n), region, str(spot), str(online), f(f"t5.{at}", str(spot + online)),
                       f(f"t5.{at}.mean", _id(D(spot + online) / n, 1)) if at % 2 else _id(D(spot + online)
                       / n, 1)] for at, (region, n, spot, online) in enumerate(WORKSHOPS, 1)]  # fmt: skip
    rows.append([f("t5.n", str(TIMES)), "Indonesia", f("t5.spot", str(SPOT)), f("t5.online", whole(ONLINE)),
                 f("t5.all", whole(PEOPLE)), _id(D(PEOPLE) / TIMES, 1)])  # fmt: skip
    w.table("Tabel 3.4 Peserta Bimbingan Teknis Penerapan Standar", [[Spanning("Kegiatan", rows=2), Spanning("Wilayah",
            rows=2), Spanning("Peserta (orang)", columns=3), Spanning("Rata-rata per kegiatan", rows=2)],
            ["Luring", "Daring", "Jumlah"]], rows)  # fmt: skip
    w.paragraph(
        f"Kegiatan diikuti {f('p.people', whole(PEOPLE))} peserta; {f('p.online', _id(percent(ONLINE, PEOPLE)))}%",
        f"hadir secara daring, yaitu {f('p.more', whole(ONLINE - SPOT))} orang lebih banyak daripada secara luring.",
    )


def _past(w: Writer) -> None:
    f = w.figure
    w.heading("3.5 Perbandingan dengan tahun 2020 dan target akhir Renstra", 3)
    rows: list[Row] = []
    for at, (c, name, _, v, past, aims) in enumerate(IKK):
        far, move = _id(percent(v, aims[3])), _id(v - past)
        rows.append([c, name, _id(past), f(f"t6.{c}.value", _id(v)) if at % 4 == 1 else _id(v), f(f"t6.{c}.move",
                     move) if at % 3 == 2 else move, _id(aims[3]), f(f"t6.{c}.far",
                     far) if at % 3 == 0 else far])  # fmt: skip
    w.table("Tabel 3.5 Realisasi 2020, Realisasi 2021, dan Target 2024", [["Kode", "Indikator", "2020", "2021",
            "Selisih", "Target 2024", "Realisasi 2021 terhadap target 2024 (%)"]], rows)  # fmt: skip
    down = [c for c in VALUE if VALUE[c] < PAST[c]]
    reached = [c for c, _, _, v, _, aims in IKK if v >= aims[3]]
    w.paragraph(
        f"Realisasi {f('p.up', words(len(IKK) - len(down)))} indikator lebih tinggi daripada tahun 2020. Target",
        f"tahun 2024 telah dilampaui oleh {f('p.reached', words(len(reached)))} indikator. Penyelesaian standar",
        f"{f('p.std.word', 'menurun', wrong='meningkat')} {f('p.std', _id(PAST['1.2'] - VALUE['1.2']))} poin.",
    )


def _efficiency(w: Writer) -> None:
    f = w.figure
    w.heading("3.6 Efisiensi", 3)
    w.paragraph(
        "Capaian output adalah NPS sasaran kegiatan dan capaian input adalah persentase realisasi anggaran RO yang"
        " mendukungnya. Kegiatan disebut efisien bila IE sekurang-kurangnya sama dengan standar efisiensi (SE)."
    )
    rows: list[Row] = []
    for goal, title in enumerate(GOALS, 1):
        used = percent(BUDGET[goal][2], BUDGET[goal][1])
        index = rounded(NPS[goal - 1] / used)
        rows.append([f"SK {goal}", title, f(f"t7.{goal}.out", _id(NPS[goal - 1])) if goal == 3 else _id(NPS[goal - 1]),
                     f(f"t7.{goal}.in", _id(used)) if goal % 2 == 0 else _id(used), f(f"t7.{goal}.index", _id(index)),
                     "1,00", _id(index - 1), "Efisien" if index >= 1 else "Tidak Efisien"])  # fmt: skip
    w.table("Tabel 3.6 Efisiensi per Sasaran Kegiatan (IE = capaian output dibagi capaian input; TE = (IE - SE) / SE)",
            [["Kode", "Sasaran kegiatan", "Capaian output (%)", "Capaian input (%)", "IE", "SE", "TE",
            "Kriteria"]], rows)  # fmt: skip


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("3.7 Realisasi anggaran per rincian output", 3)
    rows: list[Row] = [[Spanning("Jumlah direktorat", columns=4), f("t8.first", whole(FIRST)), f("t8.last",
                       whole(CEILING)), f("t8.spent", whole(SPENT)), _id(percent(SPENT, CEILING))]]  # fmt: skip
    for goal in range(1, 6):
        first, last, spent = BUDGET[goal]
        rows.append([Spanning(f"SK {goal}", columns=4), whole(first), f(f"t8.sk{goal}",
                     whole(last)) if goal < 3 else whole(last), whole(spent), f(f"t8.sk{goal}.used", _id(percent(spent,
                     last))) if goal < 3 else _id(percent(spent, last))])  # fmt: skip
        rows += [[row[1], row[2], f"{whole(row[4])} {row[3]}", whole(row[5]), whole(row[6]), whole(row[7]),
                 f(f"t8.{row[1][-3:]}", whole(row[8])) if goal != 3 else whole(row[8]), _id(percent(row[8],
                 row[7]))] for row in OUTPUTS if row[0] == goal]  # fmt: skip
    w.table("Tabel 3.7 Pagu dan Realisasi per RO (Rp)", [["Kode RO", "Rincian output", "Target volume",
            "Realisasi volume", "Pagu awal", "Pagu akhir", "Realisasi", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Pagu awal Rp{whole(FIRST)} {f('p.cut.word', 'berkurang', wrong='bertambah')}",
        f"Rp{f('p.cut', whole(FIRST - CEILING))} ({f('p.cut.share', _id(percent(FIRST - CEILING, FIRST)))}%) karena",
        f"refocusing. Anggaran yang tidak terserap Rp{f('p.rest', whole(CEILING - SPENT))}.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IV Penutup")
    w.paragraph(
        f"Dengan NPS {f('p.close.nps', _id(ALL_NPS))}% dan penyerapan {_id(percent(SPENT, CEILING))}%, kinerja",
        f"direktorat tergolong Baik. Nilai AKIP masih kurang {f('p.akip', _id(D('82.50') - VALUE['4.1']))} poin dari",
        "target 82,50.",
    )
