"""Rules of citations: a regulation that is cited in several places has one title."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from expectations.kinds.plain_text import plain_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.published import Claim
from schemas.typed_report import TypedReport

_COMPARED = 6
"""Words of a title that are compared: citations leave out the end of long ones."""
_LEAST = 2


def _titles(report: TypedReport) -> Iterator[Relation]:
    cited: dict[str, list[Claim]] = defaultdict(list)
    for claim in report.claims:
        if claim.kind == "regulation" and claim.value is not None and len(claim.value.text.split()) >= _LEAST:
            cited[claim.texts["peraturan"]].append(claim)
    for held in cited.values():
        often = Counter(_start(c, _LEAST) for c in held)
        # The list of legal bases cites formally; else the title that most citations give, the first of them.
        best = min(held, key=lambda c: ("dasar" not in c.texts, -often[_start(c, _LEAST)]))
        for claim in held:
            if claim is best or claim.value is None or best.value is None:
                continue
            length = min(_COMPARED, *(len(c.value.text.split()) for c in (claim, best) if c.value is not None))
            given = {"words": "title", "first": str(length)}
            yield relation("judul_peraturan", "copy", claim.value, (("judul", best.value),), claim.subject, given)


def _start(claim: Claim, length: int) -> str:
    return plain_words(" ".join((claim.value.text if claim.value is not None else "").split()[:length]))


RULES = (
    Rule(
        "judul_peraturan",
        "claims",
        ("copy",),
        "a regulation has the same title wherever it is cited",
        ("claims.nilai",),
        "the report itself: one fact has one value",
        _titles,
    ),
)
