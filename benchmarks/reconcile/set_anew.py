"""Measures whether the same is found when whole reports are set anew: `python -m benchmarks.reconcile.set_anew`.

The text and the tables of each report that has a model beside the project are printed by Chromium in the styles of
`benchmarks.tables.styles`: other fonts, rules, shading, margins and page breaks, the same words. Charts and pictures
are left out. Printed per style: how many findings there are, and how many of those of the style with all rules are
missing or new; figures are told apart by rule, text and derived value. `--only STYLE ...` takes some of the styles,
`--list` names what is missing and new, `--keep FOLDER` keeps the prints. Needs Debian's chromium.
"""

from __future__ import annotations

import argparse
import html
import json
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.answer_keys import keyed_reports
from benchmarks.reconcile.mutations import reconciled
from benchmarks.tables.styles import STYLES, Style
from benchmarks.tables.typeset import as_set, printed, sheet_of, table_of
from expectations.relation import Finding
from extractors.reading import read_report

Key = tuple[str, str, str]


def page_of(model: dict[str, Any], truth: dict[str, Any], style: Style) -> str:
    """The HTML page of a whole report."""
    tables = {table["id"]: (number, table) for number, table in enumerate(as_set(truth, style)["tables"], 1)}
    parts = [f"<meta charset=utf-8><style>{sheet_of(style)}</style>"]
    for block in model["blocks"]:
        kind = block["k"]
        if kind == "cover":
            parts += [f"<h1 style='text-align: center'>{html.escape(line)}</h1>" for line in block["lines"]]
        elif kind == "pagebreak":
            parts.append("<p style='break-before: page'></p>")
        elif kind == "h":
            parts.append(f"<h{block['level'] + 1}>{html.escape(block['text'])}</h{block['level'] + 1}>")
        elif kind == "p":
            parts.append(f"<p>{html.escape(block['text'])}</p>")
        elif kind == "list":
            parts += [f"<p>{marker} {html.escape(item)}</p>" for marker, item in _items(block)]
        elif kind == "table" and block["id"] in tables:
            number, table = tables[block["id"]]
            parts.append(f"<p>{html.escape(block['caption'])}</p>" if block["caption"] else "")
            parts.append(table_of(table, number, style))
    return "".join(parts)


def _items(block: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The items of a list with their markers."""
    first = int(block.get("start") or 1)
    for index, item in enumerate(block["items"]):
        number = first + index
        letter = "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26]
        shape = block.get("fmt") or {"decimal": "1.", "lower-alpha": "a."}.get(block["style"], "•")
        yield shape.replace("1", str(number)).replace("a", letter) if any(c in shape for c in "1a") else shape, item


def faults(pdf: Path) -> dict[Key, Finding]:
    """What is inconsistent in a print."""
    return by_figures(reconciled(read_report(pdf))[2])


def by_figures(findings: Iterable[Finding]) -> dict[Key, Finding]:
    """What is inconsistent, by rule and figures; of two printings of one fact either may be the accused one."""
    found: dict[Key, Finding] = {}
    for finding in findings:
        if finding.outcome.verdict == "inconsistent":
            relation = finding.relation
            figures = relation.published.text, str(finding.outcome.derived)
            first, second = sorted(figures) if relation.kind == "crossref" else figures
            found[relation.rule, first, second] = finding
    return found


def main() -> None:
    """Prints a line per report and style."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=sorted(STYLES), nargs="+", default=list(STYLES))
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    for keyed in keyed_reports():
        name = keyed.report.stem
        truth, model = (json.loads(path.read_text(encoding="utf-8")) for path in (keyed.truth, keyed.model))
        with_rules: dict[Key, Finding] = {}
        for style in ["full", *(each for each in given.only if each != "full")]:
            with tempfile.TemporaryDirectory() as made:
                page = page_of(model, truth, STYLES[style])
                found = faults(printed(page, given.keep or Path(made), f"{name}.{style}"))
            with_rules = with_rules or found
            missing, new = with_rules.keys() - found.keys(), found.keys() - with_rules.keys()
            print(f"{name} {style}: {len(found)} findings, {len(missing)} missing, {len(new)} new", flush=True)
            for kind, keys, held in (("missing", missing, with_rules), ("new", new, found)) if given.list else ():
                for key in sorted(keys):
                    print(f"  {kind}: {key} {held[key].relation.subject} p. {held[key].relation.published.place.page}")


if __name__ == "__main__":
    main()
