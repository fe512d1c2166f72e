"""Rule of sentences that name an operation, its result and each of its operands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from expectations.evaluation import evaluate
from expectations.relation import Kind, Relation
from expectations.rule import Rule, place_key, relation
from expectations.single_slips import mended_by_one_digit
from schemas.typed_report import Claim, TypedReport

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


def _operations(report: TypedReport) -> Iterator[Relation]:
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


def _formed(claim: Claim) -> Relation:
    assert claim.value is not None
    kind, parameters = _KINDS[claim.texts["operasi"]]
    return relation(NAME, kind, claim.value, list(claim.operands.items()), claim.subject, parameters)


RULES = (
    Rule(
        NAME,
        "claims",
        ("difference", "growth", "ratio", "sum", "mean", "weighted_mean"),
        "a figure of the text = the difference, growth, share, quotient, product, sum or mean of the figures that its "
        "sentence names as its operands; called wrong only where one slip of the pen in one of them explains it",
        ("claims.nilai",),
        "the sentence",
        _operations,
    ),
)
