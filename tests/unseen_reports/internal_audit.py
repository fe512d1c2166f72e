"""The yearly report on internal supervision of an inspectorate: assignments, days, findings and their follow-up.

Plain serif type, full grid with a grey header, captions centred above the tables, chapters numbered BAB I to BAB V.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import Number, column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 25mm; }
body { font: 11pt/1.35 "DejaVu Serif Condensed", "DejaVu Serif", serif; }
h1 { font-size: 14pt; text-align: center; margin: 0 0 8mm; } h2 { font-size: 12pt; text-align: center; }
h3 { font-size: 11pt; } p { text-align: justify; } .caption { text-align: center; font-size: 10pt; margin-bottom: 1mm; }
h2, h3, .caption { page-break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; page-break-inside: avoid; }
th { background: #d9d9d9; } th, td { border: 0.7pt solid black; padding: 0.8mm 1.4mm; } .right { text-align: right; }
.break { page-break-before: always; }
"""

# kind, planned, first to fourth quarter, planned days, days
ASSIGNMENTS = (
    ("Audit kinerja", 8, 1, 3, 2, 2, 480, 496),
    ("Audit dengan tujuan tertentu", 5, 1, 1, 2, 2, 175, 204),
    ("Reviu", 14, 5, 2, 3, 5, 210, 216),
    ("Evaluasi", 9, 4, 2, 2, 1, 162, 153),
    ("Pemantauan tindak lanjut", 12, 2, 3, 3, 3, 96, 91),
    ("Konsultansi", 6, 1, 2, 2, 2, 42, 47),
)
AUDITORS, DAYS_EACH = 13, 95
LOSS = 412_650_300
# group, then its kinds: name, findings 2022, findings 2023, recommendations 2023, rupiah 2023
FINDINGS = {
    "Kelemahan sistem pengendalian intern": (
        ("Pengendalian akuntansi dan pelaporan", 14, 11, 19, 0), ("Pengendalian pelaksanaan anggaran", 19, 16, 27, 0),
        ("Struktur pengendalian intern", 9, 12, 21, 0),
    ),
    "Ketidakpatuhan terhadap peraturan": (
        ("Kerugian negara", 7, 5, 9, LOSS), ("Kekurangan penerimaan", 4, 6, 10, 187_204_500),
        ("Penyimpangan administrasi", 21, 17, 31, 0),
    ),
    "Ketidakhematan dan ketidakefektifan": (
        ("Ketidakhematan", 3, 4, 8, 96_318_750), ("Ketidakefektifan", 8, 7, 12, 0),
    ),
}  # fmt: skip
# year, recommendations, in line, not yet in line, not yet followed up, cannot be followed up
FOLLOW_UP = (
    (2020, 118, 109, 5, 0, 4), (2021, 134, 117, 9, 5, 3), (2022, 151, 121, 18, 10, 2), (2023, 137, 83, 31, 23, 0),
)  # fmt: skip
# year, rupiah found, rupiah paid back
PAID = ((2020, 388_214_600, 379_902_100), (2021, 524_907_250, 466_318_900), (2022, 611_480_000, 498_205_400))
PAID_2023 = 341_765_200
UNITS = (
    ("Pusat Pengembangan SDM Pengawasan", 62, 58), ("Balai Besar POM di Semarang", 97, 86),
    ("Balai Besar POM di Banjarmasin", 104, 89), ("Balai Besar POM di Makassar", 88, 64),
    ("Balai POM di Kupang", 71, 52), ("Balai POM di Ambon", 69, 40), ("Balai POM di Manokwari", 49, 41),
)  # fmt: skip
TARGET = Decimal("78.50")
LAST_YEAR = Decimal("76.92")
BANDS = ((Decimal(90), "Sangat Baik"), (Decimal(75), "Baik"), (Decimal(60), "Cukup"), (Decimal(0), "Kurang"))

