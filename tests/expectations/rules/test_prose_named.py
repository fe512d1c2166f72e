"""Figures whose words name an end of an order, years of a series, a half-year, a rest or a list. Derived by hand."""

import pytest

from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.written_sections import Found, said, section
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

RESULTS = [
    "No | Indikator | 2020 | 2021 | 2022 | Rata-rata",
    "1 | Sarana aman | 91,20 | 94,35 | 97,40 | 94,32",
    "2 | Produk bermutu | 102,15 | 99,80 | 104,55 | 102,17",
    "3 | Layanan cepat | 88,60 | 93,10 | 90,25 | 90,65",
]
SERVICES = [
    "No | Saluran | Informasi | Pengaduan | Jumlah",
    "1 | Telepon | 287 | 18 | 305",
    "2 | Surel | 94 | 29 | 123",
    "3 | Loket | 413 | 21 | 434",
    "Jumlah | < | 794 | 68 | 862",
]
YEARS = [
    "No | Tahun | Pagu (Rp) | Realisasi (Rp) | Penyerapan (%)",
    "1 | 2020 | 812.450.000 | 790.115.300 | 97,25",
    "2 | 2021 | 455.300.000 | 401.762.900 | 88,24",
    "3 | 2022 | 636.120.000 | 589.480.450 | 92,67",
]
QUARTERS = [
    "No | Triwulan | Paket | Nilai kontrak (Rp)",
    "1 | Triwulan I | 23 | 484.205.800",
    "2 | Triwulan II | 36 | 562.439.200",
    "3 | Triwulan III | 30 | 263.720.500",
    "4 | Triwulan IV | 20 | 158.155.500",
    "Jumlah | < | 109 | 1.468.521.000",
]


def wrong(text: str, table: list[str] | None = None, caption: str = "Tabel 1. Rincian tahun 2022") -> list[Found]:
    report = section(*text.split(" | "), table=table or (), caption=caption if table else "")
    return [found for found in said(report, "turunan_prosa", "hitungan_kalimat") if found[1] == "inconsistent"]


OF_YEARS = "Tabel 2. Capaian indikator tahun 2020-2022 (%)"


def test_row_that_is_called_highest_with_the_cell_of_the_column_that_is_named() -> None:
    text = "Rata-rata capaian terbesar terdapat pada indikator produk bermutu, yaitu {}%."
    assert wrong(text.format("102,17"), RESULTS, OF_YEARS) == []
    assert wrong(text.format("107,17"), RESULTS, OF_YEARS) == [("107,17%", "inconsistent", "102.17")]


def test_lowest_cell_of_a_table_of_years_that_is_cited() -> None:
    # 88,60 is the lowest of the nine, 104,55 the highest
    text = "Capaian tahunan paling rendah pada Tabel 2 adalah {}% dan yang paling tinggi {}%."
    assert wrong(text.format("88,60", "104,55"), RESULTS, OF_YEARS) == []
    assert wrong(text.format("83,60", "104,55"), RESULTS, OF_YEARS) == [("83,60%", "inconsistent", "88.60")]
    assert wrong(text.format("88,60", "109,55"), RESULTS, OF_YEARS) == [("109,55%", "inconsistent", "104.55")]


def test_value_that_is_called_highest_behind_it() -> None:
    text = "Penyerapannya mencapai {}%, tertinggi selama tiga tahun."
    assert wrong(text.format("97,25"), YEARS) == []
    assert wrong(text.format("91,25"), YEARS) == [("91,25%", "inconsistent", "97.25")]


def test_channel_most_used_with_its_total() -> None:
    text = "Loket menjadi saluran yang paling banyak digunakan, yaitu {} kali."
    assert wrong(text.format("434"), SERVICES) == []
    assert wrong(text.format("484"), SERVICES) == [("484", "inconsistent", "434")]


@pytest.mark.parametrize(
    "text",
    [
        # 413 is the highest of another column
        "Saluran yang paling banyak digunakan adalah Loket, yaitu 413 permintaan informasi.",
        # the second of an order
        "Saluran terbanyak kedua adalah Telepon, yaitu 335 layanan.",
        # the row leads no column
        "Pengaduan paling sering melalui Telepon, yaitu 28 pengaduan.",
        # of some rows, printed in the table
        "Penyerapan tertinggi setelah tahun 2020 sebesar 92,67%.",
    ],
)
def test_nothing_is_said_of_an_order_that_may_be_another(text: str) -> None:
    assert wrong(text, SERVICES if "aluran" in text or "Telepon" in text else YEARS) == []


