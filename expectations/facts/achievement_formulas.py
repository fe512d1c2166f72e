"""How an achievement follows from result and target: as their ratio, or turned round where less is better."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import relation
from schemas.figures.figure import PrintedFigure

_LESS_IS_BETTER = re.compile(
    r"\b(?:tidak\s+(?:memenuhi|terdaftar|sesuai|layak)|tms|tmk|ilegal|tanpa\s+izin|kedaluwarsa|kadaluarsa|temuan|"
    r"pelanggaran|keluhan|kerugian|kehilangan|kebocoran|deviasi|insiden|penyimpangan|keterlambatan|terlambat|"
    r"(?:lama|jangka|rata-rata|rerata)\s+waktu|waktu\s+(?:tunggu|layanan|penyelesaian|proses)|lamanya|durasi)\b",
    re.IGNORECASE,
)
"""Words of a name of which a lower figure is better."""


def achievement(
    rule: str,
    published: PrintedFigure,
    result: PrintedFigure,
    target: PrintedFigure,
    subject: str,
    parameters: Mapping[str, str],
) -> Relation:
    """The relation of an achievement to result and target: result / target, or the formula that it follows instead.

    Where less is better, reports print (2 × target - result) / target, or target / result. The first is taken
    wherever the published figure follows from it and not from the ratio; the second only where the name says so.
    Where the name says so and none of the three gives the figure, it is held against the nearer of the first two.
    """
    operands = (("realisasi", result), ("target", target))
    plain = relation(rule, "ratio", published, operands, subject, parameters)
    if evaluate(plain).verdict != "inconsistent":
        return plain
    less = _LESS_IS_BETTER.search(subject) is not None
    others = [{"mirrored": "yes"}, *([{"numerator": "target", "denominator": "realisasi"}] if less else [])]
    turned = [relation(rule, "ratio", published, operands, subject, {**parameters, **other}) for other in others]
    for verdict in ("consistent", "rounding") if less else ("consistent",):
        for choice in turned:
            if evaluate(choice).verdict == verdict:
                return choice
    return min((plain, turned[0]), key=_distance) if less else plain


def _distance(choice: Relation) -> Decimal:
    """How far the published figure is from what a formula gives."""
    derived = evaluate(choice).derived
    return (
        abs((choice.published.value or Decimal(0)) - derived) if isinstance(derived, Decimal) else Decimal("Infinity")
    )
