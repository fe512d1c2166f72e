"""A yearly staff report (laporan kepegawaian) of a testing centre: movements, make-up, needs, training and scores.

It is set in a serif type with full grids, grey heads and numbered headings; captions stand above the tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 22mm 20mm 20mm 24mm }
body { font: 11pt/1.4 'Liberation Serif', serif; text-align: justify }
h1 { font-size: 14pt; text-align: center; margin: 0 0 8mm }
h2 { font-size: 12pt; margin: 5mm 0 2mm } h3 { font-size: 11pt; margin: 3mm 0 1mm } h2, h3 { break-after: avoid }
p { margin: 0 0 2mm } .caption { text-align: center; font-weight: bold; margin: 3mm 0 1mm; break-after: avoid }
table { border-collapse: collapse; width: 100%; margin-bottom: 3mm; font-size: 9.5pt; text-align: left }
th, td { border: 1px solid #000; padding: 1mm 1.5mm } th { background: #d9d9d9; text-align: center }
tr { break-inside: avoid } .right { text-align: right } .break { break-before: page }
"""

# Unit, men, women, hours of training.
UNITS = (
    ("Bagian Tata Usaha", 14, 15, 612),
    ("Bidang Pengujian Obat", 11, 24, 1106),
    ("Bidang Pengujian Obat Tradisional, Suplemen Kesehatan, dan Kosmetik", 9, 22, 874),
    ("Bidang Pengujian Pangan dan Mikrobiologi", 8, 20, 791),
    ("Bidang Baku Pembanding dan Pengembangan Metode", 6, 13, 368),
)
START = 137
# Kind of movement, sign, first and second half of the year.
MOVES = (
    ("Pengangkatan CPNS", 1, 9, 0), ("Mutasi masuk", 1, 1, 3), ("Pensiun", -1, 2, 3), ("Mutasi keluar", -1, 1, 1),
    ("Meninggal dunia", -1, 0, 1),
)  # fmt: skip
RANKS = {
    "II": (("c", 3), ("d", 6)),
    "III": (("a", 24), ("b", 31), ("c", 27), ("d", 26)),
    "IV": (("a", 13), ("b", 7), ("c", 3), ("d", 2)),
}
EDUCATION = (
    ("S3", 2, 3), ("S2", 34, 37), ("Profesi Apoteker", 41, 44), ("S1/D4", 38, 37), ("D3", 15, 14), ("SLTA", 7, 7),
)  # fmt: skip
AGES = (("Di bawah 30", 9, 17), ("30 – 39", 16, 37), ("40 – 49", 14, 26), ("50 – 58", 8, 12), ("59 ke atas", 1, 2))
# Position, needed, filled.
POSTS = (("Pimpinan Tinggi Pratama", 1, 1), ("Administrator", 1, 1))
INSPECTORS = (
    ("Ahli Utama", 4, 2), ("Ahli Madya", 24, 19), ("Ahli Muda", 52, 41), ("Ahli Pertama", 48, 43),
    ("Keterampilan", 12, 9),
)  # fmt: skip
OTHERS = (("Jabatan fungsional lainnya", 18, 14), ("Pelaksana", 10, 12))
QUARTERS = (642, 981, 1254, 874)
HOURS_BEFORE = 3288
HOURS_TARGET = 20
SCORE_TARGET = 82
SCORES = (
    ("15.48", "30.12", "25.31", "4.93"),
    ("18.86", "34.57", "26.43", "5.00"),
    ("18.23", "33.71", "26.08", "4.97"),
    ("17.95", "33.06", "25.89", "4.96"),
    ("19.37", "29.84", "26.74", "5.00"),
)

STAFF = tuple(men + women for _, men, women, _ in UNITS)
MEN, WOMEN = sum(unit[1] for unit in UNITS), sum(unit[2] for unit in UNITS)
TOTAL = sum(STAFF)
MIDDLE = START + sum(sign * first for _, sign, first, _ in MOVES)
CAME = sum(first + second for _, sign, first, second in MOVES if sign > 0)
WENT = sum(first + second for _, sign, first, second in MOVES if sign < 0)
HOURS = sum(unit[3] for unit in UNITS)
MEAN_HOURS, MEAN_HOURS_BEFORE = rounded(Decimal(HOURS) / TOTAL), rounded(Decimal(HOURS_BEFORE) / START)
UNIT_SCORES = tuple(sum((Decimal(part) for part in scores), Decimal()) for scores in SCORES)
MEAN_SCORE = rounded(sum((s * n for s, n in zip(UNIT_SCORES, STAFF, strict=True)), Decimal()) / TOTAL)
POSTS_ALL = (*POSTS, *INSPECTORS, *OTHERS)
NEEDED, FILLED = sum(post[1] for post in POSTS_ALL), sum(post[2] for post in POSTS_ALL)


