"""Facts of which a table prints two versions side by side, under one header: the text may state either."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from expectations.facts.facts import Fact, Printing
from expectations.kinds.tie_out import agree
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_LEVELS = " / "


def without_second_versions(
    report: TypedReport, facts: Mapping[Fact, Sequence[Printing]]
) -> Mapping[Fact, Sequence[Printing]]:
    """The printings of each fact, without those of the text that a table states as another version of the fact.

    Where `Capaian / Nyata` and `Capaian / Maks. 120` stand beside each other, the text that says the second does not
    contradict the first.
    """
    beside: dict[tuple[str | None, int | None, str], list[PrintedFigure]] = defaultdict(list)
    for held in report.figures:
        if held.figure.place.col_label:
            beside[_group(held.figure)].append(held.figure)
    return {fact: [p for p in held if not _is_other_version(p, held, beside)] for fact, held in facts.items()}


def _is_other_version(
    printing: Printing,
    held: Sequence[Printing],
    beside: Mapping[tuple[str | None, int | None, str], Sequence[PrintedFigure]],
) -> bool:
    if printing.figure.place.sentence is None:
        return False
    return any(
        not agree(printing.figure, other.figure)
        and any(agree(printing.figure, version) for version in beside.get(_group(other.figure), ()))
        for other in held
        if other.figure.place.table is not None
    )


def _group(figure: PrintedFigure) -> tuple[str | None, int | None, str]:
    """The cells of a row under one header of the upper level."""
    return figure.place.table, figure.place.row, figure.place.col_label.split(_LEVELS)[0]
