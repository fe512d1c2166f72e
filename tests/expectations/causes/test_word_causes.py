from decimal import Decimal

from expectations.causes.word_causes import word_cause
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import relation
from tests.expectations.printed import figure, stated


def cause(stated_relation: Relation) -> str | None:
    found = word_cause(stated_relation, evaluate(stated_relation))
    return None if found is None else found.name


def test_a_number_word_is_missing() -> None:
    # with "puluh" the words spell 145
    assert cause(stated("spelled_number", figure("145"), words="Seratus Empat Lima")) == "missing_word"
    assert cause(stated("spelled_number", figure("145"), words="seratus empat puluh")) is None


def test_numbers_given_again() -> None:
    numbers = [figure(str(n), exact=True) for n in (41, 42, 43, 42, 43, 44, 45, 46, 49)]
    named = word_cause(broken := stated("sequence", numbers[3], *numbers), evaluate(broken))
    assert named is not None
    assert named.name == "renumbered"
    assert [f.text for f in named.evidence] == ["42", "43", "42"]


def test_one_number_left_out_is_no_renumbering() -> None:
    numbers = [figure(str(n), exact=True) for n in (1, 2, 4, 5, 6, 7)]
    assert cause(stated("sequence", numbers[2], *numbers)) is None


def test_two_neighbours_of_a_ranking_are_exchanged() -> None:
    values = [figure(v) for v in ("85,11", "85,3", "83,71", "83,51")]
    assert cause(stated("rank", figure("2", exact=True), *values)) == "swapped_rows"
    two_wrong = [figure(v) for v in ("83,5", "85,3", "83,7", "84,5")]
    assert cause(stated("rank", figure("2", exact=True), *two_wrong)) is None


def test_two_bands_that_leave_out_the_value_where_they_meet() -> None:
    low, high = figure("120", exact=True), figure("120", exact=True)
    assert cause(stated("range", low, high, continues="tidak tidak")) == "gap"


def test_names_that_differ_in_punctuation_only() -> None:
    one, other = figure("Direktorat Obat Tradisional, dan Suplemen"), figure("Direktorat Obat Tradisional dan Suplemen")
    assert cause(stated("crossref", one, other, words="name")) == "punctuation"
    assert cause(stated("crossref", one, figure("Direktorat Kosmetik"), words="name")) is None


def test_an_empty_cell_is_missing_what_stands_elsewhere() -> None:
    known = figure("Menyusun rencana aksi")
    named = word_cause(empty := stated("copy", figure(""), known, words="present"), evaluate(empty))
    assert named is not None
    assert (named.name, named.evidence) == ("missing", (known,))


def test_a_count_that_takes_in_what_has_no_comparison() -> None:
    changes = [figure("9,15"), figure("1,20"), figure("-")]
    counted = stated("count", figure("3", exact=True), *changes, where="> 0", what="unsur naik")
    assert evaluate(counted).derived == Decimal(2)
    assert cause(counted) == "uncounted"


def test_a_date_that_lacks_a_character_of_the_only_one_it_can_be() -> None:
    whole = figure("31/12/2021")
    dated = relation("tanggal", "date", figure("31/12/202"), (("utuh", whole),), "", {"empty": "missing"})
    assert cause(dated) == "truncated"
