"""Sentences below a table that print the target and the result of one of its rows, whatever their heading names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from expectations.facts.nearest_rows import repeats_another_row
from tests.expectations.written_sections import inconsistent, written
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

HEADING = ("1. Persentase sampel yang diuji",)
COLUMNS = "Indikator Kinerja | Target | Realisasi | Capaian"
OWN = [COLUMNS, "Persentase sampel yang diuji | 82,50% | 87,45% | 106,00%"]
OTHERS = [COLUMNS, "Jumlah kader | 50 | 60 | 120,00%", "Indeks kepuasan pelatihan | 80,00 | 92,40 | 115,50%"]


def differing(text: str, *tables: Sequence[str]) -> set[str]:
    """What a sentence on the page after some tables prints otherwise than the indicator of its heading has it."""
    told = sentence_of(text, headings=HEADING)
    told = replace(told, page=2, word_pages=(2,) * len(told.word_boxes))
    held = [table_of(rows, 1, headings=HEADING, name=f"t00{n}") for n, rows in enumerate(tables, start=1)]
    return {text for text, _ in inconsistent(written(*held, sentences=[told]), "fakta_berulang")}


def test_a_sentence_that_repeats_a_row_of_the_table_above_is_not_held_to_its_heading() -> None:
    text = "Realisasi sebesar {} dari target 80,00 dengan capaian 115,50%."
    assert differing(text.format("92,40"), OWN, OTHERS) == set()
    # Not as the row prints it, or without such a row, it speaks of the indicator that its heading names.
    assert "92,04" in differing(text.format("92,04"), OWN, OTHERS)
    assert "92,40" in differing(text.format("92,40"), OWN)


def test_a_sentence_below_the_table_of_its_own_indicator_is_held_to_it() -> None:
    text = "Realisasi sebesar 92,40 dari target 80,00 dengan capaian 115,50%."
    assert "92,40" in differing(text, [*OTHERS, OWN[1]])


@pytest.mark.parametrize(
    ("row", "another"),
    [("Persentase sampel yang diuji", False), ("Persentase sarana yang diperiksa", True)],
)
def test_a_row_whose_name_is_that_of_the_sentence_but_for_some_words_is_of_no_other_indicator(
    row: str, another: bool
) -> None:
    told = sentence_of("Realisasi persentase sampel pangan yang diuji adalah sebesar 87,45 dari target 82,50, sehingga "
                       "capaian indikator adalah 106,00%.", headings=HEADING)  # fmt: skip
    told = replace(told, page=2, word_pages=(2,) * len(told.word_boxes))
    report = written(table_of([COLUMNS, f"{row} | 82,50 | 87,45 | 106,00%"], 1, headings=HEADING), sentences=[told])
    (claim,) = [claim for claim in report.claims if claim.kind == "achievement"]
    assert repeats_another_row(report)(claim, "persentase-sampel-pangan") is another
