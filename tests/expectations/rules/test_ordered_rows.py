"""What the text calls the highest, the lowest or the next of a table's rows. Values were worked out by hand."""

import pytest

from tests.expectations.written_sections import Found, said, section

COURSES = [
    "No | Bimtek | Peserta | Hadir | Kehadiran (%)",
    "1 | Kader keamanan pangan desa | 80 | 76 | 95,00",
    "2 | Pelaku usaha kosmetik | 40 | 35 | 87,50",
    "3 | Fasilitator pasar aman | 60 | 56 | 93,33",
    "4 | Pengelolaan obat di apotek | 50 | 46 | 92,00",
    "Jumlah | < | 230 | 213 | 92,61",
]
UNITS = [
    "No | Unit Kerja | 2021 | 2022 | Naik/Turun",
    "1 | Balai Sagara | 85,40 | 87,75 | 2,35",
    "2 | Balai Rimba | 79,80 | 83,25 | 3,45",
    "3 | Balai Tirta | 78,45 | 78,00 | -0,45",
    "4 | Balai Karang | 76,20 | 80,55 | 4,35",
]


def of_courses(text: str) -> list[Found]:
    return said(section(text, table=COURSES, caption="Tabel 1. Kehadiran peserta"), "urutan_baris", "terbesar_prosa")


def of_units(text: str) -> list[Found]:
    report = section(text, table=UNITS, caption="Tabel 2. Nilai unit kerja tahun 2021 dan 2022")
    return said(report, "urutan_baris", "terbesar_prosa")


LOWEST = "Kehadiran paling rendah terjadi pada Bimtek {}, yaitu {}%."


def test_the_row_that_is_said_to_be_the_lowest_is_so() -> None:
    assert of_courses(LOWEST.format("pelaku usaha kosmetik", "87,50")) == [("paling rendah", "consistent", "1")]


def test_the_lowest_row_s_figure_beside_the_name_of_another_row_is_found() -> None:
    # 93,33 is the third from below
    assert of_courses(LOWEST.format("fasilitator pasar aman", "87,50")) == [("paling rendah", "inconsistent", "3")]


def test_the_lowest_row_that_is_called_the_highest_is_found() -> None:
    text = LOWEST.format("pelaku usaha kosmetik", "87,50").replace("rendah", "tinggi")
    assert of_courses(text) == [("paling tinggi", "inconsistent", "4")]


def test_each_of_two_statements_is_held_against_its_own_row() -> None:
    text = "Kehadiran tertinggi dicapai {} (95,00%), sedangkan yang terendah {} (87,50%)."
    right = of_courses(text.format("kader keamanan pangan desa", "pelaku usaha kosmetik"))
    assert [verdict for _, verdict, _ in right] == ["consistent", "consistent"]
    wrong = of_courses(text.format("kader keamanan pangan desa", "pengelolaan obat di apotek"))
    assert wrong == [("tertinggi", "consistent", "1"), ("terendah", "inconsistent", "2")]


def test_two_rows_that_are_so_far_apart_are_the_first_and_the_last() -> None:
    # 87,75 - 78,00 = 9,75 in the year's column, and nothing else is
    text = "Nilai tertinggi diraih Balai {} dan terendah Balai {}, dengan selisih 9,75 poin."
    assert [v for _, v, _ in of_units(text.format("Sagara", "Tirta"))] == ["consistent", "consistent"]
    assert of_units(text.format("Rimba", "Tirta"))[0] == ("tertinggi", "inconsistent", "2")
    assert of_units(text.format("Sagara", "Karang"))[1] == ("terendah", "inconsistent", "2")


def test_the_row_that_comes_next_has_the_figure_of_the_second() -> None:
    text = "Peserta terbanyak pada bimtek kader keamanan pangan desa (80 orang), disusul {} (60 orang)."
    assert of_courses(text.format("fasilitator pasar aman")) == [("terbanyak", "consistent", "1")]
    assert ("disusul", "inconsistent", "3") in of_courses(text.format("pengelolaan obat di apotek"))


def test_a_share_of_the_whole_column_tells_the_row() -> None:
    # 80 / 230 = 34,78%, 40 / 230 = 17,39%
    text = "Peserta terbanyak mengikuti bimtek {}, yakni 34,78% dari seluruh peserta."
    assert of_courses(text.format("kader keamanan pangan desa")) == [("terbanyak", "consistent", "1")]
    assert of_courses(text.format("fasilitator pasar aman")) == [("terbanyak", "inconsistent", "2")]


