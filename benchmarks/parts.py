"""Every so many-th of what a benchmark measures, as `--part 2/6` asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def part_of(items: Sequence[Item], part: str) -> Sequence[Item]:
    """Of `2/6` every sixth item from the second on; of `1/1` all. Raises ValueError for what has no such form."""
    first, step = (int(number) for number in part.split("/"))
    return items[first - 1 :: step]
