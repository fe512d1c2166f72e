"""Intensified food supervision before Ramadan and Idulfitri: facilities, findings and their value per province.

Book serif, full grid with double outer line, captions in small capitals, figures flush right, bracketed numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 26mm 24mm 24mm; }
body { font: 12pt/1.55 'Book Antiqua', 'Palatino Linotype', 'Liberation Serif', serif; }
h1 { font-size: 18pt; text-align: center; margin: 75mm 0 0; font-weight: normal; line-height: 1.6; }
h2 { font-size: 12.5pt; text-align: center; margin: 20pt 0 9pt; break-after: avoid; }
p { text-align: justify; text-indent: 10mm; margin: 0 0 7pt; }
p.caption { text-indent: 0; font-variant: small-caps; font-size: 10.5pt; margin: 8pt 0 3pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin-bottom: 11pt; border: 2.2pt double #000; }
th, td { border: 0.5pt solid #000; padding: 2.2pt 4pt; }
th { font-weight: bold; }
td.right { text-align: right; }
tr { break-inside: avoid; }
ol { list-style-type: lower-alpha; }
.break { break-before: page; }
"""


@dataclass(frozen=True)
class Province:
    key: str
    name: str
    visited_before: int
    bad_before: int
    visited: int
    bad: int  # facilities that do not comply (TMK)
    damaged: int
    expired: int
    unlicensed: int
    value: int

    @property
    def pieces(self) -> int:
        return self.damaged + self.expired + self.unlicensed


PROVINCES = (
    Province("sumut", "Sumatera Utara", 196, 66, 218, 61, 1204, 3857, 6412, 187_450_000),
    Province("riau", "Riau", 128, 45, 143, 47, 386, 1922, 11_835, 341_215_500),
    Province("lampung", "Lampung", 105, 33, 112, 29, 517, 1466, 892, 48_730_000),
    Province("jabar", "Jawa Barat", 287, 97, 305, 84, 2118, 5230, 3775, 214_865_000),
    Province("jateng", "Jawa Tengah", 248, 62, 276, 58, 1649, 4012, 2088, 139_940_000),
    Province("kalbar", "Kalimantan Barat", 84, 36, 97, 38, 243, 1187, 7964, 263_380_500),
    Province("sulsel", "Sulawesi Selatan", 145, 45, 164, 43, 731, 2675, 1649, 96_215_000),
    Province("maluku", "Maluku", 48, 18, 58, 22, 158, 2049, 214, 39_604_000),
)
KINDS = (
    ("distributor", "Distributor", 214, 39), ("modern", "Ritel modern", 521, 118),
    ("tradisional", "Ritel tradisional", 566, 207), ("importir", "Importir", 27, 4),
    ("gudang", "Gudang penjualan daring", 45, 14),
)  # fmt: skip
STAGES = (
    ("I", "4–8 Maret", 5, 296, 91), ("II", "13–15 Maret", 3, 207, 63), ("III", "18–22 Maret", 5, 318, 88),
    ("IV", "25–28 Maret", 4, 259, 69), ("V", "1–5 April", 5, 293, 71),
)  # fmt: skip
VALUES = (
    ("rusak", "Rusak", 88_410_000, 96_318_500), ("kedaluwarsa", "Kedaluwarsa", 401_962_500, 342_775_000),
    ("tie", "Tanpa izin edar", 745_127_500, 892_306_500),
)  # fmt: skip
SNACKS = (
    ("es", "Es dan minuman berwarna", 142, 5), ("mi", "Mi basah", 96, 7), ("bakso", "Bakso dan olahan ikan", 118, 8),
    ("kue", "Kudapan dan kue basah", 130, 4),
)  # fmt: skip
MEASURES = (
    ("bina", "pembinaan di tempat", 289),
    ("tulis", "peringatan tertulis", 76),
    ("keras", "peringatan keras", 17),
)

