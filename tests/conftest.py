"""What holds for all tests: how they are shared out, and a property tried for as long as it takes.

Timings belong to benchmarks, so no property has a deadline.
"""

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests.browser import Page, browser_page
from tests.made_reports.printed_report import PrintedReport, printed_report
from tests.work_units import rank

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: rank(item.nodeid))


def pytest_collection_finish() -> None:
    # Thousands of tests and all their modules stay to the end: no collection of garbage need look at them again.
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    if config.getoption("dist") != "loadscope":
        return None
    from tests.scheduling import WorkUnits

    return WorkUnits(config, log)


@pytest.fixture(scope="session")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The browser that prints the made reports."""
    with browser_page(tmp_path_factory.mktemp("printer")) as page:
        yield page


@pytest.fixture(scope="session")
def printed(printer: Page, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> PrintedReport:
    """The made report of the name that is the parameter, printed without a fault and read: once for all its tests."""
    return printed_report(printer, request.param, tmp_path_factory.mktemp("printed"))
