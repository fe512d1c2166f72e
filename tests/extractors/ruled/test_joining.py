"""Parts of a table on consecutive pages: which are one table, and what their header says of columns that differ."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.content import Box
from extractors.ruled.joining import goes_on, joined, started
from extractors.ruled.table_parts import PartCell, TablePart

HEAD = ["No", "Kelompok umur", "Jumlah", "Porsi"]
AGES = [HEAD, ["1", "0-4 tahun", "269", "12,50"], ["2", "5-17 tahun", "329", "15,29"]]
LEFT = [66.0, 96.0, 225.0, 311.0, 398.0]


def part(page: int, xs: Sequence[float], rows: Sequence[Sequence[str]]) -> TablePart:
    """A part with one cell for each text; the first row is shaded."""
    ys = [700.0 + 12 * at for at in range(len(rows) + 1)]
    cells = [
        PartCell(r, c, 1, 1, Box(xs[c], ys[r], xs[c + 1], ys[r + 1]), text=text, shaded=None if r else (200, 200, 200))
        for r, texts in enumerate(rows)
        for c, text in enumerate(texts)
    ]
    return TablePart(page, list(xs), ys, cells, ruled=False)


def test_a_repeated_header_joins_parts_whose_white_space_parts_columns_elsewhere() -> None:
    table = started(part(2, LEFT, AGES))
    rest = part(3, [66.0, 104.0, 232.0, 304.0, 398.0], [HEAD, ["", "Jumlah", "598", "27,79"]])
    assert table.header == 1
    assert goes_on(table, rest)
    joined(table, rest)
    assert [cell.text for cell in table.owners()[-1]] == ["", "Jumlah", "598", "27,79"]
    assert table.height == 4


def test_parts_with_other_headers_or_ends_are_tables_of_their_own() -> None:
    other = [["No", "Kategori", "Jumlah", "Porsi"], ["1", "Pasti", "14", "3,61"]]
    assert not goes_on(started(part(2, LEFT, AGES)), part(3, [66.0, 104.0, 232.0, 304.0, 398.0], other))
    again = [HEAD, ["3", "18 tahun ke atas", "14", "3,61"]]
    assert not goes_on(started(part(2, LEFT, AGES)), part(3, [66.0, 104.0, 232.0, 304.0, 450.0], again))
