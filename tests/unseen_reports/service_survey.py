"""Survey of public satisfaction (SKM) of a Balai in 2024: respondents, elements by service, quarters, years, follow-up.

Portrait in a book type with old-style spacing: a thin full grid, bold centred headers without fill, captions below the
tables, sections numbered 1., 1.1.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 24mm 22mm }
body { font-family: Gelasio, 'DejaVu Serif', Georgia, serif; font-size: 10.5pt; line-height: 1.4 }
h1 { font-size: 14pt; text-align: center; margin-bottom: 18px } h2 { font-size: 12pt } h3 { font-size: 11pt }
p { text-align: justify; margin: 6px 0; text-indent: 8mm } p.caption:empty { display: none }
table { width: 100%; border-collapse: collapse; font-size: 9pt; margin-top: 8px; break-inside: avoid }
th, td { border: 0.6px solid #666; padding: 2.5px 5px; text-align: center } tr { break-inside: avoid }
td:nth-child(2) { text-align: left } td[colspan] + td { text-align: center !important }
table + p { text-align: center; text-indent: 0; font-size: 9pt; font-style: italic; margin: 4px 0 12px }
table { break-after: avoid } h2, h3 { break-after: avoid }
"""

SERVICES = ("Sertifikasi", "Pengujian", "Informasi", "Ekspor-Impor")
QUARTERS = ((22, 25, 27, 22), (13, 15, 16, 14), (28, 34, 37, 32), (10, 12, 13, 12))
SENT = 368
ELEMENTS = (
    ("Persyaratan", (346, 201, 463, 168), "86.90"), ("Sistem, mekanisme, dan prosedur", (337, 194, 472, 157), "85.70"),
    ("Waktu penyelesaian", (318, 189, 445, 154), "81.15"), ("Biaya/tarif", (363, 214, 519, 174), "95.90"),
    ("Produk spesifikasi jenis pelayanan", (343, 198, 475, 163), "87.05"),
    ("Kompetensi pelaksana", (343, 199, 485, 166), "88.92"), ("Perilaku pelaksana", (359, 209, 492, 173), "91.40"),
    ("Penanganan pengaduan, saran, dan masukan", (336, 188, 467, 161), "84.02"),
    ("Sarana dan prasarana", (340, 192, 460, 164), "83.40"),
)  # fmt: skip
SCORES = (2306, 2744, 2984)
OLD_QUARTERS = (Decimal("86.42"), Decimal("87.15"), Decimal("87.60"), Decimal("87.31"))
PROFILE = (
    ("Jenis kelamin", (("Perempuan", 189), ("Laki-laki", 143))),
    ("Usia", (("Di bawah 25 tahun", 38), ("25 – 34 tahun", 127), ("35 – 44 tahun", 104), ("45 – 54 tahun", 49),
              ("55 tahun ke atas", 14))),
    ("Pendidikan", (("SMA/sederajat ke bawah", 71), ("Diploma", 48), ("S1/Profesi", 176), ("S2/S3", 37))),
    ("Pekerjaan", (("Pegawai swasta", 125), ("Wirausaha", 100), ("ASN/TNI/Polri", 26), ("Pelajar/Mahasiswa", 47),
                   ("Lainnya", 34))),
)  # fmt: skip
FOLLOWED = ((3, 9, 8), (8, 6, 6), (9, 8, 5))
COUNTS = tuple(sum(row) for row in QUARTERS)
TOTAL = sum(COUNTS)
BY_QUARTER = tuple(sum(row[at] for row in QUARTERS) for at in range(4))
ALL_SCORES = sum(sum(scores) for _, scores, _ in ELEMENTS)
INDEX = rounded(Decimal(ALL_SCORES) / TOTAL / 9 * 25)
BY_SERVICE = tuple(rounded(Decimal(sum(row[1][at] for row in ELEMENTS)) / COUNTS[at] / 9 * 25) for at in range(4))
VALUES = tuple(rounded(Decimal(sum(scores)) / TOTAL * 25) for _, scores, _ in ELEMENTS)
NEW_QUARTERS = tuple(
    rounded(Decimal(score) / count / 9 * 25)
    for score, count in zip((*SCORES, ALL_SCORES - sum(SCORES)), BY_QUARTER, strict=True)
)
YEARS = (
    (2020, Decimal("83.94"), Decimal("83.00")), (2021, Decimal("85.27"), Decimal("85.50")),
    (2022, Decimal("84.86"), Decimal("86.00")), (2023, Decimal("87.16"), Decimal("87.00")),
    (2024, INDEX, Decimal("88.50")),
)  # fmt: skip
LOW = sorted(range(9), key=lambda at: VALUES[at])
NAMED = {(1, 0), (4, 2), (6, 3)}
ROMAN = ("I", "II", "III", "IV")


