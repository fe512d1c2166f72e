"""Notes to a work unit's financial statements: what is spent, consumed, owned and owed, with bracketed negatives."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole

_STYLE = """
@page { size: A4; margin: 22mm 20mm }
body { font: 10.5pt/1.5 "Liberation Serif", serif; text-align: justify } h1 { font-size: 13pt; text-align: center }
h2 { font-size: 11.5pt } h3 { font-size: 10.5pt; font-style: italic } h2, h3, .caption { break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.8pt; border-top: 1.5px solid #000;
border-bottom: 1.5px solid #000 } th { border-bottom: 1px solid #000; font-weight: bold } tr { break-inside: avoid }
td { padding: 1px 4px; border-bottom: .3pt dotted #999 } td.right { text-align: right }
.caption { margin: 10px 0 2px; font-style: italic; text-align: center } .break { break-before: page }
"""

# budget and spent in 2024
_SPENT = {"Belanja Pegawai": (9_720_000_000, 9_684_215_700), "Belanja Barang": (8_015_400_000, 7_921_918_900),
          "Belanja Modal": (1_825_000_000, 1_820_836_000)}  # fmt: skip
_GOODS = {"persediaan": 2_214_630_500, "barang dan jasa": 3_108_745_200, "pemeliharaan": 986_204_800,
          "perjalanan dinas": 1_612_338_400}  # fmt: skip
_CASH_IN = {"PNBP fungsional": (1_850_000_000, 1_935_300_000), "PNBP umum": (0, 47_730_000)}
# 31 December 2024 and 2023
_CURRENT = {"Kas Lainnya dan Setara Kas": (4_215_000, 0), "Belanja Dibayar di Muka": (36_000_000, 24_000_000),
            "Piutang Bukan Pajak": (18_400_000, 22_600_000), "Penyisihan Piutang Tidak Tertagih": (-92_000, -493_000),
            "Persediaan": (812_450_320, 934_118_750)}  # fmt: skip
_FIXED = {"Tanah": (9_840_000_000, 9_840_000_000), "Peralatan dan Mesin": (31_204_788_410, 29_857_312_410),
          "Gedung dan Bangunan": (14_620_115_000, 14_620_115_000), "Jalan, Irigasi, dan Jaringan":
          (186_500_000, 186_500_000), "Aset Tetap Lainnya": (92_310_000, 88_950_000),
          "Konstruksi dalam Pengerjaan": (425_000_000, 0),
          "Akumulasi Penyusutan Aset Tetap": (-25_881_402_117, -23_318_990_624)}  # fmt: skip
_OTHER = {"Aset Tak Berwujud": (318_000_000, 318_000_000), "Aset Lain-lain": (274_500_000, 612_800_000),
          "Akumulasi Penyusutan/Amortisasi Aset Lainnya": (-540_000_000, -826_800_000)}  # fmt: skip
_OWED = {"Belanja pegawai yang masih harus dibayar": (61_480_000, 58_320_000),
         "Belanja barang yang masih harus dibayar": (82_541_900, 73_584_500),
         "Pajak yang belum disetor": (4_215_000, 0)}  # fmt: skip
_STOCK = {
    "Barang konsumsi": (96_412_300, 88_730_150),
    "Bahan untuk pemeliharaan": (18_205_400, 21_644_000),
    "Bahan baku laboratorium": (604_820_120, 751_336_600),
    "Persediaan lainnya": (93_012_500, 72_408_000),
}
# the year 2023 of the statement of operations
_BEFORE = (1_742_650_000, 9_214_880_300, 2_118_406_250, 2_964_117_800, 1_045_320_600, 1_724_905_100, 2_690_338_071,
           112_000)  # fmt: skip
_MOVED = {"Saldo per 31 Desember 2023": 29_857_312_410, "Pembelian (belanja modal)": 1_392_476_000,
          "Transfer masuk dari unit pusat": 187_500_000, "Reklasifikasi ke aset lain-lain": -232_500_000}  # fmt: skip


def _rp(value: int) -> str:
    return f"({whole(-value)})" if value < 0 else whole(value) if value else "-"


def _pct(later: int, earlier: int) -> str:
    if not earlier:
        return "-"
    change = rounded(Decimal(later - earlier) / abs(earlier) * 100)
    return f"({dec(-change)})" if change < 0 else dec(change)


def _cut(value: int) -> str:
    return _rp((1 if value >= 0 else -1) * (abs(value) // 10**6))


def _sum(held: dict[str, tuple[int, int]], at: int) -> int:
    return sum(pair[at] for pair in held.values())


def _line(name: str, later: int, earlier: int, first: str = "") -> Row:
    return [first, name, _rp(later), _rp(earlier), _rp(later - earlier), _pct(later, earlier)]


def calk_satker() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    spent, budget = _sum(_SPENT, 1), _sum(_SPENT, 0)
    assert sum(_GOODS.values()) == _SPENT["Belanja Barang"][1]
    assert all(_sum(_STOCK, at) == _CURRENT["Persediaan"][at] for at in (0, 1))
    assert sum(_MOVED.values()) == _FIXED["Peralatan dan Mesin"][0]
    staff = _SPENT["Belanja Pegawai"][1] + 61_480_000 - 58_320_000
    stock = _GOODS["persediaan"] + 934_118_750 - 812_450_320 + 58_300_000
    services = _GOODS["barang dan jasa"] + 82_541_900 - 73_584_500 - 36_000_000 + 24_000_000
    worn = 25_881_402_117 - 23_318_990_624 - 37_500_000 + 232_500_000 + 51_500_000
    income = _CASH_IN["PNBP fungsional"][1] + 18_400_000 - 22_600_000
    costs = {"Beban Pegawai": staff, "Beban Persediaan": stock, "Beban Barang dan Jasa": services,
             "Beban Pemeliharaan": _GOODS["pemeliharaan"], "Beban Perjalanan Dinas": _GOODS["perjalanan dinas"],
             "Beban Penyusutan dan Amortisasi": worn, "Beban Penyisihan Piutang": 92_000 - 493_000}  # fmt: skip
    cost, cost_before = sum(costs.values()), sum(_BEFORE[1:])
    extra, extra_before = 41_250_000 + 6_480_000, 12_905_000
    result, result_before = income - cost + extra, _BEFORE[0] - cost_before + extra_before
    assets = [_sum(_CURRENT, at) + _sum(_FIXED, at) + _sum(_OTHER, at) for at in (0, 1)]
    owed = [_sum(_OWED, at) for at in (0, 1)]
    equity = [a - b for a, b in zip(assets, owed, strict=True)]
    cash_in = _sum(_CASH_IN, 1)
    moved = 187_500_000 - 37_500_000 + 58_300_000
    assert equity[1] + result + spent - cash_in + moved == equity[0]
    writer.title("CATATAN ATAS LAPORAN KEUANGAN", "BALAI POM DI TELUK MERANTI", "TAHUN ANGGARAN 2024 (AUDITED)")
    writer.heading("A. Penjelasan umum")
    writer.paragraph(
        "Laporan keuangan ini disusun menurut Peraturan Pemerintah Nomor 71 Tahun 2010 tentang Standar Akuntansi",
        "Pemerintahan, berbasis akrual. Kode satuan kerja 432218, nomor DIPA SP DIPA-063.01.2.432218/2024 tanggal",
        "24 November 2023. Seluruh angka dinyatakan dalam rupiah kecuali dinyatakan lain; angka dalam kurung adalah",
        "angka negatif atau pengurang.",
    )
    writer.table(
        "Tabel 1. Ringkasan (dalam juta rupiah, angka di bawah satu juta dihilangkan tanpa pembulatan)",
        [["No", "Uraian", "2024", "2023"]],
        [["1", "Aset lancar", *(_cut(_sum(_CURRENT, at)) for at in (0, 1))],
         ["2", "Aset tetap", *(_cut(_sum(_FIXED, at)) for at in (0, 1))],
         ["3", "Aset lainnya", *(_cut(_sum(_OTHER, at)) for at in (0, 1))],
         ["", "Jumlah aset", *(_cut(value) for value in assets)],
         ["4", "Kewajiban", *(_cut(value) for value in owed)],
         ["5", "Ekuitas", *(_cut(value) for value in equity)]],
    )  # fmt: skip
    writer.paragraph(
        "Karena pemotongan tersebut, jumlah pada Tabel 1 dapat berbeda satu atau dua juta dari rinciannya."
    )
    writer.heading("B. Laporan realisasi anggaran")
    writer.table(
        "Tabel 2. Anggaran dan realisasi tahun 2024 (rupiah)",
        [["No", "Uraian", "Anggaran", "Realisasi", "Lebih/(kurang)", "%"]],
        [["A", "Pendapatan", _rp(_sum(_CASH_IN, 0)), _rp(cash_in), _rp(cash_in - _sum(_CASH_IN, 0)),
          dec(percent(cash_in, _sum(_CASH_IN, 0)))]]
        + [["", name, _rp(a), _rp(b), _rp(b - a), dec(percent(b, a)) if a else "-"]
           for name, (a, b) in _CASH_IN.items()]
        + [["B", "Belanja", _rp(budget), _rp(spent), _rp(spent - budget), dec(percent(spent, budget))]]
        + [["", name, _rp(a), _rp(b), _rp(b - a), dec(percent(b, a))] for name, (a, b) in _SPENT.items()],
    )  # fmt: skip
    writer.paragraph(
        f"Realisasi belanja Rp{whole(spent)} atau {dec(percent(spent, budget))}% dari anggaran. PNBP umum tidak",
        "dianggarkan; isinya hasil lelang peralatan Rp41.250.000 dan pengembalian belanja tahun anggaran yang lalu",
        f"Rp6.480.000. Tanpa PNBP umum, pendapatan mencapai {dec(percent(1_935_300_000, 1_850_000_000))}% dari target.",
        f"Belanja barang terdiri atas belanja persediaan Rp{whole(_GOODS['persediaan'])}, barang dan jasa",
        f"Rp{whole(_GOODS['barang dan jasa'])}, pemeliharaan Rp{whole(_GOODS['pemeliharaan'])}, dan perjalanan dinas",
        f"Rp{whole(_GOODS['perjalanan dinas'])}.",
    )
    writer.heading("C. Neraca")
    heads: list[Row] = [["Catatan", "Uraian", "31 Des 2024", "31 Des 2023", "Naik/(turun)", "%"]]
    rows: list[Row] = []
    for letter, title, held in (("1", "aset lancar", _CURRENT), ("2", "aset tetap", _FIXED),
                                ("3", "aset lainnya", _OTHER)):  # fmt: skip
        rows += [_line(name, *pair, f"C.{letter}.{at}") for at, (name, pair) in enumerate(held.items(), 1)]
        rows.append(_line(f"<b>Jumlah {title}</b>", _sum(held, 0), _sum(held, 1)))
    rows.append(_line("<b>JUMLAH ASET</b>", *assets))
    rows += [_line(name, *pair, f"C.4.{at}") for at, (name, pair) in enumerate(_OWED.items(), 1)]
    rows += [_line("<b>Jumlah kewajiban</b>", *owed), _line("Ekuitas", *equity, "C.5"),
             _line("<b>JUMLAH KEWAJIBAN DAN EKUITAS</b>", *assets)]  # fmt: skip
    writer.table("Tabel 3. Neraca per 31 Desember 2024 dan 2023 (rupiah)", heads, rows)
    writer.paragraph(
        "Persentase dihitung terhadap nilai mutlak tahun 2023. Kas lainnya Rp4.215.000 adalah pajak yang telah",
        "dipungut pada 30 Desember 2024 dan disetor pada 3 Januari 2025, sehingga muncul sama besar pada kewajiban.",
    )
    writer.heading("C.1.4 Penyisihan piutang", 3)
    assert 18_400_000 * 5 == 92_000 * 1000
    writer.paragraph(
        "Seluruh piutang akhir tahun 2024 tergolong lancar dan disisihkan 0,5%: 0,5% × Rp18.400.000 = Rp92.000. Pada",
        "akhir tahun 2023 piutang lancar Rp18.600.000 disisihkan 0,5% (Rp93.000) dan piutang kurang lancar Rp4.000.000",
        "disisihkan 10% (Rp400.000). Penyisihan turun Rp401.000 dan penurunan itu dicatat sebagai beban negatif.",
    )
    writer.heading("C.1.5 Persediaan", 3)
    writer.table(
        "Tabel 4. Persediaan menurut jenis (rupiah)",
        [["No", "Jenis", "31 Des 2024", "31 Des 2023", "Naik/(turun)", "%"]],
        [_line(name, *pair, str(at)) for at, (name, pair) in enumerate(_STOCK.items(), 1)]
        + [_line("Jumlah", *_CURRENT["Persediaan"])],
    )  # fmt: skip
    writer.paragraph(
        "Persediaan usang senilai Rp12.640.000 dikeluarkan dari neraca sejak tahun 2022 dan tidak termasuk dalam",
        "Tabel 4. Bahan baku",
        f"laboratorium meliputi {dec(percent(604_820_120, 812_450_320))}% persediaan, turun dari",
        f"{dec(percent(751_336_600, 934_118_750))}% pada akhir tahun 2023.",
    )
    writer.heading("C.2.2 Peralatan dan mesin", 3)
    writer.table("Tabel 5. Mutasi peralatan dan mesin (rupiah)", [["No", "Uraian", "Nilai"]],
                 [[chr(97 + at), name, _rp(value)] for at, (name, value) in enumerate(_MOVED.items())]
                 + [["", "Saldo per 31 Desember 2024", _rp(sum(_MOVED.values()))]])  # fmt: skip
    writer.paragraph(
        "Peralatan yang diterima dari unit pusat bernilai perolehan Rp187.500.000 dengan akumulasi penyusutan",
        "Rp37.500.000 (nilai buku Rp150.000.000). Peralatan yang direklasifikasi, senilai Rp232.500.000, telah habis",
        "disusutkan. Belanja modal selebihnya, Rp428.360.000, menjadi konstruksi dalam pengerjaan (Rp425.000.000) dan",
        "aset tetap lainnya (Rp3.360.000). Aset lain-lain yang dilelang bernilai perolehan Rp570.800.000 dengan nilai",
        "buku nol.",
    )
    assert 1_820_836_000 - 1_392_476_000 == 428_360_000
    assert 612_800_000 + 232_500_000 - 570_800_000 == 274_500_000
    writer.heading("D. Laporan operasional")
    names = [["1", "Pendapatan operasional", _rp(income), _rp(_BEFORE[0]), _rp(income - _BEFORE[0]),
              _pct(income, _BEFORE[0])]]  # fmt: skip
    writer.table(
        "Tabel 6. Laporan operasional tahun 2024 dan 2023 (rupiah)",
        [["No", "Uraian", "2024", "2023", "Naik/(turun)", "%"]],
        names
        + [_line(name, value, before, f"2.{at}") for at, ((name, value), before) in
           enumerate(zip(costs.items(), _BEFORE[1:], strict=True), 1)]
        + [_line("Jumlah beban operasional", cost, cost_before, "2"),
           _line("Defisit dari kegiatan operasional", income - cost, _BEFORE[0] - cost_before, "3"),
           _line("Surplus dari kegiatan nonoperasional", extra, extra_before, "4"),
           _line("<b>Defisit LO</b>", result, result_before, "5")],
    )  # fmt: skip
    writer.table(
        "Tabel 7. Dari belanja (kas) ke beban (akrual) tahun 2024 (rupiah)",
        [[Spanning("No", rows=2), Spanning("Jenis", rows=2), Spanning("Belanja", rows=2),
          Spanning("Penyesuaian akrual", columns=3), Spanning("Beban", rows=2)],
         ["Utang", "Persediaan", "Lainnya"]],
        [["1", "Pegawai", _rp(9_684_215_700), _rp(3_160_000), "-", "-", _rp(staff)],
         ["2", "Persediaan", _rp(_GOODS["persediaan"]), "-", _rp(934_118_750 - 812_450_320), _rp(58_300_000),
          _rp(stock)],
         ["3", "Barang dan jasa", _rp(_GOODS["barang dan jasa"]), _rp(8_957_400), "-", _rp(-12_000_000),
          _rp(services)]],
    )  # fmt: skip
    writer.paragraph(
        "Kolom Lainnya berisi persediaan yang diterima dari unit pusat (Rp58.300.000) dan kenaikan belanja dibayar di",
        "muka (Rp12.000.000, mengurangi beban). Beban pemeliharaan dan perjalanan dinas sama dengan belanjanya. Beban",
        f"penyusutan dan amortisasi Rp{whole(worn)} terdiri atas penyusutan aset tetap Rp{whole(worn - 51_500_000)}",
        "dan amortisasi aset tak berwujud Rp51.500.000; beban ini tidak mempunyai padanan kas. Pendapatan operasional",
        "lebih kecil Rp4.200.000 daripada penerimaan kas PNBP fungsional karena piutang turun dengan jumlah yang sama.",
    )
    writer.heading("E. Laporan perubahan ekuitas")
    writer.table("Tabel 8. Perubahan ekuitas tahun 2024 (rupiah)", [["No", "Uraian", "Nilai"]],
                 [["1", "Ekuitas awal", _rp(equity[1])], ["2", "Defisit LO", _rp(result)],
                  ["3", "Transaksi antarentitas", _rp(spent - cash_in + moved)],
                  ["3.a", "Ditagihkan ke entitas lain", _rp(spent)], ["3.b", "Diterima dari entitas lain",
                   _rp(-cash_in)], ["3.c", "Transfer masuk", _rp(moved)], ["4", "Ekuitas akhir", _rp(equity[0])],
                  ["5", "Kenaikan/(penurunan) ekuitas", _rp(equity[0] - equity[1])]])  # fmt: skip
    writer.paragraph(
        f"Ekuitas akhir Rp{whole(equity[0])}, {'turun' if equity[0] < equity[1] else 'naik'} "
        f"Rp{whole(abs(equity[0] - equity[1]))} dari ekuitas awal. Transfer masuk",
        f"Rp{whole(moved)} terdiri atas nilai buku peralatan Rp150.000.000 dan persediaan Rp58.300.000. Informasi",
        "lebih lanjut: Subbagian Tata Usaha, telepon (0777) 391842, koordinat 0°53′12″ LU dan 104°27′40″ BT.",
    )
    return writer.report()
