"""A performance report: indicators with targets, results and bands, staff, samples, sites, a survey, a budget.

All tables have all their rules.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian, number, percent, rounded, whole, words

UNIT = "Balai Besar POM di Semarang"
STYLE = """@page{size:A4;margin:22mm 20mm}body{font:11pt/1.5 "Liberation Sans"}h1{text-align:center;margin-top:60mm}
.break{page-break-after:always}table{border-collapse:collapse;width:100%;font-size:8.5pt;line-height:1.2;
margin-bottom:6mm}td,th{border:.6pt solid #000;padding:2pt 4pt}th{background:#cfe2f3}.caption{text-align:center;
font-weight:bold;margin-bottom:2mm}h2{page-break-before:always;text-align:center}tr{page-break-inside:avoid}"""

# Programme targets with their indicators: name, target and result of 2023, results of 2021 and 2022, target of 2024.
TARGETS: tuple[tuple[str, tuple[tuple[str, str, str, str, str, str], ...]], ...] = (
    (
        f"Terwujudnya Obat dan Makanan yang memenuhi syarat di wilayah kerja {UNIT}",
        (
            ("Persentase Obat yang memenuhi syarat", "94,50", "93,87", "90,11", "92,45", "95,00"),
            ("Persentase Makanan yang memenuhi syarat", "86,00", "88,12", "80,25", "84,30", "87,00"),
            ("Persentase Obat yang aman dan bermutu berdasarkan hasil pengawasan",
             "92,00", "95,31", "93,40", "94,02", "93,00"),
        ),
    ),
    (
        "Meningkatnya kesadaran masyarakat terhadap keamanan dan mutu Obat dan Makanan",
        (("Indeks kesadaran masyarakat (awareness index) terhadap Obat dan Makanan aman",
          "78,00", "80,34", "74,40", "77,90", "80,00"),),
    ),
    (
        "Meningkatnya kepuasan pelaku usaha dan masyarakat terhadap kinerja pengawasan",
        (
            ("Indeks kepuasan pelaku usaha terhadap pemberian bimbingan", "88,60", "91,05", "87,92", "89,40", "89,00"),
            ("Indeks kepuasan masyarakat atas kinerja pengawasan Obat dan Makanan",
             "73,00", "72,15", "70,10", "71,20", "75,00"),
            ("Indeks kepuasan masyarakat terhadap layanan publik", "90,00", "92,37", "89,75", "91,12", "91,00"),
        ),
    ),
    (
        "Meningkatnya efektivitas pemeriksaan sarana Obat dan Makanan",
        (
            ("Persentase keputusan/rekomendasi hasil inspeksi yang dilaksanakan",
             "94,00", "96,20", "90,00", "95,10", "95,00"),
            ("Persentase sarana produksi yang memenuhi ketentuan", "60,00", "48,33", "44,10", "45,90", "62,00"),
            ("Persentase sarana distribusi yang memenuhi ketentuan", "71,00", "79,40", "70,25", "75,55", "73,00"),
        ),
    ),
    (
        "Meningkatnya efektivitas komunikasi, informasi dan edukasi",
        (
            ("Tingkat efektivitas KIE Obat dan Makanan", "92,50", "94,18", "90,02", "93,00", "93,00"),
            ("Jumlah sekolah dengan Pangan Jajanan Anak Sekolah aman", "38", "46", "30", "38", "50"),
        ),
    ),
)  # fmt: skip
BANDS = (
    (Decimal(120), "Tidak Dapat Disimpulkan"),
    (Decimal(110), "Sangat Baik"),
    (Decimal(90), "Baik"),
    (Decimal(70), "Cukup"),
    (Decimal(50), "Kurang"),
)
STAFF = (("S2", 14, 19), ("Apoteker", 12, 35), ("S1", 25, 31), ("D3", 6, 9), ("SLTA", 5, 2))
# Target, taken, good.
SAMPLES = (
    ("Obat", 820, 815, 801),
    ("Obat Tradisional", 240, 240, 221),
    ("Suplemen Kesehatan", 96, 96, 92),
    ("Kosmetik", 410, 412, 399),
    ("Pangan", 650, 655, 570),
)
SITES = (
    ("Apotek", 210, 170),
    ("Toko Obat", 88, 52),
    ("Pedagang Besar Farmasi", 75, 66),
    ("Rumah Sakit", 42, 39),
    ("Puskesmas", 120, 98),
    ("Klinik", 30, 23),
)
ELEMENTS = (
    ("Persyaratan", "3,68"),
    ("Sistem, Mekanisme, dan Prosedur", "3,65"),
    ("Waktu Penyelesaian", "3,60"),
    ("Biaya/Tarif", "3,82"),
    ("Produk Spesifikasi Jenis Pelayanan", "3,71"),
    ("Kompetensi Pelaksana", "3,74"),
    ("Perilaku Pelaksana", "3,79"),
    ("Penanganan Pengaduan, Saran, dan Masukan", "3,66"),
    ("Sarana dan Prasarana", "3,60"),
)
BUDGET = (
    ("Belanja Pegawai", 18452310000, 18101254321),
    ("Belanja Barang", 21874655000, 21310987654),
    ("Belanja Modal", 4320118000, 4255310000),
)
ACTIVITIES = (("Pengawasan Obat dan Makanan", "98,50", "103,20"), ("Dukungan Manajemen", "96,75", "101,10"))


def band(achievement: Decimal) -> str:
    """The band of an achievement by the criteria that the report prints."""
    return next((name for lowest, name in BANDS if achievement >= lowest), "Sangat Kurang")


def performance_report() -> MadeReport:
    """The report, without a fault."""
    writer = Writer(STYLE)
    writer.title("LAPORAN KINERJA", "BALAI BESAR PENGAWAS OBAT DAN MAKANAN DI SEMARANG", "TAHUN 2023")
    writer.paragraph("Badan Pengawas Obat dan Makanan")
    writer.new_page()
    _summary(writer)
    _staff(writer)
    _agreement(writer)
    writer.heading("BAB III AKUNTABILITAS KINERJA")
    _achievements(writer)
    _years(writer)
    writer.heading("3.3 Hasil sampling dan pemeriksaan sarana", 3)
    _samples(writer)
    _sites(writer)
    _survey(writer)
    _budget(writer)
    _closing(writer)
    return writer.report()


def _achieved() -> list[list[Decimal]]:
    """Achievements of the indicators, by programme target."""
    return [[percent(number(i[2]), number(i[1])) for i in indicators] for _, indicators in TARGETS]


def _means() -> list[Decimal]:
    return [rounded(sum(held, Decimal(0)) / len(held)) for held in _achieved()]


def _overall() -> Decimal:
    means = _means()
    return rounded(sum(means, Decimal(0)) / len(means))


def _summary(writer: Writer) -> None:
    f = writer.figure
    bands = [band(achieved) for held in _achieved() for achieved in held]
    ceiling, spent = (sum(row[column] for row in BUDGET) for column in (1, 2))
    counted = {key: f(f"p.{key}", str(bands.count(name)))
               for key, name in (("good", "Baik"), ("very_good", "Sangat Baik"), ("fair", "Cukup"))}  # fmt: skip
    writer.heading("RINGKASAN EKSEKUTIF")
    writer.paragraph(
        f"{UNIT} menetapkan 5 (lima) sasaran kegiatan dengan {f('p.indicators', '12')} "
        f"({f('p.indicators_words', words(12))}) indikator kinerja pada tahun 2023.",
        f"Nilai Pencapaian Sasaran (NPS) rata-rata sebesar {f('p.nps', indonesian(_overall()))}%.",
        f"Sebanyak {counted['good']} indikator memperoleh kriteria Baik, {counted['very_good']} indikator memperoleh "
        f"kriteria Sangat Baik, dan {counted['fair']} indikator memperoleh kriteria Cukup.",
    )
    writer.paragraph(
        f"Realisasi anggaran tahun 2023 sebesar Rp{f('p.spent', whole(spent))} atau "
        f"{f('p.absorbed', indonesian(percent(spent, ceiling)))}% dari pagu sebesar Rp{f('p.ceiling', whole(ceiling))}."
    )
    writer.paragraph(
        f"Indeks kepuasan masyarakat terhadap layanan publik tahun 2023 sebesar {f('p.survey', '92,37')} meningkat "
        f"{f('p.survey_change', '1,25')} poin dibandingkan tahun 2022 sebesar {f('p.survey_before', '91,12')}."
    )


def _staff(writer: Writer) -> None:
    f = writer.figure
    men, women = (sum(row[column] for row in STAFF) for column in (1, 2))
    writer.heading("BAB I PENDAHULUAN")
    writer.heading("1.1 Sumber Daya Manusia", 3)
    writer.paragraph(
        f"Jumlah pegawai {UNIT} per 31 Desember 2023 adalah {f('p.staff_all', str(men + women))} orang, terdiri dari "
        f"{f('p.staff_men', str(men))} orang laki-laki dan {f('p.staff_women', str(women))} orang perempuan."
    )
    rows: list[Row] = [
        [str(n), name, f(f"e{n}.men", str(a)), f(f"e{n}.women", str(b)), f(f"e{n}.all", str(a + b)),
         f(f"e{n}.share", indonesian(percent(a + b, men + women)))]
        for n, (name, a, b) in enumerate(STAFF, start=1)
    ]  # fmt: skip
    totals = [f("e.men", str(men)), f("e.women", str(women)), f("e.all", str(men + women)), "100,00"]
    rows.append([Spanning("Jumlah", columns=2), *totals])
    head = [["No", "Pendidikan", "Laki-laki", "Perempuan", "Jumlah", "Persentase (%)"]]
    writer.table("Tabel 1.1 Komposisi Pegawai Berdasarkan Pendidikan dan Jenis Kelamin", head, rows)


def _agreement(writer: Writer) -> None:
    writer.heading("BAB II PERENCANAAN KINERJA")
    rows: list[Row] = []
    for target, indicators in TARGETS:
        for position, indicator in enumerate(indicators):
            n = len(rows) + 1
            first = [Spanning(target, rows=len(indicators))] if position == 0 else []
            rows.append([*first, str(n), indicator[0], writer.figure(f"a{n}.target", indicator[1])])
    head = [["Sasaran Kegiatan", "No", "Indikator Kinerja", "Target 2023"]]
    writer.table("Tabel 2.1 Perjanjian Kinerja Tahun 2023", head, rows)


def _achievements(writer: Writer) -> None:
    f = writer.figure
    writer.heading("3.1 Capaian Kinerja", 3)
    writer.paragraph("Kriteria penilaian capaian indikator ditetapkan sebagai berikut.")
    criteria = [
        ["Sangat Kurang", "x &lt; 50%"],
        ["Kurang", "50% ≤ x &lt; 70%"],
        ["Cukup", "70% ≤ x &lt; 90%"],
        ["Baik", "90% ≤ x &lt; 110%"],
        ["Sangat Baik", "110% ≤ x &lt; 120%"],
        ["Tidak Dapat Disimpulkan", "x ≥ 120%"],
    ]
    writer.table("Tabel 3.1 Kriteria Capaian Kinerja", [["Kriteria", "Rentang"]], criteria)
    rows: list[Row] = []
    n = 0
    for position, ((target, indicators), achieved) in enumerate(zip(TARGETS, _achieved(), strict=True), start=1):
        for indicator, value in zip(indicators, achieved, strict=True):
            first = [Spanning(target, rows=len(indicators) + 1)] if indicator is indicators[0] else []
            n += 1
            figures = [f(f"c{n}.target", indicator[1]), f(f"c{n}.result", indicator[2]),
                       f(f"c{n}.achieved", indonesian(value)), f(f"c{n}.band", band(value))]  # fmt: skip
            rows.append([*first, indicator[0], *figures])
        mean = _means()[position - 1]
        graded = [f(f"nps{position}.value", indonesian(mean)), f(f"nps{position}.band", band(mean))]
        rows.append([Spanning("Nilai Pencapaian Sasaran (NPS)", columns=3), *graded])
    graded = [f("nps.value", indonesian(_overall())), f("nps.band", band(_overall()))]
    rows.append([Spanning("Rata-rata NPS", columns=4), *graded])
    head = [["Sasaran Kegiatan", "Indikator Kinerja", "Target", "Realisasi", "% Capaian", "Kriteria"]]
    writer.table("Tabel 3.2 Capaian Indikator Kinerja Tahun 2023", head, rows)


def _years(writer: Writer) -> None:
    f = writer.figure
    writer.heading("3.2 Perbandingan dengan tahun sebelumnya dan target akhir Renstra", 3)
    rows: list[Row] = []
    for indicator in (i for _, indicators in TARGETS for i in indicators):
        name, _, result, two_before, before, later = indicator
        n, decimals = len(rows) + 1, 2 if "," in result else 0
        change = indonesian(number(result) - number(before), decimals)
        against = indonesian(percent(number(result), number(later)))
        rows.append([str(n), name, f(f"y{n}.2021", two_before), f(f"y{n}.2022", before), f(f"y{n}.2023", result),
                     f(f"y{n}.change", change), f(f"y{n}.target", later), f(f"y{n}.against", against)])  # fmt: skip
    head = [["No", "Indikator Kinerja", "Realisasi 2021", "Realisasi 2022", "Realisasi 2023",
             "Kenaikan/Penurunan 2022-2023", "Target 2024", "% Capaian terhadap Target 2024"]]  # fmt: skip
    writer.table("Tabel 3.3 Perbandingan Realisasi Tahun 2021-2023 dan Target Tahun 2024", head, rows)


def _samples(writer: Writer) -> None:
    f = writer.figure
    target, taken, good = (sum(row[column] for row in SAMPLES) for column in (1, 2, 3))
    writer.paragraph(
        f"Selama tahun 2023 telah dilakukan sampling terhadap {f('p.samples_taken', whole(taken))} sampel, dengan "
        f"hasil {f('p.samples_good', whole(good))} sampel memenuhi syarat (MS) dan "
        f"{f('p.samples_bad', str(taken - good))} sampel tidak memenuhi syarat (TMS)."
    )
    rows: list[Row] = [
        [name, f(f"s{n}.target", whole(a)), f(f"s{n}.taken", whole(b)), f(f"s{n}.good", whole(c)),
         f(f"s{n}.bad", whole(b - c)), f(f"s{n}.share", indonesian(percent(c, b)))]
        for n, (name, a, b, c) in enumerate([*SAMPLES, ("Total", target, taken, good)], start=1)
    ]  # fmt: skip
    head = [["Komoditi", "Target Sampel", "Realisasi Sampel", "Memenuhi Syarat", "Tidak Memenuhi Syarat",
             "% Memenuhi Syarat"]]  # fmt: skip
    writer.table("Tabel 3.4 Hasil Pengujian Sampel per Komoditi", head, rows)


def _sites(writer: Writer) -> None:
    f = writer.figure
    seen, good = (sum(row[column] for row in SITES) for column in (1, 2))
    rows: list[Row] = []
    for n, (name, a, b) in enumerate([*SITES, ("Total", seen, good)], start=1):
        first: Row = [str(n), name] if name != "Total" else [Spanning(name, columns=2)]
        rows.append([*first, f(f"d{n}.seen", str(a)), f(f"d{n}.good", str(b)), f(f"d{n}.bad", str(a - b)),
                     f(f"d{n}.share", indonesian(percent(b, a)) + "%")])  # fmt: skip
    upper = [Spanning(text, rows=2) for text in ("No", "Jenis Sarana", "Jumlah Diperiksa")]
    head: list[Row] = [[*upper, Spanning("Hasil", columns=2), Spanning("% MK", rows=2)], ["MK", "TMK"]]
    writer.table("Tabel 3.5 Hasil Pemeriksaan Sarana Distribusi", head, rows)
    writer.paragraph(
        f"Dari {f('p.sites_seen', str(seen))} sarana distribusi yang diperiksa, {f('p.sites_good', str(good))} sarana "
        f"({f('p.sites_share', indonesian(percent(good, seen)))}%) memenuhi ketentuan."
    )


def _survey(writer: Writer) -> None:
    f = writer.figure
    writer.heading("3.4 Survei Kepuasan Masyarakat", 3)
    mean = sum((number(score) for _, score in ELEMENTS), Decimal(0)) / len(ELEMENTS)
    rows: list[Row] = [
        [f"U{n}", name, f(f"u{n}.score", score), f(f"u{n}.of_100", indonesian(number(score) * 25))]
        for n, (name, score) in enumerate(ELEMENTS, start=1)
    ]
    scores = [f("u.score", indonesian(mean)), f("u.of_100", indonesian(mean * 25))]
    rows.append([Spanning("Indeks Kepuasan Masyarakat", columns=2), *scores])
    head = [["Kode", "Unsur Pelayanan", "Nilai Rata-rata", "Nilai Konversi"]]
    writer.table("Tabel 3.6 Nilai Rata-rata per Unsur Pelayanan", head, rows)


def _budget(writer: Writer) -> None:
    f = writer.figure
    ceiling, spent = (sum(row[column] for row in BUDGET) for column in (1, 2))
    writer.heading("3.5 Realisasi Anggaran", 3)
    rows: list[Row] = []
    for n, (name, a, b) in enumerate([*BUDGET, ("Jumlah", ceiling, spent)], start=1):
        first: Row = [str(n), name] if name != "Jumlah" else [Spanning(name, columns=2)]
        rows.append([*first, f(f"b{n}.ceiling", whole(a)), f(f"b{n}.spent", whole(b)), f(f"b{n}.left", whole(a - b)),
                     f(f"b{n}.share", indonesian(percent(b, a)))])  # fmt: skip
    head = [["No", "Jenis Belanja", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "% Realisasi"]]
    writer.table("Tabel 3.7 Realisasi Anggaran per Jenis Belanja Tahun 2023", head, rows)
    rows = []
    for n, (name, spending, achieved) in enumerate(ACTIVITIES, start=1):
        index = rounded(number(achieved) / number(spending))
        rows.append([name, f(f"i{n}.input", spending), f(f"i{n}.output", achieved), f(f"i{n}.ie", indonesian(index)),
                     "1,00", f(f"i{n}.te", indonesian(index - 1)), f(f"i{n}.grade", "Efisien")])  # fmt: skip
    head = [["Kegiatan", "% Capaian Input", "% Capaian Output", "IE", "SE", "TE", "Kategori"]]
    writer.table("Tabel 3.8 Efisiensi Kegiatan", head, rows)


def _closing(writer: Writer) -> None:
    f = writer.figure
    named = [(value, i[0]) for (_, indicators), held in zip(TARGETS, _achieved(), strict=True)
             for i, value in zip(indicators, held, strict=True)]  # fmt: skip
    (highest, best), (lowest, worst) = max(named), min(named)
    writer.heading("BAB IV PENUTUP")
    writer.paragraph(
        f"Indikator dengan capaian tertinggi adalah {best} sebesar {f('p.highest', indonesian(highest))}%, sedangkan "
        f"capaian terendah adalah {worst} sebesar {f('p.lowest', indonesian(lowest))}%."
    )
    writer.paragraph(
        f"Nilai Pencapaian Sasaran rata-rata {UNIT} tahun 2023 adalah {f('p.nps_again', indonesian(_overall()))}% "
        f"dengan kriteria {f('p.nps_again_band', band(_overall()))}."
    )
