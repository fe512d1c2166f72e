"""Writes PDFs that try to exhaust their reader: pages that inflate, that draw forms within forms, that never end."""

from __future__ import annotations

import zlib
from pathlib import Path

PLAIN = b"BT /F 10 Tf 50 700 Td (Halaman yang baik.) Tj ET"


def write_hostile(
    path: Path, *contents: tuple[bytes, bytes], pages: int | None = None, width: int = 595, depth: int = 0
) -> Path:
    """A PDF with one page per (content stream, entries of its dictionary).

    `pages` overrules the number it claims, `width` is that of its last page in points, and `depth` is the number of
    arrays around a value in the dictionary of the last page.
    """
    bodies = {1: b"<</Type/Catalog/Pages 2 0 R>>", 3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
    for level in range(4, 20):
        bodies[level] = _form(b"/A Do " * 6, b"/XObject<</A %d 0 R>>" % (level + 1))
    bodies[20] = _form(PLAIN, b"/Font<</F 3 0 R>>")
    kids = []
    for number, (content, entries) in enumerate(contents):
        last = number == len(contents) - 1
        page, stream = 21 + 2 * number, 22 + 2 * number
        kids.append(b"%d 0 R" % page)
        bodies[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d 842]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</A 4 0 R>>>>%s>>"
        ) % (width if last else 595, stream, b"/Deep " + b"[" * depth + b"]" * depth if last and depth else b"")
        bodies[stream] = b"<</Length %d%s>>\nstream\n%s\nendstream" % (len(content), entries, content)
    claimed = len(kids) if pages is None else pages
    bodies[2] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), claimed)
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number in sorted(bodies):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, bodies[number])
    table = b"".join(b"%010d 00000 n \n" % offsets[n] for n in sorted(offsets))
    size = len(offsets) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        table,
        size,
        len(out),
    )
    path.write_bytes(out)
    return path


def _form(content: bytes, resources: bytes) -> bytes:
    return b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>/Length %d>>\nstream\n%s\nendstream" % (
        resources,
        len(content),
        content,
    )


def good_page() -> tuple[bytes, bytes]:
    """A page of one short sentence."""
    return PLAIN, b""


def page_of_forms() -> tuple[bytes, bytes]:
    """A page that draws a form six times, which draws another six times, sixteen deep: 6 to the 17th drawings."""
    return b"/A Do", b""


def page_that_inflates(megabytes: int) -> tuple[bytes, bytes]:
    """A page whose content is a few hundred bytes and inflates to so many megabytes of blanks."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    return zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]"


def page_of_segments(count: int) -> tuple[bytes, bytes]:
    """A page that draws one path of so many segments, and a sentence."""
    return zlib.compress(b"0 0 m " + b"9 9 l 0 0 l " * (count // 2) + b"S " + PLAIN), b"/Filter/FlateDecode"


def page_of_glyphs(count: int) -> tuple[bytes, bytes]:
    """A page that sets so many letters."""
    lines = (b"BT /F 1 Tf 5 %d Td (" % (800 - 10 * n) + b"a" * 1000 + b") Tj ET " for n in range(count // 1000))
    return zlib.compress(b"".join(lines)), b"/Filter/FlateDecode"


def page_of_saved_states(depth: int) -> tuple[bytes, bytes]:
    """A page that saves the state of its drawing so many times, opens as many arrays, and sets a sentence."""
    return b"q " * depth + b"[" * depth + b"]" * depth + b" n " + PLAIN, b""
