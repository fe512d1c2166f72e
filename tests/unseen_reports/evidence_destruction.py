"""Report of investigators on the evidence they keep and destroy: pieces, weight, worth, ways of destruction, risks.

Verdana, striped rows under a dark red header, captions above, units in the cells, a lawyer's passive language.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 20mm 22mm; }
body { font: 9.5pt/1.5 Verdana, 'DejaVu Sans', sans-serif; }
h1 { font-size: 16pt; margin: 50mm 0 12mm; color: #7b1d1d; }
h2 { font-size: 11pt; margin: 15pt 0 6pt; color: #7b1d1d; break-after: avoid; }
p { text-align: justify; margin: 0 0 7pt; }
p.caption { font-weight: bold; font-size: 8.5pt; margin: 9pt 0 4pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 7.6pt; margin-bottom: 10pt; }
th { background: #7b1d1d; color: #fff; padding: 3pt; border: 0.5pt solid #fff; } td { padding: 3pt 4pt; }
tbody tr:nth-child(odd) { background: #f4e9e9; } td.right { text-align: right; }
tbody tr:last-child { border-top: 1pt solid #7b1d1d; } tr { break-inside: avoid; }
ol { list-style: square; margin: 0 0 7pt; } .break { break-before: page; }
"""
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = {3: "Maret", 6: "Juni", 9: "September", 11: "November"}


@dataclass(frozen=True)
class Goods:
    key: str
    name: str
    cases: int
    opening: int  # pieces
    seized: int
    destroyed: int
    handed: int  # to the prosecutor
    worth_before: int
    worth: int  # of what was destroyed, in rupiah

    @property
    def closing(self) -> int:
        return self.opening + self.seized - self.destroyed - self.handed


GOODS = (
    Goods("keras", "Obat keras tanpa kewenangan", 11, 48_215, 61_740, 72_386, 9_114, 486_300_000, 612_845_000),
    Goods("ot", "Obat tradisional mengandung BKO", 7, 22_967, 35_128, 31_450, 4_206, 521_750_000, 408_850_000),
    Goods("kos", "Kosmetik tanpa izin edar", 14, 15_342, 27_819, 26_573, 2_988, 398_120_000, 797_190_000),
    Goods("pangan", "Pangan olahan tanpa izin edar", 4, 6_104, 8_453, 9_871, 317, 64_900_000, 118_452_000),
)
# key, place, date, kinds of product, pieces, kilograms, worth
EVENTS = (
    ("sby", "Surabaya", date(2024, 3, 14), 214, 58_642, Decimal("4318.5"), 841_300_000),
    ("mlg", "Malang", date(2024, 6, 25), 131, 33_917, Decimal("2146.0"), 467_925_000),
    ("jbr", "Jember", date(2024, 9, 11), 88, 19_205, Decimal("1275.4"), 298_612_000),
    ("kdr", "Kediri", date(2024, 11, 28), 102, 28_516, Decimal("1630.6"), 329_500_000),
)
# key, way, kilograms, rupiah per kilogram
WAYS = (
    ("bakar", "Insinerasi suhu tinggi oleh pihak ketiga berizin", Decimal("6842.5"), 14_500),
    ("kimia", "Pengolahan kimia-fisika", Decimal("1128.0"), 19_250),
    ("hancur", "Penghancuran mekanis lalu penimbunan", Decimal("1400.0"), 6_800),
)
# key, risk, likelihood, impact
RISKS = (
    ("hilang", "Barang bukti hilang atau tertukar", 2, 5),
    ("rusak", "Barang bukti rusak sebelum pembuktian", 3, 4),
    ("gudang", "Kapasitas gudang terlampaui", 4, 4),
    ("lambat", "Penetapan pemusnahan terlambat diterima", 4, 3),
    ("cemar", "Pencemaran lingkungan saat pemusnahan", 1, 4),
)
STAGES = (("SPDP", 36), ("Tahap I", 33), ("P-21", 28), ("Tahap II", 26), ("Putusan inkrah", 19))
OPENING, SEIZED, DESTROYED, HANDED, CLOSING, CASES, WORTH, WORTH_BEFORE = (
    sum(getattr(one, at) for one in GOODS)
    for at in ("opening", "seized", "destroyed", "handed", "closing", "cases", "worth", "worth_before")
)
KILOGRAMS = sum((row[5] for row in EVENTS), Decimal(0))
PRODUCTS = sum(row[3] for row in EVENTS)
COSTS = [int(row[2] * row[3]) for row in WAYS]
COST = sum(COSTS)
CAPACITY = 90_000
assert sum(row[4] for row in EVENTS) == DESTROYED
assert sum(row[6] for row in EVENTS) == WORTH
assert sum((row[2] for row in WAYS), Decimal(0)) == KILOGRAMS
assert STAGES[0][1] == CASES


