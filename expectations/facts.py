"""The same fact in several places: every printing of a measure, of one subject, for one year."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from expectations.record_groups import label
from expectations.tie_out import plain_words
from schemas.dataset import Record
from schemas.figure import PrintedFigure
from schemas.typed_report import TypedReport


@dataclass(frozen=True, slots=True)
class Fact:
    """What is measured, of what or whom, for when: the key under which printings are compared."""

    measure: str
    kind: str
    subject: str
    period: str = ""


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing of a fact: the figure, and what the place calls its subject."""

    fact: Fact
    figure: PrintedFigure
    about: str
    dataset: str


def printings(report: TypedReport) -> list[Printing]:
    """Every printing, in the tables of a report, of a fact that can be printed more than once."""
    found: list[Printing] = []
    for gather in (_indicators, _planned, _peers, _programme, _budget, _staff, _components):
        found.extend(gather(report))
    return found


def by_fact(found: Iterable[Printing]) -> Mapping[Fact, list[Printing]]:
    """Printings by fact, one figure printed in a place once."""
    groups: dict[Fact, dict[tuple[object, ...], Printing]] = defaultdict(dict)
    for printing in found:
        place = printing.figure.place
        spot = (place.table, place.row, place.col, place.page, round(place.box.x0), round(place.box.top))
        groups[printing.fact].setdefault(spot, printing)
    return {fact: list(held.values()) for fact, held in groups.items()}


def _printing(fact: Fact, record: Record, column: str, about: str) -> Iterator[Printing]:
    figure = record.printed(column)
    if figure is not None and figure.text.strip(" -–") != "":
        yield Printing(fact, figure, about, record.dataset)


def _indicators(report: TypedReport) -> Iterator[Printing]:
    records = [r for r in report.of("indicator_achievement") if r.text("indikator_id") and not r.text("periode")]
    often = _repeated(records)
    for record in records:
        subject = record.text("indikator_id")
        if subject in often:
            # The same indicator of several units: only with its unit or activity is it one fact.
            scope = record.text("unit_id") or plain_words(record.text("kegiatan"))
            if not scope:
                continue
            subject = f"{subject} / {scope}"
        year = record.text("tahun")
        against = record.text("tahun_target") or year
        about = label(record, "indikator")
        yield from _printing(Fact("target", "indikator", subject, against), record, "target", about)
        yield from _printing(Fact("realisasi", "indikator", subject, year), record, "realisasi", about)
        versus = f"{year}/{against}"
        yield from _printing(Fact("capaian_pct", "indikator", subject, versus), record, "capaian_pct", about)
        if record.text("kategori") and against == year:
            yield from _printing(Fact("kategori", "indikator", subject, year), record, "kategori", about)


def _repeated(records: Iterable[Record]) -> set[str]:
    """Indicators that one table prints in several rows for the same year."""
    rows: Counter[tuple[str, ...]] = Counter()
    for record in records:
        rows[record.source, record.text("indikator_id"), record.text("tahun"), record.text("tahun_target")] += 1
    return {key[1] for key, times in rows.items() if times > 1}


def _planned(report: TypedReport) -> Iterator[Printing]:
    often = _repeated(r for r in report.of("indicator_achievement") if not r.text("periode"))
    for record in report.of("indicator_targets"):
        subject = record.text("indikator_id")
        if subject and subject not in often and not record.text("periode"):
            fact = Fact("target", "indikator", subject, record.text("tahun"))
            yield from _printing(fact, record, "target", label(record, "indikator"))


def _peers(report: TypedReport) -> Iterator[Printing]:
    """The report's own unit in a list of sister units."""
    own = {r.text("unit_id") for r in report.of("reports")} - {""}
    for record in report.of("peer_comparison"):
        subject, year = record.text("indikator_id"), record.text("tahun")
        if not subject or record.text("unit_id") not in own:
            continue
        about = f"{record.text('indikator')} ({record.text('unit')})"
        yield from _printing(Fact("target", "indikator", subject, year), record, "target", about)
        yield from _printing(Fact("realisasi", "indikator", subject, year), record, "realisasi", about)
        yield from _printing(Fact("capaian_pct", "indikator", subject, f"{year}/{year}"), record, "capaian_pct", about)
        yield from _printing(Fact("kategori", "indikator", subject, year), record, "kategori", about)


