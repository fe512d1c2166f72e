"""Staff of an office: grades by sex, schooling, need against number, moves, professionalism by dimensions, training."""

from __future__ import annotations

from decimal import Decimal
from statistics import median

from tests.made_reports.document import MadeReport, Spanning, Writer
from tests.made_reports.numbers import indonesian as dec
from tests.made_reports.numbers import percent, rounded, words

_STYLE = """
@page { size: A4; margin: 20mm 18mm }
body { font: 10pt/1.5 "DejaVu Sans", sans-serif; font-size: 9pt } h1 { font-size: 13pt; color: #333;
border-bottom: 3px solid #e0a800; padding-bottom: 5px } h2 { font-size: 10.5pt; color: #8a6700 }
table { border-collapse: collapse; width: 100%; font-size: 7.8pt }
th { background: #ffeeba; border: .5pt solid #e0a800 }
td { border-bottom: .5pt solid #f0d58c; padding: 2px 4px } td.right { text-align: right }
.caption { margin: 9px 0 3px; text-align: left; color: #8a6700 } .break { break-before: page }
"""

# grade: men, women at the end of 2023
_GRADES = {"Golongan IV": (9, 14), "Golongan III": (31, 58), "Golongan II": (5, 3), "PPPK": (4, 7)}
# unit: staff, needed by the workload analysis, of the staff women
_UNITS = {
    "Kepala Balai dan Bagian Tata Usaha": (24, 31, 12),
    "Kelompok substansi Pengujian": (49, 67, 37),
    "Kelompok substansi Pemeriksaan": (27, 44, 17),
    "Kelompok substansi Penindakan": (13, 20, 3),
    "Kelompok substansi Informasi dan Komunikasi": (10, 12, 9),
    "Loka (diperbantukan)": (8, 8, 4),
}
_SCHOOL = {"S3": 1, "S2": 27, "Profesi apoteker": 34, "S1/D4": 48, "D3": 17, "SMA": 4}
_MOVES = {"Pegawai pada 1 Januari 2023": 127, "Pengangkatan CPNS": 3, "Pengangkatan PPPK": 6, "Pindah masuk": 4,
          "Pindah keluar": -5, "Pensiun": -3, "Meninggal dunia": -1}  # fmt: skip
# dimension of the professionalism index: maximum, mean score in 2022 and 2023
_DIMENSIONS = {"Kualifikasi": ("25", "15.84", "16.02"), "Kompetensi": ("40", "33.10", "35.47"),
               "Kinerja": ("30", "26.05", "25.98"), "Disiplin": ("5", "4.96", "5.00")}  # fmt: skip
# post: holders, hours of training together, holders with at least 20 hours
_TRAINED = {"Pengawas Farmasi dan Makanan": (88, 4_136, 86), "Jabatan fungsional lain": (17, 561, 15),
            "Pelaksana": (21, 409, 12), "Struktural": (5, 234, 5)}  # fmt: skip
_AGES = (24, 27, 27, 29, 31, 33, 34, 38, 41, 45, 52)


