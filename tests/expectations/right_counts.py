"""Right sentences beside right tables of counts and amounts: sites, samples, cases, fines, products."""

SERVICES = [
    "No | Sarana | 2021 | 2022",
    "1 | Datang langsung | 214 | 187",
    "2 | Telepon | 455 | 512",
    "3 | WhatsApp | 1.287 | 1.904",
    "4 | Media sosial | 301 | 377",
    "Total | < | 2.257 | 2.980",
]
SAMPLES = [
    "Komoditi | Target | Realisasi | %",
    "Obat | 820 | 815 | 99,39",
    "Kosmetik | 410 | 412 | 100,49",
    "Pangan | 650 | 655 | 100,77",
    "Total | 1.880 | 1.882 | 100,11",
]
SITES = [
    "No | Jenis Sarana | Diperiksa | MK | TMK",
    "1 | Apotek | 210 | 170 | 40",
    "2 | Toko Obat | 88 | 52 | 36",
    "3 | Klinik | 30 | 23 | 7",
    "Total | < | 328 | 245 | 83",
]
LINKS = [
    "Uraian | Lokapasar | Media sosial | Situs web | Pesan instan | Jumlah | Diblokir",
    "Kosmetik | 526 | 241 | 30 | 6 | 803 | 750",
    "Obat | 372 | 228 | 29 | 5 | 634 | 585",
    "Jumlah | 898 | 469 | 59 | 11 | 1.437 | 1.335",
    "% tautan | 62,49 | 32,64 | 4,11 | 0,77 | 100,00 | 92,90",
]
REFUNDS = [
    "No | Jenis | Bruto | Pengembalian | Neto",
    "1 | Registrasi | 5.271.400.000 | 84.150.000 | 5.187.250.000",
    "2 | Sertifikasi | 1.402.000.000 | - | 1.402.000.000",
    "3 | Pengujian | 733.912.500 | 12.480.000 | 721.432.500",
    "Jumlah | < | 7.407.312.500 | 96.630.000 | 7.310.682.500",
]
FINES = [
    "No | Kontrak | Hari terlambat | Denda | Disetor",
    "1 | Gedung arsip | 12 | 30.000.000 | 30.000.000",
    "2 | Jaringan data | 20 | 15.000.000 | 11.250.000",
    "3 | Alat uji | 8 | 22.000.000 | 22.000.000",
    "Jumlah | < | 40 | 67.000.000 | 63.250.000",
]
HOURS = [
    "No | Bulan | Hari kerja | Jam wajib",
    "1 | Januari | 56 | 420,0",
    "2 | Februari | 54 | 405,0",
    "Jumlah | < | 110 | 825,0",
]
DUE = [
    "Bulan | Jatuh tempo | Selesai tepat waktu | Selesai terlambat | Belum",
    "09/2023 | 8 | 7 | 1 | -",
    "10/2023 | 7 | 5 | 1 | 1",
    "11/2023 | 11 | 6 | - | 5",
    "Jumlah | 26 | 18 | 2 | 6",
]
CASES = [
    "No | Komoditas | Perkara | P21 | Putusan",
    "1 | Obat | 9 | 7 | 3",
    "2 | Kosmetik tanpa izin edar | 14 | 11 | 5",
    "3 | Pangan | 5 | 3 | 2",
    "Jumlah | < | 28 | 21 | 10",
]
SAMPLED = [
    "Komoditi | Rencana semula | Rencana akhir | Diuji | Memenuhi syarat",
    "Obat | 620 | 452 | 452 | 401",
    "Kosmetik | 410 | 286 | 286 | 240",
    "Pangan | 562 | 380 | 380 | 289",
    "Jumlah | 1.592 | 1.118 | 1.118 | 930",
]
PRODUCTS = [
    "No | Klaim | Produk 2022 | Produk 2021",
    "1 | Pegal linu dan rematik | 83 | 88",
    "2 | Penambah stamina pria | 79 | 64",
    "3 | Penurun gula darah | 14 | 11",
    "Jumlah | < | 176 | 163",
]

