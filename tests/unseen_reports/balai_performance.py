"""Performance report (LKj) of a Balai POM: agreement, achievement and NPS, budget per target, efficiency.

Sans-serif, horizontal lines only, captions in italics above flush left, green headings.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 24mm 22mm; }
body { font: 10.5pt/1.45 Arial, 'Liberation Sans', sans-serif; }
h1 { font-size: 20pt; text-align: left; margin: 80mm 0 0; border-left: 6pt solid #1b5e20; padding-left: 10pt; }
h2 { font-size: 13pt; color: #1b5e20; margin: 18pt 0 8pt; break-after: avoid; }
h3 { font-size: 11pt; margin: 12pt 0 5pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; }
p.caption { text-align: left; font-style: italic; font-size: 9pt; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 10pt;
  border-top: 1pt solid #000; border-bottom: 1pt solid #000; }
th { border-bottom: 1pt solid #000; text-align: center; vertical-align: bottom; }
th, td { padding: 2.5pt 4pt; border-bottom: 0.3pt solid #bbb; }
td.right { text-align: right; vertical-align: bottom; }
tr { break-inside: avoid; }
.break { break-before: page; }
"""


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    target: Decimal
    result: Decimal
    before: Decimal  # result of 2023

    @property
    def achieved(self) -> Decimal:
        return percent(self.result, self.target)


def _one(key: str, name: str, target: str, result: str, before: str) -> Indicator:
    return Indicator(key, name, Decimal(target), Decimal(result), Decimal(before))


GOALS = {
    "Meningkatnya obat dan makanan yang memenuhi syarat": (
        _one("obat", "Persentase obat memenuhi syarat", "95.40", "96.12", "94.75"),
        _one("makanan", "Persentase makanan memenuhi syarat", "88.00", "86.35", "87.10"),
        _one("fort", "Persentase pangan fortifikasi memenuhi syarat", "90.00", "93.60", "89.20"),
    ),
    "Meningkatnya kesadaran masyarakat": (
        _one("sadar", "Indeks kesadaran masyarakat terhadap obat dan makanan aman", "79.50", "81.24", "78.66"),
    ),
    "Meningkatnya efektivitas pemeriksaan sarana": (
        _one("rekom", "Persentase rekomendasi hasil inspeksi yang dilaksanakan", "93.00", "95.88", "92.40"),
        _one("waktu", "Persentase sertifikasi tepat waktu", "89.00", "98.44", "95.13"),
        _one("produksi", "Persentase sarana produksi memenuhi ketentuan", "66.00", "57.89", "55.00"),
        _one("distribusi", "Persentase sarana distribusi memenuhi ketentuan", "78.00", "82.46", "79.05"),
    ),
    "Terwujudnya tata kelola yang optimal": (
        _one("rb", "Nilai reformasi birokrasi", "88.50", "89.07", "87.35"),
        _one("akip", "Nilai AKIP", "81.00", "79.42", "80.15"),
        _one("asn", "Indeks profesionalitas ASN", "86.00", "88.94", "84.51"),
    ),
}
ALL = [one for ones in GOALS.values() for one in ones]
NPS = [rounded(sum(one.achieved for one in ones) / Decimal(len(ones))) for ones in GOALS.values()]
OVERALL = rounded(sum(NPS) / Decimal(len(NPS)))
OVERALL_BEFORE = Decimal("103.47")
BUDGET = (  # plan, spent per goal
    (4_862_715_000, 4_791_038_250), (1_974_380_000, 1_936_204_600),
    (3_415_906_000, 3_398_117_480), (9_238_644_000, 9_020_571_935),
)  # fmt: skip
PLAN, SPENT = (sum(row[at] for row in BUDGET) for at in (0, 1))
SPENT_BEFORE = 17_846_932_410
ABSORBED = [percent(spent, plan) for plan, spent in BUDGET]
IE = [rounded(nps / used) for nps, used in zip(NPS, ABSORBED, strict=True)]
SAMPLES = (("obat", "Obat", 644, 619), ("makanan", "Makanan", 381, 329), ("fort", "Pangan fortifikasi", 125, 117))
SAMPLED, GOOD = (sum(int(row[at]) for row in SAMPLES) for at in (2, 3))
MADE, MADE_GOOD, SOLD, SOLD_GOOD = 38, 22, 382, 315

REACHED = [one for one in ALL if one.achieved >= 100]
MISSED = [one for one in ALL if one.achieved < 100]
BY_KEY = {one.key: one for one in ALL}
for row in SAMPLES:
    assert percent(row[3], row[2]) == BY_KEY[row[0]].result
