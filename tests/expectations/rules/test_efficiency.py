"""Efficiency of programme targets: what the row of the whole is held against."""

from __future__ import annotations

from tests.expectations.written_sections import said, section


def overall(rows: list[str]) -> list[tuple[str, str, str]]:
    """What is said of the row of the whole."""
    return sorted(said(section("Efisiensi tahun 2022.", table=rows), "rata_rata_efisiensi"))


def test_output_and_input_of_the_whole_are_means_of_the_targets() -> None:
    # (103,00 + 96,00) / 2 = 99,50 and (97,00 + 98,00) / 2 = 97,50
    rows = ["No | Sasaran | Capaian Output | Capaian Input | IE | TE", "1 | Satu | 103,00 | 97,00 | 1,06 | 0,06",
            "2 | Dua | 96,00 | 98,00 | 0,98 | -0,02", " | Rata-rata | 99,50 | 98,50 | 1,01 | 0,01"]  # fmt: skip
    assert overall(rows) == [("98,50", "inconsistent", "97.50"), ("99,50", "consistent", "99.50")]


def graded(*grades: str) -> list[tuple[str, str, str]]:
    """What is said of the grades of four degrees: 0,06, 0,12, -0,02 and 0,00."""
    measured = ("103,00 | 97,00 | 1,06 | 0,06", "108,00 | 96,00 | 1,12 | 0,12", "96,00 | 98,00 | 0,98 | -0,02",
                "98,00 | 98,00 | 1,00 | 0,00")  # fmt: skip
    rows = [
        f"{n} | Sasaran {n} | {row} | {grade} %" for n, (row, grade) in enumerate(zip(measured, grades, strict=True), 1)
    ]
    head = "No | Sasaran | Capaian Output | Capaian Input | IE | TE | Capaian TE"
    return said(section("Efisiensi tahun 2022.", table=[head, *rows]), "capaian_te")


def test_a_degree_earns_its_grade() -> None:
    # 0 to 0,2 earns 100, less than 0 earns 75.
    assert {verdict for _, verdict, _ in graded("100", "100", "75", "100")} == {"consistent"}
    assert ("75 %", "inconsistent", "100") in graded("100", "75", "75", "100")


def test_one_grade_that_is_on_no_scale_is_found_where_all_others_are() -> None:
    assert ("78 %", "inconsistent", "75") in graded("100", "100", "78", "100")
    assert "inconsistent" not in {verdict for _, verdict, _ in graded("100", "90", "78", "100")}


def test_input_of_a_row_that_adds_up_the_money_is_no_mean() -> None:
    # (970 + 98) / (1.000 + 100) = 97,09%, and the mean of both shares 97,50%
    rows = ["No | Sasaran | Pagu (Rp) | Realisasi (Rp) | % Serapan | NPS (%) | IE | TE",
            "1 | Satu | 1.000.000.000 | 970.000.000 | 97,00 | 103,00 | 1,06 | 0,06",
            "2 | Dua | 100.000.000 | 98.000.000 | 98,00 | 96,00 | 0,98 | -0,02",
            " | Jumlah | 1.100.000.000 | 1.068.000.000 | 97,09 | 99,50 | 1,02 | 0,02"]  # fmt: skip
    assert overall(rows) == [("99,50", "consistent", "99.50")]


def test_input_of_the_whole_may_be_the_share_of_amounts_that_say_nothing_of_rupiah() -> None:
    # 24.374.621 / 26.314.445 = 92,63%; the mean of the shares is 89,81%.
    rows = ["No | Sasaran kegiatan | Pagu | Realisasi | % input | % output (NPS) | IE | TE | Kategori",
            "1 | Pengawasan | 3.214.680 | 3.105.917 | 96,62 | 97,45 | 1,01 | 0,01 | Efisien",
            "2 | Kemandirian | 1.468.250 | 1.260.344 | 85,84 | 110,00 | 1,28 | 0,28 | Efisien",
            "3 | Penindakan | 6.905.400 | 5.318.072 | 77,01 | 105,74 | 1,37 | 0,37 | Efisien",
            "4 | Tata kelola | 14.726.115 | 14.690.288 | 99,76 | 98,10 | 0,98 | -0,02 | Tidak efisien",
            " | Balai | 26.314.445 | 24.374.621 | 92,63 | 102,82 | 1,11 | 0,11 | Efisien"]  # fmt: skip
    assert "inconsistent" not in [verdict for _, verdict, _ in overall(rows)]
