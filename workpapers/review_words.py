"""The state of a finding in words: by whom, when and why it was set, and why a decision no longer applies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from expectations.decisions.register import Decision
from expectations.decisions.review import Reopening, Review, ReviewedFinding
from workpapers.short_text import shortened
from workpapers.wording import Wording

SHORT_FIGURE = 60
_COMPUTED = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class StateWords:
    """A finding's state: its `name` for programs, its label, who decided it and when, the reason as it was written.

    `reopened` are sentences that say why a decision no longer applies; the decision is then the earlier one.
    """

    name: str
    label: str
    signed: str
    reason: str
    reopened: tuple[str, ...]
    by: str
    on: str
    until: str

    @property
    def line(self) -> str:
        """All of it in one line, "" where nobody has decided anything."""
        if not self.signed:
            return ""
        reason = " ".join(self.reason.split())
        return " ".join((f"{self.label} ({self.signed}): {reason}", *self.reopened))


def state_words(reviewed: ReviewedFinding, words: Wording) -> StateWords:
    """The state of a finding."""
    decision = reviewed.decision
    if decision is None:
        return StateWords(reviewed.state, words.label("state", reviewed.state), "", "", (), "", "", "")
    reopened = tuple(change_words(one, words) for one in reviewed.reopened)
    label = words.label("state", "reopened" if reopened else reviewed.state)
    signed = signed_words(decision, words)
    if reopened:
        signed = words.text("review", "earlier", state=words.label("state", decision.state), signed=signed)
    until = "" if decision.until is None else decision.until.isoformat()
    return StateWords(
        reviewed.state, label, signed, decision.reason, reopened, decision.by, decision.on.isoformat(), until
    )


def expected_words(expected: str, words: Wording) -> str:
    """What is expected, as the register keeps it, in the language's way of writing numbers."""
    return words.number(Decimal(expected)) if _COMPUTED.fullmatch(expected) else words.phrase(expected)


def signed_words(decision: Decision, words: Wording) -> str:
    """Who decided and when, and until when it applies."""
    by, on = shortened(decision.by, 200), decision.on.isoformat()
    if decision.until is None:
        return words.text("review", "signed", by=by, on=on)
    return words.text("review", "signed_until", by=by, on=on, until=decision.until.isoformat())


def state_counts(review: Review, words: Wording) -> list[tuple[str, str, int]]:
    """Name, label and number of findings of each state that any finding has, in the order of the states."""
    return [(name, words.label("state", name), count) for name, count in review.counts().items() if count]


def change_words(one: Reopening, words: Wording) -> str:
    """What changed since a decision was made, as a sentence."""
    if one.why == "expired":
        return words.text("review", "reopened_expired", until=one.old)
    old, new = (shortened(text, SHORT_FIGURE) or "–" for text in (one.old, one.new))
    return words.text("review", f"reopened_{one.why}", old=old, new=new)
