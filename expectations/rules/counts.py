"""Rules of how many things the running text states: listed ones, indicators of a category or past their targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from expectations.facts.claimed_facts import claim_subjects
from expectations.facts.record_groups import by, distinct_figures, numbered
from expectations.facts.scales import Scale, achievement_scale
from expectations.facts.target_identity import target_key
from expectations.kinds.band import Band, plain_name, written
from expectations.kinds.evaluation import evaluate
from expectations.relation import Relation
from expectations.rule import Rule, place_key, relation
from expectations.rules.targets import MISSED, REACHED, WHOLE
from schemas.datasets.dataset import Record
from schemas.figures.figure import PrintedFigure
from schemas.typed_report import TypedReport


def _listed(report: TypedReport) -> Iterator[Relation]:
    """How many a sentence says it lists, and how many it lists.

    Only lists whose members are known one by one: indicators with their category, units of the follow-up, items that
    begin with what is counted.
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
            known = "named" in claim.texts or any(
                len(rows) == items and rows[0].page - claim.page in (0, 1) for rows in units.values()
            )
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
        "indikator": _achievements(report),
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


def _achievements(report: TypedReport) -> list[PrintedFigure]:
    """The achievements of the table that prints most indicators."""
    return _values(_fullest(report, "indicator_achievement", "indikator_id"), "capaian_pct")


def _of_plan(report: TypedReport) -> list[PrintedFigure]:
    """What the report's year achieved of a later year's targets, in the only table that prints it of all."""
    rows = [
        r for r in report.of("indicator_achievement")
        if r.text("lingkup") != "kegiatan" and not r.text("periode") and _of_later_target(r)
        and r.text("tahun") == str(report.year)
    ]  # fmt: skip
    values = _values(rows, "capaian_pct")
    held = by((r for r in report.of("indicator_achievement") if r.text("lingkup") != "kegiatan"), "sumber").values()
    most = max((len({r.text("indikator_id") for r in listed}) for listed in held), default=0)
    return values if len(values) == most else []


def _of_later_target(record: Record) -> bool:
    return record.text("tahun_target") > record.text("tahun") > ""


def _fullest(report: TypedReport, dataset: str, name: str) -> list[Record]:
    """The rows of the table that prints most different names, those of the programme before those of activities."""
    rows = (r for r in report.of(dataset) if r.text("lingkup") != "kegiatan" and not _of_later_target(r))
    tables = by(rows, "sumber").values()
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


def _in_state(report: TypedReport) -> Iterator[Relation]:
    """How many rows of a table are in a state, where the number is spelled."""
    for claim in report.claims:
        if claim.kind == "rows_in_state" and claim.value is not None:
            counted = dict(claim.texts)
            yield relation("jumlah_keadaan", "count", claim.value, (), claim.subject, counted)


def _in_range(report: TypedReport) -> Iterator[Relation]:
    """How many people a range of ages has, by the table's rows that make it up."""
    for claim in report.claims:
        if claim.kind == "rows_in_range" and claim.value is not None:
            yield relation("jumlah_rentang", "sum", claim.value, list(claim.operands.items()), claim.subject)


def _counted(report: TypedReport) -> Iterator[Relation]:
    """How many indicators reached their target, against the table that prints most of them.

    "Mencapai" may leave out those that passed the target, and "melampaui" may take in those that just reached it: the
    count is called wrong where it fits neither.
    """
    told = {place_key(c.value) for c in report.claims if c.kind == "rows_in_state" and c.value is not None}
    claims = [c for c in report.claims if c.kind == "count_reached" and c.value is not None]
    # A number in words that a table near by tells is told once.
    claims = [c for c in claims if c.value is not None and place_key(c.value) not in told]
    if not claims or report.period:
        return
    of_year, of_plan = _achievements(report), _of_plan(report)
    scale = achievement_scale(report)
    for claim in claims:
        values = of_plan if "rencana" in claim.texts else of_year
        if not values or any(f.value is None for f in values):
            continue
        if claim.value is None or claim.year not in (None, report.year):
            continue
        name = claim.texts["kategori"]
        within = [band for band in scale.bands if band.is_called(name)] if scale and name else []
        among = claim.operands.get("among")
        # Of how many they are counted is said: without a category these are all, or it is not known which.
        if (name and not within) or (not name and among is not None and among.value != len(values)):
            continue
        formed = [
            relation("jumlah_target", "count", claim.value, numbered(values), claim.subject, {
                "bands": written([_part(band, within[0])] if within else [band]),
                "what": f"indikator dengan {band.name}" + (f", berkategori {name}" if name else ""),
            })
            for band in _MEANT[claim.texts["tercapai"]]
        ]  # fmt: skip
        yield next((r for r in formed if evaluate(r).verdict == "consistent"), formed[0])


_MORE = Band("capaian di atas target", WHOLE, None, low_closed=False)
_MEANT = {
    "ya": (REACHED, Band("capaian tepat pada target", WHOLE, WHOLE)),
    "lebih": (_MORE, REACHED),
    "tidak": (MISSED,),
}


def _part(band: Band, within: Band) -> Band:
    """What two bands have in common."""
    lows = [(b.low, not b.low_closed) for b in (band, within) if b.low is not None]
    highs = [(b.high, b.high_closed) for b in (band, within) if b.high is not None]
    low, is_open = max(lows, default=(None, False))
    high, is_closed = min(highs, default=(None, True))
    return Band(band.name, low, high, low_closed=not is_open, high_closed=is_closed)


RULES = (
    Rule(
        "jumlah_daftar",
        "claims",
        ("count",),
        "the stated number of listed things = the items of the list",
        ("claims.nilai",),
        "the text",
        _listed,
    ),
    Rule(
        "jumlah_kategori",
        "claims",
        ("count",),
        "the stated number in a category = rows of the table in that band",
        ("claims.nilai",),
        "the text",
        _banded,
    ),
    Rule(
        "jumlah_target",
        "claims",
        ("count",),
        "the stated number of indicators that reached (passed, missed) their target = those with an achievement of at "
        "least (more than, less than) 100 per cent, of all or of one category",
        ("claims.nilai", "indicator_achievement.capaian_pct"),
        "the table of achievements that prints most indicators",
        _counted,
    ),
    Rule(
        "jumlah_keadaan",
        "claims",
        ("count",),
        "the spelled number of rows in a state (a grade, risen, target reached) = the table's rows that are in it",
        ("claims.nilai",),
        "the table of the section",
        _in_state,
    ),
    Rule(
        "jumlah_rentang",
        "claims",
        ("sum",),
        "the number of people in a range of ages (years of service) = the sum of the table's rows that make it up",
        ("claims.nilai",),
        "the only table of the report with rows of this kind",
        _in_range,
    ),
    Rule(
        "nilai_naik",
        "claims",
        ("count",),
        "the stated number of risen elements = positive differences in the table",
        ("claims.nilai",),
        "the text",
        _risen,
    ),
)
