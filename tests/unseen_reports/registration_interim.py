"""Interim performance report (first half-year) of a directorate that registers herbal medicines and supplements.

Arial, thin grey grid, blue header, captions above; annual and interim targets, decisions against the time promised.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 24mm 22mm; }
body { font: 10.5pt/1.4 Arial, 'Liberation Sans', sans-serif; }
h1 { font-size: 19pt; text-align: center; margin: 70mm 0 20mm; color: #1f3864; }
h2 { font-size: 13pt; margin: 16pt 0 7pt; color: #1f3864; break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; } .break { break-before: page; }
p.caption { font-weight: bold; font-size: 9.5pt; margin: 9pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; margin-bottom: 10pt; }
th { background: #2f5496; color: #fff; }
th, td { border: 0.5pt solid #8c8c8c; padding: 2.5pt 4pt; } td.right { text-align: right; } tr { break-inside: avoid; }
ol { list-style: disc; margin: 0 0 7pt; }
"""


@dataclass(frozen=True)
class Kind:
    key: str
    name: str
    open: int
    filed: int
    approved: int
    refused: int
    promised: int
    in_time: int

    @property
    def decided(self) -> int:
        return self.approved + self.refused

    @property
    def left(self) -> int:
        return self.open + self.filed - self.decided


KINDS = (
    Kind("oba", "Obat bahan alam – baru", 312, 1486, 1251, 187, 30, 1367),
    Kind("obav", "Obat bahan alam – variasi", 148, 927, 884, 61, 10, 921),
    Kind("sk", "Suplemen kesehatan – baru", 96, 418, 347, 72, 45, 371),
    Kind("skv", "Suplemen kesehatan – variasi", 41, 236, 219, 18, 10, 233),
    Kind("kuasi", "Obat kuasi", 22, 118, 97, 19, 30, 109),
)
MONTHS = (
    ("jan", "Januari", 503, 471), ("feb", "Februari", 488, 502), ("mar", "Maret", 546, 553),
    ("apr", "April", 421, 397), ("mei", "Mei", 617, 605), ("jun", "Juni", 610, 627),
)  # fmt: skip
REASONS = (
    ("komposisi", "Komposisi atau klaim tidak dapat disetujui", 124),
    ("tambahan", "Tambahan data tidak disampaikan sampai batas waktu", 113),
    ("mutu", "Data mutu dan stabilitas tidak memenuhi ketentuan", 78),
    ("legal", "Dokumen administrasi tidak sah", 42),
)
# key, indicator, unit, target of the year, interim target, result
GOALS = (
    ("tepat", "Persentase keputusan registrasi yang tepat waktu", Decimal("96.00"), Decimal("94.00"), Decimal("95.12")),
    ("puas", "Indeks kepuasan pelaku usaha", Decimal("91.50"), Decimal("90.00"), Decimal("92.07")),
    ("mutu", "Persentase berkas yang lulus telaah mutu", Decimal("88.00"), Decimal("85.00"), Decimal("82.45")),
    ("digital", "Persentase layanan yang terdigitalisasi", Decimal("80.00"), Decimal("75.00"), Decimal("76.50")),
)
# key, activity, ceiling, spent
MONEY = (
    ("evaluasi", "Evaluasi berkas registrasi", 2_845_600_000, 1_512_377_450),
    ("asistensi", "Asistensi dan coaching clinic", 1_126_400_000, 687_214_900),
    ("regulasi", "Penyusunan pedoman dan regulasi", 734_250_000, 248_916_300),
    ("sistem", "Pengembangan sistem ASROT", 1_560_000_000, 401_880_000),
)

OPEN, FILED = sum(one.open for one in KINDS), sum(one.filed for one in KINDS)
APPROVED, REFUSED = sum(one.approved for one in KINDS), sum(one.refused for one in KINDS)
DECIDED, LEFT, IN_TIME = APPROVED + REFUSED, sum(one.left for one in KINDS), sum(one.in_time for one in KINDS)
FILED_BEFORE, DECIDED_BEFORE = 2964, 2871
CEILING, SPENT = sum(row[2] for row in MONEY), sum(row[3] for row in MONEY)
GOAL_RATES = [percent(row[4], row[3]) for row in GOALS]
assert sum(row[2] for row in MONTHS) == FILED
assert sum(row[3] for row in MONTHS) == DECIDED
assert OPEN < LEFT
assert sum(row[2] for row in REASONS) == REFUSED
assert percent(IN_TIME, DECIDED) == GOALS[0][4]


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total))


