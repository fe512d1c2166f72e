"""The service elements (U1 to U9) of satisfaction surveys, named in words at the start of a text."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from schemas.wording.labels import split_numbering

WORDINGS = Path(__file__).with_name("service_elements.toml")
_CODE = re.compile(r"U([1-9])\b[\s(:.-]*", re.IGNORECASE)
_LEADING = re.compile(r"^(?:[\W_]|[PU]?\d[.)]|unsur\b)+", re.IGNORECASE)


def elements_at_start(text: str) -> tuple[tuple[str, str], ...]:
    """The elements that a text begins with, each as code and as printed; none when it begins with something else.

    "4. Sarana dan Prasarana 5. Penanganan Pengaduan ..." begins with two.
    """
    found: list[tuple[str, str]] = []
    rest = text.strip()
    while rest:
        number, words = split_numbering(rest)
        coded = _CODE.fullmatch(number) or _CODE.match(words)
        words = _LEADING.sub("", words[coded.end() :] if coded and coded.string == words else words)
        for code, wording in _wordings():
            if (match := wording.match(words)) and (coded is None or code == f"U{coded[1]}"):
                found.append((code, " ".join(match.group().split())))
                rest = words[match.end() :].lstrip(" ,;:.)")
                break
        else:
            return tuple(found)
        if not split_numbering(rest)[0]:
            return tuple(found)
    return tuple(found)


@cache
def _wordings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns by code, the longest wording first."""
    declared = tomllib.loads(WORDINGS.read_text(encoding="utf-8"))
    pairs = [(code, wording.split()) for code, wordings in declared.items() for wording in wordings]
    pairs.sort(key=lambda pair: -len(pair[1]))
    return tuple((code, re.compile(r"\W*".join(words) + r"\b", re.IGNORECASE)) for code, words in pairs)
