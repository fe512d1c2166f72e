"""The training centre's LKj 2024: training and certification counts, 20-hour learning, evaluation, budget by RO."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.charts import pie_chart
from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 22mm 20mm } body { font: 11pt/1.5 "Carlito", sans-serif; color: #222 }
h1 { font-size: 22pt; color: #283593; margin-bottom: 30px } h2 { font-size: 15pt; color: #283593 }
h3 { font-size: 12pt; color: #5c6bc0 } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt } th { background: #283593; color: #fff }
th, td { padding: 4px 5px; text-align: left } tbody tr:nth-child(odd) { background: #e8eaf6 }
td.right { text-align: right } tr { break-inside: avoid } .caption { font-weight: bold; margin: 12px 0 4px }
.note { font-size: 9pt; font-style: italic }
"""
_D = Decimal
# indicator, unit, targets of 2020-2024, results of 2020-2023 ("" where not measured), result of 2024 if not counted
_ROWS = (
    ("Indeks profesionalitas ASN BPOM", "indeks", ("75.00", "78.00", "80.00", "82.00", "85.00"),
     ("77.15", "79.60", "82.05", "84.71"), "87.34", 2),
    ("Persentase ASN yang memenuhi 20 JP", "%", ("", "70.00", "75.00", "80.00", "85.00"),
     ("", "72.48", "78.31", "83.06"), "", 2),
    ("Persentase lulusan uji kompetensi PFM", "%", ("", "", "80.00", "82.00", "84.00"),
     ("", "", "81.45", "80.97"), "", 2),
    ("Jumlah pelatihan terakreditasi", "pelatihan", ("6", "8", "10", "12", "15"), ("5", "8", "11", "13"), "17", 0),
    ("Indeks kepuasan peserta pelatihan", "indeks", ("3.20", "3.25", "3.30", "3.35", "3.40"),
     ("3.31", "3.36", "3.42", "3.45"), "3.38", 2),
    ("Nilai AKIP PPSDM", "nilai", ("78.00", "79.00", "80.00", "81.00", "82.00"),
     ("76.84", "78.92", "80.15", "81.63"), "82.74", 2),
    ("Nilai kinerja anggaran", "nilai", ("90.00", "91.00", "92.00", "93.00", "94.00"),
     ("91.06", "94.30", "95.12", "92.48"), "94.86", 2),
)  # fmt: skip
# kind, classes, planned, attended, passed
_COURSES = (
    ("Pelatihan dasar CPNS golongan III", 4, 160, 158, 157), ("Pelatihan dasar CPNS golongan II", 1, 36, 36, 35),
    ("Pelatihan kepemimpinan administrator", 1, 30, 30, 29), ("Pelatihan kepemimpinan pengawas", 2, 60, 59, 59),
    ("Pelatihan fungsional PFM Ahli Pertama", 5, 200, 194, 183), ("Pelatihan teknis inspektur CPOB", 2, 50, 47, 44),
    ("Pelatihan teknis pengujian laboratorium", 6, 180, 176, 168), ("Pelatihan penyidik PNS", 1, 25, 24, 22),
)  # fmt: skip
_TESTS = (("PFM Ahli Pertama", 214, 189), ("PFM Ahli Muda", 168, 142), ("PFM Ahli Madya", 57, 44),
          ("PFM Terampil", 83, 70), ("PFM Mahir dan Penyelia", 46, 41))  # fmt: skip
_HOURS = (("Unit pusat eselon I dan II", 1_842, 1_688), ("Balai Besar POM", 1_736, 1_527), ("Balai POM", 894, 741),
          ("Loka POM", 518, 406))  # fmt: skip
_OUTPUTS = (("Pelatihan ASN BPOM", "orang", 685, 724, 6_480_000_000, 6_352_418_700),
            ("Sertifikasi kompetensi", "orang", 540, 568, 1_915_000_000, 1_902_336_150),
            ("Layanan pembelajaran digital", "modul", 24, 24, 1_260_000_000, 1_187_905_400),
            ("Pengembangan SDM eksternal", "orang", 320, 298, 2_145_000_000, 1_864_720_950),
            ("Layanan dukungan manajemen", "layanan", 1, 1, 3_702_500_000, 3_681_094_800))  # fmt: skip
_CRITERIA = ((_D(110), "Sangat Baik"), (_D(90), "Baik"), (_D(70), "Cukup"), (_D(50), "Kurang"))


def _grade(value: Decimal) -> str:
    return next((name for least, name in _CRITERIA if value >= least), "Sangat Kurang")


