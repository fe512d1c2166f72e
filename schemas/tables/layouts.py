"""The register of all table layouts, checked as it is loaded."""

from __future__ import annotations

from schemas.datasets.catalogue import DATASETS
from schemas.tables import (
    budget_tables,
    component_tables,
    criteria_tables,
    followup_tables,
    performance_tables,
    personnel_tables,
    satisfaction_matrices,
    satisfaction_tables,
    target_tables,
)
from schemas.tables.recognition import Layout, vocabulary

LAYOUTS: tuple[Layout, ...] = (
    *performance_tables.LAYOUTS,
    *target_tables.LAYOUTS,
    *criteria_tables.LAYOUTS,
    *budget_tables.LAYOUTS,
    *satisfaction_tables.LAYOUTS,
    *satisfaction_matrices.LAYOUTS,
    *component_tables.LAYOUTS,
    *personnel_tables.LAYOUTS,
    *followup_tables.LAYOUTS,
)

VOCABULARY = vocabulary(LAYOUTS)
"""Every word by which a table can be recognised: header words are mended towards these."""


def _check(layouts: tuple[Layout, ...]) -> None:
    names = [layout.name for layout in layouts]
    if len(set(names)) != len(names):
        raise ValueError("two layouts have one name")
    for layout in layouts:
        if layout.dataset not in DATASETS:
            raise ValueError(f"layout {layout.name}: there is no dataset {layout.dataset}")
        roles = {role.name for role in layout.roles}
        if not set(layout.labels) <= roles:
            raise ValueError(f"layout {layout.name}: a label is no role")
        if not layout.roles and layout.fits is None:
            raise ValueError(f"layout {layout.name} would fit every table")


_check(LAYOUTS)
