"""Labels of a header of two levels whose cells beside it stand in the middle of both."""

from __future__ import annotations

from extractors.content import Box, Word
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.level_labels import span_level_labels

WIDTH = 60.0
# Where the texts of the two rows of a header stand, and of a cell in the middle of both.
UPPER, LOWER, MIDDLE = 10.0, 30.0, 20.0


def part(upper: str, lower: str, *, right: bool = False) -> TablePart:
    """A header and a row of figures; a text with a star stands in the middle of both levels, `right` sets texts so."""
    cells = []
    body = "|".join("7" for _ in lower.split("|"))
    for row, line in enumerate((upper, lower, body)):
        for col, found in enumerate(line.split("|")):
            box = Box(col * WIDTH, row * 20.0, (col + 1) * WIDTH, row * 20.0 + 20)
            text = found.strip().rstrip("*")
            middle = MIDDLE if found.strip().endswith("*") else (UPPER, LOWER, 50.0)[row]
            x0 = box.x1 - 2 - 4.0 * len(text) if right else box.x0 + 2
            at = Box(x0, middle - 4, x0 + 4.0 * len(text), middle + 4)
            words = [Word(text, at, 8.0, row < 2)] if text else []
            cells.append(PartCell(row, col, 1, 1, box, words=words))
    width = body.count("|") + 1
    return TablePart(1, [n * WIDTH for n in range(width + 1)], [n * 20.0 for n in range(4)], cells)


def header(made: TablePart) -> list[tuple[str, int, int, int]]:
    """The first row's texts with their first column, and how many columns and rows they cover."""
    span_level_labels(made)
    held = sorted((c for c in made.cells if c.row == 0 and c.words), key=lambda c: c.col)
    return [(" ".join(w.text for w in c.words), c.col, c.colspan, c.rowspan) for c in held]


def test_labels_set_to_the_left_reach_to_the_next_label_or_the_next_cell_over_both_levels() -> None:
    made = part("| Pagu | | | Sisa | | ", "Akun* | Semula | Kini | Naik | Rp | % | Ket*")
    assert header(made) == [("Akun", 0, 1, 2), ("Pagu", 1, 3, 1), ("Sisa", 4, 2, 1), ("Ket", 6, 1, 2)]


def test_labels_set_to_the_right_reach_back_to_the_label_before() -> None:
    made = part("| | P1 | | | P2", "Daerah* | 2021 | 2022 | 2021 | 2022 | 2023", right=True)
    assert header(made) == [("Daerah", 0, 1, 2), ("P1", 1, 2, 1), ("P2", 3, 3, 1)]


def test_a_label_alone_reaches_over_all_names_of_the_lower_level_beside_it() -> None:
    made = part("| | Pagu | | ", "Akun* | Semula | Kini | Naik | Ket*")
    assert header(made) == [("Akun", 0, 1, 2), ("Pagu", 1, 3, 1), ("Ket", 4, 1, 2)]


def test_without_a_cell_in_the_middle_of_both_levels_nothing_tells_how_far_a_label_reaches() -> None:
    made = part("| Pagu | | ", "Akun | Semula | Kini | Ket")
    assert header(made) == [("Pagu", 1, 1, 1)]


def test_labels_that_neither_begin_nor_end_with_their_names_are_left_to_where_they_stand() -> None:
    made = part("| | Pagu | | Sisa | ", "Akun* | Semula | Kini | Naik | Rp | %")
    assert header(made) == [("Pagu", 2, 1, 1), ("Sisa", 4, 1, 1)]