def _grade(value: Decimal) -> str:
    return "A" if value >= Decimal("88.31") else "B" if value >= Decimal("76.61") else "C"


def _cell(w: Writer, name: str, text: str, named: bool) -> str:
    return w.figure(name, text) if named else text


def _table(w: Writer, caption: str, head: list[Row], rows: list[Row]) -> None:
    w.table("", head, rows)
    w.paragraph(caption)


def _opening(w: Writer) -> None:
    w.heading("1. Pendahuluan")
    w.paragraph(
        "Survei Kepuasan Masyarakat (SKM) Balai POM di Sukamakmur tahun 2024 dilaksanakan pada Januari s.d. Desember",
        f"2024 terhadap {w.figure('intro.services', words(len(SERVICES)))} jenis layanan, dengan 9 (sembilan) unsur",
        "menurut PermenPANRB Nomor 14 Tahun 2017. Setiap unsur dinilai dengan skala 1 sampai 4.",
    )
    w.paragraph(
        f"Nilai SKM tahun 2024 adalah {w.figure('intro.index', indonesian(INDEX))} dengan mutu pelayanan",
        f"{w.figure('intro.grade', _grade(INDEX))}. Nilai itu naik",
        f"{w.figure('intro.up', indonesian(INDEX - YEARS[3][1]))} poin dibandingkan tahun sebelumnya",
        f"({indonesian(YEARS[3][1])}). Unsur dengan nilai tertinggi ialah {ELEMENTS[LOW[-1]][0]}",
        f"({w.figure('intro.best', indonesian(VALUES[LOW[-1]]))}), sedangkan yang terendah {ELEMENTS[LOW[0]][0]}",
        f"({w.figure('intro.worst', indonesian(VALUES[LOW[0]]))}).",
    )
    w.paragraph(
        "Mutu pelayanan dibaca dari nilai interval konversi: A (Sangat Baik) 88,31 – 100,00; B (Baik) 76,61 – 88,30;",
        "C (Kurang Baik) 65,00 – 76,60; dan D (Tidak Baik) 25,00 – 64,99.",
    )


