"""Records held against the schemas of their datasets: what breaks one is a fault of reading, and no finding."""

from dataclasses import replace

import pytest

from expectations.reconcile import reconcile
from expectations.validation.dataset_checks import check_datasets
from extractors.content import SignatureState
from schemas.datasets.dataset import Record
from schemas.tables.table_facts import table_facts
from schemas.typed_report import TypedReport
from tests.expectations.reports import report, row, table
from tests.schemas.grids import table_of

UNITS = "no unit jumlah_rencana_aksi jumlah_sesuai sesuai_pct peran"
SOUND = table("followup_summary", "t001", UNITS, "1|Biro A|4|3|75,00|rincian", "2|Biro B|2|2|100,00|rincian")


def found(typed: TypedReport) -> list[tuple[str, str, str, int | None]]:
    return [(fault.kind, fault.dataset, fault.column, fault.row) for fault in check_datasets(typed)]


def with_value(record: Record, **values: object) -> Record:
    return replace(record, values={**record.values, **values})


def test_records_that_keep_to_their_schema_have_no_fault() -> None:
    assert found(report(*SOUND)) == []


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"jumlah_sesuai": "3.00.1"}, ("type", "followup_summary", "jumlah_sesuai", 1)),
        ({"no": "1..2"}, ("type", "followup_summary", "no", 1)),
        ({"peran": "jumlah"}, ("allowed", "followup_summary", "peran", 1)),
        ({"peran": None}, ("filled", "followup_summary", "peran", 1)),
    ],
)
def test_a_cell_that_breaks_its_column_is_a_fault(
    values: dict[str, object], fault: tuple[str, str, str, int | None]
) -> None:
    assert found(report(with_value(SOUND[0], **values), SOUND[1])) == [fault]


@pytest.mark.parametrize("text", ["-", "WTP", "Feb 2021", "belum dinilai"])
def test_words_a_dash_or_a_month_in_place_of_a_figure_are_none(text: str) -> None:
    assert found(report(with_value(SOUND[0], sesuai_pct=text), SOUND[1])) == []


def test_a_value_that_its_column_cannot_hold_is_a_fault() -> None:
    (negative,) = table("followup_summary", "t001", UNITS, "1|Biro A|-4|3|75,00|rincian")
    assert found(report(negative)) == [("limits", "followup_summary", "jumlah_rencana_aksi", 1)]
    columns = "indikator tahun target lingkup peran"
    (year,) = table("indicator_achievement", "t002", columns, "Nilai A|202|5|program|rincian")
    assert found(report(year)) == [("limits", "indicator_achievement", "tahun", 1)]


def test_a_date_that_is_none_is_a_fault() -> None:
    action = row("followup_actions", "t003", 1, {"unit": "Biro A", "status": "Open", "timeline_tanggal": "31/12/2021"})
    assert found(report(replace(action, values={**action.values, "timeline_tanggal": "31/12/2021"}))) == [
        ("type", "followup_actions", "timeline_tanggal", 1)
    ]


def test_a_key_that_two_records_have_is_a_fault_once() -> None:
    again = replace(SOUND[0], values={**SOUND[0].values, "unit": "Biro C"})
    assert found(report(*SOUND, again)) == [("key", "followup_summary", "(key)", 1)]


def test_a_row_with_figures_of_which_no_record_was_made_is_a_fault() -> None:
    facts = table_facts(
        table_of(
            [
                "No|Unit Kerja|Jumlah Rekomendasi|Jumlah Tindak Lanjut|Selesai|%",
                "1|Biro A|2|4|3|75,00",
                "2|Biro B|1|2|2|100,00",
                "Catatan: belum semua unit melapor|<|<|<|<|<",
            ],
            name="t001",
        ),
        2021,
    )
    assert facts.data_rows == (1, 2)
    complete = replace(
        report(*facts.records), data_rows={"t001": facts.data_rows}, claimed_by={"t001": ("followup_summary",)}
    )
    assert found(complete) == []
    incomplete = replace(complete, records={"followup_summary": facts.records[:1]})
    assert found(incomplete) == [("complete", "followup_summary", "(rows)", 2)]


def test_a_fault_of_reading_is_listed_as_one_and_is_no_finding() -> None:
    typed = report(with_value(SOUND[0], peran="jumlah"), SOUND[1])
    reconciliation = reconcile(typed, SignatureState(False, None, "", ()))
    assert [fault.column for fault in reconciliation.reading_faults] == ["peran"]
    assert reconciliation.findings == ()


def test_a_report_without_records_has_none() -> None:
    assert found(report()) == []
