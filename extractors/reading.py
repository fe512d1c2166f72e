"""Reading a whole report: its pages, tables, running text, and what could not be read."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pypdfium2

from extractors.charts.chart_tables import ChartOnPage, find_charts, titled, without_charts
from extractors.content import NumberedTitle, ReportContent, Sentence, Table, UnreadPart
from extractors.errors import LimitExceeded, NothingToRead
from extractors.limits import ReadingLimits
from extractors.pages.both_ends import open_from_both_ends
from extractors.pages.pdf_pages import PageContent, open_pages
from extractors.pages.unread_parts import FROM_PICTURE, unread_parts
from extractors.tables import TablesOfReport, find_tables
from extractors.text.lines import LinesOutside
from extractors.text.prose import Prose, read_prose

Recognise = Callable[[Sequence[int]], tuple[Mapping[int, PageContent], Mapping[int, str]]]
"""Given numbers of pages whose pictures alone say what stands there: those that OCR read, and why others were not."""


def read_report(
    path: Path,
    limits: ReadingLimits = ReadingLimits(),
    *,
    lost: Mapping[int, str] = MappingProxyType({}),
    on_page: Callable[[int | None], None] = lambda _: None,
    recognise: Recognise | None = None,
    both_ends: bool = False,
) -> ReportContent:
    """Everything that can be read of the PDF at `path`; what cannot is listed in `unread` with its page.

    Pages in `lost` are left out for the reason given there. `on_page` is called with the number of each page before it
    is read, and with None when all are. Pages that are pictures, or whose text names no letters, go to `recognise`, all
    at once: given their numbers it gives what OCR made of them and why it made nothing of others; without it they are
    read here, one after the other. With `both_ends` a second process reads pages too; see extractors.pages.both_ends
    for what the caller must be.
    Raises the errors of extractors.errors that end a whole file: not a PDF, damaged, encrypted, beyond a limit of
    size or pages, or without any text.
    """
    began = time.perf_counter()
    size = path.stat().st_size
    if size > limits.max_file_bytes:
        raise LimitExceeded(path, f"the file has {size} bytes, more than the {limits.max_file_bytes} that are read")
    pages: list[PageContent] = []
    unread: list[UnreadPart] = []
    content = (open_from_both_ends if both_ends else open_pages)(path, lost, limits)
    on_page(1)
    for page in content:
        on_page(page.number + 1)
        missing = unread_parts(page)
        unread += missing
        pages.append(replace(page, words=()) if any(part.kind in FROM_PICTURE for part in missing) else page)
    on_page(None)
    pages, unread = _with_scans(pages, unread, recognise or partial(_recognise_here, path))
    if not any(page.words for page in pages):
        raise NothingToRead(path, _why_nothing(unread))
    return replace(content_of(path, pages, unread), seconds=time.perf_counter() - began)


def content_of(path: Path, pages: Sequence[PageContent], unread: Sequence[UnreadPart] = ()) -> ReportContent:
    """What the pages of the PDF at `path` hold: tables, charts and running text; `seconds` is 0.

    `unread` lists what of them was not read.
    """
    outside = LinesOutside({page.number: page.words for page in pages})
    charts = find_charts(pages)
    found = find_tables([without_charts(page, charts) for page in pages], outside)
    boxes = {number: [part.box for part in parts] for number, parts in found.parts.items()}
    prose = read_prose(pages, boxes, outside)
    turned = {page.number: page for page in pages if page.turned or page.skew}
    return ReportContent(
        file=path.name,
        sha256=_sha256(path),
        page_count=len(pages),
        page_sizes=tuple(page.shown_size for page in pages),
        title_lines=prose.title_lines,
        tables=_with_context(found, prose),
        sentences=_as_shown(prose.sentences, turned),
        unread=tuple(unread),
        producer=_producer(path),
        seconds=0.0,
        labels=_as_shown(prose.labels, turned),
        running=_as_shown(prose.running, turned),
        titles=_titles_as_shown(prose.titles, turned),
        recognised_pages=tuple(page.number for page in pages if page.recognised),
        charts=tuple(_under_heading(chart, prose) for chart in titled(charts, boxes, outside)),
        sections=_titles_as_shown(prose.sections, turned),
    )


def _with_scans(
    pages: list[PageContent], unread: list[UnreadPart], recognise: Recognise
) -> tuple[list[PageContent], list[UnreadPart]]:
    """The pages with those whose pictures OCR could read as it read them, and what is still unread."""
    numbers = [part.page for part in unread if part.kind in FROM_PICTURE]
    if not numbers:
        return pages, unread
    found, failed = recognise(numbers)
    read = {number for number in numbers if number in found and found[number].words}
    why = {number: failed.get(number, "the page is a picture in which no text was found") for number in numbers}
    left = [
        replace(part, reason=why[part.page]) if part.kind in FROM_PICTURE else part
        for part in unread
        if part.kind not in FROM_PICTURE or part.page not in read
    ]
    return [found[page.number] if page.number in read else page for page in pages], left


def _recognise_here(path: Path, numbers: Sequence[int]) -> tuple[Mapping[int, PageContent], Mapping[int, str]]:
    # Loads OpenCV and the models, which reports without scanned pages do not need.
    from extractors.scans.ocr import recognise_pages

    return {page.number: page for page in recognise_pages(path, numbers)}, {}


def _why_nothing(unread: Sequence[UnreadPart]) -> str:
    picture = next((part for part in unread if part.kind in FROM_PICTURE), None)
    if picture is not None:
        return f"no page holds text that can be read, nor could OCR read it (page {picture.page}: {picture.reason})"
    broken = next((part for part in unread if part.kind == "unreadable page"), None)
    if broken is not None:
        return f"no page holds text that can be read (page {broken.page}: {broken.reason})"
    return "no page holds text"


def _under_heading(chart: ChartOnPage, prose: Prose) -> Table:
    """The chart under the headings of the labels and other text that stand in it."""
    for text in (*prose.labels, *prose.sentences):
        middle = (text.box.top + text.box.bottom) / 2
        if text.page == chart.page and chart.box.top <= middle <= chart.box.bottom:
            return replace(chart.table, headings=text.headings)
    return chart.table


def _with_context(found: TablesOfReport, prose: Prose) -> tuple[Table, ...]:
    first: dict[str, tuple[int, int]] = {}
    for number in sorted(found.parts):
        for index, part in enumerate(found.parts[number]):
            first.setdefault(part.table_id, (number, index))
    tables = []
    for table in found.tables:
        context = prose.contexts[first[table.id]]
        tables.append(replace(table, caption=context.caption, headings=context.headings, lead_in=context.lead_in))
    return tuple(tables)


def _titles_as_shown(titles: Sequence[NumberedTitle], turned: dict[int, PageContent]) -> tuple[NumberedTitle, ...]:
    return tuple(
        replace(title, box=turned[title.page].as_shown(title.box)) if title.page in turned else title
        for title in titles
    )


def _as_shown(sentences: Sequence[Sentence], turned: dict[int, PageContent]) -> tuple[Sentence, ...]:
    """Sentences with the boxes of pages that were turned to be read brought back to how those pages are shown."""
    if not turned:
        return tuple(sentences)
    shown = []
    for sentence in sentences:
        if turned.keys() & set(sentence.word_pages):
            boxes = tuple(
                turned[page].as_shown(box) if page in turned else box
                for box, page in zip(sentence.word_boxes, sentence.word_pages, strict=True)
            )
            box = turned[sentence.page].as_shown(sentence.box) if sentence.page in turned else sentence.box
            shown.append(replace(sentence, word_boxes=boxes, box=box))
        else:
            shown.append(sentence)
    return tuple(shown)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _producer(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return str(document.get_metadata_value("Producer"))
    finally:
        document.close()
