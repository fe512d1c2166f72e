"""Datasets: what a report's tables and sentences mean, as typed rows. `from schemas import load` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemas.loading import load

__all__ = ["load"]


def __getattr__(name: str) -> Any:
    # Late, so that using one declaration does not load them all.
    if name == "load":
        from schemas.loading import load

        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
