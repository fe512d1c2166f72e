"""Measures what is found in other layouts: `python -m benchmarks.reconcile.layout_findings [REPORT.pdf ...]`.

Each report is checked as it is and in the layouts of `benchmarks.tables.layouts`: the same words with rules, shading or
repeated headers taken away, so that right and wrong figures are the same. Printed per layout: how many findings there
are, how many of those of the report as it is are lost (left out as a doubtful reading, or not formed at all) and how
many are new; where an answer key is at hand, also the causes of the key that are found, the material ones apart, and
the consistent relations of the key that are checked. `--list` names the findings. Reports are those of the full length
beside the project if none is named.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.answer_keys import SHARED, KeyedReport, keyed_reports
from benchmarks.tables.layouts import LAYOUTS, laid_out
from extractors.limits import ReadingLimits
from extractors.pages.pdf_pages import open_pages
from extractors.reading import content_of
from flows.running import stages
from workpapers.contract import check_document

AS_IT_IS = "as it is"


def documents(report: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each layout, first of the report as it is, with what `rekon check --all` prints of it."""
    pages = list(open_pages(report))
    for name in (AS_IT_IS, *LAYOUTS):
        content = content_of(report, laid_out(pages, name) if name in LAYOUTS else pages)
        typed = stages.normalise(content)
        signature = stages.verify(report, content, ())
        reconciliation = stages.reconcile(report, typed, signature, ReadingLimits())
        yield name, check_document(content, typed, signature, reconciliation, all_checks=True)


def faults(document: dict[str, Any]) -> dict[tuple[Any, ...], str]:
    """What is inconsistent: rule, page and text of the figure, with the subject."""
    return {
        (f["declared_rule"], f["published"]["page"], f["published"]["text"]): f["subject"]
        for f in document["findings"]
        if f["verdict"] == "inconsistent"
    }


def by_key(keyed: KeyedReport, document: dict[str, Any]) -> str:
    """What the answer key of a report says of a document."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as output:
        json.dump(document, output, ensure_ascii=False, default=str)
        output.flush()
        script = SHARED / "measure" / "score_findings.py"
        command = [sys.executable, script, keyed.model, keyed.key, keyed.truth, output.name]
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True)
    score = json.loads(done.stdout.strip().splitlines()[-1])
    roots, covered = score["roots"], score["coverage"]
    return (
        f"; causes of the key {roots['hit']} of {roots['all']} (material {roots['material']}), "
        f"checked {covered['covered']} of {covered['placed']}"
    )


def main() -> None:
    """Prints a line per report and layout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    with_key = {keyed.report.resolve(): keyed for keyed in keyed_reports()}
    for report in given.reports or with_key:
        keyed = with_key.get(report.resolve())
        before: dict[tuple[Any, ...], str] = {}
        for name, document in documents(report):
            now = faults(document)
            before = before or now
            doubtful = {(d["page"], d["text"]) for d in document["doubtful"]}
            lost = before.keys() - now.keys()
            left_out = {fault for fault in lost if fault[1:] in doubtful}
            new = now.keys() - before.keys()
            print(
                f"{report.stem} {name}: {len(now)} findings, {len(left_out)} left out, {len(lost - left_out)} lost, "
                f"{len(new)} new{by_key(keyed, document) if keyed else ''}",
                flush=True,
            )
            for kind, held in (("left out", left_out), ("lost", lost - left_out), ("new", new)) if given.list else ():
                for fault in sorted(held):
                    print(f"  {kind}: {fault} {before.get(fault, now.get(fault))}")


if __name__ == "__main__":
    main()