def _million(value: int) -> str:
    return indonesian(rounded(Decimal(value) / 10**6, 1), 1)


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _day(day: date) -> str:
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month]} {day.year}"


def evidence_destruction() -> MadeReport:
    """The report of the investigators of Balai Besar POM di Surabaya for 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN PENGELOLAAN DAN PEMUSNAHAN BARANG BUKTI", "PENYIDIK PEGAWAI NEGERI SIPIL")
    w.paragraph("BALAI BESAR POM DI SURABAYA<br>Periode 1 Januari sampai dengan 31 Desember 2024")
    w.new_page()
    for part in (_summary, _stock, _cases, _events, _worth, _ways, _risks, _conclusion):
        part(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("I. POKOK-POKOK LAPORAN")
    w.items([
        f"Selama tahun 2024 telah disita {f('p.seized', whole(SEIZED))} kemasan barang bukti dari"
        f" {f('p.cases', str(CASES))} perkara dan telah dimusnahkan {f('p.destroyed', whole(DESTROYED))} kemasan.",
        f"Pemusnahan dilaksanakan {f('p.events', words(len(EVENTS)))} kali dengan berat keseluruhan"
        f" {f('p.kilograms', indonesian(KILOGRAMS, 1))} kg dan nilai ekonomi Rp{f('p.worth', whole(WORTH))}.",
        f"Biaya pemusnahan sebesar Rp{f('p.cost', whole(COST))}, atau {f('p.cost.share', _rate(COST, WORTH))}% dari"
        " nilai"
        " ekonomi barang yang dimusnahkan.",
        f"Barang bukti yang masih disimpan pada akhir tahun berjumlah {f('p.closing', whole(CLOSING))} kemasan.",
    ])  # fmt: skip


def _stock(w: Writer) -> None:
    f = w.figure
    w.heading("II. MUTASI BARANG BUKTI")
    w.paragraph(
        "Setiap barang bukti dicatat dalam register B-13 sejak disita sampai dimusnahkan atau diserahkan kepada jaksa",
        "penuntut umum (JPU). Mutasi selama tahun laporan diuraikan di bawah ini.",
    )
    rows: list[Row] = [
        [f"{at}.", one.name, whole(one.opening), whole(one.seized), whole(one.destroyed), whole(one.handed),
         f(f"t1.{one.key}.closing", whole(one.closing))]
        for at, one in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>JUMLAH</b>", f("t1.opening", whole(OPENING)), f("t1.seized", whole(SEIZED)),
                 f("t1.destroyed", whole(DESTROYED)), f("t1.handed", whole(HANDED)),
                 f("t1.closing", whole(CLOSING))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Komoditas", rows=2), Spanning("Saldo 1 Januari", rows=2),
         Spanning("Bertambah", rows=1), Spanning("Berkurang", columns=2), Spanning("Saldo 31 Desember", rows=2)],
        ["Disita", "Dimusnahkan", "Diserahkan ke JPU"],
    ]  # fmt: skip
    w.table("Tabel 1. Mutasi Barang Bukti Tahun 2024 (kemasan)", head, rows)
    hard = GOODS[0]
    w.paragraph(
        "Barang bukti yang keluar, baik dimusnahkan maupun diserahkan kepada JPU, seluruhnya",
        f"{f('p.out', whole(DESTROYED + HANDED))} kemasan dan lebih besar {f('p.out.more', whole(OPENING - CLOSING))}",
        f"kemasan daripada yang masuk. Dengan demikian saldo turun {f('p.drop', _rate(OPENING - CLOSING, OPENING))}%",
        "dari saldo awal tahun. Obat keras merupakan barang bukti terbanyak yang disita, yaitu",
        f"{f('p.hard.share', _rate(hard.seized, SEIZED))}% dari seluruh sitaan, dan pada akhir tahun masih tersisa",
        f"{f('p.hard.closing', whole(hard.closing))} kemasan. Gudang berkapasitas {whole(CAPACITY)} kemasan, sehingga",
        f"tingkat keterisiannya {f('p.filled', _rate(CLOSING, CAPACITY))}% dan masih tersedia ruang untuk",
        f"{f('p.room', whole(CAPACITY - CLOSING))} kemasan.",
    )
    assert max(GOODS, key=lambda one: one.seized) is hard


def _cases(w: Writer) -> None:
    f = w.figure
    w.heading("III. PERKEMBANGAN PERKARA")
    rows: list[Row] = [
        [f"{at}.", one.name, f"{one.cases} perkara", f"{_rate(one.cases, CASES)}%",
         whole(rounded(Decimal(one.seized) / one.cases, 0))]
        for at, one in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>JUMLAH</b>", f("t2.cases", f"{CASES} perkara"), "100,00%",
                 f("t2.each", whole(rounded(Decimal(SEIZED) / CASES, 0)))])  # fmt: skip
    w.table("Tabel 2. Perkara menurut Komoditas",
            [["No.", "Komoditas", "Perkara", "Porsi", "Sitaan per perkara (kemasan)"]], rows)  # fmt: skip
    listed = "; ".join(f"{name} {count} perkara" for name, count in STAGES)
    w.paragraph(
        f"Kedudukan perkara secara kumulatif pada akhir tahun ialah sebagai berikut: {listed}. Dari seluruh perkara",
        f"yang diterbitkan SPDP-nya, {f('p.p21', _rate(STAGES[2][1], CASES))}% dinyatakan lengkap (P-21). Sebesar",
        f"{f('p.final', _rate(STAGES[4][1], CASES))}% telah berkekuatan hukum tetap, sedangkan",
        f"{f('p.open', str(CASES - STAGES[4][1]))} perkara selebihnya belum. Perkara yang sudah P-21 tetapi belum",
        f"diserahkan pada Tahap II tinggal {f('p.waiting', words(STAGES[2][1] - STAGES[3][1]))}.",
    )


def _events(w: Writer) -> None:
    f = w.figure
    w.heading("IV. PELAKSANAAN PEMUSNAHAN PER LOKASI")
    rows: list[Row] = [
        [f"{at}.", f"{place}<br>{_day(day)}", str(kinds), whole(pieces), f"{indonesian(weight, 1)} kg", whole(worth)]
        for at, (_, place, day, kinds, pieces, weight, worth) in enumerate(EVENTS, 1)
    ]
    rows.append(["", "<b>JUMLAH</b>", f("t3.kinds", str(PRODUCTS)), f("t3.pieces", whole(DESTROYED)),
                 f("t3.weight", f"{indonesian(KILOGRAMS, 1)} kg"), f("t3.worth", whole(WORTH))])  # fmt: skip
    w.table("Tabel 3. Pemusnahan Barang Bukti menurut Lokasi",
            [["No.", "Lokasi dan waktu", "Item", "Kemasan", "Berat", "Nilai ekonomi (Rp)"]], rows)  # fmt: skip
    first, last = EVENTS[0], EVENTS[3]
    days = (last[2] - first[2]).days
    w.paragraph(
        "Pemusnahan pertama dilaksanakan di Surabaya dan sekaligus merupakan yang terbesar:",
        f"{f('p.sby.kinds', str(first[3]))} item seberat {f('p.sby.weight', indonesian(first[5], 1))} kg, yang berarti",
        f"{f('p.sby.weight.share', _rate(first[5], KILOGRAMS))}% dari berat keseluruhan, dengan nilai",
        f"{f('p.sby.worth.share', _rate(first[6], WORTH))}% dari nilai keseluruhan. Nilai terkecil tercatat di Jember,",
        f"yakni Rp{f('p.jbr', _million(EVENTS[2][6]))} juta. Antara pemusnahan pertama dan terakhir terdapat jarak",
        f"{f('p.days', str(days))} hari.",
    )
    w.paragraph(
        f"Tiga lokasi di luar Surabaya secara bersama-sama memusnahkan {f('p.outside', whole(DESTROYED - first[4]))}",
        f"kemasan. Rata-rata setiap pelaksanaan memusnahkan {f('p.mean', whole(rounded(Decimal(DESTROYED) / 4, 0)))}",
        f"kemasan dengan nilai ekonomi rata-rata Rp{f('p.mean.worth', whole(rounded(Decimal(WORTH) / 4, 0)))}.",
    )
    assert max(EVENTS, key=lambda row: row[5]) is first
    assert min(EVENTS, key=lambda row: row[6])[0] == "jbr"


def _worth(w: Writer) -> None:
    f = w.figure
    w.heading("V. NILAI EKONOMI MENURUT KOMODITAS")
    rows: list[Row] = [
        [f"{at}.", one.name, whole(one.worth_before), whole(one.worth),
         f(f"t4.{one.key}", f"{indonesian(growth(one.worth, one.worth_before))}%".replace("-", "–"))]
        for at, one in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>JUMLAH</b>", f("t4.before", whole(WORTH_BEFORE)), f("t4.worth", whole(WORTH)),
                 f("t4.growth", f"{indonesian(growth(WORTH, WORTH_BEFORE))}%")])  # fmt: skip
    w.table("Tabel 4. Nilai Ekonomi Barang Bukti yang Dimusnahkan, 2023 dan 2024",
            [["No.", "Komoditas", "2023 (Rp)", "2024 (Rp)", "Naik/turun"]], rows)  # fmt: skip
    cosmetics, herbal = GOODS[2], GOODS[1]
    assert [one.key for one in GOODS if one.worth < one.worth_before] == ["ot"]
    assert max(GOODS, key=lambda one: one.worth) is cosmetics
    w.paragraph(
        f"Dibandingkan dengan tahun 2023, nilai ekonomi bertambah Rp{f('p.worth.more', whole(WORTH - WORTH_BEFORE))}",
        f"atau {f('p.worth.growth', indonesian(growth(WORTH, WORTH_BEFORE)))}%. Kenaikan itu terutama berasal dari",
        "kosmetik yang nilainya menjadi",
        f"{f('p.times', indonesian(rounded(Decimal(cosmetics.worth) / cosmetics.worth_before, 1), 1))} kali nilai",
        "tahun sebelumnya. Hanya obat tradisional mengandung BKO yang mengalami penurunan, yaitu sebesar",
        f"Rp{f('p.herbal', _million(herbal.worth_before - herbal.worth))} juta. Kosmetik kini menempati urutan pertama",
        f"dengan porsi {f('p.cosmetics', _rate(cosmetics.worth, WORTH))}%, disusul obat keras",
        f"{f('p.hard.worth', _rate(GOODS[0].worth, WORTH))}%.",
    )


def _ways(w: Writer) -> None:
    f = w.figure
    w.heading("VI. CARA DAN BIAYA PEMUSNAHAN")
    rows: list[Row] = [
        [f"{at}.", name, f"{indonesian(weight, 1)} kg", whole(price), f(f"t5.{key}", whole(cost))]
        for at, ((key, name, weight, price), cost) in enumerate(zip(WAYS, COSTS, strict=True), 1)
    ]
    rows.append(["", "<b>JUMLAH</b>", f("t5.weight", f"{indonesian(KILOGRAMS, 1)} kg"), "", f("t5.cost", whole(COST))])
    w.table("Tabel 5. Berat dan Biaya menurut Cara Pemusnahan",
            [["No.", "Cara pemusnahan", "Berat", "Tarif per kg (Rp)", "Biaya (Rp)"]], rows)  # fmt: skip
    w.paragraph(
        f"Insinerasi dipakai untuk {f('p.burnt', _rate(WAYS[0][2], KILOGRAMS))}% dari berat barang bukti dan",
        f"menghabiskan Rp{f('p.burnt.cost', _million(COSTS[0]))} juta. Biaya rata-rata untuk semua cara adalah",
        f"Rp{f('p.cost.each', whole(rounded(Decimal(COST) / KILOGRAMS, 0)))} per kilogram. Tarif pengolahan",
        f"kimia-fisika Rp{f('p.price.more', whole(WAYS[1][3] - WAYS[0][3]))} lebih mahal per kilogram daripada",
        "insinerasi.",
    )


def _risks(w: Writer) -> None:
    f = w.figure
    w.heading("VII. RISIKO PENGELOLAAN BARANG BUKTI")
    w.paragraph(
        "Skor risiko ialah hasil kali kemungkinan dan dampak (masing-masing 1 sampai 5). Skor 15 ke atas digolongkan",
        "Tinggi, 8 sampai 14 Sedang, dan di bawah 8 Rendah.",
    )
    levels = ["Tinggi" if row[2] * row[3] >= 15 else "Sedang" if row[2] * row[3] >= 8 else "Rendah" for row in RISKS]
    rows: list[Row] = [
        [f"{at}.", name, str(chance), str(impact), f(f"t6.{key}", str(chance * impact)), level]
        for at, ((key, name, chance, impact), level) in enumerate(zip(RISKS, levels, strict=True), 1)
    ]
    w.table("Tabel 6. Skor Risiko", [["No.", "Risiko", "Kemungkinan", "Dampak", "Skor", "Tingkat"]], rows)
    w.paragraph(
        f"Terdapat {f('p.medium', words(levels.count('Sedang')))} risiko pada tingkat Sedang. Satu-satunya risiko",
        "tingkat Tinggi ialah kapasitas gudang; penanganannya dilakukan dengan menambah frekuensi pemusnahan.",
    )
    assert [row[0] for row, level in zip(RISKS, levels, strict=True) if level == "Tinggi"] == ["gudang"]


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("VIII. PENUTUP")
    w.paragraph(
        f"Sebanyak {f('p.end.share', _rate(DESTROYED, OPENING + SEIZED))}% barang bukti yang pernah berada dalam",
        "penguasaan penyidik pada tahun 2024 telah dimusnahkan; yang dimusnahkan itu meliputi",
        f"{f('p.end.kinds', str(PRODUCTS))} item. Saldo {f('p.end.closing', whole(CLOSING))} kemasan akan dimusnahkan",
        "setelah perkaranya berkekuatan hukum tetap.",
    )
