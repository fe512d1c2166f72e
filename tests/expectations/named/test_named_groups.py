"""Figures under headers that say how they come about. Values were worked out by hand."""

from __future__ import annotations

from expectations.rules.discovered import table_relations
from schemas.tables.table_view import plain_view
from tests.expectations.named.small_table import wrong
from tests.schemas.grids import changed, table_of

AREAS = [
    "Area | Pemenuhan | < | Reform | < | Seluruhnya | <",
    "^ | Bobot | Nilai | Bobot | Nilai | Nilai | %",
    "Perubahan | 4,0 | 3,62 | 4,0 | 3,20 | 6,82 | 85,25",
    "Tata laksana | 3,5 | 3,08 | 3,5 | 2,66 | 5,74 | 82,00",
    "SDM | 5,0 | 4,43 | 5,0 | 3,95 | 8,38 | 83,80",
    "Akuntabilitas | 5,0 | 4,71 | 5,0 | 4,50 | 9,21 | 92,10",
    "Pengawasan | 7,5 | 6,34 | 7,5 | 4,80 | 11,14 | 74,27",
]


def test_column_under_a_total_is_that_of_the_columns_of_its_name() -> None:
    assert wrong(AREAS, header_rows=2) == set()
    # 3,08 + 2,66 = 5,74
    assert ("5,04", "5.74") in wrong(changed(AREAS, "5,74", "5,04"), header_rows=2)
    # 9,21 / (5,0 + 5,0) = 92,10%
    assert wrong(changed(AREAS, "92,10", "95,10"), header_rows=2) == {("95,10", "92.10")}


def test_column_under_a_total_that_is_a_mean_is_left_alone() -> None:
    means = [
        "Area | Pemenuhan | Reform | Seluruhnya",
        "^ | Nilai | Nilai | Nilai",
        "Perubahan | 3,62 | 3,20 | 3,41",
        "Tata laksana | 3,08 | 2,66 | 2,87",
        "SDM | 4,43 | 3,95 | 4,99",
        "Akuntabilitas | 4,71 | 4,50 | 4,61",
    ]
    assert wrong(means, header_rows=2) == set()


def test_fall_in_brackets_that_the_header_explains() -> None:
    rows = ["Uraian | 2023 | 2022 | Naik/(Turun) %", "Pegawai | 9.765,4 | 9.214,8 | 5,98",
            "Barang | 21.103,7 | 19.862,3 | 6,25", "Modal | 3.251,0 | 4.418,2 | (26,42)",
            "Bansos | 812,0 | 700,0 | 16,00"]  # fmt: skip
    assert wrong(rows) == set()
    assert {text for text, _ in wrong(changed(rows, "26,42", "29,42"))} == {"(29,42)"}
    # Without that word, what is set in brackets once may be apart for another reason.
    assert wrong(changed(changed(rows, "26,42", "29,42"), "Naik/(Turun) %", "Perubahan (%)")) == set()


TWELVE = ["Uraian | Jan | Feb | Mar | Apr | Mei | Jun | Jul | Ags | Sep | Okt | Nov | Des | Jumlah",
          "Masuk | 118 | 110 | 129 | 104 | 121 | 127 | 131 | 135 | 128 | 140 | 136 | 125 | 1.504",
          "Selesai | 112 | 113 | 124 | 99 | 124 | 129 | 128 | 133 | 132 | 137 | 138 | 124 | 1.493"]  # fmt: skip


def test_total_of_many_parts_that_one_other_line_obeys() -> None:
    assert wrong(TWELVE) == set()
    assert wrong(changed(TWELVE, "1.504", "1.704")) == {("1.704", "1504")}
    # No slip of one digit: it may be the total of something else.
    assert wrong(changed(TWELVE, "1.504", "1.628")) == set()
    few = [" | ".join([*row.split(" | ")[:4], row.split(" | ")[-1]]) for row in TWELVE]
    assert wrong(changed(changed(few, "1.504", "457"), "1.493", "349")) == set()


def test_long_total_among_its_parts_is_no_mean_if_one_digit_makes_it_their_sum() -> None:
    rows = ["Komoditi | Perkara | Nilai (ribu rupiah)", "Obat | 3 | 128.450", "Jamu | 4 | 476.320",
            "Kosmetik | 5 | 1.093.875", "Pangan | 2 | 214.600", "Jumlah | 14 | 1.013.245"]  # fmt: skip
    assert wrong(rows) == {("1.013.245", "1913245")}
    assert wrong(changed(rows, "1.013.245", "478.311")) == set()


def test_what_was_lost_from_step_to_step() -> None:
    rows = ["Tahapan | UMKM | Berkurang", "Seleksi | 134 | -", "Pelatihan | 128 | 6", "Penilaian | 112 | 19",
            "Perbaikan | 97 | 15", "Pemeriksaan | 83 | 14", "Pengajuan | 76 | 7", "Izin edar | 61 | 15"]  # fmt: skip
    assert {text for text, _ in wrong(rows)} == {"19"}
    assert wrong(changed(rows, "19", "16")) == set()


def test_mean_of_a_section_is_one_of_the_rows_since_the_mean_before() -> None:
    rows = [
        "No | Butir | Jumlah | Skor | Persen",
        "1 | Mudah dicari | 119 | 4,25 | 85,00",
        "2 | Mudah dibaca | 126 | 4,50 | 90,00",
        " | Rata-rata kemudahan | 245 | 4,38 | 87,50",
        "3 | Cepat dibuka | 105 | 3,75 | 75,00",
        "4 | Cepat dicetak | 112 | 4,00 | 80,00",
        " | Rata-rata kecepatan | 217 | 3,88 | 77,50",
        "5 | Rapi | 133 | 4,75 | 95,00",
        "6 | Jelas | 126 | 4,50 | 90,00",
        " | Rata-rata tampilan | 259 | 4,63 | 92,50",
    ]
    found = table_relations(plain_view(table_of(rows, 1, ""), 2022))
    means = {r.published.text: [o.figure.text for o in r.operands] for r in found if r.kind == "mean"}
    assert (means["4,38"], means["3,88"], means["4,63"]) == (["4,25", "4,50"], ["3,75", "4,00"], ["4,75", "4,50"])
