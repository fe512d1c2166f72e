"""Measures what is found of wrong digits where an answer key says that a figure is right.

`python -m benchmarks.reconcile.key_places REPORT.pdf MODEL.json KEY.json TRUTH.json [--part 1/6] [--layout plain]
[--list]`. Of each relation that the key calls consistent the second digit of the published figure (the only one of one
digit) becomes the next one, alone, in what was read of the report; figures of words, and such as the reading has at no
one place, are left out. Printed: how many were put in and caught, of those that are dates how many, and how many
findings have nothing to do with them. Where a figure stands in the truth is told by the measuring scripts beside the
project (`../shared/measure`).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from benchmarks.parts import part_of
from benchmarks.reconcile.injected_errors import Injected, Spot, applied
from benchmarks.reconcile.mutations import Tally, fault, judged, reconciled
from benchmarks.tables.layouts import LAYOUTS, laid_out
from extractors.content import ReportContent
from extractors.pages.pdf_pages import open_pages
from extractors.reading import content_of
from schemas.figures.dates import has_date_shape

MEASURE = Path(__file__).resolve().parents[3] / "shared" / "measure"
_ALIKE = 0.8
"""The share of a table's cells that are as in the truth, before the two are taken for one table."""
_BEGINNING = 40


def consistent_places(model: Path, key: Path, truth: Path) -> tuple[dict[tuple[Any, ...], str], dict[Any, Any]]:
    """The published places of the key's consistent relations, with their names; the truth's paragraphs by place."""
    sys.path.insert(0, str(MEASURE))
    from locate import Locator, load_refs
    from matching import Matcher
    from places import Report

    read = [json.loads(path.read_text(encoding="utf-8")) for path in (model, key, truth)]
    report = Report(read[2], read[0])
    matcher = Matcher(report, Locator(report, load_refs(read[1]["id"])), read[1]["checks"])
    places: dict[tuple[Any, ...], str] = {}
    for check in read[1]["checks"]:
        if check["verdict"] == "consistent" and not check.get("soft") and not check.get("uncertain"):
            for place in sorted(matcher.at[check["id"]]["published"])[:1]:
                places.setdefault(place, check["id"])
    return places, {(paragraph.block, paragraph.item): paragraph for paragraph in report.paras}


def tables_by_truth(content: ReportContent, truth: Path) -> dict[str, str]:
    """The id of the table that was read for each of the truth: it begins on its page and has nearly its cells."""
    found = {}
    for table in json.loads(truth.read_text(encoding="utf-8"))["tables"]:
        grid = [*table["header_rows"], *table["body_rows"]]
        for read in content.tables:
            if read.pages[0] == min(table["pages"]) and [len(r) for r in read.rows] == [len(r) for r in grid]:
                cells = [text for row in read.rows for text in row], [text for row in grid for text in row]
                same = sum(a == b for a, b in zip(*cells, strict=True))
                if same > _ALIKE * len(cells[0]):
                    found[table["id"]] = read.id
    return found


def changed(text: str) -> str | None:
    """The text with its second digit, or its only one, made the next one; None without a digit."""
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    if not digits:
        return None
    at = digits[min(1, len(digits) - 1)]
    digit = (int(text[at]) + 1) % 10 or (1 if len(digits) == 1 else 0)
    return f"{text[:at]}{digit}{text[at + 1 :]}"


def injected(content: ReportContent, place: tuple[Any, ...], tables: dict[str, str], paras: Any) -> Injected | None:
    """The error at a place of the truth; None where the reading has no figure there."""
    if place[0] == "cell":
        table = next((t for t in content.tables if t.id == tables.get(place[1])), None)
        new = changed(table.rows[place[2]][place[3]]) if table is not None else None
        if table is None or new is None:
            return None
        spot: Spot = (table.id, place[2], place[3])
        return Injected("digit", (), {spot: new})
    paragraph, new = paras.get(place[1:3]), changed(place[3])
    whole = re.compile(rf"(?<![\d.,:]){re.escape(place[3])}(?![.,:]?\d)")
    for sentence in content.sentences if paragraph is not None and new is not None else ():
        within = paragraph.first <= sentence.page <= paragraph.last and whole.search(sentence.text)
        if within and sentence.text.replace(" ", "")[:_BEGINNING] in paragraph.text.replace(" ", ""):
            return Injected("digit", (), {}, (sentence.id, place[3], str(new)))
    return None


def main() -> None:
    """Measures one report."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("report", "model", "key", "truth"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--part", default="1/1", help="first place and step")
    parser.add_argument("--layout", choices=sorted(LAYOUTS), help="of benchmarks.tables.layouts; else as it is set")
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    if not MEASURE.is_dir():
        sys.exit(f"{MEASURE} is missing: it tells where the figures of the key stand")
    places, paras = consistent_places(given.model, given.key, given.truth)
    pages = [*open_pages(given.report)]
    content = content_of(given.report, laid_out(pages, given.layout) if given.layout else pages)
    tables = tables_by_truth(content, given.truth)
    before = {fault(f) for f in reconciled(content)[2] if f.outcome.verdict == "inconsistent"}
    figures, dates = Tally(), Tally()
    for place, name in part_of([*places.items()], given.part):
        error = injected(content, place, tables, paras)
        if error is None:
            continue
        tally = dates if any(map(has_date_shape, error.cells.values())) else figures
        if not judged(error, before, reconciled(applied(content, error))[2], tally) and given.list:
            print(f"MISSED {name}: {place}", flush=True)
    print(f"{len(tables)} tables of the truth were read")
    for kind, tally in (("figures", figures), ("dates", dates)):
        print(f"{kind}: {tally.caught} of {tally.made} caught, {tally.unrelated} unrelated findings")


if __name__ == "__main__":
    main()
