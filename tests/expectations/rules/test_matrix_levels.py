"""Levels of a list by the matrix that the report prints. Levels were looked up by hand."""

from __future__ import annotations

from collections.abc import Sequence

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import changed, table_of

MATRIX = ["Kemungkinan | < | Dampak | < | <", "^ | ^ | 1 | 2 | 3", "3 | Sering | Sedang | Tinggi | Tinggi",
          "2 | Jarang | Rendah | Sedang | Tinggi", "1 | Langka | Rendah | Rendah | Sedang"]  # fmt: skip
RISKS = ["No | Risiko | K | D | Skor | Level", "1 | Gagal lelang | 3 | 1 | 3 | Sedang",
         "2 | Alat rusak | 1 | 3 | 3 | Sedang",
         "3 | Data bocor | 2 | 3 | 6 | Tinggi", "4 | Salah catat | 1 | 2 | 2 | Rendah",
         "5 | Terlambat | 3 | 2 | 6 | Tinggi", "6 | Hilang | 2 | 1 | 2 | Rendah"]  # fmt: skip


def wrong(*tables: Sequence[str], headers: int = 1) -> set[tuple[str, str]]:
    """Printed level and that of the matrix of rows that differ."""
    held = tuple(table_of(rows, name=f"t00{n}") for n, rows in enumerate(tables, start=1))
    return inconsistent(written(*held), "level_matriks")


def test_level_is_that_where_the_scores_cross() -> None:
    assert wrong(MATRIX, RISKS) == set()
    assert wrong(MATRIX, changed(RISKS, "2 | 3 | 6 | Tinggi", "2 | 3 | 6 | Rendah")) == {("Rendah", "Tinggi")}
    # 3 of 1 is Sedang, 1 of 1 Rendah: the score is wrong, or the level.
    assert wrong(MATRIX, changed(RISKS, "3 | 1 | 3", "1 | 1 | 3")) == {("Sedang", "Rendah")}


def test_list_with_more_deviations_follows_another_matrix() -> None:
    other = changed(
        changed(RISKS, "2 | 3 | 6 | Tinggi", "2 | 3 | 6 | Rendah"), "3 | 2 | 6 | Tinggi", "3 | 2 | 6 | Sedang"
    )
    assert wrong(MATRIX, other) == set()


def test_two_matrices_that_differ_say_nothing() -> None:
    bad = changed(RISKS, "2 | 3 | 6 | Tinggi", "2 | 3 | 6 | Rendah")
    other = changed(MATRIX, "Langka | Rendah | Rendah", "Langka | Rendah | Sedang")
    assert wrong(MATRIX, other, bad) == set()
    assert wrong(MATRIX, MATRIX, bad) == {("Rendah", "Tinggi")}


def test_words_beside_other_figures_are_not_looked_up() -> None:
    # Numbers of days beyond the scale of the matrix.
    days = changed(changed(RISKS, "3 | 1 | 3", "9 | 1 | 3"), "2 | 3 | 6 | Tinggi", "2 | 3 | 6 | Rendah")
    assert wrong(MATRIX, days) == set()
    assert wrong(RISKS) == set()
    names = [row.replace("Sedang", "Cukup").replace("Tinggi", "Baik") for row in RISKS]
    assert wrong(MATRIX, changed(names, "6 | Baik", "6 | Rendah")) == set()


def test_table_of_answers_is_no_matrix() -> None:
    answers = ["Pertanyaan | 1 | 2 | 3", "1 | Ya | Ya | Tidak", "2 | Tidak | Ya | Ya", "3 | Ya | Tidak | Ya"]
    rows = ["No | Unit | A | B | Jawaban", "1 | Satu | 1 | 1 | Ya", "2 | Dua | 2 | 1 | Tidak", "3 | Tiga | 1 | 2 | Ya",
            "4 | Empat | 3 | 3 | Tidak", "5 | Lima | 2 | 3 | Ya"]  # fmt: skip
    assert wrong(answers, rows) == set()
