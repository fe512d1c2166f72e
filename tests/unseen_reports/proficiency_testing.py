"""The yearly report on proficiency tests and testing capability of the laboratories, with z-scores and accreditation.

Sans-serif type, tables with horizontal rules only and centred numbers, captions in italics at the left, numbered
headings; the capability of each laboratory stands in an annex on a landscape page.
"""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import column_sum, growth, indonesian, percent, rounded, whole, words

STYLE = """
@page { size: A4; margin: 20mm 22mm; } @page wide { size: A4 landscape; margin: 18mm 20mm; }
body { font: 10pt/1.4 "DejaVu Sans Condensed", "DejaVu Sans", sans-serif; }
h1 { font-size: 15pt; margin: 0 0 7mm; } h2 { font-size: 12pt; margin: 6mm 0 2mm; }
h3 { font-size: 10pt; margin: 4mm 0 1mm; }
h4 { font-size: 12pt; } h4, h4 ~ * { page: wide; } h2, h3, .caption { page-break-after: avoid; }
.caption { font-style: italic; margin: 3mm 0 1mm; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; }
table { border-top: 1.2pt solid black; border-bottom: 1.2pt solid black; }
th { border-bottom: 0.8pt solid black; } td { border-bottom: 0.3pt solid #888; } tr { page-break-inside: avoid; }
th, td { padding: 0.9mm 1.5mm; text-align: center; }
td:not([colspan]) + td:nth-child(2) { text-align: left; width: 24%; }
.break { page-break-before: always; }
"""

# code, field, parameter, registered, results handed in, satisfactory, questionable, unsatisfactory
ROUNDS = (
    ("UP-01", "Obat", "Kadar parasetamol dalam tablet", 34, 34, 31, 2, 1),
    ("UP-02", "Obat tradisional", "Kadar air dalam serbuk simplisia", 29, 28, 24, 3, 1),
    ("UP-03", "Kosmetik", "Kadar merkuri dalam krim", 33, 32, 26, 3, 3),
    ("UP-04", "Pangan", "Kadar asam benzoat dalam minuman", 36, 36, 33, 1, 2),
    ("UP-05", "Mikrobiologi", "Angka lempeng total dalam tepung", 31, 30, 25, 4, 1),
    ("UP-06", "Pangan", "Kadar aflatoksin B1 dalam kacang tanah", 14, 12, 9, 2, 1),
)
RESULTS_2023, SATISFACTORY_2023 = 161, 134
ASSIGNED, DEVIATION = Decimal("18.50"), Decimal("1.60")
# laboratory and its result in UP-06
AFLATOXIN = (
    ("L-02", Decimal("19.86")), ("L-05", Decimal("17.20")), ("L-07", Decimal("18.95")), ("L-08", Decimal("21.40")),
    ("L-11", Decimal("15.00")), ("L-14", Decimal("18.31")), ("L-17", Decimal("22.80")), ("L-20", Decimal("16.71")),
    ("L-23", Decimal("20.02")), ("L-26", Decimal("23.75")), ("L-29", Decimal("17.85")), ("L-31", Decimal("19.12")),
)  # fmt: skip
CORRECTED = 17
# field, scopes 2023, added, withdrawn
SCOPES = (
    ("Obat dan NAPPZA", 214, 26, 3), ("Obat tradisional dan suplemen kesehatan", 148, 19, 0), ("Kosmetik", 131, 22, 5),
    ("Pangan dan air", 276, 31, 8), ("Mikrobiologi dan biologi molekuler", 119, 17, 2),
)  # fmt: skip
# component, ceiling and spending in thousands of rupiah
COSTS = (
    ("Pengadaan dan pembuatan bahan uji", 418_500, 411_268), ("Uji homogenitas dan stabilitas", 187_250, 179_904),
    ("Pengemasan dan pengiriman", 96_400, 94_815), ("Evaluasi statistik dan tenaga ahli", 74_800, 68_350),
    ("Akreditasi penyelenggara uji profisiensi", 52_050, 52_050),
)  # fmt: skip
# laboratory, standard and mastered parameters: medicine, traditional medicine, cosmetics, food; share in 2023
CAPABILITY = (
    ("BBPOM di Medan", 120, 104, 64, 55, 58, 52, 98, 89, Decimal("84.71")),
    ("BBPOM di Bandung", 120, 111, 64, 58, 58, 53, 98, 92, Decimal("89.12")),
    ("BBPOM di Surabaya", 120, 113, 64, 59, 58, 55, 98, 94, Decimal("91.76")),
    ("BBPOM di Denpasar", 120, 98, 64, 49, 58, 47, 98, 81, Decimal("78.24")),
    ("BPOM di Bengkulu", 85, 63, 42, 30, 40, 29, 73, 56, Decimal("69.17")),
    ("BPOM di Palangka Raya", 85, 58, 42, 27, 40, 26, 73, 51, Decimal("66.25")),
    ("BPOM di Gorontalo", 85, 54, 42, 25, 40, 23, 73, 49, Decimal("60.83")),
    ("BPOM di Sofifi", 85, 49, 42, 22, 40, 21, 73, 45, Decimal("54.58")),
)
# what an error prints instead of a category or a level
MISTAKEN = {"Memuaskan": "Diragukan", "Diragukan": "Memuaskan", "Tidak Memuaskan": "Diragukan"}
MISTAKEN |= {"Maju": "Berkembang", "Berkembang": "Maju"}

