"""pikepdf without its part for XMP metadata, which a copy does not have and which takes a third of its loading."""

from __future__ import annotations

from extractors.processes.lean_imports import NamesOnly, instead

with instead({"pikepdf.models.metadata": NamesOnly("pikepdf.models.metadata")}):
    import pikepdf as pikepdf
