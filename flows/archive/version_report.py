"""What a run says of corrected reports, of tables that were not recognised and of names to decide on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flows.archive.change_list import ADDED, GONE
from flows.archive.versions import CHANGES
from flows.ledger.ledger import Entry
from flows.settings.configuration import Settings
from workpapers.short_text import shortened
from workpapers.wording import Wording

LINES_SHOWN = 20


def version_lines(words: Wording, settings: Settings, entry: Entry) -> Iterator[str]:
    """Lines about a report that has other versions: where the rows of the other one are, and what changed."""
    described = entry.description
    names = {"current": "replaced", "kept": "kept", "apart": "apart"}
    standing = described.get("standing", "")
    if standing not in names:
        return
    folder = settings.versions / described["document"] / described["folder"]
    yield words.text("screen", names[standing], report=entry.files[0], document=described["document"], folder=folder)
    for dataset, added, gone, changed in described["change_counts"]:
        yield words.text("screen", "change_counts", dataset=dataset, added=added, gone=gone, changed=changed)
    lines = described["changes"]
    for line in lines[:LINES_SHOWN]:
        yield _change(words, line)
    if len(lines) > LINES_SHOWN:
        yield words.text("screen", "changes_more", count=len(lines) - LINES_SHOWN, file=folder / CHANGES)


def count_lines(words: Wording, entries: Sequence[Entry]) -> Iterator[str]:
    """Lines about what a person may want to look at in the data: unrecognised tables, names that may be one."""
    unclaimed = sum(entry.counts.get("unclaimed_tables", 0) for entry in entries)
    names = sum(entry.counts.get("uncertain_names", 0) for entry in entries)
    if unclaimed:
        yield words.text("screen", "unclaimed", count=unclaimed)
    if names:
        yield words.text("screen", "names", count=names)


def _change(words: Wording, line: Sequence[str | int | None]) -> str:
    dataset, kind, what, column, old, new, page_before, page_after = line
    if kind in (ADDED, GONE):
        detail = words.text("screen", "change_added" if kind == ADDED else "change_gone")
    else:
        detail = words.text("screen", "change_value", column=column, old=old or "-", new=new or "-")
    page = page_after or page_before
    return words.text("screen", "change_line", what=f"{dataset}: {shortened(str(what), 70)}", detail=detail, page=page)
