"""Whether the numbers printed in a chart follow what is drawn: the proof that each was given to its bar."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

# Two lengths this close (points) are one: no slope can be told from them.
SAME_LENGTH = 1.0
# A number follows the scale when its length is off by no more than this (points), or this share of the longest.
OFF, SHARE_OFF = 1.2, 0.02
# Of long charts the scale is sought from so many lengths.
MOST_TRIED = 12


def out_of_scale(lengths: Sequence[float], texts: Sequence[str]) -> list[int] | None:
    """Positions of the numbers that do not fit the straight line on which most of them lie, by drawn length.

    None where most do not lie on one. Each text is taken in any of the values that its spelling allows.
    """
    values = [number_readings(text) for text in texts]
    if not all(values):
        return None
    order = sorted(range(len(lengths)), key=lambda n: lengths[n])
    if lengths[order[-1]] - lengths[order[0]] <= SAME_LENGTH:
        same = set.intersection(*(set(v) for v in values))
        return [] if same else None
    count = min(len(order), MOST_TRIED)
    tried = [order[n * (len(order) - 1) // (count - 1)] for n in range(count)]
    best: list[int] | None = None
    for low, high in itertools.combinations(tried, 2):
        if lengths[high] - lengths[low] <= SAME_LENGTH:
            continue
        for one, other in itertools.product(values[low], values[high]):
            slope = (other - one) / (lengths[high] - lengths[low])
            if slope <= 0:
                continue
            allowed = max(OFF, SHARE_OFF * max(lengths))
            off = [
                n
                for n, options in enumerate(values)
                if min(abs((v - one) / slope + lengths[low] - lengths[n]) for v in options) > allowed
            ]
            if best is None or len(off) < len(best):
                best = off
    return best if best is not None and 2 * len(best) < len(lengths) else None


def number_readings(text: str) -> list[float]:
    """The values that a number's spelling allows: only their ratios to drawn lengths are looked at."""
    digits = re.sub(r"[^\d.,]", "", text).strip(".,")
    if not digits:
        return []
    sign = -1.0 if re.search(r"[-−–]\s?\d", text) else 1.0
    if "," in digits and "." in digits:
        decimal = max(digits.rfind(","), digits.rfind("."))
        whole = re.sub(r"\D", "", digits[:decimal])
        return [sign * float(f"{whole or 0}.{digits[decimal + 1 :]}")]
    parts = re.split(r"[.,]", digits)
    if len(parts) == 1:
        return [sign * float(digits)]
    grouped = all(len(part) == 3 for part in parts[1:]) and 0 < len(parts[0]) <= 3
    found = [sign * float("".join(parts))] if grouped else []
    if len(parts) == 2:
        found.append(sign * float(f"{parts[0] or 0}.{parts[1]}"))
    return found
