"""What is taken from the pictures of a report's pages, pictures of parts and free room, made in child processes.

A page is opened once for all that is asked of it. The child is page_renderer.py, which may die without harm.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from extractors.child_process import ChildLimits, LimitedChild, argument_parts, request_file
from extractors.content import Box
from extractors.free_room import MarkedPage, Spot, Wanted
from extractors.page_pictures import Picture, Region

LIMITS = ChildLimits(cpu_seconds=180, clock_seconds=480.0, memory_bytes=2_000_000_000, answer_bytes=80_000_000)
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
    path: Path, regions: Sequence[Region] = (), wanted: Mapping[int, Sequence[Wanted]] | None = None
) -> RenderedPages:
    """Pictures of the regions, and room for the marks that are wanted on each page."""
    distinct = {region: number for number, region in enumerate(dict.fromkeys(regions))}
    pictures: dict[int, Picture] = {}
    room: dict[int, MarkedPage] = {}

    def rendered(part: str) -> tuple[bytes, ...]:
        with request_file(part) as request:
            return LimitedChild("extractors.page_renderer", [str(path.resolve()), request], LIMITS).wait().lines

    parts = argument_parts(_asked(distinct, wanted or {}), LONGEST_PART)
    with ThreadPoolExecutor(PROCESSES) as pool:
        for line in chain.from_iterable(pool.map(rendered, parts)):
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
