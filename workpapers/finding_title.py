"""What a finding is about, and its title: subject, place, figures and what follows, on one line."""

from __future__ import annotations

import re

from expectations.relation import Kind, Relation
from schemas.figures.figure import PrintedFigure
from workpapers.figure_places import Places
from workpapers.short_text import shortened
from workpapers.wording import Wording

COMPARING_KINDS = ("crossref", "copy")
"""Kinds whose derived value is another printed figure, not a computed one."""
SHORT_SUBJECT = 2
"""Words; a subject as short as that is completed."""
_SAYS_NOTHING = re.compile(r"(?:no|nomor|nr)\.?|(?:sub)?\s*(?:jumlah|total)|\W*\d*\W*", re.IGNORECASE)
"""Labels of rows and columns that do not say what a figure is about."""
_PART_END = re.compile(r"[,;.](?:\s|$)")


def finding_subject(relation: Relation, places: Places, words: Wording) -> str:
    """What a figure is about, at most 160 characters.

    A subject of a word or two is completed: in prose by its sentence, in a table by what row, column or caption say
    beyond it, or by the kind of check where only the numbering of the rows is meant. A count whose subject is no more
    than the sentence's beginning gives the sentence, a number spelled out what it counts.
    """
    said = " ".join((relation.subject or relation.published.place.row_label or relation.published.text).split())
    sentence = " ".join(places.sentence(relation.published).split())
    full = _in_sentence(relation, said, sentence) if sentence else _in_table(relation, said, places, words)
    return shortened(full[:1].upper() + full[1:], 160)


def _in_sentence(relation: Relation, said: str, sentence: str) -> str:
    at = sentence.casefold().find(said.casefold())
    if at < 0:
        return said
    if relation.kind == "spelled_number":
        end = _PART_END.search(sentence, at + len(said))
        return sentence[at : end.start() if end else None]
    unfinished = relation.kind == "count" and at == 0
    return sentence.rstrip(".") if unfinished or _is_short(said) else said


def _in_table(relation: Relation, said: str, places: Places, words: Wording) -> str:
    if not _is_short(said):
        return said
    if relation.kind == "rank":
        return f"{said}, {words.label('kind', 'rank').lower()}"
    place = relation.published.place
    for label in (place.row_label, place.col_label, places.table(relation.published)):
        if not _SAYS_NOTHING.fullmatch(label) and label.casefold() not in said.casefold():
            return f"{said}, {label}"
    return said


def _is_short(said: str) -> bool:
    return len(said.split()) <= SHORT_SUBJECT


def place_subject(figure: PrintedFigure, places: Places) -> str:
    """What a figure is about by its place: the labels of its row and column, or its sentence, to 160 characters."""
    labels = [label for label in (figure.place.row_label, figure.place.col_label) if label]
    return shortened(", ".join(labels) or " ".join(places.sentence(figure).split()) or figure.text, 160)


def finding_title(kind: Kind, subject: str, figure: PrintedFigure, derived: str, words: Wording) -> str:
    """Place, figures and what follows, on one line; `derived` is what is derived of the figure, "" where nothing is."""
    printed, page = shortened(figure.text, 60), figure.place.page
    if not derived or printed == subject:
        return words.text("page", "title_printed", subject=subject, printed=printed, page=page)
    name = "title_compared" if kind in COMPARING_KINDS else "title_derived"
    return words.text("page", name, subject=subject, printed=printed, page=page, derived=shortened(derived, 60))
