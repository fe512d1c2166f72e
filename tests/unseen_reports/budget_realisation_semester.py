"""The budget realisation of five offices in half a year: by kind, office and month, with revisions, blocks and IKPA.

Looks like a finance section's paper: condensed serif type, thin full grid, bold grey total rows, captions below the
tables, amounts flush right, and a landscape page for the table of offices.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 18mm 20mm } @page wide { size: A4 landscape; margin: 16mm 14mm }
body { font: 9.5pt/1.4 'DejaVu Serif Condensed', Cambria, serif } p { margin: 4pt 0; text-align: justify }
h1 { font-size: 13pt; text-align: center; margin: 0 0 4pt } h2 { font-size: 10.5pt; margin: 12pt 0 4pt }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; line-height: 1.2; margin-top: 5pt }
th, td { border: 0.4pt solid #333; padding: 2.5pt 3.5pt } th { text-align: center } td.right { text-align: right }
tbody tr:last-child td { font-weight: bold; background: #e8e8e8 } h2, table { break-after: avoid }
tr, table { break-inside: avoid } ol { margin: 3pt 0 } p.caption { display: none } .break { break-before: page }
table + p { text-align: center; font-size: 8.5pt; margin: 2pt 0 9pt }
h2:nth-of-type(5), table:nth-of-type(4), table:nth-of-type(4) + p, table:nth-of-type(4) + p + p { page: wide }
"""

KINDS = ("Belanja Pegawai (51)", "Belanja Barang (52)", "Belanja Modal (53)")
OFFICES = (
    ("Balai Besar POM di Pontianak", (14_286_413, 21_754_906, 3_918_250), (7_352_188, 10_438_572, 1_264_731)),
    ("Balai Besar POM di Banjarmasin", (13_842_775, 20_318_442, 2_746_800), (7_181_640, 10_892_315, 1_387_460)),
    ("Balai Besar POM di Samarinda", (11_967_328, 19_482_630, 4_387_115), (6_104_857, 8_769_244, 1_095_862)),
    ("Balai POM di Palangka Raya", (8_416_590, 13_945_271, 1_684_300), (4_287_936, 7_218_409, 894_275)),
    ("Balai POM di Tarakan", (4_983_264, 10_627_853, 2_195_640), (2_463_118, 4_716_982, 517_390)),
)
TARGETS = (50, 50, 40)
LAST_YEAR = (26_183_540, 38_762_915, 6_024_388)
BLOCKED = (0, 2_318_640, 745_900)
PLANNED = (7_310_500, 10_284_750, 14_018_300, 14_962_400, 13_675_850, 17_420_900)
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni")
FIRST_MONTHS = (6_845_217, 9_631_480, 14_297_356, 13_518_904, 14_106_273)
REVISIONS = (("24 Januari 2024", "KPA (pergeseran POK)", 0), ("13 Maret 2024", "DJA (penggunaan PNBP)", 1_864_500),
             ("27 Mei 2024", "DJA (realokasi antarsatker)", -742_300))  # fmt: skip
IKPA = (
    ("Kualitas Perencanaan", (("Revisi DIPA", 10, "100,00"), ("Deviasi Halaman III DIPA", 15, "81,66"))),
    ("Kualitas Pelaksanaan", (
        ("Penyerapan Anggaran", 20, "92,37"), ("Belanja Kontraktual", 10, "94,18"),
        ("Penyelesaian Tagihan", 10, "98,70"), ("Pengelolaan UP dan TUP", 10, "96,42"),
    )),
    ("Kualitas Hasil", (("Capaian Output", 25, "97,16"),)),
)  # fmt: skip
SCORES = ("93,87", "96,24", "88,53", "95,71", "90,16")


def _named(report: Writer, name: str, text: str, when: bool) -> str:
    return report.figure(name, text) if when else text


