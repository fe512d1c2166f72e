"""The workers share the tests out by units that exist."""

from __future__ import annotations

from tests.shared import PROJECT
from tests.work_units import BY_REPORT, FIRST, TOGETHER, rank, unit


def test_what_is_said_of_files_is_said_of_files_that_are_there() -> None:
    files = {*TOGETHER, *BY_REPORT, *FIRST} - set(TOGETHER.values())
    assert [file for file in sorted(files) if not (PROJECT / file).is_file()] == []


def test_a_file_is_a_unit_and_so_are_files_with_one_server_and_the_tests_of_one_report() -> None:
    assert unit("tests/test_a.py::test_b[c]") == unit("tests/test_a.py::test_d") != unit("tests/test_e.py::test_b[c]")
    assert unit("tests/flows/archive/test_shared_store.py::test_a") == unit("tests/flows/ledger/test_postgresql.py::b")
    first, second = BY_REPORT
    assert unit(f"{first}::test_a[skm]") == unit(f"{second}::test_b[skm]") != unit(f"{first}::test_a[lkj]")


def test_long_units_are_taken_first_and_made_reports_last() -> None:
    assert rank(f"{FIRST[0]}::test_a") < rank("tests/test_a.py::test_a") < rank(f"{BY_REPORT[0]}::test_a[skm]")
