"""Captions: which lines name a table or a picture, and which table a caption names."""

from __future__ import annotations

import re

# A caption begins with one of these words and a number.
_CAPTION = re.compile(
    r"[\[(]?(Tabel|Table|Gambar|Grafik|Diagram|Figure)\s+(?:[IVX]+[.-]?)?\d+(?:[.\-]\d+)*\b[.:]?\s*", re.I
)
# Words that name what stands above the caption rather than below it.
_BELOW_WHAT_IT_NAMES = frozenset({"gambar", "grafik", "diagram", "figure"})
# A mention inside a sentence goes on in lower case ("Tabel 5 menunjukkan ..."), a caption does not.
_MENTION = re.compile(r"\s*[a-z(]")


def is_caption(text: str) -> bool:
    """Whether a line names a table or a picture, and is not a sentence that begins by mentioning one."""
    found = _CAPTION.match(text)
    if found is None:
        return False
    rest = text[found.end() :]
    return bool(rest) and not _MENTION.match(rest)


def names_what_is_above(caption: str) -> bool:
    """Whether captions of this kind (pictures, charts) usually stand below what they name."""
    found = _CAPTION.match(caption)
    return found is not None and found.group(1).lower() in _BELOW_WHAT_IT_NAMES
