"""A bureau's report on non-tax revenue (PNBP): kinds with sub-totals, quarters, five years, units, receivables, use.

Caladea, lines over and under head and total with grey sub-totals, captions above at the left, amounts in rupiah.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm 22mm 22mm; }
body { font: 11pt/1.4 Caladea, 'DejaVu Serif', serif; }
h1 { font-size: 15pt; text-align: left; margin: 0 0 9mm; padding-bottom: 3mm; border-bottom: 2pt solid #7a1f1f; }
h2 { font-size: 12pt; margin: 14pt 0 5pt; break-after: avoid; color: #7a1f1f; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 10pt; margin: 9pt 0 3pt; text-align: left; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.4pt; margin-bottom: 7pt; border-bottom: 1pt solid #000; }
th { border-top: 1pt solid #000; border-bottom: 0.6pt solid #000; padding: 3pt; vertical-align: middle; }
td { padding: 2.2pt 3pt; text-align: center; } td:nth-child(2) { text-align: left; } td.right { text-align: right; }
tr:has(b) td { background: #ececec; font-weight: bold; border-top: 0.4pt solid #000; } tr { break-inside: avoid; }
ol { margin: 0 0 6pt; } li { text-align: justify; }
"""

# key, package of tests, samples, fee
TESTS = (
    ("mikro", "Mikrobiologi pangan dan air", 4_862, 425_000), ("pangan", "Kimia pangan", 3_745, 510_000),
    ("obat", "Kimia obat", 1_928, 875_000), ("kos", "Kimia kosmetika", 1_416, 540_000),
    ("ot", "Kimia obat tradisional", 1_137, 460_000), ("kemasan", "Kemasan pangan", 384, 695_000),
)  # fmt: skip
TEST_FEES = sum(row[2] * row[3] for row in TESTS)
# key, kind of revenue, target, 2024, 2023
SERVICES = (
    ("obat", "Registrasi obat dan produk biologi", 62_500_000_000, 64_738_250_000, 58_914_500_000),
    ("kos", "Notifikasi kosmetika", 51_200_000_000, 57_943_500_000, 50_382_000_000),
    ("pangan", "Registrasi pangan olahan", 48_000_000_000, 46_287_400_000, 47_516_850_000),
    ("sarana", "Sertifikasi sarana", 18_750_000_000, 17_394_600_000, 16_208_900_000),
    ("ot", "Registrasi obat tradisional dan suplemen", 14_300_000_000, 14_862_750_000, 13_975_250_000),
    ("ski", "Surat keterangan impor dan ekspor", 9_850_000_000, 10_436_900_000, 9_127_300_000),
    ("uji", "Pengujian laboratorium", 7_200_000_000, TEST_FEES, 6_584_150_000),
)
GENERAL = (
    ("sewa", "Sewa barang milik negara", 640_000_000, 687_315_400, 612_480_750),
    ("kembali", "Penerimaan kembali belanja TAYL", 350_000_000, 518_274_630, 463_907_215),
    ("denda", "Denda keterlambatan pekerjaan", 150_000_000, 112_846_975, 238_615_340),
)
KINDS = (*SERVICES, *GENERAL)
AIM, NOW, OLD = (column_sum(KINDS, at) for at in (2, 3, 4))
QUARTERS = (48_316_482_350, 53_872_914_600, 57_245_386_175, NOW - 159_434_783_125)
AIMS = (46_850_000_000, 100_080_000_000, 155_450_000_000, AIM)  # cumulative targets
# year, target, received
YEARS = (
    (2020, 158_400_000_000, 147_926_384_150), (2021, 165_000_000_000, 169_482_715_300),
    (2022, 178_500_000_000, 184_716_529_850), (2023, 195_600_000_000, OLD), (2024, AIM, NOW),
)  # fmt: skip
# key, unit, target, received
UNITS = (
    ("settama", "Sekretariat Utama", 1_020_000_000, 1_183_520_430),
    ("dep1", "Deputi Bidang Pengawasan Obat dan NAPPZA", 72_350_000_000, 75_127_395_800),
    ("dep2", "Deputi Bidang Pengawasan OTSKKos", 68_700_000_000, 76_394_218_750),
    ("dep3", "Deputi Bidang Pengawasan Pangan Olahan", 53_600_000_000, 51_842_607_300),
    ("upt", "Unit Pelaksana Teknis", AIM - 195_670_000_000, NOW - 204_547_742_280),
)
# key, debtors, owed at the start, added, paid
DEBTS = (
    ("farmasi", "Perusahaan farmasi", 842_650_000, 1_276_400_000, 1_395_250_000),
    ("pangan", "Perusahaan pangan olahan", 518_375_000, 964_200_000, 872_450_000),
    ("kos", "Perusahaan kosmetika", 296_840_000, 735_150_000, 718_600_000),
    ("lain", "Debitur lainnya", 127_460_000, 84_925_000, 103_735_000),
)
START, ADDED, PAID = (column_sum(DEBTS, at) for at in (2, 3, 4))
END = START + ADDED - PAID
# key, quality, amount, share set aside in percent
GRADES = (
    ("lancar", "Lancar", 1_264_380_000, "0.5"), ("kurang", "Kurang lancar", 287_215_000, "10"),
    ("ragu", "Diragukan", 96_540_000, "50"), ("macet", "Macet", END - 1_648_135_000, "100"),
)  # fmt: skip
ASIDE = {key: int(amount * Decimal(rate) / 100) for key, _, amount, rate in GRADES}
# key, activity, budget, spent
USES = (
    ("sebelum", "Pengawasan sebelum beredar", 52_340_000_000, 50_816_274_350),
    ("uji", "Pengujian laboratorium", 46_785_000_000, 44_213_908_600),
    ("layanan", "Sertifikasi dan pelayanan publik", 31_620_000_000, 30_487_561_225),
    ("sarana", "Pengadaan sarana dan prasarana", 23_455_000_000, 20_918_637_900),
)
ALLOWED = Decimal("72.5")
MOST = int(column_sum(SERVICES, 3) * ALLOWED / 100)
PAGU, SPENT = column_sum(USES, 2), column_sum(USES, 3)
BY = {row[0]: row for row in KINDS}
assert all(amount * Decimal(rate) / 100 == ASIDE[key] for key, _, amount, rate in GRADES)
assert (sum(QUARTERS), column_sum(UNITS, 2), column_sum(UNITS, 3), column_sum(GRADES, 2)) == (NOW, AIM, NOW, END)
assert MOST > PAGU > SPENT


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _rise(later: int, earlier: int) -> str:
    return indonesian(growth(later, earlier))


