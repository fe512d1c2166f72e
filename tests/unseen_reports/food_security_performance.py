"""Performance report (LKjIP) of a regency's food security office: six indicators, two of which are better when lower.

Noto Sans, full grid under a grey header with a numbering row, captions above and centred, chapters BAB I and BAB II.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 24mm 20mm 20mm 26mm; }
body { font: 9.6pt/1.45 'Noto Sans', sans-serif; }
h1 { font-size: 16pt; text-align: center; margin: 55mm 0 25mm; line-height: 1.6; }
h2 { font-size: 11.5pt; text-align: center; margin: 14pt 0 6pt; break-after: avoid; }
h3 { font-size: 10pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { text-align: center; font-size: 8.8pt; margin: 7pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 7.8pt; margin-bottom: 8pt; }
th { background: #d9d9d9; } th, td { border: 0.6pt solid #000; padding: 2pt 4pt; }
td { text-align: center; } td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
.break { break-before: page; }
"""


@dataclass(frozen=True)
class Indicator:
    key: str
    goal: int  # number of the strategic goal
    name: str
    unit: str
    decimals: int
    target: Decimal
    results: tuple[Decimal, ...]  # 2020 to 2023
    end: Decimal  # target of the last year of the plan
    province: Decimal | None
    nation: Decimal | None
    lower: bool = False

    @property
    def now(self) -> Decimal:
        return self.results[-1]

    def towards(self, target: Decimal) -> Decimal:
        return percent(2 * target - self.now if self.lower else self.now, target)

    def show(self, value: Decimal) -> str:
        return indonesian(value, self.decimals)


def _all(*values: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, values))


# key, kind of fresh food, samples, safe
SAMPLES = (("sayur", "Sayuran", 84, 71), ("buah", "Buah", 57, 52), ("beras", "Beras", 36, 35),
           ("kacang", "Kacang-kacangan", 23, 19),
           ("rempah", "Rempah", 15, 12))  # fmt: skip
SAMPLE, SAFE = sum(row[2] for row in SAMPLES), sum(row[3] for row in SAMPLES)
GOALS = ("Meningkatnya ketersediaan dan keterjangkauan pangan", "Meningkatnya penganekaragaman konsumsi pangan",
         "Meningkatnya keamanan pangan segar")  # fmt: skip
INDICATORS = (
    Indicator("energi", 0, "Ketersediaan energi per kapita", "kkal/hari", 0, Decimal(2450),
              _all("2361", "2397", "2438", "2508"), Decimal(2600),
              Decimal(2476), Decimal(2543)),
    Indicator("cadangan", 0, "Cadangan pangan pemerintah kabupaten", "ton", 1, Decimal(125),
              _all("71.4", "92.8", "86.1", "105.0"), Decimal(150),
              None, None),
    Indicator("desa", 0, "Jumlah desa rawan pangan", "desa", 0, Decimal(18), _all("34", "29", "23", "16"), Decimal(10),
              None, None, True),
    Indicator("pph", 1, "Skor Pola Pangan Harapan (PPH)", "skor", 1, Decimal("91.5"),
              _all("86.9", "88.7", "90.4", "92.3"), Decimal("95.0"),
              Decimal("91.8"), Decimal("94.3")),
    Indicator("pou", 1, "Prevalensi ketidakcukupan konsumsi pangan", "%", 2, Decimal("7.20"),
              _all("8.62", "8.15", "7.63", "6.84"),
              Decimal("5.50"), Decimal("7.92"), Decimal("8.53"), True),
    Indicator("aman", 2, "Persentase pangan segar yang aman", "%", 2, Decimal("86.00"),
              (*_all("78.43", "81.16", "84.75"), percent(SAFE, SAMPLE)),
              Decimal("92.00"), Decimal("85.37"), Decimal("89.62")),
)  # fmt: skip
BY = {one.key: one for one in INDICATORS}
# key, program, ceiling, spent, number of the goal it serves
PROGRAMS = (
    ("sedia", "Pengelolaan sumber daya ekonomi untuk kedaulatan pangan", 1_246_850_000, 1_198_372_400, 0),
    ("anekaragam", "Peningkatan diversifikasi dan ketahanan pangan masyarakat", 3_874_620_000, 3_641_905_750, 1),
    ("rawan", "Penanganan kerawanan pangan", 1_915_330_000, 1_742_618_900, 0),
    ("aman", "Pengawasan keamanan pangan", 682_475_000, 659_143_250, 2),
)
CEILING, SPENT = sum(row[2] for row in PROGRAMS), sum(row[3] for row in PROGRAMS)
ACHIEVED = {one.key: one.towards(one.target) for one in INDICATORS}
BY_GOAL = [[ACHIEVED[one.key] for one in INDICATORS if one.goal == at] for at in range(3)]
MEANS = [rounded(sum(held) / Decimal(len(held))) for held in BY_GOAL]
MEAN = rounded(sum(ACHIEVED.values()) / Decimal(6))
SPENT_BY = [[sum(row[at] for row in PROGRAMS if row[4] == goal) for at in (2, 3)] for goal in range(3)]
assert [one.key for one in INDICATORS if ACHIEVED[one.key] < 100] == ["cadangan"]


