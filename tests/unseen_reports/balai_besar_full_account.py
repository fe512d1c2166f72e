"""Yearly performance report of a large balai in full form: staff, 23 indicators with categories, four years, sisters.

Carlito, green rules with a filled head of white letters, stripes, captions above in the middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as _id

STYLE = """
@page { size: A4; margin: 24mm 20mm 22mm 24mm; }
body { font: 11pt/1.4 'Carlito', sans-serif; } h1 { font-size: 19pt; margin: 25mm 0 18mm; line-height: 1.5; }
h1, h2 { color: #1d6b43; text-align: center; } h2 { font-size: 13.5pt; margin: 12pt 0 7pt; }
h2, h3 { break-after: avoid; } h3 { font-size: 11.5pt; margin: 9pt 0 4pt; } p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; font-size: 10pt; text-align: center; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 9pt; }
th, td { border: 0.6pt solid #1d6b43; padding: 2.4pt 3.6pt; text-align: center; }
th { background: #1d6b43; color: #fff; } tbody tr:nth-child(even) { background: #eef6f0; }
td:nth-child(2) { text-align: left; } tr { break-inside: avoid; }
"""

D = Decimal
# function, masters, pharmacists, bachelors, diplomas, school leavers, needed
STAFF = (("Tata usaha", 4, 3, 11, 4, 3, 31), ("Pengujian", 6, 19, 12, 5, 2, 61), ("Pemeriksaan", 5, 17, 4, 1, 0, 38),
         ("Penindakan", 1, 5, 4, 0, 0, 14), ("Informasi dan komunikasi", 2, 6, 3, 1, 0, 16))  # fmt: skip
LEVELS = [column_sum(STAFF, at) for at in range(1, 6)]
PERSONS, NEEDED = sum(LEVELS), column_sum(STAFF, 6)
# product, taken at random, of these good, taken on suspicion, of these good
SAMPLES = (("Obat", 412, 398, 128, 117), ("Obat tradisional", 186, 164, 74, 55), ("Suplemen kesehatan", 84, 82, 31, 29),
           ("Kosmetik", 297, 288, 96, 78), ("Makanan", 438, 391, 205, 168))  # fmt: skip
DRUGS = [column_sum(SAMPLES[:4], at) for at in range(1, 5)]
ALL_SAMPLES = [column_sum(SAMPLES, at) for at in range(1, 5)]
FOOD = SAMPLES[4]
# kind of place (three of makers, three of sellers), inspected, in order
PLACES = (("Industri farmasi dan obat tradisional", 29, 20), ("Industri kosmetik", 18, 13),
          ("Industri pangan olahan", 67, 41), ("Apotek dan fasilitas kefarmasian", 238, 181),
          ("Distributor obat dan kosmetik", 94, 77), ("Ritel pangan", 163, 120))  # fmt: skip
MAKERS, MAKERS_OK, SELLERS, SELLERS_OK = (column_sum(rows, at) for rows in (PLACES[:3], PLACES[3:]) for at in (1, 2))
# code, output, unit, aimed at, done, ceiling, spent
OUTPUTS = (("3165.BAH", "Sampel obat diperiksa dan diuji", "sampel", 1_300, 1_308, 2_917_400_000, 2_884_106_915),
           ("3165.BIA", "Sarana diperiksa", "sarana", 590, 609, 1_352_870_000, 1_320_744_280),
           ("3165.BKB", "Perkara obat dan makanan", "perkara", 7, 7, 964_300_000, 958_011_475),
           ("3165.QDB", "Desa pangan aman", "desa", 12, 12, 1_634_850_000, 1_626_223_940),
           ("3165.QIC", "Sampel makanan diperiksa dan diuji", "sampel", 640, 643, 1_806_500_000, 1_769_432_850),
           ("3165.RAB", "Alat laboratorium", "unit", 14, 13, 4_275_000_000, 4_192_650_000),
           ("6384.EBA", "Layanan dukungan manajemen", "layanan", 1, 1, 18_639_480_000, 18_510_273_762))  # fmt: skip
CEILING, SPENT = column_sum(OUTPUTS, 5), column_sum(OUTPUTS, 6)
OLD_SPENT, OLD_CEILING = 28_641_724_174, 29_317_640_000


@dataclass(frozen=True)
class Indicator:
    code: str
    name: str
    target: Decimal
    end: Decimal  # aimed at in 2024
    past: tuple[Decimal, ...]  # 2020 to 2022
    result: Decimal

    @property
    def goal(self) -> int:
        return int(self.code.split(".")[0])

    @property
    def rate(self) -> Decimal:
        return percent(self.result, self.target)

    def show(self, value: Decimal) -> str:
        return _id(value, 0 if self.name.startswith("Jumlah") else 2)


# code, name, targets of this year and of the last, results of three years; the result where it is no share shown below
TEXT = """
1.1|Persentase obat yang memenuhi syarat|92.50 94.00|90.14 91.26 92.07|
1.2|Persentase makanan yang memenuhi syarat|86.00 88.00|82.35 84.91 86.42|
1.3|Persentase obat yang aman dan bermutu berdasarkan hasil pengawasan|84.00 86.00|80.22 81.74 83.05|
1.4|Persentase makanan yang aman dan bermutu berdasarkan hasil pengawasan|80.00 82.00|76.18 77.93 80.61|
2.1|Indeks kesadaran masyarakat terhadap obat dan makanan aman|80.00 82.00|72.64 75.80 79.15|81.37
3.1|Indeks kepuasan pelaku usaha terhadap bimbingan dan pembinaan|89.00 90.00|85.12 86.40 88.93|90.26
3.2|Indeks kepuasan masyarakat terhadap layanan publik|91.50 92.50|88.76 90.03 91.84|92.18
4.1|Persentase keputusan hasil inspeksi yang dilaksanakan|94.00 95.00|88.51 91.70 93.96|
4.2|Persentase keputusan hasil inspeksi yang ditindaklanjuti pemangku kepentingan|72.00 75.00|58.33 64.29 69.40|70.33
4.3|Persentase keputusan sertifikasi yang diselesaikan tepat waktu|96.00 97.00|92.75 94.88 95.61|
4.4|Persentase sarana produksi yang memenuhi ketentuan|64.00 66.00|55.13 59.82 62.50|
4.5|Persentase sarana distribusi yang memenuhi ketentuan|74.00 77.00|66.91 70.24 73.17|
5.1|Tingkat efektivitas KIE obat dan makanan|92.00 93.00|87.90 90.35 92.56|94.12
5.2|Jumlah sekolah dengan pangan jajanan anak sekolah aman|48 60|24 30 39|51
5.3|Jumlah pasar aman dari bahan berbahaya|4 6|2 2 3|5
6.1|Persentase sampel obat yang diperiksa dan diuji sesuai standar|95.00 97.00|91.20 93.57 94.86|96.10
6.2|Persentase sampel makanan yang diperiksa dan diuji sesuai standar|96.00 97.00|94.11 95.02 96.03|96.58
7.1|Persentase keberhasilan penindakan kejahatan obat dan makanan|75.00 78.00|65.00 70.83 82.50|79.17
8.1|Nilai AKIP|82.00 83.00|77.43 79.60 80.25|81.54
9.1|Indeks profesionalitas ASN|85.00 86.00|76.30 81.47 84.62|87.05
10.1|Persentase pemenuhan laboratorium sesuai standar|78.00 80.00|70.15 73.48 75.94|69.86
10.2|Indeks pengelolaan data dan informasi|2.25 2.50|1.51 1.90 2.12|2.60
11.1|Nilai kinerja anggaran|93.00 94.00|90.64 91.87 92.40|94.73
"""
SHARES = {"1.1": (DRUGS[1], DRUGS[0]), "1.2": (FOOD[2], FOOD[1]), "1.3": (DRUGS[3], DRUGS[2]),
          "1.4": (FOOD[4], FOOD[3]), "4.1": (463, 481), "4.3": (318, 327),
          "4.4": (MAKERS_OK, MAKERS), "4.5": (SELLERS_OK, SELLERS)}  # fmt: skip
IKSK = []
for code, title, aims, past, got in (line.split("|") for line in TEXT.strip().splitlines()):
    target, end = map(D, aims.split())
    done = percent(*SHARES[code]) if code in SHARES else D(got)
    IKSK.append(Indicator(code, title, target, end, tuple(map(D, past.split())), done))
BY = {one.code: one for one in IKSK}
GOALS = ("Terwujudnya obat dan makanan yang memenuhi syarat", "Meningkatnya kesadaran masyarakat",
         "Meningkatnya kepuasan pelaku usaha dan masyarakat", "Meningkatnya efektivitas pemeriksaan sarana",
         "Meningkatnya efektivitas KIE", "Meningkatnya efektivitas pengujian", "Meningkatnya efektivitas penindakan",
         "Terwujudnya tata kelola yang optimal", "Terwujudnya SDM yang berkinerja optimal",
         "Menguatnya laboratorium dan pengelolaan data", "Terkelolanya keuangan secara akuntabel")  # fmt: skip
RATES = [[min(one.rate, D(120)) for one in IKSK if one.goal == goal] for goal in range(1, 12)]
NPS = [rounded(sum(rates, D(0)) / len(rates)) for rates in RATES]
ALL, OLD_ALL = rounded(sum(NPS, D(0)) / 11), D("100.36")
BANDS = ("Sangat Kurang", "Kurang", "Cukup", "Baik", "Sangat Baik", "Tidak Dapat Disimpulkan")


def _band(rate: Decimal) -> str:
    return BANDS[-1] if rate > 120 else BANDS[sum(rate >= limit for limit in (50, 70, 90, 110))]


COUNTS = {band: sum(_band(one.rate) == band for one in IKSK) for band in BANDS}
HIT, MISSED = [one for one in IKSK if one.rate >= 100], [one for one in IKSK if one.rate < 100]
# large balai, results of 1.1, 1.2, 4.5 and the score
SISTERS = (("Balai Besar POM di Manggar", (*(BY[code].result for code in ("1.1", "1.2", "4.5")), ALL)),
           ("Balai Besar POM di Selat Biru", (D("93.60"), D("90.12"), D("71.84"), D("102.55"))),
           ("Balai Besar POM di Padang Elok", (D("95.71"), D("87.36"), D("79.03"), D("103.97"))),
           ("Balai Besar POM di Kuala Permai", (D("91.48"), D("84.59"), D("74.66"), D("99.18"))))  # fmt: skip


def balai_besar_full_account() -> MadeReport:
    """The report of the Balai Besar POM at Manggar for 2023."""
    w = Writer(STYLE)
    w.title("LAPORAN KINERJA TAHUN 2023", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN", "DI MANGGAR")
    for part in (_summary, _staff, _achieved, _samples, _places, _years, _sisters, _money):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Perjanjian Kinerja Balai Besar POM di Manggar tahun 2023 memuat {f('p.goals', '11')} (sebelas) sasaran",
        f"kegiatan dan {f('p.iksk', str(len(IKSK)))} Indikator Kinerja Sasaran Kegiatan (IKSK). Nilai Pencapaian",
        f"Sasaran (NPS) Balai Besar adalah {f('p.nps', _id(ALL))}% dengan kategori {f('p.nps.band', _band(ALL))},",
        f"naik {f('p.nps.up', _id(ALL - OLD_ALL))} poin dari NPS tahun 2022 sebesar {_id(OLD_ALL)}%. Sebanyak",
        f"{f('p.hit', str(len(HIT)))} IKSK mencapai target ({f('p.hit.rate', _id(percent(len(HIT), len(IKSK))))}%) dan",
        f"{f('p.missed', words(len(MISSED)))} IKSK belum mencapai target.",
    )
    w.paragraph(
        f"Realisasi anggaran sebesar Rp{f('p.spent', whole(SPENT))} dari pagu akhir Rp{whole(CEILING)}",
        f"({f('p.used', _id(percent(SPENT, CEILING)))}%) dengan dukungan {f('p.staff', str(PERSONS))} pegawai.",
    )


def _staff(w: Writer) -> None:
    f = w.figure
    w.heading("BAB I PENDAHULUAN")
    w.heading("1.1 Sumber Daya Manusia", 3)
    rows: list[Row] = []
    for at, (name, *levels, needed) in enumerate(STAFF, 1):
        gap = str(needed - sum(levels))
        rows.append([str(at), name, *map(str, levels), str(sum(levels)), str(needed),
                     f(f"t1.{at}.gap", gap) if at % 2 else gap])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", *(f(f"t1.level{at}", str(n)) for at, n in enumerate(LEVELS, 1)),
                 str(PERSONS), str(NEEDED), f("t1.gap", str(NEEDED - PERSONS))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Fungsi", rows=2), Spanning("Pendidikan", columns=5),
                        Spanning("Jumlah", rows=2), Spanning("Kebutuhan ABK", rows=2), Spanning("Kekurangan", rows=2)],
                       ["S2", "Apoteker", "S1", "D3", "SMA"]]  # fmt: skip
    w.table("Tabel 1.1 Pegawai menurut Fungsi dan Pendidikan per 31 Desember 2023", head, rows)
    assert (LEVELS[1], max(STAFF, key=lambda row: row[6] - sum(row[1:6]))[0]) == (max(LEVELS), "Pengujian")
    w.paragraph(
        f"Pegawai berpendidikan apoteker paling banyak, yakni {f('p.pharm', str(LEVELS[1]))} orang atau",
        f"{f('p.pharm.rate', _id(percent(LEVELS[1], PERSONS)))}% dari seluruh pegawai. Balai Besar masih kekurangan",
        f"{f('p.staff.gap', str(NEEDED - PERSONS))} pegawai, terbanyak pada fungsi",
        f"{f('p.staff.name', 'pengujian', wrong='pemeriksaan')}.",
    )


def _achieved(w: Writer) -> None:
    f = w.figure
    w.heading("BAB II AKUNTABILITAS KINERJA")
    w.paragraph(
        "Capaian IKSK ialah realisasi dibagi target dikali 100%; NPS sasaran ialah rata-rata capaian IKSK-nya, dengan",
        "capaian di atas 120% dihitung 120%; NPS Balai Besar ialah rata-rata NPS seluruh sasaran. Kategori: Sangat",
        "Kurang (&lt;50%), Kurang (50% ≤ x &lt; 70%), Cukup (70% ≤ x &lt; 90%), Baik (90% ≤ x &lt; 110%), Sangat Baik",
        "(110% ≤ x ≤ 120%), dan Tidak Dapat Disimpulkan (&gt;120%).",
    )
    rows, graded = list[Row](), {"5.3", "9.1", "10.1", "10.2"}
    for goal, name in enumerate(GOALS, 1):
        for one in (one for one in IKSK if one.goal == goal):
            band, got, rate = _band(one.rate), one.show(one.result), _id(one.rate)
            wrong = "Baik" if band in ("Cukup", BANDS[-1]) else ""
            rows.append([one.code, one.name, one.show(one.target),
                         f(f"t2.{one.code}.result", got) if one.code in ("1.1", "2.1", "4.5", "10.1") else got,
                         f(f"t2.{one.code}", rate) if one.code[-2:] in (".1", ".4") else rate,
                         f(f"t2.{one.code}.band", band, wrong=wrong) if one.code in graded else band])  # fmt: skip
        rows.append(["", f"<b>NPS SK {goal}. {name}</b>", "", "", f(f"t2.nps{goal}", _id(NPS[goal - 1])),
                     _band(NPS[goal - 1])])  # fmt: skip
    rows.append(["", "<b>NPS Balai Besar</b>", "", "", f("t2.nps", _id(ALL)), _band(ALL)])
    head: list[Row] = [["IKSK", "Indikator", "Target", "Realisasi", "Capaian (%)", "Kategori"]]
    w.table("Tabel 2.1 Capaian Kinerja Tahun 2023", head, rows)
    assert min(IKSK, key=lambda one: one.rate).code == "10.1"
    w.paragraph(
        f"Sebanyak {f('p.good', str(COUNTS['Baik']))} IKSK berkategori Baik. Capaian terendah,",
        f"{f('p.low', _id(BY['10.1'].rate))}%, terdapat pada persentase pemenuhan laboratorium sesuai standar yang",
        f"berkategori {f('p.low.band', 'Cukup', wrong='Baik')} karena satu alat belum diterima sampai akhir tahun.",
    )


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("2.1 Sampel dan pengujian (Sasaran Kegiatan 1)", 3)
    rows: list[Row] = [[str(at), name, str(a), str(ok), _id(percent(ok, a)), str(b), str(good),
                        f(f"t3.{at}.aimed", _id(percent(good, b))) if at % 2 else _id(percent(good, b))]
                       for at, (name, a, ok, b, good) in enumerate(SAMPLES, 1)]  # fmt: skip
    n = [f(f"t3.sum{at}", whole(value)) for at, value in enumerate(ALL_SAMPLES, 1)]
    rows.append(["", "<b>Jumlah</b>", *n[:2], _id(percent(ALL_SAMPLES[1], ALL_SAMPLES[0])), *n[2:],
                 _id(percent(ALL_SAMPLES[3], ALL_SAMPLES[2]))])  # fmt: skip
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Sampel acak", columns=3),
                        Spanning("Sampel targeted", columns=3)], ["Diuji", "MS", "% MS"] * 2]  # fmt: skip
    w.table("Tabel 2.2 Hasil Pengujian Sampel Tahun 2023 (MS = memenuhi syarat)", head, rows)
    w.paragraph(
        f"Realisasi IKSK 1.1 berasal dari {f('p.drugs', str(DRUGS[0]))} sampel acak selain makanan, dengan",
        f"{f('p.drugs.ok', str(DRUGS[1]))} sampel memenuhi syarat. Sampel makanan acak yang tidak memenuhi syarat",
        f"{f('p.food.bad', str(FOOD[1] - FOOD[2]))} sampel. Pada sampel targeted, persentase terendah ada pada obat",
        f"tradisional, {f('p.trad', _id(percent(55, 74)))}%.",
    )
    assert percent(55, 74) == min(percent(row[4], row[3]) for row in SAMPLES)


def _places(w: Writer) -> None:
    f = w.figure
    w.heading("2.2 Pemeriksaan sarana dan sertifikasi (Sasaran Kegiatan 4)", 3)
    rows: list[Row] = []
    for kind, (total, own) in enumerate((("produksi", PLACES[:3]), ("distribusi", PLACES[3:])), 1):
        rows += [[str(at), row[0], str(row[1]), str(row[2]), str(row[1] - row[2]),
                  f(f"t4.{kind}.{at}", _id(percent(row[2], row[1])))] for at, row in enumerate(own, 1)]  # fmt: skip
        count, ok = column_sum(own, 1), column_sum(own, 2)
        rows.append(["", f"<b>Jumlah sarana {total}</b>", f(f"t4.{kind}.all", str(count)), f(f"t4.{kind}.ok", str(ok)),
                     str(count - ok), _id(percent(ok, count))])  # fmt: skip
    head: list[Row] = [["No", "Jenis sarana", "Diperiksa", "MK", "TMK", "% MK"]]
    w.table("Tabel 2.3 Hasil Pemeriksaan Sarana (MK = memenuhi ketentuan; TMK = tidak memenuhi ketentuan)", head, rows)
    w.paragraph(
        f"Dari {f('p.places', str(MAKERS + SELLERS))} sarana yang diperiksa, sarana distribusi yang TMK",
        f"{f('p.sellers.bad', str(SELLERS - SELLERS_OK))} sarana. Dari 481 keputusan hasil inspeksi, 463 telah",
        f"dilaksanakan ({f('p.decided', _id(percent(463, 481)))}%). Sertifikasi tepat waktu 318 dari 327 permohonan,",
        f"jadi {f('p.late', words(327 - 318))} permohonan melewati batas waktu.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("2.3 Perbandingan antartahun dan dengan target akhir Renstra", 3)
    rows: list[Row] = []
    for at, one in enumerate(IKSK):
        move, share = _id(growth(one.result, one.past[2])), _id(percent(one.result, one.end))
        rows.append([one.code, one.name, *map(one.show, one.past), one.show(one.result),
                     f(f"t5.{one.code}", move) if at % 4 == 0 else move, one.show(one.end),
                     f(f"t5.{one.code}.end", share) if at % 4 == 1 else share])  # fmt: skip
    head: list[Row] = [[Spanning("IKSK", rows=2), Spanning("Indikator", rows=2), Spanning("Realisasi", columns=4),
                        Spanning("Pertumbuhan 2022-2023 (%)", rows=2), Spanning("Target 2024", rows=2),
                        Spanning("Realisasi 2023 terhadap target 2024 (%)", rows=2)],
                       ["2020", "2021", "2022", "2023"]]  # fmt: skip
    w.table("Tabel 2.4 Realisasi Tahun 2020-2023 dan Target Akhir Renstra", head, rows)
    assert [one.code for one in IKSK if one.result < one.past[2]] == ["7.1", "10.1"]
    w.paragraph(
        f"Dibandingkan tahun 2022, {f('p.down', words(2))} IKSK turun. Keberhasilan penindakan",
        f"{f('p.fell', 'menurun', wrong='meningkat')} {f('p.fell.by', _id(BY['7.1'].past[2] - BY['7.1'].result))} poin",
        f"dan pemenuhan laboratorium {f('p.lab', _id(BY['10.1'].past[2] - BY['10.1'].result))} poin. Sebanyak",
        f"{f('p.end.done', words(sum(one.result >= one.end for one in IKSK)))} IKSK sudah mencapai target tahun 2024.",
        f"Nilai AKIP sejak tahun 2020 bertambah {f('p.akip', _id(BY['8.1'].result - BY['8.1'].past[0]))} poin.",
    )


def _sisters(w: Writer) -> None:
    f = w.figure
    w.heading("2.4 Perbandingan dengan Balai Besar lain", 3)
    rows: list[Row] = []
    order = sorted((values[3] for _, values in SISTERS), reverse=True)
    for at, (name, values) in enumerate(SISTERS, 1):
        shown = [f(f"t6.own{n}", _id(v)) if at == 1 else _id(v) for n, v in enumerate(values, 1)]
        rows.append([str(at), name, *shown, f(f"t6.{at}.rank", str(order.index(values[3]) + 1))])
    means = [rounded(sum(values, D(0)) / 4) for values in zip(*(values for _, values in SISTERS), strict=True)]
    rows.append(["", "<b>Rata-rata</b>", *(f(f"t6.mean{n}", _id(v)) for n, v in enumerate(means, 1)), ""])
    head: list[Row] = [["No", "Unit", "IKSK 1.1 (%)", "IKSK 1.2 (%)", "IKSK 4.5 (%)", "NPS (%)", "Peringkat NPS"]]
    w.table("Tabel 2.5 Perbandingan Realisasi dan NPS Balai Besar POM Sejenis", head, rows)
    assert means[3] < ALL < order[0]
    w.paragraph(
        f"NPS Balai Besar POM di Manggar {f('p.sister', 'di atas', wrong='di bawah')} rata-rata keempat Balai Besar",
        f"dengan selisih {f('p.sister.gap', _id(ALL - means[3]))} poin; selisih terhadap NPS tertinggi",
        f"{f('p.best', _id(order[0] - ALL))} poin.",
    )


def _money(w: Writer) -> None:
    f = w.figure
    w.heading("BAB III REALISASI ANGGARAN DAN EFISIENSI")
    w.paragraph(
        f"Pagu akhir Rp{f('p.ceiling', whole(CEILING))} tidak terserap sebesar",
        f"Rp{f('p.left', whole(CEILING - SPENT))}. Serapan tahun 2022 sebesar",
        f"{f('p.old', _id(percent(OLD_SPENT, OLD_CEILING)))}% (Rp{whole(OLD_SPENT)} dari pagu Rp{whole(OLD_CEILING)}),",
        f"sehingga realisasi {f('p.money', 'bertambah', wrong='berkurang')} Rp{f('p.more', whole(SPENT - OLD_SPENT))}.",
    )
    w.paragraph("IE = % capaian output / % realisasi anggaran; TE = (IE - SE) / SE, SE = 1; efisien apabila IE ≥ SE.")
    rows: list[Row] = []
    for at, (code, name, unit, aim, done, pagu, paid) in enumerate(OUTPUTS, 1):
        out, use = percent(done, aim), percent(paid, pagu)
        ie = rounded(out / use)
        rows.append([code, f"{name} ({unit})", whole(aim), whole(done), _id(out), whole(pagu), whole(paid),
                     f(f"t8.{at}", _id(use)) if at in (2, 5) else _id(use),
                     f(f"t8.{at}.ie", _id(ie)) if at % 2 == 0 else _id(ie), _id(ie - 1),
                     f("t8.word", "Tidak Efisien", wrong="Efisien") if ie < 1 else "Efisien"])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", "", "", "", f("t8.ceiling", whole(CEILING)), f("t8.spent", whole(SPENT)),
                 f("t8.rate", _id(percent(SPENT, CEILING))), "", "", ""])  # fmt: skip
    head: list[Row] = [[Spanning("Kode", rows=2), Spanning("Rincian output", rows=2), Spanning("Volume", columns=3),
                        Spanning("Anggaran (Rp)", columns=3), Spanning("Efisiensi", columns=3)],
                       ["Target", "Realisasi", "%", "Pagu", "Realisasi", "%", "IE", "TE", "Kategori"]]  # fmt: skip
    w.table("Tabel 3.1 Realisasi Anggaran dan Efisiensi per Rincian Output", head, rows)
    w.paragraph(f"Hanya alat laboratorium yang tidak efisien karena terealisasi {f('p.tools', '13')} dari 14 unit.")
    w.heading("BAB IV PENUTUP")
    w.paragraph(
        f"Dengan NPS {f('p.end.nps', _id(ALL))}%, perbaikan diarahkan pada {words(len(MISSED))} IKSK di bawah target.",
    )
