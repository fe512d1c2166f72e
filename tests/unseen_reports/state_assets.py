"""Laporan barang milik negara of a Balai: balances and their changes, depreciation, condition, PNBP from leases.

Serif type, horizontal rules only, numbers flush right, centred captions above; the wide table of depreciation stands on
a landscape page. Headings are numbered.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import Number, column_sum, growth, indonesian, percent, whole, words

STYLE = """@page{size:A4;margin:2.4cm 2.2cm} @page wide{size:A4 landscape;margin:2cm}
body{font:10pt/1.45 "DejaVu Serif",serif;color:#000}
h1{font-size:13pt;text-align:center;margin:0 0 18pt;line-height:1.5}
h2{font-size:11pt;margin:15pt 0 5pt;break-after:avoid}
p{margin:0 0 7pt;text-align:justify}
p.caption{text-align:center;font-size:9pt;margin:8pt 0 4pt;break-after:avoid}
table{border-collapse:collapse;width:100%;font-size:8.2pt;margin-bottom:11pt;border-bottom:1.2pt solid #000}
thead{border-top:1.2pt solid #000;border-bottom:.8pt solid #000} tr{break-inside:avoid}
th,td{padding:3pt 4pt;vertical-align:top} tbody tr{border-bottom:.3pt solid #888}
td.right{text-align:right;white-space:nowrap}
h2:nth-of-type(3),p.caption:has(+table:nth-of-type(3)),table:nth-of-type(3){page:wide}"""

# Group, balance on 1 January 2022, additions, reductions.
GROUPS = (
    ("Tanah", 6_482_500_000, 0, 0),
    ("Peralatan dan Mesin", 31_274_918_450, 2_932_790_000, 838_768_500),
    ("Gedung dan Bangunan", 18_936_240_000, 1_245_780_000, 0),
    ("Jalan, Irigasi, dan Jaringan", 842_615_000, 68_340_000, 0),
    ("Aset Tetap Lainnya", 114_270_500, 12_480_000, 3_650_000),
    ("Aset Tak Berwujud", 268_400_000, 49_950_000, 18_700_000),
)
ADDED = (("Pembelian", 2_318_640_000), ("Transfer masuk", 486_250_000), ("Hibah masuk", 127_900_000))
REDUCED = (("Penghapusan", 742_318_500), ("Transfer keluar", 96_450_000))
# Accumulated on 1 January, charged in the year, taken off with the goods.
WORN = {
    "Peralatan dan Mesin": (21_846_372_118, 2_915_480_306, 698_214_750),
    "Gedung dan Bangunan": (3_127_864_220, 402_718_540, 0),
    "Jalan, Irigasi, dan Jaringan": (318_420_760, 41_285_330, 0),
    "Aset Tak Berwujud": (201_630_000, 38_470_000, 18_700_000),
}
# Kind, good, slightly damaged, badly damaged.
CONDITION = (
    ("Alat Angkutan", 14, 2, 1),
    ("Alat Laboratorium", 286, 31, 22),
    ("Komputer dan Peralatan Jaringan", 174, 18, 27),
    ("Alat Kantor dan Rumah Tangga", 612, 44, 38),
    ("Alat Studio dan Komunikasi", 53, 6, 9),
)
PROPOSED = 61
# Object, quantity, unit, rate, received in 2021.
LEASES = (
    ("Ruang kantin", 36, "m²", 310_000, 10_440_000),
    ("Ruang ATM", 6, "m²", 2_450_000, 14_400_000),
    ("Aula lantai II", 9, "hari", 1_250_000, 7_500_000),
)
LEASE_TARGET = 34_000_000
PLOTS = (
    ("Jalan Tengah Nomor 1, Kota Gorontalo", 2450),
    ("Jalan Poigar, Kota Gorontalo", 1875),
    ("Kecamatan Limboto", 640),
)
# Stock of consumables: balance at the start, bought, used.
STOCK = (412_386_750, 1_864_215_300, 1_798_640_925)


def _end(group: tuple[str, int, int, int]) -> int:
    return group[1] + group[2] - group[3]


def _worn(name: str) -> int:
    start, charged, off = WORN.get(name, (0, 0, 0))
    return start + charged - off


def _amount(value: int) -> str:
    return whole(value) if value else "-"


def _billions(value: Number) -> str:
    return indonesian(Decimal(value) / 10**9)


def _opening(w: Writer) -> None:
    start, end = column_sum(GROUPS, 1), sum(_end(group) for group in GROUPS)
    worn = sum(_worn(name) for name in WORN)
    rent = sum(lease[1] * lease[3] for lease in LEASES)
    w.heading("1. RINGKASAN")
    w.paragraph(
        "Laporan Barang Milik Negara (BMN) ini disusun oleh Balai POM di Gorontalo selaku Kuasa Pengguna Barang",
        "untuk periode yang berakhir 31 Desember 2022. Nilai BMN (aset tetap dan aset tak berwujud) pada akhir tahun",
        "sebesar",
        f"Rp{w.figure('s.end', whole(end))}, naik {w.figure('s.growth', indonesian(growth(end, start)))}% dari saldo",
        f"awal tahun yang tercatat Rp{w.figure('s.start', _billions(start))} miliar. Setelah dikurangi akumulasi",
        f"penyusutan dan amortisasi Rp{w.figure('s.worn', _billions(worn))} miliar, nilai buku BMN adalah",
        f"Rp{w.figure('s.book', whole(end - worn))}.",
    )
    bad = column_sum(CONDITION, 3)
    w.paragraph(
        f"Di samping itu, terdapat {w.figure('s.bad', str(bad))} unit peralatan dan mesin dalam kondisi rusak berat,",
        f"dan penerimaan negara bukan pajak (PNBP) dari sewa BMN mencapai Rp{w.figure('s.rent', whole(rent))}, atau",
        "setara",
        f"{w.figure('s.rent.share', indonesian(percent(rent, LEASE_TARGET)))}% dari target.",
    )


def _balances(w: Writer) -> None:
    w.heading("2. SALDO DAN MUTASI BMN")
    rows: list[Row] = []
    for at, group in enumerate(GROUPS, 1):
        end = whole(_end(group))
        shown = w.figure(f"t1.end.{at}", end) if at in (2, 3, 4) else end
        rows.append((str(at), group[0], *(_amount(value) for value in group[1:]), shown))
    total = [w.figure(f"t1.total.{at}", whole(column_sum(GROUPS, at))) for at in (1, 2, 3)]
    whole_end = sum(_end(group) for group in GROUPS)
    rows.append(("", "<b>Jumlah</b>", *total, whole(whole_end)))
    w.table(
        "Tabel 1<br>Posisi BMN Intrakomptabel per 31 Desember 2022 (dalam rupiah)",
        [["No.", "Uraian", "Saldo 1 Januari 2022", "Mutasi Tambah", "Mutasi Kurang", "Saldo 31 Desember 2022"]],
        rows,
    )
    added, reduced = column_sum(GROUPS, 2), column_sum(GROUPS, 3)
    w.paragraph(
        f"Sebagaimana Tabel 1, mutasi neto selama tahun 2022 berjumlah Rp{w.figure('b.net', whole(added - reduced))}.",
        "Porsi terbesar BMN berupa peralatan dan mesin",
        f"({w.figure('b.share', indonesian(percent(_end(GROUPS[1]), whole_end)))}%) disusul gedung dan bangunan",
        f"sebesar {w.figure('b.share.building', indonesian(percent(_end(GROUPS[2]), whole_end)))}%. Hanya",
        f"{w.figure('b.unchanged', words(sum(group[2] == group[3] for group in GROUPS)))} golongan yang saldonya tidak",
        "berubah, yaitu tanah. Rincian mutasi peralatan dan mesin disajikan pada Tabel 2.",
    )
    parts: list[Row] = []
    for letter, title, changes in (("A", "Mutasi Tambah", ADDED), ("B", "Mutasi Kurang", REDUCED)):
        parts.append((letter, Spanning(f"<b>{title}</b>", columns=2)))
        parts += [(f"{at}.", name, whole(value)) for at, (name, value) in enumerate(changes, 1)]
        parts.append(("", f"Jumlah {letter}", w.figure(f"t2.{letter}", whole(column_sum(changes, 1)))))
    net = column_sum(ADDED, 1) - column_sum(REDUCED, 1)
    parts.append(("C", "<b>Mutasi neto (A – B)</b>", w.figure("t2.net", whole(net))))
    w.table("Tabel 2<br>Rincian Mutasi Peralatan dan Mesin", [["", "Jenis Transaksi", "Nilai (Rp)"]], parts)
    w.paragraph(
        "Pembelian menyumbang",
        f"{w.figure('b.bought', indonesian(percent(ADDED[0][1], column_sum(ADDED, 1))))}% dari total",
        "mutasi tambah peralatan dan mesin. Pengurangan karena penghapusan",
        f"(Rp{w.figure('b.deleted', whole(REDUCED[0][1]))}) berasal dari lelang kendaraan dan alat laboratorium.",
    )
    area = column_sum(PLOTS, 1)
    w.paragraph(
        f"Tanah yang dikuasai terdiri dari {w.figure('b.plots', words(len(PLOTS)))} bidang dengan luas seluruhnya",
        f"{w.figure('b.area', whole(area))} m²:",
    )
    w.items([f"{place}, seluas {whole(size)} m²" for place, size in PLOTS])


def _depreciation(w: Writer) -> None:
    w.heading("3. PENYUSUTAN DAN PERSEDIAAN")
    rows: list[Row] = []
    for at, group in enumerate(GROUPS, 1):
        name, end, worn = group[0], _end(group), _worn(group[0])
        accumulated, book = _amount(worn), whole(end - worn)
        if at in (2, 3):
            accumulated, book = w.figure(f"t3.worn.{at}", accumulated), w.figure(f"t3.book.{at}", book)
        moves = (_amount(value) for value in WORN.get(name, (0, 0, 0)))
        rows.append((str(at), name, whole(end), *moves, accumulated, book))
    totals = [sum(moves[at] for moves in WORN.values()) for at in (0, 1, 2)]
    end, worn = sum(_end(group) for group in GROUPS), totals[0] + totals[1] - totals[2]
    last = (w.figure("t3.worn", whole(worn)), w.figure("t3.book", whole(end - worn)))
    moved = (whole(totals[0]), w.figure("t3.charged", whole(totals[1])), whole(totals[2]))
    rows.append(("", "<b>Jumlah</b>", whole(end), *moved, *last))
    w.table(
        "Tabel 3<br>Akumulasi Penyusutan/Amortisasi dan Nilai Buku per 31 Desember 2022 (dalam rupiah)",
        [
            [*(Spanning(text, rows=2) for text in ("No.", "Uraian", "Nilai Perolehan")),
             Spanning("Akumulasi Penyusutan/Amortisasi", columns=4), Spanning("Nilai Buku", rows=2)],
            ["Saldo Awal", "Beban Tahun 2022", "Koreksi Kurang", "Saldo Akhir"],
        ],
        rows,
    )  # fmt: skip
    machines = GROUPS[1]
    w.paragraph(
        "Nilai pada Tabel 3 menunjukkan beban penyusutan dan amortisasi tahun berjalan",
        f"Rp{w.figure('c.charged', whole(totals[1]))}",
        "dan",
        f"kenaikan akumulasi sebesar Rp{w.figure('c.rise', whole(totals[1] - totals[2]))} dibandingkan awal tahun.",
        "Peralatan dan mesin telah disusutkan",
        f"{w.figure('c.rate', indonesian(percent(_worn(machines[0]), _end(machines))))}% dari nilai perolehannya,",
        "sehingga peremajaan alat laboratorium perlu diusulkan dalam RKBMN.",
    )
    start, bought, used = STOCK
    w.paragraph(
        f"Persediaan pada awal tahun Rp{whole(start)}, bertambah dari pembelian Rp{whole(bought)} dan dipakai",
        f"Rp{whole(used)}; saldo akhirnya menjadi Rp{w.figure('c.stock', whole(start + bought - used))}",
        f"(naik {w.figure('c.stock.growth', indonesian(growth(start + bought - used, start)))}%).",
    )


def _condition(w: Writer) -> None:
    w.heading("4. KONDISI BARANG")
    rows: list[Row] = [
        (str(at), name, str(good), str(slight), str(bad), w.figure(f"t4.all.{at}", whole(good + slight + bad)))
        for at, (name, good, slight, bad) in enumerate(CONDITION, 1)
    ]
    sums = [column_sum(CONDITION, at) for at in (1, 2, 3)]
    totals = [w.figure(f"t4.total.{at}", whole(value)) for at, value in enumerate(sums, 1)]
    rows.append(("", "<b>Jumlah</b>", *totals, whole(sum(sums))))
    shares = [w.figure(f"t4.share.{at}", indonesian(percent(value, sum(sums)))) for at, value in enumerate(sums, 1)]
    rows.append(("", "Persentase (%)", *shares, "100,00"))
    w.table(
        "Tabel 4<br>Kondisi Peralatan dan Mesin menurut Jenis (unit)",
        [["No.", "Jenis Barang", "Baik", "Rusak Ringan", "Rusak Berat", "Jumlah"]],
        rows,
    )
    w.paragraph(
        f"Dari {w.figure('d.bad', str(sums[2]))} unit yang rusak berat, {PROPOSED} unit",
        f"({w.figure('d.proposed', indonesian(percent(PROPOSED, sums[2])))}%) telah diusulkan penghapusannya kepada",
        "KPKNL",
        f"Gorontalo, sedangkan {w.figure('d.rest', str(sums[2] - PROPOSED))} unit lainnya masih dalam penelitian.",
        "Rusak berat paling banyak terdapat pada alat kantor dan rumah tangga, yaitu",
        f"{w.figure('d.most', str(CONDITION[3][3]))} unit.",
    )


def _leases(w: Writer) -> None:
    w.heading("5. PNBP DARI SEWA")
    rows: list[Row] = []
    for at, (name, quantity, unit, rate, before) in enumerate(LEASES, 1):
        now = quantity * rate
        shown = w.figure(f"t5.now.{at}", whole(now)) if at == 1 else whole(now)
        change = indonesian(growth(now, before))
        rows.append((str(at), name, f"{quantity} {unit}", whole(rate), shown, whole(before), change))
    now, before = sum(lease[1] * lease[3] for lease in LEASES), column_sum(LEASES, 4)
    sums = (w.figure("t5.now", whole(now)), w.figure("t5.before", whole(before)))
    rows.append(("", "<b>Jumlah</b>", "", "", *sums, indonesian(growth(now, before))))
    w.table(
        "Tabel 5<br>Penerimaan Sewa BMN Tahun 2022 dan 2021",
        [["No.", "Objek Sewa", "Volume", "Tarif (Rp)", "Tahun 2022 (Rp)", "Tahun 2021 (Rp)", "Naik (%)"]],
        rows,
    )
    w.paragraph(
        f"Target PNBP sewa ditetapkan Rp{whole(LEASE_TARGET)}, sehingga penerimaan melampaui target sebesar",
        f"Rp{w.figure('e.over', whole(now - LEASE_TARGET))}. Dibandingkan tahun sebelumnya terdapat tambahan",
        f"Rp{w.figure('e.more', whole(now - before))} atau {w.figure('e.growth', indonesian(growth(now, before)))}%.",
    )
    w.heading("6. PENUTUP")
    end = sum(_end(group) for group in GROUPS)
    w.paragraph(
        f"Nilai BMN sebesar Rp{w.figure('f.end', _billions(end))} miliar telah direkonsiliasi dengan data SAKTI.",
        "Barang",
        f"dalam kondisi baik mencakup {w.figure('f.good', whole(column_sum(CONDITION, 1)))} unit dari seluruh",
        "peralatan",
        "dan mesin, dan akan dipelihara melalui anggaran pemeliharaan tahun 2023.",
    )


def state_assets() -> MadeReport:
    """The report of the year 2022."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN BARANG MILIK NEGARA TAHUNAN", "BALAI POM DI GORONTALO", "TAHUN ANGGARAN 2022")
    _opening(w)
    _balances(w)
    _depreciation(w)
    _condition(w)
    _leases(w)
    return w.report()
