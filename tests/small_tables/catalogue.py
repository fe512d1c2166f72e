"""The small tables by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tests.small_tables.confusing import CONFUSING
from tests.small_tables.further import LOOKING_WRONG, RELATED
from tests.small_tables.more_confusing import MORE_CONFUSING
from tests.small_tables.ordinary import ORDINARY
from tests.small_tables.writing import Made, Source

Shape = Callable[[Source], Made]

WITH_RELATIONS: Mapping[str, Shape] = {**ORDINARY, **RELATED}
"""Tables whose figures follow from each other as their labels say."""
CONFUSING_ALL: Mapping[str, Shape] = {**CONFUSING, **MORE_CONFUSING, **LOOKING_WRONG}
"""Right tables in which a label or the other lines suggest a relation that some figure does not obey."""
ALL: Mapping[str, Shape] = {**WITH_RELATIONS, **CONFUSING_ALL}