def _value(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _signed(value: int) -> str:
    return whole(value) if value >= 0 else f"({whole(-value)})"


def _table(report: Writer, caption: str, head: list[Row], rows: list[Row]) -> None:
    report.table("", head, rows)
    report.paragraph(caption)


def _band(value: Decimal) -> str:
    return "Sangat Baik" if value >= 95 else "Baik" if value >= 89 else "Cukup" if value >= 70 else "Kurang"


CEILINGS = [sum(row[1][kind] for row in OFFICES) for kind in range(3)]
SPENDINGS = [sum(row[2][kind] for row in OFFICES) for kind in range(3)]
CEILING, SPENT, BLOCK = sum(CEILINGS), sum(SPENDINGS), sum(BLOCKED)
MONTHLY = (*FIRST_MONTHS, SPENT - sum(FIRST_MONTHS))
DEVIATIONS = [rounded(Decimal(abs(real - plan)) / plan * 100) for real, plan in zip(MONTHLY, PLANNED, strict=True)]
MEAN_DEVIATION = rounded(sum(DEVIATIONS, Decimal(0)) / 6)
PARTS = [(name, weight, _value(score)) for _, group in IKPA for name, weight, score in group]
TOTAL_SCORE = rounded(sum((rounded(score * weight / 100) for _, weight, score in PARTS), Decimal(0)))
RATES = [percent(sum(row[2]), sum(row[1])) for row in OFFICES]


def _summary(report: Writer) -> None:
    report.heading("I. Ikhtisar")
    report.paragraph(
        f"Sampai dengan 30 Juni 2024, realisasi anggaran {report.figure('sum.offices', words(len(OFFICES)))} satuan",
        f"kerja (satker) Badan POM di Kalimantan mencapai Rp{report.figure('sum.spent', whole(SPENT * 1000))} atau",
        f"{report.figure('sum.rate', indonesian(percent(SPENT, CEILING)))}% dari pagu sebesar",
        f"Rp{report.figure('sum.ceiling', whole(CEILING * 1000))}. Dengan demikian sisa pagu sebesar",
        f"Rp{report.figure('sum.left', whole((CEILING - SPENT) * 1000))}.",
    )
    report.paragraph(
        "Nilai Indikator Kinerja Pelaksanaan Anggaran (IKPA) konsolidasi adalah",
        f"{report.figure('sum.ikpa', indonesian(TOTAL_SCORE))} dengan kategori",
        f"{report.figure('sum.band', _band(TOTAL_SCORE))}, sedangkan rata-rata deviasi rencana penarikan dana (RPD)",
        f"bulanan tercatat {report.figure('sum.deviation', indonesian(MEAN_DEVIATION))}%.",
    )


def _kinds(report: Writer) -> None:
    report.heading("II. Realisasi Menurut Jenis Belanja")
    rows: list[Row] = []
    for at, name in enumerate(KINDS):
        rate = percent(SPENDINGS[at], CEILINGS[at])
        word, other = ("Tercapai", "Belum Tercapai") if rate >= TARGETS[at] else ("Belum Tercapai", "Tercapai")
        rows.append([
            str(at + 1), name, _named(report, f"kind.ceiling.{at + 1}", whole(CEILINGS[at] * 1000), at == 1),
            _named(report, f"kind.spent.{at + 1}", whole(SPENDINGS[at] * 1000), at == 2),
            report.figure(f"kind.rate.{at + 1}", indonesian(rate)), f"{TARGETS[at]},00",
            report.figure(f"kind.reached.{at + 1}", word, wrong=other) if at != 2 else word,
        ])  # fmt: skip
    rows.append(["", "Jumlah", whole(CEILING * 1000), whole(SPENT * 1000), indonesian(percent(SPENT, CEILING)), "", ""])
    head: list[Row] = [["No", "Jenis Belanja", "Pagu (Rp)", "Realisasi (Rp)", "%", "Target Smt I (%)", "Keterangan"]]
    _table(report, "Tabel 1. Pagu dan Realisasi per Jenis Belanja Semester I TA 2024", head, rows)
    share = indonesian(percent(SPENDINGS[1], SPENT))
    report.paragraph(
        f"Porsi terbesar realisasi berasal dari belanja barang, yaitu {report.figure('kind.share', share)}% dari total",
        "realisasi. Rincian per satker disajikan pada Tabel 4, sedangkan perbandingan dengan Semester I TA 2023",
        "disajikan pada Tabel 2.",
    )


def _comparison(report: Writer) -> None:
    report.heading("III. Perbandingan dengan Tahun Sebelumnya")
    rows: list[Row] = []
    for at, name in enumerate(KINDS):
        change, rate = SPENDINGS[at] - LAST_YEAR[at], growth(SPENDINGS[at], LAST_YEAR[at])
        text = indonesian(rate) if rate >= 0 else f"({indonesian(-rate)})"
        rows.append([chr(97 + at), name, whole(SPENDINGS[at]), whole(LAST_YEAR[at]),
                     _named(report, f"year.change.{at + 1}", _signed(change), at != 0),
                     _named(report, f"year.rate.{at + 1}", text, at == 2)])  # fmt: skip
    before = sum(LAST_YEAR)
    rows.append(["", "Jumlah", whole(SPENT), report.figure("year.before", whole(before)), _signed(SPENT - before),
                 report.figure("year.growth", indonesian(growth(SPENT, before)))])  # fmt: skip
    head: list[Row] = [["", "Jenis Belanja", "Smt I 2024", "Smt I 2023", "Naik/(Turun)", "%"]]
    _table(report, "Tabel 2. Perbandingan Realisasi Semester I TA 2024 dan 2023 (dalam ribuan rupiah)", head, rows)
    report.paragraph(
        f"Secara total realisasi naik Rp{report.figure('year.more', whole(SPENT - before))} ribu, tetapi belanja modal",
        "turun karena proses pengadaan alat laboratorium melalui konsolidasi baru dimulai pada triwulan II.",
    )


def _months(report: Writer) -> None:
    report.heading("IV. Rencana Penarikan Dana dan Deviasi")
    rows: list[Row] = []
    total = 0
    for at, month in enumerate(MONTHS):
        total += MONTHLY[at]
        rows.append([
            str(at + 1), month, whole(PLANNED[at]), whole(MONTHLY[at]),
            _named(report, f"month.diff.{at + 1}", _signed(MONTHLY[at] - PLANNED[at]), at in (2, 3)),
            _named(report, f"month.rate.{at + 1}", indonesian(DEVIATIONS[at]), at == 0),
            _named(report, f"month.sum.{at + 1}", whole(total), at == 2), indonesian(percent(total, CEILING)),
        ])  # fmt: skip
    rows.append(["", "Jumlah", report.figure("month.planned", whole(sum(PLANNED))),
                 report.figure("month.all", whole(SPENT)), _signed(SPENT - sum(PLANNED)), "", "", ""])  # fmt: skip
    head: list[Row] = [["No", "Bulan", "RPD", "Realisasi", "Selisih", "Deviasi (%)", "Realisasi Kumulatif", "% Pagu"]]
    _table(report, "Tabel 3. RPD, Realisasi, dan Deviasi per Bulan (dalam ribuan rupiah)", head, rows)
    quarter = sum(MONTHLY[3:])
    over = sum(real > plan for real, plan in zip(MONTHLY, PLANNED, strict=True))
    report.paragraph(
        "Deviasi dihitung dari nilai mutlak selisih dibagi RPD bulan bersangkutan; rata-rata enam bulan sebesar",
        f"{report.figure('month.mean', indonesian(MEAN_DEVIATION))}%. Realisasi melampaui RPD pada",
        f"{report.figure('month.over', str(over))} bulan. Realisasi triwulan II (April – Juni) sebesar",
        f"Rp{report.figure('month.quarter', whole(quarter))} ribu, sehingga secara kumulatif realisasi setara",
        f"{report.figure('month.against', indonesian(percent(SPENT, sum(PLANNED))))}% dari RPD semester I.",
    )


def _offices(report: Writer) -> None:
    report.heading("V. Realisasi per Satuan Kerja")
    rows: list[Row] = []
    for at, (name, pagu, real) in enumerate(OFFICES):
        cells = [cell for kind in range(3) for cell in
                 (whole(pagu[kind]), whole(real[kind]), indonesian(percent(real[kind], pagu[kind])))]  # fmt: skip
        cells[3 * (at % 3) + 2] = _named(report, f"office.kind.{at + 1}", cells[3 * (at % 3) + 2], at == 1)
        rows.append([
            str(at + 1), name, *cells, _named(report, f"office.ceiling.{at + 1}", whole(sum(pagu)), at == 0),
            _named(report, f"office.spent.{at + 1}", whole(sum(real)), at == 2),
            _named(report, f"office.rate.{at + 1}", indonesian(RATES[at]), at in (1, 4)),
        ])  # fmt: skip
    sums: list[str] = []
    for kind in range(3):
        spent = _named(report, f"office.all.{kind + 1}", whole(SPENDINGS[kind]), kind == 0)
        sums += [whole(CEILINGS[kind]), spent, indonesian(percent(SPENDINGS[kind], CEILINGS[kind]))]
    rows.append(["", "Jumlah", *sums, report.figure("office.all", whole(CEILING)), whole(SPENT),
                 indonesian(percent(SPENT, CEILING))])  # fmt: skip
    groups = ("Belanja Pegawai", "Belanja Barang", "Belanja Modal", "Jumlah")
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Satuan Kerja", rows=2), *(Spanning(name, columns=3) for name in groups)],
        ["Pagu", "Realisasi", "%"] * 4,
    ]
    _table(report, "Tabel 4. Pagu dan Realisasi per Satuan Kerja (dalam ribuan rupiah)", head, rows)
    gap = indonesian(max(RATES) - min(RATES))
    report.paragraph(
        f"Penyerapan tertinggi dicapai {OFFICES[RATES.index(max(RATES))][0]} dan terendah",
        f"{OFFICES[RATES.index(min(RATES))][0]}, dengan jarak {report.figure('office.gap', gap)} poin persen.",
    )


