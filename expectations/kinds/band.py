"""Category: the band that a value falls in, by thresholds that the report prints itself."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from expectations.kinds.intervals import Interval
from expectations.kinds.verdicts import unverifiable
from expectations.relation import Outcome, Relation


@dataclass(frozen=True, slots=True)
class Band:
    """A named range; a limit that is None is open to infinity, and a closed limit belongs to the band."""

    name: str
    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True
    second_name: str = ""

    def contains(self, value: Fraction) -> bool:
        """Whether a value falls in the band."""
        above = self.low is None or value > Fraction(self.low) or (self.low_closed and value == Fraction(self.low))
        below = self.high is None or value < Fraction(self.high) or (self.high_closed and value == Fraction(self.high))
        return above and below

    def reaches(self, interval: Interval) -> bool:
        """Whether some value of an interval falls in the band."""
        above = self.low is None or interval.high >= Fraction(self.low)
        below = self.high is None or interval.low <= Fraction(self.high)
        return above and below

    def is_called(self, name: str) -> bool:
        """Whether a printed name means this band."""
        return plain_name(name) in {plain_name(self.name), plain_name(self.second_name)} - {""}


@lru_cache(maxsize=16384)
def plain_name(name: str) -> str:
    """A band's name without case, brackets, percent signs and needless blanks."""
    return re.sub(r"[^\w]+", " ", re.sub(r"^(kategori|kriteria|predikat)\s+", "", name.casefold().strip())).strip()


def written(bands: Sequence[Band]) -> str:
    """Bands as a parameter of a relation."""
    return json.dumps(
        [[b.name, _text(b.low), _text(b.high), b.low_closed, b.high_closed, b.second_name] for b in bands]
    )


def read(parameter: str) -> list[Band]:
    """Bands from a parameter of a relation."""
    return [
        Band(name, _decimal(low), _decimal(high), low_closed, high_closed, second)
        for name, low, high, low_closed, high_closed, second in json.loads(parameter)
    ]


def _text(limit: Decimal | None) -> str | None:
    return None if limit is None else str(limit)


def _decimal(limit: str | None) -> Decimal | None:
    return None if limit is None else Decimal(limit)


def evaluate(relation: Relation) -> Outcome:
    """The band of the only operand, by the parameter `bands`, against the published name.

    A value in a gap between bands has none: that is said, and no band is chosen. A name that the scale does not have
    cannot be checked, but with the parameter `closed`, which says that all others of the table are on the scale.
    """
    figure = relation.operands[0].figure
    bands = read(relation.parameters["bands"])
    formula = f"{figure.text} → {relation.published.text}"
    if figure.value is None:
        return unverifiable(f"{figure.text!r} has no single value", formula)
    claimed = [band for band in bands if band.is_called(relation.published.text)]
    if not claimed and "closed" not in relation.parameters:
        return unverifiable(f"the scale has no band {relation.published.text!r}", formula)
    value = Fraction(figure.value)
    fitting = [band for band in bands if band.contains(value)]
    if any(band in claimed for band in fitting):
        return Outcome("consistent", fitting[0].name, formula)
    if not fitting:
        return unverifiable(f"{figure.text} falls in a gap between the bands as printed", formula)
    if any(band.reaches(Interval.of(figure)) for band in claimed) and not figure.exact:
        return Outcome("rounding", fitting[0].name, formula, reading="unrounded operands")
    return Outcome("inconsistent", fitting[0].name, formula)
