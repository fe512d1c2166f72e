"""Third quarter's budget and performance report of a Directorate: ceilings and their revisions, spending, outputs.

Narrow sans-serif, thin grey grid with a black top line, captions in roman numbers, rupiah with and without `,00`.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import column_sum, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 21mm 18mm; }
body { font: 12pt/1.5 'Arial Narrow', 'Liberation Sans Narrow', 'Liberation Sans', sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 0; padding: 85mm 0 6mm; border-bottom: 3pt double #444; }
h2 { font-size: 12pt; text-transform: uppercase; margin: 17pt 0 7pt; break-after: avoid; }
h3 { font-size: 11pt; font-style: italic; margin: 10pt 0 5pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { text-align: center; font-size: 10pt; text-decoration: underline; margin: 8pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; margin-bottom: 10pt; border-top: 1.6pt solid #000; }
th, td { border: 0.5pt solid #999; padding: 2.4pt 3.5pt; }
th { background: #f4f4f4; font-weight: normal; font-style: italic; }
td.right { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
.break { break-before: page; }
"""
# key, code and name, first ceiling, revision, spent in quarters I and II, spent in quarter III
KINDS = (
    ("pegawai", "51 Belanja Pegawai", 6_842_150_000, 215_000_000, 3_562_418_700, 1_798_305_450),
    ("barang", "52 Belanja Barang", 14_376_480_000, -1_128_640_000, 5_987_264_315, 3_846_919_280),
    ("modal", "53 Belanja Modal", 1_250_000_000, 160_000_000, 214_500_000, 702_385_000),
)
REVISIONS = (
    ("12 Februari 2024", "Penyesuaian otomatis (automatic adjustment) belanja barang", -850_000_000),
    ("27 Mei 2024", "Tambahan belanja pegawai", 215_000_000),
    ("9 Agustus 2024", "Pengurangan belanja barang dan tambahan belanja modal", -118_640_000),
)
# key, name, unit, volume planned for the year, volume done, ceiling, spent
OUTPUTS = (
    ("standar", "Standar pangan olahan", "standar", 12, 8, 4_215_360_000, 2_874_516_240),
    ("kajian", "Kajian keamanan dan mutu pangan", "kajian", 6, 4, 2_108_750_000, 1_352_907_615),
    ("sosial", "Sosialisasi regulasi", "kegiatan", 18, 15, 2_964_280_000, 2_416_338_900),
    ("codex", "Partisipasi pada sidang Codex", "sidang", 9, 7, 1_874_900_000, 1_263_470_155),
    ("kantor", "Layanan perkantoran", "bulan", 12, 9, 9_141_700_000, 7_287_674_835),
    ("sarana", "Sarana internal", "unit", 25, 17, 1_410_000_000, 916_885_000),
)
# month, planned, spent in millions of rupiah
MONTHS = (("Juli", "2050.0", "1986.4"), ("Agustus", "2100.0", "2174.3"), ("September", "2450.0", "2186.9"))
# key, name, target and result of the quarter
INDICATORS = (
    ("jumlah", "Jumlah standar yang ditetapkan", "8.00", "8.00"),
    ("harmon", "Persentase rancangan peraturan yang diharmonisasi", "70.00", "72.50"),
    ("puas", "Indeks kepuasan pengguna regulasi", "88.00", "87.15"),
    ("manfaat", "Persentase kajian yang dimanfaatkan", "60.00", "66.70"),
    ("ikpa", "Nilai IKPA", "93.00", "91.86"),
)
PLAN_2023, SPENT_2023, GOAL = 20_985_400_000, 14_974_181_440, 75