REGISTERED, RESULTS, GOOD, DOUBTFUL, BAD = (column_sum(ROUNDS, at) for at in (3, 4, 5, 6, 7))
SHARE, SHARE_2023 = percent(GOOD, RESULTS), percent(SATISFACTORY_2023, RESULTS_2023)
SCOPES_2023, ADDED, WITHDRAWN = (column_sum(SCOPES, at) for at in (1, 2, 3))
SCOPES_2024 = SCOPES_2023 + ADDED - WITHDRAWN
CEILING, SPENT = column_sum(COSTS, 1), column_sum(COSTS, 2)
STANDARD = sum(column_sum(CAPABILITY, at) for at in (1, 3, 5, 7))
MASTERED = sum(column_sum(CAPABILITY, at) for at in (2, 4, 6, 8))
TOTAL = Spanning("Jumlah", columns=2)


def proficiency_testing() -> MadeReport:
    """The report on proficiency tests and the capability of the laboratories in 2024."""
    w = Writer(STYLE)
    w.title("LAPORAN UJI PROFISIENSI DAN KEMAMPUAN PENGUJIAN LABORATORIUM BPOM", "TAHUN 2024")
    for chapter in (_summary, _rounds, _aflatoxin, _scopes, _costs, _capability_text, _conclusion, _annex):
        chapter(w)
    return w.report()


def _category(z: Decimal) -> str:
    return "Memuaskan" if abs(z) <= 2 else "Diragukan" if abs(z) < 3 else "Tidak Memuaskan"


def _z(result: Decimal) -> Decimal:
    return rounded((result - ASSIGNED) / DEVIATION)


def _capable(row: tuple[str, int, int, int, int, int, int, int, int, Decimal]) -> tuple[int, int, Decimal]:
    standard, mastered = sum(row[1:9:2], 0), sum(row[2:9:2], 0)
    return standard, mastered, percent(mastered, standard)


def _level(share: Decimal) -> str:
    return "Maju" if share >= 85 else "Berkembang" if share >= 70 else "Dasar"


def _summary(w: Writer) -> None:
    w.heading("Ringkasan")
    w.paragraph(
        f"Pada tahun 2024 diselenggarakan {w.figure('summary.rounds', str(len(ROUNDS)))} ({words(len(ROUNDS))}) skema",
        f"uji profisiensi yang menghasilkan {w.figure('summary.results', str(RESULTS))} laporan hasil pengujian.",
        f"Hasil dengan kategori memuaskan mencapai {w.figure('summary.share', indonesian(SHARE))}%, naik",
        f"{w.figure('summary.rise', indonesian(SHARE - SHARE_2023))} poin dibandingkan tahun sebelumnya",
        f"({indonesian(SHARE_2023)}%). Ruang lingkup terakreditasi bertambah menjadi",
        f"{w.figure('summary.scopes', str(SCOPES_2024))} ruang lingkup, dan kemampuan pengujian gabungan 8 (delapan)",
        f"balai adalah {w.figure('summary.capable', indonesian(percent(MASTERED, STANDARD)))}% dari standar. Anggaran",
        f"terserap {w.figure('summary.spent', indonesian(percent(SPENT, CEILING)))}%.",
    )


