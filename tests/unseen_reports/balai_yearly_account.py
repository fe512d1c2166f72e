"""Yearly performance report of a balai: goals, outputs and their money, efficiency, neighbours, the plan until 2029.

Liberation Serif, all rules, a grey head of two levels that is repeated overleaf, captions above at the left.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 25mm 20mm 22mm 28mm; }
body { font: 11pt/1.45 'Liberation Serif', serif; }
h1 { font-size: 15pt; text-align: center; margin: 20mm 0 16mm; line-height: 1.5; }
h2 { font-size: 12.5pt; text-align: center; margin: 14pt 0 7pt; break-after: avoid; }
h3 { font-size: 11pt; margin: 9pt 0 4pt; break-after: avoid; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 9.5pt; text-align: left; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; margin-bottom: 9pt; }
th, td { border: 0.6pt solid #000; padding: 2.5pt 3.5pt; } th { background: #d9d9d9; } td { text-align: center; }
td:nth-child(2) { text-align: left; } tr { break-inside: avoid; } .break { break-after: page; }
"""

D = Decimal
# product, samples aimed at, taken, good
SAMPLES = (("Obat", 520, 534, 511), ("Obat bahan alam", 210, 214, 188), ("Suplemen kesehatan", 90, 92, 89),
           ("Kosmetik", 330, 336, 315), ("Pangan olahan", 460, 471, 413))  # fmt: skip
AIMED, TAKEN, GOOD = (column_sum(SAMPLES, at) for at in (1, 2, 3))
FOOD = SAMPLES[4]
# regency, makers inspected, of these in order, sellers inspected, of these in order
PLACES = (("Kota Tirta Asri", 34, 24, 187, 139), ("Kab. Bukit Raya", 21, 13, 96, 71),
          ("Kab. Lembah Jati", 17, 12, 84, 58), ("Kab. Pasir Panjang", 12, 7, 73, 55),
          ("Kab. Karang Dalam", 9, 4, 62, 37))  # fmt: skip
MAKERS, MAKERS_OK, SELLERS, SELLERS_OK = (column_sum(PLACES, at) for at in range(1, 5))
ADVISED, FOLLOWED = 238, 211  # decisions after inspections, followed up
# code, output, goal, unit, aimed at, done, ceiling, spent
OUTPUTS = (("BAH.001", "Sampel diperiksa sesuai standar", 1, "sampel", 1_610, 1_647, 3_482_600_000, 3_401_958_420),
           ("BIA.002", "Sarana produksi dan distribusi diperiksa", 1, "sarana", 560, 595, 1_126_450_000, 1_089_377_615),
           ("QDB.003", "Sekolah dengan jajanan aman", 2, "sekolah", 36, 38, 742_180_000, 739_604_300),
           ("QDC.004", "Desa pangan aman", 2, "desa", 9, 9, 1_058_700_000, 1_031_226_875),
           ("BMB.005", "Layanan informasi dan pengaduan", 3, "layanan", 900, 1_042, 318_250_000, 309_487_140),
           ("BKB.006", "Perkara tindak pidana", 4, "perkara", 5, 5, 684_900_000, 651_713_290),
           ("EBA.007", "Layanan dukungan manajemen", 5, "layanan", 12, 12, 8_913_360_000, 8_846_205_518))  # fmt: skip
CEILING, SPENT = column_sum(OUTPUTS, 6), column_sum(OUTPUTS, 7)
OLD_CEILING, OLD_SPENT = 15_870_240_000, 15_231_604_975
GOALS = ("Meningkatnya mutu obat dan makanan yang beredar", "Meningkatnya kesadaran masyarakat",
         "Meningkatnya kepuasan atas layanan", "Menguatnya penindakan", "Terwujudnya tata kelola baik")  # fmt: skip
PAGU = [sum(row[6] for row in OUTPUTS if row[2] == goal) for goal in range(1, 6)]
PAID = [sum(row[7] for row in OUTPUTS if row[2] == goal) for goal in range(1, 6)]


@dataclass(frozen=True)
class Indicator:
    key: str
    name: str
    goal: int
    decimals: int
    target: Decimal
    result: Decimal
    last: Decimal
    end: Decimal  # aimed at in 2029

    @property
    def rate(self) -> Decimal:
        return percent(self.result, self.target)

    def show(self, value: Decimal) -> str:
        return _id(value, self.decimals)


def _one(key: str, name: str, goal: int, target: str, result: Decimal | str | int, last: str, end: str) -> Indicator:
    return Indicator(key, name, goal, 2 if "." in target else 0, D(target), D(result), D(last), D(end))


