"""Right sentences without tables that tell of several things side by side, each with a figure of its own.

What one of them is says nothing of the next: neither its share, nor its growth, nor what is left.
"""

RIGHT: list[tuple[list[str], str]] = [
    # Each growth is of what that item was before; 52,9 / 61,4 = 86,16%.
    (
        [],
        "Belanja naik pada bahan habis pakai sebesar Rp61,4 juta atau 12,47 persen, alat gelas senilai Rp52,9 juta "
        "atau 86,61 persen, dan suku cadang senilai Rp48,3 juta atau 71,05 persen.",
    ),
    # 2.310.000 / 2.214.604 = 104,31% and 2.310.000 / 2.354.740 = 98,10%; the one target is 94,05% of the other.
    (
        [],
        "Realisasi itu setara 104,3% dari target awal yang sebesar Rp2.214,6 miliar atau 98,1% dari target perubahan "
        "senilai Rp2.354,8 miliar.",
    ),
    # Both are of the target of 991.858; the one is 109,11% of the other.
    (
        [],
        "Tercatat 1.204.512 pelaku usaha atau setara 121,44 persen dari target telah didaftar pada tahap pertama dan "
        "1.103.908 pelaku usaha atau 111,30 persen telah didaftar pada tahap kedua.",
    ),
    # 1.215 / 1.620 = 75%; 729 / 1.215 = 60%; 486 / 1.215 = 40%.
    (
        [],
        "Dari 1.620 temuan audit ada sebanyak 1.215 temuan atau 75% yang bernilai uang, terdiri atas 729 temuan atau "
        "60% berupa kelebihan bayar dan 486 temuan atau 40% berupa kekurangan volume.",
    ),
    # A growth of 0,88% beside one of 1,16% is no fall by 24,14%.
    (
        [],
        "Dokumen yang dicetak mencapai 4,21 juta lembar atau naik 1,16%. Surat masuk tercatat 3,35 juta lembar atau "
        "naik 24,14%, sedangkan surat keluar mencapai 2,18 juta lembar atau naik 0,88%.",
    ),
    # (17,8 - 44,5) / 44,5 = -60%, and applications for cosmetics are others.
    ([], "Permohonan pangan pulih dari 17,8%, menjadi 44,5%. Permohonan kosmetik tumbuh 60,0%."),
    # 138,46 / 125,58 - 1 = 10,26%: exports of all goods are no earlier ones of some.
    (
        [],
        "Nilai layanan Januari sampai Oktober mencapai Rp138,46 miliar atau meningkat 17,49 persen dibanding periode "
        "yang sama tahun lalu, sedangkan layanan daring mencapai Rp125,58 miliar atau meningkat 17,26 persen.",
    ),
    # Opinions of three kinds: none is what the others leave.
    ([], "Komisi menilai 420 laporan wajar, 315 laporan wajar dengan catatan, dan 115 laporan tidak wajar."),
    (
        [],
        "Hasil evaluasi memuat 412 layanan dengan nilai baik, 307 layanan dengan nilai cukup, dan 115 layanan tidak "
        "dinilai.",
    ),
    (
        [],
        "Laboratorium mencatat 4.120 sampel memenuhi syarat, 3.070 sampel dirujuk, dan 1.150 sampel tidak memenuhi "
        "syarat.",
    ),
    # 8.640 + 407 = 9.047; 407 / 9.047 = 4,50%, and 4,71% of the 8.640.
    (
        [],
        "Dari seluruh layanan, sebanyak 8.640 layanan (95,50 persen) berupa permintaan informasi. Sisanya, 407 layanan "
        "(4,50 persen), berupa pengaduan.",
    ),
    # 1.480 + 322 + 40 = 1.842, of the drug shops 24 are new; 1.842 + 24 = 1.866.
    (
        [],
        "Sebanyak 1.842 sarana diperiksa, terdiri dari 1.480 apotek, 322 toko obat, termasuk 24 toko baru, dan 40 "
        "klinik.",
    ),
    ([], "Sebanyak 1.866 sarana diperiksa, terdiri dari 1.480 apotek, 322 toko obat, 40 klinik, termasuk 24 gudang."),
    # 235,5 / 412,5 = 57,1%, and 25,9% of what is named before
    (
        [],
        "Belanja mencakup belanja pusat sebesar Rp393,9 miliar atau 43,4% dari pagu awal Rp908,2 miliar dan realisasi "
        "belanja daerah yang mencapai Rp235,5 miliar atau 57,1% dari pagu Rp412,5 miliar.",
    ),
    # 701,34 / 874,05 - 1 = -19,76%: what it was in October of the year before is not told
    (
        [],
        "Nilai layanan Oktober mencapai Rp874,05 miliar, naik 17,51 persen dibanding September. Nilai layanan daring "
        "mencapai Rp701,34 miliar, turun 5,87 persen dibanding September, demikian juga dibanding Oktober tahun lalu "
        "turun 19,46 persen.",
    ),
    # 57,7 / 37,9 - 1 = 52,24%, of services that are done online
    (
        [],
        "Layanan yang diselesaikan sebanyak 57,9 juta berkas atau naik 38,31 persen dibanding Agustus. Layanan daring "
        "naik 21,16 persen menjadi 57,7 juta berkas. Selama Januari sampai September layanan mencapai 37,9 juta berkas "
        "atau turun 52,35 persen dibanding periode yang sama.",
    ),
    # 22.003 - 18.247 = 3.756: the two of most cases leave no open ones
    (
        [],
        "Kasus terbanyak di Kota A dengan 22.003 kasus, Kota B 20.917 kasus, dan Kota C 18.247 kasus. Tercatat 27 "
        "kasus berat, dan 3.456 kasus masih diproses.",
    ),
    # 72.849 / 89.483 = 81,41%
    (
        [],
        "Pelaporan terendah di balai, yaitu 55,12% dari 72.849 wajib lapor. Disusul loka dengan 85,54% dari 59.402 "
        "wajib lapor, dan pusat paling tinggi pada 81,81% dari total 89.483 wajib lapor.",
    ),
]
