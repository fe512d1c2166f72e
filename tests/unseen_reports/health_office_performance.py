"""Performance report (LKjIP) of a district health office: IKU that shall rise or fall, Renstra, province, SPM, budget.

DejaVu Sans, full grid with a blue head in white letters and numbering rows, captions above in the middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 24mm; }
body { font: 9.3pt/1.45 'DejaVu Sans', sans-serif; }
h1 { font-size: 14pt; text-align: center; margin: 0 0 9mm; line-height: 1.5; }
h2 { font-size: 10.5pt; margin: 13pt 0 5pt; break-after: avoid; }
h3 { font-size: 9.5pt; margin: 9pt 0 4pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 8.5pt; margin: 8pt 0 3pt; text-align: center; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 7.4pt; margin-bottom: 7pt; }
th { border: 0.5pt solid #333; background: #2f5d8c; color: #fff; padding: 2.5pt; vertical-align: middle; }
td { border: 0.5pt solid #333; padding: 2.5pt 3.5pt; text-align: center; } td:nth-child(2) { text-align: left; }
td.right { text-align: right; } tr { break-inside: avoid; } ol { margin: 0 0 6pt; } li { text-align: justify; }
"""

# key, kecamatan, children measured, stunted
PLACES = (
    ("karang", "Karangsari", 6_842, 912), ("suka", "Sukamaju", 5_937, 874), ("tanjung", "Tanjungrejo", 7_215, 1_248),
    ("mekar", "Mekarwangi", 4_386, 611), ("sido", "Sidomulyo", 5_164, 743), ("wono", "Wonoasri", 3_928, 702),
    ("banyu", "Banyubiru", 4_473, 538), ("giri", "Girimulyo", 3_617, 694),
)  # fmt: skip
BIRTHS, MOTHERS, INFANTS = 11_842, 9, 74
CLINICS, BEST_CLINICS, BABIES, IMMUNE, CURED, PATIENTS = 24, 17, 11_687, 11_104, 1_236, 1_391
MEASURED, STUNTED = column_sum(PLACES, 2), column_sum(PLACES, 3)


@dataclass(frozen=True)
class Measure:
    key: str
    goal: int  # sasaran
    name: str
    unit: str
    falls: bool
    target: str
    past: tuple[str, str]  # 2022, 2023
    now: Decimal
    end: str  # target of 2026
    wide: tuple[str, str] | None  # province, nation

    def rate(self, target: str) -> Decimal:
        aim = Decimal(target)
        return percent(2 * aim - self.now if self.falls else self.now, aim)

    @property
    def capaian(self) -> Decimal:
        return self.rate(self.target)


IKU = (
    Measure("aki", 1, "Angka kematian ibu (AKI)", "per 100.000 KH", True, "82.00", ("118.34", "94.27"),
            rounded(Decimal(MOTHERS * 100_000) / BIRTHS), "70.00", ("88.42", "189.00")),
    Measure("akb", 1, "Angka kematian bayi (AKB)", "per 1.000 KH", True, "6.50", ("9.12", "7.48"),
            rounded(Decimal(INFANTS * 1_000) / BIRTHS), "5.80", ("7.94", "16.85")),
    Measure("stunting", 1, "Prevalensi stunting", "%", True, "14.00", ("19.86", "17.32"), percent(STUNTED, MEASURED),
            "11.00", ("16.71", "19.80")),
    Measure("spm", 2, "Capaian SPM bidang kesehatan", "%", False, "96.00", ("88.74", "92.15"),
            Decimal("94.36"), "100.00", ("91.38", "90.06")),
    Measure("mutu", 2, "Puskesmas terakreditasi paripurna", "%", False, "62.50", ("20.83", "45.83"),
            percent(BEST_CLINICS, CLINICS), "83.33", ("48.65", "43.27")),
    Measure("ikm", 2, "Indeks kepuasan masyarakat (IKM)", "nilai", False, "86.50", ("84.12", "85.76"),
            Decimal("87.34"), "88.50", ("85.19", "84.63")),
    Measure("tb", 3, "Keberhasilan pengobatan tuberkulosis", "%", False, "90.00", ("84.63", "87.91"),
            percent(CURED, PATIENTS), "92.00", ("86.47", "84.95")),
    Measure("idl", 3, "Cakupan imunisasi dasar lengkap (IDL)", "%", False, "95.00", ("89.47", "93.58"),
            percent(IMMUNE, BABIES), "97.00", ("90.83", "87.42")),
    Measure("sakip", 4, "Nilai SAKIP Dinas Kesehatan", "nilai", False, "78.00", ("72.46", "75.83"), Decimal("77.15"),
            "80.50", None),
)  # fmt: skip
GOALS = ("Meningkatnya kesehatan ibu, bayi, dan gizi balita", "Meningkatnya akses dan mutu pelayanan kesehatan",
         "Terkendalinya penyakit menular", "Meningkatnya tata kelola perangkat daerah")  # fmt: skip
