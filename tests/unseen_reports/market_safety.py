"""Three years of the programmes for safe markets, schools and villages: places, cadres, samples, scores and money.

Serif type, full grid with white bold headers, centred numbers, captions at the left above the tables, chapters by
letter; amounts in millions of rupiah with one decimal.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import Number, column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 25mm 20mm 20mm 20mm; }
body { font: 10.5pt/1.3 "DejaVu Serif", serif; } h1 { font-size: 13pt; text-align: center; margin-bottom: 9mm; }
h2 { font-size: 11pt; margin: 5mm 0 1mm; } .caption { font-size: 9.5pt; font-weight: bold; margin: 4mm 0 1mm; }
h2, .caption { page-break-after: avoid; } p { text-indent: 8mm; text-align: justify; margin: 2mm 0; }
.caption { text-indent: 0; text-align: left; }
table { width: 100%; border-collapse: collapse; font: 8.5pt/1.3 "DejaVu Serif Condensed", serif; }
table { page-break-inside: avoid; }
th, td { border: 0.5pt solid black; padding: 0.7mm 1mm; } td { text-align: center; }
td:nth-child(2) { text-align: left; } td[colspan] { text-align: center; } td[colspan] ~ td { text-align: center; }
"""

YEARS = (2022, 2023, 2024)
# programme, places and persons trained by year
PLACES = (
    ("Desa Pangan Aman", (18, 22, 26), (180, 231, 286)),
    ("Pasar Pangan Aman", (5, 6, 8), (40, 54, 76)),
    ("Sekolah dengan PJAS aman", (40, 46, 55), (320, 391, 495)),
)
GOAL = 240
# programme, samples and samples that meet the requirements by year
SAMPLES = (
    ("Desa Pangan Aman", (216, 264, 312), (189, 238, 290)),
    ("Pasar Pangan Aman", (250, 300, 400), (203, 254, 352)),
    ("Sekolah dengan PJAS aman", (320, 368, 440), (288, 339, 415)),
)
SUBSTANCES = (("Boraks", 38, 35, 31), ("Formalin", 27, 29, 30), ("Rhodamin B", 34, 30, 28), ("Kuning metanil", 7, 7, 6))
# regency, persons, mean scores before and after in 2024
SCORES = (
    ("Kota Mataram", 198, Decimal("61.25"), Decimal("84.10")),
    ("Kabupaten Lombok Barat", 164, Decimal("57.80"), Decimal("81.35")),
    ("Kabupaten Lombok Tengah", 172, Decimal("55.40"), Decimal("79.60")),
    ("Kabupaten Lombok Timur", 159, Decimal("54.15"), Decimal("77.85")),
    ("Kabupaten Sumbawa", 96, Decimal("52.30"), Decimal("78.90")),
    ("Kabupaten Bima", 68, Decimal("48.75"), Decimal("73.40")),
)
ACTIVITIES = (("advokasi", 14), ("bimbingan teknis", 38), ("sosialisasi dan kampanye", 73), ("pengawalan", 89))
# programme, ceiling and spending by year in tenths of a million rupiah
MONEY = (
    ("Desa Pangan Aman", (4325, 5180, 6240), (4198, 5094, 6175)),
    ("Pasar Pangan Aman", (1650, 1985, 2640), (1602, 1931, 2588)),
    ("Sekolah dengan PJAS aman", (3800, 4370, 5225), (3712, 4299, 5140)),
)

PLACES_BY_YEAR = [sum(row[1][at] for row in PLACES) for at in range(3)]
TRAINED = [sum(row[2][at] for row in PLACES) for at in range(3)]
TAKEN = [sum(row[1][at] for row in SAMPLES) for at in range(3)]
MET = [sum(row[2][at] for row in SAMPLES) for at in range(3)]
MET_SHARES = [percent(met, taken) for met, taken in zip(MET, TAKEN, strict=True)]
FAILED = [column_sum(SUBSTANCES, at) for at in (1, 2, 3)]
CEILINGS = [sum(row[1][at] for row in MONEY) for at in range(3)]
SPENT = [sum(row[2][at] for row in MONEY) for at in range(3)]
PERSONS = column_sum(SCORES, 1)
BEFORE = rounded(sum((row[1] * row[2] for row in SCORES), Decimal(0)) / PERSONS)
AFTER = rounded(sum((row[1] * row[3] for row in SCORES), Decimal(0)) / PERSONS)
TOTAL = Spanning("Jumlah", columns=2)


def market_safety() -> MadeReport:
    """The report of an office on three years of its community programmes for safe food."""
    w = Writer(STYLE)
    w.title(
        "LAPORAN PELAKSANAAN PROGRAM DESA, PASAR DAN SEKOLAH PANGAN AMAN",
        "TAHUN 2022–2024",
        "BALAI BESAR POM DI MATARAM",
    )
    for chapter in (_summary, _places, _samples, _substances, _scores, _money, _conclusion):
        chapter(w)
    return w.report()


