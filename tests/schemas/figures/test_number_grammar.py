"""The grammar of printed figures."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extractors.content import Box
from schemas.figures.column_evidence import to_figure
from schemas.figures.figure import Place
from schemas.figures.number_grammar import SCALES, find_figures, is_blank, read_cell, readings_of

SIGNS = {"indonesian": (".", ","), "english": (",", ".")}


def printed(value: Decimal, style: str, grouped: bool) -> str:
    """A figure written by hand in a style, digit by digit, independent of the grammar."""
    grouping, decimal_sign = SIGNS[style]
    digits, _, fraction = f"{abs(value):f}".partition(".")
    if grouped:
        head = len(digits) % 3 or 3
        digits = grouping.join([digits[:head], *(digits[i : i + 3] for i in range(head, len(digits), 3))])
    return ("-" if value < 0 else "") + digits + (decimal_sign + fraction if fraction else "")


@given(st.integers(-(10**15), 10**15), st.integers(0, 6), st.sampled_from(sorted(SIGNS)), st.booleans())
def test_printing_and_reading_back_is_the_identity(units: int, decimals: int, style: str, grouped: bool) -> None:
    value = Decimal(units).scaleb(-decimals)
    (piece,) = read_cell(printed(value, style, grouped))
    matching = [r for r in piece.readings if r.value == value and r.decimals == decimals]
    assert len(matching) == 1


@given(st.integers(0, 10**15), st.integers(0, 6), st.sampled_from(sorted(SIGNS)), st.booleans())
def test_a_second_value_is_said_and_only_where_one_sign_parts_three_digits(
    units: int, decimals: int, style: str, grouped: bool
) -> None:
    text = printed(Decimal(units).scaleb(-decimals), style, grouped)
    (piece,) = read_cell(text)
    signs = [c for c in text if c in ".,"]
    parts = text.replace(",", ".").split(".")
    two = len(signs) == 1 and len(parts[1]) == 3 and len(parts[0]) <= 3 and not parts[0].startswith("0")
    assert len({r.value for r in piece.readings}) == len(piece.readings) == (2 if two else 1)
    assert (piece.value is None) == two


UNITS = ["", "%", " %", "Rp", "Rp "]
MARKS = ["", "*", "**", " *", "¹"]
SIGNS_SET_APART = {"": 1, "-": -1, "- ": -1, "– ": -1, "+ ": 1}


@given(
    st.integers(0, 10**13), st.integers(0, 2), st.sampled_from(sorted(SIGNS)), st.booleans(),
    st.sampled_from(UNITS), st.sampled_from(MARKS), st.sampled_from(sorted(SIGNS_SET_APART)),
)  # fmt: skip
def test_units_marks_and_signs_set_apart_do_not_change_what_is_read_back(
    units: int, decimals: int, style: str, grouped: bool, unit: str, mark: str, sign: str
) -> None:
    value = Decimal(units).scaleb(-decimals)
    digits = printed(value, style, grouped)
    text = f"{sign}{unit}{digits}{mark}" if unit.startswith("Rp") else f"{sign}{digits}{unit}{mark}"
    (piece,) = read_cell(text)
    assert len([r for r in piece.readings if r.value == SIGNS_SET_APART[sign] * value and r.decimals == decimals]) == 1
    assert piece.unit == unit.strip()
    assert piece.marks == mark.strip()


@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(sorted(SCALES.items())))
def test_a_scale_multiplies_the_value_and_says_so(whole: int, tenth: int, scale: tuple[str, int]) -> None:
    word, power = scale
    (piece,) = read_cell(f"Rp{whole},{tenth} {word}")
    assert piece.value == Decimal(f"{whole}.{tenth}").scaleb(power)
    assert piece.readings[0].decimals == 1 - power
    assert piece.notes


@given(st.integers(0, 10**12), st.sampled_from([",-", ".-", ",--", ",00", ".00"]))
def test_rupiah_in_full_are_read_back_whatever_closes_them(amount: int, tail: str) -> None:
    style = "english" if tail == ".00" else "indonesian"
    (piece,) = read_cell(f"Rp{printed(Decimal(amount), style, grouped=True)}{tail}")
    assert amount in {r.value for r in piece.readings}


@given(st.integers(0, 10**9), st.integers(0, 4), st.sampled_from(sorted(SIGNS)), st.booleans(), st.data())
def test_a_figure_with_a_stray_blank_is_the_same_figure_and_the_blank_is_noted(
    units: int, decimals: int, style: str, grouped: bool, data: st.DataObject
) -> None:
    text = printed(Decimal(units).scaleb(-decimals), style, grouped)
    signs = [at for at, character in enumerate(text) if character in ".,"]
    assume(signs)
    at = data.draw(st.sampled_from(signs)) + data.draw(st.integers(0, 1))
    (whole,), (broken,) = read_cell(text), read_cell(f"{text[:at]} {text[at:]}")
    assert broken.readings == whole.readings
    assert "stray blank" in broken.notes


@given(st.text(alphabet="0123456789., -+()%*RpMjt/–", max_size=16))
def test_no_text_has_two_values_without_saying_so(text: str) -> None:
    for piece in read_cell(text):
        values = {reading.value for reading in piece.readings}
        assert (piece.value is None) == (len(values) != 1 or bool(piece.comparison))
        figure = to_figure(piece, Place(1, Box(0, 0, 1, 1)), exact=False)
        assert figure.value is not None or figure.readings or figure.notes


@given(st.text(alphabet="0123456789., -()%*Rp", max_size=14))
def test_any_text_is_read_without_a_fault_and_pieces_are_parts_of_it(text: str) -> None:
    for piece in find_figures(text):
        assert text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("284.410.751.968", "284410751968", ""),
        ("86,57%", "86.57", "%"),
        ("100 %", "100", "%"),
        ("Rp391.009.078.000,00", "391009078000.00", "Rp"),
        ("Rp372.318.586.000.-", "372318586000", "Rp"),
        ("Rp1.589.330.000,-", "1589330000", "Rp"),
        ("Rp30M", "3E10", "Rp"),
        ("99.59", "99.59", ""),
        ("15,525.00", "15525.00", ""),
        ("1665.36", "1665.36", ""),
        ("40,35*", "40.35", ""),
        ("+ 7,29", "7.29", ""),
        ("- 5,75", "-5.75", ""),
        ("-0,01", "-0.01", ""),
        ("0,008", "0.008", ""),
        ("78, 21", "78.21", ""),
        ("328.548.378. 000", "328548378000", ""),
        ("12.788.898.6 10", "12788898610", ""),
        ("Efisien (100%)", "100", "%"),
        ("0,2 (kurang optimal)", "0.2", ""),
        ("100 (Efisien)", "100", ""),
        ("27 (dua puluh tujuh)", "27", ""),
    ],
)
def test_each_way_of_printing_one_figure(text: str, value: str, unit: str) -> None:
    (piece,) = read_cell(text)
    assert piece.value == Decimal(value)
    assert piece.unit == unit


@pytest.mark.parametrize("text", ["", " ", "-", "–", "- -", "\u00a0"])
def test_a_dash_and_a_blank_are_no_figure(text: str) -> None:
    assert is_blank(text)
    assert read_cell(text) == ()


@pytest.mark.parametrize("text", ["WTP", "U3 (Waktu Pelayanan)", "IK1-Nilai RB", "14/02/2022", "ISO 9001:2015"])
def test_words_codes_and_dates_hold_no_figure(text: str) -> None:
    assert read_cell(text) == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("40 (19,90%)", [("40", ""), ("19.90", "%")]),
        ("161 JF Ahli Madya (80,10%)", [("161", ""), ("80.10", "%")]),
        ("88,31 – 100,00", [("88.31", ""), ("100.00", "")]),
        ("76,61 - 88,30", [("76.61", ""), ("88.30", "")]),
    ],
)
def test_a_cell_with_two_figures_gives_both(text: str, figures: list[tuple[str, str]]) -> None:
    assert [(p.value, p.unit) for p in read_cell(text)] == [(Decimal(v), u) for v, u in figures]


def test_a_figure_that_two_styles_read_differently_keeps_both_readings() -> None:
    assert {r.value for r in readings_of("1.652")} == {Decimal("1.652"), Decimal(1652)}


def test_digits_that_no_style_groups_like_this_have_no_value() -> None:
    (piece,) = read_cell("284.410.75.968")
    assert piece.value is None
    assert piece.readings == ()


def test_a_limit_is_not_a_value() -> None:
    (piece,) = read_cell(">120")
    assert piece.value is None
    assert piece.comparison == ">"


def test_a_scaled_figure_stands_for_half_a_unit_of_its_scale() -> None:
    (piece,) = read_cell("Rp30M")
    assert piece.readings[0].decimals == -9


def test_a_figure_in_brackets_may_be_negative() -> None:
    (piece,) = read_cell("(5,75)")
    assert {r.value for r in piece.readings} == {Decimal("5.75"), Decimal("-5.75")}


def test_a_full_stop_after_a_figure_is_not_part_of_it() -> None:
    (piece,) = find_figures("Nilainya 94,26.")
    assert piece.text == "94,26"


def test_nothing_in_brackets_is_nothing() -> None:
    (zero,) = read_cell("(0)")
    assert zero.value == 0
    (either,) = read_cell("(310.000.500)")
    assert either.value is None