def test_figure_of_a_year_in_the_total_row_over_columns_of_years() -> None:
    table = [*RESULTS, "Rata-rata | < | 93,98 | 95,75 | 97,40 | 95,71"]
    text = "Rata-rata capaian pada tahun 2022 adalah {}%, lebih tinggi daripada tahun 2020 yang sebesar {}%."
    assert wrong(text.format("97,40", "93,98"), table, OF_YEARS) == []
    assert wrong(text.format("91,40", "93,98"), table, OF_YEARS) == [("91,40%", "inconsistent", "97.40")]
    assert wrong(text.format("97,40", "98,98"), table, OF_YEARS) == [("98,98%", "inconsistent", "93.98")]


def test_change_between_two_rows_of_years() -> None:
    # 636.120.000 - 455.300.000 = 180.820.000; 180.820.000 / 455.300.000 = 39,71%
    text = "Pagu tahun 2022 bertambah Rp{}, atau naik {}% dari pagu tahun 2021."
    assert wrong(text.format("180.820.000", "39,71"), YEARS) == []
    assert wrong(text.format("130.820.000", "39,71"), YEARS) == [("Rp130.820.000", "inconsistent", "180820000")]
    assert wrong(text.format("180.820.000", "34,71"), YEARS) == [("34,71%", "inconsistent", "39.71")]


def test_points_between_the_first_year_and_the_last() -> None:
    # 92,67 - 97,25 = -4,58
    assert wrong("Penyerapan sejak 2020 telah turun 4,58 poin.", YEARS) == []
    assert wrong("Penyerapan sejak 2020 telah turun 4,28 poin.", YEARS) == [("4,28", "inconsistent", "4.58")]


def test_mean_per_year() -> None:
    # (812.450.000 + 455.300.000 + 636.120.000) / 3 = 634.623.333
    assert wrong("Rata-rata pagu per tahun sebesar Rp634.623.333.", YEARS) == []
    assert wrong("Rata-rata pagu per tahun sebesar Rp664.623.333.", YEARS) != []


@pytest.mark.parametrize(
    "text",
    [
        # of a part of the year, of the whole country, of a target
        "Pagu triwulan I tahun 2022 sebesar Rp686.120.000.",
        "Pagu nasional tahun 2022 sebesar Rp686.120.000.",
        "Target pagu tahun 2022 sebesar Rp686.120.000.",
        # of something that the table does not name
        "Pagu belanja pegawai Balai Kupang tahun 2022 bertambah Rp130.820.000 dari tahun 2021.",
    ],
)
def test_nothing_is_said_of_another_series(text: str) -> None:
    assert wrong(text, YEARS) == []


def test_half_year_of_quarters() -> None:
    # 23 + 36 = 59; 484.205.800 + 562.439.200 = 1.046.645.000
    text = "Sampai dengan akhir semester I telah dikontrakkan {} paket senilai Rp{}."
    assert wrong(text.format("59", "1.046.645.000"), QUARTERS) == []
    assert wrong(text.format("52", "1.046.645.000"), QUARTERS) == [("52", "inconsistent", "59")]
    assert wrong(text.format("59", "1.346.645.000"), QUARTERS) == [("Rp1.346.645.000", "inconsistent", "1046645000")]


def test_nothing_is_said_of_the_year_to_date() -> None:
    assert wrong("Sampai dengan akhir semester II telah dikontrakkan 51 paket.", QUARTERS) == []


def test_change_from_one_figure_to_another() -> None:
    # 135 - 88 = 47
    text = "Dalam lima tahun, pengaduan naik dari 88 menjadi 135, atau bertambah {} pengaduan."
    assert wrong(text.format("47")) == []
    assert wrong(text.format("41")) == [("41", "inconsistent", "47")]


