"""Where a printed figure stands, in the words of one language."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.content import ReportContent
from schemas.figures.figure import PrintedFigure
from workpapers.short_text import shortened
from workpapers.wording import Wording


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A printed figure as a working paper names it: what it is called, its spelling, where it stands.

    `finding` is the number of the finding about that very figure, "" when there is none.
    """

    name: str
    text: str
    place: str
    page: int
    finding: str = ""


class Places:
    """Says where figures stand, in the words of one language."""

    def __init__(self, words: Wording, content: ReportContent) -> None:
        self._words = words
        self._said: dict[int, tuple[PrintedFigure, str]] = {}
        self._sentences = content.texts()
        self._captions = {
            table.id: table.caption or " / ".join(table.headings[-1:]) for table in (*content.tables, *content.charts)
        }

    def of(self, figure: PrintedFigure) -> str:
        """Page, table, row and column of a figure, or page and sentence."""
        # By identity: a figure's place is said in many papers. It is held as well, so that its id stays its own.
        if id(figure) not in self._said:
            self._said[id(figure)] = figure, self._of(figure)
        return self._said[id(figure)][1]

    def _of(self, figure: PrintedFigure) -> str:
        place, words = figure.place, self._words
        if place.table is None:
            name = "sentence_place" if place.sentence else "page_place"
            return words.text("page", name, page=place.page)
        caption = self._captions.get(place.table) or words.text("page", "table_without_caption")
        parts = [words.text("page", "table_place", page=place.page, table=caption)]
        if place.row_label:
            parts.append(words.text("page", "row_place", row=shortened(place.row_label)))
        if place.col_label:
            parts.append(words.text("page", "col_place", col=shortened(place.col_label)))
        return ", ".join(parts)

    def table(self, figure: PrintedFigure) -> str:
        """The caption of the table that a figure stands in, "" in prose."""
        return self._captions.get(figure.place.table, "") if figure.place.table else ""

    def sentence(self, figure: PrintedFigure) -> str:
        """The sentence that a figure stands in, "" in a table."""
        return self._sentences.get(figure.place.sentence, "") if figure.place.sentence else ""

    def line(self, name: str, figure: PrintedFigure, finding: str = "") -> FigureLine:
        """A figure with its place, under a name, and the number of the finding about it."""
        return FigureLine(name, figure.text, self.of(figure), figure.place.page, finding)
