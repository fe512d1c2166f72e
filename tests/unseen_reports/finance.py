"""Laporan realisasi anggaran of a Balai POM with notes and a short neraca, two years side by side, in full rupiah.

Spending by kind, by source and by account, PNBP, assets, liabilities and equity with its movements. A condensed
sans-serif type, lettered headings, horizontal rules only, amounts flush right, negative amounts in brackets.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

_STYLE = """
@page { size: A4; margin: 20mm 17mm 18mm }
body { font: 9.5pt/1.4 'DejaVu Sans Condensed', sans-serif; text-align: left }
h1 { font-size: 12.5pt; text-align: center; border-bottom: 2pt solid #000; padding-bottom: 6pt; margin: 0 0 12pt }
h2 { font-size: 11pt; margin: 14pt 0 4pt; break-after: avoid }
h3 { font-size: 9.5pt; margin: 8pt 0 3pt; break-after: avoid }
p { margin: 4pt 0 6pt }
.caption { font-weight: bold; font-size: 8.5pt; margin: 8pt 0 2pt; break-after: avoid }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 8pt; break-inside: avoid }
thead { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000 }
th, td { padding: 2pt 4pt; text-align: right }
th:first-child, td:first-child { text-align: left }
th[colspan] { text-align: center }
tbody tr { border-bottom: 0.4pt solid #888 }
tbody tr:last-child { border-bottom: 1.2pt solid #000; font-weight: bold }
"""
_KINDS = ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")
_CEILINGS = (9_842_310_000, 21_476_905_000, 3_268_400_000)
_SPENT = (9_765_428_912, 21_103_772_486, 3_251_096_750)
_SPENT_BEFORE = (9_214_887_350, 19_862_340_715, 4_418_225_600)
_CEILING_BEFORE = 34_152_660_000
_OWN_CEILINGS, _OWN_SPENT = (0, 1_842_600_000, 415_000_000), (0, 1_768_914_320, 411_730_000)
_ACCOUNTS = {
    "Belanja Barang Operasional": (3_418_652_140, 3_286_410_500),
    "Belanja Barang Non Operasional": (4_207_331_800, 4_512_764_250),
    "Belanja Barang Persediaan": (3_985_240_616, 3_604_918_335),
    "Belanja Jasa": (2_164_870_355, 2_051_336_180),
    "Belanja Pemeliharaan": (1_893_415_275, 1_742_690_450),
    "Belanja Perjalanan Dinas": (5_434_262_300, 4_664_221_000),
}
_INCOME = {
    "Jasa pengujian laboratorium": (2_400_000_000, 2_518_740_000, 2_207_915_000),
    "Jasa sertifikasi": (250_000_000, 263_500_000, 214_250_000),
    "Sewa tanah dan bangunan": (0, 18_720_000, 17_640_000),
    "Penjualan peralatan dan mesin": (0, 31_415_900, 24_108_600),
}
_CURRENT = {
    "Belanja Dibayar di Muka": (42_500_000, 38_750_000),
    "Piutang Bukan Pajak": (12_300_000, 27_450_000),
    "Persediaan": (1_286_455_310, 1_124_908_742),
}
_FIXED = {
    "Tanah": (8_412_600_000, 8_412_600_000),
    "Peralatan dan Mesin": (41_876_213_540, 38_950_316_790),
    "Gedung dan Bangunan": (22_610_884_000, 22_285_684_000),
    "Akumulasi Penyusutan": (-38_204_117_865, -34_731_550_210),
}
_OTHER = {"Aset Tak Berwujud": (318_450_000, 318_450_000), "Akumulasi Amortisasi": (-274_300_000, -236_150_000)}
_DEBTS = {
    "Utang kepada Pihak Ketiga": (161_108_415, 139_777_960),
    "Pendapatan Diterima di Muka": (3_100_000, 2_600_000),
}
_CORRECTION = -6_150_000

_Pair = tuple[int, int]
_ALL, _CEILING, _BEFORE = sum(_SPENT), sum(_CEILINGS), sum(_SPENT_BEFORE)
_OWN = sum(_OWN_SPENT)
_AIM, _GOT, _GOT_BEFORE = (sum(row[at] for row in _INCOME.values()) for at in range(3))


def finance() -> MadeReport:
    """The report of 2023."""
    writer = Writer(_STYLE)
    what = "LAPORAN REALISASI ANGGARAN DAN CATATAN ATAS LAPORAN KEUANGAN"
    writer.title(what, "BALAI POM DI KENDARI", "TAHUN ANGGARAN 2023 (AUDITED)")
    for chapter in (_summary, _realisation, _income, _spending, _sources, _balance, _equity, _closing):
        chapter(writer)
    return writer.report()


def _sum(lines: Mapping[str, _Pair]) -> _Pair:
    return sum(now for now, _ in lines.values()), sum(before for _, before in lines.values())


_ASSETS: _Pair = _sum(_CURRENT | _FIXED | _OTHER)
_OWED = _sum(_DEBTS)
_EQUITY = (_ASSETS[0] - _OWED[0], _ASSETS[1] - _OWED[1])


def _signed(value: Decimal | int, decimals: int = 0) -> str:
    """A number as accounts print it: in brackets when below nought, a dash for nought."""
    text = indonesian(max(value, -value), decimals)
    return "-" if value == 0 else f"({text})" if value < 0 else text


def _share(part: int, of: int) -> str:
    return indonesian(percent(part, of)) if of else "-"


def _billions(value: int) -> str:
    return indonesian(Decimal(value) / 1_000_000_000)


def _table(writer: Writer, caption: str, head: Sequence[Row], rows: Sequence[list[str]], names: str) -> None:
    """A table; `names` names figures, as "row.column=name" with both from 1."""
    named = dict(place.split("=") for place in names.split())

    def cell(at: str, text: str) -> str:
        return writer.figure(named[at], text) if at in named else text

    body = [[cell(f"{at}.{n}", text) for n, text in enumerate(row, 1)] for at, row in enumerate(rows, 1)]
    writer.table(caption, head, body)


def _summary(writer: Writer) -> None:
    name = writer.figure
    writer.heading("A. RINGKASAN")
    writer.paragraph(
        "Laporan ini menyajikan realisasi anggaran, posisi keuangan dan perubahan ekuitas Balai POM di Kendari untuk",
        "periode 1 Januari sampai dengan 31 Desember 2023 dengan pembanding periode yang sama tahun 2022.",
    )
    writer.items(
        [
            f"Penerimaan Negara Bukan Pajak (PNBP) terealisasi Rp{whole(_GOT)} dari estimasi Rp{whole(_AIM)}.",
            f"Belanja terealisasi Rp{_billions(_ALL)} miliar ({name('sum.spent.share', _share(_ALL, _CEILING))}% dari"
            f" anggaran) dan menyisakan anggaran Rp{name('sum.rest', whole(_CEILING - _ALL))}.",
            f"Nilai aset per 31 Desember 2023 tercatat Rp{name('sum.assets', whole(_ASSETS[0]))}, kewajiban"
            f" Rp{whole(_OWED[0])}, serta ekuitas Rp{name('sum.equity', whole(_EQUITY[0]))}.",
        ]
    )


def _realisation(writer: Writer) -> None:
    def line(text: str, aim: int, now: int, before: int) -> list[str]:
        return [text, _signed(aim), whole(now), _share(now, aim), whole(before), _signed(growth(now, before), 2)]

    writer.heading("B. LAPORAN REALISASI ANGGARAN")
    kinds, sums = (_KINDS, _CEILINGS, _SPENT, _SPENT_BEFORE), (_CEILING, _ALL, _BEFORE)
    _table(
        writer,
        "Tabel 1. Realisasi Anggaran TA 2023 dan TA 2022 (dalam rupiah)",
        [
            [Spanning("Uraian", rows=2), Spanning("TA 2023", columns=3), "TA 2022", Spanning("Naik/ (Turun) %", 2)],
            ["Anggaran", "Realisasi", "%", "Realisasi"],
        ],
        [line("Pendapatan (PNBP)", _AIM, _GOT, _GOT_BEFORE), *map(line, *kinds), line("Jumlah Belanja", *sums)],
        "1.4=real.income.share 2.3=real.staff 3.4=real.goods.share 4.6=real.capital.growth 5.2=real.ceiling "
        "5.5=real.before 5.6=real.growth",
    )
    name = writer.figure
    points = percent(_ALL, _CEILING) - percent(_BEFORE, _CEILING_BEFORE)
    writer.paragraph(
        f"Tingkat penyerapan tahun 2023 naik {name('real.points', indonesian(points))} poin dari tahun sebelumnya",
        f"(realisasi 2022 sebesar {name('real.share.before', _share(_BEFORE, _CEILING_BEFORE))}% dari anggaran",
        f"Rp{whole(_CEILING_BEFORE)}). Dari {words(len(_KINDS))} jenis belanja, hanya belanja modal",
        f"yang menurun, yakni berkurang Rp{name('real.capital.less', whole(_SPENT_BEFORE[2] - _SPENT[2]))} karena",
        "pengadaan alat laboratorium sudah diselesaikan pada tahun 2022. Belanja barang mengambil porsi",
        f"{name('real.goods.part', _share(_SPENT[1], _ALL))}% dan belanja pegawai",
        f"{name('real.staff.part', _share(_SPENT[0], _ALL))}% dari seluruh realisasi belanja.",
    )


def _income(writer: Writer) -> None:
    name = writer.figure
    rows = [
        [text, _signed(aim), whole(now), _share(now, aim), whole(before), whole(now - before)]
        for text, (aim, now, before) in _INCOME.items()
    ]
    total = [whole(_AIM), whole(_GOT), _share(_GOT, _AIM), whole(_GOT_BEFORE), whole(_GOT - _GOT_BEFORE)]
    lab = _INCOME["Jasa pengujian laboratorium"]
    without = sum(aim == 0 for aim, _, _ in _INCOME.values())
    writer.heading("C. PENJELASAN ATAS POS-POS LAPORAN REALISASI ANGGARAN")
    writer.heading("C.1 Pendapatan", 3)
    _table(
        writer,
        "Tabel 2. Estimasi dan Realisasi PNBP (dalam rupiah)",
        [["Jenis PNBP", "Estimasi 2023", "Realisasi 2023", "%", "Realisasi 2022", "Kenaikan"]],
        [*rows, ["Jumlah", *total]],
        "1.3=income.lab 2.4=income.cert.share 5.6=income.more",
    )
    writer.paragraph(
        f"PNBP tumbuh {name('income.growth', indonesian(growth(_GOT, _GOT_BEFORE)))}% dibandingkan TA 2022. Penyumbang",
        f"terbesarnya jasa pengujian laboratorium ({name('income.lab.part', _share(lab[1], _GOT))}% dari PNBP).",
        f"Terdapat {name('income.without', str(without))} ({words(without)}) jenis PNBP umum yang tidak diestimasikan",
        "dengan nilai seluruhnya",
        f"Rp{name('income.unplanned', whole(sum(n for a, n, _ in _INCOME.values() if not a)))}.",
    )


def _spending(writer: Writer) -> None:
    name = writer.figure
    writer.heading("C.2 Belanja Barang", 3)
    rows = [
        [text, whole(now), whole(before), _signed(now - before), _signed(growth(now, before), 2)]
        for text, (now, before) in _ACCOUNTS.items()
    ]
    now, before = _sum(_ACCOUNTS)
    _table(
        writer,
        "Tabel 3. Rincian Realisasi Belanja Barang (dalam rupiah)",
        [["Uraian", "TA 2023", "TA 2022", "Naik/(Turun)", "%"]],
        [*rows, ["Jumlah", whole(now), whole(before), _signed(now - before), _signed(growth(now, before), 2)]],
        "1.2=goods.running 2.4=goods.other.change 3.5=goods.stock.growth 7.2=goods.now 7.5=goods.growth",
    )
    travel = _ACCOUNTS["Belanja Perjalanan Dinas"]
    writer.paragraph(
        "Kenaikan terbesar terjadi pada belanja perjalanan dinas",
        f"({name('goods.travel', indonesian(growth(*travel)))}%) sehubungan dengan penambahan sampling di wilayah",
        "kepulauan. Satu-satunya akun yang turun ialah belanja barang non operasional. Porsi perjalanan dinas",
        f"terhadap belanja barang menjadi {name('goods.travel.part', _share(travel[0], now))}%, semula",
        f"{name('goods.travel.part.before', _share(travel[1], before))}%.",
    )


def _sources(writer: Writer) -> None:
    name = writer.figure
    writer.heading("C.3 Belanja menurut Sumber Dana", 3)

    def line(text: str, ceiling: int, spent: int, own_ceiling: int, own: int) -> list[str]:
        state = [whole(ceiling - own_ceiling), whole(spent - own), _share(spent - own, ceiling - own_ceiling)]
        return [text, *state, _signed(own_ceiling), _signed(own), _share(own, own_ceiling)]

    kinds, sums = (_KINDS, _CEILINGS, _SPENT, _OWN_CEILINGS, _OWN_SPENT), (_CEILING, _ALL, sum(_OWN_CEILINGS), _OWN)
    _table(
        writer,
        "Tabel 4. Belanja TA 2023 menurut Jenis dan Sumber Dana (dalam rupiah)",
        [
            [Spanning("Jenis", rows=2), Spanning("Rupiah Murni (RM)", columns=3), Spanning("PNBP", columns=3)],
            ["Anggaran", "Realisasi", "%", "Anggaran", "Realisasi", "%"],
        ],
        [*map(line, *kinds), line("Jumlah", *sums)],
        "2.3=source.goods.state 2.7=source.goods.own.share 3.6=source.capital.own 4.2=source.ceiling "
        "4.4=source.state.share",
    )
    writer.paragraph(
        f"Belanja yang dibiayai RM sebesar Rp{name('source.state', whole(_ALL - _OWN))} dan yang dibiayai PNBP sebesar",
        f"Rp{whole(_OWN)} ({name('source.own.part', _share(_OWN, _ALL))}% dari total belanja). Jika dibandingkan",
        f"dengan PNBP yang disetor pada tahun berjalan, pemakaiannya {name('source.used', _share(_OWN, _GOT))}%.",
    )


def _balance(writer: Writer) -> None:
    name = writer.figure

    current = _sum(_CURRENT)
    entries = _CURRENT | {"Jumlah Aset Lancar": current} | _FIXED | {"Jumlah Aset Tetap": _sum(_FIXED)} | _OTHER
    entries |= {"Jumlah Aset Lainnya": _sum(_OTHER), "JUMLAH ASET": _ASSETS} | _DEBTS
    entries |= {"JUMLAH KEWAJIBAN": _OWED, "EKUITAS": _EQUITY, "JUMLAH KEWAJIBAN DAN EKUITAS": _ASSETS}
    writer.heading("D. NERACA")
    _table(
        writer,
        "Tabel 5. Neraca Ringkas per 31 Desember 2023 dan 2022 (dalam rupiah)",
        [["Uraian", "31 Desember 2023", "31 Desember 2022", "Kenaikan/(Penurunan)"]],
        [[text, *map(_signed, pair), _signed(pair[0] - pair[1])] for text, pair in entries.items()],
        "4.2=bal.current 6.4=bal.machines.more 8.3=bal.worn.before 9.2=bal.fixed 13.3=bal.assets.before "
        "14.4=bal.debt.more 17.4=bal.equity.more",
    )
    writer.paragraph(
        "Penambahan nilai perolehan peralatan dan mesin serta gedung dan bangunan seluruhnya berasal dari belanja",
        f"modal tahun berjalan, yaitu Rp{name('bal.capital', whole(_SPENT[2]))}. Rasio lancar (aset lancar dibagi",
        f"kewajiban) pada akhir 2023 adalah {name('bal.ratio', indonesian(rounded(Decimal(current[0]) / _OWED[0])))}",
        "kali, sedangkan setahun sebelumnya",
        f"{name('bal.ratio.before', indonesian(rounded(Decimal(current[1]) / _OWED[1])))} kali.",
    )


def _equity(writer: Writer) -> None:
    deficit = _EQUITY[0] - _EQUITY[1] - _ALL + _GOT - _CORRECTION
    moves = {"Ekuitas Awal": _EQUITY[1], "Surplus/(Defisit) - LO": deficit, "Koreksi Nilai Persediaan": _CORRECTION}
    moves |= {"Ditagihkan ke Entitas Lain (DKEL)": _ALL, "Diterima dari Entitas Lain (DDEL)": -_GOT}
    moves |= {"Ekuitas Akhir": _EQUITY[0]}
    writer.heading("E. PERUBAHAN EKUITAS")
    _table(
        writer,
        "Tabel 6. Laporan Perubahan Ekuitas TA 2023 (dalam rupiah)",
        [["Uraian", "Jumlah"]],
        [[text, _signed(value)] for text, value in moves.items()],
        "1.2=eq.first 2.2=eq.deficit",
    )
    name = writer.figure
    writer.paragraph(
        "DKEL sama dengan realisasi belanja, sedangkan DDEL sama dengan PNBP yang disetor ke kas negara. Transaksi",
        f"antarentitas dengan demikian bernilai bersih Rp{name('eq.net', whole(_ALL - _GOT))}.",
    )


def _closing(writer: Writer) -> None:
    name = writer.figure
    less = Decimal(_EQUITY[1] - _EQUITY[0]) / 1_000_000
    writer.heading("F. PENUTUP")
    writer.paragraph(
        f"Pengelolaan keuangan TA 2023 berjalan baik: belanja terserap Rp{name('end.spent', _billions(_ALL))} miliar",
        f"dari Rp{_billions(_CEILING)} miliar dan PNBP melampaui estimasi. Ekuitas berkurang sekitar",
        f"Rp{name('end.equity', indonesian(less))} juta karena penyusutan lebih besar daripada penambahan aset.",
    )
