"""Printed figures and relations for tests, written as a report prints them."""

from __future__ import annotations

from decimal import Decimal

from expectations.relation import Kind, Relation
from expectations.rule import relation
from extractors.content import Box
from schemas.figures.figure import Place, PrintedFigure

_spot = iter(range(10**6))


def figure(
    text: str, *, exact: bool = False, row: int | None = None, col: int = 1, table: str = "t001", page: int = 1
) -> PrintedFigure:
    """A figure in Indonesian or plain spelling; words have no value."""
    digits = text.rstrip("%* ").replace("Rp", "")
    if "," in digits:
        digits = digits.replace(".", "").replace(",", ".")
    try:
        value: Decimal | None = Decimal(digits)
    except ArithmeticError:
        value = None
    decimals = len(digits.partition(".")[2])
    where = next(_spot) if row is None else row
    unit = "%" if text.endswith("%") else ""
    return PrintedFigure(
        text, value, decimals, unit, exact, Place(page, Box(0, where, 10, where + 5), table, where, col)
    )


def ambiguous(text: str, *readings: str) -> PrintedFigure:
    """A figure whose spelling leaves several values."""
    spot = next(_spot)
    place = Place(1, Box(0, spot, 10, spot + 5), "t001", spot, 1)
    return PrintedFigure(text, None, 0, "", False, place, tuple(map(Decimal, readings)))


def stated(kind: Kind, published: PrintedFigure, *operands: PrintedFigure, **parameters: str) -> Relation:
    """A relation of a kind with operands x1, x2, ..."""
    named = [(f"x{i}", f) for i, f in enumerate(operands, start=1)]
    return relation("aturan", kind, published, named, "perihal", parameters)
