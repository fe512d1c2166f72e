"""Yearly report of a Balai Besar on its laboratory: samples, tests by parameter, timeliness, reference standards.

Sans serif, horizontal rules only, captions below the tables, numbers flush right, numbered headings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, whole, words

STYLE = """
@page { size: A4; margin: 25mm 22mm; }
body { font: 9.5pt/1.4 Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif; }
h1 { font-size: 13pt; text-align: left; margin: 0 0 14pt; border-bottom: 1.5pt solid #000; padding-bottom: 6pt; }
h2 { font-size: 11pt; margin: 14pt 0 5pt; break-after: avoid; }
h3 { font-size: 9.5pt; margin: 9pt 0 4pt; break-after: avoid; }
p { margin: 0 0 6pt; }
p.caption:empty { display: none; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-top: 8pt; break-inside: avoid; }
table + p { font-size: 8.5pt; font-style: italic; margin: 3pt 0 10pt; break-before: avoid; }
th { text-align: center; font-weight: bold; }
thead tr:first-child th { border-top: 1pt solid #000; }
thead tr:last-child th, tbody tr:last-child td { border-bottom: 1pt solid #000; }
tbody td { border-bottom: 0.3pt solid #888; }
th, td { padding: 2.5pt 3pt; }
td.right { text-align: right; }
"""


@dataclass(frozen=True)
class Commodity:
    key: str
    name: str
    target: int
    quarters: tuple[int, int, int, int]
    tested: int
    failed: int
    failed_before: Decimal  # percentage of 2021
    in_time: int
    days: int

    @property
    def received(self) -> int:
        return sum(self.quarters)

    @property
    def late(self) -> int:
        return self.tested - self.in_time


COMMODITIES = (
    Commodity("obat", "Obat", 420, (96, 118, 124, 87), 418, 9, Decimal("2.61"), 401, 6479),
    Commodity("ot", "Obat tradisional", 260, (58, 66, 71, 60), 250, 31, Decimal("14.75"), 221, 4475),
    Commodity("sk", "Suplemen kesehatan", 90, (17, 24, 28, 22), 91, 4, Decimal("3.30"), 85, 1438),
    Commodity("kos", "Kosmetik", 380, (84, 103, 99, 97), 376, 22, Decimal("6.94"), 365, 5076),
    Commodity("pangan", "Pangan olahan", 540, (121, 148, 152, 126), 533, 58, Decimal("10.12"), 442, 9967),
)
FAILED_BEFORE, RECEIVED_BEFORE = Decimal("8.15"), 1624

# laboratory: (parameter, tests, tests that failed)
PARAMETERS = {
    "Laboratorium Kimia": (
        ("Identifikasi", 1126, 12),
        ("Penetapan kadar", 874, 15),
        ("Bahan kimia obat", 250, 23),
        ("Formalin, boraks, dan pewarna terlarang", 1420, 29),
        ("Logam berat", 318, 4),
    ),
    "Laboratorium Mikrobiologi": (
        ("Angka lempeng total", 702, 37),
        ("Angka kapang khamir", 548, 21),
        ("Escherichia coli", 533, 14),
        ("Salmonella spp.", 533, 2),
    ),
}

# key, kind, at the beginning, received, used, expired (vials)
STANDARDS = (
    ("bpfi", "Baku pembanding farmakope (BPFI)", 146, 38, 61, 12),
    ("primer", "Baku primer USP dan EP", 34, 9, 11, 3),
    ("cemaran", "Baku cemaran", 52, 20, 18, 5),
    ("mikroba", "Baku mikroba", 27, 12, 15, 4),
)
NEEDED = 240

TARGET = sum(one.target for one in COMMODITIES)
QUARTERS = [sum(one.quarters[at] for one in COMMODITIES) for at in range(4)]
RECEIVED = sum(QUARTERS)
TESTED = sum(one.tested for one in COMMODITIES)
FAILED = sum(one.failed for one in COMMODITIES)
IN_TIME = sum(one.in_time for one in COMMODITIES)
DAYS = sum(one.days for one in COMMODITIES)
TESTS = sum(row[1] for rows in PARAMETERS.values() for row in rows)
TESTS_FAILED = sum(row[2] for rows in PARAMETERS.values() for row in rows)
BEGIN, CAME, USED, EXPIRED = (sum(int(row[at]) for row in STANDARDS) for at in (2, 3, 4, 5))
LEFT = BEGIN + CAME - USED - EXPIRED


def laboratory_report() -> MadeReport:
    """The report of Balai Besar POM di Makassar on its laboratory in 2022."""
    w = Writer(STYLE, numbers_right=True)
    w.title("Laporan Pengujian Laboratorium", "Balai Besar POM di Makassar", "Tahun 2022")
    for chapter in (_summary, _samples, _results, _parameters, _timeliness, _standards, _conclusion):
        chapter(w)
    return w.report()


def _table(w: Writer, caption: str, head: Sequence[Row], rows: Sequence[Row]) -> None:
    w.table("", head, rows)
    w.paragraph(caption)


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total))


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan Eksekutif")
    w.paragraph(
        f"Pada tahun 2022 laboratorium menerima {f('sum.received', whole(RECEIVED))} sampel, naik",
        f"{f('sum.growth', indonesian(growth(RECEIVED, RECEIVED_BEFORE)))}% dibandingkan tahun sebelumnya",
        f"({f('sum.before', whole(RECEIVED_BEFORE))} sampel). Pengujian telah selesai untuk",
        f"{f('sum.tested', whole(TESTED))} sampel; {f('sum.good', whole(TESTED - FAILED))} di antaranya memenuhi",
        f"syarat (MS) dan {f('sum.failed', str(FAILED))} tidak memenuhi syarat (TMS). Sebesar",
        f"{f('sum.time', _rate(IN_TIME, TESTED))}% pengujian diselesaikan tepat waktu.",
    )


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("1. Penerimaan Sampel")
    rows: list[Row] = [
        [
            str(at), one.name, *map(str, one.quarters), f(f"t1.{one.key}.received", str(one.received)),
            str(one.target), _rate(one.received, one.target),
        ]
        for at, one in enumerate(COMMODITIES, 1)
    ]  # fmt: skip
    rows.append([
        "", "Total", *(f(f"t1.q{at}", str(count)) for at, count in enumerate(QUARTERS, 1)),
        f("t1.received", whole(RECEIVED)), f("t1.target", whole(TARGET)),
        f("t1.rate", _rate(RECEIVED, TARGET)),
    ])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Sampel diterima", columns=5),
         Spanning("Target", rows=2), Spanning("Capaian (%)", rows=2)],
        ["TW I", "TW II", "TW III", "TW IV", "Jumlah"],
    ]  # fmt: skip
    _table(w, "Tabel 1. Sampel yang diterima per triwulan menurut komoditas, tahun 2022", head, rows)
    top = max(COMMODITIES, key=lambda one: one.received)
    reached = sum(one.received >= one.target for one in COMMODITIES)
    w.paragraph(
        "Menurut Tabel 1, penerimaan tertinggi terjadi pada triwulan III, yakni",
        f"{f('p1.q3', str(QUARTERS[2]))} sampel atau setara {f('p1.q3.share', _rate(QUARTERS[2], RECEIVED))}%",
        "dari penerimaan setahun. Semester II",
        f"({f('p1.half2', str(sum(QUARTERS[2:])))} sampel) sedikit lebih banyak daripada semester I",
        f"({f('p1.half1', str(sum(QUARTERS[:2])))} sampel). {top.name} merupakan komoditas terbanyak dengan",
        f"porsi {f('p1.top', _rate(top.received, RECEIVED))}%. Target sampel tercapai pada",
        f"{f('p1.reached', str(reached))} ({f('p1.reached.word', words(reached))}) dari lima komoditas; target",
        "obat tradisional belum tercapai karena beberapa produk tidak lagi beredar.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("2. Hasil Pengujian")
    w.heading("2.1 Menurut komoditas", 3)
    rows: list[Row] = []
    for at, one in enumerate(COMMODITIES, 1):
        rate = percent(one.failed, one.tested)
        rows.append([
            str(at), one.name, str(one.tested), str(one.tested - one.failed), str(one.failed),
            f(f"t2.{one.key}.rate", indonesian(rate)), indonesian(one.failed_before),
            f(f"t2.{one.key}.change", indonesian(rate - one.failed_before)),
        ])  # fmt: skip
    rate = percent(FAILED, TESTED)
    rows.append([
        "", "Total", f("t2.tested", whole(TESTED)), f("t2.good", whole(TESTED - FAILED)), f("t2.failed", str(FAILED)),
        f("t2.rate", indonesian(rate)), indonesian(FAILED_BEFORE), f("t2.change", indonesian(rate - FAILED_BEFORE)),
    ])  # fmt: skip
    head = [["No", "Komoditas", "Selesai diuji", "MS", "TMS", "TMS 2022 (%)", "TMS 2021 (%)", "Perubahan (poin)"]]
    _table(w, "Tabel 2. Hasil pengujian sampel menurut komoditas", head, rows)
    worst = max(COMMODITIES, key=lambda one: Decimal(one.failed) / one.tested)
    w.paragraph(
        f"Dari {f('p2.received', whole(RECEIVED))} sampel yang diterima, {f('p2.open', str(RECEIVED - TESTED))} sampel",
        "masih dalam proses pengujian pada akhir tahun. Persentase MS secara keseluruhan mencapai",
        f"{f('p2.good', _rate(TESTED - FAILED, TESTED))}%, sedangkan persentase TMS turun",
        f"{f('p2.change', indonesian(FAILED_BEFORE - rate))} poin dibandingkan tahun 2021. {worst.name} memiliki",
        f"persentase TMS tertinggi ({f('p2.worst', _rate(worst.failed, worst.tested))}%).",
    )


def _parameters(w: Writer) -> None:
    f = w.figure
    w.heading("2.2 Menurut parameter uji", 3)
    rows: list[Row] = []
    for number, (laboratory, parameters) in enumerate(PARAMETERS.items(), 1):
        tests, failed = sum(row[1] for row in parameters), sum(row[2] for row in parameters)
        rows.append([
            f"{number}.", f"<b>{laboratory}</b>", f(f"t3.{number}.tests", whole(tests)), whole(tests - failed),
            f(f"t3.{number}.failed", str(failed)), _rate(failed, tests),
        ])  # fmt: skip
        for letter, (name, count, wrong) in zip("abcde", parameters, strict=False):
            good = whole(count - wrong)
            rows.append([f"{letter}.", name, whole(count), good, str(wrong), _rate(wrong, count)])
    rows.append([
        "", "<b>Kedua laboratorium</b>", f("t3.tests", whole(TESTS)), f("t3.good", whole(TESTS - TESTS_FAILED)),
        f("t3.failed", str(TESTS_FAILED)), f("t3.rate", _rate(TESTS_FAILED, TESTS)),
    ])  # fmt: skip
    head = [["No", "Parameter", "Uji", "MS", "TMS", "TMS (%)"]]
    _table(w, "Tabel 3. Jumlah uji menurut laboratorium dan parameter", head, rows)
    micro = sum(row[2] for row in PARAMETERS["Laboratorium Mikrobiologi"])
    w.paragraph(
        "Satu sampel dapat diuji, dan dapat pula tidak memenuhi syarat, pada lebih dari satu parameter",
        "(Tabel 3). Rata-rata setiap sampel yang selesai diperiksa pada",
        f"{f('p3.each', indonesian(Decimal(TESTS) / TESTED))} parameter. Hasil uji TMS dari",
        f"Laboratorium Mikrobiologi sebanyak {f('p3.micro', str(micro))} uji, atau",
        f"{f('p3.micro.share', indonesian(percent(micro, TESTS_FAILED, 1), 1))}% dari seluruh hasil uji TMS",
        f"({f('p3.failed', str(TESTS_FAILED))} uji).",
    )


def _grade(in_time: int, tested: int) -> str:
    rate = percent(in_time, tested)
    return "Baik" if rate >= 95 else "Cukup" if rate >= 85 else "Kurang"


def _timeliness(w: Writer) -> None:
    f = w.figure
    w.heading("3. Ketepatan Waktu Pengujian")
    w.paragraph(
        "Pengujian tepat waktu selesai paling lama 20 hari kerja sejak sampel diterima. Penilaian dalam Tabel 4:",
        "Baik (95% ke atas), Cukup (85% sampai di bawah 95%), dan Kurang (di bawah 85%).",
    )
    rows: list[Row] = []
    for at, one in enumerate(COMMODITIES, 1):
        rows.append([
            str(at), one.name, str(one.in_time), str(one.late), _rate(one.in_time, one.tested),
            f(f"t4.{one.key}.grade", _grade(one.in_time, one.tested)), whole(one.days),
            f(f"t4.{one.key}.mean", indonesian(Decimal(one.days) / one.tested, 1)),
        ])  # fmt: skip
    rows.append([
        "", "Total", f("t4.time", whole(IN_TIME)), f("t4.late", str(TESTED - IN_TIME)),
        f("t4.rate", _rate(IN_TIME, TESTED)), f("t4.grade", _grade(IN_TIME, TESTED)),
        f("t4.days", whole(DAYS)), f("t4.mean", indonesian(Decimal(DAYS) / TESTED, 1)),
    ])  # fmt: skip
    head = [["No", "Komoditas", "Tepat waktu", "Terlambat", "Tepat waktu (%)", "Penilaian", "Hari", "Hari/sampel"]]
    _table(w, "Tabel 4. Ketepatan waktu pengujian sampel yang selesai diuji (hari kerja)", head, rows)
    last = max(COMMODITIES, key=lambda one: one.late)
    share = percent(last.late, TESTED - IN_TIME)
    w.paragraph(
        f"Keterlambatan dialami {f('p4.late', str(TESTED - IN_TIME))} sampel. Lebih dari separuhnya, yaitu",
        f"{f('p4.last', str(last.late))} sampel ({f('p4.last.share', indonesian(share))}%),",
        f"adalah {last.name.lower()}, menyusul kerusakan inkubator pada bulan Agustus.",
    )


def _standards(w: Writer) -> None:
    f = w.figure
    w.heading("4. Baku Pembanding")
    rows: list[Row] = [
        [
            str(at), name, str(begin), str(came), str(used), str(expired),
            f(f"t5.{key}.left", str(begin + came - used - expired)),
        ]
        for at, (key, name, begin, came, used, expired) in enumerate(STANDARDS, 1)
    ]  # fmt: skip
    rows.append([
        "", "Total", str(BEGIN), str(CAME), str(USED), f("t5.expired", str(EXPIRED)),
        f("t5.left", str(LEFT)),
    ])  # fmt: skip
    head = [["No", "Jenis baku", "Stok awal", "Diterima", "Dipakai", "Kedaluwarsa", "Stok akhir"]]
    _table(w, "Tabel 5. Mutasi baku pembanding tahun 2022 (vial)", head, rows)
    w.paragraph(
        f"Stok akhir pada Tabel 5 sebanyak {f('p5.left', str(LEFT))} vial memenuhi",
        f"{f('p5.rate', _rate(LEFT, NEEDED))}% dari kebutuhan",
        f"tahun 2023 ({NEEDED} vial), sehingga masih diperlukan pengadaan",
        f"{f('p5.short', str(NEEDED - LEFT))} vial. Stok berkurang {f('p5.less', str(BEGIN - LEFT))} vial selama tahun",
        f"berjalan, antara lain karena {f('p5.expired', str(EXPIRED))} vial melewati tanggal kedaluwarsa.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("5. Simpulan")
    w.items([
        f"Penerimaan sampel mencapai {f('end.rate', _rate(RECEIVED, TARGET))}% dari target.",
        f"Sampel TMS sebesar {f('end.failed', _rate(FAILED, TESTED))}% dari sampel yang selesai diuji.",
        f"Rata-rata waktu pengujian {f('end.days', indonesian(Decimal(DAYS) / TESTED, 1))} hari kerja per sampel,"
        f" dengan penilaian ketepatan waktu {f('end.grade', _grade(IN_TIME, TESTED))}.",
    ])  # fmt: skip
