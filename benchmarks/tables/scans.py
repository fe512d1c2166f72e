"""Scanned reports: how much of their tables OCR gives, and the time that a page takes.

`scans.py [REPORT.pdf ...]`: a truth `<name>.truth.json` stands beside each report (the scan of the measuring set beside
the project when none is named). Scores come from the measuring set's scorer, once with blanks and once without.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from extractors.content import ReportContent
from extractors.isolation import read_report_isolated
from workpapers.contract import tables_document

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
SCORER = SHARED / "measure" / "score_tables.py"
_SHOWN = ("cells", "adjacency", "numbers", "tables")
_FIGURE = re.compile(r"[\d.,%/\s-]*\d[\d.,%/\s-]*")


def measure(path: Path) -> None:
    """Prints the scores of one report, its time per page and what OCR called doubtful."""
    before, began = os.times(), time.perf_counter()
    content = read_report_isolated(path)
    seconds = time.perf_counter() - began
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    pages = max(len(content.recognised_pages), 1)
    print(f"{path.name}: {content.page_count} pages, {len(content.recognised_pages)} read by OCR")
    print(f"  {cpu / pages:.1f} s of CPU and {seconds / pages:.1f} s by the clock a page, {seconds:.0f} s in all")
    print(f"  {_doubtful(content)}")
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "tables.json"
        found.write_text(json.dumps(tables_document(content)), encoding="utf-8")
        for option in ("", "--nospace"):
            command = [sys.executable, str(SCORER), str(path.with_suffix(".truth.json")), str(found)]
            told = subprocess.run([*command, *filter(None, [option])], capture_output=True, text=True, check=True)
            print(f"  {'without blanks' if option else 'with blanks'}")
            for line in told.stdout.splitlines():
                if line.startswith(_SHOWN):
                    print(f"    {line}")


def _doubtful(content: ReportContent) -> str:
    cells = [c for t in content.tables for c in t.cells if c.confidence is not None and c.text]
    figures = [c for c in cells if _FIGURE.fullmatch(c.text)]
    return (
        f"doubtful: {sum(c.doubtful for c in figures)} of {len(figures)} cells that are figures, "
        f"{sum(c.doubtful for c in cells)} of all {len(cells)} with text"
    )


def main() -> None:
    """Measures each report."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="*", type=Path, default=sorted((SHARED / "reports").glob("*.scan.pdf")))
    for path in arguments.parse_args().reports:
        if not path.exists():
            sys.exit(f"{path} is not there")
        measure(path)


if __name__ == "__main__":
    main()