FIRST, REVISED = column_sum(KINDS, 2), column_sum(KINDS, 3)
PLAN = FIRST + REVISED
HALF, QUARTER = column_sum(KINDS, 4), column_sum(KINDS, 5)
SPENT = HALF + QUARTER
REST = PLAN - SPENT
PLANNED = sum((Decimal(row[1]) for row in MONTHS), Decimal(0))
DRAWN = sum((Decimal(row[2]) for row in MONTHS), Decimal(0))
RATES = [percent(Decimal(result), Decimal(target)) for _, _, target, result in INDICATORS]
MEAN = rounded(sum(RATES, Decimal(0)) / len(RATES))
RATE, RATE_2023 = percent(SPENT, PLAN), percent(SPENT_2023, PLAN_2023)
assert column_sum(REVISIONS, 2) == REVISED
assert column_sum(OUTPUTS, 5) == PLAN
assert column_sum(OUTPUTS, 6) == SPENT
assert rounded(Decimal(QUARTER) / 10**6, 1) == DRAWN
assert RATE_2023 < RATE < GOAL
assert OUTPUTS[5][6] == KINDS[2][4] + KINDS[2][5]


def _signed(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value)


def directorate_quarter() -> MadeReport:
    """The report of a Directorate on the third quarter of 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN REALISASI ANGGARAN DAN KINERJA", "TRIWULAN III TAHUN ANGGARAN 2024",
            "DIREKTORAT STANDARDISASI PANGAN OLAHAN")  # fmt: skip
    w.new_page()
    _summary(w)
    _ceilings(w)
    _spending(w)
    _outputs(w)
    _indicators(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Pokok-pokok laporan")
    w.paragraph(
        f"Sampai dengan 30 September 2024 Direktorat telah merealisasikan anggaran Rp{f('p.spent', whole(SPENT))},00",
        f"dari pagu Rp{f('p.plan', whole(PLAN))},00. Serapan tersebut, {f('p.rate', indonesian(RATE))}%, belum",
        f"menyentuh sasaran nasional triwulan III sebesar {GOAL}%; jaraknya {f('p.short', indonesian(GOAL - RATE))}",
        f"poin. Pada saat yang sama tahun 2023 serapan baru {f('p.before', indonesian(RATE_2023))}%",
        f"(Rp{whole(SPENT_2023)},00 dari pagu Rp{whole(PLAN_2023)},00).",
    )
    w.paragraph(
        f"Di sisi kinerja, rata-rata capaian lima indikator ialah {f('p.mean', indonesian(MEAN))}%. Masih ada",
        f"{f('p.below', words(sum(rate < 100 for rate in RATES)))} indikator yang capaiannya di bawah 100%.",
    )


def _ceilings(w: Writer) -> None:
    f = w.figure
    w.heading("1. Pagu dan revisinya")
    w.paragraph(
        "DIPA Direktorat direvisi tiga kali selama Januari–September 2024. Kronologinya adalah sebagai berikut; angka",
        "dalam kurung berarti pengurangan.",
    )
    rows: list[Row] = []
    after = FIRST
    for at, (date, matter, change) in enumerate(REVISIONS, 1):
        after += change
        rows.append([str(at), f"{matter} ({date})", _signed(change), f(f"t1.after{at}", whole(after))])
    rows.append(["", "Perubahan seluruhnya", "(" + f("t1.change", whole(-REVISED)) + ")", whole(PLAN)])
    head = [["Revisi", "Uraian", "Perubahan (Rp)", "Pagu sesudah revisi (Rp)"]]
    w.table("Tabel I. Revisi DIPA tahun 2024", head, rows)
    rows = [
        [str(at), name, whole(first), _signed(change), f(f"t2.{key}", whole(first + change))]
        for at, (key, name, first, change, _, _) in enumerate(KINDS, 1)
    ]
    rows.append(["", "Jumlah", f("t2.first", whole(FIRST)), "(" + whole(-REVISED) + ")",
                 f("t2.plan", whole(PLAN))])  # fmt: skip
    head = [["No.", "Jenis belanja", "Pagu awal (Rp)", "Revisi (Rp)", "Pagu akhir (Rp)"]]
    w.table("Tabel II. Pagu awal dan pagu akhir per jenis belanja", head, rows)
    goods = KINDS[1]
    w.paragraph(
        f"Pagu awal Rp{f('p1.first', whole(FIRST))},00 berkurang Rp{f('p1.less', whole(-REVISED))},00, yaitu",
        f"{f('p1.less.rate', indonesian(percent(-REVISED, FIRST)))}%. Pemotongan hanya menimpa belanja barang, yang",
        f"turun Rp{f('p1.goods', whole(-goods[3]))},00 (sekitar",
        f"Rp{f('p1.goods.bn', indonesian(Decimal(-goods[3]) / 10**9))} miliar). Sebaliknya, belanja pegawai dan",
        "belanja modal mendapat tambahan, masing-masing",
        f"Rp{f('p1.staff', indonesian(Decimal(KINDS[0][3]) / 10**6, 0))} juta dan",
        f"Rp{f('p1.capital', indonesian(Decimal(KINDS[2][3]) / 10**6, 0))} juta. Setelah revisi, porsi belanja barang",
        f"adalah {f('p1.share', indonesian(percent(goods[2] + goods[3], PLAN)))}% dari pagu, semula",
        f"{f('p1.share.first', indonesian(percent(goods[2], FIRST)))}%.",
    )


def _spending(w: Writer) -> None:
    f = w.figure
    w.heading("2. Realisasi anggaran")
    w.paragraph(
        "Angka realisasi bersumber dari aplikasi OM-SPAN per 30 September 2024 dan telah direkonsiliasi dengan KPPN.",
        "Yang dimaksud dengan sisa pagu adalah pagu akhir dikurangi realisasi kumulatif.",
    )
    w.heading("a. Menurut jenis belanja", 3)
    rows: list[Row] = []
    for at, (key, name, first, change, half, quarter) in enumerate(KINDS, 1):
        plan, spent = first + change, half + quarter
        rows.append([str(at), name, whole(half), whole(quarter), f(f"t3.{key}.spent", whole(spent)),
                     f(f"t3.{key}.rate", indonesian(percent(spent, plan))), whole(plan - spent)])  # fmt: skip
    rows.append(["", "Jumlah", f("t3.half", whole(HALF)), f("t3.quarter", whole(QUARTER)), f("t3.spent", whole(SPENT)),
                 indonesian(RATE), f("t3.rest", whole(REST))])  # fmt: skip
    head = [["No.", "Jenis belanja", "S.d. TW II", "TW III", "S.d. TW III", "% pagu akhir", "Sisa pagu"]]
    w.table("Tabel III. Realisasi per jenis belanja (rupiah)", head, rows)
    staff, goods, capital = ((row[4] + row[5], row[2] + row[3]) for row in KINDS)
    w.paragraph(
        f"Selama triwulan III dibelanjakan Rp{f('p2.quarter', whole(QUARTER))},00. Ditambah realisasi semester I",
        f"sebesar Rp{f('p2.half', whole(HALF))},00, jumlahnya mencapai {indonesian(RATE)}% pagu. Belanja pegawai",
        f"terserap paling baik ({f('p2.staff', indonesian(percent(*staff)))}%), sedangkan belanja modal",
        f"({f('p2.capital', indonesian(percent(*capital)))}%) paling rendah walaupun melaju pada triwulan ini:",
        f"Rp{f('p2.capital.q', whole(KINDS[2][5]))},00, lebih dari tiga kali realisasi semester I. Dari sisa pagu",
        f"Rp{f('p2.rest', whole(REST))},00, bagian belanja barang adalah",
        f"Rp{f('p2.goods', whole(goods[1] - goods[0]))},00 atau",
        f"{f('p2.goods.share', indonesian(percent(goods[1] - goods[0], REST)))}%.",
    )
    assert KINDS[2][5] > 3 * KINDS[2][4]
    w.paragraph(
        f"Dengan kata lain, {f('p2.pace', indonesian(percent(QUARTER, SPENT)))}% realisasi kumulatif berasal dari",
        "triwulan III. Menurut jenisnya, belanja barang menyumbang",
        f"{f('p2.q.goods', indonesian(percent(KINDS[1][5], QUARTER)))}% realisasi triwulan ini, belanja pegawai",
        f"{f('p2.q.staff', indonesian(percent(KINDS[0][5], QUARTER)))}%, dan belanja modal",
        f"{f('p2.q.capital', indonesian(percent(KINDS[2][5], QUARTER)))}%.",
    )
    w.heading("b. Terhadap rencana penarikan dana", 3)
    rows = []
    for at, (month, planned, drawn) in enumerate(MONTHS, 1):
        p, d = Decimal(planned), Decimal(drawn)
        rows.append([str(at), month, indonesian(p, 1), indonesian(d, 1), _gap(d - p),
                     f(f"t4.{at}", indonesian(percent(abs(d - p), p)))])  # fmt: skip
    rows.append(["", "Triwulan III", f("t4.planned", indonesian(PLANNED, 1)), f("t4.drawn", indonesian(DRAWN, 1)),
                 _gap(DRAWN - PLANNED), f("t4.rate", indonesian(percent(PLANNED - DRAWN, PLANNED)))])  # fmt: skip
    head = [["No.", "Bulan", "Rencana", "Realisasi", "Selisih", "Deviasi (%)"]]
    w.table("Tabel IV. Rencana penarikan dan realisasi (juta rupiah)", head, rows)
    w.paragraph(
        f"Rencana penarikan triwulan III senilai Rp{f('p3.planned', indonesian(PLANNED, 1))} juta tidak terpenuhi",
        f"sebesar Rp{f('p3.gap', indonesian(PLANNED - DRAWN, 1))} juta. Penyimpangan terbesar terjadi pada September",
        f"({f('p3.sept', indonesian(percent(Decimal('263.1'), Decimal(2450))))}%) karena tagihan pencetakan pedoman",
        "mundur ke Oktober. Agustus adalah satu-satunya bulan yang melebihi rencana, dengan kelebihan",
        f"Rp{f('p3.aug', '74,3')} juta. Rata-rata penarikan sebulan Rp{f('p3.mean', indonesian(DRAWN / 3, 1))} juta.",
    )


def _gap(value: Decimal) -> str:
    return f"({indonesian(-value, 1)})" if value < 0 else indonesian(value, 1)


def _outputs(w: Writer) -> None:
    f = w.figure
    w.heading("3. Rincian output")
    w.paragraph(
        f"Pagu akhir dijabarkan ke dalam {f('p4.n', words(len(OUTPUTS)))} rincian output (RO). Target volume berlaku",
        "untuk setahun, sedangkan capaian volume dan realisasi anggaran dihitung sampai akhir September.",
    )
    rows: list[Row] = []
    for at, (key, name, unit, volume, done, plan, spent) in enumerate(OUTPUTS, 1):
        share, rate = indonesian(percent(done, volume)), indonesian(percent(spent, plan))
        if at in (1, 3, 4):
            share, rate = f(f"t5.{key}.done", share), f(f"t5.{key}", rate)
        rows.append([str(at), name, f"{volume} {unit}", str(done), share, whole(plan), whole(spent), rate])
    rows.append(["", "Jumlah", "", "", "", f("t5.plan", whole(PLAN)), f("t5.spent", whole(SPENT)), indonesian(RATE)])
    head = [["No.", "Rincian output (RO)", "Target", "Capaian", "%", "Pagu (Rp)", "Realisasi (Rp)", "%"]]
    w.table("Tabel V. Capaian volume dan anggaran per RO", head, rows)
    standard, talks = OUTPUTS[0], OUTPUTS[2]
    ahead = [row for row in OUTPUTS if percent(row[4], row[3]) > percent(row[6], row[5])]
    assert [row[0] for row in OUTPUTS if row not in ahead] == ["standar", "kantor"]
    w.paragraph(
        f"Sosialisasi regulasi paling maju: {f('p4.talks', str(talks[4]))} dari {f('p4.talks.n', str(talks[3]))}",
        f"kegiatan ({f('p4.talks.rate', indonesian(percent(talks[4], talks[3])))}%) telah digelar, dengan biaya",
        f"rata-rata Rp{f('p4.each', whole(Decimal(talks[6]) / talks[4]))},00 per kegiatan. Pada",
        f"{f('p4.ahead', words(len(ahead)))} RO persentase volume melampaui persentase serapan; pada dua RO lainnya,",
        "yakni standar pangan olahan dan layanan perkantoran, anggaran berjalan lebih cepat.",
        f"{f('p4.left', words(standard[3] - standard[4]).capitalize(), 'Lima')} standar masih harus diselesaikan",
        "sebelum akhir tahun. RO layanan perkantoran menyedot",
        f"{f('p4.office', indonesian(percent(OUTPUTS[4][6], SPENT)))}% seluruh realisasi.",
    )
    big, codex = OUTPUTS[4][5] + standard[5], OUTPUTS[3]
    w.paragraph(
        "Pagu RO layanan perkantoran dan RO standar pangan olahan, dua yang terbesar, berjumlah",
        f"Rp{f('p4.big', whole(big))},00 atau {f('p4.big.share', indonesian(percent(big, PLAN)))}% dari keseluruhan.",
        f"Untuk {f('p4.codex', words(codex[3] - codex[4]))} sidang Codex yang tersisa tersedia",
        f"Rp{f('p4.codex.rest', whole(codex[5] - codex[6]))},00. Pengadaan sarana internal masih menunggu",
        f"{f('p4.units', words(OUTPUTS[5][3] - OUTPUTS[5][4]))} unit peralatan yang kontraknya ditandatangani",
        "September.",
    )


def _indicators(w: Writer) -> None:
    f = w.figure
    w.heading("4. Capaian indikator kinerja")
    w.paragraph(
        "Capaian adalah realisasi dibagi target triwulan dikalikan 100, dan keterangan Tercapai diberikan bila capaian",
        "paling sedikit 100%.",
    )
    rows: list[Row] = [
        [str(at), name, indonesian(Decimal(target)), indonesian(Decimal(result)), f(f"t6.{key}", indonesian(rate)),
         "Tercapai" if rate >= 100 else f(f"t6.{key}.word", "Belum tercapai", "Tercapai")]
        for at, ((key, name, target, result), rate) in enumerate(zip(INDICATORS, RATES, strict=True), 1)
    ]  # fmt: skip
    rows.append(["", "Rata-rata capaian", "", "", f("t6.mean", indonesian(MEAN)), ""])
    head = [["No.", "Indikator", "Target TW III", "Realisasi", "Capaian (%)", "Keterangan"]]
    w.table("Tabel VI. Indikator kinerja triwulan III", head, rows)
    w.paragraph(
        f"{f('p5.ok', words(sum(rate >= 100 for rate in RATES)).capitalize(), 'Empat')} dari lima indikator mencapai",
        f"target. Yang tertinggi adalah pemanfaatan kajian dengan capaian {f('p5.top', indonesian(max(RATES)))}%, dan",
        f"yang terendah nilai IKPA dengan {f('p5.low', indonesian(min(RATES)))}%. Nilai IKPA kurang",
        f"{f('p5.ikpa', indonesian(Decimal('93.00') - Decimal('91.86')))} poin dari target akibat deviasi penarikan",
        f"dana sebagaimana diuraikan di muka, dan indeks kepuasan kurang {f('p5.happy', '0,85')} poin.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("5. Simpulan dan rencana triwulan IV")
    need = Decimal(PLAN) * GOAL / 100
    w.paragraph(
        f"Agar sasaran {GOAL}% terpenuhi, realisasi pada akhir September seharusnya Rp{f('p6.need', whole(need))},00;",
        f"yang dicapai Rp{f('p6.lack', whole(need - SPENT))},00 lebih kecil. Sisa pagu",
        f"Rp{f('p6.rest', whole(REST))},00, yang setara {f('p6.rest.rate', indonesian(100 - RATE))}% pagu, akan",
        "direalisasikan dalam tiga bulan, sehingga setiap bulan perlu dicairkan rata-rata",
        f"Rp{f('p6.month', whole(Decimal(REST) / 3))},00. Dibandingkan dengan keadaan tahun lalu, serapan tetap lebih",
        f"baik {f('p6.better', indonesian(RATE - RATE_2023))} poin.",
    )
