"""Counts that something and its contrary make up: `2.218 sampel, ... 2.083 sampel memenuhi syarat dan 135 sampel tidak
memenuhi syarat`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_PAIR = re.compile(
    r"#(?P<one>\d+)(?![\d%])\s+(?P<noun>\w+)\s+(?:yang\s+|telah\s+)?(?P<what>\w+(?:\s+(?!dan\b|serta\b|atau\b)\w+)?)"
    r"(?:\s*\([^()#]{1,12}\))?(?:\s*\(#\d+%\))?\s*,?\s*(?:dan|serta|sedangkan|sementara)\s+(?:sebanyak\s+|terdapat\s+)?"
    r"#(?P<other>\d+)(?![\d%])\s+(?P=noun)\s+(?:yang\s+)?tidak\s+(?P=what)\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:belum|masih|sisanya|selebihnya|lainnya|proses|kedaluwarsa|rusak|dibatalkan)\b", re.IGNORECASE)


def complements(read: ReadSentence) -> Iterator[Claim]:
    """A partition for each pair of contraries after the one number of the same things that the sentence names before.

    A sentence that speaks of more than the two (what is still open, what is left) states none.
    """
    text = read.masked
    for match in _PAIR.finditer(text):
        one, other, noun = int(match["one"]), int(match["other"]), match["noun"].lower()
        whole = [n for n in range(one) if read.figures[n].counted == noun]
        others = [n for n in range(one, len(read.figures)) if read.figures[n].counted == noun and n not in (one, other)]
        if len(whole) != 1 or others or _MORE.search(text):
            continue
        value = read.figure(whole[0], exact=True)
        parts = {"x1": read.figure(one, exact=True), "x2": read.figure(other, exact=True)}
        yield Claim(
            "", "partition", noun, "jumlah", value, parts, read.sentence.id, value.place.page, None, {"noun": noun}
        )
