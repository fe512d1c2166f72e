"""An abbreviated score of one owner has one value."""

from dataclasses import replace

from expectations.kinds.evaluation import evaluate
from expectations.rules.catalogue import BY_NAME
from tests.expectations.reports import report, table
from tests.expectations.written_sections import Found, said, section

RULE = "nilai_singkatan"
OF_AGENCY = "Pada tahun 2020 nilai IKAP BPOM adalah 88,40."
OF_UNIT = "Pada tahun 2020 nilai IKAP Balai Contoh adalah 81,25."


def rows(indicator: str, result: str, *sentences: str) -> list[Found]:
    """What is said of a row beside what sentences state, in the report of Balai Contoh."""
    columns = "indikator tahun target realisasi lingkup"
    held = report(
        *table("indicator_achievement", "t001", columns, f"{indicator} | 2020 | 80 | {result} | kegiatan"),
        unit="Balai Contoh",
    )
    formed = BY_NAME[RULE].gather(replace(held, claims=section(*sentences).claims))
    return [(r.published.text, (o := evaluate(r)).verdict, str(o.derived)) for r in formed]


def test_a_row_that_writes_the_score_out_is_held_against_the_text() -> None:
    name = "Indeks Kelola Arsip Pusat (IKAP) BPOM"
    assert rows(name, "88,40", OF_AGENCY) == [("88,40", "consistent", "88.40")]
    assert rows(name, "86,40", OF_AGENCY) == [("86,40", "inconsistent", "88.40")]
    assert rows(name, "81,40", OF_UNIT) == []


def test_a_row_without_an_owner_is_one_of_two_where_the_text_gives_both() -> None:
    name = "Indeks Kelola Arsip Pusat (IKAP)"
    assert rows(name, "81,25", OF_AGENCY, OF_UNIT) == [("81,25", "consistent", "81.25")]
    assert rows(name, "84,00", OF_AGENCY, OF_UNIT) == [("84,00", "inconsistent", "88.40")]
    assert rows(name, "84,00", OF_AGENCY) == []


def test_a_bracket_that_abbreviates_something_else_says_nothing() -> None:
    assert rows("Indeks layanan loket (IKAP) BPOM", "86,40", OF_AGENCY) == []


def test_the_text_gives_one_owner_one_value() -> None:
    again = "Selama tahun 2020 nilai IKAP BPOM adalah 81,25, sehingga perlu ditingkatkan."
    assert said(section(OF_AGENCY, again), RULE) == [("81,25", "inconsistent", "88.40")]
    assert said(section(OF_AGENCY, OF_UNIT), RULE) == []


def test_other_years_parts_of_the_year_and_other_dates_have_other_values() -> None:
    for text in (
        "Pada tahun 2019 nilai IKAP BPOM adalah 81,25.",
        "Pada triwulan II tahun 2020 nilai IKAP BPOM adalah 81,25.",
        "Target nilai IKAP BPOM adalah 90,00.",
        "Per 31 Oktober 2020 nilai IKAP BPOM adalah 81,25.",
    ):
        assert said(section(OF_AGENCY, text, title="LAPORAN 2020"), RULE) == []
