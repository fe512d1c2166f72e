"""Rules of the counts of a follow-up: shares, footing, limits, and the summary against every single action."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from expectations.facts.followup_rows import is_action, is_open
from expectations.facts.record_groups import by, distinct_figures, footings, label, numbered
from expectations.kinds.plain_text import significant_words
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
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


def _against_actions(report: TypedReport) -> Iterator[Relation]:
    actions = {unit[0]: rows for unit, rows in by(report.of("followup_actions"), "unit_id").items() if unit[0]}
    for record in report.of("followup_summary"):
        rows = actions.get(record.text("unit_id"))
        if not rows:
            continue
        real = [r for r in rows if is_action(r)]
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
                cells = numbered(_cells(rows, column_counted), "baris")
                if column == "jumlah_rencana_aksi_upp" and published.value is not None and published.value < count:
                    cells += _counting_all(record, counted)
                yield relation(
                    "rincian_tindak_lanjut",
                    "count",
                    published,
                    cells,
                    label(record, "unit"),
                    {"counted": str(count), "what": _WHAT[column], "column": column},
                )


def _counting_all(record: Record, counted: Mapping[str, int]) -> list[tuple[str, PrintedFigure]]:
    """The row's numbers of recommendations and of actions, where both are those of the list of actions.

    They then take in the recommendations that the count of those with actions leaves out.
    """
    figures = [record.figure(column) for column in ("jumlah_rekomendasi", "jumlah_rencana_aksi")]
    numbers = counted["jumlah_rekomendasi"], counted["jumlah_rencana_aksi"]
    held = [f for f, number in zip(figures, numbers, strict=True) if f is not None and f.value == number]
    return [("semua", f) for f in held] if len(held) == len(figures) else []


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
        opened = [r for r in rows if is_open(r)]
        if remark is None or not codes or len(opened) != len(codes):
            continue
        found = [_element(r.text("rencana_aksi"), names) for r in opened]
        if all(found):
            cells = [("aksi" + str(i), f) for i, r in enumerate(opened, 1) if (f := r.printed("rencana_aksi"))]
            said = " ".join(f"{r.text('rencana_aksi')} {r.text('catatan')}" for r in opened)
            named = codes & (set(found) | {code for code in codes if _is_named(code, names[code], said)})
            what = {"counted": str(len(named)), "what": "unsur dengan rencana aksi terbuka"}
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


def _is_named(code: str, name: str, text: str) -> bool:
    """Whether a text has an element's code or a word of its name anywhere: only then may it be about that element."""
    return code in _CODE.findall(text.upper()) or bool(significant_words(name) & significant_words(text))


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
        "unsur_terbuka",
        "followup_summary",
        ("count",),
        "the elements in a summary's remark are those of the unit's open actions",
        ("followup_summary.keterangan", "followup_actions.rencana_aksi", "followup_actions.status"),
        "the monitoring report itself",
        _open_elements,
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
