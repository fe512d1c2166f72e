"""What reading a PDF gives: pages, tables with the box of each cell, sentences with the box of each word.

Coordinates are PDF points from the top left corner of the page as it is shown (its rotation applied). Pages count
from 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from extractors.box import Box as Box

PIE = "pie"
"""How the `engine` of a chart ends whose numbers stand at slices."""
WHITE_SPACE = "white space"
"""How the `engine` of a table ends whose rows nothing drawn parts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a blank, where it stands, its font size in points and whether it is set bold.

    `angle` is the direction in which it reads, in degrees counter-clockwise: 0 in upright text, 90 upwards, 270
    downwards. `confidence` is how sure an OCR engine is of its least certain character (0 to 1), None for text that
    was not recognised but is in the file.
    """

    text: str
    box: Box
    size: float = 0.0
    bold: bool = False
    angle: int = 0
    confidence: float | None = None


DOUBTFUL_BELOW = 0.8
"""A text of whose least certain character the OCR engine is less sure than this is doubtful."""


def is_doubtful(confidence: float | None) -> bool:
    """Whether a text with this confidence is doubtful; one that OCR did not read never is."""
    return confidence is not None and confidence < DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: grid position of its top left corner, spans, text, page and box.

    Of a cell that a page break cuts, page and box are those of its first part. `confidence` is how sure an OCR engine
    is of its least certain character (0 to 1), None where the text is in the file.
    """

    row: int
    col: int
    rowspan: int
    colspan: int
    text: str
    page: int
    box: Box
    confidence: float | None = None

    @property
    def doubtful(self) -> bool:
        """Whether OCR is not sure enough of the text for anything to be stated about it."""
        return is_doubtful(self.confidence)


