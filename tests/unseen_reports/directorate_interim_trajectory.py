"""Interim performance report (third quarter) of a directorate: cumulative targets, signals, regions, withdrawal plan.

DejaVu Serif, a lined grid without outer sides under a pale blue head of two levels, captions above at the right.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 18mm 20mm 22mm; }
body { font: 9.2pt/1.5 'DejaVu Serif', serif; }
h1 { font-size: 14pt; text-align: left; margin: 0 0 10mm; line-height: 1.5; padding-left: 4mm; }
h1 { border-left: 5pt solid #35618f; }
h2 { font-size: 11pt; color: #35618f; margin: 13pt 0 5pt; break-after: avoid; }
h3 { font-size: 9.8pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { text-align: right; font-style: italic; font-size: 8.2pt; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 7.6pt; margin-bottom: 8pt; }
th { background: #dce8f5; font-weight: bold; } th, td { border: 0.5pt solid #7a94ad; padding: 2pt 3.5pt; }
th:first-child, td:first-child { border-left: none; } td:last-child { border-right: none; }
td { text-align: center; } td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
ol { margin: 0 0 6pt; } li { text-align: justify; } em { font-size: 8pt; }
"""

# region, villages aimed at, villages, businesses aimed at, guided, with permit
REGIONS = (("Sumatera", 46, 49, 148, 151, 97), ("Jawa dan Bali", 52, 58, 214, 203, 149),
           ("Kalimantan", 22, 20, 72, 64, 37), ("Sulawesi", 25, 26, 81, 83, 46),
           ("Nusa Tenggara, Maluku, dan Papua", 15, 13, 45, 40, 19))  # fmt: skip
AIM_V, VILLAGES, AIM_B, GUIDED, PERMITS = (column_sum(REGIONS, at) for at in range(1, 6))
ASKED, IN_TIME = 371, 336  # requests finished, of these in time
# activity, ceiling, planned until the third quarter, spent until then
MONEY = (("Intervensi desa pangan aman", 6_284_500_000, 4_710_000_000, 4_698_315_200),
         ("Keamanan pangan jajanan anak sekolah", 4_917_300_000, 3_540_000_000, 3_612_470_850),
         ("Pasar pangan aman berbasis komunitas", 2_145_800_000, 1_390_000_000, 1_207_926_400),
         ("Pendampingan UMK pangan olahan", 5_632_400_000, 3_885_000_000, 3_716_048_975),
         ("Dukungan manajemen", 1_968_000_000, 1_402_500_000, 1_381_264_300))  # fmt: skip
CEILING, PLAN, SPENT = (column_sum(MONEY, at) for at in (1, 2, 3))
UNTIL = (2_871_604_320, 8_530_217_645, SPENT)  # spent until each quarter
OLD_CEILING, OLD_SPENT = 19_746_200_000, 13_104_582_760
# source of the recommendations, all, done, running
ADVICE = (("Reviu Inspektorat atas LKj tahun 2023", 9, 9, 0), ("Evaluasi SAKIP", 7, 5, 2),
          ("Rapat evaluasi triwulan II", 12, 10, 1), ("Audit kinerja", 4, 3, 1))  # fmt: skip
ADVISED, FOLLOWED, RUNNING = (column_sum(ADVICE, at) for at in (1, 2, 3))


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    decimals: int
    targets: tuple[Decimal, ...]  # cumulative, TW I to IV
    results: tuple[Decimal, ...]  # cumulative, TW I to III
    last: Decimal  # TW III of the year before

    @property
    def now(self) -> Decimal:
        return self.results[2]

    @property
    def rate(self) -> Decimal:
        return percent(self.now, self.targets[2])

    @property
    def of_year(self) -> Decimal:
        return percent(self.now, self.targets[3])

    def show(self, value: Decimal) -> str:
        return indonesian(value, self.decimals)


def _made(key: str, name: str, targets: str, before: str, now: Decimal | str | int, last: str) -> Indicator:
    aims = tuple(map(Decimal, targets.split()))
    done = (*map(Decimal, before.split()), Decimal(now))
    return Indicator(key, name, 2 if "." in targets else 0, aims, done, Decimal(last))


