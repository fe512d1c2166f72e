"""In the child process (page_work.py): opens the file with qpdf, by pikepdf, and sends the copy with its notes."""

from __future__ import annotations

import base64
import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from extractors.processes.child_answer import Answer

if TYPE_CHECKING:
    import pikepdf

FRAME_WIDTH = 0.9
"""Points: the line round a square."""
PRINTED = 4
"""The flag of an annotation that is printed with its page."""
ACTIVE = ("/OpenAction", "/AA", "/AcroForm", "/Perms", "/DSS", "/Metadata")
"""What a copy does not take over from the document: what would run, the signature, and the old description."""


def _appearance(pdf: pikepdf.Pdf, fonts: pikepdf.Dictionary, look: Sequence[Any]) -> pikepdf.Dictionary:
    """A stream that draws annotations, shared by all that look alike."""
    from pikepdf import Array, Name, Stream

    content, width, height, matrix = look
    form = Stream(pdf, str(content).encode("cp1252", "replace"))
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array([0, 0, round(width, 2), round(height, 2)])
    form.Resources = _dictionary(Font=fonts)
    if matrix:
        form.Matrix = Array(matrix)
    return _dictionary(N=pdf.make_indirect(form))


def _add_notes(pdf: pikepdf.Pdf, looks: Sequence[pikepdf.Dictionary], notes: Sequence[Sequence[Any]]) -> None:
    from pikepdf import Array

    by_page: dict[int, list[pikepdf.Object]] = {}
    for page, look, *given in notes:
        if page <= len(pdf.pages):
            made = _annotation(*given)
            made.AP = looks[look]
            by_page.setdefault(page, []).append(pdf.make_indirect(made))
    for number, added in by_page.items():
        shown = pdf.pages[number - 1].obj
        held = shown.get("/Annots")
        shown.Annots = Array([*(held if isinstance(held, Array) else ()), *added])


def _annotation(
    kind: str, rectangle: Sequence[float], text: str, name: str, author: str, colour: Sequence[float]
) -> pikepdf.Object:
    """An annotation without its looks, parsed as a whole: putting it together from its parts takes twice as long."""
    from pikepdf import Object

    parts = [
        b"<< /Type /Annot /Subtype /%s /F %d" % (kind.encode("ascii"), PRINTED),
        b"/Rect [ %s ] /C [ %s ]" % (_numbers(tuple(rectangle)), _numbers(tuple(colour))),
        b"/Contents %s /T %s" % (_string(text), _string(author)),
        b"/Subj %s" % _string(name) if name else b"",
        b"/BS << /W %s >>" % _numbers((FRAME_WIDTH,)) if kind == "Square" else b"",
    ]
    return Object.parse(b" ".join([*parts, b">>"]))


@lru_cache(256)
def _numbers(numbers: tuple[float, ...]) -> bytes:
    return " ".join(f"{number:.2f}" for number in numbers).encode("ascii")


@lru_cache(256)
def _string(text: str) -> bytes:
    from pikepdf import String

    return String(text).unparse()


def _add_last_page(pdf: pikepdf.Pdf, fonts: pikepdf.Dictionary, content: bytes, width: float, height: float) -> None:
    from pikepdf import Array, Name, Page

    page = _dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, width, height]),
        Rotate=0,
        Resources=_dictionary(Font=fonts),
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
            fonts = _dictionary(F=pdf.make_indirect(_font("Helvetica")), B=pdf.make_indirect(_font("Helvetica-Bold")))
            _add_notes(pdf, [_appearance(pdf, fonts, look) for look in plan["looks"]], plan["notes"])
            _add_last_page(pdf, fonts, base64.b64decode(content), width, height)
            described = {name: pikepdf.String(text) for name, text in plan["description"].items()}
            pdf.trailer.Info = pdf.make_indirect(_dictionary(**described))
            out = io.BytesIO()
            pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, encryption=False)
    except (pikepdf.PdfError, OSError, ValueError) as problem:
        answer.raw_line(b"error " + " ".join(str(problem).split()).encode())
    else:
        answer.raw_line(b"copy " + base64.b64encode(out.getvalue()))
