"""A report's content as typed facts: the monitoring report that is shipped, read for real."""

from collections import Counter

import pytest

from extractors.content import ReportContent
from extractors.reading import read_report
from schemas.datasets.catalogue import DATASETS
from schemas.normalise import normalise
from schemas.typed_report import TypedReport
from tests.shared import SAMPLES


@pytest.fixture(scope="module")
def content() -> ReportContent:
    return read_report(SAMPLES / "skm-monev-2022-s1.pdf")


@pytest.fixture(scope="module")
def typed(content: ReportContent) -> TypedReport:
    return normalise(content)


def test_the_cover_says_title_unit_year_and_period(typed: TypedReport) -> None:
    assert typed.title.startswith("LAPORAN MONITORING DAN EVALUASI")
    assert (typed.unit, typed.year, typed.period) == ("BADAN PENGAWAS OBAT DAN MAKANAN", 2022, "Semester 1")


def test_every_row_of_its_tables_and_lists_is_a_record(typed: TypedReport) -> None:
    # Nine elements and their index; 63 units and their total; 264 actions; lists of 46 and 17 units.
    assert len(typed.of("satisfaction_scores")) == 9 + 1
    assert len(typed.of("followup_summary")) == 63 + 1
    assert len(typed.of("followup_actions")) == 264
    assert Counter(r.text("daftar") for r in typed.of("followup_units")) == {"tuntas": 46, "belum": 17}


def test_totals_are_told_from_items(typed: TypedReport) -> None:
    (total,) = (r for r in typed.of("followup_summary") if r.text("peran") == "total")
    assert (total.text("jumlah_rencana_aksi"), total.text("jumlah_sesuai"), total.text("sesuai_pct")) == (
        "253",
        "228",
        "90,12",
    )


def test_every_record_keeps_to_its_schema(typed: TypedReport) -> None:
    for name, records in typed.records.items():
        schema = DATASETS[name]
        columns = {column.name: column for column in schema.columns}
        for record in records:
            assert set(record.values) <= set(columns)
            for column, value in record.values.items():
                allowed = columns[column].allowed
                assert not allowed or value in allowed
            assert all(record.values.get(c.name) not in (None, "") for c in schema.columns if c.required)


def test_the_spelled_figures_the_share_and_the_achievement_are_claims(typed: TypedReport) -> None:
    by_kind = {claim.kind: claim for claim in typed.claims if claim.kind in ("share", "achievement")}
    share, achievement = by_kind["share"], by_kind["achievement"]
    assert {name: figure.text for name, figure in share.operands.items()} == {"part": "228", "whole": "253"}
    assert {name: figure.text for name, figure in achievement.operands.items()} == {
        "realisasi": "89,80",
        "target": "88,46",
    }
    assert {c.texts["spelled"] for c in typed.claims if c.kind == "spelled"} >= {
        "lima belas",
        "delapan puluh sembilan koma delapan puluh",
    }


def test_every_figure_is_published_once_at_a_place(typed: TypedReport) -> None:
    ids = [figure.id for figure in typed.figures]
    assert len(set(ids)) == len(ids)
    assert all(figure.figure.place.page >= 1 for figure in typed.figures)


def test_no_figure_of_the_report_stays_ambiguous(typed: TypedReport) -> None:
    assert [figure.figure.text for figure in typed.figures if figure.figure.readings] == []


def test_normalising_again_gives_the_same(content: ReportContent, typed: TypedReport) -> None:
    again = normalise(content)
    assert [figure.id for figure in again.figures] == [figure.id for figure in typed.figures]
    assert [claim.id for claim in again.claims] == [claim.id for claim in typed.claims]