def _share(part: Number, of: Number) -> str:
    return indonesian(percent(part, of))


def _ratio(part: Number, of: Number, decimals: int = 1) -> str:
    return indonesian(rounded(Decimal(part) / of, decimals), decimals)


def _millions(tenths: int) -> str:
    return _ratio(tenths, 10)


def _grade(score: Decimal) -> str:
    return "Baik" if score >= 80 else "Cukup" if score >= 60 else "Kurang"


def _by_year(*names: str) -> list[Row]:
    years = [Spanning(str(year), columns=len(names)) for year in YEARS]
    return [[Spanning("No", rows=2), Spanning("Program", rows=2), *years], [*names] * 3]


def _summary(w: Writer) -> None:
    w.heading("RINGKASAN")
    w.paragraph(
        "Dalam tiga tahun (2022–2024) program keamanan pangan berbasis komunitas telah menjangkau",
        f"{w.figure('summary.places', str(sum(PLACES_BY_YEAR)))} lokasi dan melatih",
        f"{w.figure('summary.trained', whole(sum(TRAINED)))} orang. Persentase sampel yang memenuhi syarat (MS) pada",
        f"tahun 2024 mencapai {w.figure('summary.met', indonesian(MET_SHARES[2]))}%, naik",
        f"{w.figure('summary.rise', indonesian(MET_SHARES[2] - MET_SHARES[0]))} poin dari tahun 2022. Nilai",
        f"pengetahuan peserta bertambah dari {indonesian(BEFORE)} menjadi",
        f"{w.figure('summary.after', indonesian(AFTER))}, dengan dukungan realisasi anggaran tiga tahun sebesar",
        f"Rp{w.figure('summary.spent', _millions(sum(SPENT)))} juta.",
    )


def _places(w: Writer) -> None:
    w.heading("A. Lokasi dan Kader")
    rows: list[Row] = []
    for at, (programme, places, trained) in enumerate(PLACES, 1):
        cells = [
            [str(place), str(people), _ratio(people, place)] for place, people in zip(places, trained, strict=True)
        ]
        if at == 1:
            cells[2][2] = w.figure("places.1.mean", cells[2][2])
        elif at == 2:
            cells[1][1] = w.figure("places.2.trained", cells[1][1])
        rows.append([str(at), programme, *cells[0], *cells[1], *cells[2]])
    sums = [[str(n), str(people), _ratio(people, n)] for n, people in zip(PLACES_BY_YEAR, TRAINED, strict=True)]
    sums[0][0] = w.figure("places.2022", sums[0][0])
    sums[1][1] = w.figure("places.trained.2023", sums[1][1])
    sums[2][2] = w.figure("places.mean.2024", sums[2][2])
    rows.append([TOTAL, *sums[0], *sums[1], *sums[2]])
    w.table("Tabel 1. Lokasi intervensi dan orang yang dilatih", _by_year("Lokasi", "Dilatih", "Rerata"), rows)
    total, schools = sum(PLACES_BY_YEAR), sum(PLACES[2][1])
    w.paragraph(
        "Rerata pada Tabel 1 adalah jumlah orang yang dilatih dibagi jumlah lokasi. Jumlah lokasi tahun 2024",
        f"bertambah {w.figure('places.more', str(PLACES_BY_YEAR[2] - PLACES_BY_YEAR[1]))} lokasi atau",
        f"{w.figure('places.growth', indonesian(growth(PLACES_BY_YEAR[2], PLACES_BY_YEAR[1])))}% dibandingkan tahun",
        f"2023. Secara kumulatif tercapai {total} lokasi dari target {GOAL} lokasi",
        f"({w.figure('places.reached', _share(total, GOAL))}%), sehingga masih kurang",
        f"{w.figure('places.missing', str(GOAL - total))} (empat belas) lokasi. Sekolah merupakan bagian terbesar",
        f"dengan {w.figure('places.schools', str(schools))} lokasi",
        f"({w.figure('places.schools.share', _share(schools, total))}% dari seluruh lokasi), sementara pasar hanya",
        f"{sum(PLACES[1][1])} lokasi.",
    )
    count = sum(number for _, number in ACTIVITIES)
    w.paragraph(
        f"Intervensi tahun 2024 dilakukan melalui {w.figure('activities', str(count))} kegiatan, dengan rincian",
        "sebagai berikut:",
    )
    counts = [w.figure("activities.3", str(number)) if at == 2 else number for at, (_, number) in enumerate(ACTIVITIES)]
    w.items([f"{name} sebanyak {shown} kegiatan" for (name, _), shown in zip(ACTIVITIES, counts, strict=True)])
    w.paragraph(
        f"Porsi pengawalan {w.figure('activities.share', _share(ACTIVITIES[3][1], count))}% dari kegiatan tahun",
        "tersebut.",
    )