PLANNED = column_sum(ASSIGNMENTS, 1)
QUARTERS = [column_sum(ASSIGNMENTS, at) for at in (2, 3, 4, 5)]
DONE = sum(QUARTERS)
DAYS_PLANNED, DAYS = column_sum(ASSIGNMENTS, 6), column_sum(ASSIGNMENTS, 7)
FINDINGS_2022, FINDINGS_2023, RECOMMENDED, FOUND_RUPIAH = (
    sum(column_sum(kinds, at) for kinds in FINDINGS.values()) for at in (1, 2, 3, 4)
)
ADVISED, CLOSED, OPEN, UNTOUCHED, IMPOSSIBLE = (column_sum(FOLLOW_UP, at) for at in (1, 2, 3, 4, 5))
TOTAL = Spanning("Jumlah", columns=2)
MONEY = (*PAID, (2023, FOUND_RUPIAH, PAID_2023))
FOUND, RETURNED = column_sum(MONEY, 1), column_sum(MONEY, 2)


def internal_audit() -> MadeReport:
    """The report of an inspectorate on its supervision in 2023."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN HASIL PENGAWASAN INTERN", "INSPEKTORAT II", "BADAN PENGAWAS OBAT DAN MAKANAN", "TAHUN 2023")
    for chapter in (_summary, _introduction, _assignments, _findings, _follow_up, _conclusion):
        chapter(w)
    return w.report()


def _share(part: Number, of: Number) -> str:
    return indonesian(percent(part, of))


def _tall(*names: str) -> list[str | Spanning]:
    return [Spanning(name, rows=2) for name in names]


def _amount(value: int) -> str:
    return whole(value) if value else "-"


def _done(row: tuple[str, int, int, int, int, int, int, int]) -> int:
    return sum(row[2:6])


def _grade(value: Decimal) -> str:
    return next(word for least, word in BANDS if value >= least)


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Selama tahun 2023 Inspektorat II melaksanakan {w.figure('summary.done', str(DONE))} penugasan dari",
        f"{w.figure('summary.planned', str(PLANNED))} penugasan yang direncanakan dalam Program Kerja Pengawasan",
        f"Tahunan (PKPT), atau {w.figure('summary.share', _share(DONE, PLANNED))}%. Penugasan tersebut menyerap",
        f"{w.figure('summary.days', whole(DAYS))} hari pengawasan.",
    )
    w.paragraph(
        f"Dari hasil pengawasan diperoleh {w.figure('summary.findings', str(FINDINGS_2023))} temuan dengan",
        f"{w.figure('summary.recommended', str(RECOMMENDED))} rekomendasi dan nilai temuan sebesar",
        f"{w.figure('summary.rupiah', 'Rp' + whole(FOUND_RUPIAH))}. Sampai dengan 31 Desember 2023, rekomendasi tahun",
        "2020 s.d. 2023 yang telah selesai ditindaklanjuti mencapai",
        f"{w.figure('summary.closed', _share(CLOSED, ADVISED))}% (target {indonesian(TARGET)}%), sedangkan nilai yang",
        f"masih harus disetor ke kas negara tersisa {w.figure('summary.unpaid', 'Rp' + whole(FOUND - RETURNED))}.",
    )


def _introduction(w: Writer) -> None:
    w.heading("BAB I PENDAHULUAN")
    w.paragraph(
        f"Inspektorat II menyelenggarakan pengawasan intern terhadap {w.figure('units', str(len(UNITS)))}",
        f"({words(len(UNITS))}) unit kerja mitra, yaitu 1 (satu) pusat, 3 (tiga) Balai Besar POM dan 3 (tiga) Balai",
        "POM. Pengawasan dilakukan melalui audit, reviu, evaluasi, pemantauan dan kegiatan pengawasan lainnya berupa",
        "konsultansi.",
    )
    w.paragraph(
        f"Kekuatan auditor pada tahun 2023 adalah {AUDITORS} (tiga belas) orang. Dengan alokasi {DAYS_EACH} hari",
        f"pengawasan per orang, tersedia {w.figure('days.available', whole(AUDITORS * DAYS_EACH))} hari pengawasan",
        "dalam setahun.",
    )


def _assignments(w: Writer) -> None:
    w.heading("BAB II PELAKSANAAN PENUGASAN")
    w.heading("A. Realisasi Penugasan", 3)
    first = [*_tall("No", "Jenis Penugasan", "Rencana PKPT"), Spanning("Realisasi Triwulan", columns=4)]
    head = [*first, *_tall("Jumlah", "Capaian (%)")], ["I", "II", "III", "IV"]
    rows: list[list[str | Spanning]] = []
    for at, row in enumerate(ASSIGNMENTS, 1):
        done, reached = str(_done(row)), _share(_done(row), row[1])
        if at in (1, 3):
            done = w.figure(f"assignments.{at}.done", done)
        elif at == 2:
            reached = w.figure("assignments.2.reached", reached)
        rows.append([f"{at}.", row[0], *(str(value) for value in row[1:6]), done, reached])
    total = [str(PLANNED), *map(str, QUARTERS), w.figure("assignments.done", str(DONE))]
    total[2] = w.figure("assignments.second", total[2])
    rows.append([TOTAL, *total, w.figure("assignments.reached", _share(DONE, PLANNED))])
    w.table("Tabel 1. Rencana dan Realisasi Penugasan Tahun 2023", head, rows)
    more = sum(_done(row) > row[1] for row in ASSIGNMENTS)
    w.paragraph(
        f"Dibandingkan dengan rencana terdapat tambahan {w.figure('assignments.extra', str(DONE - PLANNED))} (dua)",
        f"penugasan. Realisasi melebihi rencana pada {w.figure('assignments.more', str(more))} ({words(more)}) jenis",
        "penugasan, yaitu audit dengan tujuan tertentu, reviu dan konsultansi, masing-masing 1 (satu) penugasan,",
        "karena permintaan pimpinan; sebaliknya pemantauan tindak lanjut kurang 1 (satu) penugasan. Kegiatan paling",
        f"banyak dilakukan pada triwulan IV yakni {w.figure('assignments.most', str(max(QUARTERS)))} penugasan. Porsi",
        f"reviu mencapai {w.figure('assignments.reviews', indonesian(percent(_done(ASSIGNMENTS[2]), DONE), 2))}% dari",
        "seluruh penugasan yang terlaksana.",
    )
    w.heading("B. Hari Pengawasan", 3)
    rows = []
    for at, row in enumerate(ASSIGNMENTS, 1):
        gap, mean = f"{row[7] - row[6]:+d}".replace("-", "−"), indonesian(rounded(Decimal(row[7]) / _done(row)), 2)
        if at in (1, 6):
            mean = w.figure(f"days.{at}.mean", mean)
        elif at == 2:
            gap = w.figure("days.2.gap", gap)
        rows.append([f"{at}.", row[0], str(row[6]), str(row[7]), gap, mean])
    mean = w.figure("days.mean", indonesian(rounded(Decimal(DAYS) / DONE)))
    gap = f"+{DAYS - DAYS_PLANNED}"
    rows.append(
        [Spanning("Jumlah/rata-rata", columns=2), whole(DAYS_PLANNED), w.figure("days.done", whole(DAYS)), gap, mean]
    )
    head_days = ["No", "Jenis Penugasan", "Rencana (HP)", "Realisasi (HP)", "Selisih", "Rata-rata HP per Penugasan"]
    w.table("Tabel 2. Penggunaan Hari Pengawasan (HP)", [head_days], rows)
    audits = ASSIGNMENTS[0][7] + ASSIGNMENTS[1][7]
    w.paragraph(
        f"Realisasi hari pengawasan lebih tinggi {w.figure('days.gap', str(DAYS - DAYS_PLANNED))} HP",
        f"({w.figure('days.growth', indonesian(growth(DAYS, DAYS_PLANNED)))}%) daripada rencana, namun masih di bawah",
        f"hari pengawasan yang tersedia; tingkat pemanfaatannya {_share(DAYS, AUDITORS * DAYS_EACH)}%. Kedua jenis",
        f"audit menggunakan {w.figure('days.audits', str(audits))} HP atau",
        f"{w.figure('days.audits.share', _share(audits, DAYS))}% dari seluruh HP.",
    )


def _findings(w: Writer) -> None:
    w.heading("BAB III HASIL PENGAWASAN")
    rows: list[list[str | Spanning]] = []
    for at, (group, kinds) in enumerate(FINDINGS.items(), 1):
        before, now, advised, rupiah = (column_sum(kinds, column) for column in (1, 2, 3, 4))
        share = _share(now, FINDINGS_2023)
        share = w.figure("findings.2.share", share) if at == 2 else share
        now_text = w.figure(f"findings.{at}", str(now)) if at < 3 else str(now)
        bold = [f"{at}.", group, str(before), now_text, share, str(advised), _amount(rupiah)]
        rows.append([f"<b>{cell}</b>" for cell in bold])
        for letter, (kind, *counts) in zip("abc", kinds, strict=False):
            kind_share = _share(counts[1], FINDINGS_2023)
            rows.append([f"{letter}.", kind, *map(str, counts[:2]), kind_share, str(counts[2]), _amount(counts[3])])
    total = [str(FINDINGS_2022), str(FINDINGS_2023), "100,00", str(RECOMMENDED), whole(FOUND_RUPIAH)]
    for column, name in ((0, "before"), (3, "recommended"), (4, "rupiah")):
        total[column] = w.figure(f"findings.{name}", total[column])
    rows.append([TOTAL, *total])
    first = [*_tall("No", "Kelompok Temuan", "Temuan 2022"), Spanning("Tahun 2023", columns=4)]
    head = first, ["Temuan", "Porsi (%)", "Rekomendasi", "Nilai (Rp)"]
    w.table("Tabel 3. Temuan dan Rekomendasi Hasil Audit menurut Kelompok", head, rows)
    ratio = indonesian(rounded(Decimal(RECOMMENDED) / FINDINGS_2023))
    audits = _done(ASSIGNMENTS[0]) + _done(ASSIGNMENTS[1])
    w.paragraph(
        f"Jumlah temuan turun dari {FINDINGS_2022} pada tahun 2022 menjadi {FINDINGS_2023} pada tahun 2023, atau",
        f"berkurang {w.figure('findings.less', str(FINDINGS_2022 - FINDINGS_2023))} temuan",
        f"({w.figure('findings.fall', indonesian(-growth(FINDINGS_2023, FINDINGS_2022)))}%). Setiap temuan rata-rata",
        f"menghasilkan {w.figure('findings.ratio', ratio)} rekomendasi. Seluruh temuan berasal dari",
        f"{w.figure('findings.audits', str(audits))} audit yang dilaksanakan (audit kinerja dan audit dengan tujuan",
        "tertentu). Temuan terbanyak adalah penyimpangan administrasi, disusul kelemahan pengendalian pelaksanaan",
        "anggaran.",
    )
    w.paragraph(
        f"Dari nilai temuan tahun 2023, {w.figure('findings.loss', _share(LOSS, FOUND_RUPIAH))}% di antaranya",
        f"merupakan kerugian negara senilai Rp{whole(LOSS)}, selebihnya kekurangan penerimaan dan ketidakhematan.",
    )


def _follow_up(w: Writer) -> None:
    w.heading("BAB IV TINDAK LANJUT REKOMENDASI")
    w.heading("A. Status Rekomendasi", 3)
    rows: list[list[str | Spanning]] = []
    for at, row in enumerate(FOLLOW_UP, 1):
        counts = [str(value) for value in row[1:]]
        if at in (2, 4):
            counts[1] = w.figure(f"follow.{row[0]}.closed", counts[1])
        share = _share(row[2], row[1])
        rows.append([f"{at}.", str(row[0]), *counts, w.figure(f"follow.{row[0]}.share", share) if at == 1 else share])
    total = [w.figure("follow.advised", str(ADVISED)), *map(str, (CLOSED, OPEN, UNTOUCHED, IMPOSSIBLE))]
    rows.append([TOTAL, *total, _share(CLOSED, ADVISED)])
    head = "No|Tahun|Rekomendasi|Sesuai|Belum Sesuai|Belum Ditindaklanjuti|Tidak Dapat Ditindaklanjuti|Selesai (%)"
    w.table("Tabel 4. Status Tindak Lanjut per 31 Desember 2023", [head.split("|")], rows)
    total_share = percent(CLOSED, ADVISED)
    w.paragraph(
        "Persentase selesai dihitung dari rekomendasi berstatus sesuai terhadap seluruh rekomendasi. Angka",
        f"{indonesian(total_share)}% tersebut melampaui target {indonesian(TARGET)}% dengan selisih",
        f"{w.figure('follow.over', indonesian(total_share - TARGET))} poin dan meningkat",
        f"{w.figure('follow.rise', indonesian(total_share - LAST_YEAR))} poin dibandingkan posisi akhir tahun 2022",
        f"yang sebesar {indonesian(LAST_YEAR)}%. Masih terdapat",
        f"{w.figure('follow.unfinished', str(OPEN + UNTOUCHED))} rekomendasi yang perlu dituntaskan, terdiri dari",
        f"{OPEN} belum sesuai dan {UNTOUCHED} belum ditindaklanjuti.",
    )
    rows = []
    for at, (year, found, paid) in enumerate(MONEY, 1):
        left = whole(found - paid)
        left = w.figure(f"money.{year}.left", left) if at == 1 else left
        rows.append([f"{at}.", str(year), whole(found), whole(paid), left, _share(paid, found)])
    paid_total, left = w.figure("money.paid", whole(RETURNED)), whole(FOUND - RETURNED)
    rows.append([TOTAL, whole(FOUND), paid_total, left, _share(RETURNED, FOUND)])
    head = "No|Tahun|Nilai Temuan (Rp)|Telah Disetor (Rp)|Sisa (Rp)|% Setor"
    w.table("Tabel 5. Penyelesaian Nilai Temuan", [head.split("|")], rows)
    w.heading("B. Tindak Lanjut per Unit Kerja", 3)
    w.paragraph("Kriteria penilaian tindak lanjut unit kerja ditetapkan sebagai berikut:")
    kinds = ["Sangat Baik: persentase selesai 90,00 ke atas;", "Baik: 75,00 sampai dengan 89,99;"]
    w.items([*kinds, "Cukup: 60,00 sampai dengan 74,99;", "Kurang: di bawah 60,00."])
    rows = []
    for at, (unit, advised, closed) in enumerate(UNITS, 1):
        reached = percent(closed, advised)
        word = w.figure(f"units.{at}.grade", _grade(reached)) if at in (1, 4, 7) else _grade(reached)
        rows.append([f"{at}.", unit, str(advised), str(closed), indonesian(reached), word])
    rows.append([TOTAL, str(ADVISED), str(CLOSED), _share(CLOSED, ADVISED), ""])
    head = "No|Unit Kerja|Rekomendasi|Sesuai|% Selesai|Kategori"
    w.table("Tabel 6. Tindak Lanjut Rekomendasi Tahun 2020 s.d. 2023 menurut Unit Kerja", [head.split("|")], rows)
    grades = [_grade(percent(closed, advised)) for _, advised, closed in UNITS]
    best, worst = UNITS[0], UNITS[5]
    apart = percent(best[2], best[1]) - percent(worst[2], worst[1])
    w.paragraph(
        f"Dari {len(UNITS)} unit kerja, kategori Sangat Baik diraih {grades.count('Sangat Baik')} unit, Baik",
        f"{w.figure('units.good', str(grades.count('Baik')))} unit, Cukup",
        f"{w.figure('units.fair', str(grades.count('Cukup')))} unit dan Kurang {grades.count('Kurang')} unit. Jarak",
        f"antara unit tertinggi ({best[0]}) dan terendah ({worst[0]}) adalah",
        f"{w.figure('units.apart', indonesian(apart))} poin.",
    )


def _conclusion(w: Writer) -> None:
    w.heading("BAB V SIMPULAN")
    mean, paid = indonesian(rounded(Decimal(DAYS) / DONE)), w.figure("end.paid", _share(RETURNED, FOUND))
    before, closed = w.figure("end.before", str(FINDINGS_2022)), w.figure("end.closed", str(CLOSED))
    w.items(
        [
            f"PKPT Tahun 2023 terlaksana {_share(DONE, PLANNED)}% dengan rata-rata {mean} HP untuk setiap penugasan.",
            f"Ditemukan {FINDINGS_2023} temuan, menurun dibandingkan tahun 2022 yang berjumlah {before} temuan.",
            f"Sebanyak {closed} dari {ADVISED} rekomendasi telah sesuai, dan {paid}% nilai temuan telah disetor.",
        ]
    )
    w.paragraph("Pimpinan unit kerja diharapkan segera menyelesaikan rekomendasi yang tersisa.")
    w.paragraph("Jakarta, 19 Januari 2024", "<br>Inspektur II")
