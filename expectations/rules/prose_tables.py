"""Rules for figures of the text that tables print or prove: ceilings, shares of a summary, results of counts, ranks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.facts.budget_columns import CEILINGS, level_of
from expectations.facts.claimed_facts import claim_subjects
from expectations.facts.facts import Fact, Printing, by_fact
from expectations.facts.printed_facts import printings
from expectations.facts.record_groups import by, numbered
from expectations.facts.target_identity import target_key
from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import SLIPS, slip
from expectations.relation import Relation
from expectations.rule import Rule, relation
from expectations.rules.scores import ranked_units
from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.published import Claim
from schemas.typed_report import TypedReport

_NEAR = Fraction(5, 100)
"""How far from what a table gives a figure of the text may be and still be meant to be it."""
_TELLING = 2
"""Digits that a count needs before its likeness says that two places speak of the same."""


def _ceilings(report: TypedReport) -> Iterator[Relation]:
    """An amount that the text calls the ceiling, against every version of the whole programme's that tables print."""
    programmes = [r for r in report.of("budget") if level_of(r) == "program"]
    columns = (*CEILINGS, "pagu_refocusing_rp")
    printed = [f for r in programmes for c in columns if (f := r.figure(c)) is not None and f.value is not None]
    for claim in report.claims:
        if claim.kind != "value" or claim.measure != "pagu_rp" or claim.value is None:
            continue
        meant = _meant(claim.value, printed)
        if meant is not None:
            yield relation("pagu_prosa", "crossref", claim.value, (("tabel", meant),), meant.place.row_label)


def _meant(figure: PrintedFigure, printed: Sequence[PrintedFigure]) -> PrintedFigure | None:
    """The amount that is the same, else the only value of which the figure is a slip; none for an amount of its own."""
    same = next((f for f in printed if f.value == figure.value), None)
    if same is not None:
        return same
    close = {f.value: f for f in reversed(printed) if f.value is not None and slip(figure, f.value) in SLIPS}
    return next(iter(close.values())) if len(close) == 1 else None


def _summaries(report: TypedReport) -> Iterator[Relation]:
    """Part, whole and share in one sentence, against the row of a summary that prints two of the three alike."""
    rows = [
        tuple(r.figure(c) for c in ("jumlah_sesuai", "jumlah_rencana_aksi", "sesuai_pct"))
        for r in report.of("followup_summary")
        if r.text("peran") == "total"
    ]
    for claim in report.claims:
        if claim.kind != "share":
            continue
        stated = (claim.operands.get("part"), claim.operands.get("whole"), claim.value)
        for row in rows:
            pairs = [(a, b) for a, b in zip(stated, row, strict=True) if a is not None and b is not None]
            alike = sum(a.value == b.value and _telling(a) for a, b in pairs)
            if len(pairs) == len(stated) and alike >= len(stated) - 1:
                for figure, printed in pairs:
                    yield relation("rekap_prosa", "crossref", figure, (("tabel", printed),), claim.subject)
                break


def _telling(figure: PrintedFigure) -> bool:
    return sum(sign.isdigit() for sign in figure.text) >= _TELLING


def _results(report: TypedReport) -> Iterator[Relation]:
    """A result in a table, from the counts that the text under its heading gives; counts far from it mean another."""
    claims = [c for c in report.claims if c.kind in ("share_of_heading", "mean_of")]
    if not claims:
        return
    facts, subject_of = by_fact(printings(report)), claim_subjects(report)
    for claim in claims:
        if claim.kind == "mean_of":
            yield from _means(claim)
            continue
        kind, key = subject_of(claim)
        part, whole = claim.value, claim.operands.get("whole")
        if kind == "indikator" and part is not None and whole is not None and whole.value:
            held = facts.get(Fact("realisasi", kind, key, str(claim.year or report.year or "")), ())
            yield from _near_ones(_ratio(held, part, whole, claim))


def _ratio(held: Sequence[Printing], part: PrintedFigure, whole: PrintedFigure, claim: Claim) -> Iterator[Relation]:
    tables = [p for p in held if p.figure.place.table is not None]
    if tables:
        nearest = min(tables, key=lambda p: abs(p.figure.place.page - claim.page))
        operands = (("part", part), ("whole", whole))
        yield relation("hasil_dari_jumlah", "ratio", nearest.figure, operands, nearest.about)


def _means(claim: Claim) -> Iterator[Relation]:
    parts = [figure for name, figure in sorted(claim.operands.items()) if name.startswith("x")]
    if claim.value is not None and len(parts) > 1:
        stated = relation("rata_rata_prosa", "mean", claim.value, numbered(parts), claim.subject)
        yield from _near_ones([stated])


