"""Monitoring of what all units did after a satisfaction survey: 24 units, states, evidence, an annex of open plans.

DejaVu Sans Condensed, rules between rows only, a dark blue head, captions above at the left in blue, annex landscape.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, percent, rounded, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 23mm 19mm 20mm 23mm; } @page wide { size: A4 landscape; margin: 18mm 20mm; }
body { font: 9.6pt/1.5 'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif; }
h1 { font-size: 15pt; color: #123a63; margin: 0 0 9mm; line-height: 1.45; text-align: center; }
h2 { font-size: 11.5pt; color: #123a63; margin: 12pt 0 5pt; } h2, h3 { break-after: avoid; }
h2:last-of-type, h2:last-of-type ~ * { page: wide; } h3 { font-size: 10pt; margin: 8pt 0 4pt; }
p { text-align: justify; margin: 0 0 6pt; } ol { margin: 0 0 6pt; } li { text-align: justify; }
p.caption { font-weight: bold; font-size: 8.8pt; color: #123a63; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.2pt; margin-bottom: 9pt; }
th { background: #123a63; color: #fff; border: 0.5pt solid #fff; } td { border-bottom: 0.5pt solid #a9bccf; }
th, td { padding: 2.3pt 4pt; text-align: center; } td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
"""

D = Decimal
GROUPS = ("Unit kerja pusat", "Balai Besar POM", "Balai dan Loka POM")
# unit, group, plans
UNITS = (("Direktorat Registrasi Obat", 0, 14), ("Direktorat Registrasi Obat Bahan Alam", 0, 11),
         ("Direktorat Registrasi Pangan Olahan", 0, 16), ("Direktorat Pengawasan Produksi Obat", 0, 9),
         ("Direktorat Pengawasan Distribusi Obat", 0, 7), ("Direktorat Pengawasan Kosmetik", 0, 8),
         ("Direktorat Pengawasan Pangan Olahan", 0, 6), ("Pusat Pengujian Obat dan Makanan", 0, 12),
         ("Biro Hubungan Masyarakat", 0, 10),
         ("BBPOM di Bandar Kencana", 1, 13), ("BBPOM di Tanjung Sari", 1, 15), ("BBPOM di Lembah Hijau", 1, 12),
         ("BBPOM di Muara Tinggi", 1, 11), ("BBPOM di Kota Pelangi", 1, 12), ("BBPOM di Pantai Mutiara", 1, 10),
         ("BBPOM di Bukit Rimba", 1, 9), ("BBPOM di Sungai Emas", 1, 8),
         ("BPOM di Karang Teduh", 2, 9), ("BPOM di Teluk Cendana", 2, 7), ("BPOM di Rawa Indah", 2, 8),
         ("BPOM di Gunung Salju", 2, 6), ("Loka POM di Pulau Jati", 2, 5), ("Loka POM di Ranu Biru", 2, 4),
         ("Loka POM di Tebing Batu", 2, 5))  # fmt: skip
# unit, element, plan, month it was due, progress, what hinders
OPEN = (
    (1, 3, "Penambahan evaluator registrasi variasi", 9, 70, "SDM"),
    (2, 3, "Penerapan jalur cepat pangan risiko rendah", 10, 85, "Sistem"),
    (2, 2, "Penyederhanaan unggah dokumen", 11, 60, "Sistem"),
    (3, 9, "Penataan ruang konsultasi", 12, 40, "Anggaran"),
    (6, 3, "Penjadwalan audit sarana secara daring", 9, 75, "Sistem"),
    (10, 9, "Pengadaan mesin antrean", 11, 50, "Anggaran"),
    (10, 3, "Standar waktu pengujian pihak ketiga", 10, 80, "SDM"),
    (13, 9, "Perbaikan akses disabilitas", 12, 30, "Anggaran"),
    (13, 8, "Penggabungan kanal pengaduan", 10, 65, "Sistem"),
    (13, 4, "Penyesuaian tampilan tarif", 9, 90, "Pihak lain"),
    (16, 3, "Pengaturan kembali jadwal sampel", 11, 45, "SDM"),
    (16, 1, "Pemutakhiran persyaratan di laman", 8, 95, "SDM"),
    (18, 9, "Pemindahan loket ke lantai dasar", 12, 20, "Anggaran"),
    (19, 2, "Integrasi dengan perizinan daerah", 12, 55, "Pihak lain"),
    (19, 3, "Pelatihan pemeriksa baru", 9, 80, "SDM"),
    (22, 9, "Sewa ruang pelayanan", 11, 35, "Anggaran"),
    (23, 8, "Penunjukan petugas pengaduan", 10, 60, "SDM"),
    (23, 3, "Pelayanan keliling", 12, 25, "Anggaran"),
)
ELEMENTS = (("Persyaratan", 24), ("Sistem, mekanisme, dan prosedur", 37), ("Waktu penyelesaian", 53),
            ("Biaya/tarif", 9), ("Produk spesifikasi jenis pelayanan", 13), ("Kompetensi pelaksana", 20),
            ("Perilaku pelaksana", 16), ("Penanganan pengaduan, saran, dan masukan", 22),
            ("Sarana dan prasarana", 33))  # fmt: skip
