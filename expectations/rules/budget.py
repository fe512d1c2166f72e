"""Rules of money: absorption, footing of ceilings and spending over targets, indicators, activities and outputs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from expectations.facts.budget_columns import AMOUNTS, level_of
from expectations.facts.record_groups import by, distinct_figures, label, numbered
from expectations.facts.target_identity import target_key
from expectations.kinds.evaluation import evaluate
from expectations.named.label_roles import is_bare_total, named_by_total
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

ROUNDED_PARTS = {"rounded_parts": "yes"}
"""Amounts shared out over targets and indicators were rounded to whole rupiah, each on its own."""
_LEAST_AMOUNT = 100_000
_SUMMED = ("subtotal", "total")
_BALANCE = re.compile(r"\b(?:surplus|defisit|nett?o|sisa\s+lebih|sil[pk]a|selisih)\b", re.IGNORECASE)
_BELOW = {"program": ("sasaran", "kegiatan"), "sasaran": ("indikator",), "kegiatan": ("output",)}


_BLOCKED = re.compile(r"\bblokir|\bdiblokir|automatic\s+adjustment", re.IGNORECASE)
"""Headers of amounts that are part of a ceiling and may not be spent: shares leave them out, or do not."""


def _spendable(report: TypedReport) -> Iterator[Record]:
    """Rows of the budget of whose ceiling nothing is blocked in a column of its own."""
    blocked = {
        (f.figure.place.table, f.figure.place.row)
        for f in report.figures
        if f.figure.value and _BLOCKED.search(f.figure.place.col_label)
    }
    for record in report.of("budget"):
        if (record.source, record.row) not in blocked:
            yield record


def _is_amount(share: PrintedFigure) -> bool:
    """Whether what stands under a percentage's name is an amount: another table's column was read as one of this."""
    return share.unit != "%" and share.value is not None and abs(share.value) >= _LEAST_AMOUNT


def _absorption(report: TypedReport) -> Iterator[Relation]:
    for record in _spendable(report):
        share, spent = record.figure("realisasi_pct"), record.figure("realisasi_rp")
        ceiling = record.figure("pagu_rp") or record.figure("pagu_akhir_rp")
        if share is not None and spent is not None and ceiling is not None and not _is_amount(share):
            about = label(record, "uraian", "indikator", "sasaran")
            yield relation("penyerapan", "ratio", share, (("realisasi", spent), ("pagu", ceiling)), about)


def _rest(report: TypedReport) -> Iterator[Relation]:
    for record in _spendable(report):
        rest, spent = record.figure("sisa_rp"), record.figure("realisasi_rp")
        ceiling = record.figure("pagu_rp") or record.figure("pagu_akhir_rp")
        if rest is not None and spent is not None and ceiling is not None:
            about = label(record, "uraian", "indikator", "sasaran")
            yield relation("sisa_pagu", "difference", rest, (("pagu", ceiling), ("realisasi", spent)), about)


def _footings(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("budget"), "sumber").values():
        for column in AMOUNTS:
            for total, members in _levels(rows):
                parts = _parts(total, members, rows)
                published, figures = total.figure(column), distinct_figures(parts, column)
                if published is not None and parts and len(figures) == len(parts):
                    about = label(total, "uraian", "sasaran")
                    yield relation("jumlah_anggaran", "sum", published, numbered(figures), about, ROUNDED_PARTS)


def _parts(total: Record, members: list[Record], rows: Sequence[Record]) -> list[Record]:
    """Of the rows that a total may take in those that it names, those since the total before it, or all.

    Whichever it adds up to in most columns, none in doubt: a table of what is spent may open with what is received, and
    "Jumlah Belanja" takes in no "Pendapatan".
    """
    labels = [label(member, "uraian", "sasaran") for member in members]
    ways = [[members[at] for at in named_by_total(label(total, "uraian", "sasaran"), labels)], _outer(members)]
    if total.text("peran") in _SUMMED:
        ways.append(_since_the_last_total(total, rows))
    several = sum(row.text("peran") in _SUMMED and not _is_left(row) for row in rows) > 1
    others = [way for way in ways if way and way != members]
    if not others and (not several or is_bare_total(label(total, "uraian", "sasaran"))):
        return members
    tried = [(sum(_foots(total, way, column) for column in AMOUNTS), way) for way in (members, *others) if way]
    best = max((fitting for fitting, _ in tried), default=0)
    found = sorted((way for fitting, way in tried if fitting == best), key=len)
    fits_all = best == sum(total.figure(column) is not None for column in AMOUNTS)
    return found[0] if best and (fits_all or all(way == found[0] for way in found)) else []


def _outer(rows: Sequence[Record]) -> list[Record]:
    """The rows without those that a row above them adds up in each of its columns, as its parts are."""
    outer: list[Record] = []
    at = 0
    while at < len(rows):
        outer.append(rows[at])
        at += 1 + _number_of_parts(rows[at], rows[at + 1 :])
    return outer


def _number_of_parts(row: Record, below: Sequence[Record]) -> int:
    held, sums = _amounts(row), dict[str, Decimal]()
    if any(held.values()):
        for number, part in enumerate(below, start=1):
            for column, value in _amounts(part).items():
                sums[column] = sums.get(column, Decimal(0)) + value
            if sums == held:
                return number
    return 0


def _amounts(row: Record) -> dict[str, Decimal]:
    figures = ((column, row.figure(column)) for column in AMOUNTS)
    return {column: f.value for column, f in figures if f is not None and f.value is not None}


def _since_the_last_total(total: Record, rows: Sequence[Record]) -> list[Record]:
    """The rows between a total and the one before it, numbered as the first of them; none where it is the only one."""
    summed = [i for i, row in enumerate(rows) if row.text("peran") in _SUMMED and not _is_left(row)]
    at = rows.index(total)
    start = max((i for i in summed if i < at), default=-1)
    between = [row for row in rows[start + 1 : at] if row.text("peran") == "rincian" and not _is_left(row)]
    alike = [row for row in between if _way_of_numbering(_number(row)) == _way_of_numbering(_number(between[0]))]
    return alike if len(summed) > 1 and len(alike) > 1 else []


def _foots(total: Record, parts: Sequence[Record], column: str) -> bool:
    published, figures = total.figure(column), distinct_figures(parts, column)
    if published is None or len(figures) < len(parts):
        return False
    formed = relation("jumlah_anggaran", "sum", published, numbered(figures), "", ROUNDED_PARTS)
    return evaluate(formed).verdict in ("consistent", "rounding")


def _levels(rows: Sequence[Record]) -> Iterator[tuple[Record, list[Record]]]:
    """Each row of a table with the rows one level below that follow it, up to the next row of its level or above."""
    order = ("program", "sasaran", "kegiatan", "indikator", "output")
    for i, head in enumerate(rows):
        level = level_of(head)
        for below in _BELOW.get(level, ()):
            members = []
            for row in rows[i + 1 :]:
                here = level_of(row)
                if here == level or (here in order and order.index(here) < order.index(level)):
                    break
                if here == below:
                    members.append(row)
            if members:
                yield head, members
                break
    totals = [r for r in rows if r.text("peran") == "total" and not _is_left(r) and _is_of_no_level(r)]
    items = [r for r in rows if r.text("peran") == "rincian" and not _is_left(r)]
    if len({level_of(r) for r in items}) == 1 and len(items) > 1:
        for parent, members in _numbered_levels(items):
            if parent is not None:
                yield parent, members
            elif len(members) > 1:
                for total in totals:
                    yield total, members
        for row in rows:
            if row.text("peran") == "subtotal" and not _is_left(row) and _is_of_no_level(row):
                yield row, []


def _is_of_no_level(row: Record) -> bool:
    return level_of(row) not in (*_BELOW, "output") or is_bare_total(row.text("uraian"))


def _is_left(row: Record) -> bool:
    """Whether a row is what is left of others, which is added to none."""
    return _BALANCE.search(row.text("uraian")) is not None


def _numbered_levels(rows: Sequence[Record]) -> Iterator[tuple[Record | None, list[Record]]]:
    """The rows of the first way of numbering (for None), and each of them with the rows below it numbered otherwise.

    Nothing where only some rows are numbered: what the others belong to is not said.
    """
    ways = [_way_of_numbering(_number(r)) for r in rows]
    if "" in ways and len(set(ways)) > 1:
        return
    yield None, [row for row, way in zip(rows, ways, strict=True) if way == ways[0]]
    if len(set(ways)) == 2:
        starts = [at for at, way in enumerate(ways) if way == ways[0]]
        for at, end in pairwise([*starts, len(rows)]):
            if end - at > 2:
                yield rows[at], list(rows[at + 1 : end])


def _number(row: Record) -> str:
    return row.text("no") or row.text("kode")


def _way_of_numbering(number: str) -> str:
    """digits, small or capital letters, and how many of them a point parts; "" for a row without a number."""
    first = number.strip(" .()")
    kind = "digits" if first[:1].isdigit() else "capitals" if first[:1].isupper() else "letters"
    return f"{kind} {first.count('.')}" if first else ""


def _across(report: TypedReport) -> Iterator[Relation]:
    """A target's amount in one table against the amounts of its indicators or activities in another."""
    key = target_key(report)
    parts: dict[tuple[str, str, str], list[Record]] = {}
    for record in report.of("budget"):
        if level_of(record) in ("indikator", "kegiatan") and key(record):
            parts.setdefault((record.source, level_of(record), key(record)), []).append(record)
    for record in report.of("budget"):
        if level_of(record) != "sasaran" or not key(record):
            continue
        for (source, _, target), rows in parts.items():
            if target != key(record) or source == record.source:
                continue
            for column in ("pagu_rp", "realisasi_rp"):
                published = record.figure(column)
                if published is None and column == "pagu_rp":
                    published = record.figure("pagu_akhir_rp")
                figures = distinct_figures(rows, column)
                if published is not None and len(figures) == len(rows):
                    about = label(record, "sasaran", "uraian")
                    yield relation("anggaran_sasaran", "sum", published, numbered(figures), about, ROUNDED_PARTS)


RULES = (
    Rule(
        "penyerapan",
        "budget",
        ("ratio",),
        "penyerapan = realisasi / pagu × 100",
        ("budget.realisasi_pct", "budget.realisasi_rp", "budget.pagu_rp"),
        "PMK 214/2017",
        _absorption,
    ),
    Rule(
        "sisa_pagu",
        "budget",
        ("difference",),
        "sisa = pagu - realisasi",
        ("budget.sisa_rp", "budget.realisasi_rp", "budget.pagu_rp"),
        "arithmetic",
        _rest,
    ),
    Rule(
        "jumlah_anggaran",
        "budget",
        ("sum",),
        "amount of a programme, target or activity = Σ of the level below in the same table",
        ("budget.pagu_rp", "budget.realisasi_rp", "budget.tingkat"),
        "arithmetic",
        _footings,
    ),
    Rule(
        "anggaran_sasaran",
        "budget",
        ("sum",),
        "a target's amount = Σ of its indicators' (or activities') amounts in another table",
        ("budget.pagu_rp", "budget.realisasi_rp", "budget.sasaran_id"),
        "arithmetic",
        _across,
    ),
)
