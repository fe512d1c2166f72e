"""What a corrected report changed."""

from collections.abc import Mapping
from typing import Any

from flows.archive.change_list import change_lines, changes_csv
from flows.archive.data_changes import DatasetChanges, dataset_changes, is_corrected_version
from flows.archive.dataset_tables import rows_of
from schemas.datasets.catalogue import DATASETS
from tests.flows.published_reports import AMOUNTS, budget_report

BUDGET = DATASETS["budget"]


def rows(amounts: Mapping[str, str] = AMOUNTS, page: int = 5) -> list[dict[str, Any]]:
    return rows_of(BUDGET, "satu", budget_report("aa", amounts, page=page)["budget"])


def changes(amounts: Mapping[str, str], page: int = 5) -> DatasetChanges:
    return dataset_changes(BUDGET, rows(), rows(amounts, page))


def counts(found: DatasetChanges) -> tuple[int, int, int, int]:
    return found.same, found.added, found.gone, found.changed_values


def test_the_same_rows_on_another_page_are_the_same() -> None:
    assert counts(changes(AMOUNTS, page=6)) == (3, 0, 0, 0)


def test_a_value_that_was_corrected_is_one_change_with_both_spellings() -> None:
    found = changes(AMOUNTS | {"Belanja Barang": "2.600.000"})
    assert counts(found) == (2, 0, 0, 1)
    assert list(change_lines([found])) == [
        ("budget", "nilai berubah", "Belanja Barang", "pagu_rp", "2.500.000", "2.600.000", 5, 5)
    ]


def test_a_row_put_in_between_moves_the_others_and_is_the_only_change() -> None:
    names = list(AMOUNTS)
    with_another = {names[0]: AMOUNTS[names[0]], "Belanja Sosial": "5.000", **AMOUNTS}
    found = changes(with_another)
    assert counts(found) == (3, 1, 0, 0)
    assert [line[1:3] for line in change_lines([found])] == [("baris baru", "Belanja Sosial")]


def test_a_row_that_was_left_out_is_gone() -> None:
    found = changes({name: text for name, text in AMOUNTS.items() if name != "Belanja Modal"})
    assert counts(found) == (2, 0, 1, 0)
    assert [line[1:3] for line in change_lines([found])] == [("baris hilang", "Belanja Modal")]


def test_a_corrected_name_in_the_same_place_is_a_changed_value() -> None:
    names = {("Belanja Pegawai (ASN)" if name == "Belanja Pegawai" else name): text for name, text in AMOUNTS.items()}
    assert [line[3:6] for line in change_lines([changes(names)])] == [
        ("uraian", "Belanja Pegawai", "Belanja Pegawai (ASN)")
    ]


def test_figures_that_a_dataset_has_are_not_listed_a_second_time() -> None:
    schema = DATASETS["figures"]
    old = rows_of(schema, "satu", budget_report("aa")["figures"])
    new = rows_of(schema, "satu", budget_report("bb", {"Belanja Pegawai": "9"})["figures"])
    assert dataset_changes(schema, old, new).rows == ()


def test_a_report_with_other_rows_is_no_corrected_version() -> None:
    assert is_corrected_version([changes(AMOUNTS | {"Belanja Modal": "1"})])
    assert not is_corrected_version([changes(dict.fromkeys(AMOUNTS, "1"))])
    assert not is_corrected_version([changes({"Gaji": "5", "Listrik": "6", "Air": "7"})])


def test_the_list_is_safe_to_open_in_a_spreadsheet() -> None:
    text = changes_csv([changes(AMOUNTS | {"=HYPERLINK(1)": "5"})]).decode("utf-8-sig")
    assert ",=HYPERLINK" not in text
    assert "HYPERLINK" in text
