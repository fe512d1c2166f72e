"""Rules of targets that are printed with different decimals: whether they are one target, their achievements tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from expectations.facts.facts import Fact, Printing, by_fact
from expectations.facts.printed_facts import printings
from expectations.kinds.rounding import half_up, truncated
from expectations.kinds.tie_out import agree
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport

_DECIMALS = 2


def _targets(report: TypedReport) -> Iterator[Relation]:
    """A target and one that rounds to it, where each row's achievement follows from its own target alone.

    The same result divided by both gives two achievements, and both are printed: the targets are two, and none is the
    other one rounded.
    """
    facts = by_fact(printings(report))
    for fact, held in facts.items():
        if fact.measure != "target":
            continue
        rows = [row for printing in held if (row := _row(printing, fact, facts)) is not None]
        values = {target.value for target, _, _ in rows}
        if len(values) != 2:
            continue
        reference = max(rows, key=lambda row: (sum(other[0].value == row[0].value for other in rows), row[0].decimals))
        for row in rows:
            if row[0].value != reference[0].value and _are_two(row, reference):
                operands = [("target", reference[0]), ("capaian", row[2]), ("capaian lain", reference[2])]
                # Each stands for what it prints, and no digit of it is rounded.
                yield relation("target_berbeda", "crossref", row[0], operands, held[0].about, {"words": "code"})


def _row(
    printing: Printing, fact: Fact, facts: Mapping[Fact, Sequence[Printing]]
) -> tuple[PrintedFigure, PrintedFigure, PrintedFigure] | None:
    """The target, the result and the achievement of a row, where it prints all three."""
    place = printing.figure.place
    found = [printing.figure]
    for measure, period in (("realisasi", fact.period), ("capaian_pct", f"{fact.period}/{fact.period}")):
        held = facts.get(Fact(measure, fact.kind, fact.subject, period), ())
        found += [p.figure for p in held if (p.figure.place.table, p.figure.place.row) == (place.table, place.row)][:1]
    if place.table is None or len(found) != 3 or any(figure.value is None for figure in found):
        return None
    return found[0], found[1], found[2]


def _are_two(
    one: tuple[PrintedFigure, PrintedFigure, PrintedFigure], other: tuple[PrintedFigure, PrintedFigure, PrintedFigure]
) -> bool:
    """Whether results agree, and each achievement follows from its own target and not from the other one."""
    if not agree(one[0], other[0]) or one[1].value != other[1].value:
        return False
    return all(
        _is_share(mine[2], mine[1], mine[0]) and not _is_share(mine[2], mine[1], theirs[0])
        for mine, theirs in ((one, other), (other, one))
    )


def _is_share(share: PrintedFigure, result: PrintedFigure, target: PrintedFigure) -> bool:
    if share.decimals < _DECIMALS or not target.value:
        return False
    exact = Fraction(result.value or 0) / Fraction(target.value) * 100
    return share.value in (half_up(exact, share.decimals), truncated(exact, share.decimals))


RULES = (
    Rule(
        "target_berbeda",
        "tie_out",
        ("crossref",),
        "a target that is printed with fewer decimals is the same target, and gives the same achievement",
        ("indicator_achievement.target", "indicator_achievement.realisasi", "indicator_achievement.capaian_pct"),
        "the report itself: two achievements of one result, each of which follows from one of the targets alone",
        _targets,
    ),
)
