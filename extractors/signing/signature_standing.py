"""One word for the signatures of a whole document, the worst of what is known: what a policy can be declared for."""

from __future__ import annotations

from typing import Literal, get_args

from extractors.content import Signature, SignatureState

Standing = Literal[
    "altered", "changed", "annotated", "not_compared", "unreadable", "revoked", "expired", "untrusted", "claimed",
    "unsigned", "valid",
]  # fmt: skip
STANDINGS: tuple[Standing, ...] = get_args(Standing)
"""From the worst to the best."""


def standing(state: SignatureState) -> Standing:
    """How a document stands by its signatures.

    "altered": what was signed is not what is stored. "changed", "annotated": the document's content, or only its
    annotations, were changed after signing in a way that a signature does not allow. "not_compared": something was
    added and could not be compared. "unreadable": a signature is there and cannot be evaluated. "revoked", "expired":
    of the signer's certificate, unless a trusted time stamp proves that it was used before. "untrusted": no chain to a
    pinned root, or a certificate that may not sign. "claimed": the pages claim a signature that is not there.
    "unsigned": neither claimed nor there. "valid": everything is as signed, by a signer who leads to a pinned root.
    """
    if not state.signatures:
        return "unreadable" if state.problem else "claimed" if state.claimed else "unsigned"
    return min((_one(signature) for signature in state.signatures), key=STANDINGS.index)


def _one(signature: Signature) -> Standing:
    if not signature.intact:
        return "altered" if signature.signer else "unreadable"
    if signature.modified_after_signing:
        return "annotated" if signature.change == "annotations" else "changed"
    if signature.change == "unknown":
        return "not_compared"
    if signature.chain == "revoked":
        return "revoked"
    if signature.chain in ("expired", "not yet valid"):
        return "expired"
    return "valid" if signature.trusted else "untrusted"
