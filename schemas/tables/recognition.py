"""Tables recognised by what their headers, captions and headings say; never by file, page or position."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache

from extractors.content import Table
from schemas.datasets.dataset import Record
from schemas.tables.table_view import TableView
from schemas.wording.headers import Header, column_headers, words_of

_NUMBERING = re.compile(r"(?:[A-Z]{1,3}\s?[.-]?\s?)?(?:\d{1,4}(?:\.\w{1,3})*|[A-Za-z]|[IVX]{1,5})?\s?[.,)]*")
_ENOUGH = 0.5
"""A table is claimed when at least this share of its columns is known."""


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A table that nearly fits a dataset, and what is missing; nothing is where most of its columns are not known."""

    table: str
    dataset: str
    page: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """What a column can be in a layout, and the header wordings that say so.

    A role in rupiah fits no header that says per cent and not rupiah: `% pagu akhir`.

    A wording is words that must all stand in the header; "-word" must not; a leading "=" allows no other word. `many`
    lets several columns have the role when they are of different years or periods. A column `after` another role's is
    looked for to the right of it first: a percentage stands beside what it is of.
    """

    name: str
    wordings: tuple[str, ...]
    required: bool = False
    many: bool = False
    after: str = ""

    def fit(self, header: Header) -> float:
        """How much of the header's wording the role explains, from 0 (does not fit) to 1."""
        best = 0.0
        if self.name.endswith("_rp") and "persen" in header.words and "rp" not in header.words:
            return best
        for wording in self.wordings:
            wanted, barred, exact = _parsed(wording)
            if not wanted <= header.words or barred & header.words or (exact and wanted != header.words):
                continue
            best = max(best, (len(wanted) + 0.5) / (len(header.words) + 0.5))
        return best


@cache
def _parsed(wording: str) -> tuple[frozenset[str], frozenset[str], bool]:
    """The words that must stand in a header, those that must not, and whether no other may."""
    parts = wording.removeprefix("=").split()
    wanted = frozenset(part for part in parts if not part.startswith("-"))
    return wanted, frozenset(part[1:] for part in parts if part.startswith("-")), wording.startswith("=")


@dataclass(frozen=True, slots=True)
class Assignment:
    """Which columns of a table have which role, and which column numbers which."""

    columns: Mapping[str, tuple[int, ...]]
    numbering: Mapping[int, int]

    def of(self, role: str) -> int | None:
        """The first column of a role, None when the table has none."""
        found = self.columns.get(role, ())
        return found[0] if found else None

    def all(self, role: str) -> tuple[int, ...]:
        """Every column of a role."""
        return self.columns.get(role, ())

    def number_of(self, role: str) -> int | None:
        """The column that numbers the rows of a role's column."""
        column = self.of(role)
        return None if column is None else self.numbering.get(column)


