"""Statistics bulletin on marketing authorisations (NIE): quarters, origin, the register, provinces, countries, risks.

Roboto Condensed, only a line over and under head and total as in statistical news, captions above at the left, notes.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 18mm 18mm 18mm 18mm; }
body { font: 10.5pt/1.45 'Roboto Condensed', 'DejaVu Sans Condensed', sans-serif; }
h1 { font-size: 17pt; margin: 0 0 6mm; padding: 5mm; background: #14406b; color: #fff; }
h2 { font-size: 12pt; margin: 13pt 0 5pt; color: #14406b; break-after: avoid; }
p { text-align: justify; margin: 0 0 6pt; }
p.caption { font-weight: bold; margin: 8pt 0 2pt; text-align: left; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 8.6pt; margin-bottom: 7pt; }
th { border-top: 1.2pt solid #14406b; border-bottom: 0.6pt solid #14406b; padding: 2.5pt 4pt; }
td { padding: 2pt 4pt; text-align: center; } td:nth-child(2) { text-align: left; } td.right { text-align: right; }
tbody tr:last-child td { border-top: 0.6pt solid #14406b; border-bottom: 1.2pt solid #14406b; }
tr { break-inside: avoid; } ol { list-style: square; margin: 0 0 6pt; }
"""

# key, commodity, by quarter of 2023, by quarter of 2024, imported in 2023 and 2024, register: start, expired, withdrawn
GOODS = (
    ("obat", "Obat", (612, 584, 655, 631), (648, 597, 671, 702), 187, 214, 15_842, 1_974, 23),
    ("ot", "Obat tradisional", (1_043, 987, 1_121, 1_178), (1_096, 1_152, 1_187, 1_264), 63, 71, 14_367, 2_318, 41),
    ("sk", "Suplemen kesehatan", (398, 412, 377, 441), (421, 436, 453, 469), 312, 338, 4_928, 741, 12),
    ("kos", "Kosmetika", (21_486, 19_874, 22_315, 23_962), (23_107, 22_648, 24_986, 27_351), 28_417, 34_908, 262_175,
     71_436, 386),
    ("pangan", "Pangan olahan", (8_214, 7_652, 8_431, 8_817), (8_093, 7_918, 8_264, 8_702), 9_865, 10_257, 118_640,
     24_815, 107),
)  # fmt: skip
# key, province, makers, authorisations of goods made there
PROVINCES = (
    ("jabar", "Jawa Barat", 1_284, 28_416), ("dki", "DKI Jakarta", 742, 19_752), ("jatim", "Jawa Timur", 1_165, 15_967),
    ("banten", "Banten", 531, 13_284), ("jateng", "Jawa Tengah", 983, 7_835), ("sumut", "Sumatera Utara", 246, 2_418),
    ("bali", "Bali", 217, 2_146), ("lain", "Provinsi lainnya", 768, 4_559),
)  # fmt: skip
# key, country, authorisations in 2023 and 2024
COUNTRIES = (
    ("cn", "Tiongkok", 11_048, 14_236), ("kr", "Korea Selatan", 8_935, 9_872), ("us", "Amerika Serikat", 3_246, 3_968),
    ("jp", "Jepang", 3_582, 3_415), ("fr", "Prancis", 2_874, 3_127), ("my", "Malaysia", 2_417, 2_684),
    ("th", "Thailand", 1_986, 2_253), ("lain", "Negara lainnya", 4_756, 6_233),
)  # fmt: skip
# key, level of risk, applications, approved, rejected
RISKS = (("t", "Tinggi", 4_862, 4_015, 611), ("mt", "Menengah tinggi", 11_947, 10_386, 1_127),
         ("mr", "Menengah rendah", 13_208, 12_064, 742), ("r", "Rendah", 6_915, 6_512, 218))  # fmt: skip
