"""Shares of small counts: which other count gives the printed percentage, and when that is not certain."""

from dataclasses import replace

from expectations.causes.word_causes import word_cause
from expectations.findings.findings import findings
from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.relation import Finding
from expectations.repairs.surroundings import surroundings
from schemas.figures.figure import PrintedFigure
from tests.expectations.printed import figure, stated


def share(printed: str, part: str, whole: str, *column: str) -> Finding:
    """The finding on a share, with other wholes printed in the column of its whole."""
    above, below = figure(part, exact=True, row=1, col=1), figure(whole, exact=True, row=1, col=2)
    relation = stated("ratio", figure(printed, row=1, col=3), above, below)
    others: list[PrintedFigure] = [figure(t, exact=True, row=r, col=2) for r, t in enumerate(column, start=2)]
    around = surroundings({}, [above, below, relation.published, *others])
    (found,) = findings([Check(relation, evaluate(relation))], around, None)
    return found


def test_the_only_other_whole_that_gives_a_share_is_its_denominator() -> None:
    # 2/7 = 28,57; no count of 3 and no slip of 66,67 gives it
    found = share("28,57", "2", "3", "7", "5")
    assert found.explanation.cause == "wrong_denominator"
    assert [f.text for f in found.explanation.evidence] == ["7", "2"]


def test_a_share_that_a_slip_and_another_whole_give_has_no_certain_cause() -> None:
    # 6/6 = 100,00; printed 150,00 is one digit off, and 6/4
    found = share("150,00", "6", "6", "4", "3")
    assert found.explanation.cause is None
    assert "6 p. 1 is read as 4 or 150,00 p. 1 is read as 100" in found.explanation.en


def test_a_share_that_another_part_and_another_whole_give_has_no_certain_cause() -> None:
    # 3/4 = 75,00; printed 50,00 is 3/6, and 2/4
    found = share("50,00", "3", "4", "6")
    assert found.explanation.cause is None
    assert "4 p. 1 is read as 6 or 3 p. 1 is read as 2" in found.explanation.en


def test_a_slip_that_no_count_explains_stays_one() -> None:
    # 2/3 = 66,67; 66,27 is no share of a small count
    assert share("66,27", "2", "3", "7", "4").explanation.cause == "digit"


def test_rows_that_a_count_of_rows_has_are_not_without_comparison() -> None:
    opened = [figure("Open", row=i) for i in range(3)]
    relation = stated("count", figure("6", exact=True), *opened, counted="3", what="baris")
    assert word_cause(relation, evaluate(relation)) is None


def test_a_wrong_amount_that_a_share_and_a_sum_ask_for_alike_is_a_slip_in_it() -> None:
    # 1.628.516.000 written as 1.628.156.000: 1.594.923.012 of it is 97,94%, and with 1.345.841.000 it is 2.974.357.000
    amount = figure("1628156000", exact=True, row=1, col=1)
    spent, other = figure("1594923012", exact=True, row=1, col=2), figure("1345841000", exact=True, row=2, col=1)
    share = replace(stated("ratio", figure("97,94", row=1, col=3), spent, amount), rule="penyerapan")
    total = stated("sum", figure("2974357000", exact=True, row=3, col=1), amount, other)
    around = surroundings({}, [amount, spent, other])
    found = findings([Check(r, evaluate(r)) for r in (share, total)], around, None)
    assert [f.explanation.cause for f in found] == ["transposed", "transposed"]
    assert len([f for f in found if f.root is None]) == 1
