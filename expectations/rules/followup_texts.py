"""Rules of the texts of a follow-up matrix: codes and names of elements, repeated texts, notes that are due."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from expectations.facts.followup_rows import is_open, quoted
from expectations.facts.record_groups import by, label
from expectations.kinds.plain_text import letters, plain_words, significant_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from extractors.content import Box
from schemas.datasets.dataset import Record
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.number_grammar import is_blank
from schemas.typed_report import TypedReport

_TEXTS = (("followup_summary", "keterangan"), ("followup_actions", "rencana_aksi"), ("followup_actions", "catatan"))
_CODE_FIRST = re.compile(r"\b(U\d{1,2})\s*\(([^()\d]{4,80})\)")
_NAME_FIRST = re.compile(r"(?:^|[.;:\d]\s+)([A-Z][A-Za-z,/ ]{3,60}?)\s*\((U\d{1,2})\)")


def _codes(report: TypedReport) -> Iterator[Relation]:
    """A code beside a name is that element's code."""
    names = {r.text("unsur_kode").upper(): r for r in report.of("satisfaction_scores") if r.text("unsur_kode")}
    for dataset, column in _TEXTS:
        for record in report.of(dataset):
            text = record.text(column)
            found = [(m[1], m[2], m.group()) for m in _CODE_FIRST.finditer(text)]
            found += [(m[2], m[1], m.group()) for m in _NAME_FIRST.finditer(text)]
            for code, name, quote in found:
                own = names.get(code)
                known = None if own is None else own.printed("unsur")
                if own is None or known is None or not _says_an_element(name, names):
                    continue
                published = quoted(record, column, quote.lstrip(".;: 0123456789"))
                if published is not None:
                    about = f"{label(record, 'unit')}: {code}"
                    operands = [("unsur", known), *_owner(name, own, names)]
                    yield relation("kode_unsur", "crossref", published, operands, about, {"words": "shared"})


def _owner(name: str, own: Record, names: dict[str, Record]) -> list[tuple[str, PrintedFigure]]:
    """The element that a name belongs to, where the code beside it is another one's, and only one element has it."""
    if significant_words(name) & significant_words(own.text("unsur")):
        return []
    found = [
        f
        for r in names.values()
        if significant_words(name) & significant_words(r.text("unsur")) and (f := r.printed("unsur"))
    ]
    return [("milik", found[0])] if len(found) == 1 else []


def _says_an_element(name: str, names: dict[str, Record]) -> bool:
    """Whether the words name an element at all, and not something else in brackets."""
    return any(significant_words(name) & significant_words(r.text("unsur")) for r in names.values())


def _recommendations(report: TypedReport) -> Iterator[Relation]:
    """The text of a recommendation stands beside its number, the same in every unit's rows and in the report's list."""
    listed = {c.subject: c.value for c in report.claims if c.kind == "recommendation" and c.value is not None}
    for rows in by(report.of("followup_actions"), "sumber", "no_rekomendasi").values():
        if not rows[0].text("no_rekomendasi"):
            continue
        texts = Counter(letters(r.text("rekomendasi")) for r in rows if r.text("rekomendasi"))
        if not texts or texts.most_common(1)[0][1] < 3:
            continue
        usual = texts.most_common(1)[0][0]
        sample = next(r for r in rows if letters(r.text("rekomendasi")) == usual)
        known, place = sample.printed("rekomendasi"), sample.places.get("rekomendasi")
        if known is None or place is None:
            continue
        of_list = listed.get(rows[0].text("no_rekomendasi"))
        if of_list is not None and letters(of_list.text) == usual:
            known = of_list
        of_units: dict[str, Record] = {}
        for record in rows:
            of_units.setdefault(record.text("unit_id"), record)
        others = [r for r in of_units.values() if letters(r.text("rekomendasi")) not in ("", usual)]
        telling = len(others) * _ALIKE <= len(of_units) - len(others)
        for record in of_units.values():
            text = record.printed("rekomendasi") or _blank(record, place)
            number = record.printed("no_rekomendasi")
            if text is None or number is None:
                continue
            if record in others and not (telling and _has_as_many_words(text, known)):
                # Words that are lost or too many may be those of a cell that the end of a page cuts.
                continue
            operands = [("rekomendasi", known)] if text.text else [("no_rekomendasi", number), ("rekomendasi", known)]
            words = {"words": "text" if text.text else "present"}
            yield relation("teks_rekomendasi", "copy", text, operands, label(record, "unit"), words)


def _has_as_many_words(one: PrintedFigure, other: PrintedFigure) -> bool:
    return len(plain_words(one.text).split()) == len(plain_words(other.text).split())


def _blank(record: Record, like: Place) -> PrintedFigure | None:
    """The empty cell of a record in the column of another record's place."""
    beside = record.places.get("no_rekomendasi") or record.places.get("rencana_aksi")
    if beside is None:
        return None
    box = Box(like.box.x0, beside.box.top, like.box.x1, beside.box.bottom)
    return PrintedFigure("", None, 0, "", True, replace(beside, box=box, col=like.col, col_label=like.col_label))


def _notes(report: TypedReport) -> Iterator[Relation]:
    """An action that is still open says in a note what is missing; checked where nearly every open action has one."""
    for rows in by(report.of("followup_actions"), "sumber").values():
        opened = [r for r in rows if is_open(r)]
        noted = [r for r in opened if not is_blank(r.text("catatan"))]
        if len(noted) < _NOTED or len(noted) < len(opened) - 1:
            continue
        for record in noted:
            note, status = record.printed("catatan"), record.printed("status")
            if note is not None and status is not None:
                about = label(record, "unit")
                yield relation("catatan_terbuka", "copy", note, (("status", status),), about, {"words": "present"})


_NOTED = 3
_ALIKE = 5
"""How many units have a recommendation's usual text for each that has another, before that one is held against it."""


RULES = (
    Rule(
        "kode_unsur",
        "followup_actions",
        ("crossref",),
        "an element's code stands beside that element's name",
        ("satisfaction_scores.unsur_kode", "satisfaction_scores.unsur", "followup_actions.rencana_aksi"),
        "PermenPANRB 14/2017 and the report's own table of elements",
        _codes,
        first_year=2017,
    ),
    Rule(
        "teks_rekomendasi",
        "followup_actions",
        ("copy",),
        "a recommendation's text stands wherever its number stands",
        ("followup_actions.rekomendasi", "followup_actions.no_rekomendasi"),
        "the monitoring report itself",
        _recommendations,
    ),
    Rule(
        "catatan_terbuka",
        "followup_actions",
        ("copy",),
        "an open action has a note that says what is missing",
        ("followup_actions.catatan", "followup_actions.status"),
        "the monitoring report itself",
        _notes,
    ),
)
