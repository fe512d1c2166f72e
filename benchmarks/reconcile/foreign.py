"""Checks documents that no rule was made for: `python -m benchmarks.reconcile.foreign FOLDER ...`.

Every PDF below the folders is read and reconciled, without a second reading. Printed: how many could be read, how many
relations were formed, and each finding. What such documents print is taken to be right.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.reconcile.mutations import reconciled
from extractors.errors import UnreadableReport
from extractors.reading import read_report


def main() -> None:
    """Prints the findings and the numbers."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    read = relations = found = 0
    for path in sorted(path for folder in parser.parse_args().folders for path in folder.rglob("*.pdf")):
        try:
            content = read_report(path)
        except UnreadableReport:
            continue
        _, checks, findings = reconciled(content)
        wrong = [finding for finding in findings if finding.outcome.verdict == "inconsistent"]
        read, relations, found = read + 1, relations + len(checks), found + len(wrong)
        for finding in wrong:
            print(f"{path.name}: {finding.explanation.en}")
    print(f"documents {read}, relations {relations}, findings {found}")


if __name__ == "__main__":
    main()
