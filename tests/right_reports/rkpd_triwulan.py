"""A yearly plan evaluated after three quarters: quarters side by side, five-year targets, grades, falling "
"indicators."""

from __future__ import annotations

from decimal import Decimal

from tests.made_reports.document import MadeReport, Row, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, whole, words

_STYLE = """
@page { size: 330mm 215mm; margin: 15mm 16mm }
body { font: 10pt/1.35 "Liberation Sans", sans-serif } h1 { font-size: 12pt; text-align: center }
h2 { font-size: 10.5pt }
tr { break-inside: avoid } table { border-collapse: collapse; width: 100%; font-size: 8pt }
th, td { border: 1px solid #000; padding: 2px 3px; text-align: center; vertical-align: top }
th { background: #c6e0b4 } td:nth-child(2) { text-align: left }
.caption { margin: 9px 0 3px; break-after: avoid }
"""

# programme: output and its unit, five-year target, reached until 2022, target 2023, quarters I to III;
# budget, spent in quarters I to III, in thousands of rupiah
_PROGRAMMES = {
    "Pengelolaan SDA": ("Jaringan irigasi direhabilitasi (km)", 120, 71, 24, (0, 6, 11),
                        18_420_000, (611_204, 4_870_655, 6_902_118)),
    "Penyelenggaraan jalan": ("Jalan ditingkatkan (km)", 210, 138, 36, (0, 9, 18),
                              61_750_000, (1_904_330, 14_226_871, 25_318_406)),
    "Air minum": ("Sambungan rumah baru (unit)", 9_500, 6_180, 1_600, (212, 405, 511),
                  9_860_000, (802_110, 2_304_562, 3_117_940)),
    "Air limbah": ("Tangki septik dibangun (unit)", 2_400, 1_322, 480, (0, 144, 288),
                   5_280_000, (96_400, 1_551_207, 2_804_315)),
    "Bangunan gedung": ("Gedung bersertifikat laik fungsi (unit)", 75, 31, 15, (2, 3, 4),
                        2_140_000, (298_655, 377_901, 402_118)),
    "Jasa konstruksi": ("Tenaga kerja bersertifikat (orang)", 1_250, 905, 250, (50, 125, 75),
                        1_050_000, (210_340, 466_215, 298_006)),
    "Penunjang urusan": ("Layanan perkantoran (bulan)", 72, 24, 12, (3, 3, 3),
                         14_500_000, (3_011_870, 3_688_412, 3_402_655)),
}  # fmt: skip


def _grade(value: Decimal) -> str:
    limits = ((91, "ST"), (76, "T"), (66, "S"), (51, "R"))
    return next((grade for limit, grade in limits if rounded(value, 0) >= limit), "SR")


