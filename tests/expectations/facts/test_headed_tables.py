"""Tables of years below one heading: of one indicator, or of what their captions name."""

from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import table_of

HEADING = ("3. Penyelesaian Berkas",)
FIRST = ["Tahun | Target | Realisasi | Capaian", "2021 | 90% | 95,40% | 106,00%", "2022 | 90% | 97,20% | 108,00%"]
SECOND = ["Tahun | Target | Realisasi | Capaian", "2021 | 5% | 10,00% | 200,00%", "2022 | 5% | 12,50% | 250,00%"]


def differing(caption: str, other: str) -> set[str]:
    """What is called one fact with two values of two tables below the same heading."""
    tables = (table_of(FIRST, 1, caption, HEADING), table_of(SECOND, 1, other, HEADING, name="t002"))
    return {text for text, _ in inconsistent(written(*tables), "fakta_berulang")}


def test_captions_that_name_two_things_tell_tables_below_one_heading_apart() -> None:
    assert differing("Tabel 1. Permohonan Izin yang Selesai", "Tabel 2. Perbandingan Penurunan Tunggakan") == set()


def test_captions_that_only_compare_leave_the_heading_to_name_both() -> None:
    found = differing("Tabel 1. Perbandingan Realisasi", "Tabel 2. Perbandingan Capaian Tahun 2021 dan 2022")
    assert found >= {"5%", "10,00%"}
