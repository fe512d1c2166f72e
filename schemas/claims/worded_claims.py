"""Claims by the declared wordings: which figures a wording takes, and what the claim is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal

from schemas.claims.claim_patterns import HEADING, PATTERNS, SHARE_OF, ClaimPattern
from schemas.claims.whole_patterns import WHOLE_PATTERNS
from schemas.figures.figure import PrintedFigure
from schemas.figures.prose_figures import ReadSentence
from schemas.mentions.parts_beside import is_whole_of_share
from schemas.mentions.statement_scope import named_target, of_another_unit, of_one_target, target_of_heading
from schemas.published import Claim
from schemas.wording.headers import period_in
from schemas.wording.labels import subject_heading
from schemas.wording.statement_subject import subject_of_clause
from schemas.wording.words_of_change import FALLS, LESS, MORE, RISES

_COMPILED: tuple[tuple[ClaimPattern, re.Pattern[str]], ...] = tuple(
    (p, p.compiled()) for p in (*WHOLE_PATTERNS, *PATTERNS)
)
_COMPARED_WITH = re.compile(
    rf"\b(?:(?:di|per)?banding\w*|daripada|sebelumnya|(?:{RISES}|{FALLS}|{MORE}|{LESS}|selisih)\b[^;]{{0,60}}?\bdari)\b"
    r"[^;]{0,80}?\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
"""The year with which something is compared: `naik 2,25 poin dari tahun 2022`."""
_COMPARED_BEFORE = re.compile(
    r"\b(?:(?:di|per)?banding\w*|daripada)\b[^#;]{0,60}?\btahun\s+(?:19|20)\d\d\b[^#;]{0,40}#\d+%?\)?,[^#;]*$",
    re.IGNORECASE,
)
"""A year with a figure of its own, with which what follows is compared: `Dibandingkan tahun 2022 (100,36%), NPS`."""
_DISTANCE = re.compile(r"\b(?:kurang|lebih|selisih|terpaut|di\s?bawah|di\s?atas)\s+(?:Rp)?$", re.IGNORECASE)
_WORDS = ("subject", "year", "target_year", "kategori", "noun", "of")
_AFTER_YEAR = re.compile(r"\btahun\s+((?:19|20)\d\d)", re.IGNORECASE)
_OF_AN_AMOUNT_BEFORE = {"assumed_share": "whole", "remainder": "base"}
"""Kinds of claims that refer to an amount named before, with the name of that operand."""
_AMOUNTS_BEFORE = 8
"""How many amounts named before a share or a remainder are taken as what it may refer to."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A place where a wording fits: numbers of the sentence's figures by operand, words by the name of their group."""

    pattern: ClaimPattern
    value: int
    figures: Mapping[str, int]
    words: Mapping[str, str]
    clause: str
    """The words that name the subject, which may be none: those of the group, else all before that place."""
    before: str
    """The masked text before that place."""
    end: int

    @classmethod
    def of(cls, pattern: ClaimPattern, match: re.Match[str]) -> _Found:
        """What a match of the pattern's wording holds."""
        groups = {name: text for name, text in match.groupdict().items() if text}
        figures = {name: _number(text) for name, text in groups.items() if name not in _WORDS}
        value = figures.pop("value") if "value" in figures else figures.pop("value_2")
        words = {name: text for name, text in groups.items() if name in _WORDS}
        before = match.string[: match.start()]
        subject = match.groupdict().get("subject")
        return cls(pattern, value, figures, words, before if subject is None else subject, before, match.end())


def worded_claims(
    read: ReadSentence, amounts: Sequence[PrintedFigure], parts: Set[PrintedFigure], result: Claim | None
) -> Iterator[Claim]:
    """The claims that a wording finds; a figure is claimed by the first wording that takes it.

    `amounts` are those in rupiah named before, `parts` the ones that have a share of their own, `result` is the last
    achievement stated under the same heading. The claims have no ids yet.
    """
    taken: set[tuple[int, str]] = set()
    used: set[int] = set()
    for pattern, wording in _COMPILED:
        if not read.may_hold(pattern.needs):
            continue
        for match in wording.finditer(read.masked):
            found = _Found.of(pattern, match)
            if (found.value, pattern.kind) in taken or _means_something_else(read, found, taken, used, result):
                continue
            taken.add((found.value, pattern.kind))
            used |= {found.value, *found.figures.values()}
            operands, texts = _operands(read, found, result), _texts(read, found)
            if pattern.kind in _OF_AN_AMOUNT_BEFORE:
                operands |= _assumed(read, found, operands, amounts)
                if f"{_OF_AN_AMOUNT_BEFORE[pattern.kind]}1" not in operands:
                    continue
                if own := [name for name, figure in operands.items() if name != "part" and figure in parts]:
                    texts["parts"] = " ".join(own)
            claimed = read.figure(found.value, "value" in pattern.exact or None)
            yield Claim(
                "",
                pattern.kind,
                _subject(read, found, result) or subject_heading(read.sentence.headings),
                pattern.measure,
                claimed,
                operands,
                read.sentence.id,
                claimed.place.page,
                _year(read, found, result),
                texts,
                read.place_of_words(texts["kategori"], found.value) if "kategori" in texts else None,
            )


