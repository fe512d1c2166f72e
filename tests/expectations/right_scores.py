"""Right sentences beside right tables of scores, indices, achievements and their grades."""

UNITS = [
    "Kode | Unsur | Nilai",
    "U1 | Persyaratan | 3,48",
    "U2 | Sistem, mekanisme, dan prosedur | 3,44",
    "U3 | Waktu penyelesaian | 3,30",
    "U4 | Biaya | 3,62",
]
TESTED = [
    "Tahun | Peserta | Sebelum | Sesudah",
    "2022 | 120 | 52,6 | 79,3",
    "2023 | 203 | 54,2 | 81,5",
    "2024 | 236 | 57,3 | 82,2",
    "Rata-rata | | 54,7 | 81,0",
]
USED = [
    "No | Sasaran | Capaian | Serapan | Indeks",
    "1 | Obat aman | 104,20 | 97,38 | 1,07",
    "2 | Pangan aman | 96,15 | 97,12 | 0,99",
    "3 | Layanan prima | 103,80 | 95,23 | 1,09",
    "Balai | < | 101,38 | 96,58 | 1,05",
]
ASSESSED = [
    "No | Unit | 2021 | 2022",
    "1 | Balai A | 78,42 | 80,15",
    "2 | Balai B | 81,07 | 80,96",
    "3 | Loka C | n.a. | 64,05",
    "4 | Loka D | 66,71 | n.a.",
    "Rata-rata | < | 75,40 | 75,05",
]
SPENT = [
    "Sasaran | Uraian | NPS (%) | Realisasi (%) | IE | Kategori",
    "SK1 | Laboratorium | 96,88 | 99,63 | 0,97 | Tidak efisien",
    "SK2 | Metode analisis | 111,76 | 95,25 | 1,17 | Efisien",
    "SK3 | Mutu layanan | 105,40 | 99,34 | 1,06 | Efisien",
    "SK4 | Tata kelola | 100,53 | 98,39 | 1,02 | Efisien",
]
FOUR_YEARS = [
    "Uraian | 2019 | 2020 | 2021 | 2022",
    "EKA | 90,42 | 88,76 | 91,85 | 84,11",
    "IKPA | 93,15 | 92,40 | 94,07 | 96,85",
    "Penyerapan (%) | 96,88 | 95,93 | 97,54 | 98,89",
]
RATED = [
    "No | Indikator | Target | Realisasi | Capaian",
    "1 | Obat memenuhi syarat | 92,50 | 94,79 | 102,48",
    "6 | Desa pangan aman | 2 | 2 | 100,00",
    "7 | Keluhan yang melewati batas | 4 | 3 | 125,00",
    "8 | Nilai AKIP | 71,00 | 68,74 | 96,82",
]

RIGHT: list[tuple[list[str], str]] = [
    # 3,38 / 3,40 = 99,41%; 0,02 is the distance.
    (RATED, "Indeks kepuasan peserta 3,38 kurang 0,02 dari target 3,40, sehingga capaiannya 99,41%."),
    # 76,18 - 71,44 = 4,74: each year stands behind its figure.
    (
        RATED,
        "Nilai RB bertambah 4,74 poin dalam dua tahun, yaitu dari 71,44 pada tahun 2015 menjadi 76,18 pada tahun 2017.",
    ),
    # Limits of bands are no achievements.
    (
        RATED,
        "Kriteria: Memuaskan (120% atau lebih), Baik (100% sampai kurang dari 120%), Cukup (75% sampai kurang dari "
        "100%), dan Kurang (kurang dari 75%). Capaian keluhan yang melewati batas 125,00.",
    ),
    # The lowest of its row, and not of its column.
    (FOUR_YEARS, "Penyerapan terendah terjadi pada tahun 2020 (95,93%) akibat pembatasan kegiatan."),
    # The number of an indicator is none of its figures.
    (RATED, "Capaian tertinggi terdapat pada indikator 7 (125,00%): tiga keluhan terlambat dijawab."),
    (RATED, "Capaian indikator 1 sebesar 94,79% dari target 92,50%, sehingga persentase capaian sebesar 102,48%."),
    # Three rows are `Efisien`, one is not.
    (SPENT, "Tiga sasaran efisien dan satu sasaran, SK1, tidak efisien (IE 0,97)."),
    # 1.1 and 1.2 are codes; 96,31 / 94,00 = 102,46% and 83,28 / 90,10 = 92,43%.
    (
        UNITS,
        "Capaian indikator 1.1 sebesar 96,31% dari target 94,00%, sehingga persentase capaian 102,46%. Capaian "
        "indikator 1.2 sebesar 83,28% dari target 90,10%, sehingga persentase capaian 92,43%.",
    ),
    # 5 + 57 = 62 = 45 + 17; 30 is a day of June.
    (
        UNITS,
        "Dari 67 rencana, 5 dibatalkan, sehingga 62 tetap berlaku: 45 jatuh tempo sampai dengan 30 Juni dan 17 "
        "sesudahnya.",
    ),
    # Days are not made up of recommendations.
    (
        UNITS,
        "Nilainya baru 57,50% karena batas waktu tindak lanjutnya 60 hari: 29 rekomendasi dari tiga laporan terakhir "
        "belum melewati batas itu.",
    ),
    # (78,42 + 81,07 + 66,71) / 3 = 75,40; (80,15 + 80,96 + 64,05) / 3 = 75,05.
    (ASSESSED, "Rata-rata tiga unit tahun 2022 75,05 dan tiga unit tahun 2021 75,40, tetapi unitnya tidak sama."),
    # 71 / 85 = 83,53%; 60 / 76 = 78,95%; 83,53 - 78,95 = 4,58.
    (
        UNITS,
        "Dari 85 usulan tahun 2023 diselesaikan 71 (83,53%), naik 4,58 poin dari tahun 2022 (60 dari 76 usulan).",
    ),
    # What is asked for is no index of the table, though one is a digit away.
    (USED, "Balai mencapai 101,38 dengan serapan 96,58, dan indeks balai paling sedikit 1,00."),
    # The three are named with their figures between them.
    (
        UNITS,
        "Tiga unsur terendah, yang diutamakan, ialah waktu penyelesaian (3,30), sistem, mekanisme, dan prosedur "
        "(3,44), serta persyaratan (3,48).",
    ),
    # (120 x 79,3 + 203 x 81,5 + 236 x 82,2) / 559 = 81,3; a plain mean is 81,0.
    (TESTED, "Ditimbang menurut 559 peserta, nilai sesudah pelatihan 81,3."),
    # 85 + 28 + 8 = 121; one, two and three are no persons.
    (
        UNITS,
        "Pelatihan diikuti 121 orang yang berbeda: 85 orang mengikuti satu pelatihan, 28 orang dua pelatihan, dan "
        "8 orang tiga pelatihan.",
    ),
]
