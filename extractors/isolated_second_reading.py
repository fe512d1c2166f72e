"""The second reading in child processes: as safe from a hostile file as the first, and on several processors at once.

Run as a module it is such a child: it reads places of some pages and sends what it read page by page.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path
from typing import Any

from extractors.child_process import Answer, ChildLimits, LimitedChild, argument_parts
from extractors.content import Box
from extractors.limits import ReadingLimits

MAX_PROCESSES = 4


def reread_isolated(
    path: Path,
    places: Sequence[tuple[int, Box]],
    limits: ReadingLimits = ReadingLimits(),  # noqa: B008 - frozen
    recognised: Collection[int] = (),
) -> list[str | None]:
    """Like extractors.second_reading.reread, with the pages shared out among child processes.

    Places on pages that are `recognised`, read by OCR, are looked at again in their picture (extractors.second_look).
    A page at which a child dies or reaches a limit, and those after it in that child, read as nothing.
    """
    asked = [(n, page, box) for n, (page, box) in enumerate(places)]
    readings: list[str | None] = [None] * len(places)
    in_text = [(n, page, box) for n, page, box in asked if page not in recognised]
    in_picture = [(n, page, box) for n, page, box in asked if page in recognised]
    for number, text in (
        *_read_again(path, in_text, "text", limits),
        *_read_again(path, in_picture, "picture", limits),
    ):
        readings[number] = text
    return readings


def _read_again(
    path: Path, places: Sequence[tuple[int, int, Box]], how: str, limits: ReadingLimits
) -> Iterator[tuple[int, str | None]]:
    """Numbers of places with what was read there in the text or in the picture of their pages."""
    pages = sorted({page for _, page, _ in places})
    shares = min(len(pages), os.cpu_count() or 1, MAX_PROCESSES)
    seconds, memory = limits.seconds, limits.memory_bytes
    if how == "picture":
        seconds, memory = max(seconds, limits.ocr_page_seconds * len(pages)), limits.ocr_memory_bytes
    bounds = ChildLimits(seconds, seconds * limits.clock_factor, memory, limits.max_answer_bytes)

    def read_share(share: int) -> list[bytes]:
        own = set(pages[share::shares])
        asked = [[n, page, box.as_list()] for n, page, box in places if page in own]
        lines: list[bytes] = []
        for part in argument_parts(asked):
            arguments = [str(path.resolve()), how, part]
            lines += LimitedChild("extractors.isolated_second_reading", arguments, bounds).wait().lines
        return lines

    with ThreadPoolExecutor(max(shares, 1)) as pool:
        for line in chain.from_iterable(pool.map(read_share, range(shares))):
            yield from json.loads(line)


def _answer_places() -> None:
    answer = Answer.open()
    path, how, packed = answer.arguments
    # Imported behind the limits, so that they hold for loading too.
    if how == "picture":
        from extractors.second_look import look_again as reread
    else:
        from extractors.second_reading import reread

    asked: list[list[Any]] = json.loads(packed)
    for page in sorted({page for _, page, _ in asked}):
        numbers = [number for number, at, _ in asked if at == page]
        texts = reread(Path(path), [(page, Box(*box)) for _, at, box in asked if at == page])
        answer.line(list(zip(numbers, texts, strict=True)))


if __name__ == "__main__":
    _answer_places()
