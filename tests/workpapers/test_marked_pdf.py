"""The marked copy: read back as any viewer reads it, and looked at where its marks stand."""

import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2
import pytest

from expectations.reconciliation import Check, Reconciliation
from expectations.relation import Explanation, Finding
from extractors.content import Box
from extractors.errors import MarkedCopyError
from extractors.pictures.rendered_pages import render_pages
from schemas.figures.figure import PrintedFigure
from tests.pdf_maker import PageMaker, write_pdf
from tests.workpapers.example import (
    CAPAIAN_FINDING,
    CAPAIAN_OUTCOME,
    CAPAIAN_RELATION,
    CONTENT,
    GOOD_OUTCOME,
    GOOD_RELATION,
    SIGNED,
    TYPED,
)
from workpapers.marked_pdf import marked_pdf, planned_marks
from workpapers.page_space import own_rectangle
from workpapers.paper import Paper, build_paper
from workpapers.tick_marks import ticked_figures

FIGURE = (300.0, 210.0)
"""Left end and baseline, on the unrotated page, of the figure that does not agree."""
CROP = (40.0, 60.0, 560.0, 800.0)
SCALE = 4


def shown(rotate: int, crop: bool, x0: float, top: float, x1: float, bottom: float) -> Box:
    """A place on the unrotated page as it is shown: cut, then turned clockwise, each step as ISO 32000 has it."""
    left, up, right, down = CROP if crop else (0.0, 0.0, 595.0, 842.0)
    x0, x1, top, bottom = x0 - left, x1 - left, top - up, bottom - up
    width, height = right - left, down - up
    return {
        0: Box(x0, top, x1, bottom),
        90: Box(height - bottom, x0, height - top, x1),
        180: Box(width - x1, height - bottom, width - x0, height - top),
        270: Box(top, width - x1, bottom, width - x0),
    }[rotate]


def report(folder: Path, rotate: int = 0, crop: bool = False) -> Path:
    page = PageMaker(rotate=rotate, crop=CROP if crop else None)
    page.grid([280.0, 350.0, 420.0], [195.0, 215.0, 235.0])
    page.text(*FIGURE, "102,27").text(370, 210, "88,98").text(300, 230, "91,00").text(60, 300, "Kalimat di bawahnya.")
    return write_pdf(folder / "lkj.pdf", page)


def paper(rotate: int = 0, crop: bool = False) -> Paper:
    def at(figure: PrintedFigure, box: Box, column: int) -> PrintedFigure:
        return replace(figure, place=replace(figure.place, page=1, box=box, col=column))

    bad = replace(
        CAPAIAN_RELATION, published=at(CAPAIAN_RELATION.published, shown(rotate, crop, 280, 195, 350, 215), 2)
    )
    good = replace(GOOD_RELATION, published=at(GOOD_RELATION.published, shown(rotate, crop, 350, 195, 420, 215), 3))
    found: Finding = replace(CAPAIAN_FINDING, relation=bad, root=None)
    reconciled = Reconciliation(
        (Check(bad, CAPAIAN_OUTCOME), Check(good, GOOD_OUTCOME)), (found,), {"consistent": 1, "inconsistent": 1}
    )
    return build_paper(replace(CONTENT, page_count=1), TYPED, SIGNED, reconciled)


def marked(path: Path, known: Paper) -> bytes:
    planned = planned_marks(known)
    return marked_pdf(path, known, planned, render_pages(path, wanted=planned.wanted()).room)


