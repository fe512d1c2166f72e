"""The yearly report of an office on its service standards: times, fees by month and the satisfaction of users.

Sans-serif type, striped tables without vertical lines and a grey header, captions centred in bold, chapters numbered
with Roman numerals; the fees by month stand on a landscape page.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import Number, column_sum, growth, indonesian, percent, rounded, whole

STYLE = """
@page { size: A4; margin: 20mm; } @page wide { size: A4 landscape; margin: 20mm 15mm; }
body { font: 9.5pt/1.45 "DejaVu Sans", sans-serif; } p { text-align: justify; }
h1 { font-size: 13pt; text-align: center; } h2 { font-size: 11pt; margin: 6mm 0 2mm; } h3 { font-size: 9.5pt; }
h2, h3, .caption { page-break-after: avoid; } .caption { text-align: center; font-weight: bold; margin: 4mm 0 1mm; }
table { width: 100%; border-collapse: collapse; font-size: 8pt; border-bottom: 1pt solid #444; }
table { page-break-inside: avoid; }
th { background: #e4e4e4; border-top: 1pt solid #444; border-bottom: 1pt solid #444; } th, td { padding: 1mm; }
tbody tr:nth-child(even) { background: #f4f4f4; } .right { text-align: right; }
tbody tr:last-child { font-weight: bold; }
.break { display: none; } .break + .caption, .break + .caption + table { page: wide; }
.break + .caption + table { font-size: 7.5pt; }
"""

# service, standard in working days, applications, completed, on time, days of all completed, mean days in 2023
SERVICES = (
    ("Pengujian sampel pihak ketiga", 15, 214, 209, 197, 2571, Decimal("13.42")),
    ("Izin penerapan CPPOB", 20, 96, 91, 83, 1604, Decimal("18.95")),
    ("Surat keterangan impor/ekspor (SKI/SKE)", 1, 412, 412, 405, 371, Decimal("0.94")),
    ("Sertifikat CDOB", 35, 38, 34, 31, 1013, Decimal("31.06")),
    ("Rekomendasi pemenuhan aspek CPKB", 14, 27, 26, 25, 301, Decimal("11.20")),
    ("Informasi dan pengaduan", 5, 568, 563, 549, 1745, Decimal("3.48")),
)
DONE_2023, TIMELY_2023 = 1224, 1165
# way of applying, applications
WAYS = (("aplikasi daring", 873), ("loket layanan", 318), ("surat elektronik dan telepon", 164))
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")
TESTING = (28_450, 31_200, 36_875, 24_300, 33_150, 38_600, 41_275, 39_900, 44_350, 47_125, 42_800, 30_475)
# service, target 2024, fees 2023, fees by month; thousands of rupiah
FEES = (
    ("Pengujian", 410_000, 388_750, TESTING),
    ("CPPOB", 90_000, 84_000, (5_000, 6_000, 9_000, 3_000, 8_000, 9_000, 11_000, 12_000, 9_000, 10_000, 8_000, 6_000)),
    ("CDOB", 40_000, 35_000, (2_000, 3_000, 4_000, 1_000, 3_000, 5_000, 4_000, 3_000, 4_000, 4_000, 3_000, 2_000)),
    ("SKI/SKE", 20_000, 18_450, (1_650, 1_750, 1_900, 1_100, 1_600, 1_750, 1_850, 1_800, 1_950, 2_050, 1_750, 1_450)),
)  # fmt: skip
# element, mean score 2023 and 2024
ELEMENTS = (
    ("Persyaratan", Decimal("3.48"), Decimal("3.55")),
    ("Sistem, mekanisme, dan prosedur", Decimal("3.44"), Decimal("3.50")),
    ("Waktu penyelesaian", Decimal("3.31"), Decimal("3.38")),
    ("Biaya/tarif", Decimal("3.62"), Decimal("3.66")),
    ("Produk spesifikasi jenis pelayanan", Decimal("3.50"), Decimal("3.57")),
    ("Kompetensi pelaksana", Decimal("3.58"), Decimal("3.63")),
    ("Perilaku pelaksana", Decimal("3.60"), Decimal("3.68")),
    ("Penanganan pengaduan, saran, dan masukan", Decimal("3.52"), Decimal("3.49")),
    ("Sarana dan prasarana", Decimal("3.27"), Decimal("3.35")),
)
MEN, WOMEN = 171, 213
GOAL = Decimal("88.00")
GRADES = ((Decimal("88.31"), "A", "Sangat Baik"), (Decimal("76.61"), "B", "Baik"), (Decimal(65), "C", "Kurang Baik"))
PREDICATES = ((Decimal(97), "Sangat Baik"), (Decimal(93), "Baik"), (Decimal(85), "Cukup"), (Decimal(0), "Kurang"))

APPLIED, DONE, TIMELY, DAYS = (column_sum(SERVICES, at) for at in (2, 3, 4, 5))
RATE, RATE_2023 = percent(TIMELY, DONE), percent(TIMELY_2023, DONE_2023)
TARGET, FEES_2023 = column_sum(FEES, 1), column_sum(FEES, 2)
BY_MONTH = [sum(row[3][month] for row in FEES) for month in range(12)]
PAID = sum(BY_MONTH)
INDEX_2023 = rounded(sum((row[1] for row in ELEMENTS), Decimal(0)) / 9 * 25)
INDEX = rounded(sum((row[2] for row in ELEMENTS), Decimal(0)) / 9 * 25)
TOTAL = Spanning("Jumlah", columns=2)
TOTAL_AND_MEAN = Spanning("Jumlah/rata-rata", columns=2)


def service_times() -> MadeReport:
    """The report of an office on its service standards in 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN PENYELENGGARAAN STANDAR PELAYANAN PUBLIK", "BALAI POM DI PALU", "TAHUN 2024")
    for chapter in (_summary, _applications, _times, _fees, _survey, _conclusion):
        chapter(w)
    return w.report()


def _share(part: Number, of: Number) -> str:
    return indonesian(percent(part, of))


def _signed(value: Decimal) -> str:
    return ("+" if value > 0 else "") + indonesian(value).replace("-", "−")


def _mean(days: int, done: int) -> Decimal:
    return rounded(Decimal(days) / done)


def _predicate(share: Decimal) -> str:
    return next(word for least, word in PREDICATES if share >= least)


def _grade(score: Decimal) -> tuple[str, str]:
    return next((letter, word) for least, letter, word in GRADES if score >= least)


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN")
    w.paragraph(
        f"Balai POM di Palu menerima {w.figure('summary.applied', whole(APPLIED))} permohonan layanan sepanjang tahun",
        f"2024. Sebanyak {w.figure('summary.done', whole(DONE))} permohonan telah selesai,",
        f"{w.figure('summary.rate', indonesian(RATE))}% di antaranya tepat waktu. Penerimaan negara bukan pajak",
        f"(PNBP) yang dipungut mencapai Rp{w.figure('summary.paid', whole(PAID))} ribu atau",
        f"{w.figure('summary.reached', _share(PAID, TARGET))}% dari target, dan Indeks Kepuasan Masyarakat (IKM)",
        f"berada pada angka {w.figure('summary.index', indonesian(INDEX))} dengan mutu pelayanan",
        f"{w.figure('summary.grade', _grade(INDEX)[0])}.",
    )


def _applications(w: Writer) -> None:
    w.heading("I. PERMOHONAN DAN KETEPATAN WAKTU")
    rows: list[Row] = []
    for at, (service, standard, applied, done, timely, _, _) in enumerate(SERVICES, 1):
        cells = [str(standard), str(applied), str(done), str(applied - done), str(timely), str(done - timely)]
        if at == 1:
            cells[5] = w.figure(f"applications.{at}.late", cells[5])
        if at == 2:
            cells[3] = w.figure(f"applications.{at}.open", cells[3])
        share, word = _share(timely, done), _predicate(percent(timely, done))
        share = w.figure(f"applications.{at}.share", share) if at in (2, 3) else share
        word = w.figure(f"applications.{at}.predicate", word) if at in (1, 3, 4) else word
        rows.append([f"{at}.", service, *cells, share, word])
    total = [w.figure("applications.all", whole(APPLIED)), whole(DONE), str(APPLIED - DONE), whole(TIMELY)]
    late = w.figure("applications.late", str(DONE - TIMELY))
    rows.append([TOTAL, "", *total, late, indonesian(RATE), _predicate(RATE)])
    head = (
        "No.|Jenis Layanan|Standar (hari kerja)|Permohonan|Selesai|Dalam Proses|Tepat Waktu|Terlambat|% Tepat|Predikat"
    )
    w.table("Tabel 1. Permohonan dan ketepatan waktu menurut jenis layanan", [head.split("|")], rows)
    w.paragraph(
        "Predikat diberikan atas persentase tepat waktu terhadap permohonan yang selesai: Sangat Baik (97,00 ke",
        "atas), Baik (93,00–96,99), Cukup (85,00–92,99) dan Kurang (di bawah 85,00). Ketepatan waktu meningkat",
        f"{w.figure('applications.rise', indonesian(RATE - RATE_2023))} poin dibandingkan tahun 2023, ketika",
        f"{whole(TIMELY_2023)} dari {whole(DONE_2023)} permohonan",
        f"({w.figure('applications.2023', indonesian(RATE_2023))}%) selesai tepat waktu; permohonan yang diselesaikan",
        f"bertambah {w.figure('applications.more', str(DONE - DONE_2023))} atau",
        f"{w.figure('applications.growth', indonesian(growth(DONE, DONE_2023)))}%. Pada akhir tahun masih terdapat",
        f"{w.figure('applications.open', str(APPLIED - DONE))} permohonan dalam proses yang seluruhnya belum",
        "melampaui batas standar.",
    )
    (online, first), (counter, second), (letters, third) = WAYS
    w.paragraph(
        f"Menurut saluran, permohonan masuk melalui {online} sebanyak {first}",
        f"({w.figure('ways.1.share', _share(first, APPLIED))}%), {counter} {w.figure('ways.2', str(second))}",
        f"({_share(second, APPLIED)}%) serta {letters} {third} ({w.figure('ways.3.share', _share(third, APPLIED))}%).",
    )


def _times(w: Writer) -> None:
    w.heading("II. WAKTU PENYELESAIAN")
    rows: list[Row] = []
    for at, (service, standard, _, done, _, days, before) in enumerate(SERVICES, 1):
        mean = _mean(days, done)
        now = w.figure(f"times.{at}.mean", indonesian(mean)) if at == 1 else indonesian(mean)
        change = w.figure(f"times.{at}.change", _signed(mean - before)) if at in (2, 5) else _signed(mean - before)
        spare = w.figure(f"times.{at}.spare", indonesian(standard - mean)) if at == 6 else indonesian(standard - mean)
        rows.append([f"{at}.", service, whole(days), str(done), now, indonesian(before), change, spare])
    rows.append(
        [TOTAL_AND_MEAN, w.figure("times.days", whole(DAYS)), whole(DONE), indonesian(_mean(DAYS, DONE)), "", "", ""]
    )
    head = "No.|Jenis Layanan|Jumlah Hari Kerja|Selesai|Rata-rata 2024|Rata-rata 2023|Selisih|Sisa terhadap Standar"
    w.table("Tabel 2. Rata-rata waktu penyelesaian (hari kerja)", [head.split("|")], rows)
    faster = sum(_mean(row[5], row[3]) < row[6] for row in SERVICES)
    w.paragraph(
        f"Rata-rata waktu penyelesaian seluruh layanan yaitu {w.figure('times.mean', indonesian(_mean(DAYS, DONE)))}",
        f"hari kerja. Waktu penyelesaian lebih cepat pada {w.figure('times.faster', str(faster))} (lima) dari",
        f"{len(SERVICES)} layanan, dan hanya rekomendasi pemenuhan aspek CPKB yang melambat. Percepatan terbesar,",
        f"{w.figure('times.most', indonesian(SERVICES[1][6] - _mean(1604, 91)))} hari kerja, dicapai layanan izin",
        "penerapan CPPOB.",
    )


def _fees(w: Writer) -> None:
    rows: list[Row] = []
    for at, (service, _, _, fees) in enumerate(FEES, 1):
        cells = [whole(fee) for fee in fees]
        if at == 1:
            cells[4] = w.figure("months.1.may", cells[4])
        total = w.figure(f"months.{at}", whole(sum(fees))) if at == 2 else whole(sum(fees))
        rows.append([f"{at}.", service, *cells, total])
    months = [
        w.figure(f"months.sum.{at}", whole(fee)) if at in (3, 9) else whole(fee) for at, fee in enumerate(BY_MONTH)
    ]
    so_far = [whole(sum(BY_MONTH[: at + 1])) for at in range(12)]
    so_far[6] = w.figure("months.cumulative", so_far[6])
    rows += [[TOTAL, *months, whole(PAID)], [Spanning("Kumulatif", columns=2), *so_far, ""]]
    w.heading("III. PENERIMAAN NEGARA BUKAN PAJAK")
    w.paragraph(
        "Empat layanan dikenai tarif PNBP, sedangkan dua layanan lainnya tidak dipungut biaya. Tarif izin penerapan",
        "CPPOB dan sertifikat CDOB masing-masing Rp1.000 ribu per permohonan dan tarif SKI/SKE Rp50 ribu per",
        "permohonan, dibayar pada saat pendaftaran. Rincian penerimaan per bulan dimuat dalam Tabel 3.",
    )
    w.new_page()
    w.table(
        "Tabel 3. PNBP menurut layanan dan bulan tahun 2024 (ribu rupiah)",
        [["No.", "Layanan", *MONTHS, "Jumlah"]],
        rows,
    )
    quarter = sum(BY_MONTH[6:9])
    w.paragraph(
        "PNBP tertinggi dibukukan pada bulan Oktober dan terendah pada bulan April, dengan selisih",
        f"Rp{w.figure('fees.apart', whole(max(BY_MONTH) - min(BY_MONTH)))} ribu. Triwulan III menyumbang",
        f"Rp{w.figure('fees.quarter', whole(quarter))} ribu ({w.figure('fees.quarter.share', _share(quarter, PAID))}%",
        "dari penerimaan setahun). Rata-rata penerimaan setiap bulan sebesar",
        f"Rp{w.figure('fees.mean', whole(rounded(Decimal(PAID) / 12, 0)))} ribu. Penerimaan SKI/SKE sebesar",
        f"Rp{w.figure('fees.letters', whole(sum(FEES[3][3])))} ribu berasal dari {SERVICES[2][2]} permohonan.",
    )
    rows = []
    for at, (service, target, before, fees) in enumerate(FEES, 1):
        reached, rise = _share(sum(fees), target), indonesian(growth(sum(fees), before))
        reached = w.figure(f"fees.{at}.reached", reached) if at == 1 else reached
        rise = w.figure(f"fees.{at}.growth", rise) if at == 2 else rise
        rows.append([f"{at}.", service, whole(target), whole(sum(fees)), reached, whole(before), rise])
    sums = [whole(TARGET), whole(PAID), _share(PAID, TARGET), w.figure("fees.2023", whole(FEES_2023))]
    rows.append([TOTAL, *sums, indonesian(growth(PAID, FEES_2023))])
    head = "No.|Layanan|Target 2024|Realisasi 2024|Capaian (%)|Realisasi 2023|Pertumbuhan (%)"
    w.table("Tabel 4. Target dan realisasi PNBP (ribu rupiah)", [head.split("|")], rows)


def _survey(w: Writer) -> None:
    w.heading("IV. SURVEI KEPUASAN MASYARAKAT")
    w.paragraph(
        f"Survei diikuti {w.figure('survey.all', str(MEN + WOMEN))} responden, terdiri dari {MEN} laki-laki",
        f"({w.figure('survey.men', _share(MEN, MEN + WOMEN))}%) dan {WOMEN} perempuan",
        f"({_share(WOMEN, MEN + WOMEN)}%). Nilai unsur adalah nilai rata-rata (NRR) dikalikan 25, dan IKM adalah",
        "rata-rata NRR kesembilan unsur dikalikan 25. Mutu pelayanan mengikuti rentang: A (Sangat Baik)",
        "88,31–100,00; B (Baik) 76,61–88,30; C (Kurang Baik) 65,00–76,60; D (Tidak Baik) 25,00–64,99.",
    )
    rows: list[Row] = []
    for at, (element, before, now) in enumerate(ELEMENTS, 1):
        score, change = indonesian(now * 25), _signed(now - before)
        letter, word = _grade(now * 25)
        score = w.figure(f"elements.{at}.score", score) if at == 4 else score
        change = w.figure(f"elements.{at}.change", change) if at in (1, 8) else change
        letter = w.figure(f"elements.{at}.grade", letter) if at == 3 else letter
        rows.append([f"U{at}", element, indonesian(before), indonesian(now), change, score, letter, word])
    rows.append([Spanning("IKM", columns=2), *["", "", ""], indonesian(INDEX), *_grade(INDEX)])
    head = "Unsur|Uraian|NRR 2023|NRR 2024|Selisih|Nilai 2024|Mutu|Kinerja"
    w.table("Tabel 5. Nilai rata-rata, nilai unsur dan mutu pelayanan", [head.split("|")], rows)
    letters = [_grade(row[2] * 25)[0] for row in ELEMENTS]
    w.paragraph(
        f"IKM tahun 2024 sebesar {indonesian(INDEX)} naik {w.figure('survey.rise', indonesian(INDEX - INDEX_2023))}",
        f"poin dari {w.figure('survey.2023', indonesian(INDEX_2023))} pada tahun 2023 dan melampaui target",
        f"{indonesian(GOAL)} (capaian {w.figure('survey.reached', _share(INDEX, GOAL))}%). Terdapat",
        f"{w.figure('survey.a', str(letters.count('A')))} (lima) unsur bermutu A dan {letters.count('B')} (empat)",
        "unsur bermutu B. Unsur dengan nilai tertinggi adalah perilaku pelaksana dan yang terendah sarana dan",
        f"prasarana, berjarak {w.figure('survey.apart', indonesian((ELEMENTS[6][2] - ELEMENTS[8][2]) * 25))} poin.",
        "Satu-satunya unsur yang menurun yaitu penanganan pengaduan, saran, dan masukan.",
    )


def _conclusion(w: Writer) -> None:
    w.heading("V. PENUTUP")
    timely, paid = w.figure("end.timely", whole(TIMELY)), w.figure("end.growth", indonesian(growth(PAID, FEES_2023)))
    kind = w.figure("end.kind", _grade(INDEX)[1])
    w.items(
        [
            f"Dari {whole(DONE)} permohonan yang selesai, {timely} tepat waktu.",
            f"PNBP tumbuh {paid}% dibandingkan tahun 2023.",
            f"Kinerja pelayanan berkategori {kind} dengan IKM {indonesian(INDEX)}.",
        ]
    )