PLANS = column_sum(UNITS, 2)
CLOSED = PLANS - len(OPEN)
# quarter, due in it, done in time of these, done late
QUARTERS = (("Triwulan I", 28, 26, 2), ("Triwulan II", 71, 64, 7), ("Triwulan III", 84, 69, 10),
            ("Triwulan IV", 44, 31, 0))  # fmt: skip
DUE, TIMELY, LATE = (column_sum(QUARTERS, at) for at in (1, 2, 3))
assert column_sum(ELEMENTS, 1) == DUE == PLANS
assert [due - timely - late for _, due, timely, late in QUARTERS] == [
    sum((row[3] - 1) // 3 == at for row in OPEN) for at in range(4)
]
# group, evidence complete, incomplete, none; in the order of the groups
EVIDENCE = ((84, 7, 2), (79, 8, 3), (36, 5, 3))
# year, units, plans, closed
YEARS = (("2021", 19, 174, 142), ("2022", 22, 206, 181), ("2023", len(UNITS), PLANS, CLOSED))
HINDRANCES = {name: sum(row[5] == name for row in OPEN) for name in ("Anggaran", "SDM", "Sistem", "Pihak lain")}


@dataclass(frozen=True)
class Unit:
    name: str
    group: int
    plans: int
    open: int

    @property
    def closed(self) -> int:
        return self.plans - self.open

    @property
    def rate(self) -> Decimal:
        return percent(self.closed, self.plans)


ALL = [Unit(name, group, n, sum(row[0] == at for row in OPEN)) for at, (name, group, n) in enumerate(UNITS)]
CLASSES = (("Selesai seluruhnya (100%)", 100, 101), ("80% sampai kurang dari 100%", 80, 100),
           ("60% sampai kurang dari 80%", 60, 80), ("Kurang dari 60%", 0, 60))  # fmt: skip
SIZES = [sum(low <= unit.rate < high for unit in ALL) for _, low, high in CLASSES]
FULL = [sum(unit.rate == 100 for unit in ALL if unit.group == group) for group in range(3)]


def _sums(group: int) -> tuple[int, int, int]:
    own = [unit for unit in ALL if unit.group == group]
    return len(own), sum(unit.plans for unit in own), sum(unit.closed for unit in own)


SUMS = [_sums(group) for group in range(3)]
assert [n for _, n, _ in SUMS] == [sum(row) for row in EVIDENCE]
BY_ELEMENT = [sum(row[1] == at for row in OPEN) for at in range(1, 10)]
MONTHS = ("Agustus", "September", "Oktober", "November", "Desember")


def survey_actions_all_units() -> MadeReport:
    """The monitoring of the plans that followed the survey of 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN MONITORING DAN EVALUASI", "RENCANA AKSI TINDAK LANJUT SURVEI KEPUASAN MASYARAKAT",
            "BADAN PENGAWAS OBAT DAN MAKANAN TAHUN 2023")  # fmt: skip
    for part in (_opening, _groups, _units, _elements, _time, _evidence, _years, _closing, _annex):
        part(w)
    return w.report()


def _opening(w: Writer) -> None:
    f = w.figure
    w.heading("1. PENDAHULUAN")
    w.paragraph(
        "Unit penyelenggara pelayanan publik wajib menindaklanjuti hasil survei kepuasan masyarakat (SKM) dengan",
        f"rencana aksi. Laporan ini memuat hasil pemantauan terhadap {f('p.units', str(len(ALL)))} unit, yang terdiri",
        f"atas {f('p.units0', words(SUMS[0][0]))} unit kerja pusat, {f('p.units1', words(SUMS[1][0]))} Balai Besar",
        f"POM, dan {f('p.units2', words(SUMS[2][0]))} Balai dan Loka POM. Status rencana aksi adalah Close apabila",
        "telah dilaksanakan dan Open apabila belum; seluruh rencana yang berstatus Open dimuat dalam Lampiran.",
    )
    w.paragraph(
        f"Sampai dengan 31 Desember 2023, dari {f('p.plans', str(PLANS))} rencana aksi, {f('p.closed', str(CLOSED))}",
        f"berstatus Close ({f('p.rate', _id(percent(CLOSED, PLANS)))}%) dan {f('p.open', str(len(OPEN)))} berstatus",
        f"Open ({f('p.open.rate', _id(percent(len(OPEN), PLANS)))}%).",
    )


def _groups(w: Writer) -> None:
    f = w.figure
    w.heading("2. HASIL PEMANTAUAN")
    w.heading("2.1 Menurut kelompok unit", 3)
    rows: list[Row] = []
    for at, (name, (units, plans, closed)) in enumerate(zip(GROUPS, SUMS, strict=True), 1):
        rows.append([str(at), name, str(units), f(f"t1.{at}.plans", str(plans)), f(f"t1.{at}.closed", str(closed)),
                     str(plans - closed), f(f"t1.{at}.rate", _id(percent(closed, plans)))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(len(ALL)), f("t1.plans", str(PLANS)), f("t1.closed", str(CLOSED)),
                 f("t1.open", str(len(OPEN))), f("t1.rate", _id(percent(CLOSED, PLANS)))])  # fmt: skip
    w.table("Tabel 1. Status Rencana Aksi menurut Kelompok Unit",
            [["No", "Kelompok unit", "Unit", "Rencana aksi", "Close", "Open", "% Close"]], rows)  # fmt: skip
    rates = [percent(closed, plans) for _, plans, closed in SUMS]
    assert rates == sorted(rates, reverse=True)
    w.paragraph(
        f"Penyelesaian tertinggi dicapai {f('p.group', 'unit kerja pusat', wrong='Balai Besar POM')} dengan",
        f"{f('p.group.rate', _id(rates[0]))}%, sedangkan kelompok Balai dan Loka POM",
        f"{f('p.group.low', 'terendah', wrong='tertinggi')} dengan {f('p.group.last', _id(rates[2]))}%. Selisih di",
        f"antara keduanya {f('p.group.gap', _id(rates[0] - rates[2]))} poin.",
    )


def _units(w: Writer) -> None:
    f = w.figure
    w.heading("2.2 Menurut unit", 3)
    rows: list[Row] = []
    for at, unit in enumerate(ALL, 1):
        closed, rate = str(unit.closed), _id(unit.rate)
        rows.append([str(at), unit.name, f(f"t2.{at}.plans", str(unit.plans)) if at % 6 == 1 else str(unit.plans),
                     f(f"t2.{at}.closed", closed) if at % 5 == 0 else closed, str(unit.open),
                     f(f"t2.{at}", rate) if at % 2 == 0 or unit.rate < 80 else rate])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(PLANS), f("t2.closed", str(CLOSED)), f("t2.open", str(len(OPEN))),
                 f("t2.rate", _id(percent(CLOSED, PLANS)))])  # fmt: skip
    w.table("Tabel 2. Status Rencana Aksi per Unit", [["No", "Unit", "Rencana aksi", "Close", "Open", "% Close"]], rows)
    rows = [[str(at), name, f(f"t3.{at}", str(n)), f(f"t3.{at}.rate", _id(percent(n, len(ALL))))]
            for at, ((name, *_), n) in enumerate(zip(CLASSES, SIZES, strict=True), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(len(ALL)), "100,00"])
    w.table("Tabel 3. Sebaran Unit menurut Persentase Penyelesaian", [["No", "Penyelesaian", "Unit", "%"]], rows)
    low = min(ALL, key=lambda unit: unit.rate)
    assert low.name == "Loka POM di Tebing Batu"
    assert FULL == [5, 5, 3]
    w.paragraph(
        f"Sebanyak {f('p.full', str(sum(FULL)))} unit telah menyelesaikan seluruh rencana aksinya, yaitu masing-masing",
        f"{f('p.full.each', words(5))} unit kerja pusat dan Balai Besar POM serta {f('p.full.small', words(FULL[2]))}",
        f"Balai dan Loka POM. Persentase terendah, {f('p.low', _id(low.rate))}%, terdapat di",
        f"{f('p.low.name', low.name, wrong='Loka POM di Ranu Biru')}. Rencana Open paling banyak, yakni",
        f"{f('p.most', words(3))} rencana, dimiliki BBPOM di Kota Pelangi. Rata-rata tiap unit menyusun",
        f"{f('p.mean', _id(rounded(D(PLANS) / len(ALL))))} rencana aksi.",
    )
    assert max(ALL, key=lambda unit: unit.open).name == "BBPOM di Kota Pelangi"


def _elements(w: Writer) -> None:
    f = w.figure
    w.heading("2.3 Menurut unsur pelayanan", 3)
    rows: list[Row] = []
    for at, ((name, n), opened) in enumerate(zip(ELEMENTS, BY_ELEMENT, strict=True), 1):
        share, rate = _id(percent(n, PLANS)), _id(percent(n - opened, n))
        rows.append([f"U{at}", name, str(n), f(f"t4.u{at}.share", share) if at % 2 else share,
                     f(f"t4.u{at}", str(n - opened)) if at in (3, 4, 6, 8) else str(n - opened),
                     f(f"t4.u{at}.open", str(opened)) if at in (2, 3, 9) else str(opened),
                     f(f"t4.u{at}.rate", rate) if at in (2, 3, 8, 9) else rate])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.plans", str(PLANS)), "100,00", f("t4.closed", str(CLOSED)),
                 str(len(OPEN)), _id(percent(CLOSED, PLANS))])  # fmt: skip
    head: list[Row] = [["Kode", "Unsur", "Rencana aksi", "% terhadap seluruh rencana", "Close", "Open", "% Close"]]
    w.table("Tabel 4. Rencana Aksi menurut Unsur SKM", head, rows)
    order = sorted(ELEMENTS, key=lambda row: -row[1])[:3]
    assert [row[1] for row in order] == [53, 37, 33]
    top = sum(row[1] for row in order)
    w.paragraph(
        f"Rencana aksi terbanyak ditujukan pada unsur {f('p.u3.name', 'waktu penyelesaian', wrong='biaya/tarif')}",
        f"({f('p.u3', '53')} rencana). Tiga unsur dengan rencana terbanyak mencakup {f('p.three', str(top))} rencana",
        f"atau {f('p.three.rate', _id(percent(top, PLANS)))}%. Pada {f('p.done.elements', words(BY_ELEMENT.count(0)))}",
        "unsur semua rencana sudah Close. Unsur sarana dan prasarana masih menyisakan",
        f"{f('p.u9', words(BY_ELEMENT[8]))} rencana.",
    )


def _time(w: Writer) -> None:
    f = w.figure
    w.heading("2.4 Menurut batas waktu", 3)
    rows: list[Row] = [[str(at), name, str(due), str(timely), str(late), f(f"t5.{at}.open", str(due - timely - late)),
                        f(f"t5.{at}", _id(percent(timely, due)))]
                       for at, (name, due, timely, late) in enumerate(QUARTERS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.due", str(DUE)), f("t5.timely", str(TIMELY)), f("t5.late", str(LATE)),
                 str(DUE - TIMELY - LATE), f("t5.rate", _id(percent(TIMELY, DUE)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Batas waktu", rows=2), Spanning("Rencana aksi", rows=2),
                        Spanning("Close", columns=2), Spanning("Open", rows=2), Spanning("% tepat waktu", rows=2)],
                       ["Tepat waktu", "Terlambat"]]  # fmt: skip
    w.table("Tabel 5. Ketepatan Waktu Pelaksanaan Rencana Aksi", head, rows)
    w.paragraph(
        f"Dari rencana yang telah Close, {f('p.timely', str(TIMELY))} dilaksanakan tepat waktu dan",
        f"{f('p.late', str(LATE))} terlambat ({f('p.late.rate', _id(percent(LATE, CLOSED)))}% dari yang Close).",
        f"Persentase tepat waktu {f('p.trend', 'menurun', wrong='meningkat')} dari triwulan ke triwulan, dari",
        f"{f('p.first', _id(percent(26, 28)))}% pada triwulan I menjadi {f('p.fourth', _id(percent(31, 44)))}% pada",
        f"triwulan IV. Rencana Open paling banyak, {f('p.fourth.open', str(44 - 31))} rencana, jatuh tempo pada",
        "triwulan IV.",
    )


def _evidence(w: Writer) -> None:
    f = w.figure
    w.heading("2.5 Kelengkapan data dukung", 3)
    sums = [column_sum(EVIDENCE, at) for at in range(3)]
    rows: list[Row] = [[str(at), name, *map(str, row), str(sum(row)), f(f"t6.{at}", _id(percent(row[0], sum(row))))]
                       for at, (name, row) in enumerate(zip(GROUPS, EVIDENCE, strict=True), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", *(f(f"t6.sum{at}", str(n)) for at, n in enumerate(sums, 1)), str(PLANS),
                 _id(percent(sums[0], PLANS))])  # fmt: skip
    head: list[Row] = [["No", "Kelompok unit", "Lengkap", "Belum lengkap", "Tidak ada", "Jumlah", "% lengkap"]]
    w.table("Tabel 6. Kelengkapan Data Dukung Rencana Aksi", head, rows)
    w.paragraph(
        f"Data dukung {f('p.lacking', str(sums[1] + sums[2]))} rencana aksi belum lengkap atau tidak ada; yang",
        f"tidak ada sama sekali {f('p.nothing', words(sums[2]))} rencana.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("2.6 Perbandingan dengan tahun sebelumnya", 3)
    rates = [percent(closed, plans) for _, _, plans, closed in YEARS]
    rows: list[Row] = [[str(at), year, str(units), str(plans), str(closed), f(f"t7.{at}", str(plans - closed)),
                        f(f"t7.{at}.rate", _id(rate)) if at < 3 else _id(rate)]
                       for at, ((year, units, plans, closed), rate) in enumerate(zip(YEARS, rates, strict=True),
                                                                                 1)]  # fmt: skip
    w.table("Tabel 7. Penyelesaian Rencana Aksi Tahun 2021-2023",
            [["No", "Tahun", "Unit", "Rencana aksi", "Close", "Open", "% Close"]], rows)  # fmt: skip
    w.paragraph(
        f"Persentase penyelesaian {f('p.years', 'meningkat', wrong='menurun')} {f('p.up', _id(rates[2] - rates[1]))}",
        f"poin dari tahun 2022 dan {f('p.up2', _id(rates[2] - rates[0]))} poin dari tahun 2021, padahal rencana aksi",
        f"bertambah {f('p.more', str(PLANS - 206))} buah dalam setahun dan unit yang dipantau bertambah",
        f"{f('p.more.units', words(len(ALL) - 22))}.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("3. KENDALA DAN KESIMPULAN")
    rows: list[Row] = [[str(at), name, f(f"t8.{at}", str(n)), f(f"t8.{at}.rate", _id(percent(n, len(OPEN))))]
                       for at, (name, n) in enumerate(HINDRANCES.items(), 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(len(OPEN)), "100,00"])
    w.table("Tabel 8. Kendala Rencana Aksi Berstatus Open", [["No", "Kendala", "Rencana aksi", "%"]], rows)
    both = HINDRANCES["Anggaran"] + HINDRANCES["SDM"]
    ready = sum(row[4] >= 80 for row in OPEN)
    w.items((
        f"kendala anggaran dan SDM bersama-sama menghambat {f('p.both', words(both))} rencana"
        f" ({f('p.both.rate', _id(percent(both, len(OPEN))))}% dari rencana Open);",
        f"{f('p.ready', words(ready))} rencana Open sudah mencapai kemajuan paling sedikit 80%, sementara rata-rata"
        f" kemajuan seluruh rencana Open {f('p.progress', _id(rounded(D(column_sum(OPEN, 4)) / len(OPEN))))}%;",
        f"{f('p.end.rate', _id(percent(CLOSED, PLANS)))}% rencana aksi telah dilaksanakan dan"
        f" {f('p.end.open', str(len(OPEN)))} rencana dilanjutkan pemantauannya pada tahun 2024.",
    ))  # fmt: skip


def _annex(w: Writer) -> None:
    w.heading("LAMPIRAN RENCANA AKSI BERSTATUS OPEN PER 31 DESEMBER 2023")
    rows: list[Sequence[str]] = [[str(at), UNITS[unit][0], f"U{element}", plan, f"{MONTHS[month - 8]} 2023",
                                  f"{progress}%", hindrance, "Open"]
                                 for at, (unit, element, plan, month, progress, hindrance) in enumerate(OPEN,
                                                                                                        1)]  # fmt: skip
    head: list[Row] = [["No", "Unit", "Unsur", "Rencana aksi", "Batas waktu", "Kemajuan", "Kendala", "Status"]]
    w.table("Tabel 9. Rencana Aksi yang Belum Selesai", head, rows)
