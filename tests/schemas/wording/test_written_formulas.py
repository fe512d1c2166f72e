"""Formulas that tables write of their own columns: which are understood, and of which nothing is said."""

import pytest

from schemas.wording.column_numbers import column_numbers, is_number_row
from schemas.wording.written_formulas import WrittenFormula, read_formula


def read(text: str) -> WrittenFormula | None:
    """What a formula says where single letters and numbers up to 9 name columns."""
    return read_formula(text, lambda name: len(name) == 1 or name.isalpha())


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("(3) - (4)", WrittenFormula("sum", ("3",), ("4",))),
        ("3 + 4 – 5", WrittenFormula("sum", ("3", "4"), ("5",))),
        ("I+II", WrittenFormula("sum", ("I", "II"))),
        ("(5)/(4)x100%", WrittenFormula("quotient", ("5",), (), ("4",), 100)),
        ("(4 : 3) × 100", WrittenFormula("quotient", ("4",), (), ("3",), 100)),
        ("6 : 5", WrittenFormula("quotient", ("6",), (), ("5",))),
        ("(4+5)/3*100", WrittenFormula("quotient", ("4", "5"), (), ("3",), 100)),
        ("4/(4+5)", WrittenFormula("quotient", ("4",), (), ("4", "5"))),
        ("((4-3)/3)x100%", WrittenFormula("growth", ("4",), (), ("3",), 100)),
        ("b/a - 1", None),
        ("3 x 4 / 100", WrittenFormula("product", ("3", "4"), (), (), 100)),
        ("(A x B)", WrittenFormula("product", ("A", "B"))),
    ],
)
def test_each_kind_of_formula(text: str, formula: WrittenFormula | None) -> None:
    assert read(text) == formula


def test_a_number_that_names_no_column_divides() -> None:
    assert read_formula("(7+8)/2", {"7", "8"}.__contains__) == WrittenFormula("mean", ("7", "8"))


@pytest.mark.parametrize(
    "text", ["", "3", "100 - 4", "3 +", "(3 - 4", "3 4", "3 x 3", "3*4/5", "2 x 3 + 4", "jumlah 3", "-3"]
)
def test_of_anything_else_nothing_is_said(text: str) -> None:
    assert read(text) is None


def test_rows_that_number_the_columns() -> None:
    assert column_numbers(["1", "2", "3", "4 = 2 + 3", "5(4/3)"]) == [
        ("1", ""), ("2", ""), ("3", ""), ("4", "2 + 3"), ("5", "(4/3)")
    ]  # fmt: skip
    assert column_numbers(["", "(a)", "(b)", "(c) = (b) / (a) x 100%"]) == [
        ("", ""), ("a", ""), ("b", ""), ("c", "(b) / (a) x 100%")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "texts",
    [["A", "C", "D"], ["A", "B", ""], ["2021", "2022", "2023"], ["1", "2"], ["Unit", "1", "2"], ["S", "BS", "BD"]],
)
def test_rows_that_number_no_columns(texts: list[str]) -> None:
    assert column_numbers(texts) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["1", "2", "3", "4"], True),
        (["(1)", "(2)", "(3)=(2)/(1)"], True),
        (["1", "2", "3", "4", "5", ""], True),
        (["1", "2", "3", "5", "6", ""], False),
        (["1", "2", "", "", "3", ""], False),
        (["1", "12", "13", ""], False),
    ],
)
def test_row_below_a_header_may_number_its_columns(texts: list[str], expected: bool) -> None:
    assert is_number_row(texts) is expected
