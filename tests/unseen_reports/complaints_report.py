"""Report on consumer information and complaints of a Balai Besar in 2023: months, channels, callers, goods, answers.

Portrait in a sans-serif type of the humanist kind: tables without vertical lines, header with a fill, total rows under
a line, numbers flush right, captions above at the left, chapters with Roman numerals.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 23mm 22mm }
body { font-family: Carlito, Calibri, 'Liberation Sans', sans-serif; font-size: 11pt; line-height: 1.3 }
h1 { font-size: 16pt; text-align: center; font-weight: normal; margin: 4px 0 16px } h2 { font-size: 12.5pt }
h2 { margin: 16px 0 4px } p { margin: 5px 0; text-align: justify } p.caption { margin-top: 9px; font-weight: bold }
table { width: 100%; border-collapse: collapse; font-size: 9.4pt; margin-bottom: 9px; break-inside: avoid }
th { background: #c9d7e8; border-top: 1px solid #333; border-bottom: 1px solid #333; text-align: center }
th, td { padding: 2px 5px } td { border-bottom: 0.5px solid #bbb; text-align: left } td.right { text-align: right }
tbody tr:last-child td { border-top: 1px solid #333; border-bottom: 1px solid #333 }
h2, p.caption { break-after: avoid }
"""

MONTHS = (
    ("Januari", 148, 9, 131), ("Februari", 139, 7, 142), ("Maret", 176, 12, 155), ("April", 121, 6, 118),
    ("Mei", 187, 14, 160), ("Juni", 164, 11, 183), ("Juli", 193, 13, 168), ("Agustus", 205, 17, 183),
    ("September", 182, 10, 175), ("Oktober", 216, 16, 190), ("November", 198, 12, 186), ("Desember", 157, 8, 149),
)  # fmt: skip
CHANNELS = (
    ("Tatap muka", (("Datang langsung ke kantor", 413, 21), ("Pameran dan mobil laboratorium keliling", 355, 4))),
    ("Jarak jauh", (("Telepon", 287, 18), ("WhatsApp", 703, 61), ("Surel", 94, 9), ("Media sosial", 234, 22))),
)
CALLERS = (
    ("Pelaku usaha", 688, 812), ("Pelajar/mahasiswa", 371, 452), ("Karyawan swasta", 295, 338),
    ("Ibu rumah tangga", 214, 247), ("Tenaga kesehatan", 137, 159), ("ASN/TNI/Polri", 148, 131), ("Lainnya", 87, 82),
)  # fmt: skip
GOODS = (
    ("Obat", 287, 19, 18), ("Obat tradisional", 241, 24, 21), ("Suplemen kesehatan", 118, 7, 7),
    ("Kosmetik", 496, 38, 34), ("Pangan olahan", 783, 45, 42), ("Lainnya", 161, 2, 2),
)  # fmt: skip
PLACES = (("Kota Karangjati", 58), ("Kabupaten Telagasari", 34), ("Kabupaten Batu Lintang", 27),
          ("Kabupaten Rawa Indah", 16))  # fmt: skip
CLOSED = (24, 29, 38, 33)
DAYS = (("1 s.d. 5 hari kerja", 61), ("6 s.d. 10 hari kerja", 38), ("11 s.d. 14 hari kerja", 16),
        ("Lebih dari 14 hari kerja", 9))  # fmt: skip
ALL_DAYS = 812
SAME_DAY = 1934
YEARS = ((2019, 1324, 88, 74), (2020, 1197, 71, 63), (2021, 1506, 97, 85), (2022, 1822, 118, 105))
ASKED, COMPLAINTS = sum(row[1] for row in MONTHS), sum(row[2] for row in MONTHS)
BEFORE = sum(row[3] for row in MONTHS)
ALL = ASKED + COMPLAINTS
DONE = sum(row[3] for row in GOODS)
ROMAN = ("I", "II", "III", "IV")


