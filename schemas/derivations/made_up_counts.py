"""Counts that a sentence takes apart itself: `Dari 20 RTL yang selesai, 18 tepat waktu dan dua terlambat`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate, islice

from schemas.figures.spelled_numbers import number_words, read_spelled
from schemas.mentions.spoken_figures import Spoken

_MOST = 6
_NUMBER = re.compile(r"(?<![\d.,/])(?P<digits>\d{1,3}(?:\.\d{3})*|\d+)(?![\d/%]|[.,]\d|\s*%)|(?P<word>[^\W\d_]+)")


def is_made_up(one: Spoken) -> bool:
    """Whether the next two to six counts behind a count of a sentence, in digits or in words, make it up."""
    whole = one.figure.value
    if whole is None or one.figure.unit or one.figure.decimals > 0:
        return False
    sums = accumulate(islice(_counts(one.read.sentence.text[one.read.figures[one.number].end :]), _MOST))
    return whole in [*sums][1:]


def _counts(text: str) -> Iterator[Decimal]:
    """The whole numbers of a text in order; a percentage or a number with decimals is none."""
    for found in _NUMBER.finditer(text):
        if found["digits"]:
            yield Decimal(found["digits"].replace(".", ""))
        elif number_words(found["word"]) and (value := read_spelled(found["word"])) is not None:
            yield Decimal(value)
