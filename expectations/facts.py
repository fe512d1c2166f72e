"""The same fact in several places: every printing of a measure, of one subject, for one year."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from expectations.plain_text import plain_words
from expectations.record_groups import label
from expectations.rules_budget import level_of
from expectations.target_identity import target_key
from expectations.tie_out import agree
from expectations.unit_scope import unit_scope
from schemas.dataset import Record
from schemas.figure import PrintedFigure
from schemas.names import identity
from schemas.typed_report import TypedReport

_IP_ASN = identity("Indeks Profesionalitas ASN")


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
    for gather in (_indicators, _planned, _peers, _programme, _budget, _staff, _surveys, _components):
        found.extend(gather(report))
    return _of_one_row(_of_one_unit(found))


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


def _of_one_unit(found: Sequence[Printing]) -> list[Printing]:
    """An activity's indicator that one annex prints with its unit and another without is one, where one unit has it.

    Its target or its result must agree.
    """
    units: dict[str, set[str]] = defaultdict(set)
    for printing in found:
        if printing.fact.kind == _OF_UNIT:
            base, _, unit = printing.fact.subject.partition(" / ")
            units[base].add(unit)
    plain: dict[tuple[str, str], list[PrintedFigure]] = defaultdict(list)
    for printing in found:
        if printing.fact.kind == "indikator kegiatan":
            plain[printing.fact.measure, printing.fact.subject].append(printing.figure)
    alike = set()
    for printing in (p for p in found if p.fact.kind == _OF_UNIT and p.fact.measure in ("target", "realisasi")):
        base = printing.fact.subject.partition(" / ")[0]
        if any(agree(printing.figure, other) for other in plain[printing.fact.measure, base]):
            alike.add(base)
    joined = {base for base in alike if len(units[base]) == 1}
    return [replace(p, fact=_without_unit(p.fact, joined)) for p in found]


def _without_unit(fact: Fact, joined: set[str]) -> Fact:
    base = fact.subject.partition(" / ")[0]
    return replace(fact, kind="indikator kegiatan", subject=base) if fact.kind == _OF_UNIT and base in joined else fact


_OF_UNIT = "indikator unit"


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
    scope = unit_scope(report)
    records = [r for r in report.of("indicator_achievement") if r.text("indikator_id") and not r.text("periode")]
    programme = [r for r in records if r.text("lingkup") != "kegiatan"]
    known = _known_values(report, programme)
    often = _repeated(records)
    for record in records:
        subject = record.text("indikator_id")
        kind = "indikator"
        if record.text("lingkup") == "kegiatan" and not _is_the_same(record, known):
            # An activity's indicator may carry the name of the programme's and be another unit's.
            base, unit = scope.subject(record)
            if unit:
                subject, kind = f"{base} / {unit}", "indikator unit"
            elif subject in often:
                continue
            else:
                kind = "indikator kegiatan"
        year = record.text("tahun")
        against = record.text("tahun_target") or year
        about = label(record, "indikator")
        yield from _printing(Fact("target", kind, subject, against), record, "target", about)
        yield from _printing(Fact("realisasi", kind, subject, year), record, "realisasi", about)
        versus = f"{year}/{against}"
        yield from _printing(Fact("capaian_pct", kind, subject, versus), record, "capaian_pct", about)
        if record.text("kategori") and against == year:
            yield from _printing(Fact("kategori", kind, subject, year), record, "kategori", about)


def _repeated(records: Iterable[Record]) -> set[str]:
    """Indicators that one table prints in several rows for the same year: of several units, so that none is certain."""
    rows: Counter[tuple[str, ...]] = Counter()
    for record in records:
        rows[record.source, record.text("indikator_id"), record.text("tahun"), record.text("tahun_target")] += 1
    return {key[1] for key, times in rows.items() if times > 1}


def _known_values(
    report: TypedReport, programme: Iterable[Record]
) -> Mapping[tuple[str, str, str], list[PrintedFigure]]:
    """What the programme's own tables print of its indicators: by indicator, year and measure."""
    found: dict[tuple[str, str, str], list[PrintedFigure]] = defaultdict(list)
    for record in programme:
        subject, year = record.text("indikator_id"), record.text("tahun")
        for column, period in (("target", record.text("tahun_target") or year), ("realisasi", year)):
            figure = record.figure(column)
            if figure is not None:
                found[subject, period, column].append(figure)
    for record in report.of("indicator_targets"):
        figure = record.figure("target")
        if figure is not None and not record.text("periode"):
            found[record.text("indikator_id"), record.text("tahun"), "target"].append(figure)
    return found


def _is_the_same(record: Record, known: Mapping[tuple[str, str, str], list[PrintedFigure]]) -> bool:
    """Whether an activity's row is the programme's indicator of that name: its target or its result agrees."""
    subject, year = record.text("indikator_id"), record.text("tahun")
    for column, period in (("target", record.text("tahun_target") or year), ("realisasi", year)):
        figure = record.figure(column)
        if figure is not None and any(agree(figure, other) for other in known.get((subject, period, column), ())):
            return True
    return False


def _planned(report: TypedReport) -> Iterator[Printing]:
    for record in report.of("indicator_targets"):
        subject = record.text("indikator_id")
        if subject and not record.text("periode"):
            fact = Fact("target", "indikator", subject, record.text("tahun"))
            yield from _printing(fact, record, "target", label(record, "indikator"))


