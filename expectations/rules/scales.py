"""Rules of scales of categories: the bands that a report prints leave no value out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal

from expectations.facts.record_groups import by
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.typed_report import TypedReport


def _continuity(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("band_criteria"), "sumber").values():
        joints = list(_joints(sorted(rows, key=_start)))
        held = sum(evaluate(joint).verdict == "consistent" for joint in joints)
        # Ranges of which most do not meet are no scale: ages, periods, sizes.
        if 2 * held >= len(joints):
            yield from joints


def _joints(bands: Sequence[Record]) -> Iterator[Relation]:
    """For each two neighbouring bands that the second begins where the first ends."""
    for below, above in itertools.pairwise(bands):
        high, low = below.figure("batas_atas"), above.figure("batas_bawah")
        if high is None or low is None or high.value is None or low.value is None:
            continue
        in_one_table = low.place.table and high.place.page == low.place.page
        if not in_one_table and _room_for_another(below, above, low.value - high.value):
            continue
        closed = f"{below.text('atas_tertutup') or 'ya'} {above.text('bawah_tertutup') or 'ya'}"
        yield relation(
            "skala_bersambung",
            "range",
            low,
            (("batas_atas", high),),
            f"{below.text('kategori')} – {above.text('kategori')}",
            {"continues": closed},
        )


def _room_for_another(below: Record, above: Record, gap: Decimal) -> bool:
    """Whether the gap between two bands is as wide as one of them: in lines of text or over pages it may be unread."""
    ends = [(band.figure("batas_bawah"), band.figure("batas_atas")) for band in (below, above)]
    widths = [
        high.value - low.value
        for low, high in ends
        if low is not None and high is not None and low.value is not None and high.value is not None
    ]
    return bool(widths) and gap >= min(widths)


def _start(record: Record) -> Decimal:
    low = record.figure("batas_bawah")
    return Decimal("-Infinity") if low is None or low.value is None else low.value


RULES = (
    Rule(
        "skala_bersambung",
        "band_criteria",
        ("range",),
        "each band begins where the one below it ends, or one step of the printed decimals after it",
        ("band_criteria.batas_bawah", "band_criteria.batas_atas", "band_criteria.bawah_tertutup"),
        "the report's own scale",
        _continuity,
    ),
)
