"""Laporan Kinerja of a Balai for 2023: agreement, results per indicator, comparisons, efficiency and budget.

A plain serif report with a full grid, grey headers, captions above the tables and the budget on a landscape page.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm } @page wide { size: A4 landscape; margin: 15mm 20mm }
body { font-family: 'Liberation Serif', 'Times New Roman', serif; font-size: 11pt; line-height: 1.35 }
h1, h2 { text-align: center } h1 { font-size: 15pt } h2 { font-size: 12.5pt; margin-top: 20px } h3 { font-size: 11.5pt }
p { text-align: justify; margin: 6px 0 } p.caption { text-align: center; font-weight: bold } table { width: 100%;
border-collapse: collapse; font-size: 9.5pt; margin-bottom: 10px } tr { break-inside: avoid } th, td { border: 1px
solid #000; padding: 3px 5px; vertical-align: middle } th { background: #d9d9d9 } td { text-align: center }
td:nth-child(2) { text-align: left } h2, h3, p.caption { break-after: avoid } h3:nth-of-type(4), h3:nth-of-type(4) ~ *
{ page: wide } table:first-of-type td { text-align: left } td[colspan] + td { text-align: center !important }
"""


class Indicator(NamedTuple):
    """Values of the year, of the year before and of the end of the Renstra."""

    name: str
    target: Decimal
    result: Decimal
    before: Decimal
    end: Decimal


SAMPLES = (
    ("a.", "Obat, narkotika, dan psikotropika", 482, 471), ("b.", "Obat Tradisional", 236, 201),
    ("c.", "Suplemen Kesehatan", 94, 91), ("d.", "Kosmetik", 318, 296),
)  # fmt: skip
FOOD = (655, 547)
PREMISES = (
    ("Industri rumah tangga pangan", 148, 97), ("Industri pangan olahan (MD)", 63, 51),
    ("Usaha kecil dan mikro obat tradisional", 26, 17), ("Industri kosmetik", 11, 9),
)  # fmt: skip
DRUGS = (sum(row[2] for row in SAMPLES), sum(row[3] for row in SAMPLES))
VISITED = (sum(row[1] for row in PREMISES), sum(row[2] for row in PREMISES))


def _indicator(name: str, target: str, result: str | Decimal, before: str, end: str) -> Indicator:
    return Indicator(name, Decimal(target), Decimal(result), Decimal(before), Decimal(end))


GOALS: tuple[tuple[str, tuple[Indicator, ...]], ...] = (
    ("Terwujudnya Obat dan Makanan yang memenuhi syarat di wilayah kerja Balai", (
        _indicator("Persentase Obat yang memenuhi syarat", "93.00", percent(DRUGS[1], DRUGS[0]), "92.18", "94.00"),
        _indicator("Persentase Makanan yang memenuhi syarat", "82.00", percent(FOOD[1], FOOD[0]), "80.76", "84.00"))),
    ("Meningkatnya kesadaran dan kepuasan masyarakat", (
        _indicator("Indeks kesadaran masyarakat terhadap Obat dan Makanan aman", "81.50", "80.27", "78.64", "83.00"),
        _indicator("Indeks kepuasan masyarakat atas layanan publik Balai", "88.50", "90.36", "87.93", "89.00"))),
    ("Meningkatnya efektivitas pemeriksaan sarana dan pelayanan publik", (
        _indicator("Persentase keputusan hasil inspeksi yang dilaksanakan", "76.00", "84.62", "73.15", "78.00"),
        _indicator("Persentase sarana produksi yang memenuhi ketentuan", "66.00", percent(VISITED[1], VISITED[0]),
                   "64.29", "70.00"),
        _indicator("Persentase keputusan sertifikasi yang tepat waktu", "95.00", "97.84", "96.40", "96.00"))),
    ("Meningkatnya efektivitas penindakan kejahatan Obat dan Makanan", (
        _indicator("Persentase keberhasilan penindakan kejahatan Obat dan Makanan", "72.00", "61.75", "68.50", "75.00"),
    )),
    ("Terwujudnya tata kelola pemerintahan Balai yang optimal", (
        _indicator("Nilai AKIP Balai", "80.50", "79.50", "78.83", "82.00"),
        _indicator("Indeks Profesionalitas ASN Balai", "84.00", "86.92", "85.11", "86.00"))),
)  # fmt: skip
INDICATORS = tuple(indicator for _, indicators in GOALS for indicator in indicators)
REACHED = tuple(percent(item.result, item.target) for item in INDICATORS)
SCORES = tuple(
    rounded(sum((percent(i.result, i.target) for i in items), Decimal(0)) / len(items)) for _, items in GOALS
)
MEAN = rounded(sum(SCORES, Decimal(0)) / len(SCORES))
BUDGET = (
    (6_842_350_000, 6_711_208_450), (2_915_480_000, 2_872_664_300), (4_127_665_000, 4_058_913_775),
    (1_384_200_000, 1_301_746_920), (12_736_905_000, 12_548_377_115),
)  # fmt: skip
CEILING, SPENT = sum(row[0] for row in BUDGET), sum(row[1] for row in BUDGET)
KINDS = (
    ("Belanja Pegawai", 9_874_216_000, 9_801_554_230), ("Belanja Barang", 15_308_134_000, 14_907_211_330),
    ("Belanja Modal", 2_824_250_000, 2_784_145_000),
)  # fmt: skip
BEFORE = (26_418_900_000, 25_493_127_640)


