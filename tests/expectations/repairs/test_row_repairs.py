from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.relation import Relation
from expectations.repairs.row_repairs import row_repairs
from schemas.figures.figure import PrintedFigure
from tests.expectations.printed import figure, stated


def checked(*relations: Relation) -> list[Check]:
    return [Check(r, evaluate(r)) for r in relations]


def test_two_rows_put_back_in_each_others_place_mend_every_relation_at_them() -> None:
    # rows 1 and 2 print each other's counts and shares: 6 of 6 and 4 of 6 elsewhere
    a, b = figure("4", exact=True, row=1, col=1), figure("6", exact=True, row=2, col=1)
    share_a, share_b = figure("66,67", row=1, col=2), figure("100,00", row=2, col=2)
    whole_a, whole_b = figure("6", exact=True, row=1, col=3), figure("6", exact=True, row=2, col=3)
    checks = checked(
        stated("count", a, counted="6"),
        stated("count", b, counted="4"),
        stated("ratio", share_a, a, whole_a),
        stated("ratio", share_b, b, whole_b),
        stated("range", share_a, elsewhere("0"), at_least="100"),
        stated("sum", figure("10", exact=True, row=3, col=1), a, b),
    )
    (repair,) = row_repairs(checks)
    assert repair.cause == "swapped_rows"
    assert set(repair.mends) == {c.relation.id for c in checks if c.outcome.verdict == "inconsistent"}
    assert len(repair.mends) == 3


def test_addends_of_two_sums_that_are_off_by_the_same_are_exchanged() -> None:
    # 40 belongs to the first sum (40 + 7 = 47), 25 to the second (25 + 9 = 34); they stand in each other's rows
    one, other = figure("25", exact=True, row=1, col=1), figure("40", exact=True, row=2, col=1)
    fillers = [
        figure(t, exact=True, row=r, col=1) for t, r in (("7", 3), ("1", 4), ("2", 5), ("9", 6), ("3", 7), ("4", 8))
    ]
    first = stated("sum", figure("50", exact=True, row=9, col=1), one, *fillers[:3])
    second = stated("sum", figure("41", exact=True, row=10, col=1), other, *fillers[3:])
    (repair,) = row_repairs(checked(first, second))
    assert repair.cause == "swapped_rows"
    assert set(repair.mends) == {first.id, second.id}


def test_a_row_with_another_rows_long_figures_is_a_copy_and_shows_its_source() -> None:
    # row 1 prints what row 2 prints; its own ceiling and spending follow from totals elsewhere
    ceiling, spent = figure("790801", exact=True, row=1, col=1), figure("785416", exact=True, row=1, col=2)
    source = figure("790801", exact=True, row=2, col=1), figure("785416", exact=True, row=2, col=2)
    checks = checked(
        stated("sum", elsewhere("1000000"), ceiling),
        stated("sum", elsewhere("900000"), spent),
        stated("crossref", elsewhere("790801"), source[0]),
        stated("crossref", elsewhere("785416"), source[1]),
    )
    (repair,) = row_repairs(checks)
    assert repair.cause == "copied_row"
    assert set(repair.evidence) == set(source)


def elsewhere(text: str) -> PrintedFigure:
    return figure(text, exact=True, table="t009")


def test_rows_of_small_counts_are_alike_by_chance_and_show_no_source() -> None:
    a, b = figure("3", exact=True, row=1, col=1), figure("2", exact=True, row=1, col=2)
    other = figure("3", exact=True, row=2, col=1), figure("2", exact=True, row=2, col=2)
    checks = checked(
        stated("count", a, counted="6"),
        stated("count", b, counted="5"),
        stated("count", other[0], counted="3"),
        stated("count", other[1], counted="2"),
    )
    (repair,) = row_repairs(checks)
    assert (repair.cause, repair.evidence) == (None, ())


def test_what_would_break_a_relation_that_holds_is_no_repair() -> None:
    a, b = figure("4", exact=True, row=1, col=1), figure("6", exact=True, row=2, col=1)
    checks = checked(
        stated("count", a, counted="6"),
        stated("count", b, counted="4"),
        stated("crossref", elsewhere("4"), a),
    )
    assert row_repairs(checks) == []
