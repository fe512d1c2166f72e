"""The context in which Great Expectations validates: one for the process, silent, used by one at a time."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from expectations.validation.gx_import import great_expectations

if TYPE_CHECKING:
    import pandas as pd

# Great Expectations keeps the context in use in a global of its own, and the frame that is validated in the context.
_one_at_a_time = threading.Lock()
_NAME = "report"


def validate_frame(frame: pd.DataFrame, suite: str, expectations: Sequence[Any]) -> Sequence[Any]:
    """The results of a suite of these expectations on a frame, one for each that was not dropped, in any order."""
    gx = great_expectations()
    from great_expectations.validator.v1_validator import Validator

    planned = gx.ExpectationSuite(name=suite, expectations=list(expectations))
    with _one_at_a_time:
        # As a batch of its own, `validate` of which does the same, the frame would be read and hashed twice; a suite
        # and a definition that are added to a context are written out as YAML and read again.
        validator = Validator(_frames(), {"result_format": "COMPLETE"}, {"dataframe": frame})
        results: Sequence[Any] = validator.validate_expectation_suite(planned).results
    return results


@cache
def _frames() -> Any:
    """Whole frames as batches of a context without files and progress bars; made once, which takes a while."""
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    gx = great_expectations()
    from great_expectations.data_context.types.base import ProgressBarsConfig

    _silence_loggers()
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    return context.data_sources.add_pandas(_NAME).add_dataframe_asset(_NAME).add_batch_definition_whole_dataframe("all")


def _silence_loggers() -> None:
    # Some of its loggers are set to a level of their own, so that silencing the topmost is not enough.
    for name in list(logging.root.manager.loggerDict):
        if name.split(".")[0] == "great_expectations":
            logging.getLogger(name).setLevel(logging.ERROR)
