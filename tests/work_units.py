"""Which tests one worker runs one after the other, and in which order the workers take such units.

A unit is a file, so that what its tests share is made once and not by each worker. Files that use one server are one
unit, and so are the tests of one made report. Units that take long are taken first and the many short ones with made
reports last, so that no worker is left alone with a long one at the end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

TOGETHER: Mapping[str, str] = {
    "tests/flows/archive/test_shared_store.py": "postgresql",
    "tests/flows/ledger/test_postgresql.py": "postgresql",
    "tests/flows/running/test_several_machines.py": "postgresql",
    "tests/flows/unattended/test_rebuilding_shared.py": "postgresql",
}
"""The unit of files that share a server."""

BY_REPORT: Sequence[str] = ("tests/test_made_reports.py", "tests/test_tables_as_printed.py")
"""Files of which the tests of one report, named in brackets, are a unit."""

FIRST: Sequence[str] = (
    "tests/flows/running/test_prefect_machines.py",
    "postgresql",
    "tests/flows/unattended/test_serving.py",
    "tests/test_analyst_example.py",
    "tests/test_demonstration_reports.py",
    "tests/flows/running/test_run_flow.py",
)
"""The units that are taken first."""


def unit(nodeid: str) -> str:
    """The unit of a test by the name that pytest gives it."""
    file, _, test = nodeid.partition("::")
    if file in BY_REPORT:
        return f"report {test.partition('[')[2]}"
    return TOGETHER.get(file, file)


def rank(nodeid: str) -> int:
    """Where the unit of a test comes among all: a lower one is taken earlier."""
    name = unit(nodeid)
    if name in FIRST:
        return FIRST.index(name)
    return len(FIRST) + (nodeid.partition("::")[0] in BY_REPORT)
