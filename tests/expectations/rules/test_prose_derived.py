"""Figures of the text that follow from what stands around them and cells. Values were worked out by hand."""

import pytest

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.written_sections import Found, said, section

STOCK = [
    "No | Gudang | Stok awal | Diterima | Dipakai | Rusak | Stok akhir",
    "1 | Gudang Utara | 412 | 168 | 205 | 13 | 362",
    "2 | Gudang Selatan | 327 | 154 | 119 | 21 | 341",
    "3 | Gudang Timur | 265 | 97 | 143 | 8 | 211",
    "Jumlah | < | 1.004 | 419 | 467 | 42 | 914",
]
MONEY = [
    "No | Kegiatan | Anggaran 2022 | Realisasi 2022 | % | Realisasi 2021",
    "1 | Pengawasan | 812.450.000 | 790.115.300 | 97,25 | 702.388.150",
    "2 | Pembinaan | 455.300.000 | 401.762.900 | 88,24 | 433.905.600",
    "3 | Pelatihan | 236.120.000 | 229.480.450 | 97,19 | 188.204.775",
    "Jumlah | < | 1.503.870.000 | 1.421.358.650 | 94,51 | 1.324.498.525",
]
GRADES = [
    "No | Indikator | Target | Hasil | Naik/Turun | Status",
    "1 | Sarana aman | 80,00 | 84,10 | 2,10 | Tercapai",
    "2 | Produk bermutu | 90,00 | 88,40 | -1,20 | Belum Tercapai",
    "3 | Layanan cepat | 75,00 | 79,30 | 3,40 | Tercapai",
    "4 | Informasi sampai | 85,00 | 86,70 | 0,80 | Tercapai",
    "5 | Pelaku terbina | 70,00 | 66,20 | -2,60 | Belum Tercapai",
]


STORES = "Tabel 1. Stok reagen di gudang tahun 2022 (botol)"
COSTS = "Tabel 2. Anggaran dan realisasi kegiatan tahun 2022"
RESULTS = "Tabel 3. Hasil indikator tahun 2022"


def derived(text: str, table: list[str], caption: str = STORES) -> list[Found]:
    sentences = [part + "." for part in text.removesuffix(".").split(". ")]
    return said(section(*sentences, table=table, caption=caption), "turunan_prosa")


def wrong(text: str, table: list[str], caption: str = STORES) -> list[Found]:
    return [found for found in derived(text, table, caption) if found[1] == "inconsistent"]


def test_share_of_a_whole_that_stands_behind_it() -> None:
    # 31 / 248 = 12,5%
    text = "Temuan dari pasar sebanyak 31 produk, atau {}% dari seluruh produk (248 produk)."
    assert wrong(text.format("12,50"), []) == []
    assert wrong(text.format("16,50"), []) == [("16,50%", "inconsistent", "12.50")]


def test_growth_of_a_row_between_the_years_of_two_columns() -> None:
    # 790.115.300 / 702.388.150 - 1 = 12,490%
    assert wrong("Kegiatan Pengawasan naik 12,49%.", MONEY, COSTS) == []
    assert wrong("Kegiatan Pengawasan naik 15,49%.", MONEY, COSTS) == [("15,49%", "inconsistent", "12.49")]


def test_growth_against_a_figure_of_another_year_that_the_sentence_names() -> None:
    # 914 / 802 - 1 = 13,965%
    text = "Stok akhir reagen naik {}% dibandingkan tahun 2021 yang mencatat 802 botol."
    assert wrong(text.format("13,97"), STOCK) == []
    assert wrong(text.format("18,97"), STOCK) == [("18,97%", "inconsistent", "13.97")]


def test_difference_of_amounts_in_a_row() -> None:
    # 812.450.000 - 790.115.300 = 22.334.700
    text = "Anggaran kegiatan Pengawasan yang tidak terserap masih Rp{}."
    assert wrong(text.format("22.334.700"), MONEY, COSTS) == []
    assert wrong(text.format("26.334.700"), MONEY, COSTS) == [("Rp26.334.700", "inconsistent", "22334700")]


def test_amount_in_millions() -> None:
    # 433.905.600 - 401.762.900 = 32.142.700
    assert wrong("Realisasi Pembinaan turun Rp32,14 juta.", MONEY, COSTS) == []


def test_number_of_rows_with_a_grade() -> None:
    assert derived("Sebanyak 3 indikator berstatus Tercapai.", GRADES, RESULTS) == [("3", "consistent", "3")]
    assert wrong("Sebanyak 4 indikator berstatus Tercapai.", GRADES, RESULTS) == [("4", "inconsistent", "3")]


def test_number_of_rows_with_the_longer_of_two_grades() -> None:
    assert wrong("Terdapat 2 indikator Belum Tercapai.", GRADES, RESULTS) == []
    assert wrong("Terdapat 3 indikator Belum Tercapai.", GRADES, RESULTS) == [("3", "inconsistent", "2")]


