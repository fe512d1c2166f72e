"""Sentences that name an operation, its result and its operands. Values were worked out by hand."""

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.written_sections import section

Accused = list[tuple[str, str]]


def accused(*sentences: str, table: list[str] | None = None) -> Accused:
    """What is called wrong, with what is derived instead."""
    report = section(*sentences, table=table or (), caption="Tabel 1. Dokumen kerja sama menurut mitra")
    formed = [r for held in relations_by_suite(report).values() for r in held]
    outcomes = [(r.published.text, evaluate(r)) for r in formed]
    return list(dict.fromkeys((text, str(o.derived)) for text, o in outcomes if o.verdict == "inconsistent"))


WORDED = [
    # 14 - 13 = 1
    ("Sosialisasi: 13 dari 14 kegiatan selesai, sisa {} kegiatan.", "1", "3", "1"),
    # 168 - 121 = 47
    ("Dari 168 dokumen yang berlaku, sebanyak 121 dokumen telah dipakai, sedangkan {} dokumen lainnya tidak.", "47",
     "57", "47"),
    # 132 - 118 = 14
    ("Dari 132 sarana, 118 sarana telah menyampaikan perbaikan, sedangkan {} sarana belum menyampaikan.", "14", "19",
     "14"),
    # 263 - 187 = 76
    ("Triwulan II sebanyak 263 sarana, lebih banyak {} sarana daripada triwulan I yang berjumlah 187 sarana.", "76",
     "79", "76"),
    # 138 - 80 = 58; 58 / 138 = 42,03%
    ("Jumlah skor berkurang {}, yaitu dari 138 menjadi 80.", "58", "50", "58"),
    ("Jumlah skor berubah dari 138 menjadi 80, atau turun {}%.", "42,03", "44,03", "42.03"),
    # 391,009 - 60,871 = 330,138
    ("Terdapat pemotongan pagu sebesar Rp60.871.370.000 (15,57%) sehingga pagu satker semula Rp{} berkurang menjadi "
     "Rp330.137.708.000.", "391.009.078.000", "311.009.078.000", "19128630000"),
    ("Pagu semula Rp40.500.000 menjadi Rp32.400.000, atau turun {}%.", "20,00", "26,00", "20.00"),
    # 91 / 104 = 87,5%
    ("Dari 104 total unit (31 unit pusat dan 73 balai), yang sudah ditata sebanyak 91 unit, sehingga persentase unit "
     "yang ditata sebesar {}%.", "87,5", "82,5", "87.50"),
    # 0,152 / 3,287 = 4,62%
    ("Nilai naik 0,152 poin dibandingkan tahun sebelumnya (3,287), atau tumbuh {}%.", "4,62", "4,92", "4.62"),
    # 4 x 3 = 12
    ("Kegiatan dilaksanakan oleh {} pengawas yang terbagi dalam 4 tim, masing-masing 3 orang.", "12", "13", "12"),
    # 329 / 121 = 2,72
    ("Diperiksa 121 sarana produksi dan 329 sarana distribusi, sehingga perbandingan keduanya 1 : {}.", "2,72", "2,02",
     "2.72"),
    # 14 + 17 + 21 + 18 = 70
    ("Siaran pers berturut-turut 14, 17, 21, dan 18 naskah, sehingga setahun berjumlah {} naskah.", "70", "80", "70"),
    # 10 + 7 = 17
    ("Jangka waktu 10 hari kerja dan dapat diperpanjang 7 hari kerja, sehingga paling lama {} hari kerja.", "17", "19",
     "17"),
    # 77,05 - 76,00 = 1,05
    ("Nilai sebesar 77,05 melampaui target 76,00 dengan selisih {} poin.", "1,05", "1,35", "1.05"),
    # 76,00 - 74,75 = 1,25
    ("Nilai sebesar 74,75 masih kurang {} poin dari target 76,00.", "1,25", "1,75", "1.25"),
    # 5 / 6 = 83,33%
    ("Cakupan kabupaten/kota mencapai {}% (5 dari 6).", "83,33", "84,33", "83.33"),
    # 5 + 4 + 6 = 15
    ("Jangka waktunya {} hari, yaitu telaah (desk) 5 hari, klarifikasi dan kunjungan 4 hari, penyusunan 6 hari.", "15",
     "16", "15"),
    # 6 + 3 + 5 = 14
    ("Keberatan berjumlah {}, yaitu 6 diterima, 3 diterima sebagian, dan 5 ditolak.", "14", "17", "14"),
    # 46 + 5 + 63 = 114
    ("Daftar memuat {} informasi (46 informasi berkala, 5 informasi serta-merta, dan 63 informasi setiap saat).",
     "114", "134", "114"),
    # 97 + 83 = 180
    ("Survei diikuti {} responden; responden terdiri dari 97 perempuan dan 83 laki-laki.", "180", "185", "180"),
    # 13 / (13 + 8 + 4) = 52,00%
    ("Alasan penolakan meliputi dikecualikan 13 permohonan ({}%), tidak dikuasai 8 permohonan, serta tidak lengkap "
     "4 permohonan.", "52,00", "53,00", "52.00"),
    # 850 - 424 = 426
    ("Pengambilan sampel terlaksana 424 dari 850 sampel, sehingga pada semester II perlu diambil {} sampel lagi.",
     "426", "486", "426"),
    # 84 - 57 = 27
    ("Pelaku usaha yang memenuhi standar 57 dari 84 sarana, sehingga {} sarana masih harus dibina.", "27", "29", "27"),
    # 61 + 345 = 406
    ("Dari {} layanan, 61 berupa pengaduan dan 345 berupa permintaan informasi.", "406", "486", "406"),
    # 48,25 + 35,70 = 83,95
    ("Hasil penilaian adalah {} dari nilai maksimal 100, yang terdiri dari komponen pengungkit 48,25 dan komponen "
     "hasil 35,70.", "83,95", "88,95", "83.95"),
    # 62 + 85 + 71 = 218
    ("Survei diikuti {} responden dari tiga jenis layanan: pengujian 62 orang, sertifikasi 85 orang, informasi 71 "
     "orang.", "218", "248", "218"),
    # 38 / 412 = 9,22%
    ("Tahun lalu ditemukan 38 sampel TMS di antara 412 sampel yang selesai diuji ({}%).", "9,22", "9,82", "9.22"),
    # 912 / 974 = 93,63%
    ("Pada sasaran ini, dari 974 sampel obat yang diuji 912 memenuhi syarat ({}%).", "93,63", "98,63", "93.63"),
    # 12 / (12 + 7) = 63,16%
    ("Sampai bulan Desember telah selesai 12 catatan ({}%), sisanya 7 catatan diselesaikan tahun depan.", "63,16",
     "63,46", "63.16"),
    # 613 / (613 + 22) = 96,54%
    ("Tahun ini 613 diterbitkan tepat waktu ({} persen), dan 22 dokumen terlambat.", "96,54", "96,84", "96.54"),
    # 317 - 284 = 33
    ("Pada triwulan I diambil 284 sampel, sedangkan pada triwulan II 317 sampel; bertambah {} sampel.", "33", "35",
     "33"),
    # 8.942 / 9.310 = 96,05%
    ("Layanan menyelesaikan {}% dari beban kerja (8.942 dari 9.310 berkas).", "96,05", "96,75", "96.05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong", "derived"), WORDED, ids=[text[:45] for text, *_ in WORDED])
