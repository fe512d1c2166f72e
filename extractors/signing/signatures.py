"""The electronic signatures of a report: claimed in print or not, embedded or not, and the state of each."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from extractors.content import Sentence, Signature, SignatureState
from extractors.limits import SignatureLimits
from extractors.processes.child_process import ChildEnd, ChildLimits, LimitedChild
from extractors.signing.signature_claims import find_claim

# A signature's range of bytes is never compressed, for it speaks of the bytes of the file itself.
_SIGNED = b"/ByteRange"


def verify_signatures(
    path: Path,
    sentences: Sequence[Sentence],
    trust_roots: Sequence[Path],
    limits: SignatureLimits = SignatureLimits(),
) -> SignatureState:
    """The state of a report's signatures, verified offline in a child process.

    `sentences` is everything printed (running lines too: the claim often stands in the footer), `trust_roots` are PEM
    or DER files of pinned root certificates; none means that no signer can be trusted. Nothing is fetched: revocation
    is known as far as evidence embedded in the file shows it. Raises OSError when the file cannot be opened; what is
    wrong with a signature is never raised.
    """
    claim = find_claim(sentences)
    state, problem = _embedded(path, trust_roots, limits)
    return SignatureState(
        claimed=claim is not None,
        claim_page=claim.page if claim else None,
        claim_text=claim.text if claim else "",
        signatures=state,
        problem=problem,
    )


def _embedded(path: Path, roots: Sequence[Path], limits: SignatureLimits) -> tuple[tuple[Signature, ...], str]:
    if _SIGNED not in path.read_bytes():
        return (), ""
    child = LimitedChild(
        "extractors.signing.signature_validation",
        [str(path.resolve()), *(str(root.resolve()) for root in roots)],
        ChildLimits(limits.seconds, limits.seconds * limits.clock_factor, limits.memory_bytes, limits.max_answer_bytes),
    )
    ended = child.wait()
    try:
        answers = [json.loads(line) for line in ended.lines]
        whole = [answer for answer in answers if answer["signatures"]] or answers
        if not whole:
            return (), f"the signatures could not be verified: {_why(ended, limits)}"
        last = whole[-1]
        problems = [str(answer["problem"]) for answer in answers if answer["problem"]]
        return tuple(_signature(s, ended, limits) for s in last["signatures"]), problems[-1] if problems else ""
    except (ValueError, KeyError, TypeError) as error:
        return (), f"the signatures could not be verified: the answer of their reader is malformed ({error})"


def _signature(answer: Mapping[str, Any], ended: ChildEnd, limits: SignatureLimits) -> Signature:
    found = signature_of(answer)
    if not answer["pending"]:
        return found
    return replace(
        found, modification=f"something was added after signing; what it changes is not known: {_why(ended, limits)}"
    )


def signature_of(answer: Mapping[str, Any]) -> Signature:
    """A signature as signature_validation.py answers it; raises KeyError or TypeError when it is not one."""
    state = {field.name: answer[field.name] for field in fields(Signature) if field.name in answer}
    state["changed_pages"] = tuple(state.get("changed_pages", ()))
    return Signature(**state)


def _why(ended: ChildEnd, limits: SignatureLimits) -> str:
    if ended.end == "time":
        return f"the comparison did not end within {limits.seconds} s"
    if ended.end == "died":
        return f"the comparison ended early ({ended.detail})"
    return "the comparison could not be made"
