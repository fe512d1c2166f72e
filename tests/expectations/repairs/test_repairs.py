from decimal import Decimal

from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import slip
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.repairs import candidates, repairs
from tests.expectations.printed import figure, stated


def checked(*relations: Relation) -> list[Check]:
    return [Check(r, evaluate(r)) for r in relations]


def test_the_figure_that_two_failing_relations_share_is_the_one_to_mend() -> None:
    # the target is printed 96.32 here and 88,98 elsewhere; 91,00 / 88,98 = 102,27
    target, printed = figure("96.32", exact=True, row=20, col=5), figure("102,27", row=20, col=7)
    ratio = stated("ratio", printed, figure("91,00"), target)
    tie = stated("crossref", target, figure("88,98", exact=True), figure("88,98", exact=True))
    other = stated("crossref", figure("102,27"), printed)
    (repair,) = repairs(checked(ratio, tie, other))
    assert (repair.figure, repair.value) == (target, Decimal("88.98"))
    assert set(repair.mends) == {ratio.id, tie.id}


def test_a_repair_that_breaks_what_holds_is_not_chosen() -> None:
    # 3 + 4 = 7 is printed 8; 4 is borne out elsewhere, so that the total is what is wrong
    part, total = figure("4", exact=True), figure("8", exact=True)
    foot = stated("sum", total, figure("3", exact=True), part)
    tie = stated("crossref", part, figure("4", exact=True))
    (repair,) = repairs(checked(foot, tie))
    assert (repair.figure, repair.value) == (total, Decimal(7))


def test_nothing_to_mend_gives_no_repair() -> None:
    assert (
        repairs(checked(stated("sum", figure("7", exact=True), figure("3", exact=True), figure("4", exact=True)))) == []
    )


def test_slips_are_told_apart() -> None:
    assert slip(figure("95,12"), Decimal("90.12")) == "digit"
    assert slip(figure("98,14"), Decimal("98.41")) == "transposed"
    assert slip(figure("901,2"), Decimal("90.12")) == "decimal_shift"
    assert slip(figure("74,02"), Decimal("82.50")) is None


def test_part_of_a_share_of_both_and_what_a_balance_takes_off_are_solved_for() -> None:
    # 154 / (154 + 9) = 94,48; printed 19 for 9. 140 + 55 - 64 = 131; printed 94 for 64.
    part, rest, share = figure("154", exact=True), figure("19", exact=True), figure("94,48")
    check = Check(formed := stated("ratio", share, part, rest, whole="added"), evaluate(formed))
    assert (rest, Decimal(9), True) in list(candidates(check))
    figures = figure("140", exact=True), figure("55", exact=True), figure("94", exact=True)
    balance = stated("sum", figure("131", exact=True), *figures, minus="x3", wording="balance")
    names = [operand.name for operand in balance.operands]
    assert names == ["x1", "x2", "x3"]
    assert (figures[2], Decimal(64), True) in list(candidates(Check(balance, evaluate(balance))))
