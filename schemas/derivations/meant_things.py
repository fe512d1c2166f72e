"""Derivations without those from cells that hold other things than a figure of the text speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas.derivation import Derivation
from schemas.derivations.made_up_counts import is_made_up
from schemas.figures.figure import Place
from schemas.mentions.figure_surroundings import kind_of
from schemas.mentions.named_cells import RANKS
from schemas.mentions.spoken_figures import Spoken
from schemas.wording.word_stems import tokens
from schemas.wording.words_around_counts import TIMES

_LENGTH_OF_TIME = re.compile(rf"\s*(?P<unit>{'|'.join(sorted(TIMES))})\b(?!\s+\d{{4}})", re.IGNORECASE)
"""What stands behind a number that says how long: `1 tahun 4 bulan`."""
_CHANGE_STEMS = frozenset(tokens("naik kenaikan turun penurunan penurun meningkat peningkatan menurun"))


def of_what_is_meant(one: Spoken, found: Sequence[Derivation]) -> tuple[Derivation, ...]:
    """The derivations of a figure that may be meant.

    The number of a rank is none of what a table counts, and neither is a length of time. Where the sentence takes the
    figure apart into numbers that make it up, a cell with another one is of something else.
    """
    kept = [d for d in found if not _is_named_by_change(one, d)]
    if kind_of(one) == "rank":
        kept = [d for d in kept if all(RANKS.search(place.col_label) for place in _cells(d))]
    if (length := _LENGTH_OF_TIME.match(one.after)) is not None:
        unit = length["unit"].lower()
        kept = [d for d in kept if all(unit in _words(place) for place in _cells(d))]
    if any(_differs(one, d) for d in kept) and is_made_up(one):
        kept = [d for d in kept if not _differs(one, d)]
    return tuple(kept)


def _cells(derivation: Derivation) -> list[Place]:
    """Where the cells stand that a derivation takes in."""
    return [figure.place for _, figure in derivation.operands if figure.place.table is not None]


def _words(place: Place) -> list[str]:
    return re.findall(r"[^\W\d_]+", f"{place.col_label} {place.row_label}".lower())


def _is_named_by_change(one: Spoken, derivation: Derivation) -> bool:
    """Whether a row is named by no other word than that something rose or fell: `turun` is not `Penurun gula darah`."""
    said = {*tokens(one.read.sentence.text)}
    shared = [{*tokens(place.row_label)} & said for place in _cells(derivation)]
    return any(words and words <= _CHANGE_STEMS for words in shared)


def _differs(one: Spoken, derivation: Derivation) -> bool:
    """Whether a figure is held against a cell that prints another value."""
    return derivation.kind == "crossref" and all(figure.value != one.figure.value for _, figure in derivation.operands)
