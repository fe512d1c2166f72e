"""Typed facts to verdicts: interval arithmetic, the kinds of relation, the suites, the findings."""
