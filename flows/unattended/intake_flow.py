"""The unattended run as a Prefect flow: what a deployment's schedule starts."""

from __future__ import annotations

import logging
from pathlib import Path

from prefect import flow
from prefect.client.schemas.objects import State
from prefect.states import Completed

from flows.ledger.ledger import Ledger
from flows.running.run_flow import call_as_task
from flows.settings.configuration import load_settings
from flows.telling.event_log import configure_log
from flows.unattended.run_artifacts import ShownProgress, show_result
from flows.unattended.unattended import run_unattended

FLOW_NAME = "rekon-intake"


@flow(name=FLOW_NAME, persist_result=False, log_prints=False)
def intake(config: str, retry_failed: bool = False) -> State[None]:
    """Take in what is new, process it, and show what came of it.

    Args:
        config: The configuration file on the machine that runs this.
        retry_failed: Whether reports are tried again that failed by the same rules.
    """
    # One line per request would fill the log of a run over thousands of files.
    logging.getLogger("httpx").setLevel(logging.WARNING)
    settings = load_settings(Path(config))
    configure_log(settings.log.format)
    progress = ShownProgress()
    with Ledger(settings.database) as ledger:
        result = run_unattended(settings, ledger, retry_failed, progress.notice, progress.begun, call_as_task)
        progress.ended()
        headline = show_result(settings, result)
    return Completed(message=headline, name="CompletedWithFailures" if result.has_failed else "Completed")
