"""Rules of the numbers of decisions and letters: one document has one number, which holds the month of its date."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from expectations.kinds.plain_text import significant_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.published import Claim
from schemas.typed_report import TypedReport

_FEWEST_WORDS = 4
"""Words of their own that two sentences share where both are about one document."""
_SAME_WORDS = 0.6
"""Share of the shorter sentence's own words that the other one has, too."""
_OBEYING = 3
"""Documents of other numbers whose date is in the month of their number, before one that is not is called wrong."""


def _one_number(report: TypedReport) -> Iterator[Relation]:
    """Citations of one document: same office, month, year and place in the year, but for a part left out or changed."""
    cited = [claim for claim in report.claims if claim.kind == "document_number"]
    parts = {claim.id: tuple(re.split(r"[.\s]+", claim.value.text)) for claim in cited if claim.value is not None}
    often = Counter(word for claim in cited for word in significant_words(claim.texts["kalimat"]))
    common = {word for word, count in often.items() if count > max(3, len(cited) // 3)}
    lengths: dict[str, Counter[int]] = defaultdict(Counter)
    for one in set(parts.values()):
        lengths[one[0]][len(one)] += 1

    def usual(claim: Claim) -> tuple[bool, int, int, int]:
        own = parts[claim.id]
        fits = lengths[own[0]][len(own)] == max(lengths[own[0]].values())
        return fits, sum(other == own for other in parts.values()), len(own), -claim.page

    for tail in dict.fromkeys((own[0], *own[-3:]) for own in parts.values()):
        group = [c for c in cited if (parts[c.id][0], *parts[c.id][-3:]) == tail]
        best = max(group, key=usual)
        for claim in group:
            near = _differ_by_a_part(parts[claim.id], parts[best.id]) or parts[claim.id] == parts[best.id]
            if claim is best or not near or claim.value is None or best.value is None:
                continue
            if parts[claim.id] == parts[best.id] or _about_one(claim, best, common):
                yield relation(
                    "nomor_dokumen",
                    "crossref",
                    claim.value,
                    (("nomor", best.value),),
                    "Nomor dokumen",
                    {"words": "code"},
                )


def _differ_by_a_part(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two numbers differ by one part that one of them leaves out, or that is another in each."""
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any((*long[:n], *long[n + 1 :]) == tuple(short) for n in range(len(long)))


def _about_one(one: Claim, other: Claim, common: set[str]) -> bool:
    words = [significant_words(claim.texts["kalimat"]) - common for claim in (one, other)]
    shared = words[0] & words[1]
    return len(shared) >= max(_FEWEST_WORDS, _SAME_WORDS * min(map(len, words)))


def _month(report: TypedReport) -> Iterator[Relation]:
    """Numbers beside their dates, where all but one document of the report have the month of the date in the number."""
    dated = [c for c in report.claims if c.kind == "document_number" and "tanggal" in c.texts and c.value is not None]
    obeying = {c.value.text for c in dated if c.value is not None and _obeys(c)}
    departing = {c.value.text for c in dated if c.value is not None and not _obeys(c)}
    if len(obeying - departing) < _OBEYING or len(departing) > 1:
        return
    for claim in dated:
        if claim.value is not None:
            date = replace(claim.value, text=claim.texts["tanggal"])
            given = {
                "words": "month",
                "wording": "month",
                "month": claim.texts["bulan_tanggal"],
                "year": claim.texts["tahun_tanggal"],
            }
            yield relation("bulan_nomor", "crossref", claim.value, (("tanggal", date),), "Nomor dokumen", given)


def _obeys(claim: Claim) -> bool:
    year = claim.texts["tahun_tanggal"]
    return claim.texts["bulan"] == claim.texts["bulan_tanggal"] and year in ("", claim.texts["tahun"])


RULES = (
    Rule(
        "nomor_dokumen",
        "claims",
        ("crossref",),
        "a decision or letter has the same number wherever it is cited",
        ("claims.nilai",),
        "the report itself: one document has one number; a part left out or changed in the same number and subject",
        _one_number,
    ),
    Rule(
        "bulan_nomor",
        "claims",
        ("crossref",),
        "the number of a decision or letter holds the month and year of its date",
        ("claims.nilai",),
        "the report's other numbers, all of which do; at least three documents show it",
        _month,
    ),
)