BEFORE, NOW = ([sum(row[at][quarter] for row in GOODS) for quarter in range(4)] for at in (2, 3))
OLD, NEW = sum(BEFORE), sum(NOW)
OLD_IMPORT, IMPORT, START, EXPIRED, WITHDRAWN = (sum(row[at] for row in GOODS) for at in range(4, 9))
LOCAL, OLD_LOCAL = NEW - IMPORT, OLD - OLD_IMPORT
END = START + NEW - EXPIRED - WITHDRAWN
BY = {row[0]: row for row in GOODS}
MAKERS = sum(row[2] for row in PROVINCES)
ASKED, APPROVED, REJECTED = (sum(row[at] for row in RISKS) for at in (2, 3, 4))
RATES = {row[0]: growth(sum(row[3]), sum(row[2])) for row in GOODS}
assert sum(row[3] for row in PROVINCES) == LOCAL, LOCAL
assert sum(row[2] for row in COUNTRIES) == OLD_IMPORT, OLD_IMPORT
assert sum(row[3] for row in COUNTRIES) == IMPORT, IMPORT
assert sum(BY["pangan"][3]) == APPROVED, APPROVED


def _rate(part: Decimal | int, total: Decimal | int) -> str:
    return indonesian(percent(part, total))


def _end(row: tuple) -> int:
    return row[6] + sum(row[3]) - row[7] - row[8]


def product_statistics() -> MadeReport:
    """The bulletin for the year 2024."""
    w = Writer(STYLE, numbers_right=True)
    w.title(
        "STATISTIK PERSETUJUAN IZIN EDAR OBAT DAN MAKANAN TAHUN 2024",
        "Pusat Data dan Informasi Obat dan Makanan, Januari 2025",
    )
    for part in (_highlights, _quarters, _origin, _register, _provinces, _countries, _risks, _closing):
        part(w)
    return w.report()


def _highlights(w: Writer) -> None:
    f = w.figure
    w.heading("Ringkasan")
    w.items([
        f"Sepanjang tahun 2024 diterbitkan {f('s.new', whole(NEW))} nomor izin edar (NIE), atau tumbuh"
        f" {f('s.growth', indonesian(growth(NEW, OLD)))}%"
        f" (c-to-c) dibandingkan tahun 2023 yang sebanyak {f('s.old', whole(OLD))} NIE.",
        f"Pada triwulan IV-2024 jumlah NIE yang terbit mencapai {f('s.q4', whole(NOW[3]))}, meningkat"
        f" {f('s.qtq', indonesian(growth(NOW[3], NOW[2])))}%"
        f" dibandingkan triwulan III-2024 (q-to-q) dan {f('s.yoy', indonesian(growth(NOW[3], BEFORE[3])))}%"
        f" dibandingkan triwulan IV-2023 yang sebanyak {whole(BEFORE[3])} NIE (y-on-y).",
        f"Kosmetika memberikan kontribusi terbesar, yaitu {f('s.cosmetics', _rate(sum(BY['kos'][3]), NEW))}% dari"
        " seluruh NIE yang terbit.",
        f"Sebanyak {f('s.import', whole(IMPORT))} NIE ({f('s.import.share', _rate(IMPORT, NEW))}%) diberikan kepada"
        " produk impor.",
        f"Pada akhir tahun 2024 terdapat {f('s.end', whole(END))} NIE yang masih berlaku.",
    ])  # fmt: skip


def _quarters(w: Writer) -> None:
    f = w.figure
    w.heading("1. Perkembangan penerbitan NIE menurut triwulan")
    rows: list[Row] = [
        [str(at), row[1], whole(sum(row[2])), *map(whole, row[3]), f(f"t1.{row[0]}", whole(sum(row[3]))),
         f(f"t1.{row[0]}.growth", indonesian(RATES[row[0]]))]
        for at, row in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t1.old", whole(OLD)),
                 *(f(f"t1.q{at}", whole(count)) for at, count in enumerate(NOW, 1)),
                 f("t1.new", whole(NEW)), f("t1.growth", indonesian(growth(NEW, OLD)))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("2023", rows=2),
         Spanning("Triwulan 2024", columns=4), Spanning("2024", rows=2),
         Spanning("Pertumbuhan (%)", rows=2)],
        ["I", "II", "III", "IV"],
    ]  # fmt: skip
    w.table("Tabel 1. Penerbitan NIE menurut Komoditas dan Triwulan, 2023–2024", head, rows)
    assert [key for key, value in RATES.items() if value < 0] == ["pangan"]
    assert max(RATES, key=RATES.__getitem__) == "kos"
    low, food = min(NOW), BY["pangan"]
    assert low == NOW[1]
    first, second = NOW[0] + NOW[1], NOW[2] + NOW[3]
    w.paragraph(
        f"Dari lima komoditas, {f('p.up', words(4))} komoditas mencatat pertumbuhan positif. Pertumbuhan tertinggi",
        f"terjadi pada kosmetika sebesar {f('p.cosmetics.growth', indonesian(RATES['kos']))}%, yang bertambah",
        f"{f('p.cosmetics.more', whole(sum(BY['kos'][3]) - sum(BY['kos'][2])))} NIE, diikuti suplemen kesehatan",
        f"{f('p.supplements.growth', indonesian(RATES['sk']))}%. Sebaliknya, penerbitan NIE pangan olahan berkurang",
        f"{f('p.food.less', whole(sum(food[2]) - sum(food[3])))} NIE atau terkontraksi",
        f"{f('p.food.growth', indonesian(-RATES['pangan']))}%.",
    )
    w.paragraph(
        f"Menurut triwulan, penerbitan terendah terjadi pada triwulan II-2024 sebanyak {f('p.low', whole(low))} NIE",
        f"akibat libur Idulfitri dan pemeliharaan sistem. Pada semester II diterbitkan {f('p.second', whole(second))}",
        f"NIE, lebih tinggi {f('p.second.growth', indonesian(growth(second, first)))}% daripada semester I. Secara",
        f"rata-rata diterbitkan {f('p.mean', whole(rounded(Decimal(NEW) / 12, 0)))} NIE setiap bulan.",
    )
    assert sorted(RATES.values())[-2] == RATES["sk"]


