"""The tables of the full reports set anew by another producer, in other fonts and styles; same truth.

`typeset.py [--only STYLE ...] [--list N] [--findings] [--keep FOLDER] [REPORT.truth.json ...]`. Chromium prints an HTML
page with the tables of each truth file, a heading and a paragraph between them, as a PDF, in the styles of
`styles.py`. With `--findings` each file is also checked, and findings are counted that the style with all rules does
not give. Needs Debian's chromium.
"""

from __future__ import annotations

import argparse
import html
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2

from benchmarks.tables.styles import STYLES, Style
from extractors.pages.pdf_pages import open_pages
from extractors.tables import find_tables

PROJECT = Path(__file__).resolve().parents[2]
SHARED = PROJECT.parent / "shared"

BASE = """
@page { PAGE }
body { font: 10.5pt/1.45 FONT }
h2 { font-size: 12pt } table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.25 }
td, th { padding: 3pt 5pt; text-align: left; vertical-align: top } th { font-weight: bold; text-align: center }
td.n { text-align: right }
"""


# Tables with so many columns are set across the longer side where pages are turned for them.
MANY_COLUMNS = 6


def as_set(truth: dict[str, Any], style: Style) -> dict[str, Any]:
    """The truth with what the style adds to its tables: numbers of columns under the header, dashes for no text."""
    return {**truth, "tables": [_as_set(table, style) for table in truth["tables"]]}


def _as_set(table: dict[str, Any], style: Style) -> dict[str, Any]:
    heads, body = list(table["header_rows"]), [list(row) for row in table["body_rows"]]
    spans = [list(span) for span in table["spans"]]
    at = len(heads)
    if style.dashes:
        body = [[text or "-" for text in row] for row in body]
    if style.numbered and heads and not any(r < at < r + down for r, _, down, _ in spans):
        heads.append([f"({number})" for number in range(1, len(heads[0]) + 1)])
        spans = [[r + (r >= at), c, down, across] for r, c, down, across in spans]
    return {**table, "header_rows": heads, "body_rows": body, "spans": spans}


def sheet_of(style: Style) -> str:
    """The style sheet of a page."""
    head = "table-header-group" if style.repeated else "table-row-group"
    css = BASE.replace("FONT", style.font).replace("PAGE", style.page) + style.sheet + f" thead {{ display: {head} }}"
    if style.turned:
        css += " @page wide { size: A4 landscape; margin: 20mm } table.w { page: wide }"
    return css


def page_of(truth: dict[str, Any], style: Style) -> str:
    """The HTML page with all tables of a truth file."""
    parts = [f"<meta charset=utf-8><style>{sheet_of(style)}</style>"]
    for number, table in enumerate(truth["tables"], 1):
        parts.append(f"<h2>{number}. Uraian bagian ke-{number} dari laporan</h2>")
        parts.append("<p>Bagian ini memuat data yang dilaporkan unit kerja pada tahun berjalan. " * 3 + "</p>")
        parts.append(table_of(table, number, style))
    return "".join(parts)


def table_of(table: dict[str, Any], number: int, style: Style) -> str:
    """One table of a truth file in HTML; `number` is the one that notes of its continuation give."""
    spans = {(r, c): (rows, cols) for r, c, rows, cols in table["spans"]}
    covered = {
        (r + i, c + j) for (r, c), (rows, cols) in spans.items() for i in range(rows) for j in range(cols) if i or j
    }
    grid = [*table["header_rows"], *table["body_rows"]]
    heads = len(table["header_rows"])
    rows = []
    group = 0
    for r, texts in enumerate(grid):
        cells = []
        # A group begins with a cell over several rows or, where there is none, with another text in the first column.
        begins = r == heads or (r > heads and (r, 0) not in covered and texts[0] != grid[r - 1][0])
        group += begins
        for c, text in enumerate(texts):
            if (r, c) in covered:
                continue
            down, across = spans.get((r, c), (1, 1))
            name = "th" if r < heads else "td"
            figure = name == "td" and text[:1].isdigit() and len(text) < 20
            kind = f' class="{"n" * figure} {"k" * (down > 1)} {"f" * (c == 0)}"'
            cells.append(f"<{name}{kind} rowspan={down} colspan={across}>{html.escape(text)}</{name}>")
        total = r > heads and spans.get((r, 0), (1, 1))[1] > 1
        rows.append(f"<tr class='{'g' * begins} {'s' * (group % 2 == 0)} {'t' * total}'>{''.join(cells)}</tr>")
    # In HTML a cell of the header cannot reach into the body: such a table has one group of rows.
    if any(r < heads < r + down for (r, _), (down, _) in spans.items()):
        heads = 0
    kind = " class=w" * (style.turned and len(grid[0]) >= MANY_COLUMNS)
    widths = _widths(grid) if style.parts else ""
    head, body = f"<table{kind}>{widths}<thead>{''.join(rows[:heads])}</thead>", rows[heads:]
    parts = [f"<tbody>{''.join(part)}</tbody></table>" for part in _parts(body, spans, heads, style.parts)]
    on = f"<p style='break-before: page'>Lanjutan Tabel {number}.</p>"
    return head + (on + head).join(parts)


