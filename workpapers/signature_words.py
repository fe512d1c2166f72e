"""The state of a report's electronic signatures in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from extractors.content import Signature, SignatureState
from workpapers.contract import signature_document
from workpapers.wording import Wording

Say = Callable[..., str]


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

    say = partial(words.text, "signature")

    if not signature.signatures:
        missing = say("claimed_only", page=signature.claim_page) if signature.claimed else say("none")
        problem = (say("problem", problem=signature.problem),) if signature.problem else ()
        state: Literal["bad", "missing"] = "bad" if signature.claimed or signature.problem else "missing"
        return SignatureWords(state, say("badge_missing"), (missing, *problem))
    known = signature_document(signature)
    sound = bool(known["intact"]) and not known["modified_after_signing"]
    each = [list(_sentences(one, say)) for one in signature.signatures]
    several = [say("which", number=number, said=" ".join(said)) for number, said in enumerate(each, start=1)]
    sentences = [
        say("embedded", count=known["embedded"]),
        *(each[0] if len(each) == 1 else several),
        say("offline"),
        say("problem", problem=signature.problem) if signature.problem else "",
    ]
    badge = say("badge_good" if sound else "badge_bad")
    return SignatureWords("good" if sound else "bad", badge, tuple(filter(None, sentences)))


def _sentences(one: Signature, say: Say) -> Iterator[str]:
    """What is known of one signature."""
    if one.intact or one.signer:
        yield say("intact" if one.intact else "not_intact")
    else:
        yield say("not_evaluated", problem=one.trust_problem)
    if one.intact:
        yield _change(one, say)
    yield say("covers_all" if one.covers == "whole document" else "covers_part")
    if one.signer:
        yield say("signer", signer=one.signer)
    if one.signed_at:
        yield say("signed_at", signed_at=_moment(one.signed_at))
    if one.intact:
        yield say(f"stamp_{one.stamp}", stamped_at=_moment(one.stamped_at))
        yield from _trust(one, say)


def _change(one: Signature, say: Say) -> str:
    pages = ", ".join(map(str, one.changed_pages))
    if not one.modified_after_signing:
        return say(f"change_{one.change.replace(' ', '_').replace('-', '_')}")
    if one.change in ("annotations", "uncovered"):
        return say(f"modified_{one.change}", pages=pages)
    return say("modified_pages", pages=pages) if pages else say("modified")


def _trust(one: Signature, say: Say) -> Iterator[str]:
    known = _moment(one.revocation_known)
    if one.trusted:
        yield say("trusted")
    elif one.chain in ("unknown root", "not evaluated"):
        yield say("untrusted")
    else:
        name = f"chain_{one.chain.replace(' ', '_')}"
        yield say(name, valid_from=one.valid_from[:10], valid_until=one.valid_until[:10], known=known)
    if one.revocation != "revoked":
        yield say(f"revocation_{one.revocation.replace(' ', '_')}", known=known)
    elif one.chain != "revoked":
        yield say("revocation_revoked_later", known=known)
