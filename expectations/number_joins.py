"""Findings of one cause among numbers that name something: one number cited wrongly again, rows numbered on wrongly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from expectations.reconciliation import Check
from expectations.surroundings import Cause, Surroundings


def same_number(
    failing: Sequence[Check], around: Surroundings, roots: dict[str, str]
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """A document's number printed wrongly in several places; rows of one group that bear one other group's number."""
    held: dict[tuple[str, ...], list[Check]] = defaultdict(list)
    for check in failing:
        published, other = check.relation.published, check.relation.operands[:1]
        if check.relation.rule == "nomor_dokumen":
            held[check.relation.rule, published.text, other[0].figure.text].append(check)
        elif check.relation.rule == "nomor_kelompok":
            group = published.text.split(".")[0]
            held[check.relation.rule, published.place.table or "", group, other[0].figure.text].append(check)
    for checks in held.values():
        if len(checks) > 1:
            yield checks[0].relation.id, [check.relation.id for check in checks[1:]], None
