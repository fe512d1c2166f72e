"""Names of running processes."""

import subprocess
import sys
import time

from flows.files.claims import has_ended, this_process


def test_a_running_process_has_not_ended() -> None:
    assert not has_ended(this_process())


def test_a_process_that_ended_is_known_to_have_ended() -> None:
    name = subprocess.run(
        [sys.executable, "-c", "from flows.files.claims import this_process; print(this_process())"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    assert has_ended(name)


def test_a_killed_process_has_ended_also_before_its_parent_takes_note() -> None:
    command = (
        "import time; from flows.files.claims import this_process; print(this_process(), flush=True); time.sleep(600)"
    )
    killed = subprocess.Popen([sys.executable, "-c", command], stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    name = killed.stdout.readline().strip()
    assert not has_ended(name)
    killed.kill()
    killed.stdout.read()
    for _ in range(100):
        if has_ended(name):
            break
        time.sleep(0.02)
    assert killed.returncode is None
    assert has_ended(name)
    killed.communicate()


def test_another_process_under_the_same_number_is_not_taken_for_it() -> None:
    host, number, start = this_process().split("|")
    assert has_ended(f"{host}|{number}|{int(start) - 1}")


def test_nothing_is_said_of_processes_of_other_machines() -> None:
    assert not has_ended("another-machine.example|1|1")
