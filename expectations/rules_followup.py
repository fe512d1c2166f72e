"""Rules of the monitoring of follow-up: shares, footing, limits, and the summary against every single action."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from expectations.numbering import breaks
from expectations.record_groups import by, distinct_figures, footings, label, numbered
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from extractors.content import Box
from schemas.dataset import Record
from schemas.dates import parse_date
from schemas.figure import PrintedFigure
from schemas.number_grammar import is_blank
from schemas.typed_report import TypedReport

_COUNTS = ("jumlah_rekomendasi", "jumlah_rencana_aksi_upp", "jumlah_rencana_aksi", "jumlah_sesuai")


def _shares(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("followup_summary"):
        share = record.figure("sesuai_pct")
        part, whole = record.figure("jumlah_sesuai"), record.figure("jumlah_rencana_aksi")
        if share is not None and part is not None and whole is not None and whole.value:
            operands = (("sesuai", part), ("rencana_aksi", whole))
            whole_table = {"total": "yes"} if record.text("peran") == "total" else {}
            about = label(record, "unit", "peran")
            yield relation("persen_tindak_lanjut", "ratio", share, operands, about, whole_table)


def _footings(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("followup_summary"), "sumber").values():
        for footing in footings(rows):
            for column in _COUNTS:
                published, figures = footing.total.figure(column), distinct_figures(footing.parts, column)
                if published is not None and len(figures) == len(footing.parts):
                    yield relation("jumlah_tindak_lanjut", "sum", published, numbered(figures), f"total {column}")


def _limits(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("followup_summary"):
        for inner, outer in (
            ("jumlah_sesuai", "jumlah_rencana_aksi"),
            ("jumlah_rencana_aksi_upp", "jumlah_rekomendasi"),
        ):
            low, high = record.figure(inner), record.figure(outer)
            if low is not None and high is not None:
                yield relation("batas_tindak_lanjut", "range", low, (("high", high),), label(record, "unit"))


def _is_action(record: Record) -> bool:
    """Whether a row is an action: it has a text and a status (a row without one is a part of another, or a remark)."""
    return not is_blank(record.text("rencana_aksi")) and not is_blank(record.text("status"))


def _against_actions(report: TypedReport) -> Iterator[Relation]:
    actions = {unit[0]: rows for unit, rows in by(report.of("followup_actions"), "unit_id").items() if unit[0]}
    for record in report.of("followup_summary"):
        rows = actions.get(record.text("unit_id"))
        if not rows:
            continue
        real = [r for r in rows if _is_action(r)]
        counted = {
            "jumlah_rencana_aksi": len(real),
            "jumlah_sesuai": sum(r.text("status").strip().casefold() == "close" for r in real),
            "jumlah_rekomendasi": len({r.text("no_rekomendasi") for r in rows if r.text("no_rekomendasi")}),
            "jumlah_rencana_aksi_upp": len({r.text("no_rekomendasi") for r in real if r.text("no_rekomendasi")}),
        }
        for column, count in counted.items():
            published = record.figure(column)
            if published is not None:
                column_counted = "status" if column in ("jumlah_rencana_aksi", "jumlah_sesuai") else "no_rekomendasi"
                yield relation(
                    "rincian_tindak_lanjut",
                    "count",
                    published,
                    numbered(_cells(rows, column_counted), "baris"),
                    label(record, "unit"),
                    {"counted": str(count), "what": _WHAT[column], "column": column},
                )


def _cells(rows: Sequence[Record], column: str) -> list[PrintedFigure]:
    """The cells that were counted, one that spans several rows once."""
    found = {place_key(f): f for row in rows if (f := row.printed(column)) is not None}
    return list(found.values())


_WHAT = {
    "jumlah_rencana_aksi": "baris rencana aksi dalam rincian",
    "jumlah_sesuai": "baris berstatus Close dalam rincian",
    "jumlah_rekomendasi": "nomor rekomendasi dalam rincian",
    "jumlah_rencana_aksi_upp": "rekomendasi dengan rencana aksi dalam rincian",
}


def _first_rows(records: Sequence[Record]) -> list[Record]:
    """The first row of each run of rows that belong to one unit."""
    found: list[Record] = []
    for record in records:
        if not found or record.text("unit_id") != found[-1].text("unit_id"):
            found.append(record)
    return [r for r in found if r.text("unit_id")]


def _unit_printings(report: TypedReport) -> Iterator[Relation]:
    summary = {r.text("unit_id"): r for r in report.of("followup_summary") if r.text("unit_id")}
    for record in _first_rows(report.of("followup_actions")):
        other = summary.get(record.text("unit_id"))
        if other is None:
            continue
        number, same = record.figure("no"), other.figure("no")
        if number is not None and same is not None:
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
            firsts = rows if dataset != "followup_actions" else _first_rows(rows)
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


def _action_name(record: Record) -> str:
    """The number of a planned action, or how its text begins, cut between words."""
    number, text = label(record, "aksi_no"), " ".join(label(record, "rencana_aksi").split())
    return f"rencana aksi {number}" if number else text if len(text) <= 60 else text[:60].rpartition(" ")[0]


def _dates(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("followup_actions"), "sumber").values():
        columns = Counter(p.col for r in rows if (p := r.places.get("timeline")) is not None)
        if not columns:
            continue
        column = columns.most_common(1)[0][0]
        sample = next(p for r in rows if (p := r.places.get("timeline")) is not None and p.col == column)
        for record in rows:
            published = record.printed("timeline")
            about = f"{label(record, 'unit')}, {_action_name(record)}"
            if published is None and _is_action(record) and record.row is not None:
                beside = record.places.get("status") or record.places.get("rencana_aksi")
                if beside is None:
                    continue
                box = Box(sample.box.x0, beside.box.top, sample.box.x1, beside.box.bottom)
                place = replace(beside, box=box, col=column, col_label=sample.col_label)
                published = PrintedFigure("", None, 0, "", True, place)
            if published is not None and (_is_action(record) or not is_blank(published.text)):
                status = record.printed("status")
                beside_it = [] if status is None else [("status", status)]
                beside_it += _whole_date(published, rows)
                yield relation("tanggal_rencana_aksi", "date", published, beside_it, about, {"empty": "missing"})


def _notes(report: TypedReport) -> Iterator[Relation]:
    """An action that is still open says in a note what is missing; checked where nearly every open action has one."""
    for rows in by(report.of("followup_actions"), "sumber").values():
        opened = [r for r in rows if _is_action(r) and r.text("status").strip().casefold() == "open"]
        noted = [r for r in opened if not is_blank(r.text("catatan"))]
        if len(noted) < _NOTED or len(noted) < len(opened) - 1:
            continue
        for record in noted:
            note, status = record.printed("catatan"), record.printed("status")
            if note is not None and status is not None:
                about = label(record, "unit")
                yield relation("catatan_terbuka", "copy", note, (("status", status),), about, {"words": "present"})


_NOTED = 3


def _open_elements(report: TypedReport) -> Iterator[Relation]:
    """The elements that the summary's remark names are those of the unit's open actions.

    Only where the open actions name their elements as the report's own table of elements does, every one of them.
    """
    names = {
        r.text("unsur_kode").upper(): r.text("unsur") for r in report.of("satisfaction_scores") if r.text("unsur_kode")
    }
    actions = by(report.of("followup_actions"), "unit_id")
    for record in report.of("followup_summary"):
        remark, rows = record.printed("keterangan"), actions.get((record.text("unit_id"),), [])
        codes = set(_CODE.findall(record.text("keterangan").upper())) & set(names)
        opened = [r for r in rows if _is_action(r) and r.text("status").strip().casefold() == "open"]
        if remark is None or not codes or len(opened) != len(codes):
            continue
        found = [_element(r.text("rencana_aksi"), names) for r in opened]
        if set(found) == codes:
            cells = [("aksi" + str(i), f) for i, r in enumerate(opened, 1) if (f := r.printed("rencana_aksi"))]
            what = {"counted": str(len(codes)), "what": "unsur dengan rencana aksi terbuka"}
            count = replace(remark, value=Decimal(len(codes)))
            yield relation("unsur_terbuka", "count", count, cells, label(record, "unit"), what)


_CODE = re.compile(r"\bU\d{1,2}\b")


def _element(text: str, names: Mapping[str, str]) -> str:
    """The code of the only element whose name, or code, a text begins with ("" for none or several)."""
    head = text[:80].casefold()
    coded: set[str] = set(_CODE.findall(text[:80].upper())) & set(names)
    if len(coded) == 1:
        return next(iter(coded))
    found = {code for code, name in names.items() if name.casefold().split("/")[0].strip() in head} - {""}
    return next(iter(found)) if len(found) == 1 else ""


def _whole_date(published: PrintedFigure, rows: Sequence[Record]) -> list[tuple[str, PrintedFigure]]:
    """The date of the same column that a date with one character too few can be, where it can be only one."""
    text, here = published.text.strip(), published.place.row or 0
    if not text or parse_date(text) is not None:
        return []
    near = [row for row in rows if row.printed("timeline") is not None and abs((row.row or 0) - here) <= _NEAR_ROWS]
    for held in (near, rows):
        found = {due.text.strip(): due for row in held if (due := row.printed("timeline")) is not None}
        fitting = [due for date, due in found.items() if _lacks_one(text, date)]
        if fitting:
            return [("utuh", fitting[0])] if len(fitting) == 1 else []
    return []


_NEAR_ROWS = 5
"""Rows so near tell first which date is meant: actions that stand together are due together."""


def _lacks_one(text: str, whole: str) -> bool:
    return len(whole) == len(text) + 1 and any(whole[:i] + whole[i + 1 :] == text for i in range(len(whole)))


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
            yield relation("anggota_daftar", "range", share, (("daftar", _number_of(name)),), name.text, limit)


def _number_of(name: PrintedFigure) -> PrintedFigure:
    """A unit's name as an operand that takes no part in the arithmetic."""
    return replace(name, value=Decimal(0))