def _grade(value: Decimal) -> str:
    return "Sangat Tinggi" if value > 90 else "Tinggi" if value > 75 else "Sedang" if value > 65 else "Rendah"


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def food_security_performance() -> MadeReport:
    """The report of Dinas Ketahanan Pangan Kabupaten Sumedang for 2023."""
    w = Writer(STYLE)
    w.title(
        "LAPORAN KINERJA INSTANSI PEMERINTAH",
        "(LKjIP)",
        "TAHUN 2023",
        "<br>DINAS KETAHANAN PANGAN",
        "KABUPATEN SUMEDANG",
    )
    w.new_page()
    for part in (_summary, _results, _earlier, _plan, _elsewhere, _samples, _budget, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("IKHTISAR EKSEKUTIF")
    w.paragraph(
        f"Dinas Ketahanan Pangan Kabupaten Sumedang pada tahun 2023 melaksanakan {f('s.goals', words(3))} sasaran",
        f"strategis yang diukur dengan {f('s.indicators', words(6))} indikator kinerja utama (IKU). Rata-rata capaian",
        f"kinerja adalah sebesar {f('s.mean', indonesian(MEAN))}% atau termasuk predikat",
        f"{f('s.grade', _grade(MEAN), wrong='Tinggi')}. Sebanyak {f('s.reached', words(5))} IKU telah mencapai atau",
        "melampaui target, sedangkan satu IKU, yaitu cadangan pangan pemerintah kabupaten, baru mencapai",
        f"{f('s.stock', indonesian(ACHIEVED['cadangan']))}% dari target.",
    )
    w.paragraph(
        f"Pencapaian tersebut didukung oleh anggaran sebesar Rp{f('s.ceiling', whole(CEILING))} dengan realisasi",
        f"Rp{f('s.spent', whole(SPENT))} atau {f('s.rate', _rate(SPENT, CEILING))}%, sehingga terdapat efisiensi",
        f"penggunaan sumber daya sebesar {f('s.efficiency', indonesian(MEAN - percent(SPENT, CEILING)))} poin persen.",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I<br>AKUNTABILITAS KINERJA")
    w.heading("A. Capaian kinerja tahun 2023", 3)
    w.paragraph(
        "Capaian indikator yang semakin tinggi semakin baik dihitung dengan rumus realisasi : target x 100%. Untuk",
        "indikator yang semakin rendah semakin baik, yaitu jumlah desa rawan pangan dan prevalensi ketidakcukupan",
        "konsumsi pangan, digunakan rumus (2 x target – realisasi) : target x 100%. Predikat capaian: di atas 90%",
        "Sangat Tinggi; di atas 75% sampai dengan 90% Tinggi; di atas 65% sampai dengan 75% Sedang; dan 65% ke bawah",
        "Rendah.",
    )
    rows: list[Row] = []
    for at, goal in enumerate(GOALS):
        rows.append([f"<b>{at + 1}</b>", f"<b>{goal}</b>", "", "", "", f(f"t1.goal{at}", indonesian(MEANS[at])),
                     _grade(MEANS[at])])  # fmt: skip
        rows += [["", one.name, one.unit, one.show(one.target), one.show(one.now),
                  f(f"t1.{one.key}", indonesian(ACHIEVED[one.key])),
                  f(f"t1.{one.key}.grade", _grade(ACHIEVED[one.key]), wrong="Sedang")]
                 for one in INDICATORS if one.goal == at]  # fmt: skip
    rows.append(["", "<b>Rata-rata capaian IKU</b>", "", "", "", f("t1.mean", indonesian(MEAN)), _grade(MEAN)])
    head: list[Row] = [["No", "Sasaran/Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat"],
                       [f"({at})" for at in range(1, 8)]]  # fmt: skip
    w.table("Tabel 1.1 Capaian Indikator Kinerja Utama Tahun 2023", head, rows)
    best = max(ACHIEVED, key=ACHIEVED.__getitem__)
    assert best == "desa"
    w.paragraph(
        "Capaian tertinggi diperoleh indikator jumlah desa rawan pangan sebesar",
        f"{f('p.best', indonesian(ACHIEVED[best]))}%, karena jumlah desa rawan pangan dapat ditekan menjadi",
        f"{f('p.villages', str(BY['desa'].now))} desa atau",
        f"{f('p.villages.less', words(int(BY['desa'].target - BY['desa'].now)))} desa lebih sedikit daripada target.",
        "Cadangan pangan pemerintah kabupaten masih kurang",
        f"{f('p.stock.short', indonesian(BY['cadangan'].target - BY['cadangan'].now, 1))} ton dari target. Dilihat",
        "dari sasarannya, capaian tertinggi terdapat pada sasaran meningkatnya penganekaragaman konsumsi pangan, yakni",
        f"{f('p.goal', indonesian(MEANS[1]))}%.",
    )
    assert max(MEANS) == MEANS[1]


def _earlier(w: Writer) -> None:
    f = w.figure
    w.heading("B. Perbandingan dengan tahun sebelumnya", 3)
    moves = {one.key: growth(one.now, one.results[2]) for one in INDICATORS}
    rows: list[Row] = [[str(at), one.name, one.unit, *map(one.show, one.results),
                        f(f"t2.{one.key}", indonesian(moves[one.key]))]
                       for at, one in enumerate(INDICATORS, 1)]  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Indikator Kinerja", rows=2), Spanning("Satuan", rows=2),
                        Spanning("Realisasi", columns=4),
                        Spanning("Perubahan 2022–2023 (%)", rows=2)], ["2020", "2021", "2022", "2023"]]  # fmt: skip
    w.table("Tabel 1.2 Realisasi IKU Tahun 2020–2023", head, rows)
    pph, villages, pou, stock = (BY[key] for key in ("pph", "desa", "pou", "cadangan"))
    w.paragraph(
        "Dibandingkan dengan tahun 2022, seluruh indikator menunjukkan perbaikan. Skor PPH naik",
        f"{f('p.pph.up', indonesian(pph.now - pph.results[2], 1))} poin dari",
        f"{f('p.pph.before', pph.show(pph.results[2]))} menjadi {f('p.pph', pph.show(pph.now))}, dan selama periode",
        f"2020–2023 meningkat rata-rata {f('p.pph.mean', indonesian((pph.now - pph.results[0]) / 3, 1))} poin per",
        f"tahun. Jumlah desa rawan pangan turun {f('p.villages.down', indonesian(-moves['desa']))}% dari",
        f"{f('p.villages.before', str(villages.results[2]))} desa, sehingga sejak tahun 2020 telah berkurang",
        f"{f('p.villages.since', str(villages.results[0] - villages.now))} desa. Prevalensi ketidakcukupan konsumsi",
        f"pangan menurun {f('p.pou.down', indonesian(pou.results[2] - pou.now))} poin persen, sementara cadangan",
        f"pangan bertambah {f('p.stock.up', indonesian(stock.now - stock.results[2], 1))} ton atau",
        f"{f('p.stock.growth', indonesian(moves['cadangan']))}%.",
    )
    assert all((one.now < one.results[2]) == one.lower for one in INDICATORS)


