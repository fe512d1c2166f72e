"""Facts that a table prints in two versions side by side."""

from expectations.kinds.evaluation import evaluate
from expectations.reconcile import relations_by_suite
from tests.expectations.written_sections import section

TABLE = [
    "No | Indikator | Target 2022 | Realisasi 2022 | Capaian (%) / Nyata | Capaian (%) / Maks. 120",
    "1 | Permohonan diputus tepat waktu | 94,00 | 95,31 | 101,39 | 101,39",
    "2 | Pedoman yang disusun | 12 | 15 | 125,00 | 120,00",
    "3 | Pelaku usaha yang didampingi | 450 | 612 | 136,00 | 120,00",
    " | Rata-rata |  |  | 120,80 | 113,80",
]
"""(101,39 + 125 + 136) / 3 = 120,80; (101,39 + 120 + 120) / 3 = 113,80."""


def wrong(text: str) -> list[str]:
    report = section(text, table=TABLE, caption="Tabel 1. Target, realisasi, dan capaian indikator tahun 2022")
    formed = [r for held in relations_by_suite(report).values() for r in held]
    return [r.published.text for r in formed if evaluate(r).verdict == "inconsistent"]


def test_text_may_state_either_version() -> None:
    assert wrong("Nilai Pencapaian Sasaran (NPS) tahun 2022 sebesar 113,80%.") == []
    assert wrong("Nilai Pencapaian Sasaran (NPS) tahun 2022 sebesar 120,80%.") == []


def test_text_that_states_neither_is_held_against_the_table() -> None:
    assert wrong("Nilai Pencapaian Sasaran (NPS) tahun 2022 sebesar 118,80%.") == ["118,80%"]
