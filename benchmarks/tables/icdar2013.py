"""Scores table reading on the ICDAR-2013 set: adjacency relations and figures in place, per document and in all.

`icdar2013.py [--list N] [--engine NAME] [FOLDER]`: FOLDER holds PDFs with `-str.xml` truths (the measuring set beside
the project when left out); N is how many of the worst documents to list.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.tables.engines import ENGINES

PROJECT = Path(__file__).resolve().parents[2]
FOLDER = PROJECT.parent / "shared" / "bench" / "icdar2013"
_FIGURE = re.compile(r"[(<>≤≥±+−–-]*[$€£]?\d[\d.,]*%?\)?")

Place = tuple[int, int, int, int]
Relation = tuple[str, str, str]


@dataclass
class Grid:
    """Cells of a table by place (row, column, rowspan, colspan), and the pages that it stands on."""

    cells: dict[Place, str]
    pages: set[int] = field(default_factory=set)

    def texts(self) -> Counter[str]:
        """The texts of its cells."""
        return Counter(t for t in self.cells.values() if t)

    def figures(self) -> dict[tuple[int, int], str]:
        """Its figures by row and column."""
        return {(p[0], p[1]): t for p, t in self.cells.items() if _FIGURE.fullmatch(t)}

    def relations(self) -> Counter[Relation]:
        """Each cell with text with its nearest neighbours with text, to the right and below."""
        owner: dict[tuple[int, int], Place] = {}
        for place, text in self.cells.items():
            if text:
                row, col, rows, cols = place
                owner.update({(r, c): place for r in range(row, row + rows) for c in range(col, col + cols)})
        height = max((r for r, _ in owner), default=-1) + 1
        width = max((c for _, c in owner), default=-1) + 1
        found: set[tuple[Place, Place, str]] = set()
        for (row, col), place in owner.items():
            right = next((owner[row, c] for c in range(col + 1, width) if owner.get((row, c), place) != place), None)
            below = next((owner[r, col] for r in range(row + 1, height) if owner.get((r, col), place) != place), None)
            found.update((place, other, way) for other, way in ((right, "right"), (below, "below")) if other)
        return Counter((self.cells[a], self.cells[b], way) for a, b, way in found)


def _norm(text: str) -> str:
    return re.sub(r"\s+", "", text)


def true_grids(path: Path) -> list[Grid]:
    """The tables of a `-str.xml` file."""
    grids = []
    for table in ET.parse(path).getroot().iter("table"):
        grid = Grid({})
        for region in table.iter("region"):
            down, right = int(region.get("row-increment") or 0), int(region.get("col-increment") or 0)
            grid.pages.add(int(region.get("page") or 0))
            for cell in region.iter("cell"):
                row, col = int(cell.get("start-row") or 0), int(cell.get("start-col") or 0)
                last_row, last_col = int(cell.get("end-row") or row), int(cell.get("end-col") or col)
                place = (row + down, col + right, max(last_row - row, 0) + 1, max(last_col - col, 0) + 1)
                grid.cells[place] = _norm(cell.findtext("content") or "")
        if grid.cells:
            grids.append(grid)
    return grids


def found_grids(tables: list[dict[str, Any]]) -> list[Grid]:
    """The tables of the contract's document."""
    return [
        Grid(
            {(c["row"], c["col"], c["rowspan"], c["colspan"]): _norm(c["text"]) for c in table["cells"]},
            set(table["pages"]),
        )
        for table in tables
    ]


@dataclass
class Score:
    """Counts that add up over documents."""

    relations_right: int = 0
    relations_found: int = 0
    relations_true: int = 0
    figures_in_place: int = 0
    figures_kept: int = 0
    figures_found: int = 0
    figures_true: int = 0
    tables_true: int = 0
    tables_found: int = 0
    tables_exact: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, n) + getattr(other, n) for n in self.__dataclass_fields__))

    @property
    def f1(self) -> float:
        """F1 of the adjacency relations."""
        total = self.relations_found + self.relations_true
        return 2 * self.relations_right / total if total else 1.0

    def line(self) -> str:
        """The score in one line."""

        def share(hit: int, of: int) -> str:
            return f"{hit / of:.3f}" if of else "-"

        return (
            f"adjacency P {share(self.relations_right, self.relations_found)} "
            f"R {share(self.relations_right, self.relations_true)} F1 {self.f1:.3f} | "
            f"figures in place {share(self.figures_in_place, self.figures_true)}, "
            f"kept {share(self.figures_kept, self.figures_true)} "
            f"precision {share(self.figures_kept, self.figures_found)} of {self.figures_true} | "
            f"tables {self.tables_exact} exact, {self.tables_found} found of {self.tables_true}"
        )


def score(true: list[Grid], found: list[Grid]) -> Score:
    """The score of one document."""
    result = Score(tables_true=len(true), tables_found=len(found))
    ours = sum((g.relations() for g in found), Counter[Relation]())
    theirs = sum((g.relations() for g in true), Counter[Relation]())
    result.relations_right = sum((ours & theirs).values())
    result.relations_found, result.relations_true = sum(ours.values()), sum(theirs.values())
    for grid, own in _matched(true, found):
        right = grid.figures()
        result.figures_true += len(right)
        if own is None:
            continue
        mine = own.figures()
        result.figures_in_place += _in_place(right, mine)
        result.figures_kept += sum((Counter(right.values()) & Counter(mine.values())).values())
        result.tables_exact += {p: t for p, t in grid.cells.items() if t} == {p: t for p, t in own.cells.items() if t}
    result.figures_found = sum(len(own.figures()) for _, own in _matched(true, found) if own is not None)
    return result


def _in_place(true: dict[tuple[int, int], str], found: dict[tuple[int, int], str]) -> int:
    """Figures at the right place, the whole table shifted by a row or column at most."""
    return max(
        sum(1 for (r, c), text in true.items() if found.get((r + down, c + right)) == text)
        for down in (-2, -1, 0, 1, 2)
        for right in (-1, 0, 1)
    )


def _matched(true: list[Grid], found: list[Grid]) -> list[tuple[Grid, Grid | None]]:
    pairs = sorted(
        (
            (sum((t.texts() & f.texts()).values()), i, j)
            for i, t in enumerate(true)
            for j, f in enumerate(found)
            if t.pages & f.pages
        ),
        reverse=True,
    )
    of_true: dict[int, int] = {}
    for shared, i, j in pairs:
        if shared and i not in of_true and j not in of_true.values():
            of_true[i] = j
    return [(t, found[of_true[i]] if i in of_true else None) for i, t in enumerate(true)]


def main() -> None:
    """Prints the scores."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    arguments.add_argument("--engine", default="tables", choices=sorted(ENGINES))
    arguments.add_argument("--list", type=int, default=0)
    given = arguments.parse_args()
    total, per = Score(), []
    start = time.process_time()
    for path in sorted(given.folder.rglob("*.pdf")):
        truth = path.with_name(path.stem + "-str.xml")
        if not truth.exists():
            continue
        result = score(true_grids(truth), found_grids(ENGINES[given.engine](path)))
        per.append((result, path.name))
        total += result
    if not per:
        sys.exit(f"no PDF with a truth beside it in {given.folder}")
    mean = sum(r.f1 for r, _ in per) / len(per)
    print(f"{len(per)} documents: {total.line()} | mean F1 {mean:.3f} | {time.process_time() - start:.1f} s CPU")
    for result, name in sorted(per, key=lambda x: x[0].f1)[: given.list]:
        print(f"  {name}: {result.line()}")


if __name__ == "__main__":
    main()