def test_result_is_what_its_sentence_says_it_follows_from(text: str, right: str, wrong: str, derived: str) -> None:
    assert accused(text.format(right)) == []
    assert derived in [value for _, value in accused(text.format(wrong))]


RIGHT = [
    # 20 + 3 are not all of 25: two more are told of.
    "Dari 25 rekomendasi, 20 rekomendasi telah selesai, 3 rekomendasi dalam proses dan 2 rekomendasi belum selesai.",
    "Sebanyak 20 dari 25 rekomendasi selesai, sisa 3 rekomendasi dalam proses dan 2 rekomendasi dibatalkan.",
    # The five are some of the ten, not what is left of the twelve.
    "Sebanyak 10 dari 12 sarana diperiksa, sehingga perlu pembinaan terhadap 5 sarana.",
    "Sebanyak 10 dari 12 sarana diperiksa, sehingga 4 sarana perlu diperiksa kembali.",
    "Dari 120 sarana, 45 berupa apotek dan 30 berupa toko obat, selebihnya pedagang besar.",
    "Dari 40 layanan, 12 berupa pengaduan, 20 berupa permintaan informasi dan 8 berupa saran.",
    # A growth in brackets, and a share of more than the two.
    "Jumlah sarana berubah dari 16 menjadi 12 sarana (25,00%).",
    "Sebanyak 20 perkara (40,00%) selesai, dan 12 perkara belum lengkap, sedangkan 18 lainnya dihentikan.",
    "Diperiksa 90 dari 120 sarana dengan hasil 60 sarana (66,67%) memenuhi ketentuan.",
    # The target grew, and not from one to the other.
    "Apotek 30 sarana, sedangkan toko obat 26 sarana; bertambah 4 sarana dari tahun lalu.",
    # What was not in order is no rest of what was tested.
    "Dari 120 sampel, 100 sampel telah diuji dan 5 sampel tidak memenuhi syarat.",
    # Another thing is left.
    "Sebanyak 13 dari 14 kegiatan selesai, sisa 5 hari kerja.",
    # About so many.
    "Jumlah skor berkurang sekitar 60, yaitu dari 138 menjadi 80.",
    "Triwulan II sebanyak 263 sarana, lebih banyak sekitar 70 sarana daripada triwulan I yang berjumlah 187 sarana.",
    # A percentage of percentages may be points or a growth.
    "Kepatuhan berubah dari 60,00% menjadi 66,00%, atau naik 10,00%.",
    "Kepatuhan berubah dari 60,00% menjadi 66,00%, atau naik 6,00%.",
    # At least three teams in each region.
    "Dibentuk 14 tim yang terbagi dalam 4 wilayah, masing-masing paling sedikit 3 tim.",
    # Examples, not all.
    "Diterima 24 pengaduan, yaitu antara lain obat 6, pangan 5, dan kosmetik 3.",
    # Five warehouses more, counted in words alone.
    "Diperiksa 40 sarana, terdiri dari 20 apotek, 15 toko obat, dan lima gudang.",
    "Diperiksa 40 sarana (20 apotek, 15 toko obat, lima gudang).",
    "Alasan penolakan meliputi dikecualikan 13 permohonan (50,00%), tidak dikuasai 8 permohonan, tidak lengkap 4 "
    "permohonan, serta tidak jelas satu permohonan.",
    # 13 - 9 = 4
    "Jumlah pegawai bertambah 4 orang: 13 masuk dan 9 keluar.",
    "Jumlah pegawai bertambah 4 orang (13 masuk dan 9 keluar).",
    "Kenaikan jumlah pegawai sebanyak 4 orang, terdiri dari 13 orang masuk dan 9 orang keluar.",
    "Pegawai bertambah bersih 4 orang, dengan rincian masuk 13 orang dan keluar 9 orang.",
    # Days are no persons.
    "Ditugaskan 19 pengawas, yaitu 5 hari di pasar, 4 hari di gudang, dan 9 hari di toko.",
    # The 82 questions are of other things than the items.
    "Terdapat 3 tim, yaitu Tim A 5 orang, Tim B 4 orang, dan Tim C 6 orang.",
    # More than last year, not than the target before it; or than one of two figures.
    "Indeks sebesar 53,20 melampaui target 52,50 dan lebih tinggi 1,45 poin dari tahun 2021 (51,75).",
    "Indeks air 53,20 dan indeks udara 60,10, lebih tinggi 1,45 poin dari indeks air tahun 2021 (51,75).",
    # The target is of another unit than the result.
    "Nilai sebesar 77,05 melampaui target 75 dengan selisih 2,05 poin.",
]


