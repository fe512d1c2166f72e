"""Half-yearly report of a loka: months, targets of June and of the year, action plan with states, money by quarter.

Noto Sans, white on a green head, stripes without lines, captions above and centred, numbers flush right.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 20mm 18mm; }
body { font: 9.3pt/1.45 'Noto Sans', 'DejaVu Sans', sans-serif; }
h1 { font-size: 14pt; text-align: center; color: #1d5c43; margin: 0 0 9mm; line-height: 1.4; }
h2 { font-size: 11.5pt; color: #1d5c43; margin: 12pt 0 5pt; break-after: avoid; }
h3 { font-size: 10pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 8.4pt; text-align: center; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 7.8pt; margin-bottom: 9pt; }
th { background: #1d5c43; color: #fff; padding: 3pt 4pt; } td { padding: 2.3pt 4pt; text-align: left; }
tbody tr:nth-child(even) { background: #e3efe8; } td.right { text-align: right; } tr { break-inside: avoid; }
ol { margin: 0 0 6pt; }
"""

D = Decimal
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun")
# key, work, each month's number, of the first half of 2024
WORK = (("sampel", "Sampel diuji", (38, 54, 61, 57, 72, 63), 318), ("jual", "Sarana distribusi diperiksa", (21, 33, 29,
                                                                                                            17, 38,
                                                                                                            36), 185),
        ("buat", "Sarana produksi diperiksa", (4, 7, 6, 3, 8, 9), 31), ("kie", "Peserta KIE", (120, 245, 310, 95, 284,
                                                                                               366), 1_276),
        ("lapor", "Pengaduan dan permintaan informasi", (27, 31, 24, 19, 35, 30), 181),
        ("umk", "UMK yang didampingi", (3, 6, 8, 4, 9, 7), 28))  # fmt: skip
DONE = {key: sum(months) for key, _, months, _ in WORK}
# kind of finding in sellers' places, places
FAULTS = (("Produk tanpa izin edar", 41), ("Produk kedaluwarsa", 22), ("Penyimpanan tidak sesuai", 17),
          ("Administrasi tidak lengkap", 13))  # fmt: skip
FAULTY = column_sum(FAULTS, 1)
GOOD_SAMPLES, REPLIED, PERMITS = 309, 158, 21
# output, ceiling, plan for the half-year, first quarter, second quarter
MONEY = (("Sampling dan pengujian", 1_264_000_000, 590_000_000, 218_450_300, 341_207_650),
         ("Pemeriksaan sarana", 836_500_000, 420_000_000, 174_618_000, 258_905_475),
         ("KIE dan pendampingan UMK", 972_300_000, 465_000_000, 121_390_250, 286_744_180),
         ("Penindakan", 318_000_000, 150_000_000, 62_715_900, 79_028_310),
         ("Operasional kantor", 2_410_700_000, 1_230_000_000, 588_206_415, 649_733_920))  # fmt: skip
CEILING, PLAN, FIRST, SECOND = (column_sum(MONEY, at) for at in range(1, 5))
SPENT = FIRST + SECOND
# team, plan, aimed at, done
TEAMS = ("Pengujian", "Pemeriksaan", "Infokom", "Tata Usaha")
ACTIONS = ((0, "Menyusun pedoman sampling berbasis risiko", 1, 1), (0, "Sampling produk terarah", 180, 184),
           (0, "Uji cepat di pasar", 24, 19), (0, "Pelaporan hasil uji ke pusat", 6, 6),
           (1, "Pemeriksaan sarana bersama dinas kesehatan", 12, 12), (1, "Gelar kasus bulanan", 6, 5),
           (1, "Penyampaian surat tindak lanjut", 93, 93), (1, "Pemetaan sarana rawan", 4, 0),
           (2, "KIE di sekolah", 15, 17), (2, "Siaran radio", 12, 9), (2, "Bimbingan teknis UMK", 5, 5),
           (2, "Pelatihan kader desa", 3, 0), (3, "Revisi DIPA", 2, 2), (3, "Pemutakhiran data pegawai", 1, 1),
           (3, "Pengadaan alat uji", 8, 5), (3, "Survei kepuasan", 2, 2), (3, "Penilaian arsip", 1, 0))  # fmt: skip


def _progress(action: tuple[int, str, int, int]) -> str:
    return "Selesai" if action[3] >= action[2] else "Berjalan" if action[3] else "Belum"


STATES = {name: sum(_progress(a) == name for a in ACTIONS) for name in ("Selesai", "Berjalan", "Belum")}


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    half: Decimal  # aimed at until June
    year: Decimal
    result: Decimal
    last: Decimal  # first half of the year before
    decimals: int

    def show(self, value: Decimal) -> str:
        return _id(value, self.decimals)

    @property
    def rate(self) -> Decimal:
        return percent(self.result, self.half)

    @property
    def state(self) -> str:
        return "Tercapai" if self.rate >= 100 else "Hampir Tercapai" if self.rate >= 90 else "Belum Tercapai"


