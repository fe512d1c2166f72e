import pytest

from expectations.kinds.evaluation import evaluate
from expectations.rules.signature import signature_relations
from extractors.content import Signature, SignatureState


def state(
    *, claimed: bool = True, intact: bool = True, modified: bool = False, embedded: bool = True
) -> SignatureState:
    signature = Signature("Sig1", "Inspektur", "2022-08-29", intact, "whole document", modified, "", True, "")
    return SignatureState(claimed, 5, "Ditandatangani secara elektronik", (signature,) if embedded else ())


@pytest.mark.parametrize(
    ("given", "verdict", "note"),
    [
        (state(), "consistent", ""),
        (state(modified=True), "inconsistent", "modified"),
        (state(intact=False), "inconsistent", "broken"),
        (state(embedded=False), "inconsistent", "not embedded"),
    ],
)
def test_what_a_signature_says_of_the_file(given: SignatureState, verdict: str, note: str) -> None:
    (relation,) = signature_relations(given)
    outcome = evaluate(relation)
    assert (outcome.verdict, outcome.note) == (verdict, note)


def test_a_report_that_claims_no_signature_and_has_none_is_not_asked_for_one() -> None:
    assert signature_relations(state(claimed=False, embedded=False)) == []
