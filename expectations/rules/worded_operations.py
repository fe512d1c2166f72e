"""Rule of sentences that name an operation, its result and each of its operands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from expectations.kinds.evaluation import evaluate
from expectations.relation import Kind, Relation
from expectations.repairs.repairs import figures_of
from expectations.repairs.single_slips import mended_by_one_digit
from expectations.rule import Rule, place_key, relation
from schemas.published import Claim
from schemas.typed_report import TypedReport

NAME = "hitungan_kalimat"
_KINDS: Mapping[str, tuple[Kind, Mapping[str, str]]] = {
    "ratio": ("ratio", {}),
    "quotient": ("ratio", {"scale": "1"}),
    "product": ("weighted_mean", {"product": "yes", "wording": "product"}),
    "share_of_sum": ("ratio", {"whole": "added"}),
    "sum": ("sum", {}),
    "mean": ("mean", {}),
    "difference": ("difference", {"absolute": "yes"}),
    "growth": ("growth", {"absolute": "yes"}),
}


def operation_relations(report: TypedReport) -> Iterator[Relation]:
    """The operation that holds; where none does, the only one that is named, if one slip of the pen explains it."""
    named: dict[str, list[Relation]] = defaultdict(list)
    for claim in report.claims:
        if claim.kind == "operation" and claim.value is not None:
            named[place_key(claim.value)].append(_formed(claim))
    for formed in named.values():
        verdicts = [evaluate(one).verdict for one in formed]
        if "consistent" in verdicts:
            yield formed[verdicts.index("consistent")]
        elif set(verdicts) == {"inconsistent"} and len({one.id for one in formed}) == 1:
            yield from (one for one in formed[:1] if mended_by_one_digit(one))


def other_operations(report: TypedReport, formed: Sequence[Relation]) -> Iterator[Relation]:
    """Those of which no broken relation of `formed` on the text's figures says the same already."""
    broken = [r for r in formed if r.published.place.sentence is not None and evaluate(r).verdict == "inconsistent"]
    published = {place_key(r.published) for r in broken}
    places = {_places(r) for r in broken}
    for one in operation_relations(report):
        told = place_key(one.published) in published or _places(one) in places
        if not told or evaluate(one).verdict != "inconsistent":
            yield one


def _places(one: Relation) -> frozenset[str]:
    return frozenset(place_key(figure) for figure in figures_of(one))


def _formed(claim: Claim) -> Relation:
    assert claim.value is not None
    kind, parameters = _KINDS[claim.texts["operasi"]]
    return relation(NAME, kind, claim.value, list(claim.operands.items()), claim.subject, parameters)


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations are formed after all others."""
    return ()


RULES = (
    Rule(
        NAME,
        "claims",
        ("difference", "growth", "ratio", "sum", "mean", "weighted_mean"),
        "a figure of the text = the difference, growth, share, quotient, product, sum or mean of the figures that its "
        "sentence names as its operands, alone or with the sentence before it (`dari jumlah tersebut`); called wrong "
        "only where one slip of the pen in one of them explains it",
        ("claims.nilai",),
        "the sentence",
        _nothing,
    ),
)
