"""Year of an inspectorate: plan and requests, sums carried to the next page, open cases, findings without a value."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4; margin: 25mm 25mm 22mm 30mm }
body { font: 11pt/1.6 "Liberation Serif", serif } h1 { font-size: 14pt; text-align: center; text-transform: uppercase }
h2 { font-size: 12pt } h2, .caption { break-after: avoid } p { text-align: justify }
table { border-collapse: collapse; width: 100%; font-size: 9pt } th, td { border: 1px solid black; padding: 4px 5px }
th { background: #d9d9d9 } td.right { text-align: right } tr { break-inside: avoid }
.caption { text-align: center; margin: 14px 0 4px; font-weight: bold } .break { break-before: page }
"""

# kind: planned first, planned after revision, done from the plan, done on request, days planned, days used
_KINDS = {
    "Audit kinerja": (8, 7, 7, 0, 840, 826),
    "Audit dengan tujuan tertentu": (4, 5, 5, 3, 460, 711),
    "Reviu laporan keuangan": (6, 6, 6, 0, 288, 288),
    "Reviu RKA dan revisi anggaran": (12, 12, 12, 9, 396, 655),
    "Evaluasi AKIP dan RB": (22, 20, 19, 0, 600, 563),
    "Pemantauan tindak lanjut": (4, 4, 4, 0, 160, 152),
    "Konsultansi dan pendampingan": (10, 10, 8, 14, 250, 517),
}
# report number, unit, day of the report, findings, recommendations, value to be paid back in rupiah
_REPORTS = (
    ("LHA-02", "Balai Besar A", "21/02", 7, 15, 48_250_000),
    ("LHA-01", "Balai Besar B", "04/03", 5, 9, 0),
    ("LHA-05", "Balai C", "29/03", 9, 18, 112_407_500),
    ("LHA-04", "Direktorat D", "12/04", 3, 6, 0),
    ("LHA-07", "Loka E", "20/05", 6, 11, 7_315_000),
    ("LHA-06", "Pusat F", "27/05", 4, 8, 23_980_000),
    ("LHA-08", "Balai Besar G", "17/06", 8, 17, 65_112_250),
    ("LHA-10", "Balai H", "22/07", 5, 12, 0),
    ("LHA-09", "Biro I", "01/08", 2, 3, 0),
    ("LHA-12", "Loka J", "30/08", 6, 10, 18_640_750),
    ("LHA-11", "Balai Besar K", "13/09", 7, 13, 91_026_000),
    ("LHA-13", "Balai L", "07/10", 4, 9, 3_450_000),
    ("LHA-15", "Direktorat M", "15/11", 3, 5, 0),
    ("LHA-14", "Balai N", "28/11", 5, 10, 37_718_500),
    ("LHA-16", "Balai O", "19/12", 6, 14, 0),
)
# year of the report: recommendations, in line, not yet in line, not followed up, cannot be followed up
_FOLLOWED = {
    2019: (214, 206, 3, 0, 5),
    2020: (187, 178, 6, 0, 3),
    2021: (171, 149, 15, 5, 2),
    2022: (160, 92, 47, 21, 0),
}
# evaluated office: mark of 2021, mark of 2022 ("" where not evaluated)
_MARKS = {"Balai Besar A": ("78.42", "80.15"), "Balai Besar B": ("81.07", "80.96"), "Balai C": ("72.30", "75.61"),
          "Balai H": ("69.88", "71.24"), "Loka E": ("", "64.05"), "Loka J": ("66.71", ""),
          "Loka P": ("", "")}  # fmt: skip


