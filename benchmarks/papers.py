"""What working papers cost: `python -m benchmarks.papers [--runs N] [REPORT.pdf ...]`.

Per report the CPU seconds of reading (with everything up to the findings, and of the reading alone) and of each paper.
Then how a page of 2,000 ticks and 100 findings with all its pictures opens in Chromium: by the browser's own clock,
until its scripts have run; the smallest of N times. Without Chromium that line is left out and says so.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from flows.archive.paper_files import MARKED_COPY, PAPERS, SPREADSHEET, WORKPAPER
from flows.running.single_report import examine
from flows.running.stages import make_workpapers, read
from flows.settings.configuration import Settings
from tests.browser import CHROMIUM, browser_page
from tests.workpapers.large_report import large_page

PROJECT = Path(__file__).resolve().parents[1]
REPORTS = PROJECT.parent / "shared" / "reports"
Given = TypeVar("Given")
OPENED = "performance.getEntriesByType('navigation')[0].loadEventEnd"


def cpu_seconds(work: Callable[[], Given]) -> tuple[float, Given]:
    """User and system seconds of this process and the children it waits for, and what the work gave."""
    before, given = os.times(), work()
    after = os.times()
    return sum(after[:4]) - sum(before[:4]), given


def costs(path: Path, runs: int) -> list[float]:
    """CPU seconds of reading, of everything up to the findings, of page, spreadsheet, marked copy and all papers.

    All papers are made once before, which also loads what makes them: that is the last. The others, but everything up
    to the findings, are the smallest of `runs`.
    """
    settings = Settings()
    reading = min(cpu_seconds(lambda: read(path, settings.limits))[0] for _ in range(runs))
    examining, known = cpu_seconds(lambda: examine(settings, path))
    review = known.review()

    def making(names: Collection[str]) -> float:
        return cpu_seconds(lambda: make_workpapers(path, known, "id", review, names))[0]

    first = making(PAPERS)
    asked = ([WORKPAPER], [SPREADSHEET], [MARKED_COPY], PAPERS)
    return [reading, examining, *(min(making(names) for _ in range(runs)) for names in asked), first]


def milliseconds_to_open(runs: int) -> tuple[float, int]:
    """Milliseconds until the large page is loaded and its scripts have run, the smallest of `runs`; its bytes."""
    written = large_page().encode("utf-8")
    with tempfile.TemporaryDirectory() as folder, browser_page(Path(folder)) as page:
        file = Path(folder) / "kertas-kerja.html"
        file.write_bytes(written)
        took = []
        for _ in range(runs):
            page.open(file.as_uri())
            page.wait(f"{OPENED} > 0")
            took.append(float(page.value(OPENED)))
            page.open("about:blank#")
    return min(took), len(written)


def main() -> None:
    """Prints both tables."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="*", type=Path)
    arguments.add_argument("--runs", type=int, default=5)
    given = arguments.parse_args()
    reports = given.reports or sorted(p for p in REPORTS.glob("*.pdf") if "." not in p.stem)
    columns = ("reading alone", "up to the findings", "page", "spreadsheet", "marked copy", "all papers", "first time")
    print(
        f"CPU s, Python {sys.version.split()[0]}\n\n| report | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 1)}"
    )
    for report in reports:
        print(f"| {report.name} | {' | '.join(f'{s:.2f}' for s in costs(report.resolve(), given.runs))} |", flush=True)
    if CHROMIUM is None:
        print("\nChromium is not installed: opening the page was left out")
        return
    took, size = milliseconds_to_open(given.runs)
    print(f"\n2,000 ticks, 100 findings: {size / 1e6:.1f} MB, opened in {took:.0f} ms (smallest of {given.runs})")


if __name__ == "__main__":
    main()
