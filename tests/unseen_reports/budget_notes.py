"""Notes to the budget realisation report (catatan atas LRA) of an office: income, expenditure, assets, two years.

It is set in a sans type with horizontal rules only; the table of expenditure lies on a landscape page, falls stand in
brackets, and amounts are in rupiah, in thousands and, in the text, in milliards.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 18mm } @page wide { size: A4 landscape; margin: 20mm 15mm }
body { font: 10pt/1.45 'Liberation Sans', sans-serif } h1 { font-size: 13pt; text-align: left; margin: 0 0 6mm }
h2 { font-size: 11pt; margin: 5mm 0 2mm; text-transform: uppercase; break-after: avoid }
h3 { font-size: 10pt; margin: 3mm 0 1mm; break-after: avoid } p { margin: 0 0 2mm }
.caption { font-style: italic; margin: 4mm 0 1mm; break-after: avoid }
.caption:has(.wide), .caption:has(.wide) + table { page: wide }
table { border-collapse: collapse; width: 100%; font-size: 8.5pt; margin-bottom: 3mm }
th { border-top: 1.5px solid #000; border-bottom: 1px solid #000; padding: 1.2mm } td { padding: 1mm 1.2mm }
tbody tr { border-bottom: .5px solid #999; break-inside: avoid } tbody tr:last-child { border-bottom: 1.5px solid #000 }
.right { text-align: right; white-space: nowrap } .break { break-before: page }
"""

# Kind, budget, spent, spent the year before, blocked.
STAFF = ("Belanja Pegawai", 14_862_415_000, 14_736_208_415, 13_958_774_320, 0)
GOODS = (
    ("Barang Operasional", 2_145_300_000, 2_118_406_750, 2_204_518_900, 0),
    ("Barang Non Operasional", 1_876_540_000, 1_802_377_215, 1_655_820_440, 58_400_000),
    ("Barang Persediaan", 3_412_760_000, 3_366_914_880, 2_987_405_125, 0),
    ("Jasa", 2_058_115_000, 1_974_620_336, 1_893_147_610, 45_250_000),
    ("Pemeliharaan", 1_524_880_000, 1_497_335_940, 1_610_264_775, 0),
    ("Perjalanan Dinas", 4_317_205_000, 4_041_862_507, 3_728_691_050, 215_600_000),
)
CAPITAL = (
    ("Peralatan dan Mesin", 5_236_900_000, 5_174_388_600, 7_842_615_500, 21_300_000),
    ("Gedung dan Bangunan", 1_148_750_000, 1_129_604_250, 2_316_480_000, 0),
)
FIRST_BUDGET = 35_980_115_000
QUARTERS = (5_912_347_118, 10_868_205_733, 9_714_950_226)
PLANNED = (18, 45, 72, 95)
# Kind, estimate, received, received the year before.
INCOME = (
    ("Jasa Pengujian", 1_250_000_000, 1_386_417_500, 1_198_650_000),
    ("Surat Keterangan Impor/Ekspor", 180_000_000, 164_350_000, 171_925_000),
    ("Penjualan Peralatan dan Mesin", 45_000_000, 62_718_000, 18_460_000),
    ("Penerimaan Kembali Belanja TAYL", 0, 14_286_340, 21_077_215),
)
# Fixed asset, value at the start, bought, transferred in, withdrawn from use.
FIXED = (
    ("Tanah", 12_745_800_000, 0, 0, 0),
    ("Peralatan dan Mesin", 38_416_275_300, CAPITAL[0][2], 286_450_000, 412_306_750),
    ("Gedung dan Bangunan", 24_618_320_450, CAPITAL[1][2], 0, 0),
    ("Jalan, Irigasi, dan Jaringan", 915_640_000, 0, 0, 0),
    ("Aset Tetap Lainnya", 248_775_600, 0, 14_350_000, 0),
)
WORN = (34_862_117_240, 31_274_608_915)
CURRENT = (("Belanja Dibayar di Muka", 18_750_000, 22_400_000), ("Persediaan", 741_380_215, 684_215_340))
OTHER = (
    ("Aset Tak Berwujud", 642_180_000, 642_180_000),
    ("Aset Lain-lain", 318_540_200 + FIXED[1][4], 318_540_200),
    ("Akumulasi Penyusutan/Amortisasi", -903_218_775, -521_376_400),
)
DEBTS = (186_420_715, 214_308_960)

