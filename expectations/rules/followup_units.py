"""Rules of the units of a follow-up: their numbers and names wherever they stand, and the list they belong in."""

from __future__ import annotations

from collections.abc import Iterator

from expectations.facts.followup_rows import first_rows, number_actions
from expectations.facts.record_groups import by, label, numbered
from expectations.kinds.numbering import breaks
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.typed_report import TypedReport


def _unit_printings(report: TypedReport) -> Iterator[Relation]:
    summary = {r.text("unit_id"): r for r in report.of("followup_summary") if r.text("unit_id")}
    actions = report.of("followup_actions")
    of_units = not number_actions(actions)
    for record in first_rows(actions):
        other = summary.get(record.text("unit_id"))
        if other is None:
            continue
        number, same = record.figure("no"), other.figure("no")
        if of_units and number is not None and same is not None:
            yield relation("nomor_unit", "crossref", number, (("ringkasan", same),), label(record, "unit"))
        name, known = record.printed("unit"), other.printed("unit")
        if name is not None and known is not None:
            yield relation(
                "nama_unit", "crossref", name, (("ringkasan", known),), label(record, "unit"), {"words": "name"}
            )


def _numbering(report: TypedReport) -> Iterator[Relation]:
    for dataset in ("followup_summary", "followup_actions", "followup_units"):
        grouping = ("daftar",) if dataset == "followup_units" else ("sumber",)
        for rows in by(report.of(dataset), *grouping).values():
            of_units = dataset == "followup_actions" and not number_actions(rows)
            firsts = first_rows(rows) if of_units else rows
            numbers = [f for r in firsts if (f := r.figure("no")) is not None and f.value is not None]
            if len(numbers) < 3:
                continue
            values = [int(f.value or 0) for f in numbers]
            broken = breaks(values)
            if dataset == "followup_units" and values == sorted(set(values)) and len(values) < values[-1]:
                # A list with numbers left out was more likely read in part than numbered wrongly.
                continue
            published = numbers[broken[0]] if broken else numbers[-1]
            yield relation("urutan_nomor", "sequence", published, numbered(numbers, "no"), "No. unit")


def _lists(report: TypedReport) -> Iterator[Relation]:
    summary = {r.text("unit_id"): r for r in report.of("followup_summary") if r.text("unit_id")}
    for record in report.of("followup_units"):
        row, name = summary.get(record.text("unit_id")), record.printed("unit")
        if row is None or name is None:
            continue
        known, share = row.printed("unit"), row.figure("sesuai_pct")
        if known is not None:
            yield relation("nama_dalam_daftar", "crossref", name, (("ringkasan", known),), name.text, {"words": "name"})
        if share is not None and share.value is not None:
            limit = {"at_least": "100"} if record.text("daftar") == "tuntas" else {"below": "100"}
            yield relation("anggota_daftar", "range", share, (("daftar", name),), name.text, limit)


RULES = (
    Rule(
        "nomor_unit",
        "followup_actions",
        ("crossref",),
        "a unit's number is the same in the list of actions and in the summary",
        ("followup_actions.no", "followup_summary.no"),
        "the monitoring report itself",
        _unit_printings,
    ),
    Rule(
        "nama_unit",
        "followup_actions",
        ("crossref",),
        "a unit's name is the same in the list of actions and in the summary",
        ("followup_actions.unit", "followup_summary.unit"),
        "the monitoring report itself",
        lambda report: (),
    ),
    Rule(
        "urutan_nomor",
        "followup_actions",
        ("sequence",),
        "numbers run on without gap or repeat",
        ("followup_actions.no", "followup_summary.no", "followup_units.no"),
        "the report's own numbering",
        _numbering,
    ),
    Rule(
        "nama_dalam_daftar",
        "followup_units",
        ("crossref",),
        "a listed unit carries the name that the summary gives it",
        ("followup_units.unit", "followup_summary.unit"),
        "the monitoring report itself",
        _lists,
    ),
    Rule(
        "anggota_daftar",
        "followup_units",
        ("range",),
        "a unit listed as complete has 100%, one listed as incomplete less",
        ("followup_units.unit", "followup_summary.sesuai_pct"),
        "the monitoring report itself",
        lambda report: (),
    ),
)
