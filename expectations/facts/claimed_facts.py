"""Facts that the running text states, under the keys of the tables' facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from expectations.facts.budget_columns import AMOUNTS, level_of
from expectations.facts.facts import Fact, Printing
from expectations.facts.nearest_rows import repeats_another_row
from expectations.facts.target_identity import target_names
from expectations.kinds.slips import SLIPS, slip
from schemas.figures.dates import MONTH_NAMES
from schemas.figures.figure import PrintedFigure
from schemas.names import identity
from schemas.published import Claim
from schemas.typed_report import TypedReport

_AMOUNTS = ("pagu_apbn_rp", "pagu_apbnp_rp", "realisasi_rp")
"""Amounts of the whole programme that the text calls by name; what it calls a ceiling only may be any version's."""
_STAFF = {"existing_orang": "pegawai", "kebutuhan_orang": "kebutuhan"}
_ALL_STAFF = re.compile(
    r"(?:"
    r"jumlah|total|seluruh|keseluruhan|pegawai|kepegawaian|aktif|sdm|asn|existing|orang|yang|ada|dimiliki|memiliki|"
    r"mempunyai|saat|ini|pada|di|per|tanggal|tahun|sampai|dengan|hingga|akhir|bulan|adapun|"
    r"secara|posisi|lingkungan|dan|sumber|daya|manusia|aparatur|sipil|negara|data|kondisi|"
    r"sebanyak|bahwa|dari|adalah|kebutuhan|berdasarkan|hasil|perhitungan|analisis|beban|kerja|abk|"
    r"untuk|mendukung|pelaksanaan|tugas|fungsi|didukung|oleh|sedangkan|sementara|itu|serta"
    rf"|{MONTH_NAMES}|\d+)(?:nya)?"
)
"""Words that name no part of the staff and no time but the report's own."""
WHOLE = "keseluruhan"
"""The subject of claims about all targets, indicators or amounts of the unit."""


def claimed_printings(report: TypedReport) -> Iterator[Printing]:
    """Every printing, in the sentences of a report, of a fact that its tables print too.

    A claim counts only when its subject is a name that the tables know; nothing is guessed from likeness.
    """
    subject_of = claim_subjects(report)
    programmes = [r for r in report.of("budget") if level_of(r) == "program"]
    amounts = {f.value for r in programmes for c in AMOUNTS if (f := r.figure(c)) is not None and f.value is not None}
    repeats = repeats_another_row(report)
    for claim in report.claims:
        if claim.kind == "achievement":
            if repeats(claim, subject_of(claim)[1]):
                continue
            yield from _achievement(claim, subject_of(claim), report.year)
        elif claim.kind == "later_achievement":
            yield from _later(claim, subject_of(claim), report.year)
        elif claim.kind in ("category", "named_extreme"):
            yield from _graded(claim, subject_of(claim), report.year)
        elif claim.kind == "value":
            if of_own_unit(claim, report) and (claim.measure not in _AMOUNTS or _is_programmes(claim, amounts)):
                yield from _value(claim, subject_of(claim), report.year)
        elif claim.kind == "mean_of" and subject_of(claim)[0] == "indikator":
            fact = Fact("realisasi", *subject_of(claim), str(claim.year or report.year or ""))
            yield from _printing(fact, claim.value, claim)
        elif claim.kind == "efficiency" and not subject_of(claim)[0]:
            yield from _efficiency(claim, report)


def of_own_unit(claim: Claim, report: TypedReport) -> bool:
    """Whether a claim is about the report's own unit: it names none, or one all of whose words stand in the title.

    A number of persons is of the whole staff only where the words before it name no part of it and no other time.
    """
    named = set(identity(claim.texts.get("noun", "")).split("-")) if claim.kind == "value" else set()
    if claim.measure in _STAFF:
        named = {word for word in named if not _ALL_STAFF.fullmatch(word)}
    return named - _ABBREVIATED <= set(identity(f"{report.title} {report.unit}").split("-"))


_ABBREVIATED = frozenset(["", "pom", "bpom", "bbpom"])
"""Words of a unit's name that its title writes out."""

Subject = tuple[str, str]
"""Kind of subject (indikator, sasaran) and its key; ("", "") for one that no table knows."""


def claim_subjects(report: TypedReport) -> Callable[[Claim], Subject]:
    """A function from a claim to the indicator or programme target that it is about."""
    indicators = {r.text("indikator_id") for r in report.of("indicator_achievement")}
    indicators |= {r.text("indikator_id") for r in report.of("indicator_targets")}
    targets = target_names(report)

    def subject_of(claim: Claim) -> Subject:
        name = identity(claim.subject)
        if name and name in indicators:
            return "indikator", name
        return ("sasaran", targets[name]) if name in targets else ("", "")

    return subject_of


