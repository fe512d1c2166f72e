"""Revenue of an office: gross, returned, net; days of work; a running balance; shares that make 100,1; dollars."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import english, growth, percent, rounded, whole, words
from tests.made_reports.numbers import indonesian as dec

_STYLE = """
@page { size: A4 landscape; margin: 16mm 20mm }
body { font: 10.5pt/1.45 "Liberation Sans", sans-serif } h1 { font-size: 14pt } h2 { font-size: 11pt }
h2, .caption { break-after: avoid } tr { break-inside: avoid } td.right { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt; border: 1pt solid #222 } th { background: #eee }
th, td { padding: 3px 5px; border-left: .4pt solid #222 } tbody tr:last-child { border-top: .8pt solid #222 }
.caption { margin: 10px 0 3px; font-weight: bold }
"""

_D = Decimal
# kind: transactions, gross, returned, target of the year, net of 2023
_KINDS = {
    "Registrasi obat": (1_318, 5_271_400_000, 84_150_000, 5_000_000_000, 4_988_300_000),
    "Registrasi pangan olahan": (6_042, 3_126_850_000, 21_700_000, 3_200_000_000, 3_011_925_000),
    "Sertifikasi sarana": (584, 1_402_000_000, 0, 1_350_000_000, 1_268_500_000),
    "Surat keterangan impor": (18_377, 918_850_000, 6_350_000, 900_000_000, 941_700_000),
    "Pengujian": (2_265, 733_912_500, 12_480_000, 760_000_000, 702_344_000),
}
# quarter: days of work, net received, paid into the treasury
_QUARTERS = {"I": (60, 2_514_380_000, 2_401_215_000), "II": (58, 2_690_145_500, 2_738_960_000),
             "III": (65, 2_988_407_000, 2_956_730_500), "IV": (63, 0, 0)}  # fmt: skip
_OPENING, _CLOSING = 118_240_000, 96_415_500
# month in which fees in dollars were paid: dollars, rate
_DOLLARS = {"Maret": ("12,500.00", 15_873), "Agustus": ("8,750.50", 15_409), "November": ("10,120.00", 15_864)}


def pnbp_bruto_neto() -> MadeReport:
    w = Writer(_STYLE, numbers_right=True)
    cases, gross, returned, aim, old = (sum(row[at] for row in _KINDS.values()) for at in range(5))
    net = {name: row[1] - row[2] for name, row in _KINDS.items()}
    total = gross - returned
    w.title("Laporan Penerimaan Negara Bukan Pajak Tahun 2024")
    w.heading("I. Penerimaan bruto, pengembalian, dan neto")
    rows: list[Row] = []
    shares = {name: percent(value, total, 1) for name, value in net.items()}
    for at, (name, (n, first, back, goal, _)) in enumerate(_KINDS.items(), 1):
        rows.append([str(at), name, whole(n), whole(first), f"({whole(back)})" if back else "-", whole(net[name]),
                     dec(shares[name], 1), whole(goal), dec(percent(net[name], goal))])  # fmt: skip
    rows.append(["", "Jumlah", whole(cases), whole(gross), f"({whole(returned)})", whole(total), "100,0", whole(aim),
                 dec(percent(total, aim))])  # fmt: skip
    w.table("Tabel 1. Penerimaan menurut jenis (rupiah)", [["No", "Jenis", "Transaksi", "Bruto", "Pengembalian", "Neto",
            "% neto", "Target", "Neto thd. target (%)"]], rows)  # fmt: skip
    added = sum(shares.values())
    assert added != 100
    under = [name for name in net if net[name] < _KINDS[name][3]]
    w.paragraph(
        f"Penerimaan neto Rp{whole(total)} adalah bruto Rp{whole(gross)} dikurangi pengembalian Rp{whole(returned)}",
        f"atas {words(4)} jenis. Persentase neto dibulatkan satu desimal sehingga bila dijumlahkan menjadi",
        f"{dec(added, 1)}. Terhadap target, penerimaan mencapai {dec(percent(total, aim))}% secara neto dan",
        f"{dec(percent(gross, aim))}% secara bruto. {words(len(under)).capitalize()} jenis tidak mencapai targetnya",
        f"({' dan '.join(under).lower()}).",
    )
    w.paragraph(
        f"Setiap transaksi rata-rata bernilai bruto Rp{whole(_D(gross) / cases)}. Surat keterangan impor mencakup",
        f"{dec(percent(18_377, cases))}% transaksi, tetapi hanya {dec(shares['Surat keterangan impor'], 1)}%",
        "penerimaan neto. Tanpa registrasi obat, rata-rata bruto per transaksi",
        f"Rp{whole(_D(gross - 5_271_400_000) / (cases - 1_318))}.",
    )
    w.heading("II. Perbandingan dengan tahun 2023")
    rows = []
    for at, (name, row) in enumerate(_KINDS.items(), 1):
        change = net[name] - row[4]
        rows.append([str(at), name, whole(row[4]), whole(net[name]),
                     whole(change) if change >= 0 else f"({whole(-change)})",
                     dec(growth(net[name],
                                row[4])) if change >= 0 else f"({dec(-growth(net[name], row[4]))})"])  # fmt: skip
    rows.append(["", "Jumlah", whole(old), whole(total), whole(total - old), dec(growth(total, old))])
    w.table("Tabel 2. Penerimaan neto tahun 2023 dan 2024 (rupiah; dalam kurung berarti turun)",
            [["No", "Jenis", "2023", "2024", "Naik (turun)", "%"]], rows)  # fmt: skip
    assert [name for name, row in _KINDS.items() if net[name] < row[4]] == ["Surat keterangan impor"]
    w.paragraph(
        f"Penerimaan neto naik Rp{whole(total - old)} ({dec(growth(total, old))}%). Hanya surat keterangan impor yang",
        f"turun, Rp{whole(941_700_000 - net['Surat keterangan impor'])}, walaupun jenis itu tetap melampaui target.",
        f"Dalam miliar rupiah penerimaan berubah dari {dec(_D(old) / 10**9)} menjadi {dec(_D(total) / 10**9)}.",
    )
    w.heading("III. Penyetoran ke kas negara")
    last = total - sum(row[1] for row in _QUARTERS.values())
    rows, balance, paid, days, shown = [], _OPENING, 0, 0, []
    for at, (quarter, (work, got, sent)) in enumerate(_QUARTERS.items(), 1):
        came = got or last
        gone = sent or balance + came - _CLOSING
        start, balance = balance, balance + came - gone
        paid, days = paid + gone, days + work
        shown.append(_D(came) / work)
        rows.append([str(at), f"Triwulan {quarter}", str(work), whole(start), whole(came), whole(gone), whole(balance),
                     whole(_D(came) / work)])  # fmt: skip
    rows.append(["", "Setahun", str(days), whole(_OPENING), whole(total), whole(paid), whole(balance),
                 whole(_D(total) / days)])  # fmt: skip
    w.table("Tabel 3. Saldo di bendahara penerimaan (rupiah)", [[Spanning("No", rows=2), Spanning("Periode", rows=2),
            Spanning("Hari kerja", rows=2), Spanning("Saldo dan mutasi", columns=4), Spanning("Neto per hari kerja",
                                                                                              rows=2)],
            ["Saldo awal", "Penerimaan neto", "Disetor", "Saldo akhir"]], rows)  # fmt: skip
    assert balance == _CLOSING
    assert rounded(sum(shown) / 4, 0) != rounded(_D(total) / days, 0)
    w.paragraph(
        "Saldo awal dan saldo akhir tidak dijumlahkan: baris terakhir memuat saldo pada awal Januari dan akhir",
        f"Desember. Yang disetor, Rp{whole(paid)}, lebih besar Rp{whole(paid - total)} daripada penerimaan neto",
        "setahun karena sebagian saldo tahun 2023 baru disetor pada tahun 2024. Penerimaan per hari kerja",
        f"Rp{whole(_D(total) / days)} dihitung dari {days} hari kerja, bukan rata-rata keempat triwulan",
        f"(Rp{whole(sum(shown) / 4)}).",
    )
    assert paid - total == _OPENING - _CLOSING
    w.heading("IV. Penerimaan dalam dolar Amerika Serikat")
    rows = []
    dollars, rupiah = _D(0), _D(0)
    for at, (month, (amount, rate)) in enumerate(_DOLLARS.items(), 1):
        value = _D(amount.replace(",", ""))
        dollars, rupiah = dollars + value, rupiah + rounded(value * rate, 0)
        rows.append([str(at), month, amount, whole(rate), whole(rounded(value * rate, 0))])
    rows.append(["", "Jumlah", english(dollars), "", whole(rupiah)])
    w.table("Tabel 4. Penerimaan dalam dolar dan kurs; dolar dicetak cara Inggris (koma memisahkan ribuan)",
            [["No", "Bulan", "USD", "Kurs (Rp/USD)", "Rupiah"]], rows)  # fmt: skip
    w.paragraph(
        f"Penerimaan USD {english(dollars)} telah termasuk dalam bruto registrasi obat, yaitu",
        f"{dec(percent(rupiah, 5_271_400_000))}% daripadanya. Kurs rata-rata tertimbang Rp{whole(rupiah / dollars)}",
        "per dolar, sedangkan rata-rata sederhana ketiga kurs",
        f"Rp{whole(sum(_D(rate) for _, rate in _DOLLARS.values()) / 3)}.",
    )
    return w.report()