IK = (
    _one("obat", "Persentase obat, obat bahan alam, suplemen, dan kosmetik yang memenuhi syarat", 1, "94.00",
         percent(GOOD - FOOD[3], TAKEN - FOOD[2]), "93.12", "96.00"),
    _one("pangan", "Persentase pangan olahan yang memenuhi syarat", 1, "86.00", percent(FOOD[3], FOOD[2]), "85.27",
         "90.00"),
    _one("prod", "Persentase sarana produksi yang memenuhi ketentuan", 1, "62.00", percent(MAKERS_OK, MAKERS), "60.44",
         "70.00"),
    _one("dist", "Persentase sarana distribusi yang memenuhi ketentuan", 1, "75.00", percent(SELLERS_OK, SELLERS),
         "70.08", "80.00"),
    _one("tl", "Persentase keputusan hasil inspeksi yang ditindaklanjuti", 1, "85.00", percent(FOLLOWED, ADVISED),
         "86.92", "95.00"),
    _one("sadar", "Indeks kesadaran masyarakat", 2, "78.50", "80.14", "77.63", "86.00"),
    _one("sekolah", "Jumlah sekolah dengan jajanan aman", 2, "36", 38, "33", "60"),
    _one("desa", "Jumlah desa pangan aman", 2, "9", 9, "9", "15"),
    _one("ikm", "Indeks kepuasan masyarakat", 3, "90.00", "91.36", "89.74", "94.00"),
    _one("tindak", "Persentase keberhasilan penindakan", 4, "80.00", "83.75", "84.50", "90.00"),
    _one("akip", "Nilai AKIP", 5, "81.00", "80.43", "79.16", "85.00"),
    _one("nka", "Nilai kinerja anggaran", 5, "92.00", "93.58", "91.05", "95.00"),
)  # fmt: skip
BY = {one.key: one for one in IK}
RATES = [[one.rate for one in IK if one.goal == goal] for goal in range(1, 6)]
NPS = [rounded(sum(rates) / len(rates)) for rates in RATES]
ALL, OLD_ALL = rounded(sum(NPS) / 5), D("99.87")
USE = [percent(paid, pagu) for paid, pagu in zip(PAID, PAGU, strict=True)]
IE = [rounded(nps / use) for nps, use in zip(NPS, USE, strict=True)]
IE_ALL = rounded(ALL / percent(SPENT, CEILING))
HIT, MISSED = [one for one in IK if one.rate >= 100], [one for one in IK if one.rate < 100]
SISTERS = (("Balai POM di Tirta Asri", ALL, percent(SPENT, CEILING)),
           ("Balai POM di Muara Teduh", D("103.42"), D("97.15")),
           ("Balai POM di Gunung Kapur", D("100.86"), D("98.63")), ("Balai POM di Teluk Nipah", D("98.71"), D("95.48")),
           ("Loka POM di Rawa Pening", D("101.19"), D("96.92")))  # fmt: skip


