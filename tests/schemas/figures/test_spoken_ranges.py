"""Ranges said in words."""

from __future__ import annotations

import pytest

from schemas.figures.spoken_ranges import read_spoken_range


@pytest.mark.parametrize(
    ("text", "lower", "upper", "closed"),
    [
        ("95% ke atas", "95%", None, (True, False)),
        ("40 ke bawah", None, "40", (False, True)),
        ("100% atau lebih", "100%", None, (True, False)),
        ("minimal 25 poin", "25", None, (True, False)),
        ("paling banyak 14 hari", None, "14", (False, True)),
        ("kurang dari 90%", None, "90%", (False, False)),
        ("di bawah 60", None, "60", (False, False)),
        ("lebih dari atau sama dengan 80", "80", None, (True, False)),
        ("di atas 85", "85", None, (False, False)),
        ("85% sampai di bawah 95%", "85%", "95%", (True, False)),
        ("15 poin sampai dengan kurang dari 25 poin", "15", "25", (True, False)),
        ("lebih dari 60 sampai dengan 80", "60", "80", (False, True)),
        ("60 hingga 80", "60", "80", (True, True)),
        ("80% atau lebih tetapi di bawah 85%", "80%", "85%", (True, False)),
    ],
)
def test_limits_and_whether_they_belong_to_the_range(
    text: str, lower: str | None, upper: str | None, closed: tuple[bool, bool]
) -> None:
    found = read_spoken_range(text)
    assert found is not None
    assert (found.lower and found.lower.text, found.upper and found.upper.text) == (lower, upper)
    assert (found.lower_closed, found.upper_closed) == closed


@pytest.mark.parametrize("text", ["95%", "sekitar 90", "naik 5 ke 7", "di bawah rata-rata"])
def test_other_words_are_no_range(text: str) -> None:
    assert read_spoken_range(text) is None
