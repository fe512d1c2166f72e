"""One process draws a report's pages and copies them; what ends it costs what it was asked, and nothing else."""

import io
from pathlib import Path

import pikepdf

from extractors.content import Box
from extractors.pictures.annotated_copy import LastPage, annotated_copy
from extractors.pictures.page_pictures import Region
from extractors.pictures.page_process import page_process
from extractors.pictures.rendered_pages import render_pages
from extractors.processes.asked_child import AskedChild
from extractors.processes.child_process import ChildLimits
from tests.hostile_pdf import good_page, page_that_inflates, write_hostile

LAST = LastPage(b"BT /F 10 Tf 50 700 Td (Keterangan) Tj ET", 595, 842)
REGION = Region(1, Box(0, 0, 100, 100), ())


def test_one_process_draws_and_copies(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "a.pdf", good_page())
    with page_process(path, copies=True) as process:
        assert render_pages(path, [REGION], process=process).pictures[0] is not None
        assert render_pages(path, [REGION], process=process).pictures[0] is not None
        copy = annotated_copy(path, [], LAST, {}, process=process)
        assert not process.ended
    assert len(pikepdf.open(io.BytesIO(copy)).pages) == 2


def test_a_copy_is_made_though_drawing_a_page_ended_the_process(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "a.pdf", page_that_inflates(500))
    limits = ChildLimits(cpu_seconds=60, clock_seconds=120, memory_bytes=300_000_000, answer_bytes=1_000_000)
    with page_process(path, limits, copies=True) as process:
        assert render_pages(path, [REGION], process=process).pictures == (None,)
        assert process.ended
        copy = annotated_copy(path, [], LAST, {}, process=process)
    assert len(pikepdf.open(io.BytesIO(copy)).pages) == 2


def test_a_process_that_answers_too_much_is_ended_and_gives_nothing_more(tmp_path: Path) -> None:
    path = write_hostile(tmp_path / "a.pdf", good_page())
    with page_process(path, ChildLimits(60, 120, 2_000_000_000, answer_bytes=100)) as process:
        # More than is read at once, so that the limit is noticed before the end.
        regions = [Region(1, Box(0, 0, 50 + n, 50), ()) for n in range(500)]
        assert render_pages(path, regions, process=process).pictures[-1] is None
        assert process.ended
        assert process.ask(b"[]") == []


def test_a_process_that_nothing_is_asked_of_is_never_started() -> None:
    with AskedChild("extractors.no_such_module", [], ChildLimits(1, 1, 1, 1)) as child:
        assert child.end().end == "done"