def lkj_ppsdm_2024() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    staff, learned = column_sum(_HOURS, 1), column_sum(_HOURS, 2)
    tested, passed = column_sum(_TESTS, 1), column_sum(_TESTS, 2)
    counted = {1: percent(learned, staff), 2: percent(passed, tested)}
    got = [counted.get(at, _D(row[4] or 0)) for at, row in enumerate(_ROWS)]
    aims = [_D(row[2][4]) for row in _ROWS]
    gains = [percent(value, aim) for value, aim in zip(got, aims, strict=True)]
    mean = rounded(sum(gains, _D(0)) / len(gains))
    classes, planned, came, finished = (column_sum(_COURSES, at) for at in (1, 2, 3, 4))
    assert came == _OUTPUTS[0][3]
    assert planned == 741
    missed = [row[0] for row, gain in zip(_ROWS, gains, strict=True) if gain < 100]
    assert missed == ["Indeks kepuasan peserta pelatihan"]
    pagu, paid = column_sum(_OUTPUTS, 4), column_sum(_OUTPUTS, 5)
    w.title("Laporan Kinerja 2024", "Pusat Pengembangan Sumber Daya Manusia<br>Pengawasan Obat dan Makanan")
    w.heading("Kata Pengantar")
    w.paragraph(
        "Laporan Kinerja PPSDM POM Tahun 2024 adalah laporan tahun kelima dan terakhir pada Renstra 2020–2024.",
        f"Dari {words(len(_ROWS))} indikator, {words(len(_ROWS) - 1)} mencapai target dan satu tidak, yaitu indeks",
        f"kepuasan peserta pelatihan. Rata-rata capaian {dec(mean)}% ({_grade(mean)}), dan anggaran terserap",
        f"{dec(percent(paid, pagu))}%.",
    )
    w.heading("Bab I Pendahuluan")
    w.paragraph(
        "PPSDM dibentuk dengan Peraturan BPOM Nomor 21 Tahun 2020 tentang Organisasi dan Tata Kerja. Pada akhir tahun",
        f"2024 PPSDM memiliki {31 + 22 + 9} pegawai, yaitu 31 perempuan PNS, 22 laki-laki PNS, dan 9 PPNPN.",
    )
    w.heading("Bab II Perjanjian Kinerja")
    lines: list[Row] = [
        [str(at), row[0], row[1], *(dec(_D(aim), row[5]) if aim else "–" for aim in row[2])]
        for at, row in enumerate(_ROWS, 1)
    ]
    w.table(
        "Tabel 2.1 Target Renstra 2020–2024",
        [[Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2),
          Spanning("Target tahun", columns=5)], ["2020", "2021", "2022", "2023", "2024"]], lines,
    )  # fmt: skip
    w.paragraph(
        '<span class="note">Tanda – berarti indikator belum ditetapkan pada tahun tersebut.</span>',
    )
    w.paragraph(
        "Target indeks profesionalitas ASN naik 10,00 poin selama lima tahun, dari 75,00 pada tahun 2020 menjadi 85,00",
        "pada tahun 2024. Target pelatihan terakreditasi tahun 2024 (15 pelatihan) adalah 2,5 kali target tahun 2020",
        "(6 pelatihan).",
    )
    w.heading("Bab III Akuntabilitas Kinerja")
    w.heading("A. Capaian tahun 2024", 3)
    lines = [
        [str(at), row[0], row[1], dec(aims[at - 1], row[5]), dec(got[at - 1], row[5]), dec(gains[at - 1]),
         _grade(gains[at - 1])] for at, row in enumerate(_ROWS, 1)
    ]  # fmt: skip
    lines.append([Spanning("<b>Rata-rata capaian</b>", columns=5), f"<b>{dec(mean)}</b>", f"<b>{_grade(mean)}</b>"])
    w.table("Tabel 3.1 Capaian indikator",
            [["No", "Indikator", "Satuan", "Target", "Realisasi", "% Capaian", "Kriteria"]], lines)  # fmt: skip
    order = sorted(range(len(_ROWS)), key=lambda at: gains[at], reverse=True)
    w.paragraph(
        "Kriteria capaian: Sangat Baik (110% ke atas), Baik (90% sampai kurang dari 110%), Cukup (70% sampai kurang",
        "dari 90%), Kurang (50% sampai kurang dari 70%), dan Sangat Kurang (di bawah 50%).",
        f"Capaian tertinggi adalah {_ROWS[order[0]][0][0].lower() + _ROWS[order[0]][0][1:]}, yaitu",
        f"{dec(gains[order[0]])}%, dengan kriteria {_grade(gains[order[0]])}; {words(len(_ROWS) - 1)} indikator",
        "lainnya",
        f"berkriteria Baik. Tiga capaian tertinggi berturut-turut {dec(gains[order[0]])}%, {dec(gains[order[1]])}%,",
        f"dan {dec(gains[order[2]])}%. Indeks kepuasan peserta {dec(got[4])} kurang {dec(aims[4] - got[4])} dari",
        "target",
        f"{dec(aims[4])}, sehingga capaiannya {dec(gains[4])}%.",
    )
    assert sum(_grade(gain) == "Baik" for gain in gains) == 6
    w.heading("B. Perkembangan realisasi 2020–2024", 3)
    lines = []
    for at, row in enumerate(_ROWS):
        last = _D(row[3][3])
        lines.append([str(at + 1), row[0], *(dec(_D(n), row[5]) if n else "n/a" for n in row[3]), dec(got[at], row[5]),
                      dec(got[at] - last, row[5]), dec(growth(got[at], last))])  # fmt: skip
    w.table(
        "Tabel 3.2 Realisasi lima tahun",
        [["No", "Indikator", "2020", "2021", "2022", "2023", "2024", "Selisih 2024–2023", "Pertumbuhan (%)"]],
        lines,
    )
    every = [_D(n) for n in (*_ROWS[0][3], "87.34")]
    w.paragraph(
        f"Indeks profesionalitas ASN selalu naik dalam lima tahun, masing-masing {', '.join(map(dec, every[:4]))}, dan",
        f"{dec(every[4])} pada tahun 2020 sampai dengan 2024, atau bertambah {dec(every[4] - every[0])} poin. Nilai",
        f"AKIP juga terus naik, dari {dec(_D('76.84'))} menjadi {dec(got[5])}. Dibandingkan dengan tahun 2023 hanya",
        f"indeks kepuasan peserta yang turun, sebesar {dec(_D('3.45') - got[4])} poin. Persentase lulusan uji",
        f"kompetensi yang pada tahun 2023 turun {dec(_D('81.45') - _D('80.97'))} poin naik kembali",
        f"{dec(got[2] - _D('80.97'))} poin. Rata-rata indeks profesionalitas selama lima tahun",
        f"{dec(sum(every, _D(0)) / 5)}.",
    )
    w.heading("C. Pelatihan", 3)
    lines = [[str(at), row[0], *(whole(n) for n in row[1:]), dec(percent(row[3], row[2])), dec(percent(row[4], row[3]))]
             for at, row in enumerate(_COURSES, 1)]  # fmt: skip
    lines.append(["", "<b>Jumlah</b>", *(f"<b>{whole(n)}</b>" for n in (classes, planned, came, finished)),
                  dec(percent(came, planned)), dec(percent(finished, came))])  # fmt: skip
    w.table(
        "Tabel 3.3 Penyelenggaraan pelatihan",
        [["No", "Pelatihan", "Angkatan", "Rencana peserta", "Hadir", "Lulus", "% hadir", "% lulus"]],
        lines,
    )
    assert max(_COURSES, key=lambda row: row[3])[3] == 194
    low = min(_COURSES, key=lambda row: _D(row[4]) / row[3])
    every_passed = [row for row in _COURSES if row[4] == row[3]]
    assert len(every_passed) == 1
    w.paragraph(
        f"Selama tahun 2024 diselenggarakan {classes} angkatan dari {words(len(_COURSES))} jenis pelatihan. Peserta",
        f"yang hadir {came} orang dari {planned} orang yang direncanakan ({dec(percent(came, planned))}%), dan",
        f"{finished} orang lulus, sehingga {came - finished} orang tidak lulus. Peserta terbanyak pada pelatihan",
        "fungsional PFM Ahli Pertama (194 orang). Hanya satu jenis pelatihan yang seluruh pesertanya lulus, yaitu",
        f"{every_passed[0][0].lower()} (59 orang), sedangkan kelulusan terendah pada {low[0][0].lower() + low[0][1:]}",
        f"({dec(percent(low[4], low[3]))}%).",
    )
    w.heading("D. Uji kompetensi jabatan fungsional PFM", 3)
    lines = [[str(at), name, whole(n), whole(k), whole(n - k), dec(percent(k, n))]
             for at, (name, n, k) in enumerate(_TESTS, 1)]  # fmt: skip
    lines.append(["", "Jumlah", whole(tested), whole(passed), whole(tested - passed), dec(got[2])])
    w.table("Tabel 3.4 Hasil uji kompetensi", [["No", "Jenjang", "Peserta", "Lulus", "Tidak lulus", "% lulus"]], lines)
    assert tested == _OUTPUTS[1][3]
    w.chart("Gambar 3.1 Peserta uji kompetensi per jenjang", pie_chart(
        [row[0] for row in _TESTS], [row[1] for row in _TESTS],
        [f"{row[1]} ({dec(percent(row[1], tested), 1)}%)" for row in _TESTS]))  # fmt: skip
    w.paragraph(
        f"Dari {tested} peserta, {passed} orang lulus ({dec(got[2])}%) dan {tested - passed} orang harus mengulang.",
        f"Persentase kelulusan PFM Mahir dan Penyelia tertinggi, {dec(percent(41, 46))}%, dan PFM Ahli Madya terendah,",
        f"{dec(percent(44, 57))}%, dengan selisih {dec(percent(41, 46) - percent(44, 57))} poin.",
    )
    w.heading("E. Pemenuhan 20 jam pelajaran (JP)", 3)
    lines = [[str(at), name, whole(n), whole(k), whole(n - k), dec(percent(k, n))]
             for at, (name, n, k) in enumerate(_HOURS, 1)]  # fmt: skip
    lines.append(["", "BPOM", whole(staff), whole(learned), whole(staff - learned), dec(got[1])])
    w.table("Tabel 3.5 ASN yang memenuhi 20 JP",
            [["No", "Kelompok unit", "ASN", "Memenuhi", "Belum memenuhi", "%"]], lines)  # fmt: skip
    w.paragraph(
        f"Sebanyak {whole(learned)} dari {whole(staff)} ASN telah memenuhi 20 JP. Persentase tertinggi di unit pusat",
        f"({dec(percent(1_688, 1_842))}%), disusul Balai Besar POM ({dec(percent(1_527, 1_736))}%), sedangkan Loka POM",
        f"terendah ({dec(percent(406, 518))}%) dan menjadi satu-satunya kelompok di bawah 80%.",
    )
    w.heading("F. Realisasi anggaran per rincian output", 3)
    lines = []
    indices = []
    for at, (name, unit, aim, made, limit, spent) in enumerate(_OUTPUTS, 1):
        out, share = percent(made, aim), percent(spent, limit)
        indices.append(rounded(out / share))
        lines.append([str(at), name, unit, whole(aim), whole(made), dec(out), whole(limit), whole(spent), dec(share),
                      dec(indices[-1]), "Efisien" if out >= share else "Tidak efisien"])  # fmt: skip
    lines.append([Spanning("Jumlah", columns=6), whole(pagu), whole(paid), dec(percent(paid, pagu)), "", ""])
    w.table(
        "Tabel 3.6 Capaian output, anggaran (Rp), dan efisiensi",
        [[Spanning("No", rows=2), Spanning("Rincian output", rows=2), Spanning("Satuan", rows=2),
          Spanning("Output", columns=3), Spanning("Anggaran", columns=3), Spanning("Indeks efisiensi", rows=2),
          Spanning("Ket.", rows=2)], ["Target", "Realisasi", "%", "Pagu", "Realisasi", "%"]], lines,
    )  # fmt: skip
    assert min(indices) > 1
    w.paragraph(
        "Indeks efisiensi adalah persentase realisasi output dibagi persentase realisasi anggaran. Kelima rincian",
        f"output efisien dengan indeks antara {dec(min(indices))} dan {dec(max(indices))}. Satu output tidak mencapai",
        f"target, yaitu pengembangan SDM eksternal: {298} dari {320} orang, kurang {320 - 298} orang, karena satu",
        f"angkatan ditunda ke Februari 2025. Sisa anggaran Rp{whole(pagu - paid)}, yang",
        f"{dec(percent(2_145_000_000 - 1_864_720_950, pagu - paid))}%-nya berasal dari output tersebut.",
    )
    w.heading("Bab IV Penutup")
    w.paragraph("Perbaikan pada tahun 2025 meliputi:")
    w.items(
        [
            f"menaikkan indeks kepuasan peserta sekurang-kurangnya {dec(aims[4] - got[4])} poin agar kembali mencapai"
            f" {dec(aims[4])};",
            f"menyelenggarakan uji ulang bagi {tested - passed} orang yang belum lulus;",
            f"mendampingi {518 - 406} ASN di Loka POM yang belum memenuhi 20 JP.",
        ]
    )
    return w.report()
