import dataclasses
import re
from pathlib import Path

import pytest

from extractors.errors import LimitExceeded, NotAPdf, RekonError
from extractors.isolation import read_report_isolated, start_reading
from extractors.limits import ReadingLimits
from extractors.reading import read_report
from tests.shared import SAMPLES

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
