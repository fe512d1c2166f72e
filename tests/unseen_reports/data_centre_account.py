"""Yearly performance report of a data centre: weighted goals, capped rates, bands, service desk, maturity, money.

Carlito, no upright lines, a rule above and below head and foot, captions in italics at the left.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 22mm 22mm 20mm 22mm; }
body { font: 10.5pt/1.45 'Carlito', 'Liberation Sans', sans-serif; color: #111; }
h1 { font-size: 18pt; font-weight: normal; text-align: left; margin: 6mm 0 12mm; line-height: 1.35; }
h2 { font-size: 13pt; margin: 14pt 0 6pt; border-bottom: 1pt solid #111; break-after: avoid; }
h3 { font-size: 11pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-size: 9pt; font-style: italic; text-align: left; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 10pt; border-bottom: 1pt solid #111; }
thead { border-top: 1pt solid #111; border-bottom: 0.6pt solid #111; } th { text-align: center; }
th, td { padding: 2.2pt 4pt; border: none; } td { text-align: right; border-bottom: 0.3pt solid #bbb; }
td:first-child, td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
"""

D = Decimal
# quarter, requests, finished, of these in time
DESK = (("Triwulan I", 1_284, 1_266, 1_171), ("Triwulan II", 1_507, 1_482, 1_389),
        ("Triwulan III", 1_163, 1_150, 1_094), ("Triwulan IV", 1_371, 1_340, 1_281))  # fmt: skip
ASKED, DONE, TIMELY = (column_sum(DESK, at) for at in (1, 2, 3))
# domain, weight, value of the year before, value
MATURITY = (("Kebijakan internal", 13, "3.40", "3.70"), ("Tata kelola", 25, "2.90", "3.30"),
            ("Manajemen", 17, "2.18", "2.64"), ("Layanan", 45, "4.02", "4.19"))  # fmt: skip
SPBE_OLD, SPBE = (rounded(sum(row[1] * D(row[at]) for row in MATURITY) / 100) for at in (2, 3))
# applications: kind, all, integrated, with a recovery copy
APPS = (("Layanan publik", 21, 18, 20), ("Administrasi pemerintahan", 34, 26, 27), ("Pengawasan", 17, 15, 17))
ALL_APPS, JOINED, COPIED = (column_sum(APPS, at) for at in (1, 2, 3))
ADVICE, CARRIED = 23, 21
# activity, first ceiling, last ceiling, spent
MONEY = (("Layanan data dan informasi", 9_850_000_000, 9_412_500_000, 9_287_316_450),
         ("Pengembangan aplikasi", 7_320_000_000, 7_905_000_000, 7_512_884_300),
         ("Infrastruktur dan keamanan", 12_465_000_000, 11_973_250_000, 11_830_407_925),
         ("Tata kelola teknologi informasi", 1_415_000_000, 1_206_750_000, 1_198_650_180),
         ("Dukungan manajemen", 2_150_000_000, 2_080_000_000, 2_061_743_660))  # fmt: skip
FIRST, CEILING, SPENT = (column_sum(MONEY, at) for at in (1, 2, 3))
# level, staff, with a certificate of competence
STAFF = (("Pranata komputer", 38, 33), ("Statistisi", 9, 8), ("Arsiparis dan analis", 14, 10), ("Pelaksana", 12, 6))
PEOPLE, CERTIFIED = column_sum(STAFF, 1), column_sum(STAFF, 2)
OLD_NPS = D("98.86")


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    goal: int
    weight: int
    target: Decimal
    results: tuple[Decimal, Decimal, Decimal]  # of 2022, 2023, 2024
    lower: bool = False

    @property
    def now(self) -> Decimal:
        return self.results[2]

    @property
    def rate(self) -> Decimal:
        return percent(2 * self.target - self.now if self.lower else self.now, self.target)

    @property
    def capped(self) -> Decimal:
        return min(self.rate, D(120))


def _one(
    key: str, name: str, goal: int, weight: int, target: str, old: str, now: Decimal | str, lower: bool = False
) -> Indicator:
    before = old.split()
    return Indicator(key, name, goal, weight, D(target), (D(before[0]), D(before[1]), D(now)), lower)


