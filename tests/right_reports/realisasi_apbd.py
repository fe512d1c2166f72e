"""A city's budget before and after revision: sections and totals, deficit, financing, SiLPA, balance sheet."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, percent
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 15mm 20mm }
body { font: 9.5pt/1.4 "Liberation Serif", serif } h1 { font-size: 13pt; text-align: center; font-weight: normal }
h2 { font-size: 11pt } table { border-collapse: collapse; width: 100%; font-size: 9pt }
th { border-top: 3px double #000; border-bottom: .75pt solid #000; padding: 3px } td { padding: 1.5px 5px }
td:first-child { text-align: left } td { text-align: right } tbody { border-bottom: 3px double #000 }
td:first-child i { margin-left: 14px } .caption { margin: 6px 0 2px; text-align: center } .break { break-before: page }
"""

# millions of rupiah with two decimals, in units of ten thousand: first budget, revised budget, realised, realised 2022
_INCOME = {
    "Pajak daerah": (31_250_000, 33_400_000, 34_118_752, 29_876_410),
    "Retribusi daerah": (4_180_000, 3_950_000, 3_602_118, 3_811_975),
    "Hasil pengelolaan kekayaan daerah yang dipisahkan": (1_520_000, 1_488_640, 1_488_640, 1_402_233),
    "Lain-lain PAD yang sah": (6_075_000, 6_412_500, 6_790_304, 6_954_128),
}
_TRANSFERS = {
    "Transfer pemerintah pusat": (78_640_200, 79_105_480, 77_914_606, 75_220_187),
    "Transfer antardaerah": (11_400_000, 12_236_900, 12_884_073, 10_917_350),
}
_OTHER = {"Lain-lain pendapatan daerah yang sah": (0, 250_000, 250_000, 0)}
_RUNNING = {
    "Belanja pegawai": (54_318_700, 53_902_450, 51_287_916, 49_870_622),
    "Belanja barang dan jasa": (41_006_350, 43_579_398, 40_116_389, 37_992_804),
    "Belanja hibah": (3_205_000, 4_118_000, 4_002_750, 2_110_500),
    "Belanja bantuan sosial": (1_140_000, 1_140_000, 1_063_320, 1_204_815),
}
_BUILDING = {
    "Belanja modal tanah": (600_000, 425_000, 0, 380_000),
    "Belanja modal peralatan dan mesin": (9_870_000, 11_206_500, 10_744_028, 9_212_760),
    "Belanja modal gedung dan bangunan": (12_450_000, 13_087_300, 12_306_915, 11_540_338),
    "Belanja modal jalan, jaringan, dan irigasi": (14_725_150, 16_240_900, 15_880_247, 13_076_581),
}
_SURPRISE = {"Belanja tidak terduga": (2_000_000, 1_500_000, 318_405, 96_240)}
_CAME = {"Penggunaan SiLPA tahun sebelumnya": (8_250_000, 10_356_028, 10_356_028, 7_658_405)}
_WENT = {"Penyertaan modal daerah": (2_000_000, 2_000_000, 2_000_000, 0)}
_SUM = tuple[int, int, int, int]


def _sum(*parts: dict[str, _SUM]) -> _SUM:
    first, revised, real, before = (sum(row[at] for part in parts for row in part.values()) for at in range(4))
    return first, revised, real, before


def _less(one: _SUM, other: _SUM) -> _SUM:
    return one[0] - other[0], one[1] - other[1], one[2] - other[2], one[3] - other[3]


def _money(value: int) -> str:
    return "-" if value == 0 else dec(Decimal(abs(value)) / 100) if value > 0 else f"({dec(Decimal(-value) / 100)})"


def _row(name: str, row: _SUM, bold: bool = False, rates: bool = True) -> list[str]:
    shown = f"<b>{name}</b>" if bold else f"<i>{name}</i>"
    rate = dec(percent(row[2], row[1])) if rates and row[1] else ""
    change = dec(growth(row[2], row[3])) if rates and row[3] else ""
    return [
        shown,
        _money(row[0]),
        _money(row[1]),
        _money(row[2]),
        rate,
        _money(row[2] - row[1]),
        _money(row[3]),
        change,
    ]


