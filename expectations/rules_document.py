"""docs/rules.md, written from the declared rules: `python -m expectations.rules_document > docs/rules.md`."""

from __future__ import annotations

import sys
from itertools import groupby

from expectations.findings.explanations import catalogue
from expectations.rule import Rule
from expectations.rules.catalogue import RULES

_HEAD = """# Rules

Written from the declarations in `expectations/rules/` by `python -m expectations.rules_document`; a test compares.
How to add one: [adding-a-rule.md](adding-a-rule.md).

## Verdicts

Every printed operand stands for an interval: half a unit of its last digit either side, unless it is exact (counts,
weights, targets that were set, rupiah in full). Computed with exact fractions, never floats.

- **consistent**: the published figure is the derived one, rounded half-up to the published decimals.
- **rounding**: it is not, but another rounding rule (half-even, truncated, rounded twice), a value inside the operands'
  intervals, or a named reading (a weight of 0,11 for 1/9, operands rounded first) gives it. The reading is named.
- **inconsistent**: nothing inside the intervals gives it.
- **unverifiable**: an operand is missing or was not read, its spelling leaves several values of which none fits, or a
  value falls in a gap between bands.

A spelling with several values (`1.652`) takes the one with which the relation holds, and the check says so; where none
holds it is unverifiable. Only where the published figure has all digits of the derived value, with the decimal sign
elsewhere (`8,069` for 80,69), it is inconsistent under every reading.

`power` is the chance that one wrong digit in the published figure would have been noticed. A check that holds and could
hardly have failed says so in its note: with a power below a half, or where several counts give the printed percentage
(63 to 65 of 279 all print 23). Where one count only gives it, the note names that (only 228 of 253 prints 90,12).

A fact printed in several places is compared with one reference: the printing that most others and most arithmetic bear
out; what a row derives from a target or a result that other places contradict counts for nothing. So n printings make
n - 1 checks, and the number of checks grows with the figures, not with their pairs.

## Figures of the running text

What a sentence states is read by declared wordings (`schemas/*_patterns.py`, `schemas/*_claims.py`). A figure is tied
to others only where the words prove it:

- **in the sentence**: shares of a number that it names, parts that make up a whole, changes against another period,
  what is left of a ceiling, means per thing. The figures must count the same things; where several may be meant, the
  one that fits is taken, and one that a single slip explains is asserted only where there is no second such one.
- **in the section**: a share of a number of the same things that is named up to two sentences before; a cell of a
  table under the same headings, whose row the words around the figure name, or whose column they name in the row of
  the total. That such a figure is wrong is asserted only where other figures of the section stand in the same row or
  column.
- **in the report**: what is stated of an indicator, a target, the unit's staff or its budget, by name.

Nothing is asserted of approximations (`hampir`, `lebih dari`), of another year than the table's, or of a target, plan
or last year's figure in a column that does not say that it holds these. What is called the highest is held against all
rows of a table only where the sentence says of what the rows are that it is the highest, and not of some of them.
"""


def document(rules: tuple[Rule, ...] = RULES) -> str:
    """The catalogue of rules as Markdown: by dataset, each with formula, columns, source and years."""
    parts = [_HEAD, _causes()]
    for suite, held in groupby(sorted(rules, key=lambda rule: rule.suite), key=lambda rule: rule.suite):
        parts.append(f"## {suite}\n")
        parts.extend(_entry(rule) for rule in held)
    return "\n".join(parts)


def _causes() -> str:
    """The causes that a finding can have, as the catalogue of explanations says them."""
    lines = ["## Causes\n", _CAUSES_HEAD]
    for name, texts in sorted(catalogue()["cause"].items()):
        said = texts["en"].replace(" ({evidence})", "")
        lines.append(f"- `{name.partition(' ')[0]}`: {said}")
    return "\n".join(lines) + "\n"


_CAUSES_HEAD = """\
A finding names a cause only where figures printed elsewhere show it, and gives them as evidence. Where several slips
would do, they are told and none is the cause.
"""


def _entry(rule: Rule) -> str:
    years = "all years"
    if rule.first_year or rule.last_year:
        years = f"{rule.first_year or '…'} to {rule.last_year or '…'}"
    columns = ", ".join(f"`{column}`" for column in rule.columns) or (
        "any numeric table" if rule.suite == "other_tables" else "sentences"
    )
    return (
        f"### {rule.name}\n\n"
        f"- formula: {rule.formula}\n"
        f"- kind: {', '.join(rule.kinds)}\n"
        f"- needs: {columns}\n"
        f"- source: {rule.source}\n"
        f"- years: {years}\n"
    )


if __name__ == "__main__":
    sys.stdout.write(document())
