"""The yearly performance report of a deputy: targets, nested indicators, benchmark, efficiency and budget.

Looks like a Word document in a serif type: full grid, grey headers, captions above, the table of achievements on a
landscape page.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 15mm 20mm 14mm 25mm } @page wide { size: A4 landscape; margin: 18mm }
body { font: 10.5pt/1.3 'Liberation Serif', serif } h1 { font-size: 14pt; text-align: center; margin: 0 0 12pt }
h2 { font-size: 12pt; text-align: center } h3 { font-size: 11pt } p { text-align: justify; margin: 5pt 0 }
table { border-collapse: collapse; width: 100%; font-size: 9pt; line-height: 1.15; margin-bottom: 7pt }
th, td { border: 0.7pt solid black; padding: 2.5pt 4pt; vertical-align: middle } th { background: #d0d0d0 }
tr { break-inside: avoid } td.right { text-align: center } .caption { text-align: center; break-after: avoid }
h2, h3 { break-after: avoid } .break { break-before: page }
table:nth-of-type(3), p.caption:has(+ table:nth-of-type(3)) { page: wide }
"""

GOALS = (
    "Terwujudnya pangan olahan yang aman dan bermutu",
    "Meningkatnya kepatuhan dan kepuasan pelaku usaha pangan olahan",
    "Meningkatnya efektivitas pengawasan pangan olahan",
    "Terwujudnya tata kelola Kedeputian yang akuntabel",
)
SAMPLES = (
    ("Pangan steril komersial", 2_146, 1_983), ("Air minum dalam kemasan", 3_418, 3_087),
    ("Pangan fortifikasi wajib", 1_872, 1_486), ("Pangan jajanan anak sekolah terkemas", 4_327, 3_786),
)  # fmt: skip
PARTS = (
    ("Penyelesaian registrasi tepat waktu", (
        ("Pangan olahan dalam negeri (MD)", 41_286, 39_154), ("Pangan olahan impor (ML)", 9_742, 8_871),
        ("Perubahan data (variasi)", 6_530, 6_318),
    )),
    ("Tindak lanjut hasil pengawasan", (
        ("Rekomendasi yang dilaksanakan pelaku usaha", 1_248, 1_037),
        ("Rekomendasi yang dilaksanakan lintas sektor", 386, 279),
    )),
    ("Pengawasan iklan dan label", (("Keputusan hasil pengawasan yang diterbitkan", 5_814, 5_278),)),
)  # fmt: skip
ASN = (("Kualifikasi", 25, "19,84"), ("Kompetensi", 40, "36,27"), ("Kinerja", 30, "25,61"), ("Disiplin", 5, "4,98"))
REGIONS = (388, 301)
PEERS = (
    ("Direktorat Jenderal Industri Agro, Kementerian Perindustrian", "89,41"),
    ("Badan Pangan Nasional", "87,26"),
    ("Ditjen Penguatan Daya Saing Produk Kelautan dan Perikanan, KKP", "91,18"),
)
MONEY = (
    (21_846_350_000, 21_190_412_600), (14_527_480_000, 14_308_926_150),
    (38_915_762_000, 36_204_878_350), (9_164_208_000, 9_091_873_400),
)  # fmt: skip


