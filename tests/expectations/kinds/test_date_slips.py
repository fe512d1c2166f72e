import pytest

from expectations.kinds.date_slips import between, date_slip, day_ranges


@pytest.mark.parametrize(
    ("text", "whole", "slip"),
    [
        ("31/12/202", "31/12/2021", "truncated"),
        ("1/12/2021", "31/12/2021", "truncated"),
        ("31/12/20211", "31/12/2021", "inserted"),
        ("32/12/2021", "31/12/2021", "digit"),
        ("31/21/2021", "31/12/2021", "transposed"),
        ("12/31/2021", "31/12/2021", "month_first"),
        ("12/31/2021", "30/12/2021", None),
        ("33/13/2021", "31/12/2021", None),
        ("13/12/2021", "13/12/2021", None),
    ],
)
def test_one_slip_makes_a_date_of_another(text: str, whole: str, slip: str | None) -> None:
    assert date_slip(text, whole) == slip


def test_ranges_of_days_are_those_that_name_one_month() -> None:
    text = "pada 1-5 Maret 2021, 30 Agustus - 3 September 2021 dan 11-12 November 2021; Pasal 2-3"
    assert [(d.first, d.last, d.month) for d in day_ranges(text)] == [(1, 5, "Maret"), (11, 12, "November")]


def test_a_range_that_fits_with_its_days_exchanged_too_shows_no_missing_month() -> None:
    text = "1-5 Juni 2021; 30 - 3 September 2021; 11-12 November 2021"
    turned = next(d for d in day_ranges(text) if d.first > d.last)
    # 30 August to 3 September and 3 to 30 September both stand between June and November.
    assert between(turned, text) == []


def test_a_month_that_lacks_the_day_is_not_the_one_left_out() -> None:
    text = "1-2 Januari 2021; 30 - 3 Maret 2021; 20-25 Maret 2021"
    turned = next(d for d in day_ranges(text) if d.first > d.last)
    # February 2021 has 28 days.
    assert between(turned, text) == []
