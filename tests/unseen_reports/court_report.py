"""Yearly report of a court of first instance: load of cases, offences, time, mediation, five years and budget.

A bookman type as courts use it, double outer rule and thin inner grid, captions by chapter (Tabel 1.1) above, centred.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 22mm 22mm 28mm; }
body { font: 10.5pt/1.5 'Bookman Old Style', 'URW Bookman', serif; }
h1 { font-size: 17pt; text-align: center; margin: 60mm 0 25mm; line-height: 1.6; }
h2 { font-size: 12pt; text-align: center; margin: 14pt 0 7pt; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 9pt 0 4pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; text-indent: 11mm; }
p.caption { text-indent: 0; text-align: center; margin: 7pt 0 3pt; break-after: avoid; font-weight: bold; }
table { border-collapse: collapse; width: 100%; font-size: 8pt; margin-bottom: 8pt; border: 3px double #000; }
th, td { border: 0.4pt solid #555; padding: 2.5pt 4pt; } td { text-align: center; }
td:nth-child(2) { text-align: left; } tr { break-inside: avoid; } .break { break-before: page; }
"""

# key, group, kind, left from 2022, filed, decided, of these within five months, filed in 2022
CASES = (
    ("gugatan", "Perdata", "Gugatan", 23, 67, 71, 59, 58),
    ("sederhana", "Perdata", "Gugatan Sederhana", 2, 31, 32, 32, 37),
    ("permohonan", "Perdata", "Permohonan", 4, 214, 213, 213, 171),
    ("biasa", "Pidana", "Pidana Biasa", 36, 172, 181, 178, 189),
    ("anak", "Pidana", "Pidana Anak", 1, 12, 13, 13, 9),
    ("cepat", "Pidana", "Tindak Pidana Ringan", 0, 48, 48, 48, 63),
    ("praperadilan", "Pidana", "Praperadilan", 0, 3, 3, 3, 5),
)
GROUPS = ("Perdata", "Pidana")
# key, kind of offence, filed in 2022, filed in 2023
OFFENCES = (
    ("curi", "Pencurian", 61, 54), ("narkotika", "Narkotika", 38, 43),
    ("sehat", "Kesehatan (obat keras tanpa izin)", 17, 22),
    ("aniaya", "Penganiayaan", 21, 19), ("tipu", "Penipuan dan penggelapan", 33, 18),
    ("lain", "Tindak pidana lainnya", 19, 16),
)  # fmt: skip
# year, left before, filed, decided
YEARS = ((2019, 58, 503, 499), (2020, 62, 438, 447), (2021, 53, 476, 470))
# key, outcome of mediation, 2022, 2023
MEDIATION = (("penuh", "Berhasil seluruhnya", 4, 6), ("sebagian", "Berhasil sebagian", 2, 3),
             ("gagal", "Tidak berhasil", 34, 37), ("tidak", "Tidak dapat dilaksanakan", 7, 5))  # fmt: skip
# key, fund, kind of spending, ceiling, spent
BUDGET = (
    ("peg", "DIPA 01 (Badan Urusan Administrasi)", "Belanja Pegawai", 6_418_735_000, 6_377_912_480),
    ("brg", "DIPA 01 (Badan Urusan Administrasi)", "Belanja Barang", 1_936_240_000, 1_928_614_375),
    ("mod", "DIPA 01 (Badan Urusan Administrasi)", "Belanja Modal", 287_500_000, 286_143_900),
    ("pos", "DIPA 03 (Ditjen Badan Peradilan Umum)", "Pos bantuan hukum", 42_000_000, 42_000_000),
    ("prk", "DIPA 03 (Ditjen Badan Peradilan Umum)", "Penyelesaian perkara", 118_630_000, 109_847_250),
)
LEFT, FILED, DECIDED, TIMELY, FILED_BEFORE = (sum(row[at] for row in CASES) for at in range(3, 8))
LOAD = LEFT + FILED
REST = LOAD - DECIDED
LEFT_BEFORE = YEARS[2][1] + YEARS[2][2] - YEARS[2][3]
ALL_YEARS = (*YEARS, (2022, LEFT_BEFORE, FILED_BEFORE, LEFT_BEFORE + FILED_BEFORE - LEFT), (2023, LEFT, FILED, DECIDED))
OFFENCE_KEYS = {row[0]: row for row in OFFENCES}
MEDIATED, GOOD = sum(row[3] for row in MEDIATION), MEDIATION[0][3] + MEDIATION[1][3]
CEILING, SPENT = sum(row[3] for row in BUDGET), sum(row[4] for row in BUDGET)
TARGET_TIME = 97
assert sum(row[3] for row in OFFENCES) == CASES[3][4]
assert sum(row[2] for row in OFFENCES) == CASES[3][7]
assert all(a[1] + a[2] - a[3] == b[1] for a, b in pairwise(ALL_YEARS))


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _sum(group: str, at: int) -> int:
    return sum(row[at] for row in CASES if row[1] == group)


