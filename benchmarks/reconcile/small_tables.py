"""Measures small tables whose labels say how their figures come about: `python -m benchmarks.reconcile.small_tables`.

Each table of tests.small_tables is drawn anew `--clean` times as it is, and `--wrong` times with an error in each of
its figures in turn, and checked by all rules, without a PDF. Right tables with a finding are printed; of errors, how
many a finding takes in, and how many brought findings that have nothing to do with them. `--list` names the missed.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter

from tests.small_tables.catalogue import ALL, WITH_RELATIONS
from tests.small_tables.checking import accused, takes_in
from tests.small_tables.errors import errors
from tests.small_tables.writing import Source


def measure_errors(name: str, seeds: range, *, listed: bool) -> Counter[str]:
    """Errors made in a table, caught, and answered by findings of other figures only."""
    counts: Counter[str] = Counter()
    for seed in seeds:
        for wrong in errors(WITH_RELATIONS[name](Source(seed)), seed):
            found = accused(wrong.table)
            caught = takes_in(found, wrong.printed)
            counts.update(made=1, caught=caught, unrelated=bool(found) and not caught)
            if listed and not caught:
                print(f"missed in {name} {seed}: {wrong.header} {wrong.right} -> {wrong.printed}")
    return counts


def main() -> None:
    """Measures all tables, or those whose names begin so."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clean", type=int, default=50)
    parser.add_argument("--wrong", type=int, default=3)
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true")
    given = parser.parse_args()
    start = time.process_time()
    names = [name for name in ALL if name.startswith(given.only)]
    false = 0
    for name in names:
        for seed in range(given.clean):
            found = accused(ALL[name](Source(seed)))
            false += bool(found)
            for relation in found:
                print(f"FALSE {name} {seed}: {relation.rule} {relation.published.text} ({relation.subject})")
    print(f"right tables with a finding: {false} of {len(names) * given.clean}, of {len(names)} kinds")
    total: Counter[str] = Counter()
    for name in names:
        if name in WITH_RELATIONS:
            counts = measure_errors(name, range(given.wrong), listed=given.list)
            total += counts
            print(
                f"{name:20} errors {counts['made']:4}  caught {counts['caught']:4}  unrelated {counts['unrelated']:3}"
            )
    print(f"errors caught: {total['caught']} of {total['made']}, unrelated findings with {total['unrelated']}")
    print(f"{time.process_time() - start:.1f} s of CPU")


if __name__ == "__main__":
    main()
