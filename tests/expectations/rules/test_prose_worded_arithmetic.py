"""Rests, shares, sums, distances and means whose words name what they are made of. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

PLACES = [
    "Provinsi | UMKM didampingi | Mengajukan | Memiliki izin | Target izin | Izin terbit | Capaian (%)",
    "Jawa Tengah | 68 | 52 | 41 | 80 | 97 | 121,3",
    "Jawa Timur | 72 | 49 | 36 | 85 | 73 | 85,9",
    "Bali | 38 | 33 | 29 | 70 | 88 | 125,7",
    "Sulawesi Selatan | 24 | 15 | 9 | 20 | 14 | 70,0",
    "Empat provinsi | 202 | 149 | 115 | 255 | 272 | 106,7",
]
WAYS = [
    "No. | Cara pemusnahan | Berat | Tarif per kg (Rp) | Biaya (Rp)",
    "1. | Insinerasi suhu tinggi | 642,5 kg | 500 | 321250",
    "2. | Pengolahan kimia | 128,0 kg | 950 | 121600",
    "3. | Penghancuran mekanis | 140,0 kg | 300 | 42000",
    " | JUMLAH | 910,5 kg |  | 484850",
]
KINDS = [
    "Komoditas | 2021 | 2022 | Perubahan",
    "Obat tradisional | 121 | 163 | 42",
    "Kosmetik | 84 | 157 | 73",
    "Suplemen kesehatan | 19 | 28 | 9",
    "Total | 224 | 348 | 124",
]
STOCK = [
    "Komoditas | Disita | Dimusnahkan | Diserahkan ke JPU",
    "Obat keras tanpa kewenangan | 617 | 386 | 114",
    "Kosmetik tanpa izin edar | 278 | 265 | 88",
    "Pangan olahan | 453 | 371 | 17",
    "Jumlah | 1.348 | 1.022 | 219",
]
MONTHS = [
    "Bulan | Rencana | Realisasi",
    "Januari | 310 | 345",
    "Februari | 284 | 231",
    "Maret | 418 | 497",
    "April | 462 | 418",
    "Mei | 375 | 406",
    "Juni | 420 | 485",
    "Jumlah | 2.269 | 2.382",
]
STAGES = ["Tahap | UMKM", "Pemetaan dan penilaian awal | 550", "Pendampingan | 265", "Pengajuan registrasi | 197"]
PARTS = [
    "Komponen | Nilai",
    "Penyelesaian registrasi tepat waktu | 94,22",
    "Tindak lanjut hasil pengawasan | 77,69",
    "Pengawasan iklan | 90,78",
]
TABLES = {
    "places": (PLACES, "Tabel 1. Pendampingan dan izin menurut provinsi tahun 2022"),
    "ways": (WAYS, "Tabel 1. Berat dan biaya pemusnahan barang bukti tahun 2022"),
    "kinds": (KINDS, "Tabel 1. Izin terbit menurut komoditas"),
    "stock": (STOCK, "Tabel 1. Mutasi barang bukti tahun 2022 (kemasan)"),
    "months": (MONTHS, "Tabel 1. Rencana dan realisasi sampel tahun 2022"),
    "stages": (STAGES, "Tabel 1. UMKM pada setiap tahap tahun 2022"),
    "parts": (PARTS, "Tabel 1. Komponen indeks tahun 2022"),
    "": ([], ""),
}

# table, sentences with a place for the figure, the right one, a wrong one, what is derived
TOLD = [
    # 642,5 / 910,5 = 70,57%
    ("ways", "Insinerasi dipakai untuk {}% dari berat barang bukti.", "70,57", "74,57", "70.57"),
    # 321250 of 484850 is 66,26%; 128,0 kg of 910,5 kg is 14,06%
    ("ways", "Bahan seberat 128,0 kg, yang berarti {}% dari berat keseluruhan, diolah.", "14,06", "17,06", "14.06"),
    ("ways", "Insinerasi menghabiskan {}% dari seluruh biaya.", "66,26", "68,26", "66.26"),
    # 163 / 348 = 46,8%
    ("kinds", "Obat tradisional masih terbanyak dengan porsi {}%.", "46,8", "47,8", "46.84"),
    # 50 / 68 = 73,5%
    ("", "Masih ada 68 UMKM yang belum maju. | Modal menghambat 50 di antaranya ({}%).", "73,5", "75,5", "73.53"),
    # 348 / 325 = 107,1%
    ("", "Terbit 348 nomor izin edar (NIE), melampaui target 325 NIE tahun ini ({}%).", "107,1", "137,1", "107.08"),
    # 88 / 70 = 125,7%
    ("places", "Dengan 88 izin, provinsi ini mencapai {}% dari targetnya.", "125,7", "155,7", "125.71"),
    # 272 - 97 - 73 = 102: two of the four provinces have 170
    ("places", "Dua provinsi di Jawa menerbitkan 170 izin, selebihnya {} berasal dari luar Jawa.", "102", "112", "102"),
    # 896 of the 922 before are done
    ("", "Tidak memenuhi ketentuan 922 sarana. | Selesai 896 sarana, sehingga tersisa {} sarana.", "26", "27", "26"),
    # 202 - 115
    ("places", "Sasarannya ialah menuntaskan {} UMKM didampingi yang belum memiliki izin.", "87", "97", "87"),
    # 1.022 - 386
    ("stock", "Dua komoditas di luar obat keras secara bersama-sama dimusnahkan {} kemasan.", "636", "656", "636"),
    # 85 - 73; 20 - 14; 272 - 255
    ("places", "Ada yang tidak sampai ke target. | Jawa Timur kurang {} izin.", "12", "13", "12"),
    ("places", "Tahun 2022 ditutup dengan 272 izin, {} di atas target.", "17", "27", "17"),
    # 85,00 - 82,45; 97 - 80; 98,31 - 88,54
    ("", "Realisasi 82,45% terhadap target interim 85,00%; kekurangannya {} poin.", "2,55", "2,85", "2.55"),
    ("", "Obat hanya mencapai 88,54%. | Kosmetik tertib (98,31%). | Jarak keduanya {} poin.", "9,77", "9,07", "9.77"),
    # 34 + 27 + 13 + 9
    ("", "Parameter TMS adalah disolusi 34, kadar 27, cemaran 13, dan keseragaman 9, seluruhnya {} sampel.", "83", "84",
     "83"),
    # 19,84 + 36,27 + 25,61 + 4,98
    ("", "Indeks terdiri dari kualifikasi 19,84 (maksimal 25), kompetensi 36,27 (maksimal 40), kinerja 25,61 (maksimal "
     "30), dan disiplin 4,98 (maksimal 5), dengan jumlah nilai {}.", "86,70", "89,70", "86.70"),
    # 72 + 68 are the two largest of 202
    ("places", "Dua provinsi terbesar mendampingi 140 UMKM; dua provinsi lain {} UMKM didampingi.", "62", "72", "62"),
    # 386 + 371 of what was destroyed; 1.022 + 219 that went out
    ("stock", "Obat keras dan pangan olahan, dua komoditas terbesar, dimusnahkan {} kemasan.", "757", "767", "757"),
    ("stock", "Barang bukti yang keluar, baik dimusnahkan maupun diserahkan kepada JPU, seluruhnya {} kemasan.", "1241",
     "1341", "1241"),
    # 418 + 406 + 485
    ("months", "Realisasi triwulan II (April – Juni) sebanyak {} sampel.", "1309", "1409", "1309"),
    # 348 - 224; 550 - 265; 94,22 - 77,69; 950 - 500
    ("kinds", "Dibanding 224 izin pada tahun pertama, ada tambahan {} izin tahun ini.", "124", "154", "124"),
    ("stages", "Penyusutan terbesar terjadi antara pemetaan dan pendampingan: {} UMKM berhenti.", "285", "295", "285"),
    ("parts", "Nilai terendah adalah tindak lanjut hasil pengawasan, terpaut {} poin dari komponen registrasi.",
     "16,53", "19,53", "16.53"),
    ("parts", "Selisih antara komponen tertinggi dan terendah adalah {} poin.", "16,53", "19,53", "16.53"),
    ("ways", "Tarif pengolahan kimia Rp{} lebih mahal per kilogram daripada insinerasi.", "450", "480", "450"),
    # 1.022 / 3 = 340,67; 484850 / 910,5 = 532,51; 636 / 53 = 12
    ("stock", "Rata-rata setiap komoditas dimusnahkan {} kemasan.", "341", "391", "340.67"),
    ("ways", "Biaya rata-rata untuk semua cara adalah Rp{} per kilogram.", "533", "583", "532.51"),
    ("", "Ada 53 fasilitator. | Dilakukan 636 kunjungan, artinya {} kunjungan per fasilitator.", "12", "13", "12"),
    # (900 - 225) / 900 = 75,00%
    ("", "Gudang berkapasitas 900 kemasan, sehingga tingkat keterisiannya {}% dan masih tersedia ruang untuk 225 "
     "kemasan.", "75,00", "79,00", "75.00"),
]  # fmt: skip


def wrong(table: str, text: str) -> list[Found]:
    rows, caption = TABLES[table]
    report = section(*text.split(" | "), table=rows, caption=caption)
    return [found for found in said(report, "turunan_prosa") if found[1] == "inconsistent"]


@pytest.mark.parametrize(("table", "text", "right", "false", "derived"), TOLD, ids=[told[1][:50] for told in TOLD])
def test_what_words_name_is_worked_out(table: str, text: str, right: str, false: str, derived: str) -> None:
    assert wrong(table, text.format(right)) == []
    found = wrong(table, text.format(false))
    assert [(verdict, value[: len(derived)]) for _, verdict, value in found] == [("inconsistent", derived)]


def test_shares_of_two_rows_with_their_counts_in_brackets() -> None:
    # (97 + 73) / 272 = 62,50%
    text = "Jawa Tengah (97 izin) dan Jawa Timur (73 izin) bersama-sama menyumbang {}% dari izin tersebut."
    assert wrong("places", text.format("62,50")) == []
    assert [found[2] for found in wrong("places", text.format("65,50"))] == ["62.50"]


def test_part_that_breaks_a_rest_that_is_right() -> None:
    # 272 - 102 = 170
    text = "Dua provinsi di Jawa menerbitkan {} izin, selebihnya 102 berasal dari luar Jawa."
    assert wrong("places", text.format(170)) == []
    assert [found[0] for found in wrong("places", text.format(190))] == ["102"]


def test_rounded_amount_of_the_row_that_is_named() -> None:
    # 42.612.000 is 42,6 million
    rows = ["Lokasi | Nilai (Rp)", "Jember | 42612000", "Malang | 51925000", "Kediri | 95500000"]
    for amount, found in (("42,6", []), ("42,1", ["Rp42,1 juta"])):
        report = section(
            f"Nilai terkecil tercatat di Jember, yakni Rp{amount} juta.", table=rows, caption="Tabel 1. Nilai"
        )
        assert [text for text, verdict, _ in said(report, "turunan_prosa") if verdict == "inconsistent"] == found


RIGHT = [
    # a rest of which other parts are told too, or that is one of another whole
    ("places", "Jawa Tengah menerbitkan 97 izin, antara lain 40 kosmetik, selebihnya 171 obat."),
    ("", "Diterima 120 berkas. | Selesai 80 berkas, dikembalikan 15 berkas, sehingga tersisa 45 berkas."),
    (
        "",
        "Diterima 120 berkas dan 60 surat. | Selesai 80 berkas, termasuk yang lama, sehingga tersisa 30 berkas.",
    ),
    ("places", "Dua provinsi terbesar mendampingi 140 UMKM; tiga provinsi lainnya 72 UMKM didampingi."),
    # shares of other wholes
    ("kinds", "Kosmetik memiliki porsi 42,11% dari anggaran promosi."),
    ("places", "Dengan 88 izin, provinsi ini mencapai 155,7% dari target Renstra."),
    ("", "Masih ada 68 UMKM dan 12 koperasi. | Modal menghambat 50 di antaranya (62,5%)."),
    # other distances
    ("places", "Target tahun 2023 lebih tinggi. | Jawa Timur kurang 15 tenaga pendamping dibanding Bali."),
    ("places", "Tahun 2022 ditutup dengan 272 izin, 27 di atas target nasional."),
    ("kinds", "Dibanding 224 izin pada tahun pertama, ada tambahan 154 loket tahun ini."),
    ("parts", "Selisih antara komponen tertinggi dan terendah tahun lalu adalah 13,53 poin."),
    ("parts", "Tindak lanjut hasil pengawasan terpaut 16,93 poin dari target."),
    ("", "Realisasi 82,45% terhadap target 85,00% tahun lalu; kekurangan tahun ini 2,85 poin."),
    ("", "Obat mencapai 88,54% dan pangan 71,20%. | Kosmetik tertib (98,31%). | Jarak keduanya 9,07 poin."),
    # lists that are no sum, means of other things, a half-year that is not told alone
    ("", "Diperiksa adalah apotek 34, klinik 27, dan toko 13, dari jumlah 94 sarana."),
    ("", "Sampel terdiri dari obat 34, kosmetik 27, dan pangan 13, termasuk ulangan, dengan jumlah uji 94 parameter."),
    ("months", "Realisasi sampai dengan triwulan II sebanyak 1409 sampel."),
    ("stock", "Rata-rata setiap petugas memusnahkan 391 kemasan."),
    ("", "Ada 53 fasilitator daerah. | Dilakukan 636 kunjungan, artinya 13 kunjungan per bulan."),
    ("", "Gudang berkapasitas 900 kemasan, terisi 75,00%, dan tersedia 15 rak."),
    # Of all weight 70,57%: cosmetics are not in the table.
    ("ways", "Insinerasi dipakai untuk 74,57% dari berat kosmetik."),
]


@pytest.mark.parametrize(("table", "text"), RIGHT, ids=[text[:50] for _, text in RIGHT])
def test_right_sentence_that_looks_alike_is_not_accused(table: str, text: str) -> None:
    assert wrong(table, text) == []
