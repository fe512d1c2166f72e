"""One report examined on its own: nothing is recorded, nothing but the report is read."""

from __future__ import annotations

import os
from pathlib import Path

from extractors.isolation import start_reading
from flows.running import stages
from flows.settings.configuration import Settings
from flows.telling.notices import Notice, silence


def examine(settings: Settings, path: Path, notice: Notice = silence) -> stages.Examination:
    """Everything that is known of a report after all stages but publishing.

    Raises the errors of extractors.errors that end a whole file.
    """
    roots = settings.trusted_certificates()
    notice(path.name, "read")
    reading = start_reading(
        path,
        settings.limits,
        # One processor is taken meanwhile, by loading what reconciles.
        both_ends=(os.cpu_count() or 1) > 2,
        on_page=lambda page: notice(path.name, f"read, page {page}"),
    )
    try:
        stages.load_reconciliation(alone=True)
    except BaseException:
        reading.cancel()
        raise
    content = reading.result()
    notice(path.name, "verify")
    signature = stages.verify(path, content, roots)
    notice(path.name, "normalise")
    typed = stages.normalise(content)
    notice(path.name, "reconcile")
    return stages.Examination(content, typed, signature, stages.reconcile(path, typed, signature, settings.limits))
