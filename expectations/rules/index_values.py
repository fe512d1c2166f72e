"""Rule of abbreviated indices: the value of an index is the same wherever text and tables print it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from expectations.facts.index_rows import index_cells, is_own
from expectations.kinds.slips import slip
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_SUMMARY = re.compile(r"\b(?:ringkas\w*|ikhtisar|ke?simpul\w*|simpulan|penutup|rangkuman|eksekutif)\b", re.IGNORECASE)
"""Headings of sections that say again what others say."""
_SLIPS = ("digit", "transposed")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Mention:
    figure: PrintedFigure
    summary: bool


def _values(report: TypedReport) -> Iterator[Relation]:
    """The values of each index that text and tables print, against the one that all but one of them give."""
    told: dict[str, list[_Mention]] = defaultdict(list)
    for claim in report.claims:
        if claim.kind == "index_value" and claim.value is not None and is_own(claim, report):
            told[claim.texts["singkatan"]].append(_Mention(claim.value, bool(_SUMMARY.search(claim.texts["judul"]))))
    if not told:
        return
    printed = Counter(held.figure.value for held in report.figures)
    cells = index_cells(report, frozenset(told))
    for short, mentions in told.items():
        decimals = {mention.figure.decimals for mention in mentions}
        held = [*cells.get(short, ()), *(m.figure for m in mentions)]
        if len(decimals) != 1 or any(figure.decimals not in decimals for figure in held) or len(held) < _FEWEST:
            continue
        values = Counter(figure.value for figure in held)
        odd = _odd_one(held, mentions, printed) if len(values) == _FEWEST else None
        if len(values) > 1 and odd is None:
            continue
        first = next(figure for figure in held if figure is not odd)
        for figure in held:
            if figure is not first and (odd is None or figure is odd):
                yield relation("nilai_indeks", "crossref", figure, (("lain", first),), f"Nilai {short}")


def _odd_one(
    held: Sequence[PrintedFigure], mentions: Sequence[_Mention], printed: Counter[Decimal | None]
) -> PrintedFigure | None:
    """The one of two values that is printed once and one slip from the other.

    Where either is printed once, it is the one in the text, of two in the text that of a summary; none where both
    stand in one part of the text: they may be of different things.
    """
    values = Counter(figure.value for figure in held)
    common = max(values, key=lambda value: values[value])
    odd = [figure for figure in held if figure.value != common]
    if len(held) == _FEWEST:
        in_text = [figure for figure in held if figure.place.table is None]
        if len(in_text) == _FEWEST:
            in_text = [m.figure for m in mentions if m.summary]
        odd = in_text if len(in_text) == 1 else []
        common = next((f.value for f in held if odd and f is not odd[0]), None)
    if len(odd) != 1 or common is None or printed[odd[0].value] > 1 or slip(odd[0], common) not in _SLIPS:
        return None
    return odd[0]


RULES = (
    Rule(
        "nilai_indeks",
        "tie_out",
        ("crossref",),
        "the value of an abbreviated index is the same wherever the text and rows called after it print it; called "
        "wrong only where one print alone differs from the others, by a digit",
        ("claims.nilai",),
        "the report itself: one fact has one value",
        _values,
    ),
)
