"""Interim report of a Balai for the third quarter of 2023: money and work by month, deviations, planned work results.

Liberation Sans Narrow on F4, monthly tables on landscape pages, rules around all cells, an ochre head, captions below
their number on a line of their own, totals on top in the work tables; the tables of physical progress use points.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, english, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: 215mm 330mm; margin: 22mm 20mm; } @page wide { size: 330mm 215mm; margin: 20mm 22mm; }
body { font: 11pt/1.45 'Liberation Sans Narrow', 'Liberation Sans', sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 14mm 0 16mm; border: 2pt solid #9a6a00; padding: 6mm; }
h2 { font-size: 12.5pt; margin: 12pt 0 6pt; } h3 { font-size: 11pt; margin: 8pt 0 4pt; }
h2, h3 { break-after: avoid; } p { text-align: justify; margin: 0 0 7pt; } ol { margin: 0 0 7pt; }
p.caption { text-align: center; font-size: 10.4pt; margin: 9pt 0 4pt; break-after: avoid; line-height: 1.3; }
table { border-collapse: collapse; width: 100%; font-size: 9.6pt; margin-bottom: 9pt; line-height: 1.25; }
th { background: #f0dca8; } th, td { border: 0.7pt solid #000; padding: 2.6pt 4pt; text-align: center; }
td:nth-child(2) { text-align: left; } td[colspan] { text-align: left; font-weight: bold; background: #faf4e3; }
tr { break-inside: avoid; } .break, .break ~ * { page: wide; } h2.end, h2.end ~ * { page: auto; }
"""

D = Decimal
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September")
CEILING = 24_650_000_000
# month, planned spending, spent, physical progress planned and reached so far
BY_MONTH = (
    ("Januari", 1_184_500_000, 962_417_350, "4.20", "4.05"),
    ("Februari", 1_652_300_000, 1_418_905_212, "10.80", "10.15"),
    ("Maret", 2_036_750_000, 1_987_340_648, "19.10", "18.64"),
    ("April", 2_418_000_000, 2_503_118_900, "28.90", "29.37"),
    ("Mei", 1_945_600_000, 1_826_774_135, "37.00", "36.82"), ("Juni", 2_587_200_000, 2_391_560_427, "47.60", "46.11"),
    ("Juli", 2_104_900_000, 2_236_482_718, "56.30", "55.98"),
    ("Agustus", 2_273_400_000, 2_018_953_306, "65.80", "64.07"),
    ("September", 2_351_850_000, 2_187_604_990, "75.50", "74.26"),
)  # fmt: skip
PLANS = [sum(row[1] for row in BY_MONTH[: at + 1]) for at in range(9)]
SPENT = [sum(row[2] for row in BY_MONTH[: at + 1]) for at in range(9)]
PLAN_SHARE = [percent(n, CEILING) for n in PLANS]
SHARE = [percent(n, CEILING) for n in SPENT]
DEVIATION = [percent(abs(row[1] - row[2]), row[1]) for row in BY_MONTH]
QUARTERS = [sum(row[2] for row in BY_MONTH[at : at + 3]) for at in (0, 3, 6)]
# kind of premises, aimed at in the year, until June, then by month, of these not in order
PREMISES = (("Produksi obat dan obat tradisional", 28, 13, (3, 2, 4), 6),
            ("Produksi pangan olahan", 96, 48, (9, 11, 8), 21),
            ("Distribusi obat", 74, 39, (6, 7, 5), 9), ("Pelayanan kefarmasian", 182, 94, (17, 16, 19), 44),
            ("Distribusi pangan, kosmetik, dan obat tradisional", 210, 108, (18, 22, 15), 52))  # fmt: skip
# kind of product, aimed at in the year, until June, then by month, tested, not in order
SAMPLES = (("Obat", 312, 158, (27, 24, 31), 226, 4), ("Obat tradisional", 146, 77, (12, 15, 9), 104, 11),
           ("Suplemen kesehatan", 48, 22, (5, 4, 4), 33, 0), ("Kosmetik", 228, 119, (18, 21, 17), 163, 9),
           ("Pangan olahan", 264, 136, (23, 19, 26), 189, 17))  # fmt: skip
