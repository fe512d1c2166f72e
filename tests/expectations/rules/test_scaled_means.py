"""Indices that are the mean of scores, converted to a scale of 100."""

from __future__ import annotations

from collections.abc import Sequence

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import table_of

# (3,604 + 3,510 + 3,313) / 3 × 25 = 86,89; (3,466 + 3,345 + 3,259) / 3 × 25 = 83,92;
# (3,534 + 3,603 + 3,397) / 3 × 25 = 87,78; (3,574 + 3,340 + 3,277) / 3 × 25 = 84,93
SCORES = ["Butir | Hal | Sertifikasi | Pengujian | Informasi | Ekspor", "A1 | Guna | 3,604 | 3,466 | 3,534 | 3,574",
          "A2 | Tata cara | 3,510 | 3,345 | 3,603 | 3,340", "A3 | Waktu | 3,313 | 3,259 | 3,397 | 3,277",
          " | Indeks | 86,89 | 83,92 | 87,78 | 84,93"]  # fmt: skip


def wrong(rows: Sequence[str]) -> set[tuple[str, str]]:
    """Printed index and derived one of those that are wrong."""
    return inconsistent(written(table_of(rows)), "indeks_rerata")


def changed(before: str, after: str) -> list[str]:
    """The rows with another text."""
    return [row.replace(before, after) for row in SCORES]


def test_index_is_the_mean_of_its_column_where_the_others_show_it() -> None:
    assert wrong(SCORES) == set()
    assert wrong(changed("87,78", "80,78")) == {("80,78", "87.78")}
    # (3,604 + 3,510 + 3,913) / 3 × 25 = 91,89
    assert wrong(changed("3,313", "3,913")) == {("86,89", "91.89")}


def test_a_column_of_converted_scores_is_averaged_as_it_is() -> None:
    # 3,604 × 25 = 90,10; (90,10 + 87,75 + 82,83) / 3 = 86,89
    converted = [
        f"{row} | {value}" for row, value in zip(SCORES, ("Konversi", "90,10", "87,75", "82,83", "86,89"), strict=True)
    ]
    assert wrong(converted) == set()


def test_two_indices_that_differ_are_weighted_means() -> None:
    assert wrong([row.replace("87,78", "80,78").replace("83,92", "88,92") for row in SCORES]) == set()


def test_index_of_all_lines_together_may_be_weighted_by_those_who_answered() -> None:
    whole = [row.replace("Ekspor", "Seluruh layanan") for row in SCORES]
    assert wrong([row.replace("84,93", "85,98") for row in whole]) == set()
    # Below all indices that go into it.
    assert wrong([row.replace("84,93", "74,93") for row in whole]) == {("74,93", "84.93")}


def test_figure_that_is_called_otherwise_is_left_alone() -> None:
    assert wrong([row.replace("Indeks", "Hasil") for row in changed("87,78", "80,78")]) == set()


# 3,63 × 25 = 90,75; 3,71 × 25 = 92,75; 3,82 × 25 = 95,50; 3,78 × 25 = 94,50; 3,84 × 25 = 96,00
CONVERTED = ["No | Indikator | Jumlah | NRR | Konversi | Mutu", "1 | Diskriminasi | 752 | 3,63 | 90,75 | A",
             "2 | Kecurangan | 768 | 3,71 | 92,75 | A", "3 | Imbalan | 791 | 3,82 | 95,50 | A",
             "4 | Percaloan | 783 | 3,78 | 94,50 | A", "5 | Pungutan | 796 | 3,84 | 96,00 | A"]  # fmt: skip


def test_scores_beside_their_conversion_are_held_against_it() -> None:
    assert wrong(CONVERTED) == set()
    assert wrong([row.replace("92,75", "95,75") for row in CONVERTED]) == {("95,75", "92.75")}
    assert wrong([row.replace("3,82", "3,52") for row in CONVERTED]) == {("95,50", "88.00")}


def test_figures_that_are_no_conversion_on_most_rows_are_of_something_else() -> None:
    other = [row.replace("90,75", "88,10").replace("92,75", "91,35") for row in CONVERTED]
    assert wrong(other) == set()
