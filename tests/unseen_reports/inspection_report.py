"""A half-yearly report of a regional office on inspections of production and distribution facilities.

It is set in a sans type with striped tables without vertical lines and centred numbers; captions stand below the
tables, and the findings come as a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 22mm 20mm }
body { font: 10.5pt/1.5 'Liberation Sans', sans-serif } h1 { font-size: 15pt; text-align: center; margin: 0 0 7mm }
h2 { font-size: 12pt; margin: 6mm 0 2mm; text-align: center; break-after: avoid }
h3 { font-size: 10.5pt; margin: 3mm 0 1mm; break-after: avoid } p { margin: 0 0 2mm } .caption { display: none }
table { border-collapse: collapse; width: 100%; font-size: 9pt; margin: 2mm 0 1mm; text-align: center }
th { background: #444; color: #fff; padding: 1.2mm } td { padding: 1.2mm }
td:first-child:not([colspan]) + td { text-align: left }
tbody tr:nth-child(even) { background: #eee } tbody tr:last-child { border-top: 1px solid #000; font-weight: bold }
table, tr { break-inside: avoid } table { break-after: avoid }
.under { display: block; text-align: center; margin-bottom: 3mm }
"""

# Kind of facility, target, inspected, meeting requirements, inspected and meeting them in the same half of last year.
MAKERS = (
    ("Industri obat tradisional/UMOT", 14, 15, 9, 13, 7),
    ("Industri kosmetik", 10, 9, 7, 8, 5),
    ("Industri pangan MD", 30, 33, 24, 29, 20),
    ("Industri rumah tangga pangan (IRTP)", 60, 64, 35, 58, 29),
)
SELLERS = (
    ("Pedagang besar farmasi (PBF)", 18, 18, 14, 17, 12),
    ("Apotek", 85, 92, 67, 80, 54),
    ("Toko obat", 25, 23, 12, 26, 13),
    ("Instalasi farmasi rumah sakit/puskesmas", 48, 51, 38, 45, 31),
    ("Sarana distribusi kosmetik", 40, 44, 29, 38, 23),
    ("Sarana distribusi pangan", 95, 101, 83, 90, 69),
)
# District, registered facilities, inspected makers, inspected sellers, meeting requirements.
DISTRICTS = (
    ("Kota Batu Layar", 412, 47, 128, 128),
    ("Kab. Muara Sipa", 268, 31, 82, 77),
    ("Kab. Tanjung Rawa", 195, 22, 61, 59),
    ("Kab. Bukit Selasih", 143, 15, 37, 35),
    ("Kab. Pulau Kemiri", 87, 6, 21, 19),
    ("Kab. Hulu Sembada", 64, 0, 0, 0),
)
# Month, inspected.
MONTHS = (("Januari", 52), ("Februari", 71), ("Maret", 64), ("April", 88), ("Mei", 93), ("Juni", 82))
# Sanction, makers, sellers.
SANCTIONS = (
    ("Pembinaan", 27, 35), ("Peringatan", 13, 36), ("Peringatan keras", 5, 11),
    ("Penghentian sementara kegiatan", 1, 3), ("Rekomendasi pencabutan izin", 0, 1),
)  # fmt: skip
# Finding, facilities with it.
FINDINGS = (
    ("Dokumentasi tidak lengkap", 58), ("Penyimpanan tidak sesuai", 41), ("Produk kedaluwarsa", 22),
    ("Produk tanpa izin edar", 11),
)  # fmt: skip
ANSWERED, CLOSED = 118, 97
VALUE = (("Obat", 84, 12_450), ("Obat tradisional", 136, 18_275), ("Kosmetik", 215, 41_860), ("Pangan", 347, 9_635))

Line = tuple[str, int, int, int, int, int]
Marked = tuple[str, Line, tuple[int, ...]]
Value = str | int | Decimal


def _sum(label: str, lines: Sequence[Line]) -> Line:
    target, done, good, before, good_before = (sum(column) for column in list(zip(*lines, strict=True))[1:])
    return label, target, done, good, before, good_before


MADE, SOLD = _sum("Sarana Produksi", MAKERS), _sum("Sarana Distribusi", SELLERS)
ALL = _sum("Jumlah", (MADE, SOLD))
TARGET, DONE, GOOD, DONE_BEFORE, GOOD_BEFORE = ALL[1:]
BAD = DONE - GOOD
RATE, RATE_BEFORE = percent(GOOD, DONE), percent(GOOD_BEFORE, DONE_BEFORE)
REGISTERED = sum(district[1] for district in DISTRICTS)
VISITED = sum(district[2] > 0 for district in DISTRICTS)


def _printed(value: Value) -> str:
    return value if isinstance(value, str) else whole(value) if isinstance(value, int) else indonesian(value)


