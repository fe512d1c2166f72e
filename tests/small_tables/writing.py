"""What all small tables share: figures drawn at random, rows of text, percentages as reports print them."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from tests.made_reports.numbers import Number, indonesian, percent

MONTHS = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
          "November", "Desember")  # fmt: skip
COMMODITIES = ("Obat", "Obat Tradisional", "Kosmetik", "Suplemen Kesehatan", "Pangan Olahan", "Pangan Segar")
DISTRICTS = ("Kota Kupang", "Kabupaten Kupang", "Timor Tengah Selatan", "Belu", "Alor", "Rote Ndao")
SITES = ("Apotek", "Toko Obat", "Puskesmas", "Rumah Sakit", "Klinik", "PBF")
SPENDING = ("Belanja Pegawai", "Belanja Barang", "Belanja Modal")


@dataclass(frozen=True, slots=True)
class Made:
    """A table as rows of cells set apart by `|`, header first, with its caption."""

    caption: str
    rows: tuple[str, ...]
    header_rows: int = 1


class Source:
    """Random figures and wordings; the same number gives the same ones."""

    def __init__(self, number: int) -> None:
        self._random = random.Random(number)

    def one_of(self, *wordings: str) -> str:
        """One of several wordings."""
        return self._random.choice(wordings)

    def count(self, low: int, high: int) -> int:
        """A count from `low` to `high`."""
        return self._random.randint(low, high)

    def counts(self, size: int, low: int, high: int) -> list[int]:
        """Different counts."""
        return self._random.sample(range(low, high + 1), size)

    def some(self, names: Sequence[str], low: int = 3) -> list[str]:
        """Some of the names, at least `low`, in their order."""
        return list(names[: self._random.randint(low, len(names))])

    def part(self, number: int, least: float = 0.5) -> int:
        """A part of a count, mostly not all of it."""
        return max(1, min(number, round(number * self._random.uniform(least, 0.98))))

    def amount(self, low: int, high: int) -> int:
        """An amount in rupiah, in full."""
        return self._random.randint(low, high)


def line(*cells: object) -> str:
    """A row."""
    return " | ".join(str(cell) for cell in cells)


def pct(part: Number, of: Number, decimals: int = 2) -> str:
    """A percentage as it is printed."""
    return indonesian(percent(part, of, decimals), decimals)


def signed(value: Number, decimals: int = 0) -> str:
    """A change with its sign, the Indonesian way."""
    return indonesian(Decimal(value), decimals)


def added(rows: Iterable[Sequence[int]]) -> list[int]:
    """The sum of each column."""
    return [sum(column) for column in zip(*rows, strict=True)]


def quotient(above: int, below: int) -> Decimal:
    """An exact decimal quotient, as far as decimals go."""
    return Decimal(above) / Decimal(below)
