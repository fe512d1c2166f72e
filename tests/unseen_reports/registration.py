"""A directorate's report on registering processed food: applications, backlog, timeliness, days and fees.

Sans serif and small, horizontal rules only, centred captions in italics, numbered chapters; the
monthly table stands on a landscape page.
"""

from __future__ import annotations

from itertools import accumulate

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 22mm; }
@page wide { size: A4 landscape; margin: 18mm; }
body { font: 9.5pt/1.4 "DejaVu Sans Condensed", "DejaVu Sans", sans-serif; }
h1 { font-size: 13pt; text-align: left; border-bottom: 2px solid #000; padding-bottom: 6pt; }
h2 { font-size: 11pt; margin: 14pt 0 4pt; break-after: avoid; }
p { margin: 0 0 7pt; }
table { border-collapse: collapse; width: 100%; margin: 0 0 10pt; font-size: 8.5pt; break-inside: avoid; }
thead { border-top: 1.5px solid #000; border-bottom: 1px solid #000; }
tbody { border-bottom: 1.5px solid #000; }
th { text-align: center; font-weight: bold; padding: 3pt 4pt; }
td { padding: 2pt 4pt; border-top: 0.5px solid #aaa; }
.caption { font-style: italic; text-align: center; margin: 8pt 0 3pt; break-after: avoid; }
.right { text-align: right; }
.break { break-before: page; }
.break, .break ~ * { page: wide; }
.break ~ .break, .break ~ .break ~ * { page: auto; }
"""

# Backlog at the beginning, received, approved, rejected, finished in time, working days spent, fee, mean days in 2022.
_SERVICES = (
    ("Registrasi baru risiko tinggi", 214, 3862, 3517, 288, 3611, 86_754, 500_000, "25,1"),
    ("Registrasi baru risiko rendah", 96, 5274, 5011, 203, 5103, 54_225, 300_000, "11,0"),
    ("Perubahan data mayor", 58, 1436, 1338, 97, 1322, 30_135, 250_000, "20,4"),
    ("Perubahan data minor", 41, 2905, 2866, 39, 2881, 9_006, 100_000, "3,6"),
    ("Registrasi ulang", 73, 1618, 1562, 64, 1601, 8_943, 200_000, "6,2"),
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Ags", "Sep", "Okt", "Nov", "Des")
_IN = (1184, 1102, 1297, 1046, 1215, 1273, 1318, 1356, 1281, 1402, 1365, 1256)
_OUT = (1121, 1138, 1246, 998, 1243, 1290, 1287, 1339, 1322, 1371, 1388, 1242)
_TIMELY = (3351, 3404, 3842, 3921)
_YEARS = ((2021, 173, 13_067, 12_874), (2022, 366, 14_218, 14_102))
_LAST_DAYS = "13,9"
_GOAL = 95
_FEE_TARGET, _FEE_LAST = 4_250_000_000, 4_012_450_000
_EVALUATORS = 38
_REASONS = (
    ("tambahan data tidak disampaikan dalam batas waktu", 402),
    ("komposisi atau bahan tambahan pangan tidak memenuhi ketentuan", 171),
    ("label tidak sesuai peraturan", 118),
)

_OPEN, _GOT, _YES, _NO, _TIMED, _DAYS = (column_sum(_SERVICES, at) for at in range(1, 7))
_DONE = _YES + _NO
_LEFT = _OPEN + _GOT - _DONE
_FEES = sum(row[2] * row[7] for row in _SERVICES)
_WAITING = list(accumulate((got - done for got, done in zip(_IN, _OUT, strict=True)), initial=_OPEN))[1:]


def registration() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    w.title("Laporan Penyelenggaraan Layanan Registrasi Pangan Olahan", "Periode Januari s.d. Desember 2023")
    _overview(w)
    _applications(w)
    _timeliness(w)
    w.new_page()
    _months(w)
    w.new_page()
    _quarters(w)
    _days(w)
    _fees(w)
    _conclusion(w)
    return w.report()


def _share(part: int, of: int) -> str:
    return indonesian(percent(part, of))


def _mean(days: int, finished: int) -> str:
    return indonesian(rounded(days) / finished, 1)


def _overview(w: Writer) -> None:
    f = w.figure
    w.heading("1. Gambaran Umum")
    w.paragraph(
        f"Sepanjang tahun 2023 diterima {f('overview.got', whole(_GOT))} permohonan. Ditambah tunggakan awal tahun "
        f"sebanyak {_OPEN} berkas, beban kerja seluruhnya menjadi {f('overview.load', whole(_OPEN + _GOT))} berkas "
        f"atau rata-rata {f('overview.each', indonesian(rounded(_OPEN + _GOT) / _EVALUATORS, 1))} berkas untuk setiap "
        f"orang dari {_EVALUATORS} evaluator. Berkas yang diselesaikan berjumlah {f('overview.done', whole(_DONE))}, "
        "sehingga",
        f"pada akhir tahun tersisa {f('overview.left', whole(_LEFT))} berkas.",
    )
    w.paragraph(
        f"Ketepatan waktu mencapai {f('overview.timely', _share(_TIMED, _DONE))}% terhadap target {_GOAL},00%, dengan "
        f"lama proses rata-rata {f('overview.days', _mean(_DAYS, _DONE))} hari kerja. Penerimaan negara bukan pajak "
        "(PNBP) yang",
        f"dihasilkan sekitar Rp{f('overview.fees', indonesian(rounded(_FEES) / 10**9))} miliar.",
    )
    rows: list[Row] = []
    for year, opening, got, done in (*_YEARS, (2023, _OPEN, _GOT, _DONE)):
        left = whole(opening + got - done)
        rows.append(
            (str(year - 2020), str(year), whole(opening), whole(got), whole(done), f(f"years.left{year}", left))
        )
    w.table(
        "Tabel 1. Perkembangan permohonan registrasi tahun 2021–2023 (berkas)",
        [("No.", "Tahun", "Tunggakan awal", "Masuk", "Selesai", "Tunggakan akhir")],
        rows,
    )
    last = _YEARS[-1]
    w.paragraph(
        f"Permohonan masuk bertambah {f('years.more', whole(_GOT - last[2]))} berkas dibandingkan tahun 2022 (naik "
        f"{f('years.got_growth', indonesian(growth(_GOT, last[2])))}%), sementara penyelesaian naik "
        f"{f('years.done_growth', indonesian(growth(_DONE, last[3])))}%. Tunggakan akhir tahun 2023 lebih banyak "
        f"{f('years.left_more', str(_LEFT - _OPEN))} berkas daripada tunggakan akhir tahun sebelumnya.",
    )


def _applications(w: Writer) -> None:
    f = w.figure
    w.heading("2. Permohonan menurut Jenis Layanan")
    head: list[Row] = [
        (Spanning("No.", rows=2), Spanning("Jenis layanan", rows=2), Spanning("Tunggakan awal", rows=2),
         Spanning("Masuk", rows=2), Spanning("Selesai", columns=3), Spanning("Tunggakan akhir", rows=2)),
        ("Disetujui", "Ditolak", "Jumlah"),
    ]  # fmt: skip
    groups = (("1", "Registrasi baru", (0, 1)), ("2", "Perubahan data", (2, 3)), ("3", _SERVICES[4][0], (4,)))
    rows: list[Row] = []
    for mark, name, members in groups:
        sums = [sum(_values(at)[column] for at in members) for column in range(6)]
        named = {4: f"group.done{mark}"} if mark != "3" else {}
        rows.append((mark, name, *(f(named[n], whole(v)) if n in named else whole(v) for n, v in enumerate(sums))))
        if len(members) > 1:
            rows += [("", f"{'ab'[n]}. {_SERVICES[at][0]}", *_member(w, at)) for n, at in enumerate(members)]
    totals = (_OPEN, _GOT, _YES, _NO, _DONE, _LEFT)
    rows.append(
        (Spanning("Jumlah", columns=2), *(f(f"total.{n}", whole(v)) if n else whole(v) for n, v in enumerate(totals)))
    )
    w.table("Tabel 2. Permohonan masuk, selesai dan tunggakan menurut jenis layanan", head, rows)
    w.paragraph(
        f"Dari berkas yang selesai, {f('prose.yes_share', _share(_YES, _DONE))}% disetujui dan "
        f"{f('prose.no_share', _share(_NO, _DONE))}% ditolak. Layanan dengan permohonan terbanyak ialah registrasi "
        f"baru risiko rendah, yaitu {f('prose.most', whole(_SERVICES[1][2]))} berkas atau setara "
        f"{f('prose.most_share', _share(_SERVICES[1][2], _GOT))}% dari seluruh permohonan masuk. Adapun "
        f"{f('prose.no', str(_NO))} penolakan terjadi karena:",
    )
    w.items([
        f"{text}, {count} berkas ({f(f'reason.{n}', _share(count, _NO))}%);" if n < 3 else
        f"{text}, {f('reason.count', str(count))} berkas ({_share(count, _NO)}%)."
        for n, (text, count) in enumerate(_REASONS, 1)
    ])  # fmt: skip


def _values(at: int) -> tuple[int, ...]:
    _, opening, got, yes, no, *_ = _SERVICES[at]
    return opening, got, yes, no, yes + no, opening + got - yes - no


def _member(w: Writer, at: int) -> tuple[str, ...]:
    *begin, left = map(whole, _values(at))
    return (*begin, w.figure(f"service.left{at}", left) if at == 0 else left)


def _reached(timed: int, done: int) -> str:
    return "Tercapai" if percent(timed, done) >= _GOAL else "Tidak Tercapai"


def _timeliness(w: Writer) -> None:
    f = w.figure
    w.heading("3. Ketepatan Waktu")
    w.paragraph(
        f"Layanan dinyatakan Tercapai jika paling sedikit {_GOAL},00% berkas selesai dalam jangka waktu yang "
        "dijanjikan; selain itu Tidak Tercapai."
    )
    rows: list[Row] = []
    missed = 0
    for n, (name, _, _, yes, no, timed, *_) in enumerate(_SERVICES, 1):
        rate, grade = _share(timed, yes + no), _reached(timed, yes + no)
        missed += grade != "Tercapai"
        other = "Tercapai" if grade != "Tercapai" else "Tidak Tercapai"
        rows.append(
            (str(n), name, whole(yes + no), whole(timed), f(f"timely.rate{n}", rate) if n in (1, 3) else rate,
             f(f"timely.grade{n}", grade, wrong=other) if n in (1, 5) else grade)
        )  # fmt: skip
    rows.append(("", "Jumlah", whole(_DONE), f("timely.total", whole(_TIMED)), _share(_TIMED, _DONE), "Tercapai"))
    w.table(
        "Tabel 3. Ketepatan waktu penyelesaian menurut jenis layanan",
        [("No.", "Jenis layanan", "Selesai", "Tepat waktu", "%", "Keterangan")],
        rows,
    )
    w.paragraph(
        f"Masih terdapat {f('prose.missed', words(missed))} jenis layanan yang belum mencapai target. Secara "
        f"keseluruhan {f('prose.late', whole(_DONE - _TIMED))} berkas diselesaikan melewati jangka waktu, dan capaian "
        f"terhadap target adalah {f('prose.achieved', _share(_TIMED * 100, _DONE * _GOAL))}%.",
    )


def _months(w: Writer) -> None:
    f = w.figure
    w.heading("4. Perkembangan Bulanan dan Triwulanan")
    waiting = [f(f"month.{n}", str(v)) if n == 4 else str(v) for n, v in enumerate(_WAITING, 1)]
    w.table(
        "Tabel 4. Permohonan masuk, selesai dan tunggakan akhir bulan tahun 2023 (berkas)",
        [("No.", "Uraian", *_MONTHS, "Jumlah")],
        [
            ("1", "Masuk", *map(whole, _IN), f("months.in", whole(sum(_IN)))),
            ("2", "Selesai", *map(whole, _OUT), f("months.out", whole(sum(_OUT)))),
            ("3", "Tunggakan akhir bulan", *waiting, "-"),
        ],
    )
    more = sum(got > done for got, done in zip(_IN, _OUT, strict=True))
    w.paragraph(
        f"Tunggakan Januari dihitung dari tunggakan awal tahun sebanyak {f('months.open', str(_OPEN))} berkas. "
        f"Tunggakan tertinggi terjadi pada bulan Agustus, yaitu {f('months.top', str(max(_WAITING)))} berkas. Dalam "
        f"{f('months.more', f'{more} ({words(more)})')} bulan, permohonan masuk lebih banyak daripada yang selesai. "
        f"Rata-rata {f('months.mean', whole(rounded(_GOT) / 12))} permohonan masuk setiap bulan.",
    )


def _quarters(w: Writer) -> None:
    f = w.figure
    rows: list[Row] = []
    for n, timed in enumerate(_TIMELY):
        got, done = sum(_IN[3 * n : 3 * n + 3]), sum(_OUT[3 * n : 3 * n + 3])
        mark, rate = ("I", "II", "III", "IV")[n], _share(timed, done)
        rows.append(
            (str(n + 1), f"Triwulan {mark}", whole(got), f("quarter.done", whole(done)) if n == 1 else whole(done),
             whole(timed), f(f"quarter.rate{mark}", rate) if n == 2 else rate)
        )  # fmt: skip
    rows.append(("", "Jumlah", *map(whole, (_GOT, _DONE, _TIMED)), _share(_TIMED, _DONE)))
    w.table(
        "Tabel 5. Permohonan per triwulan tahun 2023",
        [("No.", "Triwulan", "Masuk", "Selesai", "Tepat waktu", "% tepat waktu")],
        rows,
    )
    rise = percent(_TIMELY[3], sum(_OUT[9:])) - percent(_TIMELY[0], sum(_OUT[:3]))
    w.paragraph(
        "Ketepatan waktu meningkat setiap triwulan. Dibandingkan Triwulan I, persentase pada Triwulan IV lebih tinggi "
        f"{f('quarters.rise', indonesian(rise))} poin.",
    )


def _days(w: Writer) -> None:
    f = w.figure
    w.heading("5. Lama Proses")
    w.paragraph("Rata-rata lama proses adalah jumlah hari kerja (HK) evaluasi dibagi jumlah berkas selesai.")
    rows: list[Row] = []
    done = [(row[0], row[3] + row[4], row[6], row[8]) for row in _SERVICES]
    for n, (name, count, days, last) in enumerate((*done, ("Seluruh layanan", _DONE, _DAYS, _LAST_DAYS)), 1):
        mean = _mean(days, count)
        change = indonesian(rounded(int(mean.replace(",", "")) - int(last.replace(",", ""))) / 10, 1)
        rows.append(
            (str(n) if n < 6 else "", name, whole(count), whole(days), f(f"days.mean{n}", mean) if n == 1 else mean,
             last, f(f"days.change{n}", change) if n == 6 else change)
        )  # fmt: skip
    w.table(
        "Tabel 6. Rata-rata lama proses menurut jenis layanan",
        [("No.", "Jenis layanan", "Selesai", "Jumlah HK", "Rata-rata HK 2023", "Rata-rata HK 2022", "Selisih")],
        rows,
    )
    w.paragraph("Hanya perubahan data mayor yang prosesnya lebih lama daripada tahun sebelumnya.")


def _fees(w: Writer) -> None:
    f = w.figure
    w.heading("6. PNBP")
    rows: list[Row] = []
    for n, row in enumerate(_SERVICES, 1):
        paid = whole(row[2] * row[7])
        rows.append((str(n), row[0], whole(row[2]), whole(row[7]), f(f"fee.{n}", paid) if n == 3 else paid))
    rows.append(("", "Jumlah", whole(_GOT), "", f("fee.total", whole(_FEES))))
    w.table(
        "Tabel 7. PNBP menurut jenis layanan",
        [("No.", "Jenis layanan", "Permohonan masuk", "Tarif (Rp)", "Penerimaan (Rp)")],
        rows,
    )
    w.paragraph(
        f"Penerimaan tersebut setara {f('fee.achieved', _share(_FEES, _FEE_TARGET))}% dari target "
        f"Rp{whole(_FEE_TARGET)}, dan tumbuh {f('fee.growth', indonesian(growth(_FEES, _FEE_LAST)))}% dari penerimaan "
        f"tahun 2022 yang berjumlah Rp{whole(_FEE_LAST)}.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("7. Simpulan")
    w.paragraph(
        f"Layanan registrasi tahun 2023 menyelesaikan {f('end.done_share', _share(_DONE, _OPEN + _GOT))}% dari beban "
        f"kerja ({whole(_DONE)} dari {whole(_OPEN + _GOT)} berkas). Target ketepatan waktu terlampaui sebesar "
        f"{f('end.above', indonesian(percent(_TIMED, _DONE) - _GOAL))} poin, dan {f('end.timely', whole(_TIMED))} "
        f"berkas selesai tepat waktu. Sisa {f('end.left', str(_LEFT))} berkas akan diselesaikan pada triwulan I tahun "
        "2024.",
    )