def sdm_balai() -> MadeReport:
    writer = Writer(_STYLE, numbers_right=True)
    men, women = (sum(row[at] for row in _GRADES.values()) for at in (0, 1))
    staff = men + women
    held, needed, females = (sum(row[at] for row in _UNITS.values()) for at in range(3))
    civil = staff - sum(_GRADES["PPPK"])
    before, now = (sum((Decimal(row[at]) for row in _DIMENSIONS.values()), start=Decimal(0)) for at in (1, 2))
    holders, hours, enough = (sum(row[at] for row in _TRAINED.values()) for at in range(3))
    assert staff == held == sum(_SCHOOL.values()) == sum(_MOVES.values()) == holders
    assert women == females
    writer.title("PROFIL SUMBER DAYA MANUSIA TAHUN 2023", "Balai Besar POM di Giri Asih")
    writer.heading("1. Jumlah pegawai")
    writer.paragraph(
        f"Pada 31 Desember 2023 Balai mempunyai {staff} pegawai, terdiri atas {civil} PNS (termasuk 3 CPNS) dan",
        f"{sum(_GRADES['PPPK'])} PPPK; 46 tenaga alih daya tidak termasuk. Perempuan berjumlah {women} orang",
        f"({dec(percent(women, staff))}%). Dari PNS, {dec(percent(sum(_GRADES['Golongan III']), civil))}% bergolongan",
        f"III. Sebanyak {_SCHOOL['S2'] + _SCHOOL['S3']} pegawai berpendidikan S2 atau S3 dan",
        f"{_SCHOOL['Profesi apoteker']} orang berpendidikan profesi apoteker.",
    )
    writer.table(
        "Tabel 1. Pegawai menurut golongan dan jenis kelamin",
        [["No", "Golongan", Spanning("Laki-laki", columns=2), Spanning("Perempuan", columns=2), Spanning("Jumlah",
          columns=2)],
         ["", "", "Orang", "% golongan", "Orang", "% golongan", "Orang", "% pegawai"]],
        [[str(at), name, str(a), dec(percent(a, a + b)), str(b), dec(percent(b, a + b)), str(a + b),
          dec(percent(a + b, staff))] for at, (name, (a, b)) in enumerate(_GRADES.items(), 1)]
        + [["", "<b>Jumlah</b>", str(men), dec(percent(men, staff)), str(women), dec(percent(women, staff)), str(staff),
            "100,00"]],
    )  # fmt: skip
    writer.table(
        "Tabel 2. Pegawai dan kebutuhan menurut unit kerja",
        [["No", "Unit kerja", "Pegawai", "di antaranya perempuan", "Kebutuhan (ABK)", "Kekurangan", "Pemenuhan (%)"]],
        [[str(at), name, str(a), str(c), str(b), str(b - a) if b > a else "–", dec(percent(a, b, 1), 1)]
         for at, (name, (a, b, c)) in enumerate(_UNITS.items(), 1)]
        + [["", "<b>Jumlah</b>", str(held), str(females), str(needed), str(needed - held), dec(percent(held,
          needed, 1), 1)]],
    )  # fmt: skip
    tests = _UNITS["Kelompok substansi Pengujian"]
    checks = _UNITS["Kelompok substansi Pemeriksaan"]
    writer.paragraph(
        f"Menurut analisis beban kerja, kebutuhan {needed} orang baru terpenuhi {dec(percent(held, needed, 1), 1)}%.",
        f"Kekurangan terbesar dalam orang ada pada kelompok substansi Pengujian ({tests[1] - tests[0]} orang), tetapi",
        f"pemenuhan terendah pada kelompok substansi Pemeriksaan ({dec(percent(checks[0], checks[1], 1), 1)}%). Kedua",
        "kelompok itu bersama kelompok substansi Penindakan memerlukan",
        f"{tests[1] - tests[0] + checks[1] - checks[0] + 7} pegawai lagi.",
    )
    writer.table(
        "Tabel 3. Pendidikan dan mutasi pegawai",
        [["No", "Pendidikan", "Orang", "%", "Mutasi tahun 2023", "Orang"]],
        [[str(at), name, str(count), dec(percent(count, staff, 1), 1), move,
          f"({-people})" if people < 0 else str(people)]
         for at, ((name, count), (move, people)) in enumerate(zip(_SCHOOL.items(), list(_MOVES.items())[:6],
           strict=True), 1)]
        + [["", "", "", "", "Meninggal dunia", "(1)"],
           ["", "<b>Jumlah</b>", str(staff), "100,0", "<b>Pegawai pada 31 Desember 2023</b>", str(staff)]],
    )  # fmt: skip
    joined = sum(list(_MOVES.values())[1:4])
    left = -sum(list(_MOVES.values())[4:])
    writer.paragraph(
        f"Pegawai bertambah {joined - left} orang: {joined} masuk dan {left} keluar. Usia {words(len(_AGES))} pegawai",
        f"PPPK berkisar {min(_AGES)}–{max(_AGES)} tahun, rata-rata {dec(Decimal(sum(_AGES)) / len(_AGES), 1)} tahun",
        f"dengan median {median(_AGES)} tahun. Pada tahun 2024 empat pegawai akan memasuki batas usia pensiun, dua di",
        "antaranya penguji.",
    )
    writer.new_page()
    writer.heading("2. Indeks Profesionalitas ASN")
    writer.table(
        "Tabel 4. Nilai Indeks Profesionalitas ASN",
        [["No", "Dimensi", "Nilai maksimum", "2022", "2023", "Perubahan", "% dari maksimum"]],
        [[str(at), name, top, dec(Decimal(a)), dec(Decimal(b)),
          dec(Decimal(b) - Decimal(a)) if b > a else f"({dec(Decimal(a) - Decimal(b))})",
          dec(percent(Decimal(b), Decimal(top), 1), 1)] for at, (name, (top, a,
            b)) in enumerate(_DIMENSIONS.items(), 1)]
        + [["", "<b>Indeks</b>", "100", dec(before), dec(now), dec(now - before), dec(now, 1)]],
    )  # fmt: skip
    target = Decimal("81.5")
    writer.paragraph(
        f"Indeks tahun 2023 sebesar {dec(now)} (kategori Tinggi, 81–90) melampaui target {dec(target)} dengan capaian",
        f"{dec(percent(now, target))}%, tetapi target akhir Renstra tahun 2024 sebesar 84,00 baru tercapai",
        f"{dec(percent(now, 84))}%. Dimensi kinerja turun {dec(Decimal('26.05') - Decimal('25.98'))} poin. Tidak ada",
        "hukuman disiplin pada tahun 2023; pada tahun 2022 ada satu.",
    )
    writer.heading("3. Pengembangan kompetensi dan kehadiran")
    writer.table(
        "Tabel 5. Jam pelajaran (JP) pengembangan kompetensi",
        [["No", "Kelompok jabatan", "Pegawai", "JP", "JP per pegawai", "≥ 20 JP", "% ≥ 20 JP"]],
        [[str(at), name, str(a), f"{b:,}".replace(",", "."), dec(Decimal(b) / a, 1), str(c), dec(percent(c, a, 1), 1)]
         for at, (name, (a, b, c)) in enumerate(_TRAINED.items(), 1)]
        + [["", "<b>Jumlah</b>", str(holders), f"{hours:,}".replace(",", "."), dec(Decimal(hours) / holders, 1),
          str(enough),
            dec(percent(enough, holders, 1), 1)]],
    )  # fmt: skip
    average = rounded(sum((Decimal(b) / a for a, b, _ in _TRAINED.values()), start=Decimal(0)) / len(_TRAINED), 1)
    writer.paragraph(
        f"Pegawai mengikuti rata-rata {dec(Decimal(hours) / holders, 1)} JP, sedangkan rata-rata antarkelompok",
        f"{dec(average, 1)} JP. Pegawai yang belum mencapai 20 JP sebanyak {holders - enough} orang, {words(21 - 12)}",
        "di antaranya pelaksana. Biaya pelatihan Rp386.240.000, sekitar",
        f"Rp{dec(Decimal(386_240_000) / holders / 10**6, 1)} juta per pegawai; pelatihan daring (31 dari 54 jenis",
        "pelatihan) tidak berbiaya. Tingkat kehadiran 98,7%; keterlambatan rata-rata 11 menit per bulan.",
    )
    writer.paragraph(
        "Tunjangan kinerja dibayarkan setiap bulan kepada 127 sampai 131 pegawai. Sebanyak 12 (dua belas) pegawai",
        "naik pangkat, terdiri atas 5 pada periode April dan 7 pada periode Oktober, dan sembilan pegawai menerima",
        "Satyalancana Karya Satya: empat untuk 10 tahun, tiga untuk 20 tahun, dan selebihnya untuk 30 tahun.",
    )
    return writer.report()
