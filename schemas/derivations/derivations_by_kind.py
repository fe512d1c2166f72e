"""What a figure may be derived from as a share, count, amount or score, whether its words say so or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from schemas.derivation import CERTAIN, CHANCE, Derivation
from schemas.derivations.derived_cells import cells_meant
from schemas.derivations.derived_changes import changes
from schemas.derivations.derived_shares import complements, shares
from schemas.derivations.derived_sums import quotients, sums
from schemas.mentions.counted_rows import counted_rows
from schemas.mentions.counted_states import counted_states
from schemas.mentions.figure_surroundings import CHANGE, LEFT, Surroundings
from schemas.mentions.told_totals import rows_in_all
from schemas.wording.word_stems import tokens
from schemas.wording.words_of_change import LESS, MORE

_ELSEWHERE = frozenset(tokens("nasional provinsi standar internasional"))
"""Stems of words that set a figure apart from those of the report's own unit, where its tables do not have them."""
_ABOVE = re.compile(rf"\s*(?:di\s+atas|di\s+bawah|{MORE}|{LESS})\b", re.IGNORECASE)
"""What stands behind a percentage by which something exceeds another."""
_TOGETHER = re.compile(r"\b(?:gabungan|digabung\w*|bersama-sama|disatukan|dijumlahkan|sekaligus)\b", re.IGNORECASE)
_MEAN = re.compile(r"\b(?:rata\s?-?\s?rata(?:nya)?|rerata|setiap|tiap|per)\b", re.IGNORECASE)
_MOST = 120
"""At most so many derivations of a figure are looked at."""


def most_tied(s: Surroundings) -> Iterator[Derivation]:
    """The derivations of a figure by its kind, those tied best first, at most 120.

    All are tied by chance alone where words set the figure apart from the report's own unit.
    """
    found = [*derivations_by_kind(s)]
    if (_ELSEWHERE & s.weak).difference(*(table.known_words for table in s.tables)):
        found = [replace(one, tie=CHANCE) for one in found]
    found.sort(key=lambda d: -d.tie)
    yield from found[:_MOST]


def derivations_by_kind(s: Surroundings) -> Iterator[Derivation]:
    """The cells, shares, changes, sums and quotients that a figure of its kind may be, in no order."""
    yield from cells_meant(s)
    if s.kind == "count":
        states = [*counted_states(s.one, s.spoken, s.tables, elsewhere=s.elsewhere)]
        states += [] if s.elsewhere else counted_rows(s.one, s.tables)
        states = states or [*rows_in_all(s.one, s.spoken, s.tables)]
        for state in states if len({state.rows for state in states}) == 1 else ():
            yield Derivation("count", (), CERTAIN, state.parameters())
    if s.kind == "share":
        yield from shares(s)
        yield from complements(s)
    if s.kind == "share" and (s.changed or CHANGE.search(s.cue) or _ABOVE.match(s.one.after)):
        yield from changes(s, "growth")
    if s.kind in ("points", "count", "amount", "score") and (
        CHANGE.search(s.cue) or LEFT.search(s.cue) or s.kind == "points"
    ):
        yield from changes(s, "difference")
    if s.kind in ("count", "amount") or (s.kind == "share" and _TOGETHER.search(s.cue)):
        yield from sums(s)
    own = re.split(r"[;)]", s.one.before)[-1]
    if s.kind in ("score", "amount", "count") and _MEAN.search(f"{own} {s.one.right}"):
        yield from quotients(s)
