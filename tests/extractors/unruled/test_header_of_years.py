"""A first row in plain type that names columns by years is a header."""

from extractors.content import Box, Word
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


def bold(made: TablePart, rows: int, others: int = 0) -> TablePart:
    """The part with its first rows in bold type, and from row `others` on again where it is not 0."""
    for cell in made.cells:
        is_bold = cell.row < rows or 0 < others <= cell.row
        cell.words.append(Word(cell.text, cell.box, bold=is_bold))
    return made


def test_years_in_bold_over_bold_names_are_a_header_above_a_single_row() -> None:
    rows = ("2020 | 2021", "Target | Target", "82,00 | 84,50")
    assert header_rows(bold(part(*rows), 2)) == 2


def test_bold_type_tells_no_header_where_most_rows_are_bold_and_others_stand_between() -> None:
    rows = ("2020 | 2021", "82,00 | 84,50", "83,00 | 85,50", "90,00 | 91,00")
    assert header_rows(bold(part(*rows), 2, 3)) == 0


def test_years_that_follow_each_other_are_a_header_beside_names_of_rows() -> None:
    rows = ("Apotek | 120 | 114", "Klinik | 40 | 30")
    assert header_rows(part("Sarana | 2021 | 2022", *rows)) == 1
    assert header_rows(part(" | TW II 2013 | TW II 2014", *rows)) == 1
    # Figures of a row that look like years
    assert header_rows(part("Toko obat | 2021 | 1998", *rows)) == 0
    assert header_rows(part("1 | 2021 | 2022", "2 | 120 | 114")) == 0
