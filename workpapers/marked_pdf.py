"""The marked copy of a report: audit tick marks beside its figures, boxes and notes at those that do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extractors.pictures.annotated_copy import LastPage, Note, annotated_copy
from extractors.pictures.free_room import RING, MarkedPage, Spot, Wanted, grown
from extractors.processes.asked_child import AskedChild
from workpapers.finding_entry import FindingEntry, with_followers
from workpapers.legend_page import HEIGHT, WIDTH, legend_content
from workpapers.mark_drawings import frame_look, mark_look, mark_size
from workpapers.page_space import own_rectangle
from workpapers.paper import Paper
from workpapers.review_words import state_words
from workpapers.short_text import shortened
from workpapers.tick_marks import RED, Tick, TickedFigure, ticked_figures

NOTE_LENGTH = 160
STATE_LENGTH = 600


@dataclass(frozen=True, slots=True)
class PlannedMarks:
    """The figures of each page that get marks, and the findings about them by the ids of their relations."""

    pages: Mapping[int, Sequence[TickedFigure]]
    findings: Mapping[str, FindingEntry]

    def wanted(self) -> dict[int, list[Wanted]]:
        """The marks of each page that room is to be looked for, in the order of its figures."""
        return {number: [_wanted(t, self.findings) for t in held] for number, held in self.pages.items()}


def planned_marks(paper: Paper) -> PlannedMarks:
    """Which figures of a report get marks."""
    pages: dict[int, list[TickedFigure]] = {}
    for ticked in ticked_figures(paper.reconciliation):
        pages.setdefault(ticked.figure.place.page, []).append(ticked)
    return PlannedMarks(pages, {entry.finding.relation.id: entry for entry in with_followers(paper.findings)})


def marked_pdf(
    path: Path,
    paper: Paper,
    planned: PlannedMarks,
    room: Mapping[int, MarkedPage],
    process: AskedChild | None = None,
) -> bytes:
    """A new PDF: the report's pages with marks as annotations, and a legend page at its end.

    `room` is what was found for the marks that are wanted, `process` the page_process of the report, where one is at
    hand. The file at `path` is read and not touched. The same report gives the same bytes. Raises MarkedCopyError when
    the file's structure does not let pages be copied.
    """
    counts: Counter[Tick] = Counter()
    notes: list[Note] = []
    unmarked = 0
    for number, held in planned.pages.items():
        page = room.get(number)
        if page is None or number > paper.content.page_count:
            unmarked += len(held)
            continue
        for ticked, spot in zip(held, page.spots, strict=True):
            counts.update(ticked.ticks)
            unmarked += spot.mark is None
            notes.extend(_notes(paper, ticked, spot, number, page, _entries(ticked, planned.findings)))
    legend = LastPage(legend_content(paper, counts, unmarked), WIDTH, HEIGHT)
    return annotated_copy(path, notes, legend, _description(paper), process=process)


def _entries(ticked: TickedFigure, labels: Mapping[str, FindingEntry]) -> list[FindingEntry]:
    held = [labels[check.relation.id] for check in ticked.checks if check.relation.id in labels]
    return sorted(held, key=lambda entry: entry.number)


def _label(entries: Sequence[FindingEntry]) -> str:
    if not entries:
        return ""
    return entries[0].number + (f"+{len(entries) - 1}" if len(entries) > 1 else "")


def _wanted(ticked: TickedFigure, labels: Mapping[str, FindingEntry]) -> Wanted:
    width, height = mark_size(ticked.ticks, _label(_entries(ticked, labels)))
    return Wanted(ticked.figure.place.box, width, height, "inconsistent" in ticked.ticks)


def _notes(
    paper: Paper, ticked: TickedFigure, spot: Spot, number: int, page: MarkedPage, entries: Sequence[FindingEntry]
) -> Iterator[Note]:
    words = paper.words
    author = words.text("marked", "author")
    if "inconsistent" in ticked.ticks:
        frame = grown(spot.print, RING)
        place = tuple(own_rectangle(frame, page.visible, page.turned))
        text = "\n\n".join(_note(paper, entry) for entry in entries)
        yield Note(number, "Square", place, frame_look(frame, page.turned), text, _label(entries), author, RED)
    if spot.mark is not None:
        place = tuple(own_rectangle(spot.mark, page.visible, page.turned))
        text = f"{ticked.figure.text}: " + "; ".join(words.text("tick", tick) for tick in ticked.ticks)
        look = mark_look(ticked.ticks, _label(entries), page.turned)
        yield Note(number, "Stamp", place, look, text, "", author, RED)


def _note(paper: Paper, entry: FindingEntry) -> str:
    say, outcome = paper.words.text, entry.finding.outcome
    lines = [
        f"{entry.number} ({paper.words.label('severity', entry.finding.severity)}): {entry.title}",
        entry.explanation,
        say("marked", "printed", text=shortened(entry.printed, NOTE_LENGTH)),
        say("marked", "follows", text=shortened(entry.fits, NOTE_LENGTH)) if entry.fits else "",
        say("marked", "formula", text=shortened(outcome.formula, NOTE_LENGTH)) if outcome.formula else "",
        say("marked", "cause", text=entry.cause) if entry.cause else "",
        *(f"– {line.text}, {line.place}" for line in entry.evidence),
        say("marked", "consequence", text=entry.published.text, place=entry.published.place)
        if entry.is_consequence
        else "",
        say("page", "follows_from", number=entry.root_number) if entry.root_number else "",
        say("marked", "state", text=state) if (state := _state(paper, entry)) else "",
    ]
    return "\n".join(filter(None, lines))


def _state(paper: Paper, entry: FindingEntry) -> str:
    return shortened(state_words(entry.reviewed, paper.words).line, STATE_LENGTH) if entry.reviewed else ""


def _description(paper: Paper) -> Mapping[str, str]:
    say = paper.words.text
    return {
        "Title": f"{say('marked', 'title')}: {paper.typed.title or paper.content.file}",
        "Subject": f"{say('marked', 'copy')} {say('marked', 'unsigned')}",
        "Keywords": f"SHA-256 {paper.content.sha256}",
        "Creator": "bpom-rekon",
    }