Reader = Callable[[TableView, Assignment], list[Record]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A way in which tables of a dataset are laid out: the roles of its columns and the reader of its rows.

    `labels` are the roles that say what a row is about: a second layout may claim the same table when it shares no
    other column with the first. With `takes_rest` the reader also takes columns that no role names. `context` are
    wordings of which one must stand in caption, headings or the line before the table. `fits` looks at the table
    beyond its headers. `rank` is added to the share of columns that are known.
    """

    name: str
    dataset: str
    roles: tuple[Role, ...]
    read: Reader
    labels: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    fits: Callable[[TableView, Assignment], bool] | None = None
    takes_rest: bool = False
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Recognition:
    """The layouts that claim a table, best first, and the datasets that it nearly fits."""

    claims: tuple[tuple[Layout, Assignment], ...] = ()
    near: tuple[NearMiss, ...] = field(default=())


def vocabulary(layouts: Sequence[Layout]) -> frozenset[str]:
    """Every word that a wording of the layouts uses."""
    wordings = [w for layout in layouts for role in layout.roles for w in role.wordings]
    wordings += [w for layout in layouts for w in layout.context]
    return frozenset(word.lstrip("=-") for wording in wordings for word in wording.split())


def recognise(view: TableView, layouts: Sequence[Layout]) -> Recognition:
    """The layouts that claim a table: the one that explains most of it, and others that need only its other columns."""
    fitting: list[tuple[float, Layout, Assignment]] = []
    near: list[tuple[float, NearMiss]] = []
    numbering = numbering_columns(view)
    for layout in layouts:
        if layout.context and not _said(view, layout.context):
            continue
        assignment, share, missing = assign(view, layout, numbering)
        if missing:
            held = [role for role in layout.roles if role.required and role.name in assignment.columns]
            if len(held) > len(missing) and share >= _ENOUGH:
                near.append((share, NearMiss(view.table.id, layout.dataset, view.table.pages[0], missing)))
            continue
        if layout.takes_rest:
            share = 1.0
        if share < _ENOUGH:
            near.append((share, NearMiss(view.table.id, layout.dataset, view.table.pages[0], ())))
            continue
        if layout.fits is None or layout.fits(view, assignment):
            fitting.append((share, layout, assignment))
    fitting.sort(key=lambda found: (-found[0] - found[1].rank, found[1].name))
    claims: list[tuple[Layout, Assignment]] = []
    taken: set[int] = set()
    for _, layout, assigned in fitting:
        assignment = _left_over(layout, assigned, taken)
        needed = {c for role, found in assignment.columns.items() if role not in layout.labels for c in found}
        if layout.takes_rest:
            needed = set(range(len(view.headers)))
        if needed and not needed & taken:
            claims.append((layout, assignment))
            taken |= needed
    if claims:
        return Recognition(tuple(claims))
    near.sort(key=lambda found: -found[0])
    return Recognition(near=tuple(miss for _, miss in near[:1]))


def _left_over(layout: Layout, assigned: Assignment, taken: Set[int]) -> Assignment:
    """The roles without those that the layout can do without and whose columns another layout has."""
    free = {role.name for role in layout.roles if not role.required and role.name not in layout.labels}
    columns = {role: held for role, held in assigned.columns.items() if role not in free or not taken & set(held)}
    return replace(assigned, columns=columns)


def assign(view: TableView, layout: Layout, numbering: Mapping[int, int]) -> tuple[Assignment, float, tuple[str, ...]]:
    """The roles of a table's columns, the share of columns that have one, and the required roles that none has.

    `numbering` is what `numbering_columns` gives.
    """
    numbers = set(numbering.values())
    free = [c for c, header in enumerate(view.headers) if c not in numbers and header.words]
    columns: dict[str, list[int]] = {}
    for later in (False, True):
        roles = [role for role in layout.roles if bool(role.after) == later]
        _give(view, roles, free, columns)
    known = sum(len(found) for found in columns.values()) + len(numbers)
    missing = tuple(role.name for role in layout.roles if role.required and role.name not in columns)
    share = known / len(view.headers) if view.headers else 0.0
    assignment = Assignment({name: tuple(sorted(found)) for name, found in columns.items()}, numbering)
    return assignment, share, missing


def _give(view: TableView, roles: Sequence[Role], free: list[int], columns: dict[str, list[int]]) -> None:
    """Give free columns to roles, the best fit first."""
    fits = []
    for order, role in enumerate(roles):
        anchor = columns.get(role.after, [-1])[0]
        for column in free:
            fit = role.fit(view.headers[column])
            if fit > 0:
                distance = column - anchor if column > anchor else len(view.headers) + anchor - column
                fits.append(((distance if role.after else 0), -fit, order, column, role))
    fits.sort(key=lambda found: found[:4])
    for _, _, _, column, role in fits:
        if column not in free:
            continue
        held = columns.get(role.name, [])
        header = view.headers[column]
        same = any((view.headers[c].year, view.headers[c].period) == (header.year, header.period) for c in held)
        if held and (not role.many or same):
            continue
        columns.setdefault(role.name, []).append(column)
        free.remove(column)


def numbering_columns(view: TableView) -> dict[int, int]:
    """Which column numbers which: one headed "No", or the first of two under one header that holds numbers only.

    Of two columns of numbers under one header neither numbers the other.
    """
    found: dict[int, int] = {}
    for column in range(len(view.headers) - 1):
        header, following = view.headers[column], view.headers[column + 1]
        named = header.words == {"no"}
        shared = bool(header.words) and header.text == following.text and _all_numbering(view, column)
        shared = shared and not _all_figures(view, column + 1)
        bare = not header.words and not header.years and column == 0 and _all_numbering(view, column)
        if named or shared or bare:
            found[column + 1] = column
    return found


def _all_numbering(view: TableView, column: int) -> bool:
    texts = [view.text(row, column).strip() for row in view.body if view.table.cell_at(row, column).colspan == 1]
    filled = [text for text in texts if text]
    return bool(filled) and sum(bool(_NUMBERING.fullmatch(text)) for text in filled) >= 0.9 * len(filled)


def _all_figures(view: TableView, column: int) -> bool:
    texts = [text for row in view.body if (text := view.text(row, column).strip())]
    return bool(texts) and sum(any(sign.isdigit() for sign in text[:1]) for text in texts) >= 0.8 * len(texts)


def _said(view: TableView, context: Sequence[str]) -> bool:
    return any(
        all(
            (word[1:] not in view.context_words) if word.startswith("-") else word in view.context_words
            for word in wording.split()
        )
        for wording in context
    )


def view_of(table: Table, year: int | None, words: frozenset[str]) -> TableView:
    """A table with its headers and its surroundings as comparable words."""
    surroundings = " ".join((table.caption, *table.headings, table.lead_in))
    return TableView(table, column_headers(table, words), frozenset(words_of(surroundings, words)), year)
