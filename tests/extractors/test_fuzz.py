"""PDFs changed at random: each ends with a clear status within its limits, and the next good one is read."""

from __future__ import annotations

import os
import time
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from extractors.content import ReportContent
from extractors.errors import ReaderDied, UnreadableReport
from extractors.isolation import read_report_isolated
from extractors.limits import ReadingLimits, SignatureLimits
from extractors.signing.signatures import verify_signatures
from tests.fuzzed_pdf import fuzzed
from tests.hostile_pdf import good_page, write_hostile
from tests.pdf_maker import PageMaker, write_pdf
from tests.signed_pdf import chain, signed

LIMITS = ReadingLimits(seconds=10, page_seconds=3, clock_factor=6.0, memory_bytes=1_500_000_000)
SIGNATURE_LIMITS = SignatureLimits(seconds=10, clock_factor=6.0)
EXAMPLES = 12
LONG_SECONDS = float(os.environ.get("REKON_LONG_SECONDS", "60"))
SEED = int(os.environ.get("REKON_SEED", "7"))
# Shrinking what failed would take as long as finding it; the file that failed is named instead.
ONCE = {
    "deadline": None, "database": None, "phases": (Phase.generate,),
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
}  # fmt: skip


@cache
def originals() -> tuple[bytes, ...]:
    with TemporaryDirectory() as folder:
        forms = write_hostile(Path(folder) / "forms.pdf", good_page(), good_page()).read_bytes()
        maker = PageMaker().text(72, 90, "LAPORAN KINERJA", 16, bold=True).text(72, 140, "Terdapat 27 indikator.", 11)
        made = write_pdf(Path(folder) / "made.pdf", maker).read_bytes()
        return forms, made, signed(made, chain().signer())


def ends_well(data: bytes) -> str:
    """How reading a file ended, checked against what is owed: a content or an error that names the file, in time."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "diubah.pdf"
        path.write_bytes(data)
        began = time.monotonic()
        try:
            content = read_report_isolated(path, LIMITS)
        except UnreadableReport as error:
            status, said = error.status, str(error)
        else:
            assert isinstance(content, ReportContent)
            status, said = "read in part" if content.unread else "read", content.file
        assert path.name in said
        state = verify_signatures(path, [], [], SIGNATURE_LIMITS)
        assert isinstance(state.problem, str)
        restarts = LIMITS.max_lost_pages + 1
        allowed = (
            restarts * LIMITS.seconds * LIMITS.clock_factor + SIGNATURE_LIMITS.seconds * SIGNATURE_LIMITS.clock_factor
        )
        assert time.monotonic() - began < allowed
        assert [entry.name for entry in Path(folder).iterdir()] == [path.name]
    return status


def good_one_is_read(folder: Path) -> None:
    good = write_hostile(folder / "baik.pdf", good_page())
    assert [sentence.page for sentence in read_report_isolated(good).sentences] == [1]


def test_a_changed_pdf_ends_with_a_status_within_its_limits_and_the_next_good_one_is_read(tmp_path: Path) -> None:
    ended: Counter[str] = Counter()

    @seed(SEED)
    @settings(max_examples=EXAMPLES, **ONCE)
    @given(fuzzed(originals()))
    def each(data: bytes) -> None:
        ended[ends_well(data)] += 1

    each()
    assert ended.total() >= EXAMPLES
    good_one_is_read(tmp_path)


@pytest.mark.long
def test_many_changed_pdfs_do(tmp_path: Path) -> None:
    ended: Counter[str] = Counter()
    deadline = time.monotonic() + LONG_SECONDS
    offset = 0
    while time.monotonic() < deadline:
        offset += 1

        @seed(SEED + offset)
        @settings(max_examples=20, **ONCE)
        @given(fuzzed(originals()))
        def each(data: bytes) -> None:
            ended[ends_well(data)] += 1

        each()
    assert ended.total() > 0
    # A reader that dies is allowed, one that dies of most files would read nothing.
    assert ended[ReaderDied.status] < ended.total() / 2, ended
    good_one_is_read(tmp_path)
