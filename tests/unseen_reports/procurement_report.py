"""Yearly report of a Balai Besar on its procurement: methods, packages, quarters, kinds of vendors, savings, penalties.

Narrow sans serif, full thin grid, no colours, captions above and centred, numbers flush right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import astuple, dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, indonesian, percent, whole, words

STYLE = """
@page { size: A4; margin: 20mm 18mm 22mm 25mm; }
body { font: 10pt/1.35 'Arial Narrow', 'DejaVu Sans Condensed', sans-serif; }
h1 { font-size: 13pt; text-align: center; margin: 4pt 0 22pt; }
h2 { font-size: 10.5pt; margin: 14pt 0 5pt; text-transform: uppercase; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { text-align: center; font-size: 9pt; margin: 8pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8pt; margin-bottom: 9pt; break-inside: avoid; }
th, td:first-child { text-align: center; font-weight: normal; }
th, td { border: 0.4pt solid #444; padding: 2.5pt 3pt; vertical-align: middle; }
td.right { text-align: right; white-space: nowrap; }
"""


@dataclass(frozen=True)
class Package:
    name: str
    method: str
    signed: str
    quarter: int
    budget: int
    estimate: int
    contract: int
    small: bool


@dataclass(frozen=True)
class Many:
    method: str
    budget: int
    estimate: int
    packages: tuple[int, int, int, int]
    contracts: tuple[int, int, int, int]
    small: tuple[int, int]  # packages and contracts of small vendors


# Amounts in thousands of rupiah
PACKAGES = (
    Package("Jasa kebersihan dan pengamanan", "Tender", "2 Jan", 1, 1_240_000, 1_228_600, 1_191_340, False),
    Package("Jasa konsultansi renovasi", "Seleksi", "13 Feb", 1, 320_000, 316_500, 298_750, True),
    Package("Pemeliharaan gedung laboratorium", "Tender", "20 Mar", 1, 1_850_000, 1_812_450, 1_693_218, True),
    Package("Pengadaan kromatografi gas", "Tender", "15 Mei", 2, 2_650_000, 2_618_900, 2_487_655, False),
    Package("Sewa gudang arsip", "Penunjukan langsung", "8 Jun", 2, 180_000, 178_200, 176_900, False),
)
MANY = (
    Many("Pengadaan langsung", 3_415_600, 3_362_180, (9, 15, 13, 9),
         (612_480, 1_085_325, 938_760, 612_350), (39, 2_716_540)),
    Many("E-purchasing", 5_964_300, 5_902_750, (11, 19, 17, 11),
         (1_046_270, 1_874_512, 1_698_445, 969_205), (34, 2_207_118)),
)  # fmt: skip
METHODS = ("Tender", "Seleksi", "Penunjukan langsung", *(one.method for one in MANY))

PACKAGES_2022, BUDGET_2022, ESTIMATE_2022, CONTRACT_2022 = 97, 13_874_500, 13_702_360, 13_096_845
SMALL_SHARE = 40  # least percentage for small vendors

# name, contract in rupiah, days late; the penalty is a thousandth of the contract per day
LATE = (
    ("pengadaan reagen mikrobiologi", 148_500_000, 12),
    ("pencetakan buku pedoman", 64_750_000, 4),
    ("perbaikan pendingin ruang sampel", 92_300_000, 9),
)


@dataclass(frozen=True)
class Line:
    """The sums of a method."""

    packages: int
    budget: int
    estimate: int
    contract: int

    @property
    def saved(self) -> int:
        return self.estimate - self.contract

    @property
    def rate(self) -> Decimal:
        return percent(self.saved, self.estimate)


def _sum(lines: Iterable[Line]) -> Line:
    return Line(*map(sum, zip(*map(astuple, lines), strict=True)))


LARGE_LINES = [(one.method, Line(1, one.budget, one.estimate, one.contract)) for one in PACKAGES]
MANY_LINES = [(one.method, Line(sum(one.packages), one.budget, one.estimate, sum(one.contracts))) for one in MANY]
LINES = {name: _sum(line for of, line in LARGE_LINES + MANY_LINES if of == name) for name in METHODS}
ALL, LARGE = _sum(LINES.values()), _sum(line for _, line in LARGE_LINES)
COUNTS = [sum(one.quarter == at for one in PACKAGES) + sum(one.packages[at - 1] for one in MANY) for at in (1, 2, 3, 4)]
QUARTERS = [
    sum(one.contract for one in PACKAGES if one.quarter == at) + sum(one.contracts[at - 1] for one in MANY)
    for at in (1, 2, 3, 4)
]
LARGE_NAME = "Tender, seleksi, dan penunjukan langsung"
OF_ALL = {LARGE_NAME: LARGE} | dict(MANY_LINES)
SMALL = {LARGE_NAME: (sum(one.small for one in PACKAGES), sum(one.contract for one in PACKAGES if one.small))}
SMALL |= {one.method: one.small for one in MANY}
SMALL_PACKAGES, SMALL_CONTRACT = (sum(pair[at] for pair in SMALL.values()) for at in (0, 1))
PENALTIES = [contract * days // 1000 for _, contract, days in LATE]


def procurement_report() -> MadeReport:
    """The report of Balai Besar POM di Bandung on its procurement in 2023."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN PENGADAAN BARANG DAN JASA", "BALAI BESAR POM DI BANDUNG", "TAHUN ANGGARAN 2023")
    for chapter in (_summary, _methods, _packages, _quarters, _vendors, _earlier, _late, _conclusion):
        chapter(w)
    return w.report()


def _rate(part: int, total: int) -> str:
    return indonesian(percent(part, total))


def _grade(rate: Decimal) -> str:
    return "Efisien" if rate >= 4 else "Cukup Efisien" if rate >= 2 else "Kurang Efisien"


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan")
    w.paragraph(
        f"Selama Tahun Anggaran 2023 telah dilaksanakan {f('sum.packages', str(ALL.packages))} paket pengadaan dengan",
        f"pagu Rp{f('sum.budget', indonesian(Decimal(ALL.budget) / 1_000_000))} miliar. Nilai kontrak seluruhnya",
        f"Rp{f('sum.contract', indonesian(Decimal(ALL.contract) / 1_000_000))} miliar sehingga terdapat penghematan",
        f"Rp{f('sum.saved', indonesian(Decimal(ALL.saved) / 1_000))} juta, atau {f('sum.rate', indonesian(ALL.rate))}%",
        "terhadap harga perkiraan sendiri (HPS). Usaha mikro dan kecil memperoleh",
        f"{f('sum.small', _rate(SMALL_CONTRACT, ALL.contract))}% dari nilai kontrak.",
    )


def _methods(w: Writer) -> None:
    f = w.figure
    w.heading("I. Metode Pemilihan")
    w.paragraph(
        "Penghematan pada Tabel 1 adalah selisih HPS dan nilai kontrak, dinilai Efisien apabila mencapai",
        "4% atau lebih, Cukup Efisien apabila 2% sampai kurang dari 4%, dan Kurang Efisien apabila kurang dari 2%.",
    )
    rows: list[Row] = []
    for at, (method, line) in enumerate(LINES.items(), 1):
        grade = _grade(line.rate)
        rows.append([
            str(at), method, str(line.packages), whole(line.budget), whole(line.estimate), whole(line.contract),
            f(f"t1.{at}.saved", whole(line.saved)), f(f"t1.{at}.rate", indonesian(line.rate)),
            f(f"t1.{at}.grade", grade, wrong="Cukup Efisien" if grade != "Cukup Efisien" else "Efisien"),
        ])  # fmt: skip
    rows.append([
        "", "Jumlah", f("t1.packages", str(ALL.packages)), f("t1.budget", whole(ALL.budget)),
        f("t1.estimate", whole(ALL.estimate)), f("t1.contract", whole(ALL.contract)), f("t1.saved", whole(ALL.saved)),
        f("t1.rate", indonesian(ALL.rate)), f("t1.grade", _grade(ALL.rate), wrong="Kurang Efisien"),
    ])  # fmt: skip
    head = [["No.", "Metode", "Paket", "Pagu", "HPS", "Kontrak", "Penghematan", "%", "Penilaian"]]
    w.table("Tabel 1. Pengadaan menurut metode pemilihan (ribu rupiah)", head, rows)
    common, count = max(((name, line.packages) for name, line in LINES.items()), key=lambda pair: pair[1])
    w.paragraph(
        f"Metode yang paling sering dipakai adalah {common.lower()}, yaitu {f('p1.common', str(count))} paket",
        f"({f('p1.common.share', _rate(count, ALL.packages))}%). Realisasi kontrak terhadap pagu mencapai",
        f" {f('p1.used', _rate(ALL.contract, ALL.budget))}%.",
    )


def _packages(w: Writer) -> None:
    f = w.figure
    w.heading("II. Paket Tender, Seleksi, dan Penunjukan Langsung")
    rows: list[Row] = [
        [
            str(at), f"{one.name} ({one.method.lower()})", f"{one.signed} 2023", whole(one.estimate * 1000),
            whole(one.contract * 1000), f(f"t2.{at}.saved", whole((one.estimate - one.contract) * 1000)),
            "Kecil" if one.small else "Non-kecil",
        ]
        for at, one in enumerate(PACKAGES, 1)
    ]  # fmt: skip
    rows.append([
        "", "Jumlah", "", f("t2.estimate", whole(LARGE.estimate * 1000)),
        f("t2.contract", whole(LARGE.contract * 1000)), f("t2.saved", whole(LARGE.saved * 1000)), "",
    ])  # fmt: skip
    head = [["No.", "Nama paket", "Tanggal kontrak", "HPS (Rp)", "Kontrak (Rp)", "Penghematan (Rp)", "Penyedia"]]
    w.table("Tabel 2. Daftar paket tender, seleksi, dan penunjukan langsung", head, rows)
    top = max(PACKAGES, key=lambda one: one.contract)
    w.paragraph(
        f"Kelima paket pada Tabel 2 merupakan {f('p2.share', _rate(LARGE.contract, ALL.contract))}% dari nilai kontrak",
        f"tahun 2023. Kontrak terbesar sebesar Rp{f('p2.top', whole(top.contract * 1000))} ditandatangani tanggal",
        f"{top.signed} 2023, {f('p2.top.rate', _rate(top.estimate - top.contract, top.estimate))}% di bawah HPS.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("III. Pelaksanaan per Triwulan")
    rows: list[Row] = []
    for at, (packages, contract) in enumerate(zip(COUNTS, QUARTERS, strict=True), 1):
        total = sum(QUARTERS[:at])
        rows.append([
            str(at), f"Triwulan {at}", f(f"t3.{at}.packages", str(packages)),
            f(f"t3.{at}.contract", whole(contract)), f(f"t3.{at}.share", _rate(contract, ALL.contract)),
            whole(total), _rate(total, ALL.contract),
        ])  # fmt: skip
    rows.append(["", "Jumlah", f("t3.packages", str(ALL.packages)), f("t3.contract", whole(ALL.contract)),
                 "100,00", "", ""])  # fmt: skip
    head = [["No.", "Triwulan", "Paket", "Nilai kontrak", "Porsi (%)", "Kumulatif", "Kumulatif (%)"]]
    w.table("Tabel 3. Paket dan nilai kontrak per triwulan (ribu rupiah)", head, rows)
    half = sum(QUARTERS[:2])
    w.paragraph(
        f"Sampai dengan akhir semester I telah dikontrakkan {f('p3.half', str(sum(COUNTS[:2])))} paket",
        f"senilai Rp{f('p3.half.contract', whole(half))} ribu, atau {f('p3.half.share', _rate(half, ALL.contract))}%",
        "dari nilai kontrak setahun. Rata-rata nilai kontrak per paket sebesar",
        f"Rp{f('p3.mean', whole(Decimal(ALL.contract) / ALL.packages))} ribu (Tabel 3).",
    )


def _vendors(w: Writer) -> None:
    f = w.figure
    w.heading("IV. Jenis Penyedia")
    large = {name: (OF_ALL[name].packages - pair[0], OF_ALL[name].contract - pair[1]) for name, pair in SMALL.items()}
    rows: list[Row] = []
    for at, (kind, held) in enumerate((("Usaha mikro dan kecil", SMALL), ("Usaha non-kecil", large)), 1):
        packages, contract = (sum(pair[place] for pair in held.values()) for place in (0, 1))
        rows.append([
            f"{at}.", f"<b>{kind}</b>", f(f"t4.{at}.packages", str(packages)), f(f"t4.{at}.contract", whole(contract)),
            f(f"t4.{at}.share", _rate(contract, ALL.contract)),
        ])  # fmt: skip
        for letter, (name, pair) in zip("abc", held.items(), strict=True):
            rows.append([f"{letter}.", name, str(pair[0]), whole(pair[1]), _rate(pair[1], ALL.contract)])
    rows.append(["", "Jumlah", f("t4.packages", str(ALL.packages)), f("t4.contract", whole(ALL.contract)), "100,00"])
    head = [["No.", "Jenis penyedia dan metode", "Paket", "Nilai kontrak (ribu rupiah)", "Porsi (%)"]]
    w.table("Tabel 4. Kontrak menurut jenis penyedia", head, rows)
    above = percent(SMALL_CONTRACT, ALL.contract) - SMALL_SHARE
    w.paragraph(
        f"Porsi usaha mikro dan kecil {f('p4.above', indonesian(above))} poin di atas batas minimal {SMALL_SHARE}%.",
        f"Menurut jumlah paket, porsinya mencapai {f('p4.packages', _rate(SMALL_PACKAGES, ALL.packages))}%.",
    )


def _earlier(w: Writer) -> None:
    f = w.figure
    w.heading("V. Perbandingan dengan Tahun 2022")
    pairs = (
        ("packages", "Jumlah paket", PACKAGES_2022, ALL.packages),
        ("budget", "Pagu (ribu rupiah)", BUDGET_2022, ALL.budget),
        ("estimate", "HPS (ribu rupiah)", ESTIMATE_2022, ALL.estimate),
        ("contract", "Nilai kontrak (ribu rupiah)", CONTRACT_2022, ALL.contract),
        ("saved", "Penghematan (ribu rupiah)", ESTIMATE_2022 - CONTRACT_2022, ALL.saved),
    )
    rows: list[Row] = [
        [
            str(at), name, whole(then), whole(now), f(f"t5.{key}.more", whole(now - then)),
            f(f"t5.{key}.growth", indonesian(growth(now, then))),
        ]
        for at, (key, name, then, now) in enumerate(pairs, 1)
    ]  # fmt: skip
    head = [["No.", "Uraian", "2022", "2023", "Kenaikan", "Pertumbuhan (%)"]]
    w.table("Tabel 5. Pengadaan tahun 2022 dan 2023", head, rows)
    before = percent(ESTIMATE_2022 - CONTRACT_2022, ESTIMATE_2022)
    w.paragraph(
        "Seluruh uraian meningkat. Tingkat penghematan terhadap HPS naik",
        f"{f('p5.points', indonesian(ALL.rate - before))} poin, dari {f('p5.before', indonesian(before))}%",
        f"menjadi {f('p5.saved', indonesian(ALL.rate))}%.",
    )


def _late(w: Writer) -> None:
    f = w.figure
    w.heading("VI. Keterlambatan dan Denda")
    w.paragraph(
        f"Terdapat {f('p6.late', words(len(LATE)))} paket yang terlambat diselesaikan dan dikenai denda 1/1000 (satu",
        "per seribu) dari nilai kontrak untuk setiap hari keterlambatan:",
    )
    w.items([
        f"{name}, nilai kontrak Rp{whole(contract)}, terlambat {days} hari, denda Rp{f(f'p6.{at}', whole(penalty))}"
        for at, ((name, contract, days), penalty) in enumerate(zip(LATE, PENALTIES, strict=True), 1)
    ])  # fmt: skip
    w.paragraph(
        f"Denda yang disetor ke kas negara seluruhnya Rp{f('p6.penalty', whole(sum(PENALTIES)))}. Paket yang selesai",
        f"tepat waktu mencapai {f('p6.time.share', _rate(ALL.packages - len(LATE), ALL.packages))}% dari semua paket.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("VII. Penutup")
    w.paragraph(
        f"Dengan penghematan Rp{f('end.saved', whole(ALL.saved * 1000))} pengadaan tahun 2023 secara keseluruhan",
        f"dinilai {f('end.grade', _grade(ALL.rate), wrong='Kurang Efisien')}.",
    )
