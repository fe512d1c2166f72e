"""Versions of a report: which one is current, where the others are, and what is said of the change."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from flows.archive.version_report import version_lines
from flows.archive.versions import Publication, publish_version
from flows.ledger.ledger import Ledger
from flows.settings.configuration import Settings
from schemas import load
from tests.flows.published_reports import AMOUNTS, budget_report
from workpapers.wording import wording

IDENTITY = "laporan kinerja | biro umum | 2021 | "
CORRECTED = AMOUNTS | {"Belanja Barang": "2.600.000"}


class House:
    """A data folder with its ledger."""

    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self.settings, self.ledger = settings, ledger

    def publish(
        self, sha256: str, amounts: Mapping[str, str], file: str, identity: str = IDENTITY, broken: bool = False
    ) -> Publication:
        self.ledger.receive(sha256, file, 1)
        return publish_version(
            self.settings, self.ledger, sha256, budget_report(sha256, amounts, file), identity, broken
        )

    def current(self) -> dict[str, list[str]]:
        """The printed amounts of every published report."""
        frame = load("budget", folder=self.settings.clean)
        return {str(name): list(rows["pagu_rp_teks"]) for name, rows in frame.groupby("laporan")}

    def versions(self) -> list[tuple[int, str, str]]:
        frame = load("report_versions", folder=self.settings.clean)
        return list(frame[["versi", "sha256", "berlaku"]].itertuples(index=False, name=None))


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    settings = Settings(base=tmp_path)
    with Ledger(settings.database) as ledger:
        yield House(settings, ledger)


def test_a_corrected_report_takes_the_place_of_the_one_before_under_its_name(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    publication = house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    assert publication.standing == "current"
    assert house.current() == {"lkj": list(CORRECTED.values())}
    assert house.versions() == [(1, "a" * 64, "tidak"), (2, "b" * 64, "ya")]


def test_the_rows_of_the_version_before_are_kept_with_what_changed(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    kept = house.settings.versions / "lkj" / ("a" * 12)
    assert list(load("budget", folder=kept)["pagu_rp_teks"]) == list(AMOUNTS.values())
    with (kept / "perubahan.csv").open(encoding="utf-8-sig", newline="") as file:
        (change,) = csv.DictReader(file)
    assert (change["baris"], change["kolom"], change["sebelum"], change["sesudah"]) == (
        "Belanja Barang",
        "pagu_rp",
        "2.500.000",
        "2.600.000",
    )


def test_what_changed_is_printed(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    publication = house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    entry = house.ledger.entry("b" * 64)
    described = type(entry)(
        *(publication.described() if name == "description" else getattr(entry, name) for name in entry.__slots__)
    )
    lines = list(version_lines(wording("en"), house.settings, described))
    assert lines[0].startswith("lkj-revisi.pdf: a new version of lkj;")
    assert lines[1:] == [
        "  budget: 0 rows added, 0 gone, 1 values changed",
        "    budget: Belanja Barang: pagu_rp 2.500.000 → 2.600.000 (p. 5)",
    ]


def test_the_ledger_knows_the_files_that_the_replaced_version_has_now(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    outputs = house.ledger.entry("a" * 64).outputs
    assert outputs
    assert all(output.startswith("versions/lkj/") for output in outputs)
    assert all((house.settings.base / "data" / output).is_file() for output in outputs)


def test_publishing_again_by_new_rules_replaces_a_version_by_itself_only(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    again = house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    assert again.standing == "kept"
    assert house.current() == {"lkj": list(CORRECTED.values())}
    house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    assert house.current() == {"lkj": list(CORRECTED.values())}
    assert len(house.versions()) == 2


def test_a_file_that_was_changed_after_it_was_signed_replaces_nothing(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    publication = house.publish("b" * 64, CORRECTED, "lkj-x.pdf", broken=True)
    assert publication.standing == "kept"
    assert house.current() == {"lkj": list(AMOUNTS.values())}
    assert load("budget", folder=house.settings.versions / "lkj" / ("b" * 12))["pagu_rp_teks"].tolist() == list(
        CORRECTED.values()
    )


@pytest.mark.parametrize("first", ["older", "newer"])
def test_which_version_is_current_does_not_depend_on_which_was_read_first(house: House, first: str) -> None:
    for sha256, file in (("a" * 64, "lkj.pdf"), ("b" * 64, "lkj-revisi.pdf")):
        house.ledger.receive(sha256, file, 1)
    works = [("a" * 64, AMOUNTS, "lkj.pdf"), ("b" * 64, CORRECTED, "lkj-revisi.pdf")]
    for work in works if first == "older" else reversed(works):
        house.publish(*work)
    assert house.current() == {"lkj": list(CORRECTED.values())}
    assert house.versions() == [(1, "a" * 64, "tidak"), (2, "b" * 64, "ya")]
    assert load("figures", folder=house.settings.clean)["laporan"].unique().tolist() == ["lkj"]


def test_a_report_with_the_same_cover_and_other_rows_replaces_nothing_and_is_said(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "tw1.pdf")
    others = {"Gaji": "5", "Listrik": "6", "Air": "7"}
    assert house.publish("b" * 64, others, "tw2.pdf").standing == "apart"
    assert house.current() == {"tw1": list(AMOUNTS.values()), "tw2": list(others.values())}
    assert house.publish("b" * 64, others, "tw2.pdf").standing == "apart"
    assert house.publish("a" * 64, AMOUNTS, "tw1.pdf").standing == "only"


def test_reports_without_a_known_cover_are_never_versions_of_each_other(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "x.pdf", identity="")
    house.publish("b" * 64, CORRECTED, "y.pdf", identity="")
    assert set(house.current()) == {"x", "y"}


def test_a_run_that_was_interrupted_while_it_replaced_is_finished_by_the_next(house: House) -> None:
    house.publish("a" * 64, AMOUNTS, "lkj.pdf")
    house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    kept = load("budget", folder=house.settings.versions / "lkj" / ("a" * 12))
    # As an older program left the ledger, which recorded the new rows after it had put them in place.
    stale = {"identity": IDENTITY, "broken": False, "outputs": None}
    house.ledger.apply([{"version": "a" * 64, "published_as": "lkj"} | stale])
    house.ledger.apply([{"version": "b" * 64, "published_as": ""} | stale])
    house.publish("b" * 64, CORRECTED, "lkj-revisi.pdf")
    assert house.current() == {"lkj": list(CORRECTED.values())}
    assert load("budget", folder=house.settings.versions / "lkj" / ("a" * 12)).equals(kept)
