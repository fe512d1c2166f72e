"""CPU seconds of whole processes over the same reports, one after the other: `times.py [--runs N] [REPORT.pdf ...]`.

Per report pdfplumber's `extract_tables`, camelot's lattice reader on vectors, `rekon tables` and `rekon check`, and
what the last two take of the others' time. Each is run N times in turn; the medians are printed as a Markdown table.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path
from statistics import median

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
COMMANDS = {
    "pdfplumber": ("benchmarks.tables.engines", "pdfplumber"),
    "camelot": ("benchmarks.tables.engines", "camelot-lattice-vector"),
    "tables": ("flows.cli", "tables"),
    "check": ("flows.cli", "check"),
}


def cpu_seconds(module: str, command: str, report: Path) -> float:
    """User and system seconds of a process and its children; SystemExit when it neither agreed nor found anything."""
    before = os.times()
    line = [sys.executable, "-m", module, command, str(report)]
    status = subprocess.run(line, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    if status not in (0, 1):
        sys.exit(f"{' '.join(line)} ended with status {status}")
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Prints a line per report."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="*", type=Path)
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    whole = sorted(p for p in (SHARED / "reports").glob("*.pdf") if "." not in p.stem)
    quotients = (("tables", "pdfplumber"), ("tables", "camelot"), ("check", "pdfplumber"))
    columns = [*(f"{name}, CPU s" for name in COMMANDS), *(f"{a} / {b}" for a, b in quotients)]
    print(f"| report | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 1)}")
    for report in given.reports or whole:
        runs: dict[str, list[float]] = {name: [] for name in COMMANDS}
        for _ in range(given.runs):
            for name, (module, command) in COMMANDS.items():
                runs[name].append(cpu_seconds(module, command, report.resolve()))
        took = {name: median(seconds) for name, seconds in runs.items()}
        shown = [f"{took[name]:.1f}" for name in COMMANDS]
        shown += [f"{took[a] / took[b]:.2f}" for a, b in quotients]
        print(f"| {report.name} | {' | '.join(shown)} |", flush=True)


if __name__ == "__main__":
    main()
