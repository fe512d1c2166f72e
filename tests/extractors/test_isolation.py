import dataclasses
import re
from pathlib import Path

import pytest

from extractors.content import ReportContent
from extractors.errors import DamagedPdf, LimitExceeded, NotAPdf, NothingToRead, ReaderDied, RekonError
from extractors.isolation import read_report_isolated, start_reading
from extractors.limits import ReadingLimits
from extractors.reading import read_report
from tests.hostile_pdf import (
    good_page,
    page_of_forms,
    page_of_glyphs,
    page_of_saved_states,
    page_of_segments,
    page_that_inflates,
    write_hostile,
)
from tests.pdf_maker import PageMaker, write_pdf
from tests.shared import SAMPLES, SHARED, needs_shared

MONEV = SAMPLES / "skm-monev-2022-s1.pdf"


def test_a_report_read_in_a_child_process_is_the_report_read_here() -> None:
    here, there = read_report(MONEV), read_report_isolated(MONEV)
    assert dataclasses.replace(there, seconds=here.seconds) == here


def test_the_caller_goes_on_while_the_child_reads() -> None:
    readings = [start_reading(MONEV), start_reading(MONEV)]
    assert [reading.result().page_count for reading in readings] == [26, 26]


def test_a_file_that_is_no_pdf_ends_with_its_own_error(tmp_path: Path) -> None:
    path = tmp_path / "bukan laporan.pdf"
    path.write_text("bukan PDF")
    with pytest.raises(NotAPdf, match=r"bukan laporan\.pdf"):
        read_report_isolated(path)


def test_a_reading_that_passes_its_time_ends_with_a_limit() -> None:
    limits = ReadingLimits(seconds=1, clock_factor=0.05)
    with pytest.raises(LimitExceeded, match="more than 1 seconds"):
        read_report_isolated(MONEV, limits)


def test_a_reading_that_needs_more_memory_than_allowed_ends_with_a_status() -> None:
    with pytest.raises(RekonError, match=re.escape(MONEV.name)):
        read_report_isolated(MONEV, ReadingLimits(memory_bytes=30_000_000))


def test_a_report_with_more_pages_than_allowed_is_refused() -> None:
    with pytest.raises(LimitExceeded, match="more than the 25 pages"):
        read_report_isolated(MONEV, ReadingLimits(max_pages=25))


def test_a_page_that_never_ends_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "forms.pdf", good_page(), page_of_forms(), good_page())
    content = read_report_isolated(path, ReadingLimits(page_seconds=1))
    assert [s.page for s in content.sentences] == [1, 3]
    assert [(u.page, u.kind, u.reason) for u in content.unread] == [
        (2, "unreadable page", "reading the page took more than 1 seconds")
    ]


def test_a_page_that_inflates_beyond_the_memory_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "inflates.pdf", page_that_inflates(600), good_page())
    content = read_report_isolated(path, ReadingLimits(memory_bytes=400_000_000))
    assert [s.page for s in content.sentences] == [2]
    assert [u.page for u in content.unread] == [1]
    assert "ended the reading process" in content.unread[0].reason


def test_a_file_of_nothing_but_bad_pages_ends_after_a_few_of_them(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "bad.pdf", *[page_of_forms()] * 9)
    with pytest.raises(ReaderDied, match=r"bad\.pdf"):
        read_report_isolated(path, ReadingLimits(page_seconds=1, max_lost_pages=1))


def test_a_file_with_no_page_left_to_read_says_which_page_failed_and_how(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "forms.pdf", page_of_forms())
    with pytest.raises(NothingToRead, match="page 1: reading the page took more than 1 seconds"):
        read_report_isolated(path, ReadingLimits(page_seconds=1))


def test_a_file_that_claims_more_pages_than_it_has_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "claims.pdf", good_page(), pages=2_000_000_000)
    assert read_report_isolated(path).page_count == 1


def test_a_truncated_file_ends_with_a_status(tmp_path: Path) -> None:
    path = tmp_path / "truncated.pdf"
    path.write_bytes(MONEV.read_bytes()[:80_000])
    with pytest.raises(DamagedPdf, match=r"truncated\.pdf"):
        read_report_isolated(path)


