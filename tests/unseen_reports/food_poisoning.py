"""A yearly report on outbreaks of food poisoning (KLB KP): five years, regions, causes, places, victims, response.

Liberation Serif, rules under head and total and thin ones under rows, captions above at the left, sources under tables.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, whole, words

STYLE = """
@page { size: A4; margin: 25mm 22mm 22mm 28mm; }
body { font: 11.5pt/1.4 'Liberation Serif', serif; }
h1 { font-size: 15pt; text-align: center; margin: 0 0 10mm; line-height: 1.4; }
h2 { font-size: 12pt; margin: 14pt 0 5pt; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; text-indent: 8mm; }
p.caption { font-style: italic; font-size: 10.5pt; margin: 8pt 0 3pt; text-align: left; text-indent: 0;
  break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; margin-bottom: 6pt; }
th { border-top: 1.2pt solid #000; border-bottom: 0.8pt solid #000; padding: 3pt; vertical-align: middle; }
td { border-bottom: 0.3pt solid #aaa; padding: 2.5pt 4pt; text-align: center; } td:nth-child(2) { text-align: left; }
td.right { text-align: right; }
tbody tr:last-child td { border-top: 0.8pt solid #000; border-bottom: 1.2pt solid #000; }
tr { break-inside: avoid; } small { font-size: 9pt; } li { text-align: justify; } ol { margin: 0 0 6pt; }
"""

# year, outbreaks, exposed, ill, dead
YEARS = ((2020, 45, 3_276, 1_642, 13), (2021, 50, 5_174, 2_569, 10), (2022, 72, 8_437, 4_258, 9),
         (2023, 83, 9_815, 5_063, 6))  # fmt: skip
# key, region, outbreaks, exposed, ill, treated in hospital, dead
REGIONS = (
    ("sumatra", "Sumatera", 17, 2_046, 1_108, 214, 2), ("jawa", "Jawa", 53, 7_358, 3_627, 583, 3),
    ("bali", "Bali dan Nusa Tenggara", 12, 1_184, 716, 127, 1), ("kalimantan", "Kalimantan", 7, 863, 402, 66, 0),
    ("sulawesi", "Sulawesi", 9, 1_079, 631, 98, 1), ("timur", "Maluku dan Papua", 4, 347, 219, 41, 0),
)  # fmt: skip
CASES, EXPOSED, ILL, BEDS, DEAD = (sum(row[at] for row in REGIONS) for at in range(2, 7))
# key, source of the food, outbreaks, ill
FOODS = (
    ("rumah", "Masakan rumah tangga", 41, 1_836), ("jasa", "Pangan jasa boga", 29, 3_172),
    ("jajanan", "Pangan jajanan", 21, 1_047), ("olahan", "Pangan olahan kemasan", 4, 153),
    ("lain", "Tidak diketahui", CASES - 95, ILL - 6_208),
)  # fmt: skip
# key, agent, confirmed, suspected
AGENTS = (
    ("mikroba", "Mikrobiologi", 31, 34), ("kimia", "Kimia", 9, 12), ("lain", "Tidak diketahui", 0, CASES - 86),
)  # fmt: skip
# key, place, outbreaks of 2023 and 2024
PLACES = (
    ("rumah", "Tempat tinggal", 39, 44), ("sekolah", "Lembaga pendidikan", 24, 36),
    ("kerja", "Perusahaan dan perkantoran", 11, 9), ("umum", "Tempat umum dan lainnya", 9, CASES - 89),
)  # fmt: skip
# key, age, ill men, ill women
AGES = (
    ("balita", "0–4 tahun", 187, 164), ("anak", "5–14 tahun", 1_052, 1_169), ("remaja", "15–24 tahun", 614, 782),
    ("dewasa", "25–59 tahun", 978, 1_333), ("lansia", "60 tahun ke atas", 176, ILL - 6_455),
)  # fmt: skip
MEN, WOMEN = sum(row[2] for row in AGES), sum(row[3] for row in AGES)
# key, kind of sample, tested, not fit
SAMPLES = (
    ("pangan", "Sisa pangan", 236, 118), ("air", "Air bersih", 74, 19), ("usap", "Usap alat dan tangan", 95, 27),
    ("klinis", "Muntahan dan feses", 128, 57),
)  # fmt: skip
TESTED, UNFIT = sum(row[2] for row in SAMPLES), sum(row[3] for row in SAMPLES)
QUICK = 87  # outbreaks reported within a day
GOAL = 80
ALL_YEARS = (*YEARS, (2024, CASES, EXPOSED, ILL, DEAD))
LAST = YEARS[-1]
CONFIRMED, SUSPECTED = sum(row[2] for row in AGENTS), sum(row[3] for row in AGENTS)
assert sum(row[2] for row in FOODS) == sum(row[3] for row in PLACES) == CONFIRMED + SUSPECTED == CASES
assert MEN + WOMEN == sum(row[3] for row in FOODS) == ILL
assert sum(row[2] for row in PLACES) == LAST[1]
assert min(FOODS[-1][2], FOODS[-1][3], AGENTS[-1][3], PLACES[-1][3], AGES[-1][3]) > 0


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _source(w: Writer) -> None:
    w.paragraph("<small>Sumber: Laporan KLB KP dari Balai Besar/Balai/Loka POM, diolah.</small>")


def food_poisoning() -> MadeReport:
    """The report on the outbreaks of 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN TAHUNAN SURVEILANS", "KEJADIAN LUAR BIASA KERACUNAN PANGAN (KLB KP)", "TAHUN 2024")
    for part in (_summary, _years, _regions, _foods, _agents, _places, _victims, _samples, _closing):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN EKSEKUTIF")
    w.paragraph(
        f"Selama tahun 2024 telah dilaporkan {f('s.cases', str(CASES))} kejadian luar biasa keracunan pangan (KLB KP)",
        f"dari seluruh Indonesia. Sebanyak {f('s.exposed', whole(EXPOSED))} orang terpapar, {f('s.ill', whole(ILL))}",
        f"orang di antaranya mengalami gejala sakit (case) dan {f('s.dead', words(DEAD))} orang meninggal dunia.",
        f"Dengan demikian <i>attack rate</i> (AR) KLB KP adalah {f('s.ar', _rate(ILL, EXPOSED))}% dan",
        f"<i>case fatality rate</i> (CFR) sebesar {f('s.cfr', _rate(DEAD, ILL))}%. Jumlah kejadian meningkat",
        f"{f('s.growth', indonesian(growth(CASES, LAST[1])))}% jika dibandingkan dengan tahun 2023.",
    )
    w.paragraph(
        "Penyebab KLB KP yang dapat dikonfirmasi melalui pengujian laboratorium sebesar",
        f"{f('s.confirmed', _rate(CONFIRMED, CASES))}%. Kejadian yang dilaporkan dalam waktu kurang dari 24 jam",
        f"mencapai {f('s.quick', _rate(QUICK, CASES))}%, melampaui target sebesar {GOAL}%.",
    )


def _years(w: Writer) -> None:
    f = w.figure
    w.heading("A. PERKEMBANGAN KLB KP TAHUN 2020–2024")
    rows: list[Row] = [
        [str(at), str(year), *map(whole, (cases, exposed, ill, dead)), f(f"t1.{year}.ar", _rate(ill, exposed)),
         f(f"t1.{year}.cfr", _rate(dead, ill)) if at % 2 else _rate(dead, ill)]
        for at, (year, cases, exposed, ill, dead) in enumerate(YEARS, 1)
    ]  # fmt: skip
    rows.append(["5", "2024", f("t1.cases", str(CASES)), f("t1.exposed", whole(EXPOSED)), f("t1.ill", whole(ILL)),
                 f("t1.dead", str(DEAD)), f("t1.2024.ar", _rate(ILL, EXPOSED)),
                 f("t1.2024.cfr", _rate(DEAD, ILL))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Tahun", rows=2), Spanning("Kejadian", rows=2),
         Spanning("Orang", columns=3), Spanning("AR (%)", rows=2), Spanning("CFR (%)", rows=2)],
        ["Terpapar", "Sakit", "Meninggal"],
    ]  # fmt: skip
    w.table("Tabel 1. KLB Keracunan Pangan di Indonesia Tahun 2020–2024", head, rows)
    w.paragraph("<small>AR = orang sakit : orang terpapar x 100%; CFR = orang meninggal : orang sakit x 100%.</small>")
    five = sum(row[1] for row in ALL_YEARS)
    fatal = [Decimal(row[4]) / row[3] for row in ALL_YEARS]
    assert (fatal, ALL_YEARS) == (sorted(fatal, reverse=True), tuple(sorted(ALL_YEARS, key=lambda row: row[1])))
    assert max(ALL_YEARS, key=lambda row: Decimal(row[3]) / row[2])[0] == 2024
    w.paragraph(
        f"Dalam kurun waktu lima tahun terakhir terjadi {f('p.five', str(five))} KLB KP, atau rata-rata",
        f"{f('p.mean', indonesian(Decimal(five) / 5, 1))} kejadian per tahun, dengan kecenderungan meningkat setiap",
        f"tahun. Kejadian tahun 2024 bertambah {f('p.more', str(CASES - LAST[1]))} dibandingkan tahun 2023, dan",
        f"jumlahnya mencapai {f('p.times', indonesian(Decimal(CASES) / YEARS[0][1], 2))} kali kejadian tahun 2020.",
        f"Orang yang sakit bertambah {f('p.ill.more', whole(ILL - LAST[3]))} orang atau",
        f"{f('p.ill.growth', indonesian(growth(ILL, LAST[3])))}%. CFR menurun terus dari",
        f"{f('p.cfr.first', _rate(YEARS[0][4], YEARS[0][3]))}% pada tahun 2020 menjadi",
        f"{f('p.cfr', _rate(DEAD, ILL))}% pada tahun 2024. Sebaliknya, AR tahun 2024 merupakan yang tertinggi, yaitu",
        f"{f('p.ar', _rate(ILL, EXPOSED))}%. Korban meninggal selama lima tahun berjumlah",
        f"{f('p.dead.five', str(sum(row[4] for row in ALL_YEARS)))} orang.",
    )


def _regions(w: Writer) -> None:
    f = w.figure
    w.heading("B. SEBARAN MENURUT WILAYAH")
    rows: list[Row] = [
        [str(at), name, str(cases), *map(whole, (exposed, ill, beds, dead)),
         f(f"t2.{key}.ar", _rate(ill, exposed)), _rate(cases, CASES) if at % 2 else f(f"t2.{key}", _rate(cases, CASES))]
        for at, (key, name, cases, exposed, ill, beds, dead) in enumerate(REGIONS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Indonesia</b>", f("t2.cases", str(CASES)), f("t2.exposed", whole(EXPOSED)),
                 f("t2.ill", whole(ILL)), f("t2.beds", whole(BEDS)), f("t2.dead", str(DEAD)),
                 f("t2.ar", _rate(ILL, EXPOSED)), "100,00"])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Wilayah", rows=2), Spanning("Kejadian", rows=2),
         Spanning("Orang", columns=4), Spanning("AR (%)", rows=2), Spanning("% kejadian", rows=2)],
        ["Terpapar", "Sakit", "Dirawat inap", "Meninggal"],
    ]  # fmt: skip
    w.table("Tabel 2. KLB KP menurut Wilayah Tahun 2024", head, rows)
    _source(w)
    rates = {row[0]: Decimal(row[4]) / row[3] for row in REGIONS}
    assert (max(rates, key=rates.__getitem__), min(rates, key=rates.__getitem__)) == ("timur", "kalimantan")
    sumatra, java = REGIONS[:2]
    w.paragraph(
        f"Lebih dari separuh KLB KP terjadi di Jawa, yaitu {f('p.java', str(java[2]))} kejadian",
        f"({f('p.java.share', _rate(java[2], CASES))}%), disusul Sumatera sebanyak",
        f"{f('p.sumatra.share', _rate(sumatra[2], CASES))}%. AR tertinggi terdapat di Maluku dan Papua sebesar",
        f"{f('p.ar.high', _rate(REGIONS[5][4], REGIONS[5][3]))}%, sedangkan yang terendah di Kalimantan sebesar",
        f"{f('p.ar.low', _rate(REGIONS[3][4], REGIONS[3][3]))}%. Dari orang yang sakit,",
        f"{f('p.beds', whole(BEDS))} orang atau {f('p.beds.rate', _rate(BEDS, ILL))}% memerlukan rawat inap. Kejadian",
        f"di luar Jawa berjumlah {f('p.outside', str(CASES - java[2]))} dengan",
        f"{f('p.outside.ill', whole(ILL - java[4]))} orang sakit. Rata-rata setiap kejadian menyebabkan",
        f"{f('p.each', indonesian(Decimal(ILL) / CASES, 1))} orang sakit.",
    )


def _foods(w: Writer) -> None:
    f = w.figure
    w.heading("C. SUMBER PANGAN PENYEBAB")
    rows: list[Row] = [
        [str(at), name, str(cases), f(f"t3.{key}.cases", _rate(cases, CASES)), whole(ill),
         f(f"t3.{key}.ill", _rate(ill, ILL)) if at % 2 else _rate(ill, ILL)]
        for at, (key, name, cases, ill) in enumerate(FOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.cases", str(CASES)), "100,00", f("t3.ill", whole(ILL)), "100,00"])
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Sumber pangan", rows=2), Spanning("Kejadian", columns=2),
         Spanning("Orang sakit", columns=2)],
        ["Jumlah", "%", "Jumlah", "%"],
    ]  # fmt: skip
    w.table("Tabel 3. KLB KP menurut Sumber Pangan Tahun 2024", head, rows)
    _source(w)
    home, catering, snacks = FOODS[:3]
    three = home[2] + catering[2] + snacks[2]
    w.paragraph(
        f"Masakan rumah tangga merupakan sumber KLB KP yang terbanyak ({f('p.home', _rate(home[2], CASES))}%), tetapi",
        f"orang yang sakit paling banyak berasal dari pangan jasa boga, yakni {f('p.catering', whole(catering[3]))}",
        f"orang atau {f('p.catering.ill', _rate(catering[3], ILL))}%. Hal ini karena satu kejadian yang disebabkan",
        f"oleh jasa boga rata-rata menimbulkan {f('p.catering.each', indonesian(Decimal(catering[3]) / 29, 1))} orang",
        f"sakit, sedangkan pada masakan rumah tangga {f('p.home.each', indonesian(Decimal(home[3]) / 41, 1))} orang.",
        "Ketiga sumber pangan siap saji tersebut, termasuk pangan jajanan, bertanggung jawab atas",
        f"{f('p.three', str(three))} kejadian atau {f('p.three.share', _rate(three, CASES))}% dari seluruh KLB KP.",
    )


def _agents(w: Writer) -> None:
    f = w.figure
    w.heading("D. AGEN PENYEBAB")
    rows: list[Row] = [
        [str(at), name, str(sure) if sure else "-", str(maybe), f(f"t4.{key}", str(sure + maybe)),
         f(f"t4.{key}.share", _rate(sure + maybe, CASES))]
        for at, (key, name, sure, maybe) in enumerate(AGENTS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.sure", str(CONFIRMED)), f("t4.maybe", str(SUSPECTED)),
                 f("t4.all", str(CASES)), "100,00"])  # fmt: skip
    w.table("Tabel 4. KLB KP menurut Agen Penyebab Tahun 2024",
            [["No", "Agen", "Terkonfirmasi", "Diduga", "Jumlah", "%"]], rows)  # fmt: skip
    germs, chemical = AGENTS[:2]
    w.paragraph(
        f"Sebanyak {f('p.germs', str(germs[2] + germs[3]))} kejadian",
        f"({f('p.germs.share', _rate(germs[2] + germs[3], CASES))}%) disebabkan atau diduga disebabkan oleh cemaran",
        f"mikrobiologi, dan {f('p.germs.sure', _rate(germs[2], germs[2] + germs[3]))}% di antaranya terkonfirmasi.",
        f"Dari {f('p.confirmed', str(CONFIRMED))} kejadian yang terkonfirmasi, agen kimia ditemukan pada",
        f"{f('p.chemical', words(chemical[2]))} kejadian atau {f('p.chemical.share', _rate(chemical[2], CONFIRMED))}%.",
    )


def _places(w: Writer) -> None:
    f = w.figure
    w.heading("E. TEMPAT KEJADIAN")
    rows: list[Row] = [[str(at), name, str(old), str(new), f(f"t5.{key}", str(new - old)), _rate(new, CASES)]
                       for at, (key, name, old, new) in enumerate(PLACES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.old", str(LAST[1])), f("t5.new", str(CASES)),
                 f("t5.more", str(CASES - LAST[1])), "100,00"])  # fmt: skip
    w.table("Tabel 5. KLB KP menurut Tempat Kejadian",
            [["No", "Tempat kejadian", "2023", "2024", "Selisih", "% 2024"]], rows)  # fmt: skip
    school = PLACES[1]
    w.paragraph(
        f"Peningkatan terbesar terjadi di lembaga pendidikan, yaitu dari {f('p.school.old', str(school[2]))} menjadi",
        f"{f('p.school', str(school[3]))} kejadian atau naik {f('p.school.growth', indonesian(growth(36, 24)))}%,",
        f"sehingga kontribusinya menjadi {f('p.school.share', _rate(school[3], CASES))}% dari seluruh kejadian.",
        f"Tempat tinggal tetap menempati urutan pertama dengan {f('p.dwelling', _rate(PLACES[0][3], CASES))}%. KLB KP",
        f"di perusahaan dan perkantoran berkurang {f('p.work', words(2))} kejadian.",
    )


def _victims(w: Writer) -> None:
    f = w.figure
    w.heading("F. KARAKTERISTIK KORBAN")
    rows: list[Row] = [[str(at), name, whole(men), whole(women), f(f"t6.{key}", whole(men + women)),
                        _rate(men + women, ILL) if at % 2 else f(f"t6.{key}.share", _rate(men + women, ILL))]
                       for at, (key, name, men, women) in enumerate(AGES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.men", whole(MEN)), f("t6.women", whole(WOMEN)), f("t6.all", whole(ILL)),
                 "100,00"])  # fmt: skip
    w.table("Tabel 6. Orang Sakit menurut Kelompok Umur dan Jenis Kelamin Tahun 2024",
            [["No", "Kelompok umur", "Laki-laki", "Perempuan", "Jumlah", "%"]], rows)  # fmt: skip
    young = [sum(row[2:4]) for row in AGES[:2]]
    w.paragraph(
        f"Korban perempuan berjumlah {f('p.women', whole(WOMEN))} orang ({f('p.women.share', _rate(WOMEN, ILL))}%),",
        f"lebih banyak {f('p.women.more', whole(WOMEN - MEN))} orang daripada korban laki-laki. Anak berusia di bawah",
        f"15 tahun mencakup {f('p.young', whole(sum(young)))} korban atau",
        f"{f('p.young.share', _rate(sum(young), ILL))}% dari keseluruhan.",
    )


def _samples(w: Writer) -> None:
    f = w.figure
    w.heading("G. PENGUJIAN DAN KECEPATAN PELAPORAN")
    rows: list[Row] = [[str(at), name, str(tested), str(unfit), f(f"t7.{key}", _rate(unfit, tested))]
                       for at, (key, name, tested, unfit) in enumerate(SAMPLES, 1)]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t7.tested", str(TESTED)), f("t7.unfit", str(UNFIT)),
                 f("t7.rate", _rate(UNFIT, TESTED))])  # fmt: skip
    w.table("Tabel 7. Hasil Pengujian Sampel KLB KP Tahun 2024",
            [["No", "Jenis sampel", "Diuji", "Positif", "% positif"]], rows)  # fmt: skip
    rate = percent(QUICK, CASES)
    w.paragraph(
        f"Dari {f('p.tested', str(TESTED))} sampel yang diuji, {f('p.unfit', str(UNFIT))} sampel positif mengandung",
        f"agen penyebab ({f('p.unfit.rate', _rate(UNFIT, TESTED))}%). Tingkat positif sisa pangan sebesar",
        f"{f('p.leftovers', _rate(118, 236))}%, tertinggi di antara semua jenis sampel. Adapun KLB KP yang dilaporkan",
        f"dalam waktu kurang dari 24 jam sebanyak {QUICK} dari {f('p.cases', str(CASES))} kejadian atau",
        f"{f('p.quick', indonesian(rate))}%. Terhadap target {GOAL}%, capaiannya sebesar",
        f"{f('p.quick.goal', _rate(rate, GOAL))}%; {f('p.slow', words(CASES - QUICK))} kejadian terlambat dilaporkan.",
    )


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("H. SIMPULAN DAN SARAN")
    w.items([
        f"KLB KP tahun 2024 berjumlah {f('c.cases', str(CASES))} kejadian dengan {f('c.ill', whole(ILL))} orang sakit,"
        f" AR {f('c.ar', _rate(ILL, EXPOSED))}% dan CFR {f('c.cfr', _rate(DEAD, ILL))}%.",
        f"Agen penyebab {f('c.unknown', _rate(AGENTS[2][3], CASES))}% kejadian tidak diketahui, antara lain karena"
        " sisa pangan tidak tersedia, sehingga pengambilan sampel perlu dilakukan sesegera mungkin.",
        f"Pembinaan jasa boga, yang menyebabkan {f('c.catering', _rate(FOODS[1][2], CASES))}% kejadian, ditingkatkan.",
    ])  # fmt: skip
