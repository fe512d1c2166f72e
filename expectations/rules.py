"""The register of rules."""

from __future__ import annotations

from collections.abc import Mapping

from expectations import (
    rules_abbreviations,
    rules_activities,
    rules_budget,
    rules_charts,
    rules_citations,
    rules_claims,
    rules_counts,
    rules_definitions,
    rules_direction,
    rules_discovered,
    rules_document_numbers,
    rules_efficiency,
    rules_exact_targets,
    rules_followup_counts,
    rules_followup_dates,
    rules_followup_texts,
    rules_followup_units,
    rules_formulas,
    rules_graded_columns,
    rules_numbering,
    rules_performance,
    rules_personnel,
    rules_programme,
    rules_prose_arithmetic,
    rules_prose_derived,
    rules_prose_grades,
    rules_prose_sections,
    rules_prose_tables,
    rules_ranked_columns,
    rules_references,
    rules_row_numbers,
    rules_scales,
    rules_scores,
    rules_stated_conditions,
    rules_survey_scores,
    rules_table_words,
    rules_tables_beside,
    rules_targets,
    rules_tie_out,
    rules_wholes,
    rules_word_slips,
)
from expectations.rule import Rule, checked

ARITHMETIC: tuple[Rule, ...] = (
    *rules_performance.RULES,
    *rules_programme.RULES,
    *rules_budget.RULES,
    *rules_efficiency.RULES,
    *rules_scores.RULES,
    *rules_survey_scores.RULES,
    *rules_personnel.RULES,
)
"""Rules that compute: what they say of a figure decides which printing of a fact is compared with."""

RULES: tuple[Rule, ...] = checked(
    (
        *ARITHMETIC,
        *rules_scales.RULES,
        *rules_activities.RULES,
        *rules_charts.RULES,
        *rules_claims.RULES,
        *rules_counts.RULES,
        *rules_citations.RULES,
        *rules_formulas.RULES,
        *rules_numbering.RULES,
        *rules_row_numbers.RULES,
        *rules_references.RULES,
        *rules_document_numbers.RULES,
        *rules_definitions.RULES,
        *rules_direction.RULES,
        *rules_table_words.RULES,
        *rules_stated_conditions.RULES,
        *rules_targets.RULES,
        *rules_prose_arithmetic.RULES,
        *rules_prose_derived.RULES,
        *rules_prose_grades.RULES,
        *rules_prose_sections.RULES,
        *rules_prose_tables.RULES,
        *rules_followup_counts.RULES,
        *rules_followup_units.RULES,
        *rules_followup_dates.RULES,
        *rules_followup_texts.RULES,
        *rules_abbreviations.RULES,
        *rules_tie_out.RULES,
        *rules_exact_targets.RULES,
        *rules_wholes.RULES,
        *rules_word_slips.RULES,
        *rules_discovered.RULES,
        *rules_tables_beside.RULES,
        *rules_graded_columns.RULES,
        *rules_ranked_columns.RULES,
    )
)

BY_NAME: Mapping[str, Rule] = {rule.name: rule for rule in RULES}
