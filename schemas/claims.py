"""Statements of the running text that can be checked: figures with their subject, measure and operands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.content import Sentence
from schemas.claim_patterns import KINDS, PATTERNS, ClaimPattern
from schemas.figure import PrintedFigure
from schemas.figure_ids import short_hash
from schemas.headers import years_in
from schemas.labels import subject_heading
from schemas.listed_claims import listed_claims
from schemas.partitions import partitions
from schemas.prose_figures import ReadSentence
from schemas.typed_report import Claim

_COMPILED: tuple[tuple[ClaimPattern, re.Pattern[str]], ...] = tuple((p, p.compiled()) for p in PATTERNS)
_WORDS = ("subject", "year", "target_year", "kategori", "noun")
_LEADING = re.compile(
    r"^(?:.*\.\s+)?"
    r"(?:(?:pada|di|sampai dengan|hingga|untuk|selama|per|dengan demikian|oleh karena itu)\s[^,]{0,80},\s*)?"
    r"(?:(?:adapun|bahwa|maka|dan|secara keseluruhan|tingkat realisasi)\s+)*"
    r"(?:(?:realisasi|capaian|pencapaian|hasil)\s+(?:dari\s+|indikator\s+)?)?",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"(?:\s|,|\b(?:pada|di|untuk|adalah|sebesar|yaitu|tahun(?:\s+(?:19|20)\d\d)?))+$", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"(?:indikator|capaian|realisasi|nilai|hasil|target|ini|tersebut|sasaran|indeks|\W)*", re.IGNORECASE
)
_AMOUNTS_BEFORE = 4
"""How many amounts named before a share or a remainder are taken as what it may refer to."""


def find_claims(sentences: Sequence[Sentence], read: Mapping[str, ReadSentence]) -> tuple[Claim, ...]:
    """The claims of a report's sentences, in order; `read` holds the sentences' figures by sentence id."""
    claims: list[Claim] = []
    previous: list[ReadSentence] = []
    subject = ""
    heading: tuple[str, ...] = ()
    result: PrintedFigure | None = None
    for sentence in sentences:
        if sentence.headings != heading:
            heading, subject, result, previous = sentence.headings, "", None, []
        current = read[sentence.id]
        if current.figures:
            for claim in _of_sentence(current, previous, subject, result):
                claims.append(claim)
                if claim.kind == "achievement":
                    subject, result = claim.subject, claim.operands.get("realisasi")
            claims += spelled(current)
            claims += partitions(current)
        previous.append(current)
    claims += listed_claims(sentences, read)
    return tuple(_with_ids(claims))


def spelled(read: ReadSentence) -> Iterator[Claim]:
    """A claim for each figure that the sentence also spells out."""
    for number, found in enumerate(read.figures):
        if found.spelled:
            yield Claim(
                "",
                "spelled",
                read.sentence.text[found.start : (found.spelled_span or (0, found.end))[1] + 1],
                "",
                read.figure(number),
                {},
                read.sentence.id,
                read.sentence.page,
                texts={"spelled": found.spelled},
            )


def _of_sentence(
    read: ReadSentence, previous: Sequence[ReadSentence], subject: str, result: PrintedFigure | None
) -> Iterator[Claim]:
    """The claims that a wording finds; a figure is claimed by the first wording that takes it."""
    taken: set[int] = set()
    year = _year(read.sentence)
    for pattern, wording in _COMPILED:
        for match in wording.finditer(read.masked):
            groups = match.groupdict()
            figures = {name: _number(text) for name, text in groups.items() if text and name not in _WORDS}
            value = figures.pop("value")
            if value in taken:
                continue
            taken.add(value)
            operands = {name: read.figure(number, name in pattern.exact or None) for name, number in figures.items()}
            texts = {name: text.strip() for name, text in groups.items() if text and name in ("kategori", "noun")}
            own_year = int(groups["year"]) if groups.get("year") else year
            claimed = read.figure(value, "value" in pattern.exact or None)
            named = _subject(read, groups.get("subject") or "")
            if pattern.kind == "later_achievement":
                texts["tahun_target"] = groups["target_year"] or ""
                named = subject
                if result is not None:
                    operands["realisasi"] = result
            if pattern.kind in ("assumed_share", "remainder"):
                part = operands.get("part") or operands["subtracted"]
                name = "whole" if pattern.kind == "assumed_share" else "base"
                operands |= _named_before(read, min(figures.values()), previous, part, name)
                if f"{name}1" not in operands:
                    continue
            yield Claim(
                "",
                pattern.kind,
                named or subject_heading(read.sentence.headings),
                pattern.measure,
                claimed,
                operands,
                read.sentence.id,
                claimed.place.page,
                own_year,
                texts,
            )


def _number(text: str) -> int:
    match = re.search(r"#(\d+)", text)
    if match is None:
        raise ValueError(f"{text!r} masks no figure: a wording names a group that is neither figure nor known word")
    return int(match[1])


def _subject(read: ReadSentence, masked: str) -> str:
    """The subject in the report's words; "" when the words name nothing."""
    text = _TRAILING.sub("", _LEADING.sub("", read.unmasked(masked).strip(" .,;:“”\"'"))).strip(" .,;:“”\"'()")
    text = re.sub(r"^\(?\w{1,3}[.)]\s+", "", text)
    return "" if _NO_SUBJECT.fullmatch(text) or len(text) < 4 else text


def _year(sentence: Sentence) -> int | None:
    """The only year that a sentence names."""
    years = set(years_in(sentence.text))
    return years.pop() if len(years) == 1 else None


def _named_before(
    read: ReadSentence, before: int, previous: Sequence[ReadSentence], part: PrintedFigure, name: str
) -> dict[str, PrintedFigure]:
    """Amounts in rupiah that are named before a figure and are larger than `part`, nearest first."""
    amounts = [read.figure(n) for n in reversed(range(before)) if read.figures[n].piece.unit == "Rp"]
    for earlier in reversed(previous[-3:]):
        amounts += [f for f in reversed(earlier.all_figures()) if f.unit == "Rp"]
    larger = [a for a in amounts if a.value is not None and part.value is not None and a.value > part.value]
    return {f"{name}{position}": amount for position, amount in enumerate(larger[:_AMOUNTS_BEFORE], start=1)}


def _with_ids(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims with ids from what they state and where; the same statement twice in one sentence gets two."""
    seen: dict[str, int] = {}
    for claim in claims:
        if claim.kind not in KINDS:
            raise ValueError(f"{claim.kind} is no kind of claim")
        value = claim.value.text if claim.value else ""
        base = "c" + short_hash(claim.kind, claim.sentence, claim.subject, value)
        seen[base] = seen.get(base, 0) + 1
        yield Claim(
            base if seen[base] == 1 else f"{base}-{seen[base]}",
            claim.kind,
            claim.subject,
            claim.measure,
            claim.value,
            claim.operands,
            claim.sentence,
            claim.page,
            claim.year,
            claim.texts,
        )
