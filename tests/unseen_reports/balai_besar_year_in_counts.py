"""Yearly report of a Balai Besar, 2022: inspection, tests by parameter, cases, publicity, fees, years and towns across.

Noto Sans on A4, thin rules between rows only, a violet left bar at headings, captions below a rule, notes under tables.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 24mm 17mm 22mm 20mm; }
body { font: 9.8pt/1.55 'Noto Sans', 'DejaVu Sans', sans-serif; }
h1 { font-size: 20pt; margin: 0 0 12mm; line-height: 1.3; font-weight: 600; color: #4a2a7b; }
h2 { font-size: 12.5pt; border-left: 5pt solid #4a2a7b; padding-left: 6pt; margin: 14pt 0 6pt; }
h3 { font-size: 10.2pt; color: #4a2a7b; margin: 9pt 0 4pt; } h2, h3 { break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; } li { text-align: justify; }
p.caption { border-top: 1.4pt solid #4a2a7b; padding-top: 3pt; font-size: 8.8pt; margin: 10pt 0 2pt; }
p.caption { break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 4pt; line-height: 1.3; }
th { border-bottom: 1pt solid #4a2a7b; } td { border-bottom: 0.4pt solid #c9c0d8; }
th, td { padding: 2.6pt 3.5pt; text-align: right; } th { text-align: center; }
td:first-child { text-align: left; } tr { break-inside: avoid; } small { font-size: 7.8pt; color: #444; }
"""

D = Decimal
TOWNS = ("Kota Arunika", "Kab. Lembayung", "Kab. Sagara", "Kab. Wanamukti", "Kota Pelita")
# kind of premises, inspected by town, of these in order
PREMISES = (("Industri obat bahan alam", (6, 4, 1, 2, 3), 11), ("Industri kosmetik", (9, 2, 0, 1, 4), 12),
            ("Industri pangan olahan", (38, 27, 19, 14, 22), 84), ("Pedagang besar farmasi", (26, 5, 3, 2, 8), 39),
            ("Apotek dan rumah sakit", (74, 41, 33, 28, 36), 163), ("Ritel pangan", (52, 38, 29, 31, 27), 118),
            ("Toko kosmetik", (31, 18, 12, 9, 16), 47))  # fmt: skip
BY_TOWN = [sum(row[1][at] for row in PREMISES) for at in range(5)]
SEEN, ORDERLY = sum(BY_TOWN), column_sum(PREMISES, 2)
PREMISES_PAST = 628
# product, samples of 2020, 2021, 2022, not in order by laboratory, not in order by label only
SAMPLES = (("Obat", 486, 512, 538, 7, 3), ("Obat bahan alam", 231, 254, 247, 24, 5),
           ("Suplemen kesehatan", 84, 91, 96, 2, 1), ("Kosmetik", 318, 347, 372, 13, 8),
           ("Pangan olahan", 427, 461, 503, 31, 12), ("Kemasan pangan", 22, 25, 28, 1, 0))  # fmt: skip
S20, S21, S22, LAB, LABEL = (column_sum(SAMPLES, at) for at in range(1, 6))
BAD = LAB + LABEL
# laboratory, samples, parameters tested, in time
LABS = (("Kimia obat", 634, 4_127, 611), ("Kimia kosmetik", 372, 2_216, 358), ("Kimia pangan", 531, 3_094, 487),
        ("Mikrobiologi", 247, 1_158, 241))  # fmt: skip
TESTED, PARAMETERS, TIMELY = (column_sum(LABS, at) for at in (1, 2, 3))
# what failed, samples
FAILURES = (("Angka lempeng total", 19), ("Bahan kimia obat", 16), ("Pengawet melebihi batas", 14), ("Merkuri", 9),
            ("Keseragaman kandungan", 7), ("Pewarna dilarang", 13))  # fmt: skip
assert column_sum(FAILURES, 1) == LAB
# field, cases carried over, begun in 2022, sent to the prosecutor, stopped, worth of evidence in rupiah
CASES = (("Obat", 2, 5, 4, 0, 318_450_000), ("Obat bahan alam", 1, 6, 5, 1, 742_615_000),
         ("Kosmetik", 3, 7, 7, 0, 1_286_930_000), ("Pangan olahan", 0, 4, 2, 0, 164_275_000))  # fmt: skip
