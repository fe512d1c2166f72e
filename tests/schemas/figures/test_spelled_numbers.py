"""Numbers spelled out in Indonesian."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.figures.spelled_numbers import number_words, read_spelled

UNITS = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def spelled(number: int) -> str:
    """A number from 1 on, spelled out by the rules of the language."""
    for scale, word in ((10**9, "miliar"), (10**6, "juta")):
        if number >= scale:
            return f"{spelled(number // scale)} {word} {spelled(number % scale)}".strip()
    if number >= 2000:
        return f"{spelled(number // 1000)} ribu {spelled(number % 1000)}".strip()
    if number >= 1000:
        return f"seribu {spelled(number - 1000)}".strip()
    if number >= 200:
        return f"{UNITS[number // 100]} ratus {spelled(number % 100)}".strip()
    if number >= 100:
        return f"seratus {spelled(number - 100)}".strip()
    if number >= 20:
        return f"{UNITS[number // 10]} puluh {UNITS[number % 10]}".strip()
    if number >= 12:
        return f"{UNITS[number - 10]} belas"
    return {10: "sepuluh", 11: "sebelas"}.get(number, UNITS[number % 10])


@given(st.integers(1, 10**12 - 1))
def test_spelling_and_reading_back_is_the_identity(number: int) -> None:
    assert read_spelled(spelled(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dua puluh tujuh", "27"),
        ("Lima belas", "15"),
        ("tiga puluh empat", "34"),
        ("lima ratus dua", "502"),
        ("delapan puluh sembilan koma delapan puluh", "89.80"),
        ("nol koma delapan puluh delapan", "0.88"),
        ("tiga koma nol lima", "3.05"),
        ("tujuh puluh empat koma nol dua", "74.02"),
        ("duapuluh tujuh", "27"),
        ("nol", "0"),
        ("dua koma satu miliar", "2100000000.0"),
        ("satu ratus dua ribu", "102000"),
    ],
)
def test_each_way_of_spelling(text: str, value: str) -> None:
    assert str(read_spelled(text)) == value


def test_a_spelling_that_lacks_a_word_is_number_words_but_no_number() -> None:
    assert number_words("Seratus Empat Lima") == ("seratus", "empat", "lima")
    assert read_spelled("Seratus Empat Lima") is None


@pytest.mark.parametrize("text", ["", "kurang optimal", "dua unit", "belas", "puluh dua", "dua koma"])
def test_other_words_are_no_number(text: str) -> None:
    assert read_spelled(text) is None