Value = str | int | Decimal


def _printed(value: Value) -> str:
    return value if isinstance(value, str) else whole(value) if isinstance(value, int) else indonesian(value)


def _text(writer: Writer, chapter: str, text: str, **figures: Value) -> str:
    return text.format(**{name: writer.figure(f"{chapter}.{name}", _printed(value)) for name, value in figures.items()})


def _cells(writer: Writer, name: str, values: Sequence[Value], *named: int) -> list[str]:
    texts = [_printed(value) for value in values]
    return [writer.figure(f"{name}.{at}", text) if at in named else text for at, text in enumerate(texts)]


def _band(score: Decimal) -> str:
    bands = (90, "Sangat Tinggi"), (80, "Tinggi"), (70, "Sedang"), (60, "Rendah")
    return next((band for above, band in bands if score > above), "Sangat Rendah")


def _summary(writer: Writer) -> None:
    under = sum(men + women for _, men, women in AGES[:2])
    band = writer.figure("s.band", _band(MEAN_SCORE), "Sedang")
    writer.heading("1. Ringkasan")
    opening = """Per 31 Desember 2023 Pusat Pengujian Obat dan Makanan memiliki {total} orang pegawai, naik
    {growth}% dari keadaan akhir tahun 2022. Hal-hal pokok dalam laporan ini adalah sebagai berikut:"""
    writer.paragraph(_text(writer, "s", opening, total=TOTAL, growth=growth(TOTAL, START)))
    items = """Pegawai perempuan mencapai {women} orang atau {women_share}% dari seluruh pegawai.
    Pegawai yang berusia di bawah 40 tahun sebanyak {under} orang ({under_share}%).
    Kebutuhan pegawai menurut analisis beban kerja adalah {needed} orang, sehingga baru terpenuhi {filled}%.
    Rata-rata pengembangan kompetensi sebesar {hours} JP per pegawai, di atas target 20 JP.
    Indeks Profesionalitas ASN sebesar {score} dengan kategori"""
    printed = _text(
        writer, "s", items, women=WOMEN, women_share=percent(WOMEN, TOTAL), under=under,
        under_share=percent(under, TOTAL), needed=NEEDED, filled=percent(FILLED, NEEDED), hours=MEAN_HOURS,
        score=MEAN_SCORE,
    )  # fmt: skip
    writer.items(f"{printed} {band}.".split("\n"))


def _movements(writer: Writer) -> None:
    writer.heading("2. Keadaan Pegawai")
    writer.heading("2.1 Perubahan Jumlah Pegawai", 3)
    text = """Selama tahun 2023 terdapat penambahan sebanyak {came} orang, yang terdiri dari 9 CPNS dan 4 ({four})
    pegawai mutasi masuk, serta pengurangan {went} orang karena pensiun, mutasi keluar, dan meninggal dunia.
    Dengan demikian terjadi penambahan bersih {net} orang."""
    writer.paragraph(_text(writer, "m", text, came=CAME, four=words(4), went=WENT, net=CAME - WENT))
    rows: list[Row] = [["1.", *_cells(writer, "m.row1", ["Jumlah awal", START, MIDDLE, START], 2)]]
    for at, (kind, sign, first, second) in enumerate(MOVES, 2):
        values: list[Value] = [f"{kind} ({'+' if sign > 0 else '–'})", first or "-", second or "-", first + second]
        rows.append([f"{at}.", *_cells(writer, f"m.row{at}", values, *{2: (1,), 3: (2,), 4: (3,)}.get(at, ()))])
    rows.append(["7.", *_cells(writer, "m.row7", ["Jumlah akhir", MIDDLE, TOTAL, TOTAL], 1, 3)])
    head = ["No.", "Uraian", "Semester I", "Semester II", "Tahun 2023"]
    writer.table("Tabel 1. Perubahan Jumlah Pegawai Tahun 2023", [head], rows)


