"""The rules that compute figures of tables from others, apart from those that hold printings of one fact together."""

from __future__ import annotations

from expectations import (
    rules_budget,
    rules_efficiency,
    rules_performance,
    rules_personnel,
    rules_programme,
    rules_scores,
    rules_survey_scores,
)
from expectations.rule import Rule

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
