"""Means of answers that a table counts by level. Values were worked out by hand."""

from __future__ import annotations

from tests.expectations.written_sections import Found, said, section

# (1 x 2 + 2 x 7 + 3 x 21 + 4 x 94 + 5 x 58) / 182 = 745 / 182 = 4,09; 3,89; 4,16; 3,61; 3,77
ANSWERS = [
    "Kode | Pernyataan | STS | TS | N | S | SS | Rata-rata",
    "A1 | Saya bersemangat | 2 | 7 | 21 | 94 | 58 | 4,09",
    "A2 | Pekerjaan menantang | 3 | 11 | 34 | 89 | 45 | 3,89",
    "A3 | Saya bangga | 1 | 5 | 18 | 97 | 61 | 4,16",
    "B1 | Pelatihan sesuai | 6 | 19 | 47 | 78 | 32 | 3,61",
    "B2 | Umpan balik cukup | 4 | 15 | 39 | 85 | 39 | 3,77",
]


def wrong(rows: list[str]) -> list[Found]:
    report = section(table=rows, caption="Tabel 3. Jumlah jawaban dan rata-rata tiap pernyataan")
    return [found for found in said(report, "rerata_jawaban") if found[1] == "inconsistent"]


def test_mean_of_the_answers_follows_from_their_counts() -> None:
    assert wrong(ANSWERS) == []
    assert wrong([row.replace("3,61", "3,91") for row in ANSWERS]) == [("3,91", "inconsistent", "3.61")]


def test_levels_may_be_numbered_against_the_order_of_the_columns() -> None:
    turned = []
    for row in ANSWERS:
        code, text, *counts, mean = row.split(" | ")
        turned.append(" | ".join((code, text, *reversed(counts), mean)))
    assert wrong(turned) == []
    assert wrong([row.replace("3,61", "3,91") for row in turned]) == [("3,91", "inconsistent", "3.61")]


def test_means_of_other_things_are_left_alone() -> None:
    # Scores that the counts of answers do not give.
    other = [row.replace("4,09", "3,10").replace("3,89", "4,40") for row in ANSWERS]
    report = section(table=other, caption="Tabel 3. Jumlah jawaban dan nilai")
    assert said(report, "rerata_jawaban") == []


def test_total_may_be_the_sum_of_the_means() -> None:
    # 4,09 + 3,89 + 4,16 + 3,61 + 3,77 = 19,52; the mean of all 910 answers is 3,90.
    assert wrong([*ANSWERS, " | Jumlah | 16 | 57 | 159 | 443 | 235 | 19,52"]) == []