def _origin(w: Writer) -> None:
    f = w.figure
    w.heading("2. Asal produk")
    rows: list[Row] = [
        [str(at), row[1], whole(sum(row[2]) - row[4]), whole(row[4]),
         whole(sum(row[3]) - row[5]) if at % 2 else f(f"t2.{row[0]}.local", whole(sum(row[3]) - row[5])), whole(row[5]),
         f(f"t2.{row[0]}", _rate(row[5], sum(row[3])))]
        for at, row in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t2.old.local", whole(OLD_LOCAL)), f("t2.old.import", whole(OLD_IMPORT)),
                 f("t2.local", whole(LOCAL)),
                 f("t2.import", whole(IMPORT)), f("t2.share", _rate(IMPORT, NEW))])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("2023", columns=2),
         Spanning("2024", columns=2), Spanning("Pangsa impor 2024 (%)", rows=2)],
        ["Lokal", "Impor", "Lokal", "Impor"],
    ]  # fmt: skip
    w.table("Tabel 2. NIE menurut Asal Produk", head, rows)
    old_share, share = percent(OLD_IMPORT, OLD), percent(IMPORT, NEW)
    w.paragraph(
        f"Jumlah NIE produk lokal pada tahun 2024 sebanyak {f('p.local', whole(LOCAL))} atau",
        f"{f('p.local.share', _rate(LOCAL, NEW))}% dari keseluruhan. NIE produk impor tumbuh",
        f"{f('p.import.growth', indonesian(growth(IMPORT, OLD_IMPORT)))}%, lebih cepat daripada produk lokal yang",
        f"tumbuh {f('p.local.growth', indonesian(growth(LOCAL, OLD_LOCAL)))}%, sehingga pangsa impor naik dari",
        f"{f('p.share.before', indonesian(old_share))}% menjadi {f('p.share', indonesian(share))}%. Pada kosmetika,",
        "lebih dari sepertiga NIE merupakan produk impor, dan kosmetika mencakup",
        f"{f('p.cosmetics.import', _rate(BY['kos'][5], IMPORT))}% dari seluruh NIE impor.",
    )
    assert growth(IMPORT, OLD_IMPORT) > growth(LOCAL, OLD_LOCAL)
    assert Decimal(100) / 3 < percent(BY["kos"][5], sum(BY["kos"][3])) < 50


