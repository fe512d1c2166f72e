"""Spelled numbers: `27 (dua puluh tujuh)`."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches

from expectations.relation import Outcome, Relation
from expectations.verdicts import unverifiable

_DIGITS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_UNITS = {word: value for value, word in enumerate(_DIGITS)} | {"kosong": 0}
_SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12}
_ONE = {"sepuluh": "satu puluh", "sebelas": "satu belas", "seratus": "satu ratus", "seribu": "satu ribu"}
_KNOWN = {*_UNITS, *_SCALES, *_ONE, "puluh", "belas", "ratus", "koma"}


def value_of(words: str) -> tuple[Decimal | None, bool]:
    """The number that Indonesian words spell, and whether a misspelt word had to be put right to read them.

    None for words that spell no number by the grammar ("seratus empat lima": a unit after a unit).
    """
    tokens: list[str] = []
    mended = False
    for word in re.findall(r"[^\W\d_]+", words.casefold()):
        if word not in _KNOWN:
            close = get_close_matches(word, _KNOWN, n=1, cutoff=0.8)
            if not close:
                return None, False
            word, mended = close[0], True
        tokens += _ONE.get(word, word).split()
    if "koma" in tokens:
        at = tokens.index("koma")
        whole, decimals = _whole(tokens[:at]), _decimals(tokens[at + 1 :])
        return (None if whole is None or decimals is None else whole + decimals), mended
    whole = _whole(tokens)
    return (None if whole is None else whole), mended


def _whole(tokens: list[str]) -> Decimal | None:
    if not tokens:
        return None
    total = group = 0
    unit: int | None = None
    last_scale = 10**15
    for token in tokens:
        if token in _UNITS:
            if unit is not None:
                return None
            unit = _UNITS[token]
        elif token in ("puluh", "belas", "ratus"):
            if unit is None:
                return None
            group += unit + 10 if token == "belas" else unit * (10 if token == "puluh" else 100)
            unit = None
        elif token in _SCALES and _SCALES[token] < last_scale:
            total += (group + (unit or 0)) * _SCALES[token]
            last_scale, group, unit = _SCALES[token], 0, None
        else:
            return None
    return Decimal(total + group + (unit or 0))


def _decimals(tokens: list[str]) -> Decimal | None:
    """Decimals read digit by digit ("nol lima") or as one number ("delapan puluh")."""
    if tokens and all(token in _UNITS for token in tokens):
        digits = "".join(str(_UNITS[token]) for token in tokens)
        return Decimal(f"0.{digits}")
    zeros = 0
    while zeros < len(tokens) and _UNITS.get(tokens[zeros]) == 0:
        zeros += 1
    whole = _whole(tokens[zeros:])
    return None if whole is None else Decimal(f"0.{'0' * zeros}{whole}")


def evaluate(relation: Relation) -> Outcome:
    """The published figure against the parameter `words`, which spell it."""
    words = relation.parameters["words"]
    formula = f"{relation.published.text} ({words})"
    if relation.published.value is None:
        return unverifiable(f"{relation.published.text!r} has no single value", formula)
    value, mended = value_of(words)
    if value is None and not all(w in _KNOWN for w in re.findall(r"[^\W\d_]+", words.casefold())):
        return unverifiable(f"{words!r} is no number", formula)
    note = "a number word is misspelt" if mended else "" if value is not None else "the words spell no number"
    if value is None:
        return Outcome("inconsistent", "", formula, note=note)
    return Outcome("consistent" if value == relation.published.value else "inconsistent", value, formula, note=note)
