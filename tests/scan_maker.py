"""Makes scans for tests: pages of a PDF rendered to pictures, leaning, turned, blurred, and put into a PDF again."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageFilter

DPI = 200


def scan(
    source: Path,
    path: Path,
    *,
    lean: float = 0.0,
    quarters: int = 0,
    change: Callable[[Image.Image], Image.Image] = lambda picture: picture,
) -> Path:
    """The pages of `source` as pictures at 200 dpi in a PDF at `path`.

    They lean by `lean` degrees counter-clockwise and lie turned clockwise by `quarters` quarter turns; `change` is done
    to each picture first.
    """
    pictures = []
    document = pypdfium2.PdfDocument(source)
    for page in document:
        picture = change(page.render(scale=DPI / 72).to_pil().convert("RGB"))
        if lean:
            picture = picture.rotate(lean, Image.Resampling.BICUBIC, fillcolor="white")
        picture = picture.filter(ImageFilter.GaussianBlur(0.6)).rotate(-90 * quarters, expand=True)
        held = io.BytesIO()
        picture.save(held, "JPEG", quality=80)
        pictures.append(Image.open(held))
        page.close()
    document.close()
    pictures[0].save(path, "PDF", resolution=DPI, save_all=True, append_images=pictures[1:])
    return path


def blurred(x0: float, top: float, x1: float, bottom: float, radius: float) -> Callable[[Image.Image], Image.Image]:
    """A change to a picture that makes a part of the page (in points) unreadable."""

    def change(picture: Image.Image) -> Image.Image:
        left, above, right, below = (round(v * DPI / 72) for v in (x0, top, x1, bottom))
        part = picture.crop((left, above, right, below)).filter(ImageFilter.GaussianBlur(radius))
        picture.paste(part, (left, above))
        return picture

    return change


def with_text(source: Path, path: Path, lines: list[tuple[float, float, str]], *, hidden: bool) -> Path:
    """A scan with lines of text (x, baseline from the bottom, text) over the picture of its first page, seen or not."""
    document = pypdfium2.PdfDocument(source)
    page = document[0]
    font = pdfium.FPDFText_LoadStandardFont(document.raw, b"Helvetica")
    for x, y, text in lines:
        item = pdfium.FPDFPageObj_CreateTextObj(document.raw, font, 10.0)
        pdfium.FPDFText_SetText(item, (ctypes.c_ushort * (len(text) + 1))(*map(ord, text), 0))
        if hidden:
            pdfium.FPDFTextObj_SetTextRenderMode(item, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
        pdfium.FPDFPageObj_Transform(item, 1, 0, 0, 1, x, y)
        pdfium.FPDFPage_InsertObject(page.raw, item)
    pdfium.FPDFPage_GenerateContent(page.raw)
    document.save(path)
    document.close()
    return path


def in_strips(source: Path, path: Path, count: int) -> Path:
    """The first page of `source` as a scanner writes it in so many pictures, one below the other."""
    document = pypdfium2.PdfDocument(source)
    picture = document[0].render(scale=DPI / 72).to_pil().convert("RGB")
    width, height = document[0].get_size()
    document.close()
    made = pypdfium2.PdfDocument.new()
    page = made.new_page(width, height)
    for at in range(count):
        top, bottom = picture.height * at // count, picture.height * (at + 1) // count
        held = io.BytesIO()
        picture.crop((0, top, picture.width, bottom)).save(held, "JPEG", quality=80)
        strip = pypdfium2.PdfImage.new(made)
        strip.load_jpeg(held, inline=True)
        tall = height * (bottom - top) / picture.height
        strip.set_matrix(pypdfium2.PdfMatrix().scale(width, tall).translate(0, height * (1 - bottom / picture.height)))
        page.insert_obj(strip)
    page.gen_content()
    made.save(path)
    made.close()
    return path
