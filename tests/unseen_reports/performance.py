"""Laporan kinerja tahunan of a Balai POM: 5 sasaran with 13 indicators, their achievement, and the budget's efficiency.

Capaian is capped at 120, NPS is the mean of a sasaran's capaian, grades go by printed thresholds; two earlier years,
targets at the end of the plan, a budget in thousands. Sheets on their side, a small serif type, green headers, a full
thin grid and numbers flush right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4 landscape; margin: 18mm 22mm }
body { font: 10pt/1.4 'DejaVu Serif', serif; text-align: justify }
h1, h2 { font-size: 12pt; color: #1d5c2f; margin: 14pt 0 5pt; break-after: avoid }
h1 { font-size: 15pt; text-align: center } h3 { font-size: 10pt; margin: 9pt 0 2pt; break-after: avoid }
p { margin: 3pt 0 6pt }
.caption { text-align: center; font-weight: bold; font-size: 9pt; margin: 8pt 0 3pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 8pt; break-inside: avoid }
th, td { border: 0.5pt solid #6a8f74; padding: 2pt 5pt; text-align: left }
th { background: #1d5c2f; color: #fff; font-weight: normal }
td.right { text-align: right }
table:first-of-type { break-inside: auto }
"""


class _Indicator(NamedTuple):
    """An indicator of the plan; `counts` are the part and the whole of its result, where that is a percentage."""

    goal: int
    text: str
    unit: str
    target: str
    before: tuple[str, str]
    result: str
    plan: str
    counts: tuple[int, int] = (0, 0)

    @property
    def got(self) -> Decimal:
        """The result as printed."""
        return percent(*self.counts) if self.counts[1] else Decimal(self.result)

    @property
    def share(self) -> Decimal:
        """The result as a percentage of the target."""
        return percent(self.got, Decimal(self.target))

    def shown(self, value: Decimal | str) -> str:
        """A value in the indicator's unit."""
        return indonesian(Decimal(value), 2 if self.unit in ("%", "Nilai", "Indeks") else 0)


def _capped(value: Decimal) -> Decimal:
    return min(value, Decimal(120))


_I = _Indicator
_INDICATORS = (
    _I(1, "Persentase Obat yang memenuhi syarat", "%", "92.5", ("91.20", "92.85"), "", "94", (1021, 1085)),
    _I(1, "Persentase Makanan yang memenuhi syarat", "%", "86", ("82.40", "84.75"), "", "88", (532, 625)),
    _I(1, "Persentase pangan fortifikasi yang memenuhi syarat", "%", "88", ("86.90", "89.30"), "", "92", (151, 165)),
    _I(2, "Indeks kesadaran masyarakat atas Obat dan Makanan", "Indeks", "78", ("74.90", "77.61"), "80.73", "80"),
    _I(3, "Persentase keputusan inspeksi yang dilaksanakan", "%", "90", ("88.15", "93.20"), "", "93", (241, 250)),
    _I(3, "Persentase rekomendasi yang ditindaklanjuti", "%", "62", ("55.60", "60.40"), "", "66", (86, 109)),
    _I(3, "Persentase UMKM yang memenuhi standar", "%", "75", ("58.25", "67.40"), "", "80", (61, 92)),
    _I(4, "Jumlah sekolah dengan pangan jajanan aman", "Sekolah", "24", ("20", "23"), "29", "28"),
    _I(4, "Jumlah desa pangan aman", "Desa", "9", ("7", "8"), "10", "12"),
    _I(4, "Persentase sampel yang diuji sesuai standar", "%", "95", ("97.80", "98.65"), "", "97", (1127, 1137)),
    _I(5, "Nilai pembangunan Zona Integritas", "Nilai", "83", ("74.20", "77.30"), "76.95", "85"),
    _I(5, "Nilai AKIP", "Nilai", "80.5", ("78.60", "79.92"), "81.14", "82"),
    _I(5, "Indeks profesionalitas ASN", "Indeks", "82", ("77.45", "81.30"), "84.60", "84"),
)
_GOALS = (
    *("Terwujudnya Obat dan Makanan yang aman dan bermutu", "Meningkatnya kesadaran masyarakat"),
    *("Meningkatnya efektivitas pemeriksaan sarana", "Meningkatnya pemberdayaan masyarakat dan pengujian"),
    "Terwujudnya tata kelola yang baik",
)
_SCORES_BEFORE = (("99.42", "97.85", "98.60", "101.35", "96.72"), ("100.86", "99.50", "103.24", "104.11", "98.05"))
_CEILINGS = (8_412_650, 2_316_900, 5_208_400, 3_647_250, 15_926_800)
_SPENT = (8_296_318, 2_247_855, 5_147_923, 3_588_064, 15_866_372)
_ABSORBED_BEFORE = Decimal("98.41")


