"""The grid of a part of a table: each position belongs to one cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.content import Box
from extractors.ruled.table_parts import PartCell, TablePart

HEIGHT, WIDTH = 3, 4


def part(positions: set[tuple[int, int]]) -> TablePart:
    """A part with a cell at some positions of its grid only."""
    cells = [PartCell(r, c, 1, 1, Box(c, r, c + 1, r + 1), text=f"{r}/{c}") for r, c in sorted(positions)]
    return TablePart(1, [float(x) for x in range(WIDTH + 1)], [float(y) for y in range(HEIGHT + 1)], cells, ruled=False)


def test_a_position_that_no_cell_covers_is_an_error_until_it_is_filled() -> None:
    held = part({(0, 0)})
    with pytest.raises(ValueError, match="page 1"):
        held.owners()


@given(st.sets(st.tuples(st.integers(0, HEIGHT - 1), st.integers(0, WIDTH - 1))))
def test_what_is_filled_has_a_cell_at_each_position_and_the_old_ones_at_theirs(
    positions: set[tuple[int, int]],
) -> None:
    held = part(positions)
    held.fill()
    texts = [[cell.text for cell in row] for row in held.owners()]
    assert texts == [[f"{r}/{c}" if (r, c) in positions else "" for c in range(WIDTH)] for r in range(HEIGHT)]
    assert len(held.cells) == HEIGHT * WIDTH