def _rounds(w: Writer) -> None:
    w.heading("1. Penyelenggaraan dan Hasil Uji Profisiensi")
    w.heading("1.1 Skema dan peserta", 3)
    rows: list[Row] = []
    for at, row in enumerate(ROUNDS):
        share = indonesian(percent(row[5], row[4]))
        counts = [str(value) for value in row[3:]]
        if at in (1, 3):
            counts[2] = w.figure(f"rounds.{at}.good", counts[2])
        if at in (0, 2):
            share = w.figure(f"rounds.{at}.share", share)
        rows.append([row[0], row[2], *counts, share])
    total = [w.figure("rounds.registered", str(REGISTERED)), str(RESULTS), w.figure("rounds.good", str(GOOD))]
    total += [str(DOUBTFUL), str(BAD), indonesian(SHARE)]
    rows.append([TOTAL, *total])
    tall = [Spanning(name, rows=2) for name in ("Skema", "Parameter dan bahan uji")]
    head: list[Row] = [
        [*tall, Spanning("Peserta", columns=2), Spanning("Kategori hasil", columns=3), Spanning("% Memuaskan", rows=2)],
        ["Daftar", "Lapor", "Memuaskan", "Diragukan", "Tidak memuaskan"],
    ]
    w.table("Tabel 1. Peserta dan hasil uji profisiensi menurut skema", head, rows)
    food = [row for row in ROUNDS if row[1] == "Pangan"]
    good, handed = column_sum(food, 5), column_sum(food, 4)
    w.paragraph(
        f"Dari {REGISTERED} pendaftaran, {w.figure('rounds.missing', str(REGISTERED - RESULTS))} peserta tidak",
        "menyampaikan hasil sehingga tingkat pelaporan sebesar",
        f"{w.figure('rounds.handed', indonesian(percent(RESULTS, REGISTERED)))}%. Tingkat memuaskan tertinggi",
        f"diperoleh pada {ROUNDS[3][0]} ({indonesian(percent(ROUNDS[3][5], ROUNDS[3][4]))}%) dan terendah pada",
        f"{ROUNDS[5][0]}, yaitu {w.figure('rounds.lowest', indonesian(percent(ROUNDS[5][5], ROUNDS[5][4])))}%. Dua",
        f"skema kimia pangan (UP-04 dan UP-06) bersama-sama memperoleh {w.figure('rounds.food.good', str(good))}",
        f"hasil memuaskan dari {handed} laporan",
        f"({w.figure('rounds.food.share', indonesian(percent(good, handed)))}%). Sebagai pembanding, pada tahun 2023",
        f"terdapat {SATISFACTORY_2023} hasil memuaskan dari {RESULTS_2023} laporan atau setara",
        f"{w.figure('rounds.2023', indonesian(SHARE_2023))}%; jumlah laporan tahun ini dengan demikian tumbuh",
        f"{w.figure('rounds.growth', indonesian(growth(RESULTS, RESULTS_2023)))}%.",
    )