def _value(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _percents(rows: tuple[tuple[str, int, int], ...]) -> list[Decimal]:
    return [Decimal(part) / all_of * 100 for _, all_of, part in rows]


def _mean(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


PART_MEANS = [_mean(_percents(rows)) for _, rows in PARTS]
SAFE = percent(column_sum(SAMPLES, 2), column_sum(SAMPLES, 1))
INDICATORS = (
    (0, "Persentase pangan olahan yang memenuhi syarat", "86,00", SAFE, "85,12", "88,00"),
    (0, "Indeks kesadaran masyarakat terhadap pangan olahan aman", "78,00", _value("81,36"), "77,52", "80,00"),
    (1, "Indeks kepatuhan pelaku usaha pangan olahan", "83,50", _value("74,19"), "72,40", "85,00"),
    (1, "Indeks kepuasan pelaku usaha atas bimbingan dan pembinaan", "90,00", _value("92,07"), "89,93", "91,50"),
    (2, "Indeks efektivitas pengawasan pangan olahan", "84,00", rounded(_mean(PART_MEANS)), "83,17", "89,00"),
    (2, "Persentase kabupaten/kota yang melaksanakan program pangan aman", "65,00",
     percent(REGIONS[1], REGIONS[0]), "61,34", "75,00"),
    (3, "Nilai AKIP Kedeputian", "82,00", _value("80,79"), "80,12", "83,50"),
    (3, "Indeks Profesionalitas ASN", "85,00", sum((_value(row[2]) for row in ASN), Decimal(0)), "83,95", "87,00"),
)  # fmt: skip
REACHED = [rounded(row[3] / _value(row[2]) * 100) for row in INDICATORS]
NPS = [_mean([value for value, row in zip(REACHED, INDICATORS, strict=True) if row[0] == at]) for at in range(4)]
ALL_NPS = rounded(_mean(NPS))
BELOW = [at for at, value in enumerate(REACHED) if value < 100]
CEILING, SPENT = column_sum(MONEY, 0), column_sum(MONEY, 1)


def _band(value: Decimal) -> str:
    limits = ((50, "Sangat Kurang"), (70, "Kurang"), (90, "Cukup"), (110, "Baik"))
    return next((name for limit, name in limits if value < limit), "Sangat Baik")


def _named(report: Writer, name: str, text: str, when: bool) -> str:
    return report.figure(name, text) if when else text


def _summary(report: Writer) -> None:
    report.heading("IKHTISAR EKSEKUTIF")
    report.paragraph(
        "Laporan Kinerja Deputi Bidang Pengawasan Pangan Olahan Tahun 2023 merupakan wujud pertanggungjawaban atas",
        f"Perjanjian Kinerja yang memuat {report.figure('summary.goals', '4')} (empat) sasaran dengan",
        f"8 ({report.figure('summary.indicators', words(8))}) indikator kinerja. Dari 8 indikator tersebut,",
        f"sebanyak {report.figure('summary.reached', str(8 - len(BELOW)))} indikator telah mencapai atau melampaui",
        f"target, sedangkan {report.figure('summary.below', str(len(BELOW)))} indikator lainnya belum mencapai target",
        "yang diperjanjikan.",
    )
    report.paragraph(
        f"Nilai Pencapaian Sasaran (NPS) tahun 2023 adalah {report.figure('summary.nps', indonesian(ALL_NPS))} dengan",
        f"kategori <b>{report.figure('summary.band', _band(ALL_NPS))}</b>. Capaian tertinggi diperoleh dari indikator",
        "persentase kabupaten/kota yang melaksanakan program pangan aman, yakni",
        f"{report.figure('summary.best', indonesian(max(REACHED)))}%, sementara capaian terendah terdapat pada indeks",
        f"kepatuhan pelaku usaha pangan olahan ({report.figure('summary.worst', indonesian(min(REACHED)))}%).",
    )
    report.paragraph(
        f"Dari pagu anggaran sebesar Rp{report.figure('summary.ceiling', whole(CEILING))},00 telah direalisasikan",
        f"Rp{whole(SPENT)},00 atau setara {report.figure('summary.absorbed', indonesian(percent(SPENT, CEILING)))}%.",
    )


def _planning(report: Writer) -> None:
    report.heading("BAB I PERENCANAAN KINERJA")
    report.paragraph("Perjanjian Kinerja Tahun 2023 mengacu pada Renstra Kedeputian Tahun 2020-2024, dengan target:")
    rows: list[Row] = []
    for at, (goal, name, target, *_) in enumerate(INDICATORS):
        shown = report.figure(f"agreed.{at + 1}", target) if at == 1 else target
        first: Row = [Spanning(GOALS[goal], rows=2)] if at % 2 == 0 else []
        rows.append([*first, f"{at + 1}. {name}", f"<center>{shown}</center>"])
    report.table("Tabel 1. Perjanjian Kinerja Tahun 2023", [["Sasaran", "Indikator Kinerja", "Target"]], rows)
    report.paragraph(
        "Capaian indikator = (realisasi / target) x 100%. NPS suatu sasaran ditentukan dengan menghitung rata-rata",
        "capaian seluruh indikatornya, dan NPS Kedeputian merupakan rata-rata NPS keempat sasaran. Kriteria yang",
        "digunakan:",
    )
    bands = (("x < 50%", "Sangat Kurang"), ("50% ≤ x < 70%", "Kurang"), ("70% ≤ x < 90%", "Cukup"),
             ("90% ≤ x < 110%", "Baik"), ("110% ≤ x ≤ 120%", "Sangat Baik"))  # fmt: skip
    report.table("Tabel 2. Kriteria Pencapaian", [["Rentang Capaian", "Kriteria"]], bands)


def _achievement(report: Writer) -> None:
    rows: list[Row] = []
    for at, (goal, name, target, real, *_) in enumerate(INDICATORS):
        if at % 2 == 0:
            value = report.figure(f"nps.{goal + 1}", indonesian(NPS[goal]))
            rows.append([f"<b>{goal + 1}.</b>", Spanning(f"<b>{GOALS[goal]}</b>", columns=3), f"<b>{value}</b>",
                         f"<b>{_band(NPS[goal])}</b>"])  # fmt: skip
        realised = _named(report, f"real.{at + 1}", indonesian(real), at == 3)
        reached = _named(report, f"reached.{at + 1}", indonesian(REACHED[at]), at < 7)
        band = _named(report, f"band.{at + 1}", _band(REACHED[at]), at in (2, 5))
        rows.append(["", f"{at + 1}) {name}", target, realised, reached, band])
    rows.append(["", Spanning("<b>NPS Kedeputian (rata-rata)</b>", columns=3),
                 f"<b>{report.figure('nps.all', indonesian(ALL_NPS))}</b>", f"<b>{_band(ALL_NPS)}</b>"])  # fmt: skip
    head = [["No.", "Sasaran / Indikator Kinerja", "Target", "Realisasi", "Capaian / NPS (%)", "Kriteria"]]
    report.table("Tabel 3. Capaian Sasaran dan Indikator Kinerja Tahun 2023", head, rows)


def _samples(report: Writer) -> None:
    report.heading("BAB II AKUNTABILITAS KINERJA")
    report.heading("A. Pangan Olahan yang Memenuhi Syarat", 3)
    tested, good = column_sum(SAMPLES, 1), column_sum(SAMPLES, 2)
    rows: list[Row] = [
        [str(at), name, whole(every), whole(fit), _named(report, f"sample.{at}", whole(every - fit), at == 2),
         _named(report, f"sample.share.{at}", indonesian(percent(fit, every)), at == 3)]
        for at, (name, every, fit) in enumerate(SAMPLES, 1)
    ]  # fmt: skip
    rows.append([Spanning("Jumlah", columns=2), report.figure("sample.all", whole(tested)), whole(good),
                 whole(tested - good), indonesian(SAFE)])  # fmt: skip
    head = [["No", "Kategori Pangan", "Sampel Diuji", "MS", "TMS", "% MS"]]
    report.table("Tabel 4. Hasil Pengujian Sampel Pangan Olahan", head, rows)
    report.paragraph(
        f"Sebagaimana Tabel 4, sebanyak {report.figure('text.good', whole(good))} sampel memenuhi syarat (MS) dari",
        f"total {whole(tested)} sampel, sehingga realisasi indikator 1 adalah {indonesian(SAFE)}%. Sampel yang tidak",
        f"memenuhi syarat (TMS) berjumlah {report.figure('text.bad', whole(tested - good))} sampel, terbanyak pada",
        "pangan jajanan anak sekolah terkemas.",
    )


def _nested(report: Writer) -> None:
    report.heading("B. Indeks Efektivitas Pengawasan", 3)
    report.paragraph(
        "Indeks efektivitas pengawasan diperoleh dari rata-rata tiga komponen; nilai komponen merupakan rata-rata",
        "sub komponennya, yang masing-masing dihitung dari jumlah terealisasi dibagi jumlah seluruhnya.",
    )
    rows: list[Row] = []
    for at, (part, subs) in enumerate(PARTS, 1):
        shown = report.figure(f"part.{at}", indonesian(PART_MEANS[at - 1]))
        rows.append([f"<b>{at}.</b>", f"<b>{part}</b>", "", "", f"<b>{shown}</b>"])
        for sign, (name, every, done) in zip("abc", subs, strict=False):
            value = indonesian(percent(done, every))
            shown = _named(report, f"part.{at}.{sign}", value, (at, sign) == (1, "b"))
            rows.append([f"{sign}.", name, whole(every), whole(done), shown])
    index = report.figure("part.index", indonesian(INDICATORS[4][3]))
    rows.append([Spanning("Indeks Efektivitas Pengawasan Pangan Olahan", columns=4), index])
    head = [["No", "Komponen / Sub Komponen", "Jumlah", "Terealisasi", "Nilai"]]
    report.table("Tabel 5. Komponen Pembentuk Indeks Efektivitas Pengawasan", head, rows)
    gap = rounded(PART_MEANS[0]) - rounded(PART_MEANS[1])
    report.paragraph(
        "Komponen dengan nilai terendah adalah tindak lanjut hasil pengawasan, terpaut",
        f"{report.figure('part.gap', indonesian(gap))} poin dari komponen registrasi. Dari",
        f"{whole(PARTS[1][1][1][1])} rekomendasi kepada lintas sektor masih terdapat",
        f"{report.figure('part.open', whole(PARTS[1][1][1][1] - PARTS[1][1][1][2]))} rekomendasi yang belum",
        "dilaksanakan oleh instansi terkait.",
    )
    report.paragraph(
        f"Adapun program pangan aman dilaksanakan oleh {REGIONS[1]} dari {REGIONS[0]} kabupaten/kota sasaran atau",
        f"sebesar {report.figure('regions.share', indonesian(percent(REGIONS[1], REGIONS[0])))}%. Indeks",
        "Profesionalitas ASN terdiri dari dimensi "
        + ", ".join(f"{name.lower()} {value} (maksimal {most})" for name, most, value in ASN)
        + f", dengan jumlah nilai {report.figure('asn.sum', indonesian(INDICATORS[7][3]))}.",
    )


def _comparison(report: Writer) -> None:
    report.heading("C. Perbandingan dengan Tahun Sebelumnya, Target Jangka Menengah, dan Instansi Lain", 3)
    rows: list[Row] = []
    for at in (0, 1, 2, 4, 6):
        _, name, _, real, before, later = INDICATORS[at]
        change = _named(report, f"change.{at + 1}", indonesian(growth(real, _value(before))), at == 2)
        rate = _named(report, f"renstra.{at + 1}", indonesian(real / _value(later) * 100), at in (0, 2))
        rows.append([str(at + 1), name, before, indonesian(real), change, later, rate])
    report.table(
        "Tabel 6. Perbandingan Realisasi 2022, Realisasi 2023 dan Target Akhir Renstra (2024)",
        [[Spanning("IKU", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi", columns=2),
          Spanning("Kenaikan (%)", rows=2), Spanning("Target 2024", rows=2), Spanning("Capaian thd 2024 (%)", rows=2)],
         ["2022", "2023"]], rows,
    )  # fmt: skip
    mine, others = INDICATORS[3][3], [_value(value) for _, value in PEERS]
    rise = indonesian(mine - _value(INDICATORS[3][4]))
    report.paragraph(
        f"Indeks kepuasan pelaku usaha (indikator 4) naik {report.figure('peer.rise', rise)} poin dibandingkan tahun",
        f"sebelumnya yang sebesar {INDICATORS[3][4]}. Terhadap instansi pembina pangan lainnya, posisi Kedeputian",
        "adalah sebagai berikut:",
    )
    compared: list[Row] = [[str(at), name, value, indonesian(mine - _value(value))]
                           for at, (name, value) in enumerate(PEERS, 1)]  # fmt: skip
    compared.append(["", "Rata-rata instansi pembanding", report.figure("peer.mean", indonesian(_mean(others))),
                     report.figure("peer.gap", indonesian(mine - rounded(_mean(others))))])  # fmt: skip
    head = [["No", "Instansi", "Indeks 2023", f"Selisih BPOM ({indonesian(mine)})"]]
    report.table("Tabel 7. Benchmark Indeks Kepuasan Pelaku Usaha", head, compared)


def _money(report: Writer) -> None:
    report.heading("D. Realisasi Anggaran dan Efisiensi", 3)
    core = [sum(row[at] for row in MONEY[:3]) for at in (0, 1)]
    rows: list[Row] = [
        ["1", "Program Pengawasan Obat dan Makanan", report.figure("budget.core", whole(core[0])), whole(core[1]),
         indonesian(percent(core[1], core[0]))],
        ["2", "Program Dukungan Manajemen", whole(MONEY[3][0]), whole(MONEY[3][1]),
         indonesian(percent(MONEY[3][1], MONEY[3][0]))],
        ["", "Jumlah", whole(CEILING), report.figure("budget.spent", whole(SPENT)),
         indonesian(percent(SPENT, CEILING))],
    ]  # fmt: skip
    head = ["No", "Program", "Pagu (Rp)", "Realisasi (Rp)", "%"]
    report.table("Tabel 8. Pagu dan Realisasi Anggaran per Program Tahun 2023", [head], rows)
    report.paragraph(
        f"Sisa anggaran yang tidak terserap mencapai Rp{report.figure('budget.left', whole(CEILING - SPENT))},00.",
        "Efisiensi diukur dengan Indeks Efisiensi (IE) = NPS / persentase realisasi anggaran dan Tingkat Efisiensi",
        "(TE) = (IE - 1) / 1. Sasaran dinyatakan Efisien apabila IE ≥ 1 dan Tidak Efisien apabila IE < 1. Sasaran 1",
        "s.d. 3 dibiayai Program Pengawasan Obat dan Makanan, sasaran 4 Program Dukungan Manajemen.",
    )
    table: list[Row] = []
    indexes = [rounded(rounded(nps) / percent(row[1], row[0])) for nps, row in zip(NPS, MONEY, strict=True)]
    lean = sum(index >= 1 for index in indexes)
    for at, (ceiling, spent) in enumerate(MONEY):
        index = indexes[at]
        word = report.figure("grade.2", "Tidak Efisien", wrong="Efisien") if index < 1 else "Efisien"
        table.append([str(at + 1), whole(ceiling), whole(spent), indonesian(percent(spent, ceiling)),
                      indonesian(NPS[at]), _named(report, f"ie.{at + 1}", indonesian(index), at in (0, 2)),
                      indonesian(index - 1), _named(report, f"grade.{at + 1}", word, at == 2)])  # fmt: skip
    head = ["Sasaran", "Pagu (Rp)", "Realisasi (Rp)", "% Realisasi", "NPS", "IE", "TE", "Kategori"]
    report.table("Tabel 9. Efisiensi Penggunaan Sumber Daya per Sasaran", [head], table)
    counted = report.figure("lean", words(lean))
    report.paragraph(f"Dengan demikian {counted} dari empat sasaran dinyatakan efisien dalam penggunaan anggarannya.")


def _conclusion(report: Writer) -> None:
    report.heading("BAB III PENUTUP")
    short = indonesian(_value(INDICATORS[2][2]) - INDICATORS[2][3])
    report.paragraph(
        f"Secara umum kinerja Kedeputian tahun 2023 berada pada kategori {_band(ALL_NPS)} dengan NPS",
        f"{report.figure('end.nps', indonesian(ALL_NPS))}. Hal yang perlu menjadi perhatian pada tahun 2024:",
    )
    report.items((
        f"Indeks kepatuhan pelaku usaha masih {report.figure('end.short', short)} poin di bawah target sehingga"
        " pembinaan cara produksi pangan olahan yang baik perlu diperluas;",
        "Percepatan tindak lanjut rekomendasi oleh lintas sektor melalui forum koordinasi triwulanan;",
        "Pemenuhan catatan hasil evaluasi AKIP, khususnya pada komponen evaluasi internal.",
    ))  # fmt: skip


def national_performance() -> MadeReport:
    """The report, right in every figure."""
    report = Writer(STYLE, numbers_right=True)
    report.title("LAPORAN KINERJA", "DEPUTI BIDANG PENGAWASAN PANGAN OLAHAN", "TAHUN 2023")
    for chapter in (_summary, _planning, _achievement, _samples, _nested, _comparison, _money, _conclusion):
        chapter(report)
    return report.report()
