"""Whether a report's records keep to the schemas of their datasets. What does not is a fault of the reading.

A fault found here accuses no report: it is listed as a fault of extraction, beside the findings and never among them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from expectations.validation.dataset_cells import cells_of
from expectations.validation.gx_context import validate_frame
from schemas.typed_report import TypedReport

if TYPE_CHECKING:
    import pandas as pd

_SUITE = "datasets"


@dataclass(frozen=True, slots=True)
class ReadingFault:
    """A cell, key or row that breaks the schema of its dataset: `kind` is type, filled, allowed, limits, key, complete.

    `kind` is "not checked" when the expectation itself raised; `text` then says why.
    """

    kind: str
    dataset: str
    column: str
    text: str
    source: str
    row: int | None
    page: int


def check_datasets(typed: TypedReport) -> tuple[ReadingFault, ...]:
    """Validates the records of a report against the schemas of their datasets, in Great Expectations."""
    cells = cells_of(typed)
    if cells.empty:
        return ()
    return tuple(fault for kind, found in _run(cells).items() for fault in _faults(kind, found))


def _run(cells: pd.DataFrame) -> dict[str, list[dict[str, str]] | None]:
    """The cells at fault by kind of fault; None where the expectation raised."""
    from expectations.validation.gx_dataset_expectations import EXPECTATIONS

    results = validate_frame(cells, _SUITE, [one(fault=fault) for fault, one in EXPECTATIONS.items()])
    found = {one.expectation_config.kwargs["fault"]: one.result for one in results}
    return {fault: (found.get(fault) or {}).get("details", {}).get("cells") for fault in EXPECTATIONS}


def _faults(kind: str, cells: list[dict[str, str]] | None) -> list[ReadingFault]:
    if cells is None:
        return [ReadingFault("not checked", "", kind, "the expectation did not run", "", None, 1)]
    return [
        ReadingFault(
            kind, cell["dataset"], cell["column"], cell["text"], cell["source"],
            int(cell["row"]) if cell["row"].isdigit() else None, int(cell["page"]),
        )
        for cell in cells
    ]  # fmt: skip
