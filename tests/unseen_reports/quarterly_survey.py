"""The survey of a quarter: satisfaction and perceived corruption for each service, with respondents and follow-up.

Looks like a word processor's default: condensed sans-serif type, striped rows without vertical rules, numbers centred,
captions in italics, chapters numbered by letters.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, indonesian, percent, rounded, words

STYLE = """
@page { size: A4; margin: 20mm 22mm } body { font: 10pt/1.4 'DejaVu Sans Condensed', Calibri, sans-serif }
h1 { font-size: 13pt; text-align: center; margin: 0 0 16pt } h2 { font-size: 11pt; margin: 12pt 0 4pt }
h3 { font-size: 10pt; font-weight: normal; text-decoration: underline; margin: 8pt 0 3pt }
p { margin: 4pt 0; text-align: justify } .caption { font-style: italic; text-align: center; break-after: avoid }
table { border-collapse: collapse; width: 96%; margin: 3pt auto 9pt; font-size: 9pt; line-height: 1.2 }
th { background: #e4e4e4; border-top: 1pt solid black; border-bottom: 1pt solid black; padding: 3pt 4pt }
td { padding: 2.5pt 4pt; border-bottom: 0.4pt solid #999 } tbody tr:nth-child(even) { background: #f4f4f4 }
td.right { text-align: center } tr, table { break-inside: avoid } h2, h3 { break-after: avoid } ol { margin: 4pt 0 }
"""

SERVICES = (
    ("Pengujian Sampel Pihak Ketiga", 45, 39, 17, 22), ("Informasi dan Pengaduan Konsumen", 79, 66, 28, 38),
    ("Rekomendasi Sertifikasi Sarana", 56, 48, 23, 25), ("Surat Keterangan Impor/Ekspor", 61, 54, 31, 23),
)  # fmt: skip
AGES = (("17 – 25 tahun", 46), ("26 – 35 tahun", 83), ("36 – 45 tahun", 51), ("46 – 55 tahun", 21), ("> 55 tahun", 6))
SCHOOLS = (("SMA/sederajat", 39), ("Diploma III", 27), ("Sarjana/Diploma IV", 112), ("Magister ke atas", 29))
ELEMENTS = (
    ("Persyaratan", (136, 229, 163, 187), "85,92"),
    ("Sistem, Mekanisme, dan Prosedur", (133, 231, 160, 184), "85,07"),
    ("Waktu Penyelesaian", (115, 221, 146, 176), "81,37"),
    ("Biaya/Tarif", (146, 251, 183, 203), "93,14"),
    ("Produk Spesifikasi Jenis Pelayanan", (137, 232, 164, 188), "86,44"),
    ("Kompetensi Pelaksana", (141, 238, 169, 192), "88,71"),
    ("Perilaku Pelaksana", (143, 244, 172, 196), "90,13"),
    ("Penanganan Pengaduan, Saran, dan Masukan", (134, 235, 161, 182), "84,69"),
    ("Sarana dan Prasarana", (129, 226, 157, 178), "84,83"),
)
BANDS = (
    ("A", "Sangat Baik", "3,5324 – 4,00", "88,31 – 100,00"), ("B", "Baik", "3,0644 – 3,532", "76,61 – 88,30"),
    ("C", "Kurang Baik", "2,60 – 3,064", "65,00 – 76,60"), ("D", "Tidak Baik", "1,00 – 2,5996", "25,00 – 64,99"),
)  # fmt: skip
HONESTY = (
    ("Tidak ada diskriminasi pelayanan", 752, 741), ("Tidak ada kecurangan pelayanan", 768, 745),
    ("Tidak ada imbalan dan/atau gratifikasi", 791, 772), ("Tidak ada percaloan", 783, 769),
    ("Tidak ada pungutan liar", 796, 776),
)  # fmt: skip
BEFORE_COUNT = 203
PAST = (("Triwulan II 2023", "84,96", "91,27"), ("Triwulan III 2023", "85,73", "91,88"),
        ("Triwulan IV 2023", "86,41", "92,35"))  # fmt: skip
PLANS = (("Pengujian Sampel Pihak Ketiga", 4, 3), ("Informasi dan Pengaduan Konsumen", 3, 3),
         ("Rekomendasi Sertifikasi Sarana", 5, 4), ("Surat Keterangan Impor/Ekspor", 2, 2))  # fmt: skip


def _named(report: Writer, name: str, text: str, when: bool) -> str:
    return report.figure(name, text) if when else text


def _value(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _mean(values: list[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


def _band(value: Decimal) -> int:
    limits = (Decimal("88.31"), Decimal("76.61"), Decimal("65.00"))
    return sum(rounded(value) < limit for limit in limits)


SENT, COUNT, MEN, WOMEN = (column_sum(SERVICES, at) for at in (1, 2, 3, 4))
SCORES = [Decimal(sum(row[1])) / COUNT for row in ELEMENTS]
INDEX = _mean(SCORES) * 25
SERVICE_SCORES = [[Decimal(row[1][at]) / SERVICES[at][2] for row in ELEMENTS] for at in range(4)]
SERVICE_INDEX = [_mean(scores) * 25 for scores in SERVICE_SCORES]
BEFORE = rounded(_mean([_value(row[2]) for row in ELEMENTS]))
HONEST = [Decimal(row[1]) / COUNT for row in HONESTY]
HONEST_INDEX = _mean(HONEST) * 25
HONEST_BEFORE = rounded(_mean([Decimal(row[2]) / BEFORE_COUNT for row in HONESTY]) * 25)
CHANGES = [rounded(score * 25) - _value(row[2]) for score, row in zip(SCORES, ELEMENTS, strict=True)]
ORDER = sorted(range(9), key=lambda at: SCORES[at])


def _three(value: Decimal) -> str:
    return indonesian(value, 3)


def _element(at: int) -> str:
    return f"{ELEMENTS[at][0]} (U{at + 1})"


def _summary(report: Writer) -> None:
    band = BANDS[_band(INDEX)]
    report.heading("A. RINGKASAN")
    report.paragraph(
        "Survei Persepsi Kepuasan dan Survei Persepsi Anti Korupsi Triwulan II Tahun 2024 diikuti oleh",
        f"{report.figure('sum.count', str(COUNT))} responden pada 4 ({report.figure('sum.services', words(4))}) jenis",
        f"layanan. Indeks Kepuasan Masyarakat (IKM) mencapai {report.figure('sum.index', indonesian(INDEX))} dengan",
        f"mutu pelayanan {report.figure('sum.grade', band[0])}, sedangkan Indeks Persepsi Anti Korupsi (IPAK) sebesar",
        f"{report.figure('sum.honest', indonesian(HONEST_INDEX))}",
        f"(mutu {report.figure('sum.honest.grade', BANDS[_band(HONEST_INDEX)][0])}).",
    )
    report.paragraph(
        f"Dibandingkan triwulan sebelumnya, IKM naik {report.figure('sum.rise', indonesian(rounded(INDEX) - BEFORE))}",
        f"poin. Unsur dengan nilai tertinggi adalah {_element(ORDER[-1])}, yaitu",
        f"{report.figure('sum.best', indonesian(SCORES[ORDER[-1]] * 25))}, dan unsur terendah {_element(ORDER[0])}",
        f"dengan nilai {report.figure('sum.worst', indonesian(SCORES[ORDER[0]] * 25))}.",
    )


def _method(report: Writer) -> None:
    report.heading("B. METODE")
    report.paragraph(
        "Setiap unsur dinilai dengan skala 1 – 4. Nilai rata-rata (NRR) adalah jumlah nilai dibagi banyaknya",
        "responden, nilai indeks merupakan rata-rata NRR seluruh unsur, dan konversi dilakukan dengan mengalikan 25.",
        "Mutu ditetapkan menurut Permenpan RB Nomor 14 Tahun 2017:",
    )
    rows = [[band[0], band[1], f"<center>{band[2]}</center>", f"<center>{band[3]}</center>"] for band in BANDS]
    head = [["Mutu", "Kinerja", "Nilai Interval (NI)", "Nilai Interval Konversi (NIK)"]]
    report.table("Tabel 1. Kategori Mutu Pelayanan", head, rows)


def _people(report: Writer) -> None:
    report.heading("C. PROFIL RESPONDEN")
    rows: list[Row] = [
        [str(at), name, str(sent), str(men), str(women), _named(report, f"people.{at}", str(count), at == 2),
         _named(report, f"people.rate.{at}", indonesian(percent(count, sent)), at == 3)]
        for at, (name, sent, count, men, women) in enumerate(SERVICES, 1)
    ]  # fmt: skip
    rows.append(["", "Jumlah", report.figure("people.sent", str(SENT)), report.figure("people.men", str(MEN)),
                 str(WOMEN), str(COUNT), indonesian(percent(COUNT, SENT))])  # fmt: skip
    report.table(
        "Tabel 2. Responden per Jenis Layanan dan Jenis Kelamin",
        [[Spanning("No", rows=2), Spanning("Jenis Layanan", rows=2), Spanning("Kuesioner Disebar", rows=2),
          Spanning("Responden", columns=3), Spanning("Respons (%)", rows=2)], ["L", "P", "Jumlah"]], rows,
    )  # fmt: skip
    report.paragraph(
        f"Dari {SENT} kuesioner yang disebarkan kembali {COUNT} kuesioner",
        f"({report.figure('people.rate', indonesian(percent(COUNT, SENT)))}%). Responden perempuan lebih banyak, yakni",
        f"{report.figure('people.women', str(WOMEN))} orang atau",
        f"{report.figure('people.women.share', indonesian(percent(WOMEN, COUNT)))}%, dibandingkan laki-laki ({MEN}",
        "orang).",
    )
    groups: list[Row] = []
    for sign, group, kept in (("Usia", AGES, (1,)), ("Pendidikan", SCHOOLS, (0, 2))):
        for at, (name, count) in enumerate(group):
            share = _named(report, f"{sign}.share.{at}", indonesian(percent(count, COUNT)), at in kept)
            first: Row = [Spanning(sign, rows=len(group) + 1)] if at == 0 else []
            cells: Row = [*first, name, f"<center>{count}</center>", f"<center>{share}</center>"]
            groups.append(cells)
        total = _named(report, f"{sign}.all", str(COUNT), sign == "Usia")
        groups.append(["Jumlah", f"<center>{total}</center>", "<center>100,00</center>"])
    head = [["Karakteristik", "Kelompok", "Orang", "%"]]
    report.table("Tabel 3. Responden Menurut Usia dan Pendidikan Terakhir", head, groups)
    young = AGES[0][1] + AGES[1][1]
    report.paragraph(
        f"Sebanyak {report.figure('people.young', str(young))} responden berusia 35 tahun ke bawah",
        f"({report.figure('people.young.share', indonesian(percent(young, COUNT)))}%), dan separuh lebih berpendidikan",
        "Sarjana/Diploma IV.",
    )


def _satisfaction(report: Writer) -> None:
    report.heading("D. HASIL SURVEI KEPUASAN")
    report.heading("1. Nilai per unsur", 3)
    rows: list[Row] = []
    for at, (name, scores, _) in enumerate(ELEMENTS):
        band = BANDS[_band(SCORES[at] * 25)]
        shown = _named(report, f"score.{at + 1}", _three(SCORES[at]), at in (1, 5, 8))
        value = _named(report, f"value.{at + 1}", indonesian(SCORES[at] * 25), at in (0, 3))
        grade = _named(report, f"grade.{at + 1}", band[0], at == 4)
        rows.append([f"U{at + 1}", name, str(sum(scores)), shown, value, grade, band[1]])
    band = BANDS[_band(INDEX)]
    rows.append(["", "Rata-rata / IKM", "", report.figure("score.mean", _three(INDEX / 25)),
                 report.figure("value.mean", indonesian(INDEX)), band[0], band[1]])  # fmt: skip
    head = [["Kode", "Unsur Pelayanan", "Jumlah Nilai", "NRR", "Konversi", "Mutu", "Kinerja"]]
    report.table(f"Tabel 4. Nilai Unsur Pelayanan Seluruh Layanan (n = {COUNT})", head, rows)
    top = sum(_band(score * 25) == 0 for score in SCORES)
    gap = rounded(SCORES[ORDER[-1]], 3) - rounded(SCORES[ORDER[0]], 3)
    report.paragraph(
        f"Berdasarkan Tabel 4, {report.figure('top', words(top))} unsur memperoleh mutu A dan",
        f"{report.figure('good', words(9 - top))} unsur lainnya memperoleh mutu B. Selisih antara unsur tertinggi dan",
        f"terendah adalah {report.figure('range', _three(gap))} (skala 1 – 4).",
    )
    report.heading("2. Nilai per jenis layanan", 3)
    table: list[Row] = [
        [f"U{at + 1}", ELEMENTS[at][0], *(_three(SERVICE_SCORES[service][at]) for service in range(4))]
        for at in range(9)
    ]
    means = [_named(report, f"mean.{at}", _three(value / 25), at == 0) for at, value in enumerate(SERVICE_INDEX)]
    values = [report.figure(f"ikm.{at}", indonesian(value)) for at, value in enumerate(SERVICE_INDEX)]
    grades = [_named(report, f"mutu.{at}", BANDS[_band(value)][0], at in (0, 1))
              for at, value in enumerate(SERVICE_INDEX)]  # fmt: skip
    table += [["", "Rata-rata NRR", *means], ["", "IKM", *values], ["", "Mutu", *grades]]
    report.table(
        "Tabel 5. NRR Unsur dan IKM per Jenis Layanan",
        [["Kode", "Unsur", "Pengujian", "Informasi dan Pengaduan", "Sertifikasi Sarana", "SKI/SKE"]], table,
    )  # fmt: skip
    best, worst = max(SERVICE_INDEX), min(SERVICE_INDEX)
    slow = SERVICE_SCORES[0][2] * 25
    report.paragraph(
        f"IKM tertinggi diperoleh layanan {SERVICES[SERVICE_INDEX.index(best)][0]} ({indonesian(best)}), sementara",
        f"terendah adalah {SERVICES[SERVICE_INDEX.index(worst)][0]}, terpaut",
        f"{report.figure('service.gap', indonesian(rounded(best) - rounded(worst)))} poin. Perlu dicermati bahwa waktu",
        f"penyelesaian pada layanan pengujian hanya bernilai {report.figure('slow', indonesian(slow))} setelah",
        f"dikonversi atau mutu {report.figure('slow.grade', BANDS[_band(slow)][0])}.",
    )


def _trend(report: Writer) -> None:
    report.heading("E. PERBANDINGAN ANTARTRIWULAN")
    rows: list[Row] = [
        [f"U{at + 1}", name, before, indonesian(SCORES[at] * 25),
         _named(report, f"change.{at + 1}", f"{CHANGES[at]:+.2f}".replace(".", ","), at in (2, 7)),
         "Naik" if CHANGES[at] > 0 else "Turun"]
        for at, (name, _, before) in enumerate(ELEMENTS)
    ]  # fmt: skip
    rise = rounded(INDEX) - BEFORE
    rows.append(["", "IKM", report.figure("before", indonesian(BEFORE)), indonesian(INDEX),
                 f"{rise:+.2f}".replace(".", ","), "Naik"])  # fmt: skip
    head = [["Kode", "Unsur", "TW I 2024", "TW II 2024", "Selisih", "Ket."]]
    report.table("Tabel 6. Perbandingan Nilai Unsur Triwulan I dan Triwulan II Tahun 2024", head, rows)
    up = sum(change > 0 for change in CHANGES)
    report.paragraph(
        f"Terdapat {report.figure('up', str(up))} unsur yang nilainya naik dan {report.figure('down', str(9 - up))}",
        "unsur yang turun. Penurunan terbesar terjadi pada unsur "
        + _element(CHANGES.index(min(CHANGES)))
        + f", yaitu {indonesian(-min(CHANGES))} poin. Perkembangan kedua indeks sejak tahun lalu sebagai berikut:",
    )
    names = [*(row[0] for row in PAST), "Triwulan I 2024", "Triwulan II 2024"]
    first = [*(_value(row[1]) for row in PAST), BEFORE, rounded(INDEX)]
    second = [*(_value(row[2]) for row in PAST), HONEST_BEFORE, rounded(HONEST_INDEX)]
    quarters: list[Row] = [[str(at + 1), name, indonesian(first[at]), indonesian(second[at])]
                           for at, name in enumerate(names)]  # fmt: skip
    quarters.append(["", "Rata-rata", report.figure("series.ikm", indonesian(_mean(first))),
                     report.figure("series.ipak", indonesian(_mean(second)))])  # fmt: skip
    report.table("Tabel 7. Perkembangan IKM dan IPAK", [["No", "Periode", "IKM", "IPAK"]], quarters)


def _honesty(report: Writer) -> None:
    report.heading("F. HASIL SURVEI PERSEPSI ANTI KORUPSI")
    rows: list[Row] = [
        [str(at + 1), name, str(score), _named(report, f"honest.{at + 1}", _three(HONEST[at]), at == 0),
         _named(report, f"honest.value.{at + 1}", indonesian(HONEST[at] * 25), at == 1),
         BANDS[_band(HONEST[at] * 25)][0]]
        for at, (name, score, _) in enumerate(HONESTY)
    ]  # fmt: skip
    rows.append(["", "IPAK", "", report.figure("honest.mean", _three(HONEST_INDEX / 25)), indonesian(HONEST_INDEX),
                 BANDS[_band(HONEST_INDEX)][0]])  # fmt: skip
    head = [["No", "Indikator", "Jumlah Nilai", "NRR", "Konversi", "Mutu"]]
    report.table("Tabel 8. Nilai Indikator Persepsi Anti Korupsi", head, rows)


def _plans(report: Writer) -> None:
    report.heading("G. TINDAK LANJUT")
    planned, done = column_sum(PLANS, 1), column_sum(PLANS, 2)
    rows: list[Row] = [[str(at), name, str(plan), str(did), str(plan - did), indonesian(percent(did, plan))]
                       for at, (name, plan, did) in enumerate(PLANS, 1)]  # fmt: skip
    rows.append(["", "Jumlah", report.figure("plan.all", str(planned)), str(done), str(planned - done),
                 report.figure("plan.rate", indonesian(percent(done, planned)))])  # fmt: skip
    head = [["No", "Jenis Layanan", "Rencana", "Selesai", "Proses", "% Selesai"]]
    report.table("Tabel 9. Status Rencana Tindak Lanjut Survei Triwulan I 2024", head, rows)
    report.paragraph(
        f"Dari {planned} rencana aksi hasil survei triwulan I, {report.figure('plan.done', str(done))} di antaranya",
        "telah selesai. Rencana tindak lanjut triwulan II difokuskan pada tiga unsur dengan nilai terendah:",
    )
    deeds = ("penambahan analis dan penjadwalan ulang pengujian, paling lambat Agustus 2024 (Ketua Tim Pengujian)",
             "perbaikan ruang tunggu dan jalur disabilitas, paling lambat September 2024 (Kepala Bagian Tata Usaha)",
             "penyederhanaan alur dan video panduan, paling lambat Agustus 2024 (Ketua Tim Infokom)")  # fmt: skip
    report.items([f"{_element(at)}: {deed}." for at, deed in zip(ORDER[:3], deeds, strict=True)])


def quarterly_survey() -> MadeReport:
    """The report, right in every figure."""
    report = Writer(STYLE, numbers_right=True)
    report.title("LAPORAN SURVEI PERSEPSI KEPUASAN DAN PERSEPSI ANTI KORUPSI", "BALAI BESAR POM DI MAKASSAR",
                 "TRIWULAN II TAHUN 2024")  # fmt: skip
    for chapter in (_summary, _method, _people, _satisfaction, _trend, _honesty, _plans):
        chapter(report)
    return report.report()
