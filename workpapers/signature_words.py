"""The state of a report's electronic signatures in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from extractors.content import SignatureState
from workpapers.contract import signature_document
from workpapers.wording import Wording


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """`state` is good (embedded, intact, unchanged), bad, or missing; `badge` names it; `sentences` say the rest."""

    state: Literal["good", "bad", "missing"]
    badge: str
    sentences: tuple[str, ...]


def _moment(text: str) -> str:
    """A moment without seconds, in UTC; as it is where it is no moment."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC" if moment.tzinfo else f"{moment:%Y-%m-%d %H:%M}"


def signature_words(signature: SignatureState, words: Wording) -> SignatureWords:
    """What is known of the signatures: claimed, embedded, intact, changed, covering, trusted. Each stated apart."""

    def say(name: str, **values: object) -> str:
        return words.text("signature", name, **values)

    if not signature.signatures:
        missing = say("claimed_only", page=signature.claim_page) if signature.claimed else say("none")
        problem = (say("problem", problem=signature.problem),) if signature.problem else ()
        state: Literal["bad", "missing"] = "bad" if signature.claimed or signature.problem else "missing"
        return SignatureWords(state, say("badge_missing"), (missing, *problem))
    known = signature_document(signature)
    sound = bool(known["intact"]) and not known["modified_after_signing"]
    sentences = [
        say("embedded", count=known["embedded"]),
        say("intact" if known["intact"] else "not_intact"),
        say("modified" if known["modified_after_signing"] else "unmodified") if known["intact"] else "",
        say("covers_all" if known["covers"] == "whole document" else "covers_part"),
        say("signer", signer=known["signer"]) if known["signer"] else "",
        say("signed_at", signed_at=_moment(known["signed_at"])) if known["signed_at"] else "",
        say("trusted" if known["trusted"] else "untrusted"),
        say("revocation"),
        say("problem", problem=signature.problem) if signature.problem else "",
    ]
    badge = say("badge_good" if sound else "badge_bad")
    return SignatureWords("good" if sound else "bad", badge, tuple(filter(None, sentences)))
