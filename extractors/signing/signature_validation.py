"""The child process that verifies the signatures of one PDF with pyHanko; `signatures.py` starts it.

Run as `python -m extractors.signing.signature_validation CPU_SECONDS MEMORY_BYTES REPORT.pdf [ROOT.pem ...]`. It gives
lines of JSON: all signatures without a comparison of later changes, then all signatures again with it.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from extractors.processes.child_answer import Answer
from extractors.processes.lean_imports import NamesOnly, instead, uncollected

# What asks servers is never used here, and takes a third of the time that loading takes.
with instead({"aiohttp": NamesOnly("aiohttp")}), uncollected():
    from pyhanko.keys import load_certs_from_pemder
    from pyhanko.pdf_utils.misc import PdfError
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel

    from extractors.signing.signature_changes import LaterChange, later_change
    from extractors.signing.signature_trust import Evidence, chain_status, embedded_evidence, trust_of
    from extractors.signing.signed_file import SignedFile, stray_bytes

_COVERS = {
    SignatureCoverageLevel.ENTIRE_FILE: "whole document",
    SignatureCoverageLevel.ENTIRE_REVISION: "whole revision",
    SignatureCoverageLevel.CONTIGUOUS_BLOCK_FROM_START: "part of document",
    SignatureCoverageLevel.UNCLEAR: "unclear",
}
_UNCHANGED = LaterChange("none", False, "")
_UNCOVERED = LaterChange("uncovered", True, "the signature does not cover the document up to the end of a revision")
_NOT_COMPARED = LaterChange("unknown", False, "")


def validate(data: bytes, roots: Sequence[Any], compare: bool) -> dict[str, Any]:
    """The state of every signature in a PDF, as plain values for JSON.

    `roots` are the pinned root certificates, `compare` also asks what changed after signing. The answer has
    `signatures` and `problem`; a list item has the fields of `extractors.content.Signature`, and `pending` where later
    changes have not been compared. Raises what pyHanko raises on files that it cannot follow.
    """
    stray = stray_bytes(data)
    file = SignedFile(BytesIO(data[stray:]))
    embedded = list(file.embedded_regular_signatures)
    evidence = embedded_evidence(file, embedded)
    signatures = [_one(signature, roots, evidence, compare) for signature in embedded]
    problem = ""
    if stray and signatures:
        without = "intact" if all(s["intact"] for s in signatures) else "not intact"
        problem = (
            f"{stray} stray byte{'s stand' if stray > 1 else ' stands'} before the PDF header, so the digest of the "
            f"file as it is stored does not match; without {'them' if stray > 1 else 'it'} the signature is {without}"
        )
        broken = {"intact": False, "trusted": False, "trust_problem": problem, "chain": "not evaluated"}
        signatures = [{**s, **broken} for s in signatures]
    return {"signatures": signatures, "problem": problem}


def _one(signature: EmbeddedPdfSignature, roots: Sequence[Any], evidence: Evidence, compare: bool) -> dict[str, Any]:
    try:
        return _state(signature, roots, evidence, compare)
    except (
        PdfError,
        SigningError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
    ) as error:
        # pyHanko lets these through on malformed signatures: the state of this one, not the end of the others.
        return {
            "field_name": str(signature.field_name),
            "signer": "",
            "signed_at": "",
            "intact": False,
            "covers": "unclear",
            "modified_after_signing": False,
            "modification": "",
            "trusted": False,
            "trust_problem": f"the signature cannot be evaluated: {_one_line(error)}",
            "pending": False,
        }


def _state(signature: EmbeddedPdfSignature, roots: Sequence[Any], evidence: Evidence, compare: bool) -> dict[str, Any]:
    status = chain_status(signature, roots, evidence)
    covers = status.coverage or SignatureCoverageLevel.UNCLEAR
    pending, change = False, _UNCHANGED
    if covers < SignatureCoverageLevel.ENTIRE_REVISION:
        change = _UNCOVERED
    elif covers == SignatureCoverageLevel.ENTIRE_REVISION:
        pending = not compare
        change = later_change(signature) if compare else _NOT_COMPARED
    trust = trust_of(signature, status, roots, evidence)
    certificate = status.signing_cert
    return {
        "field_name": str(signature.field_name),
        "signer": _signer(status),
        "signed_at": _signed_at(status),
        "intact": bool(status.intact and status.valid),
        "covers": _COVERS[covers],
        "modified_after_signing": change.forbidden,
        "modification": change.text,
        "change": change.kind,
        "changed_pages": list(change.pages),
        "trusted": trust.trusted,
        "trust_problem": trust.problem,
        "chain": trust.chain,
        "revocation": trust.revocation,
        "revocation_known": trust.revocation_known,
        "stamp": trust.stamp,
        "stamped_at": trust.stamped_at,
        "valid_from": certificate.not_valid_before.isoformat(),
        "valid_until": certificate.not_valid_after.isoformat(),
        "pending": pending,
    }


def _signer(status: PdfSignatureStatus) -> str:
    subject = status.signing_cert.subject
    return str(subject.native.get("common_name") or subject.human_friendly)


def _signed_at(status: PdfSignatureStatus) -> str:
    moment = status.signer_reported_dt
    if moment is None and status.timestamp_validity is not None:
        moment = status.timestamp_validity.timestamp
    return "" if moment is None else moment.isoformat()


def _one_line(error: object) -> str:
    return " ".join(f"{error}".split())[:300] or type(error).__name__


def _roots(paths: Sequence[str]) -> Iterator[Any]:
    for path in paths:
        yield from load_certs_from_pemder([path])


def main() -> None:
    """Answer for the file and the roots named on the command line."""
    answer = Answer.open()
    logging.disable(logging.CRITICAL)
    # Objects of a document are held to the end: looking for garbage among a scan's 40,000 took a third of the time.
    gc.disable()
    report, *root_paths = answer.arguments
    data = Path(report).read_bytes()
    try:
        roots = list(_roots(root_paths))
    except (OSError, ValueError) as error:
        answer.line({"signatures": [], "problem": f"the pinned roots cannot be read: {_one_line(error)}"})
        return
    try:
        first = validate(data, roots, compare=False)
        answer.line(first)
        if any(signature["pending"] for signature in first["signatures"]):
            answer.line(validate(data, roots, compare=True))
    except MemoryError:
        answer.line({"signatures": [], "problem": "the signatures need more memory than the limit allows"})
    except Exception as error:  # noqa: BLE001 - whatever a hostile file makes pyHanko raise is the answer
        answer.line({"signatures": [], "problem": f"the signatures cannot be read: {_one_line(error)}"})


if __name__ == "__main__":
    main()
