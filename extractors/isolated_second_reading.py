"""The second reading in child processes: as safe from a hostile file as the first, and on several processors at once.

Run as a module it is such a child: it reads places of some pages and sends what it read page by page.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
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
) -> list[str | None]:
    """Like extractors.second_reading.reread, with the pages shared out among child processes.

    A page at which a child dies or reaches a limit, and those after it in that child, read as nothing.
    """
    pages = sorted({page for page, _ in places})
    shares = min(len(pages), os.cpu_count() or 1, MAX_PROCESSES)
    bounds = ChildLimits(
        limits.seconds, limits.seconds * limits.clock_factor, limits.memory_bytes, limits.max_answer_bytes
    )

    def read_share(share: int) -> list[bytes]:
        own = set(pages[share::shares])
        asked = [[n, page, box.as_list()] for n, (page, box) in enumerate(places) if page in own]
        lines: list[bytes] = []
        for part in argument_parts(asked):
            lines += (
                LimitedChild("extractors.isolated_second_reading", [str(path.resolve()), part], bounds).wait().lines
            )
        return lines

    readings: list[str | None] = [None] * len(places)
    with ThreadPoolExecutor(max(shares, 1)) as pool:
        for line in chain.from_iterable(pool.map(read_share, range(shares))):
            for number, text in json.loads(line):
                readings[number] = text
    return readings


def _answer_places() -> None:
    answer = Answer.open()
    path, packed = answer.arguments
    # Imported behind the limits, so that they hold for loading too.
    from extractors.second_reading import reread

    asked: list[list[Any]] = json.loads(packed)
    for page in sorted({page for _, page, _ in asked}):
        numbers = [number for number, at, _ in asked if at == page]
        texts = reread(Path(path), [(page, Box(*box)) for _, at, box in asked if at == page])
        answer.line(list(zip(numbers, texts, strict=True)))


if __name__ == "__main__":
    _answer_places()
