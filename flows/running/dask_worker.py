"""A report processed by a worker of a Dask cluster, with the folders and the ledger that all machines share."""

from __future__ import annotations

import os
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

from extractors.errors import ConfigurationError
from flows.archive.fingerprint import fingerprint
from flows.archive.received_files import Job
from flows.ledger.ledger import Ledger
from flows.ledger.run_register import RunFile
from flows.running.processing import process
from flows.settings.configuration import Settings
from flows.telling.event_log import configure_log


def process_in_worker(settings: Settings, rules: str, job: Job) -> RunFile:
    """Process one report here, as flows.running.processing.process does.

    Where machines share a store, the worker keeps a copy of its own in its folder. Raises ConfigurationError when this
    machine's program, settings or pinned certificates would give other results than those of the machine that started
    the run, or when the report's folder is not seen from here; LedgerError when the ledger cannot be reached.
    """
    host = socket.gethostname()
    configure_log(settings.log.format)
    if settings.store.url:
        settings = settings.model_copy(update={"data": _own_folder()})
        job = replace(job, path=settings.raw / job.file)
    elif not job.path.is_file():
        raise ConfigurationError(
            f"{job.path}: not seen from the Dask worker on {host}; all machines need the same folder"
        )
    if fingerprint(settings) != rules:
        raise ConfigurationError(
            f"the Dask worker on {host} (process {os.getpid()}) has another version of the program or other trust "
            "roots than the machine that started the run; install the same on both"
        )
    with Ledger(settings.database) as ledger:
        return process(settings, ledger, rules, job)


def _own_folder() -> Path:
    """The folder of this worker's own (`--local-directory`), which outlasts it."""
    from distributed import get_worker

    worker: Any = get_worker()  # it declares no types
    return (Path(worker.local_directory).parent / "rekon-data").resolve()
