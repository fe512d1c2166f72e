"""The ledger in PostgreSQL, on a real server: the same promises and the same results as in SQLite."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractors.errors import LedgerError
from flows.files.claims import this_process
from flows.ledger.ledger import Finished, Ledger
from flows.settings.configuration import Settings
from flows.unattended.recovery import recover
from tests.flows.postgres import PostgresServer

ONE, TWO = "1" * 64, "2" * 64
ELSEWHERE = "another-machine.example|7|7"


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[Ledger]:
    with Ledger(ledger_url) as opened:
        yield opened


def test_what_was_recorded_is_read_as_it_was_written(ledger: Ledger, ledger_url: str) -> None:
    description = {"title": "LAPORAN — “KINERJA”\0", "changes": [["a", 1], [None, 0.5]], "b": 1, "a": 2}
    finished = Finished("r1", {"pages": 26, "figures": 3}, {"read": 1.5}, ["clean/x.csv", "clean/a.csv"], description)
    ledger.receive(ONE, "a.pdf", 3_000_000)
    ledger.claim(ledger.entry(ONE), this_process(), 60)
    assert ledger.finish(ONE, this_process(), finished)
    with Ledger(ledger_url) as again:
        entry = again.entry(ONE)
    assert entry.is_done
    assert list(entry.counts.items()) == [("pages", 26), ("figures", 3)]
    assert list(entry.description.items()) == list(description.items())
    assert entry.outputs == ("clean/x.csv", "clean/a.csv")


def test_a_size_beyond_two_gigabytes_is_recorded(ledger: Ledger) -> None:
    assert ledger.receive(ONE, "a.pdf", 3_000_000_000).name == "a"


def test_a_text_may_be_long_and_hold_any_character(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 1)
    ledger.claim(ledger.entry(ONE), this_process(), 60)
    ledger.fail(ONE, this_process(), "r1", "damaged", "a\0b" + "ç" * 20_000)
    assert ledger.entry(ONE).reason == "ab" + "ç" * 20_000
    letters = "".join(chr(0x4E00 + number) for number in range(9_000))
    ledger.apply([{"version": ONE, "identity": letters, "broken": False, "published_as": "a", "outputs": None}])


def test_reports_are_sorted_as_in_sqlite_whatever_the_server_sorts_by(ledger: Ledger, tmp_path: Path) -> None:
    names = ["a_b.pdf", "a-c.pdf", "aa.pdf", "a.b.pdf", "a1.pdf"]
    with Ledger(f"sqlite:///{tmp_path}/ledger.sqlite") as embedded:
        for number, name in enumerate(names):
            for one in (ledger, embedded):
                one.receive(str(number) * 64, name, 1)
        expected = ["a-c", "a.b", "a1", "a_b", "aa"]
        assert [entry.name for entry in embedded.entries()] == expected
        assert [entry.name for entry in ledger.entries()] == expected


def test_of_many_that_claim_at_once_one_gets_it(ledger_url: str, ledger: Ledger) -> None:
    seen = ledger.receive(ONE, "a.pdf", 10)

    def attempt(number: int) -> bool:
        with Ledger(ledger_url) as own:
            return own.claim(seen, f"another-machine.example|{number}|1", 60)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(attempt, range(16))) == 1


def test_reports_of_one_file_name_received_at_once_get_names_apart_and_each_one_entry(
    ledger_url: str, ledger: Ledger
) -> None:
    def receive(number: int) -> str:
        with Ledger(ledger_url) as own:
            return own.receive(str(number % 4) * 64, "laporan.pdf", 1).name

    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(receive, range(16)))
    assert len(set(names)) == 4
    assert [entry.name for entry in ledger.entries()] == sorted(set(names))


def test_a_claim_of_another_machine_holds_until_its_time_is_up(ledger: Ledger) -> None:
    for sha256, file, seconds in ((ONE, "a.pdf", 60), (TWO, "b.pdf", -1)):
        ledger.receive(sha256, file, 1)
        assert ledger.claim(ledger.entry(sha256), ELSEWHERE, seconds)
    assert not ledger.claim(ledger.entry(ONE), this_process(), 60)
    assert recover(ledger) == ()
    assert ledger.claim(ledger.entry(TWO), this_process(), 60)
    assert not ledger.finish(TWO, ELSEWHERE, Finished("r1", {}, {}, []))


def test_a_machine_whose_clock_is_wrong_takes_no_claim_of_another_and_gives_none_that_holds_for_long(
    ledger: Ledger, ledger_url: str
) -> None:
    seen = ledger.receive(ONE, "a.pdf", 1)
    assert ledger.claim(seen, ELSEWHERE, 60)
    with Ledger(ledger_url, clock=lambda: datetime.now(UTC) + timedelta(days=3)) as ahead:
        assert not ahead.claim(seen, this_process(), 60)
        assert ahead.renew(ONE, ELSEWHERE, -1)
    assert ledger.claim(seen, this_process(), 60)


def test_processes_that_open_a_new_ledger_at_once_do_not_disturb_each_other(ledger_url: str) -> None:
    command = f"from flows.ledger.ledger import Ledger; Ledger({ledger_url!r}).receive({ONE!r}, 'a.pdf', 1)"
    processes = [subprocess.Popen([sys.executable, "-c", command], stderr=subprocess.PIPE) for _ in range(4)]
    assert [(p.communicate()[1], p.returncode) for p in processes] == [(b"", 0)] * 4


def test_connections_that_a_restarted_server_closed_are_replaced(ledger: Ledger, postgres: PostgresServer) -> None:
    ledger.receive(ONE, "a.pdf", 1)
    postgres.crash()
    with pytest.raises(LedgerError, match=r"127\.0\.0\.1"):
        ledger.entries()
    postgres.start()
    assert [entry.name for entry in ledger.entries()] == ["a"]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://host/name", "not in mysql"),
        ("ledger.sqlite", "not the URL of a database"),
        ("postgresql://127.0.0.1:1/name", "cannot be used"),
    ],
)
def test_a_database_that_cannot_be_used_is_said(url: str, said: str) -> None:
    with pytest.raises(LedgerError, match=said):
        Ledger(url)


@pytest.mark.parametrize("url", ["postgresql://u:sandi@host/name", "postgresql://host/name?user=u&password=sandi"])
def test_a_password_in_the_configuration_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="PGPASSWORD"):
        Settings(ledger_url=url)


def test_work_that_fails_in_a_transaction_leaves_nothing_behind(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 1)
    known = {"version": ONE, "identity": "i", "broken": False, "published_as": "a", "outputs": ["clean/x.csv"]}
    with pytest.raises(Exception, match=r"NoResultFound|No row"):
        ledger.apply([known, {"report": TWO, "finished": {"rules": "r", "counts": {}, "seconds": {}, "outputs": []}}])
    assert ledger.entry(ONE).outputs == ()
    ledger.apply([known])
    assert ledger.entry(ONE).outputs == ("clean/x.csv",)
