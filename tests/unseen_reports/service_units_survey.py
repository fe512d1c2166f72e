"""Survey report over six service units: satisfaction by nine elements, anti-corruption, semesters, follow-up.

Liberation Sans, white letters on a dark head, striped rows with thin upright lines, captions above and centred, notes
under the tables, a column chart of the semesters.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import column_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 18mm 20mm 20mm; }
body { font: 10pt/1.45 'Liberation Sans', Arial, sans-serif; }
h1 { font-size: 15pt; text-align: center; margin: 0 0 10mm; line-height: 1.45; }
h2 { font-size: 11.5pt; margin: 13pt 0 5pt; break-after: avoid; }
h3 { font-size: 10.2pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { text-align: center; font-size: 9pt; margin: 8pt 0 3pt; break-after: avoid; }
div + p.caption { margin: 0 0 9pt; }
div:has(svg) { text-align: center; break-inside: avoid; } p:has(small) { margin-top: -4pt; }
table { border-collapse: collapse; width: 100%; font-size: 8.3pt; margin-bottom: 8pt; border: 0.7pt solid #333; }
th { background: #404a5a; color: #fff; padding: 3pt; border: 0.4pt solid #fff; }
td { padding: 2.5pt 3.5pt; text-align: center; border-left: 0.3pt solid #aaa; } td:nth-child(2) { text-align: left; }
tbody tr:nth-child(odd) { background: #eef0f4; } tr { break-inside: avoid; }
ol { list-style-type: square; margin: 0 0 6pt; } small { font-size: 8pt; }
"""

D = Decimal
# key, unit, users, least sample, men, women, index of the three semesters before
UNITS = (
    ("obat", "Registrasi Obat", 486, 92, 41, 66, "84.17 85.02 85.88"),
    ("pangan", "Registrasi Pangan Olahan", 1_874, 184, 88, 123, "82.36 83.91 83.47"),
    ("kos", "Registrasi Kosmetik", 1_230, 158, 52, 118, "86.40 86.95 87.61"),
    ("sert", "Sertifikasi Sarana", 392, 85, 47, 46, "85.73 86.08 86.84"),
    ("impor", "Ekspor dan Impor", 915, 131, 79, 65, "83.05 84.66 85.29"),
    ("info", "Informasi dan Pengaduan", 640, 112, 58, 71, "87.92 88.44 88.05"),
)
ELEMENTS = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Waktu penyelesaian", "Biaya/tarif", "Produk layanan",
            "Kompetensi pelaksana", "Perilaku pelaksana", "Penanganan pengaduan", "Sarana dan prasarana")  # fmt: skip
SCORES = {
    "obat": "3.44 3.41 3.22 3.62 3.53 3.60 3.66 3.51 3.38", "pangan": "3.38 3.35 3.09 3.58 3.44 3.51 3.57 3.36 3.31",
    "kos": "3.53 3.50 3.36 3.66 3.58 3.63 3.69 3.52 3.49", "sert": "3.50 3.46 3.31 3.64 3.55 3.62 3.70 3.49 3.43",
    "impor": "3.45 3.42 3.27 3.61 3.50 3.55 3.61 3.44 3.40", "info": "3.56 3.55 3.41 3.72 3.60 3.67 3.73 3.60 3.52",
}  # fmt: skip
NRR = {key: tuple(map(Decimal, text.split())) for key, text in SCORES.items()}
INDEX = {key: rounded(sum(scores) * 25 / 9) for key, scores in NRR.items()}
MEANS = [rounded(sum(scores[at] for scores in NRR.values()) / 6) for at in range(9)]
PAST = {row[0]: tuple(map(Decimal, row[6].split())) for row in UNITS}
ALL = [rounded(sum(past[at] for past in PAST.values()) / 6) for at in range(3)]
ALL.append(rounded(sum(INDEX.values()) / 6))
USERS, LEAST, MEN, WOMEN = (column_sum(UNITS, at) for at in (2, 3, 4, 5))
ANSWERED = MEN + WOMEN
SCHOOLS = (("SMA/sederajat", 61), ("Diploma", 118), ("S1", 542), ("S2/S3", 133))
assert column_sum(SCHOOLS, 1) == ANSWERED
# element of integrity, answers 1 to 4
HONEST = (("Tidak ada diskriminasi", 4, 19, 311, 520), ("Tidak ada kecurangan", 2, 23, 298, 531),
          ("Tidak ada imbalan", 1, 8, 224, 621), ("Tidak ada pungutan liar", 0, 6, 197, 651),
          ("Tidak ada percaloan", 3, 27, 286, 538))  # fmt: skip
