"""Recognition measured on every table of the reports at hand."""

import pytest

from schemas.tables.table_facts import table_facts
from tests.shared import SHARED, needs_shared
from tests.truth_tables import truth_tables

NO_DATASET = {None, "team"}
"""Labels of tables that hold no figures: the names of a team."""

REPORTS = [("skm-monev-2022-s1", 2022), ("lkj-settama-2020", 2020)]


@needs_shared
@pytest.mark.parametrize("edition", ["samples", "reports"])
@pytest.mark.parametrize(("report", "year"), REPORTS)
def test_every_table_that_belongs_to_a_dataset_is_claimed(edition: str, report: str, year: int) -> None:
    tables = truth_tables(SHARED / edition / f"{report}.truth.json", SHARED / "keys" / f"{report}.model.json")
    assert [
        table.id for table, label in tables if label not in NO_DATASET and not table_facts(table, year).datasets
    ] == []


@needs_shared
@pytest.mark.parametrize(("report", "year"), REPORTS)
def test_no_figure_of_a_claimed_table_has_two_readings_left(report: str, year: int) -> None:
    tables = truth_tables(SHARED / "reports" / f"{report}.truth.json", SHARED / "keys" / f"{report}.model.json")
    facts = [table_facts(table, year) for table, _ in tables]
    assert [f.figure.text for fact in facts for f in fact.figures if f.dataset and f.figure.readings] == []