def _mean(values: Iterable[Decimal]) -> Decimal:
    listed = list(values)
    return rounded(sum(listed, Decimal(0)) / len(listed))


_SCORES = [_mean(_capped(each.share) for each in _INDICATORS if each.goal == goal) for goal in range(1, 6)]
_SCORE = _mean(_SCORES)
_PAST = [_mean(map(Decimal, year)) for year in _SCORES_BEFORE]
_CEILING, _ALL = sum(_CEILINGS), sum(_SPENT)
_GRADES = ((110, "Sangat Baik"), (90, "Baik"), (70, "Cukup"), (50, "Kurang"), (0, "Sangat Kurang"))


def performance() -> MadeReport:
    """The report of 2023."""
    writer = Writer(_STYLE, numbers_right=True)
    writer.title("LAPORAN KINERJA TAHUN 2023", "BALAI POM DI JAMBI")
    for chapter in (_summary, _achievement, _goals, _years, _budget, _closing):
        chapter(writer)
    return writer.report()


def _grade(value: Decimal) -> str:
    return next(word for bound, word in _GRADES if value >= bound)


def _table(writer: Writer, caption: str, head: Sequence[Row], rows: Sequence[list[str]], names: str) -> None:
    """A table; `names` names figures, as "row.column=name" with both from 1."""
    named = dict(place.split("=") for place in names.split())

    def cell(at: str, text: str) -> str:
        other = {"Tidak Efisien": "Efisien"}.get(text, "")
        return writer.figure(named[at], text, other) if at in named else text

    body = [[cell(f"{at}.{n}", text) for n, text in enumerate(row, 1)] for at, row in enumerate(rows, 1)]
    writer.table(caption, head, body)


def _summary(writer: Writer) -> None:
    name = writer.figure
    reached = sum(each.share >= 100 for each in _INDICATORS)
    writer.heading("I. IKHTISAR EKSEKUTIF")
    writer.paragraph(
        f"Perjanjian Kinerja Balai POM di Jambi tahun 2023 memuat {name('sum.goals', words(len(_GOALS)))} sasaran",
        f"strategis dengan {name('sum.indicators', str(len(_INDICATORS)))} indikator. Nilai Pencapaian Sasaran (NPS)",
        f"Balai mencapai {name('sum.score', indonesian(_SCORE))}% dengan kategori",
        f"{name('sum.grade', _grade(_SCORE))}; tahun sebelumnya {indonesian(_PAST[1])}%. Target",
        f"dapat dipenuhi atau dilampaui pada {name('sum.reached', str(reached))} indikator, sementara",
        f"{name('sum.missed', words(len(_INDICATORS) - reached))} indikator belum mencapai target. Dari pagu",
        f"Rp{name('sum.ceiling', whole(_CEILING))} ribu terserap",
        f"{name('sum.absorbed', indonesian(percent(_ALL, _CEILING)))}%.",
    )


def _achievement(writer: Writer) -> None:
    name = writer.figure
    writer.heading("II. AKUNTABILITAS KINERJA")
    writer.heading("A. Capaian Kinerja Organisasi", 3)
    writer.paragraph(
        "Capaian adalah realisasi dibagi target dikali 100%. Capaian di atas 120% dihitung 120% (capaian",
        "penyesuaian). NPS suatu sasaran adalah rata-rata capaian penyesuaian seluruh indikatornya, dan NPS Balai",
        "rata-rata NPS kelima sasaran. Kategori: 110 s.d. 120 Sangat Baik; 90 sampai kurang dari 110 Baik; 70 sampai",
        "kurang dari 90 Cukup; 50 sampai kurang dari 70 Kurang; kurang dari 50 Sangat Kurang.",
    )
    rows = []
    for goal, text in enumerate(_GOALS, 1):
        score = _SCORES[goal - 1]
        rows.append([f"{goal}.", f"<b>{text}</b>", "", "", "", "NPS", indonesian(score), _grade(score)])
        for letter, each in zip("abc", [each for each in _INDICATORS if each.goal == goal], strict=False):
            shown, capped = [each.shown(each.target), each.shown(each.got)], _capped(each.share)
            shares = [indonesian(each.share), indonesian(capped), _grade(capped)]
            rows.append([f"{letter}.", each.text, each.unit, *shown, *shares])
    head = ["No.", "Sasaran/Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Capaian Penyesuaian (%)"]
    _table(
        writer,
        "Tabel 1. Target, Realisasi dan Capaian Indikator Kinerja Tahun 2023",
        [[*head, "Kategori"]],
        [*rows, ["", "NPS Balai", "", "", "", "", indonesian(_SCORE), _grade(_SCORE)]],
        "1.7=goal.1.score 3.4=ind.2.target 6.5=ind.4.result 7.7=goal.3.score 9.7=ind.6.capped "
        "10.8=ind.7.grade 11.8=goal.4.grade 14.6=ind.10.share 19.7=score",
    )
    grades = [_grade(_capped(each.share)) for each in _INDICATORS]
    best, good = grades.count("Sangat Baik"), grades.count("Baik")
    writer.paragraph(
        f"Menurut kategori, {name('grade.best', str(best))} indikator Sangat Baik, {name('grade.good', str(good))}",
        f"indikator Baik ({name('grade.share', indonesian(percent(good, len(grades))))}%), dan satu indikator Cukup.",
    )


