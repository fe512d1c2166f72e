"""Claims of achievement whose target one sentence states and whose result the next: `Target X tahun 2023 yaitu 87,00.
Realisasi yang diperoleh yaitu 89,31 sehingga persentase capaian 102,66%`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from schemas.claims.claim_patterns import BAND_BEHIND, filled_in
from schemas.figures.prose_figures import ReadSentence
from schemas.published import Claim
from schemas.wording.statement_subject import subject_of_clause

_TARGET = re.compile(
    filled_in(
        r"^(?P<before>[^#;]{0,120}?)\btarget(?:nya)?\b(?P<subject>[^#;]{0,200}?)<is>(?P<target><num>|<pct>)(?![^.]*#)"
    ),
    re.IGNORECASE,
)
_RESULT = re.compile(
    filled_in(
        r"\b(?:realisasi|terealisasi|tercapai|dicapai|hasil)\w*\b(?P<subject>[^#;]{0,120}?)<is>(?P<realisasi><num>|<pct>)"
        r"[^#;]{0,80}?\bcapaian\w*\b[^#;]{0,40}?(?P<value><pct>)"
    )
    + filled_in(BAND_BEHIND),
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:akhir|renstra|jangka\s+menengah|rpjmn|nasional|tahun\s+depan|berikutnya)\b", re.IGNORECASE)


def achievements_over_sentences(reads: Sequence[ReadSentence], position: int) -> Iterator[Claim]:
    """The achievement that a sentence states against the one target of the sentence before it, under one heading.

    The sentence itself speaks of no target, and the target is of no other year.
    """
    read = reads[position]
    before = reads[position - 1] if position else None
    if before is None or before.sentence.headings != read.sentence.headings or "target" in read.lowered:
        return
    result, target = _RESULT.search(read.masked), _TARGET.match(before.masked)
    if result is None or target is None or _LATER.search(before.sentence.text):
        return
    years = {*before.years, *read.years}
    if len(years) > 1:
        return
    value = read.figure(_number(result["value"]))
    operands = {
        "realisasi": read.figure(_number(result["realisasi"])),
        "target": before.figure(_number(target["target"]), exact=True),
    }
    about = subject_of_clause(target["subject"]) or subject_of_clause(target["before"])
    texts = {"kategori": result["kategori"].strip()} if result["kategori"] else {}
    year = next(iter(years), None)
    sentence = read.sentence.id
    yield Claim("", "achievement", about, "capaian_pct", value, operands, sentence, value.place.page, year, texts)


def _number(mask: str) -> int:
    return int(re.sub(r"\D", "", mask))
