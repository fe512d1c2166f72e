"""HTML pages that open anywhere: nothing is loaded, all text is escaped, and no script runs but their own."""

from __future__ import annotations

import base64
import hashlib
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
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


class _KeptCompiled(FileSystemBytecodeCache):
    """Compiled templates beside their sources, as Python keeps its own; where that cannot be written, none is kept."""

    def __init__(self) -> None:
        super().__init__(str(_TEMPLATES / "__pycache__"), "%s.jinja")

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)


@cache
def environment() -> Environment:
    """The environment of all templates: everything is escaped, and a name that is not given is an error."""
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_KeptCompiled(),
    )
    made.filters["capitalize_first"] = lambda text: text[:1].upper() + text[1:]
    return made


@cache
def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")
