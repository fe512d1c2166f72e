"""Runs over a folder of small reports, killed at a stage or after some time; says what was found after each.

`python -m tests.flows.killed_runs FOLDER stages` kills a run as each stage of its first report begins,
`... FOLDER moments SEED SECONDS` at random moments, for some seconds. Each writes a line of JSON for every kill.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from flows.ledger.ledger import Ledger
from flows.ledger.run_register import Outcome
from flows.running import stages
from flows.running.whole_run import run
from flows.settings.configuration import Settings
from tests.flows.killed_publications import in_child, visible
from tests.flows.small_reports import AGREES, DISAGREES, small_report

STAGES = ("read", "verify", "normalise", "reconcile", "publish")
# What describes all datasets together is made anew from them at the end of a run, the DuckDB file with other bytes.
_ANEW = ("clean/rekon.duckdb",)


def prepared(base: Path) -> Settings:
    """A folder with two reports, none of them processed."""
    settings = Settings(base=base, engine="plain", documents_at_once=1)
    small_report(settings.raw / "a.pdf", AGREES)
    small_report(settings.raw / "b.pdf", DISAGREES)
    return settings


def complete_run(settings: Settings, kill_at: str = "") -> None:
    """A run, killed when a stage of the second report begins."""

    def notice(file: str, stage: str) -> None:
        if (file, stage) == ("b.pdf", kill_at):
            os.kill(os.getpid(), signal.SIGKILL)

    with Ledger(settings.database) as ledger:
        run(settings, ledger, notice=notice)


def outcome(settings: Settings) -> dict[str, bytes]:
    """Every published file but what is made anew."""
    return {name: content for name, content in visible(settings).items() if name not in _ANEW}


def is_settled(settings: Settings) -> bool:
    """Whether a further run finds nothing to do, every report known once and done."""
    with Ledger(settings.database) as ledger:
        result = run(settings, ledger)
        names = [entry.name for entry in ledger.entries()]
    return [file.outcome for file in result.files] == [Outcome.UNCHANGED] * 2 and names == ["a", "b"]


def found_after(settings: Settings, undisturbed: dict[str, bytes], **what: Any) -> dict[str, Any]:
    """What was found after a kill, and after the run that followed it."""
    seen = outcome(settings)
    whole = all(undisturbed.get(name) == content or name.endswith("package.json") for name, content in seen.items())
    restarted = in_child(partial(complete_run, settings))
    return {
        **what,
        "whole_files": whole,
        "equal_after_restart": restarted == 0 and outcome(settings) == undisturbed,
        "settled": is_settled(settings),
    }


def killed_at_stages(folder: Path, undisturbed: dict[str, bytes]) -> Iterator[dict[str, Any]]:
    """A run killed as each stage begins."""
    for stage in STAGES:
        settings = prepared(folder / stage)
        end = in_child(partial(complete_run, settings, stage))
        yield found_after(settings, undisturbed, stage=stage, killed=end == -signal.SIGKILL)
        shutil.rmtree(settings.base)


def killed_at_moments(
    folder: Path, undisturbed: dict[str, bytes], seed: int, seconds: float, longest: float
) -> Iterator[dict[str, Any]]:
    """Runs killed at random moments of the time that an undisturbed one takes, until `seconds` are over."""
    chance, deadline = random.Random(seed), time.monotonic() + seconds
    while time.monotonic() < deadline:
        settings, moment = prepared(folder / "moment"), chance.uniform(0, longest)
        child = os.fork()
        if child == 0:
            complete_run(settings)
            os._exit(0)
        time.sleep(moment)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        yield found_after(settings, undisturbed, moment=round(moment, 3), killed=True)
        shutil.rmtree(settings.base)


def main() -> None:
    """Write what is found below a folder."""
    folder, kind = Path(sys.argv[1]), sys.argv[2]
    stages.load_reconciliation()
    undisturbed = prepared(folder / "undisturbed")
    complete_run(undisturbed)
    again = prepared(folder / "again")
    began = time.monotonic()
    in_child(partial(complete_run, again))
    longest = time.monotonic() - began
    if kind == "stages":
        found = killed_at_stages(folder, outcome(undisturbed))
    else:
        found = killed_at_moments(folder, outcome(undisturbed), int(sys.argv[3]), float(sys.argv[4]), longest)
    for line in found:
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
