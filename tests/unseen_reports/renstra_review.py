"""Review of a Balai's five-year plan 2020-2024: results of five years, growth, national targets, budget.

Serif, striped tables without vertical lines, numbers centred, the wide tables on landscape pages.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, words

STYLE = """
@page { size: A4; margin: 24mm 22mm; }
@page wide { size: A4 landscape; margin: 20mm 18mm; }
body { font: 10.5pt/1.4 Georgia, 'DejaVu Serif', serif; }
h1 { font-size: 15pt; text-align: center; font-weight: normal; margin: 0 0 20pt; }
h2 { font-size: 11.5pt; margin: 16pt 0 6pt; break-after: avoid; }
h2:nth-of-type(3), h2:nth-of-type(3) ~ * { page: wide; }
h2:nth-of-type(4), h2:nth-of-type(4) ~ * { page: auto; }
p { text-align: justify; text-indent: 8mm; margin: 0 0 7pt; }
p.caption { text-align: left; text-indent: 0; font-size: 9.5pt; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 10pt; break-inside: avoid; }
th { border-top: 0.8pt solid #333; border-bottom: 0.8pt solid #333; font-weight: bold; }
th, td { padding: 3pt 4pt; text-align: center; }
td:nth-child(2) { text-align: left; }
tbody tr:nth-child(odd) { background: #eeeeee; }
tbody tr:last-child td { border-bottom: 0.8pt solid #333; }
"""

YEARS = (2020, 2021, 2022, 2023, 2024)


def _numbers(text: str) -> tuple[Decimal, ...]:
    return tuple(map(Decimal, text.split()))


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    unit: str
    targets: tuple[Decimal, ...]
    results: tuple[Decimal, ...]
    national: Decimal | None  # target of 2024

    @property
    def reached(self) -> list[Decimal]:
        """Results as exact percentages of the targets."""
        return [result / target * 100 for result, target in zip(self.results, self.targets, strict=True)]

    @property
    def steps(self) -> list[Decimal]:
        """Exact growth from year to year."""
        return [(b - a) / a * 100 for a, b in zip(self.results, self.results[1:], strict=False)]

    def text(self, value: Decimal) -> str:
        return indonesian(value, 0 if self.unit == "desa" else 2)


OBAT = Indicator("obat", "Persentase obat yang memenuhi syarat", "%", _numbers("88 89.5 91 92.5 94"),
                 _numbers("89.24 90.06 91.85 93.11 94.87"), Decimal("92.50"))  # fmt: skip
MAKANAN = Indicator("makanan", "Persentase makanan yang memenuhi syarat", "%", _numbers("76 78 80 82 84"),
                    _numbers("77.15 76.40 81.94 83.05 82.67"), Decimal("86.00"))  # fmt: skip
SADAR = Indicator("sadar", "Indeks kesadaran masyarakat", "indeks", _numbers("72 74 76 78 80"),
                  _numbers("73.42 75.88 78.15 80.02 82.34"), Decimal("83.00"))  # fmt: skip
INSPEKSI = Indicator("inspeksi", "Persentase hasil inspeksi yang ditindaklanjuti", "%", _numbers("55 58 62 66 70"),
                     _numbers("57.80 63.21 57.14 71.36 74.55"), Decimal("71.20"))  # fmt: skip
PUAS = Indicator("puas", "Indeks kepuasan pelaku usaha", "indeks", _numbers("82 84 86 88 90"),
                 _numbers("83.14 84.90 87.26 87.51 91.03"), Decimal("89.60"))  # fmt: skip
DESA = Indicator("desa", "Jumlah desa pangan aman yang terbentuk", "desa", _numbers("6 8 9 10 12"),
                 _numbers("6 7 9 11 13"), None)  # fmt: skip
INDICATORS = (OBAT, MAKANAN, SADAR, INSPEKSI, PUAS, DESA)
COMPARED = [(one, one.national) for one in INDICATORS if one.national is not None]

GRADES = {"Sangat Baik": 105, "Baik": 100, "Cukup": 95, "Kurang": 0}  # lowest percentage

# budget and spending in millions of rupiah
MONEY = {
    2020: _numbers("28415.6 27390.2"),
    2021: _numbers("30122.4 29488.7"),
    2022: _numbers("31876.9 31005.3"),
    2023: _numbers("35240.5 34102.8"),
    2024: _numbers("33918.2 33241.6"),
}
BUDGET, SPENT = (sum((pair[at] for pair in MONEY.values()), Decimal(0)) for at in (0, 1))


def _mean(values: Iterable[Decimal]) -> Decimal:
    held = list(values)
    return sum(held, Decimal(0)) / len(held)


def _grade(value: Decimal) -> str:
    return next(grade for grade, lowest in GRADES.items() if rounded(value) >= lowest)


MEANS = [_mean(one.reached[at] for one in INDICATORS) for at in range(5)]
MEAN = _mean(_mean(one.reached) for one in INDICATORS)
COUNTS = {
    grade: [sum(_grade(one.reached[at]) == grade for one in INDICATORS) for at in range(5)] for grade in GRADES
}  # fmt: skip
MEASURED = len(INDICATORS) * len(YEARS)
REACHED = sum(COUNTS["Sangat Baik"]) + sum(COUNTS["Baik"])
ABOVE = sum(one.results[4] >= national for one, national in COMPARED)


def renstra_review() -> MadeReport:
    """The review of Balai POM di Kupang of its plan for 2020 to 2024."""
    w = Writer(STYLE)
    w.title("EVALUASI CAPAIAN RENCANA STRATEGIS 2020–2024", "BALAI POM DI KUPANG")
    _summary(w)
    _method(w)
    _results(w)
    _grades(w)
    _growth(w)
    _national(w)
    _money(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("Ikhtisar")
    w.paragraph(
        f"Rencana Strategis (Renstra) Balai POM di Kupang memuat {f('sum.n', str(len(INDICATORS)))}",
        f"({f('sum.n.word', words(len(INDICATORS)))}) indikator yang diukur setiap tahun selama lima tahun. Dari",
        f"{f('sum.measured', str(MEASURED))} pengukuran, {f('sum.reached', str(REACHED))} pengukuran",
        f"({f('sum.share', indonesian(percent(REACHED, MEASURED)))}%) mencapai atau melampaui target. Rata-rata",
        f"capaian pada tahun 2024 adalah {f('sum.last', indonesian(MEANS[4]))}%, lebih tinggi daripada tahun 2020 yang",
        f"sebesar {f('sum.first', indonesian(MEANS[0]))}%. Anggaran lima tahun terserap",
        f"{f('sum.absorbed', indonesian(percent(SPENT, BUDGET)))}%.",
    )


def _method(w: Writer) -> None:
    w.heading("A. Cara Pengukuran")
    w.paragraph(
        "Capaian adalah realisasi dibagi target dikali 100%. Rata-rata capaian dan rata-rata pertumbuhan adalah",
        "rata-rata hitung sederhana. Capaian digolongkan sebagai berikut:",
    )
    w.items([
        "Sangat Baik, apabila capaian 105% atau lebih;",
        "Baik, apabila capaian 100% sampai dengan kurang dari 105%;",
        "Cukup, apabila capaian 95% sampai dengan kurang dari 100%;",
        "Kurang, apabila capaian di bawah 95%.",
    ])  # fmt: skip


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("B. Target, Realisasi, dan Capaian")
    rows: list[Row] = []
    shares: list[Row] = []
    for number, one in enumerate(INDICATORS, 1):
        results = [one.text(value) for value in one.results]
        results[2] = f(f"t1.{one.key}.2022", results[2])
        rows.append([str(number), one.name, one.unit, *map(one.text, one.targets), *results])
        reached = [indonesian(value) for value in one.reached]
        reached[4] = f(f"t2.{one.key}.2024", reached[4])
        mean = _mean(one.reached)
        shares.append([
            str(number), one.name, *reached, f(f"t2.{one.key}.mean", indonesian(mean)),
            f(f"t2.{one.key}.grade", _grade(mean)),
        ])  # fmt: skip
    years = list(map(str, YEARS))
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Satuan", rows=2),
         Spanning("Target", columns=5), Spanning("Realisasi", columns=5)],
        [*years, *years],
    ]  # fmt: skip
    w.table("Tabel 1 – Target dan realisasi indikator Renstra 2020–2024", head, rows)
    means = [f(f"t2.mean.{year}", indonesian(value)) for year, value in zip(YEARS, MEANS, strict=True)]
    shares.append(["", "Rata-rata", *means, f("t2.mean", indonesian(MEAN)), f("t2.grade", _grade(MEAN))])
    head = [["No", "Indikator", *years, "Rata-rata", "Golongan"]]
    w.table("Tabel 2 – Capaian indikator (% dari target) tahun 2020–2024", head, shares)
    w.paragraph(
        f"Capaian tahunan paling rendah pada Tabel 2 adalah {f('p2.low', indonesian(min(DESA.reached)))}% dan yang",
        f"paling tinggi {f('p2.high', indonesian(max(DESA.reached)))}%, keduanya untuk indikator desa pangan aman.",
    )


def _grades(w: Writer) -> None:
    f = w.figure
    w.heading("C. Golongan Capaian")
    w.paragraph(
        "Tabel 3 merangkum banyaknya indikator menurut golongan, dihitung dari capaian tahunan pada Tabel 2.",
    )
    rows: list[Row] = []
    for number, (grade, counts) in enumerate(COUNTS.items(), 1):
        total = f(f"t3.{number}.total", str(sum(counts)))
        rows.append([str(number), grade, *map(str, counts), total])
    rows.append(["", "Jumlah", *[str(len(INDICATORS))] * 5, f("t3.total", str(MEASURED))])
    w.table("Tabel 3 – Jumlah indikator menurut golongan capaian",
            [["No", "Golongan", *map(str, YEARS), "Jumlah"]], rows)  # fmt: skip
    missed = MEASURED - REACHED
    village_target, villages = sum(DESA.targets), sum(DESA.results)
    w.paragraph(
        f"Sebanyak {f('p3.missed', str(missed))} pengukuran belum mencapai target, atau setara",
        f"{f('p3.missed.share', indonesian(percent(missed, MEASURED)))}%. Jumlah desa pangan aman yang terbentuk",
        f"selama lima tahun mencapai {f('p3.villages', str(villages))} desa dari target kumulatif",
        f"{f('p3.villages.target', str(village_target))} desa, sehingga capaian kumulatifnya",
        f"{f('p3.villages.rate', indonesian(percent(Decimal(villages), Decimal(village_target))))}%.",
    )


def _growth(w: Writer) -> None:
    f = w.figure
    w.heading("D. Pertumbuhan Realisasi")
    rows: list[Row] = []
    for number, one in enumerate(INDICATORS, 1):
        steps = [indonesian(step) for step in one.steps]
        steps[2] = f(f"t4.{one.key}.2023", steps[2])
        rows.append([str(number), one.name, *steps, f(f"t4.{one.key}.mean", indonesian(_mean(one.steps)))])
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Dibandingkan tahun sebelumnya", columns=4),
         Spanning("Rata-rata", rows=2)],
        ["2021", "2022", "2023", "2024"],
    ]  # fmt: skip
    w.table("Tabel 4 – Pertumbuhan realisasi indikator (%)", head, rows)
    fastest = max(INDICATORS, key=lambda one: _mean(one.steps))
    w.paragraph(
        f"Rata-rata pertumbuhan terbesar terdapat pada indikator {fastest.name[0].lower()}{fastest.name[1:]}, yaitu",
        f"{f('p4.fastest', indonesian(_mean(fastest.steps)))}% per tahun. Pada tahun 2024 realisasi makanan yang",
        f"memenuhi syarat turun {f('p4.food', indonesian(MAKANAN.results[3] - MAKANAN.results[4]))} poin, dari",
        f"{f('p4.food.2023', indonesian(MAKANAN.results[3]))}% menjadi {indonesian(MAKANAN.results[4])}%. Sebaliknya,",
        "indeks kesadaran masyarakat meningkat setiap tahun dan pada akhir periode lebih tinggi",
        f"{f('p4.aware', indonesian(SADAR.results[4] - SADAR.results[0]))} poin daripada tahun 2020",
        f"(tumbuh {f('p4.aware.growth', indonesian(growth(SADAR.results[4], SADAR.results[0])))}%).",
    )


def _national(w: Writer) -> None:
    f = w.figure
    w.heading("E. Perbandingan dengan Target Nasional")
    rows: list[Row] = []
    for number, (one, national) in enumerate(COMPARED, 1):
        difference = one.results[4] - national
        status, other = ("Melampaui", "Di bawah") if difference >= 0 else ("Di bawah", "Melampaui")
        rows.append([
            str(number), one.name, indonesian(national), indonesian(one.results[4]),
            f(f"t5.{one.key}.difference", indonesian(difference)), f(f"t5.{one.key}.status", status, wrong=other),
        ])  # fmt: skip
    w.table("Tabel 5 – Realisasi Balai dan target nasional tahun 2024",
            [["No", "Indikator", "Target nasional", "Realisasi Balai", "Selisih (poin)", "Keterangan"]],
            rows)  # fmt: skip
    best = max(COMPARED, key=lambda pair: pair[0].results[4] - pair[1])
    w.paragraph(
        f"Dari {f('p5.compared', words(len(COMPARED)))} indikator yang memiliki target nasional,",
        f"{f('p5.above', str(ABOVE))} indikator melampaui dan {f('p5.below', str(len(COMPARED) - ABOVE))} indikator",
        "masih berada di bawahnya. Selisih positif terbesar adalah",
        f"{f('p5.best', indonesian(best[0].results[4] - best[1]))} poin.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("F. Anggaran")
    rows: list[Row] = []
    for number, (year, (budget, spent)) in enumerate(MONEY.items(), 1):
        rows.append([
            str(number), f"Tahun {year}", indonesian(budget, 1), indonesian(spent, 1),
            indonesian(budget - spent, 1), f(f"t6.{year}.rate", indonesian(percent(spent, budget))),
        ])  # fmt: skip
    rows.append([
        "", "Jumlah", f("t6.budget", indonesian(BUDGET, 1)), f("t6.spent", indonesian(SPENT, 1)),
        f("t6.rest", indonesian(BUDGET - SPENT, 1)), f("t6.rate", indonesian(percent(SPENT, BUDGET))),
    ])  # fmt: skip
    w.table("Tabel 6 – Pagu dan realisasi anggaran 2020–2024 (juta rupiah)",
            [["No", "Tahun anggaran", "Pagu", "Realisasi", "Sisa", "Penyerapan (%)"]], rows)  # fmt: skip
    (before, _), (last, spent) = MONEY[2023], MONEY[2024]
    w.paragraph(
        f"Pagu tahun 2024 berkurang Rp{f('p6.less', indonesian(before - last, 1))} juta, atau turun",
        f"{f('p6.fall', indonesian(percent(before - last, before)))}% dari pagu tahun 2023. Namun penyerapannya",
        f"mencapai {f('p6.last', indonesian(percent(spent, last)))}%, tertinggi selama periode Renstra.",
        f"Rata-rata pagu per tahun sebesar Rp{f('p6.mean', indonesian(BUDGET / 5))} juta.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("G. Kesimpulan dan Saran")
    w.paragraph(
        f"Rata-rata capaian seluruh indikator selama lima tahun adalah {f('end.mean', indonesian(MEAN))}% (golongan",
        f"{f('end.grade', _grade(MEAN))}). Target {f('end.reached', str(REACHED))} dari",
        f"{f('end.measured', str(MEASURED))} pengukuran tercapai. Untuk Renstra berikutnya disarankan memperkuat",
        "pengawasan makanan, yang realisasinya masih",
        f"{f('end.food', indonesian(dict(COMPARED)[MAKANAN] - MAKANAN.results[4]))} poin di bawah target nasional.",
    )