IK = (
    _made("desa", "Desa pangan aman", "20 85 160 210", "22 81", VILLAGES, "148"),
    _made("sekolah", "Sekolah dengan PJAS aman", "60 240 480 620", "71 252", 497, "436"),
    _made("pasar", "Pasar pangan aman", "10 38 64 80", "9 33", 57, "61"),
    _made("umk", "UMK yang didampingi menerapkan CPPOB", "90 310 560 725", "84 296", GUIDED, "503"),
    _made("kader", "Kader keamanan pangan terlatih", "150 420 700 900", "163 455", 748, "655"),
    _made("waktu", "Persentase layanan selesai tepat waktu", "88.00 88.50 89.00 90.00", "87.16 89.32",
          percent(IN_TIME, ASKED), "86.94"),
    _made("latih", "Nilai evaluasi pelatihan", "84.00 85.00 86.00 87.00", "82.60 85.35", "86.92", "84.18"),
    _made("saran", "Persentase rekomendasi ditindaklanjuti", "30.00 60.00 85.00 100.00", "34.38 65.63",
          percent(FOLLOWED, ADVISED), "81.25"),
    _made("serap", "Persentase realisasi anggaran", "13.50 42.00 71.00 97.00",
          f"{percent(UNTIL[0], CEILING)} {percent(UNTIL[1], CEILING)}", percent(SPENT, CEILING),
          str(percent(OLD_SPENT, OLD_CEILING))),
)  # fmt: skip
BY = {one.key: one for one in IK}
MEAN = rounded(sum(one.rate for one in IK) / len(IK))
SIGNALS = ("hijau", "kuning", "merah")


def _signal(rate: Decimal) -> str:
    return SIGNALS[0] if rate >= 100 else SIGNALS[1] if rate >= 90 else SIGNALS[2]


COUNTS = {name: sum(_signal(one.rate) == name for one in IK) for name in SIGNALS}
assert [one.key for one in IK if _signal(one.rate) == "merah"] == ["pasar"]


def _id(value: Decimal | int) -> str:
    return indonesian(value)


