"""Dates as Indonesian reports print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.figures.dates import days_of_months, find_dates, has_date_shape, parse_date


@given(st.dates(date(1945, 1, 1), date(2100, 12, 31)))
def test_a_date_in_slashes_is_read_back(day: date) -> None:
    assert parse_date(day.strftime("%d/%m/%Y")) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29 Desember 2020", date(2020, 12, 29)),
        ("12 Agustus tahun 2022", date(2022, 8, 12)),
        ("1 Feb 2021", date(2021, 2, 1)),
        ("2022-06-30", date(2022, 6, 30)),
    ],
)
def test_each_way_of_writing_a_date(text: str, day: date) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize("text", ["31/12/202", "31/11/2022", "00/01/2022", "12/2022"])
def test_what_is_written_like_a_date_but_is_no_day_has_its_shape_only(text: str) -> None:
    assert parse_date(text) is None
    assert has_date_shape(text)


@pytest.mark.parametrize("text", ["", "-", "Open", "73,25", "2020"])
def test_other_text_has_no_shape_of_a_date(text: str) -> None:
    assert not has_date_shape(text)


def test_dates_are_found_in_running_text() -> None:
    (found,) = find_dates("Per 12 Agustus tahun 2022 tercatat 228 rencana aksi")
    assert (found.text, found.day) == ("12 Agustus tahun 2022", date(2022, 8, 12))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("45 aksi sampai dengan 30 Juni dan 17 sesudahnya", ["30 Juni"]),
        ("antara 1 Mei dan 12 Agustus 2022", ["1 Mei", "12 Agustus"]),
        ("tahun 2022 Januari, 4,5 Juni, 32 Maret, 12 des", []),
    ],
)
def test_days_of_months_are_found_without_their_year(text: str, days: list[str]) -> None:
    assert [text[start:end] for start, end in days_of_months(text)] == days