def test_numbered_row_that_is_called_a_mean_is_counted() -> None:
    table = [*GRADES, "6 | Rata-rata waktu layanan | 5,00 | 4,40 | 1,00 | Tercapai"]
    assert wrong("Sebanyak 4 indikator berstatus Tercapai.", table, RESULTS) == []


def test_cell_that_breaks_a_relation_itself_accuses_no_sentence() -> None:
    table = [*STOCK[:-1], "Jumlah | < | 1.004 | 419 | 467 | 42 | 954"]
    assert wrong("Stok akhir sebanyak 914 botol.", table) == []


def test_number_of_rows_that_rose_and_fell() -> None:
    text = "Dibandingkan tahun sebelumnya, {} indikator naik dan {} indikator turun."
    assert wrong(text.format(3, 2), GRADES, RESULTS) == []
    assert wrong(text.format(4, 2), GRADES, RESULTS) == [("4", "inconsistent", "3")]
    reason = text.replace("turun.", "turun karena sebagian berkas belum lengkap.")
    assert wrong(reason.format(4, 2), GRADES, RESULTS) == [("4", "inconsistent", "3")]
    assert wrong(f"Sebagian target dinaikkan. {text}".replace(". D", ", d").format(4, 2), GRADES, RESULTS) == []


def test_achievement_against_a_target_that_the_sentence_names() -> None:
    # 914 / 950 = 96,21%
    text = "Terhadap target 950 botol, stok akhir mencapai {}%."
    assert wrong(text.format("96,21"), STOCK) == []
    assert wrong(text.format("98,21"), STOCK) == [("98,21%", "inconsistent", "96.21")]


SILENT = [
    # Other totals, other years, other places.
    (STOCK, "Di Gudang Kota Barat tersimpan 941 botol."),
    (STOCK, "Stok akhir tahun 2019 sebanyak 944 botol."),
    (STOCK, "Target stok akhir tahun 2022 sebanyak 974 botol."),
    (STOCK, "Pengguna reagen berjumlah 941 orang."),
    (STOCK, "Pemeriksaan dilakukan atas 560 botol, yaitu Gudang Utara 312 botol dan Gudang Timur 248 botol."),
    (STOCK, "Stok akhir sekitar 900 botol dan yang dipakai hampir 500 botol."),
    # Parts of parts, and shares of something that is not printed.
    (STOCK, "Dari 467 botol yang dipakai, 231 botol (49,46%) untuk uji rutin dan 40,26% dari uji rutin untuk pangan."),
    (STOCK, "Sebanyak 95,13% botol tersimpan sesuai suhu yang dipersyaratkan."),
    (STOCK, "Kebutuhan tahun 2023 diperkirakan naik 12,40% menjadi 1.128 botol."),
    # Cumulative figures, other versions of a budget, other units.
    (MONEY, "Realisasi kumulatif kegiatan sejak tahun 2020 mencapai Rp3.921.358.650."),
    (MONEY, "Anggaran semula Rp1.603.870.500 kemudian dikurangi."),
    (MONEY, "Penyerapan sampai triwulan III sebesar 74,51%."),
    (MONEY, "Target penyerapan tahun 2022 adalah 95,00%."),
    (MONEY, "Realisasi pembinaan di bawah rata-rata penyerapan nasional sebesar 89,24%."),
    (MONEY, "Kegiatan Pengawasan menyerap lebih dari Rp780.000.000."),
    # So many of some of the rows; of another year; with a word of its own.
    (GRADES, "Dari 3 indikator sasaran pertama, 1 indikator berstatus Tercapai."),
    (GRADES, "Pada tahun 2020 sebanyak 4 indikator berstatus Tercapai."),
    (GRADES, "Sebanyak 4 indikator kegiatan pendukung berstatus Tercapai."),
    (GRADES, "Sebanyak 12 unit berstatus Tercapai."),
    (GRADES, "Nilai Layanan cepat 79,30 dan Sarana aman 84,10, sedangkan nilai nasional 89,30."),
    (GRADES, "Terdapat 7 indikator turun di tingkat nasional."),
]  # fmt: skip


@pytest.mark.parametrize(("table", "text"), SILENT, ids=[text[:45] for _, text in SILENT])
def test_right_sentence_is_not_accused(table: list[str], text: str) -> None:
    captions = {id(STOCK): STORES, id(MONEY): COSTS, id(GRADES): RESULTS}
    sentences = [part + "." for part in text.removesuffix(".").split(". ")]
    report = section(*sentences, table=table, caption=captions[id(table)])
    formed = [r for held in relations_by_suite(report).values() for r in held]
    assert [(r.rule, r.published.text) for r in formed if evaluate(r).verdict == "inconsistent"] == []


UNITS = [
    "No. | Unit Kerja | Pegawai | Rata-rata JP | Keterangan",
    "1. | Bidang Pengujian | 12 | 24,10 | Tercapai",
    "2. | Bidang Penindakan | 9 | 18,40 | Tidak Tercapai",
    "3. | Bidang Informasi | 15 | 21,30 | Tercapai",
    "4. | Bagian Umum | 11 | 22,70 | Tercapai",
    "Jumlah/Rata-rata | < | 47 | 21,80 | Tercapai",
]
TRAINED = "Tabel 4. Jam pelajaran menurut unit kerja tahun 2022"