def _revisions(report: Writer) -> None:
    report.heading("VI. Revisi DIPA dan Blokir")
    pagu = CEILING - column_sum(REVISIONS, 2)
    start = pagu
    rows: list[Row] = []
    for at, (day, power, change) in enumerate(REVISIONS, 1):
        after = report.figure(f"revision.{at}", whole(pagu + change)) if at == 2 else whole(pagu + change)
        rows.append([f"Ke-{at}", day, power, whole(pagu), _signed(change), after])
        pagu += change
    net = report.figure("revision.net", whole(CEILING - start))
    rows.append(["", "Semester I", "", whole(start), net, whole(CEILING)])
    head: list[Row] = [["Revisi", "Tanggal", "Kewenangan", "Pagu Semula", "Perubahan", "Pagu Menjadi"]]
    _table(report, "Tabel 5. Revisi DIPA Semester I TA 2024 (dalam ribuan rupiah)", head, rows)
    free = CEILING - BLOCK
    report.paragraph(
        f"Pada pagu tersebut masih terdapat blokir penyesuaian otomatis sebesar Rp{whole(BLOCK)} ribu yang terdiri",
        f"dari belanja barang Rp{report.figure('block.goods', whole(BLOCKED[1]))} ribu dan belanja modal",
        f"Rp{whole(BLOCKED[2])} ribu. Pagu efektif di luar blokir adalah Rp{report.figure('block.free', whole(free))}",
        "ribu, sehingga realisasi terhadap pagu efektif menjadi",
        f"{report.figure('block.rate', indonesian(percent(SPENT, free)))}% dan dana yang masih dapat digunakan",
        f"Rp{report.figure('block.left', whole(free - SPENT))} ribu.",
    )


