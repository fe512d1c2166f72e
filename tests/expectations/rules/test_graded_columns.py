"""Words of a column that grade the figures of another."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import changed, table_of
from tests.schemas.sentences import sentence_of

SCALE = ["Rentang Skor | Kategori", "x < 60 | Lemah", "60 ≤ x < 80 | Sedang", "x ≥ 80 | Kuat"]
PLACES = ["Pasar | Umur | Skor | Golongan", "Induk | 61 | 84,5 | Kuat", "Baru | 12 | 71,0 | Sedang",
          "Lama | 85 | 58,2 | Lemah", "Kota | 44 | 66,9 | Sedang", "Desa | 70 | 90,1 | Kuat"]  # fmt: skip
HOURS = ["Bagian | Jam | Hasil", "Satu | 21,4 | Tercapai", "Dua | 24,9 | Tercapai", "Tiga | 18,6 | Belum Tercapai",
         "Empat | 30,2 | Tercapai", "Lima | 15,0 | Belum Tercapai"]  # fmt: skip


def wrong(*tables: Sequence[str], caption: str = "", text: str = "") -> set[tuple[str, str]]:
    """Printed word and derived one of what is graded wrongly, with a sentence before the tables."""
    held = tuple(table_of(rows, name=f"t00{n}", caption=caption) for n, rows in enumerate(tables, start=1))
    sentences = (sentence_of(text),) if text else ()
    return inconsistent(written(*held, sentences=sentences), "kategori_kolom")


def test_word_is_the_band_of_the_column_that_all_others_grade() -> None:
    assert wrong(SCALE, PLACES) == set()
    assert wrong(SCALE, changed(PLACES, "58,2 | Lemah", "58,2 | Sedang")) == {("Sedang", "Lemah")}
    assert wrong(SCALE, changed(PLACES, "66,9", "86,9")) == {("Sedang", "Kuat")}


def test_two_words_that_do_not_fit_are_of_another_scale() -> None:
    other = changed(changed(PLACES, "58,2 | Lemah", "58,2 | Sedang"), "90,1 | Kuat", "90,1 | Sedang")
    assert wrong(SCALE, other) == set()
    assert wrong(changed(PLACES, "58,2 | Lemah", "58,2 | Sedang")) == set()


def test_words_that_are_all_the_same_grade_nothing() -> None:
    same = [PLACES[0], "Induk | 61 | 84,5 | Kuat", "Baru | 12 | 88,0 | Kuat", "Lama | 85 | 58,2 | Kuat",
            "Kota | 44 | 86,9 | Kuat"]  # fmt: skip
    assert wrong(SCALE, same) == set()


def test_target_of_the_caption_is_reached_from_it_on() -> None:
    caption = "Tabel 1. Jam belajar (target 20 jam per orang)"
    assert wrong(HOURS, caption=caption) == set()
    assert wrong(changed(HOURS, "18,6 | Belum ", "18,6 | "), caption=caption) == {("Tercapai", "Belum Tercapai")}
    assert wrong(changed(HOURS, "18,6 | Belum ", "18,6 | ")) == set()


def test_target_of_the_row_is_reached_from_it_on() -> None:
    rows = ["Bagian | Target | Hasil | Sisa | Keterangan", "Satu | 20,0 | 21,4 | 3 | Melampaui",
            "Dua | 35,0 | 24,9 | 8 | Di bawah", "Tiga | 12,0 | 18,6 | 1 | Melampaui",
            "Empat | 40,0 | 30,2 | 7 | Di bawah", "Lima | 14,0 | 15,0 | 2 | Melampaui"]  # fmt: skip
    assert wrong(rows) == set()
    assert wrong(changed(rows, "8 | Di bawah", "8 | Melampaui")) == {("Melampaui", "Di bawah")}
    assert wrong(changed(rows, "15,0", "13,0")) == {("Melampaui", "Di bawah")}


def test_a_figure_that_is_just_the_target_may_be_called_either() -> None:
    rows = ["Bagian | Target | Hasil | Keterangan", "Satu | 20,0 | 21,4 | Melampaui", "Dua | 35,0 | 24,9 | Di bawah",
            "Tiga | 12,0 | 12,0 | Di bawah", "Empat | 40,0 | 30,2 | Di bawah",
            "Lima | 14,0 | 15,0 | Melampaui"]  # fmt: skip
    assert wrong(rows) == set()


def test_scale_of_a_sentence_grades_a_column() -> None:
    text = "Skor dinilai Kuat (80 ke atas), Sedang (60 sampai di bawah 80), dan Lemah (di bawah 60)."
    assert wrong(PLACES, text=text) == set()
    assert wrong(changed(PLACES, "58,2 | Lemah", "58,2 | Sedang"), text=text) == {("Sedang", "Lemah")}


ONE_GRADE = ["Pasar | Umur | Skor | Golongan", "Induk | 61 | 64,5 | Sedang", "Baru | 62 | 71,0 | Sedang",
             "Lama | 65 | 58,2 | Kuat", "Kota | 64 | 66,9 | Sedang", "Desa | 70 | 70,1 | Sedang",
             "Kecamatan | 71 | 79,9 | Sedang"]  # fmt: skip


def test_one_word_beside_its_figure_does_not_fit_where_all_others_are_of_one_grade() -> None:
    # 58,2 lies below 60: Lemah.
    assert wrong(SCALE, changed(ONE_GRADE, "Kuat", "Lemah")) == set()
    assert wrong(SCALE, ONE_GRADE) == {("Kuat", "Lemah")}


def test_one_grade_tells_nothing_by_two_scales_or_away_from_the_figures() -> None:
    other = ["Rentang Nilai | Kategori", "x < 50 | Lemah", "50 ≤ x < 90 | Sedang", "x ≥ 90 | Kuat"]
    assert wrong(SCALE, other, changed(ONE_GRADE, "58,2 | Kuat", "58,2 | Lemah")) == set()
    away = ["Pasar | Skor | Umur | Golongan", *(
        " | ".join((cells[0], cells[2], str(20 + n), cells[3]))
        for n, cells in enumerate([row.split(" | ") for row in ONE_GRADE[1:]])
    )]  # fmt: skip
    assert wrong(SCALE, away) == set()


def test_scale_that_all_rows_keep_rules_out_another_with_the_same_names() -> None:
    # By the second scale 84,5 would be of the middle band.
    stricter = changed(SCALE, "80", "85")
    assert wrong(SCALE, stricter, PLACES) == set()
    assert wrong(stricter, SCALE, PLACES) == set()


def test_column_beside_the_words_is_the_one_that_they_grade() -> None:
    # By the ages just one word would be wrong, too.
    rows = ["Pasar | Umur | Skor | Golongan", "Induk | 91 | 84,5 | Kuat", "Baru | 72 | 71,0 | Sedang",
            "Lama | 55 | 58,2 | Lemah", "Kota | 81 | 66,9 | Kuat", "Desa | 70 | 90,1 | Kuat"]  # fmt: skip
    assert wrong(SCALE, rows) == {("Kuat", "Sedang")}


def test_words_of_a_row_grade_the_figures_above_them() -> None:
    rows = ["Unsur | Induk | Baru | Lama | Kota", "Satu | 3,1 | 2,9 | 2,0 | 3,0", "Skor | 84,5 | 71,0 | 58,2 | 66,9",
            "Golongan | Kuat | Sedang | Lemah | Sedang"]  # fmt: skip
    assert wrong(SCALE, rows) == set()
    assert wrong(SCALE, changed(rows, "Lemah | Sedang", "Lemah | Kuat")) == {("Kuat", "Sedang")}
    assert wrong(SCALE, changed(rows, "Sedang | Lemah | Sedang", "Kuat | Lemah | Kuat")) == set()


LEGENDS = [
    "Tabel 2. Skor (Kuat: ≥ 80; Sedang: 60 s.d. < 80; Lemah: < 60)",
    "Tabel 2. Skor (kuat ≥ 80, sedang 60 - < 80, lemah < 60)",
    "Tabel 2. Skor (≥ 80 = Kuat; 60 - < 80 = Sedang; < 60 = Lemah)",
]


@pytest.mark.parametrize("caption", LEGENDS)
def test_scale_of_the_caption_grades_a_column(caption: str) -> None:
    assert wrong(PLACES, caption=caption) == set()
    found = wrong(changed(PLACES, "58,2 | Lemah", "58,2 | Sedang"), caption=caption)
    assert {(word, name.casefold()) for word, name in found} == {("Sedang", "lemah")}


def test_caption_that_names_one_grade_or_numbers_of_other_things_is_no_scale() -> None:
    rows = changed(PLACES, "58,2 | Lemah", "58,2 | Sedang")
    for caption in ("Tabel 2. Skor (Kuat: ≥ 80)", "Tabel 2. Skor pasar (2020–2024; 5 pasar)", "Tabel 2. Skor (Kuat)"):
        assert wrong(rows, caption=caption) == set()


LEAST = ["No | Syarat | Capaian | Minimal | Status", "1 | Nilai total | 87,1 | 75,0 | Memenuhi",
         "2 | Pengungkit | 50,3 | 40,0 | Memenuhi", "3 | Area terendah | 74,2 | 60,0 | Memenuhi",
         "4 | Hasil | 20,7 | 18,2 | Memenuhi", "5 | Survei | 16,4 | 15,7 | Memenuhi",
         "6 | Kinerja | 4,2 | 2,5 | Memenuhi"]  # fmt: skip


def test_least_that_each_row_requires_is_met_or_not() -> None:
    assert wrong(LEAST) == set()
    assert wrong(changed(LEAST, "2,5 | Memenuhi", "2,5 | Belum")) == {("Belum", "Memenuhi")}
    assert wrong(changed(LEAST, "60,0", "75,0")) == {("Memenuhi", "Tidak Memenuhi")}


def test_one_word_for_all_tells_nothing_by_a_target_that_need_be_no_minimum() -> None:
    # Of complaints there may be no more than the target: 3 of at most 5 meet it.
    rows = [row.replace("Minimal", "Target") for row in LEAST]
    assert wrong(changed(rows, "4,2 | 2,5", "2,2 | 2,5")) == set()


CLEAN = ["No | Komponen | Nilai | Persen | Golongan", "1 | Survei | 16,1 | 92,0 | Kuat",
         "2 | Layanan | 9,4 | 94,0 | Kuat", "3 | Kinerja | 8,5 | 85,0 | Lemah",
         "4 | Hasil | 9,2 | 92,5 | Kuat"]  # fmt: skip


def test_headers_that_the_scale_grades_in_another_table_are_graded_here_too() -> None:
    graded = [row.replace("Skor", "Persen") for row in PLACES]
    assert wrong(SCALE, graded, CLEAN) == {("Lemah", "Kuat")}
    assert wrong(SCALE, graded, changed(CLEAN, "Lemah", "Kuat")) == set()
    # Another header, or a second row that does not fit: another measure.
    assert wrong(SCALE, PLACES, CLEAN) == set()
    assert wrong(SCALE, graded, changed(CLEAN, "92,5 | Kuat", "92,5 | Lemah")) == set()


def test_what_must_lie_between_two_limits_may_miss_the_upper_one() -> None:
    rows = ["Parameter | Hasil | Minimal | Maksimal | Status", "pH | 6,9 | 6,0 | 8,0 | Memenuhi",
            "Kadar | 71,4 | 70,0 | 90,0 | Memenuhi", "Air | 2,1 | 1,0 | 2,0 | Tidak Memenuhi",
            "Bobot | 31,2 | 30,0 | 40,0 | Memenuhi", "Serat | 0,4 | 1,0 | 5,0 | Tidak Memenuhi"]  # fmt: skip
    assert wrong(rows) == set()


# 91,60% of a target reaches it nearly, 104,55% does, whichever way less or more is better.
STATES = ["Kegiatan | Rencana | Hasil | Capaian (%) | Status", "Uji | 93 | 95 | 102,15 | Tercapai",
          "Sidang | 87 | 84 | 96,55 | Hampir Tercapai", "Waktu | 20 | 18 | 110,00 | Tercapai",
          "Bimbingan | 62 | 56 | 90,32 | Belum Tercapai", "Siaran | 18 | 18 | 100,00 | Tercapai"]  # fmt: skip


def test_achievement_of_the_whole_is_what_reaching_a_target_means() -> None:
    assert wrong(STATES) == set()
    # Which of the words for a missed target is meant nothing says where only one is left.
    assert wrong(changed(STATES, "90,32 | Belum Tercapai", "90,32 | Tercapai")) == {("Tercapai", "Hampir Tercapai")}
    assert wrong(changed(STATES, "102,15 | Tercapai", "102,15 | Belum Tercapai")) == {("Belum Tercapai", "Tercapai")}
    # 99,996% is printed as 100,00% and misses the target all the same.
    assert wrong(changed(STATES, "100,00 | Tercapai", "100,00 | Belum Tercapai")) == set()


def test_two_states_that_achievements_do_not_bear_out_are_of_another_limit() -> None:
    lower = changed(changed(STATES, "90,32 | Belum", "90,32 |"), "96,55 | Hampir Tercapai", "96,55 | Tercapai")
    assert wrong(lower) == set()
