"""Loading a library without others that it brings along and that we never use: they take most of its time."""

from __future__ import annotations

import gc
import importlib
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any


class LoadedWhenUsed(ModuleType):
    """Stands for a module until an attribute of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


class NamesOnly(ModuleType):
    """Stands for a module of which nothing but names is needed, in annotations: every attribute is an empty class."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


@contextmanager
def instead(modules: Mapping[str, ModuleType | None]) -> Iterator[None]:
    """Has `modules` found by imports instead of those of these names, unless these are loaded already.

    None is found as a module that is not installed.
    """
    known: dict[str, Any] = sys.modules
    placed = {name: module for name, module in modules.items() if name not in known}
    known.update(placed)
    try:
        yield
    finally:
        for name, module in placed.items():
            if known.get(name) is module:
                del known[name]


@contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for garbage: loading makes a great many objects, and all of them stay."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.enable()