def _printing(fact: Fact, figure: PrintedFigure | None, claim: Claim) -> Iterator[Printing]:
    if figure is not None:
        yield Printing(fact, figure, claim.subject, "claims")


def _achievement(claim: Claim, subject: Subject, year: int | None) -> Iterator[Printing]:
    kind, key = subject
    # Of which of several years a sentence speaks is not guessed.
    if kind != "indikator" or "beberapa_tahun" in claim.texts:
        return
    when = str(claim.year or year or "")
    yield from _printing(Fact("target", kind, key, when), claim.operands.get("target"), claim)
    yield from _printing(Fact("realisasi", kind, key, when), claim.operands.get("realisasi"), claim)
    yield from _printing(Fact("capaian_pct", kind, key, f"{when}/{when}"), claim.value, claim)
    yield from _named(claim, Fact("kategori", kind, key, when))


def _later(claim: Claim, subject: Subject, year: int | None) -> Iterator[Printing]:
    kind, key = subject
    against = claim.texts.get("tahun_target", "")
    if kind == "indikator" and against and year:
        yield from _printing(Fact("target", kind, key, against), claim.operands.get("target"), claim)
        yield from _printing(Fact("capaian_pct", kind, key, f"{year}/{against}"), claim.value, claim)


def _graded(claim: Claim, subject: Subject, year: int | None) -> Iterator[Printing]:
    kind, key = subject
    when = str(claim.year or year or "")
    if kind == "indikator":
        yield from _printing(Fact("capaian_pct", kind, key, f"{when}/{when}"), claim.value, claim)
        yield from _named(claim, Fact("kategori", kind, key, when))
    elif kind == "sasaran":
        yield from _printing(Fact("nps_pct", kind, key, when), claim.value, claim)
        yield from _named(claim, Fact("kategori", kind, key, when))


def _value(claim: Claim, subject: Subject, year: int | None) -> Iterator[Printing]:
    kind, key = subject
    when = str(claim.year or year or "")
    if claim.measure == "nps_pct" and kind == "sasaran":
        yield from _printing(Fact("nps_pct", kind, key, when), claim.value, claim)
    elif claim.measure == "nps_pct" and claim.subject == WHOLE:
        yield from _printing(Fact("nps_pct", "keseluruhan", "keseluruhan", when), claim.value, claim)
    elif claim.measure in _STAFF:
        yield from _printing(Fact(_STAFF[claim.measure], "unit", "seluruh unit", when), claim.value, claim)
    elif claim.measure in _AMOUNTS and not kind:
        if claim.value is not None:
            yield Printing(Fact(claim.measure, "program", "program", str(year or when)), claim.value, "", "claims")
    elif claim.measure == "realisasi" and kind == "indikator" and claim.year is not None:
        yield from _printing(Fact("realisasi", kind, key, when), claim.value, claim)


def _is_programmes(claim: Claim, amounts: Iterable[Decimal]) -> bool:
    """Whether an amount is the whole programme's, of any version, or a slip of one: other amounts are of its parts."""
    value = claim.value
    return value is not None and any(value.value == known or slip(value, known) in SLIPS for known in amounts)


def _efficiency(claim: Claim, report: TypedReport) -> Iterator[Printing]:
    """Figures of the whole's efficiency: those of a sentence that prints output or input as the total row does."""
    totals = [r for r in report.of("efficiency") if r.text("peran") == "total"]
    pairs = [(claim.operands.get(name), r.figure(f"{name}_pct")) for r in totals for name in ("output", "input")]
    if not any(a is not None and b is not None and a.value == b.value for a, b in pairs):
        return
    when = str(claim.year or report.year or "")
    stated = {**{f"{name}_pct": claim.operands.get(name) for name in ("output", "input")}, "ie": claim.value}
    for measure, figure in {**stated, "te": claim.operands.get("te")}.items():
        yield from _printing(Fact(measure, "efisiensi", "keseluruhan", when), figure, claim)


def _named(claim: Claim, fact: Fact) -> Iterator[Printing]:
    category = category_of(claim)
    if category is not None:
        yield Printing(fact, category, claim.subject, "claims")


def category_of(claim: Claim) -> PrintedFigure | None:
    """The band that a claim names, as words where they are printed; at its figure when another sentence names it."""
    name = claim.texts.get("kategori", "").strip()
    if not name or claim.value is None:
        return None
    return PrintedFigure(name, None, 0, "", True, claim.named_at or claim.value.place)
