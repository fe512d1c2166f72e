"""Relations of tables that no dataset takes: when a line is accused by the other lines of its table, and when not."""

from __future__ import annotations

from expectations.evaluation import evaluate
from expectations.relation import Relation
from expectations.rules_discovered import table_relations
from tests.schemas.grids import table_of

COUNTS = [(1204, 1311), (877, 902), (1520, 1433), (645, 718), (2011, 1987), (333, 406)]


def relations(rows: list[str]) -> list[Relation]:
    return list(table_relations(table_of(rows), 2020))


def counted(counts: list[tuple[int, int]], totals: dict[int, int] | None = None) -> list[str]:
    """Rows of men, women and their total, some totals replaced."""
    given = totals or {}
    body = [f"Unit {chr(65 + n)} | {a} | {b} | {given.get(n, a + b)}" for n, (a, b) in enumerate(counts)]
    return ["Unit | Pria | Wanita | Jumlah", *body]


def verdicts(formed: list[Relation]) -> list[tuple[str, str, str]]:
    return [(r.kind, r.published.text, evaluate(r).verdict) for r in formed]


def test_each_row_is_checked_against_what_the_others_obey() -> None:
    formed = relations(counted(COUNTS))
    assert verdicts(formed) == [("sum", str(a + b), "consistent") for a, b in COUNTS]
    assert [operand.figure.text for operand in formed[0].operands] == ["1204", "1311"]


def test_row_that_five_others_speak_against_is_inconsistent() -> None:
    # 645 + 718 = 1363, printed 1463.
    formed = relations(counted(COUNTS, {3: 1463}))
    wrong = [r for r in formed if evaluate(r).verdict == "inconsistent"]
    assert [r.published.text for r in wrong] == ["1463"]
    assert "(5/6)" in wrong[0].subject


def test_row_that_four_others_speak_against_is_left_alone() -> None:
    formed = relations(counted(COUNTS[:5], {3: 1463}))
    assert [v for _, _, v in verdicts(formed)] == ["consistent"] * 4


def test_two_of_six_rows_that_break_a_pattern_are_left_alone() -> None:
    # 4 of 6 is under four fifths.
    assert not [v for _, _, v in verdicts(relations(counted(COUNTS, {1: 1978, 3: 1463}))) if v == "inconsistent"]


def test_percentage_that_was_not_derived_like_the_others_is_inconsistent() -> None:
    # 951 / 977 = 97,34%; 1502 / 1733 = 86,67%, printed 68,67.
    formed = relations(
        [
            "Satker | Pagu | Realisasi | Persen",
            "A | 1250 | 1100 | 88,00",
            "B | 3170 | 2911 | 91,83",
            "C | 2480 | 2105 | 84,88",
            "D | 977 | 951 | 97,34",
            "E | 1733 | 1502 | 68,67",
            "F | 4127 | 3318 | 80,40",
        ]
    )
    assert [(k, t) for k, t, v in verdicts(formed) if v == "inconsistent"] == [("ratio", "68,67")]
    assert {(k, v) for k, t, v in verdicts(formed) if t != "68,67"} == {("ratio", "consistent")}


def test_cell_with_more_than_a_figure_is_no_part_of_a_pattern() -> None:
    rows = counted(COUNTS)
    rows[4] = "Unit D | 645 | 718 | 1463 (lihat catatan)"
    assert [v for _, _, v in verdicts(relations(rows))] == ["consistent"] * 5


def test_merged_cell_is_one_figure() -> None:
    # A total that stands over two columns is not added to itself.
    rows = [
        "Unit | Pria | Wanita | Jumlah | <",
        *(f"U{n} | {a} | {b} | {a + b} | <" for n, (a, b) in enumerate(COUNTS)),
    ]
    assert verdicts(relations(rows)) == [("sum", str(a + b), "consistent") for a, b in COUNTS]


def test_table_of_texts_and_table_without_pattern_form_nothing() -> None:
    assert relations(["Unit | Kepala", "A | Ani", "B | Budi"]) == []
    assert relations(["Unit | x | y", "A | 4127 | 3391", "B | 5003 | 2287", "C | 1733 | 9012"]) == []
