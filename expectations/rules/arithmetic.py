"""The rules that compute figures of tables from others, apart from those that hold printings of one fact together."""

from __future__ import annotations

from expectations.rule import Rule
from expectations.rules import budget, efficiency, performance, personnel, programme, scores, survey_scores

ARITHMETIC: tuple[Rule, ...] = (
    *performance.RULES,
    *programme.RULES,
    *budget.RULES,
    *efficiency.RULES,
    *scores.RULES,
    *survey_scores.RULES,
    *personnel.RULES,
)
"""Rules that compute: what they say of a figure decides which printing of a fact is compared with."""
