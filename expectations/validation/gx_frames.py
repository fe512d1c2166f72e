"""Relations as frames, one row each: what Great Expectations sees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from expectations.relation import Relation

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = ("relation_id", "rule", "kind", "published", "relation")


@dataclass(frozen=True, slots=True, eq=False)
class RelationCell:
    """A relation as one cell of a frame, where it keeps its figures as exact as they were printed.

    Great Expectations hashes every cell of a frame, twice, by its text.
    """

    relation: Relation

    def __str__(self) -> str:
        return self.relation.id


def frame_of(relations: Sequence[Relation]) -> pd.DataFrame:
    """One row per relation: its id, rule, kind and published text, and the relation with all its figures."""
    import pandas as pd

    rows = [(one.id, one.rule, one.kind, one.published.text, RelationCell(one)) for one in relations]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="object")