C_OLD, C_NEW, C_SENT, C_STOP, WORTH = (column_sum(CASES, at) for at in range(1, 6))
C_LEFT = C_OLD + C_NEW - C_SENT - C_STOP
# kind of publicity, times and participants of 2021, times and participants of 2022
KIE = (("Tatap muka bersama tokoh masyarakat", 8, 2_940, 14, 5_320), ("Penyebaran informasi", 22, 1_315, 26, 1_684),
       ("Sekolah dan pasar", 17, 2_018, 31, 3_927), ("Siaran radio dan televisi", 9, 0, 12, 0),
       ("Media sosial langsung", 15, 4_266, 19, 5_103))  # fmt: skip
K_OLD, P_OLD, K_NEW, P_NEW = (column_sum(KIE, at) for at in (1, 2, 3, 4))
# subject of questions and complaints, received, answered
ASKED = (("Perizinan", 418, 418), ("Legalitas produk", 367, 365), ("Keamanan produk", 142, 139),
         ("Efek samping", 36, 35), ("Iklan", 25, 25))  # fmt: skip
A_ALL, A_DONE = column_sum(ASKED, 1), column_sum(ASKED, 2)
# certificate, applied for, issued, refused, mean working days, standard
CERTIFICATES = (("Izin penerapan CPPOB", 146, 128, 9, "18.4", 20), ("Sertifikat CDOB", 62, 57, 2, "21.7", 22),
                ("Sertifikat CPOTB bertahap", 37, 29, 4, "26.3", 25),
                ("Surat keterangan impor/ekspor", 815, 809, 6, "0.9", 1),
                ("Rekomendasi denah", 54, 51, 1, "6.8", 7))  # fmt: skip
F_IN, F_OUT, F_NO = (column_sum(CERTIFICATES, at) for at in (1, 2, 3))
# source of fees, target, by quarter, 2021
FEES = (("Pengujian pihak ketiga", 620_000_000, (138_450_000, 164_720_000, 151_385_000, 193_640_000), 574_215_000),
        ("Sertifikasi sarana", 145_000_000, (29_500_000, 41_250_000, 36_750_000, 44_500_000), 138_750_000),
        ("Surat keterangan", 60_000_000, (14_850_000, 15_300_000, 16_950_000, 17_400_000), 61_050_000),
        ("Pelatihan dan magang", 35_000_000, (4_200_000, 9_600_000, 7_800_000, 11_100_000), 21_900_000))  # fmt: skip
G_AIM, G_OLD = column_sum(FEES, 1), column_sum(FEES, 3)
G_QUARTERS = [sum(row[2][at] for row in FEES) for at in range(4)]
GAINED = sum(G_QUARTERS)
# kind of spending, ceiling, spent in 2021 and 2022, ceiling of 2021
MONEY = (("Belanja pegawai", 14_286_400_000, 13_402_817_355, 14_058_233_910, 13_815_000_000),
         ("Belanja barang", 19_547_250_000, 17_816_490_228, 19_021_874_602, 18_462_700_000),
         ("Belanja modal", 5_318_000_000, 7_105_322_400, 5_266_940_150, 7_248_500_000))  # fmt: skip
M_ALL, M_OLD, M_SPENT, M_ALL_OLD = (column_sum(MONEY, at) for at in (1, 2, 3, 4))
STAFF = (("Pengujian", 17, 38), ("Pemeriksaan", 12, 19), ("Penindakan", 9, 5), ("Informasi dan komunikasi", 4, 8),
         ("Tata usaha", 13, 16))  # fmt: skip
MEN, WOMEN = column_sum(STAFF, 1), column_sum(STAFF, 2)


def balai_besar_year_in_counts() -> MadeReport:
    """The yearly report of a Balai Besar."""
    w = Writer(STYLE)
    w.title("LAPORAN TAHUNAN 2022", "BALAI BESAR POM DI ARUNIKA")
    for part in (_foreword, _staff, _samples, _tests, _premises, _certificates, _cases, _publicity, _questions, _fees,
                 _money, _end):  # fmt: skip
        part(w)
    return w.report()


def _foreword(w: Writer) -> None:
    f = w.figure
    w.heading("Sekilas tahun 2022")
    w.paragraph(
        f"Sepanjang tahun 2022 Balai Besar mengambil {f('p.samples', whole(S22))} sampel, memeriksa {SEEN!s} sarana",
        f"di {words(len(TOWNS))} kabupaten/kota, dan menangani {f('p.cases', str(C_OLD + C_NEW))} perkara. KIE",
        f"dilaksanakan {K_NEW!s} kali bagi {f('p.people', whole(P_NEW))} peserta. PNBP yang disetor",
        f"Rp{f('p.fees', whole(GAINED))} dan anggaran terserap {f('p.used', _id(percent(M_SPENT, M_ALL)))}%.",
    )


