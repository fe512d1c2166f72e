"""Measures the reading of charts against a report's truth: `python -m benchmarks.charts REPORT.pdf TRUTH.json`.

The truth lists the charts that were set, with the names along their axes and the values of each series. Printed: how
many charts are read, of all values how many stand under the right name, and how many are read that stand under none.
`--list` names the charts that are not read.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extractors.content import Table
from extractors.reading import read_report

Values = Counter[tuple[str, str]]
"""Values by the name under which they stand."""


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def drawn(chart: Mapping[str, Any]) -> Values:
    """The values of a chart of the truth by name."""
    return Counter(
        (_plain(name), _plain(value))
        for series in chart["series"]
        for name, value in zip(chart["labels"], series["values"], strict=False)
        if value
    )


def read(chart: Table) -> Values:
    """The values of a chart as it was read, by name."""
    names, *series = chart.rows
    return Counter(
        (_plain(name), _plain(value)) for row in series for name, value in zip(names[1:], row[1:], strict=True) if value
    )


def matched(truth: Iterable[Mapping[str, Any]], charts: Iterable[Table]) -> list[tuple[Mapping[str, Any], Values]]:
    """Each chart of the truth with the values of the one on its page that shares most with it, none where none does."""
    left = list(charts)
    found = []
    for chart in truth:
        on_page = [c for c in left if c.pages == (chart["page"],)]
        best = max(on_page, key=lambda c: (read(c) & drawn(chart)).total(), default=None)
        if best is not None and (read(best) & drawn(chart)).total():
            left.remove(best)
            found.append((chart, read(best)))
        else:
            found.append((chart, Counter()))
    return found


def main() -> None:
    """Prints the figures for one report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("truth", type=Path)
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    truth = [c for c in json.loads(given.truth.read_text(encoding="utf-8"))["charts"] if c.get("series")]
    pairs = matched(truth, read_report(given.report).charts)
    in_truth = sum(drawn(chart).total() for chart, _ in pairs)
    right = sum((values & drawn(chart)).total() for chart, values in pairs)
    wrong = sum((values - drawn(chart)).total() for chart, values in pairs)
    charts = sum(bool(values) for _, values in pairs)
    print(f"charts read {charts} of {len(pairs)}; values under the right name {right} of {in_truth}, others {wrong}")
    for chart, values in pairs if given.list else ():
        if not values:
            print(f"not read: page {chart['page']}, {chart['caption']}")


if __name__ == "__main__":
    main()