def _plan(w: Writer) -> None:
    f = w.figure
    w.heading("C. Perbandingan dengan target akhir RPJMD", 3)
    done = {one.key: one.towards(one.end) for one in INDICATORS}
    rows: list[Row] = [[str(at), one.name, one.unit, one.show(one.end), one.show(one.now),
                        f(f"t3.{one.key}", indonesian(done[one.key]))]
                       for at, one in enumerate(INDICATORS, 1)]  # fmt: skip
    w.table("Tabel 1.3 Realisasi Tahun 2023 terhadap Target Akhir RPJMD (2026)",
            [["No", "Indikator Kinerja", "Satuan", "Target 2026", "Realisasi 2023", "Tingkat kemajuan (%)"]],
            rows)  # fmt: skip
    over = sum(value > 90 for value in done.values())
    assert min(done, key=done.__getitem__) == "desa"
    w.paragraph(
        "Tingkat kemajuan dihitung dengan rumus yang sama dengan rumus capaian. Terhadap target akhir RPJMD,",
        f"{f('p.plan.over', words(over))} indikator telah memiliki tingkat kemajuan di atas 90%. Tingkat kemajuan",
        "terendah terdapat pada indikator jumlah desa rawan pangan sebesar",
        f"{f('p.plan.low', indonesian(done['desa']))}%; untuk mencapai target tahun 2026 masih harus ditangani",
        f"{f('p.plan.villages', words(int(BY['desa'].now - BY['desa'].end)))} desa. Persentase pangan segar yang aman",
        f"masih memerlukan kenaikan {f('p.plan.safe', indonesian(BY['aman'].end - BY['aman'].now))} poin persen.",
    )


