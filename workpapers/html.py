"""HTML pages that open anywhere: nothing is loaded, all text is escaped, and no script runs but their own."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workpapers.wording import Wording

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_STYLE = ("kertas-kerja.css",)
_SCRIPTS = ("kertas-kerja.js",)


def html_page(
    template: str, words: Wording, styles: Sequence[str] = _STYLE, scripts: Sequence[str] = _SCRIPTS, **given: Any
) -> str:
    """A page from a template with the texts of a language; `styles` and `scripts` are files beside the templates."""
    script = "\n".join(_text(name) for name in scripts)
    return (
        environment()
        .get_template(template)
        .render(
            words=words,
            say=words.text,
            label=words.label,
            number=words.number,
            css=Markup("\n".join(_text(name) for name in styles)),
            script=Markup(script),
            script_hash=base64.b64encode(hashlib.sha256(script.encode()).digest()).decode("ascii"),
            version=version("bpom-rekon"),
            **given,
        )
    )


@cache
def environment() -> Environment:
    """The environment of all templates: everything is escaped, and a name that is not given is an error."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    return made


@cache
def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