@pytest.mark.parametrize("text", RIGHT, ids=[text[:60] for text in RIGHT])
def test_right_sentence_is_not_accused(text: str) -> None:
    assert accused(text) == []


IN_WORDS = [
    # 32 - 28 = 4; 23 - 19 = 4; 9 + 3 + 1 = 13; 9 / 15 = 60,00%
    ("Sebanyak 28 dari 32 kegiatan telah dilaksanakan, sisanya {} kegiatan dilanjutkan.", "empat", "lima"),
    ("Dari 23 rencana, 19 rencana telah selesai, sedangkan {} rencana lainnya belum.", "empat", "tiga"),
    ("Terdapat 13 indikator, terdiri dari 9 indikator Baik, tiga indikator Cukup dan {} indikator Kurang.", "satu",
     "dua"),
    ("Telah selesai 9 catatan (60,00%), sisanya {} catatan diselesaikan tahun depan.", "enam", "tujuh"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong"), IN_WORDS, ids=[text[:45] for text, *_ in IN_WORDS])
def test_numbers_in_words_alone_take_part_as_those_in_digits_do(text: str, right: str, wrong: str) -> None:
    assert accused(text.format(right)) == []
    assert accused(text.format(wrong)) != []


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 28 dari 32 kegiatan telah dilaksanakan, sisanya dua kali ditunda.",
        "Layanan dibuka dalam dua tahap: tahap satu 12 orang dan tahap dua 15 orang.",
        "Terdapat 13 indikator, terdiri dari 9 indikator Baik dan empat indikator lain, salah satu di antaranya baru.",
        "Hasil dari 12 (dua belas) sarana, sisanya tiga hari kerja kemudian diperiksa.",
        "Rapat dihadiri 25 orang dari dua direktorat dan tiga balai.",
    ],
)
def test_words_that_count_something_else_prove_nothing(text: str) -> None:
    assert accused(text) == []


