"""Facts of indicators: their targets, results, achievements and categories, wherever tables print them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from expectations.facts.facts import OF_UNIT, Fact, Printing, printing_of
from expectations.facts.headed_tables import tables_of_other_things
from expectations.facts.record_groups import label
from expectations.facts.unit_scope import unit_scope
from expectations.kinds.tie_out import agree
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.typed_report import TypedReport


def of_one_unit(found: Sequence[Printing]) -> list[Printing]:
    """An activity's indicator that one annex prints with its unit and another without is one, where one unit has it.

    Its target or its result must agree.
    """
    units: dict[str, set[str]] = defaultdict(set)
    for printing in found:
        if printing.fact.kind == OF_UNIT:
            base, _, unit = printing.fact.subject.partition(" / ")
            units[base].add(unit)
    plain: dict[tuple[str, str], list[PrintedFigure]] = defaultdict(list)
    for printing in found:
        if printing.fact.kind == "indikator kegiatan":
            plain[printing.fact.measure, printing.fact.subject].append(printing.figure)
    alike = set()
    for printing in (p for p in found if p.fact.kind == OF_UNIT and p.fact.measure in ("target", "realisasi")):
        base = printing.fact.subject.partition(" / ")[0]
        if any(agree(printing.figure, other) for other in plain[printing.fact.measure, base]):
            alike.add(base)
    joined = {base for base in alike if len(units[base]) == 1}
    return [replace(p, fact=_without_unit(p.fact, joined)) for p in found]


def _without_unit(fact: Fact, joined: set[str]) -> Fact:
    base = fact.subject.partition(" / ")[0]
    return replace(fact, kind="indikator kegiatan", subject=base) if fact.kind == OF_UNIT and base in joined else fact


def indicators(report: TypedReport) -> Iterator[Printing]:
    """What tables of achievement print of each indicator: target, result, achievement and category."""
    scope, others = unit_scope(report), tables_of_other_things(report)
    records = [
        r
        for r in report.of("indicator_achievement")
        if r.text("indikator_id") and not r.text("periode") and r.source not in others
    ]
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
        yield from printing_of(Fact("target", kind, subject, against), record, "target", about)
        yield from printing_of(Fact("realisasi", kind, subject, year), record, "realisasi", about)
        versus = f"{year}/{against}"
        yield from printing_of(Fact("capaian_pct", kind, subject, versus), record, "capaian_pct", about)
        if record.text("kategori") and against == year:
            yield from printing_of(Fact("kategori", kind, subject, year), record, "kategori", about)


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


def planned(report: TypedReport) -> Iterator[Printing]:
    """The targets that agreements and plans set."""
    for record in report.of("indicator_targets"):
        subject = record.text("indikator_id")
        if subject and not record.text("periode"):
            fact = Fact("target", "indikator", subject, record.text("tahun"))
            yield from printing_of(fact, record, "target", label(record, "indikator"))


def peers(report: TypedReport) -> Iterator[Printing]:
    """The report's own unit in a list of sister units."""
    own = {identity(report.unit)} - {""}
    for record in report.of("peer_comparison"):
        subject, year = record.text("indikator_id"), record.text("tahun")
        if not subject or record.text("unit_id") not in own:
            continue
        about = f"{record.text('indikator')} ({record.text('unit')})"
        yield from printing_of(Fact("target", "indikator", subject, year), record, "target", about)
        yield from printing_of(Fact("realisasi", "indikator", subject, year), record, "realisasi", about)
        yield from printing_of(
            Fact("capaian_pct", "indikator", subject, f"{year}/{year}"), record, "capaian_pct", about
        )
        yield from printing_of(Fact("kategori", "indikator", subject, year), record, "kategori", about)


def own_indicator(report: TypedReport, base: str) -> str:
    """The indicator of the report's own unit that has this name before the unit's; "" where none or several have."""
    scope, own = unit_scope(report), identity(report.unit)
    indicators = {r.text("indikator_id") for r in report.of("indicator_achievement") if r.text("lingkup") != "kegiatan"}
    found = [i for i in indicators if scope.split(i) == (base, own)]
    return found[0] if len(found) == 1 else ""