def _programme(report: TypedReport) -> Iterator[Printing]:
    for record in report.of("programme_achievement"):
        level = record.text("tingkat")
        subject = {
            "sasaran": record.text("sasaran_id"),
            "perspektif": plain_words(record.text("perspektif")),
            "keseluruhan": "keseluruhan",
        }.get(level, "")
        if subject:
            about = label(record, "sasaran", "perspektif") or "NPS keseluruhan"
            yield from _printing(Fact("nps_pct", level, subject, record.text("tahun")), record, "nps_pct", about)
            yield from _printing(Fact("kategori", level, subject, record.text("tahun")), record, "kategori", about)
    for record in report.of("efficiency"):
        if record.text("sasaran_id") and record.text("peran") in ("", "rincian"):
            fact = Fact("nps_pct", "sasaran", record.text("sasaran_id"), record.text("tahun"))
            yield from _printing(fact, record, "output_pct", label(record, "sasaran"))


def _budget(report: TypedReport) -> Iterator[Printing]:
    records = report.of("budget")
    versioned = any(r.figure("pagu_akhir_rp") is not None for r in records)
    programmes = Counter(r.source for r in records if r.text("tingkat") == "program")
    for record in records:
        level = record.text("tingkat")
        subject = {
            "program": "program" if programmes[record.source] == 1 else "",
            "sasaran": record.text("sasaran_id"),
            "indikator": record.text("indikator_id"),
            "kegiatan": record.text("kode"),
            "output": record.text("kode"),
        }.get(level, "")
        if not subject:
            continue
        about, year = label(record, "uraian", "indikator", "sasaran"), record.text("tahun")
        for column in ("pagu_apbn_rp", "pagu_apbnp_rp", "pagu_akhir_rp", "pagu_rp", "realisasi_rp", "realisasi_pct"):
            measure = "pagu_akhir_rp" if column == "pagu_rp" and versioned else column
            yield from _printing(Fact(measure, level, subject, year), record, column, about)


def _staff(report: TypedReport) -> Iterator[Printing]:
    for record in report.of("headcount"):
        if record.figure("total_ip") is not None or record.figure("ip") is not None:
            # Persons whose professionalism was scored are not all persons.
            if record.figure("ip") is not None and record.text("unit_id"):
                fact = Fact("ip", "unit", record.text("unit_id"), record.text("tahun"))
                yield from _printing(fact, record, "ip", label(record, "unit"))
            continue
        whole = record.text("peran_golongan") in ("", "total") and not record.text("golongan")
        subject = record.text("unit_id") if record.text("peran") == "rincian" else "seluruh unit"
        if not subject or not (whole or record.text("peran_golongan") == "total"):
            continue
        if record.text("pendidikan") and record.text("peran_golongan") != "total":
            continue
        fact = Fact("pegawai", "unit", subject, record.text("tahun"))
        for column in ("jumlah_orang", "existing_orang"):
            yield from _printing(fact, record, column, label(record, "unit"))
        need = Fact("kebutuhan", "unit", subject, record.text("tahun"))
        yield from _printing(need, record, "kebutuhan_orang", label(record, "unit"))


def _components(report: TypedReport) -> Iterator[Printing]:
    for record in report.of("component_scores"):
        name, year = plain_words(record.text("komponen")), record.text("tahun")
        if not name or record.text("peran") == "total":
            continue
        subject = f"{plain_words(record.text('penilaian'))} / {record.text('unit_id') or record.text('unit')} / {name}"
        for column in ("bobot", "target", "realisasi", "nilai"):
            yield from _printing(Fact(column, "komponen", subject, year), record, column, record.text("komponen"))
