"""Letters that OCR reads for digits set right, and marked as doubtful: `O` alone in a line, `1O,5`, `Il`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.scans.text_engine import ReadChar, ReadLine

GUESSED = 0.5
"""Confidence of a character that was set right: too low for anything to be asserted of it."""
_DIGITS = str.maketrans({"O": "0", "o": "0", "l": "1", "|": "1"})
_MIXED = re.compile(r"(?=.*\d)[(\-–+]?[\dOol|]+(?:[.,/:][\dOol|]+)*[%)*]*")
_ROMAN = re.compile(r"(?=.*I)[Il]{2,}")
_LONE_NOUGHT = ("O", "o")


def set_right(line: ReadLine) -> ReadLine:
    """The line with letters that can only be digits as digits, each with the confidence GUESSED."""
    starts = [0, *sorted(line.gaps), len(line.chars)]
    chars: list[ReadChar] = []
    for first, last in pairwise(starts):
        word = line.chars[first:last]
        chars += _word(word, alone=len(starts) == 2)
    return replace(line, chars=tuple(chars))


def _word(chars: Sequence[ReadChar], *, alone: bool) -> list[ReadChar]:
    text = "".join(c.text for c in chars)
    if _MIXED.fullmatch(text) or (alone and text in _LONE_NOUGHT):
        meant = text.translate(_DIGITS)
    elif _ROMAN.fullmatch(text):
        meant = text.replace("l", "I")
    else:
        return list(chars)
    if len(meant) != len(chars):
        return list(chars)
    return [
        c if c.text == new else replace(c, text=new, confidence=min(c.confidence, GUESSED))
        for c, new in zip(chars, meant, strict=True)
    ]
