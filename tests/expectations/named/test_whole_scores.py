"""Which scores were not rounded, by the table's own arithmetic. Values were worked out by hand."""

from __future__ import annotations

from tests.expectations.named.small_table import wrong
from tests.schemas.grids import changed

RISKS = [
    "Risiko | K | D | Skor | K baru | D baru | Skor baru | Penurunan Skor",
    "Satu | 4 | 4 | 16 | 2 | 4 | 8 | 8",
    "Dua | 3 | 5 | 15 | 2 | 5 | 10 | 5",
    "Tiga | 4 | 3 | 12 | 3 | 3 | 9 | 3",
    "Empat | 3 | 3 | 9 | 2 | 2 | 4 | 5",
    "Lima | 2 | 5 | 10 | 1 | 5 | 5 | 5",
    "Enam | 5 | 4 | 20 | 3 | 4 | 12 | 8",
    "Tujuh | 5 | 3 | 15 | 4 | 3 | 12 | 3",
    "Jumlah skor | | | 97 | | | 60 | 37",
]


def test_total_of_products_misses_by_no_unit() -> None:
    # 16 + 15 + 12 + 9 + 10 + 20 + 15 = 97; 8 + 10 + 9 + 4 + 5 + 12 + 12 = 60; 97 - 60 = 37
    assert wrong(RISKS) == set()
    assert ("61", "60") in wrong(changed(RISKS, "60 | 37", "61 | 37"))
    assert ("39", "37") in wrong(changed(RISKS, "60 | 37", "60 | 39"))


def test_total_of_scores_that_may_be_rounded_may_miss_by_some_units() -> None:
    scores = ["Unit | Skor", "Satu | 16", "Dua | 15", "Tiga | 12", "Empat | 9", "Lima | 10", "Jumlah | 63"]
    assert wrong(scores) == set()
    beside = [row.replace(" | 4 | 4 | 16", " | 4 | 5 | 16") for row in RISKS]
    assert wrong(changed(beside, "97 | | | 60 | 37", "98 | | | 60 | 38")) == set()


def test_total_whose_mean_comes_out_to_the_digit_is_whole() -> None:
    # (28 - 14) / 28 = 50%: between 13,5 and 14,5 of 28 would be 48,2 to 51,8%.
    rows = ["Unit | Risiko | Jumlah Skor Awal | Rata-rata Awal | Jumlah Skor Akhir | Rata-rata Akhir | Penurunan (%)",
            "Satu | 2 | 31 | 15,50 | 18 | 9,00 | 41,94", "Dua | 3 | 32 | 10,67 | 17 | 5,67 | 46,88",
            "Tiga | 2 | 23 | 11,50 | 12 | 6,00 | 47,83", "Empat | 2 | 28 | 14,00 | 14 | 7,00 | 51,00",
            "Lima | 3 | 33 | 11,00 | 21 | 7,00 | 36,36"]  # fmt: skip
    assert ("51,00", "50.00") in wrong(rows)
    assert wrong(changed(rows, "51,00", "50,00")) == set()
