"""Tables as sentences speak of them: their total under any name, figures with units, rows by their beginnings."""

import pytest

from schemas.mentions.named_cells import NamedTable
from schemas.tables.labelled_tables import LabelledTable
from schemas.wording.word_stems import tokens
from tests.schemas.grids import table_of

PLACES = ["Provinsi | Target | Terbit", "Bali | 70 | 88", "Jawa Tengah | 80 | 97", "Jawa Timur | 85 | 73"]
GOODS = ["No. | Komoditas | Berat", "1. | Obat keras tanpa kewenangan | 642,5 kg", "2. | Obat herbal berBKO | 128,0 kg"]


def total(*rows: str) -> int | None:
    return LabelledTable(table_of(rows), 2022).total_row


def test_last_row_that_sums_up_all_others_is_their_total() -> None:
    # 70 + 80 + 85 = 235; 88 + 97 + 73 = 258
    assert total(*PLACES, "Tiga provinsi | 235 | 258") == 4
    assert total(*PLACES, "Jumlah | 235 | 259") == 4


@pytest.mark.parametrize(
    "last",
    [
        "Bengkulu | 235 | 61",  # one of two columns by chance
        "Provinsi lainnya | 235 | 258",  # what is left has no sum
        "Bengkulu | 61 | 44",
    ],
)
def test_last_row_of_the_same_kind_is_no_total(last: str) -> None:
    assert total(*PLACES, last) is None


def test_small_numbers_that_add_up_by_chance_are_no_total() -> None:
    assert total("Risiko | Skor", "Hilang | 3", "Rusak | 4", "Tertukar | 5", "Terbakar | 12") is None


def test_figures_with_the_same_unit_in_all_cells_are_read() -> None:
    table = LabelledTable(table_of([*GOODS, " | Jumlah | 770,5 kg"]), 2022)
    assert [table.cells(row)[2].text for row in table.view.body] == ["642,5", "128,0", "770,5"]
    assert table.view.printed_unit(2) == "kg"


def test_figures_with_different_words_behind_them_are_not() -> None:
    table = LabelledTable(table_of([*GOODS, "3. | Kosmetik | 14 dus"]), 2022)
    assert 2 not in table.columns


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("obat keras merupakan yang terbanyak", 1),
        ("obat herbal dimusnahkan", 2),
        ("obat dimusnahkan", None),  # both begin so
        ("obat keras dan obat herbal", None),  # two rows
        ("tanpa kewenangan", None),  # an end, no beginning
    ],
)
def test_rows_are_named_by_a_beginning_that_no_other_row_has(text: str, row: int | None) -> None:
    assert NamedTable(LabelledTable(table_of(GOODS), 2022)).rows.begun(tokens(text)) == row
