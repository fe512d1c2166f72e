"""Cells that print a count and its share are two figures, each of a column of its own."""

from __future__ import annotations

from expectations.kinds.evaluation import evaluate
from expectations.rules.discovered import table_relations
from schemas.tables.shares_apart import with_shares_apart
from schemas.tables.table_view import plain_view
from tests.schemas.grids import table_of

ROWS = ["Unsur | Puas | Tidak puas | Jumlah", "A | 214 (87,35%) | 31 (12,65%) | 245",
        "B | 198 (80,82%) | 47 (19,18%) | 245", "C | 176 (71,84%) | 69 (28,16%) | 245",
        "D | 120 (58,25%) | 86 (41,75%) | 206"]  # fmt: skip


def wrong(rows: list[str]) -> set[tuple[str, str, int | None]]:
    """Printed text, derived value and column of what is inconsistent."""
    found = [(r.published, evaluate(r)) for r in table_relations(plain_view(table_of(rows), 2022))]
    return {(f.text, str(o.derived), f.place.col) for f, o in found if o.verdict == "inconsistent"}


def changed(before: str, after: str) -> list[str]:
    """The rows with another text."""
    return [row.replace(before, after) for row in ROWS]


def test_shares_stand_in_columns_at_the_right_end() -> None:
    table, added = with_shares_apart(table_of(ROWS))
    assert added == {4: 1, 5: 2}
    assert table.rows[0] == ("Unsur", "Puas", "Tidak puas", "Jumlah", "Puas (%)", "Tidak puas (%)")
    assert table.rows[1] == ("A", "214", "31", "245", "87,35%", "12,65%")
    assert table.cell_at(1, 4).box == table.cell_at(1, 1).box


def test_column_in_which_a_cell_prints_a_count_alone_is_left_as_it_is() -> None:
    table = table_of(changed("69 (28,16%)", "69"))
    parted, added = with_shares_apart(table)
    assert added == {4: 1}
    assert parted.rows[3][2] == "69"
    assert with_shares_apart(table_of(ROWS[:3]))[1] == {}


def test_count_and_share_are_each_held_against_the_row_and_found_where_they_are_printed() -> None:
    assert wrong(ROWS) == set()
    # 198 of 245 are 80,82%
    assert wrong(changed("80,82%", "82,82%")) == {("82,82%", "80.82", 1)}
    # 176 + 69 = 245
    assert ("215", "245", 3) in wrong(changed("69 (28,16%) | 245", "69 (28,16%) | 215"))