def inspektorat_tahunan_pkpt() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    first, plan, done, asked, days, used = (sum(r[at] for r in _KINDS.values()) for at in range(6))
    finds, recs, value = (column_sum(_REPORTS, at) for at in (3, 4, 5))
    writer.title("Laporan Tahunan Pengawasan Intern", "Inspektorat I", "Tahun 2022")
    writer.heading("Ringkasan eksekutif")
    writer.paragraph(
        f"Program Kerja Pengawasan Tahunan (PKPT) 2022 semula memuat {first} penugasan dan setelah revisi 1 Juli 2022",
        f"menjadi {plan}. Terlaksana {done + asked} penugasan, {done} dari PKPT dan {asked} atas permintaan, sehingga",
        f"realisasi terhadap PKPT {dec(percent(done + asked, plan))}%, sedangkan penyelesaian PKPT sendiri",
        f"{dec(percent(done, plan))}%. Angka pertama tidak berarti seluruh penugasan PKPT selesai.",
    )
    open_ = [len([1 for r in _REPORTS if not r[5]]), len(_REPORTS)]
    writer.paragraph(
        f"Diterbitkan {open_[1]} laporan hasil audit (LHA) dengan {finds} temuan, {recs} rekomendasi, dan nilai yang",
        f"harus disetor Rp{whole(value)}. Sebanyak {words(open_[0])} LHA tidak memuat nilai setoran.",
    )
    writer.heading("A. Pelaksanaan PKPT")
    writer.table(
        "Tabel 1. Penugasan dan orang-hari (OH) menurut jenis pengawasan",
        [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("PKPT", columns=3), Spanning("Non-PKPT", rows=2),
          Spanning("Realisasi", rows=2), Spanning("% PKPT", rows=2), Spanning("OH", columns=3)],
         ["Semula", "Revisi", "Terlaksana", "Rencana", "Realisasi", "%"]],
        [[str(at), name, str(a), str(b), str(c), str(d) if d else "–", str(c + d), dec(percent(c, b)), whole(p),
          whole(u), dec(percent(u, p))] for at, (name, (a, b, c, d, p, u)) in enumerate(_KINDS.items(), 1)]
        + [["", "Jumlah", str(first), str(plan), str(done), str(asked), str(done + asked), dec(percent(done, plan)),
            whole(days), whole(used), dec(percent(used, days))]],
    )  # fmt: skip
    writer.paragraph(
        "Kolom % PKPT hanya membandingkan penugasan PKPT yang terlaksana dengan PKPT revisi, sedangkan OH realisasi",
        f"mencakup juga {asked} penugasan non-PKPT. Karena itu pemakaian OH {dec(percent(used, days))}% melampaui",
        f"rencana walaupun {words(plan - done)} penugasan PKPT tidak terlaksana. Satu evaluasi ditunda karena unitnya",
        "baru dibentuk, dan dua konsultansi dibatalkan pemohon. Rata-rata pemakaian",
        f"{dec(Decimal(used) / (done + asked), 1)} OH tiap penugasan; audit kinerja memerlukan",
        f"{dec(Decimal(826) / 7, 1)} OH dan reviu laporan keuangan {dec(Decimal(288) / 6, 1)} OH.",
    )
    writer.paragraph(
        "Inspektorat I memiliki 32 auditor: 5 Auditor Ahli Madya, 14 Ahli Muda, 11 Ahli Pertama, dan 2 Auditor",
        f"Terampil. Di antaranya 19 perempuan ({dec(percent(19, 32))}%), 9 bersertifikat QIA, dan 4 bersertifikat",
        "CFrA; tiga orang memegang kedua sertifikat. Jadi sepuluh auditor bersertifikat sekurang-kurangnya satu dari",
        f"keduanya ({dec(percent(9 + 4 - 3, 32))}%). Kebutuhan menurut analisis beban kerja 41 auditor, sehingga",
        f"terisi {dec(percent(32, 41))}%.",
    )
    assert 5 + 14 + 11 + 2 == 32
    writer.new_page()
    writer.heading("B. Laporan hasil audit")
    writer.paragraph(
        "LHA dicantumkan menurut tanggal terbit. Nomor LHA mengikuti urutan surat tugas, sehingga tidak selalu",
        "berurutan; LHA-03 dibatalkan dan digabung ke dalam LHA-05.",
    )
    head: list[Row] = [["Nomor", "Auditi", "Terbit", "Temuan", "Rekomendasi", "Nilai setoran (Rp)"]]
    lines = [[n, unit, day, str(f), str(r), whole(v) if v else "-"] for n, unit, day, f, r, v in _REPORTS]
    half = [column_sum(_REPORTS[:8], at) for at in (3, 4, 5)]
    carried = [str(half[0]), str(half[1]), whole(half[2])]
    writer.table(
        "Tabel 2. Laporan hasil audit tahun 2022", head, [*lines[:8], ["", "Jumlah dipindahkan", "", *carried]]
    )
    writer.new_page()
    writer.table(
        "Tabel 2 (lanjutan). Laporan hasil audit tahun 2022",
        head,
        [["", "Jumlah pindahan", "", *carried], *lines[8:], ["", "Jumlah", "", str(finds), str(recs), whole(value)]],
    )
    most = max(_REPORTS, key=lambda r: r[5])
    top = sorted((r[5] for r in _REPORTS), reverse=True)[:3]
    writer.paragraph(
        f"Nilai setoran terbesar ada pada {most[1]}, Rp{whole(most[5])} ({dec(percent(most[5], value))}% dari",
        f"jumlah). Tiga terbesar bersama-sama Rp{whole(sum(top))} atau {dec(percent(sum(top), value))}%. Sampai akhir",
        f"tahun telah disetor Rp{whole(251_633_250)} ({dec(percent(251_633_250, value))}%), sisanya",
        f"Rp{whole(value - 251_633_250)}. Semester I (sampai LHA-08) menghasilkan {sum(r[3] for r in _REPORTS[:7])}",
        f"temuan dan semester II {sum(r[3] for r in _REPORTS[7:])} temuan. Rata-rata {dec(Decimal(finds) / 15, 1)}",
        f"temuan dan {dec(Decimal(recs) / 15, 1)} rekomendasi tiap LHA.",
    )
    writer.heading("C. Tindak lanjut rekomendasi")
    assert _FOLLOWED[2022][0] == recs
    assert all(r[0] == sum(r[1:]) for r in _FOLLOWED.values())
    total = [sum(r[at] for r in _FOLLOWED.values()) for at in range(5)]
    writer.table(
        "Tabel 3. Status tindak lanjut per 31 Desember 2022 menurut tahun LHA",
        [["Tahun", "Rekomendasi", "Sesuai", "Belum sesuai", "Belum ditindaklanjuti", "TPTD*", "% sesuai**"]],
        [[str(y), str(r[0]), str(r[1]), str(r[2]), str(r[3]), str(r[4]), dec(percent(r[1], r[0] - r[4]))]
         for y, r in _FOLLOWED.items()] + [["Jumlah", *map(str, total), dec(percent(total[1], total[0] - total[4]))]],
    )  # fmt: skip
    rates = [percent(r[1], r[0] - r[4]) for r in _FOLLOWED.values()]
    writer.paragraph(
        "* TPTD: tidak dapat ditindaklanjuti dengan alasan yang sah. ** Dihitung dari rekomendasi tanpa TPTD,",
        f"sehingga penyebutnya {total[0] - total[4]}, bukan {total[0]}. Target tahun 2022 sebesar 85,00% tercapai",
        f"dengan {dec(percent(total[1], total[0] - total[4]))}%; bila TPTD ikut dihitung, angkanya",
        f"{dec(percent(total[1], total[0]))}%. Rata-rata sederhana keempat tahun {dec(sum(rates) / Decimal(4))}%.",
        f"Rekomendasi tahun 2022 baru sesuai {dec(rates[3])}% karena batas waktu tindak lanjutnya 60 hari:",
        f"{sum(r[4] for r in _REPORTS[12:])} rekomendasi dari tiga LHA terakhir belum melewati batas itu.",
    )
    start, ended = 73, 0
    open_now = total[2] + total[3]
    ended = start + recs - open_now - 1
    writer.table(
        "Tabel 4. Mutasi rekomendasi yang belum tuntas",
        [["Uraian", "Banyaknya"]],
        [["Saldo 1 Januari 2022 (LHA 2019–2021)", str(start)], ["Tambahan dari LHA 2022", str(recs)],
         ["Dinyatakan sesuai selama 2022", f"({ended})"], ["Dinyatakan TPTD selama 2022", "(1)"],
         ["Saldo 31 Desember 2022", str(open_now)]],
    )  # fmt: skip
    writer.paragraph(
        f"Saldo akhir {open_now} terdiri dari {total[2]} belum sesuai dan {total[3]} belum ditindaklanjuti. Selama",
        f"tahun 2022 sebanyak {ended} rekomendasi dinyatakan sesuai, yaitu 92 dari LHA 2022 dan {ended - 92} dari LHA",
        "sebelumnya. Dari sepuluh TPTD pada Tabel 3, hanya satu ditetapkan pada tahun 2022.",
    )
    assert total[4] == 10
    assert start - (ended - 92) - 1 == sum(r[2] + r[3] for y, r in _FOLLOWED.items() if y < 2022)
    writer.heading("D. Hasil evaluasi AKIP yang diuji petik")
    both = [(Decimal(a), Decimal(b)) for a, b in _MARKS.values() if a and b]
    new = [Decimal(b) for _, b in _MARKS.values() if b]
    old = [Decimal(a) for a, _ in _MARKS.values() if a]
    writer.table(
        "Tabel 5. Nilai AKIP tujuh unit uji petik",
        [["No", "Unit", "2021", "2022", "Selisih"]],
        [[str(at), name, dec(Decimal(a)) if a else "n.a.", dec(Decimal(b)) if b else "n.a.",
          dec(Decimal(b) - Decimal(a)) if a and b else "n.a."] for at, (name, (a, b)) in enumerate(_MARKS.items(), 1)]
        + [["", "Rata-rata unit yang dievaluasi", dec(sum(old) / Decimal(len(old))), dec(sum(new) / Decimal(len(new))),
            ""]],
    )  # fmt: skip
    four = [rounded(sum(p[at] for p in both) / Decimal(4)) for at in (0, 1)]
    writer.paragraph(
        "Loka P belum dievaluasi, Loka E pertama kali dievaluasi pada 2022, dan Loka J tidak dievaluasi pada 2022.",
        f"Rata-rata lima unit tahun 2022 {dec(sum(new) / Decimal(5))} dan lima unit tahun 2021",
        f"{dec(sum(old) / Decimal(5))}, tetapi unitnya tidak sama. Untuk empat unit yang dievaluasi dua kali,",
        f"rata-ratanya naik dari {dec(four[0])} menjadi {dec(four[1])}. Tiga unit naik dan satu unit turun, yakni",
        f"Balai Besar B sebesar {dec(Decimal('0.11'))} poin; nilainya tetap yang tertinggi. Balai Besar A berpindah",
        "dari predikat BB ke A (di atas 80).",
    )
    # inspectorate: reports, days allowed on the average until a report is issued, days needed, recommendations, in line
    peers = {"Inspektorat I": (15, "42.0", "38.5", recs, 92), "Inspektorat II": (18, "42.0", "44.2", 188, 131),
             "Inspektorat III": (12, "35.0", "38.5", 117, 71)}  # fmt: skip
    writer.heading("E. Perbandingan dengan inspektorat lain")
    writer.table(
        "Tabel 6. Kinerja tiga inspektorat atas LHA 2022",
        [["No", "Inspektorat", "LHA", "Batas (hari)", "Waktu terbit (hari)", "Ketepatan (%)*", "% sesuai"]],
        [[str(at), n, str(c), dec(Decimal(a), 1), dec(Decimal(b), 1),
          dec((2 - Decimal(b) / Decimal(a)) * 100), dec(percent(ok, r))]
         for at, (n, (c, a, b, r, ok)) in enumerate(peers.items(), 1)],
    )  # fmt: skip
    days_all = sum(r[0] * Decimal(r[2]) for r in peers.values()) / sum(r[0] for r in peers.values())
    writer.paragraph(
        "* Ketepatan = (2 − waktu/batas) × 100%; nilai di atas 100% berarti lebih cepat daripada batas. Inspektorat",
        "I dan III sama-sama memerlukan 38,5 hari, tetapi batas Inspektorat III 35 hari sehingga ketepatannya",
        f"{dec((2 - Decimal('38.5') / 35) * 100)}%, sedangkan ketepatan Inspektorat I",
        f"{dec((2 - Decimal('38.5') / 42) * 100)}%. Rata-rata waktu terbit ketiganya {dec(days_all, 1)} hari,",
        "tertimbang menurut LHA. Laporan Tahunan 2021 mencatat 40,1 hari untuk Inspektorat I dan persentase sesuai",
        "54,97% (94 dari 171 rekomendasi LHA 2021) pada akhir tahun pertama; setahun kemudian, menurut Tabel 3, 149",
        "dari 171 rekomendasi itu sudah sesuai. Dengan ukuran yang sama, tahun pertama LHA 2022 mencapai",
        f"{dec(rates[3])}%, lebih baik {dec(rates[3] - percent(94, 171))} poin.",
    )
    assert percent(94, 171) == Decimal("54.97")
    writer.heading("F. Rencana tahun 2023")
    writer.items([
        "PKPT 2023 memuat 68 penugasan, 4 lebih banyak daripada PKPT 2022 revisi, dengan 3.150 OH.",
        "Tingkat kapabilitas APIP ditargetkan tetap pada level 3 dari 5, skor 3,40 (2022: 3,26 angka sementara).",
        "Anggaran Rp4,2 miliar, terdiri dari Rp3,15 miliar pengawasan dan Rp1.050 juta dukungan.",
    ])  # fmt: skip
    assert plan + 4 == 68
    return writer.report()