@pytest.mark.parametrize(
    ("right", "slip", "derived"),
    [
        ("Dari 23 rencana, 19 telah selesai dan {} masih dalam proses.", "4", "4"),
        ("Dari lima indikator, 3 indikator melampaui dan {} indikator masih berada di bawahnya.", "2", "2"),
        ("Dari 68 operasi, 55 operasi menemukan pelanggaran, sementara {} operasi tidak menemukan.", "13", "13"),
        ("Dari 40 peserta, 31 peserta lulus, sisanya {} peserta mengulang.", "9", "9"),
    ],
)
def test_rest_of_a_whole(right: str, slip: str, derived: str) -> None:
    assert wrong(right.format(derived)) == []
    other = str(int(slip) + 1)
    assert wrong(right.format(other)) == [(other, "inconsistent", derived)]


@pytest.mark.parametrize(
    "text",
    [
        # a third state is left out
        "Dari 23 rencana, 15 telah selesai dan 4 dibatalkan.",
        "Dari 60 sarana, 40 sarana memenuhi ketentuan, di antaranya 10 sarana tidak menjual obat.",
        # another thing is denied
        "Dari 60 sarana, 40 sarana memenuhi ketentuan dan 10 sarana tidak dapat diperiksa.",
        # more is counted
        "Dari 60 sarana, 40 sarana lulus, 5 sarana tutup dan 11 sarana masih diperiksa.",
    ],
)
def test_nothing_is_said_of_a_rest_that_may_not_be_all(text: str) -> None:
    assert wrong(text) == []


def test_rate_that_a_sentence_concludes() -> None:
    # 46 / 45 = 102,22%; 55 / 68 = 80,88%
    text = "Desa yang terbentuk mencapai 46 desa dari target 45 desa, sehingga capaiannya {}%."
    assert wrong(text.format("102,22")) == []
    assert wrong(text.format("108,22")) == [("108,22%", "inconsistent", "102.22")]
    text = "Dari 68 operasi, 55 operasi menemukan pelanggaran sehingga tingkat keberhasilannya sebesar {}%."
    assert wrong(text.format("80,88")) == []
    assert wrong(text.format("85,88")) == [("85,88%", "inconsistent", "80.88")]


def test_two_kinds_of_which_each_is_one() -> None:
    assert wrong("Tersangka berjumlah 58 orang (41 laki-laki dan 17 perempuan).") == []
    assert wrong("Tersangka berjumlah 58 orang (42 laki-laki dan 17 perempuan).") == [("58", "inconsistent", "59")]
    assert wrong("Diambil 24 sampel (2 kosmetika dan 4 pangan).") == []


def test_share_of_a_list_of_which_the_others_tell_the_whole() -> None:
    # 41, 19 and 8 of 68 are 60,29%, 27,94% and 11,76%
    text = "Dari 68 operasi, bentuknya mandiri 41 kali ({}%), gabungan 19 kali (27,94%), dan lain 8 kali (11,76%)."
    assert wrong(text.format("60,29")) == []
    assert wrong(text.format("65,29")) == [("65,29%", "inconsistent", "60.29")]


MONTHS = [
    "No | Bulan | Informasi | Jumlah 2022 | Jumlah 2021 | Pertumbuhan (%)",
    "1 | Januari | 148 | 157 | 131 | 19,85",
    "2 | Februari | 139 | 136 | 142 | -4,23",
    "3 | Maret | 176 | 188 | 155 | 21,29",
    "4 | April | 121 | 127 | 118 | 7,63",
]


def counted(text: str, table: list[str], caption: str = "Tabel 1. Layanan per bulan tahun 2022") -> list[Found]:
    found = said(section(text, table=table, caption=caption), "turunan_prosa", "jumlah_keadaan")
    return [one for one in found if one[1] == "inconsistent"]


def test_rows_in_which_something_rose() -> None:
    text = "Dibandingkan bulan yang sama tahun 2021, layanan naik pada {} bulan."
    assert counted(text.format("tiga"), MONTHS) == []
    assert counted(text.format("empat"), MONTHS) == [("empat", "inconsistent", "3")]


def test_rows_that_are_named_one_by_one() -> None:
    text = "Hanya {} kelompok yang menurun, yakni Telepon dan Surel."
    assert counted(text.format("dua"), SERVICES) == []
    assert counted(text.format("tiga"), SERVICES) == [("tiga", "inconsistent", "2")]
    assert counted("Hanya tiga kelompok yang menurun, antara lain, yakni Telepon dan Surel.", SERVICES) == []
    assert counted("Hanya tiga kelompok yang menurun, yakni Telepon, Surel dan faksimile.", SERVICES) == []