def _grade(value: Decimal) -> str:
    if value < 80:
        return "Kurang"
    return "Cukup" if value < 90 else "Baik" if value < 95 else "Sangat Baik"


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _opening(w: Writer) -> None:
    w.heading("I. RINGKASAN")
    w.paragraph(
        "Unit Layanan Pengaduan Konsumen (ULPK) Balai Besar POM di Karangjati sepanjang tahun 2023 melayani",
        f"{w.figure('sum.all', whole(ALL))} layanan, terdiri dari {w.figure('sum.asked', whole(ASKED))} permintaan",
        f"informasi dan {w.figure('sum.complaints', str(COMPLAINTS))} pengaduan. Jumlah tersebut meningkat",
        f"{w.figure('sum.growth', indonesian(growth(ALL, BEFORE)))}% dari tahun 2022 ({whole(BEFORE)} layanan).",
    )
    w.paragraph(
        f"Hingga 31 Desember 2023, pengaduan yang selesai ditindaklanjuti mencapai {w.figure('sum.done', str(DONE))}",
        f"pengaduan atau {w.figure('sum.rate', indonesian(percent(DONE, COMPLAINTS)))}% (kategori",
        f"{w.figure('sum.grade', _grade(percent(DONE, COMPLAINTS)))}). Kategori penyelesaian: Sangat Baik bila 95%",
        "atau lebih, Baik bila 90% sampai kurang dari 95%, Cukup bila 80% sampai kurang dari 90%, dan Kurang bila di",
        "bawah 80%.",
    )


def _months(w: Writer) -> None:
    w.heading("II. LAYANAN MENURUT BULAN")
    rows: list[Row] = []
    for at, (name, asked, complaints, before) in enumerate(MONTHS, 1):
        both = asked + complaints
        rows.append((
            str(at), name, str(asked), _cell(w, f"m{at}.complaints", str(complaints), at == 5),
            _cell(w, f"m{at}", str(both), at in (4, 8)), _cell(w, f"m{at}.before", str(before), at == 3),
            _cell(w, f"m{at}.growth", indonesian(growth(both, before)), at in (2, 6)),
        ))  # fmt: skip
    mean = (_cell(w, f"m.mean{at}", indonesian(rounded(Decimal(value) / 12, 1), 1), at in (0, 2))
            for at, value in enumerate((ASKED, COMPLAINTS, ALL, BEFORE)))  # fmt: skip
    rows += [
        (Spanning("Jumlah", columns=2), w.figure("m.asked", whole(ASKED)), str(COMPLAINTS),
         w.figure("m.all", whole(ALL)), w.figure("m.before", whole(BEFORE)), indonesian(growth(ALL, BEFORE))),
        (Spanning("Rata-rata per bulan", columns=2), *mean, "-"),
    ]  # fmt: skip
    w.table("Tabel 1. Layanan informasi dan pengaduan per bulan", [
        (Spanning("No", rows=2), Spanning("Bulan", rows=2), Spanning("Tahun 2023", columns=3),
         Spanning("Jumlah 2022", rows=2), Spanning("Pertumbuhan (%)", rows=2)),
        ("Informasi", "Pengaduan", "Jumlah"),
    ], rows)  # fmt: skip
    totals = [row[1] + row[2] for row in MONTHS]
    top, low = max(totals), min(totals)
    up = sum(total > row[3] for total, row in zip(totals, MONTHS, strict=True))
    w.paragraph(
        f"Layanan terbanyak diberikan pada bulan {MONTHS[totals.index(top)][0]} ({w.figure('m.top', str(top))}",
        f"layanan) dan paling sedikit pada bulan {MONTHS[totals.index(low)][0]} ({low} layanan), sehingga terdapat",
        f"selisih {w.figure('m.gap', str(top - low))} layanan. Dibandingkan bulan yang sama tahun 2022, layanan naik",
        f"pada {w.figure('m.up', words(up))} bulan.",
        f"Semester II menyumbang {w.figure('m.half', whole(sum(totals[6:])))} layanan atau setara",
        f"{w.figure('m.half_rate', indonesian(percent(sum(totals[6:]), ALL)))}% layanan setahun.",
    )


