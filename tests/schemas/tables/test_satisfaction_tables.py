"""Survey scores with the service elements as rows."""

from __future__ import annotations

from schemas.tables.table_facts import table_facts
from tests.schemas.grids import table_of


def test_scores_of_earlier_years_keep_the_name_of_their_element_behind_those_of_the_latest() -> None:
    rows = ["No | Unsur | Nilai 2022 | Nilai 2021 | Nilai Konversi 2022", "1 | Persyaratan | 3,52 | 3,40 | 88,00",
            "2 | Prosedur | 3,60 | 3,50 | 90,00", "3 | Waktu | 3,44 | 3,45 | 86,00"]  # fmt: skip
    found = [r for r in table_facts(table_of(rows), 2022).records if r.dataset == "satisfaction_scores"]
    assert [(r.text("unsur"), r.text("tahun"), r.text("nilai"), r.text("nilai_konversi")) for r in found[:2]] == [
        ("Persyaratan", "2022", "3,52", "88,00"),
        ("Persyaratan", "2021", "3,40", ""),
    ]
    assert {r.text("unsur") for r in found} == {"Persyaratan", "Prosedur", "Waktu"}
