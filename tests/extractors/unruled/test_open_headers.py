"""Headers above a table's first full rule: names of several lines, labels with a short rule of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extractors.made_tables import read, row, rule
from tests.pdf_maker import PageMaker

PLACES = (65.0, 100.0, 250.0, 310.0, 370.0, 450.0)
BODY = (
    ("1", "Beras", "12", "15", "27", "30"),
    ("2", "Jagung", "8", "11", "19", "25"),
    ("3", "Kedelai", "4", "6", "10", "9"),
    ("4", "Kopi", "5", "2", "7", "8"),
    ("5", "Teh", "3", "1", "4", "6"),
)


def body(page: PageMaker, top: float) -> PageMaker:
    """Five rows between two rules."""
    for n, texts in enumerate(BODY):
        row(page, top + 18 * n + 16, *zip(PLACES, texts, strict=True))
    return rule(page, top, top + 96)


def test_a_name_that_goes_on_above_room_to_the_rule_is_of_the_header(tmp_path: Path) -> None:
    page = row(PageMaker(), 100, *zip(PLACES, ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Rencana"),
               strict=True), bold=True)  # fmt: skip
    row(page, 112, (450, "kuintal"), bold=True)
    (table,) = read(tmp_path, body(page, 121))
    assert table.rows[0] == ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Rencana kuintal")
    assert table.rows[1] == BODY[0]


def test_a_label_above_a_short_rule_is_of_the_header(tmp_path: Path) -> None:
    page = row(PageMaker(), 90, (65, "No"), (100, "Tanaman"), (260, "Hasil panen"), (450, "Rencana"), bold=True)
    page.line(245, 99, 405, 99)
    row(page, 115, (245, "Musim 1"), (305, "Musim 2"), (365, "Jumlah"), bold=True)
    (table,) = read(tmp_path, body(page, 124))
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen"] * 3, "Rencana")
    assert table.rows[1] == ("No", "Tanaman", "Musim 1", "Musim 2", "Jumlah", "Rencana")
    assert table.rows[2] == BODY[0]


@pytest.mark.parametrize("names", [("Sarana", "Target", "Hasil"), ("", "Target", "Hasil"), ("Sarana", "2021", "2022")])
def test_names_in_plain_type_above_the_first_of_rules_below_each_row_are_its_header(
    tmp_path: Path, names: tuple[str, ...]
) -> None:
    page = PageMaker()
    page.text(60, 60, "Keadaan sarana menurut jenisnya sampai dengan akhir tahun berjalan dan tahun sebelumnya", size=8)
    places = (64.0, 300.0, 400.0)
    for at, cells in enumerate([names, ("Apotek", "120", "114"), ("Toko obat", "80", "84"), ("Klinik", "40", "30")]):
        row(page, 100 + 16 * at, *((x, text) for x, text in zip(places, cells, strict=True) if text))
        rule(page, 106 + 16 * at)
    (table,) = read(tmp_path, page)
    assert table.rows == (names, ("Apotek", "120", "114"), ("Toko obat", "80", "84"), ("Klinik", "40", "30"))
    assert table.header_rows == 1


def test_a_row_of_figures_above_the_first_rule_is_a_row(tmp_path: Path) -> None:
    page = PageMaker()
    places = (64.0, 300.0, 400.0)
    for at, cells in enumerate([("Loka", "31", "29"), ("Apotek", "120", "114"), ("Klinik", "40", "30")]):
        row(page, 100 + 16 * at, *zip(places, cells, strict=True))
        rule(page, 106 + 16 * at)
    (table,) = read(tmp_path, page)
    assert table.rows[0] == ("Loka", "31", "29")
    assert table.header_rows == 0
