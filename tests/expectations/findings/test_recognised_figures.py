"""What is asserted of figures that OCR read."""

from decimal import Decimal

import pytest

from expectations.findings.recognised_figures import doubt, says
from expectations.relation import Explanation, Finding, Operand, Outcome, Relation
from extractors.content import Box
from schemas.figures.figure import Place, PrintedFigure
from schemas.figures.recognised_text import confused
from schemas.typed_report import TypedReport


def report(**changed: object) -> TypedReport:
    return TypedReport("", "", None, "", {}, (), (), {}, (), (), **changed)


def figure(text: str, confidence: float | None, col: int = 0) -> PrintedFigure:
    place = Place(1, Box(col * 50, 0, col * 50 + 40, 10), "t001", 1, col, confidence=confidence)
    return PrintedFigure(text, Decimal(text), 0, "", False, place)


def finding(published: PrintedFigure, *operands: PrintedFigure, kind: str = "ratio") -> Finding:
    named = tuple(Operand(f"x{n}", operand) for n, operand in enumerate(operands))
    relation = Relation("r", "rule", kind, published, named, "")
    return Finding("f", relation, Outcome("inconsistent", None, ""), "minor", Explanation("", "", None, ()))


def looks(*figures: PrintedFigure) -> dict[tuple[int, Box], str | None]:
    return {(f.place.page, f.place.box): f.text for f in figures}


SURE, OTHER = figure("50", 0.99), figure("100", 0.98, col=1)


def test_figures_that_ocr_is_sure_of_twice_may_be_asserted() -> None:
    assert doubt(finding(SURE, OTHER), looks(SURE, OTHER), report()) is None


def test_a_figure_that_ocr_is_not_sure_of_is_never_asserted() -> None:
    unsure = figure("100", 0.6, col=1)
    doubted = doubt(finding(SURE, unsure), looks(SURE, unsure), report())
    assert doubted is not None
    assert doubted.figure is unsure


@pytest.mark.parametrize("again", [None, "700", "1100", "100,5"])
def test_a_second_look_that_does_not_say_the_same_makes_a_doubtful_reading(again: str | None) -> None:
    doubted = doubt(finding(SURE, OTHER), looks(SURE) | {(1, OTHER.place.box): again}, report())
    assert doubted is not None
    assert (doubted.figure, doubted.other_reading) == (OTHER, again)


def test_a_sum_over_a_column_with_an_unsure_figure_is_not_asserted() -> None:
    sum_of = finding(SURE, OTHER, kind="sum")
    assert doubt(sum_of, looks(SURE, OTHER), report()) is None
    assert doubt(sum_of, looks(SURE, OTHER), report(doubtful_columns=frozenset({("t001", 1)}))) is not None


def test_figures_that_are_in_the_file_need_no_second_look_at_a_picture() -> None:
    assert doubt(finding(figure("50", None), figure("100", None, col=1)), {}, report()) is None


@pytest.mark.parametrize(
    ("text", "expected"), [("1O", True), ("l0", True), ("4\ufffd", True), ("10", False), ("S1 Farmasi", False)]
)
def test_letters_that_ocr_takes_for_digits_are_known(text: str, expected: bool) -> None:
    assert confused(text) is expected


@pytest.mark.parametrize(
    ("text", "figure_text", "expected"),
    [
        ("sebesar 90,12 % dari", "90,12%", True),
        ("190,12%", "90,12%", False),
        ("90,12", "90", False),
        ("90.", "90", True),
    ],
)
def test_a_longer_number_does_not_print_a_figure(text: str, figure_text: str, expected: bool) -> None:
    assert says(text, figure_text) is expected
