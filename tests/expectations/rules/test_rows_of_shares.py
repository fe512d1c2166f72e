"""Tables with a row of percentages below their total. Expected values were worked out by hand."""

from tests.expectations.written_sections import said, section

# 1.412 + 633 + 1.275 + 148 + 517 = 3.985, 50,88% of 7.832; 1.275 + 702 = 1.977
ROWS = [
    "No | Jenis | Proses 1 tahun | Proses 2 tahun | Jumlah",
    "1 | Perdata | 1.412 | 2.204 | 3.616",
    "2 | Khusus | 633 | 391 | 1.024",
    "3 | Pidana | 1.275 | 702 | 1.977",
    "4 | Militer | 148 | 86 | 234",
    "5 | Niaga | 517 | 464 | 981",
    " | Jumlah | 3.985 | 3.847 | 7.832",
    " | % | 50.88 | 49.12 | ",
]


def test_percentages_do_not_say_how_counts_group_their_thousands() -> None:
    found = said(section("Perkara diputus.", table=ROWS), "pola_tabel")
    assert ("3.985", "consistent", "3985") in found
    assert ("1.977", "consistent", "1977") in found
    assert ("50.88", "consistent", "50.88") in found
    assert {verdict for _, verdict, _ in found} == {"consistent"}


def test_a_wrong_count_above_a_row_of_percentages_is_found() -> None:
    wrong = [row.replace("| 1.275 |", "| 1.375 |") for row in ROWS]
    found = said(section("Perkara diputus.", table=wrong), "pola_tabel")
    assert ("1.977", "inconsistent", "2077") in found
