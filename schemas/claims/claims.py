"""Statements of the running text that can be checked: figures with their subject, measure and operands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from extractors.content import Sentence
from schemas.claims.abbreviated_values import abbreviated_values
from schemas.claims.achievement_claims import achievements_over_sentences
from schemas.claims.change_claims import change_claims
from schemas.claims.change_words import change_words
from schemas.claims.claim_patterns import HEADING, KINDS, PATTERNS, SHARE_OF, ClaimPattern
from schemas.claims.claims_in_words import claims_in_words
from schemas.claims.column_definitions import column_definitions
from schemas.claims.complements import complements
from schemas.claims.definitions import definitions
from schemas.claims.direction_claims import direction_claims
from schemas.claims.document_numbers import document_numbers
from schemas.claims.enumerations import enumerations
from schemas.claims.graded_counts import graded_counts
from schemas.claims.index_values import index_changes, index_values
from schemas.claims.listed_claims import listed_claims
from schemas.claims.listed_parts import listed_parts
from schemas.claims.long_amounts import long_amounts
from schemas.claims.mean_claims import mean_claims
from schemas.claims.named_extremes import named_extremes
from schemas.claims.operation_claims import operation_claims, operations_over_two
from schemas.claims.ordered_rows import ordered_rows
from schemas.claims.own_shares import amounts_with_shares
from schemas.claims.partitions import amount_partitions, partitions
from schemas.claims.parts_of_before import parts_of_before
from schemas.claims.perspective_counts import perspective_counts
from schemas.claims.ranged_rows import ranged_rows
from schemas.claims.rank_claims import rank_claims
from schemas.claims.recommendations import recommendations
from schemas.claims.reference_claims import reference_claims
from schemas.claims.regulation_claims import regulation_claims
from schemas.claims.said_grades import said_grades
from schemas.claims.service_grades import service_grades
from schemas.claims.share_claims import share_claims
from schemas.claims.shares_of_one_whole import shares_of_one_whole
from schemas.claims.sides_compared import sides_compared
from schemas.claims.spelled_counts import spelled_counts
from schemas.claims.stated_conditions import graded_reached, paired_conditions
from schemas.claims.stated_formulas import formula_claims
from schemas.claims.stated_means import stated_mean_claims
from schemas.claims.stated_thresholds import paired_limits, stated_thresholds
from schemas.claims.table_mentions import table_mentions
from schemas.claims.target_claims import target_claims
from schemas.claims.target_counts import target_counts
from schemas.claims.universal_counts import universal_counts
from schemas.claims.weight_parts import weight_parts
from schemas.claims.whole_patterns import WHOLE_PATTERNS
from schemas.claims.word_slips import nouns_for_numbers, year_pairs
from schemas.figures.figure import PrintedFigure
from schemas.figures.figure_ids import short_hash
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_out import spelled_out
from schemas.mentions.section_tables import SectionTables
from schemas.mentions.statement_scope import named_target, of_another_unit, of_one_target, target_of_heading
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable
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
_WORDS = ("subject", "year", "target_year", "kategori", "noun", "of")
_AFTER_YEAR = re.compile(r"\btahun\s+((?:19|20)\d\d)", re.IGNORECASE)
_TOLD_BEFORE = 10
_AMOUNTS_BEFORE = 8
"""How many amounts named before a share or a remainder are taken as what it may refer to."""


def find_claims(
    sentences: Sequence[Sentence], read: Mapping[str, ReadSentence], tables: Sequence[LabelledTable] = ()
) -> tuple[Claim, ...]:
    """The claims of a report's sentences, in order; `read` holds the sentences' figures by sentence id.

    `tables` are those that sentences of the same section may speak of.
    """
    claims: list[Claim] = []
    amounts: list[PrintedFigure] = []
    parts: set[PrintedFigure] = set()
    heading = ""
    result: Claim | None = None
    reads = [read[sentence.id] for sentence in sentences]
    for position, sentence in enumerate(sentences):
        if subject_heading(sentence.headings) != heading:
            heading, result = subject_heading(sentence.headings), None
        current = reads[position]
        claims += [*said_grades(reads, position), *paired_limits(current)]
        if (alone := spelled_out(current)) is not None:
            claims += claims_in_words(alone)
        last = reads[position - 1] if position and reads[position - 1].sentence.headings == sentence.headings else None
        if last is not None:
            claims += operations_over_two(spelled_out(last) or last, alone or current)
        if not current.figures:
            continue
        before = len(claims)
        parts.update(amounts_with_shares(current))
        for claim in _of_sentence(current, amounts, parts, result):
            claims.append(claim)
            if claim.kind == "achievement":
                result = claim
        if not any(claim.kind == "achievement" for claim in claims[before:]):
            for claim in achievements_over_sentences(reads, position):
                claims.append(claim)
                result = claim
        claims += [*spelled(current), *nouns_for_numbers(current), *abbreviated_values(current)]
        claims += [*index_values(current), *index_changes(current)]
        claims += perspective_counts(current)
        claims += [*partitions(current), *amount_partitions(current), *weight_parts(current)]
        claims += parts_of_before(reads, position)
        claims += [
            *complements(current),
            *change_claims(current, last, _earlier(reads, position)),
            *mean_claims(current),
        ]
        claims += [*change_words(current), *sides_compared(current)]
        claims += [*service_grades(current), *named_extremes(current), *target_counts(current)]
        claims += [*graded_counts(current), *stated_thresholds(current)]
        claims += [*ranged_rows(current, tables), *operation_claims(current), *enumerations(current)]
        shared = {claim.value for claim in claims[before:] if claim.kind in ("share", "achievement", "assumed_share")}
        claims += [claim for claim in share_claims(reads, position) if claim.value not in shared]
        amounts += [figure for figure in current.all_figures() if figure.unit == "Rp"]
    claims += listed_claims(sentences, read)
    claims += [*listed_parts(reads), *shares_of_one_whole(reads, tables)]
    claims += recommendations(sentences)
    claims += direction_claims(sentences)
    claims += rank_claims(sentences)
    claims += target_claims(sentences)
    claims += regulation_claims(sentences)
    claims += reference_claims(sentences)
    claims += [*document_numbers(sentences), *definitions(sentences)]
    for sentence in sentences:
        claims += [*year_pairs(sentence), *paired_conditions(sentence), *graded_reached(sentence)]
    claims += table_mentions(reads, tables)
    claims += long_amounts(reads, tables)
    of_sections = SectionTables(tables)
    for told in (spelled_counts, ordered_rows, universal_counts):
        claims += told(reads, of_sections)
    claims += formula_claims(reads)
    claims += stated_mean_claims(reads)
    for current in reads:
        claims += column_definitions(current)
    return tuple(_with_ids(claims))


def _earlier(reads: Sequence[ReadSentence], position: int) -> Sequence[ReadSentence]:
    """The sentences before one that stand under its headings, as many as may tell what it speaks of."""
    headings = reads[position].sentence.headings
    return [read for read in reads[max(position - _TOLD_BEFORE, 0) : position] if read.sentence.headings == headings]


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
    read: ReadSentence, amounts: Sequence[PrintedFigure], parts: Set[PrintedFigure], result: Claim | None
) -> Iterator[Claim]:
    """The claims that a wording finds; a figure is claimed by the first wording that takes it.

    `amounts` are those in rupiah named before, `parts` the ones that have a share of their own, `result` is the last
    achievement stated under the same heading.
    """
    taken: set[tuple[int, str]] = set()
    used: set[int] = set()
    for pattern, wording in _COMPILED:
        if not read.may_hold(pattern.needs):
            continue
        for match in wording.finditer(read.masked):
            groups = match.groupdict()
            figures = {name: _number(text) for name, text in groups.items() if text and name not in _WORDS}
            value = figures.pop("value") if "value" in figures else figures.pop("value_2")
            if (value, pattern.kind) in taken:
                continue
            if pattern.measure == "realisasi" and (value in used or not _of_another_year(read, value, groups, result)):
                continue
            if pattern.kind == "assumed_share" and (value, "share") in taken:
                continue
            if pattern.measure == "nps_pct" and of_another_unit(read, read.masked[: match.start()]):
                continue
            taken.add((value, pattern.kind))
            used |= {value, *figures.values()}
            operands = {name: read.figure(number, name in pattern.exact or None) for name, number in figures.items()}
            texts = {name: text.strip() for name, text in groups.items() if text and name in ("kategori", "noun", "of")}
            clause = read.masked[: match.start()] if groups.get("subject") is None else groups["subject"]
            named = "" if pattern.about == HEADING else pattern.about or subject_of_clause(clause)
            year = int(groups["year"]) if groups.get("year") else _only_year(read, clause, match.end())
            claimed = read.figure(value, "value" in pattern.exact or None)
            if pattern.measure == "realisasi" and result is not None:
                named = result.subject
            if pattern.measure == "nps_pct" and "noun" not in texts and of_one_target(read):
                named = target_of_heading(read)
            if pattern.measure == "nps_pct" and "noun" not in texts:
                named = named_target(read, read.masked[: match.start()]) or named
            if pattern.kind == "achievement" and year is None and len(set(read.years)) > 1:
                texts["beberapa_tahun"] = "ya"
            if pattern.measure == "ikm":
                texts["periode"] = period_in(read.sentence.text)
            if pattern.kind == "later_achievement":
                texts["tahun_target"] = groups["target_year"] or ""
                named, year = (result.subject, result.year) if result is not None else ("", None)
                if result is not None and "realisasi" in result.operands:
                    operands["realisasi"] = result.operands["realisasi"]
            if pattern.kind == "assumed_share" and (of := SHARE_OF.search(clause)):
                texts.setdefault("of", of.group())
            if pattern.kind in ("assumed_share", "remainder"):
                part = operands.get("part") or operands["subtracted"]
                name = "whole" if pattern.kind == "assumed_share" else "base"
                operands |= _named_before(read, min(figures.values()), amounts, part, name)
                if f"{name}1" not in operands:
                    continue
                if own := [name for name, figure in operands.items() if name != "part" and figure in parts]:
                    texts["parts"] = " ".join(own)
            yield Claim(
                "",
                pattern.kind,
                named or subject_heading(read.sentence.headings),
                pattern.measure,
                claimed,
                operands,
                read.sentence.id,
                claimed.place.page,
                year,
                texts,
                read.place_of_words(texts["kategori"], value) if "kategori" in texts else None,
            )


def _of_another_year(read: ReadSentence, value: int, groups: Mapping[str, str | None], result: Claim | None) -> bool:
    """Whether a figure is the result, in another year, of the indicator whose achievement was stated before."""
    if result is None or read.figures[value].counted or read.figures[value].piece.unit == "Rp":
        return False
    return int(groups["year"] or 0) != result.year


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


def _with_ids(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Claims with ids from what they state and where; the same statement twice in one sentence gets two."""
    seen: dict[str, int] = {}
    for claim in claims:
        if claim.kind not in KINDS:
            raise ValueError(f"{claim.kind} is no kind of claim")
        value = claim.value.text if claim.value else ""
        base = "c" + short_hash(claim.kind, claim.sentence, claim.subject, value)
        seen[base] = seen.get(base, 0) + 1
        yield replace(claim, id=base if seen[base] == 1 else f"{base}-{seen[base]}")
