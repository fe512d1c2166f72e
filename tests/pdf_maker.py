"""Writes small PDFs for tests by hand: text at positions, lines, filled rectangles, pages, rotation.

Coordinates are points from the top left corner of the unrotated page.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

A4 = (595.0, 842.0)
_CODES = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Codes def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <{:04X}> endbfrange
endcmap end end"""


@dataclass
class PageMaker:
    """One page: add content in any order; `rotate` is the page's /Rotate."""

    width: float = A4[0]
    height: float = A4[1]
    rotate: int = 0
    crop: tuple[float, float, float, float] | None = None
    _content: list[str] = field(default_factory=list)
    _form: list[str] = field(default_factory=list)

    def text(
        self, x: float, baseline: float, text: str, size: float = 10, *, bold: bool = False, angle: int = 0
    ) -> PageMaker:
        """Text whose baseline starts at (x, baseline); `angle` in degrees counter-clockwise: 0, 90, 180 or 270."""
        cos, sin = {0: (1, 0), 90: (0, 1), 180: (-1, 0), 270: (0, -1)}[angle]
        shown = text.encode("cp1252").decode("latin-1")
        for plain in "\\()":
            shown = shown.replace(plain, "\\" + plain)
        self._content.append(
            f"BT /{'B' if bold else 'F'} {size} Tf {cos} {sin} {-sin} {cos} {x} {self.height - baseline} Tm "
            f"({shown}) Tj ET"
        )
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float, thickness: float = 0.5) -> PageMaker:
        """A stroked straight line."""
        self._content.append(f"{thickness} w {x0} {self.height - y0} m {x1} {self.height - y1} l S")
        return self

    def fill(
        self, x0: float, top: float, x1: float, bottom: float, colour: tuple[float, float, float] = (0.8, 0.8, 0.8)
    ) -> PageMaker:
        """A filled rectangle; colour parts from 0 to 1."""
        red, green, blue = colour
        self._content.append(f"q {red} {green} {blue} rg {x0} {self.height - bottom} {x1 - x0} {bottom - top} re f Q")
        return self

    def polygon(self, corners: list[tuple[float, float]], colour: tuple[float, float, float]) -> PageMaker:
        """A filled polygon; colour parts from 0 to 1."""
        (x, y), *rest = corners
        path = f"{x} {self.height - y} m " + " ".join(f"{x} {self.height - y} l" for x, y in rest)
        self._content.append("q {} {} {} rg ".format(*colour) + path + " h f Q")
        return self

    def curve(self, x0: float, top: float, x1: float, bottom: float) -> PageMaker:
        """A filled shape with a curved side, as a letter drawn as its outline."""
        y0, y1 = self.height - bottom, self.height - top
        self._content.append(f"{x0} {y0} m {x0} {y1} {x1} {y1} {x1} {y0} c h f")
        return self

    def box(self, x0: float, top: float, x1: float, bottom: float, thickness: float = 0.5) -> PageMaker:
        """A stroked rectangle."""
        self._content.append(f"{thickness} w {x0} {self.height - bottom} {x1 - x0} {bottom - top} re S")
        return self

    def grid(self, xs: list[float], ys: list[float]) -> PageMaker:
        """A full grid of ruling lines at the given places."""
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        return self

    def form_line(self, x0: float, y0: float, x1: float, y1: float, shift: float = 0) -> PageMaker:
        """A line drawn by a form object that is placed with everything moved right by `shift`."""
        self._form.append(f"{x0 - shift} {self.height - y0} m {x1 - shift} {self.height - y1} l S")
        self._content.append(f"q 1 0 0 1 {shift} 0 cm /Fm Do Q")
        return self


def write_pdf(
    path: Path, *pages: PageMaker, plain: str = "Helvetica", stem: int = 0, code_shift: int | None = None
) -> Path:
    """Writes the pages as a PDF to `path` and gives it back.

    `plain` is the font of text that is not bold, and `stem` the width of its stems, if it is to say one. With
    `code_shift` the text layer says of each letter that it is the one so many codes further, whatever the page shows.
    """
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    def stream(text: str, head: str = "") -> int:
        data = text.encode("latin-1")
        return add(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (head.encode(), len(data), data))

    catalogue, tree = add(b""), add(b"")
    described = (
        f"/FirstChar 32 /LastChar 126 /Widths [{'500 ' * 95}] /FontDescriptor << /Type /FontDescriptor "
        f"/FontName /{plain} /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 "
        f"/CapHeight 700 /StemV {stem} >>"
    )
    mapped = ""
    if code_shift is not None:
        mapped = f"/ToUnicode {stream(_CODES.format(0x20 + code_shift))} 0 R"
    fonts = [
        add(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding {mapped} {more} >>".encode())
        for name, more in ((plain, described if stem else ""), ("Helvetica-Bold", ""))
    ]
    kids = []
    for page in pages:
        content = stream("\n".join(page._content))
        size = f"[0 0 {page.width} {page.height}]"
        form = ""
        if page._form:
            number = stream("\n".join(page._form), f"/Type /XObject /Subtype /Form /BBox {size}")
            form = f"/XObject << /Fm {number} 0 R >>"
        crop = ""
        if page.crop:
            x0, top, x1, bottom = page.crop
            crop = f"/CropBox [{x0} {page.height - bottom} {x1} {page.height - top}]"
        kids.append(
            add(
                f"<< /Type /Page /Parent {tree} 0 R /MediaBox {size} {crop} /Rotate {page.rotate} "
                f"/Contents {content} 0 R "
                f"/Resources << /Font << /F {fonts[0]} 0 R /B {fonts[1]} 0 R >> {form} >> >>".encode()
            )
        )
    objects[catalogue - 1] = f"<< /Type /Catalog /Pages {tree} 0 R >>".encode()
    objects[tree - 1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{k} 0 R' for k in kids)}] >>".encode()
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer << /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, catalogue, start)
    path.write_bytes(bytes(out))
    return path
