"""Numbers as reports print them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

Number = Decimal | int

_WORDS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    "dua belas", "tiga belas", "empat belas", "lima belas", "enam belas", "tujuh belas", "delapan belas",
    "sembilan belas",
)  # fmt: skip


def rounded(value: Number, decimals: int = 2) -> Decimal:
    """The value rounded half-up."""
    return Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def column_sum(rows: Iterable[Sequence[object]], at: int) -> int:
    """What the whole numbers at one place of the rows add up to."""
    return sum(value for row in rows if isinstance(value := row[at], int))


def percent(part: Number, whole: Number, decimals: int = 2) -> Decimal:
    """`part` as a percentage of `whole`, rounded half-up."""
    return rounded(Decimal(part) / Decimal(whole) * 100, decimals)


def growth(later: Number, earlier: Number) -> Decimal:
    """The change from `earlier` to `later` as a percentage of `earlier`, rounded half-up to two decimals."""
    return rounded(Decimal(later - earlier) / Decimal(earlier) * 100)


def indonesian(value: Number, decimals: int = 2) -> str:
    """`1.234,56`."""
    return english(value, decimals).translate(str.maketrans(".,", ",."))


def english(value: Number, decimals: int = 2) -> str:
    """`1,234.56`."""
    return f"{rounded(value, decimals):,.{decimals}f}"


def whole(value: Number) -> str:
    """`1.234`."""
    return indonesian(value, 0)


def number(text: str) -> Decimal:
    """The value of a figure printed the Indonesian way."""
    return Decimal(text.replace(".", "").replace(",", "."))


def words(value: int) -> str:
    """A small number in words."""
    return _WORDS[value]