def _one(key: str, name: str, half: str, year: str, result: Decimal | int, last: str) -> Indicator:
    return Indicator(key, name, D(half), D(year), D(result), D(last), 2 if "." in half else 0)


IK = (
    _one("sampel", "Jumlah sampel yang diuji", "340", "720", DONE["sampel"], "318"),
    _one("aman", "Persentase sampel memenuhi syarat", "90.00", "91.00", percent(GOOD_SAMPLES, DONE["sampel"]), "88.36"),
    _one("jual", "Jumlah sarana distribusi diperiksa", "180", "400", DONE["jual"], "185"),
    _one("buat", "Jumlah sarana produksi diperiksa", "42", "90", DONE["buat"], "31"),
    _one("kie", "Jumlah peserta KIE", "1250", "2600", DONE["kie"], "1276"),
    _one("jawab", "Persentase pengaduan dijawab tepat waktu", "96.00", "97.00", percent(REPLIED, DONE["lapor"]),
         "93.92"),
    _one("umk", "Jumlah UMK yang didampingi", "40", "75", DONE["umk"], "28"),
    _one("izin", "Persentase UMK dampingan memperoleh izin", "55.00", "80.00", percent(PERMITS, DONE["umk"]), "53.57"),
    _one("serap", "Persentase realisasi anggaran", "46.00", "98.00", percent(SPENT, CEILING), "44.18"),
    _one("aksi", "Persentase rencana aksi selesai", "60.00", "100.00", percent(STATES["Selesai"], len(ACTIONS)),
         "52.94"),
)  # fmt: skip
BY = {one.key: one for one in IK}
MEAN, OLD_MEAN = rounded(sum(one.rate for one in IK) / len(IK)), D("96.45")
COUNT = {name: sum(one.state == name for one in IK) for name in ("Tercapai", "Hampir Tercapai", "Belum Tercapai")}


