"""The working paper as one HTML page that opens anywhere: nothing is loaded, all text is escaped.

Its one script (filters, sorting) is its own, and the page lets no other run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from workpapers.chart import achievement_chart
from workpapers.paper import Paper, shortened
from workpapers.signature_words import signature_words

_TEMPLATES = Path(__file__).resolve().parent / "templates"
STRIP_WIDTH, STRIP_HEIGHT = 1000.0, 64.0


def page_html(paper: Paper) -> str:
    """The page of a report's working paper."""
    script = (_TEMPLATES / "kertas-kerja.js").read_text(encoding="utf-8")
    return _template().render(
        paper=paper,
        words=paper.words,
        say=paper.words.text,
        label=paper.words.label,
        number=paper.words.number,
        phrase=paper.words.phrase,
        place_of=paper.places.of,
        short=shortened,
        signature=signature_words(paper.signature, paper.words),
        chart=achievement_chart(paper.reconciliation.checks, paper.words),
        script=Markup(script),
        script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii"),
        strip=page_strip(paper.per_page(), paper.content.page_count),
        version=version("bpom-rekon"),
        css=Markup((_TEMPLATES / "kertas-kerja.css").read_text(encoding="utf-8")),
    )


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


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    return environment.get_template("kertas-kerja.html.j2")
