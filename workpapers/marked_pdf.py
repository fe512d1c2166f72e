"""The marked copy of a report: audit tick marks beside its figures, boxes and notes at those that do not agree."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from extractors.content import Box
from extractors.errors import MarkedCopyError
from extractors.free_room import RING, MarkedPage, Spot, Wanted, find_room, grown
from workpapers.legend_page import HEIGHT, WIDTH, legend_content
from workpapers.mark_drawings import Drawings, mark_size
from workpapers.page_space import own_rectangle
from workpapers.paper import FindingEntry, Paper, shortened, with_followers
from workpapers.review_words import state_words
from workpapers.tick_marks import RED, Tick, TickedFigure, ticked_figures

PRINTED = 4
"""The flag of an annotation that is printed with its page."""
NOTE_LENGTH = 160
STATE_LENGTH = 600
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Perms", "/DSS", "/Metadata")
"""What a copy does not take over from the document: what would run, the signature, and the old description."""


def marked_pdf(path: Path, paper: Paper) -> bytes:
    """A new PDF: the report's pages with marks as annotations, and a legend page at its end.

    The file at `path` is read and not touched. The same report gives the same bytes. Raises MarkedCopyError when the
    file's structure does not let pages be copied.
    """
    figures = ticked_figures(paper.reconciliation)
    labels = _labels(paper)
    by_page: dict[int, list[TickedFigure]] = {}
    for ticked in figures:
        by_page.setdefault(ticked.figure.place.page, []).append(ticked)
    room = find_room(path, {page: [_wanted(t, labels) for t in held] for page, held in by_page.items()})
    try:
        with Pdf.open(path) as pdf:
            return _marked(pdf, paper, by_page, room, labels)
    except (pikepdf.PdfError, OSError, ValueError) as problem:
        raise MarkedCopyError(path, " ".join(str(problem).split())) from problem


def _marked(
    pdf: Pdf,
    paper: Paper,
    by_page: Mapping[int, Sequence[TickedFigure]],
    room: Mapping[int, MarkedPage],
    labels: Mapping[str, FindingEntry],
) -> bytes:
    _disarm(pdf)
    drawings = Drawings(pdf)
    counts: Counter[Tick] = Counter()
    unmarked = 0
    for number, figures in by_page.items():
        marked = room.get(number)
        if marked is None or number > len(pdf.pages):
            unmarked += len(figures)
            continue
        notes: list[pikepdf.Object] = []
        for ticked, spot in zip(figures, marked.spots, strict=True):
            counts.update(ticked.ticks)
            unmarked += spot.mark is None
            notes.extend(_annotations(pdf, drawings, paper, ticked, spot, marked, _entries(ticked, labels)))
        page = pdf.pages[number - 1].obj
        held = page.get("/Annots")
        page.Annots = Array([*(held if isinstance(held, Array) else ()), *notes])
    _add_legend(pdf, drawings, legend_content(paper, counts, unmarked))
    _describe(pdf, paper)
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, encryption=False)
    return out.getvalue()


def _labels(paper: Paper) -> dict[str, FindingEntry]:
    return {entry.finding.relation.id: entry for entry in with_followers(paper.findings)}


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


def _annotations(
    pdf: Pdf,
    drawings: Drawings,
    paper: Paper,
    ticked: TickedFigure,
    spot: Spot,
    page: MarkedPage,
    entries: Sequence[FindingEntry],
) -> Iterable[pikepdf.Object]:
    words = paper.words
    if "inconsistent" in ticked.ticks:
        frame = grown(spot.print, RING)
        yield _annotation(
            pdf, Name.Square, frame, page, drawings.frame(frame, page.turned),
            text="\n\n".join(_note(paper, entry) for entry in entries), name=_label(entries),
            author=words.text("marked", "author"),
        )  # fmt: skip
    if spot.mark is not None:
        yield _annotation(
            pdf, Name.Stamp, spot.mark, page, drawings.mark(ticked.ticks, _label(entries), page.turned),
            text=f"{ticked.figure.text}: " + "; ".join(words.text("tick", tick) for tick in ticked.ticks), name="",
            author=words.text("marked", "author"),
        )  # fmt: skip


def _annotation(
    pdf: Pdf, kind: Name, box: Box, page: MarkedPage, look: pikepdf.Object, *, text: str, name: str, author: str
) -> pikepdf.Object:
    made = Dictionary(
        Type=Name.Annot,
        Subtype=kind,
        Rect=Array(own_rectangle(box, page.visible, page.turned)),
        Contents=String(text),
        T=String(author),
        F=PRINTED,
        C=Array(RED),
        AP=Dictionary(N=look),
    )
    if name:
        made.Subj = String(name)
    if kind == Name.Square:
        made.BS = Dictionary(W=0.9)
    return pdf.make_indirect(made)


def _note(paper: Paper, entry: FindingEntry) -> str:
    say, outcome = paper.words.text, entry.finding.outcome
    lines = [
        f"{entry.number} ({paper.words.label('severity', entry.finding.severity)}): {entry.title}",
        entry.explanation,
        say("marked", "printed", text=shortened(entry.published.text, NOTE_LENGTH)),
        say("marked", "follows", text=shortened(entry.derived, NOTE_LENGTH)) if entry.derived else "",
        say("marked", "formula", text=shortened(outcome.formula, NOTE_LENGTH)) if outcome.formula else "",
        say("marked", "cause", text=entry.cause) if entry.cause else "",
        *(f"– {line.text}, {line.place}" for line in entry.evidence),
        say("page", "follows_from", number=entry.root_number) if entry.root_number else "",
        say("marked", "state", text=state) if (state := _state(paper, entry)) else "",
    ]
    return "\n".join(filter(None, lines))


def _state(paper: Paper, entry: FindingEntry) -> str:
    return shortened(state_words(entry.reviewed, paper.words).line, STATE_LENGTH) if entry.reviewed else ""


def _add_legend(pdf: Pdf, drawings: Drawings, content: bytes) -> None:
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, WIDTH, HEIGHT]),
        Rotate=0,
        Resources=Dictionary(Font=drawings.fonts),
        Contents=pdf.make_stream(content),
    )
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _describe(pdf: Pdf, paper: Paper) -> None:
    say = paper.words.text
    pdf.trailer.Info = pdf.make_indirect(
        Dictionary(
            Title=String(f"{say('marked', 'title')}: {paper.typed.title or paper.content.file}"),
            Subject=String(f"{say('marked', 'copy')} {say('marked', 'unsigned')}"),
            Keywords=String(f"SHA-256 {paper.content.sha256}"),
            Creator=String("bpom-rekon"),
        )
    )


def _disarm(pdf: Pdf) -> None:
    """Takes out what would run when the copy is opened, and signature fields, which hold for the original only."""
    for name in ACTIVE:
        if name in pdf.Root:
            del pdf.Root[name]
    names = pdf.Root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        del names["/JavaScript"]
    for page in pdf.pages:
        if "/AA" in page.obj:
            del page.obj["/AA"]
        held = page.obj.get("/Annots")
        if isinstance(held, Array):
            page.obj.Annots = Array([note for note in held if not _is_active(note)])


def _is_active(note: pikepdf.Object) -> bool:
    """A signature's field, or what runs a script or a program."""
    if not isinstance(note, Dictionary):
        return True
    action = note.get("/A")
    runs = isinstance(action, Dictionary) and str(action.get("/S")) in ("/JavaScript", "/Launch")
    return runs or "/AA" in note or note.get("/FT") == Name.Sig or note.get("/Subtype") == Name.Widget
