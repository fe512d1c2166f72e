"""Rules of what tables say in words about indicators: their perspectives and units of measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from expectations.facts.record_groups import by, label, numbered
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.names import canonical
from schemas.typed_report import TypedReport

_FEWEST = 5
"""Percentages of a table whose unit is per cent, before another unit is called wrong."""
_PER_CENT = frozenset(["%", "persen", "persentase"])
_NO_UNIT = frozenset(["", "-", "–"])


def _perspectives(report: TypedReport) -> Iterator[Relation]:
    """The number of perspectives in the text against that of a table of as many targets, each under a perspective."""
    claims = [claim for claim in report.claims if claim.kind == "perspectives" and claim.value is not None]
    for rows in by(report.of("programme_achievement"), "sumber").values() if claims else ():
        targets = [row for row in rows if row.text("tingkat") == "sasaran"]
        heads = [row for row in rows if row.text("tingkat") == "perspektif"]
        names = {canonical(row.text("perspektif")) for row in heads}
        each = all(canonical(target.text("perspektif")) in names for target in targets)
        if len(names) < 2 or len(names) != len(heads) or not each:
            continue
        for claim in claims:
            if claim.value is not None and claim.operands["targets"].value == len(targets):
                counted = {"counted": str(len(heads)), "what": "perspektif dalam tabel sasaran"}
                figures = numbered([f for head in heads if (f := head.figure("nps_pct")) is not None])
                yield relation("jumlah_perspektif", "count", claim.value, figures, claim.subject, counted)


def _units(report: TypedReport) -> Iterator[Relation]:
    """The unit of each percentage of a table, where all but one are in per cent."""
    tables: dict[str, list[Record]] = defaultdict(list)
    for record in report.of("indicator_achievement"):
        name = canonical(record.text("indikator"))
        printed = record.printed("satuan")
        if name.startswith("persentase ") and printed is not None and printed.text.strip() not in _NO_UNIT:
            tables[record.source].append(record)
    for rows in tables.values():
        right = [row for row in rows if row.text("satuan").strip().casefold() in _PER_CENT]
        if len(right) < _FEWEST or len(rows) - len(right) > 1:
            continue
        for row in rows:
            published, reference = row.printed("satuan"), right[0].printed("satuan")
            if published is not None and reference is not None and row is not right[0]:
                given = {"words": "present"} if row in right else {"words": "name"}
                yield relation(
                    "satuan_persentase", "crossref", published, (("satuan", reference),), label(row, "indikator"), given
                )


RULES = (
    Rule(
        "jumlah_perspektif",
        "programme_achievement",
        ("count",),
        "the programme targets stand under as many perspectives as the text says",
        ("claims.nilai", "programme_achievement.perspektif"),
        "the report itself: the table of as many targets, each of which stands under a perspective",
        _perspectives,
    ),
    Rule(
        "satuan_persentase",
        "indicator_achievement",
        ("crossref",),
        "a percentage is measured in per cent",
        ("indicator_achievement.satuan",),
        "the table itself: its other percentages, at least five, all of which are",
        _units,
    ),
)