VISITED, BAD = sum(one.visited for one in PROVINCES), sum(one.bad for one in PROVINCES)
VISITED_BEFORE, BAD_BEFORE = sum(one.visited_before for one in PROVINCES), sum(one.bad_before for one in PROVINCES)
DAMAGED, EXPIRED = sum(one.damaged for one in PROVINCES), sum(one.expired for one in PROVINCES)
UNLICENSED, VALUE = sum(one.unlicensed for one in PROVINCES), sum(one.value for one in PROVINCES)
PIECES = DAMAGED + EXPIRED + UNLICENSED
VALUE_BEFORE = column_sum(VALUES, 2)
TESTED, FAILED, DAYS = column_sum(SNACKS, 2), column_sum(SNACKS, 3), column_sum(STAGES, 2)
RATE, RATE_BEFORE = percent(BAD, VISITED), percent(BAD_BEFORE, VISITED_BEFORE)
assert column_sum(KINDS, 2) == column_sum(STAGES, 3) == VISITED
assert column_sum(KINDS, 3) == column_sum(STAGES, 4) == BAD == column_sum(MEASURES, 2)
assert column_sum(VALUES, 3) == VALUE
assert all(one.visited > one.visited_before for one in PROVINCES)


def holiday_food() -> MadeReport:
    """The report on supervision in eight provinces before Idulfitri 1445 H (2024)."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN INTENSIFIKASI PENGAWASAN PANGAN", "MENJELANG RAMADAN DAN IDULFITRI 1445 H",
            "DI DELAPAN PROVINSI", "<br>DIREKTORAT PENGAWASAN PEREDARAN PANGAN OLAHAN", "TAHUN 2024")  # fmt: skip
    w.new_page()
    _summary(w)
    _facilities(w)
    _stages(w)
    _findings(w)
    _values(w)
    _snacks(w)
    _conclusion(w)
    return w.report()


def _summary(w: Writer) -> None:
    f = w.figure
    w.heading("RINGKASAN")
    w.paragraph(
        f"Menjelang Ramadan dan Idulfitri 1445 H petugas memeriksa {f('p.visited', whole(VISITED))} sarana peredaran",
        f"pangan di {f('p.n', words(len(PROVINCES)))} provinsi selama {f('p.days', str(DAYS))} hari kerja.",
        f"Pangan yang tidak memenuhi ketentuan (TMK) dijumpai pada {f('p.bad', str(BAD))} sarana, atau",
        f"{f('p.rate', indonesian(RATE))}% dari sarana yang didatangi. Barang yang diamankan sebanyak",
        f"{f('p.pieces', whole(PIECES))} kemasan dengan nilai ekonomi Rp{f('p.value', whole(VALUE))}",
        f"(sekitar Rp{f('p.value.bn', indonesian(Decimal(VALUE) / 10**9))} miliar). Tahun lalu nilainya",
        f"Rp{f('p.value.before', whole(VALUE_BEFORE))}.",
    )


def _facilities(w: Writer) -> None:
    f = w.figure
    w.heading("A. SARANA YANG DIPERIKSA")
    w.paragraph(
        "Sasaran pemeriksaan dipilih berdasarkan riwayat temuan dan besarnya arus barang. Hasil per provinsi, berikut",
        "pembanding dari kegiatan tahun 2023, dapat dibaca pada tabel pertama.",
    )
    rows: list[Row] = []
    for at, one in enumerate(PROVINCES, 1):
        rate, good = indonesian(percent(one.bad, one.visited)), str(one.visited - one.bad)
        rows.append([f"{at}.", one.name, str(one.visited_before), str(one.bad_before), str(one.visited), str(one.bad),
                     f(f"t1.{one.key}.good", good) if at in (1, 4) else good,
                     f(f"t1.{one.key}.rate", rate) if at in (2, 5, 6) else rate])  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.visited.before", whole(VISITED_BEFORE)),
                 f("t1.bad.before", str(BAD_BEFORE)), f("t1.visited", whole(VISITED)), f("t1.bad", str(BAD)),
                 f("t1.good", str(VISITED - BAD)),
                 f("t1.rate", indonesian(RATE))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No.", rows=2), Spanning("Provinsi", rows=2), Spanning("Tahun 2023", columns=2),
         Spanning("Tahun 2024", columns=4)],
        ["Diperiksa", "TMK", "Diperiksa", "TMK", "MK", "TMK (%)"],
    ]  # fmt: skip
    w.table("Tabel 1. Sarana yang diperiksa menurut provinsi", head, rows)
    top = max(PROVINCES, key=lambda one: percent(one.bad, one.visited))
    low = min(PROVINCES, key=lambda one: percent(one.bad, one.visited))
    worse = [one for one in PROVINCES if one.bad > one.bad_before]
    w.paragraph(
        f"Cakupan pemeriksaan meluas {f('p1.more', str(VISITED - VISITED_BEFORE))} sarana",
        f"({f('p1.growth', indonesian(growth(VISITED, VISITED_BEFORE)))}%), dan perluasan itu terjadi di semua",
        f"provinsi. Meskipun demikian, sarana TMK justru berkurang {f('p1.less', str(BAD_BEFORE - BAD))}, sehingga",
        f"tingkat ketidakpatuhan membaik dari {f('p1.rate.before', indonesian(RATE_BEFORE))}% menjadi",
        f"{indonesian(RATE)}%, yakni {f('p1.points', indonesian(RATE_BEFORE - RATE))} poin persentase. Kenaikan jumlah",
        f"sarana TMK hanya tercatat di {f('p1.worse', words(len(worse)))} provinsi, yaitu {worse[0].name},",
        f"{worse[1].name}, dan {worse[2].name}.",
    )
    w.paragraph(
        f"Ketidakpatuhan paling tinggi ditemukan di {top.name}:",
        f"{f('p1.top', indonesian(percent(top.bad, top.visited)))}% sarana TMK ({f('p1.top.bad', str(top.bad))} dari",
        f"{f('p1.top.n', str(top.visited))}). Yang paling patuh ialah {low.name}",
        f"({f('p1.low', indonesian(percent(low.bad, low.visited)))}%).",
    )
    rows = [
        [f"{at}.", name, str(n), str(bad), f(f"t2.{key}.rate", rate) if n > 500 else rate]
        for at, (key, name, n, bad) in enumerate(KINDS, 1)
        for rate in [indonesian(percent(bad, n, 1), 1)]
    ]
    rows.append(["", "<b>Jumlah</b>", whole(VISITED), f("t2.bad", str(BAD)),
                 indonesian(percent(BAD, VISITED, 1), 1)])  # fmt: skip
    head = [["No.", "Jenis sarana", "Diperiksa", "TMK", "TMK (%)"]]
    w.table("Tabel 2. Sarana yang diperiksa menurut jenis", head, rows)
    shops = KINDS[1][2] + KINDS[2][2]
    w.paragraph(
        "Pemeriksaan dititikberatkan pada ritel. Ritel modern dan tradisional bersama-sama berjumlah",
        f"{f('p2.shops', whole(shops))} sarana, hampir empat perlima",
        f"({f('p2.share', indonesian(percent(shops, VISITED)))}%) dari yang diperiksa. Lebih dari separuh sarana TMK,",
        f"persisnya {f('p2.trad', str(KINDS[2][3]))} sarana atau",
        f"{f('p2.trad.share', indonesian(percent(KINDS[2][3], BAD)))}%, adalah ritel tradisional. Terhadap sarana TMK",
        "dijatuhkan sanksi administratif sebagai berikut:",
    )
    w.items([f"{name}, {f(f'p2.{key}', str(n))} sarana ({f(f'p2.{key}.share', indonesian(percent(n, BAD)))}%);"
             for key, name, n in MEASURES])  # fmt: skip


def _stages(w: Writer) -> None:
    f = w.figure
    w.heading("B. TAHAPAN PELAKSANAAN")
    rows: list[Row] = [
        [name, dates, str(days), str(n), str(bad), f(f"t3.{name}", indonesian(rounded(Decimal(n) / days, 1), 1))]
        for name, dates, days, n, bad in STAGES
    ]
    rows.append(["", "<b>Seluruhnya</b>", f("t3.days", str(DAYS)), whole(VISITED), f("t3.bad", str(BAD)),
                 f("t3.mean", indonesian(rounded(Decimal(VISITED) / DAYS, 1), 1))])  # fmt: skip
    head = [["Tahap", "Tanggal", "Hari kerja", "Sarana", "TMK", "Sarana per hari"]]
    w.table("Tabel 3. Pemeriksaan per tahap tahun 2024", head, rows)
    (_, _, _, first, first_bad), (_, _, _, last, last_bad) = STAGES[0], STAGES[-1]
    w.paragraph(
        "Intensitas tertinggi terjadi pada tahap II dengan rata-rata",
        f"{f('p3.best', indonesian(rounded(Decimal(STAGES[1][3]) / 3, 1), 1))} sarana per hari. Dari tahap I ke tahap",
        f"V persentase sarana TMK berangsur turun, dari {f('p3.first', indonesian(percent(first_bad, first)))}% ke",
        f"{f('p3.last', indonesian(percent(last_bad, last)))}%. Sebelum April telah diselesaikan",
        f"{f('p3.march', whole(VISITED - last))} pemeriksaan.",
    )


def _findings(w: Writer) -> None:
    f = w.figure
    w.heading("C. TEMUAN PANGAN")
    rows: list[Row] = [
        [f"{at}.", one.name, whole(one.damaged), whole(one.expired), whole(one.unlicensed),
         f(f"t4.{one.key}", whole(one.pieces)) if at < 6 else whole(one.pieces), whole(one.value)]
        for at, one in enumerate(PROVINCES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t4.damaged", whole(DAMAGED)), f("t4.expired", whole(EXPIRED)),
                 f("t4.unlicensed", whole(UNLICENSED)), f("t4.pieces", whole(PIECES)),
                 f("t4.value", whole(VALUE))])  # fmt: skip
    head = [["No.", "Provinsi", "Rusak", "Kedaluwarsa", "Tanpa izin edar", "Jumlah", "Nilai (Rp)"]]
    w.table("Tabel 4. Temuan pangan (kemasan) dan nilai ekonominya", head, rows)
    riau, border = PROVINCES[1], PROVINCES[1].unlicensed + PROVINCES[5].unlicensed
    assert riau == max(PROVINCES, key=lambda one: one.pieces) == max(PROVINCES, key=lambda one: one.value)
    w.paragraph(
        f"Pangan tanpa izin edar mendominasi: {f('p4.tie', whole(UNLICENSED))} kemasan, setara",
        f"{f('p4.tie.share', indonesian(percent(UNLICENSED, PIECES)))}% temuan. Sesudahnya pangan kedaluwarsa",
        f"({f('p4.exp.share', indonesian(percent(EXPIRED, PIECES)))}%) dan pangan rusak",
        f"({f('p4.dam.share', indonesian(percent(DAMAGED, PIECES)))}%). Dua provinsi yang berbatasan dengan negara",
        f"tetangga, Riau dan Kalimantan Barat, menghasilkan {f('p4.border', whole(border))} kemasan tanpa izin edar,",
        f"atau {f('p4.border.share', indonesian(percent(border, UNLICENSED)))}% dari temuan jenis itu. Riau menempati",
        f"urutan pertama baik dalam jumlah ({f('p4.riau', whole(riau.pieces))} kemasan) maupun nilai",
        f"(Rp{f('p4.riau.value', whole(riau.value))}). Setiap kemasan yang diamankan rata-rata bernilai",
        f"Rp{f('p4.each', whole(Decimal(VALUE) / PIECES))}.",
    )
    java, maluku = PROVINCES[3], PROVINCES[7]
    assert java.damaged == max(one.damaged for one in PROVINCES)
    w.paragraph(
        "Corak temuan di provinsi lain berbeda. Di Maluku, yang jauh dari pusat produksi, bagian terbesar temuan",
        f"({f('p4.maluku', indonesian(percent(maluku.expired, maluku.pieces)))}%) adalah pangan kedaluwarsa.",
        f"Kemasan rusak terbanyak dijumpai di Jawa Barat, {f('p4.java', whole(java.damaged))} kemasan atau",
        f"{f('p4.java.share', indonesian(percent(java.damaged, DAMAGED)))}% dari seluruh kemasan rusak.",
    )


def _values(w: Writer) -> None:
    f = w.figure
    w.heading("D. NILAI EKONOMI DIBANDINGKAN TAHUN LALU")
    w.paragraph(
        "Nilai ekonomi dihitung dari harga eceran setempat pada hari pemeriksaan. Angka dalam kurung pada Tabel 5",
        "menyatakan penurunan. Cara penghitungan pada kedua tahun sama, sehingga hasilnya dapat diperbandingkan.",
    )
    rows: list[Row] = [
        [f"{at}.", name, whole(before), whole(now), f"({whole(before - now)})" if now < before else whole(now - before),
         indonesian(percent(now, VALUE))]
        for at, (_, name, before, now) in enumerate(VALUES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.before", whole(VALUE_BEFORE)), f("t5.now", whole(VALUE)),
                 whole(VALUE - VALUE_BEFORE), "100,00"])  # fmt: skip
    head = [["No.", "Jenis temuan", "2023 (Rp)", "2024 (Rp)", "Naik/(turun)", "Bagian 2024 (%)"]]
    w.table("Tabel 5. Nilai ekonomi temuan tahun 2023 dan 2024", head, rows)
    (_, _, e0, e1), (_, _, u0, u1) = VALUES[1], VALUES[2]
    w.paragraph(
        f"Nilai temuan seluruhnya naik Rp{f('p5.more', whole(VALUE - VALUE_BEFORE))}, yang berarti",
        f"{f('p5.growth', indonesian(growth(VALUE, VALUE_BEFORE)))}% di atas tahun 2023. Penyebab utamanya pangan",
        f"tanpa izin edar yang bertambah Rp{f('p5.tie', whole(u1 - u0))}. Sebaliknya nilai pangan kedaluwarsa menyusut",
        f"{f('p5.exp', indonesian(percent(e0 - e1, e0)))}%, menjadi Rp{f('p5.exp.now', whole(e1))}.",
    )


def _snacks(w: Writer) -> None:
    f = w.figure
    w.heading("E. PENGUJIAN TAKJIL")
    rows: list[Row] = [
        [f"{at}.", name, str(n), str(n - bad), str(bad), indonesian(percent(bad, n))]
        for at, (_, name, n, bad) in enumerate(SNACKS, 1)
    ]
    rows.append(["", "<b>Jumlah</b>", str(TESTED), f("t6.good", str(TESTED - FAILED)),
                 f("t6.bad", str(FAILED)), f("t6.rate", indonesian(percent(FAILED, TESTED)))])  # fmt: skip
    w.table("Tabel 6. Hasil uji cepat takjil", [["No.", "Jenis pangan", "Diuji", "MS", "TMS", "TMS (%)"]], rows)
    w.paragraph(
        f"Mobil laboratorium keliling menguji {f('p6.n', str(TESTED))} sampel takjil. Sebanyak",
        f"{f('p6.good', indonesian(percent(TESTED - FAILED, TESTED)))}% bebas dari bahan berbahaya; boraks, formalin,",
        f"atau rhodamin B ditemukan pada {f('p6.bad', str(FAILED))} sampel. Lebih dari separuhnya, yaitu",
        f"{f('p6.two', str(SNACKS[1][3] + SNACKS[2][3]))} sampel, berupa mi basah serta bakso dan olahan ikan.",
    )


def _conclusion(w: Writer) -> None:
    f = w.figure
    w.heading("F. PENUTUP")
    w.paragraph(
        "Kepatuhan sarana di delapan provinsi kini mencapai",
        f"{f('p7.good', indonesian(percent(VISITED - BAD, VISITED)))}%, lebih baik daripada",
        f"{f('p7.before', indonesian(percent(VISITED_BEFORE - BAD_BEFORE, VISITED_BEFORE)))}% pada tahun 2023.",
        "Perhatian tahun depan diarahkan pada jalur masuk pangan tanpa izin edar di wilayah perbatasan dan pada",
        f"pembinaan ritel tradisional, yang {f('p7.trad', indonesian(percent(KINDS[2][3], KINDS[2][2], 1), 1))}% di",
        "antaranya belum memenuhi ketentuan.",
    )
