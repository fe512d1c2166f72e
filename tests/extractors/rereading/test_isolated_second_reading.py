"""The second reading in child processes."""

from pathlib import Path

from extractors.content import Box
from extractors.rereading.isolated_second_reading import reread_isolated
from extractors.rereading.second_reading import Spot, reread
from tests.pdf_maker import PageMaker, write_pdf

LINE, NOWHERE = Box(40, 90, 200, 110), Box(400, 400, 420, 420)
SPOTS = [Spot(2, LINE, is_cell=True), Spot(1, LINE, is_cell=False), Spot(2, NOWHERE, is_cell=False)]


def test_it_reads_what_the_second_reading_reads_in_the_same_order(tmp_path: Path) -> None:
    pages = [PageMaker().text(50, 104, text) for text in ("90,12%", "88,46")]
    path = write_pdf(tmp_path / "report.pdf", *pages)
    assert reread_isolated(path, SPOTS) == reread(path, SPOTS) == ["88,46", "90,12%", None]
    assert reread_isolated(path, SPOTS, third=True) == ["88,46", "90,12%", None]


def test_a_file_that_cannot_be_read_reads_as_nothing(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.7 and no more")
    assert reread_isolated(path, SPOTS) == [None, None, None]


def test_no_place_starts_no_process(tmp_path: Path) -> None:
    assert reread_isolated(tmp_path / "missing.pdf", []) == []