IK = (
    _one("spbe", "Indeks SPBE", 1, 60, "3.50", f"3.08 {SPBE_OLD}", SPBE),
    _one("statistik", "Indeks pembangunan statistik", 1, 40, "2.75", "2.31 2.58", "2.84"),
    _one("puas", "Indeks kepuasan pengguna layanan data", 2, 50, "88.00", "84.90 86.73", "87.46"),
    _one("waktu", "Persentase permintaan selesai tepat waktu", 2, 30, "90.00", "85.61 88.24", percent(TIMELY, DONE)),
    _one("buka", "Dataset terbuka yang diunduh per hari", 2, 20, "150.00", "118.40 143.75", "196.50"),
    _one("sedia", "Persentase ketersediaan layanan", 3, 40, "99.00", "98.47 98.92", "99.63"),
    _one("pulih", "Rata-rata waktu pemulihan gangguan (jam)", 3, 30, "4.00", "5.10 4.35", "3.30", lower=True),
    _one("cadang", "Persentase aplikasi dengan salinan cadangan", 3, 30, "92.00", "80.56 86.11", percent(COPIED,
                                                                                                         ALL_APPS)),
    _one("integrasi", "Persentase aplikasi terintegrasi", 4, 100, "95.00", "70.15 76.81", percent(JOINED, ALL_APPS)),
    _one("saran", "Persentase rekomendasi audit dituntaskan", 5, 45, "90.00", "82.35 89.47", percent(CARRIED, ADVICE)),
    _one("serap", "Persentase realisasi anggaran", 5, 55, "97.50", "96.88 97.41", percent(SPENT, CEILING)),
    _one("kompeten", "Persentase pegawai bersertifikat kompetensi", 6, 100, "70.00", "58.33 70.42",
         percent(CERTIFIED, PEOPLE)),
)  # fmt: skip
BY = {one.key: one for one in IK}
GOALS = ("Terwujudnya pemerintahan digital yang matang", "Meningkatnya kualitas layanan data",
         "Andalnya infrastruktur", "Terpadunya aplikasi", "Akuntabelnya tata kelola",
         "Kompetennya pegawai")  # fmt: skip
NPS = [rounded(sum(one.weight * one.capped for one in IK if one.goal == goal) / 100) for goal in range(1, 7)]
ALL = rounded(sum(NPS) / 6)


def _band(value: Decimal) -> str:
    return "Sangat Baik" if value >= 110 else "Baik" if value >= 90 else "Cukup" if value >= 70 else "Kurang"


BANDS = [_band(value) for value in NPS]
EACH = [_band(one.capped) for one in IK]


def data_centre_account() -> MadeReport:
    """The report of the centre for data and information for 2024."""
    w = Writer(STYLE)
    w.title("Laporan Kinerja Tahun 2024", "Pusat Data dan Informasi Pengawasan Obat dan Makanan")
    for part in (_goals, _desk, _maturity, _years, _money):
        part(w)
    return w.report()


