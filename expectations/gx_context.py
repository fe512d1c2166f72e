"""The context in which Great Expectations validates: made anew each time, silent, one at a time."""

from __future__ import annotations

import logging
import os
import threading
from typing import Any

from expectations.gx_import import great_expectations

# Great Expectations keeps the context in use in a global of its own: of two validations at once, one would take the
# other's.
one_at_a_time = threading.Lock()


def open_context() -> Any:
    """An ephemeral context without progress bars; whoever opens one holds `one_at_a_time`."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    gx = great_expectations()
    from great_expectations.data_context.types.base import ProgressBarsConfig

    _silence_loggers()
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context


def _silence_loggers() -> None:
    # Some of its loggers are set to a level of their own, so that silencing the topmost is not enough.
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] == "great_expectations":
            logging.getLogger(name).setLevel(logging.ERROR)