def loka_semester_plan() -> MadeReport:
    """The report of the Loka POM at Tanjung Seri for the first half of 2025."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA SEMESTER I TAHUN 2025", "LOKA POM DI TANJUNG SERI")
    for part in (_results, _months, _last, _actions, _money):
        part(w)
    return w.report()


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("A. Ringkasan")
    w.paragraph(
        f"Laporan ini memuat {f('p.ik', words(len(IK)))} indikator. Sampai dengan Juni 2025 rata-rata capaian terhadap",
        f"target semester I adalah {f('p.mean', _id(MEAN))}%, lebih {f('p.mean.word', 'tinggi', wrong='rendah')}",
        f"{f('p.mean.up', _id(MEAN - OLD_MEAN))} poin daripada semester I tahun 2024 ({_id(OLD_MEAN)}%). Sebanyak",
        f"{f('p.hit', words(COUNT['Tercapai']))} indikator tercapai, {f('p.near', words(COUNT['Hampir Tercapai']))}",
        f"hampir tercapai, dan {f('p.miss', words(COUNT['Belum Tercapai']))} belum tercapai. Dari {len(ACTIONS)}",
        f"rencana aksi, {f('p.actions', str(STATES['Selesai']))} selesai. Realisasi anggaran",
        f"Rp{f('p.spent', whole(SPENT))} ({f('p.used', _id(percent(SPENT, CEILING)))}% dari pagu).",
    )
    assert OLD_MEAN < MEAN
    w.heading("B. Capaian indikator")
    w.paragraph("Status: Tercapai (paling sedikit 100% dari target semester), Hampir Tercapai (90% sampai kurang",
                "dari 100%), Belum Tercapai (kurang dari 90%).")  # fmt: skip
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        state, got, year = one.state, one.show(one.result), _id(percent(one.result, one.year))
        rows.append([str(at), one.name, one.show(one.half), one.show(one.year),
                     f(f"t1.{one.key}.result", got) if at in (2, 5, 6, 8) else got, f(f"t1.{one.key}", _id(one.rate)),
                     f(f"t1.{one.key}.year", year) if at % 3 == 1 else year,
                     f(f"t1.{one.key}.state", state, wrong="Tercapai") if at in (4, 6) else state])  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", "", "", "", f("t1.mean", _id(MEAN)), "", ""])
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Indikator kinerja", rows=2), Spanning("Target", columns=2),
                        Spanning("Realisasi Semester I", rows=2), Spanning("Capaian (%) terhadap", columns=2),
                        Spanning("Status", rows=2)], ["Semester I", "Tahunan", "target Semester I",
                                                      "target tahunan"]]  # fmt: skip
    w.table("Tabel 1. Capaian Indikator Kinerja Semester I Tahun 2025", head, rows)
    top, low = max(IK, key=lambda one: one.rate), min(IK, key=lambda one: one.rate)
    assert (top.key, low.key) == ("kie", "buat")
    w.paragraph(
        f"Capaian tertinggi {f('p.top', _id(top.rate))}% diperoleh",
        f"{f('p.top.name', 'jumlah peserta KIE', wrong='jumlah sampel yang diuji')} dan terendah",
        f"{f('p.low', _id(low.rate))}% oleh jumlah sarana produksi diperiksa. Untuk memenuhi target tahunan, pada",
        f"semester II masih harus diperiksa {f('p.buat.left', whole(low.year - low.result))} sarana produksi dan",
        f"didampingi {f('p.umk.left', whole(BY['umk'].year - BY['umk'].result))} UMK. Realisasi sampel yang diuji",
        f"{f('p.sampel', str(DONE['sampel']))}, atau {f('p.sampel.year', _id(percent(DONE['sampel'], 720)))}% dari",
        "target tahunan. Kekurangan terhadap target semester paling besar dalam satuan sarana ialah",
        f"{f('p.jual.gap', str(180 - DONE['jual']))} sarana distribusi.",
    )


def _months(w: Writer) -> None:
    f = w.figure
    w.heading("C. Kegiatan per bulan")
    rows: list[Row] = [[str(at), name, *map(str, months), f(f"t2.{key}", whole(sum(months))),
                        _id(D(sum(months)) / 6, 1)] for at, (key, name, months, _) in enumerate(WORK, 1)]  # fmt: skip
    w.table("Tabel 2. Keluaran per Bulan", [["No", "Keluaran", *MONTHS, "Jumlah", "Rata-rata per bulan"]], rows)
    w.paragraph(
        f"Dari sampel yang diuji, {f('p.good', str(GOOD_SAMPLES))} memenuhi syarat dan",
        f"{f('p.bad', str(DONE['sampel'] - GOOD_SAMPLES))} tidak. Pengujian paling banyak dilakukan pada bulan",
        f"{f('p.month', 'Mei', wrong='Juni')}. Pada triwulan II diperiksa {f('p.second', str(17 + 38 + 36))} sarana",
        f"distribusi, {f('p.second.more', words(91 - 83))} sarana lebih banyak daripada triwulan I. Pengaduan dan",
        f"permintaan informasi yang dijawab tepat waktu {REPLIED}, sehingga",
        f"{f('p.late', words(DONE['lapor'] - REPLIED))} terlambat. Peserta KIE pada bulan Juni saja mencapai",
        f"{f('p.june', _id(percent(366, DONE['kie'])))}% dari jumlah semester ini, dan triwulan II diikuti",
        f"{f('p.kie.second', str(95 + 284 + 366))} orang.",
    )
    assert 21 + 33 + 29 == 83
    rows = [[str(at), name, str(n), f(f"t3.{at}", _id(percent(n, FAULTY)))] for at, (name, n) in enumerate(FAULTS, 1)]
    rows.append(["", "<b>Jumlah</b>", f("t3.all", str(FAULTY)), "100,00"])
    w.table("Tabel 3. Sarana Distribusi yang Tidak Memenuhi Ketentuan menurut Temuan Utama",
            [["No", "Temuan utama", "Sarana", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Sarana distribusi yang memenuhi ketentuan dengan demikian {f('p.jual.good', str(DONE['jual'] - FAULTY))}",
        f"atau {f('p.jual.rate', _id(percent(DONE['jual'] - FAULTY, DONE['jual'])))}% dari yang diperiksa. Produk",
        f"tanpa izin edar dan produk kedaluwarsa bersama-sama ditemukan di {f('p.two', str(41 + 22))} sarana, yakni",
        f"lebih dari dua pertiga ({f('p.two.rate', _id(percent(63, FAULTY)))}%) sarana yang bermasalah.",
    )


def _last(w: Writer) -> None:
    f = w.figure
    w.heading("D. Perbandingan dengan semester I tahun 2024")
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        move = _id(growth(one.result, one.last))
        rows.append([str(at), one.name, one.show(one.last), one.show(one.result), one.show(one.result - one.last),
                     f(f"t4.{one.key}", move) if at % 2 else move])  # fmt: skip
    w.table("Tabel 4. Realisasi Semester I Tahun 2024 dan 2025",
            [["No", "Indikator kinerja", "2024", "2025", "Selisih", "Pertumbuhan (%)"]], rows)  # fmt: skip
    fell = [one.key for one in IK if one.result < one.last]
    assert fell == ["jual"]
    w.paragraph(
        f"Kecuali {f('p.fell', words(1))} indikator, semua realisasi {f('p.rose', 'meningkat', wrong='menurun')}.",
        f"Jumlah sarana distribusi yang diperiksa berkurang {f('p.fell.by', words(185 - DONE['jual']))} sarana,",
        f"sedangkan peserta KIE bertambah {f('p.kie.up', str(DONE['kie'] - 1_276))} orang. Persentase realisasi",
        f"anggaran naik {f('p.serap.up', _id(BY['serap'].result - BY['serap'].last))} poin dan UMK yang didampingi",
        f"bertambah {f('p.umk.up', _id(growth(DONE['umk'], 28)))}%.",
    )


def _actions(w: Writer) -> None:
    f = w.figure
    w.heading("E. Pelaksanaan rencana aksi")
    rows: list[Row] = []
    for at, action in enumerate(ACTIONS, 1):
        team, name, aim, done = action
        rate, state = _id(percent(done, aim)), _progress(action)
        rows.append([str(at), name, TEAMS[team], str(aim), str(done), f(f"t5.{at}", rate) if at in (2, 3, 6, 10, 15)
                     else rate, f(f"t5.{at}.state", state, wrong="Berjalan") if at in (8, 11) else state])  # fmt: skip
    w.table("Tabel 5. Rencana Aksi sampai dengan Juni 2025",
            [["No", "Rencana aksi", "Penanggung jawab", "Target", "Realisasi", "%", "Status"]], rows)  # fmt: skip
    w.paragraph("Rencana aksi selesai apabila realisasinya paling sedikit sama dengan target, berjalan apabila baru",
                "sebagian, dan belum apabila belum ada realisasi.")  # fmt: skip
    rows = []
    for at, name in enumerate(TEAMS):
        own = [_progress(a) for a in ACTIONS if a[0] == at]
        rows.append([str(at + 1), name, f(f"t6.{at}", str(len(own))), *(str(own.count(state)) for state in STATES),
                     f(f"t6.{at}.rate", _id(percent(own.count("Selesai"), len(own))))])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", str(len(ACTIONS)), *(f(f"t6.{name}", str(n)) for name, n in STATES.items()),
                 _id(percent(STATES["Selesai"], len(ACTIONS)))])  # fmt: skip
    w.table("Tabel 6. Rekapitulasi Status Rencana Aksi",
            [["No", "Penanggung jawab", "Rencana aksi", "Selesai", "Berjalan", "Belum", "% selesai"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Rencana aksi yang belum dimulai ada {f('p.none', words(STATES['Belum']))}, satu di antaranya menjadi",
        "tanggung jawab Pemeriksaan. Yang belum selesai seluruhnya",
        f"{f('p.open', words(STATES['Berjalan'] + STATES['Belum']))} rencana aksi dan ditargetkan tuntas pada triwulan",
        f"III. Uji cepat di pasar baru {f('p.quick', _id(percent(19, 24)))}% dari target.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("F. Realisasi anggaran")
    rows: list[Row] = [[str(at), name, whole(ceiling), whole(plan), whole(one), whole(two),
                        f(f"t7.{at}", whole(one + two)) if at < 4 else whole(one + two),
                        f(f"t7.{at}.rate", _id(percent(one + two, ceiling)))]
                       for at, (name, ceiling, plan, one, two) in enumerate(MONEY, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.ceiling", whole(CEILING)), f("t7.plan", whole(PLAN)),
                 f("t7.first", whole(FIRST)), f("t7.second", whole(SECOND)), f("t7.spent", whole(SPENT)),
                 _id(percent(SPENT, CEILING))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Rincian output", rows=2), Spanning("Pagu", rows=2),
                        Spanning("Rencana penarikan s.d. Juni", rows=2), Spanning("Realisasi (Rp)", columns=3),
                        Spanning("% pagu", rows=2)], ["TW I", "TW II", "Semester I"]]  # fmt: skip
    w.table("Tabel 7. Realisasi Anggaran Semester I Tahun 2025", head, rows)
    above = [row[0] for row in MONEY if row[3] + row[4] > row[2]]
    assert above == ["Pemeriksaan sarana", "Operasional kantor"]
    w.items((
        f"belanja triwulan II lebih besar Rp{f('p.second.up', whole(SECOND - FIRST))} daripada triwulan I;",
        f"realisasi mencapai {f('p.plan', _id(percent(SPENT, PLAN)))}% dari rencana penarikan dana, kurang"
        f" Rp{f('p.plan.gap', whole(PLAN - SPENT))};",
        f"{f('p.above', words(len(above)))} rincian output belanjanya melampaui rencana penarikan;",
        f"sisa pagu untuk semester II Rp{f('p.left', whole(CEILING - SPENT))}"
        f" ({f('p.left.rate', _id(percent(CEILING - SPENT, CEILING)))}%).",
    ))  # fmt: skip
