"""Rules of money: absorption, footing of ceilings and spending over targets, indicators, activities and outputs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from expectations.facts.budget_columns import AMOUNTS, level_of
from expectations.facts.record_groups import by, distinct_figures, label, numbered
from expectations.facts.target_identity import target_key
from expectations.kinds.evaluation import evaluate
from expectations.named.label_roles import named_by_total
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.typed_report import TypedReport

ROUNDED_PARTS = {"rounded_parts": "yes"}
"""Amounts shared out over targets and indicators were rounded to whole rupiah, each on its own."""
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


def _absorption(report: TypedReport) -> Iterator[Relation]:
    for record in _spendable(report):
        share, spent = record.figure("realisasi_pct"), record.figure("realisasi_rp")
        ceiling = record.figure("pagu_rp") or record.figure("pagu_akhir_rp")
        if share is not None and spent is not None and ceiling is not None:
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
                parts = _named_parts(total, members)
                published, figures = total.figure(column), distinct_figures(parts, column)
                if published is not None and parts and len(figures) == len(parts):
                    about = label(total, "uraian", "sasaran")
                    yield relation("jumlah_anggaran", "sum", published, numbered(figures), about, ROUNDED_PARTS)


def _named_parts(total: Record, members: list[Record]) -> list[Record]:
    """Of the rows above a total those that it names, or all: whichever it adds up to in more columns, none in doubt.

    A table of what is spent may open with what is received: "Jumlah Belanja" takes in no "Pendapatan".
    """
    labels = [label(member, "uraian", "sasaran") for member in members]
    named = [members[at] for at in named_by_total(label(total, "uraian", "sasaran"), labels)]
    if not named:
        return members
    by_all, by_named = (sum(_foots(total, parts, column) for column in AMOUNTS) for parts in (members, named))
    return members if by_all > by_named else named if by_named > by_all else []


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
    totals = [r for r in rows if r.text("peran") == "total" and level_of(r) not in (*_BELOW, "output")]
    items = [r for r in rows if r.text("peran") == "rincian"]
    if len({level_of(r) for r in items}) == 1 and len(items) > 1:
        for parent, members in _numbered_levels(items):
            if parent is not None:
                yield parent, members
            elif len(members) > 1:
                for total in totals:
                    yield total, members


def _numbered_levels(rows: Sequence[Record]) -> Iterator[tuple[Record | None, list[Record]]]:
    """The rows of the first way of numbering (for None), and each of them with the rows below it numbered otherwise.

    Nothing where only some rows are numbered: what the others belong to is not said.
    """
    ways = [_way_of_numbering(r.text("no")) for r in rows]
    if "" in ways and len(set(ways)) > 1:
        return
    yield None, [row for row, way in zip(rows, ways, strict=True) if way == ways[0]]
    if len(set(ways)) == 2:
        starts = [at for at, way in enumerate(ways) if way == ways[0]]
        for at, end in pairwise([*starts, len(rows)]):
            if end - at > 2:
                yield rows[at], list(rows[at + 1 : end])


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
