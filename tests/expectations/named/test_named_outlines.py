"""Totals that the numbering of rows names, each borne out by other columns and other groups."""

from __future__ import annotations

from tests.expectations.named.small_table import wrong

# 402 + 908 = 1.310, 1.530 + 517 = 2.047, 1.310 + 2.047 = 3.357; 9 + 14 = 23, 4 + 7 = 11; 8 + 13 = 21, 4 + 8 = 12
EVENTS = [
    "No | Bentuk | Rencana | Jadi | Hadir",
    "1. | Luring | 23 | 21 | 1.310",
    "a. | Desa | 9 | 8 | 402",
    "b. | Pasar | 14 | 13 | 908",
    "2. | Siaran | 11 | 12 | 2.047",
    "a. | Radio | 4 | 4 | 1.530",
    "b. | Laman | 7 | 8 | 517",
    " | Jumlah | 34 | 33 | 3.357",
]


def changed(row: int, before: str, after: str) -> list[str]:
    """The rows with another text in one of them."""
    return [text.replace(before, after) if at == row else text for at, text in enumerate(EVENTS)]


def test_total_of_a_group_and_the_last_row_are_held_against_their_parts() -> None:
    assert wrong(EVENTS) == set()
    assert wrong(changed(1, "1.310", "1.810")) == {("1.810", "1310")}
    assert wrong(changed(4, "2.047", "2.947")) == {("2.947", "2047")}
    assert wrong(changed(7, "3.357", "3.367")) == {("3.367", "3357")}
    assert wrong(changed(2, "402", "492")) == {("1.310", "1400")}


def test_group_of_which_only_some_parts_are_listed_is_left_alone() -> None:
    some = [row.replace("b. | Pasar | 14 | 13 | 908", "b. | Pasar | 10 | 9 | 700") for row in EVENTS]
    assert wrong(some) == set()
    assert wrong(["No | Bentuk, di antaranya | Rencana | Jadi | Hadir", *changed(1, "1.310", "1.810")[1:]]) != set()
    assert wrong(changed(1, "Luring | 23 | 21 | 1.310", "Luring, di antaranya: | 23 | 21 | 1.810")) == set()


def test_column_that_no_group_adds_up_is_left_alone() -> None:
    # Those who came to two events are counted once.
    once = [row.replace("1.310", "1.280").replace("2.047", "1.990").replace("3.357", "3.101") for row in EVENTS]
    assert wrong(once) == set()


def test_total_that_leaves_a_group_out_is_left_alone() -> None:
    # The last row counts what was done outdoors only.
    rows = [*EVENTS[:7], " | Jumlah | 23 | 21 | 1.310"]
    assert wrong(rows) == set()


# 189 + 143 = 332, 165 + 167 = 332, 71 + 224 + 37 = 332; 189 / 332 = 56,9%, 167 / 332 = 50,3%, 224 / 332 = 67,5%
PEOPLE = [
    "No | Ciri | Jumlah | %",
    "1 | Jenis kelamin | 332 | 100,0",
    "a. | Perempuan | 189 | 56,9",
    "b. | Laki-laki | 143 | 43,1",
    "2 | Usia | 332 | 100,0",
    "a. | Di bawah 35 tahun | 165 | 49,7",
    "b. | 35 tahun ke atas | 167 | 50,3",
    "3 | Pendidikan | 332 | 100,0",
    "a. | Menengah | 71 | 21,4",
    "b. | Sarjana | 224 | 67,5",
    "c. | Magister | 37 | 11,1",
]


def people(row: int, before: str, after: str) -> set[tuple[str, str]]:
    return wrong([text.replace(before, after) if at == row else text for at, text in enumerate(PEOPLE)])


def test_groups_of_a_single_column_are_held_against_their_totals_and_shares() -> None:
    assert wrong(PEOPLE) == set()
    assert people(2, "189", "199") == {("199", "189"), ("56,9", "59.94")}
    assert people(9, "67,5", "69,5") == {("69,5", "67.47")}
    assert ("342", "332") in people(4, "332", "342")


def test_group_whose_total_misses_by_more_than_a_slip_is_left_alone() -> None:
    # Thirteen did not say how old they are, and their share is printed nowhere.
    assert people(5, "165 | 49,7", "152 | 45,8") == set()
