"""What OCR made of scanned pages, handed to the reading process in a temporary file: too much for its arguments."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.pages.pdf_pages import PageContent
    from extractors.scans.isolated_ocr import Recognised


class PagesToRecognise(Exception):
    """Raised in the reading process when it comes upon pages that OCR has to read first; `numbers` says which."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = list(numbers)
        super().__init__(f"pages {self.numbers} are pictures")


class RecognisedFile:
    """A temporary file with recognised pages; `path` is "" until it is written."""

    def __init__(self) -> None:
        self.path = ""

    def write(self, recognised: Recognised) -> None:
        """Writes why pages failed as the first line, then each page as one line of JSON."""
        handle, self.path = tempfile.mkstemp(prefix="rekon-ocr-", suffix=".jsonl")
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps(recognised.failed).encode() + b"\n")
            for page in recognised.pages.values():
                file.write(page + b"\n")

    def remove(self) -> None:
        """Removes the file, when there is one."""
        if self.path:
            with suppress(FileNotFoundError):
                Path(self.path).unlink()
            self.path = ""


def recognised_in(path: str, numbers: Sequence[int]) -> tuple[Mapping[int, PageContent], Mapping[int, str]]:
    """The pages in the file at `path`, and why others failed; raises PagesToRecognise when there is no file yet."""
    if not path:
        raise PagesToRecognise(numbers)
    from extractors.pages.page_json import page_from_json

    with Path(path).open("rb") as file:
        failed = {int(number): str(reason) for number, reason in json.loads(file.readline()).items()}
        pages = [page_from_json(line) for line in file]
    return {page.number: page for page in pages}, failed
