"""Rule of abbreviated indices: by how many points an index is said to have changed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from expectations.facts.index_rows import index_cells, is_own, row_changes
from expectations.facts.operands_one_slip_off import one_slip
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.derivation import unsigned
from schemas.published import Claim
from schemas.typed_report import TypedReport

_TWO = 2
_ABSOLUTE = {"absolute": "yes"}


def _changes(report: TypedReport) -> Iterator[Relation]:
    """By how much an index changed: the value that text and tables agree on less the one said to be before, or the

    change that the row called after the index prints beside the values of two periods.
    """
    claims = [c for c in report.claims if c.kind == "index_change" and c.value is not None and _to_own_year(c, report)]
    shorts = frozenset(claim.texts["singkatan"] for claim in claims)
    if not shorts:
        return
    cells = index_cells(report, shorts)
    told = [c for c in report.claims if c.kind == "index_value" and c.value is not None and is_own(c, report)]
    rows = [*row_changes(report, shorts)]
    for claim in claims:
        short = claim.texts["singkatan"]
        held = [*cells.get(short, ()), *(c.value for c in told if c.value and c.texts["singkatan"] == short)]
        assert claim.value is not None
        if "before" in claim.operands:
            if held and len({figure.value for figure in held}) == 1:
                operands = (("after", held[0]), ("before", claim.operands["before"]))
                found = relation("perubahan_indeks", "difference", claim.value, operands, claim.subject, _ABSOLUTE)
                if _by_one_slip(found):
                    yield found
            continue
        changes = [change for name, change in rows if name == short]
        if len(changes) == 1 and changes[0].value is not None:
            printed = unsigned(changes[0])
            found = relation("perubahan_indeks", "crossref", claim.value, (("tabel", printed),), claim.subject)
            if _by_one_slip(found):
                yield found


def _to_own_year(claim: Claim, report: TypedReport) -> bool:
    """Whether an index changed up to the report's year: of two years that are named it is the later."""
    years = claim.texts["tahun"].split()
    return len(years) < _TWO or (len(years) == _TWO and years[-1] == str(report.year))


def _by_one_slip(found: Relation) -> bool:
    """Whether a relation holds, or would with one digit of a figure of the text changed."""
    outcome = evaluate(found)
    if outcome.verdict != "inconsistent" or not isinstance(outcome.derived, Decimal):
        return True
    value = found.published.value or Decimal(0)
    ways = [(found.published, abs(outcome.derived))]
    if found.kind == "difference":
        after, before = (operand.figure for operand in found.operands)
        whole = after.value or Decimal(0)
        ways += [(before, whole - value if whole > (before.value or 0) else whole + value)]
    return any(one_slip(figure, right) for figure, right in ways)


RULES = (
    Rule(
        "perubahan_indeks",
        "claims",
        ("difference", "crossref"),
        "by how many points an abbreviated index is said to have changed = its value less that before, or the change "
        "that its row prints; called wrong only where one digit of a figure of the text explains it",
        ("claims.nilai",),
        "the text and its tables",
        _changes,
    ),
)
