"""Tables built from the truth files under the headings of the models: normalising measured without reading."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from extractors.content import Box, Cell, Table


def truth_tables(truth: Path, model: Path) -> list[tuple[Table, str | None]]:
    """Each table of a truth file with the label of the dataset that it belongs to (None for none)."""
    surroundings = _surroundings(json.loads(model.read_text(encoding="utf-8"))["blocks"])
    return [
        (_table(raw, *surroundings.get(raw["id"], ((), ""))), raw["dataset"])
        for raw in json.loads(truth.read_text(encoding="utf-8"))["tables"]
    ]


def _surroundings(blocks: list[dict[str, Any]]) -> dict[str, tuple[tuple[str, ...], str]]:
    found: dict[str, tuple[tuple[str, ...], str]] = {}
    stack: list[tuple[int, str]] = []
    lead_in = ""
    for block in blocks:
        if block["k"] == "h":
            stack = [entry for entry in stack if entry[0] < block["level"]] + [(block["level"], block["text"])]
            lead_in = ""
        elif block["k"] == "p":
            lead_in = block["text"]
        elif block["k"] == "table":
            found[block["id"]] = (tuple(text for _, text in stack), lead_in)
    return found


def _table(raw: dict[str, Any], headings: tuple[str, ...], lead_in: str) -> Table:
    rows = [*raw["header_rows"], *raw["body_rows"]]
    spans = {(row, column): (height, width) for row, column, height, width in raw["spans"]}
    covered: set[tuple[int, int]] = set()
    cells = []
    for row in range(len(rows)):
        for column in range(raw["n_cols"]):
            if (row, column) in covered:
                continue
            height, width = spans.get((row, column), (1, 1))
            covered |= {(row + down, column + right) for down in range(height) for right in range(width)}
            box = Box(column * 60, row * 12, (column + width) * 60 - 2, (row + height) * 12 - 1)
            cells.append(Cell(row, column, height, width, rows[row][column], raw["pages"][0], box))
    grid = tuple(tuple(row) for row in rows)
    header_rows = len(raw["header_rows"])
    caption = raw["caption"] or ""
    return Table(raw["id"], caption, headings, lead_in, tuple(raw["pages"]), header_rows, grid, tuple(cells), "truth")