def registration_interim() -> MadeReport:
    """The report of the directorate on the first half of 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA INTERIM", "SEMESTER I TAHUN 2024", "<br>DIREKTORAT REGISTRASI OBAT TRADISIONAL,",
            "SUPLEMEN KESEHATAN, DAN KOSMETIK")  # fmt: skip
    w.new_page()
    for part in (_summary, _flow, _months, _time, _refusals, _goals, _money, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    reached = [row for row in GOALS if row[4] >= row[3]]
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Dalam enam bulan pertama tahun 2024, {f('p.sum.filed', whole(FILED))} permohonan registrasi masuk ke",
        f"Direktorat dan {f('p.sum.decided', whole(DECIDED))} permohonan telah mendapat keputusan. Dari keputusan itu,",
        f"{f('p.sum.approved', whole(APPROVED))} berupa persetujuan dan {whole(REFUSED)} berupa penolakan. Per 30 Juni",
        f"2024 masih ada {f('p.sum.left', whole(LEFT))} berkas dalam proses, lebih banyak",
        f"{f('p.sum.more', whole(LEFT - OPEN))} berkas daripada posisi 1 Januari 2024 ({f('p.sum.open', whole(OPEN))}",
        "berkas).",
    )
    w.paragraph(
        f"Ketepatan waktu keputusan tercatat {f('p.sum.time', _rate(IN_TIME, DECIDED))}%. Dari",
        f"{f('p.sum.goals', words(len(GOALS)))} indikator yang diperjanjikan,",
        f"{f('p.sum.reached', words(len(reached)))} indikator sudah melampaui target interim. Anggaran yang terserap",
        f"Rp{f('p.sum.spent', whole(SPENT))} dari pagu Rp{f('p.sum.ceiling', whole(CEILING))}",
        f"({f('p.sum.absorbed', _rate(SPENT, CEILING))}%).",
    )


def _flow(w: Writer) -> None:
    f = w.figure
    w.heading("A. Arus Permohonan Registrasi")
    w.paragraph(
        "Berkas yang belum diputus pada akhir tahun 2023 diteruskan ke tahun berjalan sebagai saldo awal. Bersama",
        "permohonan baru, berkas tersebut membentuk beban kerja semester ini. Tabel 1 memuat arus berkas menurut",
        "jenis permohonan; saldo akhir ialah saldo awal ditambah permohonan masuk dikurangi keputusan.",
    )
    rows: list[Row] = [
        [f"{at}", one.name, str(one.open), whole(one.filed), whole(one.approved), str(one.refused),
         whole(one.decided), f(f"t1.{one.key}.left", str(one.left))]
        for at, one in enumerate(KINDS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.open", whole(OPEN)), f("t1.filed", whole(FILED)),
                 f("t1.approved", whole(APPROVED)), f("t1.refused", whole(REFUSED)), f("t1.decided", whole(DECIDED)),
                 f("t1.left", whole(LEFT))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Jenis permohonan", rows=2), Spanning("Saldo awal", rows=2),
         Spanning("Masuk", rows=2), Spanning("Keputusan", columns=3), Spanning("Saldo akhir", rows=2)],
        ["Disetujui", "Ditolak", "Jumlah"],
    ]  # fmt: skip
    w.table("Tabel 1. Arus Permohonan Registrasi Semester I Tahun 2024 (berkas)", head, rows)
    herbal = KINDS[0].filed + KINDS[1].filed
    assert KINDS[0].filed == max(one.filed for one in KINDS)
    w.paragraph(
        f"Beban kerja seluruhnya {f('p.load', whole(OPEN + FILED))} berkas, yaitu saldo awal ditambah permohonan",
        f"masuk; {f('p.load.done', _rate(DECIDED, OPEN + FILED))}% darinya telah diputus. Permohonan terbanyak adalah",
        f"obat bahan alam baru, {whole(KINDS[0].filed)} berkas, disusul variasinya. Kedua jenis obat bahan alam itu",
        f"bila digabung berjumlah {f('p.herbal', whole(herbal))} berkas atau",
        f"{f('p.herbal.share', _rate(herbal, FILED))}% dari seluruh permohonan masuk. Suplemen kesehatan, baik baru",
        f"maupun variasi, menyumbang {f('p.supplement', str(KINDS[2].filed + KINDS[3].filed))} berkas.",
    )
    w.paragraph(
        f"Pada semester yang sama tahun lalu permohonan masuk tercatat {f('p.before', whole(FILED_BEFORE))} berkas dan",
        f"keputusan {whole(DECIDED_BEFORE)} berkas. Dengan demikian permohonan meningkat",
        f"{f('p.growth', indonesian(growth(FILED, FILED_BEFORE)))}% sedangkan keputusan meningkat",
        f"{f('p.growth.decided', indonesian(growth(DECIDED, DECIDED_BEFORE)))}%, atau bertambah",
        f"{f('p.more.decided', str(DECIDED - DECIDED_BEFORE))} keputusan.",
    )


def _months(w: Writer) -> None:
    f = w.figure
    w.heading("B. Perkembangan Bulanan")
    rows: list[Row] = [
        [f"{at}", name, str(filed), str(decided), f"{decided - filed:+d}".replace("-", "−")]
        for at, (key, name, filed, decided) in enumerate(MONTHS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.filed", whole(FILED)), f("t2.decided", whole(DECIDED)),
                 f"−{FILED - DECIDED}"])  # fmt: skip
    w.table(
        "Tabel 2. Permohonan Masuk dan Keputusan per Bulan", [["No", "Bulan", "Masuk", "Keputusan", "Selisih"]], rows
    )
    quarters = [sum(row[2] for row in MONTHS[at : at + 3]) for at in (0, 3)]
    ahead = sum(row[3] > row[2] for row in MONTHS)
    low, high = min(MONTHS, key=lambda row: row[2]), max(MONTHS, key=lambda row: row[2])
    w.paragraph(
        f"Rata-rata {f('p.month', whole(rounded(Decimal(FILED) / 6, 0)))} permohonan diterima setiap bulan. Bulan",
        f"{high[1]} paling ramai dengan {f('p.high', str(high[2]))} permohonan, sedangkan bulan {low[1]}, yang",
        f"terpotong cuti bersama Idulfitri, hanya {low[2]!s}. Triwulan I menerima {f('p.q1', whole(quarters[0]))} dan",
        f"triwulan II {f('p.q2', whole(quarters[1]))} permohonan. Dalam {f('p.ahead', words(ahead))} dari enam bulan,",
        "keputusan yang terbit melebihi permohonan yang masuk.",
    )


def _time(w: Writer) -> None:
    f = w.figure
    w.heading("C. Pemenuhan Janji Layanan")
    w.paragraph(
        "Janji layanan (<i>service level agreement</i>) dihitung dalam hari kerja sejak berkas dinyatakan lengkap.",
        "Keputusan dinyatakan tepat waktu apabila terbit tidak lebih lama dari janji layanan.",
    )
    rows: list[Row] = [
        [f"{at}", one.name, str(one.promised), whole(one.decided), whole(one.in_time),
         str(one.decided - one.in_time), _rate(one.in_time, one.decided)]
        for at, one in enumerate(KINDS, 1)
    ]  # fmt: skip
    late = DECIDED - IN_TIME
    rows.append(["", "<b>Jumlah</b>", "", f("t3.decided", whole(DECIDED)), f("t3.in_time", whole(IN_TIME)),
                 f("t3.late", str(late)), f("t3.rate", _rate(IN_TIME, DECIDED))])  # fmt: skip
    head = [["No", "Jenis permohonan", "Janji (HK)", "Keputusan", "Tepat waktu", "Terlambat", "Tepat waktu (%)"]]
    w.table("Tabel 3. Ketepatan Waktu Keputusan menurut Jenis Permohonan", head, rows)
    worst = min(KINDS, key=lambda one: Decimal(one.in_time) / one.decided)
    best = max(KINDS, key=lambda one: Decimal(one.in_time) / one.decided)
    assert (worst.key, best.key) == ("sk", "skv")
    w.paragraph(
        f"Sebanyak {f('p.late', str(late))} keputusan terbit melewati janji layanan. Keterlambatan menurut porsinya",
        f"paling besar pada suplemen kesehatan baru: {f('p.sk.late', str(worst.decided - worst.in_time))} dari",
        f"{worst.decided!s} keputusan, sehingga ketepatannya hanya",
        f"{f('p.sk.rate', _rate(worst.in_time, worst.decided))}%. Sebaliknya, variasi suplemen kesehatan paling tertib",
        f"({f('p.skv.rate', _rate(best.in_time, best.decided))}%). Jarak keduanya",
        f"{f('p.gap', indonesian(percent(best.in_time, best.decided) - percent(worst.in_time, worst.decided)))} poin",
        "persen.",
    )


def _refusals(w: Writer) -> None:
    f = w.figure
    w.heading("D. Alasan Penolakan")
    rows: list[Row] = [
        [f"{at}", name, str(count), f(f"t4.{key}", _rate(count, REFUSED))]
        for at, (key, name, count) in enumerate(REASONS, 1)
    ]
    rows.append(["", "<b>Jumlah</b>", str(REFUSED), "100,00"])
    w.table("Tabel 4. Alasan Penolakan Permohonan", [["No", "Alasan", "Berkas", "Porsi (%)"]], rows)
    first = REASONS[0][2] + REASONS[1][2]
    w.paragraph(
        f"Tingkat penolakan semester ini {f('p.refusal', _rate(REFUSED, DECIDED))}% dari seluruh keputusan. Dua alasan",
        f"teratas mencakup {f('p.first', str(first))} berkas, setara {f('p.first.share', _rate(first, REFUSED))}% dari",
        f"penolakan; dua alasan lainnya {f('p.last', str(REFUSED - first))} berkas. Direktorat menjadwalkan coaching",
        "clinic tematik mengenai klaim produk pada bulan Agustus 2024.",
    )


def _goals(w: Writer) -> None:
    f = w.figure
    w.heading("E. Capaian terhadap Target Interim")
    rows: list[Row] = [
        [f"{at}", name, indonesian(year), indonesian(interim), indonesian(result), f(f"t5.{key}", indonesian(rate))]
        for at, ((key, name, year, interim, result), rate) in enumerate(zip(GOALS, GOAL_RATES, strict=True), 1)
    ]
    mean = rounded(sum(GOAL_RATES) / Decimal(len(GOALS)))
    rows.append(["", "<b>Rata-rata capaian</b>", "", "", "", f("t5.mean", indonesian(mean))])
    head = [["No", "Indikator kinerja", "Target 2024", "Target interim", "Realisasi", "Capaian (%)"]]
    w.table("Tabel 5. Target Interim dan Realisasi Indikator Kinerja Semester I Tahun 2024", head, rows)
    short = [row for row in GOALS if row[4] < row[3]]
    whole_year = [row for row in GOALS if row[4] >= row[2]]
    assert [row[0] for row in short] == ["mutu"]
    assert [row[0] for row in whole_year] == ["puas"]
    w.paragraph(
        f"Capaian rata-rata keempat indikator {f('p.mean', indonesian(mean))}%. Satu-satunya indikator yang tertinggal",
        f"ialah berkas yang lulus telaah mutu, dengan realisasi {indonesian(short[0][4])}% terhadap target interim",
        f"{f('p.mutu.target', indonesian(short[0][3]))}%; kekurangannya",
        f"{f('p.mutu.short', indonesian(short[0][3] - short[0][4]))} poin. Indeks kepuasan pelaku usaha bahkan telah",
        f"melewati target tahunan {indonesian(whole_year[0][2])} dengan selisih",
        f"{f('p.puas.over', indonesian(whole_year[0][4] - whole_year[0][2]))} poin.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("F. Realisasi Anggaran")
    rows: list[Row] = [
        [f"{at}", name, whole(ceiling), whole(spent), whole(ceiling - spent), _rate(spent, ceiling)]
        for at, (key, name, ceiling, spent) in enumerate(MONEY, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.ceiling", whole(CEILING)), f("t6.spent", whole(SPENT)),
                 f("t6.rest", whole(CEILING - SPENT)), f("t6.rate", _rate(SPENT, CEILING))])  # fmt: skip
    w.table("Tabel 6. Pagu dan Realisasi Anggaran s.d. 30 Juni 2024 (rupiah)",
            [["No", "Kegiatan", "Pagu", "Realisasi", "Sisa", "%"]], rows)  # fmt: skip
    low = min(MONEY, key=lambda row: Decimal(row[3]) / row[2])
    assert low[0] == "sistem"
    w.paragraph(
        f"Sisa pagu sebesar Rp{f('p.rest', whole(CEILING - SPENT))} akan dibelanjakan pada semester II. Serapan",
        f"terendah dicatat pengembangan sistem ASROT, {f('p.sistem', _rate(low[3], low[2]))}%, karena kontrak baru",
        "ditandatangani pada bulan Mei. Bila dibagi jumlah keputusan, biaya evaluasi berkas rata-rata",
        f"Rp{f('p.each', whole(rounded(Decimal(MONEY[0][3]) / DECIDED, 0)))} per keputusan.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("G. Kesimpulan")
    w.items([
        f"Keputusan semester I ({whole(DECIDED)}) belum mengimbangi permohonan masuk"
        f" ({whole(FILED)}), sehingga tunggakan bertambah menjadi {f('p.end.left', whole(LEFT))} berkas.",
        f"Target interim ketepatan waktu {indonesian(GOALS[0][3])}% terlampaui"
        f" {f('p.end.over', indonesian(GOALS[0][4] - GOALS[0][3]))} poin; untuk mencapai target tahunan masih"
        f" diperlukan {f('p.end.need', indonesian(GOALS[0][2] - GOALS[0][4]))} poin.",
        f"Serapan anggaran {_rate(SPENT, CEILING)}%.",
    ])  # fmt: skip
