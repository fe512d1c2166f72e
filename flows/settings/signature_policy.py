"""What is done with a report by how its signatures stand: declared in the configuration, with defaults."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from extractors.content import SignatureState
from extractors.signing.signature_standing import Standing, standing

Action = Literal["accept", "warn", "quarantine", "refuse"]


class SignaturePolicy(BaseModel):
    """What is done for each standing of extractors.signing.signature_standing.

    "accept" publishes the report and says nothing, "warn" publishes it and says so in the run's summary. "quarantine"
    makes its working papers and keeps its rows out of the data. "refuse" makes nothing of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    altered: Action = "warn"
    changed: Action = "warn"
    annotated: Action = "warn"
    not_compared: Action = "warn"
    unreadable: Action = "warn"
    revoked: Action = "quarantine"
    expired: Action = "warn"
    untrusted: Action = "accept"
    claimed: Action = "warn"
    unsigned: Action = "accept"
    valid: Action = "accept"

    def decide(self, state: SignatureState) -> tuple[Standing, Action]:
        """How a report stands by its signatures, and what is done with it."""
        stands = standing(state)
        action: Action = getattr(self, stands)
        return stands, action
