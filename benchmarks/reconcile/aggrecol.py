"""AggreCol's annotated spreadsheets: alarms on annotated relations, and relations found without being told.

`python -m benchmarks.reconcile.aggrecol ../shared/bench/aggrecol/development.jl.gz`
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from expectations.discovery.discovery import discover
from expectations.discovery.discovery_grid import PrintedNumber
from expectations.discovery.printed_grid import printed_grid
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import relation
from extractors.content import Box
from schemas.figures.figure import Place, PrintedFigure

_SEED = 5
Key = tuple[str, tuple[int, int], frozenset[tuple[int, int]]]


def tables(path: Path) -> list[dict[str, Any]]:
    """The tables of a file, an object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def halves(held: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The half that settings may be tuned on and the half that only reports, by a fixed seed."""
    order = list(range(len(held)))
    random.Random(_SEED).shuffle(order)
    tuned = set(order[: len(order) // 2])
    return [t for i, t in enumerate(held) if i in tuned], [t for i, t in enumerate(held) if i not in tuned]


def annotated(table: dict[str, Any]) -> set[Key]:
    """The annotated relations of a table."""
    return {
        (a["operator"], tuple(a["aggregator_index"]), frozenset(map(tuple, a["aggregatee_indices"])))
        for a in table["aggregation_annotations"]
    }


def found(table: dict[str, Any]) -> set[Key]:
    """The relations that discovery finds in a table."""
    grid = printed_grid(table["table_array"])
    return {(d.operator, d.result, frozenset(d.operands)) for d in discover(grid) if d.holds}


def score(held: list[dict[str, Any]], verbose: bool = False) -> dict[str, Counter[str]]:
    """Right, found and annotated relations by operator."""
    counts: dict[str, Counter[str]] = {}
    per_table = []
    for number, table in enumerate(held):
        start = time.process_time()
        want, got = annotated(table), found(table)
        took = time.process_time() - start
        for name, keys in (("annotated", want), ("found", got), ("right", want & got)):
            for operator, _, _ in keys:
                counts.setdefault(operator, Counter())[name] += 1
                counts.setdefault("all", Counter())[name] += 1
        per_table.append((len(want - got) + len(got - want), number, len(want), len(got), len(want & got), took))
    if verbose:
        for row in sorted(per_table, reverse=True)[:25]:
            print("wrong {} table {}: annotated {} found {} right {}, {:.2f} s".format(*row))
    return counts


def alarms(held: list[dict[str, Any]]) -> tuple[int, int]:
    """How many annotated relations with readable numbers are called inconsistent, and how many are readable.

    Cells without a number count as nothing in sums and means. The annotations do not say which operand is divided by
    which, nor whether a ratio is a percentage: a relation is an alarm when no way of reading it holds. As in a check,
    a total is none that is right by what its table rounds whole numbers to (all to fives, say).
    """
    called = readable = 0
    for table in held:
        grid = printed_grid(table["table_array"])
        numbers = grid.numbers
        for a in table["aggregation_annotations"]:
            result = _figure(numbers, a["aggregator_index"])
            operands = [f for cell in a["aggregatee_indices"] if (f := _figure(numbers, cell)) is not None]
            if result is None or not operands or (a["operator"] in _PAIRS and len(operands) != 2):
                continue
            verdicts = {evaluate(r).verdict for r in _readings(a["operator"], result, operands)}
            readable += verdicts != {"unverifiable"}
            if "inconsistent" in verdicts and not verdicts & {"consistent", "rounding"}:
                called += a["operator"] != "Sum" or not _within(grid.rounded_to, result, operands)
    return called, readable


def _within(step: int, result: PrintedFigure, operands: Sequence[PrintedFigure]) -> bool:
    """Whether whole numbers that are each rounded to a step can add up to the result."""
    values = [f.value for f in (result, *operands) if f.value is not None and f.decimals == 0]
    if step == 1 or len(values) != len(operands) + 1:
        return False
    return 2 * abs(values[0] - sum(values[1:])) <= step * len(values)


_PAIRS = ("Division", "RelativeChange")


def _readings(operator: str, result: PrintedFigure, operands: list[PrintedFigure]) -> Iterator[Relation]:
    if operator not in _PAIRS:
        named = [(f"x{i}", f) for i, f in enumerate(operands)]
        yield relation("annotated", "sum" if operator == "Sum" else "mean", result, named, "")
        return
    for first, second in (operands, operands[::-1]):
        named = [("later", first), ("earlier", second)]
        if operator == "Division":
            for scale in ("1", "100"):
                yield relation("annotated", "ratio", result, named, "", {"scale": scale})
        else:
            yield relation("annotated", "growth", result, named, "")
            yield relation("annotated", "difference", result, named, "", {"relative": "yes"})


def _figure(numbers: Sequence[Sequence[PrintedNumber | None]], cell: Sequence[int]) -> PrintedFigure | None:
    row, column = cell
    number = numbers[row][column]
    if number is None:
        return None
    place = Place(1, Box(0, 0, 0, 0), "t", row, column)
    return PrintedFigure(str(number.value), number.value, number.decimals, "", False, place)


def report(name: str, counts: dict[str, Counter[str]]) -> None:
    """Prints precision and recall by operator."""
    for operator, c in sorted(counts.items()):
        precision, recall = c["right"] / max(c["found"], 1), c["right"] / max(c["annotated"], 1)
        print(
            f"{name:8} {operator:15} precision {precision:.3f} recall {recall:.3f}"
            f" (right {c['right']}, found {c['found']}, annotated {c['annotated']})"
        )


def main() -> None:
    """Runs the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--verbose", action="store_true")
    given = parser.parse_args()
    start = time.process_time()
    held = tables(given.file)
    called, readable = alarms(held)
    print(f"alarms on annotated relations: {called} of {readable} ({called / max(readable, 1):.1%})")
    tuned, other = halves(held)
    report("tuned", score(tuned, given.verbose))
    report("other", score(other))
    print(f"{time.process_time() - start:.1f} s of CPU")


if __name__ == "__main__":
    main()
