"""Measures what is found in right sentences with figures by chance, and in the same with one figure changed.

`python -m benchmarks.reconcile.right_constructions [--examples N]`. Each construction of
`tests/expectations/test_right_constructions.py` is filled N times. Whatever is found then is a false accusation. Of
each construction's first text every figure is changed in turn, to another first digit: in how many of these texts
something is found says how much of such sentences is checked at all.
"""

from __future__ import annotations

import argparse
from random import Random

from tests.expectations.test_right_constructions import CONSTRUCTIONS, accused, figures_in, with_one_figure_changed


def main() -> None:
    """Prints the constructions in which something is found, and both totals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=150)
    given = parser.parse_args()
    false = changed = caught = checked = 0
    for construction in CONSTRUCTIONS:
        found = sum(bool(accused(*construction(Random(number)))) for number in range(given.examples))
        false += found
        if found:
            print(f"{construction.__name__}: {found} of {given.examples} right texts accused", flush=True)
        text = list(construction(Random(0)))
        outcomes = [
            bool(accused(*text[:at], with_one_figure_changed(sentence, place), *text[at + 1 :]))
            for at, sentence in enumerate(text)
            for place in range(figures_in(sentence))
        ]
        changed, caught, checked = changed + len(outcomes), caught + sum(outcomes), checked + any(outcomes)
    tried = given.examples * len(CONSTRUCTIONS)
    print(f"{false} of {tried} right texts accused; {caught} of {changed} changed figures found", end=", ")
    print(f"in {checked} of {len(CONSTRUCTIONS)} constructions")


if __name__ == "__main__":
    main()