def _ranks(report: TypedReport) -> Iterator[Relation]:
    """A rank of the own unit, by the list of sister units that stands before it: by result or by achievement."""
    own = identity(report.unit)
    lists = list(by(report.of("peer_comparison"), "sumber").values())
    for claim in report.claims:
        if claim.kind != "rank" or claim.value is None:
            continue
        subject = identity(claim.subject)
        near = [held for held in lists if held[0].text("indikator_id") == subject != ""]
        near = [held for held in near if 0 <= claim.page - held[-1].page <= 1]
        if not near:
            continue
        rows = ranked_units(max(near, key=lambda held: held[-1].page))
        choices = []
        for column in ("realisasi", "capaian_pct"):
            held = {r.text("unit_id") or r.text("unit"): f for r in rows if (f := r.figure(column)) is not None}
            if own in held and len(held) == len(rows):
                of = {"of": own}
                choices.append(relation("peringkat_prosa", "rank", claim.value, held.items(), claim.subject, of))
        # Which of the two the units were ordered by is not said: the one that fits, else the results.
        yield from sorted(choices, key=lambda c: evaluate(c).verdict != "consistent")[:1]


def _counts(report: TypedReport) -> Iterator[Relation]:
    """How many indicators or targets the report says that it has, against the table that prints most of them.

    A number that is not all but the same is taken for a number of something else, unless it is one off.
    """
    key = target_key(report)
    tables = by((r for r in report.of("indicator_achievement") if r.text("lingkup") != "kegiatan"), "sumber").values()
    rows = {
        "indikator": max((len({r.text("indikator_id") for r in held} - {""}) for held in tables), default=0),
        "sasaran": len({key(r) for r in report.of("programme_achievement")} - {""}),
    }
    for claim in report.claims:
        noun = claim.texts.get("noun", "").split()[:1]
        if claim.kind != "count_all" or claim.value is None or claim.value.value is None or not noun:
            continue
        counted = rows.get(noun[0].casefold(), 0)
        if counted >= _MANY and abs(claim.value.value - counted) <= 1:
            given = {"counted": str(counted), "what": f"{noun[0].casefold()} dalam tabel"}
            yield relation("jumlah_seluruhnya", "count", claim.value, (), claim.subject, given)


_MANY = 5
"""Things of a kind that a table lists before a number that is one off is meant to be theirs."""


def _near_ones(stated: Iterable[Relation]) -> Iterator[Relation]:
    """The relations that hold, or nearly do: a figure that is far off is no result of these."""
    for one in stated:
        outcome, published = evaluate(one), one.published.value
        if not isinstance(outcome.derived, Decimal) or published is None:
            continue
        if abs(Fraction(outcome.derived) - Fraction(published)) <= abs(Fraction(published)) * _NEAR:
            yield one


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations another rule's function gathers with its own."""
    return ()


RULES = (
    Rule(
        "pagu_prosa",
        "claims",
        ("crossref",),
        "an amount that the text calls the ceiling is one of the programme's ceilings in the tables",
        ("claims.nilai", "budget.pagu_rp"),
        "the report itself: one fact has one value",
        _ceilings,
    ),
    Rule(
        "rekap_prosa",
        "claims",
        ("crossref",),
        "part, whole and share in a sentence are those of the summary's total, where two of the three are",
        ("claims.nilai", "followup_summary.sesuai_pct", "followup_summary.jumlah_rencana_aksi"),
        "the report itself: one fact has one value",
        _summaries,
    ),
    Rule(
        "hasil_dari_jumlah",
        "claims",
        ("ratio",),
        "an indicator's result = part / whole × 100, counts that the text under its heading gives",
        ("claims.nilai", "indicator_achievement.realisasi"),
        "the text",
        _results,
    ),
    Rule(
        "peringkat_prosa",
        "claims",
        ("rank",),
        "a stated rank is the own unit's in the list of sister units, by result or by achievement",
        ("claims.nilai", "peer_comparison.realisasi"),
        "the text",
        _ranks,
    ),
    Rule(
        "jumlah_seluruhnya",
        "claims",
        ("count",),
        "the stated number of all indicators or targets = rows of the table that lists them",
        ("claims.nilai", "indicator_achievement.indikator"),
        "the text",
        _counts,
    ),
    Rule(
        "rata_rata_prosa",
        "claims",
        ("mean",),
        "a result = mean of the results of its parts, named in one sentence",
        ("claims.nilai",),
        "the text",
        _nothing,
    ),
)