def _goals(writer: Writer) -> None:
    name = writer.figure
    drug, food, _, aware, checks, advice, small, school, *_ = _INDICATORS
    gap, more = Decimal(food.target) - food.got, aware.got - Decimal(aware.target)
    left = small.counts[1] - small.counts[0]
    writer.heading("B. Analisis per Sasaran", 3)
    writer.paragraph(
        f"Pada Sasaran 1, dari {whole(drug.counts[1])} sampel obat yang diuji",
        f"{name('text.drug', whole(drug.counts[0]))} memenuhi syarat ({drug.shown(drug.got)}%). Untuk makanan,",
        f"{food.counts[0]} dari {name('text.food', str(food.counts[1]))} sampel memenuhi syarat, sehingga",
        f"realisasinya masih {name('text.food.gap', indonesian(gap))} poin di bawah target. Indeks kesadaran",
        f"masyarakat (Sasaran 2) melebihi target sebesar {name('text.aware', indonesian(more))} poin.",
    )
    writer.paragraph(
        f"Pada Sasaran 3, keputusan inspeksi dilaksanakan oleh {checks.counts[0]} dari",
        f"{checks.counts[1]} sarana. Lintas sektor menindaklanjuti {advice.counts[0]} dari",
        f"{name('text.advice', str(advice.counts[1]))} rekomendasi, dengan capaian sebelum penyesuaian",
        f"{name('text.advice.share', indonesian(advice.share))}%. UMKM yang memenuhi standar {small.counts[0]} dari",
        f"{small.counts[1]} UMKM, sehingga {name('text.small', str(left))} UMKM masih harus dibina. Pada Sasaran 4,",
        f"sekolah yang diintervensi melebihi target sebanyak {words(int(school.got) - int(school.target))} sekolah,",
        f"dan NPS sasaran ini paling tinggi ({name('text.top', indonesian(max(_SCORES)))}%).",
        "Sebaliknya Sasaran 5 memperoleh NPS terendah, terutama karena nilai Zona Integritas baru mencapai",
        f"{name('text.zone', indonesian(_INDICATORS[10].share))}% dari target.",
    )


