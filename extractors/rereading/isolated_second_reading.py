"""The second reading in child processes: as safe from a hostile file as the first, and on several processors at once.

Run as a module it is such a child: it reads places of some pages and sends what it read page by page.
"""

from __future__ import annotations

import gc
import json
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

from extractors.content import Box
from extractors.limits import ReadingLimits
from extractors.processes.child_answer import Answer
from extractors.processes.child_process import ChildLimits, LimitedChild, argument_parts
from extractors.rereading.second_reading import Spot, reread, reread_third

MAX_PROCESSES = 4
# Loading the engine takes a process as long as reading twenty pages, and each reads the fonts itself: another is worth
# it for many pages only.
PAGES_PER_PROCESS = 150
# Pages are read and sent so many at a time: what is sent is not lost with a later page and takes no room, but opening a
# report and reading its fonts anew costs as much as reading five pages.
PAGES_AT_ONCE = 64


def reread_isolated(
    path: Path,
    spots: Sequence[Spot],
    limits: ReadingLimits = ReadingLimits(),
    recognised: Collection[int] = (),
    third: bool = False,
) -> list[str | None]:
    """Like reread of second_reading.py, with the pages shared out among child processes; `third` like the third there.

    Places on pages that are `recognised`, read by OCR, are looked at again in their picture (second_look.py).
    A page at which a child dies or reaches a limit, those read together with it, and those after them in that child,
    read as nothing.
    """
    readings: list[str | None] = [None] * len(spots)
    in_text = [(n, spot) for n, spot in enumerate(spots) if spot.page not in recognised]
    in_picture = [(n, spot) for n, spot in enumerate(spots) if spot.page in recognised]
    for number, text in (
        *_read_again(path, in_text, "third" if third else "second", limits),
        *_read_again(path, in_picture, "picture", limits),
    ):
        readings[number] = text
    return readings


def _read_again(
    path: Path, spots: Sequence[tuple[int, Spot]], how: str, limits: ReadingLimits
) -> Iterator[tuple[int, str | None]]:
    """Numbers of places with what was read there in the text or in the picture of their pages."""
    pages = sorted({spot.page for _, spot in spots})
    seconds, memory = limits.seconds, limits.memory_bytes
    pages_per_process = PAGES_PER_PROCESS
    if how == "picture":
        seconds, memory = max(seconds, limits.ocr_page_seconds * len(pages)), limits.ocr_memory_bytes
        pages_per_process = 1
    shares = min(-(-len(pages) // pages_per_process), os.cpu_count() or 1, MAX_PROCESSES)
    bounds = ChildLimits(seconds, seconds * limits.clock_factor, memory, limits.max_answer_bytes)

    def read_share(share: int) -> list[bytes]:
        own = set(pages[share::shares])
        asked = [[n, s.page, s.box.as_list(), s.is_cell] for n, s in spots if s.page in own]
        lines: list[bytes] = []
        for part in argument_parts(asked):
            arguments = [str(path.resolve()), how, part]
            lines += LimitedChild("extractors.rereading.isolated_second_reading", arguments, bounds).wait().lines
        return lines

    with ThreadPoolExecutor(max(shares, 1)) as pool:
        for line in chain.from_iterable(pool.map(read_share, range(shares))):
            yield from json.loads(line)


def _answer_places() -> None:
    answer = Answer.open()
    path, how, packed = answer.arguments
    # Looking for garbage while a page is parsed costs a fifth of the time; it is done after a few pages.
    gc.disable()
    read = _reader(how)
    asked: list[list[Any]] = json.loads(packed)
    pages = sorted({page for _, page, *_ in asked})
    for start in range(0, len(pages), PAGES_AT_ONCE):
        together = set(pages[start : start + PAGES_AT_ONCE])
        spots = [(n, Spot(page, Box(*box), is_cell)) for n, page, box, is_cell in asked if page in together]
        texts = read(Path(path), [spot for _, spot in spots])
        answer.line([[number, text] for (number, _), text in zip(spots, texts, strict=True)])
        gc.collect()


def _reader(how: str) -> Callable[[Path, Sequence[Spot]], list[str | None]]:
    """What reads; loaded in the child, so that its limits hold for loading too."""
    if how == "picture":
        from extractors.rereading.second_look import look_again

        return lambda path, spots: look_again(path, [(spot.page, spot.box) for spot in spots])
    return reread_third if how == "third" else reread


if __name__ == "__main__":
    _answer_places()
