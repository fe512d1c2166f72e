"""What the layout of a table says of its totals: labels set in under others, numbered labels, and blank rows.

A label that is set in (by blanks or a dash) or numbered below another one names a part of what that one names.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from functools import lru_cache

from expectations.discovery.discovered_support import Pattern, Support
from expectations.discovery.discovery_grid import Lines

_INDENT = re.compile(r"[\s\u00a0]*[-–—•·*]?(?=[^\s\d])|[\s\u00a0]*")
_CODE = re.compile(r"\s*((?:[A-Z]{1,4}[. ]?)?\d{1,3}(?:\.\d{1,3})*|[A-Z]{1,4}(?:\.\d{1,3})+)\.?(?=[\s):,–-])")
_NUMBERED = re.compile(r"\d{2,4}(?:/\w{1,3})?")
_TAB = 4
_PAIR = 2


@lru_cache(maxsize=8)
def parts_by_label(lines: Lines) -> Mapping[int, tuple[int, ...]]:
    """By position, the positions whose labels are parts of its label: the next level below it."""
    if lines.orientation == "row":
        return {}
    return {**_set_in(lines), **_numbered(lines)}


def _set_in(lines: Lines) -> dict[int, tuple[int, ...]]:
    depths = {p: _depth(lines.labels[p]) for p in range(lines.length) if lines.filled[p] and lines.labels[p]}
    found: dict[int, tuple[int, ...]] = {}
    if len(set(depths.values())) < 2:
        return found
    order = sorted(depths)
    for at, position in enumerate(order):
        below = []
        for p in order[at + 1 :]:
            if depths[p] <= depths[position]:
                break
            below.append(p)
        if below:
            level = min(depths[p] for p in below)
            found[position] = tuple(p for p in below if depths[p] == level)
    return found


def _depth(label: str) -> int:
    match = _INDENT.match(label)
    text = match[0] if match else ""
    blanks = text.rstrip("-–—•·*")
    return len(blanks.expandtabs(_TAB)) + len(text) - len(blanks)


def _numbered(lines: Lines) -> dict[int, tuple[int, ...]]:
    codes = {p: m[1] for p in range(lines.length) if lines.filled[p] and (m := _CODE.match(lines.labels[p]))}
    by_code: dict[str, int] = {}
    for position, code in codes.items():
        by_code.setdefault(code, position)
    found: dict[int, list[int]] = {}
    for code, position in by_code.items():
        above = by_code.get(code.rpartition(".")[0])
        if above is not None:
            found.setdefault(above, []).append(position)
    return {above: tuple(sorted(parts)) for above, parts in found.items()}


def names_others(lines: Lines, position: int) -> bool:
    """Whether the label of a position holds two numbers, by which it may name others."""
    return len(set(_NUMBERED.findall(lines.labels[position]))) >= _PAIR


def names_its_operands(lines: Lines, pattern: Pattern) -> bool:
    """Whether the label of a result names both operands by numbers: a change 2020/2019 of columns 2019 and 2020."""
    named = set(_NUMBERED.findall(lines.labels[pattern.result]))
    if len(pattern.operands) != _PAIR or len(named) < _PAIR:
        return False
    first, second = (set(_NUMBERED.findall(lines.labels[p])) for p in pattern.operands)
    return bool((first - second) & named) and bool((second - first) & named)


def is_whole_block(lines: Lines, support: Support, totals: Container[int]) -> bool:
    """Whether operands are all that stands between their result and the next empty position, total, or edge.

    A position is empty where no line that obeys the pattern prints more than nothing.
    """
    operands, result = support.pattern.operands, support.pattern.result
    low, high = min(operands), max(operands)
    step = 1 if high < result else -1 if result < low else 0
    if not step or high - low >= 2 * len(operands):
        return False
    near, far = (high, low) if step == 1 else (low, high)
    if any(lines.filled[p] for p in range(near + step, result, step)):
        return False
    beyond = far - step

    def is_empty(position: int) -> bool:
        return not lines.filled[position] or not any(lines.values[n][position] for n in support.obeying)

    if is_empty(far):
        return False
    return not 0 <= beyond < lines.length or beyond in totals or is_empty(beyond)
