"""Rule of grades that the text says in words, by the scale of a table that grades the same figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from expectations.facts.claimed_facts import category_of
from expectations.facts.grading_scales import GradingScales
from expectations.kinds.band import plain_name, read, written
from expectations.kinds.evaluation import evaluate
from expectations.kinds.slips import slip
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.figure import PrintedFigure
from schemas.published import Claim
from schemas.typed_report import TypedReport
from schemas.wording.word_stems import telling, tokens

NAME = "kategori_tersebut"

_TOTAL = re.compile(r"\W*(?:grand\s+)?(?:total|jumlah|keseluruhan|seluruh\w*|rata\s?-?\s?rata)\b", re.IGNORECASE)
_ALIKE = {"kategori", "kriteria", "predikat"}
"""What a grade is called in one text."""
_DIGITS = 3
"""Digits of a figure beside a grade by which it is known in a table."""

Graded = Mapping[str, Sequence[Relation]]


def said_grade_relations(report: TypedReport, formed: Sequence[Relation]) -> Iterator[Relation]:
    """Words of the text that grade a figure of a table, by the scale that grades that table's rows rightly."""
    claims = [c for c in report.claims if c.kind == "said_grade" and c.year in (None, report.year)]
    if not claims:
        return
    graded = _graded(formed)
    by_scale = GradingScales(report, claims)
    taken = {(c.sentence, word.text) for c in report.claims if (word := category_of(c)) is not None}
    # What another rule judges is said once.
    taken |= {(r.published.place.sentence or "", r.published.text) for r in formed if r.kind == "category"}
    for claim in claims:
        if claim.value is None or (claim.sentence, claim.value.text) in taken:
            continue
        found = [held for rows in graded.values() for held in _of_table(claim, rows, report)]
        if not found and "nilai" in claim.operands:
            other = [*_of_other_figure(claim, graded, report)]
            yield from other
            given = by_scale.of(claim) if not other else None
            if given is not None:
                nilai = claim.operands["nilai"]
                held = {"bands": written(given)}
                yield relation(NAME, "category", claim.value, (("nilai", nilai),), claim.subject, held)
        bands = {held.parameters["bands"] for held in found}
        values = {held.operands[0].figure.value for held in found}
        if len(bands) == 1 == len(values):
            figure = claim.operands.get("nilai", found[0].operands[0].figure)
            yield relation(NAME, "category", claim.value, (("nilai", figure),), claim.subject, {"bands": bands.pop()})


def _of_other_figure(claim: Claim, graded: Graded, report: TypedReport) -> Iterator[Relation]:
    """The figure beside a grade that is not its own, where it is one slip from the only total with that grade."""
    said, word = claim.operands["nilai"], claim.value
    assert word is not None
    meant = []
    for table, rows in graded.items():
        about = _about(table, report)
        for row in rows:
            bands = read(row.parameters["bands"])
            figure = row.operands[0].figure
            if (
                _TOTAL.match(row.published.place.row_label)
                and telling(claim.texts["kalimat"]) & about
                and said.decimals == figure.decimals
                and any(b.is_called(word.text) and b.contains(Fraction(figure.value or 0)) for b in bands)
                and not any(b.is_called(word.text) and b.contains(Fraction(said.value or 0)) for b in bands)
                and figure.value is not None
                and slip(said, figure.value) == "digit"
            ):
                meant.append(figure)
    if len({figure.value for figure in meant}) == 1:
        yield relation(NAME, "crossref", said, (("tabel", meant[0]),), claim.subject)


def _about(table: str, report: TypedReport) -> frozenset[str]:
    """The stems of a table's caption and of its heading."""
    held = next((t for t in report.tables if t.id == table), None)
    return frozenset(tokens(" ".join((held.caption, *held.headings[-1:])))) if held is not None else frozenset()


def _graded(formed: Sequence[Relation]) -> Graded:
    """By table the relations that grade its rows, of tables all but one of whose rows are graded rightly."""
    tables: dict[str, list[Relation]] = defaultdict(list)
    for one in formed:
        place = one.published.place
        if one.kind == "category" and place.table is not None and len(one.operands) == 1 and "bands" in one.parameters:
            tables[place.table].append(one)
    return {
        table: rows
        for table, rows in tables.items()
        if sum(evaluate(row).verdict not in ("consistent", "rounding") for row in rows) <= 1 < len(rows)
    }


def _of_table(claim: Claim, rows: Sequence[Relation], report: TypedReport) -> Iterator[Relation]:
    """The rows of a table, with its scale, of which a claim speaks."""
    assert claim.value is not None
    about = _about(rows[0].published.place.table or "", report)
    for row in rows:
        if not any(band.is_called(claim.value.text) for band in read(row.parameters["bands"])):
            continue
        figure = row.operands[0].figure
        if "nilai" in claim.operands:
            said = claim.operands["nilai"]
            digits = sum(sign.isdigit() for sign in said.text)
            if _same(said, figure) and digits >= _DIGITS and telling(claim.texts["kalimat"]) & about:
                yield row
        elif _of_total(claim, row, rows, about):
            yield row


def _of_total(claim: Claim, row: Relation, rows: Sequence[Relation], about: frozenset[str]) -> bool:
    """Whether a claim without a figure is of a table's total: it names what was graded, and none of the rows."""
    place, figure = row.published.place, row.operands[0].figure
    cue = plain_name(claim.texts["penilaian"])
    called = {cue} | (_ALIKE if cue in _ALIKE and "umum" in claim.texts else set())
    if not _TOTAL.match(place.row_label) or not any(name in plain_name(place.col_label) for name in called):
        return False
    if "umum" in claim.texts and not telling(claim.texts["kalimat"]) & about:
        return False
    if not frozenset(tokens(claim.texts["tentang"])) <= about:
        return False
    shares = [f for name, f in claim.operands.items() if name.startswith("share")]
    said = f" {plain_name(claim.texts['sebelum'])} {plain_name(claim.texts['kalimat'])} "
    others = [r.published.place.row_label for r in rows if r is not row]
    return all(_same(share, figure) for share in shares) and not any(f" {plain_name(name)} " in said for name in others)


def _same(one: PrintedFigure, other: PrintedFigure) -> bool:
    return one.value is not None and one.value == other.value and one.decimals == other.decimals


def _nothing(report: TypedReport) -> tuple[Relation, ...]:
    """For a rule whose relations are formed after all others."""
    return ()


RULES = (
    Rule(
        NAME,
        "claims",
        ("category", "crossref"),
        "a grade that the text says of a figure, or of a table's total, is its band by the scale that grades the "
        "table, or by the only one of the report that may grade it; a figure beside a grade that is not its own is the "
        "table's total, where it is one digit from that",
        ("claims.nilai",),
        "the scale by which the table's rows are graded",
        _nothing,
    ),
)
