"""Tables of years that follow from another table with the same rows and years."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import ReportContent
from schemas.normalise import normalise
from tests.expectations.written_sections import said
from tests.schemas.grids import changed, table_of

GIVEN = [
    "Kegiatan | Sasaran | < | < | Hasil | < | <",
    "^ | 2021 | 2022 | 2023 | 2021 | 2022 | 2023",
    "Panen | 88,00 | 89,50 | 91,00 | 89,24 | 90,06 | 91,85",
    "Tanam | 76,00 | 78,00 | 80,00 | 77,15 | 76,40 | 81,94",
    "Pupuk | 55,00 | 58,00 | 62,00 | 57,80 | 63,21 | 57,14",
    "Irigasi | 82,00 | 84,00 | 86,00 | 83,14 | 84,90 | 87,26",
    "Gudang | 60,00 | 62,00 | 64,00 | 61,32 | 60,11 | 66,70",
]
# 89,24 / 88 = 101,41%, 90,06 / 89,5 = 100,63%, ...
SHARES = ["Kegiatan | 2021 | 2022 | 2023", "Panen | 101,41 | 100,63 | 100,93", "Tanam | 101,51 | 97,95 | 102,43",
          "Pupuk | 105,09 | 108,98 | 92,16", "Irigasi | 101,39 | 101,07 | 101,47",
          "Gudang | 102,20 | 96,95 | 104,22"]  # fmt: skip
# 90,06 / 89,24 - 1 = 0,92%, 91,85 / 90,06 - 1 = 1,99%, ...
STEPS = ["Kegiatan | 2022 | 2023", "Panen | 0,92 | 1,99", "Tanam | -0,97 | 7,25", "Pupuk | 9,36 | -9,60",
         "Irigasi | 2,12 | 2,78", "Gudang | -1,97 | 10,96"]  # fmt: skip
OF_SHARES, OF_STEPS = "Tabel 2. Capaian kegiatan (%)", "Tabel 3. Pertumbuhan hasil (%)"


def wrong(given: Sequence[str], derived: Sequence[str], caption: str) -> set[tuple[str, str]]:
    """Printed figure and derived one of what is wrong in the second table."""
    tables = table_of(given, 2, "Tabel 1. Sasaran dan hasil"), table_of(derived, 1, caption, name="t002")
    content = ReportContent("a.pdf", "0" * 64, 1, ((595.0, 842.0),), ("LAPORAN 2023",), tables, (), (), "", 0.0)
    found = said(normalise(content), "pola_tahun")
    return {(text, outcome) for text, verdict, outcome in found if verdict == "inconsistent"}


def test_share_of_a_year_is_held_against_target_and_result_of_the_other_table() -> None:
    assert wrong(GIVEN, SHARES, OF_SHARES) == set()
    assert wrong(GIVEN, changed(SHARES, "97,95", "91,95"), OF_SHARES) == {("91,95", "97.95")}
    # 92,85 / 91 = 102,03%
    assert wrong(changed(GIVEN, "91,85", "92,85"), SHARES, OF_SHARES) == {("100,93", "102.03")}


def test_growth_is_held_against_the_years_before() -> None:
    assert wrong(GIVEN, STEPS, OF_STEPS) == set()
    assert wrong(GIVEN, changed(STEPS, "7,25", "7,95"), OF_STEPS) == {("7,95", "7.25")}


def test_two_figures_that_differ_follow_another_rule() -> None:
    # Of what should fall: (2 × 62 - 57,14) / 62 = 107,84%, (2 × 58 - 63,21) / 58 = 91,02%
    turned = changed(SHARES, "105,09 | 108,98 | 92,16", "94,91 | 91,02 | 107,84")
    assert wrong(GIVEN, turned, OF_SHARES) == set()


def test_limit_of_an_achievement_and_what_is_no_slip_are_left_alone() -> None:
    capped = changed(GIVEN, "57,14", "79,40")
    assert wrong(capped, changed(SHARES, "92,16", "120,00"), OF_SHARES) == set()
    # Another target was set during the year.
    assert wrong(GIVEN, changed(SHARES, "97,95", "83,04"), OF_SHARES) == set()


def test_table_whose_caption_says_something_else_is_left_alone() -> None:
    assert wrong(GIVEN, changed(SHARES, "97,95", "91,95"), "Tabel 2. Rencana dan hasil") == set()