def _elsewhere(w: Writer) -> None:
    f = w.figure
    w.heading("D. Perbandingan dengan realisasi provinsi dan nasional", 3)
    rows: list[Row] = []
    held = [
        (one, one.province, one.nation) for one in INDICATORS if one.province is not None and one.nation is not None
    ]
    for at, (one, province, nation) in enumerate(held, 1):
        gaps = (one.show(one.now - province), one.show(one.now - nation))
        rows.append([str(at), one.name, one.show(one.now), one.show(province), one.show(nation),
                     f(f"t4.{one.key}.prov", gaps[0]), gaps[1]
                     if at % 2 else f(f"t4.{one.key}.nat", gaps[1])])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Indikator Kinerja", rows=2), Spanning("Realisasi 2023", columns=3),
         Spanning("Selisih terhadap", columns=2)],
        ["Kabupaten", "Provinsi", "Nasional", "Provinsi", "Nasional"],
    ]  # fmt: skip
    w.table("Tabel 1.4 Perbandingan Realisasi Kabupaten, Provinsi Jawa Barat, dan Nasional", head, rows)
    behind = [one.key for one, _, nation in held if (one.now > nation if one.lower else one.now < nation)]
    assert behind == ["energi", "pph", "aman"]
    assert all(one.now < province if one.lower else one.now > province for one, province, _ in held)
    energy, pph, pou = BY["energi"], BY["pph"], BY["pou"]
    w.paragraph(
        "Keempat indikator yang dapat dibandingkan lebih baik daripada realisasi Provinsi Jawa Barat. Namun demikian,",
        f"{f('p.behind', words(len(behind)))} indikator masih di bawah realisasi nasional. Ketersediaan energi",
        f"kabupaten lebih rendah {f('p.energy.gap', whole(held[0][2] - energy.now))} kkal/hari daripada angka nasional",
        f"dan skor PPH terpaut {f('p.pph.gap', indonesian(held[1][2] - pph.now, 1))} poin. Sebaliknya, prevalensi",
        f"ketidakcukupan konsumsi pangan {f('p.pou.gap', indonesian(held[2][2] - pou.now))} poin persen lebih rendah",
        "daripada angka nasional.",
    )


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("E. Keamanan pangan segar", 3)
    rows: list[Row] = [[str(at), name, str(count), str(safe),
                        f(f"t5.{key}.bad", str(count - safe)) if at % 2 else str(count - safe),
                        f(f"t5.{key}", _rate(safe, count))]
                       for at, (key, name, count, safe) in enumerate(SAMPLES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.all", str(SAMPLE)), f("t5.safe", str(SAFE)),
                 f("t5.bad", str(SAMPLE - SAFE)), f("t5.rate", _rate(SAFE, SAMPLE))])  # fmt: skip
    w.table("Tabel 1.5 Hasil Pengujian Pangan Segar", [["No", "Komoditas", "Sampel", "Aman", "Tidak aman", "% aman"]],
            rows)  # fmt: skip
    w.paragraph(
        f"Dari {f('p.samples', str(SAMPLE))} sampel yang diuji, {f('p.unsafe', str(SAMPLE - SAFE))} sampel mengandung",
        "residu pestisida atau cemaran melebihi batas maksimum. Sayuran menyumbang",
        f"{f('p.greens', _rate(SAMPLES[0][2] - SAMPLES[0][3], SAMPLE - SAFE))}% dari sampel yang tidak aman.",
    )


