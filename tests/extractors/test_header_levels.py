"""Headers of two levels in tables with horizontal rules only: what a head covers, and where the body begins."""

from __future__ import annotations

from pathlib import Path

from tests.extractors.made_tables import RIGHT, read, row, rule
from tests.pdf_maker import PageMaker

BODY = (
    ("1", "Beras", "12", "15", "27", "30"),
    ("2", "Jagung", "8", "11", "19", "25"),
    ("3", "Kedelai", "4", "6", "10", "9"),
)
PLACES = (65.0, 100.0, 250.0, 310.0, 370.0, 450.0)


def body(page: PageMaker, top: float) -> PageMaker:
    """Three rows with a rule below each."""
    for n, texts in enumerate(BODY):
        row(page, top + 12 + 18 * n, *zip(PLACES, texts, strict=True))
        rule(page, top + 18 * (n + 1))
    return page


def test_a_rule_under_the_lower_level_alone_parts_the_header_from_the_body_in_every_column(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (252, "Hasil panen dalam kuintal"), bold=True)
    row(page, 120, (65, "No"), (100, "Tanaman"), (445, "Rencana"), bold=True)
    row(page, 128, (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), bold=True)
    page.line(238, 133, 395, 133)
    (table,) = read(tmp_path, body(page, 133))
    assert [cells[0] for cells in table.rows] == ["No", "No", "1", "2", "3"]
    assert table.rows[0] == ("No", "Tanaman", *["Hasil panen dalam kuintal"] * 3, "Rencana")
    assert table.rows[2] == BODY[0]


def test_a_head_in_the_middle_of_its_columns_does_not_reach_to_the_last_one(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (282, "Hasil panen"), bold=True)
    row(page, 128, (65, "No"), (100, "Tanaman"), (240, "Musim 1"), (300, "Musim 2"), (362, "Jumlah"), (445, "Rencana"),
        bold=True)  # fmt: skip
    (table,) = read(tmp_path, body(rule(page, 133), 133))
    assert table.rows[0][2:] == ("Hasil panen", "Hasil panen", "Hasil panen", "")
    assert table.rows[1][2:] == ("Musim 1", "Musim 2", "Jumlah", "Rencana")


def test_a_short_rule_between_rows_with_figures_parts_no_cell_that_it_leaves_out(tmp_path: Path) -> None:
    page = rule(PageMaker(), 100)
    row(page, 112, (65, "No"), (100, "Daerah"), (250, "Jenis"), (370, "Jumlah"), (450, "Luas"), bold=True)
    rule(page, 118)
    for n, name in enumerate(("Kabupaten", "Kota")):
        top = 118 + 40 * n
        row(page, top + 12, (250, "Beras"), (370, "12"), (450, "30"))
        row(page, top + 17, (100, name))
        page.line(240, top + 20, RIGHT, top + 20)
        row(page, top + 32, (65, str(n + 1)), (100, "Utara"), (250, "Jagung"), (370, "8"), (450, "25"))
        rule(page, top + 40)
    (table,) = read(tmp_path, page)
    assert [cells[1] for cells in table.rows[1:]] == ["Kabupaten Utara"] * 2 + ["Kota Utara"] * 2