def _units(writer: Writer) -> None:
    writer.heading("2.2 Unit Kerja dan Jenis Kelamin", 3)
    rows: list[Row] = []
    for at, (unit, men, women, _) in enumerate(UNITS):
        values: list[Value] = [unit, men, women, men + women, percent(men + women, TOTAL)]
        rows.append([f"{at + 1}.", *_cells(writer, f"u.row{at}", values, *{0: (1,), 1: (3,), 3: (2, 4)}.get(at, ()))])
    rows.append([Spanning("Jumlah", columns=2), *_cells(writer, "u.sum", [MEN, WOMEN, TOTAL, "100,00"], 0, 2)])
    caption = "Tabel 2. Pegawai menurut Unit Kerja dan Jenis Kelamin per 31 Desember 2023"
    writer.table(caption, [["No.", "Unit Kerja", "L", "P", "Jumlah", "%"]], rows)
    big, small = max(STAFF), min(STAFF)
    text = f"""Unit dengan pegawai terbanyak yaitu {UNITS[STAFF.index(big)][0]} ({{big}} orang), sedangkan yang
    paling sedikit {UNITS[STAFF.index(small)][0]}, yaitu {{small}} orang atau {{share}}% dari total pegawai.
    Kepala Pusat dicatat pada Bagian Tata Usaha. Perbandingan pegawai perempuan terhadap laki-laki adalah
    {{ratio}} : 1."""
    ratio = rounded(Decimal(WOMEN) / MEN)
    writer.paragraph(_text(writer, "u", text, big=big, small=small, share=percent(small, TOTAL), ratio=ratio))


def _ranks(writer: Writer) -> None:
    writer.heading("2.3 Pangkat/Golongan", 3)
    rows: list[Row] = []
    sums = {group: sum(n for _, n in ranks) for group, ranks in RANKS.items()}
    named = {"II": (1,), "III": (2,), "III/b": (1, 2), "IV/a": (1,)}
    for at, (group, ranks) in enumerate(RANKS.items(), 1):
        lines = [(f"{at}.", f"Golongan {group}", group, sums[group])]
        lines += [(f"{rank}.", f"{group}/{rank}", f"{group}/{rank}", n) for rank, n in ranks]
        for mark, label, key, n in lines:
            cells = _cells(writer, f"r.{key.replace('/', '')}", [label, n, percent(n, TOTAL)], *named.get(key, ()))
            rows.append([mark, *cells])
    rows.append([Spanning("Jumlah", columns=2), whole(TOTAL), "100,00"])
    head = ["No.", "Golongan/Ruang", "Jumlah (orang)", "Persentase"]
    writer.table("Tabel 3. Pegawai menurut Golongan Ruang", [head], rows)
    text = """Sebanyak {three} pegawai berada pada Golongan III, atau setara {share}% dari keseluruhan, disusul
    Golongan IV {four} orang dan Golongan II 9 ({two}) orang."""
    share = percent(sums["III"], TOTAL)
    writer.paragraph(_text(writer, "r", text, three=sums["III"], share=share, four=sums["IV"], two=words(sums["II"])))


def _education(writer: Writer) -> None:
    writer.heading("2.4 Pendidikan dan Usia", 3)
    rows: list[Row] = []
    named = {"S2": (1, 4, 5), "Profesi Apoteker": (2, 3)}
    for level, before, now in EDUCATION:
        change = f"{now - before:+d}" if now != before else "0"
        values: list[Value] = [level, before, percent(before, START), now, percent(now, TOTAL), change]
        rows.append(_cells(writer, f"e.{level[:2]}", values, *named.get(level, ())))
    rows.append(_cells(writer, "e.sum", ["Jumlah", START, "100,00", TOTAL, "100,00", f"{TOTAL - START:+d}"], 3, 5))
    top = [Spanning("Pendidikan", rows=2), Spanning("2022", columns=2), Spanning("2023", columns=2)]
    head: list[Row] = [[*top, Spanning("Perubahan", rows=2)], ["Orang", "%", "Orang", "%"]]
    writer.table("Tabel 4. Pegawai menurut Pendidikan Terakhir Tahun 2022 dan 2023", head, rows)
    now = sum(level[2] for level in EDUCATION[:2])
    more = now - sum(level[1] for level in EDUCATION[:2])
    text = """Jumlah pegawai lulusan S2 dan S3 mencapai {now} orang ({share}%), bertambah {more} orang
    dibandingkan tahun sebelumnya."""
    writer.paragraph(_text(writer, "e", text, now=now, share=percent(now, TOTAL), more=more))
    rows = []
    for at, (band, men, women) in enumerate(AGES):
        row: list[Value] = [band, men, women, men + women, percent(men + women, TOTAL)]
        rows.append(_cells(writer, f"a.row{at}", row, *{1: (2, 4), 3: (3,)}.get(at, ())))
    rows.append(["Jumlah", whole(MEN), whole(WOMEN), whole(TOTAL), "100,00"])
    head = [["Usia (tahun)", "Laki-laki", "Perempuan", "Jumlah", "%"]]
    writer.table("Tabel 5. Pegawai menurut Kelompok Usia", head, rows)
    old = sum(men + women for _, men, women in AGES[3:])
    text = """Terdapat {old} pegawai yang telah berusia 50 tahun ke atas ({share}% dari seluruh pegawai) sehingga
    rencana suksesi perlu disiapkan."""
    writer.paragraph(_text(writer, "a", text, old=old, share=percent(old, TOTAL)))


