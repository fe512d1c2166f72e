"""Names of several reports that a person is to decide on."""

from pathlib import Path

from flows.archive.publishing import publish_datasets
from flows.commands.name_register import names_to_decide
from flows.settings.configuration import Settings
from schemas.datasets.dataset import Record


def units(*names: str) -> dict[str, tuple[Record, ...]]:
    """A report with a list of units."""
    records = (
        Record("followup_units", {"daftar": "tuntas", "unit": name}, f"s{at:04}", 1) for at, name in enumerate(names)
    )
    return {"followup_units": tuple(records)}


def test_names_of_two_reports_that_may_be_one_are_listed_with_both_reports(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(
        settings, "satu", "aa", units("Direktorat Pengawasan Peredaran Pangan Olahan", "Loka POM di Buton")
    )
    publish_datasets(
        settings, "dua", "bb", units("Direktorat Pengawasan Peredaran Pangan Olahaan", "Balai POM di Palu")
    )
    (line,) = names_to_decide(settings.clean)
    assert (line.kind, line.reports) == ("unit", ("dua", "satu"))
    assert {line.one[-8:], line.other[-8:]} == {"n Olahan", " Olahaan"}


def test_spellings_that_are_known_to_be_one_are_not_asked_about(tmp_path: Path) -> None:
    settings = Settings(base=tmp_path)
    publish_datasets(settings, "satu", "aa", units("Biro Kerja Sama"))
    publish_datasets(settings, "dua", "bb", units("Biro Kerjasama"))
    assert names_to_decide(settings.clean) == []
