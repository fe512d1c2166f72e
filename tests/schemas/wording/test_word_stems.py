"""Words that say the same have one stem."""

import pytest

from schemas.wording.word_stems import telling, tokens


@pytest.mark.parametrize(
    "words",
    [
        "penerimaan diterima menerima",
        "kehadiran dihadiri hadir",
        "keterlambatan terlambat",
        "penyerapan terserap serapan",
        "diselesaikan penyelesaian selesai",
        "terealisasi realisasi",
        "kekurangan kurang",
    ],
)
def test_forms_of_a_word_have_one_stem(words: str) -> None:
    assert len(set(tokens(words))) == 1


def test_abbreviation_is_what_it_stands_for() -> None:
    assert tokens("tidak memenuhi syarat") == tokens("TMS")
    assert tokens("Triwulan III") == tokens("TW III")


def test_memenuhi_and_tidak_memenuhi_are_different() -> None:
    assert tokens("memenuhi syarat") != tokens("tidak memenuhi syarat")


def test_words_that_say_nothing_are_left_out() -> None:
    assert telling("Jumlah sampel per tahun") == frozenset(tokens("sampel"))


def test_quarters_and_half_years_are_the_same_however_they_are_numbered() -> None:
    assert tokens("s/d TW IV") == tokens("Sampai dengan Triwulan 4")
    assert tokens("Semester II") == tokens("semester 2")
    assert tokens("Triwulan I") != tokens("Triwulan II")
