"""Figures that a sentence calls approximate are told from those that it compares."""

import pytest

from schemas.wording.approximate import is_approximate


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("selesai sekitar ", " berkas"),
        ("senilai kurang lebih Rp", " miliar"),
        ("selesai 8", " ribu lebih berkas, terdiri atas"),
        ("hadir ", " lebih warga"),
        ("hadir ", "-an warga"),
        ("hampir ", " jam"),
    ],
)
def test_words_on_either_side_say_that_a_figure_is_not_exact(before: str, behind: str) -> None:
    assert is_approximate(before, behind)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("sebesar ", " lebih tinggi daripada target"),
        ("sebanyak ", " lebih dari rencana"),
        ("sebanyak ", " berkas, lebih banyak dari tahun lalu"),
        ("sebanyak ", " anak"),
        # A bound, from which others follow
        ("paling lama ", " hari"),
    ],
)
def test_what_is_compared_is_exact(before: str, behind: str) -> None:
    assert not is_approximate(before, behind)
