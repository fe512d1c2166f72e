"""Reads the same reports with several engines and prints scores, CPU seconds and memory as one Markdown table.

`compare.py [--engines rekon,pdfplumber,...] [REPORT.pdf ...]`; without reports, the full-length ones beside the
project. Scores come from the measuring scripts beside the project; each engine runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
QUICK = ("rekon", "pdfplumber", "camelot-lattice-vector")


def _run(engine: str, report: Path, output: Path) -> tuple[float, float, int]:
    """CPU seconds, peak memory in MB and exit status of one engine over one report."""
    with output.open("wb") as out:
        child = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.tables.engines", engine, str(report)],
            stdout=out,
            stderr=subprocess.DEVNULL,
            cwd=PROJECT,
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode


def _score(truth: Path, output: Path) -> dict[str, Any]:
    script = SHARED / "measure" / "score_tables.py"
    done = subprocess.run(
        [sys.executable, str(script), str(truth), str(output)], capture_output=True, text=True, check=True
    )
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


def main() -> None:
    """Prints the table."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="*", type=Path)
    arguments.add_argument("--engines", default=",".join(QUICK))
    given = arguments.parse_args()
    reports = given.reports or sorted(
        p for p in (SHARED / "reports").glob("*.pdf") if "scan" not in p.name and p.with_suffix(".truth.json").exists()
    )
    versions = ", ".join(f"{name} {version(name)}" for name in ("pdfplumber", "camelot-py", "pypdfium2"))
    print(f"{date.today()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}, {versions}\n")
    print("| report | engine | cells F1 | adjacency F1 | numbers in place | kept | tables exact | CPU s | peak MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "tables.json"
        for report in reports:
            for engine in given.engines.split(","):
                seconds, memory, status = _run(engine, report, output)
                if status:
                    print(f"| {report.name} | {engine} | status {status} | | | | | {seconds:.1f} | {memory:.0f} |")
                    continue
                s = _score(report.with_suffix(".truth.json"), output)
                cells, adjacency, numbers, tables = s["cells"]["f1"], s["adjacency"]["f1"], s["numbers"], s["tables"]
                print(
                    f"| {report.name} | {engine} | {cells:.4f} | {adjacency:.4f} | {numbers['in_place']} "
                    f"| {numbers['kept']} | {tables['exact']}/{tables['true']} | {seconds:.1f} | {memory:.0f} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