def _list_sizes(report: TypedReport) -> Iterator[Relation]:
    """Each list against the rows of the summary that belong in it."""
    shares = [
        f for r in report.of("followup_summary") if r.text("peran") == "rincian" and (f := r.figure("sesuai_pct"))
    ]
    for (kind,), rows in by(report.of("followup_units"), "daftar").items():
        last = rows[-1].figure("no")
        if last is None or not shares:
            continue
        where = "= 100" if kind == "tuntas" else "!= 100"
        counted = {"where": where, "what": "unit dalam ringkasan"}
        yield relation("isi_daftar", "count", last, numbered(shares, "unit"), f"daftar unit {kind}", counted)


RULES = (
    Rule(
        "persen_tindak_lanjut",
        "followup_summary",
        ("ratio",),
        "follow-up rate = actions in line / actions × 100",
        ("followup_summary.sesuai_pct", "followup_summary.jumlah_sesuai", "followup_summary.jumlah_rencana_aksi"),
        "the monitoring report itself",
        _shares,
    ),
    Rule(
        "jumlah_tindak_lanjut",
        "followup_summary",
        ("sum",),
        "total = Σ units",
        ("followup_summary.jumlah_rencana_aksi", "followup_summary.peran"),
        "arithmetic",
        _footings,
    ),
    Rule(
        "batas_tindak_lanjut",
        "followup_summary",
        ("range",),
        "actions in line ≤ actions; plans ≤ recommendations",
        ("followup_summary.jumlah_sesuai", "followup_summary.jumlah_rencana_aksi"),
        "arithmetic",
        _limits,
    ),
    Rule(
        "rincian_tindak_lanjut",
        "followup_summary",
        ("count",),
        "the summary's counts of a unit = rows, closed rows, recommendations of that unit in the list of actions",
        ("followup_summary.jumlah_rencana_aksi", "followup_actions.rencana_aksi", "followup_actions.status"),
        "the monitoring report itself",
        _against_actions,
    ),
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
        "tanggal_rencana_aksi",
        "followup_actions",
        ("date",),
        "every action has a due date, and it is one of the calendar (dd/mm/yyyy)",
        ("followup_actions.timeline",),
        "the monitoring report itself",
        _dates,
    ),
    Rule(
        "catatan_terbuka",
        "followup_actions",
        ("copy",),
        "an open action has a note that says what is missing",
        ("followup_actions.catatan", "followup_actions.status"),
        "the monitoring report itself",
        _notes,
    ),
    Rule(
        "unsur_terbuka",
        "followup_summary",
        ("count",),
        "the elements in a summary's remark are those of the unit's open actions",
        ("followup_summary.keterangan", "followup_actions.rencana_aksi", "followup_actions.status"),
        "the monitoring report itself",
        _open_elements,
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
    Rule(
        "isi_daftar",
        "followup_units",
        ("count",),
        "the number of listed units = rows of the summary with (without) 100%",
        ("followup_units.no", "followup_summary.sesuai_pct"),
        "the monitoring report itself",
        _list_sizes,
    ),
)
