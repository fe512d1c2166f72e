"""A report's content as typed facts: the stage between reading and reconciling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extractors.content import ReportContent
from schemas.claims.claims import find_claims
from schemas.claims.prose_bands import bands_in_text
from schemas.datasets.dataset import Record
from schemas.derivations.derivations import derivables
from schemas.figures.figure import PrintedFigure
from schemas.figures.figure_ids import figure_id
from schemas.figures.prose_figures import ReadSentence, prose_evidence, read_sentences
from schemas.figures.recognised_text import doubtful_columns
from schemas.figures.report_signs import grouping_sign
from schemas.figures.title_numbers import title_numbers
from schemas.names import NAMED, NameCandidate, uncertain_pairs
from schemas.published import Claim, PublishedFigure
from schemas.tables.chart_view import LabelledChart, chart_records
from schemas.tables.labelled_tables import LabelledTable
from schemas.tables.table_facts import table_facts
from schemas.tables.unit_lists import listed_units
from schemas.title_page import identify
from schemas.typed_report import TypedReport


def normalise(content: ReportContent) -> TypedReport:
    """Every table and sentence of a report as records, figures and claims; what no dataset takes is kept whole."""
    identification = identify(content)
    sign = grouping_sign(content.tables, content.sentences)
    content = replace(content, tables=tuple(replace(table, grouping=sign) for table in content.tables))
    read = read_sentences(content.sentences)
    labelled = [LabelledTable(table, identification.year) for table in content.tables]
    labelled += [LabelledChart(chart, identification.year) for chart in content.charts]
    claims = find_claims(content.sentences, read, labelled)
    facts = [table_facts(table, identification.year) for table in content.tables]
    records: dict[str, list[Record]] = defaultdict(list)
    for fact in facts:
        for record in (*fact.records, *fact.left_over):
            records[record.dataset].append(record)
    of_text = (*listed_units(content.sentences), *bands_in_text(content.sentences, prose_evidence(content.sentences)))
    of_charts = [record for chart in content.charts for record in chart_records(chart, identification.year)]
    for record in (*of_text, *of_charts):
        records[record.dataset].append(record)
    figures = [figure for fact in facts for figure in fact.figures]
    figures += _prose_figures(read, claims)
    return TypedReport(
        identification.title,
        identification.unit,
        identification.year,
        identification.period,
        {name: tuple(found) for name, found in records.items()},
        claims,
        tuple(figures),
        {fact.table.id: fact.datasets for fact in facts if fact.datasets},
        tuple(fact.table for fact in facts if not fact.datasets),
        tuple(miss for fact in facts for miss in fact.near),
        _uncertain(records),
        content.recognised_pages,
        doubtful_columns(content.tables),
        {fact.table.id: fact.data_rows for fact in facts if fact.datasets},
        tuple(fact.table for fact in facts if fact.is_partly_taken),
        tuple(fact.table for fact in facts if fact.datasets and not fact.is_partly_taken),
        title_numbers(content.titles),
        content.charts,
        content.tables,
        title_numbers(content.sections),
        tuple(derivables([read[sentence.id] for sentence in content.sentences], labelled[: len(content.tables)])),
        {table.table.id: table.view for table in labelled[: len(content.tables)]},
    )


def _prose_figures(read: Mapping[str, ReadSentence], claims: Sequence[Claim]) -> Iterable[PublishedFigure]:
    """Every figure of the sentences once; those of claims with what they measure."""
    claimed: dict[tuple[str | None, float, float, str], PublishedFigure] = {}
    for claim in claims:
        named = {claim.measure or claim.kind: claim.value, **claim.operands}
        for measure, figure in named.items():
            if figure is not None:
                found = PublishedFigure(figure_id(figure), figure, measure, claim.subject, claim.year, "claims")
                claimed.setdefault(_key(figure), found)
    for sentence in read.values():
        for figure in sentence.all_figures():
            yield claimed.get(_key(figure)) or PublishedFigure(figure_id(figure), figure, "", "", None, "")


def _key(figure: PrintedFigure) -> tuple[str | None, float, float, str]:
    return figure.place.sentence, figure.place.box.x0, figure.place.box.top, figure.text


def _uncertain(records: Mapping[str, Sequence[Record]]) -> tuple[NameCandidate, ...]:
    """Names of units, of indicators and of programme targets that may be one: each kind compared with itself."""
    pairs: list[NameCandidate] = []
    for column in NAMED:
        names = {record.text(column) for found in records.values() for record in found} - {""}
        pairs += (NameCandidate(column, one, other) for one, other in uncertain_pairs(sorted(names)))
    return tuple(pairs)
