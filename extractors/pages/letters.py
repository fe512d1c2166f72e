"""The letters that the codes of a text layer stand for, with what producers of PDF files are known to write for them.

A ligature is one glyph, and producers that map each glyph to one code find none for most of them:

- Fonts such as Calibri hold theirs at private codes from U+100000 on (`ti` at U+10019F); some producers write these,
  others only the lower 16 bits, which are letters of other languages.
- Ghostscript wrote the codes of a ligature's letters with their two bytes exchanged, so that `ti` reads as two Chinese
  letters.
"""

from __future__ import annotations

import re

UNNAMED = "\ufffd"
"""What stands for a glyph whose code names no letter."""

_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_PRIVATE_LIGATURES = {0x014C: "ft", 0x019E: "tf", 0x019F: "ti", 0x01A9: "tt", 0x01AB: "tti"}
_PRIVATE_PLANE = 0x100000
_CUT_OFF = {chr(code): text for code, text in _PRIVATE_LIGATURES.items()}
# In a word of Indonesian or English none of these stands behind a small letter; and before one only the first of a name
# does (`Ōsaka`).
_BESIDE_SMALL = re.compile(r"(?<=[a-z])[ŌƞƟƩƫ]|[ƞƟƩƫ](?=[a-z])")
_HYPHENS = {0x02, 0xAD, 0x2010, 0x2011, 0xFFFE}
_DROPPED = {0x00, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x200E, 0x200F}
_BLANKS = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)}
_BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0E8: "➔"}


def spelled(code: int) -> str:
    """The text that a character code stands for: "" for nothing, " " for any blank, ligatures spelled out."""
    if 0x21 <= code <= 0x7E:
        return chr(code)
    if code in _BLANKS:
        return " "
    if code in _DROPPED:
        return ""
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _BULLETS:
        return _BULLETS[code]
    if code - _PRIVATE_PLANE in _PRIVATE_LIGATURES:
        return _PRIVATE_LIGATURES[code - _PRIVATE_PLANE]
    if code < 0x20 or 0x7F <= code < 0xA0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return UNNAMED
    return chr(code)


def with_ligatures(word: str) -> str:
    """The word with ligatures spelled out whose codes say something else: `akƟf` and `ak琀椀f` are `aktif`."""
    if word.isascii():
        return word
    word = _BESIDE_SMALL.sub(lambda found: _CUT_OFF[found[0]], word)
    exchanged = [sign for sign in word if sign > "\u2e80" and sign != UNNAMED]
    if not exchanged or any(_exchanged(sign) is None for sign in exchanged):
        return word
    # One Chinese letter by itself may be meant.
    if len(exchanged) < 2 and not any(sign.isascii() for sign in word):
        return word
    return "".join(_exchanged(sign) or sign for sign in word)


def _exchanged(sign: str) -> str | None:
    """The letter whose code, with its two bytes exchanged, is the sign's."""
    high, low = divmod(ord(sign), 0x100)
    letter = chr(high) if high < 0x80 and low == 0 else ""
    return letter if letter.isalpha() else None
