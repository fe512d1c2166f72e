"""What became of a document after it was signed: the kind of change, and the pages that it touches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from extractors.content import Change

_KINDS: dict[ModificationLevel, Change] = {
    ModificationLevel.NONE: "none",
    ModificationLevel.LTA_UPDATES: "long-term data",
    ModificationLevel.FORM_FILLING: "form fields",
    ModificationLevel.ANNOTATIONS: "annotations",
}
_ALLOWED: dict[Change, str] = {
    "none": "",
    "long-term data": "data for long-term validation was added after signing, which is allowed",
    "form fields": "form fields were filled or signed after signing, which is allowed",
    "annotations": "annotations were added after signing, which is allowed",
}
# Naming the changed pages walks the page tree once for each.
_PAGES_NAMED = 1000
# Deeper than any page tree that a program writes.
_TREE_DEPTH = 50


@dataclass(frozen=True, slots=True)
class LaterChange:
    """`forbidden` says that the signature does not permit the change; `text` says in a line what it is."""

    kind: Change
    forbidden: bool
    text: str
    pages: tuple[int, ...] = ()


def later_change(signature: EmbeddedPdfSignature) -> LaterChange:
    """What was changed after a signature that covers a whole revision; raises what pyHanko raises on bad files."""
    signature.compute_integrity_info()
    result = signature.diff_result
    if not isinstance(result, DiffResult) or result.modification_level == ModificationLevel.OTHER:
        return _unexplained(signature)
    level, permitted = result.modification_level, signature.docmdp_level
    kind = _KINDS[level]
    if permitted is not None and level.value > permitted.value:
        text = "the document was changed after signing in a way that the signature does not permit"
        return LaterChange("forbidden", True, f"{text} ({kind})")
    return LaterChange(kind, False, _ALLOWED[kind])


def _unexplained(signature: EmbeddedPdfSignature) -> LaterChange:
    """A change that no rule explains: by the pages that differ, and whether they differ in their annotations only."""
    before = _pages(signature.reader.get_historical_root(signature.signed_revision))
    after = _pages(signature.reader.root)
    reader = signature.reader
    later = range(signature.signed_revision + 1, reader.xrefs.total_revisions)
    rewritten = {(ref.idnum, ref.generation) for rev in later for ref in reader.xrefs.explicit_refs_in_revision(rev)}
    if len(before) != len(after):
        text = f"the document was changed after signing: it had {len(before)} pages and has {len(after)}"
        return LaterChange("content", True, text)
    content, annotated = [], []
    for number, (old, new) in enumerate(zip(before, after, strict=True), start=1):
        if _differs(old, new, rewritten, {"/Annots", "/Parent"}):
            content.append(number)
        elif _differs(old, new, rewritten, {"/Contents", "/Parent"}):
            annotated.append(number)
    if content:
        return LaterChange(
            "content", True, f"the document was changed after signing: {_listed(content)}", tuple(content)
        )
    if annotated:
        text = "annotations were added or changed after signing, which the signature does not permit"
        text = f"{text}: {_listed(annotated)}"
        return LaterChange("annotations", True, text, tuple(annotated))
    return LaterChange("content", True, "the document was changed after signing, outside its pages")


def _pages(root: Any) -> list[Any]:
    found: list[Any] = []
    waiting = [(root["/Pages"], 0)]
    while waiting and len(found) < _PAGES_NAMED:
        node, depth = waiting.pop()
        if "/Kids" in node and depth < _TREE_DEPTH:
            waiting += [(kid.get_object(), depth + 1) for kid in reversed(node["/Kids"])]
        elif "/Kids" not in node:
            found.append(node)
    return found


def _differs(old: Any, new: Any, rewritten: set[tuple[int, int]], but: set[str]) -> bool:
    """Whether a page's own entries differ, or point to an object that was written again."""
    keys = {str(key) for key in (*old.keys(), *new.keys())} - but
    for key in keys:
        if (key in old) != (key in new):
            return True
        was, now = old.raw_get(key), new.raw_get(key)
        if repr(was) != repr(now) or any(_reference(part) in rewritten for part in _parts(now)):
            return True
    return False


def _parts(value: Any) -> list[Any]:
    """A value and what it holds directly: the streams of a page's content, the annotations of its list."""
    inner: Any = value
    if isinstance(value, generic.IndirectObject):
        inner = value.get_object()
    if isinstance(inner, generic.ArrayObject):
        return [value, *(inner.raw_get(index) for index in range(len(inner)))]
    if isinstance(inner, generic.DictionaryObject) and not isinstance(inner, generic.StreamObject):
        return [value, *(inner.raw_get(key) for key in inner)]
    return [value]


def _reference(value: Any) -> tuple[int, int] | None:
    return (value.idnum, value.generation) if isinstance(value, generic.IndirectObject) else None


def _listed(pages: list[int]) -> str:
    return f"page{'s' if len(pages) > 1 else ''} {', '.join(map(str, pages))}"
