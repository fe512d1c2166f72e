"""Findings of one cause among words and numbers that name something: stated wrongly again, or in one group of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from expectations.reconciliation import Check
from expectations.repairs.surroundings import Cause, Surroundings


def same_words(
    failing: Sequence[Check], around: Surroundings, roots: dict[str, str]
) -> Iterable[tuple[str, list[str], Cause | None]]:
    """A statement or a document's number that is wrong in several places; rows that bear one other group's number."""
    held: dict[tuple[str, ...], list[Check]] = defaultdict(list)
    for check in failing:
        published, other = check.relation.published, check.relation.operands[:1]
        if check.relation.rule == "nomor_dokumen":
            held[check.relation.rule, published.text, other[0].figure.text].append(check)
        elif check.relation.rule == "nomor_kelompok":
            group = published.text.split(".")[0]
            held[check.relation.rule, published.place.table or "", group, other[0].figure.text].append(check)
        elif check.relation.rule == "kriteria_tercapai":
            held[check.relation.rule, check.relation.subject.casefold()].append(check)
    for checks in held.values():
        if len(checks) > 1:
            yield checks[0].relation.id, [check.relation.id for check in checks[1:]], None
