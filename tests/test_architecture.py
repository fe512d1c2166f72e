"""docs/architecture.md describes the house as it stands: every folder has a line, and what a line names is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shared import PROJECT

DOCUMENT = (PROJECT / "docs" / "architecture.md").read_text(encoding="utf-8")
ROOMS = ("extractors", "schemas", "expectations", "flows")
_ROW = re.compile(r"^\| (`[^|]*`) \| (.*) \|$", re.MULTILINE)
_NAME = re.compile(r"`([\w./*]+)`")


def rows(room: str) -> Iterator[tuple[list[str], list[str]]]:
    """The names in the first and in the second cell of each line of a room's table."""
    text = DOCUMENT.split(f"**{room}/**", 1)[1].split("\n**", 1)[0].split("\n## ", 1)[0]
    for row in _ROW.finditer(text):
        yield _NAME.findall(row[1]), _NAME.findall(row[2])


@pytest.mark.parametrize("room", ROOMS)
def test_every_folder_and_every_file_beside_the_folders_has_a_line(room: str) -> None:
    described = {name for names, _ in rows(room) for name in names}
    there = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in (PROJECT / room).iterdir()
        if not path.name.startswith("_") and path.suffix != ".pyc"
    }
    assert described == there


@pytest.mark.parametrize("room", ROOMS)
def test_what_a_folders_line_names_stands_in_it(room: str) -> None:
    for holders, named in rows(room):
        folders = [PROJECT / room / name for name in holders if name.endswith("/")]
        for name in named if folders else []:
            assert any(_stands_in(folder, name) for folder in folders), f"{holders}: {name}"


def _stands_in(folder: Path, name: str) -> bool:
    return any(folder.glob(name if "." in name else f"{name}.py"))
