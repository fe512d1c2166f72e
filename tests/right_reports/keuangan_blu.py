"""Finance notes of a BLU: operations, cash flows, receivables with allowances, last year restated."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole

_STYLE = """
@page { size: A4; margin: 25mm 22mm }
body { font: 9.5pt/1.45 "DejaVu Serif", serif } h1 { font-size: 13pt; text-align: center } h2 { font-size: 11pt }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt }
th { border-bottom: 1px solid #444; text-align: right }
th:first-child { text-align: left } td { padding: 2px 3px }
td:not(:first-child) { text-align: right; white-space: nowrap }
td b { display: inline-block } .caption { text-align: center; font-weight: bold; margin: 10px 0 4px }
.break { break-before: page }
"""

_INCOME = {  # 2023, 2022 as restated
    "Pendapatan jasa layanan dari masyarakat": (48_217_905_400, 43_980_112_750),
    "Pendapatan jasa layanan dari entitas lain": (6_304_118_000, 7_015_620_000),
    "Pendapatan hibah BLU": (350_000_000, 0),
    "Pendapatan BLU lainnya": (1_128_467_310, 972_304_885),
    "Pendapatan alokasi APBN": (31_665_240_118, 30_412_877_906),
}
_COSTS = {
    "Beban pegawai": (33_871_406_522, 32_550_918_304),
    "Beban persediaan": (9_216_330_745, 8_604_117_290),
    "Beban barang dan jasa": (27_450_883_160, 26_992_415_077),
    "Beban pemeliharaan": (4_118_092_600, 3_870_556_430),
    "Beban perjalanan dinas": (2_940_775_850, 1_655_208_700),
    "Beban penyusutan dan amortisasi": (11_307_664_208, 10_988_403_115),
    "Beban penyisihan piutang tak tertagih": (86_113_459, (-41_208_770)),
}
_OTHER = {"Surplus/(defisit) pelepasan aset nonlancar": (-212_450_000, 18_300_000), "Pos luar biasa": (0, 0)}
_FLOWS = {"operasi": (57_904_218_660, 52_017_446_912), "investasi": (84_500_000, 7_613_209_400), "pendanaan": (0, 0)}
_OPENING, _DEPOSITS = 14_206_338_975, 6_000_000_000
_AGES = {"Lancar": (1_904_336_200, "0.5"), "Kurang lancar": (412_708_000, "10"), "Diragukan": (96_418_500, "50"),
         "Macet": (58_224_750, "100")}  # fmt: skip


def _money(value: int) -> str:
    return "-" if value == 0 else whole(value) if value > 0 else f"({whole(-value)})"


def _millions(value: int) -> str:
    return indonesian(rounded(Decimal(value) / 10**6, 0), 0)


def keuangan_blu() -> MadeReport:
    writer = Writer(_STYLE)
    income = [sum(row[at] for row in _INCOME.values()) for at in range(2)]
    costs = [sum(row[at] for row in _COSTS.values()) for at in range(2)]
    running = [income[at] - costs[at] for at in range(2)]
    other = [sum(row[at] for row in _OTHER.values()) for at in range(2)]
    result = [running[at] + other[at] for at in range(2)]

    def line(name: str, now: int, then: int) -> list[str]:
        change = "-" if then == 0 else indonesian(abs(growth(now, then)) if then > 0 else Decimal(0))
        if then < 0 or (now < 0 < then):
            change = "n/a"
        elif then > 0 and now < then:
            change = f"({change})"
        return [name, _money(now), _money(then), change]

    writer.title(
        "CATATAN ATAS LAPORAN KEUANGAN",
        "BLU BALAI BESAR PENGUJIAN INDUSTRI BARUNA",
        "Untuk tahun yang berakhir 31 Desember 2023",
    )
    writer.heading("E.1 Laporan Operasional")
    writer.paragraph(
        f"Pendapatan operasional tahun 2023 berjumlah Rp{whole(income[0])}, naik",
        f"{indonesian(growth(income[0], income[1]))} persen dari tahun 2022. Beban operasional mencapai",
        f"Rp{_millions(costs[0])} juta. Setelah memperhitungkan kegiatan nonoperasional, tahun 2023 ditutup dengan",
        f"defisit Rp{_millions(-result[0])} juta, sedangkan tahun 2022 dengan",
        f"{'surplus' if result[1] > 0 else 'defisit'} Rp{_millions(abs(result[1]))} juta (disajikan kembali; semula",
        "Rp1.284 juta).",
    )
    writer.table(
        "Tabel E.1 Laporan Operasional (dalam rupiah)",
        [["Uraian", "2023", "2022*)", "Naik/(turun) %"]],
        [line(name, *row) for name, row in _INCOME.items()]
        + [line("<b>Jumlah pendapatan operasional</b>", income[0], income[1])]
        + [line(name, *row) for name, row in _COSTS.items()]
        + [line("<b>Jumlah beban operasional</b>", costs[0], costs[1]),
           line("<b>Surplus/(defisit) operasional</b>", running[0], running[1])]
        + [line(name, *row) for name, row in _OTHER.items()]
        + [line("<b>Surplus/(defisit) LO</b>", result[0], result[1])],
    )  # fmt: skip
    writer.paragraph("*) Disajikan kembali karena koreksi penyusutan gedung laboratorium.")
    served = (
        _INCOME["Pendapatan jasa layanan dari masyarakat"][0] + _INCOME["Pendapatan jasa layanan dari entitas lain"][0]
    )
    earned = income[0] - _INCOME["Pendapatan alokasi APBN"][0]
    writer.paragraph(
        f"Di luar alokasi APBN, pendapatan BLU berjumlah Rp{whole(earned)}; {indonesian(percent(served, earned))}",
        "persen di antaranya berasal dari jasa layanan. Beban perjalanan dinas meningkat hampir 78 persen karena",
        "pengambilan contoh di luar Jawa dibuka kembali.",
    )
    writer.new_page()
    writer.heading("E.2 Arus Kas")
    net = {name: came - went for name, (came, went) in _FLOWS.items()}
    change = sum(net.values())
    closing = _OPENING + change
    rows = []
    for name, (came, went) in _FLOWS.items():
        rows += [[f"Arus masuk aktivitas {name}", _money(came)], [f"Arus keluar aktivitas {name}", _money(-went)],
                 [f"<b>Arus kas bersih aktivitas {name}</b>", _money(net[name])]]  # fmt: skip
    writer.table(
        "Tabel E.2 Arus kas tahun 2023 (dalam rupiah)",
        [["Uraian", "Jumlah"]],
        [*rows, ["Kenaikan/(penurunan) kas", _money(change)], ["Saldo awal kas dan setara kas", _money(_OPENING)],
         ["<b>Saldo akhir kas dan setara kas</b>", _money(closing)],
         ["terdiri atas: Kas pada BLU", _money(closing - _DEPOSITS)],
         ["Deposito berjangka sampai dengan 3 bulan", _money(_DEPOSITS)]],
    )  # fmt: skip
    writer.paragraph(
        f"Kas dan setara kas turun dari Rp{whole(_OPENING)} menjadi Rp{whole(closing)}. Investasi menyerap kas bersih",
        f"Rp{_millions(-net['investasi'])} juta, lebih besar daripada kas bersih dari operasi sebesar",
        f"Rp{_millions(net['operasi'])} juta.",
    )
    writer.heading("E.3 Piutang Jasa Layanan")
    held = {name: int(rounded(Decimal(gross) * Decimal(rate) / 100, 0)) for name, (gross, rate) in _AGES.items()}
    gross, lost = sum(row[0] for row in _AGES.values()), sum(held.values())
    writer.table(
        "Tabel E.3 Kualitas piutang per 31 Desember 2023 (dalam rupiah)",
        [["Kualitas", "Piutang bruto", "% penyisihan", "Penyisihan", "Piutang neto"]],
        [[name, _money(value), rate.replace(".", ","), _money(-held[name]), _money(value - held[name])]
         for name, (value, rate) in _AGES.items()]
        + [["<b>Jumlah</b>", _money(gross), indonesian(percent(lost, gross)), _money(-lost), _money(gross - lost)]],
    )  # fmt: skip
    writer.paragraph(
        f"Penyisihan sebesar Rp{whole(lost)} setara {indonesian(percent(lost, gross))} persen dari piutang bruto.",
        "Piutang macet telah dilimpahkan kepada KPKNL pada 14 November 2023 dengan surat Nomor S-1187/BBPIB/2023.",
    )
    rates = [percent(income[at] - _INCOME["Pendapatan alokasi APBN"][at], costs[at]) for at in range(2)]
    two = _COSTS["Beban pegawai"][0] + _COSTS["Beban barang dan jasa"][0]
    writer.heading("E.4 Rasio Keuangan")
    writer.paragraph(
        f"Pendapatan di luar alokasi APBN menutup {indonesian(rates[0])} persen beban operasional, naik",
        f"{indonesian(rates[0] - rates[1])} poin persentase dari {indonesian(rates[1])} persen pada 2022. Beban",
        "pegawai serta beban",
        f"barang dan jasa mengambil {indonesian(percent(two, costs[0], 1), 1)} persen beban. Defisit operasional",
        "menyempit menjadi",
        f"Rp{indonesian(Decimal(-running[0]) / 10**9)} miliar, atau berkurang Rp{_millions(running[0] - running[1])}",
        "juta.",
    )
    return writer.report()
