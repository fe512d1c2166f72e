"""Texts brought to what they say, so that two printings of one thing can be compared."""

from __future__ import annotations

import re

_COMMON = frozenset({"dan", "pelayanan", "layanan", "unsur", "yang", "atau", "serta", "pada"})


def plain_words(text: str) -> str:
    """Words without case, footnote marks, punctuation at their ends and needless blanks; a hyphenation is undone."""
    joined = re.sub(r"(?<=[a-z])-\s+(?=[a-z])", "", text.casefold())
    return re.sub(r"\s+", " ", re.sub(r"[\s*]+", " ", joined)).strip(" .;:,")


def significant_words(text: str) -> set[str]:
    """The words of three letters and more, without those that stand in every name of a service's element."""
    return {word for word in re.findall(r"[a-z]{3,}", text.casefold()) if word not in _COMMON}


def letters(text: str) -> str:
    """Letters and digits only, without case."""
    return re.sub(r"[\W_]+", "", text.casefold())
