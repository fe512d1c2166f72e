"""The errors of the program: one hierarchy, each class saying who raises it and when."""

from __future__ import annotations

from pathlib import Path


class RekonError(Exception):
    """Base of every error that the program raises on purpose; its text is one line that says what to do."""


class UnreadableReport(RekonError):
    """Raised by the readers when a whole file cannot be read. `status` names the class for ledger and run summary."""

    status = "unreadable"

    def __init__(self, path: Path | str, reason: str) -> None:
        self.path = Path(path)
        self.reason = reason
        # One line in a log, whatever characters the name holds.
        name = "".join(ch if ch.isprintable() else "\N{REPLACEMENT CHARACTER}" for ch in self.path.name)
        super().__init__(f"{name}: {reason}")

    def __reduce__(self) -> tuple[type[UnreadableReport], tuple[Path, str]]:
        return type(self), (self.path, self.reason)


class NotAPdf(UnreadableReport):
    """Raised when a file is opened that does not hold a PDF: another format, or empty."""

    status = "not a PDF"


class DamagedPdf(UnreadableReport):
    """Raised when a file starts as a PDF but its structure cannot be followed: truncated, broken cross-references."""

    status = "damaged"


class EncryptedPdf(UnreadableReport):
    """Raised when a PDF asks for a password to be opened."""

    status = "encrypted"


class NothingToRead(UnreadableReport):
    """Raised when a PDF has no page, or no page with text."""

    status = "no text"


class LimitExceeded(UnreadableReport):
    """Raised when reading a file passes one of the configured limits (time, memory, pages, size)."""

    status = "limit exceeded"


class ReaderDied(UnreadableReport):
    """Raised by the isolating reader when the process that read the file ended without an answer."""

    status = "reader died"


class ConfigurationError(RekonError):
    """Raised when a configuration file is missing, is not TOML, or holds a setting that cannot be used."""


class PublishingError(RekonError):
    """Raised by the publishing stage when a dataset or working paper cannot be written where it belongs."""


class PolicyError(RekonError):
    """Raised by the run when the policy for signatures keeps a report out; `status` is "quarantined" or "refused"."""

    def __init__(self, status: str, reason: str) -> None:
        self.status = status
        self.reason = reason
        super().__init__(reason)


class LedgerError(RekonError):
    """Raised by the ledger when its database cannot be read or written: no space, no permission, no server."""


class MarkedCopyError(RekonError):
    """Raised when the marked copy of a report cannot be made, though its pages could be read."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__(f"{Path(path).name}: no marked copy can be made: {reason}")


class OrchestratorError(RekonError):
    """Raised by the run when the orchestrator that it was asked to use does not start."""


class UnknownData(RekonError):
    """Raised by whoever reads published data when a dataset, report or figure is asked for that is not there."""


class RegisterError(RekonError):
    """Raised when a register of findings is none: no TOML, or an entry that lacks something or cannot be."""


class IntakeError(RekonError):
    """Raised by a source when something it offers cannot be taken, for a reason that does not pass by itself."""


class TemporaryIntakeError(IntakeError):
    """Raised by a source for a reason that may pass: no connection, a busy server, an answer that broke off.

    `wait_seconds` is how long the other side asked to be left alone.
    """

    def __init__(self, reason: str, wait_seconds: float = 0.0) -> None:
        self.wait_seconds = wait_seconds
        super().__init__(reason)


class SecretMissing(ConfigurationError):
    """Raised when a secret that the configuration names is not where it should be."""


class NotTold(RekonError):
    """Raised when a notification could not be delivered."""


class CannotRebuild(RekonError):
    """Raised when everything cannot be made again: a received file is gone, or a run worked at the same time."""