def _respondents(w: Writer) -> None:
    w.heading("2. Responden")
    w.heading("2.1. Jumlah responden", 3)
    w.paragraph(
        f"Dari {SENT} kuesioner yang disebarkan, sebanyak {w.figure('resp.total', str(TOTAL))} kuesioner diisi lengkap",
        f"dan diolah, sehingga tingkat respons mencapai {w.figure('resp.rate', indonesian(percent(TOTAL, SENT)))}%;",
        f"{w.figure('resp.lost', str(SENT - TOTAL))} kuesioner tidak kembali atau tidak lengkap. Sebarannya disajikan",
        "pada Tabel 1.",
    )
    rows: list[Row] = []
    for at, name in enumerate(SERVICES):
        counts = (_cell(w, f"r{at}.{quarter}", str(count), (at, quarter) == (2, 3))
                  for quarter, count in enumerate(QUARTERS[at]))  # fmt: skip
        share = _cell(w, f"r{at}.share", indonesian(percent(COUNTS[at], TOTAL, 1), 1), at in (1, 2))
        rows.append((str(at + 1), name, *counts, _cell(w, f"r{at}.sum", str(COUNTS[at]), at in (0, 3)), share))
    sums = (_cell(w, f"rsum.{at}", str(count), at == 0) for at, count in enumerate(BY_QUARTER))
    rows.append((Spanning("Jumlah", columns=2), *sums, w.figure("rsum", str(TOTAL)), "100,0"))
    head: list[Row] = [
        (Spanning("No", rows=2), Spanning("Layanan", rows=2), Spanning("Triwulan", columns=4),
         Spanning("Jumlah", rows=2), Spanning("%", rows=2)), ROMAN]  # fmt: skip
    _table(w, "Tabel 1. Responden menurut layanan dan triwulan tahun 2024", head, rows)
    w.heading("2.2. Karakteristik responden", 3)
    rows = []
    for number, (group, parts) in enumerate(PROFILE, 1):
        held = _cell(w, f"pr{number}", str(sum(part[1] for part in parts)), number in (2, 4))
        rows.append((str(number), f"<b>{group}</b>", held, "100,0"))
        for at, (name, count) in enumerate(parts):
            rows.append((
                f"{'abcde'[at]}.", name, _cell(w, f"pr{number}.{at}", str(count), (number, at) in {(1, 0), (3, 1)}),
                _cell(w, f"pr{number}.{at}.rate", indonesian(percent(count, TOTAL, 1), 1),
                      (number, at) in {(1, 1), (3, 2), (4, 0)}),
            ))  # fmt: skip
    _table(w, "Tabel 2. Karakteristik responden", [("No", "Karakteristik", "Jumlah", "%")], rows)
    (_, women), (_, men) = PROFILE[0][1]
    young = sum(count for _, count in PROFILE[1][1][:2])
    w.paragraph(
        f"Responden perempuan berjumlah {women} orang, lebih banyak {w.figure('pr.more', str(women - men))} orang",
        "daripada laki-laki. Sebagian besar responden berpendidikan S1/Profesi, yaitu",
        f"{w.figure('pr.s1', str(PROFILE[2][1][2][1]))} orang, dan {w.figure('pr.young', str(young))} orang atau",
        f"{w.figure('pr.young_rate', indonesian(percent(young, TOTAL, 1), 1))}% berusia di bawah 35 tahun.",
    )