PARTNERS = [
    "Mitra | Tahun 2022 | Tahun 2021 | Selisih",
    "Kementerian | 37 | 33 | 4",
    "Pemerintah Daerah | 53 | 46 | 7",
    "Perguruan Tinggi | 74 | 72 | 2",
    "Total | 164 | 151 | 13",
]


def test_change_told_twice_follows_from_the_two_totals_of_which_both_are_right() -> None:
    # 164 - 151 = 13; 13 / 151 = 8,61%
    text = "Dibandingkan tahun 2021, jumlah dokumen bertambah {} dokumen atau tumbuh {}%."
    assert accused(text.format("13", "8,61"), table=PARTNERS) == []
    assert accused(text.format("16", "8,61"), table=PARTNERS) == [("16", "13")]
    assert accused(text.format("13", "8,91"), table=PARTNERS) == [("8,91%", "8.61")]


def test_change_told_twice_of_a_part_that_the_table_does_not_print_is_left_alone() -> None:
    # 6 of 60 documents abroad are 10,00%: no two cells are 60 and 66.
    text = "Dibandingkan tahun 2021, dokumen luar negeri bertambah 6 dokumen atau tumbuh 10,00%."
    assert accused(text, table=PARTNERS) == []


LEAD = "Terhadap 132 sarana diberikan pembinaan."


def test_shares_of_one_whole_are_all_of_the_number_that_the_others_are_of() -> None:
    # 58 / 132 = 43,94%; 41 / 132 = 31,06%; 22 / 132 = 16,67%
    text = "Temuannya dokumen 58 sarana ({}%), gudang {} sarana (31,06%), dan izin 22 sarana (16,67%)."
    assert accused(LEAD, text.format("43,94", "41")) == []
    assert accused(LEAD, text.format("45,94", "41")) == [("45,94%", "43.94")]
    assert accused(LEAD, text.format("43,94", "43")) == [("31,06%", "32.58")]