def _grade(value: Decimal) -> str:
    if value < 70:
        return "Kurang"
    return "Cukup" if value < 90 else "Baik" if value <= 110 else "Sangat Baik"


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN EKSEKUTIF")
    n, goals = len(INDICATORS), len(GOALS)
    w.paragraph(
        "Laporan Kinerja ini memuat pertanggungjawaban Balai POM di Wonorejo atas Perjanjian Kinerja Tahun 2023, yang",
        f"terdiri dari {goals} ({w.figure('sum.goals_word', words(goals))}) sasaran strategis dan {n}",
        f"({w.figure('sum.n_word', words(n))}) indikator kinerja. Rata-rata Nilai Pencapaian Sasaran (NPS) Balai tahun",
        f"2023 adalah {w.figure('sum.mean', indonesian(MEAN))}% dengan kriteria",
        f"{w.figure('sum.mean_grade', _grade(MEAN))}.",
    )
    met = sum(value >= 100 for value in REACHED)
    w.paragraph(
        f"Dari seluruh indikator, {w.figure('sum.met', str(met))} indikator mencapai atau melampaui target, sedangkan",
        f"{w.figure('sum.missed', str(n - met))} indikator lainnya belum mencapai target. Anggaran yang terserap",
        f"sampai 31 Desember 2023 mencapai Rp{w.figure('sum.spent', whole(SPENT))},- atau setara",
        f"{w.figure('sum.rate', indonesian(percent(SPENT, CEILING)))}% dari pagu sebesar Rp{whole(CEILING)},-.",
    )


def _agreement(w: Writer) -> None:
    w.heading("BAB I<br>PERENCANAAN KINERJA")
    w.paragraph(
        "Perjanjian Kinerja Tahun 2023 ditandatangani pada 16 Januari 2023 dan tidak mengalami perubahan. Target",
        "setiap indikator, berikut target akhir Renstra 2020-2024, disajikan pada Tabel 1.",
    )
    rows: list[Row] = []
    at = 0
    for goal, items in GOALS:
        for place, item in enumerate(items):
            at += 1
            first = [] if place else [Spanning(goal, rows=len(items))]
            target = _cell(w, f"pk.target{at}", indonesian(item.target), at in (3, 8))
            rows.append((*first, f"{at}. {item.name}", target, indonesian(item.end)))
    w.table(
        "Tabel 1. Perjanjian Kinerja Balai POM di Wonorejo Tahun 2023",
        [("Sasaran Strategis", "Indikator Kinerja", "Target 2023", "Target 2024 (akhir Renstra)")], rows,
    )  # fmt: skip
    w.paragraph(
        "Capaian indikator adalah realisasi dibagi target (dalam persen). NPS setiap sasaran adalah rata-rata capaian",
        "indikatornya, dan NPS Balai adalah rata-rata NPS semua sasaran. Kriterianya tercantum pada Tabel 2.",
    )
    ranges = ("x &lt; 70%", "70% ≤ x &lt; 90%", "90% ≤ x ≤ 110%", "x &gt; 110%")
    bands = list(zip(ranges, ("Kurang", "Cukup", "Baik", "Sangat Baik"), strict=True))
    w.table("Tabel 2. Kriteria Capaian Kinerja", [("Rentang Capaian (x)", "Kriteria")], bands)