def _needs(writer: Writer) -> None:
    writer.heading("3. Kebutuhan dan Ketersediaan Pegawai")
    group = ("Pengawas Farmasi dan Makanan", sum(p[1] for p in INSPECTORS), sum(p[2] for p in INSPECTORS))
    lines = [(f"{at}.", post) for at, post in enumerate((*POSTS, group), 1)]
    lines += [(f"{letter}.", post) for letter, post in zip("abcde", INSPECTORS, strict=True)]
    lines += [(f"{at}.", post) for at, post in enumerate(OTHERS, 4)]
    named = {group[0]: (1, 4), "Ahli Madya": (3,), "Ahli Muda": (1, 4), "Ahli Pertama": (2,), "Pelaksana": (4,)}
    rows: list[Row] = []
    for mark, (post, needed, filled) in lines:
        values: list[Value] = [post, needed, filled, str(filled - needed).replace("-", "–"), percent(filled, needed)]
        rows.append([mark, *_cells(writer, f"n.{post.replace(' ', '')}", values, *named.get(post, ()))])
    sums = _cells(writer, "n.sum", [NEEDED, FILLED, f"–{NEEDED - FILLED}", percent(FILLED, NEEDED)], 0, 2, 3)
    rows.append([Spanning("Jumlah", columns=2), *sums])
    head = ["No.", "Jabatan", "Kebutuhan", "Bezetting", "Selisih", "% Terpenuhi"]
    writer.table("Tabel 6. Kebutuhan (ABK) dan Bezetting menurut Jabatan", [head], rows)
    text = """Dibandingkan dengan kebutuhan, masih terdapat kekurangan {lack} orang. Kekurangan terbesar ada pada
    jenjang Ahli Muda, yakni {most} (sebelas) orang, sementara jabatan pelaksana justru kelebihan {over} orang.
    Jabatan Pengawas Farmasi dan Makanan diisi oleh {group} orang atau {share}% dari seluruh pegawai."""
    most = max(needed - filled for _, needed, filled in POSTS_ALL)
    over = max(filled - needed for _, needed, filled in POSTS_ALL)
    share = percent(group[2], TOTAL)
    writer.paragraph(_text(writer, "n", text, lack=NEEDED - FILLED, most=most, over=over, group=group[2], share=share))


def _training(writer: Writer) -> None:
    writer.heading("4. Pengembangan Kompetensi")
    rows: list[Row] = []
    for at, (unit, men, women, hours) in enumerate(UNITS):
        mean = rounded(Decimal(hours) / (men + women))
        words_for = ("Tercapai", "Tidak Tercapai") if mean >= HOURS_TARGET else ("Tidak Tercapai", "Tercapai")
        named = {1: (3, 4), 3: (2,)}.get(at, ())
        cells = _cells(writer, f"t.row{at}", [f"{at + 1}.", unit, men + women, hours, mean], *named)
        rows.append([*cells, writer.figure(f"t.word{at}", *words_for) if at in (2, 4) else words_for[0]])
    sums = _cells(writer, "t.sum", [TOTAL, HOURS, MEAN_HOURS], 1, 2)
    rows.append([Spanning("Jumlah/Rata-rata", columns=2), *sums, "Tercapai"])
    head = ["No.", "Unit Kerja", "Pegawai", "Jumlah JP", "Rata-rata JP", "Keterangan"]
    writer.table("Tabel 7. Jam Pelajaran (JP) per Unit Kerja (target 20 JP per pegawai)", [head], rows)
    reached = sum(unit[3] >= HOURS_TARGET * staff for unit, staff in zip(UNITS, STAFF, strict=True))
    text = """Dari 5 (lima) unit kerja, {reached} unit telah memenuhi target. Total {hours} JP tersebut berasal
    dari triwulan I sebanyak 642 JP, triwulan II 981 JP, triwulan III {third} JP, dan triwulan IV 874 JP. Pada
    tahun 2022 tercatat 3.288 JP untuk 137 pegawai atau rata-rata {before} JP, sehingga rata-rata tahun 2023 naik
    {more} JP."""
    more = MEAN_HOURS - MEAN_HOURS_BEFORE
    figures: dict[str, Value] = {
        "reached": reached, "hours": HOURS, "third": QUARTERS[2], "before": MEAN_HOURS_BEFORE, "more": more,
    }  # fmt: skip
    writer.paragraph(_text(writer, "t", text, **figures))


