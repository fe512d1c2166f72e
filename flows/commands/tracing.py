"""From a published figure back to the place on the page where it is printed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractors.content import Box
from extractors.errors import UnknownData
from flows.archive.received_files import file_hash, pdf_files
from flows.settings.configuration import Settings
from schemas.loading import load_table

_GRID_PLACE = re.compile(r"(t\d+)[/:,](\d+)[/:,](\d+)")
_MANY = 8


@dataclass(frozen=True, slots=True)
class TracedFigure:
    """A published figure (a row of `figures`), the report's row of `reports`, and the findings that speak of it."""

    figure: Mapping[str, Any]
    report: Mapping[str, Any]
    findings: tuple[Mapping[str, Any], ...]

    @property
    def page(self) -> int:
        """The page that the figure stands on, from 1."""
        return int(self.figure["halaman"])

    @property
    def box(self) -> Box:
        """Its box on the page in points."""
        return Box(*map(float, self.figure["kotak"].split()))


def trace_figure(settings: Settings, figure: str, report: str | None = None) -> TracedFigure:
    """The figure with an id of `figures`, or at a place in a table's grid ("t006/3/5": table, row, column).

    Raises UnknownData when there is none, or when several reports have one and `report` does not say which.
    """
    rows = [row for row in load_table("figures", report, settings.clean).to_pylist() if _is(row, figure)]
    if not rows:
        raise UnknownData(f"no published figure has the id or place {figure}; `rekon show figures` lists them")
    named = sorted({row["laporan"] for row in rows})
    if len(rows) > 1:
        found = ", ".join(f"{row['id']} ({row['laporan']}: {row['angka_teks']})" for row in rows[:_MANY])
        say = "say which report with --report" if len(named) > 1 else "name one by its id"
        raise UnknownData(f"{figure} is {len(rows)} figures, {say}: {found}")
    (row,) = rows
    (document,) = load_table("reports", row["laporan"], settings.clean).to_pylist()
    return TracedFigure(row, document, tuple(_findings(settings, row)))


def received_file(settings: Settings, document: Mapping[str, Any]) -> Path | None:
    """The received PDF of a row of `reports`, known by its hash; None when it is not in the folder any more."""
    files: Sequence[Path] = pdf_files(settings.raw) if settings.raw.is_dir() else ()
    likely_first = sorted(files, key=lambda path: path.name != document["berkas"])
    return next((path for path in likely_first if file_hash(path)[0] == document["sha256"]), None)


def _is(row: Mapping[str, Any], figure: str) -> bool:
    if place := _GRID_PLACE.fullmatch(figure):
        table, at, column = place.groups()
        return (row["tabel"], row["baris"], row["kolom"]) == (table, int(at), int(column))
    return bool(row["id"] == figure)


def _findings(settings: Settings, figure: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    def speaks_of(finding: Mapping[str, Any]) -> bool:
        operands = {part.rpartition("=")[2] for part in (finding["operan_id"] or "").split("; ")}
        return figure["id"] in operands or figure["id"] == finding["angka_id"]

    found = load_table("findings", figure["laporan"], settings.clean).to_pylist()
    return [finding for finding in found if speaks_of(finding)]
