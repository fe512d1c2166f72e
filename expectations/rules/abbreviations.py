"""Rules of abbreviated scores: one owner's score has one value in the text and in the rows that write it out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from expectations.kinds.tie_out import agree
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.names import canonical, identity
from schemas.published import Claim
from schemas.typed_report import TypedReport

_WRITTEN_OUT = re.compile(r"(?P<words>\S.*?)\s*\(\s*(?P<short>[A-Z]{3,8})\s*\)\s*(?P<owner>[^()]*)")
_AGENCY = identity("BPOM")


def _values(report: TypedReport) -> Iterator[Relation]:
    """Each value of a score against the one that the text gives in the section that names the score's owner."""
    stated: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in report.claims:
        if claim.kind == "short_value" and claim.value is not None:
            when = str(claim.year or report.year or "")
            stated[claim.texts["singkatan"].casefold(), when][identity(claim.texts["pemilik"])].append(claim)
    for owners in stated.values():
        for claims in owners.values():
            best = _reference(claims)
            for claim in claims:
                # A score that is still counted has another value at another date.
                same_date = claim.texts["tanggal"] == best.texts["tanggal"]
                if claim is not best and same_date and claim.value is not None:
                    yield _compared(claim.subject, claim.value, best)
    for record in report.of("indicator_achievement"):
        match = _WRITTEN_OUT.fullmatch(record.text("indikator").strip())
        figure = record.figure("realisasi")
        if match is None or figure is None or record.text("periode") or not _spells(match["words"], match["short"]):
            continue
        owners = stated.get((match["short"].casefold(), record.text("tahun")), {})
        reference = _owners_value(record, identity(match["owner"]), owners, identity(report.unit))
        if reference is not None:
            yield _compared(record.text("indikator"), figure, reference)


def _compared(subject: str, figure: PrintedFigure, reference: Claim) -> Relation:
    assert reference.value is not None
    return relation("nilai_singkatan", "crossref", figure, (("teks", reference.value),), subject)


def _reference(claims: Sequence[Claim]) -> Claim:
    """The value of the section whose heading names the owner, the first where several do or none does."""
    return min(claims, key=lambda c: (not _names(c.texts["judul"], c.texts["pemilik"]), c.page))


def _names(heading: str, owner: str) -> bool:
    return f" {canonical(owner)} " in f" {canonical(heading)} "


def _owners_value(record: Record, owner: str, owners: Mapping[str, list[Claim]], own: str) -> Claim | None:
    """The value that the text gives the owner of a row.

    A row without an owner is the report's own unit's or the agency's: the one with which it agrees, or else the
    agency's, and none unless the text gives both.
    """
    if owner:
        return _reference(owners[owner]) if owners.get(owner) else None
    figure = record.figure("realisasi")
    if figure is None or set(owners) != {own, _AGENCY} or own == _AGENCY:
        return None
    values = [_reference(owners[name]) for name in (_AGENCY, own)]
    return next((c for c in values if c.value is not None and agree(c.value, figure)), values[0])


def _spells(words: str, short: str) -> bool:
    """Whether the last words before an abbreviation begin with its letters."""
    return "".join(word[0] for word in words.split()).upper().endswith(short)


RULES = (
    Rule(
        "nilai_singkatan",
        "tie_out",
        ("crossref",),
        "an abbreviated score of one owner has the same value in the text and in the rows that write it out",
        ("claims.nilai", "indicator_achievement.realisasi"),
        "the report itself: one fact has one value",
        _values,
    ),
)