Line = tuple[str, int, int, int, int]
Value = str | int | Decimal


def _sum(label: str, lines: Sequence[Line]) -> Line:
    budget, spent, before, blocked = (sum(column) for column in list(zip(*lines, strict=True))[1:])
    return label, budget, spent, before, blocked


GROUPS = (STAFF, _sum("Belanja Barang", GOODS), _sum("Belanja Modal", CAPITAL))
ALL = _sum("Jumlah Belanja", GROUPS)
BUDGET, SPENT, BEFORE, BLOCKED = ALL[1:]
ESTIMATE = sum(line[1] for line in INCOME)
RECEIVED, RECEIVED_BEFORE = sum(line[2] for line in INCOME), sum(line[3] for line in INCOME)
INCOME_ALL: Line = ("Pendapatan Negara Bukan Pajak", ESTIMATE, RECEIVED, RECEIVED_BEFORE, 0)


def _printed(value: Value) -> str:
    if isinstance(value, str):
        return value
    text = whole(abs(value)) if isinstance(value, int) else indonesian(abs(value))
    return f"({text})" if value < 0 else text


def _text(writer: Writer, chapter: str, text: str, **figures: Value) -> str:
    return text.format(**{name: writer.figure(f"{chapter}.{name}", _printed(value)) for name, value in figures.items()})


def _cells(writer: Writer, name: str, values: Sequence[Value], *named: int) -> list[str]:
    texts = [_printed(value) for value in values]
    return [writer.figure(f"{name}.{at}", text) if at in named else text for at, text in enumerate(texts)]


def _milliards(value: int) -> Decimal:
    return rounded(Decimal(value) / 10**9)


def _summary(writer: Writer) -> None:
    writer.heading("A. Ringkasan")
    text = """Laporan Realisasi Anggaran (LRA) Balai POM di Tanjung Arau menyajikan pendapatan dan belanja
    selama periode 1 Januari sampai dengan 31 Desember 2024. Realisasi Pendapatan Negara Bukan Pajak (PNBP)
    adalah sebesar Rp{received} atau mencapai {rate}% dari estimasi pendapatan. Realisasi belanja adalah sebesar
    Rp{spent} atau {absorbed}% dari anggaran Rp{budget}."""
    writer.paragraph(
        _text(
            writer, "a", text, received=RECEIVED, rate=percent(RECEIVED, ESTIMATE), spent=SPENT,
            absorbed=percent(SPENT, BUDGET), budget=BUDGET,
        )
    )  # fmt: skip
    rows: list[Row] = []
    for at, line in enumerate((INCOME_ALL, ("Belanja", *ALL[1:]))):
        label, planned, done, before, _ = line
        values: list[Value] = [label, planned, done, percent(done, planned), before, growth(done, before)]
        rows.append([f"{at + 1}", *_cells(writer, f"a.row{at}", values, *((2, 3), (1, 5))[at])])
    top = ["No", "Uraian", "Anggaran 2024", "Realisasi 2024", "%", "Realisasi 2023", "Naik/(Turun) %"]
    writer.table("Tabel 1. Ringkasan Laporan Realisasi Anggaran (dalam rupiah)", [top], rows)
    text = """DIPA awal tahun 2024 sebesar Rp35.980.115.000 dan setelah direvisi menjadi Rp{budget}, atau
    bertambah Rp{more} ({rate}%)."""
    more = BUDGET - FIRST_BUDGET
    writer.paragraph(_text(writer, "dipa", text, budget=BUDGET, more=more, rate=growth(BUDGET, FIRST_BUDGET)))


