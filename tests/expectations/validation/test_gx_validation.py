from decimal import Decimal

from expectations.rule import relation
from expectations.validation.gx_frames import frame_of
from expectations.validation.gx_validation import validate
from tests.expectations.printed import ambiguous, figure, stated


def test_a_relation_comes_back_from_its_frame_as_it_went_in() -> None:
    held = [
        stated("ratio", figure("90,12"), figure("228", exact=True), figure("253", exact=True), cap="120"),
        stated("category", figure("Baik"), ambiguous("1.652", "1.652", "1652")),
    ]
    rows = frame_of(held).to_dict("records")
    assert [row["relation"].relation for row in rows] == held


def test_every_relation_gets_its_verdict_and_kinds_do_not_mix() -> None:
    right = stated("ratio", figure("90,12"), figure("228", exact=True), figure("253", exact=True))
    wrong = stated("ratio", figure("95,12"), figure("228", exact=True), figure("253", exact=True))
    total = stated("sum", figure("5", exact=True), figure("2", exact=True), figure("3", exact=True))
    validation = validate({"satu": [right, wrong], "dua": [total, wrong]})
    assert validation.not_checked == ()
    assert validation.expectations == 3
    assert validation.outcomes[right.id].verdict == "consistent"
    assert validation.outcomes[wrong.id].verdict == "inconsistent"
    assert validation.outcomes[wrong.id].derived == Decimal("90.12")
    assert validation.outcomes[total.id].verdict == "consistent"


def test_a_relation_that_cannot_be_evaluated_is_unverifiable_and_takes_no_other_with_it() -> None:
    broken = relation("r", "count", figure("3", exact=True), (), "tanpa hitungan")
    fine = stated("count", figure("3", exact=True), counted="3")
    validation = validate({"a": [broken, fine]})
    assert validation.outcomes[broken.id].verdict == "unverifiable"
    assert validation.outcomes[fine.id].verdict == "consistent"


def test_an_expectation_that_raises_is_not_checked_and_never_inconsistent() -> None:
    # a kind of limit that is no number raises a TypeError-like failure outside the guarded arithmetic
    broken = stated("category", figure("Baik"), figure("95,00"), bands="[[1, 2, 3, 4, 5, 6, 7]]")
    odd = stated("category", figure("Baik"), figure("95,00"), bands="[[null, null, null, true, true, null]]")
    validation = validate({"a": [broken]})
    assert validation.outcomes[broken.id].verdict == "unverifiable"
    raised = validate({"b": [odd]})
    assert odd.id not in raised.outcomes
    assert [(m.suite, m.kind, m.relations) for m in raised.not_checked] == [("b", "category", 1)]
