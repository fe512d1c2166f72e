"""Every printing, in the tables of a report, of a fact that can be printed more than once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from expectations.facts.budget_columns import level_of
from expectations.facts.chart_facts import drawn_results
from expectations.facts.facts import OF_UNIT, Fact, Printing, printing_of
from expectations.facts.indicator_facts import indicators, of_one_unit, own_indicator, peers, planned
from expectations.facts.record_groups import label
from expectations.facts.same_rows import joined
from expectations.facts.score_facts import components, surveys
from expectations.facts.survey_index import survey_index
from expectations.facts.target_identity import target_key
from expectations.kinds.plain_text import plain_words
from expectations.kinds.tie_out import agree
from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.typed_report import TypedReport

_IP_ASN = identity("Indeks Profesionalitas ASN")


def printings(report: TypedReport) -> list[Printing]:
    """Every printing, in the tables of a report, of a fact that can be printed more than once."""
    found: list[Printing] = []
    for gather in (indicators, planned, peers, _programme, _budget, _staff, surveys, components, survey_index):
        found.extend(gather(report))
    held = joined(report, of_one_unit(found))
    return _of_one_row([*held, *drawn_results(report, held)])


def _of_one_row(found: Sequence[Printing]) -> list[Printing]:
    """The printings without those of which one table has several rows that differ: of what each is, its name does not
    say."""
    rows: dict[tuple[Fact, str], dict[int | None, PrintedFigure]] = defaultdict(dict)
    for printing in found:
        if printing.figure.place.table is not None:
            rows[printing.fact, printing.figure.place.table].setdefault(printing.figure.place.row, printing.figure)
    differing = {key for key, held in rows.items() if not _all_agree(list(held.values()))}
    return [p for p in found if (p.fact, p.figure.place.table) not in differing]


def _all_agree(figures: Sequence[PrintedFigure]) -> bool:
    return all(agree(figures[0], other) for other in figures[1:])


def _programme(report: TypedReport) -> Iterator[Printing]:
    key = target_key(report)
    for record in report.of("programme_achievement"):
        level = record.text("tingkat")
        subject = {
            "sasaran": key(record),
            "perspektif": plain_words(record.text("perspektif")),
            "keseluruhan": "keseluruhan",
        }.get(level, "")
        if subject:
            about = label(record, "sasaran", "perspektif") or "NPS keseluruhan"
            yield from printing_of(Fact("nps_pct", level, subject, record.text("tahun")), record, "nps_pct", about)
            yield from printing_of(Fact("kategori", level, subject, record.text("tahun")), record, "kategori", about)
    for record in report.of("efficiency"):
        if key(record) and record.text("peran") in ("", "rincian"):
            fact = Fact("nps_pct", "sasaran", key(record), record.text("tahun"))
            yield from printing_of(fact, record, "output_pct", label(record, "sasaran"))
        elif record.text("peran") == "total":
            for column in ("output_pct", "input_pct", "ie", "te"):
                fact = Fact(column, "efisiensi", "keseluruhan", record.text("tahun"))
                yield from printing_of(fact, record, column, label(record, "sasaran"))


def _budget(report: TypedReport) -> Iterator[Printing]:
    records, key = report.of("budget"), target_key(report)
    versioned = any(r.figure("pagu_akhir_rp") is not None for r in records)
    programmes = Counter(r.source for r in records if level_of(r) == "program")
    for record in records:
        level = level_of(record)
        subject = {
            "program": "program" if programmes[record.source] == 1 else "",
            "sasaran": key(record),
            "indikator": record.text("indikator_id"),
            "kegiatan": record.text("kode"),
            "output": record.text("kode"),
        }.get(level, "")
        if not subject:
            continue
        about, year = label(record, "uraian", "indikator", "sasaran"), record.text("tahun")
        for column in ("pagu_apbn_rp", "pagu_apbnp_rp", "pagu_akhir_rp", "pagu_rp", "realisasi_rp", "realisasi_pct"):
            measure = "pagu_akhir_rp" if column == "pagu_rp" and versioned else column
            yield from printing_of(Fact(measure, level, subject, year), record, column, about)


def _staff(report: TypedReport) -> Iterator[Printing]:
    own = own_indicator(report, _IP_ASN)
    for record in report.of("headcount"):
        if record.figure("total_ip") is not None or record.figure("ip") is not None:
            # Persons whose professionalism was scored are not all persons.
            unit, year = record.text("unit_id"), record.text("tahun")
            if record.figure("ip") is not None and unit:
                fact = Fact("realisasi", OF_UNIT, f"{_IP_ASN} / {unit}", year)
                if unit == identity(report.unit) and own:
                    fact = Fact("realisasi", "indikator", own, year)
                yield from printing_of(fact, record, "ip", label(record, "unit"))
            continue
        whole = record.text("peran_golongan") in ("", "total") and not record.text("golongan")
        subject = record.text("unit_id") if record.text("peran") == "rincian" else "seluruh unit"
        if not subject or not (whole or record.text("peran_golongan") == "total"):
            continue
        if record.text("pendidikan") and record.text("peran_golongan") != "total":
            continue
        fact = Fact("pegawai", "unit", subject, record.text("tahun"))
        for column in ("jumlah_orang", "existing_orang"):
            yield from printing_of(fact, record, column, label(record, "unit"))
        need = Fact("kebutuhan", "unit", subject, record.text("tahun"))
        yield from printing_of(need, record, "kebutuhan_orang", label(record, "unit"))