def _channels(w: Writer) -> None:
    w.heading("III. LAYANAN MENURUT SALURAN DAN PROFESI")
    rows: list[Row] = []
    at = 0
    for letter, (group, parts) in zip("AB", CHANNELS, strict=True):
        asked, complaints = sum(part[1] for part in parts), sum(part[2] for part in parts)
        rows.append((
            letter, f"<b>{group}</b>", _cell(w, f"c{letter}.asked", whole(asked), letter == "B"), str(complaints),
            w.figure(f"c{letter}", whole(asked + complaints)), indonesian(percent(asked + complaints, ALL)),
        ))  # fmt: skip
        for number, (name, asked, complaints) in enumerate(parts, 1):
            at += 1
            rows.append((
                f"{number}.", name, _cell(w, f"c{at}.asked", str(asked), at == 6),
                _cell(w, f"c{at}.complaints", str(complaints), at == 4),
                _cell(w, f"c{at}", str(asked + complaints), at == 3),
                _cell(w, f"c{at}.share", indonesian(percent(asked + complaints, ALL)), at in (4, 5)),
            ))  # fmt: skip
    complaints_all = w.figure("c.complaints", str(COMPLAINTS))
    rows.append((Spanning("Jumlah A + B", columns=2), whole(ASKED), complaints_all, whole(ALL), "100,00"))
    w.table("Tabel 2. Layanan menurut saluran tahun 2023",
            [("No", "Saluran", "Informasi", "Pengaduan", "Jumlah", "%")], rows)  # fmt: skip
    chat = CHANNELS[1][1][1]
    w.paragraph(
        "WhatsApp menjadi saluran yang paling banyak digunakan, yaitu",
        f"{w.figure('c.chat', str(chat[1] + chat[2]))} kali. Dari {COMPLAINTS} pengaduan, {chat[2]} di antaranya",
        f"({w.figure('c.chat_rate', indonesian(percent(chat[2], COMPLAINTS)))}%) juga disampaikan melalui WhatsApp.",
    )
    rows = []
    for at, (name, before, now) in enumerate(CALLERS, 1):
        rows.append((
            str(at), name, str(before), _cell(w, f"p{at}", str(now), at in (1, 4)),
            _cell(w, f"p{at}.change", str(now - before), at == 6),
            _cell(w, f"p{at}.growth", indonesian(growth(now, before)), at in (3, 7)),
            _cell(w, f"p{at}.share", indonesian(percent(now, ALL)), at in (1, 5)),
        ))  # fmt: skip
    rows.append((Spanning("Jumlah", columns=2), w.figure("p.before", whole(BEFORE)), whole(ALL),
                 w.figure("p.change", str(ALL - BEFORE)), indonesian(growth(ALL, BEFORE)), "100,00"))  # fmt: skip
    w.table("Tabel 3. Layanan menurut profesi pengguna tahun 2022 dan 2023",
            [("No", "Profesi", "2022", "2023", "Selisih", "Pertumbuhan (%)", "Porsi 2023 (%)")], rows)  # fmt: skip
    down = [row[0] for row in CALLERS if row[2] < row[1]]
    two = CALLERS[0][2] + CALLERS[1][2]
    w.paragraph(
        f"Pelaku usaha bersama pelajar/mahasiswa mengakses {w.figure('p.two', whole(two))} layanan",
        f"({w.figure('p.two_rate', indonesian(percent(two, ALL)))}% dari seluruh layanan). Hanya",
        f"{w.figure('p.down', words(len(down)))} kelompok yang menurun dibandingkan tahun sebelumnya, yakni",
        f"{' dan '.join(down)}.",
    )