def _ikpa(report: Writer) -> None:
    report.heading("VII. Nilai IKPA")
    rows: list[Row] = []
    at = 0
    for sign, (aspect, group) in zip("ABC", IKPA, strict=True):
        weight = str(sum(row[1] for row in group))
        shown = _named(report, f"ikpa.weight.{sign}", weight, sign == "B")
        rows.append([sign, Spanning(f"<b>{aspect}</b>", columns=2), shown, ""])
        for number, (name, share, score) in enumerate(group, 1):
            at += 1
            value = indonesian(rounded(_value(score) * share / 100))
            rows.append([f"{number}.", name, score, str(share),
                         _named(report, f"ikpa.{at}", value, at in (2, 7))])  # fmt: skip
    rows.append(["", "Nilai IKPA", "", "100", report.figure("ikpa.all", indonesian(TOTAL_SCORE))])
    head: list[Row] = [["", "Aspek / Indikator", "Nilai", "Bobot (%)", "Nilai Akhir"]]
    _table(report, "Tabel 6. Komponen Nilai IKPA Konsolidasi (Nilai Akhir = Nilai x Bobot)", head, rows)
    report.paragraph(
        "Kategori IKPA: Sangat Baik (nilai ≥ 95), Baik (89 ≤ nilai < 95), Cukup (70 ≤ nilai < 89), dan Kurang (nilai <",
        "70). Capaian masing-masing satker sebagai berikut:",
    )
    values = [_value(score) for score in SCORES]
    table: list[Row] = [
        [str(at + 1), OFFICES[at][0], SCORES[at], _named(report, f"ikpa.band.{at + 1}", _band(value), at in (1, 2)),
         _named(report, f"ikpa.rank.{at + 1}", str(sorted(values, reverse=True).index(value) + 1), at == 3)]
        for at, value in enumerate(values)
    ]  # fmt: skip
    mean = sum(values, Decimal(0)) / 5
    table.append(["", "Rata-rata", report.figure("ikpa.mean", indonesian(mean)), _band(mean), ""])
    _table(report, "Tabel 7. Nilai IKPA per Satker", [["No", "Satuan Kerja", "Nilai", "Kategori", "Peringkat"]], table)