def _goals(w: Writer) -> None:
    f = w.figure
    w.heading("Ikhtisar")
    w.paragraph(
        f"Kinerja Pusat diukur dengan {f('p.ik', words(len(IK)))} indikator pada {f('p.goals', words(6))} sasaran.",
        f"Nilai Pencapaian Sasaran (NPS) Pusat {f('p.nps', _id(ALL))}% dengan kategori {f('p.band', _band(ALL))}. NPS",
        f"itu {f('p.trend', 'meningkat', wrong='menurun')} {f('p.nps.up', _id(ALL - OLD_NPS))} poin dibandingkan tahun",
        f"2023 yang sebesar {_id(OLD_NPS)}%. Belanja Pusat mencapai Rp{f('p.spent.bn', _id(D(SPENT) / 10**9))} miliar",
        f"atau {f('p.used', _id(percent(SPENT, CEILING)))}% dari pagu akhir.",
    )
    assert OLD_NPS < ALL
    w.heading("1. Capaian sasaran dan indikator")
    w.paragraph(
        "Capaian = realisasi / target x 100%. Untuk waktu pemulihan gangguan, yang makin rendah makin baik, capaian =",
        "(2 x target - realisasi) / target x 100%. Capaian penyesuaian paling tinggi 120%. NPS sasaran adalah jumlah",
        "hasil kali bobot dan capaian penyesuaian; NPS Pusat adalah rata-rata NPS seluruh sasaran. Kategori: Kurang",
        "(kurang dari 70%), Cukup (70% sampai kurang dari 90%), Baik (90% sampai kurang dari 110%), dan Sangat Baik",
        "(110% sampai 120%).",
    )
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        cap, now = _id(one.capped), _id(one.now)
        code = f"S{one.goal}.{sum(other.goal == one.goal for other in IK[:at])}"
        rows.append([code, one.name, f"{one.weight}%", _id(one.target),
                     f(f"t1.{one.key}.result", now) if one.key in ("spbe", "cadang", "serap") else now,
                     f(f"t1.{one.key}", _id(one.rate)), f(f"t1.{one.key}.cap", cap) if one.rate > 120 else cap,
                     f(f"t1.{one.key}.band", EACH[at - 1]) if at in (5, 9, 11) else EACH[at - 1]])  # fmt: skip
    w.table("Tabel 1. Capaian indikator kinerja tahun 2024",
            [["Kode", "Indikator", "Bobot", "Target", "Realisasi", "Capaian (%)", "Capaian penyesuaian (%)",
              "Kategori"]],
            rows)  # fmt: skip
    over = [one.key for one in IK if one.rate > 120]
    assert (over, min(IK, key=lambda one: one.rate).key) == (["buka"], "integrasi")
    w.paragraph(
        f"Hanya {f('p.over', words(len(over)))} indikator yang capaiannya melampaui 120%. Sebanyak",
        f"{f('p.good', words(EACH.count('Baik')))} indikator berkategori Baik dan",
        f"{f('p.best', words(EACH.count('Sangat Baik')))} Sangat Baik. Capaian terendah",
        f"{f('p.low', _id(BY['integrasi'].rate))}% terjadi pada persentase aplikasi terintegrasi, yang kurang",
        f"{f('p.low.gap', _id(BY['integrasi'].target - BY['integrasi'].now))} poin dari target.",
    )
    rows = [[f"S{at}", name, words(sum(one.goal == at for one in IK)), f(f"t2.s{at}", _id(NPS[at - 1])),
             f(f"t2.s{at}.band", BANDS[at - 1]) if at in (4, 6) else BANDS[at - 1]]
            for at, name in enumerate(GOALS, 1)]  # fmt: skip
    rows.append(["", "<b>NPS Pusat</b>", "", f("t2.all", _id(ALL)), _band(ALL)])
    w.table("Tabel 2. Nilai Pencapaian Sasaran",
            [["Kode", "Sasaran", "Banyaknya indikator", "NPS (%)", "Kategori"]], rows)  # fmt: skip
    assert max(NPS) == NPS[5]
    w.paragraph(
        f"NPS tertinggi, {f('p.s6', _id(NPS[5]))}%, diperoleh sasaran S6, sedangkan NPS terendah",
        f"{f('p.min', _id(min(NPS)))}% diperoleh sasaran {f('p.min.name', 'S4', wrong='S5')}. Selisih keduanya",
        f"{f('p.range', _id(max(NPS) - min(NPS)))} poin.",
    )
    assert min(NPS) == NPS[3]