def test_shares_over_several_sentences_are_of_one_whole_where_they_make_it_up() -> None:
    # 17.388 / 31.204 = 55,7%; 9.205 / 31.204 = 29,5%; 4.602 / 31.204 = 14,7%; 9 / 31.204 = 0,03%
    lead = "Sepanjang tahun tercatat 31.204 permintaan."
    one = "Yang sudah dijawab 17.388 permintaan ({}%)."
    other = "Masih diolah {} permintaan (29,5%), ditolak 4.602 permintaan ({}%), dan 9 permintaan (0,0%) ditarik."
    assert accused(lead, one.format("55,7"), other.format("9.205", "14,7")) == []
    assert accused(lead, one.format("57,5"), other.format("9.205", "14,7")) == [("57,5%", "55.72")]
    assert ("29,5%", "29.64") in accused(lead, one.format("55,7"), other.format("9.250", "14,7"))
    assert accused(lead, one.format("55,7"), other.format("9.205", "17,4")) == [("17,4%", "14.75")]


def test_shares_that_stand_before_their_counts_are_of_one_whole_too() -> None:
    # 1.837 / 5.464 = 33,62%; 1.583 / 5.464 = 28,97%; 967 / 5.464 = 17,70%; 612 / 5.464 = 11,20%
    texts = [
        "Tahun lalu masuk 5.464 aduan.",
        "Tunggakan sebesar {} persen atau sebanyak 1.837 aduan.",
        "Salah prosedur sebesar 28,97 persen atau 1.583 aduan.",
        "Tanpa layanan sebesar 17,70 persen atau 967 aduan.",
        "Pungutan sebesar 11,20 persen atau 612 aduan.",
    ]
    assert accused(*[text.format("33,62") for text in texts]) == []
    assert accused(*[text.format("38,62") for text in texts]) == [("38,62 persen", "33.62")]


def test_shares_over_several_sentences_that_make_up_nothing_are_left_alone() -> None:
    # 126 / 210 = 60,0%; 42 / 126 = 33,3%; 84 / 210 = 40,0%
    one, other = "Dari 210 peserta lulus 126 peserta (60,0%).", "Dari yang lulus, magang 42 peserta (33,3%)."
    assert accused(one, other, "Tidak lulus 84 peserta (40,0%).") == []


def test_shares_of_wholes_of_their_own_are_left_alone() -> None:
    # 170 / 210 = 80,95%; 52 / 88 = 59,09%; 23 / 30 = 76,67%
    text = "Apotek 170 sarana (80,95%), Toko Obat 52 sarana (59,09%), dan Klinik 23 sarana (76,67%)."
    assert accused("Sarana yang diperiksa 210 sarana.", text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # 309 - 304 = 5; 40 - 37 = 3
        ("Dari 309 permohonan, 304 telah diselesaikan dan {} permohonan dibawa ke tahun 2023.", "5", "6"),
        ("Dari 309 permohonan, 304 telah diselesaikan dan {} permohonan dibawa ke tahun 2023.", "lima", "enam"),
        ("Sebanyak 37 dari 40 auditor dilatih minimal 20 jam, sehingga {} auditor belum dilatih.", "3", "4"),
        ("Sebanyak 37 dari 40 auditor dilatih minimal 20 jam, sehingga {} auditor belum dilatih.", "tiga", "dua"),
    ],
)
def test_what_is_taken_over_or_still_to_be_done_is_the_rest_in_digits_and_in_words(
    text: str, right: str, wrong: str
) -> None:
    assert accused(text.format(right)) == []
    assert [found for found, _ in accused(text.format(wrong))] == [wrong]