def _budget(w: Writer) -> None:
    f = w.figure
    w.heading("F. Realisasi anggaran dan efisiensi", 3)
    rows: list[Row] = [[str(at), name, whole(ceiling), whole(spent), f(f"t6.{key}.rest", whole(ceiling - spent)),
                        f(f"t6.{key}", _rate(spent, ceiling))]
                       for at, (key, name, ceiling, spent, _) in enumerate(PROGRAMS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.ceiling", whole(CEILING)), f("t6.spent", whole(SPENT)),
                 f("t6.rest", whole(CEILING - SPENT)),
                 f("t6.rate", _rate(SPENT, CEILING))])  # fmt: skip
    w.table("Tabel 1.6 Realisasi Anggaran menurut Program",
            [["No", "Program", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"]], rows)  # fmt: skip
    rates = [percent(spent, ceiling) for ceiling, spent in SPENT_BY]
    rows = [[str(at + 1), goal, indonesian(MEANS[at]), indonesian(rates[at]),
             f(f"t7.{at}", indonesian(MEANS[at] - rates[at]))]
            for at, goal in enumerate(GOALS)]  # fmt: skip
    w.table("Tabel 1.7 Efisiensi Penggunaan Sumber Daya",
            [["No", "Sasaran Strategis", "Capaian kinerja (%)", "Penyerapan anggaran (%)", "Tingkat efisiensi"]],
            rows)  # fmt: skip
    w.paragraph(
        "Catatan: sasaran pertama didukung oleh program nomor 1 dan 3, sasaran kedua oleh program nomor 2, dan sasaran",
        "ketiga oleh program nomor 4.",
    )
    big = PROGRAMS[1]
    w.paragraph(
        "Anggaran terbesar dialokasikan untuk program peningkatan diversifikasi dan ketahanan pangan masyarakat, yakni",
        f"{f('p.big', _rate(big[2], CEILING))}% dari seluruh anggaran. Untuk sasaran pertama tersedia anggaran",
        f"Rp{f('p.first', whole(SPENT_BY[0][0]))} dengan penyerapan {f('p.first.rate', indonesian(rates[0]))}%. Sisa",
        f"anggaran seluruh program sebesar Rp{f('p.rest', whole(CEILING - SPENT))}, terutama dari efisiensi harga",
        "pengadaan.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II<br>PENUTUP")
    w.paragraph(
        f"Secara umum kinerja tahun 2023 berpredikat {f('c.grade', _grade(MEAN), wrong='Sedang')} dengan rata-rata",
        f"capaian {f('c.mean', indonesian(MEAN))}%. Cadangan pangan yang belum mencapai target",
        f"{f('c.target', indonesian(BY['cadangan'].target, 1))} ton akan ditambah melalui pengadaan pada semester I",
        f"tahun 2024. Penyerapan anggaran sebesar {f('c.rate', _rate(SPENT, CEILING))}% menunjukkan bahwa sasaran",
        "dapat dicapai secara efisien.",
    )