def realisasi_apbd() -> MadeReport:
    writer = Writer(_STYLE)
    own, income, running, building = _sum(_INCOME), _sum(_INCOME, _TRANSFERS, _OTHER), _sum(_RUNNING), _sum(_BUILDING)
    spending = _sum(_RUNNING, _BUILDING, _SURPRISE)
    balance, financing = _less(income, spending), _less(_sum(_CAME), _sum(_WENT))
    left = balance[0] + financing[0], balance[1] + financing[1], balance[2] + financing[2], balance[3] + financing[3]
    head = [["Uraian", "APBD murni 2023", "APBD perubahan 2023", "Realisasi 2023", "%", "Lebih/(kurang)",
             "Realisasi 2022", "Naik (%)"]]  # fmt: skip

    writer.title("RINGKASAN LAPORAN REALISASI APBD", "PEMERINTAH KOTA SURYA RAYA TAHUN ANGGARAN 2023 (audited)")
    writer.paragraph(
        f"Realisasi pendapatan mencapai Rp{dec(Decimal(income[2]) / 10**5, 1)} miliar atau",
        f"{dec(percent(income[2], income[1]))} persen dari anggaran perubahan. PAD tumbuh",
        f"{dec(growth(own[2], own[3]))} persen dan menyumbang",
        f"{dec(percent(own[2], income[2]))} persen dari pendapatan; pajak daerah saja"
        f" {dec(percent(_INCOME['Pajak daerah'][2], own[2]))}"
        " persen dari PAD. Retribusi menjadi satu-satunya pos PAD yang tidak mencapai anggarannya.",
    )
    writer.table(
        "Tabel 1. Pendapatan (juta rupiah)", head,
        [_row("Pendapatan asli daerah", own, bold=True)] + [_row(name, row) for name, row in _INCOME.items()]
        + [_row("Pendapatan transfer", _sum(_TRANSFERS), bold=True)]
        + [_row(name, row) for name, row in _TRANSFERS.items()]
        + [_row("Lain-lain pendapatan daerah yang sah", _sum(_OTHER), bold=True)]
        + [_row("JUMLAH PENDAPATAN", income, bold=True)],
    )  # fmt: skip
    writer.paragraph("Anggaran perubahan ditetapkan dengan Perda Nomor 9 Tahun 2023 tanggal 29 September 2023.")
    writer.new_page()
    writer.table(
        "Tabel 2. Belanja, surplus/(defisit), dan pembiayaan (juta rupiah)", head,
        [_row("Belanja operasi", running, bold=True)] + [_row(name, row) for name, row in _RUNNING.items()]
        + [_row("Belanja modal", building, bold=True)] + [_row(name, row) for name, row in _BUILDING.items()]
        + [_row("Belanja tidak terduga", _sum(_SURPRISE), bold=True), _row("JUMLAH BELANJA", spending, bold=True),
           _row("SURPLUS/(DEFISIT)", balance, bold=True, rates=False)]
        + [_row(name, row, rates=False) for name, row in {**_CAME, **_WENT}.items()]
        + [_row("PEMBIAYAAN NETO", financing, bold=True, rates=False), _row("SILPA", left, bold=True, rates=False)],
    )  # fmt: skip
    writer.paragraph(
        f"Belanja terealisasi {dec(percent(spending[2], spending[1]))} persen; belanja modal"
        f" {dec(percent(building[2], building[1]))}"
        f" persen. Anggaran perubahan memperkirakan defisit Rp{dec(Decimal(-balance[1]) / 10**5, 1)} miliar,"
        " sedangkan realisasinya"
        f" {'surplus' if balance[2] > 0 else 'defisit'} Rp{dec(Decimal(abs(balance[2])) / 10**5, 1)} miliar. SiLPA"
        " 2023 sebesar"
        f" Rp{_money(left[2])} juta, turun {dec(-growth(left[2], left[3]))} persen dari SiLPA 2022.",
    )
    writer.new_page()
    cash, debts, stock, invested, fixed, worn, rest = (
        left[2],
        1_914_310,
        706_428,
        18_402_115,
        512_340_908,
        171_286_540,
        2_215_077,
    )
    owed = 1_306_884
    assets = cash + debts + stock + invested + fixed - worn + rest
    sheet = {"Kas dan setara kas": cash, "Piutang (neto)": debts, "Persediaan": stock,
             "<b>Jumlah aset lancar</b>": cash + debts + stock, "Investasi jangka panjang": invested,
             "Aset tetap (harga perolehan)": fixed, "Akumulasi penyusutan": -worn,
             "<b>Nilai buku aset tetap</b>": fixed - worn, "Aset lainnya": rest, "<b>JUMLAH ASET</b>": assets,
             "Kewajiban jangka pendek": owed, "Kewajiban jangka panjang": 0, "Ekuitas": assets - owed,
             "<b>JUMLAH KEWAJIBAN DAN EKUITAS</b>": assets}  # fmt: skip
    writer.table(
        "Tabel 3. Neraca per 31 Desember 2023 (juta rupiah)",
        [["Uraian", "Jumlah"]],
        [[name, _money(value)] for name, value in sheet.items()],
    )
    writer.paragraph(
        f"Aset tetap telah disusutkan {dec(percent(worn, fixed, 1), 1)} persen dari harga perolehannya. Kewajiban",
        f"hanya {dec(percent(owed, assets))} persen dari aset. Rasio lancar sebesar",
        f"{dec(Decimal(cash + debts + stock) / owed)} kali.",
    )
    people = 468_300
    staff = _RUNNING["Belanja pegawai"]
    writer.paragraph(
        f"Dengan penduduk {people:,} jiwa, belanja per kapita sekitar".replace(",", ".", 1),
        f"Rp{dec(Decimal(spending[2]) * 10_000 / people / 10**6)} juta. Rasio kemandirian, yaitu PAD terhadap",
        "pendapatan transfer,",
        f"sebesar {dec(percent(own[2], _sum(_TRANSFERS)[2]))} persen (2022:",
        f"{dec(percent(own[3], _sum(_TRANSFERS)[3]))} persen).",
        f"Belanja pegawai mengambil {dec(percent(staff[2], spending[2]))} persen belanja, turun dari",
        f"{dec(percent(staff[3], spending[3]))} persen, dan harus mencapai maksimal 30 persen pada 2027.",
    )
    return writer.report()
