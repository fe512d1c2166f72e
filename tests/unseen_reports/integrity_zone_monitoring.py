"""Monitoring report of a balai's bureaucratic reform action plan and integrity zone with its LKE scores.

Carlito on pages across, full grid under a grey head over two levels, captions above in the middle; the working paper's
own tables print points as decimal signs, the text prints commas.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, english, growth, indonesian, percent, whole, words

STYLE = """
@page { size: A4 landscape; margin: 18mm 22mm; }
body { font: 11pt/1.4 Carlito, sans-serif; }
h1 { font-size: 18pt; text-align: center; margin: 0 0 9mm; line-height: 1.3; }
h2 { font-size: 13pt; margin: 13pt 0 5pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { text-align: center; font-weight: bold; font-size: 10pt; margin: 7pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9.6pt; margin-bottom: 8pt; }
th, td { border: 0.6pt solid #444; padding: 2pt 5pt; } th { background: #d0d0d0; }
td { text-align: center; } td:nth-child(2) { text-align: left; } td.right { text-align: right; }
tr { break-inside: avoid; } ol { list-style-type: lower-alpha; margin: 0 0 6pt; } small { font-size: 9pt; }
"""

D = Decimal
# key, area, weight, pemenuhan, reform, last year's total; actions planned, done, running
AREAS = (
    ("mp", "Manajemen Perubahan", D("4.00"), D("3.72"), D("3.45"), D("6.58"), 14, 13, 1),
    ("tl", "Penataan Tatalaksana", D("3.50"), D("3.18"), D("2.96"), D("5.87"), 9, 9, 0),
    ("sdm", "Penataan Sistem Manajemen SDM", D("5.00"), D("4.41"), D("4.08"), D("8.12"), 12, 10, 2),
    ("ak", "Penguatan Akuntabilitas", D("5.00"), D("4.67"), D("4.52"), D("9.04"), 11, 11, 0),
    ("pw", "Penguatan Pengawasan", D("7.50"), D("6.83"), D("6.24"), D("12.31"), 17, 14, 2),
    ("pp", "Peningkatan Kualitas Pelayanan Publik", D("5.00"), D("4.74"), D("4.39"), D("8.77"), 15, 14, 1),
)
WEIGHT, FULFIL, REFORM, LAST = (sum((row[at] for row in AREAS), D(0)) for at in (2, 3, 4, 5))
PLANNED, DONE, RUNNING = (column_sum(AREAS, at) for at in (6, 7, 8))
LEVER = FULFIL + REFORM
# key, part, weight, score, last year's
RESULTS = (("ipak", "Survei Persepsi Anti Korupsi", D("17.50"), D("16.28"), D("15.94")),
           ("kin", "Capaian Kinerja Lebih Baik", D("5.00"), D("4.25"), D("3.75")),
           ("prima", "Survei Persepsi Kualitas Pelayanan", D("17.50"), D("16.03"), D("15.61")))  # fmt: skip
CLEAN, PRIME = RESULTS[0][3] + RESULTS[1][3], RESULTS[2][3]
OUTCOME, LAST_OUTCOME = CLEAN + PRIME, sum((row[4] for row in RESULTS), D(0))
TOTAL, LAST_TOTAL, TPI = LEVER + OUTCOME, LAST + LAST_OUTCOME, D("87.46")
# condition, least for WBK, least for WBBM, score
CONDITIONS = (("Nilai total", D("75.00"), D("85.00"), TOTAL), ("Komponen pengungkit", D("40.00"), D("48.00"), LEVER),
              ("Birokrasi bersih dan akuntabel", D("18.25"), D("19.50"), CLEAN),
              ("Pelayanan publik yang prima", D("14.00"), D("15.75"), PRIME))  # fmt: skip
# quarter, actions due, done
QUARTERS = (("Triwulan I", 15, 13), ("Triwulan II", 22, 21), ("Triwulan III", 24, 22), ("Triwulan IV", 17, 15))
# reform activity, target, result, unit, budget, spent
WORK = (("Digitalisasi layanan sertifikasi", 6, 6, "modul", 184_500_000, 179_236_000),
        ("Pendampingan UMK pangan", 120, 138, "UMK", 342_750_000, 338_914_500),
        ("Pengendalian gratifikasi dan benturan kepentingan", 8, 7, "kegiatan", 96_400_000, 81_725_000),
        ("Forum konsultasi publik", 4, 4, "kali", 58_200_000, 57_460_000),
        ("Pengembangan kompetensi pegawai", 85, 79, "pegawai", 267_300_000, 241_867_500))  # fmt: skip
BUDGET, SPENT = column_sum(WORK, 4), column_sum(WORK, 5)
# late action, limit, day it was done
LATE = (("Penetapan agen perubahan", date(2023, 3, 31), date(2023, 4, 17)),
        ("Pemutakhiran peta risiko korupsi", date(2023, 6, 30), date(2023, 7, 12)),
        ("Penilaian kompetensi teknis penguji", date(2023, 9, 29), date(2023, 11, 3)),
        ("Survei internal budaya kerja", date(2023, 8, 15), date(2023, 9, 8)))  # fmt: skip
DELAYS = [(done - limit).days for _, limit, done in LATE]
MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus",
          "September", "Oktober", "November", "Desember")  # fmt: skip
assert column_sum(QUARTERS, 1) == PLANNED
assert column_sum(QUARTERS, 2) == DONE
BY = {row[0]: row for row in AREAS}


def _id(value: Decimal | int) -> str:
    return indonesian(value)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _share(row: tuple[str, str, Decimal, Decimal, Decimal, Decimal, int, int, int]) -> Decimal:
    return percent(row[3] + row[4], 2 * row[2])


def integrity_zone_monitoring() -> MadeReport:
    """The report of Balai POM di Teluk Selasih for 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN MONITORING DAN EVALUASI", "RENCANA AKSI REFORMASI BIROKRASI DAN ZONA INTEGRITAS",
            "BALAI POM DI TELUK SELASIH TAHUN 2023")  # fmt: skip
    for part in (_intro, _plan, _quarters, _late, _levers, _results, _compare, _work, _closing):
        part(w)
    return w.report()


def _intro(w: Writer) -> None:
    f = w.figure
    w.heading("I. Pendahuluan")
    w.paragraph(
        f"Rencana aksi tahun 2023 disusun untuk {f('p.areas', words(len(AREAS)))} area perubahan dan memuat",
        f"{f('p.planned', str(PLANNED))} rencana aksi. Hingga penutupan tahun, {f('p.done', str(DONE))} rencana aksi",
        f"selesai ({f('p.done.rate', _id(percent(DONE, PLANNED)))}%). Pada saat yang sama, penilaian mandiri melalui",
        f"Lembar Kerja Evaluasi (LKE) menghasilkan nilai {f('p.total', _id(TOTAL))} dari nilai maksimal 100, yang",
        f"terdiri atas komponen pengungkit {f('p.lever', _id(LEVER))} dan komponen hasil",
        f"{f('p.outcome', _id(OUTCOME))}.",
    )


def _plan(w: Writer) -> None:
    f = w.figure
    w.heading("II. Pelaksanaan Rencana Aksi")
    rows: list[Row] = []
    for at, (key, name, *_, planned, done, running) in enumerate(AREAS, 1):
        rest = str(planned - done - running)
        rows.append([str(at), name, str(planned), str(done), str(running),
                     f(f"t1.{key}.rest", rest) if at > 4 else rest,
                     f(f"t1.{key}", _id(percent(done, planned)))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.planned", str(PLANNED)), f("t1.done", str(DONE)),
                 f("t1.running", str(RUNNING)), f("t1.rest", str(PLANNED - DONE - RUNNING)),
                 f("t1.rate", _id(percent(DONE, PLANNED)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Area Perubahan", rows=2), Spanning("Rencana Aksi", rows=2),
                        Spanning("Status", columns=3), Spanning("Penyelesaian (%)", rows=2)],
                       ["Selesai", "Berjalan", "Belum"]]  # fmt: skip
    w.table("Tabel 1. Status Rencana Aksi per Area Perubahan", head, rows)
    full = [row for row in AREAS if row[6] == row[7]]
    assert [row[0] for row in full] == ["tl", "ak"]
    assert min(AREAS, key=lambda row: percent(row[7], row[6]))[0] == "pw"
    w.paragraph(
        f"Penyelesaian penuh baru dicapai oleh {f('p.full', words(len(full)))} area, yaitu penataan tatalaksana dan",
        "penguatan akuntabilitas. Area dengan tingkat penyelesaian terendah adalah penguatan",
        f"{f('p.low', 'pengawasan', wrong='akuntabilitas')}: dari {f('p.low.planned', words(17))} rencana aksi masih",
        f"tersisa {f('p.low.open', words(3))} yang belum selesai, satu di antaranya bahkan belum dimulai. Secara",
        f"keseluruhan {f('p.open', words(PLANNED - DONE))} rencana aksi akan dilanjutkan pada tahun 2024.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = []
    due = done = 0
    for at, (name, target, count) in enumerate(QUARTERS, 1):
        due, done = due + target, done + count
        rows.append([str(at), name, str(target), str(count), str(due), f(f"t2.done{at}", str(done)),
                     f(f"t2.rate{at}", _id(percent(done, due)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Periode", rows=2), Spanning("Dalam triwulan", columns=2),
                        Spanning("Kumulatif", columns=3)], ["Target", "Selesai", "Target", "Selesai", "%"]]  # fmt: skip
    w.table("Tabel 2. Penyelesaian Rencana Aksi per Triwulan", head, rows)
    w.paragraph(
        f"Semester pertama menargetkan {f('p.half.due', str(37))} rencana aksi dan menyelesaikan",
        f"{f('p.half.done', str(34))} rencana aksi. Pada semester kedua diselesaikan lagi",
        f"{f('p.second', str(DONE - 34))} rencana aksi, jadi {f('p.second.more', words(DONE - 68))} rencana aksi lebih",
        "banyak daripada semester pertama.",
    )


def _late(w: Writer) -> None:
    f = w.figure
    w.heading("III. Rencana Aksi yang Terlambat Diselesaikan")
    rows: list[Row] = [[str(at), name, _day(limit), _day(done), f(f"t3.{at}", str(days))]
                       for at, ((name, limit, done), days) in enumerate(zip(LATE, DELAYS, strict=True), 1)]  # fmt: skip
    w.table("Tabel 3. Keterlambatan Penyelesaian", [["No", "Rencana Aksi", "Batas waktu", "Tanggal selesai",
                                                   "Keterlambatan (hari kalender)"]], rows)  # fmt: skip
    w.paragraph(
        f"Terdapat {f('p.late', words(len(LATE)))} rencana aksi yang selesai melewati batas waktu dengan rata-rata",
        f"keterlambatan {f('p.late.mean', whole(sum(DELAYS) // len(DELAYS)))} hari. Yang terlama adalah penilaian",
        "kompetensi teknis penguji, yang baru tuntas pada",
        f"{f('p.late.day', _day(LATE[2][2]), wrong='13 November 2023')} atau {f('p.late.max', str(max(DELAYS)))} hari",
        "setelah batas waktunya.",
    )
    assert sum(DELAYS) % len(DELAYS) == 0
    assert max(DELAYS) == DELAYS[2]


def _levers(w: Writer) -> None:
    f = w.figure
    w.heading("IV. Nilai LKE Komponen Pengungkit")
    rows: list[Row] = []
    for at, row in enumerate(AREAS, 1):
        key, name, weight, fulfil, reform = row[:5]
        rows.append([str(at), name, english(weight), english(fulfil), english(weight), english(reform),
                     english(2 * weight), f(f"t4.{key}", english(fulfil + reform)),
                     f(f"t4.{key}.rate", english(_share(row))) if at % 2 else english(_share(row))])  # fmt: skip
    rows.append(["", "<b>Jumlah pengungkit</b>", english(WEIGHT), f("t4.fulfil", english(FULFIL)), english(WEIGHT),
                 f("t4.reform", english(REFORM)), f("t4.weight", english(2 * WEIGHT)), f("t4.lever", english(LEVER)),
                 f("t4.rate", english(percent(LEVER, 2 * WEIGHT)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Area Perubahan", rows=2), Spanning("Pemenuhan", columns=2),
                        Spanning("Reform", columns=2), Spanning("Jumlah", columns=3)],
                       ["Bobot", "Nilai", "Bobot", "Nilai", "Bobot", "Nilai", "%"]]  # fmt: skip
    w.table("Tabel 4. Nilai Komponen Pengungkit menurut LKE", head, rows)
    shares = {row[0]: _share(row) for row in AREAS}
    assert (max(shares, key=shares.__getitem__), min(shares, key=shares.__getitem__)) == ("ak", "sdm")
    assert all(row[3] > row[4] for row in AREAS)
    assert min(shares.values()) > 75
    w.paragraph(
        "Pada setiap area nilai pemenuhan lebih tinggi daripada nilai reform; selisih keduanya secara total",
        f"{f('p.lever.gap', _id(FULFIL - REFORM))} poin. Area penguatan akuntabilitas paling mendekati bobotnya, yaitu",
        f"{f('p.best', _id(shares['ak']))}%, sedangkan area penataan sistem manajemen SDM berada di posisi terbawah",
        f"dengan {f('p.worst', _id(shares['sdm']))}% atau kehilangan {f('p.lost', _id(10 - D('8.49')))} poin dari",
        f"bobot sebesar {f('p.sdm.weight', _id(2 * BY['sdm'][2]))}. Tidak ada area yang nilainya kurang dari 75%",
        "bobot.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("V. Nilai LKE Komponen Hasil dan Syarat Predikat")
    rows: list[Row] = [[str(at), name, english(weight), english(score), f(f"t5.{key}", english(percent(score, weight)))]
                       for at, (key, name, weight, score, _) in enumerate(RESULTS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah hasil</b>", f("t5.weight", english(D(40))), f("t5.outcome", english(OUTCOME)),
                 f("t5.rate", english(percent(OUTCOME, 40)))])  # fmt: skip
    w.table("Tabel 5. Nilai Komponen Hasil menurut LKE", [["No", "Unsur", "Bobot", "Nilai", "%"]], rows)
    rows = []
    for at, (name, wbk, wbbm, score) in enumerate(CONDITIONS, 1):
        over = english(score - wbbm)
        rows.append([str(at), name, english(wbk), english(wbbm), f(f"t6.{at}", english(score)),
                     f(f"t6.{at}.over", over) if at != 1 else over,
                     f("t6.verdict", "Memenuhi", wrong="Tidak memenuhi") if at == 3 else "Memenuhi"])  # fmt: skip
        assert score >= wbbm
    w.table("Tabel 6. Perbandingan Nilai dengan Batas Minimal Predikat",
            [["No", "Syarat", "Minimal WBK", "Minimal WBBM", "Nilai", "Kelebihan atas WBBM", "Status WBBM"]],
            rows)  # fmt: skip
    w.paragraph(
        "<small>Catatan: birokrasi bersih dan akuntabel adalah gabungan survei persepsi anti korupsi dan capaian",
        "kinerja lebih baik; pelayanan publik yang prima adalah survei persepsi kualitas pelayanan.</small>",
    )
    w.paragraph(
        f"Sub komponen birokrasi bersih dan akuntabel memperoleh {f('p.clean', _id(CLEAN))} dari bobot",
        f"{f('p.clean.weight', _id(D('22.50')))}, sedangkan pelayanan prima {f('p.prime', _id(PRIME))}. Seluruh",
        f"{f('p.conditions', words(len(CONDITIONS)))} batas minimal WBBM",
        f"{f('p.met', 'terlampaui', wrong='belum terlampaui')}, namun kelebihan nilai pelayanan prima hanya",
        f"{f('p.prime.over', _id(PRIME - D('15.75')))} poin sehingga perlu dijaga.",
    )


def _compare(w: Writer) -> None:
    f = w.figure
    w.heading("VI. Perbandingan dengan Tahun 2022 dan Penilaian TPI")
    parts = [(row[1], 2 * row[2], row[5], row[3] + row[4]) for row in AREAS]
    parts += [(row[1], row[2], row[4], row[3]) for row in RESULTS]
    rows: list[Row] = [[str(at), name, english(last), english(now),
                        f(f"t7.{at}", english(now - last)) if at % 2 else english(now - last)]
                       for at, (name, _, last, now) in enumerate(parts, 1)]  # fmt: skip
    rows.append(["", "<b>Nilai LKE</b>", f("t7.last", english(LAST_TOTAL)), f("t7.total", english(TOTAL)),
                 f("t7.up", english(TOTAL - LAST_TOTAL))])  # fmt: skip
    w.table("Tabel 7. Nilai LKE Tahun 2022 dan 2023", [["No", "Area/Unsur", "2022", "2023", "Kenaikan"]], rows)
    assert all(now > last for _, _, last, now in parts)
    assert max(parts, key=lambda row: row[3] - row[2])[0] == "Penguatan Pengawasan"
    w.paragraph(
        f"Nilai LKE naik {f('p.up', _id(TOTAL - LAST_TOTAL))} poin atau",
        f"{f('p.growth', _id(growth(TOTAL, LAST_TOTAL)))}% dibanding nilai 2022 sebesar",
        f"{f('p.last', _id(LAST_TOTAL))}, dan tidak satu pun area atau unsur yang turun. Pengungkit menyumbang",
        f"{f('p.lever.up', _id(LEVER - LAST))} poin dan hasil {f('p.outcome.up', _id(OUTCOME - LAST_OUTCOME))} poin",
        "dari kenaikan tersebut. Kenaikan terbesar ada pada area penguatan pengawasan,",
        f"{f('p.pw.up', _id(D('13.07') - BY['pw'][5]))} poin. Tim Penilai Internal (TPI) memberi nilai {_id(TPI)},",
        f"lebih rendah {f('p.tpi', _id(TOTAL - TPI))} poin daripada penilaian mandiri, tetapi masih",
        f"{f('p.tpi.over', _id(TPI - 85))} poin di atas batas WBBM.",
    )


def _work(w: Writer) -> None:
    f = w.figure
    w.heading("VII. Kegiatan Utama Reformasi Birokrasi dan Anggarannya")
    rows: list[Row] = [[str(at), name, f"{target} {unit}", f"{result} {unit}",
                        f(f"t8.{at}", _id(percent(result, target))),
                        whole(budget), whole(spent), _id(percent(spent, budget))]
                       for at, (name, target, result, unit, budget, spent) in enumerate(WORK, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "", "", "", f("t8.budget", whole(BUDGET)), f("t8.spent", whole(SPENT)),
                 f("t8.rate", _id(percent(SPENT, BUDGET)))])  # fmt: skip
    w.table("Tabel 8. Realisasi Kegiatan Utama", [["No", "Kegiatan", "Target", "Realisasi", "Capaian (%)",
                                                 "Anggaran (Rp)", "Realisasi anggaran (Rp)", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Dari anggaran Rp{f('p.budget', whole(BUDGET))} tersisa Rp{f('p.left', whole(BUDGET - SPENT))}. Hal lain yang",
        "perlu disampaikan:",
    )
    w.items((
        f"pendampingan UMK pangan melampaui target sebanyak {f('p.umk', str(138 - 120))} UMK;",
        f"{f('p.behind', words(2))} kegiatan belum mencapai target keluaran, salah satunya pengembangan kompetensi yang"
        f" masih menyisakan {f('p.staff', words(6))} pegawai;",
        f"kegiatan dengan anggaran terbesar mengambil porsi {f('p.big', _id(percent(342_750_000, BUDGET)))}%.",
    ))  # fmt: skip
    assert max(row[4] for row in WORK) == 342_750_000
    assert sum(row[2] < row[1] for row in WORK) == 2


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("VIII. Penutup")
    w.paragraph(
        f"Dengan nilai LKE {f('p.end.total', _id(TOTAL))} Balai POM di Teluk Selasih layak diusulkan memperoleh",
        f"predikat {'WBBM'}. Sisa {f('p.end.open', words(PLANNED - DONE))} rencana aksi beserta penguatan area",
        "manajemen SDM menjadi agenda utama tahun berikutnya.",
    )
