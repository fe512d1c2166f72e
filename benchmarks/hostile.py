"""Reads every file of a folder of hostile PDFs, each in its own process: `python -m benchmarks.hostile FOLDER`.

Printed: how many ended with which status, and by name those that took long or whose reader died. The exit status is 1
when a file ended with anything but a status.
"""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from extractors.errors import ReaderDied, UnreadableReport
from extractors.isolation import read_report_isolated
from extractors.limits import ReadingLimits

LIMITS = ReadingLimits(seconds=20, page_seconds=5)
LONG_SECONDS = 5.0


def ended(path: Path) -> tuple[Path, str, str, float]:
    """How reading one file ended: its status, what was read or why not, seconds by the clock."""
    began = time.perf_counter()
    try:
        content = read_report_isolated(path, LIMITS, both_ends=True)
        status = "read in part" if content.unread else "read"
        told = f"{content.page_count} pages, {len(content.unread)} parts unread"
    except UnreadableReport as error:
        status, told = error.status, str(error)
    except Exception as error:  # noqa: BLE001 - what must not happen is what this looks for
        status, told = "NO STATUS", f"{type(error).__name__}: {error}"
    return path, status, told, time.perf_counter() - began


def main() -> None:
    """Reads the files below the folder named on the command line."""
    files = sorted(path for path in Path(sys.argv[1]).rglob("*") if path.is_file())
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(ended, files))
    counts = Counter(status for _, status, _, _ in results)
    for status, count in counts.most_common():
        print(f"{count:5}  {status}")
    for path, status, told, seconds in results:
        if seconds > LONG_SECONDS or status in (ReaderDied.status, "NO STATUS"):
            print(f"{path.name}: {status}, {told}, {seconds:.1f} s")
    sys.exit(1 if counts["NO STATUS"] else 0)


if __name__ == "__main__":
    main()