# sasaran, activity, budget, spent
MONEY = (
    (1, "Pelayanan kesehatan ibu dan anak", 8_426_315_000, 8_013_742_650),
    (1, "Pelayanan gizi masyarakat", 6_174_890_000, 5_692_418_300),
    (2, "Penyediaan fasilitas pelayanan kesehatan", 34_715_628_000, 31_984_206_475),
    (2, "Pelayanan rujukan dan jaminan kesehatan", 52_308_174_000, 51_726_390_120),
    (2, "Peningkatan mutu dan akreditasi", 2_847_560_000, 2_715_038_900),
    (3, "Pencegahan dan pengendalian penyakit menular", 5_263_947_000, 4_918_275_640),
    (3, "Pengelolaan imunisasi", 1_936_482_000, 1_872_650_215),
    (4, "Penunjang urusan pemerintahan daerah", 78_642_319_000, 76_205_847_385),
)
BUDGET, SPENT = column_sum(MONEY, 2), column_sum(MONEY, 3)
OLD_BUDGET, OLD_SPENT = 178_254_630_000, 169_847_215_930
BY = {one.key: one for one in IKU}
MEANS = [rounded(sum(m) / len(m)) for g in (1, 2, 3, 4) if (m := [one.capaian for one in IKU if one.goal == g])]
ALL = rounded(sum(one.capaian for one in IKU) / len(IKU))
REACHED = [one for one in IKU if one.capaian >= 100]
PAID = [percent(sum(r[3] for r in MONEY if r[0] == g), sum(r[2] for r in MONEY if r[0] == g)) for g in (1, 2, 3, 4)]
assert [one.key for one in IKU if one not in REACHED] == ["stunting", "spm", "tb", "sakip"]
assert min(ALL, *MEANS) >= 91


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _print(text: str | Decimal) -> str:
    return indonesian(Decimal(text))


def _numbers(count: int) -> Row:
    return [f"({at})" for at in range(1, count + 1)]


