"""Figures of the text that are the limit of a band in brackets, and no figure of anything: `A (di atas 80)`."""

from __future__ import annotations

import re

from schemas.figures.spoken_ranges import SPOKEN_RANGE, may_hold_range
from schemas.mentions.spoken_figures import Spoken

_BAND = re.compile(rf"\(\s*(?:{SPOKEN_RANGE})\s*\)", re.IGNORECASE)


def is_limit(one: Spoken) -> bool:
    """Whether a figure is the limit of a band in brackets: `A (di atas 80 sampai dengan 90)`."""
    text, at = one.read.sentence.text, one.read.figures[one.number].start
    return may_hold_range(text) and any(m.start() < at < m.end() for m in _BAND.finditer(text))