def _aflatoxin(w: Writer) -> None:
    w.heading("1.2 Rincian skema UP-06", 3)
    w.paragraph(
        f"Nilai acuan kadar aflatoksin B1 ditetapkan {indonesian(ASSIGNED)} µg/kg dengan simpangan baku uji",
        f"profisiensi {indonesian(DEVIATION)} µg/kg. Nilai z dihitung sebagai selisih hasil peserta dan nilai acuan",
        "dibagi simpangan baku. Hasil dinyatakan Memuaskan apabila |z| ≤ 2,00; Diragukan apabila 2,00 &lt; |z| &lt;",
        "3,00; dan Tidak Memuaskan apabila |z| ≥ 3,00.",
    )
    rows: list[Row] = []
    for at, (laboratory, result) in enumerate(AFLATOXIN, 1):
        z, category = indonesian(_z(result)).replace("-", "−"), _category(_z(result))
        if at in (1, 5, 10):
            z = w.figure(f"z.{at}", z)
        if at in (3, 5, 10):
            category = w.figure(f"category.{at}", category, MISTAKEN[category])
        rows.append([str(at), laboratory, indonesian(result), z, category])
    head = "No|Kode laboratorium|Hasil (µg/kg)|Nilai z|Kategori"
    w.table("Tabel 2. Nilai z peserta skema UP-06", [head.split("|")], rows)
    results = [result for _, result in AFLATOXIN]
    mean = rounded(sum(results, Decimal(0)) / len(results))
    w.paragraph(
        f"Rata-rata hasil {len(results)} (dua belas) laboratorium adalah {w.figure('z.mean', indonesian(mean))}",
        f"µg/kg, dengan rentang {indonesian(min(results))} sampai {indonesian(max(results))} µg/kg (selisih",
        f"{w.figure('z.range', indonesian(max(results) - min(results)))} µg/kg). Laboratorium dengan nilai z di luar",
        f"batas memuaskan berjumlah {w.figure('z.outside', str(ROUNDS[5][6] + ROUNDS[5][7]))}, terdiri dari",
        f"{ROUNDS[5][6]} diragukan dan {ROUNDS[5][7]} tidak memuaskan.",
    )
    w.heading("1.3 Tindakan perbaikan", 3)
    outside = DOUBTFUL + BAD
    w.paragraph(
        f"Atas {w.figure('correction.all', str(outside))} hasil yang diragukan dan tidak memuaskan pada keenam skema,",
        "laboratorium wajib menyampaikan analisis akar masalah. Sampai akhir Desember 2024 sebanyak",
        f"{w.figure('correction.done', str(CORRECTED))} tindakan perbaikan dinyatakan selesai",
        f"({w.figure('correction.share', indonesian(percent(CORRECTED, outside)))}%), sisanya",
        f"{w.figure('correction.left', str(outside - CORRECTED))} masih dalam verifikasi.",
    )


def _scopes(w: Writer) -> None:
    w.heading("2. Ruang Lingkup Akreditasi")
    rows: list[Row] = []
    for at, (field, before, added, withdrawn) in enumerate(SCOPES, 1):
        now, rise = before + added - withdrawn, indonesian(growth(before + added - withdrawn, before))
        text = w.figure(f"scopes.{at}", str(now)) if at in (1, 3) else str(now)
        rise = w.figure(f"scopes.{at}.growth", rise) if at == 2 else rise
        rows.append([str(at), field, str(before), str(added), str(withdrawn) if withdrawn else "-", text, rise])
    total = [str(SCOPES_2023), w.figure("scopes.added", str(ADDED)), str(WITHDRAWN), str(SCOPES_2024)]
    rows.append([TOTAL, *total, w.figure("scopes.growth", indonesian(growth(SCOPES_2024, SCOPES_2023)))])
    head = "No|Bidang pengujian|2023|Penambahan|Pencabutan|2024|Pertumbuhan (%)"
    w.table("Tabel 3. Ruang lingkup terakreditasi tahun 2023 dan 2024", [head.split("|")], rows)
    food = SCOPES[3][1] + SCOPES[3][2] - SCOPES[3][3]
    w.paragraph(
        f"Secara neto ruang lingkup bertambah {w.figure('scopes.net', str(ADDED - WITHDRAWN))} dibandingkan tahun",
        "2023. Bidang pangan dan air tetap yang terbesar dengan porsi",
        f"{w.figure('scopes.food', indonesian(percent(food, SCOPES_2024), 1))}% dari seluruh ruang lingkup tahun",
        "2024.",
    )


def _costs(w: Writer) -> None:
    w.heading("3. Biaya Penyelenggaraan")
    rows: list[Row] = []
    for at, (component, ceiling, spent) in enumerate(COSTS, 1):
        left, share = whole(ceiling - spent) if ceiling > spent else "-", indonesian(percent(spent, ceiling))
        left = w.figure(f"costs.{at}.left", left) if at == 1 else left
        share = w.figure(f"costs.{at}.share", share) if at == 4 else share
        rows.append([str(at), component, whole(ceiling), whole(spent), left, share])
    total = [
        whole(CEILING),
        w.figure("costs.spent", whole(SPENT)),
        whole(CEILING - SPENT),
        indonesian(percent(SPENT, CEILING)),
    ]
    rows.append([TOTAL, *total])
    head = "No|Komponen|Pagu|Realisasi|Sisa|%"
    w.table("Tabel 4. Pagu dan realisasi biaya (ribu rupiah)", [head.split("|")], rows)
    w.paragraph(
        f"Realisasi biaya sebesar Rp{whole(SPENT)} ribu dari pagu Rp{w.figure('costs.ceiling', whole(CEILING))} ribu.",
        "Apabila dibagi dengan jumlah laporan hasil, biaya rata-rata adalah",
        f"Rp{w.figure('costs.each', whole(rounded(Decimal(SPENT) / RESULTS, 0)))} ribu per laporan. Bahan uji",
        "menyerap lebih dari separuh biaya, yakni",
        f"{w.figure('costs.material', indonesian(percent(COSTS[0][2], SPENT)))}% dari realisasi.",
    )


