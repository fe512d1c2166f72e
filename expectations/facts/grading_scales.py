"""The scale of a report by which a grade that its text says of a figure is given."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.facts.scales import Scale, scales
from expectations.kinds.band import Band
from schemas.published import Claim
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import telling, tokens

_GENERAL = frozenset(
    tokens(
        "kinerja indeks indikator kategori predikat kriteria capaian rentang skala pengukuran penilaian unit interval "
        "konversi mutu tingkat metode laporan simpulan ikhtisar ringkasan adalah sebesar mencapai badan pom balai"
    )
)
_SCALES_OF_THEIR_OWN = re.compile(
    r"\b(?:kepuasan|persepsi|IKM|SKM|IPK?P|IPAK|S?AKIP|akuntabilitas|RB|reformasi|SPIP|maturitas|SPBE|arsip|kearsipan|merit|"
    r"profesionalitas|IP\s+ASN|inovasi|keterbukaan|kematangan|opini|WBK|WBBM|zona|pelayanan\s+publik|IPP)\b",
    re.IGNORECASE,
)
"""What is graded by scales that others set, whether a report prints them or not."""
_PROOFS = 2


class GradingScales:
    """The scales of a report, none of them for percentages of a target, with the grades that its text says."""

    def __init__(self, report: TypedReport, claims: Sequence[Claim]) -> None:
        self._scales = [scale for scale in scales(report) if not scale.grades_achievement]
        self._claims = claims

    def of(self, claim: Claim) -> tuple[Band, ...] | None:
        """The bands by which a grade beside a figure is given, where the report leaves no other scale for it.

        The scale is called after what is graded; or two other figures of the text are graded by it rightly, and none
        wrongly, and what is graded is nothing that has a scale set by others.
        """
        if claim.value is None or "nilai" not in claim.operands or claim.operands["nilai"].unit:
            return None
        name = claim.value.text
        fitting = [scale for scale in self._scales if scale.has(name)]
        if not fitting or any(scale.bands != fitting[0].bands for scale in fitting):
            return None
        scale = fitting[0]
        value = claim.operands["nilai"].value
        if value is None or not _in_reach(value, scale):
            return None
        measured = frozenset().union(*(telling(held.measure) for held in fitting)) - _GENERAL
        said = telling(re.split(r"[;,]\s", claim.subject)[-1])
        if measured & said:
            return scale.bands
        if _SCALES_OF_THEIR_OWN.search(claim.subject):
            return None
        others = [_right(other, scale) for other in self._claims if other is not claim]
        held = [right for right in others if right is not None]
        return scale.bands if all(held) and len(held) >= _PROOFS else None


def _in_reach(value: Decimal, scale: Scale) -> bool:
    """Whether a value is of the size of a scale's limits."""
    limits = [limit for band in scale.bands for limit in (band.low, band.high) if limit is not None]
    return bool(limits) and min(limits) <= 2 * value and value * 2 <= 3 * max(limits)


def _right(claim: Claim, scale: Scale) -> bool | None:
    """Whether a scale gives another figure of the text the grade that it is said to have; None where it has no such."""
    figure = claim.operands.get("nilai")
    if claim.value is None or figure is None or figure.value is None or figure.unit or not scale.has(claim.value.text):
        return None
    if not _in_reach(figure.value, scale) or _SCALES_OF_THEIR_OWN.search(claim.subject):
        return None
    return any(b.is_called(claim.value.text) and b.contains(Fraction(figure.value)) for b in scale.bands)