def _billion(value: int) -> str:
    return indonesian(Decimal(value) / 10**9)


def nontax_revenue() -> MadeReport:
    """The report for the year 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("Laporan Pengelolaan Penerimaan Negara Bukan Pajak", "Badan Pengawas Obat dan Makanan Tahun 2024")
    for part in (_summary, _kinds, _tests, _quarters, _years, _units, _debts, _use, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ikhtisar")
    w.paragraph(
        f"Realisasi penerimaan negara bukan pajak (PNBP) BPOM tahun 2024 mencapai Rp{f('s.now', whole(NOW))} atau",
        f"{f('s.rate', _rate(NOW, AIM))}% dari target sebesar Rp{f('s.aim', whole(AIM))}. Jika dibandingkan dengan",
        f"realisasi tahun 2023, PNBP tahun 2024 tumbuh {f('s.growth', _rise(NOW, OLD))}%. Sebesar",
        f"{f('s.services', _rate(column_sum(SERVICES, 3), NOW))}% di antaranya merupakan PNBP fungsional yang berasal",
        "dari pelayanan registrasi, sertifikasi, dan pengujian.",
    )
    w.paragraph(
        f"Piutang PNBP per 31 Desember 2024 tercatat sebesar Rp{f('s.debt', whole(END))}. Dana PNBP yang digunakan",
        f"kembali terealisasi Rp{f('s.spent', _billion(SPENT))} miliar atau {f('s.used', _rate(SPENT, PAGU))}% dari",
        "pagu.",
    )


def _kinds(w: Writer) -> None:
    f = w.figure
    w.heading("1. Realisasi PNBP menurut jenis")
    rows: list[Row] = []
    for letter, name, kinds in (("A", "PNBP fungsional", SERVICES), ("B", "PNBP umum", GENERAL)):
        aim, now, old = (column_sum(kinds, at) for at in (2, 3, 4))
        rows.append([letter, f"<b>{name}</b>", f(f"t1.{letter}.aim", whole(aim)), f(f"t1.{letter}.now", whole(now)),
                     _rate(now, aim), f(f"t1.{letter}.old", whole(old)),
                     f(f"t1.{letter}.growth", _rise(now, old))])  # fmt: skip
        rows += [[str(at), row[1], whole(row[2]), whole(row[3]), f(f"t1.{row[0]}", _rate(row[3], row[2])),
                  whole(row[4]),
                  _rise(row[3], row[4]) if at % 2 else f(f"t1.{row[0]}.growth", _rise(row[3], row[4]))]
                 for at, row in enumerate(kinds, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah (A + B)</b>", f("t1.aim", whole(AIM)), f("t1.now", whole(NOW)),
                 f("t1.rate", _rate(NOW, AIM)), f("t1.old", whole(OLD)), f("t1.growth", _rise(NOW, OLD))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Jenis PNBP", rows=2), Spanning("Tahun 2024", columns=3),
         Spanning("Realisasi 2023", rows=2), Spanning("Naik/ turun (%)", rows=2)],
        ["Target", "Realisasi", "%"],
    ]  # fmt: skip
    w.table("Tabel 1. Target dan Realisasi PNBP menurut Jenis (dalam rupiah)", head, rows)
    w.paragraph("Keterangan: TAYL = tahun anggaran yang lalu.")
    short = [row for row in SERVICES if row[3] < row[2]]
    fallen = [row for row in SERVICES if row[3] < row[4]]
    best = max(SERVICES, key=lambda row: Decimal(row[3]) / row[4])
    assert ([row[0] for row in short], [row[0] for row in fallen]) == (["pangan", "sarana"], ["pangan"])
    assert best[0] == "kos" == max(SERVICES, key=lambda row: Decimal(row[3]) / row[2])[0]
    food, drug = BY["pangan"], BY["obat"]
    w.paragraph(
        f"Dari tujuh jenis PNBP fungsional, {f('p.met', words(len(SERVICES) - len(short)))} jenis melampaui target",
        f"dan {f('p.short', words(len(short)))} jenis tidak mencapai target, yaitu registrasi pangan olahan yang",
        f"kurang Rp{f('p.food.short', whole(food[2] - food[3]))} dan sertifikasi sarana yang kurang",
        f"Rp{f('p.sarana.short', whole(BY['sarana'][2] - BY['sarana'][3]))}. Penyumbang terbesar adalah registrasi",
        f"obat dan produk biologi dengan kontribusi sebesar {f('p.drug', _rate(drug[3], NOW))}% dari seluruh PNBP,",
        f"diikuti notifikasi kosmetika sebesar {f('p.cosmetics', _rate(best[3], NOW))}%. Notifikasi kosmetika juga",
        f"mencatat kenaikan tertinggi dibandingkan tahun 2023, yakni Rp{f('p.best', whole(best[3] - best[4]))} atau",
        f"{f('p.best.growth', _rise(best[3], best[4]))}%. Sementara itu, penerimaan registrasi pangan olahan turun",
        f"{f('p.food.fall', indonesian(-growth(food[3], food[4])))}% karena penyesuaian tarif bagi usaha mikro.",
    )


def _tests(w: Writer) -> None:
    f = w.figure
    w.heading("2. PNBP pengujian laboratorium")
    rows: list[Row] = [
        [str(at), name, whole(count), whole(fee), f(f"t2.{key}", whole(count * fee)),
         _rate(count * fee, TEST_FEES) if at % 2 else f(f"t2.{key}.share", _rate(count * fee, TEST_FEES))]
        for at, (key, name, count, fee) in enumerate(TESTS, 1)
    ]  # fmt: skip
    samples = column_sum(TESTS, 2)
    rows.append(["", "<b>Jumlah</b>", f("t2.count", whole(samples)), "", f("t2.all", whole(TEST_FEES)), "100,00"])
    w.table("Tabel 2. PNBP Pengujian menurut Paket Tahun 2024",
            [["No", "Paket pengujian", "Sampel", "Tarif per sampel (Rp)", "PNBP (Rp)", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Sampel pihak ketiga yang diuji pada tahun 2024 berjumlah {f('p.samples', whole(samples))} sampel dengan",
        f"penerimaan rata-rata Rp{f('p.samples.mean', whole(rounded(Decimal(TEST_FEES) / samples, 0)))} per sampel.",
        f"Paket mikrobiologi pangan dan air memberikan {f('p.micro', _rate(4_862 * 425_000, TEST_FEES))}% dari PNBP",
        f"pengujian, sedangkan paket kimia obat, yang hanya mencakup {f('p.drugs', _rate(1_928, samples))}% dari",
        f"jumlah sampel, memberikan {f('p.drugs.fee', _rate(1_928 * 875_000, TEST_FEES))}%.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("3. Realisasi PNBP per triwulan")
    rows: list[Row] = []
    for at, name in enumerate(("I", "II", "III", "IV")):
        total = sum(QUARTERS[: at + 1])
        rows.append([str(at + 1), f"Triwulan {name}", whole(QUARTERS[at]), whole(AIMS[at]),
                     f(f"t3.{at + 1}.sum", whole(total)), f(f"t3.{at + 1}", _rate(total, AIMS[at]))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Periode", rows=2), Spanning("Realisasi triwulan", rows=2),
         Spanning("Kumulatif", columns=3)],
        ["Target", "Realisasi", "%"],
    ]  # fmt: skip
    w.table("Tabel 3. Target dan Realisasi PNBP per Triwulan Tahun 2024 (dalam rupiah)", head, rows)
    assert list(QUARTERS) == sorted(QUARTERS)
    assert all(sum(QUARTERS[: at + 1]) > AIMS[at] for at in range(4))
    half = QUARTERS[0] + QUARTERS[1]
    w.paragraph(
        "Penerimaan meningkat pada setiap triwulan. Sampai dengan akhir semester I terealisasi",
        f"Rp{f('p.half', whole(half))} atau {f('p.half.rate', _rate(half, AIM))}% dari target setahun. Penerimaan",
        f"triwulan IV sebesar Rp{f('p.q4', _billion(QUARTERS[3]))} miliar, lebih tinggi",
        f"{f('p.q4.growth', _rise(QUARTERS[3], QUARTERS[2]))}% daripada triwulan III dan merupakan",
        f"{f('p.q4.share', _rate(QUARTERS[3], NOW))}% dari penerimaan setahun.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("4. Perkembangan PNBP lima tahun terakhir")
    rows: list[Row] = []
    rates: list[Decimal] = []
    for at, (year, aim, got) in enumerate(YEARS):
        if at:
            rates.append(growth(got, YEARS[at - 1][2]))
        rows.append([str(at + 1), str(year), whole(aim), whole(got), f(f"t4.{year}", _rate(got, aim)),
                     f(f"t4.{year}.growth", indonesian(rates[-1])) if at else "-"])  # fmt: skip
    w.table("Tabel 4. Target dan Realisasi PNBP Tahun 2020–2024",
            [["No", "Tahun", "Target (Rp)", "Realisasi (Rp)", "% realisasi", "Pertumbuhan (%)"]], rows)  # fmt: skip
    total, under = sum(row[2] for row in YEARS), [row[0] for row in YEARS if row[2] < row[1]]
    assert (under, max(rates)) == ([2020], rates[0])
    w.paragraph(
        f"Dalam lima tahun terakhir, target PNBP hanya tidak tercapai pada tahun {f('p.under', '2020', wrong='2021')}",
        f"akibat pandemi, dengan realisasi {f('p.2020', _rate(YEARS[0][2], YEARS[0][1]))}%. Pertumbuhan tertinggi",
        f"terjadi pada tahun 2021, yaitu {f('p.high', indonesian(max(rates)))}%. Realisasi tahun 2024 lebih besar",
        f"Rp{f('p.four', _billion(NOW - YEARS[0][2]))} miliar atau {f('p.four.growth', _rise(NOW, YEARS[0][2]))}%",
        f"dibandingkan tahun 2020. Rata-rata realisasi per tahun adalah Rp{f('p.mean', _billion(total // 5))} miliar.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    w.heading("5. Realisasi PNBP menurut unit")
    order = sorted(UNITS, key=lambda row: -Decimal(row[3]) / row[2])
    rows: list[Row] = [
        [str(at), row[1], whole(row[2]), whole(row[3]), f(f"t5.{row[0]}", _rate(row[3], row[2])),
         f(f"t5.{row[0]}.rank", str(order.index(row) + 1))]
        for at, row in enumerate(UNITS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.aim", whole(AIM)), f("t5.now", whole(NOW)), _rate(NOW, AIM), ""])
    w.table("Tabel 5. Target dan Realisasi PNBP menurut Unit (dalam rupiah)",
            [["No", "Unit", "Target", "Realisasi", "%", "Peringkat"]], rows)  # fmt: skip
    assert [row[0] for row in order] == ["settama", "dep2", "dep1", "dep3", "upt"]
    assert max(UNITS, key=lambda row: row[3])[0] == "dep2"
    over = [row for row in UNITS if row[3] >= row[2]]
    w.paragraph(
        f"Sebanyak {f('p.units', words(len(over)))} dari lima unit melampaui target. Persentase realisasi terendah",
        f"terdapat pada Unit Pelaksana Teknis ({f('p.upt', _rate(UNITS[4][3], UNITS[4][2]))}%). Penerimaan terbesar",
        f"dihimpun oleh Deputi Bidang Pengawasan OTSKKos, yakni {f('p.dep2', _rate(UNITS[2][3], NOW))}% dari seluruh",
        f"PNBP. Ketiga deputi secara bersama-sama menghimpun {f('p.three', _rate(column_sum(UNITS[1:4], 3), NOW))}%.",
    )


def _debts(w: Writer) -> None:
    f = w.figure
    w.heading("6. Piutang PNBP")
    rows: list[Row] = [[str(at), name, whole(start), whole(more), whole(paid),
                        f(f"t6.{key}", whole(start + more - paid))]
                       for at, (key, name, start, more, paid) in enumerate(DEBTS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.start", whole(START)), f("t6.added", whole(ADDED)),
                 f("t6.paid", whole(PAID)), f("t6.end", whole(END))])  # fmt: skip
    w.table("Tabel 6. Mutasi Piutang PNBP Tahun 2024 (dalam rupiah)",
            [["No", "Debitur", "1 Januari 2024", "Penambahan", "Pelunasan", "31 Desember 2024"]], rows)  # fmt: skip
    aside = sum(ASIDE.values())
    rows = [[str(at), name, whole(amount), indonesian(Decimal(rate), 1), f(f"t7.{key}", whole(ASIDE[key])),
             whole(amount - ASIDE[key]) if at % 2 == 0 else f(f"t7.{key}.net", whole(amount - ASIDE[key]))]
            for at, (key, name, amount, rate) in enumerate(GRADES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.all", whole(END)), "", f("t7.aside", whole(aside)),
                 f("t7.net", whole(END - aside))])  # fmt: skip
    w.table("Tabel 7. Kualitas Piutang dan Penyisihan Piutang Tidak Tertagih (dalam rupiah)",
            [["No", "Kualitas", "Piutang", "Penyisihan (%)", "Penyisihan", "Nilai bersih"]], rows)  # fmt: skip
    w.paragraph(
        f"Saldo piutang turun Rp{f('p.debt.less', whole(START - END))} atau",
        f"{f('p.debt.fall', indonesian(-growth(END, START)))}% dari awal tahun. Pelunasan selama tahun 2024 sebesar",
        f"Rp{f('p.debt.paid', whole(PAID))} atau setara dengan {f('p.debt.rate', _rate(PAID, START + ADDED))}% dari",
        "saldo awal ditambah piutang baru. Hanya piutang perusahaan pangan olahan dan kosmetika yang bertambah,",
        f"masing-masing sebesar Rp{f('p.debt.food', whole(964_200_000 - 872_450_000))} dan",
        f"Rp{f('p.debt.cosmetics', whole(735_150_000 - 718_600_000))}. Piutang dengan kualitas lancar mencakup",
        f"{f('p.good', _rate(GRADES[0][2], END))}% dari saldo, sehingga setelah penyisihan sebesar",
        f"Rp{f('p.aside', whole(aside))}, nilai bersih piutang adalah Rp{f('p.net', whole(END - aside))}.",
    )


def _use(w: Writer) -> None:
    f = w.figure
    w.heading("7. Penggunaan dana PNBP")
    rows: list[Row] = [[str(at), name, whole(pagu), whole(spent), f(f"t8.{key}.left", whole(pagu - spent)),
                        f(f"t8.{key}", _rate(spent, pagu))]
                       for at, (key, name, pagu, spent) in enumerate(USES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t8.pagu", whole(PAGU)), f("t8.spent", whole(SPENT)),
                 f("t8.left", whole(PAGU - SPENT)), f("t8.rate", _rate(SPENT, PAGU))])  # fmt: skip
    w.table("Tabel 8. Penggunaan Dana PNBP Tahun 2024 (dalam rupiah)",
            [["No", "Kegiatan", "Pagu", "Realisasi", "Sisa", "%"]], rows)  # fmt: skip
    least = min(USES, key=lambda row: Decimal(row[3]) / row[2])
    assert least[0] == "sarana"
    w.paragraph(
        f"Sesuai persetujuan Menteri Keuangan, PNBP fungsional dapat digunakan paling tinggi {indonesian(ALLOWED)}%.",
        f"Dengan demikian maksimum pencairan tahun 2024 adalah Rp{f('p.most', whole(MOST))}, sehingga seluruh pagu",
        f"sebesar Rp{f('p.pagu', whole(PAGU))} dapat dibiayai. Realisasi belanja sebesar",
        f"Rp{f('p.spent', whole(SPENT))} setara dengan {f('p.spent.most', _rate(SPENT, MOST))}% dari maksimum",
        "pencairan. Penyerapan terendah terdapat pada pengadaan sarana dan prasarana, yaitu",
        f"{f('p.least', _rate(least[3], least[2]))}%, dengan sisa yang merupakan",
        f"{f('p.least.share', _rate(least[2] - least[3], PAGU - SPENT))}% dari seluruh sisa pagu.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("8. Penutup")
    w.items([
        f"Target PNBP tahun 2024 terlampaui sebesar Rp{f('c.over', whole(NOW - AIM))}.",
        f"PNBP fungsional tumbuh {f('c.services', _rise(column_sum(SERVICES, 3), column_sum(SERVICES, 4)))}%,"
        f" sedangkan PNBP umum hanya tumbuh {f('c.general', _rise(column_sum(GENERAL, 3), column_sum(GENERAL, 4)))}%.",
        f"Piutang macet sebesar Rp{f('c.bad', whole(GRADES[3][2]))} ({f('c.bad.share', _rate(GRADES[3][2], END))}% dari"
        " saldo piutang) akan diserahkan pengurusannya kepada PUPN.",
        f"Sisa pagu PNBP tahun 2024 sebesar Rp{f('c.left', _billion(PAGU - SPENT))} miliar.",
    ])  # fmt: skip
