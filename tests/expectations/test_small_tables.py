"""Small tables as reports print them: right ones are left alone, however wrong they look; errors in them are caught."""

from __future__ import annotations

import pytest

from tests.small_tables.catalogue import ALL, WITH_RELATIONS
from tests.small_tables.checking import accused, takes_in
from tests.small_tables.errors import errors
from tests.small_tables.writing import Source


@pytest.mark.parametrize("name", ALL)
def test_right_table_is_left_alone(name: str) -> None:
    for seed in range(4):
        made = ALL[name](Source(seed))
        assert [(r.rule, r.subject, r.published.text) for r in accused(made)] == [], "\n".join(made.rows)


def test_nineteen_of_twenty_errors_are_caught() -> None:
    wrong = [error for shape in WITH_RELATIONS.values() for error in errors(shape(Source(1)), 1)]
    caught = sum(takes_in(accused(error.table), error.printed) for error in wrong)
    assert caught >= 0.95 * len(wrong)


def test_error_brings_no_finding_on_other_figures_alone() -> None:
    for name, shape in WITH_RELATIONS.items():
        for error in errors(shape(Source(2)), 2):
            found = accused(error.table)
            assert not found or takes_in(found, error.printed), (name, error.right, error.printed)
