"""Numbers of annexes, tables and pictures as printed figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from extractors.content import NumberedTitle, TitleKind
from schemas.figures.figure import Place, PrintedFigure


@dataclass(frozen=True, slots=True)
class TitleNumber:
    """The number of an annex, a table, a picture or a section with what it numbers.

    `word` is what is numbered, as printed ("Lampiran"); `chapter` the part of the number before the last ("2."), ""
    where it has one part only. `title` is what is said of it, `empty` whether nothing stands under it.
    """

    kind: TitleKind
    word: str
    chapter: str
    figure: PrintedFigure
    title: str
    empty: bool


def title_numbers(titles: Iterable[NumberedTitle]) -> tuple[TitleNumber, ...]:
    """The numbers of titles in reading order; each stands for itself exactly."""
    return tuple(
        TitleNumber(
            title.kind,
            title.word,
            title.chapter,
            PrintedFigure(
                title.number,
                Decimal(title.number),
                0,
                "",
                True,
                Place(title.page, title.box, sentence=title.id, confidence=title.confidence),
            ),
            title.title,
            title.empty,
        )
        for title in titles
    )
