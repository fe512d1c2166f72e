"""What a run published, to compare runs byte for byte."""

from __future__ import annotations

from flows.settings.configuration import Settings

NOT_COMPARED = ("rekon.duckdb", ".publishing.lock")
"""DuckDB puts a random number into each file that it makes, and its views name the folder; the lock is empty."""


def published(settings: Settings) -> dict[str, bytes]:
    """Every file of data/clean and data/workpapers with its content, by its path below the data folder."""
    data = settings.base / settings.data
    files = [path for room in (settings.clean, settings.workpapers) for path in room.rglob("*") if path.is_file()]
    found = {path.relative_to(data).as_posix(): path.read_bytes() for path in files if path.name not in NOT_COMPARED}
    assert found
    return found
