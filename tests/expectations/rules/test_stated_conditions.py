"""Conditions that the text sets."""

from dataclasses import replace

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from tests.expectations.reports import report, table
from tests.expectations.written_sections import said, section


def conditions(text: str) -> list[str]:
    return [verdict for _, verdict, _ in said(section(text), "syarat_terpisah")]


def test_conditions_with_two_consequences_exclude_each_other() -> None:
    assert conditions("Apabila NA ≥ NB maka lulus, apabila NA < NB maka tidak lulus.") == ["consistent"]
    assert conditions("Apabila NA ≥ NB maka lulus, apabila NA ≤ NB maka tidak lulus.") == ["inconsistent"]
    assert conditions("Jika NA > NB maka kelas atas; jika NA < NB maka kelas bawah.") == ["consistent"]


def test_conditions_on_other_quantities_or_with_one_consequence_may_both_hold() -> None:
    assert conditions("Apabila NA ≥ NB maka lulus, apabila NA ≤ NC maka diulang.") == []
    assert conditions("Apabila NA ≥ NB maka lulus, apabila NA ≤ NB maka lulus.") == []


SCALE = ["kurang | 0 | 70", "baik | 90 | 110", "istimewa | 110 | 120", "cukup | 70 | 90"]


def grades(text: str, *achieved: str) -> list[tuple[str, str]]:
    lines = [f"Indeks unsur {n} | 2022 | {value} | program" for n, value in enumerate(achieved)]
    bands = [f"{line.split('|')[0]} | capaian | {line.split('|')[1]} | {line.split('|')[2]}" for line in SCALE]
    held = report(
        *table("band_criteria", "t001", "kategori ukuran batas_bawah batas_atas", *bands),
        *table("indicator_achievement", "t002", "indikator tahun capaian_pct lingkup", *lines),
        year=2022,
    )
    formed = BY_NAME["kriteria_tercapai"].gather(replace(held, claims=section(text).claims))
    return [(r.operands[0].figure.text, evaluate(r).verdict) for r in formed]


SAID = "Kriteria {} menunjukkan bahwa target tahun 2022 telah tercapai."


def test_grades_that_mean_a_target_was_reached_hold_none_that_was_missed() -> None:
    assert grades(SAID.format("baik dan istimewa"), "101,20", "104,00", "112,50") == [("101,20", "consistent")]
    assert grades(SAID.format("baik dan istimewa"), "91,20", "98,00", "112,50") == [("91,20", "inconsistent")]
    assert grades(SAID.format("istimewa"), "91,20", "98,00", "112,50") == [("112,50", "consistent")]


def test_one_that_was_missed_or_an_unknown_grade_proves_nothing() -> None:
    assert grades(SAID.format("baik dan istimewa"), "91,20", "102,00", "112,50") == []
    assert grades(SAID.format("baik dan mantap"), "91,20", "98,00", "112,50") == []
