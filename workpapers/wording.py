"""The texts of pages and screens, in the language that is asked for, and numbers in that language's style."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["id", "en"]

MOST_PHRASES = 5000
"""Phrases that are kept in the words of a language: a report says few of them, and each many times."""

_FOLDER = Path(__file__).resolve().parent / "texts"
_LANGUAGES: tuple[Language, ...] = ("id", "en")


class Wording:
    """The texts of one language, by section and name."""

    def __init__(self, language: Language, sections: Mapping[str, Mapping[str, str]]) -> None:
        self.language = language
        self._sections = sections
        self._phrases: dict[str, str] = {}

    def text(self, section: str, name: str, **values: object) -> str:
        """A text with `values` put in its places; raises KeyError when the catalogue has none of that name."""
        return self._sections[section][name].format(**values)

    def label(self, section: str, name: str) -> str:
        """The text of a name that data brings (a cause, a problem); the name itself where the catalogue has none."""
        return self._sections[section].get(name, name.replace("_", " "))

    def phrase(self, english: str) -> str:
        """A note or reason of the rules, which they give in English, in this language; as it is where it is unknown.

        Notes joined by semicolons are put over one by one. The English catalogue's section `phrase` has the patterns.
        """
        known = self._phrases.get(english)
        if known is None:
            known = "; ".join(self._one_phrase(part) for part in english.split("; "))
            if len(self._phrases) < MOST_PHRASES:
                self._phrases[english] = known
        return known

    def _one_phrase(self, english: str) -> str:
        for name, pattern in _patterns().items():
            found = pattern.fullmatch(english)
            if found:
                return self.text("phrase", name, **found.groupdict())
        return english

    def number(self, value: Decimal | int | str | None) -> str:
        """A computed number with the language's signs for decimals and thousands; words as they are, "" for none."""
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        english = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,d}"
        return english.translate(str.maketrans(",.", ".,")) if self.language == "id" else english


@cache
def wording(language: Language) -> Wording:
    """The texts of a language.

    Raises ValueError when the catalogues of the languages do not hold the same names, KeyError for a language that has
    no catalogue.
    """
    return Wording(language, _catalogues()[language])


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The English phrases as patterns: what stands in braces is any text."""
    phrases = _catalogues()["en"]["phrase"]
    return {
        name: re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(phrase))) for name, phrase in phrases.items()
    }


@cache
def _catalogues() -> dict[Language, dict[str, dict[str, str]]]:
    read = {name: tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8")) for name in _LANGUAGES}
    names = {language: {(s, n) for s, texts in read[language].items() for n in texts} for language in _LANGUAGES}
    for language in _LANGUAGES:
        missing = set.union(*names.values()) - names[language]
        if missing:
            raise ValueError(f"texts/{language}.toml lacks {'.'.join(min(missing))}")
    return read