def _capability_text(w: Writer) -> None:
    w.heading("4. Kemampuan Pengujian")
    levels = [_level(_capable(row)[2]) for row in CAPABILITY]
    apart = _capable(CAPABILITY[2])[2] - _capable(CAPABILITY[7])[2]
    w.paragraph(
        "Kemampuan pengujian dinilai dari jumlah parameter yang mampu diuji terhadap parameter dalam Standar",
        "Kemampuan Laboratorium. Tingkat kemampuan dikelompokkan menjadi Maju (85,00% ke atas), Berkembang (70,00%",
        "s.d. 84,99%) dan Dasar (di bawah 70,00%). Rincian per balai disajikan pada Lampiran.",
    )
    w.paragraph(
        f"Dari {len(CAPABILITY)} balai yang dinilai, {w.figure('levels.high', str(levels.count('Maju')))} balai",
        f"berada pada tingkat Maju, {w.figure('levels.middle', str(levels.count('Berkembang')))} Berkembang dan",
        f"{levels.count('Dasar')} Dasar. Kesenjangan antara {CAPABILITY[2][0]} sebagai yang tertinggi dan",
        f"{CAPABILITY[7][0]} sebagai yang terendah masih {w.figure('levels.apart', indonesian(apart))} poin. Secara",
        f"keseluruhan {w.figure('levels.missing', str(STANDARD - MASTERED))} parameter belum mampu diuji.",
    )


def _conclusion(w: Writer) -> None:
    w.heading("5. Kesimpulan")
    good, scopes = w.figure("end.good", str(GOOD)), w.figure("end.scopes", str(SCOPES_2023))
    rise, standard = indonesian(growth(SCOPES_2024, SCOPES_2023)), w.figure("end.standard", whole(STANDARD))
    w.items(
        [
            f"Sebanyak {good} dari {RESULTS} hasil uji profisiensi ({indonesian(SHARE)}%) memuaskan.",
            f"Ruang lingkup akreditasi tumbuh {rise}% dari semula {scopes} ruang lingkup.",
            f"Balai mampu menguji {whole(MASTERED)} dari {standard} parameter standar.",
        ]
    )


def _annex(w: Writer) -> None:
    w.heading("Lampiran. Kemampuan Pengujian Balai Tahun 2024", 4)
    rows: list[Row] = []
    for at, row in enumerate(CAPABILITY, 1):
        standard, mastered, share = _capable(row)
        mastered_text = w.figure(f"annex.{at}.mastered", str(mastered)) if at == 2 else str(mastered)
        share_text = w.figure(f"annex.{at}.share", indonesian(share)) if at == 8 else indonesian(share)
        rise = f"+{indonesian(share - row[9])}"
        rise = w.figure(f"annex.{at}.rise", rise) if at == 1 else rise
        level = _level(share)
        level = w.figure(f"annex.{at}.level", level, MISTAKEN[level]) if at in (3, 5) else level
        counts = [str(value) for value in row[1:9]]
        rows.append(
            [str(at), row[0], *counts, str(standard), mastered_text, share_text, indonesian(row[9]), rise, level]
        )
    sums = [str(column_sum(CAPABILITY, at)) for at in range(1, 9)]
    sums[5] = w.figure("annex.cosmetics", sums[5])
    sums += [whole(STANDARD), whole(MASTERED), indonesian(percent(MASTERED, STANDARD))]
    rows.append([TOTAL, *sums, "", "", ""])
    fields = [Spanning(name, columns=2) for name in ("Obat", "Obat tradisional", "Kosmetik", "Pangan", "Jumlah")]
    ends = [Spanning(name, rows=2) for name in ("2024 (%)", "2023 (%)", "Selisih (poin)", "Tingkat")]
    head: list[Row] = [[Spanning("No", rows=2), Spanning("Balai", rows=2), *fields, *ends], ["Standar", "Mampu"] * 5]
    w.table("Tabel 5. Parameter standar dan parameter yang mampu diuji menurut bidang", head, rows)
