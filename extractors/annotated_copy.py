"""A copy of a PDF with annotations on its pages and a page at its end, made in a child process with limits.

Run as a module it is that child: it opens the file with qpdf, by pikepdf, and sends the copy.
"""

from __future__ import annotations

import base64
import binascii
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from extractors.child_process import Answer, ChildEnd, ChildLimits, LimitedChild, request_file
from extractors.errors import MarkedCopyError
from extractors.limits import ReadingLimits

if TYPE_CHECKING:
    import pikepdf

PRINTED = 4
"""The flag of an annotation that is printed with its page."""
FRAME_WIDTH = 0.9
"""Points: the line round a square."""
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Perms", "/DSS", "/Metadata")
"""What a copy does not take over from the document: what would run, the signature, and the old description."""


@dataclass(frozen=True, slots=True)
class Look:
    """How annotations are drawn: words of a content stream with the fonts F and B, size in points, and how it turns."""

    content: str
    width: float
    height: float
    matrix: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation: on which page, of which kind, where in the page's own coordinates, and what it says."""

    page: int
    kind: Literal["Square", "Stamp"]
    rectangle: tuple[float, ...]
    look: Look
    text: str
    name: str
    author: str
    colour: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class LastPage:
    """A page that is added at the end; its content uses the fonts F and B."""

    content: bytes
    width: float
    height: float


def annotated_copy(
    path: Path,
    notes: Sequence[Note],
    last: LastPage,
    description: Mapping[str, str],
    limits: ReadingLimits = ReadingLimits(),
) -> bytes:
    """The copy; the file at `path` is read and not touched, and the same asked again gives the same bytes.

    What would run when the copy is opened is left out, and signatures, which hold for the original only. Raises
    MarkedCopyError when the file's structure does not let pages be copied, or not within the limits.
    """
    plan = json.dumps(
        {
            "notes": list(notes),
            "last": [base64.b64encode(last.content).decode(), last.width, last.height],
            "description": dict(description),
        },
        default=_entries,
    )
    bounds = ChildLimits(
        limits.seconds, limits.seconds * limits.clock_factor, limits.memory_bytes, limits.max_answer_bytes
    )
    with request_file(plan) as plan_path:
        ended = LimitedChild("extractors.annotated_copy", [str(path.resolve()), plan_path], bounds).wait()
    return _copy(path, ended)


def _entries(record: Note | Look) -> dict[str, object]:
    """A record for JSON, which turns what it holds itself; `asdict` would copy all of it first."""
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _copy(path: Path, ended: ChildEnd) -> bytes:
    kind, _, packed = ended.lines[-1].partition(b" ") if ended.lines else (b"", b"", b"")
    if kind == b"error":
        raise MarkedCopyError(path, packed.decode(errors="replace"))
    if kind != b"copy":
        raise MarkedCopyError(path, f"the process that makes it ended without an answer ({ended.detail or ended.end})")
    try:
        return base64.b64decode(packed, validate=True)
    except binascii.Error as problem:
        raise MarkedCopyError(path, "the answer of the process that makes it is malformed") from problem


