"""The rule of the electronic signature."""

from __future__ import annotations

from expectations.relation import Relation
from expectations.rule import relation
from extractors.content import Box, SignatureState
from schemas.figures.figure import Place, PrintedFigure

NAME = "tanda_tangan"
_WHOLE_PAGE = Box(0, 0, 0, 0)


def signature_relations(state: SignatureState) -> list[Relation]:
    """One relation for each embedded signature; one for a claim that nothing embedded bears out."""
    page = state.claim_page or 1
    claimed = "yes" if state.claimed else "no"
    if not state.signatures:
        if not state.claimed:
            return []
        published = _text(state.claim_text or "tanda tangan elektronik", page)
        given = {"claimed": claimed, "embedded": "no"}
        return [relation(NAME, "signature", published, (), "tanda tangan elektronik", given)]
    found = []
    for i, signature in enumerate(state.signatures, start=1):
        given = {
            "claimed": claimed,
            "embedded": "yes",
            "intact": "yes" if signature.intact else "no",
            "modified": "yes" if signature.modified_after_signing else "no",
            "field": signature.field_name or str(i),
        }
        published = _text(signature.signer or signature.field_name or "tanda tangan elektronik", page)
        found.append(relation(NAME, "signature", published, (), signature.signer, given))
    return found


def _text(text: str, page: int) -> PrintedFigure:
    return PrintedFigure(text, None, 0, "", True, Place(page, _WHOLE_PAGE))