def court_report() -> MadeReport:
    """The report of Pengadilan Negeri Purworejo for 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN TAHUNAN", "PENGADILAN NEGERI PURWOREJO KELAS IB", "TAHUN 2023")
    w.new_page()
    for part in (_summary, _load, _offences, _time, _mediation, _years, _budget, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Pada tahun 2023 Pengadilan Negeri Purworejo menerima {f('s.filed', str(FILED))} perkara. Ditambah dengan",
        f"sisa perkara tahun 2022 sebanyak {f('s.left', str(LEFT))} perkara, beban perkara yang harus diselesaikan",
        f"berjumlah {f('s.load', str(LOAD))} perkara. Dari beban tersebut telah diputus {f('s.decided', str(DECIDED))}",
        f"perkara, sehingga rasio produktivitas memutus perkara mencapai {f('s.ratio', _rate(DECIDED, LOAD))}% dan",
        f"sisa perkara pada akhir tahun 2023 tinggal {f('s.rest', str(REST))} perkara.",
    )
    w.paragraph(
        f"Perkara yang diselesaikan tepat waktu mencapai {f('s.timely', _rate(TIMELY, DECIDED))}%. Penyerapan anggaran",
        f"kedua DIPA sebesar Rp{f('s.spent', whole(SPENT))} atau {f('s.spent.rate', _rate(SPENT, CEILING))}% dari",
        "pagu.",
    )


def _load(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I<br>PENANGANAN PERKARA")
    w.heading("A. Keadaan perkara", 3)
    w.paragraph(
        "Keadaan perkara perdata dan pidana selama tahun 2023, di luar perkara pelanggaran lalu lintas, adalah sebagai",
        "berikut.",
    )
    rows: list[Row] = []
    for at, group in enumerate(GROUPS):
        for no, row in enumerate((row for row in CASES if row[1] == group), 1):
            key, rest = row[0], row[3] + row[4] - row[5]
            rate = _rate(row[5], row[3] + row[4])
            rows.append([str(no), row[2], str(row[3]), str(row[4]), str(row[3] + row[4]), str(row[5]),
                         f(f"t1.{key}.rest", str(rest)), f(f"t1.{key}", rate) if no % 2 else rate])  # fmt: skip
        left, filed, done = (_sum(group, place) for place in (3, 4, 5))
        rows.append(["", f"<i>Jumlah perkara {group.lower()}</i>", f(f"t1.{at}.left", str(left)),
                     f(f"t1.{at}.filed", str(filed)),
                     f(f"t1.{at}.load", str(left + filed)), f(f"t1.{at}.decided", str(done)), str(left + filed - done),
                     f(f"t1.{at}.ratio", _rate(done, left + filed))])  # fmt: skip
    rows.append(["", "<b>JUMLAH SELURUHNYA</b>", f("t1.left", str(LEFT)), f("t1.filed", str(FILED)),
                 f("t1.load", str(LOAD)),
                 f("t1.decided", str(DECIDED)), f("t1.rest", str(REST)),
                 f("t1.ratio", _rate(DECIDED, LOAD))])  # fmt: skip
    head: list[Row] = [["No.", "Jenis perkara", "Sisa 2022", "Masuk", "Beban", "Putus", "Sisa 2023", "Rasio (%)"],
                       ["1", "2", "3", "4", "5 = 3 + 4", "6", "7 = 5 – 6", "8 = 6 : 5"]]  # fmt: skip
    w.table("Tabel 1.1<br>Keadaan Perkara Tahun 2023", head, rows)
    civil, crime = _sum("Perdata", 4), _sum("Pidana", 4)
    w.paragraph(
        f"Perkara perdata yang masuk sebanyak {f('p.civil', str(civil))} perkara atau",
        f"{f('p.civil.share', _rate(civil, FILED))}% dari seluruh perkara masuk, sedangkan perkara pidana",
        f"{f('p.crime', str(crime))} perkara. Permohonan merupakan jenis perkara terbanyak dengan porsi",
        f"{f('p.requests', _rate(CASES[2][4], civil))}% dari perkara perdata. Rasio penyelesaian perkara terhadap",
        f"perkara masuk (<i>clearance rate</i>) adalah {f('p.clearance', _rate(DECIDED, FILED))}%, yang berarti jumlah",
        f"perkara yang diputus melebihi perkara yang masuk sebanyak {f('p.decided.more', str(DECIDED - FILED))}",
        "perkara. Sisa perkara terbanyak adalah pidana biasa, yakni",
        f"{f('p.biasa.rest', str(CASES[3][3] + CASES[3][4] - CASES[3][5]))} perkara, disusul gugatan sebanyak",
        f"{f('p.gugatan.rest', str(CASES[0][3] + CASES[0][4] - CASES[0][5]))} perkara.",
    )
    assert DECIDED > FILED
    assert max(CASES, key=lambda row: row[4])[0] == "permohonan"


def _offences(w: Writer) -> None:
    f = w.figure
    w.heading("B. Perkara pidana biasa menurut jenis tindak pidana", 3)
    rows: list[Row] = [
        [str(at), name, str(before), str(now), _rate(now, CASES[3][4]), f(f"t2.{key}", indonesian(growth(now, before)))]
        for at, (key, name, before, now) in enumerate(OFFENCES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>JUMLAH</b>", f("t2.before", str(CASES[3][7])), f("t2.now", str(CASES[3][4])), "100,00",
                 f("t2.growth", indonesian(growth(CASES[3][4], CASES[3][7])))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Jenis tindak pidana", rows=2), "2022", Spanning("2023", columns=2),
         Spanning("Naik/turun (%)", rows=2)],
        ["Perkara", "Perkara", "%"],
    ]  # fmt: skip
    w.table("Tabel 1.2<br>Perkara Pidana Biasa yang Masuk menurut Jenis Tindak Pidana", head, rows)
    theft, drugs, fraud = (OFFENCE_KEYS[key] for key in ("curi", "narkotika", "tipu"))
    up = sum(row[3] > row[2] for row in OFFENCES)
    w.paragraph(
        f"Pencurian masih menempati urutan pertama dengan {f('p.theft', str(theft[3]))} perkara",
        f"({f('p.theft.share', _rate(theft[3], CASES[3][4]))}%), diikuti narkotika. Pencurian dan narkotika secara",
        f"bersama-sama mencakup {f('p.two', _rate(theft[3] + drugs[3], CASES[3][4]))}% dari perkara pidana biasa.",
        f"Dibandingkan tahun 2022, {f('p.offences.up', words(up))} jenis tindak pidana mengalami kenaikan, sementara",
        "perkara penipuan dan penggelapan turun paling tajam sebesar",
        f"{f('p.fraud', indonesian(-growth(fraud[3], fraud[2])))}% atau berkurang",
        f"{f('p.fraud.fewer', words(fraud[2] - fraud[3]))} perkara.",
    )
    assert min(OFFENCES, key=lambda row: growth(row[3], row[2])) is fraud
    assert up == 2


def _time(w: Writer) -> None:
    f = w.figure
    w.heading("C. Ketepatan waktu penyelesaian perkara", 3)
    w.paragraph(
        "Sesuai SEMA Nomor 2 Tahun 2014, perkara pada tingkat pertama diselesaikan paling lambat dalam waktu lima",
        "bulan.",
    )
    rows: list[Row] = [
        [str(at), row[2], str(row[5]), str(row[6]),
         f(f"t3.{row[0]}", _rate(row[6], row[5])) if row[5] > row[6] else _rate(row[6], row[5])]
        for at, row in enumerate(CASES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>JUMLAH</b>", f("t3.decided", str(DECIDED)), f("t3.timely", str(TIMELY)),
                 f("t3.rate", _rate(TIMELY, DECIDED))])  # fmt: skip
    w.table("Tabel 1.3<br>Perkara yang Diselesaikan Tepat Waktu Tahun 2023",
            [["No.", "Jenis perkara", "Putus", "Tepat waktu", "%"]], rows)  # fmt: skip
    rate = percent(TIMELY, DECIDED)
    w.paragraph(
        f"Dari {f('p.time.decided', str(DECIDED))} perkara yang diputus, {f('p.late', str(DECIDED - TIMELY))} perkara",
        f"diselesaikan lebih dari lima bulan, terdiri atas {f('p.late.civil', words(CASES[0][5] - CASES[0][6]))}",
        f"perkara gugatan dan {f('p.late.crime', words(CASES[3][5] - CASES[3][6]))} perkara pidana biasa. Dengan",
        f"target {TARGET_TIME}%, capaian indikator ini sebesar",
        f"{f('p.time.capaian', indonesian(percent(rate, TARGET_TIME)))}%.",
    )


def _mediation(w: Writer) -> None:
    f = w.figure
    w.heading("D. Mediasi", 3)
    before = sum(row[2] for row in MEDIATION)
    rows: list[Row] = [[str(at), name, str(old), str(new), f(f"t4.{key}", _rate(new, MEDIATED))]
                       for at, (key, name, old, new) in enumerate(MEDIATION, 1)]  # fmt: skip
    rows.append(["", "<b>JUMLAH</b>", f("t4.before", str(before)), f("t4.now", str(MEDIATED)), "100,00"])
    head: list[Row] = [[Spanning("No.", rows=2), Spanning("Hasil mediasi", rows=2), "2022",
                        Spanning("2023", columns=2)],
                       ["Perkara", "Perkara", "%"]]  # fmt: skip
    w.table("Tabel 1.4<br>Hasil Mediasi Perkara Gugatan", head, rows)
    old_good = MEDIATION[0][2] + MEDIATION[1][2]
    w.paragraph(
        f"Mediasi yang berhasil, baik seluruhnya maupun sebagian, berjumlah {f('p.mediated', words(GOOD))} perkara",
        f"dari {f('p.mediation', str(MEDIATED))} perkara yang dimediasi, sehingga tingkat keberhasilannya",
        f"{f('p.mediated.rate', _rate(GOOD, MEDIATED))}%. Angka tersebut meningkat",
        f"{f('p.mediated.up', indonesian(percent(GOOD, MEDIATED) - percent(old_good, before)))} poin persen dari tahun",
        f"2022 yang sebesar {f('p.mediated.before', _rate(old_good, before))}%.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("E. Perkembangan perkara lima tahun terakhir", 3)
    rows: list[Row] = [
        [str(at), f"Tahun {year}", str(left), str(filed), str(done), f(f"t5.{year}.rest", str(left + filed - done)),
         f(f"t5.{year}", _rate(done, left + filed))]
        for at, (year, left, filed, done) in enumerate(ALL_YEARS, 1)
    ]  # fmt: skip
    w.table("Tabel 1.5<br>Perkara Masuk, Putus, dan Sisa Tahun 2019–2023",
            [["No.", "Tahun", "Sisa awal", "Masuk", "Putus", "Sisa akhir", "Rasio (%)"]], rows)  # fmt: skip
    filed = [row[2] for row in ALL_YEARS]
    ratios = [percent(row[3], row[1] + row[2]) for row in ALL_YEARS]
    assert max(ratios) == ratios[4]
    assert (max(filed), min(filed)) == (filed[4], filed[1])
    w.paragraph(
        f"Dalam lima tahun terakhir rata-rata perkara masuk {f('p.mean', whole(rounded(Decimal(sum(filed)) / 5, 0)))}",
        f"perkara per tahun. Jumlah terendah terjadi pada tahun 2020 sebanyak {f('p.lowest', str(filed[1]))} perkara",
        f"akibat pandemi. Perkara masuk tahun 2023 {'naik' if filed[4] > filed[3] else 'turun'}",
        f"{f('p.filed.growth', indonesian(abs(growth(filed[4], filed[3]))))}% dibandingkan tahun 2022, dan rasio",
        "produktivitas tahun 2023 merupakan yang tertinggi, meningkat",
        f"{f('p.ratio.up', indonesian(ratios[4] - ratios[3]))} poin dari tahun 2022. Sisa perkara turun dari",
        f"{f('p.rest.before', str(LEFT))} menjadi {f('p.rest', str(REST))} perkara.",
    )


def _budget(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II<br>PENGELOLAAN KEUANGAN")
    rows: list[Row] = []
    for at, fund in enumerate(dict.fromkeys(row[1] for row in BUDGET), 1):
        held = [row for row in BUDGET if row[1] == fund]
        total, done = sum(row[3] for row in held), sum(row[4] for row in held)
        rows.append(["I" * at, f"<b>{fund}</b>", f(f"t6.{at}.ceiling", whole(total)), f(f"t6.{at}.spent", whole(done)),
                     f(f"t6.{at}.rest", whole(total - done)), f(f"t6.{at}", _rate(done, total))])  # fmt: skip
        rows += [
            ["", row[2], whole(row[3]), whole(row[4]), whole(row[3] - row[4]), _rate(row[4], row[3])] for row in held
        ]
    rows.append(["", "<b>JUMLAH</b>", f("t6.ceiling", whole(CEILING)), f("t6.spent", whole(SPENT)),
                 f("t6.rest", whole(CEILING - SPENT)),
                 f("t6.rate", _rate(SPENT, CEILING))])  # fmt: skip
    w.table("Tabel 2.1<br>Realisasi Anggaran Tahun 2023 (rupiah)",
            [["No.", "DIPA/jenis belanja", "Pagu", "Realisasi", "Sisa", "%"]], rows)  # fmt: skip
    third = [row for row in BUDGET if row[1].startswith("DIPA 03")]
    w.paragraph(
        f"Belanja pegawai menyerap {f('p.staff', _rate(BUDGET[0][4], SPENT))}% dari seluruh realisasi. DIPA 01",
        f"terealisasi {f('p.first', _rate(sum(row[4] for row in BUDGET[:3]), sum(row[3] for row in BUDGET[:3])))}%",
        f"dengan sisa terbesar pada belanja pegawai, yakni Rp{f('p.staff.rest', whole(BUDGET[0][3] - BUDGET[0][4]))}.",
        f"Realisasi DIPA 03 sebesar Rp{f('p.third', whole(sum(row[4] for row in third)))}, dan sisa sebesar",
        f"Rp{f('p.third.rest', whole(BUDGET[4][3] - BUDGET[4][4]))} seluruhnya berasal dari penyelesaian perkara",
        "karena jumlah perkara prodeo lebih sedikit daripada yang direncanakan.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III<br>PENUTUP")
    w.paragraph(
        "Dari uraian di atas dapat disimpulkan bahwa kinerja penyelesaian perkara tahun 2023 meningkat, ditandai",
        f"dengan rasio produktivitas {f('c.ratio', _rate(DECIDED, LOAD))}%, sisa perkara {f('c.rest', str(REST))}",
        f"perkara, dan keberhasilan mediasi {f('c.mediation', _rate(GOOD, MEDIATED))}%. Anggaran yang tidak terserap",
        f"Rp{f('c.rest.money', whole(CEILING - SPENT))} telah dikembalikan ke kas negara.",
    )
