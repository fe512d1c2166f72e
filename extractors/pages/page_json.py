"""Pages that OCR read as JSON and back: between processes, never pickled."""

from __future__ import annotations

from functools import cache
from typing import Any

from extractors.pages.pdf_pages import PageContent


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(PageContent)


def page_to_json(page: PageContent) -> bytes:
    """The page as one line of JSON."""
    packed: bytes = _adapter().dump_json(page)
    return packed


def page_from_json(packed: bytes) -> PageContent:
    """The page that `page_to_json` packed; raises ValueError when the JSON does not have the form of a page."""
    page: PageContent = _adapter().validate_json(packed)
    return page
