"""What Prefect costs by itself: runs over reports whose stages only wait, with it and as plain functions."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flows.running.prefect_server import QUIET, LocalServer

STAGES = ("read", "verify", "normalise", "reconcile", "publish")
WAIT_SECONDS = 0.2
AT_ONCE = 2


def print_prefect_cost(reports: list[int]) -> None:
    """CPU with plain functions, with Prefect and its own server, and with one that stands, by number of reports.

    Prefect's folder is new for the first line and used before for the others.
    """
    print("| reports | folder of Prefect | CPU s, plain functions | more, its own server | more, one that stands |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as home:
        for attempt, number in enumerate([1, *reports]):
            plain, own = (_cpu_of_run(folder, number, engine) for engine in ("plain", "prefect"))
            with standing_server(Path(home)) as server:
                before = cpu_of(server)
                standing = _cpu_of_run(folder, number, "prefect") + cpu_of(server) - before
            used = "used before" if attempt else "new"
            print(f"| {number} | {used} | {plain:.1f} | {own - plain:.1f} | {standing - plain:.1f} |", flush=True)


@contextmanager
def standing_server(home: Path) -> Iterator[int]:
    """A Prefect server as `rekon serve` has it, which runs use and do not start; gives its process number."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = LocalServer({**QUIET, "PREFECT_HOME": str(home)}, port)
    try:
        os.environ["PREFECT_API_URL"] = server.address()
        yield server.number
    finally:
        os.environ.pop("PREFECT_API_URL", None)
        server.stop()


def cpu_of(number: int) -> float:
    """User and system seconds of a running process."""
    fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _cpu_of_run(folder: str, number: int, engine: str) -> float:
    command = [sys.executable, "-m", __name__, folder, str(number), engine]
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return float(ended.stdout.splitlines()[-1])


def main() -> None:
    """One run, in a process of its own; prints its CPU seconds and those of the processes that it started."""
    import resource
    import time
    from concurrent.futures import ThreadPoolExecutor

    from flows.ledger.run_register import Outcome, RunFile
    from flows.running.processing import CallStage, call_plainly
    from flows.running.run_flow import Work, call_stage, run_as_flow
    from flows.settings.configuration import Settings

    def work_on(file: str, call: CallStage) -> Work:
        def work() -> RunFile:
            for stage in STAGES:
                call(stage, file, lambda: time.sleep(WAIT_SECONDS))
            return RunFile(file, "", Outcome.PROCESSED)

        return work

    folder, number, engine = sys.argv[1:]
    files = [f"{one}.pdf" for one in range(int(number))]
    if engine == "plain":
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(lambda file: work_on(file, call_plainly)(), files))
    else:
        settings = Settings(base=Path(folder), documents_at_once=AT_ONCE)
        run_as_flow(settings, {file: work_on(file, call_stage) for file in files})
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(sum(one.ru_utime + one.ru_stime for one in used))


if __name__ == "__main__":
    main()
