"""An empty database of Prefect, kept among the user's caches for new data folders: Prefect needs seconds for one."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from importlib.metadata import version
from pathlib import Path

from extractors.errors import PublishingError
from flows.files.atomic_files import write_whole

DATABASE = "prefect.db"


def bring_database(home: Path) -> bool:
    """Put the kept database into `home` where there is none; gives whether `home` has one now.

    Prefect brings it up to date if need be, as it does with every database that it finds.
    """
    kept, database = _kept(), home / DATABASE
    if database.exists():
        return True
    # Prefect makes a database itself where none can be brought.
    with suppress(OSError, PublishingError):
        write_whole(database, kept.read_bytes())
        database.chmod(0o600)
    return database.exists()


def keep_database(home: Path) -> None:
    """Keep a copy of the database in `home`, in which nothing stands yet, if it can be kept."""
    kept, database = _kept(), home / DATABASE
    if not database.exists():  # another one is configured
        return
    # A copy that cannot be kept costs the next new folder some seconds, and nothing else.
    with (
        suppress(OSError, PublishingError, sqlite3.Error),
        closing(sqlite3.connect(database)) as made,
        closing(sqlite3.connect(":memory:")) as copy,
    ):
        made.backup(copy)
        write_whole(kept, copy.serialize())


def is_current(database: Path) -> bool:
    """Whether a database is of the structure that this version of Prefect makes, as far as a kept one shows it.

    Prefect loads all changes that its structure ever had to find out the same.
    """
    structure = _structure(database)
    return structure is not None and structure == _structure(_kept())


def _structure(database: Path) -> str | None:
    """By what name Prefect knows the structure of a database; None where there is none."""
    if not database.exists():
        return None
    with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as opened:
        names = [str(name) for (name,) in opened.execute("SELECT version_num FROM alembic_version")]
        return names[0] if len(names) == 1 else None
    return None


def _kept() -> Path:
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser())
    return caches / "bpom-rekon" / f"prefect-{version('prefect')}.db"
