"""Writing into a register: nothing is lost, what stood there stays, and what is written is what is read."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expectations.decisions.register import Decision, parse_register
from expectations.decisions.register_text import entry_text, with_decisions
from extractors.errors import RegisterError
from tests.expectations.decided import DECISION, HOSTILE, decisions

FILE = "register.toml"


@settings(max_examples=30)
@given(st.lists(decisions(), max_size=5), st.lists(decisions(), max_size=3))
def test_what_is_written_is_what_is_read_and_nothing_is_lost(held: list[Decision], added: list[Decision]) -> None:
    text = with_decisions("", held, FILE, "kepala\n\nregister")
    both = with_decisions(text, added, FILE)
    assert set(parse_register(both, FILE).decisions) == {*held, *added}
    assert with_decisions(both, [*held, *added], FILE) == both
    assert both.startswith("# kepala\n#\n# register\n")


@settings(max_examples=30)
@given(st.lists(decisions(), max_size=4, unique=True), decisions())
def test_every_line_that_stood_there_stands_there_still(held: list[Decision], added: Decision) -> None:
    before = with_decisions("# catatan\n", held, FILE)
    after = with_decisions(before, [added], FILE)
    assert not Counter(before.splitlines()) - Counter(after.splitlines())


@settings(max_examples=30)
@given(st.lists(decisions(), min_size=1, max_size=5, unique_by=lambda one: one.place_in_register).flatmap(
    lambda one: st.tuples(st.just(one), st.permutations(one))
))  # fmt: skip
def test_the_text_does_not_depend_on_the_order_in_which_decisions_came(
    given: tuple[list[Decision], list[Decision]],
) -> None:
    one, other = given
    assert with_decisions("", one, FILE) == with_decisions("", other, FILE)


def test_comments_spacing_and_texts_of_many_lines_that_a_person_wrote_are_kept() -> None:
    first = replace(DECISION, finding="a-1", reason="x")
    written = (
        "# milik arsip\n\n# tentang yang pertama\n"
        + entry_text(first).replace('reason = "x"', 'reason = """\n[[decision]]\nx"""   # tiga baris')
        + "\n\n# tentang yang terakhir\n# dua baris\n"
        + entry_text(replace(DECISION, finding="c-1"))
    )
    added = with_decisions(written, [replace(DECISION, finding="b-1")], FILE)
    assert [one.finding for one in parse_register(added, FILE).decisions] == ["a-1", "b-1", "c-1"]
    assert added.replace(entry_text(replace(DECISION, finding="b-1")) + "\n", "") == written.replace("\n\n\n", "\n\n")
    assert "# tentang yang terakhir\n# dua baris\n[[decision]]" in added


def test_entries_that_are_written_as_one_list_are_read_and_not_added_to() -> None:
    inline = "decision = [{" + ", ".join(entry_text(DECISION).splitlines()[1:]) + "}]\n"
    assert parse_register(inline, FILE).decisions == (DECISION,)
    with pytest.raises(RegisterError, match=r"write its entries under \[\[decision\]\]"):
        with_decisions(inline, [replace(DECISION, finding="b-1")], FILE)


def test_a_decision_stands_after_the_earlier_ones_about_the_same_finding() -> None:
    later, earlier = replace(DECISION, on=date(2027, 1, 1)), replace(DECISION, on=date(2026, 1, 1))
    text = with_decisions("", [later, DECISION, earlier], FILE)
    assert [one.on.year for one in parse_register(text, FILE).decisions] == [2026, 2026, 2027]


def test_hostile_text_stands_in_one_line_and_comes_back_as_it_was() -> None:
    text = entry_text(replace(DECISION, reason=HOSTILE))
    assert sum(line.startswith("reason = ") for line in text.splitlines()) == 1
    assert text.count("\n[[decision]]") == 0
    assert parse_register(text, FILE).decisions[0].reason == HOSTILE
