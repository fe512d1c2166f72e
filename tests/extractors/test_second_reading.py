from extractors.content import Box
from extractors.second_reading import reread
from tests.shared import SAMPLES

MONEV = SAMPLES / "skm-monev-2022-s1.pdf"


def test_a_cell_is_read_again_by_its_box() -> None:
    # Page 2, the row "U1 Persyaratan 88,13": a box well inside the cell of the score.
    import pdfplumber

    with pdfplumber.open(MONEV) as pdf:
        table = pdf.pages[1].find_tables()[0]
        cell = table.rows[1].cells[-1]
    assert reread(MONEV, [(2, Box(*cell))]) == ["88,13"]


def test_a_figure_in_prose_is_read_again_from_the_words_inside_its_box() -> None:
    import pdfplumber

    with pdfplumber.open(MONEV) as pdf:
        word = next(w for w in pdf.pages[2].extract_words() if w["text"] == "90,12%")
    box = Box(word["x0"], word["top"], word["x1"], word["bottom"])
    assert reread(MONEV, [(3, box)]) == ["90,12%"]


def test_a_place_where_nothing_stands_reads_as_nothing_and_order_is_kept() -> None:
    assert reread(MONEV, [(2, Box(1, 1, 4, 4)), (9, Box(2, 2, 5, 5))]) == [None, None]


def test_no_place_parses_no_page() -> None:
    assert reread(MONEV, []) == []
