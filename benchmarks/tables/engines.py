"""One table reader over one PDF, its tables in the contract's form on standard output: `engines.py ENGINE REPORT.pdf`.

Run by compare.py as a process of its own, so that CPU time and memory are those of one engine and one file.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path
from typing import Any

Grid = list[list[str]]


def _rekon(path: Path) -> list[dict[str, Any]]:
    from extractors.reading import read_report
    from workpapers.contract import tables_document

    tables: list[dict[str, Any]] = tables_document(read_report(path))["tables"]
    return tables


def _tables(path: Path) -> list[dict[str, Any]]:
    """Only the table reader of the program, without prose and signatures."""
    from extractors.pages.pdf_pages import open_pages
    from extractors.tables import find_tables

    return [
        {
            "id": table.id,
            "caption": table.caption,
            "pages": list(table.pages),
            "header_rows": table.header_rows,
            "rows": [list(row) for row in table.rows],
            "cells": [
                {"row": c.row, "col": c.col, "rowspan": c.rowspan, "colspan": c.colspan, "text": c.text, "page": c.page}
                | {"bbox": c.box.as_list()}
                for c in table.cells
            ],
        }
        for table in find_tables(list(open_pages(path))).tables
    ]


def _pdfplumber(path: Path) -> list[dict[str, Any]]:
    import pdfplumber

    tables = []
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            tables += [_plain(rows, page.page_number) for rows in page.extract_tables()]
            page.close()
    return tables


def _camelot(path: Path, **options: Any) -> list[dict[str, Any]]:
    from camelot.io import read_pdf

    found = read_pdf(str(path), pages="all", suppress_stdout=True, **options)
    return [_plain(table.data, int(table.page)) for table in found]


def _plain(rows: list[list[str | None]], page: int) -> dict[str, Any]:
    grid: Grid = [[" ".join((text or "").split()) for text in row] for row in rows]
    cells = [
        {"row": r, "col": c, "rowspan": 1, "colspan": 1, "text": text, "page": page, "bbox": [0, 0, 0, 0]}
        for r, row in enumerate(grid)
        for c, text in enumerate(row)
    ]
    return {"id": f"p{page}", "caption": "", "pages": [page], "header_rows": 1, "rows": grid, "cells": cells}


ENGINES = {
    "rekon": _rekon,
    "tables": _tables,
    "pdfplumber": _pdfplumber,
    "camelot-lattice-vector": lambda p: _camelot(p, flavor="lattice", engine="vector", split_text=True),
    "camelot-lattice": lambda p: _camelot(p, flavor="lattice"),
    "camelot-network": lambda p: _camelot(p, flavor="network"),
    "camelot-stream": lambda p: _camelot(p, flavor="stream"),
    "camelot-auto": lambda p: _camelot(p, flavor="auto"),
}


def main() -> None:
    """Reads the PDF with the engine that the command line names and prints its tables."""
    warnings.simplefilter("ignore")
    engine, path = sys.argv[1], Path(sys.argv[2])
    json.dump({"contract": 1, "tables": ENGINES[engine](path)}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