def _means_something_else(
    read: ReadSentence, found: _Found, taken: Set[tuple[int, str]], used: Set[int], result: Claim | None
) -> bool:
    """Whether the sentence says that a figure is not what the wording alone would make of it."""
    pattern = found.pattern
    if pattern.kind == "achievement" and _is_distance(read, found.figures.get("realisasi")):
        return True
    part = found.figures.get("realisasi", found.figures.get("part"))
    if part is not None and part < found.value and is_whole_of_share(read, part):
        return True
    if pattern.measure == "realisasi" and (found.value in used or not _of_another_year(read, found, result)):
        return True
    if pattern.kind == "assumed_share" and (found.value, "share") in taken:
        return True
    return pattern.measure == "nps_pct" and of_another_unit(read, found.before)


def _is_distance(read: ReadSentence, number: int | None) -> bool:
    """Whether a figure is by how much another lies off its target: `3,38 kurang 0,02 dari target 3,40`."""
    spot = re.search(rf"#{number}(?!\d)", read.masked)
    return spot is not None and _DISTANCE.search(read.masked[: spot.start()]) is not None


def _operands(read: ReadSentence, found: _Found, result: Claim | None) -> dict[str, PrintedFigure]:
    """The figures that the wording names, and the result whose achievement is stated again for a later target."""
    exact = found.pattern.exact
    operands = {name: read.figure(number, name in exact or None) for name, number in found.figures.items()}
    if found.pattern.kind == "later_achievement" and result is not None and "realisasi" in result.operands:
        operands["realisasi"] = result.operands["realisasi"]
    return operands


def _assumed(
    read: ReadSentence, found: _Found, operands: Mapping[str, PrintedFigure], amounts: Sequence[PrintedFigure]
) -> dict[str, PrintedFigure]:
    """The amounts of which one may be the whole (or base) that the wording does not name."""
    part = operands.get("part") or operands["subtracted"]
    name = _OF_AN_AMOUNT_BEFORE[found.pattern.kind]
    return _named_before(read, min(found.figures.values()), amounts, part, name)


def _texts(read: ReadSentence, found: _Found) -> dict[str, str]:
    """The words that belong to the claim, by the names that claim_kinds.py gives them."""
    pattern = found.pattern
    texts = {name: text.strip() for name, text in found.words.items() if name in ("kategori", "noun", "of")}
    if pattern.kind == "achievement" and _own_year(read, found) is None and len(set(read.years)) > 1:
        texts["beberapa_tahun"] = "ya"
    if pattern.measure == "ikm":
        texts["periode"] = period_in(read.sentence.text)
    if pattern.kind == "later_achievement":
        texts["tahun_target"] = found.words.get("target_year", "")
    if pattern.kind == "assumed_share" and (of := SHARE_OF.search(found.clause)):
        texts.setdefault("of", of.group())
    return texts


def _subject(read: ReadSentence, found: _Found, result: Claim | None) -> str:
    """What the claim is about; "" where only the heading says it."""
    pattern = found.pattern
    if pattern.kind == "later_achievement":
        return result.subject if result is not None else ""
    if pattern.measure == "realisasi" and result is not None:
        return result.subject
    named = "" if pattern.about == HEADING else pattern.about or subject_of_clause(found.clause)
    if pattern.measure == "nps_pct" and "noun" not in found.words:
        of_heading = target_of_heading(read) if of_one_target(read) else named
        return named_target(read, found.before) or of_heading
    return named


def _year(read: ReadSentence, found: _Found, result: Claim | None) -> int | None:
    """The year of the claimed figure; that of the result where the same one is held against a later target."""
    if found.pattern.kind == "later_achievement":
        return result.year if result is not None else None
    return _own_year(read, found)


def _own_year(read: ReadSentence, found: _Found) -> int | None:
    return int(found.words["year"]) if "year" in found.words else _only_year(read, found.clause, found.end)


def _of_another_year(read: ReadSentence, found: _Found, result: Claim | None) -> bool:
    """Whether a figure is the result, in another year, of the indicator whose achievement was stated before."""
    figure = read.figures[found.value]
    if result is None or figure.counted or figure.piece.unit == "Rp":
        return False
    return int(found.words.get("year", 0)) != result.year


def _number(text: str) -> int:
    match = re.search(r"#(\d+)", text)
    if match is None:
        raise ValueError(f"{text!r} masks no figure: a wording names a group that is neither figure nor known word")
    return int(match[1])


def _only_year(read: ReadSentence, clause: str, end: int) -> int | None:
    """The year that the clause names, else the only one of the sentence.

    None where what the wording finds, up to the `end` of its place, is compared with that year only behind it.
    """
    named = _AFTER_YEAR.findall(clause)
    if named:
        return None if _COMPARED_BEFORE.search(clause) else int(named[-1])
    years = set(read.years)
    if len(years) != 1:
        return None
    year = years.pop()
    compared = str(year) not in read.masked[:end] and _COMPARED_WITH.search(read.masked[end:]) is not None
    return None if compared else year


def _named_before(
    read: ReadSentence, before: int, amounts: Sequence[PrintedFigure], part: PrintedFigure, name: str
) -> dict[str, PrintedFigure]:
    """Amounts in rupiah that are named before a figure and are larger than `part`, nearest first, each value once."""
    nearest = [read.figure(n) for n in reversed(range(before)) if read.figures[n].piece.unit == "Rp"]
    larger: dict[Decimal, PrintedFigure] = {}
    for amount in (*nearest, *reversed(amounts)):
        if amount.value is not None and part.value is not None and amount.value > part.value:
            larger.setdefault(amount.value, amount)
    found = list(larger.values())[:_AMOUNTS_BEFORE]
    return {f"{name}{position}": amount for position, amount in enumerate(found, start=1)}
