"""What holds for discovery whatever the figures are: breaks, order of columns, chance, proportion, empty cells."""

from __future__ import annotations

import random
from decimal import Decimal

from hypothesis import example, given, settings
from hypothesis import strategies as st

from expectations.discovery.discovery import Discovered, discover
from expectations.discovery.printed_grid import printed_grid

figure = st.integers(1000, 9999)
part_rows = st.lists(st.tuples(figure, figure), min_size=6, max_size=10, unique_by=(lambda r: r[0], lambda r: r[1]))
# Numerators and denominators far apart in proportion, so that no share is printed twice.
share_rows = st.lists(
    st.tuples(st.integers(1000, 4999), st.integers(5000, 9999)), min_size=6, max_size=10,
    unique_by=(lambda r: r[0] * 100 // r[1], lambda r: r[0], lambda r: r[1]),
)  # fmt: skip


def named(found: list[Discovered], header: list[str]) -> set[tuple[str, int, str, frozenset[str], bool]]:
    """The relations along rows, their columns by name: what is left when the order of columns is forgotten."""
    return {
        (f.operator, f.result[0], header[f.result[1]], frozenset(header[c] for _, c in f.operands), f.holds)
        for f in found
        if f.orientation == "row"
    }


def percent(part: int, whole: int) -> str:
    return f"{Decimal(part) * 100 / whole:.2f}"


def reordered(table: list[list[str]], order: list[int]) -> list[list[str]]:
    return [[row[0], *(row[1 + c] for c in order)] for row in table]


@given(part_rows, st.data())
@settings(max_examples=20)
def test_only_the_row_whose_total_was_changed_breaks(rows: list[tuple[int, int]], data: st.DataObject) -> None:
    broken = data.draw(st.integers(0, len(rows) - 1))
    table = [["Nama", "Pria", "Wanita", "Jumlah"]]
    table += [["n", str(a), str(b), str(a + b + (137 if n == broken else 0))] for n, (a, b) in enumerate(rows)]
    found = [f for f in discover(printed_grid(table)) if f.orientation == "row" and f.operator == "Sum"]
    assert {f.result for f in found if not f.holds} == {(broken + 1, 3)}
    assert {f.result for f in found if f.holds} == {(n + 1, 3) for n in range(len(rows)) if n != broken}


@given(share_rows, st.data())
@settings(max_examples=20)
def test_only_the_row_whose_share_was_changed_breaks(rows: list[tuple[int, int]], data: st.DataObject) -> None:
    broken = data.draw(st.integers(0, len(rows) - 1))
    table = [["Nama", "Realisasi", "Pagu", "Persen"]]
    table += [["n", str(a), str(b), percent(a + (400 if n == broken else 0), b)] for n, (a, b) in enumerate(rows)]
    found = [f for f in discover(printed_grid(table)) if f.orientation == "row" and f.operator == "Division"]
    assert {f.result for f in found if not f.holds} == {(broken + 1, 3)}
    assert {f.result for f in found if f.holds} == {(n + 1, 3) for n in range(len(rows)) if n != broken}


@given(part_rows, st.permutations(range(3)))
@settings(max_examples=20)
def test_totals_are_the_same_in_any_order_of_columns(rows: list[tuple[int, int]], order: list[int]) -> None:
    table = [["Nama", "Pria", "Wanita", "Jumlah"], *(["n", str(a), str(b), str(a + b)] for a, b in rows)]
    moved = reordered(table, order)
    wanted = {
        ("Sum", n, "Jumlah", frozenset({"Pria", "Wanita"}), True) for n in range(1, len(rows) + 1)
    }  # fmt: skip
    assert named(discover(printed_grid(moved)), moved[0]) == wanted


# Of which the whole could as well be the quotient of part and share: what is called a share is one.
EITHER_WAY = [(1000, 5264), (1001, 5002), (1002, 5241), (1212, 8535), (1717, 6376), (1070, 5000)]


@given(share_rows, st.permutations(range(3)))
@example(EITHER_WAY, [0, 1, 2])
@settings(max_examples=20)
def test_shares_are_the_same_in_any_order_of_columns(rows: list[tuple[int, int]], order: list[int]) -> None:
    table = [["Nama", "Realisasi", "Pagu", "Persen"], *(["n", str(a), str(b), percent(a, b)] for a, b in rows)]
    moved = reordered(table, order)
    wanted = {
        ("Division", n, "Persen", frozenset({"Realisasi", "Pagu"}), True) for n in range(1, len(rows) + 1)
    }  # fmt: skip
    assert named(discover(printed_grid(moved)), moved[0]) == wanted


@given(st.randoms(use_true_random=False))
@settings(max_examples=15)
def test_figures_drawn_at_random_have_no_relations(draw: random.Random) -> None:
    table = [["n", *(str(draw.randint(10_000, 99_999)) for _ in range(6))] for _ in range(10)]
    assert discover(printed_grid(table)) == []


@given(st.lists(st.tuples(*[st.sampled_from("01")] * 4), min_size=4, max_size=12))
@settings(max_examples=20)
def test_columns_of_noughts_and_ones_prove_nothing(rows: list[tuple[str, ...]]) -> None:
    assert discover(printed_grid([["Ada", "Lengkap", "Sah", "Jumlah"], *map(list, rows)])) == []


def test_columns_that_never_change_prove_nothing() -> None:
    # 40 + 60 = 100 on every row is seen once, however often it is printed.
    assert discover(printed_grid([["Bobot A", "Bobot B", "Total"], *(["40", "60", "100"] for _ in range(12))])) == []


def test_mean_of_rows_in_proportion_to_each_other_counts_once() -> None:
    # Each row is a price times 5, 2, 4, 9 and 5: that 5 is the mean of 2, 4 and 9 is one coincidence and not ten.
    prices = (1117, 1283, 1471, 1693, 1877, 2039, 2281, 2473, 2671, 2857)
    table = [["Kelas", "a", "b", "c", "d", "e"], *(["n", *(str(k * p) for k in (5, 2, 4, 9, 5))] for p in prices)]
    assert [f for f in discover(printed_grid(table)) if f.operator == "Average" and f.orientation == "row"] == []


def test_mean_without_a_word_for_it_needs_more_than_one_with() -> None:
    # (3412 + 3286 + 3634) / 3 = 3444, (3105 + 3340 + 3212) / 3 = 3219.
    parts = [["a", "3412", "3105"], ["b", "3286", "3340"], ["c", "3634", "3212"]]
    means = {
        label: {f.result for f in discover(printed_grid([["Unsur", "I", "II"], *parts, [label, "3444", "3219"]]))}
        for label in ("Rata-rata", "Nilai")
    }
    assert means == {"Rata-rata": {(4, 1), (4, 2)}, "Nilai": set()}


def test_empty_cells_between_three_or_more_parts_belong_to_the_range() -> None:
    table = [
        ["Uraian", "2019", "2020", "2021"],
        ["Gaji", "3210", "3055", "3391"],
        ["", "", "", ""],
        ["Barang", "1111", "1047", "1283"],
        ["Modal", "2345", "1988", "2017"],
        ["Total", "6666", "6090", "6691"],
    ]
    found = {f.result: {row for row, _ in f.operands} for f in discover(printed_grid(table)) if f.operator == "Sum"}
    assert found == {(5, column): {1, 2, 3, 4} for column in (1, 2, 3)}


def test_figure_that_is_one_quotient_is_not_a_second_one() -> None:
    # Both pairs of columns give the same share: 1100 / 1250 = 2200 / 2500 = 88%, and so on.
    rows = [(1100, 1250), (2911, 3170), (2105, 2480), (951, 977), (1502, 1733)]
    table = [["Satker", "a", "b", "Persen", "c", "d"]]
    table += [["n", str(a), str(b), percent(a, b), str(2 * a), str(2 * b)] for a, b in rows]
    results = [f.result for f in discover(printed_grid(table)) if f.operator == "Division" and f.result[1] == 3]
    assert sorted(results) == [(row, 3) for row in range(1, 6)]