def _years(writer: Writer) -> None:
    name = writer.figure
    rows = []
    for at, each in enumerate(_INDICATORS, 1):
        four = (*each.before, each.got, each.got - Decimal(each.before[1]), each.plan)
        values = [each.shown(value) for value in four]
        rows.append([str(at), each.text, *values, indonesian(percent(each.got, Decimal(each.plan)))])
    heads = [
        Spanning("No.", 2),
        Spanning("Indikator", 2),
        Spanning("Realisasi", 1, 3),
        Spanning("Selisih 2023 dan 2022", 2),
    ]
    writer.heading("C. Perbandingan dengan Tahun Sebelumnya dan Target Akhir Renstra", 3)
    _table(
        writer,
        "Tabel 2. Realisasi Tahun 2021 s.d. 2023 dan Target Tahun 2024",
        [
            [*heads, Spanning("Akhir Renstra", 1, 2)],
            ["2021", "2022", "2023", "Target 2024", "Capaian 2023 thd 2024 (%)"],
        ],
        rows,
        "2.6=year.2.change 7.6=year.7.change 9.5=year.9.result 12.6=year.12.change "
        "3.8=plan.3.share 9.8=plan.9.share 11.8=plan.11.share",
    )
    years = [[*map(Decimal, year), _mean(map(Decimal, year))] for year in _SCORES_BEFORE]
    scores = zip(*years, [*_SCORES, _SCORE], strict=True)
    lines = zip(["1", "2", "3", "4", "5", ""], [*_GOALS, "NPS Balai"], scores, strict=True)
    _table(
        writer,
        "Tabel 3. NPS Tahun 2021 s.d. 2023 (%)",
        [["No.", "Sasaran", "2021", "2022", "2023", "Rata-rata 3 Tahun"]],
        [[number, text, *map(indonesian, three), indonesian(_mean(three))] for number, text, three in lines],
        "3.6=past.3.mean 4.5=past.4.score",
    )
    fallen = sum(each.got < Decimal(each.before[1]) for each in _INDICATORS)
    reached = sum(each.got >= Decimal(each.plan) for each in _INDICATORS)
    writer.paragraph(
        f"Dibandingkan tahun 2022, realisasi {name('year.fallen', words(fallen))} indikator turun dan",
        f"{name('year.risen', str(len(_INDICATORS) - fallen))} indikator lainnya naik. NPS Balai bertambah",
        f"{name('year.score', indonesian(_SCORE - _PAST[1]))} poin setelah pada tahun 2022 naik",
        f"{name('year.score.before', indonesian(_PAST[1] - _PAST[0]))} poin. Sebanyak",
        f"{name('plan.reached', str(reached))} indikator sudah mencapai target 2024 setahun lebih awal, atau setara",
        f"{name('plan.share', indonesian(percent(reached, len(_INDICATORS))))}% dari seluruh indikator.",
    )


def _budget(writer: Writer) -> None:
    name = writer.figure

    def line(number: str, text: str, ceiling: int, spent: int, score: Decimal) -> list[str]:
        absorbed = percent(spent, ceiling)
        index = rounded(score / absorbed)
        grade = "Efisien" if index >= 1 else "Tidak Efisien"
        shares = [indonesian(value) for value in (absorbed, score, index, index - 1)]
        return [number, text, whole(ceiling), whole(spent), *shares, grade]

    absorbed = percent(_ALL, _CEILING)
    writer.heading("D. Realisasi Anggaran dan Efisiensi", 3)
    lines = zip("12345", _GOALS, _CEILINGS, _SPENT, _SCORES, strict=True)
    _table(
        writer,
        "Tabel 4. Efisiensi Penggunaan Anggaran per Sasaran (pagu dan realisasi dalam ribu rupiah)",
        [
            [Spanning("No.", 2), Spanning("Sasaran", 2), Spanning("Anggaran", 1, 3), Spanning("Efisiensi", 1, 4)],
            ["Pagu", "Realisasi", "% Serapan", "NPS (%)", "IE", "TE", "Kriteria"],
        ],
        [*(line(*each) for each in lines), line("", "Jumlah", _CEILING, _ALL, _SCORE)],
        "1.5=budget.1.share 2.7=budget.2.index 3.4=budget.3.spent 4.8=budget.4.level 5.3=budget.5.ceiling "
        "5.9=budget.5.grade 6.7=budget.index",
    )
    writer.paragraph(
        "Indeks efisiensi (IE) adalah NPS dibagi persentase serapan, sedangkan tingkat efisiensi (TE) adalah IE",
        "dikurangi 1; penggunaan anggaran disebut efisien bila IE paling sedikit 1. Sisa anggaran tercatat",
        f"Rp{name('budget.rest', whole(_CEILING - _ALL))} ribu. Serapan naik",
        f"{name('budget.more', indonesian(absorbed - _ABSORBED_BEFORE))} poin dari {indonesian(_ABSORBED_BEFORE)}%",
        f"pada tahun 2022. Sasaran 5 menyerap {name('budget.part', indonesian(percent(_SPENT[4], _ALL)))}% dari",
        "seluruh belanja.",
    )


def _closing(writer: Writer) -> None:
    name = writer.figure
    lines = zip(_SCORES, _SPENT, _CEILINGS, strict=True)
    efficient = sum(score >= percent(spent, ceiling) for score, spent, ceiling in lines)
    writer.heading("III. PENUTUP")
    writer.paragraph(
        f"Kinerja tahun 2023 berkategori Baik dengan NPS {name('end.score', indonesian(_SCORE))}%. Penggunaan",
        f"anggaran efisien pada {name('end.efficient', str(efficient))} ({words(efficient)}) sasaran. Perbaikan tahun",
        "2024 diarahkan pada mutu makanan, pendampingan UMKM dan pembangunan Zona Integritas.",
    )
