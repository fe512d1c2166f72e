"""Claims of means: so many of one thing for each of another, both of which the sentence counts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim

_MEAN = re.compile(
    r"\brata\s?-?\s?rata\s+(?:(?:sebesar|sebanyak|adalah|mencapai)\s+)*(?P<value>(?:Rp)?#\d+)(?![\d%])"
    r"(?P<noun>(?:\s+(?!per\b|setiap\b|tiap\b)\w+){0,2}?)\s+(?:per|untuk\s+setiap|setiap|tiap)\s+(?P<each>\w+)",
    re.IGNORECASE,
)
_TIMES = "kali"


def mean_claims(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each mean: `total` counts what the mean counts, `count` what it is taken for, as the sentence says.

    A number of times (`37 kali`) counts what the sentence names before it. Where several figures may be either, there
    is no claim.
    """
    for match in _MEAN.finditer(read.masked):
        number = int(match["value"].split("#")[1])
        noun, each = (match["noun"].split() or [""])[0].lower(), match["each"].lower()
        totals = [n for n in range(number) if _counts(read, n, noun, match["value"].startswith("Rp"))]
        named = re.search(rf"\b{re.escape(each)}\b", read.masked[: match.start()], re.IGNORECASE) is not None
        counts = [n for n in range(number) if read.figures[n].counted == each and n not in totals]
        counts = counts or [n for n in range(number) if named and read.figures[n].counted == _TIMES]
        if len(totals) == len(counts) == 1:
            operands = {"total": read.figure(totals[0]), "count": read.figure(counts[0], exact=True)}
            value = read.figure(number, exact=False)
            yield Claim("", "mean_per", noun, "rata-rata", value, operands, read.sentence.id, value.place.page)


def _counts(read: ReadSentence, number: int, noun: str, rupiah: bool) -> bool:
    found = read.figures[number]
    return found.piece.unit == "Rp" if rupiah else bool(noun) and found.counted == noun