def _income(writer: Writer) -> None:
    writer.heading("B. Penjelasan atas Pos-pos LRA")
    writer.heading("B.1 Pendapatan", 3)
    rows: list[Row] = []
    for at, (kind, planned, done, before) in enumerate(INCOME):
        rate: Value = percent(done, planned) if planned else "-"
        values: list[Value] = [kind, planned or "-", done, rate, before, done - before, growth(done, before)]
        rows.append([f"{at + 1}", *_cells(writer, f"b.row{at}", values, *((3, 5), (6,), (2,), (5,))[at])])
    sums: list[Value] = [ESTIMATE, RECEIVED, percent(RECEIVED, ESTIMATE), RECEIVED_BEFORE]
    sums += [RECEIVED - RECEIVED_BEFORE, growth(RECEIVED, RECEIVED_BEFORE)]
    rows.append([Spanning("Jumlah", columns=2), *_cells(writer, "b.sum", sums, 0, 2, 4)])
    head: list[Row] = [
        [*(Spanning(text, rows=2) for text in ("No", "Jenis Pendapatan")), Spanning("Tahun 2024", columns=3),
         Spanning("Realisasi 2023", rows=2), Spanning("Naik/(Turun)", columns=2)],
        ["Estimasi", "Realisasi", "%", "Rp", "%"],
    ]  # fmt: skip
    writer.table("Tabel 2. Estimasi dan Realisasi PNBP (dalam rupiah)", head, rows)
    text = """Realisasi pendapatan tahun 2024 mengalami kenaikan sebesar Rp{more} atau {rate}% dibandingkan
    tahun 2023. Penyumbang terbesar adalah pendapatan jasa pengujian, yaitu {share}% dari total PNBP, yang
    melampaui estimasinya sebesar Rp{above}. Sebaliknya, pendapatan surat keterangan impor/ekspor hanya
    terealisasi {low}% dari estimasi atau kurang Rp{below}. Penerimaan Kembali Belanja Tahun Anggaran Yang Lalu
    (TAYL) tidak diestimasikan."""
    writer.paragraph(
        _text(
            writer, "b", text, more=RECEIVED - RECEIVED_BEFORE, rate=growth(RECEIVED, RECEIVED_BEFORE),
            share=percent(INCOME[0][2], RECEIVED), above=INCOME[0][2] - INCOME[0][1],
            low=percent(INCOME[1][2], INCOME[1][1]), below=INCOME[1][1] - INCOME[1][2],
        )
    )  # fmt: skip


def _expenditure(writer: Writer) -> None:
    writer.heading("B.2 Belanja", 3)
    text = """Realisasi belanja tahun 2024 lebih {way} Rp{change} ({rate}%) dari tahun 2023, yang mencapai
    Rp{before}. Rincian menurut jenis belanja disajikan pada Tabel 3."""
    text = text.replace("{way}", "rendah" if SPENT < BEFORE else "tinggi")
    change, rate = abs(SPENT - BEFORE), abs(growth(SPENT, BEFORE))
    writer.paragraph(_text(writer, "c", text, change=change, rate=rate, before=BEFORE))
    lines = [("1", GROUPS[0], (3, 6)), ("2", GROUPS[1], (1, 2, 7))]
    lines += list(zip("abcdef", GOODS, ((), (), (4,), (3,), (6,), (2,)), strict=True))
    lines += [("3", GROUPS[2], (2, 7)), ("a", CAPITAL[0], (5, 7)), ("b", CAPITAL[1], ())]
    rows: list[Row] = []
    for mark, line, named in [*lines, ("", ALL, (1, 4))]:
        label, budget, spent, before, _ = line
        values: list[Value] = [label, budget, spent, percent(spent, budget), budget - spent, before]
        values += [spent - before, growth(spent, before)]
        rows.append([mark, *_cells(writer, f"c.{label.replace(' ', '')}{mark}", values, *named)])
    top = ["No", "Jenis Belanja", "Anggaran 2024", "Realisasi 2024", "%", "Sisa Anggaran", "Realisasi 2023"]
    caption = '<span class="wide">Tabel 3. Anggaran dan Realisasi Belanja menurut Jenis Belanja (dalam rupiah)</span>'
    writer.table(caption, [[*top, "Kenaikan/(Penurunan)", "%"]], rows)
    text = """Belanja Barang menyerap {goods_share}% dari seluruh realisasi belanja, diikuti Belanja Pegawai
    {staff_share}% dan Belanja Modal {capital_share}%. Belanja Barang naik {goods_rate}%, terutama pada barang
    persediaan yang bertambah Rp{stock} dan perjalanan dinas yang bertambah Rp{travel}. Belanja Modal turun
    {capital_rate}%, dari Rp{then} miliar menjadi Rp{now} miliar, karena pembangunan tahap kedua laboratorium
    telah selesai pada tahun 2023. Sisa anggaran sebesar Rp{left} atau setara {left_rate}% dari pagu."""
    shares = [percent(line[2], SPENT) for line in GROUPS]
    goods, capital = GROUPS[1], GROUPS[2]
    writer.paragraph(
        _text(
            writer, "d", text, staff_share=shares[0], goods_share=shares[1], capital_share=shares[2],
            goods_rate=growth(goods[2], goods[3]), travel=GOODS[5][2] - GOODS[5][3], stock=GOODS[2][2] - GOODS[2][3],
            capital_rate=-growth(capital[2], capital[3]), then=_milliards(capital[3]), now=_milliards(capital[2]),
            left=BUDGET - SPENT, left_rate=percent(BUDGET - SPENT, BUDGET),
        )
    )  # fmt: skip


