"""Rules of what the running text states: shares, achievements, categories, counts, remainders, spelled numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from expectations.achievement_formulas import achievement
from expectations.band import plain_name, written
from expectations.caps import cap_of_column, highest_achievement
from expectations.claimed_facts import WHOLE, category_of, claim_subjects, of_own_unit
from expectations.evaluation import evaluate
from expectations.record_groups import by, distinct_figures, numbered
from expectations.relation import Kind, Relation
from expectations.rule import Rule, relation
from expectations.rules_budget import CEILINGS, level_of
from expectations.rules_programme import indicator_figures, overall_relation
from expectations.scales import Scale, achievement_scale, scale_for
from expectations.slips import is_one_slip
from expectations.target_identity import target_key
from schemas.dataset import Record
from schemas.figure import PrintedFigure
from schemas.typed_report import Claim, TypedReport

_NEAR = Fraction(5, 100)
"""How far from a candidate's result a figure may be and still be meant to be taken of it."""
_RATIOS = {
    "achievement": ("realisasi", "target", "100"),
    "later_achievement": ("realisasi", "target", "100"),
    "share": ("part", "whole", "100"),
    "efficiency": ("output", "input", "1"),
}


def _spelled(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "spelled" and claim.value is not None and claim.texts.get("spelled"):
            words = {"words": claim.texts["spelled"]}
            yield relation("ejaan_bilangan", "spelled_number", claim.value, (), claim.subject, words)


def _ratios(report: TypedReport) -> Iterator[Relation]:
    highest = highest_achievement(report.of("indicator_achievement"))
    for claim in report.claims:
        if claim.kind not in _RATIOS or claim.value is None:
            continue
        above, below, scale = _RATIOS[claim.kind]
        numerator, denominator = claim.operands.get(above), claim.operands.get(below)
        if numerator is not None and denominator is not None and not _no_share(claim, numerator, denominator):
            operands = ((above, numerator), (below, denominator))
            if below == "target":
                cap = cap_of_column(claim.value, numerator, denominator, highest)
                given = {"scale": scale} | ({"cap": cap} if cap else {})
                yield achievement("rasio_prosa", claim.value, numerator, denominator, claim.subject, given)
                continue
            yield relation("rasio_prosa", "ratio", claim.value, operands, claim.subject, {"scale": scale})


def _no_share(claim: Claim, part: PrintedFigure, whole: PrintedFigure) -> bool:
    """Whether a percentage beside a part and a whole is of something else.

    No part is more than its whole; and a percentage that is not even of the size of the share, nor that share with its
    decimal sign moved, was more likely read together wrongly than printed wrongly.
    """
    if claim.kind != "share" or claim.value is None or not claim.value.value or not part.value or not whole.value:
        return False
    share = Fraction(part.value) / Fraction(whole.value) * 100
    if part.value <= whole.value and claim.value.value > 100:
        return True
    apart = Fraction(claim.value.value) / share
    return not _HALF <= apart <= 2 and apart not in (10, 100, Fraction(1, 10), Fraction(1, 100))


_HALF = Fraction(1, 2)


def _assumed(report: TypedReport) -> Iterator[Relation]:
    """Shares and remainders of an amount that is named before: of the one that fits, else of the one that is near."""
    programmes = [r for r in report.of("budget") if level_of(r) == "program"]
    ceilings = [f for r in programmes for column in CEILINGS if (f := r.figure(column)) is not None]
    for claim in report.claims:
        if claim.value is None or claim.value.value is None:
            continue
        if claim.kind == "assumed_share" and "part" in claim.operands:
            part = claim.operands["part"]
            choices = [
                relation("bagian_pagu", "ratio", claim.value, (("part", part), ("whole", whole)), claim.subject)
                for whole in [*_candidates(claim, "whole"), *ceilings]
            ]
        elif claim.kind == "remainder" and "subtracted" in claim.operands:
            less = claim.operands["subtracted"]
            choices = [
                relation("sisa_pagu_prosa", "difference", claim.value, (("base", base), ("less", less)), claim.subject)
                for base in _candidates(claim, "base")
            ]
        else:
            continue
        chosen = fitting(choices)
        if chosen is not None:
            yield chosen


def _candidates(claim: Claim, name: str) -> list[PrintedFigure]:
    return [figure for key, figure in sorted(claim.operands.items()) if key.startswith(name)]


def fitting(choices: Sequence[Relation]) -> Relation | None:
    """The relation that holds; else the only one whose derived value is near the published one; else none."""
    near = []
    for choice in choices:
        outcome = evaluate(choice)
        if outcome.verdict in ("consistent", "rounding"):
            return choice
        published = choice.published.value
        if isinstance(outcome.derived, Decimal) and published is not None:
            apart = abs(Fraction(outcome.derived) - Fraction(published))
            if apart <= abs(Fraction(published)) * _NEAR:
                near.append(choice)
    return near[0] if len(near) == 1 else None


def _partitions(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "partition" and claim.value is not None and len(claim.operands) > 1:
            formed = relation("rincian_prosa", "sum", claim.value, list(claim.operands.items()), claim.subject)
            if "listed" not in claim.texts or evaluate(formed).verdict != "inconsistent" or _misses_by_a_slip(claim):
                yield formed


def _misses_by_a_slip(claim: Claim) -> bool:
    """Whether one changed digit, or two exchanged ones, in one of the figures make up for what a list's items miss."""
    assert claim.value is not None
    values = [claim.value.value, *(figure.value for figure in claim.operands.values())]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return False
    off = known[0] - sum(known[1:])
    return any(is_one_slip(value, value + (-off if at == 0 else off)) for at, value in enumerate(known))


def _differences(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind == "difference" and claim.value is not None and {"after", "before"} <= claim.operands.keys():
            operands = (("after", claim.operands["after"]), ("before", claim.operands["before"]))
            yield relation("selisih_prosa", "difference", claim.value, operands, claim.subject, {"absolute": "yes"})


def _categories(report: TypedReport) -> Iterator[Relation]:
    subject_of, scale = claim_subjects(report), achievement_scale(report)
    for claim in report.claims:
        category = category_of(claim)
        if category is None or claim.value is None:
            continue
        own = scale if claim.kind in ("achievement", "category") or claim.measure == "nps_pct" else None
        if own is None:
            own = _unmistaken(report, category.text, claim) if claim.kind != "later_achievement" else None
        elif not own.has(category.text) or (claim.kind == "category" and not subject_of(claim)[0]):
            own = None
        if own is not None:
            yield relation(
                "kategori_prosa",
                "category",
                category,
                (("nilai", claim.value),),
                claim.subject,
                {"bands": written(own.bands)},
            )


def _unmistaken(report: TypedReport, name: str, claim: Claim) -> Scale | None:
    return scale_for(report, name, claim.page) if achievement_scale(report) is None else None


def _means(report: TypedReport) -> Iterator[Relation]:
    """NPS that the running text states: of targets, and of the whole unit."""
    subject_of, means = claim_subjects(report), indicator_figures(report)
    tables = [rows for rows in by(report.of("programme_achievement"), "sumber").values() if len(rows) > 1]
    for claim in report.claims:
        if claim.value is None:
            continue
        kind, key = subject_of(claim)
        if claim.kind == "category" and kind == "sasaran" and means.get(key):
            yield relation("nps_prosa", "mean", claim.value, numbered(means[key], "indikator"), claim.subject)
        elif (
            claim.kind == "value"
            and claim.measure == "nps_pct"
            and claim.subject == WHOLE
            and tables
            and of_own_unit(claim, report)
        ):
            yield overall_relation(claim.value, max(tables, key=len))


def _listed(report: TypedReport) -> Iterator[Relation]:
    """How many a sentence says it lists, and how many it lists.

    Only lists whose members are known one by one: indicators with their category, units of the follow-up.
    """
    subject_of = claim_subjects(report)
    units = by(report.of("followup_units"), "daftar")
    for claim in report.claims:
        if claim.kind != "count" or claim.value is None or not claim.texts.get("items", "").isdigit():
            continue
        items, name = int(claim.texts["items"]), plain_name(claim.texts.get("kategori", ""))
        if name:
            members = [
                c
                for c in report.claims
                if c.kind == "category"
                and plain_name(c.texts.get("kategori", "")) == name
                and 0 <= c.page - claim.page <= 2
                and subject_of(c)[0] == "indikator"
            ]
            known = len(members) == items
        else:
            known = any(len(rows) == items and rows[0].page - claim.page in (0, 1) for rows in units.values())
        if known and items > 1:
            counted = {"counted": str(items), "what": "butir daftar"}
            yield relation("jumlah_daftar", "count", claim.value, (), claim.subject, counted)


def _banded(report: TypedReport) -> Iterator[Relation]:
    """How many indicators or targets have a category, against the table that grades them."""
    scale = achievement_scale(report)
    if scale is None:
        return
    key = target_key(report)
    graded = {
        "indikator": _values(_fullest(report, "indicator_achievement", "indikator_id"), "capaian_pct"),
        "sasaran": _values([r for r in report.of("programme_achievement") if key(r)], "nps_pct"),
    }
    for claim in report.claims:
        noun, name = claim.texts.get("noun", "").split()[:1], claim.texts.get("kategori", "").strip()
        if claim.kind != "count" or claim.value is None or not noun or not name or noun[0] not in graded:
            continue
        if "scope" in claim.texts or claim.year not in (None, report.year):
            continue
        values = graded[noun[0]]
        bands = [band for band in scale.bands if band.is_called(name)]
        if not values or not bands or not _whole(scale, values):
            continue
        counted = {"bands": written(bands[:1]), "what": f"{noun[0]} berkategori {name}"}
        yield relation("jumlah_kategori", "count", claim.value, numbered(values), claim.subject, counted)


def _whole(scale: Scale, values: Sequence[PrintedFigure]) -> bool:
    """Whether every value falls in a band: only then is a count certain."""
    return all(f.value is not None and any(b.contains(Fraction(f.value)) for b in scale.bands) for f in values)


def _fullest(report: TypedReport, dataset: str, name: str) -> list[Record]:
    """The rows of the table that prints most different names, those of the programme before those of activities."""
    tables = by((r for r in report.of(dataset) if r.text("lingkup") != "kegiatan"), "sumber").values()
    return max(tables, key=lambda rows: len({r.text(name) for r in rows}), default=[])


def _values(rows: Sequence[Record], column: str) -> list[PrintedFigure]:
    sources = {r.source for r in rows}
    return distinct_figures(rows, column) if len(sources) == 1 else []


def _risen(report: TypedReport) -> Iterator[Relation]:
    """`8 dari 9 unsur`: how many elements the table shows, and how many of them have risen (or fallen)."""
    for claim in report.claims:
        if claim.kind != "count_of" or claim.value is None or claim.texts.get("noun") != "unsur":
            continue
        tables = [
            [r for r in rows if r.text("peran") == "rincian" and r.text("selisih")]
            for rows in by(report.of("satisfaction_scores"), "sumber").values()
        ]
        tables = [rows for rows in tables if rows and abs(rows[0].page - claim.page) <= 2]
        if len(tables) != 1:
            continue
        changes = [f for r in tables[0] if (f := r.printed("selisih")) is not None]
        fallen = sum(f.value is not None and f.value < 0 for f in changes)
        if claim.value.value == fallen:
            continue
        counted = {"where": "> 0", "what": "unsur dengan selisih positif"}
        yield relation("nilai_naik", "count", claim.value, numbered(changes, "U"), claim.subject, counted)


def _budget_shares(report: TypedReport) -> Iterator[Relation]:
    subject_of, key = claim_subjects(report), target_key(report)
    for claim in report.claims:
        if claim.kind != "budget_share" or claim.value is None:
            continue
        kind, name = subject_of(claim)
        for rows in by(report.of("budget"), "sumber").values():
            whole = [r for r in rows if level_of(r) == "program"]
            part = [r for r in rows if level_of(r) == "sasaran" and key(r) == name]
            column = "pagu_akhir_rp" if whole and whole[0].figure("pagu_akhir_rp") else "pagu_rp"
            if kind == "sasaran" and len(whole) == len(part) == 1:
                above, below = part[0].figure(column), whole[0].figure(column)
                if above is not None and below is not None:
                    operands = (("pagu_sasaran", above), ("pagu_program", below))
                    yield relation("bagian_pagu_sasaran", "ratio", claim.value, operands, claim.subject)
                    break


def _rule(
    name: str,
    kind: Kind,
    formula: str,
    source: str,
    gather: Callable[[TypedReport], Iterable[Relation]],
    last_year: int | None = None,
) -> Rule:
    return Rule(name, "claims", (kind,), formula, ("claims.nilai",), source, gather, last_year=last_year)


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations another rule's function gathers with its own."""
    return ()


RULES = (
    _rule(
        "ejaan_bilangan", "spelled_number", "a figure is what the words beside it spell", "the report itself", _spelled
    ),
    _rule("rasio_prosa", "ratio", "a share or achievement in a sentence = part / whole × 100", "the sentence", _ratios),
    _rule("bagian_pagu", "ratio", "a share in brackets = amount / an amount named before × 100", "the text", _assumed),
    _rule("sisa_pagu_prosa", "difference", "what is left = an amount named before - the cut", "the text", _nothing),
    _rule(
        "rincian_prosa", "sum", "a number of things = Σ the parts that the sentence names", "the sentence", _partitions
    ),
    _rule("selisih_prosa", "difference", "a change = after - before", "the sentence", _differences),
    _rule(
        "kategori_prosa",
        "category",
        "a stated category is the band of the stated value",
        "the report's criteria",
        _categories,
    ),
    _rule("nps_prosa", "mean", "a stated NPS = mean of the target's achievements", "the LKj itself (BAB II)", _means),
    _rule("jumlah_daftar", "count", "the stated number of listed things = the items of the list", "the text", _listed),
    _rule(
        "jumlah_kategori",
        "count",
        "the stated number in a category = rows of the table in that band",
        "the text",
        _banded,
    ),
    _rule(
        "nilai_naik",
        "count",
        "the stated number of risen elements = positive differences in the table",
        "the text",
        _risen,
    ),
    _rule(
        "bagian_pagu_sasaran",
        "ratio",
        "share of a target = its ceiling / the programme's × 100",
        "the text",
        _budget_shares,
    ),
)