def _scores(writer: Writer) -> None:
    writer.heading("5. Indeks Profesionalitas ASN")
    writer.paragraph(
        "Kategori nilai: di atas 90 s.d. 100 Sangat Tinggi; di atas 80 s.d. 90 Tinggi; di atas 70 s.d. 80 Sedang;",
        "di atas 60 s.d. 70 Rendah; 60 ke bawah Sangat Rendah. Nilai Pusat adalah rata-rata nilai unit yang",
        "ditimbang dengan jumlah pegawainya (Tabel 2).",
    )
    rows: list[Row] = []
    for at, (unit, parts, score) in enumerate(zip(UNITS, SCORES, UNIT_SCORES, strict=True)):
        values: list[Value] = [f"{at + 1}.", unit[0], *(Decimal(part) for part in parts), score]
        cells = _cells(writer, f"i.row{at}", values, *{0: (6,), 1: (3,), 2: (6,), 4: (2,)}.get(at, ()))
        band = _band(score)
        rows.append([*cells, writer.figure(f"i.band{at}", band, "Rendah") if at in (0, 3) else band])
    mean = writer.figure("i.mean", indonesian(MEAN_SCORE))
    rows.append([Spanning("Nilai Pusat", columns=6), mean, _band(MEAN_SCORE)])
    parts_head = ["Kualifikasi (25)", "Kompetensi (40)", "Kinerja (30)", "Disiplin (5)"]
    head = ["No.", "Unit Kerja", *parts_head, "Nilai", "Kategori"]
    writer.table("Tabel 8. Indeks Profesionalitas ASN Tahun 2023", [head], rows)
    best, worst = max(UNIT_SCORES), min(UNIT_SCORES)
    text = f"""Nilai tertinggi diraih {UNITS[UNIT_SCORES.index(best)][0]} dengan {{best}} dan nilai terendah
    {{worst}}; selisih keduanya {{range}} poin. Terhadap target {SCORE_TARGET}, nilai Pusat mencapai {{reached}}%."""
    figures: dict[str, Value] = {
        "best": best, "worst": worst, "range": best - worst, "reached": percent(MEAN_SCORE, SCORE_TARGET),
    }  # fmt: skip
    writer.paragraph(_text(writer, "i", text, **figures))
    writer.heading("6. Penutup")
    text = f"""Laporan ini menggambarkan keadaan {{total}} pegawai Pusat Pengujian Obat dan Makanan pada akhir
    tahun 2023. Kekurangan {{lack}} pegawai diusulkan dalam pengadaan ASN tahun 2024, dan unit yang rata-rata JP-nya
    masih di bawah target, yaitu {UNITS[4][0]} ({{hours}} JP), diprioritaskan dalam rencana pelatihan."""
    hours = rounded(Decimal(UNITS[4][3]) / STAFF[4])
    writer.paragraph(_text(writer, "z", text, total=TOTAL, lack=NEEDED - FILLED, hours=hours))


def staff_report() -> MadeReport:
    """The staff report of a testing centre for 2023."""
    writer = Writer(STYLE, numbers_right=True)
    writer.title("LAPORAN KEPEGAWAIAN", "PUSAT PENGUJIAN OBAT DAN MAKANAN", "TAHUN 2023")
    for chapter in (_summary, _movements, _units, _ranks, _education, _needs, _training, _scores):
        chapter(writer)
    return writer.report()
