"""What is taken from the pictures of a report's pages: pictures of parts, and free room for marks.

A page is opened once for all that is asked of it, in child processes (page_process.py).
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import Any

from extractors.content import Box
from extractors.pictures.free_room import MarkedPage, Spot, Wanted
from extractors.pictures.page_pictures import Picture, Region
from extractors.pictures.page_process import page_process
from extractors.processes.asked_child import AskedChild
from extractors.processes.child_process import argument_parts

PROCESSES = min(os.cpu_count() or 1, 4)
LONGEST_PART = 120_000
"""Of what is asked as JSON: so much that starting a child for each part costs little."""


@dataclass(frozen=True, slots=True)
class RenderedPages:
    """What pages gave: the pictures, in the order asked for, and the pages with room for marks, by their numbers.

    None stands for a picture that could not be made; a page that could not be looked at is left out.
    """

    pictures: tuple[Picture | None, ...]
    room: Mapping[int, MarkedPage]


def render_pages(
    path: Path,
    regions: Sequence[Region] = (),
    wanted: Mapping[int, Sequence[Wanted]] | None = None,
    process: AskedChild | None = None,
) -> RenderedPages:
    """Pictures of the regions, and room for the marks that are wanted on each page.

    `process` is the page_process of this report, where one is at hand; more are started where much is asked.
    """
    distinct = {region: number for number, region in enumerate(dict.fromkeys(regions))}
    pictures: dict[int, Picture] = {}
    room: dict[int, MarkedPage] = {}

    def rendered(part: str, process: AskedChild | None) -> list[bytes]:
        if process is not None:
            return process.ask(part.encode())
        with page_process(path) as own:
            return own.ask(part.encode())

    parts = argument_parts(_asked(distinct, wanted or {}), LONGEST_PART)
    with ThreadPoolExecutor(PROCESSES) as pool:
        for line in chain.from_iterable(pool.map(rendered, parts, chain([process], repeat(None)))):
            kind, number, *given = json.loads(line)
            if kind == "picture":
                width, height, png = given
                pictures[number] = Picture(base64.b64decode(png), width, height)
            else:
                visible, turned, spots = given
                held = tuple(Spot(Box(*figure), Box(*mark) if mark else None) for figure, mark in spots)
                room[number] = MarkedPage(number, tuple(visible), turned, held)
    return RenderedPages(tuple(pictures.get(distinct[region]) for region in regions), room)


def _asked(regions: Mapping[Region, int], wanted: Mapping[int, Sequence[Wanted]]) -> list[list[Any]]:
    """Of each page: its number, the regions to draw with their numbers, the marks to find room for."""
    pages: dict[int, tuple[list[Any], list[Any]]] = {}
    for region, number in regions.items():
        marks = [[mark.box.as_list(), mark.kind] for mark in region.marks]
        pages.setdefault(region.page, ([], []))[0].append([number, region.box.as_list(), marks])
    for page, held in wanted.items():
        packed = [[one.box.as_list(), round(one.width, 2), round(one.height, 2), int(one.boxed)] for one in held]
        pages.setdefault(page, ([], []))[1].extend(packed)
    return [[page, *asked] for page, asked in sorted(pages.items())]
