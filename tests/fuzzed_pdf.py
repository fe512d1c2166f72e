"""PDFs changed at random where their structure is: numbers, references, keys, streams, lengths, tables of offsets."""

from __future__ import annotations

import re
import zlib

from hypothesis import strategies as st

_OBJECT = re.compile(rb"(\d+) 0 obj\s(.*?)\sendobj", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\d.])-?\d+(?:\.\d+)?(?![\d.]| 0 R| 0 obj)")
_REFERENCE = re.compile(rb"\d+ 0 R")
_KEY = re.compile(rb"/[A-Z][A-Za-z0-9]*")
_VALUES = (
    b"0", b"-1", b"2147483648", b"99999999999999999999", b"-0.0", b"1e9", b"1" * 400, b"null", b"[]", b"()", b"/Name",
    b"<<>>", b"true", b"<ff", b"[" * 500 + b"]" * 500, b"<<" * 200 + b">>" * 200,
)  # fmt: skip
_KEYS = (
    b"/Kids", b"/Parent", b"/Contents", b"/Font", b"/XObject", b"/MediaBox", b"/CropBox", b"/Rotate", b"/UserUnit",
    b"/Filter", b"/DecodeParms", b"/Length", b"/Widths", b"/FirstChar", b"/LastChar", b"/ToUnicode", b"/Encoding",
    b"/DescendantFonts", b"/FontDescriptor", b"/FontFile2", b"/Subtype", b"/Type", b"/Count", b"/Root", b"/Pages",
    b"/Annots", b"/Resources", b"/Prev", b"/Encrypt", b"/ObjStm", b"/First", b"/N",
)  # fmt: skip
_FILTERS = (
    b"/FlateDecode", b"/LZWDecode", b"/ASCII85Decode", b"/ASCIIHexDecode", b"/RunLengthDecode", b"/DCTDecode",
    b"/JPXDecode", b"/JBIG2Decode", b"/CCITTFaxDecode", b"/Crypt", b"[/FlateDecode/FlateDecode/FlateDecode]",
)  # fmt: skip
_CONTENTS = (
    b"q " * 20_000, b"/A Do " * 5_000, b"BT /F 1e38 Tf (x) Tj ET " * 500, b"[" * 20_000, b"1e38 0 0 1e38 0 0 cm " * 200,
    b"0 0 m " + b"1 1 l " * 50_000 + b"S", b"BI /W 99999 /H 99999 /BPC 8 ID \x00 EI ", b"\xff" * 5_000,
)  # fmt: skip


@st.composite
def fuzzed(draw: st.DrawFn, originals: tuple[bytes, ...]) -> bytes:
    """One of the originals with up to eight changes, its table of offsets made anew or left as it was."""
    original = draw(st.sampled_from(originals))
    objects = {int(number): bytes(body) for number, body in _OBJECT.findall(original)}
    for _ in range(draw(st.integers(1, 8))):
        number = draw(st.sampled_from(sorted(objects)))
        objects[number] = _changed(draw, objects[number], sorted(objects))
        if draw(st.integers(0, 9)) == 0 and len(objects) > 1:
            objects.pop(draw(st.sampled_from(sorted(objects))))
    root = re.search(rb"/Root (\d+) 0 R", original)
    return _written(draw, objects, int(root[1]) if root else 1)


def _changed(draw: st.DrawFn, body: bytes, numbers: list[int]) -> bytes:
    kind = draw(st.sampled_from(("number", "reference", "key", "stream", "filter", "bytes", "value")))
    if kind == "number":
        return _replaced(draw, body, _NUMBER, draw(st.sampled_from(_VALUES)))
    if kind == "reference":
        return _replaced(draw, body, _REFERENCE, b"%d 0 R" % draw(st.sampled_from([*numbers, 0, 99_999])))
    if kind == "key":
        return _replaced(draw, body, _KEY, draw(st.sampled_from(_KEYS)))
    if kind == "value":
        entry = draw(st.sampled_from(_KEYS)) + b" " + draw(st.sampled_from((*_VALUES, b"%d 0 R" % numbers[0])))
        return body.replace(b"<<", b"<<" + entry, 1)
    if kind == "filter":
        return body.replace(b"<<", b"<</Filter" + draw(st.sampled_from(_FILTERS)), 1)
    if kind == "stream" and b"stream" in body:
        content = draw(st.sampled_from(_CONTENTS))
        packed = zlib.compress(content) if b"/FlateDecode" in body else content
        return body[: body.index(b"stream")] + b"stream\n" + packed + b"\nendstream"
    at, length = draw(st.integers(0, len(body))), draw(st.integers(0, 40))
    return body[:at] + draw(st.binary(max_size=20)) + body[at + length :]


def _replaced(draw: st.DrawFn, body: bytes, pattern: re.Pattern[bytes], by: bytes) -> bytes:
    found = list(pattern.finditer(body[:5000]))
    if not found:
        return body
    one = draw(st.sampled_from(found))
    return body[: one.start()] + by + body[one.end() :]


def _written(draw: st.DrawFn, objects: dict[int, bytes], root: int) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    offsets = {}
    for number, body in objects.items():
        offsets[number] = len(out) + draw(st.sampled_from((0, 0, 0, 0, 0, 0, 0, 1, -20)))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table, size = len(out), max(objects) + 1
    for number in range(size):
        out += b"%010d 00000 %s \n" % ((offsets[number], b"n") if number in offsets else (0, b"f"))
    head = b"xref\n0 %d\n" % draw(st.sampled_from((size, size, size, 0, 10**9)))
    start = draw(st.sampled_from((table, table, table, table, 0, 10**12)))
    previous = draw(st.sampled_from((b"", b"", b"", b"/Prev %d" % table, b"/Encrypt %d 0 R" % root)))
    out[table:table] = head
    out += b"trailer\n<</Size %d/Root %d 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, root, previous, start)
    return bytes(out[: draw(st.sampled_from((len(out), len(out), len(out), len(out) // 2)))])
