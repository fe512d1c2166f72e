"""The working paper as one HTML page that opens anywhere: nothing is loaded, all text is escaped.

Its one script (filters, sorting, recording decisions) is its own, and the page lets no other run.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from expectations.decisions.register import STATES, Decision
from expectations.decisions.review import ReviewedFinding, about_finding
from extractors.content import UnreadPart
from workpapers.chart import achievement_chart
from workpapers.cutouts import Cutout
from workpapers.finding_entry import FindingEntry, with_followers
from workpapers.html import html_page
from workpapers.paper import Paper
from workpapers.review_words import expected_words, signed_words, state_counts, state_words
from workpapers.short_text import shortened
from workpapers.signature_words import signature_words
from workpapers.wording import Wording

STRIP_WIDTH, STRIP_HEIGHT = 1000.0, 64.0


def page_html(paper: Paper, cutouts: Mapping[str, Sequence[Cutout]] | None = None) -> str:
    """The page of a report's working paper; `cutouts` are the pictures beside its findings, by the finding's id."""
    return html_page(
        "kertas-kerja.html.j2",
        paper.words,
        scripts=("kertas-kerja.js", "keputusan.js"),
        paper=paper,
        cutouts=cutouts or {},
        phrase=paper.words.phrase,
        place_of=paper.places.of,
        short=shortened,
        signature=signature_words(paper.signature, paper.words),
        unread=unread_parts(paper.content.unread),
        chart=achievement_chart(paper.reconciliation.checks, paper.words),
        states=STATES,
        state_words=state_words,
        state_counts=state_counts,
        signed_words=signed_words,
        expected_words=expected_words,
        followers_of=_followers_of,
        register_entry=register_entry,
        decide_texts=decide_texts(paper.words),
        strip=page_strip(paper.per_page(), paper.content.page_count),
    )


def unread_parts(unread: Iterable[UnreadPart]) -> list[tuple[str, str, list[int]]]:
    """What could not be read: its kind, why, and the pages that it is on, each once."""
    held: dict[tuple[str, str], dict[int, None]] = {}
    for part in unread:
        held.setdefault((part.kind, part.reason), {})[part.page] = None
    return [(kind, reason, list(pages)) for (kind, reason), pages in held.items()]


def register_entry(reviewed: ReviewedFinding) -> str:
    """What an entry of the register says of a finding beside the decision itself, as JSON for the page's script."""
    finding, decision = reviewed.finding, reviewed.decision
    entry = {
        "finding": finding.key,
        "about": about_finding(finding),
        "printed": finding.basis.printed,
        "expected": finding.basis.expected,
        "figures": list(finding.basis.figures),
        "state": reviewed.state if decision is not None and not reviewed.reopened else "",
        "known": "" if decision is None else _signature(decision),
    }
    return json.dumps(entry, ensure_ascii=False)


def _signature(decision: Decision) -> str:
    """What tells a decision from others about its finding; the page's script makes the same of one that it holds."""
    until = "" if decision.until is None else decision.until.isoformat()
    told = [decision.state, decision.by, decision.on.isoformat(), until, decision.reason]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def decide_texts(words: Wording) -> str:
    """What the page's script says to who records a decision, as JSON; places in braces are filled by the script."""
    names = ("missing", "until_early", "removed", "copied", "copy_failed")
    texts = {name: words.text("decide", name) for name in names}
    texts["saved"] = words.text("decide", "saved", state="{state}", by="{by}", on="{on}")
    texts |= {name: words.text("decide", name, count="{count}") for name in ("followers", "count", "go")}
    return json.dumps(texts, ensure_ascii=False)


def _followers_of(entry: FindingEntry) -> list[str]:
    return [one.number for one in with_followers(entry.followers)]


def page_strip(per_page: Mapping[int, int], pages: int) -> list[tuple[float, float, float, int, int]]:
    """Bars of the strip that shows where findings lie: x, width, height in its own units, page, findings."""
    if not pages or not per_page:
        return []
    step, most = STRIP_WIDTH / pages, max(per_page.values())
    width = round(max(step * 0.7, 2.0), 2)
    return [
        (round((page - 1) * step, 2), width, round(10 + (STRIP_HEIGHT - 10) * count / most, 2), page, count)
        for page, count in per_page.items()
    ]
