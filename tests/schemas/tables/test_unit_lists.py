"""Lists of units in the running text."""

import pytest

from schemas.tables.unit_lists import listed_units
from tests.schemas.sentences import list_of, sentence_of

UNITS = ["Biro Hukum dan Organisasi", "Balai POM di Palu."]


@pytest.mark.parametrize(
    ("lead_in", "listed"),
    [
        ("Apresiasi diberikan kepada 2 unit yang seluruh aksinya (100%) sesuai rekomendasi:", "tuntas"),
        ("Sebanyak 2 unit belum menyelesaikan rencana aksi:", "belum"),
    ],
)
def test_a_list_says_whether_its_units_have_finished(lead_in: str, listed: str) -> None:
    found = list(listed_units(list_of(lead_in, UNITS, "{}.")))
    assert [(r.text("daftar"), r.text("no"), r.text("unit")) for r in found] == [
        (listed, "1", "Biro Hukum dan Organisasi"),
        (listed, "2", "Balai POM di Palu"),
    ]


def test_a_line_that_points_back_speaks_with_the_sentence_before_it() -> None:
    before = sentence_of("Terhadap 2 UPP yang belum menindaklanjuti rencana aksi diharapkan percepatan.", "s0")
    found = list(listed_units([before, *list_of("UPP tersebut adalah sebagai berikut:", UNITS)]))
    assert {r.text("daftar") for r in found} == {"belum"}


@pytest.mark.parametrize(
    ("lead_in", "items"),
    [
        ("Pekerjaan dibagi kepada 2 Biro:", UNITS),
        ("Rencana aksi unit adalah sebagai berikut:", ["Menyusun SOP", "Melatih petugas"]),
    ],
)
def test_other_lists_are_none(lead_in: str, items: list[str]) -> None:
    assert list(listed_units(list_of(lead_in, items))) == []