def _desk(w: Writer) -> None:
    f = w.figure
    w.heading("2. Analisis capaian")
    w.heading("Layanan permintaan data", 3)
    rows: list[Row] = [[str(at), name, whole(asked), whole(done), str(asked - done), whole(timely),
                        f(f"t3.{at}", _id(percent(timely, done)))]
                       for at, (name, asked, done, timely) in enumerate(DESK, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.asked", whole(ASKED)), f("t3.done", whole(DONE)),
                 f("t3.open", str(ASKED - DONE)), f("t3.timely", whole(TIMELY)),
                 f("t3.rate", _id(percent(TIMELY, DONE)))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Periode", rows=2), Spanning("Permintaan", columns=3),
                        Spanning("Tepat waktu", columns=2)], ["Masuk", "Selesai", "Tidak selesai", "Jumlah",
                                                              "%"]]  # fmt: skip
    w.table("Tabel 3. Permintaan data per triwulan", head, rows)
    rates = [percent(row[3], row[2]) for row in DESK]
    assert sorted(rates) == rates
    w.paragraph(
        f"Ketepatan waktu {f('p.desk', 'membaik', wrong='memburuk')} setiap triwulan, dari",
        f"{f('p.desk.first', _id(rates[0]))}% menjadi {f('p.desk.last', _id(rates[3]))}%. Permintaan terbanyak masuk",
        f"pada triwulan {f('p.desk.most', 'II', wrong='IV')}. Permintaan yang selesai tetapi terlambat berjumlah",
        f"{f('p.late', str(DONE - TIMELY))}, atau {f('p.late.rate', _id(percent(DONE - TIMELY, DONE)))}%. Semester II",
        f"menyumbang {f('p.second', whole(DESK[2][1] + DESK[3][1]))} permintaan. Dari seluruh permintaan,",
        f"{f('p.desk.done', _id(percent(DONE, ASKED)))}% selesai; rata-rata per triwulan masuk",
        f"{f('p.desk.mean', whole(rounded(D(ASKED) / 4, 0)))} permintaan.",
    )
    rows = [[str(at), name, str(n), str(joined), f(f"t4.{at}", _id(percent(joined, n))), str(copied),
             _id(percent(copied, n))] for at, (name, n, joined, copied) in enumerate(APPS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.all", str(ALL_APPS)), f("t4.joined", str(JOINED)),
                 _id(percent(JOINED, ALL_APPS)), f("t4.copied", str(COPIED)), _id(percent(COPIED,
                                                                                          ALL_APPS))])  # fmt: skip
    w.table("Tabel 4. Aplikasi menurut jenis",
            [["No", "Jenis", "Aplikasi", "Terintegrasi", "%", "Bercadangan", "%"]], rows)  # fmt: skip
    w.paragraph(
        f"Masih ada {f('p.apps', words(ALL_APPS - JOINED))} aplikasi yang belum terintegrasi, di antaranya",
        f"{f('p.apps.admin', words(34 - 26))} aplikasi administrasi pemerintahan. Dari {ADVICE} rekomendasi audit,",
        f"{CARRIED} telah dituntaskan ({f('p.advice', _id(percent(CARRIED, ADVICE)))}%). Salinan cadangan dimiliki",
        f"{f('p.copied', str(COPIED))} aplikasi, sehingga {f('p.uncopied', str(ALL_APPS - COPIED))} aplikasi belum",
        "terlindungi.",
    )