P_AIM, P_OLD, P_BAD = (column_sum(PREMISES, at) for at in (1, 2, 4))
P_MONTHS = [sum(row[3][at] for row in PREMISES) for at in range(3)]
P_ALL = P_OLD + sum(P_MONTHS)
S_AIM, S_OLD, S_TESTED, S_BAD = (column_sum(SAMPLES, at) for at in (1, 2, 4, 5))
S_MONTHS = [sum(row[3][at] for row in SAMPLES) for at in range(3)]
S_ALL = S_OLD + sum(S_MONTHS)
# kind of spending, ceiling, spent until June and in the third quarter
KINDS = (("51 Belanja pegawai", 9_872_000_000, 5_138_224_600, 2_164_918_345),
         ("52 Belanja barang", 11_634_500_000, 4_872_516_072, 3_106_440_269),
         ("53 Belanja modal", 3_143_500_000,
          sum(QUARTERS[:2]) - 10_010_740_672, QUARTERS[2] - 5_271_358_614))  # fmt: skip
assert column_sum(KINDS, 1) == CEILING
assert column_sum(KINDS, 2) == SPENT[5]
# function, planned work result, unit, target until September, reached
RHK = (("Pengujian", "Terlaksananya pengujian sampel tepat waktu", "sampel", 720, S_TESTED),
       ("Pengujian", "Terselenggaranya verifikasi metode", "metode", 15, 17),
       ("Pengujian", "Terpenuhinya kalibrasi alat", "alat", 48, 44),
       ("Pemeriksaan", "Terlaksananya pemeriksaan sarana", "sarana", 440, P_ALL),
       ("Pemeriksaan", "Terbitnya sertifikat dan rekomendasi", "dokumen", 64, 69),
       ("Penindakan", "Selesainya berkas perkara", "perkara", 5, 4),
       ("Penindakan", "Terlaksananya patroli siber", "tautan", 450, 506),
       ("Infokom", "Terlaksananya KIE", "kegiatan", 42, 46),
       ("Infokom", "Desa pangan aman yang diintervensi", "desa", 9, 9),
       ("Tata usaha", "Tersusunnya laporan keuangan dan BMN", "laporan", 6, 6),
       ("Tata usaha", "Terlaksananya pengembangan kompetensi", "orang", 71, 66))  # fmt: skip
UNITS = tuple(dict.fromkeys(row[0] for row in RHK))
RATES = [percent(row[4], row[3]) for row in RHK]
BY_UNIT = {unit: [rate for row, rate in zip(RHK, RATES, strict=True) if row[0] == unit] for unit in UNITS}
UNIT_MEAN = {unit: rounded(sum(rates) / D(len(rates))) for unit, rates in BY_UNIT.items()}
# code, indicator, target of the year and of the quarter, reached by quarter
IKK = [(code, name, [D(one) for one in numbers.split()]) for code, name, numbers in (
    ("1.1", "Persentase obat yang memenuhi syarat", f"97.00 96.50 97.62 97.94 {percent(222, 226)}"),
    ("1.2", "Persentase pangan olahan yang memenuhi syarat", f"90.00 89.50 89.36 90.18 {percent(172, 189)}"),
    ("2.1", "Indeks kesadaran masyarakat terhadap mutu pangan", "79.00 78.00 76.42 77.15 78.94"),
    ("2.2", "Tingkat efektivitas KIE", "94.50 94.00 93.07 94.62 95.33"),
    ("3.1", "Persentase keputusan hasil pemeriksaan yang ditindaklanjuti", "84.00 80.00 71.56 76.38 78.45"),
    ("3.2", "Persentase sarana yang memenuhi ketentuan", f"72.00 70.00 68.24 69.97 {percent(P_ALL - P_BAD, P_ALL)}"),
    ("4.1", "Indeks profesionalitas ASN", "86.00 82.00 71.35 78.64 83.17"),
    ("4.2", "Nilai kinerja anggaran", "92.50 75.00 34.18 58.82 73.61"),
)]  # fmt: skip
NOW = {row[0]: percent(row[2][4], row[2][1]) for row in IKK}
YEAR = {row[0]: percent(row[2][4], row[2][0]) for row in IKK}
GOALS = ("Terjaminnya mutu obat dan makanan", "Meningkatnya kesadaran masyarakat",
         "Meningkatnya efektivitas pemeriksaan", "Tata kelola Balai yang baik")  # fmt: skip
