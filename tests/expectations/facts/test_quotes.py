from dataclasses import replace

import pytest

from expectations.facts.quotes import QUOTED_FROM, reading_of
from tests.expectations.printed import figure


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ("Menunggu data", None),  # the first part of a cell that a page break cuts: the date stands in the rest
        ("Menunggu data, Timeline 31 Desember 2022", "Menunggu data, Timeline 31 Desember 2022"),
        ("Menunggu data, Timeline 31 Desember 2021", "Menunggu data, Timeline 31 Desember 2021"),
        (None, None),
    ],
)
def test_a_quotation_is_compared_only_where_its_part_of_the_cell_was_read(read: str | None, kept: str | None) -> None:
    whole = QUOTED_FROM + "Menunggu data, Timeline 31 Desember 2022"
    assert reading_of(replace(figure("31 Desember 2022"), notes=(whole,)), read) == kept


def test_a_figure_that_fills_its_cell_is_compared_as_it_was_read() -> None:
    assert reading_of(figure("96,32"), "96") == "96"
