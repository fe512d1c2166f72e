"""Rows of two tables that are one indicator under names that differ a little, as their figures show."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from expectations.facts.facts import OF_UNIT, Printing
from expectations.kinds.tie_out import agree
from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.typed_report import TypedReport

_KINDS = ("indikator", "indikator kegiatan", OF_UNIT)
_LOOSE = frozenset(["yang", "di", "lingkup", "lingkungan", "pada", "dan", "oleh", "baik", "optimal", "dalam", "atas"])
_AGENCY = frozenset(["bpom"])
"""The agency as a name adds it where the whole agency's score is meant, and leaves it out elsewhere."""
_ALIKE = 0.6
"""Share of the words of two names that both have."""
_DIGITS = 5
"""Digits, without leading zeros, that a target and a result have together where no chance makes them equal."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row about one indicator: its fact's kind and subject, the words of its name (`base` without those for a unit),
    the unit, its activity and its figures."""

    table: str
    row: int
    kind: str
    subject: str
    year: str
    words: frozenset[str]
    base: frozenset[str]
    unit: str
    activity: str
    target: PrintedFigure | None
    result: PrintedFigure | None


def joined(report: TypedReport, found: Sequence[Printing]) -> list[Printing]:
    """The printings with one subject for rows that are one indicator.

    Two rows of two tables are one where their names are alike and target and result are the same, in no other row of
    either table; or where one name adds but the agency's, no third owner has an indicator of that name, and both have
    one activity and one target.
    """
    rows = list(_rows(report, found))
    owners = _owners(rows)
    by_pair = Counter((row.table, *_figures(row)) for row in rows)
    by_target: dict[tuple[str, object], list[_Row]] = defaultdict(list)
    for row in sorted(rows, key=_rank):
        if row.target is not None:
            by_target[row.year, row.target.value].append(row)
    known: dict[tuple[str, int], tuple[str, str]] = {}
    for one, other in (pair for held in by_target.values() for pair in combinations(held, 2)):
        if one.table == other.table or (one.kind, one.subject) == (other.kind, other.subject):
            continue
        alone = all(by_pair[row.table, *_figures(row)] == 1 for row in (one, other))
        if (alone and _alike(one, other) and _same_figures(one, other)) or _differ_by_the_agency(one, other, owners):
            known.setdefault((other.table, other.row), (one.kind, one.subject))
    return [_renamed(printing, known) for printing in found]


def _renamed(printing: Printing, known: Mapping[tuple[str, int], tuple[str, str]]) -> Printing:
    place = printing.figure.place
    if printing.fact.kind not in _KINDS or place.table is None or place.row is None:
        return printing
    kind, subject = known.get((place.table, place.row), (printing.fact.kind, printing.fact.subject))
    return replace(printing, fact=replace(printing.fact, kind=kind, subject=subject))


def _rows(report: TypedReport, found: Iterable[Printing]) -> Iterator[_Row]:
    facts: dict[tuple[str, int], dict[str, Printing]] = defaultdict(dict)
    for printing in found:
        place = printing.figure.place
        if printing.dataset == "indicator_achievement" and place.table is not None and place.row is not None:
            facts[place.table, place.row].setdefault(printing.fact.measure, printing)
    own = frozenset(identity(report.unit).split("-"))
    for record in report.of("indicator_achievement"):
        held = facts.get((record.source, record.row or 0), {})
        some = held.get("target") or held.get("realisasi")
        year = record.text("tahun")
        if some is None or record.text("tahun_target") not in ("", year) or record.text("periode"):
            continue
        base, _, unit = some.fact.subject.partition(" / ")
        words = frozenset(record.text("indikator_id").split("-")) - _LOOSE
        yield _Row(
            record.source, record.row or 0, some.fact.kind, some.fact.subject, year, words,
            frozenset(base.split("-")) - _LOOSE - own, unit, identity(record.text("kegiatan")),
            _figure(held, "target"), _figure(held, "realisasi"),
        )  # fmt: skip


def _figure(held: Mapping[str, Printing], measure: str) -> PrintedFigure | None:
    printing = held.get(measure)
    return printing.figure if printing is not None and printing.figure.value is not None else None


def _rank(row: _Row) -> tuple[int, str, int]:
    """The programme's own tables first: their names are the ones that stay."""
    return _KINDS.index(row.kind), row.table, row.row


def _figures(row: _Row) -> tuple[object, object]:
    return (row.target.value if row.target else None, row.result.value if row.result else None)


def _alike(one: _Row, other: _Row) -> bool:
    """Whether most words of two names are the same; those for the units count where both rows are of a unit."""
    if _mostly(one.words, other.words):
        return True
    return not (one.unit and other.unit) and _mostly(one.base, other.base)


def _mostly(one: frozenset[str], other: frozenset[str]) -> bool:
    shared, least = one & other, min(len(one), len(other))
    return len(shared) >= 3 and (len(shared) == least or len(shared) >= _ALIKE * len(one | other))


def _same_figures(one: _Row, other: _Row) -> bool:
    """Whether target and result are the same, and have digits enough to be the same for a reason."""
    if one.target is None or one.result is None or other.target is None or other.result is None:
        return False
    digits = sum(len(str(abs(f.value or 0)).replace(".", "").strip("0")) for f in (one.target, one.result))
    same = one.target.value == other.target.value and agree(one.result, other.result)
    # Of what reached its target to the digit there are many.
    return same and digits >= _DIGITS and one.target.value != one.result.value


def _owners(rows: Iterable[_Row]) -> Mapping[frozenset[str], set[frozenset[str]]]:
    """For each name the other names that hold it: what they add to it."""
    names = {row.words for row in rows}
    return {name: {longer - name for longer in names if name < longer} for name in names}


def _differ_by_the_agency(one: _Row, other: _Row, owners: Mapping[frozenset[str], set[frozenset[str]]]) -> bool:
    short, long = sorted((one.words, other.words), key=len)
    if long - short != _AGENCY or not short < long or owners[short] != {_AGENCY}:
        return False
    one_activity = one.activity == other.activity or "" in (one.activity, other.activity)
    return other.kind != "indikator" and one_activity
