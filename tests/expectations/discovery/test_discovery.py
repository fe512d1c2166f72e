"""What discovery finds in tables that were made up by hand, and what it leaves alone."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expectations.discovery.discovery import Discovered, discover
from expectations.discovery.printed_grid import printed_grid


def relations(rows: list[list[str]]) -> list[Discovered]:
    return discover(printed_grid(rows))


def pattern(found: list[Discovered], operator: str, column: int) -> dict[int, set[int]]:
    """Rows whose figure in a column follows from others of the row, with the columns of those others."""
    return {
        f.result[0]: {c for _, c in f.operands}
        for f in found
        if f.operator == operator and f.result[1] == column and f.orientation == "row" and f.holds
    }


MEN_AND_WOMEN = [
    ["Unit", "Pria", "Wanita", "Jumlah"],
    ["A", "1204", "1311", "2515"],
    ["B", "877", "902", "1779"],
    ["C", "1520", "1433", "2953"],
    ["D", "645", "718", "1363"],
    ["E", "2011", "1987", "3998"],
    ["F", "333", "406", "739"],
]


def test_total_beside_its_parts_is_found_on_every_row() -> None:
    found = pattern(relations(MEN_AND_WOMEN), "Sum", 3)
    assert found == {row: {1, 2} for row in range(1, 7)}


def test_total_below_its_parts_is_found_on_every_column() -> None:
    rows = [*MEN_AND_WOMEN, ["Total", "6590", "6757", "13347"]]
    found = {f.result: {r for r, _ in f.operands} for f in relations(rows) if f.orientation == "column"}
    assert found == {(7, column): {1, 2, 3, 4, 5, 6} for column in (1, 2, 3)}


def test_row_that_breaks_the_pattern_is_named_and_the_others_hold() -> None:
    rows = [list(row) for row in MEN_AND_WOMEN]
    rows[4][3] = "1463"  # 645 + 718 = 1363
    found = [f for f in relations(rows) if f.result[1] == 3 and f.orientation == "row"]
    assert [f.result[0] for f in found if not f.holds] == [4]
    assert {(f.obeying, f.lines) for f in found} == {(5, 6)}


def test_grand_total_adds_subtotals_and_not_their_parts_again() -> None:
    rows = [
        ["Belanja", "Pagu", "Realisasi"],
        ["Total", "8711", "7854"],
        ["Subtotal Pegawai", "4321", "4102"],
        ["Gaji", "3210", "3055"],
        ["Tunjangan", "1111", "1047"],
        ["Subtotal Barang", "4390", "3752"],
        ["Kantor", "2345", "1988"],
        ["Perjalanan", "2045", "1764"],
    ]
    found = {(f.result[0], frozenset(r for r, _ in f.operands)) for f in relations(rows) if f.orientation == "column"}
    assert found == {(1, frozenset({2, 5})), (2, frozenset({3, 4})), (5, frozenset({6, 7}))}


def test_percentage_of_a_ceiling_is_found_as_a_division_by_it() -> None:
    rows = [
        ["Satker", "Pagu", "Realisasi", "Persen"],
        ["A", "1250", "1100", "88,00"],
        ["B", "3170", "2911", "91,83"],
        ["C", "2480", "2105", "84,88"],
        ["D", "977", "951", "97,34"],
        ["E", "1733", "1502", "86,67"],
    ]
    found = [f for f in relations(rows) if f.operator == "Division" and f.result[1] == 3]
    assert [f.operands for f in found] == [((row, 2), (row, 1)) for row in range(1, 6)]
    assert {f.scale for f in found} == {100}


def test_change_against_the_year_before_is_found() -> None:
    rows = [
        ["Unit", "2019", "2020", "Perubahan (%)"],
        ["A", "1200", "1350", "12,50"],
        ["B", "1825", "1642", "-10,03"],
        ["C", "2411", "2618", "8,59"],
        ["D", "3307", "3119", "-5,68"],
        ["E", "1519", "1777", "16,98"],
    ]
    found = [f for f in relations(rows) if f.operator == "RelativeChange"]
    assert [(f.result, f.operands) for f in found] == [((row, 3), ((row, 2), (row, 1))) for row in range(1, 6)]


def test_mean_under_its_column_is_found() -> None:
    rows = [
        ["Unsur", "I", "II"],
        ["a", "3,412", "3,105"],
        ["b", "3,287", "3,340"],
        ["c", "3,633", "3,212"],
        ["Rata-rata", "3,444", "3,219"],
    ]
    found = [f for f in relations(rows) if f.operator == "Average"]
    assert {f.result for f in found} == {(4, 1), (4, 2)}
    assert all(f.operands == tuple((row, f.result[1]) for row in (1, 2, 3)) for f in found)


@pytest.mark.parametrize("rows", [[], [[]], [["1"]], [["a", "b"], ["", "-"]]])
def test_table_without_figures_has_no_relations(rows: list[list[str]]) -> None:
    assert relations(rows) == []


parts = st.lists(
    st.tuples(st.integers(1000, 9999), st.integers(1000, 9999), st.integers(1000, 9999)),
    min_size=5, max_size=12, unique=True,
)  # fmt: skip


@given(parts)
@settings(max_examples=25)
def test_planted_total_is_found(rows: list[tuple[int, int, int]]) -> None:
    table = [["Nama", "x", "y", "z", "Total"], *(["n", *map(str, row), str(sum(row))] for row in rows)]
    assert pattern(relations(table), "Sum", 4) == {n: {1, 2, 3} for n in range(1, len(rows) + 1)}


@given(st.permutations(range(1, 7)))
@settings(max_examples=25)
def test_order_of_the_rows_does_not_matter_to_what_holds_in_them(order: list[int]) -> None:
    table = [MEN_AND_WOMEN[0], *(MEN_AND_WOMEN[row] for row in order)]
    assert pattern(relations(table), "Sum", 3) == {row: {1, 2} for row in range(1, 7)}


def test_tables_of_random_figures_have_no_relations() -> None:
    draw = random.Random(20201)
    found = 0
    for _ in range(40):
        table = [["n", *(str(draw.randint(1000, 9999)) for _ in range(5))] for _ in range(12)]
        found += bool(relations(table))
    assert found == 0


def test_mean_of_columns_that_are_no_neighbours_is_found_under_its_name() -> None:
    tests = [(71, 1204, 88), (64, 877, 93), (55, 1520, 78), (90, 645, 61), (83, 2011, 72), (47, 333, 95)]
    rows = [["Kelas", "Ujian 1", "Siswa", "Ujian 2", "Rata-rata"]]
    rows += [[f"K{i}", str(a), str(n), str(b), f"{(a + b) / 2:.1f}"] for i, (a, n, b) in enumerate(tests)]
    assert pattern(relations(rows), "Average", 4) == {row: {1, 3} for row in range(1, 7)}


def test_total_takes_in_columns_with_a_header_that_are_blank_on_every_row() -> None:
    rows = [["Unit", "Jan", "Feb", "Mar", "Apr", "Jumlah"]]
    rows += [[row[0], row[1], row[2], "17", "", str(int(row[3]) + 17)] for row in MEN_AND_WOMEN[1:]]
    assert pattern(relations(rows), "Sum", 5) == {row: {1, 2, 3, 4} for row in range(1, 7)}
    rows[0][4] = ""
    assert pattern(relations(rows), "Sum", 5) == {row: {1, 2, 3} for row in range(1, 7)}


def test_quotient_without_a_name_is_the_rounded_figure_and_not_the_amount_it_divides_by() -> None:
    # 2950 / 550 = 5,36364; 2950 / 5,36364 is near 550 too, and 550 is no quotient
    pairs = [(2950, 550), (3190, 660), (3355, 525), (4123, 871), (2777, 913), (5061, 677)]
    rows = [["Tahun", "Utang", "Ekuitas", "Leverage"]]
    rows += [[f"T{i}", str(a), str(b), f"{a / b:.5f}"] for i, (a, b) in enumerate(pairs)]
    found = {(f.operator, f.result[1], tuple(c for _, c in f.operands)) for f in relations(rows) if f.holds}
    assert found == {("Division", 3, (1, 2))}


def column_totals(rows: list[list[str]], column: int) -> dict[int, set[int]]:
    """Rows whose figure in a column is the total of others of the column, with the rows of those others."""
    return {
        f.result[0]: {row for row, _ in f.operands}
        for f in relations(rows)
        if f.operator == "Sum" and f.orientation == "column" and f.result[1] == column and f.holds
    }


def test_parts_are_those_that_are_set_in_once_and_not_what_is_set_in_under_them() -> None:
    rows = [
        ["Uraian", "2019", "2020"],
        ["Aset keuangan", "9331", "9853"],  # 4021 + 3187 + 2123 and 4330 + 3310 + 2213
        ["  Kas", "4021", "4330"],
        ["  Obligasi", "3187", "3310"],
        ["    Obligasi ritel", "258", "212"],
        ["  Piutang", "2123", "2213"],
    ]
    assert column_totals(rows, 1) == column_totals(rows, 2) == {1: {2, 3, 5}}


def test_shares_beside_amounts_are_not_held_against_their_total() -> None:
    rows = [
        ["Pengeluaran", "Nilai", "Pelapor (%)", "Tepat waktu (%)"],
        ["Jumlah", "94004", "97,1", "88,3"],
        ["Rutin", "88369", "96,9", "81,6"],
        ["Modal", "5635", "98,9", "92,9"],
    ]
    assert column_totals(rows, 1) == {1: {2, 3}}
    assert column_totals(rows, 2) == {}


def test_empty_row_beside_a_total_that_is_added_with_others_is_no_part() -> None:
    rows = [
        ["Uraian", "2019", "2020"],
        ["Kas", "46074", "13885"],
        ["Piutang", "93350", "102574"],
        ["Jumlah lancar", "139424", "116459"],
        ["", "", ""],
        ["Tetap", "71122", "72843"],
        ["Lain", "11997", "22975"],
        ["Jumlah aset", "222543", "212277"],
    ]
    assert column_totals(rows, 1) == column_totals(rows, 2) == {3: {1, 2}, 7: {3, 5, 6}}


def test_total_of_two_totals_does_not_keep_the_parts_of_either_from_being_found() -> None:
    rows = [
        ["Uraian", "2019", "2020"],
        ["Total", "8711", "7854"],
        ["Pegawai", "4321", "4102"],
        ["Barang", "4390", "3752"],
        ["Rincian pegawai", "", ""],
        ["Gaji", "3210", "3055"],
        ["Tunjangan", "1111", "1047"],
    ]
    assert column_totals(rows, 1)[1] == column_totals(rows, 2)[1] == {2, 3}


def test_zeros_that_only_fill_a_format_do_not_make_a_rounded_change_wrong() -> None:
    # 2200 / 2995 - 1 = -26,5%, 12474 / 10407 - 1 = 19,9%, 8778 / 14282 - 1 = -38,5%, 56378 / 46671 - 1 = 20,8%,
    # 119149 / 93012 - 1 = 28,1%, 35209 / 48963 - 1 = -28,1%
    changes = [
        (2995, 2200, -27), (10407, 12474, 20), (14282, 8778, -39), (46671, 56378, 21), (93012, 119149, 28),
        (48963, 35209, -28),
    ]  # fmt: skip
    rows = [["Jenis", "1980", "1995", "Perubahan (%)"]]
    rows += [[f"J{i}", f"{a},0000", f"{b},0000", f"{c},0000"] for i, (a, b, c) in enumerate(changes)]
    found = [f for f in relations(rows) if f.operator == "RelativeChange" and f.holds]
    assert [(f.result, f.operands) for f in found] == [((row, 3), ((row, 2), (row, 1))) for row in range(1, 7)]


def test_mean_of_the_parts_of_a_total_is_found_beside_it() -> None:
    rows = [["Unsur", "I", "II"], ["a", "3412", "3106"], ["b", "3286", "3340"], ["c", "3634", "3214"]]
    rows += [["Jumlah", "10332", "9660"], ["Rata-rata", "3444", "3220"]]
    means = {f.result: {row for row, _ in f.operands} for f in relations(rows) if f.operator == "Average"}
    assert means == {(5, 1): {1, 2, 3}, (5, 2): {1, 2, 3}}