def test_number_of_rows_above_a_total_over_two_columns_that_reached_the_target() -> None:
    text = "Dari 4 unit kerja, {} unit telah memenuhi target."
    assert wrong(text.format(3), UNITS, TRAINED) == []
    assert wrong(text.format(2), UNITS, TRAINED) == [("2", "inconsistent", "3")]
    assert wrong(text.format(7), UNITS, TRAINED) == [("7", "inconsistent", "3")]


@pytest.mark.parametrize(
    "text",
    [
        "Dari 9 unit kerja di wilayah timur, 5 unit telah memenuhi target.",
        "Pada tahun 2020 dari 4 unit kerja, 2 unit telah memenuhi target.",
        "Beberapa unit kerja terlambat melapor, dan 2 unit telah memenuhi target.",
    ],
)
def test_rows_of_another_year_or_of_other_units_are_not_counted(text: str) -> None:
    assert wrong(text, UNITS, TRAINED) == []


def test_share_of_two_columns_together_is_not_taken_for_one_of_them() -> None:
    # (201 + 125) / 339 = 96,17%; 125 / 339 = 36,87%, one digit from what is printed
    rows = [
        "Kabupaten | Pagu | Tahap I | Tahap II",
        "Agam | 187 | 111 | 70",
        "Bima | 152 | 90 | 55",
        "Jumlah | 339 | 201 | 125",
    ]
    found = said(section("Penyaluran Tahap I dan Tahap II mencapai 96,87% dari pagu.", table=rows), "turunan_prosa")
    assert "inconsistent" not in {verdict for _, verdict, _ in found}


GOALS = [
    "Kode | Sasaran | Indikator | NPS (%) | Peringkat",
    "SK 1 | Obat aman | 2 | 99,86 | 3",
    "SK 2 | Masyarakat sadar | 4 | 101,46 | 2",
    "SK 3 | Layanan cepat | 1 | 104,75 | 1",
]
SCORES = "Tabel 4. Nilai pencapaian sasaran tahun 2022"


@pytest.mark.parametrize(
    "text",
    [
        "NPS tertinggi dicapai SK 3 (104,75%) dan terendah SK 1 (99,86%).",
        "Layanan cepat berada pada peringkat 1, sedangkan obat aman pada peringkat 3.",
        "Satu sasaran pada peringkat 1 dan layanan cepat pada peringkat 1.",
        "Peringkat obat aman turun dari 1 menjadi 3.",
        "NPS obat aman naik 0,28 poin, tetapi peringkatnya turun dari 2 menjadi 3.",
    ],
)
def test_codes_and_ranks_are_no_counts_of_their_row(text: str) -> None:
    assert wrong(text, GOALS, SCORES) == []


@pytest.mark.parametrize(
    "text",
    [
        "Target produk bermutu tahun 2022 diubah dari 91,00 menjadi 90,00.",
        "Target produk bermutu, yaitu tahun 2022 semula 91,00 menjadi 90,00.",
        "Target produk bermutu sebesar 91,00 direvisi menjadi 90,00.",
        "Target produk bermutu yang sebelumnya 91,00 diturunkan menjadi 90,00.",
    ],
)
def test_figure_that_was_changed_to_the_one_of_the_table_is_not_that_one(text: str) -> None:
    assert wrong(text, GRADES, RESULTS) == []


def test_rank_is_not_held_to_be_a_count_that_is_the_same() -> None:
    text = "Rata-rata masyarakat sadar 101,46%, padahal satu unit berada pada peringkat 4."
    assert [held for held in said(section(text, table=GOALS, caption=SCORES), "tabel_prosa") if held[0] == "4"] == []


def test_limits_of_a_band_in_brackets_are_derived_from_nothing() -> None:
    # 82,10 - 2,10 = 80 is chance.
    text = "Nilai naik 2,10 poin menjadi 82,10. Predikat naik dari B (di atas 70 sampai dengan 80) ke A (di atas 80)."
    assert {held[0] for held in derived(text, GRADES, RESULTS)} & {"70", "80"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Anggaran pembinaan dinaikkan dari Rp155.300.000 menjadi Rp455.300.000.",
        "Anggaran pembinaan berubah dari Rp435.300.000 menjadi Rp455.300.000 melalui revisi ke-3.",
        "Anggaran pembinaan semula Rp405.300.000 direvisi menjadi Rp455.300.000.",
        "Anggaran efektif setelah blokir Rp1.303.870.000, yaitu Rp1.503.870.000 dikurangi blokir Rp200.000.000.",
    ],
)
def test_amount_before_it_was_changed_is_not_that_of_the_table(text: str) -> None:
    found = said(section(text, table=MONEY, caption=COSTS), "turunan_prosa", "tabel_prosa")
    assert [held for held in found if held[1] == "inconsistent"] == []
