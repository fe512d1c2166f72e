"""Loading Great Expectations without the libraries that none of our expectations use.

Its import takes seconds, most of them for others: scipy's statistics and altair, which two of its own expectations
use, and SQLAlchemy, which is an extra that it does without where it is not installed. Those two are loaded when they
are first used, and SQLAlchemy is taken as not installed unless it is loaded already.
"""

from __future__ import annotations

import gc
import importlib
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

_WHEN_USED = ("altair", "scipy.stats")
_LEFT_OUT = ("sqlalchemy",)
_one_at_a_time = threading.Lock()


class _LoadedWhenUsed(ModuleType):
    """Stands for a module until an attribute of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def great_expectations(alone: bool = False) -> ModuleType:
    """The library, loaded at the first call.

    `alone` says that no other thread loads anything meanwhile: SQLAlchemy is then left out of it.
    """
    with _one_at_a_time:
        if "great_expectations" in sys.modules:
            return sys.modules["great_expectations"]
        with (
            _instead({name: _LoadedWhenUsed(name) for name in _WHEN_USED}),
            _instead(dict.fromkeys(_LEFT_OUT) if alone else {}),
            _uncollected(),
        ):
            return importlib.import_module("great_expectations")


@contextmanager
def _instead(modules: dict[str, Any]) -> Iterator[None]:
    """Has `modules` found by imports instead of those of these names, unless these are loaded already.

    None is found as a module that is not installed.
    """
    placed = {name: module for name, module in modules.items() if name not in sys.modules}
    sys.modules.update(placed)
    try:
        yield
    finally:
        for name, module in placed.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without looking for garbage: loading makes a great many objects, and all of them stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