def test_count_of_the_row_whose_share_stands_beside_it() -> None:
    table = [
        "No | Waktu | Pengaduan | % | Kumulatif | Kumulatif (%)",
        "1 | 1 s.d. 5 hari | 61 | 49,19 | 61 | 49,19",
        "2 | 6 s.d. 10 hari | 38 | 30,65 | 99 | 79,84",
        "3 | 11 s.d. 14 hari | 16 | 12,90 | 115 | 92,74",
        "4 | Lebih dari 14 hari | 9 | 7,26 | 124 | 100,00",
    ]
    text = "Sebanyak {} pengaduan ({}%) selesai sesuai standar."
    assert wrong(text.format("115", "92,74"), table) == []
    assert wrong(text.format("175", "92,74"), table) == [("175", "inconsistent", "115")]
    assert wrong(text.format("115", "95,74"), table) == [("95,74%", "inconsistent", "92.74")]
    # another count that is as large a share
    assert wrong("Sebanyak 38 pengaduan (92,74%) selesai sesuai standar.", table) == []


def test_share_of_the_next_row_of_an_order() -> None:
    # 29 / 68 = 42,65%; 21 / 68 = 30,88%
    text = "Pengaduan terbanyak melalui surel, sebanyak 29 pengaduan (42,65%), disusul loket ({}%)."
    assert wrong(text.format("30,88"), SERVICES) == []
    assert wrong(text.format("35,88"), SERVICES) == [("35,88%", "inconsistent", "30.88")]


def test_how_many_times_one_row_is_another() -> None:
    # 790.115.300 / 401.762.900 = 1,97
    table = ["No | Komoditi | Nilai (Rp)", "1 | Kosmetika | 790.115.300", "2 | Obat | 401.762.900"]
    text = "Nilai barang bukti Kosmetika setara {} kali nilai barang bukti Obat."
    assert wrong(text.format("1,97"), table) == []
    assert wrong(text.format("1,37"), table) == [("1,37", "inconsistent", "1.97")]


def test_part_of_a_whole_that_another_sentence_names_so() -> None:
    text = "Dari 30 pengukuran, 25 pengukuran (83,33%) mencapai target. | Target {} dari {} pengukuran tercapai."
    assert wrong(text.format("25", "30")) == []
    assert wrong(text.format("26", "30"))[-1:] == [("26", "inconsistent", "25")]
    assert wrong(text.format("25", "33"))[-1:] == [("33", "inconsistent", "30")]


@pytest.mark.parametrize(
    "text",
    [
        "Target 26 dari 30 pengukuran belum tercapai.",
        "Target 26 dari 30 pengukuran tercapai pada triwulan III.",
        "Sebanyak 26 dari 30 pengukuran dilakukan di laboratorium.",
    ],
)
def test_parts_in_another_state_or_time_are_other_parts(text: str) -> None:
    assert wrong(f"Dari 30 pengukuran, 25 pengukuran (83,33%) mencapai target. | {text}") == []


def test_share_of_the_only_whole_that_the_text_names() -> None:
    # 5 / 30 = 16,67%
    text = "Dari 30 pengukuran dihitung rata-rata. | Sebanyak {} pengukuran belum mencapai target, atau setara {}%."
    assert wrong(text.format("5", "16,67")) == []
    assert wrong(text.format("5", "19,67")) == [("19,67%", "inconsistent", "16.67")]
    assert wrong(text.format("7", "16,67")) == [("16,67%", "inconsistent", "23.33")]
    # of another whole: 5 / 46
    assert wrong(text.format("5", "10,87")) == []


def test_mean_per_thing_that_a_table_counts() -> None:
    # 58 / 51 = 1,14
    table = ["No | Komoditi | Perkara", "1 | Obat | 30", "2 | Pangan | 21", "Jumlah | < | 51"]
    text = "Tersangka berjumlah 58 orang, rata-rata {} orang per perkara."
    assert wrong(text.format("1,14"), table) == []
    assert wrong(text.format("1,34"), table) == [("1,34", "inconsistent", "1.14")]