def _staff(w: Writer) -> None:
    f = w.figure
    w.heading("1. Pegawai")
    rows: list[Row] = [[name, str(men + women), str(men), str(women), f(f"t1.{at}", _id(percent(men +
                       women, MEN + WOMEN), 1)) if at % 2 else _id(percent(men + women, MEN + WOMEN), 1)]
                       for at, (name, men, women) in enumerate(STAFF, 1)]  # fmt: skip
    rows.append(["<b>Total</b>", f("t1.all", str(MEN + WOMEN)), str(MEN), f("t1.women", str(WOMEN)), "100,0"])
    w.table("<b>Tabel 1</b> Pegawai menurut kelompok substansi, 31 Desember 2022",
            [["Kelompok", "Jumlah", "Laki-laki", "Perempuan", "Porsi (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {MEN + WOMEN} pegawai, {f('p.women', _id(percent(WOMEN, MEN + WOMEN), 1))}% perempuan. Kelompok",
        f"pengujian merupakan kelompok {f('p.largest', 'terbesar', wrong='terkecil')} dengan 55 pegawai.",
    )


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("2. Sampling")
    rows: list[Row] = [["<b>Semua komoditas</b>", f("t2.s20", whole(S20)), f("t2.s21", whole(S21)),
                        f("t2.s22", whole(S22)), _id(growth(S22, S21)), f("t2.lab", str(LAB)), str(LABEL), str(BAD),
                        _id(percent(BAD, S22))]]  # fmt: skip
    for at, (name, old, past, now, lab, label) in enumerate(SAMPLES, 1):
        move, rate = _id(growth(now, past)), _id(percent(lab + label, now))
        rows.append([name, str(old), str(past), f(f"t2.{at}", str(now)) if at == 4 else str(now), f(f"t2.{at}.move",
                     move) if at % 2 else move, str(lab), str(label), f(f"t2.{at}.bad", str(lab + label)) if at in (2,
                     5) else str(lab + label), f(f"t2.{at}.rate",
                     rate) if at % 2 == 0 or at == 5 else rate])  # fmt: skip
    w.table("<b>Tabel 2</b> Sampel menurut komoditas dan hasilnya", [[Spanning("Komoditas", rows=2),
            Spanning("Sampel", columns=3), Spanning("Perubahan 2021-2022 (%)", rows=2),
            Spanning("Tidak memenuhi syarat 2022", columns=4)],
            ["2020", "2021", "2022", "Laboratorium", "Label", "Jumlah", "%"]], rows)  # fmt: skip
    w.paragraph("<small>Catatan: label dihitung bila sampel hanya gagal pada penandaan.</small>")
    fell = [row[0] for row in SAMPLES if row[3] < row[2]]
    assert fell == ["Obat bahan alam"]
    w.paragraph(
        f"Jumlah sampel {f('p.more', 'bertambah', wrong='berkurang')} {f('p.more.by', str(S22 - S21))} dari tahun",
        f"2021; hanya obat bahan alam yang berkurang, yaitu {f('p.fell', words(7))} sampel. Sampel yang tidak",
        f"memenuhi syarat {BAD!s} ({f('p.bad.rate', _id(percent(BAD, S22)))}%), sehingga {whole(S22 - BAD)} sampel",
        "memenuhi syarat. Persentase tertinggi terdapat pada obat bahan alam",
        f"({f('p.worst', _id(percent(29, 247)))}%).",
    )


def _tests(w: Writer) -> None:
    f = w.figure
    w.heading("3. Pengujian")
    rows: list[Row] = []
    for at, (name, n, parameters, timely) in enumerate(LABS, 1):
        rows.append([name, str(n), whole(parameters), f(f"t3.{at}.mean", _id(D(parameters) / n, 1)), str(timely),
                     str(n - timely), f(f"t3.{at}.rate", _id(percent(timely,
                     n))) if at % 2 == 0 else _id(percent(timely, n))])  # fmt: skip
    rows.append(["<b>Total</b>", f("t3.n", whole(TESTED)), f("t3.parameters", whole(PARAMETERS)),
                 _id(D(PARAMETERS) / TESTED, 1), f("t3.timely", whole(TIMELY)), f("t3.late", str(TESTED - TIMELY)),
                 _id(percent(TIMELY, TESTED))])  # fmt: skip
    w.table("<b>Tabel 3</b> Beban laboratorium", [["Laboratorium", "Sampel", "Parameter uji", "Parameter per sampel",
            "Tepat waktu", "Terlambat", "Tepat waktu (%)"]], rows)  # fmt: skip
    order = sorted(FAILURES, key=lambda row: -row[1])
    rows = [[name, str(n), f(f"t4.{at}", _id(percent(n, LAB))), _id(percent(sum(one[1] for one in order[:at]), LAB))]
            for at, (name, n) in enumerate(order, 1)]  # fmt: skip
    rows.append(["<b>Total</b>", str(LAB), "100,00", ""])
    w.table("<b>Tabel 4</b> Penyebab tidak memenuhi syarat secara laboratorium, dari yang terbanyak",
            [["Parameter", "Sampel", "Porsi (%)", "Kumulatif (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Seluruh {whole(TESTED)} sampel telah diuji terhadap {f('p.parameters', whole(PARAMETERS))} parameter.",
        f"Ketepatan waktu {_id(percent(TIMELY, TESTED))}%. Penyebab utama adalah angka lempeng total,",
        f"{f('p.first', _id(percent(19, LAB)))}% dari {LAB} sampel, disusul bahan kimia obat.",
    )


def _premises(w: Writer) -> None:
    f = w.figure
    w.heading("4. Pemeriksaan sarana")
    rows: list[Row] = []
    for at, (name, towns, good) in enumerate(PREMISES, 1):
        total = sum(towns)
        rows.append([name, *map(str, towns), f(f"t5.{at}", str(total)) if at % 2 else str(total), str(good),
                     f(f"t5.{at}.rate", _id(percent(good, total))) if at % 2 == 0 else _id(percent(good,
                     total))])  # fmt: skip
    rows.append(["<b>Total</b>", *(f(f"t5.town{at}", str(n)) for at, n in enumerate(BY_TOWN, 1)), str(SEEN),
                 f("t5.good", str(ORDERLY)), _id(percent(ORDERLY, SEEN))])  # fmt: skip
    w.table("<b>Tabel 5</b> Sarana yang diperiksa menurut kabupaten/kota", [[Spanning("Jenis sarana", rows=2),
            Spanning("Diperiksa", columns=6), Spanning("Memenuhi ketentuan", columns=2)],
            [*TOWNS, "Jumlah", "Sarana", "%"]], rows)  # fmt: skip
    worst = min(PREMISES, key=lambda row: row[2] / sum(row[1]))
    assert worst[0] == "Toko kosmetik"
    w.paragraph(
        f"Pemeriksaan {f('p.seen', 'meningkat', wrong='menurun')}",
        f"{f('p.seen.by', _id(growth(SEEN, PREMISES_PAST)))}% dari {PREMISES_PAST} sarana pada tahun 2021. Sebanyak",
        f"{ORDERLY!s} sarana memenuhi ketentuan dan {f('p.wrong', str(SEEN - ORDERLY))} tidak. Kota Arunika",
        f"menyumbang {f('p.city', _id(percent(BY_TOWN[0], SEEN)))}% pemeriksaan. Kepatuhan terendah pada",
        f"{f('p.low', 'toko kosmetik', wrong='pedagang besar farmasi')}, hanya",
        f"{f('p.low.rate', _id(percent(worst[2], sum(worst[1]))))}%.",
    )


def _certificates(w: Writer) -> None:
    f = w.figure
    w.heading("5. Sertifikasi")
    rows: list[Row] = []
    for at, (name, got, out, no, days, standard) in enumerate(CERTIFICATES, 1):
        fits = D(days) <= standard
        rows.append([name, str(got), str(out), str(no), f(f"t6.{at}", str(got - out - no)), str(standard), _id(D(days),
                     1), f(f"t6.{at}.fits", "Sesuai" if fits else "Melampaui",
                     wrong="Melampaui" if fits else "Sesuai") if at in (2,
                     3) else "Sesuai" if fits else "Melampaui"])  # fmt: skip
    rows.append(["<b>Total</b>", f("t6.in", whole(F_IN)), f("t6.out", whole(F_OUT)), str(F_NO),
                 str(F_IN - F_OUT - F_NO), "", "", ""])  # fmt: skip
    w.table("<b>Tabel 6</b> Permohonan sertifikat dan rekomendasi", [[Spanning("Layanan", rows=2),
            Spanning("Permohonan", columns=4), Spanning("Waktu (hari kerja)", columns=3)],
            ["Masuk", "Terbit", "Ditolak", "Proses", "Standar", "Rata-rata", "Keterangan"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {whole(F_IN)} permohonan, {f('p.issued', _id(percent(F_OUT, F_IN)))}% diterbitkan dan",
        f"{f('p.process', str(F_IN - F_OUT - F_NO))} masih diproses. Satu layanan melampaui standar, yaitu",
        f"sertifikat CPOTB bertahap, dengan selisih {f('p.over', _id(D('1.3'), 1))} hari kerja.",
    )
    assert D("26.3") - 25 == D("1.3")


def _cases(w: Writer) -> None:
    f = w.figure
    w.heading("6. Penindakan")
    rows: list[Row] = [["Sisa tahun 2021", *(str(row[1]) for row in CASES), f("t7.old", str(C_OLD))],
                       ["Perkara baru", *(str(row[2]) for row in CASES), f("t7.new", str(C_NEW))],
                       ["Beban perkara", *(f(f"t7.load{at}", str(row[1] + row[2])) if at % 2 else
                       str(row[1] + row[2]) for at, row in enumerate(CASES, 1)), str(C_OLD + C_NEW)],
                       ["Diserahkan (tahap II)", *(str(row[3]) for row in CASES), f("t7.sent",
                       str(C_SENT))], ["Dihentikan (SP3)", *(str(row[4]) for row in CASES), str(C_STOP)],
                       ["Sisa akhir tahun", *(f(f"t7.left{at}", str(row[1] + row[2] - row[3] - row[4])) if
                       at % 2 == 0 else str(row[1] + row[2] - row[3] - row[4]) for at, row in
                       enumerate(CASES, 1)), str(C_LEFT)], ["Nilai barang bukti (Rp)", *(whole(row[5]) for
                       row in CASES), f("t7.worth", whole(WORTH))]]  # fmt: skip
    w.table("<b>Tabel 7</b> Perkara dan barang bukti", [["Uraian", *(row[0] for row in CASES), "Jumlah"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Sebanyak {f('p.sent', words(C_SENT))} perkara diserahkan kepada penuntut umum,",
        f"{f('p.sent.rate', _id(percent(C_SENT, C_OLD + C_NEW)))}% dari beban, dan {f('p.left', words(C_LEFT))}",
        f"perkara tersisa. Barang bukti kosmetik bernilai {f('p.evidence', _id(percent(1_286_930_000, WORTH)))}%",
        "dari seluruhnya.",
    )


def _publicity(w: Writer) -> None:
    f = w.figure
    w.heading("7. Komunikasi, informasi, dan edukasi")
    rows: list[Row] = [[name, str(old), f(f"t8.{at}", str(new)) if at == 3 else str(new), str(new - old),
                       whole(people), whole(more), f(f"t8.{at}.move", whole(more - people)) if at % 2 else
                       whole(more - people)] for at, (name, old, people, new, more) in enumerate(KIE, 1)]  # fmt: skip
    rows.append(["<b>Total</b>", f("t8.old", str(K_OLD)), f("t8.new", str(K_NEW)), str(K_NEW - K_OLD),
                 whole(P_OLD), f("t8.more", whole(P_NEW)), whole(P_NEW - P_OLD)])  # fmt: skip
    w.table("<b>Tabel 8</b> KIE menurut bentuk", [[Spanning("Bentuk", rows=2), Spanning("Kegiatan (kali)",
            columns=3), Spanning("Peserta (orang)", columns=3)], ["2021", "2022", "Selisih", "2021",
            "2022", "Selisih"]], rows)  # fmt: skip
    w.paragraph(
        "Peserta siaran radio dan televisi tidak dihitung. Jumlah peserta naik",
        f"{f('p.people.by', _id(growth(P_NEW, P_OLD)))}% menjadi {whole(P_NEW)} orang, sedangkan kegiatan bertambah",
        f"{f('p.kie.by', str(K_NEW - K_OLD))} kali. Kenaikan peserta terbanyak terjadi pada tatap muka.",
    )
    assert max(KIE, key=lambda row: row[4] - row[2]) is KIE[0]


def _questions(w: Writer) -> None:
    f = w.figure
    w.heading("8. Pertanyaan dan pengaduan")
    rows: list[Row] = [[name, str(n), str(done), str(n - done), f(f"t9.{at}", _id(percent(n, A_ALL))) if at
                       < 4 else _id(percent(n, A_ALL))] for at, (name, n, done) in enumerate(ASKED, 1)]  # fmt: skip
    rows.append(["<b>Total</b>", f("t9.all", str(A_ALL)), str(A_DONE), str(A_ALL - A_DONE), "100,00"])
    w.table("<b>Tabel 9</b> Pertanyaan dan pengaduan menurut pokok soal",
            [["Pokok soal", "Diterima", "Dijawab", "Belum", "Porsi (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari {A_ALL} pertanyaan dan pengaduan, {_id(percent(A_DONE, A_ALL))}% telah dijawab;",
        f"{f('p.unanswered', words(A_ALL - A_DONE))} sisanya menunggu hasil penelusuran.",
    )


def _fees(w: Writer) -> None:
    f = w.figure
    w.heading("9. PNBP")
    rows: list[Row] = []
    for at, (name, aim, quarters, old) in enumerate(FEES, 1):
        total = sum(quarters)
        rows.append([name, whole(aim), *map(whole, quarters), f(f"t10.{at}", whole(total)) if at < 3 else whole(total),
                     f(f"t10.{at}.rate", _id(percent(total, aim))), whole(old)])  # fmt: skip
    rows.append(["<b>Total</b>", whole(G_AIM), *(f(f"t10.q{at}",
                 whole(n)) if at % 2 else whole(n) for at, n in enumerate(G_QUARTERS, 1)), whole(GAINED),
                 _id(percent(GAINED, G_AIM)), whole(G_OLD)])  # fmt: skip
    w.table("<b>Tabel 10</b> Penerimaan negara bukan pajak (Rp)", [[Spanning("Jenis", rows=2), Spanning("Target 2022",
            rows=2), Spanning("Realisasi 2022", columns=5), Spanning("% target", rows=2), Spanning("2021", rows=2)],
            ["TW I", "TW II", "TW III", "TW IV", "Jumlah"]], rows)  # fmt: skip
    w.paragraph(
        f"Realisasi melampaui target sebesar Rp{f('p.fees.over', whole(GAINED - G_AIM))} dan tumbuh",
        f"{f('p.fees.growth', _id(growth(GAINED, G_OLD)))}% dari tahun 2021. Hanya pelatihan dan magang yang tidak",
        f"mencapai target. Penerimaan terbesar diperoleh pada triwulan {f('p.quarter', 'IV', wrong='II')}.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("10. Anggaran")
    rows: list[Row] = [[name, whole(ceiling_old), whole(old), _id(percent(old, ceiling_old)),
                       whole(ceiling), whole(now), f(f"t11.{at}", _id(percent(now, ceiling)))] for at,
                       (name, ceiling, old, now, ceiling_old) in enumerate(MONEY, 1)]  # fmt: skip
    rows.append(["<b>Total</b>", whole(M_ALL_OLD), f("t11.old", whole(M_OLD)), _id(percent(M_OLD, M_ALL_OLD)),
                 f("t11.ceiling", whole(M_ALL)), f("t11.spent", whole(M_SPENT)), _id(percent(M_SPENT,
                 M_ALL))])  # fmt: skip
    w.table("<b>Tabel 11</b> Pagu dan realisasi anggaran (Rp)", [[Spanning("Jenis belanja", rows=2),
            Spanning("2021", columns=3), Spanning("2022", columns=3)], ["Pagu", "Realisasi", "%", "Pagu",
            "Realisasi", "%"]], rows)  # fmt: skip
    better = percent(M_SPENT, M_ALL) - percent(M_OLD, M_ALL_OLD)
    w.paragraph(
        f"Penyerapan {f('p.absorb', 'naik' if better > 0 else 'turun', wrong='turun' if better > 0 else 'naik')}",
        f"{f('p.absorb.by', _id(abs(better)))} poin dari tahun 2021. Sisa anggaran",
        f"Rp{f('p.rest', whole(M_ALL - M_SPENT))}.",
    )


def _end(w: Writer) -> None:
    w.heading("Hambatan dan rencana")
    w.items(["Toko kosmetik dibina bersama pemerintah daerah karena tingkat kepatuhannya paling rendah.",
            "Waktu sertifikasi CPOTB bertahap dipersingkat dengan konsultasi sebelum permohonan diajukan.",
            "Perkara yang tersisa diselesaikan pada semester I tahun 2023."])  # fmt: skip