def paper_of_a_wrong_target() -> Paper:
    """The achievement 102,27 does not follow, and it is proved that the target, printed 88,98 beside it, is why."""

    def at(figure: PrintedFigure, box: Box, column: int) -> PrintedFigure:
        return replace(figure, place=replace(figure.place, page=1, box=box, col=column))

    target = at(GOOD_RELATION.published, Box(350, 195, 420, 215), 3)
    result, published = CAPAIAN_RELATION.operands[0], at(CAPAIAN_RELATION.published, Box(280, 195, 350, 215), 2)
    relation = replace(
        CAPAIAN_RELATION, published=published, operands=(result, replace(CAPAIAN_RELATION.operands[1], figure=target))
    )
    proved = Explanation("Targetnya lain.", "Its target is another.", "wrong_period", (), target, Decimal("96.32"))
    finding = replace(CAPAIAN_FINDING, relation=relation, explanation=proved, root=None)
    agrees = replace(GOOD_RELATION, published=target)
    checks = (Check(relation, CAPAIAN_OUTCOME), Check(agrees, GOOD_OUTCOME))
    reconciled = Reconciliation(checks, (finding,), {"consistent": 1, "inconsistent": 1})
    return build_paper(replace(CONTENT, page_count=1), TYPED, SIGNED, reconciled)


def notes(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [note for page in pdf.pages for note in page.obj.get("/Annots", ())]


def picture(data: bytes | Path, annotations: bool = True) -> np.ndarray:
    document = pypdfium2.PdfDocument(data)
    return document[0].render(scale=SCALE, grayscale=True, may_draw_forms=False, draw_annots=annotations).to_numpy()


@pytest.mark.parametrize("crop", [False, True])
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_box_goes_round_the_figure_that_does_not_agree_and_covers_nothing(
    tmp_path: Path, rotate: int, crop: bool
) -> None:
    path = report(tmp_path, rotate, crop)
    pdf = pikepdf.open(io.BytesIO(marked(path, paper(rotate, crop))))
    square, *_ = [note for note in notes(pdf) if note.Subtype == "/Square"]
    x0, y0, x1, y1 = (float(v) for v in square.Rect)
    # "102,27" in Helvetica of 10 points: five digits of 5.56 and a comma of 2.78; figures are 7 points high.
    assert x0 < 300 < 300 + 5 * 5.56 + 2.78 < x1
    assert y0 < 842 - 210 < 842 - 203 < y1
    assert (x1 - x0, y1 - y0) < (45, 16)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_no_mark_covers_anything_that_is_printed(tmp_path: Path, rotate: int) -> None:
    path = report(tmp_path, rotate)
    before = picture(path).astype(int)
    after = picture(marked(path, paper(rotate))).astype(int)
    changed = before != after
    assert changed.any()
    # Where a mark is drawn the page was white; the box may meet the rules of its table, never print.
    dark = changed & (before < 128)
    assert dark.sum() == 0


def test_a_mark_is_printed_upright_beside_its_figure(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(marked(report(tmp_path, 90), paper(90))))
    stamps = [note for note in notes(pdf) if note.Subtype == "/Stamp"]
    assert [list(note.AP.N.Matrix) for note in stamps] == [[0, 1, -1, 0, 0, 0]] * 2


def test_a_note_says_what_follows_and_why(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(marked(report(tmp_path), paper())))
    (note,) = [str(note.Contents) for note in notes(pdf) if note.Subtype == "/Square"]
    for part in ("T-01 (material)", "Capaian mengikuti target.", "Menurut perhitungan: 94,48", "91,00 / 96.32 × 100"):
        assert part in note


def test_the_box_and_its_note_are_at_the_figure_that_is_proved_not_to_fit(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(marked(report(tmp_path), paper_of_a_wrong_target())))
    (square,) = [note for note in notes(pdf) if note.Subtype == "/Square"]
    x0, y0, x1, y1 = (float(v) for v in square.Rect)
    # "88,98" in Helvetica of 10 points stands at (370, 210): four digits of 5.56 and a comma of 2.78.
    assert x0 < 370 < 370 + 4 * 5.56 + 2.78 < x1
    assert y0 < 842 - 210 < 842 - 203 < y1
    for part in (
        "tercetak 88,98",
        "Tercetak: 88,98",
        "Menurut perhitungan: 96,32",
        "Ikut tidak sesuai: 102,27, halaman 1",
    ):
        assert part in str(square.Contents)


def test_the_figure_that_is_derived_from_it_has_the_mark_of_a_consequence_and_no_box(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(marked(report(tmp_path), paper_of_a_wrong_target())))
    stamps = {str(note.Contents).partition(":")[0]: note for note in notes(pdf) if note.Subtype == "/Stamp"}
    assert str(stamps["102,27"].Contents) == "102,27: mengikuti angka lain yang tidak sesuai; lihat temuan"
    # What agrees about the target must not seem to settle it.
    assert str(stamps["88,98"].Contents) == "88,98: tidak sesuai; lihat temuan"
    assert all("(T-01)" in note.AP.N.read_bytes().decode("cp1252") for note in stamps.values())


def test_every_annotation_brings_its_own_look_and_is_printed(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(marked(report(tmp_path), paper())))
    assert len(notes(pdf)) == 3
    assert all("/N" in note.AP and int(note.F) == 4 for note in notes(pdf))


def test_the_copy_says_that_it_is_one_and_is_not_signed(tmp_path: Path) -> None:
    data = marked(report(tmp_path), paper())
    pdf = pikepdf.open(io.BytesIO(data))
    assert len(pdf.pages) == 2
    assert str(pdf.trailer.Info.Title).startswith("Salinan bertanda")
    legend = pypdfium2.PdfDocument(data)[1].get_textpage().get_text_range()
    assert "tidak ditandatangani secara elektronik" in legend
    assert "tidak sesuai; lihat temuan (1 angka)" in legend


def test_the_original_is_untouched_and_the_same_report_gives_the_same_bytes(tmp_path: Path) -> None:
    path = report(tmp_path)
    before = path.read_bytes()
    assert marked(path, paper()) == marked(path, paper())
    assert path.read_bytes() == before


def test_what_would_run_and_the_signature_stay_behind(tmp_path: Path) -> None:
    path = report(tmp_path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        field = pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Sig, Rect=[0, 0, 0, 0]
            )
        )
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[field], SigFlags=3)
        pdf.pages[0].obj.Annots = pikepdf.Array([field])
        pdf.save(path)
    pdf = pikepdf.open(io.BytesIO(marked(path, paper())))
    assert "/OpenAction" not in pdf.Root
    assert "/AcroForm" not in pdf.Root
    assert all(note.Subtype != "/Widget" for note in notes(pdf))


