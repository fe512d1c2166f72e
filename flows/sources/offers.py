"""What a source gives to intake: things it offers, each of which can be brought to a file here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Brought:
    """Something that was brought to a file: the name that it has outside, and by what a change of it can be told."""

    name: str
    mark: Mapping[str, str]


class Offer(Protocol):
    """Something that a source offers."""

    @property
    def item(self) -> str:
        """What identifies it within the source: an address, a path. It is shown, and holds no secret."""

    def bring(self, part: Path, mark: Mapping[str, str]) -> Brought | None:
        """Write it to `part`; None when it is still as `mark` tells. Raises IntakeError."""

    def taken(self) -> None:
        """Told when it is safe here."""


class Waiting(Exception):
    """Raised by an offer that is still being written: the next run looks again."""


class OpenSource(AbstractContextManager["OpenSource"], Protocol):
    """A source that is connected to."""

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must not be written anywhere."""

    def offers(self) -> Iterator[Offer]:
        """What the source has; raises IntakeError when it cannot be asked."""
