"""The empty database of Prefect that is kept for new data folders, and what its structure says of others."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from flows.running.prepared_database import DATABASE, bring_database, is_current, keep_database


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database that is kept, in caches of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    made = tmp_path / "made"
    made.mkdir()
    database(made, "a3b9")
    keep_database(made)
    return made


def database(home: Path, *structures: str) -> Path:
    """A database that says of itself what the tool does by which Prefect changes its structure."""
    home.mkdir(exist_ok=True)
    with closing(sqlite3.connect(home / DATABASE)) as made:
        made.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        made.executemany("INSERT INTO alembic_version VALUES (?)", [(name,) for name in structures])
        made.commit()
    return home / DATABASE


def test_a_database_that_was_brought_is_of_the_structure_of_the_kept_one(home: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    new.mkdir()
    assert bring_database(new)
    assert is_current(new / DATABASE)


@pytest.mark.parametrize("structures", [("earlier",), (), ("a3b9", "earlier")])
def test_one_of_another_structure_is_not_taken_as_it_is(
    home: Path, tmp_path: Path, structures: tuple[str, ...]
) -> None:
    assert not is_current(database(tmp_path / "other", *structures))


def test_nothing_is_taken_as_it_is_that_is_no_database_or_where_none_is_kept(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_current(tmp_path / "gone.db")
    (tmp_path / "text.db").write_text("no database")
    assert not is_current(tmp_path / "text.db")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "others"))
    assert not is_current(home / DATABASE)