NPS = [rounded((NOW[f"{at}.1"] + NOW[f"{at}.2"]) / 2) for at in range(1, 5)]
OVERALL, EARLIER = rounded(sum(NPS) / D(4)), D("99.37")
SHORT = [code for code, rate in NOW.items() if rate < 100]
# recommendation of the second quarter, due, done
ADVICE = (
    ("Percepatan lelang kromatografi gas", date(2023, 7, 21), date(2023, 7, 14)),
    ("Revisi RPD belanja barang", date(2023, 7, 31), date(2023, 8, 4)),
    ("Pengingat tindak lanjut bagi pemilik sarana", date(2023, 8, 18), date(2023, 8, 18)),
    ("Penambahan tim patroli siber", date(2023, 8, 25), date(2023, 8, 21)),
    ("Pelatihan penyidik", date(2023, 9, 15), None),
    ("Kalibrasi mandiri timbangan", date(2023, 9, 29), None),
)


def _day(one: date) -> str:
    return f"{one.day} {MONTHS[one.month - 1]} {one.year}"


def balai_monthly_interim() -> MadeReport:
    """The interim report of a Balai until September 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA INTERIM TRIWULAN III", "BALAI POM DI PANGKALAN SAGO", "TAHUN 2023")
    for part in (_summary, _indicators, _premises, _samples, _rhk, _advice, _kinds, _months, _physical, _advise):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("I. RINGKASAN")
    w.paragraph(
        f"NPS Balai pada triwulan III tahun 2023 mencapai {f('p.nps', _id(OVERALL))}% atau",
        f"{f('p.nps.word', 'lebih tinggi', wrong='lebih rendah')} {f('p.nps.by', _id(OVERALL - EARLIER))} poin",
        f"daripada triwulan II ({_id(EARLIER)}%). Dari {f('p.ikk', words(len(IKK)))} indikator,",
        f"{words(len(IKK) - len(SHORT))} mencapai target triwulan dan {f('p.short', words(len(SHORT)))} belum.",
        f"Sampai akhir September telah diperiksa {P_ALL!s} sarana dan disampling {S_ALL!s} produk. Keuangan",
        f"terealisasi Rp{f('p.spent', whole(SPENT[8]))} ({f('p.share', _id(SHARE[8]))}%) dan fisik",
        f"{f('p.physical', _id(D(BY_MONTH[8][4])))}%.",
    )


def _indicators(w: Writer) -> None:
    f = w.figure
    w.heading("II. CAPAIAN INDIKATOR KINERJA")
    rows: list[Row] = []
    for goal, title in enumerate(GOALS, 1):
        rows.append([Spanning(f"SK{goal} {title}", columns=7), f(f"t1.nps{goal}", _id(NPS[goal - 1])), "", ""])
        for code, name, (year, aim, *reached) in IKK:
            if code[0] == str(goal):
                state = "Tercapai" if NOW[code] >= 100 else "Belum tercapai"
                wrong = "Belum tercapai" if NOW[code] >= 100 else "Tercapai"
                rows.append([code, name, _id(year), _id(aim), *map(_id, reached), f(f"t1.{code}", _id(NOW[code])),
                             f(f"t1.{code}.year", _id(YEAR[code])) if code[2] == "2" else _id(YEAR[code]),
                             f(f"t1.{code}.state", state, wrong=wrong) if code in ("3.1",
                             "2.2") else state])  # fmt: skip
    w.table("Tabel 1<br>Capaian Indikator Kinerja Triwulan III",
            [[Spanning("Kode", rows=2), Spanning("Indikator", rows=2),
            Spanning("Target", columns=2), Spanning("Realisasi kumulatif", columns=3),
            Spanning("Capaian (%)", columns=2), Spanning("Status", rows=2)],
            ["2023", "TW III", "TW I", "TW II", "TW III", "TW III", "2023"]],
            rows)  # fmt: skip
    best, worst = max(NOW, key=lambda c: NOW[c]), min(NOW, key=lambda c: NOW[c])
    assert (best, worst) == ("3.2", "3.1")
    w.paragraph(
        f"NPS Balai adalah rata-rata NPS keempat sasaran kegiatan. Capaian tertinggi {_id(NOW[best])}% pada",
        f"persentase sarana yang memenuhi ketentuan, capaian terendah {f('p.worst', _id(NOW[worst]))}% pada",
        f"persentase {f('p.worst.name', 'keputusan hasil pemeriksaan', wrong='obat yang memenuhi syarat')}. Nilai",
        f"kinerja anggaran {f('p.nka', 'naik', wrong='turun')} {f('p.nka.by', _id(IKK[7][2][4] - IKK[7][2][3]))}",
        f"poin dibandingkan triwulan II tetapi masih kurang {_id(IKK[7][2][1] - IKK[7][2][4])} poin dari target",
        "triwulan III.",
    )


def _premises(w: Writer) -> None:
    f = w.figure
    w.heading("III. REALISASI KEGIATAN")
    w.heading("A. Pemeriksaan sarana", 3)
    rows: list[Row] = [["", "Seluruh sarana", f("t2.aim", str(P_AIM)), str(P_OLD), *(f(f"t2.m{at}", str(n))
                       for at, n in enumerate(P_MONTHS, 7)), str(P_ALL), _id(percent(P_ALL, P_AIM)),
                       f("t2.bad", str(P_BAD))]]  # fmt: skip
    for at, (name, aim, old, months, bad) in enumerate(PREMISES, 1):
        total = old + sum(months)
        rows.append([str(at), name, str(aim), str(old), *map(str, months), f(f"t2.{at}", str(total)),
                     f(f"t2.{at}.rate", _id(percent(total, aim))) if at % 2 else _id(percent(total, aim)),
                     str(bad)])  # fmt: skip
    w.table("Tabel 2<br>Sarana yang Diperiksa s.d. September 2023", [[Spanning("No", rows=2), Spanning("Jenis sarana",
            rows=2), Spanning("Target 2023", rows=2), Spanning("Realisasi", columns=5), Spanning("% target", rows=2),
            Spanning("TMK", rows=2)], ["s.d. Juni", "Juli", "Agustus", "September", "Jumlah"]], rows)  # fmt: skip
    w.paragraph(
        f"Pada triwulan III diperiksa {f('p.third', str(sum(P_MONTHS)))} sarana, terbanyak pada bulan",
        f"{f('p.month', MONTHS[6 + P_MONTHS.index(max(P_MONTHS))], wrong='September')}. Sarana yang tidak memenuhi",
        f"ketentuan (TMK) {P_BAD} sarana atau {f('p.bad', _id(percent(P_BAD, P_ALL)))}% dari yang diperiksa,",
        f"sehingga yang memenuhi ketentuan {P_ALL - P_BAD!s} sarana ({_id(percent(P_ALL - P_BAD, P_ALL))}%).",
    )


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("B. Sampling dan pengujian", 3)
    rows: list[Row] = []
    for at, (name, aim, old, months, tested, bad) in enumerate(SAMPLES, 1):
        total, rate = old + sum(months), _id(percent(bad, tested))
        rows.append([str(at), name, str(aim), f(f"t3.{at}.old", str(old)) if at == 2 else str(old), *map(str, months),
                     f(f"t3.{at}", str(total)) if at % 2 == 0 else str(total), str(tested), f(f"t3.{at}.wait",
                     str(total - tested)) if at % 2 else str(total - tested), str(bad), f(f"t3.{at}.bad",
                     rate) if at != 3 else rate])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.aim", str(S_AIM)), str(S_OLD), *(f(f"t3.m{at}", str(n)) for at,
                 n in enumerate(S_MONTHS, 7)), f("t3.all", str(S_ALL)), f("t3.tested", str(S_TESTED)),
                 str(S_ALL - S_TESTED), str(S_BAD), _id(percent(S_BAD, S_TESTED))])  # fmt: skip
    w.table("Tabel 3<br>Sampel menurut Komoditas s.d. September 2023", [[Spanning("No", rows=2), Spanning("Komoditas",
            rows=2), Spanning("Target 2023", rows=2), Spanning("Disampling", columns=5),
            Spanning("Selesai diuji", rows=2), Spanning("Dalam proses", rows=2), Spanning("TMS", columns=2)],
            ["s.d. Juni", "Juli", "Agt", "Sept", "Jumlah", "Sampel", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari target {S_AIM} sampel telah diambil {f('p.taken', _id(percent(S_ALL, S_AIM)))}%. Selesai diuji",
        f"{S_TESTED!s} sampel dan {f('p.waiting', str(S_ALL - S_TESTED))} masih dalam proses. Sampel TMS {S_BAD!s}",
        f"sampel, terutama {f('p.tms.kind', 'pangan olahan', wrong='kosmetik')}",
        f"({f('p.tms.share', _id(percent(17, S_BAD)))}% dari seluruh TMS).",
    )


def _rhk(w: Writer) -> None:
    f = w.figure
    w.heading("C. Rencana Hasil Kerja (RHK)", 3)
    rows: list[Row] = []
    number = 0
    for unit in UNITS:
        own = [(row, rate) for row, rate in zip(RHK, RATES, strict=True) if row[0] == unit]
        for at, ((_, text, measure, aim, reached), rate) in enumerate(own):
            number += 1
            first = [Spanning(unit, rows=len(own))] if at == 0 else []
            last = [Spanning(f(f"t4.{unit[:4]}", _id(UNIT_MEAN[unit])), rows=len(own))] if at == 0 else []
            rows.append([*first, text, measure, str(aim), str(reached), f(f"t4.{number}", _id(rate)), *last])
    w.table("Tabel 4<br>Realisasi RHK Kelompok Fungsi s.d. Triwulan III", [["Kelompok", "RHK", "Satuan", "Target",
            "Realisasi", "Capaian (%)", "Rata-rata kelompok (%)"]], rows)  # fmt: skip
    low = min(UNIT_MEAN, key=lambda unit: UNIT_MEAN[unit])
    w.paragraph(
        f"Dari {f('p.rhk', words(len(RHK)))} RHK, {f('p.rhk.met', words(sum(rate >= 100 for rate in RATES)))}",
        f"mencapai target dan {words(sum(rate < 100 for rate in RATES))} di bawah target. Rata-rata kelompok",
        f"terendah {_id(UNIT_MEAN[low])}% pada kelompok {low.lower()}. Berkas perkara baru selesai",
        f"{f('p.cases', words(4))} dari lima yang direncanakan.",
    )


def _advice(w: Writer) -> None:
    f = w.figure
    w.heading("D. Tindak lanjut rekomendasi triwulan II", 3)
    rows: list[Row] = [[str(at), text, _day(due), _day(done) if done else "-", f(f"t5.{at}", str((done -
                       due).days)) if done and done != due else "0" if done else "-", "Selesai" if done
                       else "Proses"] for at, (text, due, done) in enumerate(ADVICE, 1)]  # fmt: skip
    w.table("Tabel 5<br>Rekomendasi Triwulan II (selisih = tanggal selesai dikurangi tenggat)", [["No", "Rekomendasi",
            "Tenggat", "Tanggal selesai", "Selisih (hari)", "Keterangan"]], rows)  # fmt: skip
    finished = sum(bool(row[2]) for row in ADVICE)
    w.paragraph(
        f"Sebanyak {f('p.finished', words(finished))} dari {words(len(ADVICE))} rekomendasi",
        f"({_id(percent(finished, len(ADVICE)))}%) selesai dan satu di antaranya melewati tenggat.",
    )


def _kinds(w: Writer) -> None:
    f = w.figure
    w.heading("IV. REALISASI ANGGARAN")
    rows: list[Row] = []
    for at, (name, ceiling, old, new) in enumerate(KINDS, 1):
        rows.append([f(f"t6.{at}.share", _id(percent(ceiling, CEILING))) if at == 2 else
                     _id(percent(ceiling, CEILING)), name, whole(ceiling), whole(old), whole(new),
                     f(f"t6.{at}", whole(old + new)), f(f"t6.{at}.rate", _id(percent(old + new, ceiling))),
                     whole(ceiling - old - new)])  # fmt: skip
    rows.append(["100,00", "<b>Total</b>", f("t6.ceiling", whole(CEILING)), whole(SPENT[5]), f("t6.new",
                 whole(QUARTERS[2])), whole(SPENT[8]), _id(SHARE[8]), whole(CEILING - SPENT[8])])  # fmt: skip
    w.table("Tabel 6<br>Realisasi per Jenis Belanja (Rp)", [["Porsi pagu (%)", "Jenis belanja", "Pagu", "s.d. TW II",
            "TW III", "s.d. TW III", "%", "Sisa"]], rows)  # fmt: skip
    w.paragraph(
        f"Realisasi triwulan III Rp{f('p.q3', whole(QUARTERS[2]))},",
        f"{f('p.q3.word', 'turun' if QUARTERS[2] < QUARTERS[1] else 'naik', wrong='naik')}",
        f"{f('p.q3.by', _id(abs(growth(QUARTERS[2], QUARTERS[1]))))}% dari triwulan II sebesar",
        f"Rp{whole(QUARTERS[1])}. Sisa pagu untuk triwulan IV Rp{whole(CEILING - SPENT[8])} atau",
        f"{_id(100 - SHARE[8])}%.",
    )


def _months(w: Writer) -> None:
    f = w.figure
    w.new_page()
    w.heading("V. REALISASI BULANAN")
    rows: list[Row] = []
    for at, (month, plan, spent, *_) in enumerate(BY_MONTH):
        name = f"t7.{at + 1}"
        rows.append([str(at + 1), month, whole(plan), whole(spent), f(f"{name}.dev",
                     _id(DEVIATION[at])) if at % 2 else _id(DEVIATION[at]), whole(PLANS[at]), f(f"{name}.sum",
                     whole(SPENT[at])) if at % 3 == 2 else whole(SPENT[at]), _id(PLAN_SHARE[at]), f(f"{name}.share",
                     _id(SHARE[at])) if at % 3 == 1 else _id(SHARE[at]), f(f"{name}.gap",
                     _id(SHARE[at] - PLAN_SHARE[at])) if at % 4 == 0 else _id(SHARE[at] - PLAN_SHARE[at])])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.plan", whole(PLANS[8])), whole(SPENT[8]), "", "", "", "", "", ""])
    w.table("Tabel 7<br>Rencana dan Realisasi Keuangan per Bulan (pagu Rp24.650.000.000)", [[Spanning("No", rows=2),
            Spanning("Bulan", rows=2), Spanning("Bulan berjalan", columns=3), Spanning("Kumulatif (Rp)", columns=2),
            Spanning("Kumulatif (% pagu)", columns=3)],
            ["RPD (Rp)", "Realisasi (Rp)", "Deviasi (%)", "RPD", "Realisasi",
             "RPD", "Realisasi", "Selisih"]], rows)  # fmt: skip
    worst = DEVIATION.index(max(DEVIATION))
    over = [row[0] for row in BY_MONTH if row[2] > row[1]]
    assert over == ["April", "Juli"]
    w.paragraph(
        "Deviasi bulanan adalah selisih mutlak realisasi dari RPD dibagi RPD. Deviasi terbesar terjadi pada bulan",
        f"{f('p.dev.month', BY_MONTH[worst][0], wrong='Mei')} ({f('p.dev', _id(DEVIATION[worst]))}%). Realisasi",
        f"melampaui RPD pada {f('p.over', words(len(over)))} bulan, yaitu April dan Juli. Sampai September realisasi",
        f"lebih rendah Rp{f('p.gap', whole(PLANS[8] - SPENT[8]))} daripada RPD.",
    )


def _physical(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = []
    for at, (month, _, _, plan, done) in enumerate(BY_MONTH):
        gap, apart = english(D(done) - D(plan)), english(D(done) - SHARE[at])
        rows.append([str(at + 1), month, english(D(plan)), english(D(done)), f(f"t8.{at + 1}",
                     gap) if at % 2 == 0 else gap, english(SHARE[at]), f(f"t8.{at + 1}.apart",
                     apart) if at % 3 == 0 else apart])  # fmt: skip
    w.table("Tabel 8<br>Kemajuan Fisik dan Keuangan Kumulatif (%; data aplikasi pemantauan)", [[Spanning("No", rows=2),
            Spanning("Bulan", rows=2), Spanning("Fisik", columns=3), Spanning("Keuangan", rows=2),
            Spanning("Fisik dikurangi keuangan", rows=2)], ["Rencana", "Realisasi", "Deviasi"]], rows)  # fmt: skip
    ahead = [row[0] for row in BY_MONTH if D(row[4]) > D(row[3])]
    assert ahead == ["April"]
    w.paragraph(
        f"Hanya pada bulan {f('p.ahead', 'April', wrong='Juni')} kemajuan fisik melebihi rencana. Pada akhir",
        f"September fisik tertinggal {f('p.behind', _id(D(BY_MONTH[8][3]) - D(BY_MONTH[8][4])))} poin dari rencana.",
    )


def _advise(w: Writer) -> None:
    w.heading("VI. REKOMENDASI")
    w.items(["Menyelesaikan pengadaan alat sebelum akhir Oktober agar belanja modal terserap.",
            "Memperbarui RPD triwulan IV berdasarkan jadwal kegiatan yang telah disepakati.",
            "Menghubungi pemilik sarana yang belum menindaklanjuti keputusan hasil pemeriksaan."])  # fmt: skip
