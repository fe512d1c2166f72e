"""In the child process (page_work.py): draws pictures of parts of pages, and looks on pages for free room.

Each picture and each page it is asked for comes back as a line of JSON.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

from extractors.box import Box
from extractors.pictures.free_room import Wanted, look_for_room
from extractors.pictures.page_pictures import Mark, Region, draw_regions
from extractors.processes.child_answer import Answer


def answer_pages(answer: Answer, path: str, pages: Sequence[Any]) -> None:
    """Draw what is asked of the pages of the file at `path`."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for number, regions, wanted in pages:
        if not 1 <= number <= len(document):
            continue
        page = document[number - 1]
        _answer_pictures(answer, page, number, regions)
        if wanted:
            found = look_for_room(page, number, [Wanted(Box(*box), w, h, bool(boxed)) for box, w, h, boxed in wanted])
            if found is not None:
                spots = [[spot.print.as_list(), spot.mark and spot.mark.as_list()] for spot in found.spots]
                answer.line(["room", number, found.visible, found.turned, spots])
        page.close()
    document.close()


def _answer_pictures(answer: Answer, page: Any, number: int, asked: Sequence[Any]) -> None:
    regions = [Region(number, Box(*box), tuple(Mark(Box(*at), kind) for at, kind in marks)) for _, box, marks in asked]
    for (name, *_), picture in zip(asked, draw_regions(page, regions), strict=True):
        png = base64.b64encode(picture.png).decode("ascii")
        answer.line(["picture", name, picture.width, picture.height, png])