def _maturity(w: Writer) -> None:
    f = w.figure
    w.heading("Indeks SPBE", 3)
    rows: list[Row] = []
    for at, (name, weight, old, new) in enumerate(MATURITY, 1):
        part = _id(weight * D(new) / 100, 4)
        rows.append([str(at), name, f"{weight}%", _id(D(old)), _id(D(new)), _id(D(new) - D(old)),
                     f(f"t5.{at}", part) if at != 2 else part])  # fmt: skip
    rows.append(["", "<b>Indeks</b>", "100%", f("t5.old", _id(SPBE_OLD)), f("t5.new", _id(SPBE)),
                 f("t5.up", _id(SPBE - SPBE_OLD)), _id(sum(row[1] * D(row[3]) for row in MATURITY) / 100,
                                                       4)])  # fmt: skip
    w.table("Tabel 5. Nilai domain SPBE (nilai tertimbang = bobot x nilai tahun 2024)",
            [["No", "Domain", "Bobot", "2023", "2024", "Perubahan", "Nilai tertimbang"]], rows)  # fmt: skip
    moves = {row[0]: D(row[3]) - D(row[2]) for row in MATURITY}
    assert max(moves, key=moves.__getitem__) == "Manajemen"
    w.paragraph(
        f"Kenaikan terbesar, {f('p.domain', _id(moves['Manajemen']))}, terjadi pada domain",
        f"{f('p.domain.name', 'Manajemen', wrong='Layanan')}, tetapi domain itu juga masih bernilai paling rendah.",
        "Domain Layanan menyumbang",
        f"{f('p.share', _id(45 * D('4.19') / 100 / (sum(r[1] * D(r[3]) for r in MATURITY) / 100) * 100))}% dari",
        f"indeks. Indeks tahun 2024 berada {f('p.spbe.over', _id(SPBE - D('3.50')))} di atas target 3,50.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("Perkembangan tahun 2022 sampai 2024", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        move = _id(growth(one.now, one.results[1]))
        rows.append([str(at), one.name, *map(_id, one.results), _id(one.now - one.results[1]),
                     f(f"t6.{one.key}", move) if at % 2 == 0 else move])  # fmt: skip
    w.table("Tabel 6. Realisasi indikator selama tiga tahun",
            [["No", "Indikator", "2022", "2023", "2024", "Selisih 2023-2024", "Pertumbuhan (%)"]], rows)  # fmt: skip
    assert [one.key for one in IK if (one.now > one.results[1]) == one.lower] == []
    w.paragraph(
        f"Waktu pemulihan gangguan berkurang {f('p.pulih', _id(D('4.35') - D('3.30')))} jam sejak tahun 2023 dan",
        f"{f('p.pulih.two', _id(D('5.10') - D('3.30')))} jam sejak tahun 2022. Dengan demikian",
        f"{f('p.better', words(12))} indikator seluruhnya membaik dibandingkan tahun sebelumnya.",
    )
    rows = [[str(at), name, str(n), str(ok), f(f"t7.{at}", _id(percent(ok, n)))]
            for at, (name, n, ok) in enumerate(STAFF, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.all", str(PEOPLE)), f("t7.ok", str(CERTIFIED)),
                 _id(percent(CERTIFIED, PEOPLE))])  # fmt: skip
    w.table("Tabel 7. Pegawai bersertifikat", [["No", "Jabatan", "Pegawai", "Bersertifikat", "%"]], rows)
    w.paragraph(
        f"Sebanyak {f('p.staff', words(PEOPLE - CERTIFIED))} pegawai belum bersertifikat, dan pranata komputer",
        f"merupakan {f('p.staff.share', _id(percent(38, PEOPLE)))}% dari seluruh pegawai. Persentase pegawai",
        f"bersertifikat melampaui target {f('p.staff.over', _id(BY['kompeten'].now - 70))} poin.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("3. Anggaran")
    rows: list[Row] = [[str(at), name, whole(first), whole(last), whole(last - first), whole(spent),
                        f(f"t8.{at}", _id(percent(spent, last)))]
                       for at, (name, first, last, spent) in enumerate(MONEY, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t8.first", whole(FIRST)), f("t8.last", whole(CEILING)),
                 f("t8.change", whole(CEILING - FIRST)), f("t8.spent", whole(SPENT)),
                 f("t8.rate", _id(percent(SPENT, CEILING)))])  # fmt: skip
    w.table("Tabel 8. Pagu dan realisasi anggaran (rupiah)",
            [["No", "Kegiatan", "Pagu awal", "Pagu akhir", "Revisi", "Realisasi", "% pagu akhir"]], rows)  # fmt: skip
    cut = [row for row in MONEY if row[2] < row[1]]
    w.paragraph(
        f"Pagu Pusat {f('p.cut', 'berkurang', wrong='bertambah')} Rp{f('p.cut.by', whole(FIRST - CEILING))} karena",
        f"revisi; {f('p.cut.n', words(len(cut)))} kegiatan dikurangi. Sisa anggaran",
        f"Rp{f('p.left', whole(CEILING - SPENT))},",
        f"{f('p.left.apps', _id(percent(MONEY[1][2] - MONEY[1][3], CEILING - SPENT)))}% di antaranya pada pengembangan",
        f"aplikasi yang serapannya terendah ({f('p.apps.used', _id(percent(MONEY[1][3], MONEY[1][2])))}%).",
        f"Infrastruktur dan keamanan merupakan belanja terbesar, Rp{f('p.infra', whole(MONEY[2][3]))} atau",
        f"{f('p.infra.share', _id(percent(MONEY[2][3], SPENT)))}% dari realisasi.",
    )
    assert min(MONEY, key=lambda row: percent(row[3], row[2]))[0] == "Pengembangan aplikasi"