def _text(writer: Writer, chapter: str, text: str, **figures: Value) -> str:
    return text.format(**{name: writer.figure(f"{chapter}.{name}", _printed(value)) for name, value in figures.items()})


def _cells(writer: Writer, name: str, values: Sequence[Value], *named: int) -> list[str]:
    texts = [_printed(value) for value in values]
    return [writer.figure(f"{name}.{at}", text) if at in named else text for at, text in enumerate(texts)]


def _table(writer: Writer, head: Sequence[Row], rows: Sequence[Row], caption: str) -> None:
    writer.table("", head, rows)
    writer.paragraph(f'<span class="under">{caption}</span>')


def _summary(writer: Writer) -> None:
    writer.heading("RINGKASAN EKSEKUTIF")
    text = """Selama semester I tahun 2024 Balai POM di Batu Layar memeriksa {done} sarana produksi dan
    distribusi obat dan makanan atau {reached}% dari target {target} sarana. Dari jumlah tersebut, {good} sarana
    ({rate}%) memenuhi ketentuan (MK) dan {bad} sarana ({bad_rate}%) tidak memenuhi ketentuan (TMK). Persentase
    sarana MK meningkat {points} poin dibandingkan semester I tahun 2023. Pemeriksaan menjangkau {visited} dari
    6 kabupaten/kota di wilayah kerja."""
    writer.paragraph(
        _text(
            writer, "s", text, done=DONE, reached=percent(DONE, TARGET), target=TARGET, good=GOOD, rate=RATE, bad=BAD,
            bad_rate=percent(BAD, DONE), points=RATE - RATE_BEFORE, visited=VISITED,
        )
    )  # fmt: skip


def _results(writer: Writer) -> None:
    writer.heading("BAB I<br>HASIL PEMERIKSAAN")
    writer.heading("1.1 Realisasi terhadap Target", 3)
    lines: list[Marked] = [("A", MADE, (1, 2, 4))]
    lines += zip("1234", MAKERS, ((), (3,), (4,), ()), strict=True)
    lines += [("B", SOLD, (2, 3))]
    lines += zip("123456", SELLERS, ((), (3,), (1,), (), (2, 4), ()), strict=True)
    rows: list[Row] = []
    for at, (mark, (label, target, done, *_), named) in enumerate(lines):
        values: list[Value] = [label, target, done, str(done - target).replace("-", "–"), percent(done, target)]
        rows.append([mark, *_cells(writer, f"r.row{at}", values, *named)])
    sums: list[Value] = [TARGET, DONE, DONE - TARGET, percent(DONE, TARGET)]
    rows.append([Spanning("Jumlah (A + B)", columns=2), *_cells(writer, "r.sum", sums, 0, 2, 3)])
    head = ["No", "Jenis Sarana", "Target", "Diperiksa", "Selisih", "Capaian (%)"]
    _table(writer, [head], rows, "Tabel 1. Target dan Realisasi Pemeriksaan Sarana Semester I Tahun 2024")
    short = [line for line in (*MAKERS, *SELLERS) if line[2] < line[1]]
    text = """Pemeriksaan sarana produksi mencapai {made} sarana dan sarana distribusi {sold} sarana, sehingga
    perbandingan keduanya 1 : {ratio}. Terdapat {short} ({words}) jenis sarana yang belum mencapai target, yaitu"""
    ratio = rounded(Decimal(SOLD[2]) / MADE[2])
    opening = _text(
        writer, "r", text, made=MADE[2], sold=SOLD[2], ratio=ratio, short=len(short), words=words(len(short))
    )
    names = " dan ".join(
        f"{line[0].lower()} (kurang {writer.figure(f'r.lack{at}', whole(line[1] - line[2]))} sarana)"
        for at, line in enumerate(short)
    )
    writer.paragraph(f"{opening} {names}.")
    rows = []
    total = 0
    for at, (month, done) in enumerate(MONTHS):
        total += done
        values = [month, done, total, percent(total, TARGET)]
        rows.append([whole(at + 1), *_cells(writer, f"m.row{at}", values, *((), (1,), (2,), (3,), (1,), (2,))[at])])
    mean = writer.figure("m.mean", indonesian(rounded(Decimal(DONE) / len(MONTHS))))
    rows.append([Spanning("Rata-rata per bulan", columns=2), mean, "", ""])
    head = ["No", "Bulan", "Diperiksa", "Kumulatif", "% terhadap Target"]
    _table(writer, [head], rows, "Tabel 2. Pemeriksaan per Bulan")
    quarters = sum(done for _, done in MONTHS[:3]), sum(done for _, done in MONTHS[3:])
    text = """Pemeriksaan pada triwulan II sebanyak {second} sarana, lebih banyak {more} sarana daripada
    triwulan I yang berjumlah {first} sarana."""
    writer.paragraph(_text(writer, "m", text, second=quarters[1], more=quarters[1] - quarters[0], first=quarters[0]))


