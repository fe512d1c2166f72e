"""Figures that a sentence says to have been changed: `semula 11,00 menjadi 10,00`, `9,50 direvisi menjadi 9,00`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from schemas.mentions.spoken_figures import Spoken

_WAS = re.compile(
    r"\b(?:dari|semula|sebelumnya|awalnya)(?:\s+(?:sebesar|sebanyak|target|pagu))*\s*(?:Rp)?$", re.IGNORECASE
)
_BECAME = re.compile(r"[^#;.]{0,40}?\b(?:menjadi|ke)(?:\s+(?:sebesar|sebanyak))?\s*(?:Rp)?$", re.IGNORECASE)
_ONCE = re.compile(
    r"[^#;.]{0,40}?\b(?:di)?(?:ubah|revisi|turunkan|naikkan|koreksi|perketat|perbaiki|sajikan\s+kembali)\s+menjadi"
    r"(?:\s+(?:sebesar|sebanyak))?\s*(?:Rp)?$",
    re.IGNORECASE,
)
"""What stands between a figure and the one that took its place."""


def what_it_became(one: Spoken, spoken: Sequence[Spoken]) -> Decimal | None:
    """What a figure was changed to, as its sentence goes on: a table that prints that says nothing of what it was.

    `spoken` are figures in reading order, those of the sentence among them.
    """
    wording = _BECAME if _WAS.search(one.before) else _ONCE
    if not wording.match(one.after):
        return None
    return next((o.figure.value for o in spoken if o.read is one.read and o.number == one.number + 1), None)
