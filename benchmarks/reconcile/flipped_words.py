"""Measures what is found of words turned round: `python -m benchmarks.reconcile.flipped_words [NAME ...]`.

Each word of direction (naik), side (di atas) or order (tertinggi) in a sentence with a figure is turned, alone, in what
was read of a report in which everything is right. Not each makes an error: limits, scales and rules of calculation have
such words, too, so that the shares are lower bounds. Printed per kind: how many were turned, of how many a finding in
that sentence tells, and how many findings stand in others. `--group` says of which reports (default: the right ones),
`--part 2/5` takes every fifth word from the second on, `--list` names what was not caught, but of what is held back.
Needs Chromium.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.parts import part_of
from benchmarks.reconcile.mutations import reconciled
from expectations.repairs.repairs import figures_of
from extractors.content import ReportContent, Sentence
from extractors.reading import read_report
from tests.browser import CHROMIUM, browser_page
from tests.made_reports.printing import print_report
from tests.right_reports.catalogue import REPORTS
from tests.unseen_reports.catalogue import HELD_BACK, LOOKED_AT

GROUPS = {"right": REPORTS, "looked_at": LOOKED_AT, "held_back": HELD_BACK}
_PAIRS = {
    "direction": (
        ("naik", "turun"), ("meningkat", "menurun"), ("bertambah", "berkurang"), ("kenaikan", "penurunan"),
        ("membaik", "memburuk"),
    ),
    "side": (
        ("di atas", "di bawah"), ("lebih tinggi", "lebih rendah"), ("lebih besar", "lebih kecil"),
        ("lebih banyak", "lebih sedikit"), ("belum mencapai", "sudah mencapai"),
    ),
    "order": (
        ("tertinggi", "terendah"), ("terbesar", "terkecil"), ("terbanyak", "tersedikit"),
        ("paling tinggi", "paling rendah"), ("paling banyak", "paling sedikit"), ("paling besar", "paling kecil"),
    ),
}  # fmt: skip
OPPOSITES = {
    kind: dict(pair for one, other in pairs for pair in ((one, other), (other, one))) for kind, pairs in _PAIRS.items()
}


def turned(sentence: Sentence) -> Iterator[tuple[str, Sentence]]:
    """The sentence with each of its words turned, alone, and the kind of the word; none without a figure."""
    if not re.search(r"\d", sentence.text):
        return
    for kind, opposites in OPPOSITES.items():
        words = "|".join(sorted(opposites, key=len, reverse=True))
        for match in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", sentence.text, re.IGNORECASE):
            other = opposites[match.group().lower()]
            other = other.capitalize() if match.group()[0].isupper() else other
            yield kind, replace(sentence, text=sentence.text[: match.start()] + other + sentence.text[match.end() :])


def judged(content: ReportContent, sentence: Sentence) -> tuple[bool, int]:
    """Whether a finding is in the sentence, put into the content, and how many findings are elsewhere."""
    sentences = tuple(sentence if held.id == sentence.id else held for held in content.sentences)
    roots = [
        finding
        for finding in reconciled(replace(content, sentences=sentences))[2]
        if finding.outcome.verdict == "inconsistent" and finding.root is None
    ]
    own = [f for f in roots if any(figure.place.sentence == sentence.id for figure in figures_of(f.relation))]
    return bool(own), len(roots) - len(own)


def main() -> None:
    """Measures the reports that are named, or all of the group."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=[], help="of the group; all when none is named")
    parser.add_argument("--group", choices=GROUPS, default="right")
    parser.add_argument("--part", default="1/1", help="first word and step")
    parser.add_argument("--list", action="store_true")
    arguments = parser.parse_args()
    if CHROMIUM is None:
        sys.exit("Chromium is not installed: the reports cannot be printed")
    made: Counter[str] = Counter()
    caught: Counter[str] = Counter()
    elsewhere: Counter[str] = Counter()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, browser_page(Path(folder)) as browser:
        for name in arguments.names or GROUPS[arguments.group]:
            report = GROUPS[arguments.group][name]()
            content = read_report(print_report(browser, report, Path(folder) / "report.pdf"))
            every = [found for sentence in content.sentences for found in turned(sentence)]
            for kind, sentence in part_of(every, arguments.part):
                found, others = judged(content, sentence)
                made[kind] += 1
                caught[kind] += found
                elsewhere[kind] += others
                if arguments.list and arguments.group != "held_back" and not found:
                    print(f"MISSED {kind} {name}: {sentence.text}", flush=True)
    print(f"{'word':10} {'turned':>7} {'caught':>7} {'elsewhere':>10}")
    for kind in OPPOSITES:
        print(f"{kind:10} {made[kind]:7} {caught[kind]:7} {elsewhere[kind]:10}")


if __name__ == "__main__":
    main()
