"""A first row in plain type that names columns by years is a header."""

from extractors.content import Box
from extractors.ruled.header_rows import header_rows
from extractors.ruled.table_parts import PartCell, TablePart


def part(*rows: str) -> TablePart:
    cells = [
        PartCell(row, col, 1, 1, Box(col * 50, row * 20, col * 50 + 50, row * 20 + 20), text=text.strip())
        for row, line in enumerate(rows)
        for col, text in enumerate(line.split("|"))
    ]
    width = 1 + max(cell.col for cell in cells)
    return TablePart(1, [n * 50.0 for n in range(width + 1)], [n * 20.0 for n in range(len(rows) + 1)], cells)


def test_years_over_figures_name_columns() -> None:
    rows = ("1 | Paket | 97 | 109 | 12", "2 | Pagu | 13.874 | 15.619 | 1.745")
    assert header_rows(part("No. | Uraian | 2022 | 2023 | Kenaikan", *rows)) == 1


def test_a_row_of_years_is_none_where_years_stand_below() -> None:
    rows = ("2 | Peraturan lama | 2021 | 2015", "3 | Peraturan lain | 2020 | 2011")
    assert header_rows(part("1 | Peraturan baru | 2022 | 2019", *rows)) == 0
    assert header_rows(part("Pedoman | Tahun terbit | 2022 | 2019", *rows)) == 0


def test_a_row_with_other_figures_is_none() -> None:
    assert header_rows(part("Jumlah | paket | 97 | 2022", "Jumlah | pagu | 13 | 15")) == 0