def _samples(w: Writer) -> None:
    w.heading("B. Sampling dan Pengujian")
    rows: list[Row] = []
    for at, (programme, taken, met) in enumerate(SAMPLES, 1):
        sums = [whole(sum(taken)), whole(sum(met)), str(sum(taken) - sum(met)), _share(sum(met), sum(taken))]
        spot = {1: 0, 2: 3, 3: 1}[at]
        sums[spot] = w.figure(f"samples.{at}", sums[spot])
        rows.append([f"<b>{cell}</b>" for cell in (f"{at}.", programme, *sums)])
        for letter, year, all_taken, good in zip("abc", YEARS, taken, met, strict=True):
            cells = [str(all_taken), str(good), str(all_taken - good), _share(good, all_taken)]
            if (at, year) in ((1, 2022), (2, 2023)):
                cells[2] = w.figure(f"samples.{at}.failed", cells[2])
            elif (at, year) == (1, 2024):
                cells[3] = w.figure("samples.1.share", cells[3])
            rows.append([f"{letter}.", f"Tahun {year}", *cells])
    total = [
        w.figure("samples.all", whole(sum(TAKEN))),
        whole(sum(MET)),
        str(sum(FAILED)),
        _share(sum(MET), sum(TAKEN)),
    ]
    rows.append([TOTAL, *total])
    head = ["No", "Program/Tahun", "Sampel", "MS", "TMS", "% MS"]
    w.table("Tabel 2. Hasil pengujian sampel pangan menurut program dan tahun", [head], rows)
    first, second = (w.figure(f"samples.{YEARS[at]}.share", indonesian(MET_SHARES[at])) for at in (0, 1))
    w.paragraph(
        f"Apabila ketiga program digabungkan, persentase MS meningkat setiap tahun: {first}% (2022), {second}% (2023)",
        f"dan {indonesian(MET_SHARES[2])}% (2024). Pada tahun 2024 diambil",
        f"{w.figure('samples.2024', whole(TAKEN[2]))} sampel, yang berarti",
        f"{w.figure('samples.places', _ratio(TAKEN[2], PLACES_BY_YEAR[2]))} sampel per lokasi;",
        f"{w.figure('samples.met.2024', whole(MET[2]))} sampel di antaranya MS. Pasar mencatat persentase MS terendah",
        "pada setiap tahun.",
    )


def _substances(w: Writer) -> None:
    w.heading("C. Bahan Berbahaya pada Sampel TMS")
    rows: list[Row] = []
    for at, (name, *counts) in enumerate(SUBSTANCES, 1):
        three = w.figure("substances.1", str(sum(counts))) if at == 1 else str(sum(counts))
        share = _share(sum(counts), sum(FAILED))
        share = w.figure("substances.2.share", share) if at == 2 else share
        rows.append([str(at), name, *map(str, counts), three, share])
    sums = [*map(str, FAILED), w.figure("substances.all", str(sum(FAILED)))]
    sums[1] = w.figure("substances.2023", sums[1])
    rows.append([TOTAL, *sums, "100,00"])
    head = ["No", "Bahan", *map(str, YEARS), "Jumlah", "Porsi (%)"]
    w.table("Tabel 3. Sampel TMS menurut bahan berbahaya yang ditemukan", [head], rows)
    w.paragraph(
        "Setiap sampel TMS mengandung satu jenis bahan berbahaya. Temuan boraks, rhodamin B dan kuning metanil pada",
        "tahun 2024 lebih sedikit daripada tahun 2022, sedangkan formalin justru bertambah",
        f"{w.figure('substances.formalin', str(SUBSTANCES[1][3] - SUBSTANCES[1][1]))} sampel atau",
        f"{w.figure('substances.formalin.growth', indonesian(growth(SUBSTANCES[1][3], SUBSTANCES[1][1])))}%. Jumlah",
        f"sampel TMS secara keseluruhan turun {w.figure('substances.less', str(FAILED[0] - FAILED[2]))} sampel, dari",
        f"{FAILED[0]} menjadi {FAILED[2]}.",
    )


