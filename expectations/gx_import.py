"""Loading Great Expectations without the libraries that none of our expectations use.

Its import takes seconds, many of them for others: scipy's statistics and altair, which two of its own expectations
use, and libraries of data stores, which it does without where they are not installed. The first are loaded when they
are first used, the others are taken as not installed unless they are loaded already.
"""

from __future__ import annotations

import importlib
import sys
import threading
from types import ModuleType

from extractors.lean_imports import LoadedWhenUsed, instead, uncollected

_WHEN_USED = ("altair", "scipy.stats")
_LEFT_OUT = ("sqlalchemy", "boto3", "botocore", "google", "azure", "shapely", "pyspark")
_one_at_a_time = threading.Lock()


def great_expectations(alone: bool = False) -> ModuleType:
    """The library, loaded at the first call.

    `alone` says that no other thread loads anything meanwhile: the libraries of data stores are then left out of it.
    """
    with _one_at_a_time:
        if "great_expectations" in sys.modules:
            return sys.modules["great_expectations"]
        with (
            instead({name: LoadedWhenUsed(name) for name in _WHEN_USED}),
            instead(dict.fromkeys(_LEFT_OUT) if alone else {}),
            uncollected(),
        ):
            return importlib.import_module("great_expectations")
