"""Service elements named at the start of an action or note."""

import pytest

from schemas.wording.service_elements import elements_at_start


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Persyaratan: unggah formulir", ["U1"]),
        ("2. Sistem, Mekanisme dan Prosedur - desk konsultasi", ["U2"]),
        ("U3 (Waktu Pelayanan)", ["U3"]),
        ("P1. Unsur Biaya/Tarif Pasang daftar tarif", ["U4"]),
        ("Produk, Spesifikasi Jenis Pelayanan ditinjau", ["U5"]),
        ("6) Kompetensi petugas ditingkatkan", ["U6"]),
        ("PERILAKU PELAKSANA", ["U7"]),
        ("1. Sarana danPrasarana 2. Penanganan pengaduan: kanal baru", ["U9", "U8"]),
    ],
)
def test_the_elements_that_a_text_begins_with_are_told_by_code(text: str, codes: list[str]) -> None:
    assert [code for code, _ in elements_at_start(text)] == codes


@pytest.mark.parametrize("text", ["", "Rapat rutin tentang persyaratan", "4. Publikasi media sosial", "Biayanya naik"])
def test_a_text_that_begins_with_something_else_names_none(text: str) -> None:
    assert elements_at_start(text) == ()


def test_a_code_that_contradicts_the_words_beside_it_names_none() -> None:
    assert elements_at_start("U3 (Persyaratan)") == ()


def test_the_element_is_given_as_it_is_printed() -> None:
    assert elements_at_start("1. Sarana  dan\nPrasarana, listrik") == (("U9", "Sarana dan Prasarana"),)
