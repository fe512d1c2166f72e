"""Explanations of findings in Indonesian and English, from the declared catalogue explanations.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from string import Formatter
from textwrap import shorten
from typing import get_args

from expectations.findings.materiality import Consequence
from expectations.kinds.rounding import plain
from expectations.relation import Explanation, Kind, Outcome, Relation
from expectations.repairs.slip_repairs import Slip
from expectations.repairs.surroundings import Cause
from expectations.rule import place_key
from schemas.figures.figure import PrintedFigure

_FIELDS = {
    "subject", "text", "page", "derived", "derived_id", "formula", "other", "other_page", "note", "reading", "evidence",
    "what", "either", "mended", "value",
}  # fmt: skip

_WORDINGS = (
    "remainder", "balance", "product", "target", "twice", "overlap", "section", "title", "month", "group", "highest",
    "lowest",
)  # fmt: skip
_LONGEST = 80
"""Characters of a sentence that stand for what a statement without a subject is about."""
_SINGLE = ("reading", "either", "mended")


@cache
def catalogue() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    """The catalogue; raises ValueError when a kind, language or place is missing or unknown."""
    read = tomllib.loads((Path(__file__).parent / "explanations.toml").read_text(encoding="utf-8"))
    missing = {*get_args(Kind), *_WORDINGS} - set(read["kind"])
    missing |= set(get_args(Consequence)) - set(read["consequence"])
    if missing:
        raise ValueError(f"explanations.toml says nothing for {sorted(missing)[0]}")
    for entries in (
        read["kind"],
        read["cause"],
        read["consequence"],
        read["reading_name"],
        {name: read[name] for name in _SINGLE},
    ):
        for name, texts in entries.items():
            if set(texts) != {"id", "en"}:
                raise ValueError(f"explanations.toml: {name} must have exactly the languages id and en")
            for text in texts.values():
                unknown = {field for _, field, _, _ in Formatter().parse(text) if field} - _FIELDS
                if unknown:
                    raise ValueError(f"explanations.toml: {name} has an unknown place {sorted(unknown)[0]}")
    single = {name: read.pop(name) for name in _SINGLE}
    return {"reading": single, **read}


def explain(
    relation: Relation, outcome: Outcome, cause: Cause | None, follows: Consequence, either: Sequence[Slip] = ()
) -> Explanation:
    """What a finding says: the fact with its place and figures, the cause where one is proved, what follows from it.

    `either` are slips of which any one would explain it: all are given, and none is called the cause.
    """
    texts = {}
    elsewhere = _elsewhere(relation, cause)
    for language in ("id", "en"):
        given = _given(relation, outcome, cause, language)
        kind = _wording(relation)
        parts = [catalogue()["kind"][kind][language]]
        if outcome.verdict == "rounding":
            parts.append(catalogue()["reading"]["reading"][language])
        elif cause is not None and cause.name in catalogue()["cause"]:
            of_kind = f"{cause.name} {kind}"
            parts.append(catalogue()["cause"].get(of_kind, catalogue()["cause"][cause.name])[language])
            if elsewhere is not None:
                parts.append(catalogue()["reading"]["mended"][language])
        elif cause is None and either:
            parts.append(catalogue()["reading"]["either"][language])
            given["either"] = _alternatives(either, language)
        if outcome.verdict == "inconsistent":
            parts.append(catalogue()["consequence"][follows][language])
        texts[language] = " ".join(part.format(**given).strip() for part in parts if part).strip()
    accused, fits = (None, None) if elsewhere is None else (elsewhere.figure, elsewhere.value)
    if cause is None:
        return Explanation(texts["id"], texts["en"], None, ())
    return Explanation(texts["id"], texts["en"], cause.name, cause.evidence, accused, fits)


def _wording(relation: Relation) -> str:
    """What the text of a relation's fact is kept under: its kind, or what its parameters say more closely."""
    in_words = not any(sign.isdigit() for sign in relation.published.text)
    if relation.kind == "rank" and "of" in relation.parameters and in_words:
        return "lowest" if "lowest_first" in relation.parameters else "highest"
    return relation.parameters.get("wording", "remainder" if "minus" in relation.parameters else relation.kind)


def _elsewhere(relation: Relation, cause: Cause | None) -> Cause | None:
    """The cause, where it is in another figure than the published one."""
    if cause is None or cause.figure is None or place_key(cause.figure) == place_key(relation.published):
        return None
    return cause


def _given(relation: Relation, outcome: Outcome, cause: Cause | None, language: str) -> dict[str, str]:
    other = relation.operands[0].figure if relation.operands else None
    derived = outcome.derived
    shown = number(derived, language) if isinstance(derived, Decimal) else str(derived or "")
    evidence = ", ".join(_cited(f, language) for f in cause.evidence) if cause is not None else ""
    return {
        "subject": relation.subject
        or shorten(relation.published.place.row_label, _LONGEST, placeholder="…")
        or relation.rule,
        "text": relation.published.text,
        "page": str(relation.published.place.page),
        "derived": shown,
        "derived_id": catalogue()["signature_state"].get(outcome.note, {}).get("id", shown),
        "formula": outcome.formula,
        "other": other.text if other is not None else "",
        "other_page": str(other.place.page) if other is not None else "",
        "note": outcome.note,
        "reading": catalogue()["reading_name"].get(outcome.reading, {}).get(language, outcome.reading),
        "evidence": evidence,
        "what": relation.parameters.get("what", ""),
        "mended": _cited(cause.figure, language) if cause is not None and cause.figure is not None else "",
        "value": number(cause.value, language) if cause is not None and cause.value is not None else "",
    }


def _alternatives(either: Sequence[Slip], language: str) -> str:
    read, joint = (" dibaca ", " atau ") if language == "id" else (" is read as ", " or ")
    return joint.join(f"{_cited(s.figure, language)}{read}{number(s.value, language)}" for s in either)


def _cited(figure: PrintedFigure, language: str) -> str:
    return f"{figure.text} {'hal.' if language == 'id' else 'p.'} {figure.place.page}"


def number(value: Decimal, language: str) -> str:
    """A computed value as the language writes it: 1.234,5 in Indonesian, 1,234.5 in English."""
    whole, _, fraction = plain(value).partition(".")
    grouped = f"{int(whole):,}" if whole.lstrip("-").isdigit() and len(whole.lstrip("-")) > 4 else whole
    text = f"{grouped}.{fraction}" if fraction else grouped
    return text.translate(str.maketrans(",.", ".,")) if language == "id" else text