class _Drawings:
    """Appearance streams of one document: each made once and shared by all that look alike."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._made: dict[str, pikepdf.Object] = {}
        self.fonts = _dictionary(F=pdf.make_indirect(_font("Helvetica")), B=pdf.make_indirect(_font("Helvetica-Bold")))

    def form(self, look: Mapping[str, Any]) -> pikepdf.Object:
        from pikepdf import Array, Name, Stream

        key = json.dumps(look)
        if key not in self._made:
            form = Stream(self._pdf, str(look["content"]).encode("cp1252", "replace"))
            form.Type, form.Subtype = Name.XObject, Name.Form
            form.BBox = Array([0, 0, round(look["width"], 2), round(look["height"], 2)])
            form.Resources = _dictionary(Font=self.fonts)
            if look["matrix"]:
                form.Matrix = Array(look["matrix"])
            self._made[key] = self._pdf.make_indirect(form)
        return self._made[key]


def _add_notes(pdf: pikepdf.Pdf, drawings: _Drawings, notes: Sequence[Mapping[str, Any]]) -> None:
    from pikepdf import Array

    by_page: dict[int, list[pikepdf.Object]] = {}
    for note in notes:
        if note["page"] <= len(pdf.pages):
            by_page.setdefault(note["page"], []).append(_annotation(pdf, drawings, note))
    for number, made in by_page.items():
        page = pdf.pages[number - 1].obj
        held = page.get("/Annots")
        page.Annots = Array([*(held if isinstance(held, Array) else ()), *made])


def _annotation(pdf: pikepdf.Pdf, drawings: _Drawings, note: Mapping[str, Any]) -> pikepdf.Object:
    from pikepdf import Array, Name, String

    made = _dictionary(
        Type=Name.Annot,
        Subtype=Name("/" + note["kind"]),
        Rect=Array(note["rectangle"]),
        Contents=String(note["text"]),
        T=String(note["author"]),
        F=PRINTED,
        C=Array(note["colour"]),
        AP=_dictionary(N=drawings.form(note["look"])),
    )
    if note["name"]:
        made.Subj = String(note["name"])
    if note["kind"] == "Square":
        made.BS = _dictionary(W=FRAME_WIDTH)
    return pdf.make_indirect(made)


def _add_last_page(pdf: pikepdf.Pdf, drawings: _Drawings, content: bytes, width: float, height: float) -> None:
    from pikepdf import Array, Name, Page

    page = _dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, width, height]),
        Rotate=0,
        Resources=_dictionary(Font=drawings.fonts),
        Contents=pdf.make_stream(content),
    )
    pdf.pages.append(Page(pdf.make_indirect(page)))


def _disarm(pdf: pikepdf.Pdf) -> None:
    """Takes out what would run when the copy is opened, and signature fields, which hold for the original only."""
    from pikepdf import Array, Dictionary

    for name in ACTIVE:
        if name in pdf.Root:
            del pdf.Root[name]
    names = pdf.Root.get("/Names")
    if isinstance(names, Dictionary) and "/JavaScript" in names:
        del names["/JavaScript"]
    for page in pdf.pages:
        if "/AA" in page.obj:
            del page.obj["/AA"]
        held = page.obj.get("/Annots")
        if isinstance(held, Array):
            page.obj.Annots = Array([note for note in held if not _is_active(note)])


def _is_active(note: pikepdf.Object) -> bool:
    """A signature's field, or what runs a script or a program."""
    from pikepdf import Dictionary, Name

    if not isinstance(note, Dictionary):
        return True
    action = note.get("/A")
    runs = isinstance(action, Dictionary) and str(action.get("/S")) in ("/JavaScript", "/Launch")
    return runs or "/AA" in note or note.get("/FT") == Name.Sig or note.get("/Subtype") == Name.Widget


def _font(name: str) -> pikepdf.Dictionary:
    from pikepdf import Name

    return _dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/" + name), Encoding=Name.WinAnsiEncoding)


def _dictionary(**entries: Any) -> pikepdf.Dictionary:
    from pikepdf import Dictionary

    return Dictionary(**entries)


def _answer_copy() -> None:
    answer = Answer.open("pikepdf")
    import pikepdf

    path, plan_path = answer.arguments
    plan = json.loads(Path(plan_path).read_text())
    content, width, height = plan["last"]
    try:
        with pikepdf.Pdf.open(path) as pdf:
            _disarm(pdf)
            drawings = _Drawings(pdf)
            _add_notes(pdf, drawings, plan["notes"])
            _add_last_page(pdf, drawings, base64.b64decode(content), width, height)
            described = {name: pikepdf.String(text) for name, text in plan["description"].items()}
            pdf.trailer.Info = pdf.make_indirect(_dictionary(**described))
            out = io.BytesIO()
            pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, encryption=False)
    except (pikepdf.PdfError, OSError, ValueError) as problem:
        answer.raw_line(b"error " + " ".join(str(problem).split()).encode())
    else:
        answer.raw_line(b"copy " + base64.b64encode(out.getvalue()))


if __name__ == "__main__":
    _answer_copy()
