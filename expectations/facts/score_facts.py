"""Facts of scores: surveys, components of assessments, and those of a chart beside its table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from expectations.facts.facts import Fact, Printing, by_fact, printing_of
from expectations.facts.record_groups import label
from expectations.facts.unit_scope import unit_scope
from expectations.kinds.tie_out import agree
from schemas.datasets.dataset import Record
from schemas.names import identity
from schemas.typed_report import TypedReport


def surveys(report: TypedReport) -> Iterator[Printing]:
    """The index of a survey after the year's last quarter is the result of the indicator that the survey is called."""
    indicators = {r.text("indikator_id") for r in report.of("indicator_achievement")} - {""}
    for record in report.of("survey_series"):
        name, period = identity(record.text("survei")), record.text("periode")
        whole_year = record.text("kumulatif") == "ya" and _LAST_QUARTER.search(period) is not None
        if name in indicators and whole_year and record.text("peran") == "total":
            fact = Fact("realisasi", "indikator", name, record.text("tahun"))
            yield from printing_of(fact, record, "nilai", label(record, "survei"))


_LAST_QUARTER = re.compile(r"\b(?:TW|triwulan|quarter|kuartal)\s*(?:4|IV)\b", re.IGNORECASE)


def components(report: TypedReport) -> Iterator[Printing]:
    """Scores and weights of the components of assessments, a total under the indicator that it is the result of."""
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
            yield from printing_of(Fact("bobot", "komponen", subject, year), record, "bobot", record.text("komponen"))
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
    yield from printing_of(Fact("target", kind, subject, year), record, "target", about)
    for column in ("realisasi", "nilai"):
        yield from printing_of(Fact("realisasi", kind, subject, year), record, column, about)
    yield from printing_of(Fact("capaian_pct", kind, subject, f"{year}/{year}"), record, "capaian_pct", about)
