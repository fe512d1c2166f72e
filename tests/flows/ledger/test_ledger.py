"""The ledger: names, claims, and what is remembered."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import select

from flows.files.claims import this_process
from flows.ledger.ledger import Finished, Ledger, report_name
from flows.ledger.ledger_tables import RunFileRow
from flows.ledger.run_register import Outcome, RunFile, finish_run, last_run, outcomes, start_run

ONE, TWO = "1" * 64, "2" * 64
FINISHED = Finished(rules="r1", counts={"pages": 26}, seconds={"read": 1.5}, outputs=["clean/figures/x.csv"])


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/ledger.sqlite"


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    with Ledger(url) as opened:
        yield opened


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("LKj Settama 2020.pdf", "lkj-settama-2020"),
        ("laporan.tampered.pdf", "laporan.tampered"),
        ("../../etc/passwd.pdf", "passwd"),
        ("..pdf", "report"),
        ("Évaluasi — TW 3.PDF", "evaluasi-tw-3"),
        ("报告.pdf", "report"),
        (".hidden.pdf", "hidden"),
    ],
)
def test_a_report_is_named_after_its_file_without_what_could_be_a_path(file: str, name: str) -> None:
    assert report_name(file) == name


def test_two_reports_of_one_file_name_get_two_names(ledger: Ledger) -> None:
    assert ledger.receive(ONE, "2020/laporan.pdf", 10).name == "laporan"
    assert ledger.receive(TWO, "2021/laporan.pdf", 10).name == "laporan-222222222222"


def test_a_report_keeps_its_name_and_remembers_every_file_it_came_as(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    entry = ledger.receive(ONE, "copy of a.pdf", 10)
    assert entry.name == "a"
    assert entry.files == ("a.pdf", "copy of a.pdf")


def test_what_one_holds_another_cannot_claim(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    assert ledger.claim(ledger.entry(ONE), this_process(), 60)
    assert not ledger.claim(ledger.entry(ONE), "another-machine.example|7|7", 60)


def test_a_claim_whose_time_is_up_is_taken_over(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    ledger.claim(ledger.entry(ONE), "another-machine.example|7|7", -1)
    assert ledger.claim(ledger.entry(ONE), this_process(), 60)


def test_a_claim_of_a_process_that_ended_is_taken_over_at_once(ledger: Ledger, url: str) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    claim = f"""
from flows.files.claims import this_process
from flows.ledger.ledger import Ledger
ledger = Ledger({url!r})
assert ledger.claim(ledger.entry({ONE!r}), this_process(), 600)
"""
    subprocess.run([sys.executable, "-c", claim], check=True)
    assert ledger.entry(ONE).status == "processing"
    assert ledger.claim(ledger.entry(ONE), this_process(), 60)


def test_what_another_finished_meanwhile_is_not_claimed_again(ledger: Ledger) -> None:
    seen = ledger.receive(ONE, "a.pdf", 10)
    ledger.claim(seen, "another-machine.example|7|7", 60)
    ledger.finish(ONE, "another-machine.example|7|7", FINISHED)
    assert not ledger.claim(seen, this_process(), 60)
    assert ledger.claim(ledger.entry(ONE), this_process(), 60)


def test_only_the_holder_of_the_claim_records_a_result(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    ledger.claim(ledger.entry(ONE), "another-machine.example|7|7", -1)
    ledger.claim(ledger.entry(ONE), this_process(), 60)
    assert not ledger.finish(ONE, "another-machine.example|7|7", FINISHED)
    assert ledger.finish(ONE, this_process(), FINISHED)
    assert ledger.entry(ONE).is_done


def test_what_was_recorded_is_there_when_the_ledger_is_opened_again(ledger: Ledger, url: str) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    ledger.claim(ledger.entry(ONE), this_process(), 60)
    ledger.finish(ONE, this_process(), FINISHED)
    with Ledger(url) as again:
        entry = again.entry(ONE)
    assert (entry.rules, entry.counts, entry.seconds) == ("r1", {"pages": 26}, {"read": 1.5})
    assert entry.outputs == ("clean/figures/x.csv",)


def test_a_failure_is_remembered_with_its_reason(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    ledger.claim(ledger.entry(ONE), this_process(), 60)
    ledger.fail(ONE, this_process(), "r1", "damaged", "the file ends in the middle")
    entry = ledger.entry(ONE)
    assert entry.has_failed
    assert (entry.status, entry.reason) == ("damaged", "the file ends in the middle")


def test_a_report_given_back_is_neither_done_nor_failed(ledger: Ledger) -> None:
    ledger.receive(ONE, "a.pdf", 10)
    ledger.claim(ledger.entry(ONE), this_process(), 60)
    ledger.release(ONE, this_process())
    entry = ledger.entry(ONE)
    assert not entry.is_done
    assert not entry.has_failed
    assert ledger.claim(ledger.entry(ONE), "another-machine.example|7|7", 60)


def test_the_last_run_is_the_last_that_came_to_its_end(ledger: Ledger) -> None:
    first = start_run(ledger, "a|1|1", "r1")
    finish_run(ledger, first, [RunFile("a.pdf", ONE, Outcome.PROCESSED), RunFile("b.pdf", "", Outcome.FAILED, "gone")])
    start_run(ledger, "a|2|2", "r1")
    assert last_run(ledger) == (
        RunFile("a.pdf", ONE, Outcome.PROCESSED),
        RunFile("b.pdf", "", Outcome.FAILED, "gone"),
    )


def test_of_earlier_runs_it_is_kept_what_they_did_and_counted_what_they_left_alone(ledger: Ledger) -> None:
    done, failed = RunFile("a.pdf", ONE, Outcome.PROCESSED), RunFile("b.pdf", "", Outcome.FAILED, "gone")
    left = (RunFile("a.pdf", ONE, Outcome.UNCHANGED), RunFile("c.pdf", ONE, Outcome.DUPLICATE, "a.pdf"))
    for files in ((done, failed), left, left, left):
        run = start_run(ledger, "a|1|1", "r1")
        finish_run(ledger, run, files)
    assert last_run(ledger) == left
    assert outcomes(ledger) == {"processed": 1, "failed": 1, "unchanged": 3, "duplicate": 3}
    with ledger.transaction() as session:
        kept = session.scalars(select(RunFileRow).order_by(RunFileRow.run, RunFileRow.file)).all()
        assert [(row.run, row.file) for row in kept] == [(1, "a.pdf"), (1, "b.pdf"), (4, "a.pdf"), (4, "c.pdf")]


def test_an_unknown_report_is_an_error(ledger: Ledger) -> None:
    with pytest.raises(KeyError):
        ledger.entry(ONE)


def test_of_many_that_claim_at_once_one_gets_it(url: str) -> None:
    with Ledger(url) as ledger:
        seen = ledger.receive(ONE, "a.pdf", 10)

    def attempt(number: int) -> bool:
        with Ledger(url) as own:
            return own.claim(seen, f"another-machine.example|{number}|1", 60)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(attempt, range(16))) == 1


def test_processes_that_open_a_new_ledger_at_once_do_not_disturb_each_other(url: str) -> None:
    command = f"from flows.ledger.ledger import Ledger; Ledger({url!r}).receive({ONE!r}, 'a.pdf', 1)"
    processes = [subprocess.Popen([sys.executable, "-c", command], stderr=subprocess.PIPE) for _ in range(4)]
    assert [(p.wait(), p.communicate()[1]) for p in processes] == [(0, b"")] * 4
