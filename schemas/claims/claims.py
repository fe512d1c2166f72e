"""Statements of the running text that can be checked: figures with their subject, measure and operands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractors.content import Sentence
from schemas.claims.abbreviated_values import abbreviated_values
from schemas.claims.achievement_claims import achievements_over_sentences
from schemas.claims.change_claims import change_claims
from schemas.claims.change_words import change_words
from schemas.claims.claim_kinds import KINDS
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
from schemas.claims.spelled_figures import spelled
from schemas.claims.stated_conditions import graded_reached, paired_conditions
from schemas.claims.stated_formulas import formula_claims
from schemas.claims.stated_means import stated_mean_claims
from schemas.claims.stated_thresholds import paired_limits, stated_thresholds
from schemas.claims.table_mentions import table_mentions
from schemas.claims.target_claims import target_claims
from schemas.claims.target_counts import target_counts
from schemas.claims.universal_counts import universal_counts
from schemas.claims.weight_parts import weight_parts
from schemas.claims.word_slips import nouns_for_numbers, year_pairs
from schemas.claims.worded_claims import worded_claims
from schemas.figures.figure import PrintedFigure
from schemas.figures.figure_ids import short_hash
from schemas.figures.prose_figures import ReadSentence
from schemas.figures.spelled_out import spelled_out
from schemas.mentions.section_tables import SectionTables
from schemas.published import Claim
from schemas.tables.labelled_tables import LabelledTable
from schemas.wording.labels import subject_heading

_TOLD_BEFORE = 10
"""So many sentences before one may tell what it speaks of."""


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
        for claim in worded_claims(current, amounts, parts, result):
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
        claims += [
            *partitions(current, next(iter(reads[position + 1 :]), None)),
            *amount_partitions(current),
            *weight_parts(current),
        ]
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
