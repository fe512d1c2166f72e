"""Measures what is found of every error that can be put into the made reports: `python -m
benchmarks.reconcile.made_reports [--group GROUP] [NAME ...]`.

The groups: `written` are the reports of tests.made_reports, written with the rules in sight; `looked_at` and
`held_back` those of tests.unseen_reports, written without, of which the first half was used to mend the rules. Of what
is held back only totals are printed. Each report is printed by Chromium, once without a fault and once for each of its
figures with that figure changed; each print is read and reconciled, without a second reading. A report without a fault
must have no finding. Per report and kind of error: how many errors were caught (a finding that has the wrong figure in
it), how many of these accuse the figure itself, of how many a cause is named in that figure or only in another one, how
many findings that follow from nothing have nothing to do with the error, and how many errors were missed. `--list`
names each error with what was found, `--part 2/5` takes every fifth one from the second on, `--only PREFIX` those whose
names begin so (`p.`: figures of the text). Needs Chromium.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.parts import part_of
from benchmarks.reconcile.mutations import reconciled
from expectations.relation import Finding
from expectations.repairs.repairs import figures_of
from extractors.reading import read_report
from tests.browser import CHROMIUM, Page, browser_page
from tests.made_reports.catalogue import REPORTS
from tests.made_reports.document import MadeReport
from tests.made_reports.faults import Fault, faults
from tests.made_reports.printing import print_report
from tests.unseen_reports.catalogue import HELD_BACK, LOOKED_AT

GROUPS = {"written": REPORTS, "looked_at": LOOKED_AT, "held_back": HELD_BACK}
COLUMNS = (" made", "caught", "accused", "named", "misnamed", "unrelated", "missed")


@dataclass(slots=True)
class Tally:
    """Counts over the errors of one kind in one report."""

    made: int = 0
    caught: int = 0
    accused: int = 0
    named: int = 0
    misnamed: int = 0
    unrelated: int = 0
    missed: list[str] = field(default_factory=list)


def roots(found: list[Finding]) -> list[Finding]:
    """The findings of a wrong figure that follow from no other."""
    return [f for f in found if f.outcome.verdict == "inconsistent" and f.root is None]


def same(text: str, other: str) -> bool:
    """Whether two texts print the same figure, signs of currency and share and nought sen aside, or the same words."""
    return _bare(text) == _bare(other)


def _bare(text: str) -> str:
    digits = re.sub(r"[^\d.,]", "", text).strip(".,").removesuffix(",00" if "Rp" in text else "")
    return digits or text.casefold()


def holds(finding: Finding, text: str) -> bool:
    """Whether a text stands among the figures and words of a finding."""
    relation = finding.relation
    texts = [*(figure.text for figure in figures_of(relation)), *relation.parameters.values(), relation.subject]
    return any(same(held, text) for held in texts)


def judge(fault: Fault, found: list[Finding], tally: Tally) -> str:
    """Adds what was found of an error to a tally, and says it in a word."""
    wrong = [f for f in found if f.outcome.verdict == "inconsistent"]
    touching = [f for f in wrong if holds(f, fault.printed)]
    accusing = [f for f in roots(found) if same(f.relation.published.text, fault.printed)]
    tally.made += 1
    tally.caught += bool(touching)
    tally.accused += bool(accusing)
    proved = {same(f.accused.text, fault.printed) for f in roots(found) if f.explanation.cause and f in touching}
    tally.named += True in proved
    tally.misnamed += proved == {False}
    tally.unrelated += sum(not holds(f, fault.printed) for f in roots(found))
    if not touching:
        tally.missed.append(fault.name)
    return "accused" if accusing else "caught" if touching else "MISSED"


def measure(
    name: str, report: MadeReport, browser: Page, chosen: list[Fault], folder: Path, *, listed: bool
) -> dict[str, Tally]:
    """Tallies by kind of error of one report; prints what is found where nothing is wrong."""
    clean = reconciled(read_report(print_report(browser, report, folder / f"{name}.pdf")))[2]
    print(f"{name}: {len(roots(clean))} findings where nothing is wrong", flush=True)
    for finding in roots(clean) if listed else ():
        print(f"{name}: FALSE {finding.relation.rule} {finding.relation.published.text}: {finding.explanation.en}")
    tallies: dict[str, Tally] = defaultdict(Tally)
    for fault in chosen:
        path = print_report(browser, report, folder / f"{name}.pdf", {fault.name: fault.printed})
        found = reconciled(read_report(path))[2]
        word = judge(fault, found, tallies[fault.kind])
        if listed:
            print(f"{word:8} {name} {fault.name}: {fault.right} -> {fault.printed}")
            for f in roots(found):
                print(
                    f"         {f.relation.rule}: {f.relation.published.text}, derived {f.outcome.derived}", flush=True
                )
    return tallies


def main() -> None:
    """Measures the reports that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=[], help="of the group; all when none is named")
    parser.add_argument("--group", choices=GROUPS, default="written")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--part", default="1/1", help="first error and step")
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    if CHROMIUM is None:
        sys.exit("Chromium is not installed: the reports cannot be printed")
    if arguments.list and arguments.group == "held_back":
        parser.error("of what is held back only totals are looked at")
    reports = GROUPS[arguments.group]
    rows = []
    with tempfile.TemporaryDirectory() as folder, browser_page(Path(folder)) as browser:
        for name in arguments.names or reports:
            report = reports[name]()
            chosen = part_of([f for f in faults(report) if f.name.startswith(arguments.only)], arguments.part)
            tallies = measure(name, report, browser, chosen, Path(folder), listed=arguments.list)
            rows += [(name, kind, tally) for kind, tally in sorted(tallies.items())]
    print(f"{'report':18} {'error':5} {' '.join(COLUMNS)}")
    for name, kind, t in rows:
        counts = (t.made, t.caught, t.accused, t.named, t.misnamed, t.unrelated, len(t.missed))
        shown = (f"{count:{len(column)}}" for count, column in zip(counts, COLUMNS, strict=True))
        print(f"{name:18} {kind:5} {' '.join(shown)}")
    for name, kind, t in rows:
        if t.missed and arguments.group != "held_back":
            print(f"missed in {name} ({kind}): {', '.join(t.missed)}")


if __name__ == "__main__":
    main()
