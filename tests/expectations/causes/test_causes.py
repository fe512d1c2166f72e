from decimal import Decimal

from expectations.causes.causes import cause_of
from expectations.facts.facts import Fact, Printing
from expectations.relation import Relation
from expectations.repairs.surroundings import surroundings
from schemas.figures.figure import PrintedFigure
from tests.expectations.printed import figure, stated


def named(
    check: Relation, right: str, beside: list[PrintedFigure], facts: dict | None = None
) -> tuple[str | None, set]:
    everything = [check.published, *(o.figure for o in check.operands), *beside]
    found = cause_of(check, check.published, Decimal(right), surroundings(facts or {}, everything))
    return (None, set()) if found is None else (found.name, set(found.evidence))


def test_a_total_with_another_printed_version_of_one_addend_is_stale() -> None:
    # 5.000 before the revision, 4.200 after it; the total still holds 5.000
    parts = figure("4200", exact=True, row=1, col=2), figure("3100", exact=True, row=2, col=2)
    before = figure("5000", exact=True, row=1, col=1)
    total = stated("sum", figure("8100", exact=True, row=3, col=2), *parts)
    assert named(total, "7300", [before]) == ("stale_total", {before, parts[0]})


def test_two_versions_that_would_both_do_prove_nothing() -> None:
    parts = figure("4200", exact=True, row=1, col=2), figure("3100", exact=True, row=2, col=2)
    versions = [figure("5000", exact=True, row=1, col=1), figure("3900", exact=True, row=2, col=1)]
    total = stated("sum", figure("8100", exact=True, row=3, col=2), *parts)
    assert named(total, "7300", versions)[0] is None


def test_a_percentage_of_another_rows_total_has_the_wrong_denominator() -> None:
    # 250 of 440 is 56,82; printed is 250 of 641
    whole, other = figure("440", exact=True, row=1, col=2), figure("641", exact=True, row=3, col=2)
    share = stated("ratio", figure("39,00", row=1, col=3), figure("250", exact=True, row=1, col=1), whole)
    assert named(share, "56.82", [other]) == ("wrong_denominator", {other, share.operands[0].figure})


def test_what_two_annexes_print_against_two_other_tables_is_another_version() -> None:
    fact = Fact("realisasi", "indikator", "kepuasan-media", "2020")
    printed = [figure("74,02", row=1, table=t) for t in ("t001", "t002")]
    annexes = [figure("82,5", row=1, table=t) for t in ("t008", "t009")]
    facts = {fact: [Printing(fact, f, "", "indicator_achievement") for f in (*printed, *annexes)]}
    tie = stated("crossref", annexes[0], printed[0])
    name, evidence = named(tie, "74.02", [], facts)
    assert name == "other_version"
    assert annexes[1] in evidence


def test_a_total_printed_in_whole_numbers_fits_an_old_part_that_gives_it_rounded() -> None:
    # 23,80 + 20,35 + 12,28 = 56,43; with 17,35 in place of 20,35 it is 53,43, printed 53
    parts = [figure("23,80", row=0, col=3), figure("20,35", row=1, col=3), figure("12,28", row=2, col=3)]
    before = figure("17,35", row=1, col=2)
    total = stated("sum", figure("53", row=3, col=3), *parts)
    assert named(total, "56.43", [before]) == ("stale_total", {before, parts[1]})


def test_a_telling_percentage_of_a_small_number_has_the_wrong_denominator_and_a_whole_one_has_not() -> None:
    # 96,43 / 82 = 117,60; 96,43 / 85 = 113,45
    result, target = figure("96,43", row=1, col=1), figure("82", exact=True, row=1, col=2)
    other = figure("85", exact=True, row=3, col=2)
    share = stated("ratio", figure("113,45", row=1, col=3), result, target)
    assert named(share, "117.60", [other]) == ("wrong_denominator", {other, result})
    # 96 / 96 = 100,00, as any figure divided by itself
    whole = stated("ratio", figure("100,00", row=1, col=3), figure("96", exact=True, row=1, col=1), target)
    assert named(whole, "117.07", [figure("96", exact=True, row=3, col=2)])[0] is None


def test_an_amount_that_another_column_prints_of_its_row_belongs_there() -> None:
    spent = figure("785416004", exact=True, row=1, col=2)
    ceiling = stated("sum", figure("785416004", exact=True, row=1, col=1), part := figure("790801200", exact=True))
    assert named(ceiling, "790801200", [spent]) == ("mislabelled", {spent, part})


def test_share_beside_a_total_of_counts_is_no_older_version_of_a_count() -> None:
    # 279 - 95 + 25,3 = 209,3, which is 209: by chance.
    parts = figure("95", exact=True, row=1, col=1), figure("184", exact=True, row=2, col=1)
    total = stated("sum", figure("209", exact=True, row=3, col=1), *parts)
    assert named(total, "279", [figure("25,3", row=1, col=3)])[0] != "stale_total"


def test_index_of_three_digits_that_another_row_would_give_proves_no_denominator() -> None:
    # 101,16 / 98,97 = 1,02, and so would be any input of 98,69 to 99,67.
    below, other = figure("91,36", row=3, col=2), figure("98,97", row=1, col=2)
    index = stated("ratio", figure("1,02", row=3, col=3), figure("101,16", row=3, col=1), below, scale="1")
    assert named(index, "1.11", [other])[0] is None


def test_round_target_that_another_indicator_has_too_is_a_changed_digit() -> None:
    wrong, right = figure("93,00", exact=True, row=9, col=3), figure("90,00", exact=True, table="t003", row=9)
    another = figure("93,00", exact=True, row=8, col=3)
    facts = {
        Fact("target", "indikator", name, "2021"): [Printing(Fact("target", "indikator", name, "2021"), f, name, "d")
                                                     for f in held]
        for name, held in (("a", [wrong, right]), ("b", [another]))
    }  # fmt: skip
    assert named(stated("crossref", wrong, right), "90.00", [another], facts)[0] == "digit"