def _elements(w: Writer) -> None:
    w.heading("3. Hasil survei")
    w.heading("3.1. Nilai unsur menurut layanan", 3)
    w.paragraph(
        "Nilai rata-rata (NRR) setiap unsur adalah jumlah nilai dibagi jumlah responden. Indeks setiap layanan adalah",
        "rata-rata NRR sembilan unsur dikalikan 25, dan kolom Balai dihitung dari seluruh responden semua layanan.",
    )
    rows: list[Row] = []
    for at, (name, scores, _) in enumerate(ELEMENTS, 1):
        means = (
            _cell(w, f"e{at}.{place}", indonesian(Decimal(score) / COUNTS[place], 3), (at, place) in NAMED)
            for place, score in enumerate(scores)
        )
        every = _cell(w, f"e{at}.all", indonesian(Decimal(sum(scores)) / TOTAL, 3), at in (2, 3, 7))
        rows.append((f"U{at}", name, *means, every))
    rows += [
        (Spanning("Indeks", columns=2),
         *(w.figure(f"ix{at}", indonesian(value)) for at, value in enumerate(BY_SERVICE)),
         w.figure("ix", indonesian(INDEX))),
        (Spanning("Mutu pelayanan", columns=2),
         *(_cell(w, f"ix{at}.grade", _grade(value), at in (1, 2)) for at, value in enumerate(BY_SERVICE)),
         _grade(INDEX)),
    ]  # fmt: skip
    _table(w, "Tabel 3. NRR unsur menurut layanan", [("Unsur", "Uraian", *SERVICES, "Balai")], rows)
    top, low = max(BY_SERVICE), min(BY_SERVICE)
    best, worst = SERVICES[BY_SERVICE.index(top)], SERVICES[BY_SERVICE.index(low)]
    grades = [_grade(value) for value in BY_SERVICE]
    w.paragraph(
        f"Layanan {best} memperoleh indeks tertinggi ({w.figure('ix.top', indonesian(top))})",
        f"dan layanan {worst} terendah ({indonesian(low)}), dengan selisih",
        f"{w.figure('ix.gap', indonesian(top - low))}. Mutu A diraih {w.figure('ix.a', words(grades.count('A')))}",
        f"layanan, sedangkan {w.figure('ix.b', words(grades.count('B')))} layanan lainnya bermutu B.",
    )
    w.heading("3.2. Perbandingan nilai unsur dengan tahun 2023", 3)
    rows = []
    for at, (name, _, before) in enumerate(ELEMENTS, 1):
        value = VALUES[at - 1]
        rows.append((
            f"U{at}", name, before.replace(".", ","), _cell(w, f"v{at}", indonesian(value), at in (1, 6, 9)),
            _cell(w, f"v{at}.change", indonesian(value - Decimal(before)), at in (3, 4, 8)),
            _cell(w, f"v{at}.grade", _grade(value), at in (5, 8)),
            _cell(w, f"v{at}.rank", str(9 - LOW.index(at - 1)), at in (4, 7)),
        ))  # fmt: skip
    old = rounded(sum((Decimal(row[2]) for row in ELEMENTS), Decimal(0)) / 9)
    rows.append((Spanning("Nilai SKM (rata-rata)", columns=2), w.figure("v.old", indonesian(old)), indonesian(INDEX),
                 indonesian(INDEX - old), _grade(INDEX), "-"))  # fmt: skip
    _table(w, "Tabel 4. Nilai unsur (NRR x 25) tahun 2023 dan 2024",
           [("Unsur", "Uraian", "2023", "2024", "Selisih", "Mutu 2024", "Peringkat 2024")], rows)  # fmt: skip
    down = [at for at, value in enumerate(VALUES) if value < Decimal(ELEMENTS[at][2])]
    w.paragraph(
        f"Dari sembilan unsur, {w.figure('v.up', words(9 - len(down)))} unsur meningkat dan hanya",
        f"{ELEMENTS[down[0]][0]} yang menurun. Kenaikan terbesar terjadi pada unsur Sarana dan prasarana, sebesar",
        f"{w.figure('v.most', indonesian(VALUES[8] - Decimal(ELEMENTS[8][2])))} poin.",
    )