def rkpd_triwulan() -> MadeReport:
    writer = Writer(_STYLE)
    programmes = list(_PROGRAMMES.items())
    plan = sum(row[5] for _, row in programmes)
    spent = [sum(row[6][at] for _, row in programmes) for at in range(3)]
    output = {name: percent(sum(row[4]), row[3]) for name, row in programmes}
    money = {name: percent(sum(row[6]), row[5]) for name, row in programmes}
    mean_output = rounded(sum((Decimal(sum(r[4])) / r[3] * 100 for _, r in programmes), Decimal(0)) / len(programmes))
    mean_money = rounded(sum((Decimal(sum(r[6])) / r[5] * 100 for _, r in programmes), Decimal(0)) / len(programmes))
    writer.title(
        "EVALUASI HASIL RKPD TAHUN 2023 SAMPAI DENGAN TRIWULAN III", "DINAS PEKERJAAN UMUM KABUPATEN LEMBAH ASRI"
    )
    rows: list[Row] = []
    for at, (name, (what, five, before, target, parts, budget, paid)) in enumerate(programmes, 1):
        done = sum(parts)
        rows.append([str(at), f"{name}: {what}", whole(five), whole(before), whole(target), whole(budget),
                     *(text for k, rp in zip(parts, paid, strict=True) for text in (whole(k), whole(rp))), whole(done),
                     whole(sum(paid)), dec(output[name]), dec(money[name]), _grade(output[name]), whole(before + done),
                     dec(percent(before + done, five))])  # fmt: skip
    writer.table(
        "Tabel 1. Target dan realisasi kinerja (K) serta anggaran (Rp ribu)",
        [
            [Spanning("No", rows=2), Spanning("Program dan keluaran", rows=2),
             Spanning("Target Renstra 2021–2026 (K)", rows=2),
             Spanning("Realisasi s.d. 2022 (K)", rows=2), Spanning("RKPD 2023", columns=2),
             Spanning("TW I", columns=2), Spanning("TW II", columns=2), Spanning("TW III", columns=2),
             Spanning("Realisasi s.d. TW III", columns=2),
             Spanning("Tingkat capaian (%)", columns=2), Spanning("Predikat", rows=2),
             Spanning("Realisasi Renstra s.d. TW III 2023", columns=2)],
            ["K", "Rp", *["K", "Rp"] * 4, "K", "Rp", "K", "%"],
        ],
        [*rows,
         [Spanning("Jumlah anggaran", columns=5), whole(plan), "", whole(spent[0]), "", whole(spent[1]), "",
          whole(spent[2]), "", whole(sum(spent)), "", dec(percent(sum(spent), plan)), "", "", ""],
         [Spanning("Rata-rata capaian program", columns=14), dec(mean_output), dec(mean_money),
          _grade(mean_output), "", ""]],
    )  # fmt: skip
    writer.paragraph(
        "Predikat (Permendagri 86/2017): ST (sangat tinggi) 91–100; T (tinggi) 76–90; S (sedang) 66–75; R (rendah)",
        "51–65; SR (sangat rendah) ≤50; capaian dibulatkan ke bilangan bulat. Penyerapan rata-rata program berbeda",
        "dari penyerapan anggaran dinas karena pagu program tidak sama besar. Target triwulan III untuk kinerja",
        "kumulatif 75%.",
    )
    grades = [_grade(value) for value in output.values()]
    above = [name for name, value in output.items() if value >= 75]
    best = max(output, key=output.__getitem__)
    road = _PROGRAMMES["Penyelenggaraan jalan"]
    writer.paragraph(
        f"Rata-rata capaian kinerja tujuh program {dec(mean_output)}%. Sebanyak {words(grades.count('ST'))} program",
        f"berpredikat sangat tinggi, {words(grades.count('T'))} tinggi, {words(grades.count('S'))} sedang, dan",
        f"{words(grades.count('R'))} rendah. {words(len(above)).capitalize()} dari tujuh program mencapai target",
        f"kumulatif 75%; tertinggi {best.lower()} ({dec(output[best])}%). Dari pagu Rp{whole(plan * 1000)} terserap",
        f"Rp{whole(sum(spent) * 1000)} ({dec(percent(sum(spent), plan))}%), separuh lebih di antaranya pada triwulan",
        f"III (Rp{dec(rounded(Decimal(spent[2]) / 10**6))} miliar; {dec(percent(spent[2], sum(spent)))}% dari",
        f"realisasi dan {dec(percent(spent[2], plan))}% dari pagu). Penyelenggaraan jalan memuat",
        f"{dec(percent(road[5], plan))}% pagu dinas.",
    )
    writer.heading("Indikator kinerja daerah")
    # indicator: base 2021, 2022, 2023 semester I, target 2023, target 2026
    facts = [
        ("Jalan kabupaten kondisi mantap (%)", "61,40", "64,95", "66,12", "67,00", "75,00"),
        ("Rumah tangga berakses air minum layak (%)", "83,07", "86,60", "88,41", "88,00", "95,00"),
        ("Kehilangan air PDAM (%)²", "34,8", "31,5", "29,2", "30,0", "25,0"),
        ("Indeks kinerja sistem irigasi", "57,33", "59,08", "…", "61,00", "67,00"),
        ("Keluhan jalan rusak per 100 km jalan²", "21", "17", "8", "≤16", "≤10"),
    ]
    writer.table(
        "Tabel 2. Perkembangan indikator",
        [["No", "Indikator", "2021", "2022", "Semester I 2023", "Target 2023", "Target 2026"]],
        [[str(at), *row] for at, row in enumerate(facts, 1)],
    )
    writer.paragraph(
        "² Makin rendah makin baik. Capaian semester I akses air minum layak sudah melampaui target 2023",
        f"({dec(percent(Decimal('88.41'), Decimal('88.00')))}%) dan",
        f"{dec(percent(Decimal('88.41'), Decimal('95.00')))}% dari target 2026, di atas rata-rata provinsi (85,19%)",
        "tetapi masih di bawah nasional (91,72%). Kehilangan air 29,2%, lebih baik 0,8 poin dari target; dengan rumus",
        f"terbalik capaiannya {dec(percent(Decimal('30.8'), Decimal('30.0')))}% ((2 × 30,0 − 29,2) ÷ 30,0). Keluhan",
        "jalan rusak dihitung setengah tahun sehingga belum dapat dibandingkan dengan 2022. Kemantapan jalan naik",
        "1,17 poin dalam satu semester dan 3,55 poin pada 2022. Pengajuan perubahan target SLF dari semula 15 menjadi",
        "12 unit ditolak Bappeda tanggal 8 September 2023, sehingga target tetap 15. Batas unggah data triwulan IV 12",
        "Januari 2024.",
    )
    return writer.report()