def _peers(report: TypedReport) -> Iterator[Printing]:
    """The report's own unit in a list of sister units."""
    own = {identity(report.unit)} - {""}
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
            yield from _printing(Fact("nps_pct", level, subject, record.text("tahun")), record, "nps_pct", about)
            yield from _printing(Fact("kategori", level, subject, record.text("tahun")), record, "kategori", about)
    for record in report.of("efficiency"):
        if key(record) and record.text("peran") in ("", "rincian"):
            fact = Fact("nps_pct", "sasaran", key(record), record.text("tahun"))
            yield from _printing(fact, record, "output_pct", label(record, "sasaran"))
        elif record.text("peran") == "total":
            for column in ("output_pct", "input_pct", "ie", "te"):
                fact = Fact(column, "efisiensi", "keseluruhan", record.text("tahun"))
                yield from _printing(fact, record, column, label(record, "sasaran"))


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
            yield from _printing(Fact(measure, level, subject, year), record, column, about)


def _staff(report: TypedReport) -> Iterator[Printing]:
    own = _own_indicator(report, _IP_ASN)
    for record in report.of("headcount"):
        if record.figure("total_ip") is not None or record.figure("ip") is not None:
            # Persons whose professionalism was scored are not all persons.
            unit, year = record.text("unit_id"), record.text("tahun")
            if record.figure("ip") is not None and unit:
                fact = Fact("realisasi", _OF_UNIT, f"{_IP_ASN} / {unit}", year)
                if unit == identity(report.unit) and own:
                    fact = Fact("realisasi", "indikator", own, year)
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


def _own_indicator(report: TypedReport, base: str) -> str:
    """The indicator of the report's own unit that has this name before the unit's; "" where none or several have."""
    scope, own = unit_scope(report), identity(report.unit)
    indicators = {r.text("indikator_id") for r in report.of("indicator_achievement") if r.text("lingkup") != "kegiatan"}
    found = [i for i in indicators if scope.split(i) == (base, own)]
    return found[0] if len(found) == 1 else ""


def _surveys(report: TypedReport) -> Iterator[Printing]:
    """The index of a survey after the year's last quarter is the result of the indicator that the survey is called."""
    indicators = {r.text("indikator_id") for r in report.of("indicator_achievement")} - {""}
    for record in report.of("survey_series"):
        name, period = identity(record.text("survei")), record.text("periode")
        whole_year = record.text("kumulatif") == "ya" and _LAST_QUARTER.search(period) is not None
        if name in indicators and whole_year and record.text("peran") == "total":
            fact = Fact("realisasi", "indikator", name, record.text("tahun"))
            yield from _printing(fact, record, "nilai", label(record, "survei"))


_LAST_QUARTER = re.compile(r"\b(?:TW|triwulan|quarter|kuartal)\s*(?:4|IV)\b", re.IGNORECASE)


def _components(report: TypedReport) -> Iterator[Printing]:
    indicators = {r.text("indikator_id") for r in report.of("indicator_achievement")} - {""}
    scope = unit_scope(report)
    bases = {base for i in indicators if (base := scope.split(i)[0]) != i}
    for record in report.of("component_scores"):
        year, assessment = record.text("tahun"), identity(record.text("penilaian"))
        unit = record.text("unit_id")
        if record.text("peran") == "total":
            base = max((b for b in bases if b in assessment), key=len, default="")
            if unit and base:
                yield from _scores(record, "indikator unit", f"{base} / {unit}", year)
            elif not unit and assessment in indicators:
                yield from _scores(record, "indikator", assessment, year)
            continue
        name = identity(record.text("komponen"))
        if name in indicators and not unit:
            yield from _scores(record, "indikator kegiatan", name, year)
        elif name:
            subject = f"{assessment} / {unit or record.text('unit')} / {name}"
            yield from _printing(Fact("bobot", "komponen", subject, year), record, "bobot", record.text("komponen"))
    yield from _component_scores(report)


def _component_scores(report: TypedReport) -> Iterator[Printing]:
    """Scores of one assessment in a table and again in the data of a chart: each component once in each of them."""
    own = identity(report.unit)
    rows: dict[tuple[str, str, str], list[Record]] = defaultdict(list)
    for record in report.of("component_scores"):
        unit = record.text("unit_id") or record.text("unit")
        whole = record.text("peran") == "total"
        name = "total" if whole else identity(record.text("komponen"))
        if name and identity(record.text("penilaian")):
            subject = f"{identity(record.text('penilaian'))} / {'' if unit == own else unit} / {name}"
            rows[record.source, subject, record.text("tahun")].append(record)
    found = {
        source: [p for key, held in rows.items() if key[0] == source and len(held) == 1
                 for p in _scores(held[0], "komponen", key[1], key[2])]
        for source in dict.fromkeys(key[0] for key in rows)
    }  # fmt: skip
    for source, own_printings in found.items():
        others = by_fact(p for name, held in found.items() if name != source for p in held)
        shared = [(p, other) for p in own_printings for other in others.get(p.fact, ())]
        # Two tables that disagree more often than not are about different things.
        if sum(agree(p.figure, other.figure) for p, other in shared) * 2 >= len(shared):
            yield from own_printings


def _scores(record: Record, kind: str, subject: str, year: str) -> Iterator[Printing]:
    about = f"{record.text('penilaian')}: {record.text('komponen')}"
    yield from _printing(Fact("target", kind, subject, year), record, "target", about)
    for column in ("realisasi", "nilai"):
        yield from _printing(Fact("realisasi", kind, subject, year), record, column, about)
    yield from _printing(Fact("capaian_pct", kind, subject, f"{year}/{year}"), record, "capaian_pct", about)
