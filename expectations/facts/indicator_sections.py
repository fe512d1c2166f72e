"""The sections that a report gives its indicators, in the order in which a table lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemas.figures.title_numbers import TitleNumber
from schemas.names import identity
from schemas.typed_report import TypedReport

_LOOSE = frozenset(["di", "lingkup", "lingkungan", "pada", "yang", "baik", "optimal"])
"""Words that a heading adds to the name of an indicator, or leaves out."""


def sections_in_order(report: TypedReport) -> Iterator[list[TitleNumber]]:
    """Headings of sections about indicators that follow one another in a table: runs without a row left out between.

    Of each table only its first row for an indicator counts. A heading is an indicator's by its name.
    """
    headings: dict[frozenset[str], list[TitleNumber]] = {}
    for section in report.sections:
        headings.setdefault(_words(section.title), []).append(section)
    tables: dict[str, dict[frozenset[str], None]] = {}
    for record in report.of("indicator_achievement"):
        if record.text("indikator_id") and record.text("lingkup") != "kegiatan":
            tables.setdefault(record.source, {})[_words(record.text("indikator"))] = None
    for rows in tables.values():
        found = [headings.get(name, []) for name in rows]
        run: list[TitleNumber] = []
        for own in found:
            if len(own) != 1 or (run and not _follows(run[-1], own[0], report.sections)):
                if len(run) > 1:
                    yield run
                run = []
            run += own if len(own) == 1 else []
        if len(run) > 1:
            yield run


def _words(name: str) -> frozenset[str]:
    return frozenset(identity(name.strip(" .:;\"'“”")).split("-")) - _LOOSE


def _follows(one: TitleNumber, other: TitleNumber, sections: Sequence[TitleNumber]) -> bool:
    return sections.index(one) < sections.index(other)
