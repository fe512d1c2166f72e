"""Rules of references: the annex, table or picture that the text refers to is there, and is what the text calls it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from expectations.kinds.plain_text import plain_words, significant_words
from expectations.relation import Relation
from expectations.rule import Rule, relation
from schemas.figures.title_numbers import TitleNumber
from schemas.published import Claim
from schemas.typed_report import TypedReport

_FEWEST = 4
"""Titles that a complete series has before a number beyond it is called wrong; annexes may lie elsewhere."""
_COMMON = 0.4
"""Words in more than this share of the titles (the unit, the year) are no title's own."""
_FEWEST_WORDS = 3
"""Own words that another title shares with the clause, all but a quarter of its own, before that one is meant."""


def _references(report: TypedReport) -> Iterator[Relation]:
    for claim in report.claims:
        if claim.kind != "reference" or claim.value is None:
            continue
        titles = [
            t
            for t in report.titles
            if t.word.casefold() == claim.texts["jenis"] and t.chapter.casefold() == claim.texts["bab"].casefold()
        ]
        meant = [t for t in titles if t.figure.value == claim.value.value]
        if len(meant) == 1:
            yield from _named(claim, meant[0], titles)
        elif not meant and claim.texts["jenis"] != "lampiran" and _is_complete(titles):
            first, last = titles[0].figure, titles[-1].figure
            yield relation("rujukan_judul", "range", claim.value, (("low", first), ("high", last)), claim.subject)


def _is_complete(titles: Sequence[TitleNumber]) -> bool:
    return len(titles) >= _FEWEST and [t.figure.value for t in titles] == list(range(1, len(titles) + 1))


def _named(claim: Claim, meant: TitleNumber, titles: Sequence[TitleNumber]) -> Iterator[Relation]:
    """The clause against the title that bears the number, where its words are those of this title or of another one."""
    assert claim.value is not None
    words = {title.title: significant_words(title.title) for title in titles}
    often = Counter(word for held in words.values() for word in held)
    common = {word for word, count in often.items() if count > max(1, _COMMON * len(words))}
    called = claim.texts.get("sebutan", "")
    said = significant_words(called or claim.texts["tentang"]) - common
    own = words[meant.title] - common
    if called:
        is_anothers = any(_bears(called, title.title) for title in titles) and not _bears(called, meant.title)
        is_anothers = is_anothers and bool(own) and not _may_be_short_for(own, called)
    else:
        about = claim.texts["tentang"]
        whole = [t for t in titles if len(t.title.split()) >= _FEWEST_WORDS and _bears(t.title, about)]
        is_anothers = (len(whole) == 1 and meant not in whole) or (
            sum(t is not meant and _is_meant(said, words[t.title] - common) for t in titles) == 1
        )
    if said & own or is_anothers:
        # Both are words here, and no numbers.
        clause = replace(claim.value, text=called or claim.texts["klausa"], value=None)
        title = replace(meant.figure, text=meant.title, value=None)
        given = {"words": "shared", "common": " ".join(sorted(common)), "wording": "title"}
        bearers = [t for t in titles if called and t is not meant and _bears(called, t.title)]
        operands = [("judul", title), *(("milik", replace(t.figure, text=t.title, value=None)) for t in bearers[:1])]
        yield relation("rujukan_judul", "crossref", clause, operands, claim.subject, given)


def _bears(name: str, title: str) -> bool:
    """Whether a title holds all words of a name, one after the other."""
    return len(name.split()) > 1 and f" {plain_words(name)} " in f" {plain_words(title)} "


def _may_be_short_for(own: set[str], name: str) -> bool:
    """Whether a word of a title may abbreviate a name: its initials, or the first letters of a word of it."""
    words = name.casefold().split()
    return "".join(word[0] for word in words) in own or bool({w[:3] for w in own} & {w[:3] for w in words})


def _is_meant(said: set[str], own: set[str]) -> bool:
    shared = said & own
    return len(shared) >= _FEWEST_WORDS and 4 * len(shared) >= 3 * len(own)


RULES = (
    Rule(
        "rujukan_judul",
        "claims",
        ("crossref", "range"),
        "the annex, table or picture that the text refers to is there, and its title is about what the text says",
        ("claims.nilai",),
        "the report's own titles; called wrong where another title has the words, or the numbers end before",
        _references,
    ),
)
