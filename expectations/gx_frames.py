"""Relations as frames, one row each, and back: what Great Expectations sees."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from expectations.relation import Operand, Relation
from extractors.content import Box
from schemas.figure import Place, PrintedFigure

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "relation_id", "rule", "kind", "subject", "published", "value", "decimals", "unit", "exact", "readings",
    "page", "table", "row", "col", "row_label", "col_label", "sentence", "box", "operands", "operand_texts",
    "operand_pages", "parameters",
)  # fmt: skip


def frame_of(relations: Sequence[Relation]) -> pd.DataFrame:
    """One row per relation, every column plain text: values as decimal strings, which no engine turns to floats."""
    import pandas as pd

    return pd.DataFrame([_row(relation) for relation in relations], columns=list(COLUMNS), dtype="object")


def _row(relation: Relation) -> dict[str, str]:
    published = _figure_fields(relation.published)
    return {
        "relation_id": relation.id,
        "rule": relation.rule,
        "kind": relation.kind,
        "subject": relation.subject,
        "published": published["text"],
        **{name: value for name, value in published.items() if name != "text"},
        "operands": json.dumps([[o.name, _figure_fields(o.figure)] for o in relation.operands]),
        "operand_texts": " | ".join(o.figure.text for o in relation.operands),
        "operand_pages": " ".join(str(o.figure.place.page) for o in relation.operands),
        "parameters": json.dumps(dict(relation.parameters)),
    }


def _figure_fields(figure: PrintedFigure) -> dict[str, str]:
    place = figure.place
    return {
        "text": figure.text,
        "value": "" if figure.value is None else str(figure.value),
        "decimals": str(figure.decimals),
        "unit": figure.unit,
        "exact": "yes" if figure.exact else "no",
        "readings": " ".join(map(str, figure.readings)),
        "page": str(place.page),
        "table": place.table or "",
        "row": "" if place.row is None else str(place.row),
        "col": "" if place.col is None else str(place.col),
        "row_label": place.row_label,
        "col_label": place.col_label,
        "sentence": place.sentence or "",
        "box": " ".join(map(str, (place.box.x0, place.box.top, place.box.x1, place.box.bottom))),
    }


def relation_of(row: dict[str, Any]) -> Relation:
    """The relation that a row of a frame states."""
    published = _figure({**row, "text": row["published"]})
    operands = tuple(Operand(name, _figure(fields)) for name, fields in json.loads(row["operands"]))
    return Relation(
        row["relation_id"],
        row["rule"],
        row["kind"],
        published,
        operands,
        row["subject"],
        json.loads(row["parameters"]),
    )


def _figure(fields: dict[str, str]) -> PrintedFigure:
    x0, top, x1, bottom = map(float, fields["box"].split())
    place = Place(
        int(fields["page"]),
        Box(x0, top, x1, bottom),
        fields["table"] or None,
        int(fields["row"]) if fields["row"] else None,
        int(fields["col"]) if fields["col"] else None,
        fields["row_label"],
        fields["col_label"],
        fields["sentence"] or None,
    )
    return PrintedFigure(
        fields["text"],
        Decimal(fields["value"]) if fields["value"] else None,
        int(fields["decimals"]),
        fields["unit"],
        fields["exact"] == "yes",
        place,
        tuple(map(Decimal, fields["readings"].split())),
    )
