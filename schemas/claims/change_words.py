"""Claims of words that say which way the figure behind them goes: `naik 14,26%`, `penurunan sebesar 3,58 poin`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemas.claims.way_claims import words_before
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.spoken_figures import Spoken, spoken_figures
from schemas.published import Claim
from schemas.wording.headers import years_in
from schemas.wording.words_of_change import DENIED, FALLS, HOW, LESS, MORE, RISES

_BY = r"(?:\s+(?:sebesar|sebanyak|sejumlah|mencapai|hanya|cukup))*\s*(?:Rp)?$"
_WORD = re.compile(rf"\b(?P<arah>(?P<up>{RISES}|{MORE})|(?P<down>{FALLS}|{LESS}))\b{HOW}{_BY}", re.IGNORECASE)
_MOVED = re.compile(r"^pe(?:nambahan|rtambahan|ngurangan)$", re.IGNORECASE)
"""What comes and goes, of which something else is the result."""
_NOUN = re.compile(
    r"\b(?P<arah>(?P<up>kenaikan|peningkatan|pertumbuhan)|(?P<down>penurunan|penyusutan))"
    rf"(?:\s+(?!(?:dari|menjadi|ke|pada|di|hingga|sampai|dan|serta|atau|dengan)\b)[a-z]+){{1,3}}{_BY}",
    re.IGNORECASE,
)
"""`rata-rata kenaikan nilai 21,80 poin`"""
_EITHER = re.compile(rf"\b(?:{RISES}|{FALLS})\s*(?:-|/|atau|maupun|dan|ataupun)?\s*$", re.IGNORECASE)
"""`naik atau turun`"""
_ANEW = re.compile(r"\b(?:sehingga|sedangkan|sementara|menjadi|namun|tetapi|kini|sekarang|ini)\b|;", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:semula|sebelumnya|(?:tahun|triwulan|periode|semester|bulan)\s+(?:sebelumnya|lalu|yang\s+lalu)|sebelum\s+\w+|"
    r"pada\s+awal(?:nya)?)\b",
    re.IGNORECASE,
)


_BECAME = re.compile(r"\bmenjadi\b", re.IGNORECASE)
_FROM_OR_TO = re.compile(r"\b(?:dari|menjadi)\s+(?:Rp)?$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(r"\s*(?:\w+\s+)?\(?(?:pada\s+)?tahun\s+((?:19|20)\d\d)\b", re.IGNORECASE)


def says_change(one: Spoken) -> bool:
    """Whether a figure is by how much something rose or fell: `berkurang 474 sampel`."""
    return _WORD.search(one.before) is not None


def change_words(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each figure by which something is said to rise, fall or differ (operand `by`); value is the words.

    Operands other1, other2, ... are the other figures of the sentence, with texts when1, ... that say of when they are:
    a year, `earlier` or "". Texts: arah (naik, turun).
    """
    spoken = [*spoken_figures(read)]
    times: dict[int, str] = {}
    for one in spoken:
        times[one.number] = _when(one) or ("" if _ANEW.search(one.before) else times.get(one.number - 1, ""))
    for one in spoken:
        match = _WORD.search(one.before) or _NOUN.search(one.before)
        if match is None or _MOVED.match(match["arah"]):
            continue
        if _EITHER.search(one.before[: match.start()]) or DENIED.search(one.before[: match.start()]):
            continue
        others = [other for other in spoken if other.number != one.number]
        texts = {"arah": "naik" if match["up"] else "turun"}
        texts |= {f"when{n}": times[other.number] for n, other in enumerate(others, start=1)}
        operands = {"by": one.figure} | {f"other{n}": other.figure for n, other in enumerate(others, start=1)}
        words = words_before(read, match["arah"], one.number)
        subject = " ".join(one.around.split())[:100]
        yield Claim(
            "", "change_word", subject, "arah", words, operands, read.sentence.id, words.place.page, None, texts
        )


def _when(one: Spoken) -> str:
    """Of when a figure is, by the words before it: the last year that they name, or that it was before.

    In `dari 71,44 pada tahun 2015 menjadi 76,18 pada tahun 2017` each year stands behind its figure.
    """
    text = _BECAME.split(one.before.rsplit(";", 1)[-1])[-1]
    behind = _YEAR_BEHIND.match(one.after) if _FROM_OR_TO.search(one.before) else None
    years = years_in(text) or ([int(behind[1])] if behind else [])
    return str(years[-1]) if years else "earlier" if _EARLIER.search(text) else ""