def _register(w: Writer) -> None:
    f = w.figure
    w.heading("3. NIE yang masih berlaku")
    rows: list[Row] = [
        [str(at), row[1], whole(row[6]), whole(sum(row[3])), whole(row[7]), whole(row[8]),
         f(f"t3.{row[0]}", whole(_end(row))),
         _rate(_end(row), END)]
        for at, row in enumerate(GOODS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t3.start", whole(START)), f("t3.new", whole(NEW)),
                 f("t3.expired", whole(EXPIRED)),
                 f("t3.withdrawn", whole(WITHDRAWN)), f("t3.end", whole(END)), "100,00"])  # fmt: skip
    head: list[Row] = [
        [Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("1 Januari 2024", rows=2),
         Spanning("Terbit", rows=2), Spanning("Berkurang", columns=2),
         Spanning("31 Desember 2024", rows=2), Spanning("%", rows=2)],
        ["Habis masa berlaku", "Dicabut"],
    ]  # fmt: skip
    w.table("Tabel 3. Mutasi NIE yang Berlaku Tahun 2024", head, rows)
    w.paragraph(
        f"NIE yang berlaku pada akhir tahun 2024 bertambah {f('p.register.more', whole(END - START))} atau",
        f"{f('p.register.growth', indonesian(growth(END, START)))}% dibandingkan posisi awal tahun. Sebanyak",
        f"{f('p.gone', whole(EXPIRED + WITHDRAWN))} NIE tidak berlaku lagi, yang hampir seluruhnya karena habis masa",
        f"berlakunya; hanya {f('p.withdrawn', whole(WITHDRAWN))} NIE",
        f"({f('p.withdrawn.share', _rate(WITHDRAWN, EXPIRED + WITHDRAWN))}%) yang dicabut, terutama kosmetika",
        f"({f('p.withdrawn.cosmetics', whole(BY['kos'][8]))} NIE). Untuk setiap NIE yang tidak berlaku lagi, terbit",
        f"rata-rata {f('p.each', indonesian(Decimal(NEW) / (EXPIRED + WITHDRAWN), 2))} NIE.",
    )


def _provinces(w: Writer) -> None:
    f = w.figure
    w.heading("4. Sebaran produsen dalam negeri")
    rows: list[Row] = [
        [str(at), name, whole(makers), whole(count),
         _rate(count, LOCAL) if at % 2 else f(f"t4.{key}", _rate(count, LOCAL)),
         f(f"t4.{key}.each", indonesian(Decimal(count) / makers, 1)) if at % 2 else indonesian(Decimal(count) / makers,
                                                                                               1)]
        for at, (key, name, makers, count) in enumerate(PROVINCES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Indonesia</b>", f("t4.makers", whole(MAKERS)), f("t4.all", whole(LOCAL)), "100,00",
                 f("t4.each", indonesian(Decimal(LOCAL) / MAKERS, 1))])  # fmt: skip
    w.table("Tabel 4. Produsen dan NIE Produk Lokal menurut Provinsi, 2024",
            [["No", "Provinsi", "Produsen", "NIE", "Pangsa NIE (%)", "NIE per produsen"]], rows)  # fmt: skip
    java = [row for row in PROVINCES if row[0] in ("jabar", "dki", "jatim", "banten", "jateng")]
    each = {row[0]: Decimal(row[3]) / row[2] for row in PROVINCES}
    assert max(each, key=each.__getitem__) == "dki"
    assert [row[3] for row in PROVINCES[:7]] == sorted((row[3] for row in PROVINCES[:7]), reverse=True)
    w.paragraph(
        f"Produsen yang memperoleh NIE pada tahun 2024 berjumlah {f('p.makers', whole(MAKERS))}. Lima provinsi di",
        f"Pulau Jawa pada Tabel 4 menghasilkan {f('p.java', whole(sum(row[3] for row in java)))} NIE atau",
        f"{f('p.java.share', _rate(sum(row[3] for row in java), LOCAL))}% dari NIE produk lokal. Jawa Barat menempati",
        f"peringkat pertama dengan pangsa {f('p.jabar', _rate(PROVINCES[0][3], LOCAL))}%, sedangkan NIE per produsen",
        f"tertinggi terdapat di DKI Jakarta, yakni {f('p.dki', indonesian(each['dki'], 1))} NIE. Produsen di luar",
        "kelima provinsi tersebut baru mencakup",
        f"{f('p.outside', _rate(MAKERS - sum(row[2] for row in java), MAKERS))}% dari jumlah produsen.",
    )


