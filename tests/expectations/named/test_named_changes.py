"""Changes, distances and differences that headers name in a small table: between which columns they are."""

from __future__ import annotations

from tests.expectations.named.small_table import held, wrong


def test_growth_from_year_to_year_is_accused_at_the_figure_that_two_of_them_share() -> None:
    # Right would be 520: 4% more than 500, and 546 is 5% more.
    rows = ["Tahun | NIE | Pertumbuhan (%)", "2018 | 400 | -", "2019 | 500 | 25,00", "2020 | 570 | 4,00",
            "2021 | 546 | 5,00", "2022 | 601 | 10,07", "2023 | 637 | 5,99"]  # fmt: skip
    assert {text for text, _ in wrong(rows)} == {"4,00", "5,00"}


def test_change_that_names_its_two_years_is_held_against_them() -> None:
    # (51 - 47) / 47 = 8,51%
    rows = ["Uraian | 2022 | 2023 | Perubahan 2022–2023", "Operasi | 60 | 68 | 13,33%", "Perkara | 47 | 51 | 8,81%",
            "Selesai | 32 | 37 | 15,63%", "Nilai (juta Rp) | 4.918,25 | 5.637,60 | 14,63%",
            "Target (%) | 65,00 | 70,00 | 7,69%"]  # fmt: skip
    assert wrong(rows) == {("8,81%", "8.51")}


def test_small_changes_of_two_years_are_held_where_three_lines_and_a_slip_tell() -> None:
    # 4,05 - 3,96 = 0,09, 3,60 - 3,67 = -0,07, 4,14 - 4,11 = 0,03, 3,93 - 3,91 = 0,02
    rows = ["Dimensi | 2022 | 2023 | Perubahan", "Semangat | 3,96 | 4,05 | 0,09", "Diri | 3,67 | 3,60 | -0,07",
            "Kerja sama | 4,11 | 4,14 | 0,03", "Indeks | 3,91 | 3,93 | 0,02"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("4,05", "4,15") for row in rows])} == {"0,09"}
    # Of other columns the change may be of something else, and what no slip explains is left alone.
    assert wrong([row.replace("2022", "Sebelum").replace("4,05", "4,15") for row in rows]) == set()
    assert wrong([row.replace("4,05", "4,22") for row in rows]) == set()


def test_distances_from_others_are_held_against_the_first_column_and_theirs() -> None:
    # 92,3 - 91,8 = 0,5, 6,84 - 7,92 = -1,08, 87,91 - 85,37 = 2,54, 250,8 - 247,6 = 3,2
    rows = ["Indikator | Kabupaten | Provinsi | Selisih terhadap Provinsi", "Energi | 250,8 | 247,6 | 3,2",
            "Skor | 92,3 | 91,8 | 0,5", "Prevalensi | 6,84 | 7,92 | -1,08", "Aman | 87,91 | 85,37 | 2,54"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("2,54", "2,84") for row in rows])} == {"2,84"}


def test_efficiency_may_be_the_difference_of_what_was_achieved_and_spent() -> None:
    # 99,16 - 93,01 = 6,15, 102,94 - 93,99 = 8,95, 102,22 - 96,58 = 5,64
    rows = ["Sasaran | Capaian (%) | Penyerapan (%) | Tingkat efisiensi", "Satu | 99,16 | 93,01 | 6,15",
            "Dua | 102,94 | 93,99 | 8,95", "Tiga | 102,22 | 96,58 | 5,64"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong([row.replace("8,95", "8,05") for row in rows])} == {"8,05"}


def test_growth_of_the_whole_year_is_not_that_from_its_last_quarter() -> None:
    # Steps: 20,00%, 5,56%, 10,53%; the year's 4,29% is against 7.000 of the year before.
    rows = ["Triwulan | Diuji | Perubahan (%)", "I | 1.500 | -", "II | 1.800 | 20,00", "III | 1.900 | 5,56",
            "IV | 2.100 | 10,53", "Tahun 2022 | 7.300 | 4,29"]  # fmt: skip
    assert wrong(rows) == set()


def test_nothing_is_the_difference_of_a_percentage_and_a_count() -> None:
    # 5 is 8 less 3, and 3 is 8 less 5: but the 8 are percents.
    rows = ["No | Tahun | Sisa Perkara Lalu | Sisa Perkara Kini | Target", "1 | 2021 | 3 | 5 | 8%",
            "2 | 2022 | 5 | 3 | 8%"]  # fmt: skip
    assert [found for found in held(rows) if "8%" in found[1]] == []
    rows = ["Kelas | Target | Hasil | Selisih", "A | 80,25% | 86,75% | 6,50", "B | 75,10% | 79,35% | 4,25",
            "C | 70,40% | 61,15% | -9,25", "D | 64,20% | 69,95% | 5,75"]  # fmt: skip
    assert ("6,50", ["86,75%", "80,25%"]) in held(rows)
    assert wrong([row.replace("4,25", "4,75") for row in rows]) == {("4,75", "4.25")}
