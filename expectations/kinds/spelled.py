"""Spelled numbers: `27 (dua puluh tujuh)`."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches

from expectations.kinds.verdicts import unverifiable
from expectations.relation import Outcome, Relation
from schemas.figures.spelled_numbers import number_words, read_spelled, scale_of

_WORDS = (
    *("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    *("sepuluh", "sebelas", "seratus", "seribu", "sejuta", "belas", "puluh", "ratus", "ribu"),
    *("juta", "miliar", "milyar", "triliun", "trilyun", "koma"),
)


def value_of(words: str) -> tuple[Decimal | None, str]:
    """The number that Indonesian words spell, and the words as they were read (a misspelt one put right).

    None for words that spell no number by the grammar ("seratus empat lima": a unit after a unit); the words read are
    "" when they are not number words at all.
    """
    if number_words(words):
        return read_spelled(words), words
    mended = []
    for word in re.findall(r"[^\W\d_]+", words.casefold()):
        close = get_close_matches(word, _WORDS, n=1, cutoff=0.8)
        if not close:
            return None, ""
        mended.append(close[0])
    return read_spelled(" ".join(mended)), " ".join(mended)


def evaluate(relation: Relation) -> Outcome:
    """The published figure against the parameter `words`, which spell it; with `spells` "noun" they are no number."""
    words = relation.parameters["words"]
    formula = f"{relation.published.text} ({words})"
    if relation.published.value is None:
        return unverifiable(f"{relation.published.text!r} has no single value", formula)
    if relation.parameters.get("spells") == "noun":
        return Outcome("inconsistent", "", formula, note="the words spell no number")
    value, as_read = value_of(words)
    if not as_read:
        return unverifiable(f"{words!r} is no number", formula)
    if value is None:
        return Outcome("inconsistent", "", formula, note="the words spell no number")
    note = "" if as_read == words else "a number word is misspelt"
    # `Rp1,5 miliar (satu koma lima)`: the digits are spelled without the word behind them.
    if value != relation.published.value and value * scale_of(relation.published.text) == relation.published.value:
        value = relation.published.value
    return Outcome("consistent" if value == relation.published.value else "inconsistent", value, formula, note=note)
