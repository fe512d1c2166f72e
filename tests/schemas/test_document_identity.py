"""Which reports are versions of one document."""

from schemas.document_identity import document_identity
from schemas.typed_report import TypedReport


def report(
    title: str = "Laporan Kinerja Balai POM di Palu",
    unit: str = "Balai POM di Palu",
    year: int | None = 2021,
    period: str = "",
) -> TypedReport:
    return TypedReport(title, unit, year, period, {}, (), (), {}, (), ())


def test_a_corrected_title_is_the_same_document() -> None:
    assert document_identity(report("LAPORAN KINERJA BALAI POM DI PALU (REVISI 1)")) == document_identity(report())
    assert document_identity(report("Laporan Kinerja Balai POM di Palu - Final")) == document_identity(report())


def test_another_title_unit_year_or_period_is_another_document() -> None:
    others = [report("Rencana Kinerja"), report(unit="Balai POM di Sofifi"), report(year=2022), report(period="TW 2")]
    assert len({document_identity(one) for one in (report(), *others)}) == 5


def test_a_report_without_title_unit_or_year_is_a_version_of_nothing() -> None:
    assert {document_identity(one) for one in (report(title=""), report(unit=""), report(year=None))} == {""}
