"""What reading costs by the number of pages: `python -m benchmarks.scale [--pages 50,200,1000] [REPORT.pdf]`.

The pages of a shipped report (the longest in data/raw unless another is named) are repeated until there are as many as
asked for; `rekon tables` and `rekon check` then read the result. Printed: CPU seconds of the whole command with the
processes that it starts, by the clock, CPU milliseconds per page, and the peak memory of the command and of the largest
process that it started.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

PROJECT = Path(__file__).resolve().parents[1]
PAGES = (50, 200, 1000)
_RUN = "import sys; from flows.cli import main; sys.argv[0] = 'rekon'; main()"


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds, seconds by the clock, peak memory in MB of the command and of its largest child, exit status."""

    cpu: float
    clock: float
    own_mb: float
    child_mb: float
    status: int


def repeated(report: Path, pages: int, target: Path) -> Path:
    """A PDF of so many pages at `target`: those of `report` over and over."""
    source, document = pypdfium2.PdfDocument(report), pypdfium2.PdfDocument.new()
    while len(document) < pages:
        document.import_pages(source, list(range(min(len(source), pages - len(document)))))
    document.save(target)
    return target


def cost_of(*command: str) -> Cost:
    """What a `rekon` command costs; its output is thrown away."""
    # The command runs below a process of its own, whose usage of children tells the two apart.
    code = (
        f"import resource, runpy, sys; sys.argv[1:] = {list(command)!r}\n"
        f"try:\n exec({_RUN!r})\n status = 0\nexcept SystemExit as end:\n status = end.code or 0\n"
        "own, below = (resource.getrusage(w).ru_maxrss for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))\n"
        "sys.stderr.write(f'{own} {below} {status}\\n')\n"
    )
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        check=True,
    )
    clock, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    own, below, status = done.stderr.strip().splitlines()[-1].split()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, clock, int(own) / 1024, int(below) / 1024, int(status))


def main() -> None:
    """Prints the table."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("report", nargs="?", type=Path)
    arguments.add_argument("--pages", default=",".join(map(str, PAGES)))
    arguments.add_argument("--commands", default="tables,check")
    given = arguments.parse_args()
    raw = sorted((PROJECT / "data" / "raw").glob("*.pdf"), key=lambda p: len(pypdfium2.PdfDocument(p)))
    report = given.report or raw[-1]
    print(f"{report.name} repeated, {os.cpu_count()} cores, Python {sys.version.split()[0]}\n")
    print("| command | pages | CPU s | ms per page | wall s | peak MB, command | peak MB, largest child | status |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for command in given.commands.split(","):
            for pages in map(int, given.pages.split(",")):
                path = repeated(report, pages, Path(folder) / f"{pages}.pdf")
                cost = cost_of(command, str(path))
                print(
                    f"| `rekon {command}` | {pages} | {cost.cpu:.1f} | {1000 * cost.cpu / pages:.0f} "
                    f"| {cost.clock:.1f} | {cost.own_mb:.0f} | {cost.child_mb:.0f} | {cost.status} |",
                    flush=True,
                )


if __name__ == "__main__":
    main()