def _results(w: Writer) -> None:
    w.heading("BAB II<br>AKUNTABILITAS KINERJA")
    w.heading("A. Capaian Kinerja Tahun 2023", 3)
    rows: list[Row] = []
    at = 0
    for number, (goal, items) in enumerate(GOALS, 1):
        score = SCORES[number - 1]
        grade = _cell(w, f"nps{number}.grade", _grade(score), number in (1, 4))
        named = w.figure(f"nps{number}", indonesian(score))
        rows.append((f"<b>{number}</b>", Spanning(f"<b>{goal}</b>", columns=3), named, grade))
        for letter, item in zip("abc", items, strict=False):
            reached = REACHED[at]
            at += 1
            rows.append((
                f"{number}{letter}", item.name, indonesian(item.target),
                _cell(w, f"res{at}", indonesian(item.result), at in (2, 5, 9)),
                _cell(w, f"cap{at}", indonesian(reached), at % 2 == 1),
                _cell(w, f"cap{at}.grade", _grade(reached), at in (4, 8)),
            ))  # fmt: skip
    rows.append((Spanning("<b>NPS Balai (rata-rata)</b>", columns=4), w.figure("nps", indonesian(MEAN)), _grade(MEAN)))
    w.table(
        "Tabel 3. Capaian Sasaran Strategis dan Indikator Kinerja Tahun 2023",
        [("No", "Sasaran / Indikator", "Target", "Realisasi", "Capaian / NPS (%)", "Kriteria")], rows,
    )  # fmt: skip
    best, worst = REACHED.index(max(REACHED)), REACHED.index(min(REACHED))
    grades = Counter(map(_grade, REACHED))
    w.paragraph(
        "Berdasarkan Tabel 3, indikator berkriteria Sangat Baik sebanyak",
        f"{w.figure('n.best', str(grades['Sangat Baik']))} indikator, Baik {w.figure('n.good', str(grades['Baik']))}",
        f"indikator, dan Cukup {w.figure('n.fair', str(grades['Cukup']))} indikator; tidak ada indikator berkriteria",
        f"Kurang. Capaian tertinggi diperoleh {INDICATORS[best].name}, yaitu",
        f"{w.figure('best', indonesian(REACHED[best]))}%, sementara capaian terendah adalah {INDICATORS[worst].name}",
        f"({w.figure('worst', indonesian(REACHED[worst]))}%).",
    )


