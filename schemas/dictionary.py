"""The data dictionary: docs/data-dictionary.md, written from the declarations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from schemas.claims.claim_kinds import KINDS
from schemas.datasets.catalogue import DATASETS
from schemas.datasets.dataset import Column, DatasetSchema

PATH = Path(__file__).resolve().parent.parent / "docs" / "data-dictionary.md"

_INTRODUCTION = """# Data dictionary

Written from the declarations in `schemas/` by `python -m schemas.dictionary`; do not edit by hand.

Column names are the reports' own terms with the unit as suffix (`_pct` per cent, `_rp` rupiah). Every row also says
where it was read: `laporan` (name of the report), `sumber` (table or sentence), `halaman` (page), `baris` (row of the
table's grid). A column of figures becomes two when it is published: the value, and what is printed under the same
name with `_teks`. A value is absent where the report prints none, a word, or a spelling that leaves more than one; the
last column of every dataset, `catatan`, then says why.

Types of values: rupiah `decimal(18,2)`, per cent `decimal(18,6)`, other figures `decimal(28,8)`. Whole numbers are
`integer`, dates `date` (YYYY-MM-DD in CSV). A version is raised when a dataset's columns, their types, units, closed
sets or its key change; CHANGELOG.md says how.

Figures marked *exact* stand for what they print and nothing beside it; all others stand for the interval of half a
unit of their last printed digit on either side.
"""


def data_dictionary(datasets: Mapping[str, DatasetSchema] = DATASETS) -> str:
    """The whole dictionary as Markdown."""
    contents = "\n".join(f"- [`{name}`](#{name}): {schema.row_is}" for name, schema in datasets.items())
    sections = "\n".join(_section(schema) for schema in datasets.values())
    kinds = "\n".join(f"| `{kind}` | {_cell(meaning)} |" for kind, meaning in KINDS.items())
    claims = f"## Kinds of claims\n\n| `jenis` | states that |\n|---|---|\n{kinds}\n"
    return f"{_INTRODUCTION}\n{contents}\n\n{sections}\n{claims}"


def _section(schema: DatasetSchema) -> str:
    rows = "\n".join(_row(column) for column in schema.columns)
    return (
        f"## {schema.name}\n\n"
        f"One row is {schema.row_is}.\n\n"
        f"Version {schema.version}. Key: {', '.join(f'`{name}`' for name in ('laporan', *schema.key))}. "
        f"In: {', '.join(schema.families)}.\n\n"
        f"| column | kind | meaning |\n|---|---|---|\n{rows}\n"
    )


def _row(column: Column) -> str:
    meaning = column.meaning
    if column.allowed:
        meaning += f" ({', '.join(column.allowed)})"
    kind = column.kind + (", exact" if column.exact else "") + (", required" if column.required else "")
    return f"| `{column.name}` | {kind} | {_cell(meaning)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    PATH.parent.mkdir(exist_ok=True)
    PATH.write_text(data_dictionary(), encoding="utf-8")
