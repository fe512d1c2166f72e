"""A rule that hardly any row of a table follows is not about that table; one or two rows that break it are accused."""

from __future__ import annotations

from collections.abc import Sequence

from expectations.findings.misunderstood_tables import without_misunderstood
from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.relation import Relation
from tests.expectations.printed import figure, stated


def share(number: int, part: str, whole: str, printed: str, table: str = "t001") -> Relation:
    """A row's share of two of its figures."""
    return stated(
        "ratio",
        figure(printed, row=number, col=3, table=table),
        figure(part, row=number, col=1, exact=True, table=table),
        figure(whole, row=number, col=2, exact=True, table=table),
        numerator="x1",
        denominator="x2",
    )


def verdicts(relations: Sequence[Relation]) -> list[str]:
    return [check.outcome.verdict for check in without_misunderstood([Check(r, evaluate(r)) for r in relations])]


# 9 / 23 = 39,13%; 31 / 89 = 34,83%; 5 / 8 = 62,50%; 4 / 11 = 36,36%
RIGHT = [share(1, "9", "23", "39,13"), share(2, "31", "89", "34,83"), share(3, "5", "8", "62,50")]
# Of 131 these are 17,56%, 67,94% and 6,11%.
OF_ANOTHER_WHOLE = [share(1, "23", "131", "39,13"), share(2, "89", "131", "34,83"), share(3, "8", "131", "62,50")]


def test_rows_that_all_break_a_rule_are_accused_of_nothing() -> None:
    assert verdicts(OF_ANOTHER_WHOLE) == ["unverifiable"] * 3


def test_a_row_that_breaks_what_the_others_keep_is_accused() -> None:
    assert verdicts([*RIGHT, share(4, "4", "11", "63,36")]) == ["consistent"] * 3 + ["inconsistent"]


def test_two_rows_that_break_a_rule_are_accused() -> None:
    assert verdicts(OF_ANOTHER_WHOLE[:2]) == ["inconsistent"] * 2


def test_rows_of_another_table_say_nothing() -> None:
    other = [share(n, "9", "23", "39,13", table="t002") for n in range(1, 5)]
    assert verdicts([*OF_ANOTHER_WHOLE, *other]) == ["unverifiable"] * 3 + ["consistent"] * 4


def test_a_figure_of_another_table_is_still_held_against() -> None:
    # What is printed in two places is no formula of one table.
    tied = [
        stated("crossref", figure("12", row=n, table="t001"), figure("17", row=n, table="t002")) for n in range(1, 5)
    ]
    assert verdicts(tied) == ["inconsistent"] * 4


def test_one_wrong_part_that_all_shares_of_the_parts_speak_against_is_accused() -> None:
    # 5, 11, 9 and 3 are 17,86%, 39,29%, 32,14% and 10,71% of 28; 8 is printed for the 5.
    parts = [figure(text, row=1, col=n, exact=True) for n, text in enumerate(("8", "11", "9", "3"), start=1)]
    shares = ("17,86", "39,29", "32,14", "10,71")
    formed = [
        stated("ratio", figure(share, row=2, col=n), parts[n - 1], *parts[: n - 1], *parts[n:], whole="added")
        for n, share in enumerate(shares, start=1)
    ]
    assert verdicts(formed) == ["inconsistent"] * 4
    # With two of them wrong no one figure explains it.
    parts[1] = figure("14", row=1, col=2, exact=True)
    formed = [
        stated("ratio", figure(share, row=2, col=n), parts[n - 1], *parts[: n - 1], *parts[n:], whole="added")
        for n, share in enumerate(shares, start=1)
    ]
    assert verdicts(formed) == ["unverifiable"] * 4
