"""Figures of the text that a table of another section prints."""

from __future__ import annotations

from tests.expectations.written_sections import Found, said, written
from tests.schemas.grids import table_of
from tests.schemas.sentences import sentence_of

SITES = ["Kabupaten | Sarana | Memenuhi | Tidak", "Alor | 1204 | 900 | 304", "Belu | 1877 | 1700 | 177",
         "Jumlah | 3081 | 2600 | 481"]  # fmt: skip
BUDGET = ["Belanja | Pagu (Rp) | Realisasi (Rp)", "Pegawai | 14.250.300.417 | 13.980.112.450",
          "Barang | 18.900.450.223 | 18.120.450.775"]  # fmt: skip


def found(text: str, table: list[str]) -> list[Found]:
    sentences = (sentence_of(text, "s1", headings=("Ringkasan",)),)
    tables = (table_of(table, headings=("Lampiran",)),)
    return said(written(*tables, sentences=sentences), "tabel_prosa")


def test_summary_is_held_against_the_total_row_that_it_speaks_of() -> None:
    text = "Diperiksa {} sarana, {} sarana memenuhi dan {} sarana tidak memenuhi ketentuan."
    assert [v for _, v, _ in found(text.format("3081", "2600", "481"), SITES)] == ["consistent"] * 3
    assert ("2620", "inconsistent", "2600") in found(text.format("3081", "2620", "481"), SITES)


def test_sentence_that_shares_one_figure_with_a_total_row_is_not_tied_to_it() -> None:
    assert found("Diperiksa 3081 sarana dan diuji 2620 sampel.", SITES) == []


def test_long_amount_is_held_against_the_cell_that_it_is_a_slip_of() -> None:
    text = "Belanja pegawai terealisasi Rp{}."
    assert found(text.format("13.980.112.450"), BUDGET) == []
    assert found(text.format("13.980.172.450"), BUDGET) == [("Rp13.980.172.450", "inconsistent", "13980112450")]


def test_amount_of_a_revision_or_of_nothing_that_the_table_names_is_left_alone() -> None:
    assert found("Pagu belanja pegawai semula Rp14.250.300.477.", BUDGET) == []
    assert found("Nilai hibah kendaraan Rp14.250.300.477.", BUDGET) == []
    # A round amount may differ from another by a billion and be right.
    assert found("Belanja pegawai Rp15.000.000.000.", ["Belanja | Pagu", "Pegawai | 14.000.000.000"]) == []