@dataclass(frozen=True, slots=True)
class Table:
    """A whole table, joined over its pages.

    `rows` is the full grid, header rows first, in which the text of a spanning cell stands in every position it covers.
    `headings` are the headings in force where the table stands, outermost first; `lead_in` is the last line of text
    before it ("" when a heading stands there). `grouping` is the sign that groups thousands in the whole report, "" as
    long as nobody has looked or where it is open. `unsure_rows` are rows that nothing drawn parts from others, and of
    which their texts do not show that each is one row.
    """

    id: str
    caption: str
    headings: tuple[str, ...]
    lead_in: str
    pages: tuple[int, ...]
    header_rows: int
    rows: tuple[tuple[str, ...], ...]
    cells: tuple[Cell, ...]
    engine: str
    grouping: str = ""
    unsure_rows: tuple[int, ...] = ()
    _owners: dict[tuple[int, int], Cell] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def is_open(self) -> bool:
        """Whether nothing drawn parts its rows."""
        return self.engine.endswith(WHITE_SPACE)

    def cell_at(self, row: int, col: int) -> Cell:
        """The cell that covers a grid position; raises KeyError when the position is outside the grid."""
        if not self._owners:
            for cell in self.cells:
                for r in range(cell.row, cell.row + cell.rowspan):
                    for c in range(cell.col, cell.col + cell.colspan):
                        self._owners[r, c] = cell
        return self._owners[row, col]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item of the running text.

    `marker` is the list marker ("1)", "a.", "•" also where it is drawn, "" outside lists) and is not part of `text`;
    `lead_in` is the id of the sentence that introduces the list. The words of `text` stand between single blanks;
    `word_boxes` and `word_pages` say where each is, so that any part of `text` has a place. `confidences` says how sure
    OCR is of each (0 to 1), and is empty where the text is in the file.
    """

    id: str
    text: str
    page: int
    box: Box
    headings: tuple[str, ...]
    marker: str
    lead_in: str | None
    word_boxes: tuple[Box, ...]
    word_pages: tuple[int, ...]
    confidences: tuple[float, ...] = ()

    def place_of(self, start: int, end: int) -> tuple[int, Box]:
        """Page and box of `text[start:end]` (its part on the first page when it runs over a page break)."""
        touched = self._words(start, end)
        if not touched or not self.word_boxes:
            return self.page, self.box
        first = self.word_pages[touched.start]
        return first, Box.around(self.word_boxes[n] for n in touched if self.word_pages[n] == first)

    def confidence_of(self, start: int, end: int) -> float | None:
        """How sure OCR is of the least certain word of `text[start:end]`, None when the text is in the file."""
        return min((self.confidences[n] for n in self._words(start, end)), default=None) if self.confidences else None

    def _words(self, start: int, end: int) -> range:
        """The numbers of the words that `text[start:end]` touches."""
        end = min(end, len(self.text))
        while start < end and self.text[start] == " ":
            start += 1
        while start < end and self.text[end - 1] == " ":
            end -= 1
        return range(self.text.count(" ", 0, start), self.text.count(" ", 0, end) + 1) if start < end else range(0)


TitleKind = Literal["annex", "table", "picture", "chart", "diagram", "section"]


@dataclass(frozen=True, slots=True)
class NumberedTitle:
    """A title with its number: "Lampiran 3. ...", "Tabel 2.4 ...".

    `text` is all of it, `word` what is numbered, as printed; `chapter` stands before the last part of the number
    ("2."), `number` is that part, `box` the place of the whole number. `empty` says of an annex that nothing but
    headings stands under it, as on a sheet that only parts annexes. `confidence` is how sure OCR is of the number (None
    where the text is in the file).
    """

    id: str
    text: str
    kind: TitleKind
    word: str
    chapter: str
    number: str
    title: str
    page: int
    box: Box
    confidence: float | None = None
    empty: bool = False


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """A page, or a picture on a page, whose content was not read, and why (in English, for logs and the ledger)."""

    page: int
    kind: Literal["picture page", "nameless letters", "picture", "blank page", "unreadable page"]
    reason: str
    box: Box | None = None


Change = Literal["none", "long-term data", "form fields", "annotations", "content", "forbidden", "uncovered", "unknown"]
Chain = Literal["trusted", "unknown root", "expired", "not yet valid", "revoked", "unfit", "not evaluated"]


@dataclass(frozen=True, slots=True)
class Signature:
    """The state of one electronic signature that is embedded in the file, as far as it can be known offline.

    `change` is the kind of what was added after signing: nothing, data for long-term validation, filled or signed form
    fields, annotations, anything that changes what the document says ("content"), a kind that the signature itself
    forbids, bytes that the signature does not cover, or something that could not be compared. `changed_pages` counts
    from 1. `chain` says how far the certificate leads to a pinned root. `revocation` rests on evidence embedded in the
    file only: "not revoked" holds for `revocation_known`, the moment of the evidence; for "revoked" that is when it was
    revoked. `stamp` is the best time stamp that covers the signature, `stamped_at` its moment. Moments are ISO 8601.
    """

    field_name: str
    signer: str
    signed_at: str
    intact: bool
    covers: Literal["whole document", "whole revision", "part of document", "unclear"]
    modified_after_signing: bool
    modification: str
    trusted: bool
    trust_problem: str
    change: Change = "none"
    changed_pages: tuple[int, ...] = ()
    chain: Chain = "not evaluated"
    revocation: Literal["unknown", "not revoked", "revoked"] = "unknown"
    revocation_known: str = ""
    stamp: Literal["none", "trusted", "untrusted", "broken"] = "none"
    stamped_at: str = ""
    valid_from: str = ""
    valid_until: str = ""


@dataclass(frozen=True, slots=True)
class SignatureState:
    """Signatures of a report: whether its pages claim one, and what is embedded. States are kept apart."""

    claimed: bool
    claim_page: int | None
    claim_text: str
    signatures: tuple[Signature, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ReportContent:
    """Everything that was read of one PDF.

    `labels` are the texts in charts, `running` the running headers and footers, each once, `titles` those that are
    numbered, `sections` the headings that are ("3. ..."). `recognised_pages` are those that were read by OCR. `charts`
    are those whose labels could be given to what is drawn, as tables: a column for each name along the axis, or slice,
    and a row for each series.
    """

    file: str
    sha256: str
    page_count: int
    page_sizes: tuple[tuple[float, float], ...]
    title_lines: tuple[str, ...]
    tables: tuple[Table, ...]
    sentences: tuple[Sentence, ...]
    unread: tuple[UnreadPart, ...]
    producer: str
    seconds: float
    labels: tuple[Sentence, ...] = ()
    running: tuple[Sentence, ...] = ()
    titles: tuple[NumberedTitle, ...] = ()
    recognised_pages: tuple[int, ...] = ()
    charts: tuple[Table, ...] = ()
    sections: tuple[NumberedTitle, ...] = ()

    def texts(self) -> dict[str, str]:
        """The text of every sentence, label, running line, numbered title and numbered heading by its id."""
        stated = (*self.sentences, *self.labels, *self.running)
        texts = {part.id: part.text for part in stated}
        return texts | {title.id: title.text for title in (*self.titles, *self.sections)}