def test_points_above_a_limit() -> None:
    # 47,09 - 40 = 7,09
    table = ["No | Jenis usaha | Paket | Porsi (%)", "1 | Usaha kecil | 75 | 47,09", "2 | Usaha lain | 34 | 52,91"]
    text = "Porsi usaha kecil {} poin di atas batas minimal 40%."
    assert wrong(text.format("7,09"), table) == []
    assert wrong(text.format("7,19"), table) == [("7,19", "inconsistent", "7.09")]


def test_contrary_that_a_share_leaves() -> None:
    # 115 / 124 = 92,74%
    table = ["No | Waktu | Pengaduan", "1 | 1 s.d. 14 hari | 115", "2 | Lebih dari 14 hari | 9", "Jumlah | < | 124"]
    text = "Sebanyak 115 pengaduan (92,74%) selesai sesuai standar dan {} melampauinya."
    assert wrong(text.format("9"), table) == []
    assert wrong(text.format("8"), table) == [("8", "inconsistent", "9")]


ELEMENTS = [
    "No | Unsur | 2021 | 2022",
    "1 | Sarana dan prasarana | 83,40 | 87,05",
    "2 | Waktu penyelesaian | 81,15 | 83,28",
    "3 | Produk spesifikasi layanan | 87,05 | 88,74",
]


def elsewhere(text: str) -> list[Found]:
    """What is called wrong of a sentence under another heading than the table's."""
    caption = "Tabel 4. Nilai unsur tahun 2021 dan 2022"
    table = table_of(ELEMENTS, caption=caption, headings=("B. Hasil",))
    sentence = sentence_of(text, "s1", headings=("C. Tindak lanjut",))
    content = ReportContent(
        "a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2022",), (table,), (sentence,), (), "", 0
    )
    return [found for found in said(normalise(content), "turunan_prosa") if found[1] == "inconsistent"]


def test_cell_of_another_section_whose_row_is_all_that_is_named() -> None:
    assert elsewhere("Sarana dan prasarana, dengan nilai 87,05.") == []
    assert elsewhere("Sarana dan prasarana, dengan nilai 89,05.") == [("89,05", "inconsistent", "87.05")]
    # of another year, of another thing, a target
    assert elsewhere("Sarana dan prasarana, dengan nilai 83,40.") == []
    assert elsewhere("Sarana dan prasarana unit Kupang, dengan nilai 89,05.") == []
    assert elsewhere("Sarana dan prasarana, dengan target 89,05.") == []


@pytest.mark.parametrize(
    ("text", "right", "other"),
    [
        # 7 - 6 = 1; 138 - 80 = 58; 0,152 / 3,287 = 4,62%
        ("Kecurangan: 6 dari 7 kegiatan selesai, sisa {} kegiatan.", "1", "3"),
        ("Skor seluruh risiko berkurang {}, yaitu dari 138 menjadi 80.", "58", "50"),
        ("Nilai maturitas naik 0,152 poin dibandingkan tahun sebelumnya (3,287), atau tumbuh {}%.", "4,62", "4,92"),
    ],
)
def test_figures_that_a_sentence_gives_in_another_order(text: str, right: str, other: str) -> None:
    assert wrong(text.format(right)) == []
    assert [found[2] for found in wrong(text.format(other))] == [right.replace(",", ".")]


def test_parts_that_all_count_the_same() -> None:
    # 642 + 981 + 1.254 + 874 = 3.751
    text = "Biayanya Rp12.345.678. | "
    text += "Total {} JP tersebut berasal dari pelatihan 642 JP, bimtek 981 JP, seminar {} JP, dan magang 874 JP."
    assert wrong(text.format("3.751", "1.254")) == []
    assert wrong(text.format("3.751", "1.454")) == [("3.751", "inconsistent", "3951")]
    assert wrong("Sebanyak 300 sampel berasal dari 5 kabupaten, 2 kota dan 93 pasar.") == []
    assert (
        wrong("Total 751 JP berasal dari pelatihan 342 JP, bimtek 81 JP, antara lain seminar 254 JP dan 71 JP.") == []
    )


def test_cell_of_another_section_in_brackets_behind_its_row() -> None:
    text = "Yang masih harus ditingkatkan pada tahun depan yaitu Sarana dan prasarana ({} nilai)."
    assert elsewhere(text.format("87,05")) == []
    assert elsewhere(text.format("89,05")) == [("89,05", "inconsistent", "87.05")]