def _conformity(writer: Writer) -> None:
    writer.heading("1.2 Pemenuhan Ketentuan", 3)
    lines: list[Marked] = [*zip("1234", MAKERS, ((2,), (), (3,), (1,)), strict=True), ("A", MADE, (2, 3))]
    lines += [*zip("123456", SELLERS, ((), (2,), (3,), (5,), (), (1, 4)), strict=True), ("B", SOLD, (1, 4, 5))]
    rows: list[Row] = []
    for at, (mark, (label, _, done, good, before, good_before), named) in enumerate(lines):
        rate, rate_before = percent(good, done), percent(good_before, before)
        values: list[Value] = [label, good, done - good, rate, rate_before, rate - rate_before]
        rows.append([mark, *_cells(writer, f"c.row{at}", values, *named)])
    sums = _cells(writer, "c.sum", [GOOD, BAD, RATE, RATE_BEFORE, RATE - RATE_BEFORE], 0, 1, 3)
    rows.append([Spanning("Jumlah (A + B)", columns=2), *sums])
    head: list[Row] = [
        [*(Spanning(text, rows=2) for text in ("No", "Jenis Sarana")), Spanning("Semester I 2024", columns=3),
         Spanning("% MK Semester I 2023", rows=2), Spanning("Naik/Turun (poin)", rows=2)],
        ["MK", "TMK", "% MK"],
    ]  # fmt: skip
    _table(writer, head, rows, "Tabel 3. Sarana Memenuhi (MK) dan Tidak Memenuhi Ketentuan (TMK)")
    text = """Sarana distribusi lebih patuh daripada sarana produksi, dengan selisih {gap} poin. Pada semester I
    tahun 2023 diperiksa {before} sarana dengan {good_before} sarana MK; jumlah sarana yang diperiksa tahun ini
    bertambah {more} sarana atau naik {growth}%. Persentase MK tertinggi dimiliki {best} ({best_rate}%) dan yang
    terendah {worst} ({worst_rate}%)."""
    ranked = sorted((*MAKERS, *SELLERS), key=lambda line: Decimal(line[3]) / line[2])
    text = text.replace("{best}", ranked[-1][0].lower()).replace("{worst}", ranked[0][0].lower())
    writer.paragraph(
        _text(
            writer, "c", text, gap=percent(SOLD[3], SOLD[2]) - percent(MADE[3], MADE[2]), before=DONE_BEFORE,
            good_before=GOOD_BEFORE, more=DONE - DONE_BEFORE, growth=growth(DONE, DONE_BEFORE),
            best_rate=percent(ranked[-1][3], ranked[-1][2]), worst_rate=percent(ranked[0][3], ranked[0][2]),
        )
    )  # fmt: skip


def _districts(writer: Writer) -> None:
    writer.heading("1.3 Cakupan Wilayah", 3)
    rows: list[Row] = []
    for at, (district, registered, made, sold, good) in enumerate(DISTRICTS):
        done = made + sold
        values: list[Value] = [district, registered, made or "-", sold or "-", done or "-", percent(done, registered)]
        values += [good, percent(good, done)] if done else ["-", "-"]
        named = ((4, 5), (2,), (6,), (5,), (3, 7), ())[at]
        rows.append([whole(at + 1), *_cells(writer, f"d.row{at}", values, *named)])
    sums: list[Value] = [REGISTERED, MADE[2], SOLD[2], DONE, percent(DONE, REGISTERED), GOOD, RATE]
    rows.append([Spanning("Jumlah", columns=2), *_cells(writer, "d.sum", sums, 0, 3, 4)])
    top = ["No", "Kabupaten/Kota", "Terdaftar", "Produksi", "Distribusi", "Diperiksa", "Cakupan (%)", "MK", "% MK"]
    _table(writer, [top], rows, "Tabel 4. Pemeriksaan menurut Kabupaten/Kota")
    text = """Secara keseluruhan pemeriksaan mencakup {coverage}% dari {registered} sarana yang terdaftar.
    Sebanyak {share}% pemeriksaan dilakukan di Kota Batu Layar. Cakupan kabupaten/kota mencapai {districts}%
    ({visited} dari 6), karena Kab. Hulu Sembada baru dijadwalkan pada semester II."""
    first = DISTRICTS[0][2] + DISTRICTS[0][3]
    writer.paragraph(
        _text(
            writer, "d", text, coverage=percent(DONE, REGISTERED), registered=REGISTERED, share=percent(first, DONE),
            districts=percent(VISITED, len(DISTRICTS)), visited=VISITED,
        )
    )  # fmt: skip