RIGHT: list[tuple[list[str], str]] = [
    # 88 - 83 = 5; what lowers blood sugar is another row.
    (PRODUCTS, "Klaim pegal linu dan rematik tetap terbanyak (83 produk), walaupun turun lima produk."),
    # 1.592 - 1.118 = 474; 474 / 1.592 = 29,77%.
    (SAMPLED, "Rencana sampling turun dari 1.592 menjadi 1.118 sampel atau berkurang 474 sampel (29,77%)."),
    # 18 + 2 = 20 of the 26; days of delay in brackets are no parts.
    (
        DUE,
        "Dari 20 RTL yang selesai, 18 tepat waktu dan dua terlambat, yaitu pada unit A (11 hari) dan unit B (8 hari).",
    ),
    # A length of a sentence is no number of sentences.
    (CASES, "Putusan tertinggi 1 tahun 4 bulan penjara dan denda Rp50 juta."),
    # 33,3 - 30,0 = 3,3; the fines of 67,0 over 20 days would be 3,35.
    (
        FINES,
        "Denda Rp67.000.000, jaringan data terlambat 20 hari; draf memuat denda arsip Rp33.300.000, yaitu 12 hari kali "
        "seperseribu nilai kontrak (Rp2.775.000 per hari), sehingga angka itu terlalu besar Rp3.300.000.",
    ),
    # 825 - 17 = 808.
    (
        HOURS,
        "Jam kerja 7 jam 30 menit sehari sehingga wajib 825,0 jam, dan pada bulan puasa berkurang tujuh belas jam "
        "menjadi 808,0 jam.",
    ),
    # Two of the three kinds had money paid back.
    (
        REFUNDS,
        "Penerimaan neto Rp7.310.682.500 adalah bruto Rp7.407.312.500 dikurangi pengembalian Rp96.630.000 atas dua "
        "jenis.",
    ),
    # 62,49 + 32,64 = 95,13; a share of a share (32,64 / 92,90 = 35,13%) is not meant.
    (LINKS, "Lokapasar dan media sosial bersama-sama memuat 95,13% tautan."),
    (
        SERVICES,
        "Layanan WhatsApp meningkat dari 1.287 layanan pada tahun 2021 menjadi 1.904 layanan pada tahun 2022 atau "
        "naik 47,94%.",
    ),
    (
        SERVICES,
        "Dari 2.980 layanan tersebut, 2.793 layanan (93,72%) dilakukan secara daring dan 187 layanan datang langsung.",
    ),
    (
        SERVICES,
        "Target layanan tahun 2022 adalah 2.900 layanan. Realisasi sebanyak 2.980 layanan atau 102,76% dari "
        "target. Layanan WhatsApp 1.904 layanan, Telepon 512 layanan.",
    ),
    (
        SERVICES,
        "Jumlah layanan 2.980 layanan meliputi 1.904 layanan WhatsApp (63,89%) dan 512 layanan Telepon (17,18%). "
        "Rata-rata 248 layanan per bulan. Pengguna layanan sebanyak 2.890 orang.",
    ),
    (
        SAMPLES,
        "Jumlah sampel yang direncanakan 1.880 sampel, terdiri dari Obat 820 sampel, Kosmetik 410 sampel, dan "
        "Pangan 650 sampel. Yang terealisasi 1.882 sampel.",
    ),
    (
        SAMPLES,
        "Sampel Obat sebanyak 815 sampel dari target 820 sampel (99,39%), Kosmetik 412 sampel dari target 410 "
        "sampel (100,49%).",
    ),
    (
        SAMPLES,
        "Pada tahun 2022 realisasi 1.882 sampel, lebih tinggi dari tahun 2021 sebanyak 1.782 sampel. Obat 815 "
        "sampel, Kosmetik 412 sampel.",
    ),
    (
        SAMPLES,
        "Sebanyak 1.882 sampel telah diuji, 1.782 sampel memenuhi syarat dan 100 sampel tidak memenuhi syarat. "
        "Sampel Obat 815 sampel dan Pangan 655 sampel.",
    ),
    (
        SITES,
        "Dari 328 sarana yang diperiksa, 245 sarana (74,70%) memenuhi ketentuan dan 83 sarana (25,30%) tidak "
        "memenuhi ketentuan. Dari 83 sarana tersebut, 60 sarana (72,29%) diberi peringatan dan 23 sarana (27,71%) "
        "dihentikan.",
    ),
    (
        SITES,
        "Pemeriksaan dilakukan terhadap 328 sarana dari target 300 sarana (109,33%). Apotek yang memenuhi "
        "ketentuan 170 sarana (80,95%), Toko Obat 52 sarana (59,09%), Klinik 23 sarana (76,67%).",
    ),
    (
        SITES,
        "Sarana yang paling banyak diperiksa adalah Apotek sebanyak 210 sarana, sedangkan sarana dengan "
        "persentase MK terendah adalah Toko Obat (59,09%).",
    ),
    (
        SITES,
        "Sarana dengan jumlah pelanggaran paling banyak adalah Apotek (40 sarana), sarana dengan tingkat "
        "kepatuhan tertinggi adalah Apotek (80,95%).",
    ),
    (
        SITES,
        "Sarana yang tidak memenuhi ketentuan paling sedikit adalah Klinik yaitu 7 sarana.",
    ),
    (
        SITES,
        "Jumlah sarana di wilayah kerja sebanyak 1.328 sarana. Yang diperiksa 328 sarana atau 24,70%, yaitu "
        "Apotek 210 sarana, Toko Obat 88 sarana dan Klinik 30 sarana.",
    ),
    (
        SITES,
        "Dari 328 sarana, sebanyak 245 sarana atau 74,70 persen memenuhi ketentuan, meningkat 4,2 persen "
        "dibandingkan tahun 2021 sebesar 70,50 persen.",
    ),
    (
        SAMPLES,
        "Sebanyak 1.882 sampel telah diuji. Sebanyak 1.782 sampel memenuhi syarat. Sampel Obat 815 sampel dan "
        "Pangan 655 sampel.",
    ),
    (
        SAMPLES,
        "Sebanyak 1.782 sampel memenuhi syarat. Sampel Obat 815 sampel dan Pangan 655 sampel.",
    ),
    (
        SAMPLES,
        "Sampel yang memenuhi syarat sebanyak 1.782 sampel. Sampel Obat 815 sampel dan Pangan 655 sampel.",
    ),
    (
        SITES,
        "Di Kota Kupang diperiksa Apotek 110 sarana, Toko Obat 88 sarana, Klinik 30 sarana.",
    ),
    (
        [],
        "Persentase sarana MK sebesar 74,70% naik 5,96% dibandingkan tahun 2021 sebesar 70,50%.",
    ),
    (
        [],
        "Realisasi sebesar 74,70 atau 106,71% dari target 70, meningkat 4,20 poin dibandingkan realisasi tahun "
        "2021 sebesar 70,50.",
    ),
    (
        [],
        "Realisasi tahun 2022 sebesar 74,70 dengan capaian 106,71% meningkat 1,71% dibandingkan capaian tahun "
        "2021 sebesar 105,00%.",
    ),
    (
        [],
        "Anggaran belanja barang sebesar Rp5.000.000.000 turun 10% dibandingkan tahun 2021 yang sebesar "
        "Rp6.000.000.000 setelah penyesuaian menjadi Rp5.400.000.000.",
    ),
    (
        [],
        "Pagu awal Rp10.000.000.000 direvisi menjadi Rp9.000.000.000 dengan realisasi Rp8.910.000.000 atau "
        "99,00%, sehingga sisa anggaran sebesar Rp90.000.000.",
    ),
    (
        [],
        "Pagu tahun 2022 sebesar Rp10.000.000.000 termasuk blokir Rp500.000.000, realisasi Rp9.310.000.000 "
        "(98,00% dari pagu efektif Rp9.500.000.000).",
    ),
    (
        [],
        "Dari target 120 sertifikat, telah terbit 136 sertifikat (113,33%).",
    ),
    (
        [],
        "Pada 2022 diterima 161 permohonan sertifikat dan 136 sertifikat terbit; 120 sertifikat (88,24%) terbit "
        "tepat waktu.",
    ),
    (
        [],
        "Diterima 208 pengaduan. Sebanyak 190 pengaduan (91,35%) selesai. Dari jumlah tersebut 150 pengaduan "
        "(78,95%) selesai tepat waktu.",
    ),
    (
        [],
        "Diterima 208 pengaduan, naik dibandingkan tahun 2021 sebanyak 180 pengaduan. Sebanyak 74 pengaduan "
        "(35,58%) adalah pangan, 60 pengaduan (28,85%) kosmetik; dari pangan tersebut, 40 pengaduan (54,05%) "
        "tentang kedaluwarsa.",
    ),
    (
        [],
        "Jumlah pegawai 158 orang terdiri dari 100 orang PNS, 30 orang PPPK, dan 28 orang PPNPN, yaitu 62 orang "
        "laki-laki dan 96 orang perempuan.",
    ),
    (
        [],
        "Kegiatan diikuti 1.900 peserta dari 5 kabupaten, rata-rata 42,50 peserta per desa di 40 desa dan 5 kelurahan.",
    ),
    (
        [],
        "Nilai IKM 88,14 (mutu pelayanan B) dari target 88,31 (mutu pelayanan A).",
    ),
    (
        [],
        "Target nilai survei kepuasan masyarakat sebesar 88,50 dengan realisasi 87,20 sehingga mutu pelayanan B "
        "(Baik).",
    ),
    (
        [],
        "Diuji 2.218 sampel, terdiri dari 2.083 sampel memenuhi syarat dan 130 sampel tidak memenuhi syarat serta "
        "5 sampel tidak dapat disimpulkan.",
    ),
    (
        [],
        "Sebanyak 12 dari 15 sampel (80%) memenuhi syarat, meningkat dari 10 sampel menjadi 12 sampel.",
    ),
    (
        [],
        "Jumlah sertifikat 136 sertifikat meningkat dibandingkan tahun 2021 sebanyak 150 sertifikat permohonan.",
    ),
    (
        [],
        "Kasus menurun dari 15 kasus pada tahun 2021 menjadi 14 kasus, dengan nilai meningkat dari Rp1,2 miliar "
        "menjadi Rp1,28 miliar.",
    ),
    (
        [],
        "Dari 20 perkara, 14 perkara (70%) telah P21 dan 6 perkara (30%) masih dalam proses penyidikan, lebih "
        "baik dari tahun 2021 dengan 10 perkara (50%) P21.",
    ),
    # 3.215 + 2.604 + 1.480 = 7.299
    (
        [],
        "Sepanjang tahun telah dijawab 7 ribu lebih aduan, terdiri dari 3.215 aduan langsung, 2.604 aduan daring, dan "
        "1.480 aduan tertulis.",
    ),
]