def _widths(grid: list[list[str]]) -> str:
    """Widths of the columns, by their longest texts and words, which all parts of a table have in common."""
    words = [max(len(word) for text in column for word in ["", *text.split()]) for column in zip(*grid, strict=True)]
    texts = [max(len(text) for text in column) for column in zip(*grid, strict=True)]
    shares = [max(6 + word, min(2 * text**0.5, 30)) for word, text in zip(words, texts, strict=True)]
    return "".join(f"<col style='width: {100 * share / sum(shares):.1f}%'>" for share in shares)


def _parts(rows: list[str], spans: dict[tuple[int, int], tuple[int, int]], heads: int, most: int) -> list[list[str]]:
    """The rows of a body in parts of `most` rows or more, no cell over several rows cut; in one where that is 0."""
    held = {r + i - heads for (r, _), (down, _) in spans.items() for i in range(1, down)}
    parts: list[list[str]] = [[]]
    for index, row in enumerate(rows):
        if most and len(parts[-1]) >= most and index not in held and heads:
            parts.append([])
        parts[-1].append(row)
    return parts


def placed(truth: dict[str, Any], pdf: Path) -> dict[str, Any]:
    """The truth with the pages on which its tables stand in `pdf`: from their own heading to the next one."""
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    first = [
        next(i for i, text in enumerate(texts, 1) if f"{number}. Uraian bagian ke-{number} dari" in text)
        for number in range(1, len(truth["tables"]) + 1)
    ]
    tables = []
    for table, start, end in zip(truth["tables"], first, [*first[1:], len(texts)], strict=True):
        rows = len(table["header_rows"]) + len(table["body_rows"])
        tables.append({**table, "pages": list(range(start, end + 1)), "row_pages": [[start, end]] * rows})
    return {**truth, "tables": tables, "charts": [], "pages": len(texts)}


def printed(page: str, folder: Path, name: str) -> Path:
    """The page as a PDF."""
    source, target = folder / f"{name}.html", folder / f"{name}.pdf"
    source.write_text(page)
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    command += [f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", source.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return target


def findings_of(pdf: Path) -> set[tuple[str, str, str]]:
    """Rule, published and derived figure of what `rekon check` calls inconsistent in a PDF.

    Of two printings of one fact that differ, either may be held against the other: they are in one order here.
    """
    command = [sys.executable, "-m", "flows.cli", "check", str(pdf), "--json", "-"]
    document = json.loads(subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False).stdout)
    found = set()
    for f in document["findings"]:
        published, derived = f["published"]["value"] or f["published"]["text"], f["derived"]
        if f["verdict"] == "inconsistent":
            first, second = sorted((published, derived)) if f["rule"] == "crossref" else (published, derived)
            found.add((f["rule"], first, second))
    return found


def main() -> None:
    """Prints a line per report and style."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("truths", nargs="*", type=Path, help="truth files; else those of the full reports")
    arguments.add_argument("--only", choices=sorted(STYLES), nargs="+")
    arguments.add_argument("--list", type=int, default=0)
    arguments.add_argument("--findings", action="store_true")
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    from benchmarks.tables.layouts import document

    for path in given.truths or sorted((SHARED / "reports").glob("*.truth.json")):
        report = path.name.removesuffix(".truth.json")
        if "." in report:
            continue  # a scan or a turned copy of a report, whose truth is the report's
        truth = json.loads(path.read_text())
        with_rules: set[tuple[str, str, str]] = set()
        for name, style in STYLES.items():
            if given.only and name not in given.only:
                continue
            with tempfile.TemporaryDirectory() as made:
                folder = given.keep or Path(made)
                own = as_set(truth, style)
                pdf = printed(page_of(own, style), folder, f"{report}.{name}")
                output = folder / f"{report}.{name}.json"
                output.write_text(json.dumps(document(find_tables(list(open_pages(pdf)))), ensure_ascii=False))
                script = SHARED / "measure" / "score_tables.py"
                right = folder / f"{report}.{name}.truth.json"
                right.write_text(json.dumps(placed(own, pdf), ensure_ascii=False))
                command = [sys.executable, str(script), str(right), str(output), "--list", str(given.list)]
                lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().splitlines()
                found = findings_of(pdf) if given.findings else set()
            s = json.loads(lines[-1])
            print(
                f"{report} {name}: cells {s['cells']['f1']:.4f} adjacency {s['adjacency']['f1']:.4f} "
                f"numbers in place {s['numbers']['in_place']} kept {s['numbers']['kept']} {s['tables']}",
                flush=True,
            )
            if given.findings:
                with_rules = with_rules or found
                print(f"  {len(found)} findings, not made with all rules: {sorted(found - with_rules)}")
            for line in lines[:-1]:
                if line.startswith("  ") and given.list:
                    print(line[:240])


if __name__ == "__main__":
    main()