def balai_yearly_account() -> MadeReport:
    """The report of the Balai POM at Tirta Asri for 2025."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA TAHUN 2025", "BALAI PENGAWAS OBAT DAN MAKANAN DI TIRTA ASRI")
    for part in (_summary, _quality, _comparisons, _money):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Balai POM di Tirta Asri pada tahun 2025 menetapkan {f('p.goals', words(5))} sasaran kegiatan dengan",
        f"{f('p.ik', words(len(IK)))} indikator. Sebanyak {f('p.hit', words(len(HIT)))} indikator mencapai atau",
        f"melampaui target, sedangkan {f('p.missed', words(len(MISSED)))} indikator belum. Nilai Pencapaian Sasaran",
        f"(NPS) balai sebesar {f('p.nps', _id(ALL))}%, lebih tinggi {f('p.nps.up', _id(ALL - OLD_ALL))} poin daripada",
        f"tahun 2024 ({_id(OLD_ALL)}%).",
    )
    w.paragraph(
        f"Dari pagu Rp{f('p.ceiling', whole(CEILING))} telah direalisasikan Rp{f('p.spent', whole(SPENT))} atau",
        f"{f('p.used', _id(percent(SPENT, CEILING)))}%. Dengan tingkat efisiensi {f('p.te', _id(IE_ALL - 1))}",
        f"penggunaan anggaran balai tergolong {f('p.te.word', 'efisien', wrong='tidak efisien')}.",
    )
    assert IE_ALL > 1
    w.new_page()
    w.heading("BAB I PERJANJIAN KINERJA")
    rows: list[Row] = [[str(at), one.name, f"SK{one.goal}",
                        f(f"t1.{one.key}", one.show(one.target)) if at in (2, 6, 9, 12) else one.show(one.target)]
                       for at, one in enumerate(IK, 1)]  # fmt: skip
    w.table("Tabel 1. Indikator dan Target Perjanjian Kinerja Tahun 2025",
            [["No", "Indikator kinerja", "Sasaran", "Target"]], rows)  # fmt: skip
    w.paragraph("Sasaran kegiatan: " + "; ".join(f"SK{at} {goal.lower()}" for at, goal in enumerate(GOALS, 1)) + ".")
    w.paragraph(
        "Capaian adalah realisasi dibagi target dikalikan 100%. NPS suatu sasaran adalah rata-rata capaian",
        "indikatornya dan NPS balai adalah rata-rata NPS kelima sasaran. Sasaran dinyatakan tercapai apabila NPS",
        "paling sedikit 100%.",
    )
    w.heading("BAB II CAPAIAN KINERJA TAHUN 2025")
    rows = []
    for goal in range(1, 6):
        for at, one in ((at, one) for at, one in enumerate(IK, 1) if one.goal == goal):
            got = one.show(one.result)
            got = f(f"t2.{one.key}.result", got) if at % 3 == 1 else got
            rows.append([str(at), one.name, one.show(one.target), got, f(f"t2.{one.key}", _id(one.rate))])
        rows.append(["", f"<b>NPS SK{goal}</b>", "", "", f(f"t2.nps{goal}", _id(NPS[goal - 1]))])
    rows.append(["", "<b>NPS Balai</b>", "", "", f("t2.nps", _id(ALL))])
    w.table("Tabel 2. Target, Realisasi, dan Capaian Indikator Tahun 2025",
            [["No", "Indikator kinerja", "Target", "Realisasi", "Capaian (%)"]], rows)  # fmt: skip
    top, low = max(IK, key=lambda one: one.rate), min(IK, key=lambda one: one.rate)
    assert (top.key, low.key) == ("sekolah", "dist")
    assert min(NPS) >= 100
    w.paragraph(
        f"Capaian tertinggi sebesar {f('p.top', _id(top.rate))}% ada pada",
        f"{f('p.top.name', 'jumlah sekolah dengan jajanan aman', wrong='indeks kesadaran masyarakat')}, dan capaian",
        f"terendah {f('p.low', _id(low.rate))}% pada persentase sarana distribusi yang memenuhi ketentuan. Di tingkat",
        f"sasaran, {f('p.goals.hit', words(5))} sasaran tercapai; yang paling tinggi SK4 dengan NPS",
        f"{f('p.sk4', _id(NPS[3]))}%.",
    )
    assert max(NPS) == NPS[3]


def _quality(w: Writer) -> None:
    f = w.figure
    w.heading("A. Pengawasan produk dan sarana", 3)
    rows: list[Row] = [[str(at), name, str(aimed), str(taken), str(good), str(taken - good),
                        f(f"t3.{at}", _id(percent(good, taken)))]
                       for at, (name, aimed, taken, good) in enumerate(SAMPLES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.aimed", whole(AIMED)), f("t3.taken", whole(TAKEN)),
                 f("t3.good", whole(GOOD)), f("t3.bad", str(TAKEN - GOOD)), _id(percent(GOOD, TAKEN))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Sampel", columns=2),
                        Spanning("Hasil pengujian", columns=3)],
                       ["Target", "Diuji", "Memenuhi syarat", "Tidak memenuhi syarat", "% memenuhi"]]  # fmt: skip
    w.table("Tabel 3. Pengambilan dan Pengujian Sampel", head, rows)
    w.paragraph(
        f"Sampel yang diuji {f('p.over', str(TAKEN - AIMED))} lebih banyak daripada target. Tanpa pangan olahan, dari",
        f"{f('p.drug', whole(TAKEN - FOOD[2]))} sampel {f('p.drug.good', whole(GOOD - FOOD[3]))} memenuhi syarat, yang",
        "menjadi realisasi indikator pertama. Sampel pangan olahan yang tidak memenuhi syarat",
        f"{f('p.food.bad', str(FOOD[2] - FOOD[3]))}, yakni",
        f"{f('p.food.share', _id(percent(FOOD[2] - FOOD[3], TAKEN - GOOD)))}% dari semua sampel yang tidak memenuhi",
        "syarat.",
    )
    rows = [[str(at), name, str(m), str(ok), f(f"t4.{at}", _id(percent(ok, m))) if at % 2 else _id(percent(ok, m)),
             str(s), str(sok), _id(percent(sok, s))] for at, (name, m, ok, s, sok) in enumerate(PLACES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.makers", str(MAKERS)), f("t4.makers.ok", str(MAKERS_OK)),
                 _id(percent(MAKERS_OK, MAKERS)), f("t4.sellers", str(SELLERS)), f("t4.sellers.ok", str(SELLERS_OK)),
                 f("t4.rate", _id(percent(SELLERS_OK, SELLERS)))])  # fmt: skip
    head = [[Spanning("No", rows=2), Spanning("Kabupaten/kota", rows=2), Spanning("Sarana produksi", columns=3),
             Spanning("Sarana distribusi", columns=3)],
            ["Diperiksa", "MK", "% MK", "Diperiksa", "MK", "% MK"]]  # fmt: skip
    w.table("Tabel 4. Pemeriksaan Sarana (MK = memenuhi ketentuan)", head, rows)
    assert min(PLACES, key=lambda row: percent(row[4], row[3]))[0] == "Kab. Karang Dalam"
    w.paragraph(
        f"Sebanyak {f('p.sellers.bad', str(SELLERS - SELLERS_OK))} sarana distribusi tidak memenuhi ketentuan.",
        f"Persentase terendah terdapat di {f('p.place', 'Kab. Karang Dalam', wrong='Kab. Lembah Jati')}",
        f"({f('p.place.rate', _id(percent(37, 62)))}%). Dari {ADVISED} keputusan hasil inspeksi, {FOLLOWED}",
        f"ditindaklanjuti ({f('p.tl', _id(percent(FOLLOWED, ADVISED)))}%) dan",
        f"{f('p.tl.open', str(ADVISED - FOLLOWED))} belum.",
    )


def _comparisons(w: Writer) -> None:
    f = w.figure
    w.heading("B. Perbandingan dengan tahun 2024", 3)
    rows: list[Row] = []
    for at, one in enumerate(IK, 1):
        move = _id(growth(one.result, one.last))
        rows.append([str(at), one.name, one.show(one.last), one.show(one.result), one.show(one.result - one.last),
                     f(f"t5.{one.key}", move) if at % 2 else move])  # fmt: skip
    w.table("Tabel 5. Realisasi Tahun 2024 dan 2025",
            [["No", "Indikator kinerja", "2024", "2025", "Selisih", "Pertumbuhan (%)"]], rows)  # fmt: skip
    assert [one.key for one in IK if one.result < one.last] == ["tindak"]
    w.paragraph(
        "Persentase keberhasilan penindakan adalah satu-satunya indikator yang realisasinya",
        f"{f('p.fell', 'menurun', wrong='meningkat')}, yaitu",
        f"{f('p.fell.by', _id(BY['tindak'].last - BY['tindak'].result))} poin; jumlah desa pangan aman tetap. Nilai",
        f"AKIP naik {f('p.akip.up', _id(BY['akip'].result - BY['akip'].last))} poin, tetapi masih",
        f"{f('p.akip.gap', _id(BY['akip'].target - BY['akip'].result))} poin di bawah target.",
    )
    w.heading("C. Perbandingan dengan target akhir Renstra", 3)
    rows = []
    for at, one in enumerate(IK, 1):
        share = _id(percent(one.result, one.end))
        rows.append([str(at), one.name, one.show(one.end), one.show(one.result),
                     share if at % 2 else f(f"t6.{one.key}", share)])  # fmt: skip
    w.table("Tabel 6. Realisasi Tahun 2025 terhadap Target Tahun 2029",
            [["No", "Indikator kinerja", "Target 2029", "Realisasi 2025", "Kemajuan (%)"]], rows)  # fmt: skip
    w.paragraph(
        f"Agar target tahun 2029 tercapai masih harus diintervensi {f('p.school.left', str(60 - 38))} sekolah dan",
        f"{f('p.village.left', words(15 - 9))} desa. Indeks kepuasan masyarakat sudah mencapai",
        f"{f('p.ikm.end', _id(percent(BY['ikm'].result, BY['ikm'].end)))}% dari target akhir.",
    )
    w.heading("D. Perbandingan dengan unit lain", 3)
    order = sorted((row[1] for row in SISTERS), reverse=True)
    rows = [[str(at), name, f("t7.own", _id(nps)) if at == 1 else _id(nps), _id(use),
                        f(f"t7.{at}.rank", str(order.index(nps) + 1)) if at < 4 else str(order.index(nps) + 1)]
                       for at, (name, nps, use) in enumerate(SISTERS, 1)]  # fmt: skip
    mean = rounded(sum(order) / 5)
    uses = rounded(sum(row[2] for row in SISTERS) / 5)
    rows.append(["", "<b>Rata-rata</b>", f("t7.mean", _id(mean)), f("t7.use", _id(uses)), ""])
    w.table("Tabel 7. NPS dan Serapan Anggaran Unit Sejenis",
            [["No", "Unit", "NPS (%)", "Serapan (%)", "Peringkat NPS"]], rows)  # fmt: skip
    assert mean < ALL
    w.paragraph(
        f"NPS balai berada {f('p.sister', 'di atas', wrong='di bawah')} rata-rata kelima unit, dengan selisih",
        f"{f('p.sister.gap', _id(ALL - mean))} poin, dan terpaut {f('p.best.gap', _id(order[0] - ALL))} poin dari unit",
        "terbaik.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III REALISASI ANGGARAN")
    rows: list[Row] = [[code, f"{name} (SK{goal})", f"{whole(aim)} {unit}", whole(done),
                        f(f"t8.{at}.out", _id(percent(done, aim))) if at in (1, 3, 5) else _id(percent(done, aim)),
                        whole(pagu), whole(paid),
                        f(f"t8.{at}", _id(percent(paid, pagu))) if at != 4 else _id(percent(paid, pagu))]
                       for at, (code, name, goal, unit, aim, done, pagu, paid) in enumerate(OUTPUTS, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "", "", "", f("t8.ceiling", whole(CEILING)), f("t8.spent", whole(SPENT)),
                 f("t8.rate", _id(percent(SPENT, CEILING)))])  # fmt: skip
    head: list[Row] = [[Spanning("Kode", rows=2), Spanning("Rincian output", rows=2), Spanning("Volume", columns=3),
                        Spanning("Anggaran (Rp)", columns=3)],
                       ["Target", "Realisasi", "%", "Pagu", "Realisasi", "%"]]  # fmt: skip
    w.table("Tabel 8. Realisasi Rincian Output", head, rows)
    old = percent(OLD_SPENT, OLD_CEILING)
    w.paragraph(
        f"Anggaran yang tidak terserap Rp{f('p.left', whole(CEILING - SPENT))}. Pada tahun 2024 terserap",
        f"Rp{whole(OLD_SPENT)} dari Rp{whole(OLD_CEILING)} ({f('p.old', _id(old))}%), sehingga persentase serapan",
        f"bertambah {f('p.used.up', _id(percent(SPENT, CEILING) - old))} poin. Dukungan manajemen menggunakan",
        f"{f('p.support', _id(percent(OUTPUTS[6][7], SPENT)))}% dari seluruh belanja.",
    )
    w.heading("Efisiensi penggunaan anggaran", 3)
    w.paragraph("IE = NPS / serapan; TE = (IE - SE) / SE dengan SE = 1. Kegiatan efisien apabila IE ≥ SE.")
    rows = [[f"SK{at + 1}", GOALS[at], f(f"t9.{at + 1}.pagu", whole(PAGU[at])) if at < 2 else
                        whole(PAGU[at]), whole(PAID[at]), _id(NPS[at]), _id(USE[at]), f(f"t9.{at + 1}.ie", _id(IE[at])),
                        f(f"t9.{at + 1}.te", _id(IE[at] - 1)) if at % 2 else _id(IE[at] - 1),
                        "Efisien" if IE[at] >= 1 else "Tidak Efisien"] for at in range(5)]  # fmt: skip
    rows.append(["", "<b>Balai</b>", whole(CEILING), whole(SPENT), _id(ALL), _id(percent(SPENT, CEILING)),
                 f("t9.ie", _id(IE_ALL)), f("t9.te", _id(IE_ALL - 1)), "Efisien"])  # fmt: skip
    w.table("Tabel 9. Efisiensi per Sasaran", [["SK", "Sasaran kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "NPS (%)",
            "Serapan (%)", "IE", "TE", "Kategori"]], rows)  # fmt: skip
    w.paragraph(f"Nilai TE tertinggi, {f('p.te.top', _id(max(IE) - 1))}, diperoleh SK4.")
    assert sorted(IE)[-2] < IE[3]
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        f"Dengan NPS {f('p.end', _id(ALL))}% dan sisa anggaran",
        f"{f('p.end.left', _id(percent(CEILING - SPENT, CEILING)))}%, balai akan memusatkan perbaikan pada",
        f"{f('p.end.missed', words(len(MISSED)))} indikator yang belum mencapai target.",
    )