def _goods(w: Writer) -> None:
    w.heading("IV. LAYANAN MENURUT KOMODITAS DAN WILAYAH")
    rows: list[Row] = []
    for at, (name, asked, complaints, done) in enumerate(GOODS, 1):
        rate = percent(done, complaints)
        rows.append((
            str(at), name, str(asked), _cell(w, f"g{at}.complaints", str(complaints), at in (1, 4)),
            _cell(w, f"g{at}", str(asked + complaints), at in (2, 5)), str(done),
            _cell(w, f"g{at}.open", str(complaints - done), at == 4),
            _cell(w, f"g{at}.rate", indonesian(rate), at in (1, 5)),
            _cell(w, f"g{at}.grade", _grade(rate), at in (3, 4, 5)),
        ))  # fmt: skip
    rows.append((Spanning("Jumlah", columns=2), whole(ASKED), str(COMPLAINTS), whole(ALL),
                 w.figure("g.done", str(DONE)), w.figure("g.open", str(COMPLAINTS - DONE)),
                 w.figure("g.rate", indonesian(percent(DONE, COMPLAINTS))),
                 _grade(percent(DONE, COMPLAINTS))))  # fmt: skip
    w.table("Tabel 4. Layanan menurut komoditas dan penyelesaian pengaduan tahun 2023", [
        (Spanning("No", rows=2), Spanning("Komoditas", rows=2), Spanning("Layanan", columns=3),
         Spanning("Tindak Lanjut Pengaduan", columns=4)),
        ("Informasi", "Pengaduan", "Jumlah", "Selesai", "Proses", "% Selesai", "Kategori"),
    ], rows)  # fmt: skip
    food = GOODS[4]
    w.paragraph(
        f"Pengaduan terbanyak menyangkut pangan olahan, sebanyak {w.figure('g.food', str(food[2]))} pengaduan",
        f"({w.figure('g.food_rate', indonesian(percent(food[2], COMPLAINTS)))}%), disusul kosmetik",
        f"({w.figure('g.cosmetic', indonesian(percent(GOODS[3][2], COMPLAINTS)))}%). Menurut wilayah asal pelapor,",
        f"{COMPLAINTS} pengaduan tersebut tersebar di {w.figure('g.places', str(len(PLACES)))} kabupaten/kota:",
    )
    w.items([f"{name}: {_cell(w, f'place{at}', str(count), at in (1, 3))} pengaduan;"
             for at, (name, count) in enumerate(PLACES, 1)])  # fmt: skip


def _answers(w: Writer) -> None:
    w.heading("V. TINDAK LANJUT DAN WAKTU PENYELESAIAN")
    rows: list[Row] = []
    left = 0
    for at, closed in enumerate(CLOSED, 1):
        came = sum(row[2] for row in MONTHS[at * 3 - 3 : at * 3])
        opening, left = left, left + came - closed
        rows.append((
            str(at), f"Triwulan {ROMAN[at - 1]}", _cell(w, f"q{at}.opening", str(opening), at == 3),
            _cell(w, f"q{at}.came", str(came), at == 1), _cell(w, f"q{at}.closed", str(closed), at == 2),
            _cell(w, f"q{at}.left", str(left), at in (1, 4)),
        ))  # fmt: skip
    w.paragraph(
        "Tabel 5 hanya memuat pengaduan yang masuk pada tahun 2023; pengaduan tahun 2022 yang diselesaikan pada tahun",
        "2023 tidak dihitung.",
    )
    w.table("Tabel 5. Pengaduan masuk dan selesai per triwulan tahun 2023",
            [("No", "Periode", "Sisa Awal", "Masuk", "Selesai", "Sisa Akhir")], rows)  # fmt: skip
    rows = []
    running = 0
    for at, (name, count) in enumerate(DAYS, 1):
        running += count
        rows.append((
            str(at), name, _cell(w, f"d{at}", str(count), at == 2),
            _cell(w, f"d{at}.share", indonesian(percent(count, DONE)), at in (1, 3)),
            _cell(w, f"d{at}.running", str(running), at in (2, 3)), indonesian(percent(running, DONE)),
        ))  # fmt: skip
    rows.append((Spanning("Jumlah", columns=2), w.figure("d.sum", str(DONE)), "100,00", "-", "-"))
    w.table("Tabel 6. Waktu penyelesaian pengaduan yang telah selesai",
            [("No", "Waktu Penyelesaian", "Pengaduan", "%", "Kumulatif", "Kumulatif (%)")], rows)  # fmt: skip
    late = DAYS[3][1]
    w.paragraph(
        f"Standar penyelesaian pengaduan adalah 14 hari kerja. Sebanyak {w.figure('d.time', str(DONE - late))}",
        f"pengaduan ({w.figure('d.time_rate', indonesian(percent(DONE - late, DONE)))}%) selesai sesuai standar dan",
        f"{w.figure('d.late', str(late))} melampauinya. Waktu yang dipakai seluruhnya {ALL_DAYS} hari kerja, sehingga",
        f"rata-rata penyelesaian {w.figure('d.mean', indonesian(rounded(Decimal(ALL_DAYS) / DONE, 1), 1))} hari kerja",
        f"per pengaduan. Adapun permintaan informasi yang dijawab pada hari yang sama ada {whole(SAME_DAY)} dari",
        f"{whole(ASKED)} ({w.figure('d.same', indonesian(percent(SAME_DAY, ASKED)))}%).",
    )


