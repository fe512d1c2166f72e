"""The errors that may be put into a made report: one figure, or one word that grades, at a time."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.made_reports.document import MadeReport
from tests.made_reports.numbers import words

_BANDS = ("Kurang", "Cukup", "Baik", "Sangat Baik")
_OTHER_WORDS = {"Efisien": "Tidak Efisien", "Tidak Dapat Disimpulkan": "Sangat Baik", "A": "B", "B": "A", "C": "B"}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is printed instead of a named figure. `kind` is digit (the second one, or the only one) or word."""

    name: str
    kind: str
    right: str
    printed: str


def faults(report: MadeReport, seed: int = 3) -> Iterator[Fault]:
    """One error for each figure of a report, in the order of their names."""
    source = random.Random(seed)
    for name, text in sorted(report.figures.items()):
        kind = "digit" if re.search(r"\d", text) else "word"
        printed = report.others.get(name) or (_digit(text, source) if kind == "digit" else _word(text))
        yield Fault(name, kind, text, printed)


def _digit(text: str, source: random.Random) -> str:
    places = [at for at, sign in enumerate(text) if sign.isdigit()]
    at = places[min(1, len(places) - 1)]
    return text[:at] + str((int(text[at]) + source.choice((1, 2, 3))) % 10) + text[at + 1 :]


def _word(text: str) -> str:
    if text in _OTHER_WORDS:
        return _OTHER_WORDS[text]
    if text in _BANDS:
        return next(band for band in _BANDS if band != text)
    word = _NEXT[text.casefold()]
    return word.capitalize() if text[0].isupper() else word


_NEXT = {words(n): words(n + 1) for n in range(19)}