def _samples(w: Writer) -> None:
    w.heading("B. Analisis Indikator yang Bersumber dari Pengujian dan Pemeriksaan", 3)
    tested, good = DRUGS[0] + FOOD[0], DRUGS[1] + FOOD[1]
    rows: list[Row] = [("1.", "<b>Obat (jumlah a s.d. d)</b>", w.figure("lab.drugs", whole(DRUGS[0])), whole(DRUGS[1]),
                        str(DRUGS[0] - DRUGS[1]), indonesian(percent(DRUGS[1], DRUGS[0])))]  # fmt: skip
    for mark, name, total, fit in SAMPLES:
        bad = _cell(w, f"lab.{mark[0]}.tms", str(total - fit), mark in "a.c.")
        rate = _cell(w, f"lab.{mark[0]}.rate", indonesian(percent(fit, total)), mark in "b.c.")
        rows.append((mark, name, str(total), _cell(w, f"lab.{mark[0]}.ms", str(fit), mark in "b.d."), bad, rate))
    rows += [("2.", "<b>Makanan</b>", str(FOOD[0]), str(FOOD[1]), str(FOOD[0] - FOOD[1]),
              w.figure("lab.food.rate", indonesian(percent(FOOD[1], FOOD[0])))),
             (Spanning("<b>Jumlah (1 + 2)</b>", columns=2), w.figure("lab.all", whole(tested)), whole(good),
              w.figure("lab.bad", str(tested - good)), indonesian(percent(good, tested)))]  # fmt: skip
    w.paragraph("Hasil pengujian sampel menurut komoditas diuraikan pada Tabel 4.")
    w.table("Tabel 4. Hasil Pengujian Sampel Tahun 2023 (MS: memenuhi syarat; TMS: tidak memenuhi syarat)",
            [("No", "Komoditas", "Jumlah Sampel", "MS", "TMS", "% MS")], rows)  # fmt: skip
    w.paragraph(
        f"Selama tahun 2023 telah diuji {w.figure('lab.text', whole(tested))} sampel dan {whole(good)} di antaranya",
        f"({w.figure('lab.text_rate', indonesian(percent(good, tested)))}%) memenuhi syarat. Sampel TMS paling banyak",
        f"berasal dari Makanan, yaitu {w.figure('lab.text_food', str(FOOD[0] - FOOD[1]))} sampel atau",
        f"{w.figure('lab.text_share', indonesian(percent(FOOD[0] - FOOD[1], tested - good)))}% dari total sampel TMS.",
    )
    fail = VISITED[0] - VISITED[1]
    visited = w.figure("visit.all", str(VISITED[0]))
    w.paragraph(f"Adapun sarana produksi yang diperiksa sebanyak {visited} sarana, terdiri dari:")
    w.items([f"{name}: {total} sarana, memenuhi ketentuan {fit} sarana;" for name, total, fit in PREMISES])
    w.paragraph(
        f"Dengan demikian {w.figure('visit.fit', str(VISITED[1]))} sarana memenuhi ketentuan",
        f"({w.figure('visit.rate', indonesian(percent(VISITED[1], VISITED[0])))}%) dan",
        f"{w.figure('visit.fail', str(fail))} sarana belum memenuhi ketentuan. Kepada sarana tersebut",
        "telah diberikan pembinaan dan peringatan.",
    )


