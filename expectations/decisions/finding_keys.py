"""Keys of findings: the same for the same fault in every edition of a report, wherever its pages have moved."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from expectations.relation import Finding
from extractors.content import ReportContent
from schemas.names import canonical

_TABLE_NUMBER = re.compile(r"^\s*tabel\s+[\w.\-]+\s*[.:]?\s+", re.IGNORECASE)
_FIGURE = re.compile(r"\S*\d\S*")
_REPEATED = re.compile(r"-\d+$")


def finding_keys(findings: Sequence[Finding], content: ReportContent) -> dict[str, str]:
    """The key of each finding by its id.

    A key is made of the rule and of the place by what it means: subject, table by its caption without number, row and
    column by their labels, or the sentence without its figures. Neither page nor position nor any figure is in it.
    Findings that all this makes equal get a number behind it, in the order in which they are given.
    """
    captions = {
        table.id: table.caption or " / ".join(table.headings[-1:]) for table in (*content.tables, *content.charts)
    }
    sentences = content.texts()
    seen: Counter[str] = Counter()
    keys = {}
    for finding in findings:
        key = _key(finding, captions, sentences)
        seen[key] += 1
        keys[finding.id] = key if seen[key] == 1 else f"{key}-{seen[key]}"
    return keys


def shared_key(key: str) -> str:
    """The part of a key that findings of equal meaning share: without the number behind it."""
    return _REPEATED.sub("", key) if key.count("-") > 1 else key


def _key(finding: Finding, captions: Mapping[str, str], sentences: Mapping[str, str]) -> str:
    relation, place = finding.relation, finding.relation.published.place
    if place.table is not None:
        where = (_TABLE_NUMBER.sub("", captions.get(place.table, "")), place.row_label, place.col_label)
        about = relation.subject
    else:
        said = sentences.get(place.sentence, place.row_label) if place.sentence else place.row_label
        where = (_without_figures(said), "", "")
        about = _without_figures(relation.subject)
    parts = [relation.rule, relation.kind, *(canonical(text) for text in (about, *where))]
    return f"{relation.rule}-{hashlib.sha256(chr(31).join(parts).encode()).hexdigest()[:12]}"


def _without_figures(text: str) -> str:
    return _FIGURE.sub(" ", text)
