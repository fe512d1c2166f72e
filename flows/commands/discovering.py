"""Relations of tables that nobody declared, as a JSON document: of a report's tables, or of tables of plain texts."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from expectations.discovery.discovery import Discovered, discover
from expectations.discovery.printed_grid import printed_grid
from extractors.errors import RekonError
from extractors.isolation import read_report_isolated
from flows.settings.configuration import Settings


class NoTables(RekonError):
    """Raised by `rekon discover` when a file holds no list of tables; the message says what it should hold."""


def discovered_relations(file: Path, settings: Settings) -> dict[str, Any]:
    """The relations of every table of a PDF report, or of a JSON file with a list of tables (lists of rows of texts).

    Raises NoTables when a JSON file holds anything else, and what reading raises for a report.
    """
    if file.suffix.lower() == ".json":
        tables = [(str(number), rows) for number, rows in enumerate(_tables(file))]
    else:
        content = read_report_isolated(file, settings.limits, tables_only=True, both_ends=(os.cpu_count() or 1) > 1)
        tables = [(table.id, [list(row) for row in table.rows]) for table in content.tables]
    return {
        "tables": [
            {"table": name, "relations": [_relation(found) for found in discover(printed_grid(rows))]}
            for name, rows in tables
        ]
    }


def _tables(file: Path) -> list[list[list[str]]]:
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise NoTables(f"{file} is no JSON: {problem}") from problem
    if isinstance(held, dict):
        held = held.get("tables")
    if not isinstance(held, list) or not all(_is_table(table) for table in held):
        raise NoTables(f"{file} should hold a list of tables, each a list of rows, each a list of texts")
    return held


def _is_table(table: object) -> bool:
    return isinstance(table, list) and all(
        isinstance(row, list) and all(isinstance(text, str) for text in row) for row in table
    )


def _relation(found: Discovered) -> dict[str, Any]:
    return {
        "operator": found.operator,
        "result": list(found.result),
        "operands": [list(cell) for cell in found.operands],
        "scale": found.scale,
        "orientation": found.orientation,
        "obeying": found.obeying,
        "lines": found.lines,
        "holds": found.holds,
    }
