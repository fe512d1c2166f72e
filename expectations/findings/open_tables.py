"""Tables whose rows nothing drawn parts: what is asserted of them only when rows or relations bear the reading out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from expectations.reconciliation import Check, DoubtfulReading
from expectations.relation import Finding, Relation
from expectations.repairs.repairs import figures_of
from extractors.content import Cell, Table
from schemas.typed_report import TypedReport

# Where rows are not sure a finding stands only when at least so many relations of its rule over the table hold, and at
# least this share of them: a reader that parted its rows wrongly breaks more of them.
FEWEST, SHARE = 3, Fraction(4, 5)
# Or when its own rows are sure, and of so many relations of any rule over the table this share holds.
FEWEST_OF_ANY, SHARE_OF_ANY = 20, Fraction(9, 10)
# Where all rows of a table are sure, nothing else is asked, but of fewer rows than these: they may be the rest of a
# table that was read in pieces, unless at least this share of the relations over it holds, if there are so many.
FEW_ROWS, FEWEST_OF_FEW, SHARE_OF_FEW = 4, 5, Fraction(1, 2)


def doubted_by_neighbours(
    found: Iterable[Finding], checks: Sequence[Check], report: TypedReport
) -> tuple[list[Finding], list[DoubtfulReading]]:
    """The findings that are left, and those on tables without drawn rows whose reading nothing bears out."""
    tables = {table.id: table for table in report.tables if table.is_open}
    if not tables:
        return list(found), []
    evidence = _Evidence(tables, checks)
    unsure = any(tables[name].unsure_rows for name in report.claimed_by if name in tables)
    kept: list[Finding] = []
    doubtful: list[DoubtfulReading] = []
    for finding in found:
        relation = finding.relation
        stands = evidence.bears_out(relation)
        if relation.kind == "count" and all(operand.figure.place.table is None for operand in relation.operands):
            # What is counted is not known here: any table of a dataset may hold it.
            stands = stands and not unsure
        if stands or finding.outcome.verdict != "inconsistent":
            kept.append(finding)
        else:
            doubtful.append(DoubtfulReading(relation.published, None, relation, unparted=True))
    return kept, doubtful


class _Evidence:
    """What the relations over open tables say of their reading."""

    def __init__(self, tables: Mapping[str, Table], checks: Iterable[Check]) -> None:
        self.tables = tables
        self.every: Counter[tuple[str, str]] = Counter()
        self.held: Counter[tuple[str, str]] = Counter()
        self.counts: dict[tuple[str, str], dict[int, bool]] = {}
        for check in checks:
            holds = check.outcome.verdict in ("consistent", "rounding")
            for table, rows in self._rows_of(check.relation).items():
                for key in ((check.relation.rule, table), ("", table)):
                    self.every[key] += 1
                    self.held[key] += holds
                if check.relation.kind == "count":
                    by_row = self.counts.setdefault((check.relation.rule, table), {})
                    by_row |= {row: holds and by_row.get(row, True) for row in rows}

    def bears_out(self, relation: Relation) -> bool:
        """Whether each open table with figures of the relation was read well enough for it to be asserted."""
        return all(self._table_bears_out(relation, table, rows) for table, rows in self._rows_of(relation).items())

    def _table_bears_out(self, relation: Relation, table: str, rows: set[int]) -> bool:
        unsure = {*self.tables[table].unsure_rows}
        if relation.kind == "sequence":
            return not unsure & rows and not self._reach_over_rows(relation, table)
        if relation.kind == "count":
            return not unsure & rows and self._neighbours_hold(relation, table, rows)
        if relation.kind == "date":
            return not unsure & rows
        own, of_any = (relation.rule, table), ("", table)
        if self.held[own] >= FEWEST and self._share(own) >= SHARE:
            return True
        if not unsure:
            whole = self.tables[table]
            many = len(whole.rows) - whole.header_rows >= FEW_ROWS
            return many or self.every[of_any] < FEWEST_OF_FEW or self._share(of_any) >= SHARE_OF_FEW
        return not unsure & rows and self.every[of_any] >= FEWEST_OF_ANY and self._share(of_any) >= SHARE_OF_ANY

    def _share(self, key: tuple[str, str]) -> Fraction:
        return Fraction(self.held[key], max(self.every[key], 1))

    def _rows_of(self, relation: Relation) -> dict[str, set[int]]:
        """The rows of open tables in which figures of the relation stand."""
        found: dict[str, set[int]] = {}
        for figure in figures_of(relation):
            place = figure.place
            if place.table is not None and place.table in self.tables and place.row is not None:
                found.setdefault(place.table, set()).add(place.row)
        return found

    def _reach_over_rows(self, relation: Relation, table: str) -> bool:
        """Whether cells in a column of the relation's figures reach over rows, which only their texts show."""
        whole = self.tables[table]
        columns = {figure.place.col for figure in figures_of(relation) if figure.place.table == table}
        return any(_reaches_over_rows(cell, whole) and cell.col in columns for cell in whole.cells)

    def _neighbours_hold(self, relation: Relation, table: str, rows: set[int]) -> bool:
        """Whether the rows counted are those of one group and the groups beside it are counted right.

        A row that was given to the wrong group makes two counts wrong. Rows that stand apart, or a table without
        groups, need no neighbours.
        """
        whole = self.tables[table]
        if max(rows) - min(rows) + 1 > len(rows) or not any(_reaches_over_rows(cell, whole) for cell in whole.cells):
            return True
        beside = {min(rows) - 1, max(rows) + 1} & {*range(whole.header_rows, len(whole.rows))}
        counted = self.counts.get((relation.rule, table), {})
        return beside.isdisjoint(whole.unsure_rows) and all(counted.get(row, False) for row in beside)


def _reaches_over_rows(cell: Cell, table: Table) -> bool:
    return cell.rowspan > 1 and cell.row >= table.header_rows