def _blocked(writer: Writer) -> None:
    writer.heading("C. Anggaran yang Diblokir dan Penyerapan")
    lines = [line for line in (*GOODS, *CAPITAL) if line[4]]
    text = """Sampai dengan akhir tahun masih terdapat anggaran yang diblokir (automatic adjustment) pada
    {count} ({words}) jenis belanja dengan nilai keseluruhan Rp{blocked} atau {rate}% dari pagu. Apabila blokir
    tidak diperhitungkan, penyerapan mencapai {effective}% dari pagu efektif, yaitu {points} poin lebih tinggi
    daripada penyerapan terhadap seluruh pagu."""
    effective = percent(SPENT, BUDGET - BLOCKED)
    writer.paragraph(
        _text(
            writer, "e", text, count=len(lines), words=words(len(lines)), blocked=BLOCKED,
            rate=percent(BLOCKED, BUDGET), effective=effective, points=effective - percent(SPENT, BUDGET),
        )
    )  # fmt: skip
    rows: list[Row] = []
    for at, (label, budget, spent, _, blocked) in enumerate(lines):
        values: list[Value] = [label, budget // 1000, blocked // 1000, (budget - blocked) // 1000]
        values.append(percent(spent, budget - blocked))
        rows.append([f"{at + 1}", *_cells(writer, f"e.row{at}", values, *((3,), (4,), (2,), (3,))[at])])
    _, budget, spent, _, blocked = _sum("Jumlah", lines)
    values = [budget // 1000, blocked // 1000, (budget - blocked) // 1000, percent(spent, budget - blocked)]
    rows.append([Spanning("Jumlah", columns=2), *_cells(writer, "e.sum", values, 0, 1, 2, 3)])
    top = ["No", "Jenis Belanja", "Pagu", "Blokir", "Pagu Efektif", "Realisasi terhadap Pagu Efektif (%)"]
    writer.table("Tabel 4. Anggaran yang Diblokir (dalam ribuan rupiah)", [top], rows)
    rows = []
    total = 0
    for at, amount in enumerate((*QUARTERS, SPENT - sum(QUARTERS))):
        total += amount
        reached = percent(total, BUDGET)
        grades = ("Tercapai", "Belum Tercapai") if reached >= PLANNED[at] else ("Belum Tercapai", "Tercapai")
        values = [("I", "II", "III", "IV")[at], amount, total, f"{PLANNED[at]},00", reached]
        cells = _cells(writer, f"q.row{at}", values, *((4,), (2,), (1,), (1, 4))[at])
        rows.append([*cells, writer.figure(f"q.word{at}", *grades) if at in (0, 2) else grades[0]])
    top = ["Triwulan", "Realisasi", "Realisasi Kumulatif", "Target Kumulatif (%)", "Penyerapan (%)", "Keterangan"]
    writer.table("Tabel 5. Penyerapan Anggaran per Triwulan terhadap Pagu (dalam rupiah)", [top], rows)
    text = """Pada triwulan II terealisasi Rp{most}, terbesar di antara keempat triwulan. Target penyerapan
    tidak tercapai hanya pada triwulan I, dengan kekurangan {lack} poin; pada akhir tahun target terlampaui
    {above} poin."""
    lack, above = PLANNED[0] - percent(QUARTERS[0], BUDGET), percent(SPENT, BUDGET) - PLANNED[3]
    writer.paragraph(_text(writer, "q", text, most=max(QUARTERS), lack=lack, above=above))


def _assets(writer: Writer) -> None:
    writer.heading("D. Penjelasan atas Aset")
    ends = [start + bought + moved - gone for _, start, bought, moved, gone in FIXED]
    fixed = (sum(ends) - WORN[0], sum(line[1] for line in FIXED) - WORN[1])
    current = (sum(line[1] for line in CURRENT), sum(line[2] for line in CURRENT))
    other = (sum(line[1] for line in OTHER), sum(line[2] for line in OTHER))
    assets = (current[0] + fixed[0] + other[0], current[1] + fixed[1] + other[1])
    lines = [("1", ("Aset Lancar", *current), (1,)), ("a", CURRENT[0], ()), ("b", CURRENT[1], (3,))]
    lines += [("2", ("Aset Tetap (neto)", *fixed), (1, 4)), ("3", ("Aset Lainnya (neto)", *other), (2,))]
    lines += list(zip("abc", OTHER, ((), (3,), ()), strict=True))
    lines += [("", ("Jumlah Aset", *assets), (1, 3, 4)), ("4", ("Kewajiban", *DEBTS), (4,))]
    lines += [("5", ("Ekuitas", assets[0] - DEBTS[0], assets[1] - DEBTS[1]), (1, 3))]
    rows: list[Row] = []
    for at, (mark, (label, now, before), named) in enumerate(lines):
        rate: Value = growth(now, before)
        values: list[Value] = [label, now, before, now - before, rate]
        rows.append([mark, *_cells(writer, f"n.row{at}", values, *named)])
    top = ["No", "Uraian", "31 Desember 2024", "31 Desember 2023", "Naik/(Turun)", "%"]
    writer.table("Tabel 6. Posisi Aset, Kewajiban, dan Ekuitas (dalam rupiah)", [top], rows)
    rows = []
    for at, (label, *moves) in enumerate(FIXED):
        values = [label, *(move or "-" for move in moves), ends[at]]
        rows.append([f"{at + 1}", *_cells(writer, f"m.row{at}", values, *((), (2, 5), (2, 5), (), (1,))[at])])
    sums = [*_sum("Jumlah", FIXED)[1:], sum(ends)]
    rows.append([Spanning("Jumlah (bruto)", columns=2), *_cells(writer, "m.sum", sums, 1, 4)])
    top = ["No", "Aset Tetap", "Saldo 2023", "Belanja Modal", "Transfer Masuk", "Dihentikan", "Saldo 2024"]
    writer.table("Tabel 7. Mutasi Aset Tetap Tahun 2024 (dalam rupiah)", [top], rows)
    text = """Jumlah aset per 31 Desember 2024 mencapai Rp{assets} atau {way} {rate}% dari posisi tahun
    sebelumnya. Setelah dikurangi akumulasi penyusutan sebesar Rp{worn}, nilai buku aset tetap menjadi
    Rp{fixed}. Penambahan aset tetap dari belanja modal sebesar Rp{bought} sama dengan realisasi Belanja Modal
    pada Tabel 3. Peralatan dan mesin yang dihentikan penggunaannya senilai Rp{gone} direklasifikasi ke aset
    lain-lain."""
    text = text.replace("{way}", "naik" if assets[0] > assets[1] else "turun")
    writer.paragraph(
        _text(
            writer, "n", text, assets=assets[0], rate=abs(growth(*assets)), worn=WORN[0], fixed=fixed[0],
            bought=GROUPS[2][2], gone=FIXED[1][4],
        )
    )  # fmt: skip
    writer.heading("E. Penutup")
    text = """Dengan penyerapan {absorbed}% dan realisasi PNBP {income}% dari estimasi, pelaksanaan anggaran
    tahun 2024 secara umum berjalan baik. Untuk tahun 2025, rencana penarikan dana triwulan I akan disusun lebih
    realistis agar sisa anggaran, yang pada tahun ini mencapai Rp{left} miliar, dapat ditekan."""
    writer.paragraph(
        _text(
            writer, "z", text, absorbed=percent(SPENT, BUDGET), income=percent(RECEIVED, ESTIMATE),
            left=_milliards(BUDGET - SPENT),
        )
    )  # fmt: skip


def budget_notes() -> MadeReport:
    """The notes to the budget realisation of a regional office for 2024."""
    writer = Writer(STYLE, numbers_right=True)
    writer.title("CATATAN ATAS LAPORAN REALISASI ANGGARAN", "BALAI POM DI TANJUNG ARAU", "TAHUN ANGGARAN 2024")
    for chapter in (_summary, _income, _expenditure, _blocked, _assets):
        chapter(writer)
    return writer.report()
