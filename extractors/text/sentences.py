"""Paragraphs to sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.content import Word

# Abbreviations whose full stop does not end a sentence. "dll." and its like are not among them: when a capital follows,
# they mostly stood last.
ABBREVIATIONS = frozenset(
    [
        "no.",
        "nos.",
        "rp.",
        "u.p.",
        "a.n.",
        "s.d.",
        "s/d.",
        "d.a.",
        "u.b.",
        "tgl.",
        "hlm.",
        "hal.",
        "jl.",
        "kab.",
        "kec.",
        "prov.",
        "tbk.",
        "pt.",
        "cv.",
        "dr.",
        "drs.",
        "dra.",
        "ir.",
        "prof.",
        "apt.",
        "st.",
        "mr.",
        "vs.",
        "cq.",
        "c.q.",
        "lamp.",
        "ttd.",
        "plt.",
        "plh.",
        "tlp.",
        "telp.",
        "thn.",
        "bln.",
    ]
)
_ENDS = re.compile(r"(?:[.!?][\"”’']*|[.][)\]]+[\"”’']*)$")
_STARTS = re.compile(r"[\"“‘'(\[]*[A-Z0-9]")
_INITIAL = re.compile(r"\(?[A-Za-z]\.$|\d{1,2}\.$")
# The first part of a document's number ("HK. 02.02.1") or of a title ("S.Si.").
_CODE = re.compile(r"[A-Z]{1,3}\.$|(?:[A-Z]\.)+$")


def sentence_spans(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph as (first word, one past the last word)."""
    start = 0
    for at in range(len(words) - 1):
        if _is_end(words[at].text, words[at + 1].text, first=at == start):
            yield start, at + 1
            start = at + 1
    if start < len(words):
        yield start, len(words)


def _is_end(word: str, following: str, *, first: bool) -> bool:
    if not _ENDS.search(word) or not _STARTS.match(following):
        return False
    if word.lower().lstrip("(") in ABBREVIATIONS:
        return False
    if _CODE.match(word) and following[:1].isdigit():
        return False
    # "A. Nama" and a marker at the start of a sentence; "... sebesar 5." ends one.
    return not (_INITIAL.match(word) and (first or not word[0].isdigit()))