def _sanctions(writer: Writer) -> None:
    writer.heading("BAB II<br>TINDAK LANJUT")
    text = "Terhadap {bad} sarana TMK masing-masing diberikan satu jenis tindak lanjut sebagai berikut:"
    writer.paragraph(_text(writer, "t", text, bad=BAD))
    rows: list[Row] = []
    for at, (sanction, made, sold) in enumerate(SANCTIONS):
        values: list[Value] = [sanction, made or "-", sold, made + sold, percent(made + sold, BAD)]
        rows.append([whole(at + 1), *_cells(writer, f"t.row{at}", values, *((1, 4), (3,), (2, 4), (3,), ())[at])])
    sums = _cells(writer, "t.sum", [MADE[2] - MADE[3], SOLD[2] - SOLD[3], BAD, "100,00"], 0, 2)
    rows.append([Spanning("Jumlah", columns=2), *sums])
    head = ["No", "Tindak Lanjut", "Produksi", "Distribusi", "Jumlah", "%"]
    _table(writer, [head], rows, "Tabel 5. Tindak Lanjut terhadap Sarana TMK")
    hard = sum(made + sold for _, made, sold in SANCTIONS[2:])
    text = """Tindak lanjut berupa peringatan keras ke atas diberikan kepada {hard} sarana ({hard_rate}%). Dari
    {bad} tindak lanjut tersebut, pelaku usaha telah menyampaikan tindakan perbaikan (CAPA) sebanyak {answered}
    atau {answered_rate}%, sedangkan {open} belum disampaikan. CAPA yang telah dinyatakan selesai (closed)
    berjumlah {closed}, yaitu {closed_rate}% dari CAPA yang disampaikan."""
    writer.paragraph(
        _text(
            writer, "u", text, hard=hard, hard_rate=percent(hard, BAD), bad=BAD, answered=ANSWERED,
            answered_rate=percent(ANSWERED, BAD), open=BAD - ANSWERED, closed=CLOSED,
            closed_rate=percent(CLOSED, ANSWERED),
        )
    )  # fmt: skip
    writer.paragraph(
        "Temuan utama pada masing-masing sarana TMK adalah sebagai berikut (satu temuan utama per sarana):"
    )
    texts = []
    for at, (finding, count) in enumerate(FINDINGS):
        figures = _text(writer, f"f{at}", "{count} sarana ({rate}%)", count=count, rate=percent(count, BAD))
        texts.append(f"{finding}: {figures}")
    writer.items(texts)
    rows = []
    for at, (kind, items, value) in enumerate(VALUE):
        values = [kind, items, value, rounded(Decimal(value) / items)]
        rows.append([whole(at + 1), *_cells(writer, f"v.row{at}", values, *((3,), (1,), (2, 3), ())[at])])
    items, value = sum(line[1] for line in VALUE), sum(line[2] for line in VALUE)
    sums = _cells(writer, "v.sum", [items, value, rounded(Decimal(value) / items)], 0, 1, 2)
    rows.append([Spanning("Jumlah", columns=2), *sums])
    head = ["No", "Komoditas", "Jumlah Item", "Nilai (ribu rupiah)", "Rata-rata per Item (ribu rupiah)"]
    _table(writer, [head], rows, "Tabel 6. Produk yang Diamankan dan Dimusnahkan")
    text = """Nilai ekonomi produk yang diamankan mencapai Rp{rupiah} (Tabel 6), dan {share}% di antaranya
    adalah kosmetik."""
    writer.paragraph(_text(writer, "v", text, rupiah=value * 1000, share=percent(VALUE[2][2], value)))


def _closing(writer: Writer) -> None:
    writer.heading("BAB III<br>KESIMPULAN")
    text = """Target pemeriksaan semester I tahun 2024 terlampaui sebanyak {more} sarana.
    Tingkat pemenuhan ketentuan naik dari {before}% menjadi {now}%.
    Masih terdapat {open} sarana TMK yang belum menyampaikan CAPA dan {left} CAPA yang masih dalam proses evaluasi.
    Satu kabupaten, yaitu Kab. Hulu Sembada dengan 64 sarana terdaftar, belum terjangkau pemeriksaan."""
    printed = _text(
        writer, "z", text, more=DONE - TARGET, before=RATE_BEFORE, now=RATE, open=BAD - ANSWERED, left=ANSWERED - CLOSED
    )
    writer.items(printed.split("\n"))


def inspection_report() -> MadeReport:
    """The report of a regional office on its inspections in the first half of 2024."""
    writer = Writer(STYLE)
    writer.title(
        "LAPORAN PEMERIKSAAN SARANA PRODUKSI DAN DISTRIBUSI", "BALAI POM DI BATU LAYAR", "SEMESTER I TAHUN 2024"
    )
    for chapter in (_summary, _results, _conformity, _districts, _sanctions, _closing):
        chapter(writer)
    return writer.report()