def _years(w: Writer) -> None:
    w.heading("VI. PERBANDINGAN LIMA TAHUN DAN KESIMPULAN")
    rows: list[Row] = []
    last = 0
    for at, (year, asked, complaints, done) in enumerate((*YEARS, (2023, ASKED, COMPLAINTS, DONE)), 1):
        both = asked + complaints
        change = indonesian(growth(both, last)) if last else "-"
        last = both
        rows.append((
            str(at), str(year), whole(asked), str(complaints), _cell(w, f"y{at}", whole(both), at in (1, 4)),
            _cell(w, f"y{at}.growth", change, at in (2, 3)), str(done),
            _cell(w, f"y{at}.rate", indonesian(percent(done, complaints)), at in (1, 3)),
        ))  # fmt: skip
    w.table("Tabel 7. Layanan tahun 2019 s.d. 2023",
            [("No", "Tahun", "Informasi", "Pengaduan", "Jumlah", "Pertumbuhan (%)", "Pengaduan Selesai", "% Selesai")],
            rows)  # fmt: skip
    old, first = YEARS[3], YEARS[0]
    rate = percent(DONE, COMPLAINTS)
    w.paragraph("Berdasarkan uraian di atas disimpulkan hal-hal sebagai berikut:")
    w.items([
        f"Layanan tahun 2023 mencapai {w.figure('end.all', whole(ALL))}, bertambah "
        f"{w.figure('end.more', str(ALL - BEFORE))} layanan dibandingkan tahun 2022.",
        f"Dalam lima tahun, pengaduan naik dari {first[2]} menjadi {COMPLAINTS}, atau bertambah "
        f"{w.figure('end.complaints', str(COMPLAINTS - first[2]))} pengaduan.",
        f"Persentase pengaduan selesai naik {w.figure('end.up', indonesian(rate - percent(old[3], old[2])))} poin dari "
        f"tahun sebelumnya; {w.figure('end.open', str(COMPLAINTS - DONE))} ({words(COMPLAINTS - DONE)}) pengaduan yang "
        "masih diproses akan diselesaikan pada Triwulan I tahun 2024.",
    ])  # fmt: skip
    w.paragraph("Karangjati, 18 Januari 2024<br>Kepala Balai Besar POM di Karangjati")


def complaints_report() -> MadeReport:
    """The report on information and complaints of the Balai Besar POM di Karangjati for 2023."""
    w = Writer(STYLE, numbers_right=True)
    w.title("LAPORAN LAYANAN INFORMASI DAN PENGADUAN KONSUMEN", "BALAI BESAR POM DI KARANGJATI TAHUN 2023")
    for chapter in (_opening, _months, _channels, _goods, _answers, _years):
        chapter(w)
    return w.report()