def _comparison(w: Writer) -> None:
    w.heading("C. Perbandingan dengan Tahun 2022 dan dengan Target Akhir Renstra", 3)
    rows = []
    for at, item in enumerate(INDICATORS, 1):
        rows.append((
            str(at), item.name, indonesian(item.before), indonesian(item.result),
            _cell(w, f"cmp{at}.change", indonesian(item.result - item.before), at in (1, 7)),
            _cell(w, f"cmp{at}.growth", indonesian(growth(item.result, item.before)), at in (2, 8)),
            indonesian(item.end), _cell(w, f"cmp{at}.end", indonesian(percent(item.result, item.end)), at in (3, 9)),
        ))  # fmt: skip
    w.table(
        "Tabel 5. Realisasi Tahun 2023 Dibandingkan Realisasi Tahun 2022 dan Target Tahun 2024",
        [(Spanning("No", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi", columns=2),
          Spanning("Selisih (poin)", rows=2), Spanning("Pertumbuhan (%)", rows=2), Spanning("Renstra", columns=2)),
         ("2022", "2023", "Target 2024", "Capaian (%)")], rows,
    )  # fmt: skip
    up = sum(item.result > item.before for item in INDICATORS)
    done = sum(item.result >= item.end for item in INDICATORS)
    fallen = [item for item in INDICATORS if item.result < item.before]
    w.paragraph(
        f"Dibandingkan tahun sebelumnya, realisasi {w.figure('cmp.up', str(up))} indikator meningkat dan",
        f"{w.figure('cmp.down', str(len(fallen)))} indikator menurun, yakni {fallen[0].name} yang turun",
        f"{w.figure('cmp.drop', indonesian(fallen[0].before - fallen[0].result))} poin karena sebagian perkara belum",
        "dinyatakan lengkap (P-21). Target akhir Renstra telah dicapai lebih awal oleh",
        f"{w.figure('cmp.done', str(done))} indikator.",
    )


def _budget(w: Writer) -> None:
    w.heading("D. Realisasi Anggaran dan Efisiensi", 3)
    rows: list[Row] = []
    for at, (ceiling, spent) in enumerate(BUDGET, 1):
        used = percent(spent, ceiling)
        index = rounded(SCORES[at - 1] / used)
        word = "Efisien" if index >= 1 else "Tidak Efisien"
        other = "Efisien" if index < 1 else ""
        rows.append((
            f"Sasaran {at}", GOALS[at - 1][0], whole(ceiling), whole(spent),
            _cell(w, f"bud{at}.left", whole(ceiling - spent), at in (2, 5)),
            _cell(w, f"bud{at}.rate", indonesian(used), at in (1, 4)), indonesian(SCORES[at - 1]),
            _cell(w, f"bud{at}.index", indonesian(index), at == 3),
            w.figure(f"bud{at}.word", word, other) if at in (4, 5) else word,
        ))  # fmt: skip
    used = percent(SPENT, CEILING)
    total = (w.figure("bud.ceiling", whole(CEILING)), whole(SPENT), w.figure("bud.left", whole(CEILING - SPENT)))
    rows.append((Spanning("<b>Jumlah</b>", columns=2), *total, w.figure("bud.rate", indonesian(used)), "-", "-", "-"))
    w.table(
        "Tabel 6. Anggaran dan Efisiensi per Sasaran Strategis Tahun 2023",
        [("Sasaran", "Uraian", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "Serapan (%)", "NPS (%)",
          "Indeks Efisiensi", "Kategori")], rows,
    )  # fmt: skip
    w.paragraph(
        "Indeks efisiensi pada Tabel 6 adalah NPS dibagi serapan anggaran; sasaran dinyatakan Efisien apabila",
        "indeksnya paling sedikit 1,00. Menurut jenis belanja, pagu tersebut terdiri dari "
        + ", ".join(f"{name} Rp{whole(ceiling)},- (terealisasi Rp{whole(spent)},- atau "
                    f"{w.figure(f'kind{at}', indonesian(percent(spent, ceiling)))}%)"
                    for at, (name, ceiling, spent) in enumerate(KINDS, 1)) + ".",
        f"Pagu tahun 2022 sebesar Rp{whole(BEFORE[0])},- dengan realisasi Rp{whole(BEFORE[1])},-",
        f"({w.figure('old.rate', indonesian(percent(BEFORE[1], BEFORE[0])))}%), sehingga serapan tahun 2023 naik",
        f"{w.figure('old.up', indonesian(used - percent(BEFORE[1], BEFORE[0])))} poin persen.",
    )  # fmt: skip


def _closing(w: Writer) -> None:
    w.heading("BAB III<br>PENUTUP")
    best = max(range(len(SCORES)), key=lambda at: SCORES[at])
    w.paragraph(
        f"NPS Balai tahun 2023 mencapai {w.figure('end.mean', indonesian(MEAN))}%. NPS tertinggi ada pada Sasaran",
        f"{best + 1} sebesar {w.figure('end.best', indonesian(SCORES[best]))}%, dan yang perlu menjadi perhatian",
        f"adalah Sasaran 4 dengan NPS {w.figure('end.worst', indonesian(SCORES[3]))}%. Sisa anggaran yang tidak",
        f"terserap sebesar Rp{w.figure('end.left', whole(CEILING - SPENT))},-. Hasil ini menjadi bahan perbaikan",
        "kinerja tahun 2024.",
    )
    w.paragraph("Wonorejo, 29 Januari 2024<br>Kepala Balai POM di Wonorejo")


def office_performance() -> MadeReport:
    """The Laporan Kinerja of the Balai POM di Wonorejo for 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA", "BALAI POM DI WONOREJO", "TAHUN 2023")
    for chapter in (_summary, _agreement, _results, _samples, _comparison, _budget, _closing):
        chapter(w)
    return w.report()
