"""Evaluation of how a Balai carried out its budget: IKPA by indicator and weight, monthly deviation from plan, EKA.

Cambria, full grid without shading, bold headers, captions above in small capitals, amounts in thousands and in rupiah.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 25mm 20mm 30mm; }
body { font: 11pt/1.4 Cambria, Caladea, serif; }
h1 { font-size: 17pt; text-align: center; margin: 55mm 0 30mm; line-height: 1.6; }
h2 { font-size: 12.5pt; margin: 16pt 0 6pt; text-transform: uppercase; break-after: avoid; }
p { text-align: justify; text-indent: 9mm; margin: 0 0 6pt; }
p.caption { font-variant: small-caps; text-indent: 0; text-align: center; margin: 9pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 9pt; }
th, td { border: 0.75pt solid #000; padding: 2pt 4pt; } td { text-align: center; } td:nth-child(2) { text-align: left; }
td.right { text-align: right; } tr { break-inside: avoid; }
ol { list-style: lower-alpha; margin: 0 0 6pt; } .break { break-before: page; }
"""

# key, kind, ceiling, spent (thousand rupiah)
KINDS = (
    ("pegawai", "Belanja Pegawai", 6_842_150, 6_798_412),
    ("barang", "Belanja Barang", 12_318_440, 11_874_068),
    ("modal", "Belanja Modal", 2_564_300, 2_476_400),
)
MONTHS = (
    ("Januari", 800_000, 742_150), ("Februari", 1_250_000, 1_186_420), ("Maret", 1_700_000, 1_854_310),
    ("April", 2_050_000, 2_103_775), ("Mei", 1_750_000, 1_548_960), ("Juni", 2_150_000, 2_217_840),
    ("Juli", 1_950_000, 1_790_635), ("Agustus", 1_700_000, 1_652_480), ("September", 1_850_000, 1_925_300),
    ("Oktober", 1_950_000, 1_873_945), ("November", 2_150_000, 2_046_210), ("Desember", 2_424_890, 2_206_855),
)  # fmt: skip
QUARTER_TARGETS = (15, 42, 72, 98)
# key, output, unit, target, result
OUTPUTS = (
    ("sampel", "Sampel obat dan makanan yang diuji", "sampel", 1240, 1253),
    ("sarana", "Sarana yang diperiksa", "sarana", 486, 486),
    ("desa", "Desa yang diintervensi keamanan pangannya", "desa", 15, 14),
    ("kie", "Kegiatan KIE", "kegiatan", 48, 51),
    ("perkara", "Perkara tindak pidana yang diselesaikan", "perkara", 6, 5),
)
CLAIMS, CLAIMS_IN_TIME = 219, 214
CEILING, SPENT = sum(row[2] for row in KINDS), sum(row[3] for row in KINDS)
DEVIATIONS = [percent(abs(done - plan), plan) for _, plan, done in MONTHS]
MEAN_DEVIATION = rounded(sum(DEVIATIONS) / Decimal(12))
CUMULATED = [sum(row[2] for row in MONTHS[: at * 3]) for at in (1, 2, 3, 4)]
QUARTER_SCORES = [
    min(Decimal(100), percent(percent(done, CEILING), goal))
    for done, goal in zip(CUMULATED, QUARTER_TARGETS, strict=True)
]
OUTPUT_SCORES = [min(Decimal(100), percent(row[4], row[3])) for row in OUTPUTS]
# key, aspect, indicator, weight, score of 2022, score of 2023
SCORES = (
    ("revisi", "Kualitas Perencanaan", "Revisi DIPA", 10, Decimal("100.00"), Decimal("100.00")),
    ("deviasi", "Kualitas Perencanaan", "Deviasi Halaman III DIPA", 10, Decimal("87.16"), 100 - MEAN_DEVIATION),
    ("serapan", "Kualitas Pelaksanaan", "Penyerapan Anggaran", 20, Decimal("96.33"),
     rounded(sum(QUARTER_SCORES) / Decimal(4))),
    ("kontrak", "Kualitas Pelaksanaan", "Belanja Kontraktual", 10, Decimal("98.25"), Decimal("96.40")),
    ("tagihan", "Kualitas Pelaksanaan", "Penyelesaian Tagihan", 10, Decimal("95.80"), percent(CLAIMS_IN_TIME, CLAIMS)),
    ("up", "Kualitas Pelaksanaan", "Pengelolaan UP dan TUP", 10, Decimal("91.50"), Decimal("94.75")),
    ("dispensasi", "Kualitas Pelaksanaan", "Dispensasi SPM", 5, Decimal("100.00"), Decimal("100.00")),
    ("output", "Kualitas Hasil", "Capaian Output", 25, Decimal("97.40"), rounded(sum(OUTPUT_SCORES) / Decimal(5))),
)  # fmt: skip
WEIGHTED = [rounded(row[5] * row[3] / 100) for row in SCORES]
IKPA, IKPA_BEFORE = sum(WEIGHTED, Decimal(0)), rounded(sum(row[4] * row[3] / 100 for row in SCORES))
# key, variable, weight, score
EKA_PARTS = (
    ("keluaran", "Capaian keluaran", Decimal("43.5"), SCORES[7][5]),
    ("serap", "Penyerapan anggaran", Decimal("9.7"), percent(SPENT, CEILING)),
    ("konsisten", "Konsistensi penyerapan terhadap perencanaan", Decimal("18.2"), Decimal("91.80")),
    ("efisien", "Efisiensi", Decimal("28.6"), Decimal("72.35")),
)
EKA_WEIGHTED = [rounded(weight * score / 100) for _, _, weight, score in EKA_PARTS]
EKA = sum(EKA_WEIGHTED, Decimal(0))
NKA = rounded((IKPA + EKA) / 2)
BANDS = "nilai di atas 95 <b>Sangat Baik</b>, di atas 89 sampai dengan 95 <b>Baik</b>, di atas 70 sampai dengan 89"
assert sum(row[1] for row in MONTHS) == CEILING
assert CUMULATED[3] == SPENT
assert abs(IKPA - sum(row[5] * row[3] / 100 for row in SCORES)) < Decimal("0.02")


