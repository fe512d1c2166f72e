"""Claims of means by a formula that the text states, with a sentence of its section that puts figures in.

`((A + B) / 2) x 100%`, or `diperoleh dari rata-rata 2 (dua) indikator pembentuk`, and soon after: `Berdasarkan cara
perhitungan tersebut, capaiannya adalah A (88,4%) dan B (97,4%), sehingga persentasenya sebesar 92,9%`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.claims.stated_formulas import put_to_use
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.labels import subject_heading

_REACH = 30
"""A formula is put to use within so many sentences."""
_LETTERS = re.compile(r"\(\s*(?P<letters>[A-Z](?:\s*\+\s*[A-Z])+)\s*\)\s*/\s*(?P<count>\d{1,2})(?!\d)")
_WORDS = re.compile(
    r"\brata\s?-?\s?rata\s+(?:dari\s+)?(?:nilai\s+|capaian\s+)?(?P<count>\d{1,2})\s*(?:\([^()]*\)\s*)?"
    r"(?:indikator|komponen|unsur|aspek|sub\s?komponen|variabel)\b",
    re.IGNORECASE,
)
_PUT_IN = re.compile(r"\b(?:perhitungan|rumus|formula|berdasarkan|dihitung)\b", re.IGNORECASE)
_FOLLOWS = re.compile(r"\b(?:maka|sehingga|jadi|diperoleh|dengan\s+demikian|hasilnya)\b", re.IGNORECASE)
_RESULT = re.compile(
    r"[^#]{0,160}?\b(?:sebesar|adalah|yaitu|menjadi|mencapai|diperoleh|angka|nilai|=)[^#\w]*#(?P<value>\d+)"
)


def mean_of(text: str) -> int | None:
    """Of how many things the mean is that a text states as a formula; None where it states none."""
    letters = _LETTERS.search(text)
    if letters is not None:
        count = len(set(re.findall(r"[A-Z]", letters["letters"])))
        return count if count == int(letters["count"]) else None
    words = _WORDS.search(text)
    return int(words["count"]) if words is not None and int(words["count"]) > 1 else None


def stated_mean_claims(reads: Sequence[ReadSentence]) -> Iterator[Claim]:
    """A claim for each sentence that puts as many figures as the formula before it in its section asks for, and says
    what follows."""
    return put_to_use(reads, mean_of, _put_in, _REACH)


def _put_in(read: ReadSentence, count: int) -> Claim | None:
    masked = read.masked
    if not _PUT_IN.search(masked):
        return None
    for follows in _FOLLOWS.finditer(masked):
        before = [int(n) for n in re.findall(r"#(\d+)", masked[: follows.start()])]
        result = _RESULT.match(masked[follows.start() :])
        if len(before) != count or result is None:
            continue
        figures = [read.figure(n, exact=False) for n in before]
        value = read.figure(int(result["value"]), exact=False)
        if len({figure.unit for figure in (*figures, value)}) != 1:
            continue
        operands = {f"x{n}": figure for n, figure in enumerate(figures, start=1)}
        subject = subject_heading(read.sentence.headings)
        return Claim("", "stated_mean", subject, "nilai", value, operands, read.sentence.id, value.place.page)
    return None
