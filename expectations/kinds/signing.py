"""Signature: what a report says of its electronic signature against what is embedded in the file."""

from __future__ import annotations

from expectations.relation import Outcome, Relation, Verdict


def evaluate(relation: Relation) -> Outcome:
    """The state of a signature (parameters `claimed`, `embedded`, `intact`, `modified`: each "yes" or "no").

    Changed after signing, broken, or claimed in print but not embedded is inconsistent.
    """
    state = relation.parameters
    if state.get("embedded") != "yes":
        verdict: Verdict = "inconsistent" if state.get("claimed") == "yes" else "consistent"
        return Outcome(verdict, "no signature embedded", "claimed → embedded", note="not embedded")
    if state.get("intact") != "yes":
        return Outcome("inconsistent", "not intact", "signed = received", note="broken")
    if state.get("modified") == "yes":
        return Outcome("inconsistent", "changed after signing", "signed = received", note="modified")
    return Outcome("consistent", "intact", "signed = received")