def _time(w: Writer) -> None:
    w.heading("3.3. Perkembangan per triwulan dan per tahun", 3)
    rows: list[Row] = []
    for at, (before, value) in enumerate(zip(OLD_QUARTERS, NEW_QUARTERS, strict=True)):
        rows.append((str(at + 1), f"Triwulan {ROMAN[at]}", str(BY_QUARTER[at]), indonesian(before),
                     _cell(w, f"t{at}", indonesian(value), at in (0, 3)),
                     _cell(w, f"t{at}.change", indonesian(value - before), at == 1)))  # fmt: skip
    _table(w, "Tabel 5. Nilai SKM per triwulan tahun 2023 dan 2024",
           [("No", "Periode", "Responden 2024", "Nilai 2023", "Nilai 2024", "Selisih")], rows)  # fmt: skip
    w.paragraph(
        "Nilai SKM tahun 2024 meningkat dari triwulan ke triwulan, yakni dari",
        f"{w.figure('t.first', indonesian(NEW_QUARTERS[0]))} pada Triwulan I menjadi {indonesian(NEW_QUARTERS[3])}",
        f"pada Triwulan IV, atau bertambah {w.figure('t.rise', indonesian(NEW_QUARTERS[3] - NEW_QUARTERS[0]))} poin.",
    )
    rows = []
    for at, (year, value, target) in enumerate(YEARS):
        change = "-" if not at else indonesian(value - YEARS[at - 1][1])
        rows.append((
            str(at + 1), str(year), indonesian(target), indonesian(value),
            _cell(w, f"y{at}.rate", indonesian(percent(value, target)), at in (1, 3, 4)),
            _cell(w, f"y{at}.change", change, at in (1, 2)), _cell(w, f"y{at}.grade", _grade(value), at == 3),
        ))  # fmt: skip
    _table(w, "Tabel 6. Target dan nilai SKM tahun 2020 s.d. 2024",
           [("No", "Tahun", "Target", "Nilai SKM", "Capaian (%)", "Perubahan", "Mutu")], rows)  # fmt: skip
    met = sum(value >= target for _, value, target in YEARS)
    w.paragraph(
        f"Selama lima tahun target tercapai {w.figure('y.met', str(met))} kali, dan nilai SKM sejak 2020 telah naik",
        f"{w.figure('y.rise', indonesian(INDEX - YEARS[0][1]))} poin meskipun sempat turun pada tahun 2022.",
    )


def _follow_up(w: Writer) -> None:
    w.heading("4. Tindak lanjut")
    plans, done = (sum(row[at] for row in FOLLOWED) for at in (1, 2))
    rows: list[Row] = []
    for unit, plan, closed in FOLLOWED:
        still = _cell(w, f"f{unit}.open", str(plan - closed), unit == 9)
        rate = _cell(w, f"f{unit}.rate", indonesian(percent(closed, plan)), unit in (3, 9))
        rows.append((f"U{unit}", ELEMENTS[unit - 1][0], str(plan), str(closed), still, rate))
    rows.append((Spanning("Jumlah", columns=2), w.figure("f.plans", str(plans)), str(done), str(plans - done),
                 w.figure("f.rate", indonesian(percent(done, plans)))))  # fmt: skip
    _table(w, "Tabel 7. Tindak lanjut hasil SKM tahun 2023 per 31 Desember 2024",
           [("Unsur", "Uraian", "Rencana", "Selesai", "Dalam proses", "Selesai (%)")], rows)  # fmt: skip
    w.paragraph(
        f"Dari {plans} rencana tindak lanjut atas tiga unsur terendah tahun 2023, {w.figure('f.done', str(done))}",
        f"telah selesai dan {w.figure('f.open', str(plans - done))} masih dalam proses. Tiga unsur terendah tahun 2024",
        "yang akan ditindaklanjuti pada tahun 2025 adalah:",
    )
    w.items([
        f"{ELEMENTS[at][0]}, dengan nilai {w.figure(f'low{place}', indonesian(VALUES[at]))};"
        for place, at in enumerate(LOW[:3], 1)
    ])  # fmt: skip


def _closing(w: Writer) -> None:
    w.heading("5. Kesimpulan")
    w.paragraph(
        f"Berdasarkan jawaban {w.figure('end.total', whole(TOTAL))} responden, nilai SKM Balai POM di Sukamakmur tahun",
        f"2024 sebesar {w.figure('end.index', indonesian(INDEX))} atau",
        f"{w.figure('end.rate', indonesian(percent(INDEX, YEARS[4][2])))}% dari target {indonesian(YEARS[4][2])}.",
    )
    w.paragraph("Sukamakmur, 13 Januari 2025")


def service_survey() -> MadeReport:
    """The survey of public satisfaction of the Balai POM di Sukamakmur for 2024."""
    w = Writer(STYLE)
    w.title("LAPORAN SURVEI KEPUASAN MASYARAKAT", "BALAI POM DI SUKAMAKMUR", "TAHUN 2024")
    for chapter in (_opening, _respondents, _elements, _time, _follow_up, _closing):
        chapter(w)
    return w.report()
