"""Means that the text states of all rows of a table. Worked out by hand."""

from __future__ import annotations

from tests.expectations.written_sections import Found, said, section


def test_mean_of_so_many_rows_is_that_of_the_column_of_shares() -> None:
    table = [
        "No | Bulan | Realisasi | Deviasi (%)",
        "1 | Juli | 190 | 6,36",
        "2 | Mei | 270 | 6,35",
        "3 | Juni | 309 | 4,60",
    ]
    text = "Deviasi dihitung dari selisih; rata-rata tiga bulan sebesar {}%."

    # (6,36 + 6,35 + 4,60) / 3 = 5,77
    def wrong_mean(value: str) -> list[Found]:
        found = said(section(text.format(value), table=table, caption="Tabel 2. Deviasi"), "rerata_tabel")
        return [one for one in found if one[1] == "inconsistent"]

    assert not wrong_mean("5,77")
    assert not wrong_mean("5,79")
    assert wrong_mean("5,97") == [("5,97%", "inconsistent", "5.77")]
