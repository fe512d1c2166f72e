"""What the codes of text layers stand for."""

import pytest

from extractors.pages.letters import UNNAMED, spelled, with_ligatures


@pytest.mark.parametrize(
    ("code", "text"),
    [(0xFB01, "fi"), (0x10019F, "ti"), (0x1001A9, "tt"), (0x00A0, " "), (0x200B, ""), (0x00AD, "-"), (0x00B5, "µ")],
)
def test_codes_of_ligatures_blanks_and_hyphens_are_spelled_out(code: int, text: str) -> None:
    assert spelled(code) == text


@pytest.mark.parametrize("code", [0x01, 0x1F, 0x7F, 0x85, 0xD800, 0x110000])
def test_codes_that_are_no_letter_say_so(code: int) -> None:
    assert spelled(code) == UNNAMED


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        # Private codes of ligatures cut to 16 bits: U+10019F is written as U+019F, and so on.
        ("akƟf", "aktif"),
        ("Ɵdak", "tidak"),
        ("soŌware", "software"),
        ("plaƞorm", "platform"),
        ("SeƩama", "Settama"),
        # The bytes of 0x0074 0x0069, and of 0x0066 0x0069, exchanged.
        ("op\u7400\u6900mal", "optimal"),
        ("E\u6600\u6900siensi", "Efisiensi"),
        ("\u7400\u6900", "ti"),
    ],
)
def test_ligatures_under_wrong_codes_are_spelled_out(word: str, meant: str) -> None:
    assert with_ligatures(word) == meant


@pytest.mark.parametrize("word", ["Ʃ", "ƩX", "Ōsaka", "王昀", "昀", "北京", "café", f"op{UNNAMED}mal"])
def test_letters_that_may_be_meant_stay(word: str) -> None:
    assert with_ligatures(word) == word
