"""The process in which a report's pages are drawn and copied: it opens the file once for all that its papers show.

The child is page_work.py, which may die without harm.
"""

from __future__ import annotations

from pathlib import Path

from extractors.processes.asked_child import AskedChild
from extractors.processes.child_process import ChildLimits

LIMITS = ChildLimits(cpu_seconds=180, clock_seconds=480.0, memory_bytes=2_000_000_000, answer_bytes=80_000_000)


def page_process(path: Path, limits: ChildLimits = LIMITS, draws: bool = True, copies: bool = False) -> AskedChild:
    """The process for the report at `path`, started by the first request: what it is for is loaded at its start.

    `draws` and `copies` say whether it is to draw pages (rendered_pages.py) and to copy them (annotated_copy.py).
    """
    libraries = [*(["pypdfium2"] if draws else []), *(["extractors.processes.lean_pikepdf"] if copies else [])]
    return AskedChild("extractors.pictures.page_work", [str(path.resolve()), *libraries], limits)
