"""What is told of a report while it goes through the stages, and who listens."""

from __future__ import annotations

from collections.abc import Callable

Notice = Callable[[str, str], None]
"""Told of a file and the stage that it enters, with more after a comma."""


def silence(_file: str, _stage: str) -> None:
    """A notice that nobody takes."""
