"""The process that makes a copy with annotations: what it may use, and what a hostile file can do to it."""

from pathlib import Path

import pikepdf
import pytest

from extractors.errors import MarkedCopyError
from extractors.limits import ReadingLimits
from extractors.pictures.annotated_copy import LastPage, annotated_copy
from tests.hostile_pdf import good_page, page_of_forms, page_that_inflates, write_hostile

LAST = LastPage(b"BT /F 10 Tf 50 700 Td (Keterangan) Tj ET", 595, 842)


def test_the_copy_has_a_page_more_and_says_what_it_is(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "a.pdf", good_page(), good_page())
    (tmp_path / "copy.pdf").write_bytes(annotated_copy(path, [], LAST, {"Title": "Salinan"}))
    with pikepdf.open(tmp_path / "copy.pdf") as copy:
        assert len(copy.pages) == 3
        assert str(copy.trailer.Info.Title) == "Salinan"


def test_pages_that_exhaust_a_reader_are_copied_as_they_are(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "a.pdf", page_that_inflates(500), page_of_forms(), good_page())
    # The page is packed twice; its 500 megabytes are never unpacked, the half megabyte inside may be.
    assert len(annotated_copy(path, [], LAST, {}, ReadingLimits(memory_bytes=400_000_000))) < 1_000_000


def test_a_copy_that_needs_more_than_it_may_use_is_refused_by_name(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "besar.pdf", good_page())
    with pytest.raises(MarkedCopyError, match=r"besar\.pdf.*ended without an answer"):
        annotated_copy(path, [], LAST, {}, ReadingLimits(memory_bytes=20_000_000))
    path = write_hostile(tmp_path / "lebih.pdf", page_that_inflates(200))
    with pytest.raises(MarkedCopyError, match=r"lebih\.pdf.*answer size"):
        annotated_copy(path, [], LAST, {}, ReadingLimits(max_answer_bytes=1000))