def test_a_file_that_cannot_be_copied_is_named(tmp_path: Path) -> None:
    path = tmp_path / "rusak.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(MarkedCopyError, match=r"rusak\.pdf"):
        marked(path, paper())


def test_a_figure_that_does_not_agree_has_no_mark_that_says_it_does() -> None:
    reconciled = paper().reconciliation
    other = replace(reconciled.checks[0], outcome=replace(GOOD_OUTCOME))
    both = replace(reconciled, checks=(*reconciled.checks, other))
    assert [ticked.ticks for ticked in ticked_figures(both)] == [("inconsistent",), ("recalculated",)]


def test_a_place_on_a_turned_page_with_an_offset_box() -> None:
    # A page 200 wide and 100 high whose corner is at (10, 20), shown a quarter turn clockwise: 100 wide, 200 high.
    assert own_rectangle(Box(5, 30, 25, 60), (10, 20, 210, 120), 1) == (40, 25, 70, 45)


def test_an_explanation_without_a_cause_names_none(tmp_path: Path) -> None:
    silent = Explanation("Tanpa sebab.", "No cause.", None, ())
    known = paper()
    finding = replace(known.reconciliation.findings[0], explanation=silent)
    bare = build_paper(known.content, TYPED, SIGNED, replace(known.reconciliation, findings=(finding,)))
    pdf = pikepdf.open(io.BytesIO(marked(report(tmp_path), bare)))
    assert not any("Sebab yang terbukti" in str(note.Contents) for note in notes(pdf))
