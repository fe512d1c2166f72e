"""A report as typed facts: records by dataset, claims, figures, and what no dataset took."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from extractors.content import Table
from schemas.datasets.dataset import Record
from schemas.derivation import Derivable
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.title_numbers import TitleNumber


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of the running text that can be checked.

    `kind` is one of those that schemas.claims lists; `subject` says of what or whom in the report's words, `measure`
    what is measured in the datasets' terms ("capaian_pct"). `value` is the figure that is claimed, `operands` the other
    figures of the statement by name, `texts` what it says in words by name ("kategori", "spelled"). `named_at` is where
    the band that it names for itself is printed.
    """

    id: str
    kind: str
    subject: str
    measure: str
    value: PrintedFigure | None
    operands: Mapping[str, PrintedFigure]
    sentence: str
    page: int
    year: int | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    named_at: Place | None = None


@dataclass(frozen=True, slots=True)
class PublishedFigure:
    """A figure with what it measures (`measure`), of what or whom (`subject`), for when, and the dataset it went to."""

    id: str
    figure: PrintedFigure
    measure: str
    subject: str
    year: int | None
    dataset: str


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A table that nearly fits a dataset, and what is missing; nothing is where most of its columns are not known."""

    table: str
    dataset: str
    page: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameCandidate:
    """Two printed names of one kind (unit, indikator, sasaran) that may mean the same and were not merged."""

    kind: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class TypedReport:
    """Everything that was normalised from one report.

    `records` has an entry for each dataset that got any. `claimed_by` maps a table's id to the datasets it went to;
    `unclaimed` are the tables that are kept in other_tables only. `uncertain_names` are pairs of names that may be one
    and were not merged. `recognised_pages` are those that were read by OCR, `doubtful_columns` the tables and columns
    with a figure that OCR is not sure of. `data_rows` are the rows of each claimed table that print a figure.
    `open_tables` are those whose rows nothing drawn parts, `partly_claimed` those of a dataset that has no column for
    some of their figures, `wholly_claimed` the others of a dataset. `titles` are those that are numbered, in reading
    order, `charts` those that were read, `tables` all tables, `sections` the headings with a number. `derivable` are
    the figures of the text with what they may be derived from.
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
    open_tables: frozenset[str] = frozenset()
    partly_claimed: tuple[Table, ...] = ()
    wholly_claimed: tuple[Table, ...] = ()
    titles: tuple[TitleNumber, ...] = ()
    charts: tuple[Table, ...] = ()
    tables: tuple[Table, ...] = ()
    sections: tuple[TitleNumber, ...] = ()
    derivable: tuple[Derivable, ...] = ()

    def of(self, dataset: str) -> tuple[Record, ...]:
        """The records of a dataset, none when the report has none."""
        return self.records.get(dataset, ())
