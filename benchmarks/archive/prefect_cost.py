"""What Prefect costs by itself: runs over reports whose stages only wait."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

STAGES = ("read", "verify", "normalise", "reconcile", "publish")
WAIT_SECONDS = 0.2


def print_prefect_cost(reports: list[int]) -> None:
    """CPU of the program and of the server that it starts, for each number of reports; the first in a new folder."""
    print("| reports | folder of Prefect | CPU s, program | CPU s, server |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for attempt, number in enumerate([1, *reports]):
            ended = subprocess.run(
                [sys.executable, "-m", __name__, folder, str(number)], stdout=subprocess.PIPE, text=True, check=True
            )
            own, server = json.loads(ended.stdout.splitlines()[-1])
            print(f"| {number} | {'used before' if attempt else 'new'} | {own:.1f} | {server:.1f} |", flush=True)


def main() -> None:
    """One run, in a process of its own."""
    import resource
    import time

    from flows.configuration import Settings
    from flows.ledger import Outcome, RunFile
    from flows.run_flow import Work, call_stage, run_as_flow

    def work_on(file: str) -> Work:
        def work() -> RunFile:
            for stage in STAGES:
                call_stage(stage, file, lambda: time.sleep(WAIT_SECONDS))
            return RunFile(file, "", Outcome.PROCESSED)

        return work

    files = [f"{number}.pdf" for number in range(int(sys.argv[2]))]
    run_as_flow(Settings(base=Path(sys.argv[1]), documents_at_once=2), {file: work_on(file) for file in files})
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(json.dumps([one.ru_utime + one.ru_stime for one in used]))


if __name__ == "__main__":
    main()