def test_a_name_with_odd_characters_is_read_and_named_on_one_line(tmp_path: Path) -> None:
    name = "na me'; $(x) ü\n.pdf"
    good = write_pdf(tmp_path / name, PageMaker().text(50, 50, "Halaman yang baik."))
    assert read_report_isolated(good).file == name
    bad = tmp_path / f"x{name}"
    bad.write_bytes(b"")
    with pytest.raises(NotAPdf) as caught:
        read_report_isolated(bad)
    assert "\n" not in str(caught.value)


def sentences_and_unread(content: ReportContent) -> tuple[list[int], list[tuple[int, str]]]:
    return [s.page for s in content.sentences], [(part.page, part.reason) for part in content.unread]


def test_a_hundred_thousand_empty_pages_are_refused_at_once_and_the_next_file_is_read(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "empty.pdf", *[(b"", b"")] * 100_000)
    with pytest.raises(LimitExceeded, match="100000 pages, more than the 3000 pages that are read"):
        read_report_isolated(path)
    good = write_hostile(tmp_path / "good.pdf", good_page())
    assert sentences_and_unread(read_report_isolated(good)) == ([1], [])


def test_a_page_that_inflates_to_gigabytes_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "inflates.pdf", page_that_inflates(2000), good_page())
    assert path.stat().st_size < 20_000
    content = read_report_isolated(path, ReadingLimits(memory_bytes=500_000_000))
    assert [s.page for s in content.sentences] == [2]
    assert [u.page for u in content.unread] == [1]


def test_a_page_of_a_million_path_segments_is_read_but_for_its_drawing(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "segments.pdf", page_of_segments(1_000_000), good_page())
    assert sentences_and_unread(read_report_isolated(path)) == (
        [1, 2],
        [(1, "the page holds more drawing than is read")],
    )


def test_a_page_of_more_characters_than_allowed_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "glyphs.pdf", page_of_glyphs(5000), good_page())
    pages, unread = sentences_and_unread(read_report_isolated(path, ReadingLimits(max_page_glyphs=4000)))
    assert pages == [2]
    assert [page for page, _ in unread] == [1]
    assert "more than the 4000 that are read" in unread[0][1]


def test_the_largest_page_that_pdf_allows_is_read_and_a_larger_one_is_named(tmp_path: Path) -> None:
    largest = write_hostile(tmp_path / "largest.pdf", good_page(), good_page(), width=14_400)
    assert sentences_and_unread(read_report_isolated(largest)) == ([1, 2], [])
    larger = write_hostile(tmp_path / "larger.pdf", good_page(), good_page(), width=14_401)
    assert sentences_and_unread(read_report_isolated(larger)) == (
        [1],
        [(2, "the page is 14401 points long, more than the 14400 that are read")],
    )


def test_nesting_ten_thousand_deep_harms_no_page_beside_it(tmp_path: Path) -> None:
    states = write_hostile(tmp_path / "states.pdf", page_of_saved_states(10_000), good_page())
    assert read_report_isolated(states).sentences[-1].page == 2
    arrays = write_hostile(tmp_path / "arrays.pdf", good_page(), good_page(), depth=10_000)
    try:
        assert read_report_isolated(arrays).sentences[0].page == 1
    except RekonError as error:
        assert "arrays.pdf" in str(error)  # noqa: PT017 - a reader may refuse the file, saying so


@needs_shared
def test_a_hostile_file_ends_with_a_status_and_the_next_good_one_is_read() -> None:
    files = sorted(path for path in (SHARED / "hostile").glob("*/*") if path.is_file())
    # One in sixteen here; `python -m benchmarks.hostile` reads them all.
    for path in files[::16]:
        try:
            read_report_isolated(path, ReadingLimits(seconds=20))
        except RekonError as error:
            assert path.name in str(error)  # noqa: PT017 - both ends are allowed, a message is owed in one
    assert read_report_isolated(MONEV).page_count == 26
