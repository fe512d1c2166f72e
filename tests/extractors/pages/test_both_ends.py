"""Pages read by two processes that work towards each other are the pages that one process reads."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.content import Box, Word
from extractors.isolation import read_report_isolated
from extractors.limits import ReadingLimits
from extractors.pages.both_ends import FEWEST_PAGES
from extractors.pages.packed_pages import packed_page, unpacked_page
from extractors.pages.pdf_pages import PageContent
from extractors.pages.rulings import Fill, Shape
from extractors.pages.straight_lines import Ruling
from tests.hostile_pdf import good_page, page_of_forms, write_hostile
from tests.pdf_maker import PageMaker, write_pdf

_sides = st.floats(-1e6, 1e6)
_boxes = st.builds(Box, _sides, _sides, _sides, _sides)
_words = st.builds(Word, st.text(), _boxes, _sides, st.booleans(), st.sampled_from([0, 90, 180, 270]))
_levels = st.integers(0, 255)
_pages = st.builds(
    PageContent,
    number=st.integers(1, 3000),
    width=_sides,
    height=_sides,
    words=st.lists(_words, max_size=4).map(tuple),
    rulings=st.lists(st.builds(Ruling, st.booleans(), _sides, _sides, _sides, _sides), max_size=3).map(tuple),
    fills=st.lists(st.builds(Fill, _boxes, st.tuples(_levels, _levels, _levels)), max_size=3).map(tuple),
    pictures=st.lists(_boxes, max_size=2).map(tuple),
    curves=st.lists(_boxes, max_size=2).map(tuple),
    shapes=st.lists(
        st.builds(
            Shape, st.lists(st.tuples(_sides, _sides), max_size=3).map(tuple), st.tuples(_levels, _levels, _levels)
        ),
        max_size=2,
    ).map(tuple),
    problem=st.text(),
    turned=st.integers(0, 3),
    hidden=st.floats(0, 1),
)

# Reads a report whose second process, or whose first, ends itself at a page; prints the words of each page.
_WITH_AN_END = """
import os, signal, sys
from pathlib import Path
from extractors.pages.both_ends import open_from_both_ends
from extractors.limits import ReadingLimits
from extractors.pages.pdf_pages import PdfPages

first, read, fatal = os.getpid(), PdfPages.page, int(sys.argv[2])

def page(self, number):
    if os.getpid() != first and number == fatal:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(self, number)

PdfPages.page = page
for page in open_from_both_ends(Path(sys.argv[1]), {}, ReadingLimits(), fewest=20):
    print(page.number, *(word.text for word in page.words))
"""


def _numbered(number: int) -> PageMaker:
    page = PageMaker()
    page.text(72, 100, f"Halaman {number} memuat {number * number} sampel")
    return page


@given(_pages)
def test_what_was_packed_is_unpacked(page: PageContent) -> None:
    packed = packed_page(page)
    assert b"\n" not in packed
    assert unpacked_page(packed) == page


@pytest.mark.parametrize("garbage", [b"", b"{}", b"[]", b"[[1],[],[],[],[],[],[],[],[],[],[]]", b"[1,2"])
def test_what_is_no_packed_page_is_refused(garbage: bytes) -> None:
    with pytest.raises(ValueError, match="not a packed page"):
        unpacked_page(garbage)


@pytest.mark.parametrize("count", [1, FEWEST_PAGES - 1, FEWEST_PAGES, FEWEST_PAGES + 40])
def test_a_report_read_from_both_ends_is_the_report_read_from_one(tmp_path: Path, count: int) -> None:
    path = write_pdf(tmp_path / "laporan.pdf", *map(_numbered, range(1, count + 1)))
    one, both = (read_report_isolated(path, both_ends=ends) for ends in (False, True))
    assert one.page_count == count
    assert replace(both, seconds=one.seconds) == one


@pytest.mark.parametrize("fatal", [20, 15, 2])
def test_pages_that_a_dead_second_process_does_not_give_are_read_by_the_first(tmp_path: Path, fatal: int) -> None:
    path = write_pdf(tmp_path / "laporan.pdf", *map(_numbered, range(1, 21)))
    ended = subprocess.run(
        [sys.executable, "-c", _WITH_AN_END, path, f"{fatal}"], capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.splitlines() == [f"{n} Halaman {n} memuat {n * n} sampel" for n in range(1, 21)]


@pytest.mark.parametrize("bad", [2, FEWEST_PAGES - 1])
def test_a_page_that_never_ends_is_named_from_whichever_end_it_is_met(tmp_path: Path, bad: int) -> None:
    pages = [page_of_forms() if number == bad else good_page() for number in range(1, FEWEST_PAGES + 1)]
    path = write_hostile(tmp_path / "forms.pdf", *pages)
    content = read_report_isolated(path, ReadingLimits(page_seconds=1), both_ends=True)
    assert [(part.page, part.reason) for part in content.unread] == [(bad, "reading the page took more than 1 seconds")]
    assert {sentence.page for sentence in content.sentences} == set(range(1, FEWEST_PAGES + 1)) - {bad}
