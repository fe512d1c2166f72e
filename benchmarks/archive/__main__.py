"""What archives of many reports cost: `python -m benchmarks.archive REPORT.pdf --copies 1,10,100`.

Copies of a report, each with a title of its own and some other figures, are processed by `rekon run` in a folder of
their own, with each of the `--engines`. Printed: CPU seconds of the run with all processes that it starts, in all and
for each report, seconds by the clock, reports per hour and core, peak memory of the command and of its largest child,
and what Prefect adds to the plain run.

`--shares N` reads and checks N copies in one process and prints what of the CPU is Great Expectations', its import and
what it adds to evaluating the same relations directly. `--prefect 10,100` measures what
Prefect costs over reports whose stages only wait: on a busy machine two whole runs differ by more than that.
`--endings 10,100,1000` measures what a run does once at its end in archives of so many reports. `--long 1000 --minutes
60` looks at one long run while it goes on. With `--pages 1,6` only these pages of the report are copied.
`--answer` compares by the clock one `rekon check` with pdfplumber's `extract_tables`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from benchmarks.archive.copies import make_copies, with_pages
from benchmarks.archive.ending import print_endings
from benchmarks.archive.long_run import print_long_run
from benchmarks.archive.prefect_cost import cpu_of, print_prefect_cost, standing_server
from benchmarks.archive.shares import print_shares
from benchmarks.scale import Cost, cost_of

PROJECT = Path(__file__).resolve().parents[2]
STANDING = "standing"
"""Prefect with a server that runs already, whose CPU during the run is counted too."""


def run_of(report: Path, copies: int, engine: str, folder: Path, at_once: int) -> Cost:
    """What `rekon run` costs over so many copies in a new folder."""
    for _ in make_copies(report, copies, folder / "data" / "raw"):
        pass
    config = folder / "rekon.toml"
    named = "prefect" if engine == STANDING else engine
    config.write_text(f'engine = "{named}"\ndocuments_at_once = {at_once}\n')
    if engine != STANDING:
        return cost_of("run", "--config", str(config))
    with standing_server(folder / "server") as server:
        before = cpu_of(server)
        cost = cost_of("run", "--config", str(config))
        return replace(cost, cpu=cost.cpu + cpu_of(server) - before)


def print_runs(report: Path, copies: list[int], engines: list[str], at_once: int) -> None:
    """A line for each number of copies and engine."""
    print("| copies | engine | CPU s | CPU s a report | wall s | reports per core hour | peak MB, command | "
          "peak MB, largest child | more than plain | status |")  # fmt: skip
    print("|---|---|---|---|---|---|---|---|---|---|")
    for number in copies:
        plain = 0.0
        for engine in engines:
            with tempfile.TemporaryDirectory() as folder:
                cost = run_of(report, number, engine, Path(folder), at_once)
            plain = cost.cpu if engine == "plain" else plain
            more = f"{cost.cpu - plain:+.1f} s" if plain and engine != "plain" else ""
            hourly = 3600 * number / cost.cpu
            print(
                f"| {number:,} | {engine} | {cost.cpu:.1f} | {cost.cpu / number:.2f} | {cost.clock:.1f} | {hourly:.0f} "
                f"| {cost.own_mb:.0f} | {cost.child_mb:.0f} | {more} | {cost.status} |",
                flush=True,
            )


def print_answer(report: Path, runs: int) -> None:
    """By the clock, `rekon check` and pdfplumber's tables of the same file, in turn; the medians."""
    commands = {
        "pdfplumber": [sys.executable, "-m", "benchmarks.tables.engines", "pdfplumber", str(report)],
        "rekon check": [sys.executable, "-m", "flows.cli", "check", str(report)],
    }
    took: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            began = time.perf_counter()
            subprocess.run(command, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            took[name].append(time.perf_counter() - began)
    print("| report | " + " | ".join(f"{name}, wall s" for name in took) + " | check / pdfplumber |\n|---|---|---|---|")
    first, second = (median(seconds) for seconds in took.values())
    print(f"| {report.name} | {first:.1f} | {second:.1f} | {second / first:.2f} |", flush=True)


def main() -> None:
    """Prints the tables that are asked for."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("report", type=Path)
    arguments.add_argument("--copies", default="", help="numbers of copies, with commas")
    arguments.add_argument(
        "--engines", default="plain,prefect", help=f"plain, prefect, or {STANDING}: Prefect with a server that stands"
    )
    arguments.add_argument("--at-once", type=int, default=0, help="reports in hand at a time; 0: one per core")
    arguments.add_argument("--shares", type=int, default=0, metavar="N")
    arguments.add_argument("--prefect", default="", help="numbers of reports, with commas")
    arguments.add_argument("--endings", default="", help="numbers of reports, with commas")
    arguments.add_argument("--long", type=int, default=0, metavar="N")
    arguments.add_argument("--minutes", type=float, default=1e6, help="of a long run, which is then interrupted")
    arguments.add_argument("--answer", type=int, default=0, metavar="RUNS")
    arguments.add_argument("--pages", default="", help="of the report, with commas: only these are copied")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.pages:
            given.report = with_pages(given.report, [int(n) for n in given.pages.split(",")], Path(folder))
        _measure(given)


def _measure(given: argparse.Namespace) -> None:
    print(f"{given.report.name}, {os.cpu_count()} cores, Python {sys.version.split()[0]}\n", flush=True)
    if given.copies:
        print_runs(given.report, [int(n) for n in given.copies.split(",")], given.engines.split(","), given.at_once)
    if given.shares:
        print_shares(given.report, given.shares)
    if given.prefect:
        print_prefect_cost([int(n) for n in given.prefect.split(",")])
    if given.endings:
        print_endings(given.report, [int(n) for n in given.endings.split(",")])
    if given.long:
        print_long_run(given.report, given.long, given.minutes, given.engines.split(",")[-1])
    if given.answer:
        print_answer(given.report, given.answer)


if __name__ == "__main__":
    main()
