"""The full reports in other layouts: the same words with rules, shading or repeated headers taken away, same truth.

`layouts.py [--only NAME] [--list N] [REPORT.pdf ...]`. Each layout changes what the page layer gives, before tables are
looked for: `horizontal` has no vertical rules, `plain` neither rules nor fills, `zebra` fills of every other row
instead of rules, `bare` neither rules nor repeated headers, `once` rules, but headers on the first page only.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractors.content import Box
from extractors.pages.pdf_pages import PageContent, open_pages
from extractors.pages.rulings import Fill
from extractors.ruled.table_parts import TablePart
from extractors.tables import TablesOfReport, find_tables

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"
WHITE, STRIPE, HEAD = (255, 255, 255), (221, 235, 247), (31, 78, 121)


def _charts(page: PageContent, parts: Sequence[TablePart]) -> list[Box]:
    """Fills that are no shading of cells stay in every layout: they are bars and legends of charts."""
    return [f.box for f in page.fills if not any(_inside(f.box, p.box) for p in parts)]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.x0 >= outer.x0 - 3
        and inner.x1 <= outer.x1 + 3
        and inner.top >= outer.top - 3
        and inner.bottom <= outer.bottom + 3
    )


def _in_parts(
    page: PageContent, parts: Sequence[TablePart], horizontal: bool, position: float, a: float, b: float
) -> bool:
    box = Box(a, position, b, position) if horizontal else Box(position, a, position, b)
    return any(_inside(box, p.box) for p in parts)


def horizontal(page: PageContent, parts: Sequence[TablePart], found: TablesOfReport) -> PageContent:
    """Horizontal rules only."""
    kept = [r for r in page.rulings if r.horizontal or not _in_parts(page, parts, False, r.position, r.start, r.end)]
    return replace(page, rulings=tuple(kept))


def plain(page: PageContent, parts: Sequence[TablePart], found: TablesOfReport) -> PageContent:
    """No rules and no shading."""
    kept = [r for r in page.rulings if not _in_parts(page, parts, r.horizontal, r.position, r.start, r.end)]
    fills = [f for f in page.fills if f.box in _charts(page, parts)]
    return replace(page, rulings=tuple(kept), fills=tuple(fills))


def zebra(page: PageContent, parts: Sequence[TablePart], found: TablesOfReport) -> PageContent:
    """A dark header and stripes, no rules."""
    bare = plain(page, parts, found)
    fills = list(bare.fills)
    header = {t.id: t.header_rows for t in found.tables}
    for part in parts:
        for cell in part.cells:
            head = cell.row < header[part.table_id] and cell.shaded is not None
            if head or (cell.row % 2 == 0 and not cell.row < header[part.table_id]):
                fills.append(Fill(cell.box, HEAD if head else STRIPE))
    return replace(bare, fills=tuple(fills))


def once(page: PageContent, parts: Sequence[TablePart], found: TablesOfReport) -> PageContent:
    """Headers on the first page of a table only."""
    gone: list[Box] = []
    by_name = {t.id: t for t in found.tables}
    for part in parts:
        table = by_name[part.table_id]
        if page.number == table.pages[0]:
            continue
        rows = 0
        while rows < table.header_rows and tuple(c.text for c in part.owners()[rows]) == table.rows[rows]:
            rows += 1
        if rows:
            gone.append(Box(part.xs[0], part.ys[0], part.xs[-1], part.ys[rows]))
    words = [w for w in page.words if not any(_inside(w.box, box) for box in gone)]
    fills = [f for f in page.fills if not any(_inside(f.box, box) for box in gone)]
    rulings = []
    for r in page.rulings:
        for box in gone:
            if r.horizontal and box.top - 3 <= r.position < box.bottom - 3:
                r = replace(r, end=r.start)
            if not r.horizontal and r.start < box.bottom - 3 and r.start >= box.top - 3:
                r = replace(r, start=box.bottom - 0.5)
        if r.length > 0:
            rulings.append(r)
    return replace(page, words=tuple(words), fills=tuple(fills), rulings=tuple(rulings))


def bare(page: PageContent, parts: Sequence[TablePart], found: TablesOfReport) -> PageContent:
    """No rules, no shading, headers on the first page only."""
    return plain(once(page, parts, found), parts, found)


LAYOUTS: dict[str, Callable[[PageContent, Sequence[TablePart], TablesOfReport], PageContent]] = {
    "horizontal": horizontal,
    "zebra": zebra,
    "plain": plain,
    "once": once,
    "bare": bare,
}


def laid_out(pages: Sequence[PageContent], layout: str) -> list[PageContent]:
    """The pages of a report in a layout."""
    found = find_tables(pages)
    return [LAYOUTS[layout](page, found.parts[page.number], found) for page in pages]


def document(found: TablesOfReport) -> dict[str, Any]:
    """The contract's document, as far as the scorer reads it."""
    return {
        "contract": 1,
        "tables": [
            {
                "id": t.id,
                "caption": "",
                "pages": list(t.pages),
                "header_rows": t.header_rows,
                "rows": [list(row) for row in t.rows],
                "cells": [
                    {"row": c.row, "col": c.col, "rowspan": c.rowspan, "colspan": c.colspan, "text": c.text}
                    for c in t.cells
                ],
            }
            for t in found.tables
        ],
    }


def main() -> None:
    """Prints a line per report and layout."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("reports", nargs="*", type=Path)
    arguments.add_argument("--only", choices=sorted(LAYOUTS))
    arguments.add_argument("--list", type=int, default=0)
    arguments.add_argument("--keep", type=Path, help="folder for the tables read, one JSON per report and layout")
    given = arguments.parse_args()
    folders = [SHARED / "samples", SHARED / "reports"]
    reports = given.reports or [
        p
        for folder in folders
        for p in sorted(folder.glob("*.pdf"))
        if not any(x in p.stem for x in ("scan", "rotated", "tampered"))
    ]
    for report in reports:
        pages = list(open_pages(report))
        for name in LAYOUTS:
            if given.only and name != given.only:
                continue
            text = json.dumps(document(find_tables(laid_out(pages, name))), ensure_ascii=False)
            with tempfile.TemporaryDirectory() as folder:
                output = (given.keep or Path(folder)) / f"{report.parent.name}_{report.stem}.{name}.json"
                output.write_text(text)
                script = SHARED / "measure" / "score_tables.py"
                command = [sys.executable, str(script), str(report.with_suffix(".truth.json")), str(output)]
                done = subprocess.run([*command, "--list", str(given.list)], capture_output=True, text=True, check=True)
            lines = done.stdout.strip().splitlines()
            s = json.loads(lines[-1])
            print(
                f"{report.parent.name}/{report.stem} {name}: cells {s['cells']['f1']:.4f} "
                f"adjacency {s['adjacency']['f1']:.4f} numbers in place {s['numbers']['in_place']} "
                f"kept {s['numbers']['kept']} tables {s['tables']}",
                flush=True,
            )
            for line in lines[:-1]:
                if line.startswith("  ") and given.list:
                    print(line[:300])


if __name__ == "__main__":
    main()
