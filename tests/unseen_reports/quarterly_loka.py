"""Laporan kinerja triwulan III of a Loka POM: indicators against the quarter's targets, action plan, budget.

Landscape pages in a sans-serif type, full grid with grey header cells, numbers centred, captions above the tables.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """@page{size:A4 landscape;margin:1.8cm 2cm}
body{font:10.5pt/1.4 Arial,sans-serif;color:#000}
h1{font-size:14pt;text-align:center;line-height:1.35;margin:0 0 14pt}
h2{font-size:11.5pt;margin:14pt 0 4pt;break-after:avoid}
p{margin:4pt 0 7pt;text-align:justify} p.caption{font-weight:bold;text-align:left;margin:9pt 0 3pt;break-after:avoid}
table{border-collapse:collapse;width:100%;font-size:9.5pt;margin-bottom:9pt} tr{break-inside:avoid}
th,td{border:.7pt solid #000;padding:2.5pt 5pt} th{background:#d0d0d0}
td:nth-child(n+3){text-align:center} td:first-child:not([colspan]){text-align:center}
.break{break-after:page}"""

OFFICE = "Loka POM di Kabupaten Sanggau"

# Name, met, assessed; in percent: the target of the year and of the quarter, and what the same quarter of 2022 gave.
SHARES = (
    ("Persentase obat yang memenuhi syarat", 118, 124, 94, 93, "94,07"),
    ("Persentase makanan yang memenuhi syarat", 79, 94, 88, 87, "85,42"),
    ("Persentase sarana produksi yang memenuhi ketentuan", 14, 25, 65, 62, "52,17"),
    ("Persentase sarana distribusi yang memenuhi ketentuan", 104, 143, 72, 70, "70,63"),
    ("Persentase permohonan sertifikasi yang diselesaikan tepat waktu", 46, 50, 90, 88, "93,48"),
)
# Name, unit, the target of the year and of the quarter; the results of months: Januari to September.
COUNTS = (
    ("Jumlah kegiatan KIE obat dan makanan", "kegiatan", 24, 18, (1, 2, 3, 2, 2, 3, 1, 4, 2)),
    ("Jumlah kader keamanan pangan yang dilatih", "orang", 160, 120, (0, 15, 20, 0, 25, 14, 12, 16, 14)),
    ("Jumlah sampel yang diambil sesuai pedoman", "sampel", 310, 232, (18, 27, 30, 22, 31, 29, 24, 33, 28)),
)
GOALS = (
    ("SK 1. Terwujudnya obat dan makanan yang aman dan bermutu", (0, 1)),
    ("SK 2. Meningkatnya kepatuhan pelaku usaha", (2, 3, 4)),
    ("SK 3. Meningkatnya efektivitas pengujian dan edukasi masyarakat", (5, 6, 7)),
)
# Action, number of the indicator, planned and done in the quarter.
ACTIONS = (
    ("Pendampingan CPPOB bagi industri rumah tangga pangan", 3, 12, 8),
    ("Pemeriksaan ulang sarana distribusi yang mendapat peringatan", 4, 16, 16),
    ("Intensifikasi pengawasan pangan di pasar perbatasan Entikong", 2, 9, 7),
    ("Desk pendampingan pelaku usaha pemohon izin edar", 5, 6, 6),
    ("Siaran radio dan penyuluhan di desa", 6, 7, 7),
    ("Pengambilan sampel tambahan di Kecamatan Kembayan", 8, 10, 10),
)
# Activity, ceiling, spent in each quarter.
BUDGET = (
    ("Pengawasan Obat dan Makanan di Kabupaten Sanggau", 1_184_350_000, 176_412_300, 312_905_750, 298_640_200),
    ("Pengujian dan Sampling", 412_800_000, 61_275_000, 104_318_400, 96_207_900),
    ("Pemberdayaan Masyarakat dan KIE", 386_240_000, 42_116_500, 121_430_250, 109_884_600),
    ("Dukungan Manajemen", 1_573_610_000, 351_902_180, 402_556_410, 389_017_725),
)
PLANNED_SPENDING = Decimal("67.50")
SPENT_2022 = 2_271_460_515
ENOUGH, NEARLY = 100, 95


def _indicators() -> list[tuple[str, str, int, int, Decimal, int]]:
    """Name, unit, target of the year and of the quarter, exact result and its decimals."""
    shares = [(name, "%", year, now, Decimal(met) / of * 100, 2) for name, met, of, year, now, _ in SHARES]
    return [*shares, *((name, unit, year, now, Decimal(sum(done)), 0) for name, unit, year, now, done in COUNTS)]


def _achieved() -> list[Decimal]:
    return [result / now * 100 for _, _, _, now, result, _ in _indicators()]


def _status(value: Decimal) -> str:
    return "Tercapai" if value >= ENOUGH else "Hampir Tercapai" if value >= NEARLY else "Belum Tercapai"


def _count(status: str) -> int:
    return sum(_status(value) == status for value in _achieved())


def _summary(w: Writer) -> None:
    achieved = _achieved()
    mean = sum(achieved, Decimal(0)) / len(achieved)
    spent, ceiling = sum(column_sum(BUDGET, at) for at in (2, 3, 4)), column_sum(BUDGET, 1)
    planned, done = column_sum(ACTIONS, 2), column_sum(ACTIONS, 3)
    met, nearly, short = (_count(status) for status in ("Tercapai", "Hampir Tercapai", "Belum Tercapai"))
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Laporan ini menyajikan kinerja {OFFICE} sampai dengan 30 September 2023. Perjanjian Kinerja memuat",
        f"{len(GOALS)} ({w.figure('s.goals.word', words(len(GOALS)))}) sasaran kegiatan dengan",
        f"{w.figure('s.all', str(len(achieved)))} ({w.figure('s.all.word', words(len(achieved)))}) indikator. Pada",
        f"Triwulan III sebanyak {w.figure('s.met', str(met))} indikator berstatus Tercapai,",
        f"{w.figure('s.nearly', str(nearly))} indikator Hampir Tercapai dan {short} indikator",
        f"Belum Tercapai, dengan rata-rata capaian {w.figure('s.mean', indonesian(mean))}%.",
    )
    w.paragraph(
        f"Rencana aksi yang dilaksanakan selama Juli–September mencapai {w.figure('s.done', str(done))} dari",
        f"{w.figure('s.planned', str(planned))} kegiatan yang direncanakan. Dari pagu sebesar",
        f"Rp{w.figure('s.ceiling', whole(ceiling))} telah direalisasikan Rp{w.figure('s.spent', whole(spent))}",
        f"({w.figure('s.spent.share', indonesian(percent(spent, ceiling)))}%).",
    )


def _targets(w: Writer) -> None:
    w.heading("A. CAPAIAN INDIKATOR KINERJA")
    w.paragraph(
        "Capaian dihitung dengan membagi realisasi kumulatif dengan target triwulan, dikalikan 100%. Status",
        f"ditetapkan sebagai berikut: Tercapai apabila capaian ≥ {ENOUGH}%; Hampir Tercapai apabila {NEARLY}% ≤",
        f"capaian < {ENOUGH}%; dan Belum Tercapai apabila capaian < {NEARLY}%.",
    )
    indicators, achieved = _indicators(), _achieved()
    rows: list[Row] = []
    for goal, members in GOALS:
        rows.append((Spanning(f"<b>{goal}</b>", columns=8),))
        for at in members:
            name, unit, year, now, result, decimals = indicators[at]
            grade = _status(achieved[at])
            wrong = "Belum Tercapai" if grade == "Tercapai" else "Tercapai"
            shown = indonesian(result, decimals)
            if at % 2:
                shown = w.figure(f"t1.result.{at + 1}", shown)
            value = w.figure(f"t1.achieved.{at + 1}", indonesian(achieved[at]))
            status = w.figure(f"t1.status.{at + 1}", grade, wrong) if at in (1, 2, 4, 5) else grade
            rows.append((str(at + 1), name, unit, whole(year), whole(now), shown, value, status))
    w.table(
        "Tabel 1. Target dan Realisasi Indikator Kinerja s.d. Triwulan III Tahun 2023",
        [
            [*(Spanning(text, rows=2) for text in ("No", "Indikator Kinerja", "Satuan", "Target Tahun 2023")),
             Spanning("Triwulan III", columns=4)],
            ["Target", "Realisasi Kumulatif", "Capaian (%)", "Status"],
        ],
        rows,
    )  # fmt: skip
    best, worst = max(achieved), min(achieved)
    w.paragraph(
        "Capaian tertinggi terdapat pada indikator nomor",
        f"{w.figure('a.best.no', str(achieved.index(best) + 1))}, yakni {w.figure('a.best', indonesian(best))}%,",
        "sedangkan yang terendah adalah persentase sarana produksi yang memenuhi ketentuan",
        f"({w.figure('a.worst', indonesian(worst))}%). Selisih keduanya",
        f"{w.figure('a.range', indonesian(rounded(best) - rounded(worst)))} poin.",
    )


def _basis(w: Writer) -> None:
    w.heading("B. PENJELASAN REALISASI")
    rows = [
        (f"{at}.", name, whole(of), whole(met), w.figure(f"t2.not.{at}", str(of - met)) if at > 3 else str(of - met),
         indonesian(percent(met, of)), last)
        for at, (name, met, of, _, _, last) in enumerate(SHARES, 1)
    ]  # fmt: skip
    w.table(
        "Tabel 2. Dasar Penghitungan Indikator Persentase dan Perbandingan dengan Tahun 2022",
        [["No", "Indikator", "Jumlah Dinilai", "Memenuhi", "Tidak Memenuhi", "Realisasi (%)",
          "Realisasi TW III 2022 (%)"]],
        rows,
    )  # fmt: skip
    changes = [percent(met, of) - Decimal(last.replace(",", ".")) for _, met, of, _, _, last in SHARES]
    w.paragraph(
        f"Dibandingkan periode yang sama tahun sebelumnya, {w.figure('b.up', words(sum(c > 0 for c in changes)))}",
        f"indikator meningkat. Obat yang memenuhi syarat naik {w.figure('b.drug', indonesian(changes[0]))} poin dan",
        f"sarana distribusi naik {w.figure('b.shop', indonesian(changes[3]))} poin. Sebaliknya, persentase makanan",
        f"yang memenuhi syarat turun {w.figure('b.food', indonesian(-changes[1]))} poin, yaitu dari",
        f"{SHARES[1][5]}% menjadi {indonesian(percent(SHARES[1][1], SHARES[1][2]))}%, karena masih",
        "ditemukan penggunaan bahan berbahaya pada pangan jajanan.",
    )
    quarters = [[sum(done[at : at + 3]) for at in (0, 3, 6)] for *_, done in COUNTS]
    w.table(
        "Tabel 3. Realisasi Indikator Kegiatan menurut Triwulan",
        [
            [*(Spanning(text, rows=2) for text in ("No", "Indikator", "TW I", "TW II")), Spanning("TW III", columns=4),
             Spanning("Kumulatif", rows=2)],
            ["Juli", "Agustus", "September", "Jumlah"],
        ],
        [
            (f"{at}.", count[0], str(quarter[0]), str(quarter[1]), *(str(month) for month in count[4][6:]),
             w.figure(f"t3.third.{at}", str(quarter[2])), str(sum(quarter)))
            for at, (count, quarter) in enumerate(zip(COUNTS, quarters, strict=True), 1)
        ],
    )  # fmt: skip
    training, target, sampled = sum(COUNTS[1][4]), COUNTS[1][3], COUNTS[2][4]
    w.paragraph(
        f"Kader keamanan pangan yang dilatih kurang {w.figure('b.missing', str(target - training))} orang dari",
        f"target triwulan ({target} orang). Pengambilan sampel pada bulan Agustus sebanyak",
        f"{w.figure('b.august', str(sampled[7]))} sampel merupakan yang terbanyak dalam triwulan ini dan sisa target",
        f"tahunan sejumlah {w.figure('b.left', str(COUNTS[2][2] - sum(sampled)))} sampel akan dipenuhi pada",
        "Triwulan IV.",
    )


def _actions(w: Writer) -> None:
    w.heading("C. RENCANA AKSI TRIWULAN III")
    planned, done = column_sum(ACTIONS, 2), column_sum(ACTIONS, 3)
    rows: list[Row] = []
    for at, (name, of, plan, real) in enumerate(ACTIONS, 1):
        state = "Selesai" if plan == real else "Berjalan"
        rows.append((str(at), name, f"IK {of}", str(plan), str(real), str(plan - real), state))
    left = w.figure("t4.left", str(planned - done))
    totals = (w.figure("t4.planned", str(planned)), w.figure("t4.done", str(done)))
    rows.append(("", "<b>Jumlah</b>", "", *totals, left, ""))
    w.table(
        "Tabel 4. Pelaksanaan Rencana Aksi (dalam kegiatan)",
        [["No", "Rencana Aksi", "Indikator", "Rencana", "Terlaksana", "Sisa", "Keterangan"]],
        rows,
    )
    finished = sum(plan == real for *_, plan, real in ACTIONS)
    w.paragraph(
        f"Tingkat pelaksanaan rencana aksi sebesar {w.figure('c.rate', indonesian(percent(done, planned)))}%.",
        f"Terdapat {w.figure('c.finished', words(finished))} rencana aksi yang selesai, sementara",
        f"{words(len(ACTIONS) - finished)} lainnya masih berjalan. Pendampingan CPPOB baru",
        f"terlaksana {w.figure('c.cppob', indonesian(percent(ACTIONS[0][3], ACTIONS[0][2])))}% dan dilanjutkan pada",
        "Triwulan IV bersama Dinas Kesehatan.",
    )


def _budget(w: Writer) -> None:
    w.heading("D. REALISASI ANGGARAN")
    rows: list[Row] = []
    for at, (name, ceiling, *quarters) in enumerate(BUDGET, 1):
        total, share = whole(sum(quarters)), indonesian(percent(sum(quarters), ceiling))
        if at % 2:
            total = w.figure(f"t5.spent.{at}", total)
        else:
            share = w.figure(f"t5.share.{at}", share)
        rows.append((str(at), name, whole(ceiling), *(whole(value) for value in quarters), total, share))
    ceiling, *quarters = (column_sum(BUDGET, at) for at in (1, 2, 3, 4))
    spent = sum(quarters)
    sums = [whole(quarter) for quarter in quarters[:2]]
    third = w.figure("t5.third", whole(quarters[2]))
    shown = (whole(spent), indonesian(percent(spent, ceiling)))
    rows.append(("", "<b>Total</b>", w.figure("t5.ceiling", whole(ceiling)), *sums, third, *shown))
    w.table(
        "Tabel 5. Pagu dan Realisasi Anggaran per Kegiatan (Rp)",
        [["No", "Kegiatan", "Pagu", "TW I", "TW II", "TW III", "Realisasi s.d. TW III", "%"]],
        rows,
    )
    ahead = percent(spent, ceiling) - PLANNED_SPENDING
    w.paragraph(
        f"Penyerapan tersebut melampaui target penyerapan Triwulan III ({indonesian(PLANNED_SPENDING)}%) dengan",
        f"selisih {w.figure('d.ahead', indonesian(ahead))} poin. Sisa pagu yang harus dikelola sampai akhir tahun",
        f"adalah Rp{w.figure('d.rest', whole(ceiling - spent))}. Apabila dibandingkan dengan realisasi s.d.",
        f"Triwulan III tahun 2022 sebesar Rp{whole(SPENT_2022)}, terjadi",
        f"kenaikan {w.figure('d.growth', indonesian(growth(spent, SPENT_2022)))}%.",
    )
    w.heading("E. PENUTUP")
    w.items(
        [
            "Indikator yang belum mencapai target triwulan berjumlah"
            f" {w.figure('e.below', str(len(_achieved()) - _count('Tercapai')))} dan menjadi prioritas Triwulan IV.",
            f"Sisa {w.figure('e.left', str(column_sum(ACTIONS, 2) - column_sum(ACTIONS, 3)))} kegiatan rencana aksi"
            " dijadwalkan selesai paling lambat November 2023.",
            "Laporan ini disampaikan kepada Balai Besar POM di Pontianak sebagai koordinator wilayah.",
        ]
    )


def quarterly_loka() -> MadeReport:
    """The report of the third quarter of 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA INTERIM TRIWULAN III", OFFICE.upper(), "TAHUN ANGGARAN 2023")
    _summary(w)
    _targets(w)
    _basis(w)
    _actions(w)
    _budget(w)
    return w.report()
