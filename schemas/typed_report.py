"""A report as typed facts: records by dataset, claims, figures, and what no dataset took."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.content import Table
from schemas.datasets.dataset import Record
from schemas.derivation import Derivable
from schemas.figures.figure import PrintedFigure
from schemas.figures.title_numbers import TitleNumber
from schemas.names import NameCandidate
from schemas.published import Claim, PublishedFigure
from schemas.tables.recognition import NearMiss
from schemas.tables.table_view import TableView, plain_view


@dataclass(frozen=True, slots=True)
class TypedReport:
    """Everything that was normalised from one report.

    `records` has an entry for each dataset that got any. `claimed_by` maps a table's id to the datasets it went to;
    `unclaimed` are the tables that are kept in other_tables only. `uncertain_names` are pairs of names that may be one
    and were not merged. `recognised_pages` are those that were read by OCR, `doubtful_columns` the tables and columns
    with a figure that OCR is not sure of. `data_rows` are the rows of each claimed table that print a figure.
    `partly_claimed` are the tables of a dataset that has no column for some of their figures, `wholly_claimed` the
    others of a dataset. `titles` are those that are numbered, in reading order, `charts` those that were read, `tables`
    all tables, `sections` the headings with a number. `derivable` are the figures of the text with what they may be
    derived from, `views` the tables as rules look at them.
    """

    title: str
    unit: str
    year: int | None
    period: str
    records: Mapping[str, tuple[Record, ...]]
    claims: tuple[Claim, ...]
    figures: tuple[PublishedFigure, ...]
    claimed_by: Mapping[str, tuple[str, ...]]
    unclaimed: tuple[Table, ...]
    near_misses: tuple[NearMiss, ...]
    uncertain_names: tuple[NameCandidate, ...] = ()
    recognised_pages: tuple[int, ...] = ()
    doubtful_columns: frozenset[tuple[str, int]] = frozenset()
    data_rows: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    partly_claimed: tuple[Table, ...] = ()
    wholly_claimed: tuple[Table, ...] = ()
    titles: tuple[TitleNumber, ...] = ()
    charts: tuple[Table, ...] = ()
    tables: tuple[Table, ...] = ()
    sections: tuple[TitleNumber, ...] = ()
    derivable: tuple[Derivable, ...] = ()
    views: dict[str, TableView] = field(default_factory=dict, compare=False, repr=False)

    def view(self, table: Table) -> TableView:
        """A table of the report under its own headers; made once, since many rules look at the same one."""
        held = self.views.get(table.id)
        if held is None or held.table is not table:
            held = self.views[table.id] = plain_view(table, self.year)
        return held

    def beside(self, figure: PrintedFigure) -> list[PrintedFigure]:
        """The other figures in the row of a table in which a figure stands; none for one outside tables."""
        place = figure.place
        if place.table is None or place.row is None:
            return []
        held = (published.figure for published in self.figures)
        return [
            f for f in held if (f.place.table, f.place.row) == (place.table, place.row) and f.place.col != place.col
        ]

    def of(self, dataset: str) -> tuple[Record, ...]:
        """The records of a dataset, none when the report has none."""
        return self.records.get(dataset, ())
