from decimal import Decimal

from expectations.causes import cause_of
from expectations.facts import Fact, Printing
from expectations.relation import Relation
from expectations.surroundings import surroundings
from schemas.figure import PrintedFigure
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
