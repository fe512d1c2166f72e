"""Rules of staff: headcounts, needs, professionalism scores, posts before and after."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from expectations.facts.record_groups import by, distinct_figures, footings, label, numbered
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.typed_report import TypedReport

_PERSONS = {
    "jumlah_orang": "jumlah pegawai",
    "existing_orang": "pegawai yang ada",
    "kebutuhan_orang": "kebutuhan pegawai",
    "total_ip": "total IP ASN",
}
_POSTS = ("existing_jabatan", "dipertahankan_jabatan", "dialihkan_jabatan")


def _footings(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("headcount"), "sumber", "tahun", "pendidikan", "golongan").values():
        for footing in footings(rows):
            for column, wording in _PERSONS.items():
                published, figures = footing.total.figure(column), distinct_figures(footing.parts, column)
                if published is not None and len(figures) > 1:
                    yield relation(
                        "jumlah_pegawai",
                        "sum",
                        published,
                        numbered(figures),
                        f"{label(footing.total, 'unit')}, {wording}",
                    )


def _cross_footings(report: TypedReport) -> Iterator[Relation]:
    """Across the groups (levels of education) of one unit, or of the persons of one sex."""
    for rows in by(report.of("headcount"), "sumber", "tahun", "unit", "golongan").values():
        items = [r for r in rows if r.text("peran_golongan") == "rincian"]
        for total in (r for r in rows if r.text("peran_golongan") == "total"):
            published, figures = total.figure("jumlah_orang"), distinct_figures(items, "jumlah_orang")
            if published is not None and len(figures) > 1:
                about = label(total, "unit", "golongan")
                yield relation("jumlah_jenjang", "sum", published, numbered(figures), about)


def _both_sexes(report: TypedReport) -> Iterator[Relation]:
    """Across the groups of persons (of one sex each) at one level of education, where a column adds them up."""
    for rows in by(report.of("headcount"), "sumber", "tahun", "pendidikan").values():
        parts = [r for r in rows if r.text("golongan") and r.text("peran") == "rincian"]
        for total in (r for r in rows if not r.text("golongan") and not r.text("unit") and r.text("peran") == "total"):
            published, figures = total.figure("jumlah_orang"), distinct_figures(parts, "jumlah_orang")
            if published is not None and len(figures) > 1:
                yield relation("jumlah_golongan", "sum", published, numbered(figures), label(total, "pendidikan"))


def _index(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("headcount"):
        index, total, persons = record.figure("ip"), record.figure("total_ip"), record.figure("jumlah_orang")
        if index is not None and total is not None and persons is not None:
            operands = (("total_ip", total), ("jumlah_orang", persons))
            about = f"{label(record, 'unit')} {record.text('tahun')}"
            yield relation("indeks_profesionalitas", "ratio", index, operands, about, {"scale": "1"})


def _shares(report: TypedReport) -> Iterator[Relation]:
    for rows in by(report.of("headcount"), "sumber", "tahun").values():
        wholes = [r for r in rows if r.text("peran") == "total" and r.figure("jumlah_orang") is not None]
        if len(wholes) != 1:
            continue
        whole = wholes[0].figure("jumlah_orang")
        for record in rows:
            share, persons = record.figure("proporsi_pct"), record.figure("jumlah_orang")
            if share is not None and persons is not None and whole is not None:
                operands = (("jumlah_orang", persons), ("total", whole))
                yield relation("proporsi_pegawai", "ratio", share, operands, label(record, "unit"))


def _posts(report: TypedReport) -> Iterator[Relation]:
    for record in report.of("position_changes"):
        before = record.figure("existing_jabatan")
        kept, moved = record.figure("dipertahankan_jabatan"), record.figure("dialihkan_jabatan")
        about = label(record, "jabatan", "peran")
        if before is not None and kept is not None and moved is not None:
            yield relation("jumlah_jabatan", "sum", before, (("dipertahankan", kept), ("dialihkan", moved)), about)
        for share, part in ((record.figure("dipertahankan_pct"), kept), (record.figure("dialihkan_pct"), moved)):
            if share is not None and part is not None and before is not None and before.value != Decimal(0):
                operands = (("jumlah", part), ("existing", before))
                yield relation("persen_jabatan", "ratio", share, operands, about)
    for rows in by(report.of("position_changes"), "sumber").values():
        for footing in footings(rows):
            for column in _POSTS:
                published, figures = footing.total.figure(column), distinct_figures(footing.parts, column)
                if published is not None and len(figures) > 1:
                    yield relation("jumlah_jabatan", "sum", published, numbered(figures), f"total {column}")


RULES = (
    Rule(
        "jumlah_pegawai",
        "headcount",
        ("sum",),
        "total of persons (and of their scores) = Σ units",
        ("headcount.jumlah_orang", "headcount.existing_orang", "headcount.kebutuhan_orang", "headcount.peran"),
        "arithmetic",
        _footings,
    ),
    Rule(
        "jumlah_jenjang",
        "headcount",
        ("sum",),
        "persons of a unit = Σ levels of education",
        ("headcount.jumlah_orang", "headcount.peran_golongan"),
        "arithmetic",
        _cross_footings,
    ),
    Rule(
        "jumlah_golongan",
        "headcount",
        ("sum",),
        "persons at a level of education = Σ those of each sex",
        ("headcount.jumlah_orang", "headcount.golongan", "headcount.peran"),
        "arithmetic",
        _both_sexes,
    ),
    Rule(
        "indeks_profesionalitas",
        "headcount",
        ("ratio",),
        "IP ASN of a unit = total of scores / persons",
        ("headcount.ip", "headcount.total_ip", "headcount.jumlah_orang"),
        "PermenPANRB 38/2018 and the report itself",
        _index,
    ),
    Rule(
        "proporsi_pegawai",
        "headcount",
        ("ratio",),
        "share = persons / all persons × 100",
        ("headcount.proporsi_pct", "headcount.jumlah_orang"),
        "arithmetic",
        _shares,
    ),
    Rule(
        "jumlah_jabatan",
        "position_changes",
        ("sum",),
        "posts before = posts kept + posts turned into functional ones; totals foot",
        ("position_changes.existing_jabatan", "position_changes.dipertahankan_jabatan"),
        "arithmetic",
        _posts,
    ),
    Rule(
        "persen_jabatan",
        "position_changes",
        ("ratio",),
        "share = posts / posts before × 100",
        ("position_changes.dipertahankan_pct", "position_changes.dialihkan_pct"),
        "arithmetic",
        lambda report: (),
    ),
)