assert percent(MADE_GOOD, MADE) == BY_KEY["produksi"].result
assert percent(SOLD_GOOD, SOLD) == BY_KEY["distribusi"].result
assert [one.key for one in MISSED] == ["makanan", "produksi", "akip"]
assert [one.key for one in ALL if one.result < one.before] == ["makanan", "akip"]
assert max(ALL, key=lambda one: one.achieved).key == "waktu"
assert NPS.index(max(NPS)) == 1
assert NPS.index(min(NPS)) == 3
assert all(value >= 1 for value in IE)
assert ABSORBED.index(max(ABSORBED)) == 2
assert ABSORBED.index(min(ABSORBED)) == 3
assert OVERALL < OVERALL_BEFORE


def _band(value: Decimal) -> str:
    return "Sangat Baik" if value >= 110 else "Baik" if value >= 90 else "Cukup" if value >= 70 else "Kurang"


def balai_performance() -> MadeReport:
    """The performance report of Balai POM di Kendari for 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA", "BALAI POM DI KENDARI", "TAHUN 2024")
    w.new_page()
    _summary(w)
    _agreement(w)
    _achievement(w)
    _support(w)
    _comparison(w)
    _budget(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Kinerja Balai POM di Kendari diukur dengan {f('p.n', str(len(ALL)))} indikator yang menopang",
        f"{f('p.goals', words(len(GOALS)))} sasaran kegiatan. Dari pengukuran akhir tahun 2024 diketahui bahwa",
        f"{f('p.reached', words(len(REACHED)))} indikator mencapai atau melampaui target, sedangkan",
        f"{f('p.missed', words(len(MISSED)))} indikator lainnya belum. Nilai Pencapaian Sasaran (NPS) Balai adalah",
        f"{f('p.nps', indonesian(OVERALL))}, sedikit di bawah NPS tahun 2023 yang sebesar",
        f"{indonesian(OVERALL_BEFORE)}; penurunannya {f('p.nps.less', indonesian(OVERALL_BEFORE - OVERALL))} poin.",
    )
    w.paragraph(
        f"Untuk mencapai hasil tersebut dibelanjakan Rp{f('p.spent', whole(SPENT))} dari pagu akhir",
        f"Rp{f('p.plan', whole(PLAN))}. Dengan demikian {f('p.absorbed', indonesian(percent(SPENT, PLAN)))}% anggaran",
        f"terserap dan Rp{f('p.rest', whole(PLAN - SPENT))} kembali ke kas negara. Capaian setiap sasaran lebih tinggi",
        "daripada serapan anggarannya, sehingga penggunaan anggaran pada semua sasaran dinilai efisien.",
    )


def _agreement(w: Writer) -> None:
    w.heading("BAB I. PERJANJIAN KINERJA")
    w.paragraph(
        "Perjanjian Kinerja tahun 2024 ditandatangani pada awal tahun dan tidak mengalami perubahan. Target yang",
        "diperjanjikan dimuat pada Tabel 1. Semua indikator berarah positif: makin tinggi realisasi, makin baik.",
    )
    rows: list[Row] = [
        [str(at), one.name, goal, indonesian(one.target)]
        for at, (goal, one) in enumerate(((goal, one) for goal, ones in GOALS.items() for one in ones), 1)
    ]
    w.table("Tabel 1. Perjanjian Kinerja Balai POM di Kendari Tahun 2024", [["No", "Indikator", "Sasaran", "Target"]],
            rows)  # fmt: skip
    low = min(ALL, key=lambda one: one.target)
    sizes = [len(ones) for ones in GOALS.values()]
    assert sizes == [3, 1, 4, 3]
    w.paragraph(
        f"Sasaran pemeriksaan sarana memiliki indikator terbanyak, yakni {w.figure('p1.most', words(max(sizes)))}",
        "indikator; sebaliknya, kesadaran masyarakat hanya diukur dengan satu indikator. Target terendah,",
        f"{w.figure('p1.low', indonesian(low.target))}, ditetapkan untuk persentase sarana produksi yang memenuhi",
        "ketentuan, karena sebagian besar produsen di Sulawesi Tenggara masih berskala rumah tangga.",
    )


def _achievement(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II. CAPAIAN KINERJA")
    w.paragraph(
        "Capaian dihitung dengan membagi realisasi dengan target lalu dikalikan 100. NPS suatu sasaran ialah rata-rata",
        "capaian indikatornya, dan NPS Balai ialah rata-rata NPS seluruh sasaran. Kriteria yang dipakai: Kurang (di",
        "bawah 70), Cukup (70 sampai di bawah 90), Baik (90 sampai di bawah 110), dan Sangat Baik (110 ke atas).",
    )
    rows: list[Row] = []
    for at, (goal, ones) in enumerate(GOALS.items(), 1):
        for one in ones:
            a, band = indonesian(one.achieved), _band(one.achieved)
            a = a if one.key in ("makanan", "fort", "sadar", "rb", "akip") else f(f"t2.{one.key}", a)
            band = f(f"t2.{one.key}.band", band) if one.key in ("makanan", "waktu", "produksi") else band
            rows.append([str(at), one.name, indonesian(one.target), indonesian(one.result), a, band])
        nps = NPS[at - 1]
        rows.append(["", f"<b>NPS sasaran {at}: {goal}</b>", "", "", f(f"t2.nps{at}", indonesian(nps)), _band(nps)])
    rows.append(["", "NPS Balai", "", "", f("t2.nps", indonesian(OVERALL)), _band(OVERALL)])
    head = [["Sasaran", "Indikator", "Target", "Realisasi", "Capaian (%)", "Kriteria"]]
    w.table("Tabel 2. Capaian Indikator dan Nilai Pencapaian Sasaran Tahun 2024", head, rows)
    made = BY_KEY["produksi"]
    w.paragraph(
        f"NPS tertinggi, {f('p2.top', indonesian(max(NPS)))}, diraih sasaran kesadaran masyarakat; yang terendah,",
        f"yaitu {f('p2.bottom', indonesian(min(NPS)))}, ada pada tata kelola. Selisih keduanya",
        f"{f('p2.gap', indonesian(max(NPS) - min(NPS)))} poin. Ketepatan waktu sertifikasi menjadi satu-satunya",
        f"indikator berpredikat Sangat Baik ({f('p2.best', indonesian(BY_KEY['waktu'].achieved))}%). Di ujung lain,",
        "persentase sarana produksi yang memenuhi ketentuan hanya",
        f"mencapai {f('p2.worst', indonesian(made.achieved))}% dari target dan menjadi satu-satunya indikator yang",
        f"berkriteria Cukup; realisasinya kurang {f('p2.short', indonesian(made.target - made.result))} poin dari",
        f"target. Sebanyak {f('p2.good', str(sum(_band(one.achieved) == 'Baik' for one in ALL)))} indikator",
        "berkriteria Baik. Apabila dilihat dari jumlahnya,",
        f"{f('p2.share', indonesian(percent(len(REACHED), len(ALL))))}% indikator telah memenuhi target.",
    )


def _support(w: Writer) -> None:
    f = w.figure
    w.heading("Data dukung sasaran pertama dan ketiga", 3)
    w.paragraph("Realisasi tiga indikator pada sasaran pertama diperoleh dari pengujian sampel sebagai berikut.")
    rows: list[Row] = [
        [str(at), name, str(n), str(good), str(n - good), indonesian(percent(good, n))]
        for at, (key, name, n, good) in enumerate(SAMPLES, 1)
    ]
    rows.append(["", "Jumlah", f("t3.n", whole(SAMPLED)), f("t3.good", whole(GOOD)), f("t3.bad", str(SAMPLED - GOOD)),
                 f("t3.rate", indonesian(percent(GOOD, SAMPLED)))])  # fmt: skip
    head = [["No", "Komoditas", "Diuji (sampel)", "MS", "TMS", "MS (%)"]]
    w.table("Tabel 3. Hasil Pengujian Sampel Tahun 2024", head, rows)
    food_bad = SAMPLES[1][2] - SAMPLES[1][3]
    w.paragraph(
        f"Laboratorium menguji {f('p3.n', whole(SAMPLED))} sampel, lebih dari separuhnya",
        f"({f('p3.drug', indonesian(percent(SAMPLES[0][2], SAMPLED)))}%) berupa obat. Makanan menyumbang",
        f"{f('p3.food', str(food_bad))} dari {f('p3.bad', str(SAMPLED - GOOD))} sampel yang tidak memenuhi syarat",
        f"(TMS), atau {f('p3.foodshare', indonesian(percent(food_bad, SAMPLED - GOOD)))}%. Pada pemeriksaan sarana,",
        f"{MADE_GOOD} dari {f('p3.made', str(MADE))} sarana produksi dan {f('p3.sold.good', str(SOLD_GOOD))} dari",
        f"{SOLD} sarana distribusi memenuhi ketentuan; jika digabung, {f('p3.sites', str(MADE_GOOD + SOLD_GOOD))} dari",
        f"{f('p3.visited', str(MADE + SOLD))} sarana.",
    )


def _comparison(w: Writer) -> None:
    f = w.figure
    w.heading("Perbandingan dengan tahun 2023", 3)
    rows: list[Row] = []
    for at, one in enumerate(ALL, 1):
        change = one.result - one.before
        sign = "+" if change > 0 else "−"
        printed = indonesian(abs(change))
        printed = f(f"t4.{one.key}", printed) if one.key in ("obat", "sadar", "akip") else printed
        rows.append([str(at), one.name, indonesian(one.before), indonesian(one.result), sign + printed])
    w.table("Tabel 4. Realisasi Indikator Tahun 2023 dan 2024", [["No", "Indikator", "2023", "2024", "Selisih"]], rows)
    up = [one for one in ALL if one.result > one.before]
    best = max(up, key=lambda one: one.result - one.before)
    assert best.key == "asn"
    food = BY_KEY["makanan"]
    w.paragraph(
        f"Realisasi {f('p4.up', words(len(up)))} indikator membaik, sementara",
        f"{f('p4.down', words(len(ALL) - len(up)))} indikator menurun, yakni persentase makanan memenuhi syarat",
        f"(berkurang {f('p4.food', indonesian(food.before - food.result))} poin) dan nilai AKIP. Peningkatan paling",
        f"besar, {f('p4.best', indonesian(best.result - best.before))} poin, dicatat oleh {best.name}, yang beranjak",
        f"dari {f('p4.from', indonesian(best.before))} menjadi {f('p4.to', indonesian(best.result))}. Walaupun",
        f"meningkat {f('p4.made', indonesian(BY_KEY['produksi'].result - BY_KEY['produksi'].before))} poin, persentase",
        "sarana produksi yang memenuhi ketentuan tetap belum mencapai target.",
    )


def _budget(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III. REALISASI ANGGARAN DAN EFISIENSI")
    rows: list[Row] = []
    for at, ((plan, spent), goal) in enumerate(zip(BUDGET, GOALS, strict=True), 1):
        rows.append([str(at), goal, whole(plan), whole(spent), whole(plan - spent),
                     indonesian(percent(spent, plan))])  # fmt: skip
    rows.append(["", "Jumlah", f("t5.plan", whole(PLAN)), f("t5.spent", whole(SPENT)),
                 f("t5.rest", whole(PLAN - SPENT)), indonesian(percent(SPENT, PLAN))])  # fmt: skip
    head = [["No", "Sasaran", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"]]
    w.table("Tabel 5. Pagu dan Realisasi Anggaran per Sasaran Tahun 2024", head, rows)
    w.paragraph(
        f"Hampir separuh pagu, tepatnya {f('p5.share', indonesian(percent(BUDGET[3][0], PLAN)))}%, diperuntukkan bagi",
        "tata kelola, termasuk gaji dan operasional kantor. Serapan terbaik dicapai sasaran pemeriksaan sarana",
        f"({f('p5.best', indonesian(max(ABSORBED)))}%). Dibandingkan realisasi tahun 2023 sebesar",
        f"Rp{f('p5.before', whole(SPENT_BEFORE))}, belanja bertambah Rp{f('p5.more', whole(SPENT - SPENT_BEFORE))}",
        f"atau {f('p5.growth', indonesian(growth(SPENT, SPENT_BEFORE)))}%.",
    )
    w.paragraph(
        "Indeks efisiensi (IE) adalah perbandingan NPS dengan serapan anggaran. Tingkat efisiensi (TE) diperoleh dari",
        "IE dikurangi 1. Sasaran disebut efisien apabila IE sekurang-kurangnya 1,00.",
    )
    rows = [
        [str(at), goal, indonesian(nps), indonesian(used), f(f"t6.ie{at}", indonesian(ie)), indonesian(ie - 1),
         "Efisien"]
        for at, (goal, nps, used, ie) in enumerate(zip(GOALS, NPS, ABSORBED, IE, strict=True), 1)
    ]  # fmt: skip
    head = [["No", "Sasaran", "NPS (%)", "Serapan (%)", "IE", "TE", "Hasil"]]
    w.table("Tabel 6. Efisiensi Penggunaan Anggaran per Sasaran", head, rows)


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IV. PENUTUP")
    w.paragraph(
        f"Dengan NPS {f('p9.nps', indonesian(OVERALL))} kinerja Balai POM di Kendari berkriteria",
        f"{f('p9.band', _band(OVERALL))}. Pekerjaan rumah tahun 2025 terletak pada",
        f"{f('p9.missed', words(len(MISSED)))} indikator yang belum tercapai: makanan memenuhi syarat, sarana",
        f"produksi, dan AKIP. Agar target {indonesian(BY_KEY['akip'].target)} terpenuhi, nilai AKIP masih perlu",
        f"dinaikkan {f('p9.akip', indonesian(BY_KEY['akip'].target - BY_KEY['akip'].result))} poin. Dari",
        f"{f('p9.made', str(MADE - MADE_GOOD))} sarana produksi",
        "yang belum memenuhi ketentuan, seluruhnya akan didampingi melalui program orang tua angkat UMKM.",
    )