def _band(score: Decimal) -> str:
    return "Sangat Baik" if score > 95 else "Baik" if score > 89 else "Cukup" if score > 70 else "Kurang"


def ikpa_evaluation() -> MadeReport:
    """The evaluation of Balai POM di Kendari for 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN EVALUASI KINERJA ANGGARAN DAN", "INDIKATOR KINERJA PELAKSANAAN ANGGARAN (IKPA)",
            "TAHUN ANGGARAN 2023", "<br>BALAI POM DI KENDARI")  # fmt: skip
    w.new_page()
    for part in (_summary, _spending, _deviation, _quarters, _outputs, _ikpa, _eka, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ikhtisar")
    w.paragraph(
        f"Nilai IKPA Balai POM di Kendari Tahun Anggaran 2023 adalah {f('p.ikpa', indonesian(IKPA))}, sedangkan nilai",
        f"Evaluasi Kinerja Anggaran (EKA) {f('p.eka', indonesian(EKA))}. Rata-rata keduanya menghasilkan Nilai Kinerja",
        f"Anggaran (NKA) {f('p.nka', indonesian(NKA))} dengan predikat",
        f"{f('p.nka.band', _band(NKA), wrong='Sangat Baik')}. Realisasi belanja sampai dengan 31 Desember 2023 sebesar",
        f"Rp{f('p.spent', whole(SPENT * 1000))} atau {f('p.rate', indonesian(percent(SPENT, CEILING)))}% dari pagu",
        f"Rp{f('p.ceiling', whole(CEILING * 1000))}.",
    )
    w.paragraph(
        f"Predikat yang dipakai dalam laporan ini: {BANDS} <b>Cukup</b>, dan nilai 70 ke bawah <b>Kurang</b>.",
    )


def _spending(w: Writer) -> None:
    f = w.figure
    w.heading("I. Realisasi menurut Jenis Belanja")
    rows: list[Row] = [
        [f"{at}", name, whole(ceiling * 1000), whole(spent * 1000), whole((ceiling - spent) * 1000),
         f(f"t1.{key}.rate", indonesian(percent(spent, ceiling)))]
        for at, (key, name, ceiling, spent) in enumerate(KINDS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.ceiling", whole(CEILING * 1000)), f("t1.spent", whole(SPENT * 1000)),
                 f("t1.rest", whole((CEILING - SPENT) * 1000)),
                 f("t1.rate", indonesian(percent(SPENT, CEILING)))])  # fmt: skip
    w.table("Tabel 1. Pagu dan Realisasi menurut Jenis Belanja (rupiah)",
            [["No.", "Jenis Belanja", "Pagu", "Realisasi", "Sisa", "%"]], rows)  # fmt: skip
    goods = KINDS[1]
    w.paragraph(
        f"Anggaran yang tidak terserap Rp{f('p.rest', whole((CEILING - SPENT) * 1000))}. Sebagian besar sisa itu,",
        f"yakni {f('p.goods.rest', indonesian(percent(goods[2] - goods[3], CEILING - SPENT)))}%, berada pada belanja",
        "barang karena efisiensi perjalanan dinas. Belanja barang sendiri merupakan komponen terbesar DIPA dengan",
        f"bobot {f('p.goods', indonesian(percent(goods[2], CEILING)))}% dari pagu. Belanja pegawai terserap paling",
        "tinggi, dan jarak antara belanja pegawai dengan belanja modal adalah",
        f"{f('p.apart', indonesian(percent(KINDS[0][3], KINDS[0][2]) - percent(KINDS[2][3], KINDS[2][2])))} poin",
        "persen.",
    )
    assert goods[2] - goods[3] > (CEILING - SPENT) / 2
    assert max(KINDS, key=lambda row: Decimal(row[3]) / row[2])[0] == "pegawai"


def _deviation(w: Writer) -> None:
    f = w.figure
    w.heading("II. Deviasi Halaman III DIPA")
    w.paragraph(
        "Deviasi dihitung setiap bulan sebagai selisih mutlak antara realisasi dan rencana penarikan dana (RPD)",
        "dibagi RPD. Nilai indikator diperoleh dari 100 dikurangi rata-rata deviasi dua belas bulan. Ambang deviasi",
        "bulanan yang ditetapkan Ditjen Perbendaharaan adalah 5%.",
    )
    rows: list[Row] = [
        [f"{at}", name, whole(plan), whole(done), whole(abs(done - plan)), indonesian(rate)]
        for at, ((name, plan, done), rate) in enumerate(zip(MONTHS, DEVIATIONS, strict=True), 1)
    ]
    rows.append(["", "<b>Jumlah / rata-rata deviasi</b>", f("t2.plan", whole(CEILING)), f("t2.done", whole(SPENT)), "",
                 f("t2.mean", indonesian(MEAN_DEVIATION))])  # fmt: skip
    w.table("Tabel 2. Rencana Penarikan Dana, Realisasi, dan Deviasi per Bulan (ribu rupiah)",
            [["No.", "Bulan", "RPD", "Realisasi", "Selisih mutlak", "Deviasi (%)"]], rows)  # fmt: skip
    above = sum(rate > 5 for rate in DEVIATIONS)
    over = sum(done > plan for _, plan, done in MONTHS)
    top, low = max(DEVIATIONS), min(DEVIATIONS)
    assert MONTHS[DEVIATIONS.index(top)][0] == "Mei"
    assert MONTHS[DEVIATIONS.index(low)][0] == "April"
    w.paragraph(
        f"Dengan rata-rata deviasi {f('p.deviation', indonesian(MEAN_DEVIATION))}%, nilai indikator ini menjadi",
        f"{f('p.deviation.score', indonesian(100 - MEAN_DEVIATION))}. Ambang 5% terlampaui dalam",
        f"{f('p.above', words(above))} bulan; {f('p.within', words(12 - above))} bulan lainnya berada di bawah ambang.",
        f"Deviasi terlebar terjadi pada bulan Mei ({f('p.top', indonesian(top))}%) akibat tertundanya pengadaan reagen",
        f"senilai Rp{f('p.top.amount', indonesian(Decimal(MONTHS[4][1] - MONTHS[4][2]) / 1000))} juta, dan yang",
        f"tersempit pada bulan April ({f('p.lowest', indonesian(low))}%). Realisasi melebihi RPD pada",
        f"{f('p.over', words(over))} bulan, selebihnya realisasi lebih kecil dari rencana.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("III. Penyerapan Anggaran per Triwulan")
    rows: list[Row] = [
        [("I", "II", "III", "IV")[at], f"s.d. {MONTHS[at * 3 + 2][0]}", whole(done),
         indonesian(percent(done, CEILING)), indonesian(goal),
         f(f"t3.{at + 1}.score", indonesian(score))]
        for at, (done, goal, score) in enumerate(zip(CUMULATED, QUARTER_TARGETS, QUARTER_SCORES, strict=True))
    ]  # fmt: skip
    rows.append(["", "<b>Rata-rata nilai</b>", "", "", "", f("t3.mean", indonesian(SCORES[2][5]))])
    head = [["Triwulan", "Periode", "Realisasi kumulatif (ribu Rp)", "Penyerapan (%)", "Target (%)", "Nilai"]]
    w.table("Tabel 3. Penyerapan Kumulatif terhadap Target Triwulanan", head, rows)
    second = CUMULATED[3] - CUMULATED[1]
    w.paragraph(
        "Nilai per triwulan dibatasi paling tinggi 100. Target terlampaui pada dua triwulan pertama; sampai dengan",
        f"Maret saja penyerapan telah {f('p.q1', indonesian(percent(CUMULATED[0], CEILING)))}% dari pagu, di atas",
        "target 15%. Pada triwulan III penyerapan tertinggal",
        f"{f('p.q3.short', indonesian(QUARTER_TARGETS[2] - percent(CUMULATED[2], CEILING)))} poin dan pada akhir tahun",
        f"{f('p.q4.short', indonesian(QUARTER_TARGETS[3] - percent(CUMULATED[3], CEILING)))} poin dari target. Belanja",
        f"semester II sebesar Rp{f('p.second', whole(second * 1000))}, atau",
        f"{f('p.second.share', indonesian(percent(second, SPENT)))}% dari realisasi setahun.",
    )
    assert [score == 100 for score in QUARTER_SCORES] == [True, True, False, False]


def _outputs(w: Writer) -> None:
    f = w.figure
    w.heading("IV. Capaian Output")
    rows: list[Row] = [
        [f"{at}", name, f"{whole(goal)} {unit}", f"{whole(done)} {unit}", indonesian(score)]
        for at, ((key, name, unit, goal, done), score) in enumerate(zip(OUTPUTS, OUTPUT_SCORES, strict=True), 1)
    ]
    rows.append(["", "<b>Nilai capaian output (rata-rata)</b>", "", "", f("t4.mean", indonesian(SCORES[7][5]))])
    w.table("Tabel 4. Target dan Realisasi Rincian Output",
            [["No.", "Rincian Output", "Target", "Realisasi", "Nilai (maks. 100)"]], rows)  # fmt: skip
    full = sum(score == 100 for score in OUTPUT_SCORES)
    w.paragraph(
        f"Dari lima rincian output, {f('p.full', words(full))} bernilai penuh. Dua yang tidak mencapai target ialah",
        f"intervensi desa, {OUTPUTS[2][4]} dari {OUTPUTS[2][3]} desa, dan penyelesaian perkara, {OUTPUTS[4][4]} dari",
        f"{OUTPUTS[4][3]} perkara; masing-masing kurang satu. Pengujian sampel melampaui target dengan kelebihan",
        f"{f('p.sample.more', str(OUTPUTS[0][4] - OUTPUTS[0][3]))} sampel, sedangkan kegiatan KIE lebih",
        f"{f('p.kie.more', words(OUTPUTS[3][4] - OUTPUTS[3][3]))} kegiatan.",
    )
    assert full == 3


def _ikpa(w: Writer) -> None:
    f = w.figure
    w.heading("V. Nilai IKPA")
    rows: list[Row] = [
        [f"{at}", name, aspect, str(weight), indonesian(before), indonesian(score), f(f"t5.{key}", indonesian(part))]
        for at, ((key, aspect, name, weight, before, score), part) in enumerate(zip(SCORES, WEIGHTED, strict=True), 1)
    ]
    rows.append(["", "<b>Nilai IKPA</b>", "", f("t5.weight", "100"), "", "", f("t5.ikpa", indonesian(IKPA))])
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Indikator", rows=2), Spanning("Aspek", rows=2),
         Spanning("Bobot (%)", rows=2), Spanning("Nilai", columns=2), Spanning("Nilai akhir 2023", rows=2)],
        ["2022", "2023"],
    ]  # fmt: skip
    w.table("Tabel 5. Nilai IKPA menurut Indikator", head, rows)
    up, same = sum(row[5] > row[4] for row in SCORES), sum(row[5] == row[4] for row in SCORES)
    doing = sum(WEIGHTED[2:7], Decimal(0))
    w.paragraph(
        f"Sebanyak {CLAIMS_IN_TIME} dari {CLAIMS} tagihan diselesaikan tepat waktu, sehingga indikator Penyelesaian",
        f"Tagihan bernilai {f('p.claims', indonesian(SCORES[4][5]))}. Dibandingkan tahun 2022, {f('p.up', words(up))}",
        f"indikator membaik, {f('p.same', words(same))} tetap, dan {f('p.down', words(8 - up - same))} menurun.",
        "Perbaikan terbesar dicapai Deviasi Halaman III DIPA, naik",
        f"{f('p.deviation.up', indonesian(SCORES[1][5] - SCORES[1][4]))} poin. Penurunan Belanja Kontraktual sebesar",
        f"{f('p.contract.down', indonesian(SCORES[3][4] - SCORES[3][5]))} poin terjadi karena satu kontrak terlambat",
        f"didaftarkan. Aspek Kualitas Pelaksanaan menyumbang {f('p.doing', indonesian(doing))} dari nilai IKPA,",
        f"sedangkan aspek Kualitas Perencanaan {f('p.planning', indonesian(WEIGHTED[0] + WEIGHTED[1]))}. Secara",
        f"keseluruhan nilai IKPA naik {f('p.ikpa.up', indonesian(IKPA - IKPA_BEFORE))} poin dari",
        f"{f('p.ikpa.before', indonesian(IKPA_BEFORE))} pada tahun 2022.",
    )
    assert max(SCORES, key=lambda row: row[5] - row[4])[0] == "deviasi"
    assert SCORES[3][5] < SCORES[3][4]


def _eka(w: Writer) -> None:
    f = w.figure
    w.heading("VI. Nilai EKA dan NKA")
    rows: list[Row] = [
        [f"{at}", name, indonesian(weight, 1), indonesian(score), f(f"t6.{key}", indonesian(part))]
        for at, ((key, name, weight, score), part) in enumerate(zip(EKA_PARTS, EKA_WEIGHTED, strict=True), 1)
    ]
    rows.append(["", "<b>Nilai EKA</b>", "100,0", "", f("t6.eka", indonesian(EKA))])
    w.table("Tabel 6. Nilai EKA menurut Variabel",
            [["No.", "Variabel", "Bobot (%)", "Nilai", "Nilai tertimbang"]], rows)  # fmt: skip
    w.paragraph(
        f"Nilai EKA {f('p.eka.again', indonesian(EKA))} termasuk kategori {f('p.eka.band', _band(EKA), wrong='Baik')},",
        f"terutama karena variabel efisiensi baru {indonesian(EKA_PARTS[3][3])}. Terhadap nilai IKPA terdapat jarak",
        f"{f('p.eka.gap', indonesian(IKPA - EKA))}. NKA ialah rata-rata kedua nilai tersebut: ({indonesian(IKPA)} +",
        f"{indonesian(EKA)}) / 2 = {f('p.nka.again', indonesian(NKA))}.",
    )
    assert _band(EKA) == "Cukup"
    assert _band(NKA) == "Baik"


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("VII. Simpulan dan Tindak Lanjut")
    w.items([
        f"IKPA tahun 2023 berpredikat {f('p.end.band', _band(IKPA), wrong='Baik')} dengan nilai"
        f" {f('p.end.ikpa', indonesian(IKPA))}; indikator terendah adalah Deviasi Halaman III DIPA.",
        "RPD akan dimutakhirkan setiap awal triwulan agar deviasi bulanan tidak melampaui 5%.",
        f"Untuk mencapai predikat Sangat Baik, NKA masih memerlukan tambahan lebih dari"
        f" {f('p.end.need', indonesian(95 - NKA))} poin.",
    ])  # fmt: skip
    assert min(SCORES, key=lambda row: row[5])[0] == "deviasi"