def health_office_performance() -> MadeReport:
    """The report of the district of Tirtamulya for 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)", "DINAS KESEHATAN KABUPATEN TIRTAMULYA", "TAHUN 2024")
    for part in (_summary, _agreement, _results, _years, _renstra, _wide, _stunting, _money, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("IKHTISAR EKSEKUTIF")
    w.paragraph(
        f"Perjanjian Kinerja Dinas Kesehatan Kabupaten Tirtamulya Tahun 2024 memuat {f('s.goals', words(len(GOALS)))}",
        f"sasaran strategis dengan {f('s.iku', words(len(IKU)))} indikator kinerja utama (IKU). Rata-rata capaian",
        f"seluruh IKU adalah {f('s.all', indonesian(ALL))}% atau termasuk kategori",
        f"{f('s.grade', 'sangat tinggi', wrong='tinggi')}. Sebanyak",
        f"{f('s.reached', words(len(REACHED)))} IKU telah mencapai atau melampaui target, sedangkan",
        f"{f('s.missed', words(len(IKU) - len(REACHED)))} IKU lainnya belum mencapai target.",
    )
    w.paragraph(
        f"Pencapaian tersebut didukung anggaran sebesar Rp{f('s.budget', whole(BUDGET))} dengan realisasi sebesar",
        f"Rp{f('s.spent', whole(SPENT))} atau {f('s.paid', _rate(SPENT, BUDGET))}%. AKI berhasil diturunkan menjadi",
        f"{f('s.aki', indonesian(BY['aki'].now))} per 100.000 kelahiran hidup (KH), sementara prevalensi stunting",
        f"turun menjadi {f('s.stunting', indonesian(BY['stunting'].now))}%.",
    )


def _agreement(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II PERJANJIAN KINERJA")
    rows: list[Row] = []
    for at, one in enumerate(IKU, 1):
        target = f(f"t1.{one.key}", _print(one.target)) if at % 3 == 1 else _print(one.target)
        rows.append([str(at), one.name, str(one.goal), one.unit, target])
    w.table("Tabel 2.1 Indikator Kinerja Utama Tahun 2024",
            [["No.", "Indikator kinerja utama", "Sasaran", "Satuan", "Target"], _numbers(5)], rows)  # fmt: skip
    w.paragraph("Sasaran: " + "; ".join(f"({at}) {text.lower()}" for at, text in enumerate(GOALS, 1)) + ".")
    w.paragraph(
        "Capaian IKU yang diharapkan meningkat dihitung dengan rumus realisasi : target x 100%, sedangkan capaian IKU",
        "yang diharapkan menurun (AKI, AKB, dan prevalensi stunting) dihitung dengan rumus (2 x target - realisasi) :",
        "target x 100%. Skala penilaian: sangat tinggi (≥ 91,00); tinggi (76,00–90,99); sedang (66,00–75,99);",
        "rendah (51,00–65,99); sangat rendah (≤ 50,99).",
    )


def _results(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III AKUNTABILITAS KINERJA")
    w.heading("3.1 Capaian Kinerja Tahun 2024", level=3)
    rows: list[Row] = []
    for goal in (1, 2, 3, 4):
        rows += [
            [str(IKU.index(one) + 1), one.name, _print(one.target), _print(one.now),
             f(f"t2.{one.key}", indonesian(one.capaian))]
            for one in IKU if one.goal == goal
        ]  # fmt: skip
        mean = f(f"t2.mean{goal}", indonesian(MEANS[goal - 1]))
        rows.append(["", f"<b>Rata-rata capaian sasaran {goal}</b>", "", "", mean])
    rows.append(["", "<b>Rata-rata capaian seluruh IKU</b>", "", "", f("t2.all", indonesian(ALL))])
    w.table("Tabel 3.1 Target, Realisasi, dan Capaian IKU Tahun 2024",
            [["No.", "Indikator kinerja utama", "Target", "Realisasi", "Capaian (%)"], _numbers(5)], rows)  # fmt: skip
    top = max(IKU, key=lambda one: one.capaian)
    low = min(IKU, key=lambda one: one.capaian)
    assert (top.key, low.key, MEANS[3]) == ("mutu", "stunting", min(MEANS))
    w.paragraph(
        "Capaian tertinggi terdapat pada IKU puskesmas terakreditasi paripurna sebesar",
        f"{f('p.top', indonesian(top.capaian))}%. Dari {CLINICS} puskesmas, {BEST_CLINICS} puskesmas telah",
        f"terakreditasi paripurna atau sebesar {f('p.mutu', indonesian(top.now))}%. Capaian terendah adalah prevalensi",
        f"stunting sebesar {f('p.low', indonesian(low.capaian))}%. Apabila dilihat per sasaran, sasaran 2 memperoleh",
        f"rata-rata capaian {f('p.mean2', indonesian(MEANS[1]))}% dan sasaran 4 sebesar",
        f"{f('p.mean4', indonesian(MEANS[3]))}%.",
    )
    w.paragraph(
        f"Pada tahun 2024 terdapat {f('p.mothers', words(MOTHERS))} kematian ibu dan {INFANTS} kematian bayi dari",
        f"{whole(BIRTHS)} kelahiran hidup, sehingga AKI sebesar {f('p.aki', indonesian(BY['aki'].now))} per 100.000 KH",
        f"dan AKB sebesar {f('p.akb', indonesian(BY['akb'].now))} per 1.000 KH. Sebanyak {whole(CURED)} dari",
        f"{whole(PATIENTS)} pasien tuberkulosis yang diobati dinyatakan sembuh atau pengobatan lengkap",
        f"({f('p.tb', indonesian(BY['tb'].now))}%), sehingga masih kurang",
        f"{f('p.tb.short', indonesian(Decimal(90) - BY['tb'].now))} poin dari target. Cakupan IDL mencapai",
        f"{f('p.idl', indonesian(BY['idl'].now))}%, yaitu {whole(IMMUNE)} dari {whole(BABIES)} bayi sasaran.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("3.2 Perbandingan dengan Tahun Sebelumnya", level=3)
    rows: list[Row] = []
    for at, one in enumerate(IKU, 1):
        move = indonesian(one.now - Decimal(one.past[1]))
        rows.append([str(at), one.name, *map(_print, one.past), f(f"t3.{one.key}", indonesian(one.now)),
                     f(f"t3.{one.key}.move", move) if at % 2 else move])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Indikator kinerja utama", rows=2), Spanning("Realisasi", columns=3),
         Spanning("Perubahan 2023–2024", rows=2)], ["2022", "2023", "2024"], _numbers(6),
    ]  # fmt: skip
    w.table("Tabel 3.2 Realisasi IKU Tahun 2022–2024", head, rows)
    aki, stunting, clinics = BY["aki"], BY["stunting"], BY["mutu"]
    w.paragraph(
        "Seluruh IKU menunjukkan perbaikan dibandingkan tahun 2023. AKI turun",
        f"{f('p.aki.move', indonesian(Decimal(aki.past[1]) - aki.now))} poin atau",
        f"{f('p.aki.fall', indonesian(-growth(aki.now, Decimal(aki.past[1]))))}%, dan dalam dua tahun telah turun",
        f"{f('p.aki.two', indonesian(Decimal(aki.past[0]) - aki.now))} poin. Prevalensi stunting turun",
        f"{f('p.stunting.move', indonesian(Decimal(stunting.past[1]) - stunting.now))} poin persen, sedangkan",
        "persentase puskesmas terakreditasi paripurna naik",
        f"{f('p.mutu.move', indonesian(clinics.now - Decimal(clinics.past[1])))} poin persen. Nilai SAKIP naik",
        f"dari {f('p.sakip.old', '75,83')} menjadi {f('p.sakip', '77,15')}.",
    )
    assert all((one.now < Decimal(one.past[1])) == one.falls for one in IKU)


def _renstra(w: Writer) -> None:
    f = w.figure
    w.heading("3.3 Perbandingan dengan Target Akhir Renstra", level=3)
    rows: list[Row] = [
        [str(at), one.name, _print(one.end), _print(one.now), f(f"t4.{one.key}", indonesian(one.rate(one.end)))]
        for at, one in enumerate(IKU, 1)
    ]
    w.table("Tabel 3.3 Tingkat Kemajuan terhadap Target Renstra Tahun 2026",
            [["No.", "Indikator kinerja utama", "Target 2026", "Realisasi 2024", "Tingkat kemajuan (%)"], _numbers(5)],
            rows)  # fmt: skip
    near = [one for one in IKU if one.rate(one.end) >= 95]
    assert min(IKU, key=lambda one: one.rate(one.end)).key == "stunting"
    assert all(one.rate(one.end) < 100 for one in IKU)
    w.paragraph(
        f"Belum ada IKU yang telah mencapai target akhir Renstra, namun {f('p.near', words(len(near)))} IKU memiliki",
        "tingkat kemajuan paling sedikit 95%. Kemajuan terendah adalah prevalensi stunting sebesar",
        f"{f('p.end.stunting', indonesian(BY['stunting'].rate('11.00')))}%, sehingga dalam dua tahun ke depan masih",
        f"harus diturunkan {f('p.end.left', indonesian(BY['stunting'].now - 11))} poin persen.",
    )


def _wide(w: Writer) -> None:
    f = w.figure
    w.heading("3.4 Perbandingan dengan Realisasi Provinsi dan Nasional", level=3)
    held = [one for one in IKU if one.wide]
    rows: list[Row] = []
    for at, one in enumerate(held, 1):
        gap = indonesian(one.now - Decimal(one.wide[1]))
        rows.append([str(at), one.name, _print(one.now), *map(_print, one.wide),
                     gap if at % 2 else f(f"t5.{one.key}", gap)])  # fmt: skip
    head: Row = ["No.", "Indikator kinerja utama", "Kabupaten", "Provinsi", "Nasional", "Selisih terhadap nasional"]
    w.table("Tabel 3.4 Realisasi IKU Kabupaten, Provinsi, dan Nasional", [head, _numbers(6)], rows)
    assert all((one.now < Decimal(mark)) == one.falls for one in held for mark in one.wide)
    w.paragraph(
        f"Nilai SAKIP tidak diperbandingkan. Realisasi {f('p.wide', words(len(held)))} IKU lainnya lebih baik daripada",
        "angka provinsi maupun angka nasional terakhir yang tersedia. Prevalensi stunting, misalnya, lebih rendah",
        f"{f('p.wide.province', indonesian(Decimal('16.71') - BY['stunting'].now))} poin persen daripada provinsi dan",
        f"{f('p.wide.nation', indonesian(Decimal('19.80') - BY['stunting'].now))} poin persen daripada nasional.",
    )


def _stunting(w: Writer) -> None:
    f = w.figure
    w.heading("3.5 Prevalensi Stunting menurut Kecamatan", level=3)
    rows: list[Row] = [[str(at), name, whole(all_), whole(few), f(f"t6.{key}", _rate(few, all_))]
                       for at, (key, name, all_, few) in enumerate(PLACES, 1)]  # fmt: skip
    rows.append(["", "<b>Kabupaten</b>", f("t6.all", whole(MEASURED)), f("t6.stunted", whole(STUNTED)),
                 f("t6.rate", _rate(STUNTED, MEASURED))])  # fmt: skip
    w.table("Tabel 3.5 Balita Diukur dan Balita Stunting Tahun 2024",
            [["No.", "Kecamatan", "Balita diukur", "Stunting", "Prevalensi (%)"], _numbers(5)], rows)  # fmt: skip
    order = sorted(PLACES, key=lambda row: Decimal(row[3]) / row[2])
    under = [row for row in PLACES if percent(row[3], row[2]) <= 14]
    assert (order[0][0], order[-1][0], max(PLACES, key=lambda row: row[3])[0]) == ("banyu", "giri", "tanjung")
    w.paragraph(
        f"Dari {f('p.measured', whole(MEASURED))} balita yang diukur, {f('p.stunted', whole(STUNTED))} balita",
        "mengalami stunting. Prevalensi tertinggi terdapat di Kecamatan Girimulyo sebesar",
        f"{f('p.giri', _rate(694, 3_617))}% dan terendah di Kecamatan Banyubiru sebesar",
        f"{f('p.banyu', _rate(538, 4_473))}%. Baru {f('p.under', words(len(under)))} kecamatan yang memenuhi target",
        f"14,00%. Kecamatan Tanjungrejo menyumbang {f('p.tanjung', _rate(1_248, STUNTED))}% dari seluruh balita",
        "stunting di kabupaten.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("3.6 Realisasi Anggaran dan Efisiensi", level=3)
    rows: list[Row] = []
    for goal in (1, 2, 3, 4):
        mine = [row for row in MONEY if row[0] == goal]
        pair = [column_sum(mine, 2), column_sum(mine, 3)]
        marked = [whole(value) if goal == 4 else f(f"t8.{goal}.{at}", whole(value)) for at, value in enumerate(pair)]
        rows.append([str(goal), f"<b>Sasaran {goal}</b>", *marked, f(f"t8.{goal}", indonesian(PAID[goal - 1]))])
        rows += [["", name, whole(pagu), whole(spent), _rate(spent, pagu)] for _, name, pagu, spent in mine]
    rows.append(["", "<b>Jumlah</b>", f("t8.budget", whole(BUDGET)), f("t8.spent", whole(SPENT)),
                 f("t8.rate", _rate(SPENT, BUDGET))])  # fmt: skip
    w.table("Tabel 3.6 Pagu dan Realisasi Anggaran per Sasaran Tahun 2024",
            [["No.", "Sasaran/kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "%"], _numbers(5)], rows)  # fmt: skip
    rows = [[str(goal), f"Sasaran {goal}", f(f"t9.{goal}.mean", indonesian(mean)), indonesian(paid),
             f(f"t9.{goal}", indonesian(mean - paid))]
            for goal, (mean, paid) in enumerate(zip(MEANS, PAID, strict=True), 1)]  # fmt: skip
    w.table("Tabel 3.7 Efisiensi Penggunaan Anggaran",
            [["No.", "Sasaran", "Capaian kinerja (%)", "Penyerapan anggaran (%)", "Tingkat efisiensi (%)"],
             ["(1)", "(2)", "(3)", "(4)", "(5) = (3) - (4)"]], rows)  # fmt: skip
    assert all(mean > paid for mean, paid in zip(MEANS, PAID, strict=True))
    w.paragraph(
        f"Sisa anggaran tahun 2024 sebesar Rp{f('p.left', whole(BUDGET - SPENT))} atau",
        f"{f('p.left.rate', _rate(BUDGET - SPENT, BUDGET))}% dari pagu. Pada tahun 2023 terealisasi",
        f"Rp{whole(OLD_SPENT)} dari pagu Rp{whole(OLD_BUDGET)} atau {f('p.old', _rate(OLD_SPENT, OLD_BUDGET))}%,",
        f"sehingga naik {f('p.paid.up', indonesian(percent(SPENT, BUDGET) - percent(OLD_SPENT, OLD_BUDGET)))}",
        "poin persen. Porsi anggaran terbesar digunakan untuk sasaran 2, yakni",
        f"{f('p.share', _rate(column_sum(MONEY[2:5], 2), BUDGET))}% dari seluruh pagu. Efisiensi diperoleh pada",
        "seluruh sasaran, dengan tingkat efisiensi tertinggi sebesar",
        f"{f('p.saving.top', indonesian(max(m - p for m, p in zip(MEANS, PAID, strict=True))))}%.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("BAB IV PENUTUP")
    w.items([
        f"Rata-rata capaian kinerja tahun 2024 sebesar {f('c.all', indonesian(ALL))}%, dengan"
        f" {f('c.reached', words(len(REACHED)))} dari sembilan IKU ({f('c.share', _rate(len(REACHED), len(IKU)))}%)"
        " mencapai target.",
        f"Anggaran terserap {f('c.paid', _rate(SPENT, BUDGET))}%, lebih rendah daripada rata-rata capaian kinerja.",
        f"Prevalensi stunting masih {f('c.stunting', indonesian(BY['stunting'].now - 14))} poin persen di atas target,"
        " sehingga intervensi gizi akan diprioritaskan di Kecamatan Girimulyo dan Wonoasri.",
    ])  # fmt: skip
