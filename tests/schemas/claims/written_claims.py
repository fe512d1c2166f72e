"""The claims of sentences that a test writes, and what their operands print."""

from __future__ import annotations

from extractors.content import Sentence
from schemas.claims.claims import find_claims
from schemas.figures.prose_figures import read_sentences
from schemas.published import Claim


def claims(*sentences: Sentence, kind: str = "") -> list[Claim]:
    """The claims of these sentences in order, or those of one kind."""
    return [c for c in find_claims(sentences, read_sentences(sentences)) if not kind or c.kind == kind]


def printed(claim: Claim) -> dict[str, str]:
    """What the value and the operands of a claim print, by their names."""
    value = {"value": claim.value.text} if claim.value is not None else {}
    return value | {name: figure.text for name, figure in claim.operands.items()}
