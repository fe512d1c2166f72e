"""Weights that a sentence takes apart: `bobot 25%, meliputi pemenuhan (5%), kualitas (12,5%), dan hasil (7,5%)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_WEIGHT = re.compile(
    r"\bbobot(?:nya)?(?:\s+(?:sebesar|penilaian|total|seluruhnya))*\s+#(?P<value>\d+)%\)?,?\s+(?:yang\s+)?"
    r"(?:meliputi|mencakup|terdiri\s+(?:dari|atas)|dengan\s+rincian|yaitu|yakni)\b\s*:?(?P<parts>[^;]+)",
    re.IGNORECASE,
)
_PART = re.compile(r"[^#()]*[^\W\d_]{3}[^#()]*\(\s*#(?P<number>\d+)%\s*\)")
_FEWEST = 2


def weight_parts(read: ReadSentence) -> Iterator[Claim]:
    """The weight that others, each in brackets behind what it weighs and none besides, make up."""
    match = _WEIGHT.search(read.masked)
    if match is None:
        return
    parts = [*_PART.finditer(match["parts"])]
    if len(parts) < _FEWEST or len(parts) != match["parts"].count("#"):
        return
    value = read.figure(int(match["value"]), exact=True)
    operands = {f"x{n}": read.figure(int(part["number"]), exact=True) for n, part in enumerate(parts, start=1)}
    texts = {"noun": "bobot"}
    yield Claim("", "partition", "bobot", "jumlah", value, operands, read.sentence.id, value.place.page, None, texts)
