"""Rules of definitions: what is said to be an indicator stands in that indicator's section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.names import canonical
from schemas.published import Claim
from schemas.typed_report import TypedReport

_FEWEST = 12
"""Words of a definition that nobody writes twice."""
_SAME = 0.85
"""Share of the words of two sentences, in their order, that are the same where one is copied from the other."""


def _sections(report: TypedReport) -> Iterator[Relation]:
    """Definitions against the headings over them: one that stands in its indicator's section, too, was copied.

    Names of which one holds the other may be a whole and its part, whose definition belongs to both.
    """
    claims = [claim for claim in report.claims if claim.kind == "definition" and claim.value is not None]
    for claim in claims:
        assert claim.value is not None
        section, own = claim.texts["bagian"], claim.texts["milik"]
        heading = replace(claim.value, text=section)
        operands = [("bagian", heading)]
        given = {"words": "present"}
        if section != own:
            home = None if _are_whole_and_part(section, own) else _home(claim, claims)
            if home is None or home.value is None:
                continue
            given = {"words": "name", "wording": "section"}
            operands.append(("milik", home.value))
        yield relation("kalimat_bagian", "crossref", claim.value, operands, section, given)


def _home(claim: Claim, claims: list[Claim]) -> Claim | None:
    """The same definition in the section of its own indicator."""
    words = canonical(claim.texts["kalimat"]).split()
    at_home = [c for c in claims if c.texts["bagian"] == c.texts["milik"] == claim.texts["milik"]]
    same = (
        c
        for c in at_home
        if SequenceMatcher(None, words, canonical(c.texts["kalimat"]).split(), autojunk=False).ratio() >= _SAME
    )
    return next(same, None) if len(words) >= _FEWEST else None


def _are_whole_and_part(one: str, other: str) -> bool:
    names = [set(canonical(name).split()) for name in (one, other)]
    return names[0] <= names[1] or names[1] <= names[0]


RULES = (
    Rule(
        "kalimat_bagian",
        "claims",
        ("crossref",),
        "the definition of an indicator stands in the section of that indicator",
        ("claims.nilai",),
        "the report itself: the same definition stands in its own indicator's section",
        _sections,
    ),
)
