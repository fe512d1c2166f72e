"""The DuckDB file over the published datasets."""

import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from flows.archive.database import is_current, publish_database
from flows.archive.publishing import publish_datasets
from flows.settings.configuration import Settings
from schemas.datasets.catalogue import DATASETS
from tests.flows.published_reports import budget_report


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "aa", budget_report("aa"))
    return settings


def amounts(database: Path, before: str = "") -> list[Decimal]:
    with duckdb.connect(str(database), read_only=True) as connection:
        if before:
            connection.execute(before)
        return [row[0] for row in connection.execute("select pagu_rp from budget order by pagu_rp").fetchall()]


def test_every_dataset_is_a_view_that_says_what_its_columns_mean(settings: Settings) -> None:
    database = publish_database(settings.clean)
    with duckdb.connect(str(database), read_only=True) as connection:
        views = {
            row[0] for row in connection.execute("select view_name from duckdb_views() where not internal").fetchall()
        }
        (meaning,) = connection.execute(
            "select comment from duckdb_columns() where table_name = 'budget' and column_name = 'sisa_rp'"
        ).fetchall()
        assert connection.execute("select count(*) from headcount").fetchall() == [(0,)]
    assert views == set(DATASETS)
    assert meaning == ("ceiling not spent (Rp)",)


def test_values_come_out_as_exact_decimals(settings: Settings) -> None:
    assert amounts(publish_database(settings.clean)) == [Decimal(750000), Decimal(1000000), Decimal(2500000)]


def test_it_can_be_read_while_a_run_publishes_and_replaces_it(settings: Settings) -> None:
    database = publish_database(settings.clean)
    with duckdb.connect(str(database), read_only=True) as reader:
        publish_datasets(settings, "dua", "bb", budget_report("bb"))
        publish_database(settings.clean)
        assert reader.execute("select count(*) from budget").fetchall() == [(6,)]
    assert len(amounts(database)) == 6


def test_in_another_place_the_views_are_told_where_the_data_are_or_made_anew(
    settings: Settings, tmp_path: Path
) -> None:
    publish_database(settings.clean)
    moved = tmp_path / "it's elsewhere"
    shutil.move(settings.clean, moved)
    told = str(moved).replace("'", "''")
    assert len(amounts(moved / "rekon.duckdb", f"set variable clean = '{told}'")) == 3
    assert not is_current(moved)
    publish_database(moved)
    assert is_current(moved)
    assert len(amounts(moved / "rekon.duckdb")) == 3


def test_a_dataset_that_got_its_first_rows_makes_it_out_of_date(settings: Settings) -> None:
    publish_database(settings.clean)
    assert is_current(settings.clean)
    shutil.copytree(settings.clean / "budget", settings.clean / "headcount")
    assert not is_current(settings.clean)


def test_made_again_it_keeps_its_bytes_until_there_is_something_else_to_say(settings: Settings) -> None:
    first = publish_database(settings.clean).read_bytes()
    publish_datasets(settings, "dua", "bb", budget_report("bb"))
    assert publish_database(settings.clean).read_bytes() == first
    shutil.rmtree(settings.clean / "budget")
    assert publish_database(settings.clean).read_bytes() != first
    (settings.clean / "rekon.duckdb").write_bytes(b"damaged")
    publish_database(settings.clean)
    assert is_current(settings.clean)


def test_a_process_that_ends_with_a_connection_in_use_says_nothing_between_lines_of_a_log() -> None:
    held = (
        "import ctypes, duckdb, flows.archive.database; connection = duckdb.connect(); "
        "ctypes.pythonapi.Py_IncRef(ctypes.py_object(connection))"
    )
    ended = subprocess.run([sys.executable, "-c", held], capture_output=True, text=True, check=True, timeout=60)
    assert ended.stderr == ""