def _scores(w: Writer) -> None:
    w.heading("D. Peningkatan Pengetahuan Peserta Tahun 2024")
    w.paragraph("Kategori nilai: Baik (80,00 ke atas), Cukup (60,00 s.d. 79,99) dan Kurang (di bawah 60,00).")
    rows: list[Row] = []
    for at, (regency, persons, before, after) in enumerate(SCORES, 1):
        rise = w.figure(f"scores.{at}.rise", indonesian(after - before)) if at == 2 else indonesian(after - before)
        first = w.figure("scores.1.before", _grade(before)) if at == 1 else _grade(before)
        then = w.figure(f"scores.{at}.after", _grade(after)) if at in (2, 4) else _grade(after)
        rows.append([str(at), regency, str(persons), indonesian(before), first, indonesian(after), then, rise])
    sums = [w.figure("scores.persons", str(PERSONS)), w.figure("scores.before", indonesian(BEFORE)), _grade(BEFORE)]
    sums += [indonesian(AFTER), _grade(AFTER), indonesian(AFTER - BEFORE)]
    rows.append([Spanning("Jumlah/rata-rata tertimbang", columns=2), *sums])
    tall = [Spanning(name, rows=2) for name in ("No", "Kabupaten/Kota", "Peserta")]
    pairs = [Spanning(name, columns=2) for name in ("Sebelum", "Sesudah")]
    head: list[Row] = [[*tall, *pairs, Spanning("Kenaikan (poin)", rows=2)], ["Nilai", "Kategori"] * 2]
    w.table("Tabel 4. Nilai rata-rata peserta sebelum dan sesudah bimbingan teknis", head, rows)
    good = sum(_grade(row[3]) == "Baik" for row in SCORES)
    w.paragraph(
        "Baris terakhir memuat nilai rata-rata tertimbang menurut jumlah peserta, yang naik",
        f"{w.figure('scores.rise', indonesian(AFTER - BEFORE))} poin. Kategori Baik sesudah bimbingan teknis diraih",
        f"{w.figure('scores.good', str(good))} ({words(good)}) kabupaten/kota, sedangkan {len(SCORES) - good} (empat)",
        "lainnya Cukup. Kenaikan terbesar terjadi di Kabupaten Sumbawa. Peserta dari Kota Mataram berjumlah",
        f"{SCORES[0][1]} orang atau {w.figure('scores.share', _share(SCORES[0][1], PERSONS))}% dari seluruh peserta.",
    )


def _money(w: Writer) -> None:
    w.heading("E. Anggaran")
    rows: list[Row] = []
    for at, (programme, ceilings, spent) in enumerate(MONEY, 1):
        cells = [
            [_millions(top), _millions(used), _share(used, top)] for top, used in zip(ceilings, spent, strict=True)
        ]
        if at < 3:
            cells[at - 1][2] = w.figure(f"money.{at}.share", cells[at - 1][2])
        rows.append([str(at), programme, *cells[0], *cells[1], *cells[2]])
    sums = [[_millions(top), _millions(used), _share(used, top)] for top, used in zip(CEILINGS, SPENT, strict=True)]
    sums[0][1] = w.figure("money.spent.2022", sums[0][1])
    sums[2][0] = w.figure("money.ceiling.2024", sums[2][0])
    rows.append([TOTAL, *sums[0], *sums[1], *sums[2]])
    w.table("Tabel 5. Pagu dan realisasi anggaran (juta rupiah)", _by_year("Pagu", "Realisasi", "%"), rows)
    w.paragraph(
        f"Pagu tahun 2024 meningkat Rp{w.figure('money.more', _millions(CEILINGS[2] - CEILINGS[0]))} juta",
        f"dibandingkan tahun 2022, atau {w.figure('money.growth', indonesian(growth(CEILINGS[2], CEILINGS[0])))}%.",
        f"Sisa anggaran tahun 2024 tercatat Rp{w.figure('money.left', _millions(CEILINGS[2] - SPENT[2]))} juta.",
        "Realisasi per lokasi pada tahun 2024 rata-rata",
        f"Rp{w.figure('money.each', _ratio(SPENT[2], PLACES_BY_YEAR[2] * 10, 2))} juta; untuk pasar",
        f"Rp{w.figure('money.market', _ratio(MONEY[1][2][2], PLACES[1][1][2] * 10, 2))} juta per lokasi.",
    )


def _conclusion(w: Writer) -> None:
    w.heading("F. Kesimpulan")
    w.paragraph(
        f"Target kumulatif lokasi tercapai {_share(sum(PLACES_BY_YEAR), GOAL)}%. Dari {whole(sum(TAKEN))} sampel yang",
        f"diuji selama tiga tahun, {w.figure('end.met', _share(sum(MET), sum(TAKEN)))}% memenuhi syarat. Penyerapan",
        f"anggaran tahun 2024 sebesar {w.figure('end.spent', _share(SPENT[2], CEILINGS[2]))}%. Pendampingan pasar dan",
        "pengawasan formalin perlu diperkuat pada tahun 2025.",
    )
