"""Labels over names that are repeated below each of them."""

from __future__ import annotations

from extractors.content import Box, Word
from extractors.ruled.table_parts import PartCell, TablePart
from extractors.unruled.label_spans import span_labels

WIDTH = 50.0


def part(*rows: str, bold: int = 2) -> TablePart:
    """A part whose texts all begin at the left side of their columns; the first rows are bold."""
    cells = []
    for row, line in enumerate(rows):
        for col, text in enumerate(line.split("|")):
            box = Box(col * WIDTH, row * 20.0, (col + 1) * WIDTH, row * 20.0 + 20)
            at = Box(box.x0 + 2, box.top + 5, box.x0 + 2 + 4.0 * len(text.strip()), box.top + 15)
            words = [Word(text.strip(), at, 10.0, row < bold)] if text.strip() else []
            cells.append(PartCell(row, col, 1, 1, box, words=words))
    width = 1 + max(cell.col for cell in cells)
    return TablePart(1, [n * WIDTH for n in range(width + 1)], [n * 20.0 for n in range(len(rows) + 1)], cells)


def spans(made: TablePart) -> list[tuple[str, int, int]]:
    """The labels of the first row with their first column and how many they cover."""
    span_labels(made, {}, begins=True)
    first = sorted((c for c in made.cells if c.row == 0 and c.words), key=lambda c: c.col)
    return [(" ".join(w.text for w in c.words), c.col, c.colspan) for c in first]


def test_a_label_that_is_set_to_the_left_covers_its_names() -> None:
    made = part("| 2020 | | | 2021 | | ", "Wilayah | Lab | MS | % | Lab | MS | %", "A | 9 | 7 | 77,8 | 10 | 8 | 80,0")
    assert spans(made) == [("2020", 1, 3), ("2021", 4, 3)]


def test_a_label_over_other_names_stays_where_it_is() -> None:
    made = part("| 2020 | | 2021 | | ", "Wilayah | Lab | MS | Lab | MS | %", "A | 9 | 7 | 10 | 8 | 80,0")
    assert ("2021", 3, 3) not in spans(made)