def test_a_statement_goes_on_in_the_column_of_the_one_before() -> None:
    text = "Peserta terbanyak pada bimtek kader keamanan pangan desa (80 orang); yang paling sedikit pada {}."
    assert ("paling sedikit", "inconsistent", "3") in of_courses(text.format("fasilitator pasar aman"))
    assert of_courses(text.format("pelaku usaha kosmetik")) == [("terbanyak", "consistent", "1")]


def test_the_first_place_is_that_of_the_highest() -> None:
    text = "Bimtek {} menempati urutan pertama dengan kehadiran 95,00%."
    assert of_courses(text.format("kader keamanan pangan desa")) == [("urutan pertama", "consistent", "1")]
    assert of_courses(text.format("pelaku usaha kosmetik")) == [("urutan pertama", "inconsistent", "4")]


@pytest.mark.parametrize(
    "text",
    [
        # Highest in another column, the second in order, of some rows only, a limit, one of several, or a wish.
        "Peserta terbanyak mengikuti bimtek fasilitator pasar aman kedua, yaitu 93,33%.",
        "Kehadiran tertinggi kedua dicapai fasilitator pasar aman, yaitu 93,33%.",
        "Selain kader, kehadiran tertinggi dicapai fasilitator pasar aman, yaitu 93,33%.",
        "Kehadiran pelaku usaha kosmetik wajib paling tinggi 87,50%.",
        "Dua bimtek dengan kehadiran tertinggi, di antaranya pelaku usaha kosmetik (87,50%), dilanjutkan.",
        # A figure of its own that the table prints nowhere.
        "Peserta terbanyak berasal dari pelaku usaha kosmetik, yaitu 12 orang.",
    ],
)
def test_another_order_is_left_alone(text: str) -> None:
    assert [found for found in of_courses(text) if found[1] == "inconsistent"] == []


def test_a_row_that_leads_the_column_that_is_named_is_right_whatever_its_other_figures() -> None:
    # The fewest came to the course for cosmetics, of which 87,50% is the lowest share too; most rose in Karang.
    assert of_units("Unit dengan kenaikan tertinggi adalah Balai Karang dengan nilai 80,55.") == []


MONTHS = [
    "Bulan | Sertifikat | Layanan informasi",
    "Januari | 131 | 58",
    "Februari | 128 | 61",
    "Maret | 166 | 73",
    "Triwulan I | 425 | 192",
    "April | 139 | 49",
    "Mei | 158 | 66",
    "Juni | 150 | 81",
    "Triwulan II | 447 | 196",
    "Tahun 2022 | 872 | 388",
]
PROVINCES = [
    "No | Provinsi | Diterima | Didampingi",
    " | Wilayah Barat | 256 | 138",
    "1 | Riau | 137 | 78",
    "2 | Jambi | 119 | 60",
    " | Wilayah Timur | 176 | 78",
    "1 | Kutai | 101 | 52",
    "2 | Sunda | 75 | 26",
    " | Jumlah | 432 | 216",
]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("Layanan informasi paling banyak pada bulan Juni (81) dan paling sedikit pada April (49).", MONTHS),
        ("Layanan informasi tertinggi pada bulan Juni (81).", MONTHS),
        ("Jumlah sertifikat tertinggi terjadi pada bulan Maret sebanyak 166 sertifikat.", MONTHS),
        ("Penerimaan terbanyak di Riau (137), terendah di Sunda (75).", PROVINCES),
        ("Provinsi dengan UMKM paling banyak adalah Riau (137) dan paling sedikit Sunda (75).", PROVINCES),
    ],
)
def test_rows_that_sum_up_others_are_not_ordered_among_them(text: str, table: list[str]) -> None:
    report = section(text, table=table, caption="Tabel 1. Layanan tahun 2022")
    found = said(report, "urutan_baris", "terbesar_prosa", "turunan_prosa")
    assert [held for held in found if held[1] == "inconsistent"] == []


def test_month_that_is_not_the_highest_is_found_beside_rows_of_quarters() -> None:
    report = section("Jumlah sertifikat tertinggi terjadi pada bulan Mei sebanyak 166 sertifikat.", table=MONTHS,
                     caption="Tabel 1. Layanan tahun 2022")  # fmt: skip
    assert "inconsistent" in {verdict for _, verdict, _ in said(report, "urutan_baris", "terbesar_prosa")}