def directorate_interim_trajectory() -> MadeReport:
    """The report of a directorate for processed food for the third quarter of 2024."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA INTERIM TRIWULAN III TAHUN 2024",
            "DIREKTORAT PEMBERDAYAAN MASYARAKAT DAN PELAKU USAHA PANGAN OLAHAN",
            "BADAN PENGAWAS OBAT DAN MAKANAN")  # fmt: skip
    for part in (_summary, _targets, _results, _path, _last, _regions, _advice, _money, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN")
    w.paragraph(
        f"Sampai dengan akhir September 2024 Direktorat mengukur {f('p.ik', words(len(IK)))} indikator. Rata-rata",
        f"capaian terhadap target kumulatif triwulan III adalah {f('p.mean', _id(MEAN))}%. Menurut sinyal capaian,",
        f"{f('p.green', words(COUNTS['hijau']))} indikator berwarna hijau, {f('p.yellow', words(COUNTS['kuning']))}",
        f"kuning, dan {f('p.red', words(COUNTS['merah']))} merah. Anggaran yang telah dibelanjakan",
        f"Rp{f('p.spent', whole(SPENT))} atau {f('p.paid', _id(percent(SPENT, CEILING)))}% dari pagu sebesar sekitar",
        f"Rp{f('p.ceiling.bn', indonesian(Decimal(CEILING) / 10**9))} miliar.",
    )


def _targets(w: Writer) -> None:
    f = w.figure
    w.heading("I. TARGET KUMULATIF TAHUN 2024")
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        third = one.show(one.targets[2])
        rows.append([str(at), one.name, one.show(one.targets[0]), one.show(one.targets[1]),
                     f(f"t1.{one.key}", third) if at % 3 == 1 else third, one.show(one.targets[3])])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Indikator kinerja", rows=2),
                        Spanning("Target kumulatif sampai dengan", columns=4)],
                       ["TW I", "TW II", "TW III", "TW IV"]]  # fmt: skip
    w.table("Tabel 1. Trajektori Target Indikator Kinerja", head, rows)
    w.paragraph(
        "Target TW IV adalah target tahunan. Capaian triwulan dihitung terhadap target kumulatif triwulan berjalan dan",
        "diberi sinyal hijau apabila paling sedikit 100%, kuning apabila 90% sampai kurang dari 100%, serta merah",
        "apabila kurang dari 90%.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("II. CAPAIAN TRIWULAN III")
    w.heading("A. Capaian terhadap target triwulan dan target tahunan", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        year, signal = _id(one.of_year), _signal(one.rate)
        rows.append([str(at), one.name, one.show(one.targets[2]), one.show(one.now), f(f"t2.{one.key}", _id(one.rate)),
                     f(f"t2.{one.key}.signal", signal, wrong="hijau") if signal != "hijau" else signal,
                     f(f"t2.{one.key}.year", year) if at % 2 else year])  # fmt: skip
    rows.append(["", "<b>Rata-rata</b>", "", "", f("t2.mean", _id(MEAN)), "", ""])
    w.table("Tabel 2. Capaian Indikator Kinerja sampai dengan Triwulan III",
            [["No", "Indikator kinerja", "Target TW III", "Realisasi s.d. TW III", "Capaian TW (%)", "Sinyal",
              "Terhadap target tahunan (%)"]], rows)  # fmt: skip
    top = max(IK, key=lambda one: one.rate)
    assert top.key == "kader"
    w.paragraph(
        f"Capaian paling tinggi ada pada kader keamanan pangan terlatih, {f('p.top', _id(top.rate))}%, karena",
        f"pelatihan daring menambah {f('p.top.over', whole(top.now - top.targets[2]))} kader di atas target triwulan.",
        "Sebaliknya pasar pangan aman menjadi satu-satunya indikator bersinyal",
        f"{f('p.red.name', 'merah', wrong='kuning')}: dari {f('p.market.target', whole(BY['pasar'].targets[2]))} pasar",
        f"yang ditargetkan baru tercapai {f('p.market', whole(BY['pasar'].now))}, kurang {f('p.market.gap', words(7))}",
        "pasar. Agar target tahunan terpenuhi, dalam triwulan terakhir masih harus diintervensi",
        f"{f('p.market.left', str(80 - 57))} pasar.",
    )
    assert BY["pasar"].targets[2] - BY["pasar"].now == 7
    w.paragraph(
        f"Dari {ASKED} permohonan layanan yang diselesaikan, {IN_TIME} permohonan selesai tepat waktu, sehingga",
        f"realisasinya {f('p.time', _id(BY['waktu'].now))}% dan hanya {f('p.late', str(ASKED - IN_TIME))}",
        "permohonan yang terlambat.",
    )


def _path(w: Writer) -> None:
    f = w.figure
    w.heading("B. Perkembangan realisasi antartriwulan", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK[:5], 1):
        own = [one.results[0], one.results[1] - one.results[0], one.now - one.results[1]]
        rows.append([str(at), one.name, *map(whole, own[:2]), f(f"t3.{one.key}", whole(own[2])),
                     *(whole(value) for value in one.results[:2]),
                     f(f"t3.{one.key}.sum", whole(one.now)) if at % 2 else whole(one.now)])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Keluaran", rows=2), Spanning("Dalam triwulan", columns=3),
                        Spanning("Kumulatif", columns=3)],
                       ["TW I", "TW II", "TW III", "TW I", "TW II", "TW III"]]  # fmt: skip
    w.table("Tabel 3. Realisasi Keluaran per Triwulan dan Kumulatif", head, rows)
    school, business = BY["sekolah"], BY["umk"]
    assert all(one.now - one.results[1] > one.results[0] for one in IK[:5])
    w.paragraph(
        "Kelima keluaran bertambah lebih banyak pada triwulan III daripada triwulan I. Sekolah dengan PJAS aman,",
        f"misalnya, bertambah {f('p.school.third', whole(school.now - school.results[1]))} sekolah, yaitu",
        f"{f('p.school.share', _id(percent(school.now - school.results[1], school.now)))}% dari seluruh realisasi",
        "sampai September. UMK yang didampingi masih tertinggal",
        f"{f('p.umk.gap', whole(business.targets[2] - business.now))} UMK dari target; ketertinggalan ini melebar",
        f"dibandingkan triwulan II yang sebesar {f('p.umk.gap2', words(14))} UMK.",
    )
    assert business.targets[1] - business.results[1] == 14
    assert business.targets[2] - business.now > 14


def _last(w: Writer) -> None:
    f = w.figure
    w.heading("C. Perbandingan dengan triwulan III tahun 2023", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        move = _id(growth(one.now, one.last))
        rows.append([str(at), one.name, one.show(one.last), one.show(one.now), one.show(one.now - one.last),
                     move if at % 2 else f(f"t4.{one.key}", move)])  # fmt: skip
    w.table("Tabel 4. Realisasi s.d. Triwulan III Tahun 2023 dan 2024",
            [["No", "Indikator kinerja", "2023", "2024", "Selisih", "Pertumbuhan (%)"]], rows)  # fmt: skip
    down = [one.key for one in IK if one.now < one.last]
    assert down == ["pasar"]
    w.paragraph(
        f"{f('p.grown', words(len(IK) - len(down)).capitalize())} indikator lebih baik daripada periode yang sama",
        f"tahun lalu. Hanya pasar pangan aman yang {f('p.down', 'menurun', wrong='meningkat')}, yakni berkurang",
        f"{f('p.down.by', words(int(BY['pasar'].last - BY['pasar'].now)))} pasar. Desa pangan aman bertambah",
        f"{f('p.village.up', whole(BY['desa'].now - BY['desa'].last))}",
        f"desa dan nilai evaluasi pelatihan naik {f('p.train.up', _id(BY['latih'].now - BY['latih'].last))} poin.",
    )


def _regions(w: Writer) -> None:
    f = w.figure
    w.heading("D. Sebaran menurut wilayah", 3)
    rows: list[Row] = []
    for at, (name, aim_v, villages, aim_b, guided, permits) in enumerate(REGIONS, 1):
        rate, share = _id(percent(guided, aim_b)), _id(percent(permits, guided))
        rows.append([str(at), name, str(aim_v), str(villages), str(aim_b), str(guided),
                     f(f"t5.{at}", rate) if at % 2 else rate, str(permits), f(f"t5.{at}.share", share)])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.aim", str(AIM_V)), f("t5.villages", str(VILLAGES)),
                 f("t5.umk.aim", str(AIM_B)), f("t5.umk", str(GUIDED)),
                 _id(percent(GUIDED, AIM_B)), f("t5.permits", str(PERMITS)),
                 f("t5.share", _id(percent(PERMITS, GUIDED)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Wilayah", rows=2), Spanning("Desa", columns=2),
                        Spanning("UMK didampingi", columns=3), Spanning("Memperoleh izin", columns=2)],
                       ["Target", "Realisasi", "Target", "Realisasi", "%", "UMK", "% didampingi"]]  # fmt: skip
    w.table("Tabel 5. Desa Pangan Aman dan Pendampingan UMK s.d. Triwulan III", head, rows)
    short = [row for row in REGIONS if row[2] < row[1]]
    assert len(short) == 2
    assert max(REGIONS, key=lambda row: percent(row[5], row[4]))[0] == "Jawa dan Bali"
    w.paragraph(
        f"Jumlah desa yang diintervensi melebihi target sebanyak {f('p.villages.over', words(VILLAGES - AIM_V))} desa",
        f"walaupun {f('p.short', words(len(short)))} wilayah masih di bawah target. Dari UMK yang didampingi,",
        f"{f('p.permits', str(PERMITS))} UMK telah memperoleh izin edar, sedangkan",
        f"{f('p.nopermit', str(GUIDED - PERMITS))} UMK lain masih berproses. Jawa dan Bali menyumbang",
        f"{f('p.java', _id(percent(149, PERMITS)))}% dari UMK yang memperoleh izin dan sekaligus memiliki tingkat",
        "keberhasilan tertinggi.",
    )


def _advice(w: Writer) -> None:
    f = w.figure
    w.heading("E. Tindak lanjut rekomendasi", 3)
    rows: list[Row] = [[str(at), name, str(count), str(done), str(running), str(count - done - running)]
                       for at, (name, count, done, running) in enumerate(ADVICE, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.all", str(ADVISED)), f("t6.done", str(FOLLOWED)),
                 f("t6.running", str(RUNNING)), f("t6.none", str(ADVISED - FOLLOWED - RUNNING))])  # fmt: skip
    w.table("Tabel 6. Rekomendasi dan Status Tindak Lanjut",
            [["No", "Sumber", "Rekomendasi", "Selesai", "Proses", "Belum"]], rows)  # fmt: skip
    w.paragraph(
        f"Hingga akhir triwulan III telah dituntaskan {f('p.advice', str(FOLLOWED))} dari {ADVISED} rekomendasi",
        f"({f('p.advice.rate', _id(percent(FOLLOWED, ADVISED)))}%). Yang belum selesai, termasuk yang masih berproses,",
        f"sebanyak {f('p.advice.open', words(ADVISED - FOLLOWED))} rekomendasi.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("III. REALISASI ANGGARAN")
    rows: list[Row] = []
    for at, (name, ceiling, plan, spent) in enumerate(MONEY, 1):
        gap = whole(spent - plan)
        rows.append([str(at), name, whole(ceiling), whole(plan), whole(spent),
                     f(f"t7.{at}", _id(percent(spent, ceiling))),
                     f(f"t7.{at}.gap", gap) if at in (2, 3) else gap])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.ceiling", whole(CEILING)), f("t7.plan", whole(PLAN)),
                 f("t7.spent", whole(SPENT)), f("t7.rate", _id(percent(SPENT, CEILING))),
                 whole(SPENT - PLAN)])  # fmt: skip
    w.table("Tabel 7. Realisasi Anggaran terhadap Pagu dan Rencana Penarikan Dana (RPD) s.d. TW III (rupiah)",
            [["No", "Kegiatan", "Pagu", "RPD", "Realisasi", "% pagu", "Selisih terhadap RPD"]], rows)  # fmt: skip
    assert [row[3] > row[2] for row in MONEY] == [False, True, False, False, False]
    w.paragraph(
        f"Realisasi berada di bawah RPD sebesar Rp{f('p.gap', whole(PLAN - SPENT))} atau baru",
        f"{f('p.plan.rate', _id(percent(SPENT, PLAN)))}% dari yang direncanakan. Hanya",
        f"{f('p.above', words(1))} kegiatan yang belanjanya melampaui RPD. Rincian menurut waktu:",
    )
    w.items((
        f"triwulan II membelanjakan Rp{f('p.second', whole(UNTIL[1] - UNTIL[0]))}, kumulatif semester I menjadi"
        f" Rp{whole(UNTIL[1])} setelah triwulan I Rp{whole(UNTIL[0])};",
        f"triwulan III membelanjakan Rp{f('p.third', whole(SPENT - UNTIL[1]))};",
        f"sisa pagu untuk triwulan IV sebesar Rp{f('p.left', whole(CEILING - SPENT))}"
        f" ({f('p.left.rate', _id(percent(CEILING - SPENT, CEILING)))}%).",
    ))  # fmt: skip
    w.paragraph(
        f"Pada periode yang sama tahun 2023 terealisasi Rp{whole(OLD_SPENT)} dari pagu Rp{whole(OLD_CEILING)}, yaitu",
        f"{f('p.old.rate', _id(percent(OLD_SPENT, OLD_CEILING)))}%.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("IV. PENUTUP")
    w.paragraph(
        f"Capaian rata-rata {f('p.end.mean', _id(MEAN))}% perlu dipertahankan. Percepatan pada triwulan IV diarahkan",
        f"pada {f('p.end.markets', str(80 - 57))} pasar dan {f('p.end.umk', whole(725 - GUIDED))} UMK yang masih harus",
        "dijangkau.",
    )