assert all(sum(row[1:]) == ANSWERED for row in HONEST)
TRUST = [rounded(D(sum(n * row[n] for n in range(1, 5))) / ANSWERED) for row in HONEST]
IPAK, IPAK_LAST = rounded(sum(TRUST) / 5), D("3.61")
# plans of the last semester by unit: planned, done
PLANS = ((8, 8), (11, 9), (6, 6), (7, 6), (9, 8), (5, 5))
PLANNED, FINISHED = sum(row[0] for row in PLANS), sum(row[1] for row in PLANS)
WISHES = (("Percepatan waktu layanan", 97), ("Kemudahan aplikasi", 64), ("Kejelasan persyaratan", 38),
          ("Respons petugas", 29), ("Lainnya", 22))  # fmt: skip
WISHED = column_sum(WISHES, 1)


def _grade(value: Decimal) -> str:
    return "A" if value >= D("88.31") else "B" if value >= D("76.61") else "C" if value >= 65 else "D"


def _id(value: Decimal | int) -> str:
    return indonesian(value)


def service_units_survey() -> MadeReport:
    """The report for the second semester of 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN SURVEI KEPUASAN MASYARAKAT DAN", "INDEKS PERSEPSI ANTI KORUPSI",
            "ENAM UNIT PELAYANAN PUBLIK SEMESTER II TAHUN 2023")  # fmt: skip
    for part in (_intro, _people, _satisfaction, _elements, _semesters, _honesty, _wishes, _plans, _closing):
        part(w)
    return w.report()


def _intro(w: Writer) -> None:
    f = w.figure
    w.heading("A. PENDAHULUAN")
    w.paragraph(
        f"Survei semester II tahun 2023 dilaksanakan pada 6 ({f('p.units', words(len(UNITS)))}) unit pelayanan publik",
        "(UPP) mulai 1 Agustus sampai dengan 30 November 2023. Jumlah responden yang mengisi kuesioner secara lengkap",
        f"adalah {f('p.answered', str(ANSWERED))} orang. Indeks Kepuasan Masyarakat (IKM) gabungan tercatat",
        f"{f('p.ikm', _id(ALL[3]))} dengan mutu pelayanan {f('p.grade', _grade(ALL[3]), wrong='A')}, sedangkan Indeks",
        f"Persepsi Anti Korupsi (IPAK) sebesar {f('p.ipak', _id(IPAK))} pada skala 4.",
    )
    w.paragraph(
        "IKM suatu UPP adalah rata-rata nilai sembilan unsur dikalikan 25; IKM gabungan adalah rata-rata IKM keenam",
        "UPP. Mutu pelayanan: A (88,31–100,00), B (76,61–88,30), C (65,00–76,60), dan D (25,00–64,99).",
    )


def _people(w: Writer) -> None:
    f = w.figure
    w.heading("B. RESPONDEN")
    rows: list[Row] = []
    for at, (key, name, users, least, men, women, _) in enumerate(UNITS, 1):
        rate = _id(percent(men + women, least))
        rows.append([str(at), name, whole(users), str(least), str(men), str(women), f(f"t1.{key}", str(men + women)),
                     rate if at % 2 else f(f"t1.{key}.rate", rate)])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.users", whole(USERS)), f("t1.least", str(LEAST)), f("t1.men", str(MEN)),
                 f("t1.women", str(WOMEN)), f("t1.all", str(ANSWERED)),
                 f("t1.rate", _id(percent(ANSWERED, LEAST)))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("UPP", rows=2), Spanning("Pengguna layanan", rows=2),
                        Spanning("Sampel minimal", rows=2), Spanning("Responden", columns=3),
                        Spanning("Terhadap minimal (%)", rows=2)], ["Laki-laki", "Perempuan", "Jumlah"]]  # fmt: skip
    w.table("Tabel 1. Responden menurut UPP dan Jenis Kelamin", head, rows)
    assert all(row[4] + row[5] > row[3] for row in UNITS)
    assert [row[0] for row in UNITS if row[4] > row[5]] == ["sert", "impor"]
    w.paragraph(
        "Semua UPP memenuhi jumlah sampel minimal; secara total responden melebihi batas itu sebanyak",
        f"{f('p.over', str(ANSWERED - LEAST))} orang. Responden perempuan",
        f"({f('p.women', _id(percent(WOMEN, ANSWERED)))}%) lebih banyak daripada laki-laki",
        f"({f('p.men', _id(percent(MEN, ANSWERED)))}%), kecuali pada {f('p.men.units', words(2))} UPP. Sumbangan",
        f"responden terbesar datang dari UPP Registrasi Pangan Olahan, yakni {f('p.food', str(211))} orang atau",
        f"{f('p.food.share', _id(percent(211, ANSWERED)))}%.",
    )
    w.paragraph(
        "Menurut pendidikan, responden terdiri atas " + ", ".join(f"{n} orang {name}" for name, n in SCHOOLS[:3]) + ",",
        f"dan {f('p.master', str(SCHOOLS[3][1]))} orang {SCHOOLS[3][0]}. Lulusan perguruan tinggi (diploma ke atas)",
        f"dengan demikian berjumlah {f('p.graduates', str(ANSWERED - 61))} orang atau",
        f"{f('p.graduates.rate', _id(percent(ANSWERED - 61, ANSWERED)))}%.",
    )


def _satisfaction(w: Writer) -> None:
    f = w.figure
    w.heading("C. INDEKS KEPUASAN MASYARAKAT")
    rows: list[Row] = []
    for at, (key, name, *_) in enumerate(UNITS, 1):
        rows.append([str(at), name, *map(_id, NRR[key]), f(f"t2.{key}", _id(INDEX[key])),
                     f(f"t2.{key}.grade", _grade(INDEX[key]), wrong="C") if at < 3 else
                     _grade(INDEX[key])])  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", *(f(f"t2.u{at}", _id(mean)) if at % 2 else _id(mean)
                                           for at, mean in enumerate(MEANS, 1)), f("t2.all", _id(ALL[3])),
                 _grade(ALL[3])])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("UPP", rows=2), Spanning("Nilai unsur", columns=9),
                        Spanning("IKM", rows=2), Spanning("Mutu", rows=2)],
                       [f"U{at}" for at in range(1, 10)]]  # fmt: skip
    w.table("Tabel 2. Nilai Unsur dan IKM per UPP Semester II Tahun 2023", head, rows)
    w.paragraph("<small>Keterangan: " + "; ".join(f"U{at} {name.lower()}" for at, name in enumerate(ELEMENTS, 1))
                + ".</small>")  # fmt: skip
    grades = [_grade(value) for value in INDEX.values()]
    assert (max(INDEX, key=INDEX.__getitem__), min(INDEX, key=INDEX.__getitem__)) == ("info", "pangan")
    assert grades.count("A") == 2
    w.paragraph(
        f"IKM tertinggi diperoleh UPP {f('p.best', 'Informasi dan Pengaduan', wrong='Registrasi Kosmetik')} dengan",
        f"nilai {f('p.best.value', _id(INDEX['info']))} dan terendah UPP Registrasi Pangan Olahan dengan nilai",
        f"{f('p.worst', _id(INDEX['pangan']))}; jarak keduanya {f('p.spread', _id(INDEX['info'] - INDEX['pangan']))}",
        f"poin. Sebanyak {f('p.grade.a', words(grades.count('A')))} UPP bermutu A dan",
        f"{f('p.grade.b', words(grades.count('B')))} UPP bermutu B. UPP yang nilainya di atas IKM gabungan ada",
        f"{f('p.above', words(sum(value > ALL[3] for value in INDEX.values())))}.",
    )


def _elements(w: Writer) -> None:
    f = w.figure
    order = sorted(range(9), key=lambda at: MEANS[at])
    assert order[:3] == [2, 8, 1]
    assert order[-2:] == [3, 6]
    assert len(set(MEANS)) == 9
    ranks = [str(9 - order.index(at)) for at in range(9)]
    rows: list[Row] = [[str(at + 1), name, f(f"t3.{at + 1}", _id(MEANS[at] * 25)) if at % 2 else _id(MEANS[at] * 25),
                        f(f"t3.{at + 1}.rank", ranks[at]) if at in (2, 6, 8) else ranks[at]]
                       for at, name in enumerate(ELEMENTS)]  # fmt: skip
    w.table("Tabel 3. Nilai Konversi Unsur (rata-rata pada Tabel 2 x 25) dan Peringkatnya",
            [["No.", "Unsur pelayanan", "Nilai konversi", "Peringkat"]], rows)  # fmt: skip
    w.paragraph(
        f"Unsur yang paling diapresiasi adalah perilaku pelaksana (rata-rata {f('p.u7', _id(MEANS[6]))}). Tiga unsur",
        "terbawah dan karenanya menjadi prioritas perbaikan adalah waktu penyelesaian",
        f"({f('p.u3', _id(MEANS[2]))}), sarana dan prasarana ({f('p.u9', _id(MEANS[8]))}), serta",
        f"{f('p.third', 'sistem, mekanisme, dan prosedur', wrong='biaya/tarif')} ({f('p.u2', _id(MEANS[1]))}). Pada",
        f"unsur waktu penyelesaian, nilai terendah {f('p.u3.low', _id(min(s[2] for s in NRR.values())))} diberikan",
        "responden Registrasi Pangan Olahan.",
    )


def _semesters(w: Writer) -> None:
    f = w.figure
    w.heading("D. PERKEMBANGAN ANTARSEMESTER")
    rows: list[Row] = []
    for at, (key, name, *_) in enumerate(UNITS, 1):
        move = _id(INDEX[key] - PAST[key][2])
        rows.append([str(at), name, *map(_id, PAST[key]), _id(INDEX[key]), f(f"t4.{key}", move)])
    rows.append(["", "<b>Gabungan</b>", *(f(f"t4.all{at}", _id(value)) for at, value in enumerate(ALL, 1)),
                 f("t4.move", _id(ALL[3] - ALL[2]))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("UPP", rows=2), Spanning("2022", columns=2),
                        Spanning("2023", columns=2), Spanning("Perubahan terakhir", rows=2)],
                       ["Semester I", "Semester II", "Semester I", "Semester II"]]  # fmt: skip
    w.table("Tabel 4. IKM per UPP Semester I Tahun 2022 sampai dengan Semester II Tahun 2023", head, rows)
    names = ("Sem. I 2022", "Sem. II 2022", "Sem. I 2023", "Sem. II 2023")
    printed = [f(f"c1.{at}", _id(value)) if at in (2, 3) else _id(value) for at, value in enumerate(ALL, 1)]
    w.chart("Gambar 1. IKM Gabungan per Semester", column_chart(names, [int(v * 100) for v in ALL], printed))
    assert sorted(ALL) == ALL
    fell = [key for key, past in PAST.items() if past[2] < past[1]]
    assert fell == ["pangan", "info"]
    assert all(INDEX[key] > past[2] for key, past in PAST.items())
    moves = {key: INDEX[key] - past[2] for key, past in PAST.items()}
    assert max(moves, key=moves.__getitem__) == "info"
    w.paragraph(
        f"IKM gabungan {f('p.trend', 'naik', wrong='turun')} terus selama empat semester, dari",
        f"{f('p.first', _id(ALL[0]))} menjadi {f('p.now', _id(ALL[3]))} atau bertambah",
        f"{f('p.three', _id(ALL[3] - ALL[0]))} poin. Pada semester I 2023 sempat ada {f('p.fell', words(len(fell)))}",
        "UPP yang turun, salah satunya Registrasi Pangan Olahan sebesar",
        f"{f('p.fell.food', _id(PAST['pangan'][1] - PAST['pangan'][2]))} poin; pada semester ini keenamnya membaik.",
        f"Kenaikan terbesar dalam semester ini, {f('p.rise', _id(max(moves.values())))} poin, dialami UPP Informasi",
        "dan Pengaduan.",
    )


def _honesty(w: Writer) -> None:
    f = w.figure
    w.heading("E. INDEKS PERSEPSI ANTI KORUPSI")
    rows: list[Row] = []
    for at, (name, *counts) in enumerate(HONEST, 1):
        rows.append([str(at), name, *map(str, counts), str(ANSWERED), f(f"t5.{at}", _id(TRUST[at - 1]))])
    sums = [column_sum(HONEST, at) for at in range(1, 5)]
    rows.append(["", "<b>Jumlah/rata-rata</b>", *(f(f"t5.sum{at}", whole(value)) for at, value in enumerate(sums, 1)),
                 f("t5.all", whole(5 * ANSWERED)), f("t5.ipak", _id(IPAK))])  # fmt: skip
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Unsur", rows=2), Spanning("Banyaknya jawaban dengan nilai",
                        columns=4), Spanning("Jumlah", rows=2), Spanning("Nilai unsur", rows=2)],
                       ["1", "2", "3", "4"]]  # fmt: skip
    w.table("Tabel 5. Jawaban Responden dan Nilai Unsur IPAK", head, rows)
    assert max(TRUST) == TRUST[3]
    w.paragraph(
        f"IPAK bertambah {f('p.ipak.up', _id(IPAK - IPAK_LAST))} dari {_id(IPAK_LAST)} pada semester I 2023. Jika",
        f"dikonversi (dikalikan 25) nilainya {f('p.ipak.100', _id(IPAK * 25))}. Unsur tidak ada pungutan liar",
        f"memperoleh nilai tertinggi {f('p.trust', _id(TRUST[3]))}; tidak seorang pun memberi nilai 1 dan",
        f"{f('p.levy', str(651))} responden ({f('p.levy.rate', _id(percent(651, ANSWERED)))}%) memberi nilai 4. Dari",
        f"seluruh {whole(5 * ANSWERED)} jawaban, hanya {f('p.low', str(sums[0] + sums[1]))} yang bernilai 1 atau 2.",
    )


def _wishes(w: Writer) -> None:
    f = w.figure
    w.heading("F. SARAN RESPONDEN")
    rows: list[Row] = [[str(at), name, str(n),
                        f(f"t6.{at}", _id(percent(n, WISHED))) if at < 4 else _id(percent(n, WISHED))]
                       for at, (name, n) in enumerate(WISHES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.all", str(WISHED)), "100,00"])
    w.table("Tabel 6. Saran menurut Pokok Masalah", [["No.", "Pokok masalah", "Saran", "%"]], rows)
    w.paragraph(
        f"Dua pokok masalah teratas mencakup {f('p.wishes', str(97 + 64))} saran, atau hampir dua pertiga",
        f"({f('p.wishes.rate', _id(percent(97 + 64, WISHED)))}%) dari {f('p.wished', str(WISHED))} saran yang masuk.",
    )
    assert percent(97 + 64, WISHED) < D("66.67")


def _plans(w: Writer) -> None:
    f = w.figure
    w.heading("G. TINDAK LANJUT SURVEI SEMESTER I TAHUN 2023")
    rows: list[Row] = [[str(at), row[1], str(planned), str(done), str(planned - done), _id(percent(done, planned))]
                       for at, (row, (planned, done)) in enumerate(zip(UNITS, PLANS, strict=True), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.planned", str(PLANNED)), f("t7.done", str(FINISHED)),
                 f("t7.open", str(PLANNED - FINISHED)), f("t7.rate", _id(percent(FINISHED, PLANNED)))])  # fmt: skip
    w.table("Tabel 7. Rencana Tindak Lanjut dan Penyelesaiannya",
            [["No.", "UPP", "Rencana", "Selesai", "Belum selesai", "%"]], rows)  # fmt: skip
    w.items((
        f"{f('p.plans.full', words(3))} UPP telah menuntaskan seluruh rencana tindak lanjutnya;",
        f"masih ada {f('p.plans.open', words(PLANNED - FINISHED))} rencana yang belum selesai, separuhnya di UPP"
        " Registrasi Pangan Olahan.",
    ))  # fmt: skip
    assert sum(planned == done for planned, done in PLANS) == 3
    assert 2 * (PLANS[1][0] - PLANS[1][1]) == PLANNED - FINISHED


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("H. PENUTUP")
    w.paragraph(
        f"Agar mutu gabungan menjadi A, IKM masih perlu dinaikkan {f('p.end.gap', _id(D('88.31') - ALL[3]))} poin.",
        f"Perbaikan waktu penyelesaian, yang nilai konversinya baru {f('p.end.u3', _id(MEANS[2] * 25))}, akan sangat",
        "menentukan.",
    )
