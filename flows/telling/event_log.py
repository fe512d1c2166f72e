"""What happens in runs, for machines: an event a line on standard error, as text or as JSON.

Each event has a name and fields; the same fields have the same names everywhere: `run`, `file`, `sha256`, `report`,
`status`, `reason`, `seconds`.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Literal

LogFormat = Literal["", "text", "json"]
_LOGGER = logging.getLogger("rekon")
_LOGGER.propagate = False
_FIELDS = "rekon_fields"


def configure_log(form: LogFormat) -> None:
    """Write events to standard error in this form from now on; in none when it is ""."""
    for handler in list(_LOGGER.handlers):
        _LOGGER.removeHandler(handler)
    if not form:
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_JsonLines() if form == "json" else _TextLines())
    _LOGGER.addHandler(handler)
    _LOGGER.setLevel(logging.INFO)


@contextmanager
def untold() -> Iterator[None]:
    """While the block runs, nothing is told: what happens in it happens to no report of the archive."""
    handlers = list(_LOGGER.handlers)
    _LOGGER.handlers.clear()
    try:
        yield
    finally:
        _LOGGER.handlers.extend(handlers)


def tell(event: str, /, *, failed: bool = False, **fields: Any) -> None:
    """Something happened: `event` names it, as "report.done"; `failed` says that somebody should look at it."""
    # A logger that is disabled is enabled again when Prefect sets up its own.
    if not _LOGGER.handlers:
        return
    _LOGGER.log(logging.ERROR if failed else logging.INFO, event, extra={_FIELDS: fields})


class _TextLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told = " ".join(f"{name}={_plain(value)}" for name, value in _fields(record).items())
        return f"{_moment(record)} {record.levelname} {record.getMessage()} {told}".rstrip()


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        said = {"time": _moment(record), "level": record.levelname, "event": record.getMessage()}
        return json.dumps(said | _fields(record), ensure_ascii=False, default=str)


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    fields: dict[str, Any] = getattr(record, _FIELDS, {})
    return fields


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _plain(value: Any) -> str:
    text = " ".join(str(value).split())
    return f'"{text}"' if " " in text or not text else text
