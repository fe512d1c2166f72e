"""Progress on a terminal: which stage each file is in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

from flows.telling.notices import Notice

STAGES = ("read", "verify", "normalise", "reconcile", "publish")


@contextmanager
def shown_progress() -> Iterator[Notice]:
    """A notice that shows a line per file on standard error while the block runs, and leaves nothing behind."""
    lock = threading.Lock()
    lines: dict[str, TaskID] = {}
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(20), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:

        def notice(file: str, stage: str) -> None:
            with lock:
                if file not in lines:
                    lines[file] = progress.add_task(file, total=len(STAGES))
                name = stage.partition(",")[0]
                at = STAGES.index(name) if name in STAGES else 0
                progress.update(lines[file], completed=at, description=f"{file}: {stage}")

        yield notice
