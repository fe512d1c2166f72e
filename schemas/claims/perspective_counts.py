"""In how many perspectives the running text says that the programme targets are divided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_TARGETS = re.compile(r"#(?P<targets>\d+)(?![\d%])\s+sasaran\b", re.IGNORECASE)
_DIVIDED = re.compile(
    r"\b(?:di)?(?:bagi|kelompokkan|petakan)\s+(?:ke\s+)?(?:dalam|menjadi|atas)\s+#(?P<value>\d+)(?![\d%])\s+perspektif\b",
    re.IGNORECASE,
)


def perspective_counts(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each number of perspectives into which a number of targets, `targets`, is said to be divided."""
    for match in _DIVIDED.finditer(read.masked):
        found = _TARGETS.search(read.masked[: match.start()])
        if found is not None:
            value = read.figure(int(match["value"]), exact=True)
            operands = {"targets": read.figure(int(found["targets"]), exact=True)}
            place = value.place
            yield Claim("", "perspectives", "perspektif", "jumlah", value, operands, read.sentence.id, place.page)