def _conclusion(report: Writer) -> None:
    report.heading("VIII. Simpulan dan Tindak Lanjut")
    worst = max(range(6), key=lambda at: DEVIATIONS[at])
    report.paragraph(
        f"Penyerapan semester I sebesar {report.figure('end.rate', indonesian(percent(SPENT, CEILING)))}% dengan nilai",
        f"IKPA {indonesian(TOTAL_SCORE)}. Langkah percepatan pada semester II:",
    )
    report.items((
        "Satker dengan penyerapan di bawah 45% menyampaikan rencana percepatan paling lambat 31 Juli 2024;",
        f"Pemutakhiran RPD setiap awal triwulan agar deviasi tertinggi seperti pada bulan {MONTHS[worst]}"
        f" ({report.figure('end.deviation', indonesian(DEVIATIONS[worst]))}%) tidak terulang;",
        "Pengajuan pembukaan blokir belanja modal disertai dokumen pendukung.",
    ))  # fmt: skip


def budget_realisation_semester() -> MadeReport:
    """The report, right in every figure."""
    report = Writer(STYLE, numbers_right=True)
    report.title("LAPORAN REALISASI ANGGARAN SEMESTER I", "SATUAN KERJA BADAN POM DI WILAYAH KALIMANTAN",
                 "TAHUN ANGGARAN 2024")  # fmt: skip
    for chapter in (_summary, _kinds, _comparison, _months, _offices, _revisions, _ikpa, _conclusion):
        chapter(report)
    return report.report()