def _countries(w: Writer) -> None:
    f = w.figure
    w.heading("5. Negara asal produk impor")
    rows: list[Row] = [
        [str(at), name, whole(old), whole(new), f(f"t5.{key}", _rate(new, IMPORT)) if at % 2 else _rate(new, IMPORT),
         indonesian(growth(new, old)) if at % 2 else f(f"t5.{key}.growth", indonesian(growth(new, old)))]
        for at, (key, name, old, new) in enumerate(COUNTRIES, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t5.old", whole(OLD_IMPORT)), f("t5.new", whole(IMPORT)), "100,00",
                 f("t5.growth", indonesian(growth(IMPORT, OLD_IMPORT)))])  # fmt: skip
    w.table("Tabel 5. NIE Produk Impor menurut Negara Asal",
            [["No", "Negara asal", "2023", "2024", "Pangsa 2024 (%)", "Pertumbuhan (%)"]], rows)  # fmt: skip
    china, korea, usa, japan = COUNTRIES[:4]
    assert [row[0] for row in COUNTRIES if row[3] < row[2]] == ["jp"]
    assert (japan[2] > usa[2], japan[3] < usa[3]) == (True, True)
    w.paragraph(
        "Tiongkok dan Korea Selatan merupakan dua negara asal utama dengan pangsa gabungan",
        f"{f('p.two', _rate(china[3] + korea[3], IMPORT))}%. Tambahan NIE asal Tiongkok sebanyak",
        f"{f('p.china.more', whole(china[3] - china[2]))} menyumbang",
        f"{f('p.china.part', _rate(china[3] - china[2], IMPORT - OLD_IMPORT))}% dari kenaikan NIE impor. Jepang",
        "menjadi satu-satunya negara pada Tabel 5 yang menurun, yaitu sebesar",
        f"{f('p.japan', indonesian(-growth(japan[3], japan[2])))}%, sehingga peringkat ketiga kini ditempati oleh",
        f"Amerika Serikat dengan {f('p.usa', whole(usa[3]))} NIE.",
    )


def _risks(w: Writer) -> None:
    f = w.figure
    w.heading("6. Permohonan pangan olahan menurut tingkat risiko")
    rows: list[Row] = [
        [str(at), name, whole(asked), whole(yes), whole(no), f(f"t6.{key}.rest", whole(asked - yes - no)),
         f(f"t6.{key}", _rate(yes, asked))]
        for at, (key, name, asked, yes, no) in enumerate(RISKS, 1)
    ]  # fmt: skip
    rows.append(["", "<b>Jumlah</b>", f("t6.asked", whole(ASKED)), f("t6.approved", whole(APPROVED)),
                 f("t6.rejected", whole(REJECTED)),
                 f("t6.rest", whole(ASKED - APPROVED - REJECTED)), f("t6.rate", _rate(APPROVED, ASKED))])  # fmt: skip
    w.table("Tabel 6. Permohonan Registrasi Pangan Olahan Tahun 2024",
            [["No", "Tingkat risiko", "Permohonan", "Disetujui", "Ditolak", "Dalam proses", "% disetujui"]],
            rows)  # fmt: skip
    high, light = RISKS[0], RISKS[3]
    w.paragraph(
        f"Dari {f('p.asked', whole(ASKED))} permohonan registrasi pangan olahan, {f('p.rejected', whole(REJECTED))}",
        f"permohonan ditolak dan {f('p.rest', whole(ASKED - APPROVED - REJECTED))} permohonan masih dalam proses pada",
        "akhir tahun. Semakin tinggi tingkat risikonya, semakin rendah persentase persetujuannya:",
        f"{f('p.high', _rate(high[3], high[2]))}% pada risiko tinggi, berbanding",
        f"{f('p.light', _rate(light[3], light[2]))}% pada risiko rendah. Tingkat penolakan untuk risiko tinggi adalah",
        f"{f('p.high.no', _rate(high[4], high[2]))}%.",
    )
    assert [percent(row[3], row[2]) for row in RISKS] == sorted(percent(row[3], row[2]) for row in RISKS)


def _closing(w: Writer) -> None:
    f = w.figure
    w.heading("7. Penutup")
    w.paragraph(
        f"Kinerja penerbitan izin edar tahun 2024 meningkat dengan tambahan {f('c.more', whole(NEW - OLD))} NIE",
        "dibandingkan tahun sebelumnya. Kenaikan tersebut terutama ditopang oleh kosmetika, sementara pangan olahan",
        f"masih terkontraksi {f('c.food', indonesian(-RATES['pangan']))}%. Dengan {f('c.end', whole(END))} NIE yang",
        "berlaku, pengawasan setelah beredar perlu diarahkan pada produk impor yang pangsanya telah mencapai",
        f"{f('c.share', _rate(IMPORT, NEW))}% dari NIE yang terbit.",
    )
