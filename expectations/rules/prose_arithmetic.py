"""Rules of text that names all figures itself: changes, shares of a number named before, what is left, means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from expectations.discovery.strong_lines import TOTAL
from expectations.kinds.evaluation import evaluate
from expectations.kinds.rounding import half_up
from expectations.kinds.slips import SLIPS, slip
from expectations.relation import Kind, Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport

DIRECTION = "arah_prosa"
_HELD = ("consistent", "rounding")
_SLIPS = ("digit", "transposed")
"""What shows that a figure was meant; a decimal sign elsewhere or a digit less is found too often by chance."""
_MANY = 5000
"""A share of more than so many things is printed by several counts: it tells of none of them."""


def _changes(report: TypedReport) -> Iterator[Relation]:
    """By how much something changed: from the one figure that fits; where there is one figure only, from that."""
    held: set[tuple[str, PrintedFigure]] = set()
    amounts: set[str] = set()
    for claim in report.claims:
        if claim.kind != "change" or claim.value is None:
            continue
        amounts.add(claim.sentence)
        after, before = _numbered(claim, "after"), claim.operands["before"]
        choices = [choice for figure in after for choice in _change(claim, claim.value, figure, before)]
        chosen = _chosen(
            choices, certain=len(after) == 1 and "elsewhere" not in claim.texts and _alike(after[0], before)
        )
        if chosen is None:
            continue
        yield chosen
        if evaluate(chosen).verdict in _HELD:
            held.add((claim.sentence, chosen.operands[0].figure))
    for claim in report.claims:
        if claim.kind == "change_way" and claim.value is not None:
            for figure in _numbered(claim, "after"):
                # Where the sentence names an amount that does not follow, that is what is said.
                if (claim.sentence, figure) in held or claim.sentence not in amounts:
                    operands = (("after", figure), ("before", claim.operands["before"]))
                    given = {"direction": claim.texts["arah"]}
                    yield relation(DIRECTION, "growth", claim.value, operands, claim.subject, given)


def _change(claim: Claim, value: PrintedFigure, after: PrintedFigure, before: PrintedFigure) -> Iterator[Relation]:
    """A percentage is the growth, or, of percentages and indices, points; anything else is the difference."""
    kinds: tuple[Kind, ...] = ("difference",)
    if value.unit == "%":
        kinds = ("growth",) if before.exact else ("growth", "difference")
    elif value.decimals > max(after.decimals, before.decimals):
        # `71 (83,53%), naik 4,58 poin dari 60 dari 76`: points between the shares, not between the counts.
        return
    for kind in kinds:
        operands = (("after", after), ("before", before))
        yield relation("perubahan_prosa", kind, value, operands, claim.subject, {"absolute": "yes"})


def _alike(one: PrintedFigure, other: PrintedFigure) -> bool:
    """Whether two figures are printed alike and of one size: only then are they certainly two of the same thing."""
    if one.value is None or other.value is None or not one.value or not other.value:
        return False
    apart = Fraction(one.value) / Fraction(other.value)
    return one.decimals == other.decimals and Fraction(1, 4) <= abs(apart) <= 4


def _shares(report: TypedReport) -> Iterator[Relation]:
    """A share of a number named before: of the one that fits; else of the only one, where one slip explains it."""
    held: dict[str, list[PrintedFigure]] = defaultdict(list)
    left: list[tuple[Claim, list[Relation]]] = []
    told = Counter(claim.sentence for claim in report.claims if claim.kind == "share_of_named")
    for claim in report.claims:
        if claim.kind != "share_of_named" or claim.value is None:
            continue
        part, wholes = claim.operands["part"], _numbered(claim, "whole")
        choices = [
            relation("bagian_prosa", "ratio", claim.value, (("part", part), ("whole", whole)), claim.subject)
            for whole in wholes
        ]
        chosen = _chosen(choices, certain=False)
        if chosen is None and told[claim.sentence] == 1:
            # Several shares of a sentence may each be of another whole.
            chosen = next(filter(_part_slipped, choices), None)
        if "changed" in claim.texts:
            # The figure that it is compared with is what it is a share of; others before it may be.
            beside = chosen is not None and chosen.operands[1].figure.place.sentence == claim.sentence
            if chosen is not None and (beside or evaluate(chosen).verdict in _HELD):
                yield chosen
            continue
        if chosen is None:
            left.append((claim, choices))
            continue
        if evaluate(chosen).verdict not in _HELD and _follows_otherwise(report, chosen):
            continue
        yield chosen
        if evaluate(chosen).verdict in _HELD:
            held[claim.sentence].append(chosen.operands[1].figure)
    for claim, choices in left:
        # Two shares of the same sentence taken of one number speak for it; so does one, where the parts make it up.
        yield from [c for c in choices if held[claim.sentence].count(c.operands[1].figure) > 1 and _slipped(c)][:1] or [
            c for c in choices if c.operands[1].figure in held[claim.sentence] and _is_made_up(report, claim, c)
        ][:1]


def _is_made_up(report: TypedReport, claim: Claim, choice: Relation) -> bool:
    """Whether all parts of the sentence that have shares make up the number that one of them is a share of."""
    parts = [
        other.operands["part"].value or 0
        for other in report.claims
        if other.kind == claim.kind and other.sentence == claim.sentence
    ]
    return len(parts) > 1 and sum(parts) == choice.operands[1].figure.value


def _follows_otherwise(report: TypedReport, choice: Relation) -> bool:
    """Whether the part is such a share of a total that a table near it prints."""
    part = choice.operands[0]
    return any(
        evaluate(replace(choice, operands=(part, replace(choice.operands[1], figure=total)))).verdict == "consistent"
        for total in _totals_near(report, choice.published.place.page)
    )


def _totals_near(report: TypedReport, page: int) -> Iterator[PrintedFigure]:
    """The figures in total rows of the tables on a page and beside it."""
    for table in report.tables:
        if table.pages[0] - 1 <= page <= table.pages[-1] + 1:
            view = report.view(table)
            yield from (f for (row, _), f in view.single_figures.items() if TOTAL.match(view.label(row)))


def _slipped(choice: Relation) -> bool:
    """Whether the share is the one that fits but for a slip of any kind."""
    derived = evaluate(choice).derived
    return isinstance(derived, Decimal) and slip(choice.published, derived) in SLIPS


def _part_slipped(choice: Relation) -> bool:
    """Whether the one count that the share belongs to is the part with a digit changed."""
    part, whole = (operand.figure for operand in choice.operands)
    value = choice.published.value
    if value is None or whole.value is None or not 0 < whole.value <= _MANY or choice.published.decimals < 1:
        return False
    nearest = half_up(Fraction(value) * Fraction(whole.value) / 100, 0)
    mended = replace(part, value=nearest)
    holds = evaluate(replace(choice, operands=(replace(choice.operands[0], figure=mended), choice.operands[1])))
    return holds.verdict == "consistent" and slip(part, nearest) in _SLIPS


def _chosen(choices: Sequence[Relation], *, certain: bool) -> Relation | None:
    """The relation that holds; else, where no other is meant, the nearest; else the only one that a slip explains."""
    failing = []
    for choice in choices:
        outcome = evaluate(choice)
        if outcome.verdict in _HELD:
            return choice
        if outcome.verdict == "inconsistent" and isinstance(outcome.derived, Decimal):
            failing.append((choice, outcome.derived))
    if certain and failing:
        return min(failing, key=lambda found: abs((found[0].published.value or 0) - found[1]))[0]
    slips = [choice for choice, derived in failing if slip(choice.published, derived) in _SLIPS]
    return slips[0] if len(slips) == 1 else None


def _left(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "left_of" and claim.value is not None:
            operands = (("pagu", claim.operands["whole"]), ("realisasi", claim.operands["part"]))
            yield relation("sisa_prosa", "difference", claim.value, operands, claim.subject)


def _means(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "mean_per" and claim.value is not None:
            operands = (("total", claim.operands["total"]), ("count", claim.operands["count"]))
            yield relation("rerata_prosa", "ratio", claim.value, operands, claim.subject, {"scale": "1"})


def _numbered(claim: Claim, name: str) -> list[PrintedFigure]:
    """The operands called name1, name2, ... in this order."""
    found = [(int(key.removeprefix(name)), figure) for key, figure in claim.operands.items() if key.startswith(name)]
    return [figure for _, figure in sorted(found, key=lambda pair: pair[0])]


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations another rule's function gathers with its own."""
    return ()


RULES = (
    Rule(
        "perubahan_prosa",
        "claims",
        ("growth", "difference"),
        "by how much something rose or fell = (after - before) / before × 100, or after - before",
        ("claims.nilai",),
        "the sentence",
        _changes,
    ),
    Rule(
        DIRECTION,
        "claims",
        ("growth",),
        "what is said to have risen (fallen) by so much is above (below) what it is compared with",
        ("claims.nilai",),
        "the sentence",
        _nothing,
    ),
    Rule(
        "bagian_prosa",
        "claims",
        ("ratio",),
        "a share beside a count = count / a number of the same things named before × 100",
        ("claims.nilai",),
        "the text",
        _shares,
    ),
    Rule(
        "sisa_prosa",
        "claims",
        ("difference",),
        "what is left = ceiling - spent",
        ("claims.nilai",),
        "the sentence",
        _left,
    ),
    Rule(
        "rerata_prosa",
        "claims",
        ("ratio",),
        "a mean per thing = total / number of these things",
        ("claims.nilai",),
        "the sentence",
        _means,
    ),
)
