"""Survey scores with the service elements as columns."""

from __future__ import annotations

from schemas.datasets.dataset import Record
from schemas.tables.table_facts import table_facts
from tests.schemas.grids import table_of

HEAD = "Jenis Layanan|Jumlah Responden|U1|U2|U3|U4|U5|U6|U7|U8|U9|IKM|Mutu"
SCORES = "3,71|3,57|3,62|3,67|3,81|3,79|3,76|3,76|3,83"


def records(*rows: str) -> list[Record]:
    return [r for r in table_facts(table_of(rows), 2023).records if r.dataset == "satisfaction_scores"]


def test_each_element_of_a_service_is_a_record_and_its_index_another() -> None:
    found = records(HEAD, f"Sertifikasi|42|{SCORES}|93,11|A", f"Pengujian|25|{SCORES}|93,11|A")
    first = [r for r in found if r.text("unit") == "Sertifikasi"]
    assert [(r.text("unsur_kode"), r.text("nilai")) for r in first[:3]] == [
        ("U1", "3,71"),
        ("U2", "3,57"),
        ("U3", "3,62"),
    ]
    assert len(first) == 10
    assert [(r.text("peran"), r.text("nilai_konversi"), r.text("mutu")) for r in first[-1:]] == [
        ("total", "93,11", "A")
    ]


def test_counts_under_codes_of_elements_are_no_scores() -> None:
    assert records(HEAD, "Sertifikasi|42|12|15|9|22|31|18|17|11|20|155|A") == []
