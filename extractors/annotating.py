"""In the child process (page_work.py): opens the file with qpdf, by pikepdf, and sends the copy with its notes."""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from extractors.child_answer import Answer

if TYPE_CHECKING:
    import pikepdf

FRAME_WIDTH = 0.9
"""Points: the line round a square."""
PRINTED = 4
"""The flag of an annotation that is printed with its page."""
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Perms", "/DSS", "/Metadata")
"""What a copy does not take over from the document: what would run, the signature, and the old description."""


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


def answer_copy(answer: Answer, path: str, plan: Mapping[str, Any]) -> None:
    """Copy the file at `path` as planned."""
    import pikepdf

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
