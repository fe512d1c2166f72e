"""What is stated wrongly in several places, or in the rows of one group, is one fault."""

from expectations.findings.word_joins import same_words
from expectations.kinds.evaluation import evaluate
from expectations.reconciliation import Check
from expectations.repairs.surroundings import surroundings
from expectations.rule import relation
from tests.expectations.printed import figure


def check(rule: str, printed: str, other: str, words: str) -> Check:
    stated = relation(rule, "crossref", figure(printed), (("acuan", figure(other)),), "perihal", {"words": words})
    return Check(stated, evaluate(stated))


def joined(*checks: Check) -> list[list[str]]:
    ids = {c.relation.id: c.relation.published.text for c in checks}
    return [
        [ids[first], *map(ids.__getitem__, others)] for first, others, _ in same_words(checks, surroundings({}, ()), {})
    ]


def test_a_documents_wrong_number_in_two_places_is_one_fault() -> None:
    twice = [check("nomor_dokumen", "AB.1.03.21.7", "AB.1.2.03.21.7", "code") for _ in range(2)]
    assert joined(*twice) == [["AB.1.03.21.7"] * 2]
    assert joined(twice[0], check("nomor_dokumen", "AB.1.03.21.9", "AB.1.2.03.21.9", "code")) == []


def test_rows_that_bear_one_other_groups_number_are_one_fault() -> None:
    rows = [check("nomor_kelompok", number, "5", "group") for number in ("4.3", "4.4")]
    assert joined(*rows) == [["4.3", "4.4"]]
    assert joined(rows[0], check("nomor_kelompok", "2.4", "5", "group")) == []
